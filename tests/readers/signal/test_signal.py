"""Signal chats as signal-export writes them."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.model import Attachment, Fact, Message, MessageKind, Role
from etiquette_lint.readers import Source, detect
from tests.readers.chats import Chat, all_texts, one, read

BREAK = "  "  # how the tool ends a text
EXPORTED = f"""\
[2026-03-02 10:00:05] Ганна: Добрий день!
Де замовлення?{BREAK}

[2026-03-02 10:01:40] Me:{" "}

> Добрий день!
> Де замовлення?

Вже їде
(- Ганна: 👍 -){BREAK}

[2026-03-02 10:02:00] Me: [рахунок.pdf](./media/рахунок.pdf){BREAK}

"""


def chat(text: str | bytes, path: str = "signal/Ганна/chat.md") -> Chat:
    return one("signal", Source.of(text.encode() if isinstance(text, str) else text, path))


def only(body: str) -> Message:
    (message,) = chat(f"[2026-03-02 10:00:05] Me: {body}")[1]
    return message


def test_a_chat() -> None:
    conversation, messages = chat(EXPORTED)
    assert (conversation.title, conversation.kind, conversation.notes) == ("Ганна", "personal", [])
    assert conversation.facts == {
        *(Fact.TURNS, Fact.TIME, Fact.SECONDS),
        *(Fact.MEDIA, Fact.CALLS),
    }
    assert [(m.id, m.author.name, m.text, m.kind) for m in messages] == [
        ("1", "Ганна", "Добрий день!\nДе замовлення?", MessageKind.TEXT),
        ("2", "Me", "Вже їде", MessageKind.TEXT),
        ("3", "Me", "", MessageKind.FILE),
    ]
    assert messages[0].sent_at == datetime(2026, 3, 2, 10, 0, 5)
    assert messages[1].reply_to == "1"
    assert messages[2].attachments == (Attachment(MessageKind.FILE, "рахунок.pdf"),)
    assert [str(m.origin) for m in messages] == [
        f"signal/Ганна/chat.md:{line}" for line in (1, 4, 12)
    ]
    assert {m.author.role for m in messages} == {Role.UNKNOWN}


def test_minutes_and_a_comma_as_older_versions_have_them() -> None:
    conversation, messages = chat(
        "[2026-03-02, 10:00] А Б: раз\nдва\n[2026-03-02, 10:01] В: три", "з.txt"
    )
    assert (conversation.title, conversation.facts) == ("з", {Fact.TURNS, Fact.TIME})
    assert [(m.author.name, m.text) for m in messages] == [("А Б", "раз\nдва"), ("В", "три")]


def test_a_header_in_another_layout_is_text() -> None:
    body = "було так:\n[2026-03-01, 09:00] Олег: привіт\n[2026-03-01 09:00] Олег: привіт"
    assert only(body).text == body


def test_a_group_has_more_than_two_people() -> None:
    line = "[2026-03-02 10:00] {}: так\n"
    for count, kind in ((1, "personal"), (2, "personal"), (3, "group")):
        assert chat("".join(line.format(f"Я{n}") for n in range(count)))[0].kind == kind


@pytest.mark.parametrize(
    ("body", "text", "attachments"),
    [
        ("![a b.jpg](./media/a%20b.jpg)  ", "", [Attachment(MessageKind.PHOTO, "a b.jpg")]),
        ("Ось [г.m4a](./media/г.m4a)  ", "Ось", [Attachment(MessageKind.VOICE, "г.m4a")]),
        (
            "![1.png](./media/1.png)  ![2.mp4](./media/2.mp4)  ",
            "",
            [Attachment(MessageKind.PHOTO, "1.png"), Attachment(MessageKind.VIDEO, "2.mp4")],
        ),
        ("[](./media/x.bin)  ", "", [Attachment(MessageKind.FILE, "x.bin")]),
        ("\n(( 😺 ))", "", [Attachment(MessageKind.STICKER, emoji="😺")]),
        ("\n(( sticker ))", "", [Attachment(MessageKind.STICKER)]),
        (
            "[😺](../exported_stickers/ab/1.webp)  ",
            "",
            [Attachment(MessageKind.STICKER, emoji="😺")],
        ),
        ("  (media not exported)  ", "", [Attachment(MessageKind.FILE)]),
        ("Фото  (attachment not exported)  ", "Фото", [Attachment(MessageKind.FILE)]),
        ("  \n(- Ганна: 👍, Олег: ❤ -)", "", []),
        ("Так  \n(- Ганна: 👍 -)", "Так", []),
        ("[сайт](https://ya.ru) (див.)", "[сайт](https://ya.ru) (див.)", []),
        ("(- мінус -) і (( дужки ))", "(- мінус -) і (( дужки ))", []),
        ("> не відповідь", "> не відповідь", []),
    ],
)
def test_what_stands_beside_the_text(body: str, text: str, attachments: list[Attachment]) -> None:
    message = only(body)
    assert (message.text, list(message.attachments)) == (text, attachments)
    if attachments:
        assert message.kind is attachments[0].kind
    else:
        assert message.kind is (MessageKind.TEXT if text else MessageKind.UNSUPPORTED)


@pytest.mark.parametrize(
    ("body", "duration"),
    [
        ("Incoming voice call (accepted, 3m 20s)", 200.0),
        ("Outgoing video call (accepted, 45s)", 45.0),
        ("Outgoing call (declined by recipient)", None),
        ("Missed voice call", None),
        ("Incoming call", None),
    ],
)
def test_calls(body: str, duration: float | None) -> None:
    message = only(body + "  ")
    assert (message.kind, message.text) == (MessageKind.CALL, "")
    assert message.attachments == (Attachment(MessageKind.CALL, duration=duration),)
    assert only(f"{body}, а потім ще раз").kind is MessageKind.TEXT


def test_what_was_deleted() -> None:
    assert only("(This message was deleted)").kind is MessageKind.UNSUPPORTED


def test_a_reply_to_something_unknown() -> None:
    message = only("\n\n> Photo\n\nГарно")
    assert (message.text, message.reply_to) == ("Гарно", None)


def test_what_stands_before_the_first_message_is_noted() -> None:
    conversation, messages = chat("\n# Чат\n\n[2026-03-02 10:00] А: раз\n")
    (note,) = conversation.notes
    assert (note.count, str(note.origin)) == (1, "signal/Ганна/chat.md:2")
    assert [m.text for m in messages] == ["раз"]


def test_a_moment_that_never_was() -> None:
    assert only("так").sent_at is not None
    assert chat("[2026-02-30 10:00] А: так")[1][0].sent_at is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (EXPORTED, "signal"),
        ("\ufeff" + EXPORTED, "signal"),
        ("[2026-03-02, 10:00] Ганна: так\n", "signal"),
        ("[2026-03-02] Ганна: так\n", "draft"),
        ("[Ганна], добрий день!", "draft"),
        ("2026-03-02 10:00 клієнт: так", "transcript"),
    ],
)
def test_recognised(text: str, name: str) -> None:
    assert detect(Source.of(text.encode(), "x"))[0].name == name


@pytest.mark.parametrize(
    "text",
    [
        "[2026-03-02, 10:00:05] Ганна: так\n[2026-03-02, 10:00:09] Олег: ні\n",
        "[2026-03-02 10:00:05] Ганна: \u200eтак  \n\n",
        "[2026-03-02 10:00] лише одна дужка",
        "[2026-03-02 10:00",
    ],
)
def test_what_is_whatsapps_or_nobodys(text: str) -> None:
    from etiquette_lint.readers.signal import READER

    assert READER.detect(text.encode()) is None


def test_a_text_in_no_such_layout() -> None:
    _, error = read("signal", Source.of("Добрий день!\n".encode(), "x"))
    assert error is not None
    assert (error.message, bool(error.hint)) == ("holds no messages", True)


def test_bytes_that_are_no_text_further_on() -> None:
    start = ("[2026-03-02 10:00] А: слова\n" * 4000).encode()
    found, error = read("signal", Source.of(start + b"\xff\xfe\xfa", "x"))
    assert error is not None and "not utf-8" in error.message
    assert len(all_texts(found)) >= 3700


WORDS = st.text(st.sampled_from("абвіїєґыэ -!?»😀\n"), min_size=1, max_size=30).map(
    lambda text: text.strip() or "так"
)
TALK = st.lists(
    st.tuples(
        st.datetimes(datetime(2015, 1, 1), datetime(2035, 1, 1)).map(
            lambda moment: moment.replace(microsecond=0)
        ),
        st.sampled_from(["Ганна", "Me", "Ім'я Прізвище"]),
        WORDS,
    ),
    min_size=1,
    max_size=6,
)


@given(TALK, st.sampled_from(["", ","]), st.booleans(), st.booleans())
def test_what_is_written_is_read(
    talk: list[tuple[datetime, str, str]], comma: str, seconds: bool, markdown: bool
) -> None:
    layout = f"[%Y-%m-%d{comma} %H:%M{':%S' if seconds else ''}]"
    end = "  \n\n" if markdown else "\n"
    data = "".join(f"{at.strftime(layout)} {who}: {text}{end}" for at, who, text in talk).encode()
    conversation, messages = one("signal", Source.of(data, "x"))
    assert (Fact.SECONDS in conversation.facts) is seconds
    assert [(m.author.name, m.text, m.sent_at) for m in messages] == [
        (who, text, at if seconds else at.replace(second=0)) for at, who, text in talk
    ]
    if markdown or not seconds:
        assert detect(Source.of(data, "x"))[0].name == "signal"


@given(st.floats(0, 1))
def test_a_cut_file_gives_what_came_before_the_cut(share: float) -> None:
    data = EXPORTED.encode()
    whole = [m.text for m in chat(data)[1]]
    found, error = read("signal", Source.of(data[: int(share * len(data))], "x"))
    texts = all_texts(found)
    assert texts[:-1] == whole[: len(texts[:-1])]
    assert bool(texts) or error is not None


@given(st.binary(max_size=200), st.sampled_from([b"", b"[2026-03-02 10:00] A: ", b"\xff\xfe["]))
def test_any_bytes(data: bytes, start: bytes) -> None:
    read("signal", Source.of(start + data, "x"))


@given(st.text(st.sampled_from("()[]!-> \n.:/ab😺"), max_size=40))
def test_any_body(body: str) -> None:
    read("signal", Source.of(f"[2026-03-02 10:00] А: {body}".encode(), "x"))
