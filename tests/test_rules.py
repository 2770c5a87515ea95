"""Our own rules: each does what its examples say, and says it well in three languages."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from etiquette_lint.api import Config, Linter
from etiquette_lint.engine import examples
from etiquette_lint.model import Confidence, Example, Finding, Fix, Severity
from etiquette_lint.ruleset.files import (
    PHRASES,
    PROFILES,
    SCORECARDS,
    RuleFile,
    rule_files,
    shipped_rules,
)
from etiquette_lint.ruleset.rulefile import Definition, read_rule

FILES = rule_files(shipped_rules())
RULES = [file for file in FILES if file.topic not in (PHRASES, PROFILES, SCORECARDS)]
NAMES = [file.name for file in RULES]
SETS = [f"@{file.name}" for file in FILES if file.topic == PHRASES]
UI = ("ru", "uk", "en")
ARTICLES = {
    "Шесть правил коммуникации с клиентами через мессенджеры",
    "Правила общения с клиентами в мессенджерах",
    "Общаться с клиентом. Как?",
    "Мессенджеры в клиентском сервисе: суровая правда о том, почему придется освоить Whatsapp",
    "Алгоритм комунікації з клієнтом у месенджерах",
}
NOT_UKRAINIAN, NOT_RUSSIAN = re.compile("[ыэъё]", re.I), re.compile("[іїєґ]", re.I)
QUOTED = re.compile('«[^»]*»|“[^”]*”|"[^"]*"')


@pytest.fixture(scope="module", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    before = os.environ.get("ETIQUETTE_CACHE")
    os.environ["ETIQUETTE_CACHE"] = str(tmp_path_factory.mktemp("cache"))
    yield
    if before is None:
        del os.environ["ETIQUETTE_CACHE"]
    else:
        os.environ["ETIQUETTE_CACHE"] = before


@cache
def outcomes() -> dict[str, examples.Outcome]:
    return {outcome.rule_id: outcome for outcome in examples.run()}


@cache
def definition(name: str) -> Definition:
    (file,) = (file for file in RULES if file.name == name)
    return read_rule(file)


@cache
def linter(ui: str = "en") -> Linter:
    return Linter(Config(select=("all",)), ui=ui)


def drafts(name: str) -> Iterator[Example]:
    return (example for example in definition(name).examples if not example.chat)


@pytest.mark.parametrize("name", [*NAMES, *SETS])
def test_the_examples_hold(name: str) -> None:
    assert outcomes()[name].problems == ()
    assert outcomes()[name].checked >= 6


def test_nothing_is_left_untried() -> None:
    assert sorted(outcomes()) == sorted([*NAMES, *SETS])
    assert len(NAMES) > 20 and len(SETS) > 10


@pytest.mark.parametrize("name", NAMES)
def test_a_rule_names_its_offence(name: str) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name)
    found = {rule.id: rule for rule in linter().rules}[name]
    assert found.id == Path(found.origin.path).stem
    assert found.topic == Path(found.origin.path).parent.name


@pytest.mark.parametrize("name", NAMES)
def test_texts_are_whole_in_three_languages(name: str) -> None:
    values = definition(name).values
    for key in ("title", "message", "why"):
        assert set(values[key]) == set(UI)
        for ui, text in values[key].items():
            assert text == text.strip()
            for leftover in ("«…»", "“…”", "TODO", "FIXME", "  ", "…»…"):
                assert leftover not in text, f"{key}.{ui}"
            foreign = {"ru": NOT_RUSSIAN, "uk": NOT_UKRAINIAN, "en": re.compile("[а-яіїєґ]", re.I)}
            said = QUOTED.sub("", text)
            assert not foreign[ui].search(said), f"{key}.{ui}: {said}"
    for ui in UI:
        title, why = values["title"][ui], values["why"][ui]
        assert values["message"][ui].endswith((".", "?", "!"))
        assert len(title) <= 60 and not title.endswith((".", "!", "?"))
        assert len(why) >= 120 and why.endswith((".", "?", "!", "»", "”"))


@pytest.mark.parametrize("name", NAMES)
def test_the_source_is_one_of_the_articles_or_a_page(name: str) -> None:
    for source in definition(name).sources:
        if source.page is not None:
            assert source.page.startswith("https://")
        else:
            assert source.article in ARTICLES


@pytest.mark.parametrize("name", NAMES)
def test_severity_goes_no_further_than_confidence(name: str) -> None:
    rule = {rule.id: rule for rule in linter().rules}[name]
    if rule.confidence is Confidence.LOW:
        assert rule.severity is Severity.INFO or not rule.enabled
    if rule.severity is Severity.ERROR:
        assert rule.confidence is not Confidence.LOW


@pytest.mark.parametrize("name", NAMES)
def test_a_rule_claims_the_fixes_it_makes(name: str) -> None:
    said = definition(name).values.get("fix", "none")
    made = [
        finding.fix
        for example in definition(name).examples
        if example.verdict == "bad"
        for conversation in examples.conversations_of(example)
        for finding in linter().check_conversation(conversation)
        if finding.rule_id == name and finding.fix
    ]
    assert bool(made) is (said != "none")
    assert said == "safe" or not any(fix.safe for fix in made)


@pytest.mark.parametrize("ui", UI)
@pytest.mark.parametrize("name", NAMES)
def test_findings_read_well(name: str, ui: str) -> None:
    for example in drafts(name):
        for finding in linter(ui).check_text(example.text):
            if finding.rule_id == name:
                for odd in ("{", "}", "«»", "“”", "None", "  "):
                    assert odd not in finding.text.replace(finding.matched, "x"), finding.text


def mended(text: str) -> str:
    """The text with all safe fixes made, in rounds until none is left; ten are enough."""
    for _ in range(10):
        after = applied(text, list(linter().check_text(text)))
        if after == text:
            return text
        text = after
    raise AssertionError(f"never settles: {text}")


def applied(text: str, findings: list[Finding]) -> str:
    """One round of safe fixes; edits that overlap others wait for the next."""
    edits = {e for f in findings if f.fix and f.fix.safe for e in f.fix.edits}
    chosen = []
    for edit in sorted(edits, key=lambda e: e.span):
        if not chosen or edit.span.start >= chosen[-1].span.end:
            chosen.append(edit)
    return Fix(tuple(chosen)).apply(text)


@pytest.mark.parametrize("name", NAMES)
def test_safe_fixes_leave_nothing_new(name: str) -> None:
    for example in drafts(name):
        result = mended(example.text)
        if result == example.text:
            continue
        before, after = linter().check_text(example.text), linter().check_text(result)
        counts = Counter(f.rule_id for f in before), Counter(f.rule_id for f in after)
        assert counts[1] <= counts[0], f"{example.text} → {result}"


@pytest.mark.parametrize("name", NAMES)
def test_a_fix_in_an_example_is_good_in_itself(name: str) -> None:
    """What we tell people to write must not be what we tell them not to write."""
    for example in drafts(name):
        if example.fix:
            found = linter().check_text(example.fix)
            assert name not in {finding.rule_id for finding in found}, example.fix


def test_titles_differ() -> None:
    for ui in UI:
        titles = Counter(definition(name).values["title"][ui] for name in NAMES)
        assert max(titles.values()) == 1


def test_examples_are_not_shared_by_rules() -> None:
    """Each rule is tried on texts of its own."""
    seen: dict[str, str] = {}
    for name in NAMES:
        for text in {example.text for example in definition(name).examples}:
            if len(text) > 40:
                assert seen.setdefault(text, name) == name, text


def test_every_file_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = {rule.id for rule in linter().rules}
    assert listed == {file.name for file in RULES if isinstance(file, RuleFile)}
