"""What becomes of each part of a Telegram Desktop export."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Attachment, Fact, MessageKind, Role, Span
from etiquette_lint.readers import READERS, detect
from tests.readers.telegram.samples import (
    OWNER,
    PEER,
    account,
    chat,
    conversations,
    messages,
    one,
    said,
    source,
)

ABSENT = "(File not included. Change data exporting settings to download.)"


def test_a_plain_message() -> None:
    message = one(said("Когда доставка?", id=41))
    assert (message.id, message.text, message.kind) == ("41", "Когда доставка?", MessageKind.TEXT)
    assert (message.author.id, message.author.name) == ("user5001", "Ирина")
    assert str(message.origin) == "result.json (/messages/0)"
    assert message.own_words


@pytest.mark.parametrize(
    ("raw", "text", "quoted"),
    [
        ({"text": "да"}, "да", []),
        ({"text": ["Код ", {"type": "code", "text": "42"}, "!"]}, "Код 42!", ["42"]),
        ({"text": [{"type": "link", "text": "ya.ru"}, ""]}, "ya.ru", []),
        (
            {
                "text": ["старое"],
                "text_entities": [
                    {"type": "blockquote", "text": "Где «заказ»? 🙃"},
                    {"type": "plain", "text": " В пути 🚚"},
                    {"type": "pre", "text": "\nx", "language": ""},
                ],
            },
            "Где «заказ»? 🙃 В пути 🚚\nx",
            ["Где «заказ»? 🙃", "\nx"],
        ),
        ({"text": "из поля", "text_entities": []}, "из поля", []),
        ({"text": ["а", None, 5, {"type": "bold"}, {"text": 7}, "б"]}, "аб", []),
        ({"text": {"нечто": "иное"}}, "", []),
        ({"text": None}, "", []),
    ],
)
def test_text_in_every_shape(raw: dict[str, Any], text: str, quoted: list[str]) -> None:
    message = one({**said(), "text_entities": None, **raw})
    assert message.text == text
    assert [message.text[start:end] for start, end in message.quoted] == quoted


def test_a_repeated_key_counts_last() -> None:
    raw = json.dumps(chat({**said("первый"), "text_entities": []}))
    doubled = raw.replace('"text_entities"', '"text": "второй", "text_entities"')
    assert [m.text for m in messages(doubled.encode())] == ["второй"]


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (
            {"photo": "photos/a.jpg", "photo_file_size": 9},
            Attachment(MessageKind.PHOTO, "a.jpg", 9),
        ),
        ({"photo": ABSENT}, Attachment(MessageKind.PHOTO)),
        (
            {"file": ABSENT, "file_name": "акт.pdf", "file_size": 3},
            Attachment(MessageKind.FILE, "акт.pdf", 3),
        ),
        (
            {"file": "v/a.ogg", "media_type": "voice_message", "duration_seconds": 40},
            Attachment(MessageKind.VOICE, "a.ogg", None, 40.0),
        ),
        (
            {"file": ABSENT, "media_type": "sticker", "sticker_emoji": "🙏"},
            Attachment(MessageKind.STICKER, emoji="🙏"),
        ),
        ({"file": ABSENT, "media_type": "video_message"}, Attachment(MessageKind.VIDEO_NOTE)),
        ({"file": ABSENT, "media_type": "animation"}, Attachment(MessageKind.GIF)),
        ({"file": ABSENT, "media_type": "video_file"}, Attachment(MessageKind.VIDEO)),
        ({"file": ABSENT, "media_type": "audio_file"}, Attachment(MessageKind.AUDIO)),
        ({"file": ABSENT, "media_type": "hologram"}, Attachment(MessageKind.FILE)),
        ({"contact_information": {"first_name": "А"}}, Attachment(MessageKind.CONTACT)),
        ({"location_information": {"latitude": 50.4}}, Attachment(MessageKind.LOCATION)),
        ({"poll": {"question": "Когда?"}}, Attachment(MessageKind.POLL)),
    ],
)
@pytest.mark.parametrize("caption", ["", "Смотрите"])
def test_media(keys: dict[str, Any], expected: Attachment, caption: str) -> None:
    message = one(said(caption, **keys))
    assert (message.kind, message.attachments) == (expected.kind, (expected,))
    assert message.text == caption


def test_a_message_of_nothing_known_is_unsupported() -> None:
    assert one(said("", todo_list={"title": "…"})).kind is MessageKind.UNSUPPORTED
    assert one({"id": 9, "type": "unsupported"}).kind is MessageKind.UNSUPPORTED
    assert one({**said(), "type": "hologram"}).kind is MessageKind.UNSUPPORTED


def test_service_messages_are_nobody_s_words() -> None:
    raw = {**said(""), "type": "service", "actor": "Ирина", "actor_id": "user5001"}
    joined = one({**raw, "action": "pin_message"})
    assert (joined.kind, joined.author.id) == (MessageKind.SERVICE, "user5001")
    call = one({**raw, "action": "phone_call", "duration_seconds": 61})
    assert call.kind is MessageKind.CALL
    assert call.attachments == (Attachment(MessageKind.CALL, duration=61.0),)
    missed = one({**raw, "action": "phone_call", "discard_reason": "missed"})
    assert missed.attachments[0].duration is None


def test_whose_words() -> None:
    assert one(said(forwarded_from="Склад")).forwarded_from == "Склад"
    hidden = one(said(forwarded_from=None))
    assert hidden.forwarded_from == ""
    assert not hidden.own_words
    inline = one(said(via_bot="@gif"))
    assert (inline.via_bot, inline.own_words) == ("@gif", False)


def test_replies_and_edits() -> None:
    message = one(
        said(
            reply_to_message_id=17,
            edited="2025-07-01T12:05:00",
            edited_unixtime="1751360700",
        )
    )
    assert message.reply_to == "17"
    assert message.sent_at is not None
    assert message.edited_at == message.sent_at + timedelta(minutes=5)
    assert one(said(reply_to_message_id=17, reply_to_peer_id="channel3")).reply_to is None


def test_time_has_the_exporter_s_offset() -> None:
    summer = one(said()).sent_at
    assert summer is not None
    assert summer.isoformat() == "2025-07-01T12:00:00+03:00"
    night = [
        said(date="2025-10-26T03:30:00", date_unixtime="1761438600"),
        said(date="2025-10-26T03:30:00", date_unixtime="1761442200"),
    ]
    assert [str(m.sent_at) for m in messages(chat(*night))] == [
        "2025-10-26 03:30:00+03:00",
        "2025-10-26 03:30:00+02:00",
    ]


@pytest.mark.parametrize(
    ("date", "unixtime", "expected"),
    [
        ("2019-07-01T12:00:00", None, datetime(2019, 7, 1, 12)),
        (None, "1751360400", datetime(2025, 7, 1, 9, tzinfo=UTC)),
        ("2001-01-01T00:10:20", "1751360400", datetime(2025, 7, 1, 9, tzinfo=UTC)),
        ("вчера", "1751360400", datetime(2025, 7, 1, 9, tzinfo=UTC)),
        ("2019-07-01T12:00:00", "скрыто", datetime(2019, 7, 1, 12)),
        ("2019-07-01T12:00:00", "9" * 30, datetime(2019, 7, 1, 12)),
        ("вчера", [], None),
        (None, None, None),
    ],
)
def test_time_from_what_there_is(date: object, unixtime: object, expected: datetime | None) -> None:
    sent_at = one(said(date=date, date_unixtime=unixtime)).sent_at
    assert sent_at == expected
    assert (sent_at is None) or (sent_at.tzinfo is None) == (expected.tzinfo is None)  # type: ignore[union-attr]


def test_facts_are_what_the_file_bears_out() -> None:
    def facts(*raws: Any, **header: Any) -> frozenset[Fact]:
        return conversations(chat(*raws, **header))[0][0].facts

    reader = READERS["telegram-json"]
    assert facts(said(), said(sender=OWNER)) == reader.facts
    old = {key: value for key, value in said().items() if key != "date_unixtime"}
    assert facts(old) == reader.facts - {Fact.ZONE}
    assert not facts({**old, "date": None}) & {Fact.TIME, Fact.SECONDS, Fact.ZONE}
    assert not facts(said(), type="private_group") & {Fact.ROLES, Fact.CALLS}
    assert Fact.TURNS not in facts(said(), type="saved_messages")


@pytest.mark.parametrize(
    ("type", "kind"),
    [
        ("personal_chat", "personal"),
        ("bot_chat", "bot"),
        ("saved_messages", "saved"),
        ("private_supergroup", "group"),
        ("public_channel", "channel"),
        ("something_new", "group"),
    ],
)
def test_kinds_of_chat(type: str, kind: str) -> None:
    ((conversation, _),) = conversations(chat(said(), type=type))
    assert (conversation.kind, conversation.id, conversation.title) == (kind, "5001", "Ирина")


def test_a_whole_account() -> None:
    document = account(
        chat(said("раз"), said("два", OWNER), id=1),
        chat(id=2, name=None),
        chat(said("три"), id=3, type="private_group"),
        left=[chat(said("четыре"), id=4, type="public_supergroup")],
    )
    found = conversations(document)
    assert [(c.id, c.kind, [m.text for m in ms]) for c, ms in found] == [
        ("1", "personal", ["раз", "два"]),
        ("2", "personal", []),
        ("3", "group", ["три"]),
        ("4", "group", ["четыре"]),
    ]
    assert [m.author.role for m in found[0][1]] == [Role.CLIENT, Role.STAFF]
    assert found[2][1][0].author.role is Role.UNKNOWN
    assert str(found[3][1][0].origin) == "result.json (/left_chats/list/0/messages/0)"


def test_chats_as_a_bare_list() -> None:
    found = conversations({"chats": [chat(said("раз"), id=1), None, chat(said("два"), id=2)]})
    assert [(c.id, [m.text for m in ms]) for c, ms in found] == [("1", ["раз"]), ("2", ["два"])]


def test_unread_messages_are_passed_over() -> None:
    long = [said(f"сообщение {number}" * 20) for number in range(1500)]
    document = account(chat(*long, id=1), chat(said("дальше"), id=2))
    texts = []
    for conversation in READERS["telegram-json"].read(source(document)):
        texts.append(next(iter(conversation.messages)).text)
    assert texts == [long[0]["text"], "дальше"]


def test_long_chats_keep_order_and_numbers() -> None:
    count = 3000
    raws = [said(f"сообщение {number}", id=number) for number in range(count)]
    found = messages(account(chat(*raws, id=1), chat(*raws, id=2)))
    assert [m.id for m in found] == [str(number) for number in range(count)] * 2
    assert str(found[-1].origin) == f"result.json (/chats/list/1/messages/{count - 1})"


def test_an_empty_chat_is_a_conversation_without_messages() -> None:
    ((conversation, found),) = conversations(chat())
    assert found == []
    assert Fact.TURNS in conversation.facts


def test_an_account_without_chats_says_so() -> None:
    with pytest.raises(ReadError, match="no Telegram chat"):
        conversations(account())


@pytest.mark.parametrize("missing", ["", "personal_information"])
def test_recognised_from_the_first_bytes_of_a_large_account(missing: str) -> None:
    document = account(chat(said()))
    document.pop(missing, None)
    document["contacts"] = {"list": [{"first_name": "Ж" * 100}] * 1000}
    document["chats"] = document.pop("chats")
    found = source(document)
    assert not found.whole
    assert detect(found)[0].name == "telegram-json"


def test_a_message_that_is_no_object() -> None:
    kinds = [m.kind for m in messages(chat(said(), 5, None, [said()], said()))]
    assert kinds == [MessageKind.TEXT, *[MessageKind.UNSUPPORTED] * 3, MessageKind.TEXT]


def test_a_byte_order_mark_is_no_part_of_the_json() -> None:
    raw = b"\xef\xbb\xbf" + json.dumps(chat(said("да"))).encode()
    assert detect(source(raw))[0].name == "telegram-json"
    assert [m.text for m in messages(raw)] == ["да"]


def test_spans_count_code_points() -> None:
    entities = [{"type": "plain", "text": "👩‍🚀"}, {"type": "code", "text": "я"}]
    assert one(said(text_entities=entities)).quoted == (Span(3, 4),)


def test_a_person_is_known_by_id_whatever_the_name() -> None:
    renamed = {**said(), "from": "Ирина П."}
    gone = {**said(), "from": None}
    authors = [m.author for m in messages(chat(said(), renamed, gone, said()))]
    assert {author.id for author in authors} == {f"user{PEER}"}
    assert [author.name for author in authors] == ["Ирина", "Ирина П.", "Ирина П.", "Ирина"]
