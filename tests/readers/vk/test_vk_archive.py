"""VK's archive of one's data."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Attachment, Fact, MessageKind, Role
from etiquette_lint.readers import READERS, Source, detect
from etiquette_lint.readers.vk.dates import parted
from tests.readers.vk.samples import IRA, SHOP, archive, attached, one, page, read, said, words

ME, YOU, NOBODY = Role.STAFF, Role.CLIENT, Role.UNKNOWN
LINK = "https://psv4.userapi.com/c1/"


def test_a_plain_message() -> None:
    found = page(said("Когда доставка? &#128666;", id=41))
    conversation, (message,) = read(found)
    assert (message.id, message.text, message.kind) == (
        "41",
        "Когда доставка? 🚚",
        MessageKind.TEXT,
    )
    assert (message.author.id, message.author.name) == ("id5", "Ирина")
    assert message.sent_at == datetime(2022, 5, 5, 1, 34, 19)
    assert (conversation.title, conversation.kind) == ("Ирина", "personal")
    assert message.origin is not None
    assert b'data-id="41"' in found.splitlines()[(message.origin.line or 0) - 1]


def test_the_oldest_message_first_over_all_pages() -> None:
    newest = page(said("пять", id=5), said("четыре", id=4))
    older = page(said("три", id=3), said("два", id=2))
    oldest = page(said("раз", id=1))
    found = read(newest, older, oldest)[1]
    assert [m.text for m in found] == ["раз", "два", "три", "четыре", "пять"]
    assert [m.origin and m.origin.path for m in found[:3]] == [
        "messages/5/messages100.html",
        *["messages/5/messages50.html"] * 2,
    ]


def test_pages_that_somebody_has_turned_round_stay_in_order() -> None:
    found = read(page(said("раз", id=1), said("два", id=2)), page(said("три", id=3)))[1]
    assert [m.text for m in found] == ["раз", "два", "три"]


@pytest.mark.parametrize("you", ["Вы", "Ви", "You"])
def test_the_owner_is_who_has_no_name(you: str) -> None:
    conversation, found = read(page(said("а", id=2, who=you), said("б", id=1)))
    assert [m.author.role for m in found] == [YOU, ME]
    assert conversation.facts >= {Fact.ROLES, Fact.TURNS, Fact.CALLS}


@pytest.mark.parametrize(
    ("peer", "kind", "role"),
    [
        ("5", "personal", YOU),
        ("2000000004", "group", NOBODY),
        ("-8", "personal", NOBODY),
        ("Ирина", "personal", YOU),
        ("9" * 30, "personal", YOU),
    ],
)
def test_what_the_folder_says(peer: str, kind: str, role: Role) -> None:
    conversation, found = read(page(said("а", id=2, who="Вы"), said("б")), peer=peer)
    assert conversation.kind == kind
    assert [m.author.role for m in found] == [role, ME]
    assert (Fact.ROLES in conversation.facts) == (role is YOU)
    assert (Fact.CALLS in conversation.facts) == (kind == "personal")


def test_what_the_authors_say_where_the_folder_does_not() -> None:
    gone = said("а", id=3, who="Без имени, с запятой")
    conversation, found = read(page(gone, said("б", id=2), said("в", who="Вы")), peer="x")
    assert conversation.kind == "group"
    assert found[2].author.name == "Без имени, с запятой"
    assert [m.author.role for m in found] == [ME, NOBODY, NOBODY]
    conversation, found = read(page(said("а", id=2, who=SHOP), said("б", who="Вы")), peer="x")
    assert (conversation.kind, found[1].author.id) == ("personal", "club8")
    assert Fact.ROLES not in conversation.facts


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("5 мая 2022 в 1:34:19", datetime(2022, 5, 5, 1, 34, 19)),
        ("19 июн 2023 в 17:18:36", datetime(2023, 6, 19, 17, 18, 36)),
        ("9\u00a0авг\u00a02017 в\u00a011:31:26", datetime(2017, 8, 9, 11, 31, 26)),
        ("1 сентября 2020 в 0:00:00", datetime(2020, 9, 1)),
        ("5 трав 2022 о 1:34:19", datetime(2022, 5, 5, 1, 34, 19)),
        ("11 листопада 2021 об 11:00:07", datetime(2021, 11, 11, 11, 0, 7)),
        ("at 1:34:19 am on 5 May 2022", datetime(2022, 5, 5, 1, 34, 19)),
        ("at 12:34:19 am on 5 Dec 2022", datetime(2022, 12, 5, 0, 34, 19)),
        ("at 12:34:19 pm on 5 Dec 2022", datetime(2022, 12, 5, 12, 34, 19)),
        ("at 5:54:20 pm on 5 Dec 2022", datetime(2022, 12, 5, 17, 54, 20)),
    ],
)
def test_dates_in_three_languages(shown: str, expected: datetime) -> None:
    assert one("да", when=shown).sent_at == expected
    assert one("да", who="Вы", when=shown).sent_at == expected
    assert parted(f"Петров, Иван, {shown}") == ("Петров, Иван", expected)


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_in_three_languages(month: int) -> None:
    russian = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
    ukrainian = (
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"
    )
    for names in (russian, ukrainian):
        assert parted(f"Вы, 2 {names.split()[month - 1]} 2020 в 1:00:00")[1] == datetime(
            2020, month, 2, 1
        )
    short = datetime(2020, month, 2).strftime("%b")
    assert parted(f"You, at 1:00:00 am on 2 {short} 2020")[1] == datetime(2020, month, 2, 1)


@pytest.mark.parametrize(
    "shown", ["вчера", "31 фев 2020 в 1:00:00", "5 foo 2020 в 1:00:00", "5 мая 2022 в 25:00:00", ""]
)
def test_no_date_is_no_date_and_is_told(shown: str) -> None:
    conversation, found = read(page(said("да", when=shown), said("нет", when=shown)))
    assert [m.sent_at for m in found] == [None, None]
    assert not conversation.facts & {Fact.TIME, Fact.SECONDS}
    (note,) = conversation.notes
    assert (note.count, note.origin) == (2, found[0].origin)


def test_edited_messages() -> None:
    mark = "<span class='message-edited' title='5 мая 2022 в 1:40:00'> (ред.)</span>"
    message = one("да", mark=mark)
    assert message.sent_at == datetime(2022, 5, 5, 1, 34, 19)
    assert message.edited_at == datetime(2022, 5, 5, 1, 40)
    assert one("да", mark="<span class='message-edited'> (ред.)</span>").edited_at is None


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("да<br>нет  и  <br /><br />всё", "да\nнет  и  \n\nвсё"),
        ("5 &lt; 6 &amp; &quot;7&quot;", '5 < 6 & "7"'),
        ('Ура <img class="emoji" alt="🎉" src="x">', "Ура 🎉"),
        ("[id5|Ирина], вам [club8|сюда], [а|б]", "Ирина, вам сюда, [а|б]"),
        ('<a href="https://vk.com/x">сюда</a>', "сюда"),
    ],
)
def test_text_as_it_was_written(html: str, expected: str) -> None:
    assert one(html).text == expected


@pytest.mark.parametrize(
    ("description", "link", "expected"),
    [
        ("Фотография", LINK + "a.jpg?size=1", Attachment(MessageKind.PHOTO, "a.jpg")),
        ("Photo", "", Attachment(MessageKind.PHOTO)),
        ("Видеозапись", "https://vk.com/video1_2", Attachment(MessageKind.VIDEO)),
        ("Відеозапис", "", Attachment(MessageKind.VIDEO)),
        ("Аудиозапись", "", Attachment(MessageKind.AUDIO)),
        ("Файл", LINK + "акт.pdf", Attachment(MessageKind.FILE, "акт.pdf")),
        ("Файл", LINK + "a.ogg", Attachment(MessageKind.VOICE, "a.ogg")),
        ("File", LINK + "a.GIF", Attachment(MessageKind.GIF, "a.GIF")),
        ("Файл", LINK + "clip.webm", Attachment(MessageKind.FILE, "clip.webm")),
        ("Стикер", "", Attachment(MessageKind.STICKER)),
        ("Sticker", "", Attachment(MessageKind.STICKER)),
        ("Опрос", "", Attachment(MessageKind.POLL)),
        ("Карта", "", Attachment(MessageKind.LOCATION)),
        ("Звонок", "", Attachment(MessageKind.CALL)),
    ],
)
@pytest.mark.parametrize("caption", ["", "Смотрите"])
def test_media(description: str, link: str, expected: Attachment, caption: str) -> None:
    message = one(caption, attached(description, link))
    assert (message.kind, message.attachments) == (expected.kind, (expected,))
    assert message.text == caption


def test_several_media() -> None:
    message = one("", attached("Фотография") + attached("Запись на стене") + attached("Файл"))
    assert [each.kind for each in message.attachments] == [MessageKind.PHOTO, MessageKind.FILE]


@pytest.mark.parametrize("description", ["Запись на стене", "Ссылка", "Подарок", "Product", "…"])
def test_what_is_shared_is_neither_text_nor_medium(description: str) -> None:
    assert one("", attached(description)).kind is MessageKind.UNSUPPORTED
    assert one("да", attached(description)).kind is MessageKind.TEXT


@pytest.mark.parametrize(
    "description",
    ["2 прикреплённых сообщения", "1 прикреплённое сообщение", "3 attached messages"],
)
def test_messages_that_hang_on_a_message(description: str) -> None:
    forward = one("", attached(description))
    assert (forward.forwarded_from, forward.kind) == ("", MessageKind.UNSUPPORTED)
    answer = one("Да, это так", attached(description))
    assert (answer.forwarded_from, answer.own_words) == (None, True)


def test_what_has_happened_is_nobody_s_words() -> None:
    event = '<a class="im_srv_lnk " href="https://vk.com/id5">Ирина</a> создала чат «<b>Склад</b>»'
    message = one("", event)
    assert (message.kind, message.text) == (MessageKind.SERVICE, "Ирина создала чат «Склад»")
    assert message.author.name == "Ирина"


def test_recognised_by_structure() -> None:
    assert detect(archive(page(said("да"))))[0].name == "vk-html"
    assert detect(archive(page(said("Ж" * 70_000))))[0].name == "vk-html"


@pytest.mark.parametrize(
    "other",
    [
        b"<html><body><div class='message'>\xc4\xe0</div></body></html>",
        b'<html><div class="message__header">Re</div><div class="message">text</div></html>',
        'Вот: <div class="message" data-id="1"><div class="message__header">'.encode(),
        page('<div class="message-peer--id"><a href="5/messages0.html">Ирина</a></div>'),
    ],
)
def test_other_html_is_not_taken(other: bytes) -> None:
    assert all(READERS[name].detect(other) is None for name in ("vk-html", "vkopt-html"))


def test_names_of_pages() -> None:
    pages = READERS["vk-html"].pages
    assert pages is not None
    found = pages.fullmatch("messages150.html")
    assert found is not None
    assert found[1] == "150"
    assert not pages.fullmatch("index-messages.html")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251"])
def test_in_whatever_encoding_it_was_saved(encoding: str) -> None:
    data = page(said("Привет")).decode("cp1251").encode(encoding)
    assert read(data)[1][0].text == "Привет"


def test_a_cut_page_gives_what_is_whole_of_it() -> None:
    whole = page(*(said(f"№ {n}", id=9 - n) for n in range(4)))
    for end in range(whole.index(b"data-id") + 20, whole.index(b"</html"), 5):
        (conversation,) = READERS["vk-html"].read(archive(whole[:end]))
        found = []
        with pytest.raises(ReadError, match="breaks off") as caught:
            found.extend(m.text for m in conversation.messages)
        assert found[::-1] == [f"№ {n}" for n in range(len(found))]
        assert len(found) >= whole[:end].count(b"data-id") - 1
        assert caught.value.origin is not None


def test_a_page_of_something_else_is_told_after_the_others() -> None:
    pages = [page(said("два", id=2)), b"<html></html>", page(said("раз", id=1))]
    (conversation,) = READERS["vk-html"].read(archive(*pages))
    found = []
    with pytest.raises(ReadError, match="no chat") as caught:
        found.extend(m.text for m in conversation.messages)
    assert found == ["раз", "два"]
    assert str(caught.value.origin) == "messages/5/messages50.html"


CHARS = st.characters(
    exclude_categories=["Cs", "Cc"], include_characters="<>&\"'", max_codepoint=0xFFFF
)
TEXT = st.lists(st.text(CHARS.filter(lambda c: c != "|"), max_size=12).map(str.strip), max_size=3)
SHORT = "янв фев мар апр мая июн июл авг сен окт ноя дек"
MONTHS = SHORT.split()
SENT: Any = st.tuples(st.sampled_from([IRA, "Вы"]), TEXT, st.integers(0, 10**6), st.booleans())


@given(st.lists(SENT, min_size=1, max_size=8), st.integers(1, 4))
def test_any_conversation_reads_the_same(chat: list[Any], size: int) -> None:
    now = datetime(2021, 12, 30, 23)
    items, expected = [], []
    for number, (who, lines, wait, photo) in enumerate(chat, 1):
        now += timedelta(seconds=wait)
        text = "\n".join(lines)
        when = f"{now.day} {MONTHS[now.month - 1]} {now.year} в {now.hour}:{now:%M:%S}"
        inside = attached("Фотография") if photo else ""
        items.append(said(words(text), inside, id=number, who=who, when=when))
        expected.append((str(number), "Ирина" if who == IRA else "Вы", text, now, photo))
    items.reverse()
    pages = [page(*items[start : start + size]) for start in range(0, len(items), size)]
    found = read(*pages)[1]
    assert [
        (m.id, m.author.name, m.text, m.sent_at, m.kind is MessageKind.PHOTO) for m in found
    ] == expected


WHOLE = page(said("да", attached("Фотография"), id=2), said("нет", who="Вы"))


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
            for conversation in READERS["vk-html"].read(Source.of(each, "messages0.html")):
                list(conversation.messages)
        except ReadError as error:
            assert error.origin is not None
