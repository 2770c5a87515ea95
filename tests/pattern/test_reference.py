"""docs/patterns.md says what is so: its tables are run."""

import re
from pathlib import Path
from textwrap import indent

import pytest

from etiquette_lint.errors import PatternError, RuleError
from etiquette_lint.pattern.parser import DEFAULT_GAP, KINDS, LONGEST_GAP, parse
from etiquette_lint.pattern.patterns import Phrases
from etiquette_lint.ruleset.load import load_rulebook
from etiquette_lint.text.features import FEATURES
from tests.pattern.helpers import found, shipped

PAGE = (Path(__file__).parents[2] / "docs" / "patterns.md").read_text(encoding="utf-8")
NOTHING = "—"
CELLS = re.compile(r"(?<!\\)\|")


def examples() -> list[tuple[str, str, str, str]]:
    rows = [
        tuple(cell.strip().replace(r"\|", "|") for cell in CELLS.split(line)[1:-1])
        for line in PAGE.splitlines()
        if line.startswith("| `")
    ]
    return [(row[0].strip("`"), row[1], row[2], row[3]) for row in rows]


@pytest.mark.parametrize(("pattern", "language", "text", "matched"), examples())
def test_example(pattern: str, language: str, text: str, matched: str) -> None:
    matches = found(pattern, text, language, phrases=Phrases(shipped().phrases))
    assert [part for part, _ in matches][:1] == ([] if matched == NOTHING else [matched])


def test_every_table_is_read() -> None:
    assert len(examples()) == len(re.findall(r"^\| `", PAGE, re.MULTILINE)) > 60


def test_every_kind_and_feature_is_named() -> None:
    assert set(re.findall(r"<([a-z]+)>", PAGE)) == KINDS
    features = PAGE[PAGE.index("| part of speech") : PAGE.index("### Words with")]
    assert set(re.findall(r"`([a-z-]+)`", features)) == set(FEATURES)


def test_numbers_of_gaps() -> None:
    assert f"up to {DEFAULT_GAP} tokens, `..3` for up to 3 (at most {LONGEST_GAP})" in PAGE


@pytest.mark.parametrize("pattern", ["-то", '"добрый день"'])
def test_what_is_said_to_be_refused_is(pattern: str) -> None:
    assert f"`{pattern}`" in PAGE
    with pytest.raises(PatternError):
        parse(pattern)


def test_the_mistake_shown_is_the_one_reported(tmp_path: Path) -> None:
    file = tmp_path / "phrases" / "order.yml"
    file.parent.mkdir()
    file.write_text(
        "about: {ru: о чём, uk: про що, en: what}\n"
        'ru:\n  - "[verb imperativ]"\n'
        "examples: {ru: {match: [а, б, в], miss: [г, д, е]}}\n",
        encoding="utf-8",
    )
    with pytest.raises(RuleError) as caught:
        load_rulebook([tmp_path])
    shown = str(caught.value).replace(str(file), "rules/phrases/order.yml")
    assert indent(shown, "    ") in PAGE
