"""The three tables say the same things, grammatically."""

from __future__ import annotations

import ast
import pickle
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

import etiquette_lint
from etiquette_lint.model import Confidence, Fact, MessageKind, Severity
from etiquette_lint.readers import READERS
from etiquette_lint.ui import LANGUAGES, Saying, Ui, chapters, resolve

PACKAGE = Path(etiquette_lint.__file__).parent

CHAPTERS = {
    path.stem: import_module(f"etiquette_lint.ui.chapters.{path.stem}").TABLES
    for path in sorted(Path(chapters.__path__[0]).glob("[a-z]*.py"))
}
TABLES = {
    language: dict(Ui(language).table)
    | {key: entry for tables in CHAPTERS.values() for key, entry in tables[language].items()}
    for language in LANGUAGES
}
FORMS = {"ru": 3, "uk": 3, "en": 2}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_the_tables_have_the_same_keys() -> None:
    assert TABLES["ru"].keys() == TABLES["uk"].keys() == TABLES["en"].keys()


def test_a_chapter_is_found_by_its_keys() -> None:
    for chapter, tables in CHAPTERS.items():
        assert {key.partition(".")[0] for key in tables["en"]} == {chapter}
    assert Ui("uk").say("format.draft") == TABLES["uk"]["format.draft"]
    with pytest.raises(KeyError):
        Ui("en").say("format.of-nobody")
    with pytest.raises(KeyError):
        Ui("en").say("nowhere.to.be.found")


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


def test_formats_have_words() -> None:
    assert {f"format.{name}" for name in READERS} <= TABLES["en"].keys()


def test_a_saying_is_a_text_in_english_and_told_in_any_language() -> None:
    said = Saying("read.refused", reason=Saying("os.denied"))
    assert said == "cannot be read: permission denied"
    assert Ui("uk").tell(said) == "не вдається прочитати: немає доступу"
    assert Ui("ru").tell("words of somebody else") == "words of somebody else"
    again = pickle.loads(pickle.dumps(said))
    assert Ui("ru").tell(again) == "не удаётся прочитать: нет доступа"
    listed = Saying("usage.choice", name="x", choices=("a", "b", "c"))
    assert Ui("ru").tell(listed) == "Вместо «x» подойдёт a, b или c"
    assert Ui("en").tell(Saying("staff.found", names=["{a}", "b"])) == "authors found: {a}, b"


def sayings() -> Iterator[ast.Call]:
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Saying":
                yield node


def test_what_is_said_has_its_words_and_their_values() -> None:
    keys = set()
    for call in sayings():
        if isinstance(call.args[0], ast.Constant):
            key = str(call.args[0].value)
            keys.add(key)
            assert placeholders(TABLES["en"][key]) <= {word.arg for word in call.keywords}, key
    assert len(keys) > 40


def test_nothing_is_said_by_nobody() -> None:
    source = "".join(
        path.read_text("utf-8")
        for path in PACKAGE.rglob("*.py")
        if not (path.parent.name == "ui" and path.stem in LANGUAGES)
    )
    source = source.replace("'", '"')
    unused = [
        key
        for key in TABLES["en"]
        if f'"{key}"' not in source and f'f"{key.rpartition(".")[0]}.{{' not in source
    ]
    assert unused == []
