"""The three tables say the same things, grammatically."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

import etiquette_lint
from etiquette_lint.model import Confidence, Fact, MessageKind, Severity
from etiquette_lint.ui import LANGUAGES, Ui, resolve

TABLES = {language: Ui(language).table for language in LANGUAGES}
FORMS = {"ru": 3, "uk": 3, "en": 2}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_the_tables_have_the_same_keys() -> None:
    assert TABLES["ru"].keys() == TABLES["uk"].keys() == TABLES["en"].keys()


@pytest.mark.parametrize("language", ["ru", "uk"])
def test_entries_correspond(language: str) -> None:
    for key, english in TABLES["en"].items():
        entry = TABLES[language][key]
        assert isinstance(entry, str) is isinstance(english, str), key
        forms = [entry] if isinstance(entry, str) else list(entry)
        expected = placeholders(english if isinstance(english, str) else english[0])
        for form in forms:
            assert placeholders(form) == expected, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_has_all_its_forms(language: str) -> None:
    for key, entry in TABLES[language].items():
        assert isinstance(entry, str) or len(entry) == FORMS[language], key


def test_ukrainian_is_not_russian() -> None:
    for key, entry in TABLES["uk"].items():
        for text in [entry] if isinstance(entry, str) else entry:
            assert not re.search("[ыэъёЫЭЪЁ]", text), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_the_model_have_words(language: str) -> None:
    keys = {f"severity.{each}" for each in Severity} | {f"count.{each}" for each in Severity}
    keys |= {f"confidence.{each}" for each in Confidence} | {f"fact.{each}" for each in Fact}
    keys |= {f"kind.{each}" for each in MessageKind}
    assert keys <= TABLES[language].keys()


@pytest.mark.parametrize(
    ("language", "n", "words"),
    [
        ("ru", 1, "1 замечание"),
        ("ru", 2, "2 замечания"),
        ("ru", 5, "5 замечаний"),
        ("ru", 11, "11 замечаний"),
        ("ru", 21, "21 замечание"),
        ("ru", 112, "112 замечаний"),
        ("uk", 1, "1 зауваження"),
        ("uk", 24, "24 зауваження"),
        ("uk", 0, "0 зауважень"),
        ("uk", 14, "14 зауважень"),
        ("en", 1, "1 finding"),
        ("en", 0, "0 findings"),
    ],
)
def test_counts(language: str, n: int, words: str) -> None:
    assert Ui(language).count("findings", n) == words


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "ru_RU.UTF-8"}, "ru"),
        ({"LANG": "uk_UA.UTF-8"}, "uk"),
        ({"LANG": "ru_RU.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "uk_UA"}, "uk"),
        ({"LC_ALL": "", "LANG": "ru"}, "ru"),
        ({"LANG": "de_DE"}, "en"),
    ],
)
def test_the_locale_chooses(environment: dict[str, str], language: str) -> None:
    assert resolve("auto", environment) == language
    assert resolve("uk", environment) == "uk"


def test_nothing_is_said_by_nobody() -> None:
    package = Path(etiquette_lint.__file__).parent
    source = "".join(
        path.read_text("utf-8")
        for folder in ("cli", "reporters", "ui")
        for path in (package / folder).glob("*.py")
        if path.stem not in LANGUAGES
    )
    source = source.replace("'", '"')
    unused = [
        key
        for key in TABLES["en"]
        if f'"{key}"' not in source and f'f"{key.rpartition(".")[0]}.{{' not in source
    ]
    assert unused == []
