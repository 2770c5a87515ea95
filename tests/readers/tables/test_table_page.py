"""The page on tables names what is known, and nothing that is not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from etiquette_lint.model import Role
from etiquette_lint.readers.tables import gather, values
from etiquette_lint.readers.tables.clock import Clock
from etiquette_lint.readers.tables.headers import fields_of

PAGE = (Path(__file__).parents[3] / "docs" / "tables.md").read_text("utf-8")
FIELDS = {
    "`text`": {"text"},
    "`author`": {"author"},
    "`time`": {"time"},
    "`date` and the time of day": {"date", "clock"},
    "`role`": {"role"},
    "`role`, yes or no": {"incoming", "outgoing"},
    "the sides by name": {"staff_name", "client_name"},
    "`conversation`": {"conversation"},
    "its title": {"title"},
    "`id`": {"id"},
    "`reply_to`": {"reply_to"},
    "`media`": {"media"},
    "`kind`": {"kind"},
    "rows that are not for the client": {"internal", "public", "bot"},
    "`channel`": {"channel"},
}


def table(heading: str) -> list[list[str]]:
    found = re.search(rf"^## {heading}\n(.*?)(?=^## |\Z)", PAGE, re.M | re.S)
    assert found
    rows = re.findall(r"^\| (.*) \|$", found[1], re.M)
    return [row.split(" | ") for row in rows[1:]]


def test_names() -> None:
    rows = table("Names that are known")
    assert [row[0] for row in rows] == list(FIELDS)
    for field, names in rows:
        for name in re.split(r", | · ", names):
            assert FIELDS[field].intersection(fields_of(name)), (field, name)


MOMENTS = re.findall(r"`([^`]*)`", " ".join(row[0] for row in table("Times")))


@pytest.mark.parametrize("cell", [cell for cell in MOMENTS if "…" not in cell])
def test_moments(cell: str) -> None:
    assert Clock().moment(cell) is not None


def test_words() -> None:
    told = re.search(r"three languages: (.*?) are staff; (.*?) are the\s+client", PAGE, re.S)
    assert told
    staff, client = (re.split(r",\s+", words) for words in told.groups())
    assert {values.meaning(word).role for word in staff} == {Role.STAFF}
    assert {values.meaning(word).role for word in client} == {Role.CLIENT}


def test_limits() -> None:
    assert f"at most {gather.HELD:,} rows" in PAGE.replace("\n", " ")
    assert f"the first {gather.FIRST:,} rows" in PAGE.replace("\n", " ")
