"""What becomes of each part of a Slack export."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.model import Attachment, Fact, MessageKind, Role
from etiquette_lint.readers import READERS, Source
from tests.readers.chats import all_texts, one, read
from tests.readers.slack.samples import (
    BOT,
    HANNA,
    NOON,
    OLEH,
    PEOPLE,
    day,
    export,
    only,
    said,
    stamp,
)


def test_a_channel_day_after_day(tmp_path: Path) -> None:
    source = export(
        tmp_path,
        {
            "2025-07-01": [said("Де замовлення?"), said("Вже їде", OLEH, 60)],
            "2025-07-02": [said("Дякую!", at=86_400.0002)],
        },
    )
    conversation, messages = one("slack", source)
    assert (conversation.id, conversation.title, conversation.kind) == ("C0HELP", "help", "group")
    assert conversation.facts == READERS["slack"].facts
    assert conversation.notes == []
    assert [(m.id, m.author.id, m.author.name, m.text) for m in messages] == [
        (stamp(), HANNA, "Ганна", "Де замовлення?"),
        (stamp(60), OLEH, "Олег", "Вже їде"),
        (stamp(86_400.0002), HANNA, "Ганна", "Дякую!"),
    ]
    assert messages[2].sent_at == datetime(2025, 7, 2, 9, 0, 0, 200, UTC)
    assert [Path(m.origin.path).name for m in messages if m.origin][1:] == [
        "2025-07-01.json",
        "2025-07-02.json",
    ]
    assert [m.origin.pointer for m in messages if m.origin] == ["/0", "/1", "/0"]
    assert {m.author.role for m in messages} == {Role.UNKNOWN}


def test_a_direct_chat_is_called_by_its_members(tmp_path: Path) -> None:
    source = export(tmp_path, {"2025-07-01": [said()]}, channel="D0TWO")
    conversation, _ = one("slack", source)
    assert (conversation.id, conversation.title) == ("D0TWO", "Ганна, Олег")
    assert conversation.kind == "personal"


@pytest.mark.parametrize("name", ["groups", "mpims"])
def test_other_groups(tmp_path: Path, name: str) -> None:
    listed = {name: [{"id": "G0", "name": "vips", "members": [HANNA]}]}
    conversation, _ = one(
        "slack", export(tmp_path, {"2025-07-01": [said()]}, channel="vips", **listed)
    )
    assert (conversation.id, conversation.kind) == ("G0", "group")


def test_people_of_an_organisation(tmp_path: Path) -> None:
    source = export(tmp_path, {"2025-07-01": [said()]}, users=None, org_users=PEOPLE)
    conversation, (message,) = one("slack", source)
    assert (message.author.name, conversation.notes) == ("Ганна", [])


def test_without_a_list_of_people_there_are_ids_and_a_note() -> None:
    conversation, messages = one(
        "slack",
        day(
            said(), said(user=OLEH, at=1, user_profile={"display_name": "Олежик"}), said(user=OLEH)
        ),
    )
    assert [m.author.name for m in messages] == [HANNA, OLEH, "Олежик"]
    (note,) = conversation.notes
    assert note.message.startswith("no users.json beside the channel's folder, so ids stand")


def test_a_damaged_list_of_people_costs_no_message(tmp_path: Path) -> None:
    broken = json.dumps(PEOPLE)[:-80]
    source = export(tmp_path, {"2025-07-01": [said(), said(user=OLEH, at=1)]}, users=broken)
    conversation, messages = one("slack", source)
    assert [m.author.name for m in messages] == ["Ганна", "Олег"]
    (note,) = conversation.notes
    assert note.message.startswith("users.json could not be read to its end: breaks off")
    assert note.origin is not None and note.origin.path.endswith("users.json")


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (f"<@{HANNA}>, <@{OLEH}|oleh> і <@U0NEW>", "@Ганна, @oleh і @U0NEW"),
        ("у <#C0HELP>, <#C0HELP|>, <#C9|інше> і <#C8>", "у #help, #help, #інше і #C8"),
        (
            "<!here> <!channel|@channel> <!subteam^S1|@зміна> <!subteam^S2>",
            "@here @channel @зміна @S2",
        ),
        ("<!date^1751360400^{date}|1 липня>", "1 липня"),
        ("<https://ya.ru> <https://ya.ru|сайт>", "https://ya.ru сайт"),
        ("<mailto:a@b.ua|a@b.ua> <mailto:a@b.ua> <tel:+380>", "a@b.ua a@b.ua +380"),
        ("1 &lt; 2 &amp;&amp; 3 &gt; 2 &amp;lt; &lt;@U1&gt;", "1 < 2 && 3 > 2 &lt; <@U1>"),
        ("<> <\n> a<b", "<> <\n> a<b"),
    ],
)
def test_markup_is_read_as_it_is_seen(tmp_path: Path, raw: str, text: str) -> None:
    _, (message,) = one("slack", export(tmp_path, {"2025-07-01": [said(raw)]}))
    assert message.text == text


def test_emojis_are_told_by_the_blocks() -> None:
    pieces = [
        {"type": "emoji", "name": "wave", "unicode": "1f44b-1f3fb", "skin_tone": 2},
        {"type": "emoji", "name": "наша", "unicode": None},
        {"type": "emoji", "name": "+1", "unicode": "1f44d"},
        {"type": "emoji", "name": "bad", "unicode": "щось"},
        {"type": "emoji", "name": "half", "unicode": "d83d"},
        {"type": "text", "text": "о 10:30:00"},
    ]
    blocks = [
        {
            "type": "rich_text",
            "elements": [{"type": "rich_text_section", "elements": pieces}],
        }
    ]
    raw = said(":wave::skin-tone-2: о 10:30:00 :+1: :own: :bad: :half:", blocks=blocks)
    assert only(raw).text == "👋🏻 о 10:30:00 👍 :own: :bad: :half:"
    assert only(said("о 10:30:00 :+1:")).text == "о 10:30:00 :+1:"


@pytest.mark.parametrize(
    "subtype",
    ["channel_join", "channel_topic", "group_leave", "pinned_item", "bot_add", "ще невідомий", 5],
)
def test_service(subtype: Any) -> None:
    message = only(said("<@U0HANNA> has joined the channel", subtype=subtype))
    assert (message.kind, message.author.id) == (MessageKind.SERVICE, HANNA)


@pytest.mark.parametrize("subtype", [None, "thread_broadcast", "me_message", "file_share"])
def test_what_people_type(subtype: str | None) -> None:
    message = only(said("Вже їде", subtype=subtype))
    assert (message.kind, message.author.role) == (MessageKind.TEXT, Role.UNKNOWN)


@pytest.mark.parametrize("subtype", ["tombstone", "message_deleted"])
def test_what_was_deleted(subtype: str) -> None:
    message = only(said("This message was deleted.", subtype=subtype))
    assert (message.kind, message.text) == (MessageKind.UNSUPPORTED, "")


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ({"subtype": "bot_message", "bot_id": "B1", "username": "Відгуки"}, "Відгуки"),
        ({"subtype": "bot_message", "bot_id": "B1", "bot_profile": {"name": "Каса"}}, "Каса"),
        ({"subtype": "bot_message", "bot_id": "B1"}, "B1"),
        ({"user": BOT, "bot_id": "B1"}, "Вартовий"),
        ({"user": "USLACKBOT", "subtype": "slackbot_response"}, "Slackbot"),
    ],
)
def test_bots(tmp_path: Path, raw: dict[str, Any], name: str) -> None:
    message = {"type": "message", "text": "Нове замовлення", "ts": stamp(), **raw}
    _, (found,) = one("slack", export(tmp_path, {"2025-07-01": [message]}))
    assert (found.author.name, found.author.role) == (name, Role.BOT)
    assert found.kind is MessageKind.TEXT


def test_an_app_that_writes_in_somebodys_name() -> None:
    message = only(said("Зустріч о 10", bot_id="B1", bot_profile={"name": "Календар"}))
    assert (message.author.id, message.author.role) == (HANNA, Role.UNKNOWN)
    assert (message.via_bot, message.own_words) == ("Календар", False)


def test_nobody_at_all() -> None:
    assert only({"type": "message", "text": "?", "ts": stamp()}).author.id == ""


def test_threads_edits_and_quotes() -> None:
    raws = [
        said("&gt; Де чек?\nОсь `чек`", at=5, thread_ts=stamp(), edited={"ts": stamp(70)}),
        said("Де чек?", thread_ts=stamp(), reply_count=1),
    ]
    _, (first, second) = one("slack", day(*raws))
    assert (first.text, first.reply_to, first.edited_at) == ("Де чек?", None, None)
    assert second.reply_to == first.id
    assert second.edited_at == datetime.fromtimestamp(NOON + 70, UTC)
    assert [second.text[a:b] for a, b in second.quoted] == ["> Де чек?\n", "`чек`"]
    assert [m.origin.pointer for m in (first, second) if m.origin] == ["/1", "/0"]


@pytest.mark.parametrize(
    ("file", "attachment"),
    [
        (
            {"name": "a.png", "mimetype": "image/png", "size": 9},
            Attachment(MessageKind.PHOTO, "a.png", 9),
        ),
        ({"name": "a.gif", "mimetype": "image/gif"}, Attachment(MessageKind.GIF, "a.gif")),
        ({"name": "a.m4a", "mimetype": "audio/mp4"}, Attachment(MessageKind.AUDIO, "a.m4a")),
        (
            {
                "name": "a.m4a",
                "mimetype": "audio/mp4",
                "subtype": "slack_audio",
                "duration_ms": 1500,
            },
            Attachment(MessageKind.VOICE, "a.m4a", duration=1.5),
        ),
        (
            {"name": "a.mp4", "mimetype": "video/mp4", "subtype": "slack_video"},
            Attachment(MessageKind.VIDEO_NOTE, "a.mp4"),
        ),
        ({"title": "Акт.pdf"}, Attachment(MessageKind.FILE, "Акт.pdf")),
        ({"id": "F0", "mode": "tombstone"}, Attachment(MessageKind.FILE)),
    ],
)
@pytest.mark.parametrize("text", ["", "Ось"])
def test_files(file: dict[str, Any], attachment: Attachment, text: str) -> None:
    message = only(said(text, files=[file]))
    assert message.attachments == (attachment,)
    assert (message.kind, message.text) == (attachment.kind, text)


@pytest.mark.parametrize(
    ("room", "duration"),
    [
        ({"date_start": NOON, "date_end": NOON + 90}, 90.0),
        ({"date_start": NOON}, None),
        (None, None),
    ],
)
@pytest.mark.parametrize("subtype", ["huddle_thread", "sh_room_created"])
def test_calls(subtype: str, room: Any, duration: float | None) -> None:
    message = only(said("A huddle started", subtype=subtype, room=room))
    assert message.kind is MessageKind.CALL
    assert message.attachments == (Attachment(MessageKind.CALL, duration=duration),)


def test_anothers_message_sent_on() -> None:
    shared = {"is_share": True, "author_name": "Олег", "text": "Знижки &amp; подарунки"}
    message = only(said("", attachments=[{"title": "передогляд"}, shared]))
    assert (message.text, message.forwarded_from) == ("Знижки & подарунки", "Олег")
    assert only(said("Гляньте", attachments=[shared])).own_words
    assert only(said("", attachments=[{"title": "передогляд"}])).kind is MessageKind.UNSUPPORTED


@pytest.mark.parametrize("ts", [None, 5, "", ".", "завтра", "9" * 30 + ".000000", "1.x"])
def test_a_message_without_a_time(ts: Any) -> None:
    conversation, (message,) = one("slack", day(said(ts=ts)))
    assert message.sent_at is None
    assert message.id
    assert not conversation.facts & {Fact.TIME, Fact.SECONDS, Fact.ZONE}


def test_a_damaged_day_costs_no_message_of_the_others(tmp_path: Path) -> None:
    cut = json.dumps([said("2"), said("3", at=1)])[:-20]
    days = {"2025-07-01": [said("1")], "2025-07-02": cut, "2025-07-03": [said("4")]}
    found, error = read("slack", export(tmp_path, days))
    assert all_texts(found) == ["1", "2", "4"]
    assert error is not None and error.origin is not None
    assert error.origin.path.endswith("2025-07-02.json")
    assert error.origin.pointer == "/1"


def test_files_of_another_shape() -> None:
    assert read("slack", day())[1] is None
    _, error = read("slack", Source.of(b'{"messages": []}', "x"))
    assert error is not None and error.message == "holds no messages"
    assert one("slack", day("слово", said()))[1][0].kind is MessageKind.UNSUPPORTED


TEXTS = st.text(st.sampled_from('абвіїєґыэ !?»😀\n"\\/&<>|@#;lt'), min_size=1, max_size=25)


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@given(
    st.lists(
        st.tuples(TEXTS, st.sampled_from([HANNA, OLEH]), st.integers(0, 10**6)),
        max_size=6,
        unique_by=lambda each: each[2],
    )
)
def test_what_is_written_is_read(chats: list[tuple[str, str, int]]) -> None:
    _, messages = one("slack", day(*(said(escaped(t), user, at / 8) for t, user, at in chats)))
    assert [(m.text, m.author.id, m.sent_at) for m in messages] == [
        (text, user, datetime.fromtimestamp(NOON + at / 8, UTC))
        for text, user, at in sorted(chats, key=lambda each: each[2])
    ]


@given(st.lists(TEXTS, max_size=5), st.floats(0, 1))
def test_a_cut_file_gives_what_came_before_the_cut(texts: list[str], share: float) -> None:
    data = json.dumps([said(escaped(text), at=n) for n, text in enumerate(texts)]).encode()
    end = int(share * (len(data) - 1))
    found, error = read("slack", Source.of(data[:end], "help/2025-07-01.json"))
    assert error is not None
    got = all_texts(found)
    assert got == texts[: len(got)]
    assert len(got) >= data[:end].count(b'"team"') - 1


@given(st.binary(max_size=300), st.sampled_from([b"", b"[", b'[{"type": "message"}, ']))
def test_any_bytes(data: bytes, start: bytes) -> None:
    read("slack", Source.of(start + data, "help/2025-07-01.json"))


INTEGERS = st.integers(-(2**62), 2**62)  # what the parser takes
VALUES = st.recursive(
    st.none() | st.booleans() | INTEGERS | st.floats(allow_nan=False) | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["ts", "name", "type", "unicode", "elements", "date_end", "text"]),
            inner,
        )
    ),
    max_leaves=6,
)
KEYS = [
    *("type", "user", "text", "ts", "subtype", "thread_ts", "edited", "files", "blocks", "room"),
    *("attachments", "bot_id", "bot_profile", "username", "user_profile"),
]


@given(st.dictionaries(st.sampled_from(KEYS), VALUES))
def test_any_value_in_any_field(values: dict[str, Any]) -> None:
    for subtype in (None, "bot_message", "huddle_thread"):
        raws = [said(), said(":x: <@a>", subtype=subtype) | values]
        try:
            data = json.dumps(raws, allow_nan=False).encode()
        except ValueError:
            return
        found, _ = read("slack", Source.of(data, "help/2025-07-01.json"))
        assert len(all_texts(found)) == 2


@given(VALUES, VALUES)
def test_any_list_of_people(value: Any, profile: Any) -> None:
    from etiquette_lint.readers.slack.workspace import person_of

    person = person_of({"id": "U1", "name": value, "real_name": "", "profile": profile})
    assert person is not None and person.name
