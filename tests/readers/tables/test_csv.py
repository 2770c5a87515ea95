"""Tables as text: delimiters, quotation, encodings, lines, and what is broken in them."""

from __future__ import annotations

import codecs
import csv
import io
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Fact, MessageKind, Role
from etiquette_lint.readers.tables.header_row import HeaderRow
from etiquette_lint.readers.tables.layout import Layout
from etiquette_lint.readers.tables.splitting import OpenQuotation, Splitting
from tests.readers.tables.samples import csv_of, messages, notes, one, partly, read

HEADER = ("Диалог", "Дата", "Автор", "Тип", "Сообщение")
ROWS = [
    ("7", "02.03.2026 10:15", "Ирина", "входящее", "Где заказ; он едет?"),
    ("7", "02.03.2026 10:16", "Анна", "исходящее", 'Едет,\nвот «трек" и\tссылка|'),
    ("8", "02.03.2026 10:17", "Пётр", "входящее", "Здравствуйте"),
]


@pytest.mark.parametrize("delimiter", ";,\t|")
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_a_talk(delimiter: str, quoting: int, encoding: str) -> None:
    data = csv_of(HEADER, ROWS, encoding, delimiter=delimiter, quoting=quoting)
    (first, said), (second, other) = read("csv", data)
    assert [(m.author.name, m.author.role, m.text) for m in (*said, *other)] == [
        ("Ирина", Role.CLIENT, ROWS[0][4]),
        ("Анна", Role.STAFF, ROWS[1][4]),
        ("Пётр", Role.CLIENT, ROWS[2][4]),
    ]
    assert (first.id, second.id, first.title) == ("7", "8", "7")
    assert first.facts == {Fact.ROLES, Fact.TURNS, Fact.TIME}
    assert said[0].sent_at == datetime(2026, 3, 2, 10, 15)
    assert [m.origin.line for m in (*said, *other) if m.origin] == [2, 3, 5]


def test_the_delimiter_may_be_told_in_the_file() -> None:
    data = b"\xef\xbb\xbfsep=,\r\n" + csv_of(HEADER, ROWS, delimiter=",")
    assert [m.origin.line for m in messages("csv", data) if m.origin] == [3, 4, 6]
    assert messages("csv", "sep=^\nтекст^автор\nа;б,в^Анна\n")[0].text == "а;б,в"


def test_spaces_after_delimiters() -> None:
    data = 'author, text\nАнна, "Да, приду"\nИрина, хорошо\n'
    assert [m.text for m in messages("csv", data)] == ["Да, приду", "хорошо"]


def test_quotes_escaped_by_a_backslash() -> None:
    data = 'author,text\nАнна,"Он сказал \\"да\\", и ушёл"\nИрина,"Ну \\"вот\\""\n'
    assert [m.text for m in messages("csv", data)] == ['Он сказал "да", и ушёл', 'Ну "вот"']


def test_a_folder_in_windows_is_no_escape() -> None:
    data = 'author,text\nАнна,"C:\\temp\\"\nИрина,"a, b"\n'
    assert [m.text for m in messages("csv", data)] == ["C:\\temp\\", "a, b"]


def test_rows_of_a_report_come_after_its_title() -> None:
    data = "Отчёт за март\n\nФилиал;Полтава;;\nДата;Автор;Текст;\n02.03.2026 10:15;Анна;Да;\n"
    conversation, (message,) = one("csv", data)
    assert (message.text, message.origin and message.origin.line) == ("Да", 5)
    assert conversation.notes == []


def test_empty_rows_and_a_repeated_header_are_nothing() -> None:
    data = "автор;текст\n\nАнна;Да\n;\n  ; \nавтор;текст\nИрина;Нет\n\n"
    conversation, said = one("csv", data)
    assert [(m.text, m.origin.line) for m in said if m.origin] == [("Да", 3), ("Нет", 7)]
    assert conversation.notes == []


def test_ragged_rows_are_read_and_told() -> None:
    data = (
        "id,author,text,role\n"
        "1,Анна,Да, приедет завтра,agent\n"
        "2,Ирина,Хорошо,client,,\n"
        "3,Анна\n"
        "4,Анна,Пишите,agent\n"
    )
    talk = one("csv", data)
    assert [m.text for m in talk[1]] == ["Да, приедет завтра", "Хорошо", "", "Пишите"]
    assert [m.author.role for m in talk[1]] == [Role.STAFF, Role.CLIENT, Role.UNKNOWN, Role.STAFF]
    assert notes([talk]) == {
        "tables.ragged": (2, "чаты.csv:2"),
        "tables.no_role": (1, "чаты.csv:4"),
    }
    assert talk[1][2].kind is MessageKind.UNSUPPORTED


def test_columns_are_told_apart_in_spite_of_ragged_rows() -> None:
    rows = "".join(f"{n // 3},2026-03-02 10:1{n},agent,Да, приедет, {n}\n" for n in range(9))
    talks = read("csv", f"chat,time,role,text\n{rows}")
    assert [(c.id, len(found)) for c, found in talks] == [("0", 3), ("1", 3), ("2", 3)]
    assert talks[1][1][0].text == "Да, приедет, 3"
    assert messages("csv", "a,b,c\n1,Анна,да, ну да, 7\n", columns={"text": "c"})[0].text == (
        "да, ну да, 7"
    )


def test_cells_against_formulas_stay_as_they_are() -> None:
    assert messages("csv", "автор;текст\nАнна;'+7 дней\n")[0].text == "'+7 дней"


def test_line_ends_in_cells() -> None:
    data = 'автор;текст\r\nАнна;"одна\r\nдве\r\n"\r\nИрина;"три\rчетыре"\r\n'
    assert [m.text for m in messages("csv", data)] == ["одна\nдве\n", "три\nчетыре"]
    old = 'автор;текст\rАнна;"одна\rдве"\rИрина;три\r'
    assert [(m.text, m.origin and m.origin.line) for m in messages("csv", old)] == [
        ("одна\nдве", 2),
        ("три", 4),
    ]


def test_very_large_cells() -> None:
    large = "слово " * 200_000
    data = csv_of(("автор", "текст"), [("Анна", large + '"'), ("Ирина", "да")])
    assert [len(m.text) for m in messages("csv", data)] == [len(large) + 1, 2]


def test_nul_bytes() -> None:
    data = csv_of(("автор", "текст"), [("Анна", f"слово \0{n}") for n in range(50)])
    assert messages("csv", data)[7].text == "слово 7"


def test_an_encoding_may_be_told() -> None:
    data = csv_of(HEADER, ROWS[:1], "koi8-u", delimiter=",")
    assert messages("csv", data, encoding="koi8-u")[0].text == ROWS[0][4]
    assert messages("csv", csv_of(HEADER, ROWS, "utf-8-sig"), encoding="utf-8")[0].text


def test_a_quotation_left_open() -> None:
    rows = "".join(f"Анна;строка {n}\n" for n in range(400))
    data = f'автор;текст\n{rows}Ирина;"да\nАнна;нет\nИрина;и ещё\n'
    ((_, found),), error = partly("csv", data)
    assert len(found) == 400
    assert error is not None
    assert str(error.origin) == "чаты.csv:402"
    assert "never closed" in error.message
    escaped = 'author,text\nАнна,"а \\"б\\" в"\nАнна,"а \\"\n'
    assert "never closed" in str(partly("csv", escaped)[1])


def test_a_quotation_left_open_far_from_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("etiquette_lint.readers.tables.splitting.LONGEST", 1000)
    ((_, found),), error = partly("csv", 'автор;текст\nАнна;да\nИрина;"да\n' + "слово\n" * 1000)
    assert [m.text for m in found] == ["да"]
    assert "longer than" in str(error)
    assert str(error).startswith("чаты.csv:3: ")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_a_byte_that_cannot_be_decoded(encoding: str) -> None:
    rows = [("Анна", f"строка {n}") for n in range(5000)]
    data = csv_of(("автор", "текст"), rows, encoding)
    at = data.index("строка 4000".encode())
    ((_, found),), error = partly("csv", data[:at] + b"\xff" + data[at:])
    assert len(found) == 4000
    assert str(error).splitlines() == [
        "чаты.csv:4002: is not utf-8 text all through",
        "  if the encoding is another, name it: --encoding cp1251",
    ]


def test_what_has_no_columns_at_all() -> None:
    with pytest.raises(ReadError, match="no table"):
        read("csv", "Здравствуйте!\nЭто письмо.\n")
    with pytest.raises(ReadError, match="PDF"):
        read("csv", b"%PDF-1.7 a;b")


def test_a_header_alone_is_a_talk_without_messages() -> None:
    assert [found for _, found in read("csv", "дата;автор;текст\n")] == [[]]
    assert read("csv", "диалог;автор;текст\n") == []


LINE = st.text(st.sampled_from('ab;" \n\r'), max_size=12)


@given(st.lists(LINE, max_size=6).map("\n".join), st.sampled_from([None, "\\"]))
def test_lines_are_split_as_the_csv_module_splits_them(text: str, escape: str | None) -> None:
    lines = text.replace("\r", "").split("\n")
    layout = Layout(";", HeaderRow(0), [], escape=escape)
    found: list[list[str]] = []
    starts: list[int] = []
    try:
        for places, cells in Splitting(iter([lines[:2], lines[2:]]), layout).records():
            starts += places
            found += [row or [""] for row in cells]
    except OpenQuotation:
        found.append(["left open"])
    ended = io.StringIO("".join(line + "\n" for line in lines), newline="")
    expected = list(csv.reader(ended, delimiter=";", escapechar=escape))
    if found[-1:] == [["left open"]]:
        assert found[:-1] == [row or [""] for row in expected[: len(found) - 1]]
        assert expected[len(found) - 1 :]
    else:
        assert found == [row or [""] for row in expected]
        assert starts == sorted(starts)


def test_the_first_line_of_each_record(tmp_path: object) -> None:
    blocks = iter([['a;"b', 'c";d', "e;f"], ['"g', "", 'h";i', "j"]])
    found = [
        place
        for places, _ in Splitting(blocks, Layout(";", HeaderRow(0), [], skipped=0)).records()
        for place in places
    ]
    assert found == [1, 3, 4, 7]


def test_byte_order_marks_are_no_part_of_a_name() -> None:
    data = codecs.BOM_UTF8 + csv_of(("Текст", "Автор"), [("Да", "Анна")])
    assert one("csv", data)[1][0].text == "Да"
