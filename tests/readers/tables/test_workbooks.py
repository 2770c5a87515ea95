"""Excel workbooks: sheets, dates, merged cells, damage."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Fact, Role
from etiquette_lint.readers import Source, detect
from tests.readers.tables.samples import messages, notes, one, partly, read, xlsx_of

HEADER = ("Тикет", "Дата", "Автор", "Тип", "Текст")
AT = datetime(2026, 3, 2, 10, 15, 30)


def test_a_talk() -> None:
    data = xlsx_of(
        HEADER,
        [
            (7, AT, "Ирина", "вх", "Где\nзаказ?"),
            (7, AT + timedelta(minutes=1), "Анна", "исх", 42),
            (8, AT, "Пётр", "вх", None),
        ],
    )
    (first, said), (second, (empty,)) = read("xlsx", data)
    assert (first.id, second.id) == ("7", "8")
    assert [(m.author.name, m.author.role, m.text) for m in said] == [
        ("Ирина", Role.CLIENT, "Где\nзаказ?"),
        ("Анна", Role.STAFF, "42"),
    ]
    assert said[0].sent_at == AT
    assert first.facts == {Fact.ROLES, Fact.TURNS, Fact.TIME, Fact.SECONDS}
    assert (str(said[1].origin), empty.text) == ("чаты.csv:3", "")


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        (("Дата", "Текст"), (AT,)),
        (("Дата", "Время", "Текст"), (AT.date(), AT.time())),
        (("Дата", "Время", "Текст"), (datetime(2026, 3, 2), time(10, 15, 30))),
        (("Дата", "Время", "Текст"), ("02.03.2026", "10:15:30")),
        (("Дата", "Текст"), ("02.03.2026 10:15:30",)),
        (("created_at", "text"), (46083.427430555,)),
        (("created_at", "text"), (1772446530,)),
    ],
)
def test_dates(header: tuple[str, ...], cells: tuple[object, ...]) -> None:
    (message,) = messages("xlsx", xlsx_of(header, [(*cells, "Да")]))
    assert message.sent_at is not None
    assert message.sent_at.replace(tzinfo=None) == AT


def test_days_without_times_tell_no_time() -> None:
    conversation, (message,) = one("xlsx", xlsx_of(("Дата", "Текст"), [(date(2026, 3, 2), "Да")]))
    assert message.sent_at is None
    assert Fact.TIME not in conversation.facts


def test_a_report_with_a_title_empty_rows_and_merged_cells() -> None:
    rows = [
        ("Отчёт за март",),
        (),
        HEADER,
        (7, AT, "Ирина", "вх", "а"),
        (None, AT, "Анна", "исх", "б"),
        (None,) * 5,
        (8, AT, "Пётр", "вх", "в"),
    ]
    talks = read("xlsx", xlsx_of(None, rows))
    assert [(c.id, [m.text for m in found]) for c, found in talks] == [
        ("7", ["а", "б"]),
        ("8", ["в"]),
    ]
    assert [m.origin.line for _, found in talks for m in found if m.origin] == [4, 5, 7]


def test_of_several_sheets_those_with_messages() -> None:
    march = [HEADER[1:], (AT, "Анна", "исх", "а")]
    april = [HEADER[1:], (AT, "Анна", "исх", "б"), (AT, "Ирина", "вх", "в")]
    data = xlsx_of(("Показатель", "Значение"), [("CSI", 4)], Март=march, Апрель=april)
    talks = read("xlsx", data)
    assert [(c.id, c.title, len(found)) for c, found in talks] == [
        ("чаты.csv#Март", "Март", 1),
        ("чаты.csv#Апрель", "Апрель", 2),
    ]
    assert str(talks[1][1][0].origin) == "чаты.csv:2 (Апрель)"


def test_hidden_sheets_are_passed_over() -> None:
    book = Workbook()
    shown = book.active
    assert shown is not None
    hidden = book.create_sheet("Старое")
    hidden.sheet_state = "hidden"
    for sheet in (shown, hidden):
        sheet.append(["Автор", "Текст"])
        sheet.append(["Анна", sheet.title])
    out = io.BytesIO()
    book.save(out)
    (message,) = messages("xlsx", out.getvalue())
    assert message.text == shown.title


def test_columns_may_be_told() -> None:
    data = xlsx_of(("А", "Б"), [("Анна", "да")], Лист=[("А", "Б", "В"), (1, "нет", "Ирина")])
    told = {"text": "Б", "author": "В"}
    with pytest.raises(ReadError, match="no column 'В'"):
        read("xlsx", data, columns=told)
    assert [m.text for m in messages("xlsx", data, columns={"text": "Б"})] == ["да", "нет"]


def test_nothing_to_read() -> None:
    with pytest.raises(ReadError, match="no table"):
        read("xlsx", xlsx_of(None, []))
    with pytest.raises(ReadError, match="nothing tells") as caught:
        read("xlsx", xlsx_of(("Товар", "Цена"), [("чай", 120)]))
    assert str(caught.value.hint).endswith("columns here: Товар, Цена")


def test_returns_that_excel_escapes() -> None:
    assert (
        messages("xlsx", xlsx_of(("Автор", "Текст"), [("Анна", "а_x000D_\nб")]))[0].text == "а\nб"
    )


ROWS = [(7, AT, "Анна", "исх", f"слова {n}") for n in range(300)]
WHOLE = xlsx_of(HEADER, ROWS)


@pytest.mark.parametrize("keep", [0.1, 0.5, 0.9, 0.999])
def test_a_cut_workbook(keep: float) -> None:
    found, error = partly("xlsx", WHOLE[: int(len(WHOLE) * keep)])
    assert found == []
    assert "damaged Excel workbook" in str(error)


def test_a_damaged_sheet_gives_what_comes_before_the_damage() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WHOLE)) as book, zipfile.ZipFile(out, "w") as copy:
        for name in book.namelist():
            data = book.read(name)
            if name == "xl/worksheets/sheet1.xml":
                at = data.index(b'<row r="202"')
                data = data[:at] + b"<row <" + data[at:]
            copy.writestr(name, data)
    ((_, found),), error = partly("xlsx", out.getvalue())
    assert 0 < len(found) <= 200
    assert [m.text for m in found] == [row[4] for row in ROWS[: len(found)]]
    assert str(error).startswith(f"чаты.csv:{len(found) + 2}: is a damaged Excel workbook")


@settings(max_examples=40)
@given(
    st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=5)
)
def test_flipped_bytes(flips: list[tuple[int, int]]) -> None:
    data = bytearray(WHOLE)
    for place, byte in flips:
        data[place] = byte
    partly("xlsx", bytes(data))


def test_other_archives_are_no_workbooks() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
    with pytest.raises(ReadError, match="ZIP"):
        detect(Source.of(out.getvalue(), "письмо.docx"))
    assert detect(Source.of(WHOLE, "чаты"))[0].name == "xlsx"
    with pytest.raises(ReadError, match="damaged"):
        read("xlsx", out.getvalue())


def test_notes_name_the_sheet() -> None:
    rows = [("Автор", "Роль", "Текст"), ("Анна", "agent", "а"), ("Олег", "курьер", "б")]
    talks = read("xlsx", xlsx_of(("Товар", "Цена"), [], Чат=rows))
    assert notes(talks) == {"tables.role": (1, "чаты.csv:3 (Чат)")}
