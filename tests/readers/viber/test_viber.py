"""Viber's histories as telephones send them."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.model import MessageKind, ReadOptions, Role
from etiquette_lint.readers import READERS, Source, detect
from tests.readers.chats import Chat, all_texts, one, read

SENT = """\
21/03/2026,10:05:07,Ганна,+380671234567,Добрий день, де замовлення?
Чекаю вже, мабуть, тиждень.

21/03/2026,10:07:30,Я,+380509876543,Вже їде, дякую
22/03/2026,9:00:00,Ганна,+380671234567,
"""
WRAPPED = (
    '="17/08/2014"\t12:52:56\t="Я"\t="+380509876543"\t"Привіт"\n'
    '="17/08/2014"\t12:58:34\t="Ганна"\t="067 123 45 67"\t"Він ""їде"",\nсказали"\n'
)


def source(text: str, day_first: bool | None = None) -> Source:
    return Source.of(text.encode(), "чати/Ганна.txt", ReadOptions(day_first=day_first))


def chat(text: str, day_first: bool | None = None) -> Chat:
    return one("viber", source(text, day_first))


def test_a_history() -> None:
    conversation, messages = chat(SENT)
    assert (conversation.title, conversation.kind, conversation.notes) == ("Ганна", "personal", [])
    assert conversation.facts == READERS["viber"].facts
    assert [(m.id, m.author.id, m.author.name, m.text) for m in messages] == [
        (
            *("1", "+380671234567", "Ганна"),
            "Добрий день, де замовлення?\nЧекаю вже, мабуть, тиждень.",
        ),
        ("2", "+380509876543", "Я", "Вже їде, дякую"),
        ("3", "+380671234567", "Ганна", ""),
    ]
    assert [m.sent_at for m in messages] == [
        datetime(2026, 3, 21, 10, 5, 7),
        datetime(2026, 3, 21, 10, 7, 30),
        datetime(2026, 3, 22, 9),
    ]
    assert [m.kind for m in messages] == [*[MessageKind.TEXT] * 2, MessageKind.UNSUPPORTED]
    assert [str(m.origin) for m in messages] == [f"чати/Ганна.txt:{line}" for line in (1, 4, 5)]
    assert {m.author.role for m in messages} == {Role.UNKNOWN}


def test_fields_wrapped_for_a_spreadsheet() -> None:
    _, messages = chat(WRAPPED)
    assert [(m.author.name, m.author.id, m.text) for m in messages] == [
        ("Я", "+380509876543", "Привіт"),
        ("Ганна", "067 123 45 67", 'Він "їде",\nсказали'),
    ]


@pytest.mark.parametrize(
    ("line", "name", "id", "text"),
    [
        ("1/2/26, 1:02:03, Ганна, +380 (67) 123-45-67, Так", "Ганна", "+380 (67) 123-45-67", "Так"),
        ("01.02.2026,01:02:03,Ганна,,Так, так", "Ганна", "Ганна", "Так, так"),
        (
            "01/02/2026,01:02:03,Тест, Ганна,+380671234567,Так",
            "Тест, Ганна",
            "+380671234567",
            "Так",
        ),
        ("01/02/2026,01:02:03,Г,+380671234567,12345678,так", "Г", "+380671234567", "12345678,так"),
    ],
)
def test_headers(line: str, name: str, id: str, text: str) -> None:
    (message,) = chat(line)[1]
    assert (message.author.name, message.author.id, message.text) == (name, id, text)
    assert message.sent_at == datetime(2026, 2, 1, 1, 2, 3)


def dated(*dates: str) -> str:
    return "".join(f"{date},10:00:00,Г,+380671234567,Так\n" for date in dates)


@pytest.mark.parametrize(
    ("dates", "told", "month", "note"),
    [
        (["01/02/2026", "13/02/2026"], None, 2, None),
        (["02/01/2026", "02/13/2026"], None, 2, None),
        (["01/02/2026"], None, 2, "dates seem to have the day first"),
        (["01/02/2026"], False, 1, None),
        (["01/02/2026"], True, 2, None),
    ],
)
def test_the_order_of_day_and_month(
    dates: list[str], told: bool | None, month: int, note: str | None
) -> None:
    conversation, messages = chat(dated(*dates), told)
    assert messages[0].sent_at is not None
    assert messages[0].sent_at.month == month
    notes = [each.message for each in conversation.notes]
    assert (notes == []) if note is None else notes[0].startswith(note)


def test_a_moment_that_never_was() -> None:
    _, messages = chat(dated("30/02/2026", "01/03/2026"))
    assert [m.sent_at is None for m in messages] == [True, False]


def test_a_group_has_more_than_two_people() -> None:
    lines = [f"21/03/2026,10:00:0{n},Ім'я{n},+38067123456{n},так\n" for n in range(3)]
    assert chat("".join(lines[:2]))[0].kind == "personal"
    assert chat("".join(lines))[0].kind == "group"


def test_what_stands_before_the_first_message_is_noted() -> None:
    conversation, messages = chat("Історія чату\n\n" + SENT)
    (note,) = conversation.notes
    assert (note.count, str(note.origin)) == (1, "чати/Ганна.txt:1")
    assert len(messages) == 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_encodings(encoding: str) -> None:
    found = Source.of(SENT.encode(encoding), "x")
    assert detect(found)[0].name == "viber"
    assert one("viber", found)[1][1].text == "Вже їде, дякую"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (SENT, "viber"),
        (WRAPPED, "viber"),
        ("21/03/2026, 10:05 - Ганна: так", None),
        ("21/03/2026,10:05,Ганна,+380671234567,так", None),
        ("21/03/2026,10:05:07,Ганна,Добрий день, де замовлення?", None),
        ("21/03/2026, в 10:00:00, чекаємо вас, дякуємо", None),
        ("21.03.2026\t10:00:00\tГанна\tтак", None),
        ("date,time,name,phone,text\n" + SENT, None),
    ],
)
def test_recognised(text: str, name: str | None) -> None:
    found = READERS["viber"].detect(text.encode())
    assert bool(found) is (name == "viber")


def test_a_text_in_no_such_layout() -> None:
    _, error = read("viber", source("Добрий день!\n"))
    assert error is not None
    assert (error.message, bool(error.hint)) == ("holds no messages", True)


PHONES = st.from_regex(r"\+380[0-9]{9}", fullmatch=True) | st.just("")
NAMES = st.text(st.sampled_from("абвіїєґ 'Я-"), min_size=1, max_size=12).map(
    lambda name: name.strip() or "Я"
)
TEXTS = st.text(st.sampled_from("абвіїєґыэ -!?»😀,\n"), max_size=30).map(
    lambda text: text.lstrip(", \n").rstrip()
)
TALK = st.lists(
    st.tuples(st.datetimes(datetime(2015, 1, 1), datetime(2035, 1, 1)), NAMES, PHONES, TEXTS),
    min_size=1,
    max_size=6,
)


@given(TALK, st.booleans())
def test_what_is_written_is_read(
    talk: list[tuple[datetime, str, str, str]], day_first: bool
) -> None:
    layout = "%d/%m/%Y,%H:%M:%S" if day_first else "%m/%d/%Y,%H:%M:%S"
    written = "".join(f"{at.strftime(layout)},{n},{p},{text}\n" for at, n, p, text in talk)
    _, messages = chat(written, day_first)
    assert [(m.author.name, m.author.id, m.text, m.sent_at) for m in messages] == [
        (name, phone or name, text, at.replace(microsecond=0)) for at, name, phone, text in talk
    ]
    assert READERS["viber"].detect(written.encode())


@given(st.floats(0, 1), st.sampled_from([SENT, WRAPPED]))
def test_a_cut_file_gives_what_came_before_the_cut(share: float, text: str) -> None:
    data = text.encode()
    whole = [m.text for m in chat(text)[1]]
    found, error = read("viber", Source.of(data[: int(share * len(data))], "x"))
    texts = all_texts(found)
    assert texts[:-1] == whole[: len(texts[:-1])]
    assert bool(texts) or error is not None


@given(
    st.binary(max_size=200),
    st.sampled_from([b"", b"21/03/2026,10:05:07,A,+380671234567,", b"\xff\xfe2\x001\x00/\x00"]),
)
def test_any_bytes(data: bytes, start: bytes) -> None:
    found = Source.of(start + data, "x")
    read("viber", found)
    READERS["viber"].detect(found.head)
