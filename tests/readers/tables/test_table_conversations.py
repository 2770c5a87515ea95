"""Rows that belong together, the order of messages, and what a table bears out."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from etiquette_lint.model import Fact
from etiquette_lint.readers import READERS, Source
from etiquette_lint.readers.tables import conversation as conversation_module
from etiquette_lint.readers.tables import gather
from tests.readers.tables.samples import csv_of, messages, notes, one, partly, read

HEADER = ("чат", "дата", "автор", "роль", "текст")
START = datetime(2026, 3, 2, 10, 15)


def row(chat: object, minute: int, text: str, staff: bool = False) -> tuple[str, ...]:
    moment = START + timedelta(minutes=minute)
    who = ("Анна", "оператор") if staff else (f"Ирина {chat}", "клиент")
    return (str(chat), f"{moment:%d.%m.%Y %H:%M}", *who, text)


TOGETHER = [
    row(1, 0, "а"),
    row(1, 2, "б", True),
    row(2, 1, "в"),
    row(2, 3, "г", True),
    row(3, 4, "д"),
]
TALKS = {"1": ["а", "б"], "2": ["в", "г"], "3": ["д"]}


def texts(data: bytes | str) -> dict[str, list[str]]:
    return {c.id: [m.text for m in found] for c, found in read("csv", data)}


def test_rows_under_one_another() -> None:
    assert texts(csv_of(HEADER, TOGETHER)) == TALKS
    assert list(texts(csv_of(HEADER, TOGETHER))) == ["1", "2", "3"]


def test_rows_that_alternate() -> None:
    data = csv_of(HEADER, sorted(TOGETHER, key=lambda row: row[1]))
    assert texts(data) == TALKS
    assert notes(read("csv", data)) == {"tables.mixed": (1, "None")}


def test_newest_on_top() -> None:
    for rows in (TOGETHER[::-1], sorted(TOGETHER, key=lambda row: row[1], reverse=True)):
        talks = read("csv", csv_of(HEADER, rows))
        assert {c.id: [m.text for m in found] for c, found in talks} == TALKS
        assert "tables.newest" in notes(talks)


def test_newest_on_top_within_a_minute() -> None:
    rows = [
        row(1, 3, "г"),
        row(1, 1, "в"),
        row(1, 1, "б"),
        row(1, 0, "а"),
        row(2, 5, "е"),
        row(2, 5, "д"),
    ]
    assert texts(csv_of(HEADER, rows)) == {"1": ["а", "б", "в", "г"], "2": ["д", "е"]}


def test_days_alone_are_enough_to_turn_a_table_round() -> None:
    data = "дата;автор;текст\n04.03.2026;Анна;в\n03.03.2026;Анна;б\n02.03.2026;Анна;а\n"
    talk = one("csv", data)
    assert [(m.text, m.sent_at) for m in talk[1]] == [("а", None), ("б", None), ("в", None)]
    assert notes([talk]).keys() == {"tables.days", "tables.newest"}
    assert talk[0].facts == frozenset()


def test_without_times_rows_stay_as_they_are() -> None:
    assert texts("чат;текст\n1;б\n1;а\n") == {"1": ["б", "а"]}


def test_messages_out_of_order_are_sorted_and_told() -> None:
    rows = [row(1, 0, "а"), row(1, 5, "в"), row(1, 3, "б"), row(1, 7, "г")]
    talk = one("csv", csv_of(HEADER, rows))
    assert [m.text for m in talk[1]] == ["а", "б", "в", "г"]
    assert notes([talk]) == {"tables.sorted": (1, "чаты.csv:2")}


def test_one_that_cannot_be_placed_keeps_the_others_where_they_are() -> None:
    rows = [row(1, 5, "а"), ("1", "вчера", "Ирина", "клиент", "б"), row(1, 3, "в"), row(1, 9, "г")]
    talk = one("csv", csv_of(HEADER, rows))
    assert [m.text for m in talk[1]] == ["а", "б", "в", "г"]
    assert Fact.TIME not in talk[0].facts
    assert notes([talk]) == {"tables.time": (1, "чаты.csv:3")}


def test_one_conversation_where_no_column_parts_them() -> None:
    conversation, found = one("csv", "автор;текст\nАнна;а\nИрина;б\n")
    assert (conversation.id, conversation.title, len(found)) == ("чаты.csv", "чаты", 2)
    assert [m.id for m in found] == ["1", "2"]


def test_rows_that_belong_nowhere() -> None:
    data = "тикет;текст\n5;а\n;б\n"
    assert [(c.id, c.title) for c, _ in read("csv", data)] == [("5", "5"), ("чаты.csv", "чаты")]


def test_titles() -> None:
    data = "тикет;тема;текст\n5;;а\n5;Возврат;б\n6;;в\n"
    assert [(c.id, c.title) for c, _ in read("csv", data)] == [("5", "Возврат"), ("6", "6")]


def test_ids_and_replies() -> None:
    data = "чат;id;ответ на;текст\n1;41;;а\n1;;41;б\n2;43;;в\n"
    found = messages("csv", data)
    assert [(m.id, m.reply_to) for m in found] == [("41", None), ("2", "41"), ("43", None)]
    assert Fact.REPLIES in read("csv", data)[0][0].facts


def test_facts_of_each_conversation_are_its_own() -> None:
    rows = [
        *(row(1, 0, "а"), row(1, 1, "б", True)),
        *(("2", "вчера", "Ирина", "клиент", "в"), row(3, 5, "г")[:3] + ("курьер", "г")),
    ]
    assert [c.facts for c, _ in read("csv", csv_of(HEADER, rows))] == [
        {Fact.ROLES, Fact.TURNS, Fact.TIME},
        {Fact.ROLES, Fact.TURNS},
        {Fact.TURNS, Fact.TIME},
    ]


@pytest.mark.parametrize(
    ("times", "facts"),
    [
        (("10:15:00", "10:16:00"), {Fact.TIME}),
        (("10:15:00", "10:16:07"), {Fact.TIME, Fact.SECONDS}),
        (("10:15", "10:16:00"), {Fact.TIME}),
        (("10:15:03+02:00", "10:16:07+02:00"), {Fact.TIME, Fact.SECONDS, Fact.ZONE}),
        (("10:15:03+02:00", "10:16:07"), {Fact.TIME, Fact.SECONDS}),
        (("00:00", "00:00"), set()),
    ],
)
def test_how_exact_times_are(times: tuple[str, str], facts: set[Fact]) -> None:
    data = "дата;текст\n" + "".join(f"2026-03-02 {time};а\n" for time in times)
    assert one("csv", data)[0].facts == facts


def test_times_in_greenwich_are_told() -> None:
    for cell in ("2026-03-02T10:15:30Z", "1772446530"):
        talk = one("csv", f"created_at;text\n{cell};а\n")
        assert notes([talk]) == {"tables.utc": (1, "None")}


@pytest.mark.parametrize(
    ("dates", "told", "second", "note"),
    [
        (("03/02/26", "03/13/26"), None, datetime(2026, 3, 13), None),
        (("13/02/26", "14/02/26"), None, datetime(2026, 2, 14), None),
        (("03.02.26", "04.02.26"), None, datetime(2026, 2, 4), None),
        (("03/02/26", "04/02/26"), None, datetime(2026, 2, 4), "tables.day_first"),
        (("03/02/26", "04/02/26"), False, datetime(2026, 4, 2), None),
        (("03.02.26", "04.02.26"), False, datetime(2026, 4, 2), None),
    ],
)
def test_day_and_month(
    dates: tuple[str, str], told: bool | None, second: datetime, note: str | None
) -> None:
    data = "дата;текст\n" + "".join(f"{date} 10:15;а\n" for date in dates)
    talk = one("csv", data, day_first=told)
    sent = talk[1][1].sent_at
    assert sent is not None
    assert sent.replace(hour=0, minute=0) == second
    assert set(notes([talk])) == {note} - {None}


def test_html_is_read_as_text() -> None:
    data = csv_of(
        ("автор", "текст"),
        [
            ("Анна", "<p>Да,&nbsp;приедет</p><p>завтра</p>"),
            ("Ирина", "<blockquote>Да</blockquote>Жду"),
            ("Анна", "просто\nтекст &amp; всё"),
        ],
    )
    found = messages("csv", data)
    assert [m.text for m in found] == ["Да,\u00a0приедет\nзавтра", "Да\nЖду", "просто\nтекст & всё"]
    assert [(s.start, s.end) for s in found[1].quoted] == [(0, 2)]
    plain = csv_of(("автор", "текст"), [("Анна", f"если a < b, то {n}") for n in range(3)])
    assert messages("csv", plain)[0].text == "если a < b, то 0"


@pytest.fixture
def short_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tables are learnt by their first twenty rows, and thirty rows are held."""
    monkeypatch.setattr(gather, "FIRST", 20)
    monkeypatch.setattr(gather, "HELD", 30)
    monkeypatch.setattr(conversation_module, "SLICE", 25)
    monkeypatch.setattr("etiquette_lint.readers.tables.delimited.BATCH", 4)
    monkeypatch.setattr("etiquette_lint.readers.tables.lines._BLOCK", 200)


def chats(sizes: dict[int, int]) -> dict[str, list[tuple[str, ...]]]:
    return {
        str(chat): [row(chat, 7 * chat + 10 * n, f"{chat}-{n}", n % 2 == 1) for n in range(size)]
        for chat, size in sizes.items()
    }


SIZES = {1: 12, 2: 3, 3: 70, 4: 1, 5: 30, 6: 68, 7: 2}


@pytest.mark.usefixtures("short_memory")
@pytest.mark.parametrize("newest_first", [False, True])
@pytest.mark.parametrize("mixed", [False, True])
def test_long_tables_give_the_same(mixed: bool, newest_first: bool) -> None:
    written = chats(SIZES)
    rows = [row for found in written.values() for row in found]
    if mixed:
        rows.sort(key=lambda row: datetime.strptime(row[1], "%d.%m.%Y %H:%M"))
    if newest_first:
        rows.reverse()
    talks = read("csv", csv_of(HEADER, rows))
    expected = {chat: [row[4] for row in found] for chat, found in written.items()}
    assert {c.id: [m.text for m in found] for c, found in talks} == expected
    assert len(talks) == len(expected)
    assert all(
        [m.id for m in found] == [str(n + 1) for n in range(len(found))] for _, found in talks
    )
    assert {c.id: c.facts for c, _ in talks} == dict.fromkeys(
        expected, frozenset({Fact.ROLES, Fact.TURNS, Fact.TIME})
    )


@pytest.mark.usefixtures("short_memory")
@pytest.mark.parametrize("newest_first", [False, True])
def test_a_single_long_conversation(newest_first: bool) -> None:
    rows = [row(1, n, str(n))[1:] for n in range(117)]
    ragged = [rows[50][:2], ("вчера", "Ирина", "клиент", "?")]
    data = csv_of(HEADER[1:], [*rows, *ragged][:: -1 if newest_first else 1])
    talk = one("csv", data)
    found = [m.text for m in talk[1]]
    assert found == [*map(str, range(117)), "", "?"]
    assert talk[0].facts == frozenset()
    assert {"tables.time", "tables.ragged", "tables.no_role"} <= notes([talk]).keys()
    assert [m.origin.line for m in talk[1] if m.origin] == sorted(
        (m.origin.line or 0 for m in talk[1] if m.origin), reverse=newest_first
    )


@pytest.mark.usefixtures("short_memory")
def test_what_cannot_be_sorted_is_told() -> None:
    rows = [row(1, n, str(n))[1:] for n in range(100)]
    rows[60], rows[61] = rows[61], rows[60]
    talk = one("csv", csv_of(HEADER[1:], rows))
    assert [m.text for m in talk[1]] == [row[3] for row in rows]
    assert notes([talk]) == {"tables.unsorted": (1, "чаты.csv:63")}


@pytest.mark.usefixtures("short_memory")
def test_a_conversation_that_goes_on_far_below() -> None:
    rows = [row for chat in chats(dict.fromkeys(range(6), 4)).values() for row in chat]
    rows.append(row(1, 900, "ещё"))
    talks = read("csv", csv_of(HEADER, rows))
    assert [c.id for c, _ in talks] == [*"012345", "1"]
    assert notes(talks) == {"tables.again": (1, "чаты.csv:26")}


@pytest.mark.usefixtures("short_memory")
def test_the_order_of_day_and_month_is_looked_for_in_all_of_the_table() -> None:
    rows = [(f"03/{day:02}/26 10:15", "а") for day in (2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 13)]
    talk = one("csv", csv_of(("дата", "текст"), rows))
    assert talk[1][0].sent_at == datetime(2026, 3, 2, 10, 15)
    assert talk[0].notes == []


@pytest.mark.usefixtures("short_memory")
@pytest.mark.parametrize("chat", [0, 3, 5])
def test_what_the_caller_leaves_is_passed_over(chat: int) -> None:
    rows = [row for found in chats(SIZES).values() for row in found]
    source = Source.of(csv_of(HEADER, rows), "чаты.csv")
    found = list(READERS["csv"].read(source))
    assert [c.id for c in found] == [str(number) for number in SIZES]


@pytest.mark.usefixtures("short_memory")
@pytest.mark.parametrize("mixed", [False, True])
@pytest.mark.parametrize("at", [3, 20, 100, 140])
def test_everything_before_a_fault_is_given(mixed: bool, at: int) -> None:
    rows = [row for found in chats(SIZES).values() for row in found]
    if mixed:
        rows.sort(key=lambda row: datetime.strptime(row[1], "%d.%m.%Y %H:%M"))
    whole, rest = csv_of(HEADER, rows[:at]), csv_of(None, rows[at:])
    talks, error = partly("csv", whole + b'1;"' + rest)
    assert sorted(m.text for _, found in talks for m in found) == sorted(
        row[4] for row in rows[:at]
    )
    assert error is not None
    assert str(error.origin) == f"чаты.csv:{at + 2}"
