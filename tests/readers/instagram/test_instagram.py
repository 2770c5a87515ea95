"""What becomes of each part of a chat downloaded from Meta."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.model import Attachment, Fact, MessageKind, Role
from etiquette_lint.readers import READERS, Source, detect
from tests.readers.chats import all_texts, one, read
from tests.readers.instagram.samples import (
    ANNA,
    NOON,
    SHOP,
    chat,
    garbled,
    only,
    said,
    secret,
    source,
)


def test_a_chat_is_turned_round_and_its_letters_are_mended() -> None:
    conversation, messages = one(
        "instagram",
        source(chat(said("Вже їде 🚚", SHOP, timestamp_ms=NOON + 90_500), said("Де замовлення?"))),
    )
    assert (conversation.id, conversation.title) == ("inbox/hanna_1234", ANNA)
    assert (conversation.kind, conversation.facts) == ("personal", READERS["instagram"].facts)
    assert [(m.id, m.author.name, m.text) for m in messages] == [
        ("1", ANNA, "Де замовлення?"),
        ("2", SHOP, "Вже їде 🚚"),
    ]
    assert [m.sent_at for m in messages] == [
        datetime(2025, 7, 1, 9, tzinfo=UTC),
        datetime(2025, 7, 1, 9, 1, 30, 500_000, UTC),
    ]
    assert [str(m.origin) for m in messages] == [
        "ганна/message_1.json (/messages/1)",
        "ганна/message_1.json (/messages/0)",
    ]
    assert {m.author.role for m in messages} == {Role.UNKNOWN}


def test_files_are_read_from_the_last_which_is_the_oldest() -> None:
    parts = source(
        chat(said("4", timestamp_ms=NOON + 3), said("3", timestamp_ms=NOON + 2)),
        chat(said("2", timestamp_ms=NOON + 1), said("1")),
    )
    _, messages = one("instagram", parts)
    assert [(m.id, m.text) for m in messages] == [(n, n) for n in "1234"]
    assert [m.origin.path[-6] for m in messages if m.origin] == ["2", "2", "1", "1"]


@pytest.mark.parametrize(
    "text",
    ["Привіт 🙂", "naïve café", "Ã", "Ð", "Ðобрий", "plain", "«Так»", "é", "\x80", "Привет é"],
)
def test_letters_that_are_right_stay_so(text: str) -> None:
    assert only(said(None, content=text)).text == text
    assert only(said(text)).text == text


def test_a_mark_before_the_json() -> None:
    data = b"\xef\xbb\xbf" + json.dumps(chat(said("Так"))).encode()
    assert all_texts([one("instagram", source(data))]) == ["Так"]
    assert detect(source(data))[0].name == "instagram"


@pytest.mark.parametrize(("people", "kind"), [(2, "personal"), (3, "group"), (1, "personal")])
def test_kinds(people: int, kind: str) -> None:
    names = [ANNA, SHOP, "Олег"][:people]
    assert one("instagram", source(chat(said(), people=names)))[0].kind == kind


def files(*names: str) -> list[dict[str, Any]]:
    return [{"uri": f"messages/inbox/hanna/{name}", "creation_timestamp": 1} for name in names]


@pytest.mark.parametrize(
    ("raw", "attachments"),
    [
        ({"photos": files("1.jpg", "2.jpg")}, [(MessageKind.PHOTO, "1.jpg"), ("photo", "2.jpg")]),
        ({"videos": files("1.mp4")}, [(MessageKind.VIDEO, "1.mp4")]),
        ({"audio_files": files("audioclip-1.mp4")}, [(MessageKind.VOICE, "audioclip-1.mp4")]),
        ({"audio_files": files("song.mp3")}, [(MessageKind.AUDIO, "song.mp3")]),
        ({"gifs": files("1.gif")}, [(MessageKind.GIF, "1.gif")]),
        ({"files": files(garbled("рахунок.pdf"))}, [(MessageKind.FILE, "рахунок.pdf")]),
        ({"sticker": {"uri": "s.png"}}, [(MessageKind.STICKER, None)]),
        ({"share": {"link": "https://media2.giphy.com/m/a.gif"}}, [(MessageKind.GIF, ...)]),
    ],
)
def test_media(raw: dict[str, Any], attachments: list[tuple[Any, Any]]) -> None:
    message = only(said(None, **raw))
    assert [a.kind for a in message.attachments] == [kind for kind, _ in attachments]
    for attachment, (_, name) in zip(message.attachments, attachments, strict=True):
        assert name is ... or attachment.name == name
    assert (message.kind, message.text) == (attachments[0][0], "")


@pytest.mark.parametrize(
    "sentence",
    [
        f"{ANNA} sent an attachment.",
        "You sent a photo.",
        f"{ANNA} отправил(-а) вложение.",
        f"{ANNA} надіслав(-ла) вкладення.",
        f"{ANNA} надсилає вкладення.",
    ],
)
def test_what_meta_says_of_attachments_is_nobodys_text(sentence: str) -> None:
    message = only(said(sentence, photos=files("1.jpg")))
    assert (message.kind, message.text) == (MessageKind.PHOTO, "")
    message = only(said(sentence))
    assert (message.kind, message.text) == (MessageKind.FILE, "")


@pytest.mark.parametrize(
    "sentence", [None, f"{ANNA} sent an attachment.", f"{ANNA} shared a story."]
)
def test_a_shared_post_is_in_its_owners_words(sentence: str | None) -> None:
    share = {
        "link": "https://www.instagram.com/p/abc/",
        "share_text": garbled("Знижки до неділі!"),
        "original_content_owner": "kramnytsia",
    }
    message = only(said(sentence, share=share))
    assert (message.kind, message.text) == (MessageKind.TEXT, "Знижки до неділі!")
    assert (message.forwarded_from, message.own_words) == ("kramnytsia", False)
    link = only(said(sentence, share={"link": share["link"]}))
    assert (link.text, link.forwarded_from) == (share["link"], "")
    assert only(said(sentence, share={})).kind is MessageKind.UNSUPPORTED


def test_a_link_in_ones_own_words_is_no_share() -> None:
    text = "Гляньте https://ya.ru"
    message = only(said(text, share={"link": "https://ya.ru"}, type="Share"))
    assert (message.text, message.own_words) == (text, True)


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("Reacted ❤ to your message ", {}),
        ("Liked a message", {}),
        (f"{ANNA} left the group.", {}),
        (f"{ANNA} added Олег to the group.", {}),
        (f"{ANNA} named the group Ремонт.", {}),
        (f"{ANNA} changed the chat theme to Тюльпан.", {}),
        ("щось мовою, якої ніхто не знає", {"type": "Subscribe", "users": []}),
    ],
)
def test_service(text: str, more: dict[str, Any]) -> None:
    assert only(said(text, **more)).kind is MessageKind.SERVICE


@pytest.mark.parametrize(
    "text",
    [
        "Liked a message you sent yesterday, thanks",
        "Reacted fast",
        "Хтось надіслав вкладення",
        f"{ANNA} це я",
        f"{ANNA} left the building.",
        "You sent an attachment.\nА що в ньому?",
        "You",
        "",
    ],
)
def test_what_people_write_is_text(text: str) -> None:
    message = only(said(text))
    assert message.text == text
    assert message.kind is (MessageKind.TEXT if text else MessageKind.UNSUPPORTED)


@pytest.mark.parametrize(
    ("text", "more", "duration"),
    [
        (f"{ANNA} started an audio call", {}, None),
        (f"{ANNA} missed a video chat", {}, None),
        ("Audio call ended", {"call_duration": 75}, 75.0),
        ("щось мовою, якої ніхто не знає", {"call_duration": 0}, None),
        (f"{ANNA} called you.", {"call_duration": 5, "missed": True}, None),
        (None, {"type": "Call", "call_duration": 12.5}, 12.5),
    ],
)
def test_calls(text: str | None, more: dict[str, Any], duration: float | None) -> None:
    message = only(said(text, **more))
    assert (message.kind, message.text) == (MessageKind.CALL, "")
    assert message.attachments == (Attachment(MessageKind.CALL, duration=duration),)


def test_what_was_withdrawn_is_not_there() -> None:
    assert only(said("Ой", is_unsent=True)).text == ""
    assert only(said(None, is_unsent=True)).kind is MessageKind.UNSUPPORTED
    assert only(said("Так", is_unsent=False)).kind is MessageKind.TEXT


def test_an_encrypted_chat_as_it_is_downloaded() -> None:
    raws = [
        secret("Де замовлення?"),
        secret("", SHOP, timestamp=NOON + 1, type="media", media=[{"uri": "./media/чек.jpeg"}]),
        secret("Назад", SHOP, timestamp=NOON + 2, isUnsent=True),
        secret("Немає в архіві", timestamp=NOON + 3, type="placeholder"),
    ]
    document = {"participants": [ANNA, SHOP], "threadName": "Ганна_15", "messages": raws}
    for listed in (raws, raws[::-1]):
        conversation, messages = one("instagram", source(document | {"messages": listed}))
        assert (conversation.title, conversation.kind) == ("Ганна", "personal")
        assert [(m.text, m.kind) for m in messages] == [
            ("Де замовлення?", MessageKind.TEXT),
            ("", MessageKind.PHOTO),
            ("", MessageKind.UNSUPPORTED),
            ("", MessageKind.UNSUPPORTED),
        ]
        assert messages[1].attachments == (Attachment(MessageKind.PHOTO, "чек.jpeg"),)


@pytest.mark.parametrize("stamp", [None, "1751360400000", -5, 10**17, 1.5, True])
def test_times_are_facts_only_if_they_are_told(stamp: Any) -> None:
    conversation, (message,) = one("instagram", source(chat(said(timestamp_ms=stamp))))
    assert message.sent_at is None
    assert not conversation.facts & {Fact.TIME, Fact.SECONDS, Fact.ZONE}


def test_a_damaged_file_costs_no_message_of_the_others() -> None:
    whole = json.dumps(chat(said("старе"), said("найстарше"))).encode()
    parts = source(chat(said("нове")), whole[: whole.rindex(b"content")], chat(said("перше")))
    found, error = read("instagram", parts)
    assert all_texts(found) == ["перше", "старе", "нове"]
    assert error is not None and error.origin is not None
    assert str(error.origin) == "ганна/message_2.json (/messages/1)"


def test_files_without_messages() -> None:
    assert read("instagram", source(chat()))[1] is None
    _, error = read("instagram", source({"participants": []}))
    assert error is not None and error.message == "holds no messages"


def test_what_the_caller_leaves_is_passed_over() -> None:
    reader = READERS["instagram"].read(source(chat(said("2"), said("1"))))
    conversation = next(reader)
    assert next(iter(conversation.messages)).text == "1"
    assert next(reader, None) is None


TEXTS = st.text(st.sampled_from('абвіїєґыэ !?»😀é\n"\\/&<'), min_size=1, max_size=20)
PARTS = st.lists(
    st.lists(st.tuples(TEXTS, st.sampled_from([ANNA, SHOP])), max_size=4), min_size=1, max_size=3
)


def numbered(parts: list[list[tuple[str, str]]], step: int = 1) -> list[dict[str, Any]]:
    time = NOON + 1_000_000
    documents = []
    for part in parts:
        raws = []
        for text, sender in part:
            time -= step
            raws.append(said(text, sender, timestamp_ms=time))
        documents.append(chat(*raws))
    return documents


@given(PARTS, st.integers(0, 2))
def test_what_is_written_is_read(parts: list[list[tuple[str, str]]], step: int) -> None:
    """Whatever the files are cut at, and however many messages share a moment."""
    _, messages = one("instagram", source(*numbered(parts, step)))
    newest_first = [each for part in parts for each in part]
    assert [(m.text, m.author.name) for m in reversed(messages)] == newest_first
    assert [m.id for m in messages] == [str(n + 1) for n in range(len(newest_first))]


@given(PARTS, st.floats(0, 1))
def test_a_cut_file_gives_what_came_before_the_cut(
    parts: list[list[tuple[str, str]]], share: float
) -> None:
    first, *others = numbered(parts)
    data = json.dumps(first).encode()
    found, error = read("instagram", source(data[: int(share * (len(data) - 1))], *others))
    assert error is not None
    newest = [text for text, _ in parts[0]]
    rest = [text for part in parts[1:] for text, _ in part]
    texts = all_texts(found)[::-1]
    kept = len(texts) - len(rest)
    assert texts == newest[:kept] + rest


@given(
    st.binary(max_size=300),
    st.sampled_from([b"", b'{"messages": [', b'{"messages": [{"sender_name": "a"}, ']),
)
def test_any_bytes(data: bytes, start: bytes) -> None:
    read("instagram", source(start + data, start))


INTEGERS = st.integers(-(2**62), 2**62)  # what the parser takes
VALUES = st.recursive(
    st.none() | st.booleans() | INTEGERS | st.floats(allow_nan=False) | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["uri", "link", "share_text", "name"]), inner)
    ),
    max_leaves=6,
)
KEYS = [
    *("sender_name", "timestamp_ms", "content", "photos", "audio_files", "sticker", "share"),
    *("call_duration", "missed", "is_unsent", "type", "media", "text", "timestamp", "senderName"),
]


@given(
    st.dictionaries(st.sampled_from(KEYS), VALUES),
    st.dictionaries(
        st.sampled_from(["participants", "title", "thread_path", "threadName"]), VALUES
    ),
)
def test_any_value_in_any_field(values: dict[str, Any], header: dict[str, Any]) -> None:
    try:
        data = json.dumps(chat(said(), said() | values) | header, allow_nan=False).encode()
    except ValueError:
        return
    found, _ = read("instagram", source(data))
    assert len(found[0][1]) == 2


def test_messages_are_held_in_short() -> None:
    import tracemalloc

    one_message = json.dumps(said("Коли доставка? " * 4)).encode()
    data = b'{"messages": [' + b",".join([one_message] * 20_000) + b"]}"
    messages = READERS["instagram"].read(Source.of(data, "message_1.json"))
    tracemalloc.start()
    count = sum(1 for conversation in messages for _ in conversation.messages)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 20_000
    assert peak < len(data)  # and not some multiple of it, as of values in full
