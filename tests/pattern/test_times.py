"""``@when`` and ``@vague-when``, which are code."""

from __future__ import annotations

from pathlib import Path

import pytest

from etiquette_lint.model import Language
from etiquette_lint.pattern.patterns import PatternSet, Phrases
from etiquette_lint.pattern.scan import Scan
from tests.checks.folder import Folder, lonely
from tests.pattern.helpers import found, phrase_sets, utterance

BARE = Phrases({})


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    return lonely(tmp_path, monkeypatch)


@pytest.mark.parametrize(
    ("pattern", "language", "text", "expected"),
    [
        ("@when", "ru", "Ответим до 15:00", ["до 15:00"]),
        ("@when", "uk", "Відповімо до 15:00", ["до 15:00"]),
        ("@when", "ru", "Ответим скоро", []),
        ("@vague-when", "ru", "Ответим скоро", ["скоро"]),
        ("@vague-when", "uk", "Відповімо незабаром", ["незабаром"]),
        ("@vague-when", "uk", "Відповімо за годину", []),
        ("~ответить ..2 @when", "ru", "Ответим вам до обеда", ["Ответим вам до обеда"]),
        ("t=@when ,? ждите", "ru", "Завтра в 10, ждите", ["Завтра в 10, ждите"]),
        ("@when+", "uk", "Завтра о 10", ["Завтра о 10"]),
        ("не @when", "ru", "Приедем не завтра, а в среду", ["не завтра"]),
        ("@when", "other", "Wir kommen 15:00", ["15:00"]),
        ("@when", "unknown", "15:00, 12.05.2026", ["15:00, 12.05.2026"]),
    ],
)
def test_in_patterns(pattern: str, language: str, text: str, expected: list[str]) -> None:
    assert [said for said, _ in found(pattern, text, language, phrases=BARE)] == expected


def test_a_set_of_that_name_adds_to_it() -> None:
    more = phrase_sets({"when": {"ru": ["к затмению"]}})
    assert found("@when", "Вернём к затмению или завтра", phrases=more) == [
        ("к затмению", {}),
        ("завтра", {}),
    ]
    assert found("@when", "Вернём к затмению", phrases=BARE) == []


def test_its_unless_takes_from_it() -> None:
    less = Phrases({"when": {"match": {}, "unless": {"ru": ["завтра и всегда"]}}})
    assert found("@when", "Мы рядом завтра и всегда", phrases=less) == []
    assert found("@when", "Мы рядом завтра", phrases=less) == [("завтра", {})]
    assert less.set("when").found_in(utterance("Будем завтра", "ru"))
    assert not less.set("when").found_in(utterance("Мы рядом завтра и всегда", "ru"))


def test_a_message_without_a_word_of_time_is_not_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[int] = []
    part = BARE.part("when", Language.RU)
    step = part.step

    def counting(scan: Scan, at: int) -> object:
        asked.append(at)
        return step(scan, at)

    phrases = Phrases({})
    phrases._parts["when", Language.RU] = part._replace(step=counting)  # type: ignore[arg-type]
    rule = PatternSet(phrases, {"ru": ["@when"]})
    assert not rule.found_in(utterance("В магазине на углу до сих пор нет плитки", "ru"))
    assert asked == []
    assert rule.found_in(utterance("В магазине на углу будет завтра", "ru"))
    assert asked


def test_a_teams_folder_adds_to_ours(folder: Folder) -> None:
    folder.phrases("when", ru=["к затмению"], uk=["до затемнення"])
    folder.rule({"kind": "find", "common": ["@when"]})
    assert [f.matched for f in folder.found("Вернём к затмению")] == ["к затмению"]
    assert [f.matched for f in folder.found("Вернём до обеда")] == ["до обеда"]


def test_rules_may_name_it_without_any_file(folder: Folder) -> None:
    folder.rule({"kind": "find", "common": ["@vague-when"]})
    assert [f.matched for f in folder.found("Незабаром відповімо")] == ["Незабаром"]
