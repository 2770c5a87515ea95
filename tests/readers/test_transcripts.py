"""Dialogues written by hand."""

from __future__ import annotations

from datetime import datetime

import pytest

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Attachment, Channel, Conversation, Fact, Message, MessageKind, Role
from etiquette_lint.readers import READERS, Source, detect


def talk(text: str) -> tuple[Conversation, list[Message]]:
    (found,) = (
        (conversation, list(conversation.messages))
        for conversation in READERS["transcript"].read(Source.of(text.encode(), "talk.txt"))
    )
    return found


def test_a_dialogue() -> None:
    conversation, (first, second) = talk(
        "# замечание\n\n2026-03-02 9:05 client: Где заказ: там или тут?\n\nЖду.\n\n"
        "2026-03-02 10:25 Анна (staff): Уже едет\n"
    )
    assert first.text == "Где заказ: там или тут?\n\nЖду."
    assert (first.author.name, first.author.role) == ("client", Role.CLIENT)
    assert first.sent_at == datetime(2026, 3, 2, 9, 5)
    assert (second.author.name, second.author.role) == ("Анна", Role.STAFF)
    assert (str(first.origin), str(second.origin)) == ("talk.txt:3", "talk.txt:7")
    assert conversation.facts == READERS["transcript"].facts - {Fact.SECONDS}


def test_seconds_are_a_fact_only_if_every_time_has_them() -> None:
    with_seconds = "2026-03-02 10:00:05 client: Да\n"
    assert Fact.SECONDS in talk(with_seconds)[0].facts
    assert Fact.SECONDS not in talk(with_seconds + "2026-03-02 10:01 staff: Нет")[0].facts


@pytest.mark.parametrize(
    ("author", "role"),
    [
        ("client", Role.CLIENT),
        ("Клиент", Role.CLIENT),
        ("клієнт", Role.CLIENT),
        ("оператор", Role.STAFF),
        ("підтримка", Role.STAFF),
        ("bot", Role.BOT),
        ("Ганна (клієнтка)", Role.CLIENT),
        ("Анна", Role.UNKNOWN),
        ("Анна (Полтава)", Role.UNKNOWN),
    ],
)
def test_roles(author: str, role: Role) -> None:
    conversation, (message,) = talk(f"2026-03-02 10:00 {author}: Да")
    assert message.author.role is role
    assert (Fact.ROLES in conversation.facts) == (role is not Role.UNKNOWN)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("[voice 0:40]", Attachment(MessageKind.VOICE, duration=40.0)),
        ("[video-note]", Attachment(MessageKind.VIDEO_NOTE)),
        ("[sticker 😺]", Attachment(MessageKind.STICKER, emoji="😺")),
        ("[gif]", Attachment(MessageKind.GIF)),
        ("[photo]", Attachment(MessageKind.PHOTO)),
        ("[file act v2.pdf]", Attachment(MessageKind.FILE, "act v2.pdf")),
        ("[call 1:05:00]", Attachment(MessageKind.CALL, duration=3900.0)),
    ],
)
@pytest.mark.parametrize("text", ["", "Вот"])
def test_media(written: str, expected: Attachment, text: str) -> None:
    _, (message,) = talk(f"2026-03-02 10:00 staff {written}: {text}")
    assert message.attachments == (expected,)
    assert (message.kind, message.text) == (expected.kind, text)


@pytest.mark.parametrize(
    ("text", "place", "message", "hint"),
    [
        ("Привет", "talk.txt:1:1", "date time author", "indent"),
        ("2026-03-02 10:00 a: b\n2026-03-02 10:01 c", "talk.txt:2:1", "date time author", "indent"),
        ("2026-02-30 10:00 a: b", "talk.txt:1:1", "no such date", None),
        ("2026-02-03 25:00 a: b", "talk.txt:1:1", "no such date", None),
        ("2026-02-03 10:00 a [vioce]: b", "talk.txt:1:21", "'vioce'", "'voice'"),
        ("2026-02-03 10:00 a [voice long]: b", "talk.txt:1:27", "'long'", "0:40"),
    ],
)
def test_mistakes(text: str, place: str, message: str, hint: str | None) -> None:
    with pytest.raises(ReadError, match=message) as caught:
        talk(text)
    assert str(caught.value.origin) == place
    assert caught.value.excerpt == text.splitlines()[-1]
    assert hint is None or hint in (caught.value.hint or "")


def test_an_indented_line_continues_the_message_whatever_it_says() -> None:
    _, (message,) = talk("2026-03-02 10:00 a: b\n 2026-03-02 10:01 c: d")
    assert message.text == "b\n 2026-03-02 10:01 c: d"


def test_recognised_by_its_first_line() -> None:
    def name(text: str) -> str:
        return detect(Source.of(text.encode(), "x"))[0].name

    assert name("# talk\n\n2026-03-02 10:00 client: Да\n") == "transcript"
    assert name("Встреча 2026-03-02 10:00 client: Да\n") == "draft"
    assert name("2026-03-02 10:00 приезжайте\n") == "draft"


@pytest.mark.parametrize("author", ["client", "Ірина", "Олег Кравець", "A", "Ганна - менеджерка"])
@pytest.mark.parametrize("seconds", ["", ":07"])
def test_a_colon_in_every_text_makes_no_export_of_it(author: str, seconds: str) -> None:
    """«10:00 Ірина: Ціна: 500» is no «10:00 in the morning: name: text»."""
    text = "".join(
        f"2026-03-02 10:0{minute}{seconds} {each}: Ціна: {minute}00 грн\n"
        for minute, each in enumerate((author, "staff", author))
    )
    assert detect(Source.of(text.encode(), "x"))[0].name == "transcript"
    assert [m.text for m in talk(text)[1]] == ["Ціна: 000 грн", "Ціна: 100 грн", "Ціна: 200 грн"]


def test_sizes_and_forwards() -> None:
    text = """2026-03-02 10:00 staff [file видео смены.mp4 480 MB]:
2026-03-02 10:01 staff [photo 2,5 МБ]: вид с торца
2026-03-02 10:02 staff [forward Ира]: Стоянка закрыта
2026-03-02 10:03 staff [forward] [file act 5.pdf]:
"""
    (chat,) = READERS["transcript"].read(Source.of(text.encode(), "talk.txt"))
    first, second, third, fourth = chat.messages
    assert first.attachments == (Attachment(MessageKind.FILE, "видео смены.mp4", 480_000_000),)
    assert second.attachments == (Attachment(MessageKind.PHOTO, None, 2_500_000),)
    assert (third.forwarded_from, third.attachments, third.kind) == ("Ира", (), MessageKind.TEXT)
    assert (fourth.forwarded_from, fourth.attachments[0].name) == ("", "act 5.pdf")
    assert [m.own_words for m in (first, third, fourth)] == [True, False, False]


@pytest.mark.parametrize(
    ("remark", "channel"),
    [
        ("# channel: livechat", Channel.LIVECHAT),
        ("# Канал: email", Channel.EMAIL),
        ("# channel: pigeon", None),
        ("# a talk in a channel", None),
    ],
)
def test_a_remark_may_name_the_channel(remark: str, channel: Channel | None) -> None:
    said = "2026-03-02 10:00 client: Да\n"
    assert talk(f"# note\n{remark}\n{said}")[0].channel is channel
    assert talk(f"{said}{remark}\n")[0].channel is None
    assert talk(f"{said}{remark}\n")[1][0].text == f"Да\n{remark}"
