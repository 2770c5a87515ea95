"""A conversation reads back the same from every layout, and a layout is locked for its file."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.model import Fact
from etiquette_lint.readers import READERS, Source, detect
from tests.readers.whatsapp.samples import AM, LAYOUTS, Layout, Line, chat, lines, messages, written

START = datetime(2023, 1, 28, 9, 41, 7)
TALK: list[Line] = [
    (START, "Ганна", "Добрий день!\n\nДе моє замовлення: №5?"),
    (START + timedelta(hours=3, minutes=20, seconds=14), "Олег Петрович", "Уже їде"),
    (START + timedelta(hours=15), "Ганна", "Дякую: чекаю"),
    (START + timedelta(days=3, hours=2), "+380 67 123-45-67", "І моє? 12:30 буде?"),
    (START + timedelta(days=3, hours=3), "Олег Петрович", ""),
    (START + timedelta(days=40), "Олег Петрович", "https://example.com/a"),
]

names = st.text("АБВабвґєіїыA-Zaz'’ .~🙂", min_size=1, max_size=12).map(
    lambda name: " ".join(name.split()).lstrip("~ ")
)
texts = st.text("абвіїєґ АБВ.,!?:;-—«»\"'()123\n\t\x0b\x85\u2028🙂", max_size=60).map(
    lambda text: text.strip("\n").replace(": ", " :")
)


def to_the_minute(talk: list[Line]) -> list[Line]:
    return [(at.replace(second=0), name, text) for at, name, text in talk]


@st.composite
def talks(draw: st.DrawFn) -> list[Line]:
    """From a day over 12, which tells the order; everybody says something plain first."""
    at = datetime(2021, 11, 27, 23, 50) + timedelta(minutes=draw(st.integers(0, 2_000_000)))
    at = at.replace(day=max(at.day, 13))
    people = draw(st.lists(names.filter(bool), min_size=1, max_size=4, unique=True))
    talk = [(at, name, "Так") for name in people]
    for name, text in draw(st.lists(st.tuples(st.sampled_from(people), texts), max_size=8)):
        at += timedelta(seconds=draw(st.integers(0, 200_000)))
        talk.append((at, name, text))
    return talk


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_talk_reads_back_the_same(name: str) -> None:
    layout = LAYOUTS[name]
    text = written(layout, TALK)
    found = chat(text)[1]
    assert lines(found) == (TALK if layout.seconds else to_the_minute(TALK))
    assert (Fact.SECONDS in chat(text)[0].facts) is layout.seconds
    assert chat(text)[0].notes == []
    assert [m.origin and m.origin.line for m in found] == [1, 4, 5, 6, 7, 8]
    assert detect(Source.of(text.encode(), "x"))[0].name == "whatsapp"


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_month_every_hour(name: str) -> None:
    layout = LAYOUTS[name]
    talk = [
        (datetime(2022, month, day, hour, 4 * month), "Ганна", f"{month} {day} {hour}")
        for month in range(1, 13)
        for day, hour in ((1, 0), (9, 9), (12, 12), (13, 11), (28, 23))
    ]
    assert lines(messages(written(layout, talk))) == talk


@given(st.sampled_from(sorted(LAYOUTS)), talks(), st.sampled_from(["\n", "\r\n"]))
def test_any_talk_reads_back_the_same(name: str, talk: list[Line], end: str) -> None:
    layout = LAYOUTS[name]
    found = lines(messages(written(layout, talk, end)))
    assert found == (talk if layout.seconds else to_the_minute(talk))


@pytest.mark.parametrize(
    ("layout", "quoted"),
    [
        ("ios-ru", "[1.9.19, 00:00:00] Ганна: це було"),
        ("ios-ru", "01.09.2019, 00:00 - Ганна: це було"),
        ("ios-ru", "[01/09/2019, 00:00:00] Ганна: це було"),
        ("ios-ru", "[01.09.2019, 00:00] Ганна: це було"),
        ("ios-ru", "[01.09.2019, 1:00:00 PM] Ганна: це було"),
        ("android-ru", "[01.09.2019, 00:00:00] Ганна: це було"),
        ("android-ru", "01.09.19, 00:00 - Ганна: це було"),
        ("android-ru", "2019-09-01, 00:00 - Ганна: це було"),
        ("android-us", "9/1/19, 13:00 - Ганна: це було"),
        ("android-us-24", "9/1/19, 1:00 PM - Ганна: це було"),
    ],
)
def test_a_header_in_another_layout_is_text(layout: str, quoted: str) -> None:
    talk = [*TALK, (TALK[-1][0], "Ганна", f"дивись:\n{quoted}\nось"), *TALK * 40]
    found, told = chat(written(LAYOUTS[layout], talk))
    assert [text for _, _, text in lines(told)] == [text for _, _, text in talk]
    assert [(str(n.message), n.count) for n in found.notes] == [
        ("lines with a date in another layout than this file's; left in the text of messages", 1)
    ]
    assert found.notes[0].origin is not None
    assert found.notes[0].origin.line == 10


def test_a_line_without_its_part_of_the_day_here_and_there() -> None:
    """A chat whose phone was set to another clock for a while."""
    text = "".join(
        f"3/{day}/19 {hour}:05{part} - Ганна: {day}\n"
        for day, hour, part in [(14, 4, " AM"), (15, 4, ""), (16, 15, ""), (17, 3, " PM")]
    )
    hours = [at.hour for at, _, _ in lines(messages(text))]
    assert hours == [4, 4, 15, 15]


@pytest.mark.parametrize(
    ("written_time", "hour"),
    [
        *(("12:05 AM", 0), ("0:05 AM", 0), ("12:05 PM", 12), ("0:05 PM", 12), ("11:05 PM", 23)),
        *(("1:05 ночи", 1), ("12:05 ночи", 0), ("11:05 ночи", 23), ("15:05 PM", 15)),
    ],
)
def test_hours_with_a_part_of_the_day(written_time: str, hour: int) -> None:
    text = f"3/14/19, {written_time} - Ганна: раз\n3/14/19, {written_time} - Ганна: два\n"
    assert [at.hour for at, _, _ in lines(messages(text))] == [hour, hour]


def test_a_part_of_the_day_in_unknown_words() -> None:
    text = "14/03/2019, 9:05 бла бла - Ганна: раз\n14/03/2019, 3:05 бла - Ганна: два\n"
    found, told = chat(text)
    assert [at.hour for at, _, _ in lines(told)] == [9, 3]
    assert [(n.count, n.origin and n.origin.line) for n in found.notes] == [(2, 1)]


@pytest.mark.parametrize(
    ("dates", "told", "day", "guess"),
    [
        (["1/2/22", "13/2/22"], None, 1, None),
        (["2/1/22", "2/13/22"], None, 1, None),
        (["1/12/21", "2/1/22", "1/2/22"], None, 1, None),
        (["1/2/22", "12/2/22", "1/3/22"], None, 1, None),
        (["1/2/22"], None, 1, "taken for day first"),
        (["1/2/22", "1/3/22", "1/4/22"], None, 2, "taken for month first"),
        (["1/2/22"], False, 2, None),
        (["1.2.22"], None, 1, None),
        (["1-2-22"], None, 1, None),
    ],
)
def test_the_order_of_day_and_month(
    dates: list[str], told: bool | None, day: int, guess: str | None
) -> None:
    text = "".join(f"{date}, 10:00 - Ганна: так\n" for date in dates for _ in range(2))
    found, said = chat(text, day_first=told)
    assert said[0].sent_at is not None
    assert said[0].sent_at.day == day
    assert [guess in str(n.message) for n in found.notes] == [True] if guess else not found.notes


def test_capital_letters_beside_the_hours_make_the_month_likelier_to_come_first() -> None:
    layout = Layout("{m}/{d}/{yy:02}, {h}:{M:02} {p} - ", AM)
    talk = [(datetime(2022, 3, 4, 15, 0), "Ганна", "так")] * 2
    found, told = chat(written(layout, talk))
    assert lines(told) == talk
    assert len(found.notes) == 1


def test_only_one_reader_takes_each_layout() -> None:
    for name, layout in LAYOUTS.items():
        data = written(layout, TALK).encode()
        taken = [each for each in READERS if READERS[each].detect(data) and each != "draft"]
        assert taken == ["whatsapp"], name
