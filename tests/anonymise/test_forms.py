"""Layouts stay as they were: of JSON, of WhatsApp's headers, of tables."""

from __future__ import annotations

import io
import json
import re
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etiquette_lint.anonymise import FORMS
from etiquette_lint.anonymise.cells import CellPattern
from etiquette_lint.anonymise.json_bytes import Place, Rewriter
from etiquette_lint.anonymise.values import Sort
from etiquette_lint.errors import ReadError
from etiquette_lint.readers.whatsapp import markers
from tests.anonymise.samples import copied
from tests.anonymise.test_names import replacer
from tests.readers.telegram.samples import OWNER, PEER, account, chat, said

EXAMPLES = Path(__file__).parents[2] / "examples"


def rewritten(data: bytes, replace: Any, size: int = 1 << 20) -> bytes:
    class Slow(io.BytesIO):
        def read(self, count: int | None = -1) -> bytes:
            return super().read(min(size, count if count and count > 0 else size))

    def change(place: Place, key: str, text: str | None, raw: bytes) -> str | None:
        return replace(text) if text is not None else None

    return b"".join(Rewriter(change, lambda around, key: "").pieces(Slow(data), "f"))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=12),
    lambda children: st.lists(children, max_size=4)
    | st.dictionaries(st.text(max_size=6), children, max_size=4),
    max_leaves=20,
)  # fmt: skip


@settings(deadline=None)
@given(st.dictionaries(st.text(max_size=6), JSON, min_size=1), st.booleans(), st.booleans(),
       st.integers(1, 50))  # fmt: skip
def test_json_that_nobody_changes_stays_byte_for_byte(
    value: dict[str, Any], pretty: bool, ascii: bool, size: int
) -> None:
    data = json.dumps(value, indent=1 if pretty else None, ensure_ascii=ascii).encode(
        "utf-8", "surrogatepass"
    )
    assert rewritten(data + b"\n", lambda text: None, size) == data + b"\n"


@settings(deadline=None)
@given(st.dictionaries(st.text(max_size=6), JSON, min_size=1), st.integers(1, 50))
def test_every_string_of_a_json_document_is_asked_about(value: dict[str, Any], size: int) -> None:
    data = json.dumps(value, indent=1, ensure_ascii=False).encode("utf-8", "surrogatepass")
    found = json.loads(rewritten(data, lambda text: f"<{text}>", size))

    def marked(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: marked(each, name) for name, each in value.items()}
        if isinstance(value, list):
            return [marked(each) for each in value]
        return f"<{value}>" if isinstance(value, str) else value

    assert found == marked(value)


KEYS = [
    "text",
    "from",
    "title",
    "href",
    "file",
    "phone_number",
    "username",
    "address",
    "email",
    "whatever",
    "poll",
    "name",
    "id",
    "user_id",
    "recent",
    "members",
    "text_entities",
]
SECRETS = ["Олена Тарасенко", "тел. +380671234567", "olena@zerno.ua", "4149499312345678",
           "@olena_zerno", "https://t.me/olena_zerno", "Передайте Олені"]  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.dictionaries(
        st.sampled_from(KEYS),
        st.recursive(
            st.sampled_from(SECRETS),
            lambda children: (
                st.lists(children, max_size=3)
                | st.dictionaries(st.sampled_from(KEYS), children, max_size=3)
            ),
            max_leaves=6,
        ),
        max_size=5,
    )
)
def test_wherever_it_stands_in_a_message(extra: dict[str, Any]) -> None:
    message = {**said("Олена тут"), "from": "Олена Тарасенко", "later": extra}
    data = json.dumps(chat(message, said()), ensure_ascii=False).encode()
    with tempfile.TemporaryDirectory() as folder:
        text = copied(Path(folder), data)[0].decode()
    for gone in ("Олен", "Тарасенк", "1234567", "olena", "zerno", "4149499312345678"):
        assert gone not in text


@pytest.mark.parametrize(
    "data", [b'{"a": "b', b'{"a" "b"}', b"{]x", b'{"a": nul}', b"\xff\xfe\xfd"]
)
def test_what_is_no_json_is_an_error(data: bytes) -> None:
    with pytest.raises(ReadError):
        rewritten(data, lambda text: None)


def test_an_export_keeps_its_layout(tmp_path: Path) -> None:
    for name in ("telegram-export", "telegram-export-uk"):
        original = (EXAMPLES / name / "result.json").read_bytes()
        copy, _ = copied(tmp_path, original)
        before, after = original.decode().splitlines(), copy.decode().splitlines()
        assert len(before) == len(after)
        changed = re.compile(
            r'"(name|from|actor|from_id|actor_id|id|text|file_name|forwarded_from)"'
        )
        for one, other in zip(before, after, strict=True):
            assert one == other or changed.search(one), one
            assert len(one) - len(one.lstrip()) == len(other) - len(other.lstrip())


def test_all_parts_of_an_account(tmp_path: Path) -> None:
    secret = "Тарасенко"
    document = account(
        chat(
            said("Пишіть Олені на olena@zerno.ua"),
            said("", OWNER, file="files/Договір Тарасенка.pdf", file_name="Тарасенко.pdf"),
            said("", forwarded_from="Тарас Тарасенко", via_bot="@tarasenko_bot"),
            said(
                "",
                contact_information={"first_name": "Тарас", "last_name": secret,
                                     "phone_number": "+380671234567"},
                location_information={"latitude": 50.4501, "longitude": 30.5234},
            ),
            {**said(), "type": "service", "actor": "Тарас", "actor_id": f"user{PEER}",
             "action": "invite_members", "members": ["Тарас Тарасенко", None]},
            said() | {"text": [{"type": "mention_name", "text": "Тарас", "user_id": 604118292},
                           " і ", {"type": "phone", "text": "5551234"},
                           {"type": "text_link", "text": "тут", "href": "https://t.me/tarasenko"}],
                 "text_entities": []},
            said("", reactions=[{"type": "emoji", "count": 1, "emoji": "👍",
                                 "recent": [{"from": "Тарас", "from_id": "user604118292"}]}]),
            name="Тарас Тарасенко",
        )
    )  # fmt: skip
    document |= {
        "personal_information": {"user_id": OWNER, "first_name": "Тарас", "last_name": secret,
                                 "phone_number": "+380671234567", "username": "@tarasenko",
                                 "bio": "Тарас, 067 123 45 67"},
        "contacts": {"list": [{"user_id": 604118292, "first_name": "Тарас", "last_name": secret,
                               "phone_number": "0671234567"}]},
        "frequent_contacts": {"list": [{"id": 604118292, "name": "Тарас", "type": "user"}]},
        "sessions": {"list": [{"last_ip": "203.0.113.7", "device_model": "Тарасів ноутбук"}]},
    }  # fmt: skip
    copy, outcome = copied(tmp_path, json.dumps(document, ensure_ascii=False).encode())
    text = copy.decode()
    for gone in ("Тарас", "тарас", "tarasenko", "olena", "zerno", "1234567", "123 45 67", "5551234",
                 "604118292", "50.45", "30.52", "203.0.113.7", str(OWNER), str(PEER)):  # fmt: skip
        assert gone not in text, gone
    after = json.loads(text)
    owner = after["personal_information"]["user_id"]
    messages = after["chats"]["list"][0]["messages"]
    assert messages[1]["from_id"] == f"user{owner}"
    assert messages[1]["file"].startswith("files/file_")
    assert messages[2]["via_bot"].endswith("_bot")
    recent = messages[6]["reactions"][0]["recent"][0]
    assert recent["from_id"] == f"user{after['contacts']['list'][0]['user_id']}"
    assert [message["id"] for message in messages] == [1] * 7
    assert outcome.copied.messages == 7


def test_what_telegram_itself_writes_wrong_is_kept(tmp_path: Path) -> None:
    raw = json.dumps(chat(said("Олена: a b")), ensure_ascii=False, indent=1)
    raw = raw.replace("a b", "a \\x0B b").replace('"from":', '"document_id": a/b.webm,\n"from":')
    copy, _ = copied(tmp_path, raw.encode())
    assert "Олена" not in copy.decode()
    assert '"document_id": a/file_' in copy.decode()


HEADERS = {
    "android": "16.03.26, 14:05 - {}: {}\n",
    "ios": "[16.03.2026, 14:05:10] {}: {}\r\n",
    "american": "3/16/26, 2:05\u202fPM - {}: {}\n",
    "marked": "\u200e[16.03.2026, 14:05:10] \u200e~\u202f{}: \u200e{}\r\n",
}


@pytest.mark.parametrize("layout", HEADERS)
def test_headers_of_whatsapp_stay_but_for_the_author(tmp_path: Path, layout: str) -> None:
    attached = "{} (файл додано)" if " - " in HEADERS[layout] else "\u200e<додано: {}>"
    photo = attached.format("IMG-20260316-WA0001.jpg")
    lines = [("Олена Петренко", "Добрий день"), ("Рома", "Вітаю, Олено! Ось номер:\n0671234567"),
             ("Олена Петренко", "Дякую"), ("Рома", photo),
             ("Рома", attached.format("Договір Петренка.pdf"))]  # fmt: skip
    original = "".join(HEADERS[layout].format(*line) for line in lines)
    copy, outcome = copied(tmp_path, original.encode())
    text = copy.decode()
    for gone in ("Олен", "Петренк", "Рома", "1234567"):
        assert gone not in text
    assert photo in text
    assert re.search(r"file_\w{8}\.pdf", text)
    (frame, *_) = HEADERS[layout].partition("{}")
    assert text.count(frame) == 5
    assert [each[-2:] for each in text.splitlines(keepends=True)] [0] == original.splitlines(
        keepends=True)[0][-2:]  # fmt: skip
    assert outcome.copied.messages == 5


def test_a_zip_of_whatsapp_becomes_a_text(tmp_path: Path) -> None:
    import zipfile

    from etiquette_lint.anonymise import anonymise
    from etiquette_lint.model import ReadOptions
    from etiquette_lint.readers import gather

    path = tmp_path / "chat.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("_chat.txt", HEADERS["ios"].format("Олена", "Так") * 3)
    (input,) = gather([str(path)], lambda _: ReadOptions()).inputs
    anonymise(input, tmp_path / "copy.txt", "k")
    assert (tmp_path / "copy.txt").read_text("utf-8").count("[16.03.2026") == 3


def test_no_word_of_whatsapp_is_taken_for_a_name() -> None:
    found = replacer()
    tables = [value for name, value in vars(markers).items() if name.isupper()]
    words = [word for table in tables for word in _strings(table)]
    assert len(words) > 100
    told = {word: found.value(Sort.TEXT, word) for word in words if re.search("[а-яіїєґ]", word)}
    assert {word: fresh for word, fresh in told.items() if word != fresh} == {}


def _strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [word for each in value.values() for word in _strings(each)]
    return [word for each in value for word in _strings(each)] if hasattr(value, "__iter__") else []


CSV = """\
id;дата;автор;роль;телефон;текст
1;16.03.2026 14:05:10;Олена Петренко;client;+380 67 123 45 67;"Добрий день; мене звати ""Олена""
мій номер 0671234567"
2;16.03.2026 14:06:02;"Рома (менеджер)";agent;;Вітаю, Олено
3;16.03.2026 14:07:00;Олена Петренко;client;;
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_table_keeps_quotes_delimiters_and_bytes(tmp_path: Path, encoding: str, end: str) -> None:
    original = CSV.replace("\n", end)
    copy, outcome = copied(tmp_path, original.encode(encoding), format="csv")
    text = copy.decode(encoding)
    for gone in ("Олен", "Петренк", "Рома", "1234567", "123 45 67"):
        assert gone not in text
    assert text.count(end) == original.count(end) and text.count("\n") == original.count("\n")
    frame = re.compile(r'[";]')
    assert frame.findall(text) == frame.findall(original)
    assert text.startswith(original.partition(end)[0])
    assert "(менеджер)" in text
    assert outcome.copied.messages == 3


@settings(deadline=None)
@given(st.lists(st.lists(st.text("аб\";,'\n\\ ", max_size=6), min_size=2, max_size=4), min_size=1),
       st.sampled_from(";,\t|"))  # fmt: skip
def test_cells_are_cut_as_the_standard_library_cuts_them(
    rows: list[list[str]], delimiter: str
) -> None:
    import csv

    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter).writerows(rows)
    pattern = CellPattern(delimiter, None, False)
    lines = io.StringIO(file.getvalue(), newline="")
    records = list(pattern.records(lines, "f", 0))
    assert "".join(records) == file.getvalue()
    cells = [[cell.value for cell in pattern.split(record)] for record in records]
    read = list(csv.reader(io.StringIO(file.getvalue(), newline=""), delimiter=delimiter))
    assert cells == [row or [""] for row in read]
    for record in records:
        rejoined = "".join(pattern.join(cell, cell.value) for cell in pattern.split(record))
        assert list(csv.reader([rejoined], delimiter=delimiter)) == list(
            csv.reader([record], delimiter=delimiter)
        )


def test_a_quotation_left_open_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError):
        copied(tmp_path, CSV.encode() + b'4;16.03.2026 14:08:00;"x;client;;y\n', format="csv")


def test_the_page_on_copies_names_every_format() -> None:
    page = (Path(__file__).parents[2] / "docs" / "anonymise.md").read_text("utf-8")
    told = re.search(r"Formats:\n(.*?)\.$", page, re.M | re.S)
    assert told
    assert set(re.findall(r"`([\w-]+)`", told[1])) == set(FORMS)
