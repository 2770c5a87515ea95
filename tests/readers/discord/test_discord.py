"""What becomes of each part of a DiscordChatExporter file."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.model import Attachment, Fact, MessageKind, Role
from etiquette_lint.readers import READERS
from tests.readers.chats import all_texts, one, read
from tests.readers.discord.samples import ANNA, SHOP, channel, only, said, source


def test_a_channel() -> None:
    conversation, messages = one(
        "discord", source(channel(said("Де замовлення?", id="1"), said("Вже їде", SHOP, id="2")))
    )
    assert (conversation.id, conversation.title, conversation.kind) == (
        *("900100", "підтримка"),
        "group",
    )
    assert conversation.facts == READERS["discord"].facts - {Fact.CALLS}
    assert [(m.id, m.author.id, m.author.name, m.text) for m in messages] == [
        ("1", ANNA, "Ганна", "Де замовлення?"),
        ("2", SHOP, "Крамниця", "Вже їде"),
    ]
    first = messages[0]
    assert first.author.role is Role.UNKNOWN
    assert first.sent_at == datetime(2025, 7, 1, 9, 0, 0, 123_000, UTC)
    assert first.sent_at.utcoffset() == timedelta(hours=3)
    assert str(first.origin) == "канал.json (/messages/0)"


@pytest.mark.parametrize(
    ("type", "kind", "facts"),
    [
        ("DirectTextChat", "personal", {Fact.TURNS, Fact.CALLS}),
        ("DirectGroupTextChat", "group", {Fact.TURNS, Fact.CALLS}),
        ("GuildNews", "channel", set()),
        ("GuildPublicThread", "group", {Fact.TURNS}),
        ("нечто новое", "group", {Fact.TURNS}),
    ],
)
def test_kinds_of_channels(type: str, kind: str, facts: set[Fact]) -> None:
    conversation, _ = one("discord", source(channel(said(), type=type)))
    assert conversation.kind == kind
    assert conversation.facts & {Fact.TURNS, Fact.CALLS} == facts


def test_a_title_when_there_is_none() -> None:
    assert one("discord", source(channel(said(), name=None)))[0].title == "канал"


@pytest.mark.parametrize(
    ("stamp", "facts"),
    [
        ("2025-07-01T12:00:00.1234567+00:00", {Fact.TIME, Fact.SECONDS, Fact.ZONE}),
        ("2025-07-01T12:00:00", {Fact.TIME, Fact.SECONDS}),
        ("вчера", set()),
        (None, set()),
    ],
)
def test_times_are_facts_only_if_they_are_told(stamp: str | None, facts: set[Fact]) -> None:
    conversation, _ = one("discord", source(channel(said(timestamp=stamp))))
    assert conversation.facts & {Fact.TIME, Fact.SECONDS, Fact.ZONE} == facts


def test_bots() -> None:
    bot = {"id": "9", "name": "Вітальник", "isBot": True}
    assert only(said(author=SHOP) | {"author": bot}).author.role is Role.BOT


def test_the_nickname_may_be_missing() -> None:
    assert only(said() | {"author": {"id": "3", "name": "ганна"}}).author.name == "ганна"
    assert only(said() | {"author": None}).author.id == ""


@pytest.mark.parametrize(
    ("type", "kind"),
    [
        ("Default", MessageKind.TEXT),
        ("Reply", MessageKind.TEXT),
        ("GuildMemberJoin", MessageKind.SERVICE),
        ("ChannelPinnedMessage", MessageKind.SERVICE),
        ("20", MessageKind.SERVICE),
    ],
)
def test_only_two_types_are_typed_by_somebody(type: str, kind: MessageKind) -> None:
    message = only(said("Joined the server.", type=type))
    assert (message.kind, message.author.name) == (kind, "Ганна")


@pytest.mark.parametrize(
    ("ended", "duration"), [("2025-07-01T12:01:40.123+03:00", 100.0), (None, None), ("?", None)]
)
def test_calls(ended: str | None, duration: float | None) -> None:
    message = only(said("Started a call…", type="Call", callEndedTimestamp=ended))
    assert (message.text, message.kind) == ("", MessageKind.CALL)
    assert message.attachments == (Attachment(MessageKind.CALL, duration=duration),)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("рахунок.pdf", MessageKind.FILE),
        ("Фото.JPG", MessageKind.PHOTO),
        ("огляд.mp4", MessageKind.VIDEO),
        ("voice-message.ogg", MessageKind.VOICE),
        ("пісня.ogg", MessageKind.AUDIO),
        ("танок.gif", MessageKind.GIF),
        ("без-закінчення", MessageKind.FILE),
    ],
)
@pytest.mark.parametrize("text", ["", "Ось"])
def test_attachments(name: str, kind: MessageKind, text: str) -> None:
    message = only(said(text, attachments=[{"id": "7", "fileName": name, "fileSizeBytes": 2048}]))
    assert message.attachments == (Attachment(kind, name, 2048),)
    assert (message.kind, message.text) == (kind, text)


def test_stickers_and_gifs() -> None:
    sticker = only(said("", stickers=[{"id": "5", "name": "Котик", "format": "Png"}]))
    assert sticker.attachments == (Attachment(MessageKind.STICKER, "Котик"),)
    link = "https://tenor.com/view/cat-gif-1234"
    gif = only(said(link))
    assert (gif.kind, gif.text, gif.attachments) == (
        MessageKind.GIF,
        "",
        (Attachment(MessageKind.GIF, link),),
    )
    assert only(said(f"Дивіться {link}")).kind is MessageKind.TEXT


def test_what_has_only_a_preview_is_not_text() -> None:
    assert only(said("", embeds=[{"title": "Знижки"}])).kind is MessageKind.UNSUPPORTED


@pytest.mark.parametrize(
    ("reference", "answered"),
    [
        ({"messageId": "17"}, "17"),
        ({"messageId": "17", "channelId": "900100", "guildId": "42"}, "17"),
        ({"messageId": "17", "channelId": "555"}, None),
        ({"messageId": None}, None),
        ({"type": "Forward", "messageId": "17"}, None),
    ],
)
def test_replies(reference: dict[str, Any], answered: str | None) -> None:
    message = only(said(type="Reply", reference=reference))
    assert message.reply_to == answered
    assert message.own_words is (reference.get("type") != "Forward")


def test_forwards_are_not_the_senders_words() -> None:
    photo = {"id": "7", "fileName": "a.png", "fileSizeBytes": 1}
    message = only(
        said(
            "",
            reference={"type": "Forward", "messageId": "17", "channelId": "555"},
            forwardedMessage={"content": "Чуже", "attachments": [photo], "stickers": []},
        )
    )
    assert (message.text, message.forwarded_from, message.reply_to) == ("Чуже", "", None)
    assert message.kind is MessageKind.PHOTO


def test_edits() -> None:
    message = only(said(timestampEdited="2025-07-01T12:05:00+03:00"))
    assert message.edited_at == datetime(2025, 7, 1, 9, 5, tzinfo=UTC)


def test_quotes_and_code_are_marked() -> None:
    message = only(said("> Де чек?\n> Де він?\nУ `/bills` :>\n```\nкод\n```"))
    assert [message.text[start:end] for start, end in message.quoted] == [
        "> Де чек?\n> Де він?\n",
        "`/bills`",
        "```\nкод\n```",
    ]
    assert only(said("дивно >:(")).quoted == ()


def test_a_file_without_messages() -> None:
    found, error = read("discord", source(channel()))
    assert (all_texts(found), error) == ([], None)
    _, error = read("discord", source({"guild": {}, "channel": {}}))
    assert error is not None and error.message == "holds no messages"


def test_what_the_caller_leaves_is_passed_over() -> None:
    reader = READERS["discord"].read(source(channel(*(said(id=str(n)) for n in range(900)))))
    conversation = next(reader)
    assert next(iter(conversation.messages)).id == "0"
    assert next(reader, None) is None


TEXTS = st.text(st.sampled_from('абвіїєґыэ !?»😀\n"\\/&<'), min_size=1, max_size=30)
MESSAGES = st.lists(
    st.builds(
        said,
        TEXTS,
        st.sampled_from([ANNA, SHOP]),
        id=st.integers(1).map(str),
        timestamp=st.datetimes(
            datetime(2016, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)
        ).map(datetime.isoformat),
    ),
    max_size=6,
)


@given(MESSAGES)
def test_what_is_written_is_read(raws: list[dict[str, Any]]) -> None:
    _, messages = one("discord", source(channel(*raws)))
    assert [(m.id, m.text, m.author.id, m.sent_at) for m in messages] == [
        (r["id"], r["content"], r["author"]["id"], datetime.fromisoformat(r["timestamp"]))
        for r in raws
    ]


@given(MESSAGES, st.floats(0, 1), st.booleans())
def test_a_cut_file_gives_what_came_before_the_cut(
    raws: list[dict[str, Any]], share: float, spaced: bool
) -> None:
    data = json.dumps(channel(*raws), ensure_ascii=False, indent=1 if spaced else None).encode()
    end = int(share * (len(data) - 1))
    found, error = read("discord", source(data[:end]))
    assert error is not None
    texts = all_texts(found)
    assert texts == [raw["content"] for raw in raws][: len(texts)]
    assert len(texts) >= data[:end].count(b'"mentions"') - 1


@given(st.binary(max_size=300), st.sampled_from([b"", b'{"guild": {}, "messages": [']))
def test_any_bytes(data: bytes, start: bytes) -> None:
    read("discord", source(start + data))


INTEGERS = st.integers(-(2**62), 2**62)  # what the parser takes
VALUES = st.recursive(
    st.none() | st.booleans() | INTEGERS | st.floats(allow_nan=False) | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "name", "type", "content", "fileName", "messageId"]), inner
        )
    ),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(sorted({*said(), "reference", "forwardedMessage"})), VALUES))
def test_any_value_in_any_field(values: dict[str, Any]) -> None:
    document = channel(said(), said() | values, id=values.get("id"))
    try:
        data = json.dumps(document, allow_nan=False).encode()
    except ValueError:
        return
    found, _ = read("discord", source(data))
    assert len(all_texts(found)) == 2
