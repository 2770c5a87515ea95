"""Chats of VK that the VkOpt extension has saved."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Attachment, Fact, MessageKind, Role
from etiquette_lint.readers import READERS, Source, detect
from tests.readers.vk.samples import chat, icon, inner, passed_on, read_saved, saved, words

ME, YOU, NOBODY = Role.STAFF, Role.CLIENT, Role.UNKNOWN
SHOP = {"who": "Магазин", "page": "id7"}


def test_a_plain_message() -> None:
    html = chat(saved("Где заказ?<br />Жду [id7|Ольга]", id=41), saved("Едет", id=42, **SHOP))
    conversation, (message, answer) = read_saved(html)
    assert (message.id, message.text) == ("41", "Где заказ?\nЖду Ольга")
    assert (message.author.id, message.author.name) == ("id5", "Ирина")
    assert message.sent_at == datetime(2019, 1, 2, 7, 3, 18)
    assert answer.kind is MessageKind.TEXT
    assert (conversation.title, conversation.kind) == ("Ирина", "personal")
    assert answer.origin is not None
    assert 'id="msg42"' in html.splitlines()[(answer.origin.line or 0) - 1]


@pytest.mark.parametrize(
    ("title", "authors", "roles"),
    [
        ("Ирина(5)", [("Ирина", "id5"), ("Магазин", "id7")], [YOU, ME]),
        ("Ирина(5)", [("Магазин", "id7")], [ME]),
        ("Ирина(5)", [("Ирина", "id5")], [YOU]),
        ("Ира (склад)(5),Олег(9)", [("Ирина", "id5"), ("Магазин", "id7")], [YOU, ME]),
        ("Ирина(5),Олег(9)", [("Ирина", "id5"), ("Олег", "id9")], [NOBODY, NOBODY]),
        ("Ирина(5),Олег(9)", [("Ирина", "id5")], [NOBODY]),
        ("Клуб(-8)", [("Клуб", "club8"), ("Магазин", "id7")], [NOBODY, ME]),
        ("Ирина(5)", [("Олег", "id9"), ("Магазин", "id7")], [NOBODY, NOBODY]),
        ("", [("Ирина", "id5"), ("Магазин", "id7")], [NOBODY, NOBODY]),
        (
            "Ирина(5),Олег(9)",
            [("Ирина", "id5"), ("Олег", "id9"), ("Магазин", "id7")],
            [NOBODY, NOBODY, ME],
        ),
    ],
)
def test_the_title_leaves_out_who_saved_it(
    title: str, authors: list[tuple[str, str]], roles: list[Role]
) -> None:
    items = (saved("да", id=n, who=who, page=page) for n, (who, page) in enumerate(authors))
    conversation, found = read_saved(chat(*items, title=title))
    assert [m.author.role for m in found] == roles
    assert conversation.kind == ("group" if len(authors) > 2 else "personal")
    assert (Fact.ROLES in conversation.facts) == (NOBODY not in roles)


def test_who_is_gone_has_no_name() -> None:
    (message,) = read_saved(chat(saved("да", who="undefined")))[1]
    assert (message.author.id, message.author.name) == ("id5", "")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (icon("att_photo", "[photo5_1] (640x800)"), Attachment(MessageKind.PHOTO)),
        (
            icon("att_audio", "[audio5_1] Оркестр - Вальс (3:46)"),
            Attachment(MessageKind.AUDIO, duration=226.0),
        ),
        (
            icon("att_video", "[video5_1] Обзор (1) (1:00:02)"),
            Attachment(MessageKind.VIDEO, duration=3602.0),
        ),
        (icon("att_doc", "акт.pdf"), Attachment(MessageKind.FILE, "акт.pdf")),
        (
            icon("att_doc", "voice_message.webm"),
            Attachment(MessageKind.VOICE, "voice_message.webm"),
        ),
        (icon("att_doc", "кот.gif"), Attachment(MessageKind.GIF, "кот.gif")),
        (icon("att_sticker", "Sticker #162"), Attachment(MessageKind.STICKER)),
        (icon("att_geo", "Location: Київ"), Attachment(MessageKind.LOCATION)),
        (
            '<div class="attacment"><pre>{\n   "type": "poll",\n "poll": {}}</pre></div>',
            Attachment(MessageKind.POLL),
        ),
        (
            '<div class="attacment"><pre>{\n   "type": "audio_message"}</pre></div>',
            Attachment(MessageKind.VOICE),
        ),
    ],
)
@pytest.mark.parametrize("caption", ["", "Смотрите"])
def test_media(html: str, expected: Attachment, caption: str) -> None:
    head = '<div class="attacments"> <b>Attachments:</b> </div>'
    (message,) = read_saved(chat(saved(caption, head, html)))[1]
    assert (message.kind, message.attachments) == (expected.kind, (expected,))
    assert message.text == caption


@pytest.mark.parametrize(
    "html",
    [
        icon("att_wall", "[wall-0_0]").replace("</a>", "</a>" + icon("att_photo") + "…"),
        icon("att_link", "Link"),
        icon("att_gift", "Gift #1"),
        '<div class="attacment"><pre>{"type": "market"}</pre></div>',
        "",
    ],
)
def test_what_is_shared_is_neither_text_nor_medium(html: str) -> None:
    (message,) = read_saved(chat(saved("", html)))[1]
    assert (message.kind, message.attachments) == (MessageKind.UNSUPPORTED, ())


def test_forwarded_words_are_somebody_else_s() -> None:
    nested = passed_on(inner("раз", icon("att_photo")), inner("два", passed_on(inner("три"))))
    (answer, alone) = read_saved(
        chat(saved("Смотрите", nested, id=1), saved("", nested, id=2), title="Ирина(5)")
    )[1]
    assert (answer.text, answer.own_words, answer.attachments) == ("Смотрите", True, ())
    assert (alone.text, alone.forwarded_from) == ("раз\nдва", "Олег")
    assert alone.author.name == "Ирина"


def test_what_has_happened_is_nobody_s_words() -> None:
    action = '<div style="color:#888888;">Фотография чата обновлена</div>'
    (message,) = read_saved(chat(saved("", action)))[1]
    assert (message.kind, message.text) == (MessageKind.SERVICE, "Фотография чата обновлена")


def test_time_or_none() -> None:
    assert read_saved(chat(saved("да", when="2019.13.02 07:03:18")))[1][0].sent_at is None


def test_recognised_by_structure() -> None:
    data = chat(saved("да")).encode()
    assert detect(Source.of(data, "x"))[0].name == "vkopt-html"
    assert READERS["vkopt-html"].detect(data.replace(b"msg_item", b"item")) is None


def test_a_long_chat_in_pieces() -> None:
    count = 3000
    html = chat(*(saved(f"слово {n} " * 15, id=n) for n in range(count)))
    found = read_saved(html)[1]
    assert [m.id for m in found] == [str(n) for n in range(count)]
    last = found[-1].origin
    assert last is not None
    assert f'id="msg{count - 1}"' in html.splitlines()[(last.line or 0) - 1]


def test_a_message_longer_than_a_piece() -> None:
    found = read_saved(chat(saved("да", id=1), saved("ж" * 400_000, id=2), saved("нет", id=3)))[1]
    assert [len(m.text) for m in found] == [2, 400_000, 3]


@pytest.mark.parametrize(("count", "step"), [(4, 17), (2000, 199)])
def test_a_cut_chat_gives_what_is_whole_of_it(count: int, step: int) -> None:
    whole = chat(*(saved(f"№ {n}", id=n) for n in range(count))).encode()
    start = whole.index(f'id="msg{count - 3}"'.encode())
    for end in range(start, whole.index(b"</html"), step):
        (conversation,) = READERS["vkopt-html"].read(Source.of(whole[:end], "x"))
        found = []
        with pytest.raises(ReadError, match="breaks off") as caught:
            found.extend(m.text for m in conversation.messages)
        assert found == [f"№ {n}" for n in range(len(found))]
        assert len(found) >= whole[:end].count(b'class="msg_item') - 1
        assert caught.value.origin is not None
        assert caught.value.origin.line == whole[:end].count(b"\n") + 1


def test_a_byte_that_is_no_text_ends_the_chat() -> None:
    data = chat(saved("раз", id=1), saved("два", id=2), saved("ж" * 70_000, id=3)).encode()
    broken = data[:-100] + b"\xff\xfe" + data[-100:]
    (conversation,) = READERS["vkopt-html"].read(Source.of(broken, "x"))
    found = []
    with pytest.raises(ReadError, match="not utf-8"):
        found.extend(m.text for m in conversation.messages)
    assert found == ["раз", "два"]


CHARS = st.characters(exclude_categories=["Cs", "Cc"], include_characters="<>&\"'")
TEXT = st.lists(
    st.text(CHARS.filter(lambda c: c != "|"), min_size=1, max_size=12).map(str.strip).filter(bool),
    max_size=3,
)
SENT: Any = st.tuples(st.booleans(), TEXT, st.integers(0, 10**6), st.booleans())


@given(st.lists(SENT, min_size=1, max_size=8))
def test_any_conversation_reads_the_same(said: list[Any]) -> None:
    now = datetime(2018, 12, 30, 23)
    items, expected = [], []
    for number, (ours, lines, wait, passed) in enumerate(said):
        now += timedelta(seconds=wait)
        text = "\n".join(lines)
        more = passed_on(inner("чужое")) if passed else ""
        when = f"{now:%Y.%m.%d %H:%M:%S}"
        items.append(
            saved(words(text), more, id=number, when=when, **SHOP)
            if ours
            else saved(words(text), more, id=number, when=when)
        )
        foreign = passed and not text
        expected.append(
            (
                str(number),
                ME if ours else YOU,
                "чужое" if foreign else text,
                "Олег" if foreign else None,
                now,
            )
        )
    title = "Ирина(5),Олег(9)" if {ours for ours, *_ in said} == {True, False} else "Ирина(5)"
    found = read_saved(chat(*items, title=title))[1]
    assert [(m.id, m.author.role, m.text, m.forwarded_from, m.sent_at) for m in found] == expected


WHOLE = chat(saved("да", icon("att_photo"), id=2), saved("", passed_on(inner("нет")))).encode()


@given(
    st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), max_size=6),
    st.binary(max_size=100),
    st.integers(0, len(WHOLE)),
)
def test_any_bytes(flips: list[tuple[int, int]], tail: bytes, end: int) -> None:
    data = bytearray(WHOLE)
    for place, byte in flips:
        data[place % len(data)] = byte
    for each in (bytes(data), WHOLE[:end] + tail, tail):
        try:
            for conversation in READERS["vkopt-html"].read(Source.of(each, "x.html")):
                list(conversation.messages)
        except ReadError as error:
            assert error.origin is not None
