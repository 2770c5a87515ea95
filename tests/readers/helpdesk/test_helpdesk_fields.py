"""Times, files and quoted mail, as helpdesks write them."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.readers.helpdesk.bbcode import read_bbcode
from etiquette_lint.readers.helpdesk.fields import Clock, attachment, body
from etiquette_lint.readers.helpdesk.quotes import history, merged

NOON = datetime(2026, 3, 2, 12, 0, 5)


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        (1772452805, NOON.replace(tzinfo=UTC)),
        (1772452805.0, NOON.replace(tzinfo=UTC)),
        (1772452805000, NOON.replace(tzinfo=UTC)),
        ("1772452805", NOON.replace(tzinfo=UTC)),
        ("2026-03-02T12:00:05Z", NOON.replace(tzinfo=UTC)),
        ("2026-03-02T12:00:05.000+02:00", NOON.replace(tzinfo=timezone(timedelta(hours=2)))),
        ("2026-03-02 12:00:05 UTC", NOON.replace(tzinfo=UTC)),
        ("2026-03-02 12:00:05 +0300", NOON.replace(tzinfo=timezone(timedelta(hours=3)))),
        ("2026-03-02 12:00:05", NOON),
        ("12:00:05 02.03.2026", NOON),
        ({"date": "2026-03-02 12:00:05.000000", "timezone": "UTC"}, NOON.replace(tzinfo=UTC)),
        (
            {"date": "2026-03-02 12:00:05", "timezone": "+03:00"},
            NOON.replace(tzinfo=timezone(timedelta(hours=3))),
        ),
        ({"date": "2026-03-02 12:00:05", "timezone": "Нигде"}, NOON),
        *[(value, None) for value in (None, True, 0, -5, "", "вчера", "2026-03-02", [], {})],
        *[(value, None) for value in (1e300, float("inf"), 10**40, "9999-12-31T23:59:59-12:00")],
        ("0001-01-01T00:00:00+03:00", None),
    ],
)
def test_moments(value: object, moment: datetime | None) -> None:
    clock = Clock()
    found = clock.at(value)
    assert found == moment
    if found and moment:
        assert found.utcoffset() == moment.utcoffset()
    assert clock.seconds


@pytest.mark.parametrize(
    "value", ["2026-03-02 12:00", "2026-03-02T12:00Z", "2026-03-02T12:00+03:00"]
)
def test_times_to_the_minute(value: str) -> None:
    clock = Clock()
    assert clock.at(value) is not None
    assert not clock.seconds


@given(st.integers() | st.floats() | st.text() | st.dictionaries(st.text(), st.text()))
def test_any_value_is_a_time_or_none(value: object) -> None:
    found = Clock().at(value)
    assert found is None or found.year >= 1970


@pytest.mark.parametrize(
    ("name", "mime", "kind"),
    [
        ("чек.png", None, "photo"),
        ("чек.PNG", "image/png", "photo"),
        ("кот.gif", "image/gif", "gif"),
        ("голос.ogg", "audio/ogg; codecs=opus", "voice"),
        ("голос.oga", "audio", "voice"),
        ("песня.mp3", "audio/mpeg", "audio"),
        ("ролик", "video/mp4", "video"),
        ("счёт.pdf", "application/pdf", "file"),
        (None, None, "file"),
    ],
)
def test_attachments(name: object, mime: object, kind: str) -> None:
    found = attachment(name, mime, True)
    assert (found.kind.value, found.name, found.size) == (kind, name, None)


WRITTEN = "Добрый день!\n"
EARLIER = [
    "> Где счёт?\n> Жду",
    "On Mon, Mar 2, 2026 at 10:00 AM Irina <irina@example.com>\nwrote:\n> Where is it?",
    "On Mon, Mar 2, 2026 at 10:00 AM Irina <irina@example.com> wrote:\n\nWhere is it?\n\n--\nIrina",
    "пн, 2 мар. 2026 г. в 10:00, Ирина <irina@example.com>:\n\nГде счёт?",
    "пн, 2 бер. 2026 р. о 10:00 Ірина <irina@example.com> пише:\n\nДе рахунок?",
    '02.03.2026, 10:00, "Ирина" <irina@example.com>:\nГде счёт?',
    "Понедельник, 2 марта 2026, 10:00 +03:00 от Ирина <irina@example.com>:\n \nГде счёт?",
    "2 марта 2026 г., в 10:00, Ирина написал(а):\nГде счёт?",
    "02.03.2026 10:00, Ірина писала:\nДе рахунок?",
    "-----Original Message-----\nWhere is it?",
    "-------- Исходное сообщение --------\nГде счёт?",
    "-------- Переслане повідомлення --------\nДе рахунок?",
    "От: Ирина\nОтправлено: 2 марта\nКому: Магазин\nТема: Счёт\n\nГде счёт?",
    "Від: Ірина\nНадіслано: 2 березня\nКому: Крамниця\nТема: Рахунок\n\nДе рахунок?",
]


@pytest.mark.parametrize("earlier", EARLIER)
def test_earlier_mail_is_quoted(earlier: str) -> None:
    text = f"{WRITTEN}\n{earlier}"
    assert [text[start:end] for start, end in merged(history(text))] == [earlier]


def test_an_answer_below_the_quotation_is_not() -> None:
    text = f"{EARLIER[1]}\n\nAlready sent!"
    assert [text[start:end] for start, end in merged(history(text))] == [EARLIER[1]]
    text, quoted = body(
        "<div>02.03.2026, 10:00, Ирина &lt;i@example.com&gt;:</div>"
        "<blockquote>Где?</blockquote><p>Уже едет</p>"
    )
    assert [text[start:end] for start, end in quoted] == [text[: text.index("\nУже")]]


@pytest.mark.parametrize(
    "text",
    [
        "Вы в 10:00 писали:\nвсё готово",
        "Пишу вам по заказу: он готов.",
        "Адрес: вул. Садова, 5\nВремя: 10:00–12:00\nТелефон: 12-34",
        "От: 500 грн\nдо: 600 грн",
        "Доставка 02.03.2026 в 10:00: ждите",
        ">:( как так?",
        "Цена -- 5 грн, скидка -> 10%",
        "Почта irina@example.com, с 10:00:",
    ],
)
def test_what_only_looks_like_a_quotation(text: str) -> None:
    assert merged(history(text)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "<@" * 50_000,
        "<" + "@" * 100_000,
        "10:00 2026 пише" * 8_000,
        "\n".join(["10:00 2026 " + "x" * 290] * 300),
        ">\n" * 50_000,
        ">" + "\n" * 100_000,
        "От: а\n" * 30_000,
        "[" * 100_000,
        "[b " * 50_000,
        "[quote]" * 20_000,
        ("-" * 20 + "\n") * 5_000,
    ],
)
def test_nothing_takes_long(text: str) -> None:
    begun = time.process_time()
    merged(history(text))
    read_bbcode(text)
    assert time.process_time() - begun < 2


@given(st.text("аб[]/=*>- \nbquote", max_size=60))
def test_bbcode_of_anything(source: str) -> None:
    text, quoted = read_bbcode(source)
    assert all(0 <= start < end <= len(text) for start, end in quoted)
    if "[" not in source:
        assert text == source
