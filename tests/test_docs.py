"""The reference pages name every key there is, and none that is not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from etiquette_lint.checks import CHECKS
from etiquette_lint.config import Config
from etiquette_lint.config.keys import FILE, OVERRIDE
from etiquette_lint.errors import EtiquetteError
from etiquette_lint.model import FIELDS as FIELDS_OF_TABLES
from etiquette_lint.readers import READERS
from etiquette_lint.reporters import REPORTERS
from etiquette_lint.ruleset.phrasefile import PHRASES
from etiquette_lint.ruleset.profiles import PROFILE
from etiquette_lint.ruleset.rulefile import FIELDS, REQUIRED

ROOT = Path(__file__).parents[1]
RULES = (ROOT / "docs/rules.md").read_text("utf-8")
CONFIG = (ROOT / "docs/config.md").read_text("utf-8")
FORMATS = (ROOT / "docs/formats.md").read_text("utf-8")


def section(page: str, heading: str) -> str:
    """What stands between a heading and the next of any depth."""
    found = re.search(rf"^#+ {re.escape(heading)}\n(.*?)(?=^#+ |\Z)", page, re.M | re.S)
    assert found, f"no section {heading!r}"
    return found[1]


def first_cells(text: str) -> list[str]:
    cells = re.findall(r"^\| ([^|]*`[^|]*?) \|", text, re.M)
    return [cell for cell in cells if cell]


def keys(cells: Iterable[str]) -> list[str]:
    return [name for cell in cells for name in re.findall(r"`([\w-]+)`", cell)]


def test_the_keys_of_a_rule() -> None:
    cells = first_cells(section(RULES, "Keys of a rule"))
    assert keys(cells) == list(FIELDS)
    assert set(keys(cell for cell in cells if "**" in cell)) == REQUIRED


def test_the_kinds_of_check() -> None:
    told = section(RULES, "Kinds of check") and re.findall(r"^### ([\w-]+)$", RULES, re.M)
    assert sorted(told) == sorted(CHECKS)


@pytest.mark.parametrize("kind", CHECKS)
def test_the_keys_of_a_check(kind: str) -> None:
    text, check = section(RULES, kind), CHECKS[kind]
    cells = first_cells(text)
    assert sorted(keys(cells)) == sorted(check.fields)
    assert set(keys(cell for cell in cells if "*" in cell)) == set(check.settings)
    values = re.search(r"Values?(?: for the message)?: (.*)\.$", text, re.M)
    told = re.findall(r"\{(\w+)\}", values[1]) if values else []
    assert set(told) == check.values


@pytest.mark.parametrize(("heading", "record"), [("Phrase sets", PHRASES), ("Profiles", PROFILE)])
def test_the_keys_of_the_other_files(heading: str, record: object) -> None:
    assert keys(first_cells(section(RULES, heading))) == list(record.fields)  # type: ignore[attr-defined]


def test_the_keys_of_the_configuration() -> None:
    rows = re.findall(r"^\| `(\w+)` \| ([^|]*) \|", section(CONFIG, "etiquette.yml"), re.M)
    assert sorted(key for key, _ in rows) == sorted(FILE.fields)
    for key, told in rows:
        default = getattr(Config(), key)
        if isinstance(default, str):
            assert told == f"`{default}`", key


def test_the_fields_of_a_table() -> None:
    assert sorted(keys(first_cells(section(CONFIG, "Tables")))) == sorted(FIELDS_OF_TABLES)


def test_what_overrides_may_not_say() -> None:
    told = re.search(r"keys above but (.*?)\. ", section(CONFIG, "Some of the files"), re.S)
    assert told
    assert set(keys([told[1]])) == set(FILE.fields) - set(OVERRIDE.fields)


@pytest.mark.parametrize("name", ["README.md", "README.ru.md", "README.uk.md"])
def test_formats(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    rows = re.findall(r"^\| `([\w-]+)` \| [^|]+ \|$", text, re.M)
    assert rows == list(READERS)
    for format in REPORTERS:
        assert f"`{format}`" in text


def test_the_page_of_formats() -> None:
    """Each format is there once, with the facts that its reader may tell."""
    told = {
        name: re.search(r"^Tells: ([a-z, ]+)\.$", section(FORMATS, f"`{name}`"), re.M)
        for name in re.findall(r"^### `([\w-]+)`$", FORMATS, re.M)
    }
    assert sorted(told) == sorted(READERS)
    for name, facts in told.items():
        assert facts, name
        assert set(facts[1].split(", ")) == set(READERS[name].facts), name


def test_every_example_of_a_team_is_in_order() -> None:
    from etiquette_lint.config import load_config
    from etiquette_lint.engine.examples import run

    team = ROOT / "examples" / "team-rules"
    config = load_config(team)
    assert config.rule_folders == (team / "our-rules",)
    outcomes = list(run(config.rule_folders))
    assert {outcome.rule_id[0] == "@" for outcome in outcomes} == {True, False}
    assert [problem for outcome in outcomes for problem in outcome.problems] == []


def test_the_examples_show_findings_of_many_sorts_and_no_failures() -> None:
    from etiquette_lint.api import Linter

    report = Linter().check_path(ROOT / "examples")
    assert report.failures == ()
    assert len({finding.rule_id for finding in report}) >= 15
    assert {finding.severity.value for finding in report} == {"error", "warning", "info"}
    ukrainian = [f for f in report if re.search("[іїєґ]", f.message.text)]
    assert 5 < len(ukrainian) < len(report.findings) - 5


def test_a_team_s_chat_breaks_the_team_s_own_rule() -> None:
    from etiquette_lint.api import Linter
    from etiquette_lint.config import load_config

    team = ROOT / "examples" / "team-rules"
    try:
        report = Linter(load_config(team)).check_path(team / "chat.txt")
    except EtiquetteError as error:
        pytest.fail(str(error))
    assert "refund-without-date" in {finding.rule_id for finding in report}
