"""What is odd in an export is told, nothing is lost, and memory stays flat."""

from __future__ import annotations

import io
import time
import tracemalloc
from datetime import datetime
from typing import BinaryIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.model import MessageKind
from etiquette_lint.readers import READERS, Source
from etiquette_lint.readers.whatsapp import blocks
from tests.readers.chats import all_texts, read
from tests.readers.whatsapp.samples import LAYOUTS, LRM, chat, messages, source, written

HEADER = "13.03.2026, 10:00 - "
TALK = f"{HEADER}Ганна: Так\n13.03.2026, 10:01 - Олег: Ні\nі ще\n13.03.2026, 10:02 - Ганна: Добре\n"


def noted(text: str) -> list[tuple[str, int, int | None]]:
    found, _ = chat(text)
    return [(str(n.message), n.count, n.origin.line if n.origin else None) for n in found.notes]


def test_lines_before_the_first_message_are_counted() -> None:
    assert noted(TALK) == []
    assert noted(f"Листування\n\nз Ганною\n{TALK}") == [("lines before the first message", 2, 1)]
    _, found = chat(f"Листування\n{TALK}")
    assert [m.text for m in found] == ["Так", "Ні\nі ще", "Добре"]
    assert [m.origin and m.origin.line for m in found] == [2, 3, 5]


@pytest.mark.parametrize("moment", ["31.02.2026, 10:01", "13.13.2026, 10:01", "13.03.2026, 25:01"])
def test_an_impossible_moment_leaves_a_line_in_the_text_before(moment: str) -> None:
    said = "an impossible date or time; the line stays in a message's text"
    odd = f"{moment} - Олег: Слова"
    text = f"{TALK}{odd}\nі далі\n{odd}\n{HEADER}Ганна: Кінець\n"
    found, told = chat(text)
    assert [m.text for m in told] == ["Так", "Ні\nі ще", f"Добре\n{odd}\nі далі\n{odd}", "Кінець"]
    assert [(str(n.message), n.count) for n in found.notes] == [(said, 2)]
    assert found.notes[0].origin is not None
    assert found.notes[0].origin.line == 5
    assert [m.origin and m.origin.line for m in told] == [1, 2, 4, 8]
    first, said_first = chat(f"{odd}\n{TALK}")
    assert len(said_first) == 3
    assert {(n.count, n.origin and n.origin.line) for n in first.notes} == {(1, 1)}


def test_a_file_of_impossible_moments_is_an_error() -> None:
    found, error = read("whatsapp", source("31.02.2026, 10:01 - Олег: Слова\n" * 3))
    assert all_texts(found) == []
    assert error is not None
    assert str(error.message) == "the file has no message with a possible date"


def test_a_file_without_a_header_is_an_error() -> None:
    found, error = read("whatsapp", source("Добрий день\n"))
    assert not found
    assert error is not None
    assert error.hint


def test_the_end_of_a_file_without_a_line_end() -> None:
    assert [m.text for m in messages(f"{HEADER}Ганна: Так\n{HEADER}Ганна: Ні")] == ["Так", "Ні"]
    assert [m.text for m in messages(f"{HEADER}Ганна: Так\n{HEADER}Ганна:")] == ["Так", ""]
    assert [m.text for m in messages(f"{TALK}\n\n\n")][-1] == "Добре"


@pytest.mark.parametrize("place", range(4))
def test_a_text_of_many_lines_is_seen_wherever_it_stands(place: int) -> None:
    said = ["Так", "Ні", "Добре", "Ось"]
    said[place] += "\n[12/03, 10:00] Олег: де?\n\n"
    found = messages("".join(f"{HEADER}Ганна: {text}\n" for text in said))
    assert [m.text for m in found] == [text.rstrip("\n") for text in said]
    assert [bool(m.quoted) for m in found] == [at == place for at in range(4)]


def test_line_ends_and_marks_of_all_sorts() -> None:
    wanted = [m.text for m in messages(TALK)]
    for end in ("\r\n", "\r"):
        assert [m.text for m in messages(TALK.replace("\n", end))] == wanted
    assert [m.text for m in messages(b"\xef\xbb\xbf" + TALK.encode())] == wanted
    assert [m.text for m in messages(TALK.encode("cp1251"))] == wanted
    assert [m.text for m in messages(TALK.encode("utf-16"))] == wanted
    inside = TALK.replace("13.03.2026, 10:01", "\ufeff\u200e13.03.2026, 10:01")
    assert [m.text for m in messages(inside)] == wanted


@pytest.mark.parametrize("size", [1, 2, 3, 7, 16, 61])
def test_a_block_may_end_anywhere(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    text = f"Листування\r\n{TALK}31.02.2026, 10:01 - Олег: Слова\r\n{HEADER}Ганна: Кінець 🙂\r\n"
    whole = chat(text)
    monkeypatch.setattr(blocks, "_SIZE", size)
    again = chat(text)
    assert again[1] == whole[1]
    assert again[0].notes == whole[0].notes


@given(st.integers(0, len(TALK.encode())))
def test_a_cut_file_gives_what_it_has(end: int) -> None:
    data = TALK.encode()[:end]
    found, error = read("whatsapp", source(data))
    texts = all_texts(found)
    if error is not None:
        assert not texts or b"\xd0" in data[-1:] or b"\xd1" in data[-1:]
    for whole, part in zip(["Так", "Ні\nі ще", "Добре"], texts[:-1], strict=False):
        assert part == whole


@given(st.binary(max_size=300), st.sampled_from(sorted(LAYOUTS)))
def test_bytes_of_any_sort_give_nothing_but_an_error(data: bytes, name: str) -> None:
    talk = written(LAYOUTS[name], [(datetime(2026, 3, 13), "Ганна", "Так")] * 3).encode()
    for damaged in (data, talk + data, data + talk, talk[: len(data)] + data + talk):
        read("whatsapp", source(damaged))
        READERS["whatsapp"].detect(damaged)


LATE = [
    *("Тарас: Вітаю", "Тарас: Пропущений аудіодзвінок", "Ганна: null", "Ганна: <Медіа пропущено>"),
    f"Ганна: {LRM}Missed voice call",
    *("Ганна створила групу «Замовлення»", "Олег: Наталя: Так\n{at}Олег: Наталя: Ні"),
    *("Відділ: Ганна: Так\n{at}Відділ: Ганна: Ні\n{at}Відділ: Ганна: Так", "Слова без імені"),
]


@pytest.mark.parametrize("late", LATE)
@pytest.mark.parametrize("at", [HEADER, "[13.03.2026, 10:00:00] "])
def test_news_late_in_a_long_chat_are_no_less_known(late: str, at: str) -> None:
    """A survey stops going through messages one by one once it knows what a chat is like."""
    told = f"{at}{late.format(at=at)}\n"
    short, long = (chat(f"{at}Ганна: Так\n{at}Олег: Ні\n" * n + told) for n in (40, 10_000))
    assert long[0].facts == short[0].facts
    assert long[0].kind == short[0].kind
    assert [(m.author, m.text, m.kind) for m in long[1][20_000:]] == [
        (m.author, m.text, m.kind) for m in short[1][80:]
    ]


def test_dates_that_contradict_the_first_ones_leave_a_guess() -> None:
    talk = f"{HEADER}Ганна: Так\n13.03.2026, 10:01 - Олег: Ні\n" * 10_000
    assert noted(talk) == []
    american = talk.replace("13.03.2026", "03.13.2026")
    assert "impossible" in str(noted(talk + american[: len(american) // 4]))


def test_bytes_that_are_no_text_come_after_what_could_be_read() -> None:
    good = TALK * 3000
    found, error = read("whatsapp", source(good.encode() + b"\xff\xfe" + TALK.encode()))
    assert error is not None
    assert error.origin is not None
    assert error.origin.line is not None
    assert len(found[0][1]) == 3 * 3000
    assert found[0][1][:-1] == messages(good)[:-1]


def test_a_disk_that_fails_is_an_error_too() -> None:
    class Failing(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if self.tell() > 100_000:
                raise OSError(5, "Input/output error")
            return super().read(size)

    def opener() -> BinaryIO:
        return Failing((TALK * 3000).encode())

    found, error = read("whatsapp", Source("chat.txt", opener, 1))
    assert error is not None
    assert len(found[0][1]) > 1000


def test_memory_does_not_grow_with_the_file() -> None:
    def peak(times: int) -> int:
        data = "".join(
            f"{1 + n % 28}.{1 + n % 12}.{2015 + n % 9}, 10:{n % 60:02} - Ганна: Так {n}\n"
            for n in range(times)
        ).encode()
        src = Source("chat.txt", lambda: io.BytesIO(data), len(data))
        tracemalloc.start()
        for conversation in READERS["whatsapp"].read(src):
            for _ in conversation.messages:
                pass
        size = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return size

    peak(1000)
    small, large = peak(4_000), peak(16_000)
    assert large < 1.3 * small + 100_000


@pytest.mark.parametrize(
    "said",
    [
        "\n" * 50_000 + ">",
        " " * 50_000 + ">",
        "a.pdf (" * 20_000 + ")",
        "<a: b.c" * 20_000 + ">",
        f"{LRM}{'security code ' * 20_000}",
        f"{LRM}POLL:\nqui?\nOPTION: {'(1 ' * 20_000})",
        "a:b" * 50_000,
        "a: b" * 50_000,
    ],
)
def test_odd_texts_take_time_by_their_length_alone(said: str) -> None:
    started = time.perf_counter()
    found = messages(TALK + f"{HEADER}{said}\n{HEADER}Ганна: {said}\n{TALK}")
    assert len(found) == 8
    assert time.perf_counter() - started < 5  # a hundred times what it takes


def test_what_the_caller_leaves_is_left() -> None:
    for conversation in READERS["whatsapp"].read(source(TALK)):
        assert next(iter(conversation.messages)).text == "Так"


def test_a_short_chat_on_ios() -> None:
    text = (
        f"[13.03.26, 10:00:00] Ганна: {LRM}Messages and calls are end-to-end encrypted.\r\n"
        "[13.03.26, 10:00:01] Ганна: Привіт\nдва рядки\r\n"
        f"{LRM}[13.03.26, 10:00:02] Олег: {LRM}зображення відсутнє\r\n"
    )
    found, said = chat(text, "_chat.txt")
    assert (found.kind, found.channel, found.id) == ("personal", "messenger", "_chat.txt")
    assert [(m.id, m.kind, m.text, m.origin and m.origin.line) for m in said] == [
        ("1", MessageKind.SERVICE, "Messages and calls are end-to-end encrypted.", 1),
        ("2", MessageKind.TEXT, "Привіт\nдва рядки", 2),
        ("3", MessageKind.PHOTO, "", 4),
    ]
    assert said[1].sent_at == datetime(2026, 3, 13, 10, 0, 1)
