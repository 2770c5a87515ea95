"""Telegram Desktop's export in HTML."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Attachment, Fact, MessageKind, Role
from etiquette_lint.readers import READERS, detect
from tests.readers.telegram.html_samples import (
    div,
    forwarded,
    media,
    messages,
    one,
    page,
    picture,
    read,
    reply,
    said,
    service,
    source,
    text,
)

ABSENT = "Not included, change data exporting settings to download."
MOSCOW = timezone(timedelta(hours=3))


def test_a_plain_message() -> None:
    found = page(said(text("Когда доставка?"), id=41))
    (message,) = messages(found)
    assert (message.id, message.text, message.kind) == ("41", "Когда доставка?", MessageKind.TEXT)
    assert (message.author.id, message.author.name) == ("Ирина", "Ирина")
    assert message.origin is not None
    assert 'id="message41"' in found.splitlines()[(message.origin.line or 0) - 1]
    assert message.own_words


@pytest.mark.parametrize(
    ("html", "expected", "quoted"),
    [
        ("да<br>нет", "да\nнет", []),
        ("а  <strong>б</strong>  &lt;в&gt; &amp; &quot;г&quot;", 'а  б  <в> & "г"', []),
        ('<a href="https://t.me/x">канал</a>, <em>где</em>', "канал, где", []),
        ("Код <code>42</code>!", "Код 42!", ["42"]),
        ("<pre>x = 1<br>  y</pre>вот", "x = 1\n  y\nвот", ["x = 1\n  y"]),
        ("<blockquote>Где?</blockquote><br>В пути", "Где?\nВ пути", ["Где?"]),
        ("Вот:<br><blockquote>Где?<br>А?</blockquote>да", "Вот:\nГде?\nА?\nда", ["Где?\nА?"]),
        (
            '<span class="spoiler hidden" onclick="ShowSpoiler(this)">'
            '<span aria-hidden="true">сюрприз</span></span>!',
            "сюрприз!",
            [],
        ),
        ('Ура <a href = "stickers/a.webp">🎉</a>', "Ура 🎉", []),
        ("&nbsp;5\u00a0₽", "\u00a05\u00a0₽", []),
    ],
)
def test_text_as_it_was_written(html: str, expected: str, quoted: list[str]) -> None:
    message = one(text(html))
    assert message.text == expected
    assert [message.text[start:end] for start, end in message.quoted] == quoted


def test_a_joined_message_is_by_the_one_before() -> None:
    first = page(
        said(text("раз"), id=1, name="Магазин via @gif"),
        said(text("два"), id=2, name=None),
        service("Ирина pinned this message", id=3),
        said(text("три"), id=4),
        said(text("четыре"), id=5, name=None),
    )
    found = messages(first, page(said(text("пять"), id=6, name="Магазин")))
    assert [(m.text, m.author.name, m.via_bot) for m in found if m.kind is MessageKind.TEXT] == [
        ("раз", "Магазин", "@gif"),
        ("два", "Магазин", "@gif"),
        ("три", "Ирина", None),
        ("четыре", "Ирина", None),
        ("пять", "Магазин", None),
    ]
    assert found[0].author is found[1].author


def test_joined_to_nothing_is_by_nobody() -> None:
    (message,) = messages(page(said(text("раз"), name=None)))
    assert (message.author.id, message.author.role) == ("", Role.UNKNOWN)


def test_forwarded_words_are_somebody_else_s() -> None:
    found = messages(
        page(
            said(forwarded(text("раз")), id=1),
            said(forwarded(text("два"), name=None), id=2, name=None),
            said(forwarded(text("три"), name="Deleted Account", via=" via @vote"), id=3),
            said(text("своё"), id=4),
        )
    )
    assert [(m.author.name, m.forwarded_from, m.via_bot, m.text) for m in found] == [
        ("Ирина", "Склад", None, "раз"),
        ("Ирина", "Склад", None, "два"),
        ("Ирина", "", "@vote", "три"),
        ("Ирина", None, None, "своё"),
    ]
    assert [m.own_words for m in found] == [False, False, False, True]
    assert found[0].sent_at == datetime(2026, 2, 3, 12, tzinfo=MOSCOW)


def test_replies() -> None:
    found = messages(
        page(
            said(reply(17), text("да"), id=1),
            said(reply(-999_999_990, "messages3.html"), text("да"), id=2),
            said(div("reply_to details", "In reply to a message in another chat"), id=3),
            said(forwarded(reply(5), text("чужое")), id=4),
        )
    )
    assert [m.reply_to for m in found] == ["17", "-999999990", None, "5"]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (picture("photo_wrap", "photos/a.jpg"), Attachment(MessageKind.PHOTO, "a.jpg")),
        (
            media("media_photo", "Photo", "1280×720, 45.6 KB", ABSENT),
            Attachment(MessageKind.PHOTO, None, 46694),
        ),
        (
            media("media_photo", "Self-destructing photo", "Expired"),
            Attachment(MessageKind.PHOTO),
        ),
        (
            media("media_voice_message", "Voice message", "00:40, 1.5 MB", ABSENT),
            Attachment(MessageKind.VOICE, None, 1572864, 40.0),
        ),
        (
            media("media_voice_message", "Voice message", "1:00:02", href="voice/a.ogg"),
            Attachment(MessageKind.VOICE, "a.ogg", None, 3602.0),
        ),
        (
            media("media_video", "Video message", "00:07", href="round/a.mp4"),
            Attachment(MessageKind.VIDEO_NOTE, "a.mp4", None, 7.0),
        ),
        (
            media("media_video", "Video file", "02:05, 10 B", ABSENT),
            Attachment(MessageKind.VIDEO, None, 10, 125.0),
        ),
        (
            picture("video_file_wrap", "video/a.mp4", div("video_duration", "00:42")),
            Attachment(MessageKind.VIDEO, "a.mp4", None, 42.0),
        ),
        (
            picture("animated_wrap", "video/a.mp4", div("video_play_bg", div("gif_play", "GIF"))),
            Attachment(MessageKind.GIF, "a.mp4"),
        ),
        (
            media("media_video", "Animation", "9.0 KB", ABSENT),
            Attachment(MessageKind.GIF, None, 9216),
        ),
        (picture("sticker_wrap", "stickers/a.webp"), Attachment(MessageKind.STICKER, "a.webp")),
        (
            media("media_photo", "Sticker", "🙏, 20.0 KB", ABSENT),
            Attachment(MessageKind.STICKER, None, 20480, emoji="🙏"),
        ),
        (
            media("media_photo", "Sticker", "20.0 KB", ABSENT),
            Attachment(MessageKind.STICKER, None, 20480),
        ),
        (
            media("media_audio_file", "Оркестр – Вальс", "03:04", href="files/w.mp3"),
            Attachment(MessageKind.AUDIO, "Оркестр – Вальс", None, 184.0),
        ),
        (
            media("media_audio_file", "Audio file", "03:04", href="files/w.mp3"),
            Attachment(MessageKind.AUDIO, "w.mp3", None, 184.0),
        ),
        (
            media("media_file", "акт <2>.pdf", "12.0 KB", ABSENT),
            Attachment(MessageKind.FILE, "акт <2>.pdf", 12288),
        ),
        (
            media("media_file", "Animation", "12.0 KB", href="files/Animation"),
            Attachment(MessageKind.FILE, "Animation", 12288),
        ),
        (media("media_contact", "Олег", "+380 44 000"), Attachment(MessageKind.CONTACT)),
        (
            media("media_location", "Location", "1, 2", href="https://maps.google.com/x"),
            Attachment(MessageKind.LOCATION),
        ),
        (media("media_live_location", "Live location"), Attachment(MessageKind.LOCATION)),
        (media("media_venue", "Кафе", about="ул."), Attachment(MessageKind.LOCATION)),
        (
            media("media_call success", "Ирина", "Outgoing (61 seconds)"),
            Attachment(MessageKind.CALL, duration=61.0),
        ),
        (media("media_call", "Ирина", "Missed"), Attachment(MessageKind.CALL)),
        (
            div(
                "media_wrap clearfix",
                div(
                    "media_poll",
                    div("question bold", "Когда?")
                    + div("details", "Anonymous poll")
                    + div("answer", "- завтра")
                    + div("total details	", "No votes"),
                ),
            ),
            Attachment(MessageKind.POLL),
        ),
    ],
)
@pytest.mark.parametrize("caption", ["", "Смотрите"])
def test_media(html: str, expected: Attachment, caption: str) -> None:
    message = one(html, text(caption) if caption else "")
    assert (message.kind, message.attachments) == (expected.kind, (expected,))
    assert message.text == caption


@pytest.mark.parametrize(
    "html",
    [
        div("media_wrap clearfix", div("media_poll", div("details", "To-do List"))),
        div("media_wrap clearfix", div("media_giveaway", div("section_title bold", "Prize"))),
        media("media_invoice", "Заказ", "10 ₴"),
        media("media_game", "Игра"),
        "",
    ],
)
def test_what_is_neither_text_nor_medium(html: str) -> None:
    assert one(html).kind is MessageKind.UNSUPPORTED
    assert one(html, text("да")).kind is MessageKind.TEXT


def test_service_messages_are_nobody_s_words() -> None:
    found = messages(
        page(
            service("3 February 2026", id=-1),
            service("Ирина changed group title to &laquo;Склад&raquo;", id=7),
            service("Ирина invited Олег", id=-999_999_999),
            service("This message is not supported by this version of Telegram Desktop.", id=8),
            service("No exported messages", id=-2),
        )
    )
    assert [(m.id, m.kind, m.author.role) for m in found] == [
        ("7", MessageKind.SERVICE, Role.SYSTEM),
        ("-999999999", MessageKind.SERVICE, Role.SYSTEM),
        ("8", MessageKind.UNSUPPORTED, Role.SYSTEM),
    ]
    assert found[0].text == "Ирина changed group title to «Склад»"


def test_what_stands_after_the_text_is_not_the_text() -> None:
    buttons = '<table class="bot_buttons_table"><tr><td class="bot_button_row"><a><div>Купить</div>'
    reactions = '<span class="reactions"><span class="reaction"><span class="emoji">👍</span>'
    message = one(
        text("Новинка"), buttons + "</a></td></tr></table>" + reactions + "</span></span>"
    )
    assert (message.text, message.kind) == ("Новинка", MessageKind.TEXT)


def test_a_signed_post_is_by_who_signed_it() -> None:
    message = one(text("Новинка"), div("signature details", "Ира"), name="Новости")
    assert (message.author.name, message.author.id) == ("Ира", "Новости/Ира")


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("28.06.2019 21:52:20 ", datetime(2019, 6, 28, 21, 52, 20)),
        ("28.06.2019 21:52:20", datetime(2019, 6, 28, 21, 52, 20)),
        ("28.06.2019 21:52:20 UTC+03:00", datetime(2019, 6, 28, 21, 52, 20, tzinfo=MOSCOW)),
        ("01.06.2023 00:45:23 UTC+02:00", datetime(2023, 6, 1, 0, 45, 23)),
        ("01.06.2023 00:45:23 UTC", datetime(2023, 6, 1, 0, 45, 23)),
        ("01.06.2023 00:45:23 UTC-05:00", datetime(2023, 6, 1, 0, 45, 23)),
        ("01.06.2023 00:45:23 UTC+03:30", datetime(2023, 6, 1, 0, 45, 23)),
        ("01.06.2023 00:45:23 завтра", datetime(2023, 6, 1, 0, 45, 23)),
        ("31.02.2023 00:45:23", None),
        ("вчера", None),
        ("", None),
    ],
)
def test_time_and_only_a_zone_that_is_certain(shown: str, expected: datetime | None) -> None:
    sent_at = one(text("да"), when=shown).sent_at
    assert sent_at == expected
    assert sent_at is None or expected is None or sent_at.tzinfo == expected.tzinfo


def test_facts_are_what_the_pages_bear_out() -> None:
    def facts(*blocks: str) -> frozenset[Fact]:
        return read(page(*blocks))[0].facts

    reader = READERS["telegram-html"]
    assert facts(said(id=1), said(id=2, name="Магазин")) == reader.facts
    old = {"when": "01.06.2023 00:45:23 UTC+02:00"}
    assert facts(said(**old), said(name="Магазин", **old)) == reader.facts - {Fact.ZONE}
    assert not facts(said(when="")) & {Fact.TIME, Fact.SECONDS, Fact.ZONE}
    crowd = facts(said(), said(name="Магазин"), said(name="Олег"))
    assert not crowd & {Fact.ROLES, Fact.CALLS}
    assert Fact.TURNS in crowd
    assert not facts(said()) & {Fact.ROLES, Fact.TURNS}


def test_an_empty_chat_is_a_conversation_without_messages() -> None:
    conversation, found = read(page(service("No exported messages", id=-1), title="Ирина"))
    assert (conversation.title, conversation.kind, found) == ("Ирина", "personal", [])


def test_recognised_by_structure_whatever_is_cut() -> None:
    whole = page(said(text("Ж" * 60_000)))
    assert not source(whole).whole
    assert detect(source(whole))[0].name == "telegram-html"
    assert detect(source("\ufeff" + page(said())))[0].name == "telegram-html"


@pytest.mark.parametrize(
    "other",
    [
        "<!DOCTYPE html><html><body><div class='message'>Здравствуйте</div></body></html>",
        page(said()).replace("page_body chat_page", "page_body list_page"),
        '<html><body>class="page_body chat_page"</body></html>',
        'Вот: <div class="page_wrap"><div class="page_body chat_page">',
    ],
)
def test_other_html_is_not_taken(other: str) -> None:
    assert READERS["telegram-html"].detect(other.encode()) is None


def test_names_of_pages() -> None:
    pages = READERS["telegram-html"].pages
    assert pages is not None
    assert [m and m[1] for m in map(pages.fullmatch, ["messages.html", "messages12.html"])] == [
        "",
        "12",
    ]
    assert not any(map(pages.fullmatch, ["chats.html", "export_results.html", "messages.htm"]))


def test_no_name_and_no_header() -> None:
    bare = page(said(text("да"))).replace('class="page_header"', "").replace("from_name", "name")
    conversation, found = read(bare)
    assert conversation.title == ""
    assert [(m.author.id, m.text) for m in found] == [("", "да")]


def test_a_cut_page_gives_what_is_whole_of_it() -> None:
    whole = page(*(said(text(f"№ {n}"), id=n + 1) for n in range(4))).encode()
    texts = [f"№ {n}" for n in range(4)]
    start = whole.index(b'class="history"') + 20
    for end in range(start, whole.index(b"</html"), 7):
        (conversation,) = READERS["telegram-html"].read(source(whole[:end]))
        found = []
        with pytest.raises(ReadError, match="breaks off") as caught:
            found.extend(m.text for m in conversation.messages)
        assert found == texts[: len(found)]
        assert len(found) >= whole[:end].count(b"message default") - 1
        assert caught.value.hint == f"messages read before it: {len(found)}"


def test_a_cut_page_in_the_middle_loses_no_page_after_it() -> None:
    first = page(said(text("раз"), id=1), said(text("два"), id=2))
    (conversation,) = READERS["telegram-html"].read(
        source(first[: first.index("два")], page(said(text("три"), id=3)))
    )
    found = []
    with pytest.raises(ReadError) as caught:
        found.extend(m.text for m in conversation.messages)
    assert found == ["раз", "три"]
    assert caught.value.origin is not None
    assert caught.value.origin.path == "messages.html"


def test_a_page_of_something_else_is_told_after_the_others() -> None:
    (conversation,) = READERS["telegram-html"].read(
        source(page(said(text("раз"))), "<html></html>", page(said(text("два"), id=2)))
    )
    found = []
    with pytest.raises(ReadError, match="no chat") as caught:
        found.extend(m.text for m in conversation.messages)
    assert found == ["раз", "два"]
    assert str(caught.value.origin) == "messages2.html"


def test_a_byte_that_is_no_text_ends_its_page() -> None:
    data = page(said(text("раз"), id=1), said(text("два"), id=2)).encode()
    broken = data.replace("два".encode(), b"\xff\xfe", 1)
    (conversation,) = READERS["telegram-html"].read(source(broken))
    found = []
    with pytest.raises(ReadError, match="not utf-8"):
        found.extend(m.text for m in conversation.messages)
    assert found == ["раз"]
