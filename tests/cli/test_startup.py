"""What a short run leaves unloaded: start-up time, held without a clock."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import ENGLISH, ROOT

DRAFTS = {
    "ru": "Здравствуйте, Анна! Ваш заказ собран, курьер привезёт его завтра до 15:00.",
    "uk": "Вітаю, Анно! Ваше замовлення зібрано, кур'єр привезе його завтра до 15:00.",
}
HEAVY = {"concurrent.futures", "emoji", "ijson", "multiprocessing", "pymorphy3", "rich", "yaml"}
# What makes compiled rules from files, and is needed where the cache has none.
COMPILING = {
    "etiquette_lint.config.keys",
    "etiquette_lint.document",
    "etiquette_lint.ruleset.compiled",
    "etiquette_lint.ruleset.load",
    "etiquette_lint.ruleset.phrasefile",
    "etiquette_lint.ruleset.profiles",
    "etiquette_lint.ruleset.rulefile",
    "etiquette_lint.yaml_nodes",
}
PROGRAM = """
import sys
from etiquette_lint.cli import main
try:
    main({args!r})
finally:
    print(*sys.modules, file=sys.stderr)
    if "etiquette_lint.text.lexicon" in sys.modules:
        from etiquette_lint.text.lexicon import Language, _dictionary
        for language in (Language.RU, Language.UK):
            if "_words" in vars(_dictionary(language)):
                print(f"dictionary:{{language}}", file=sys.stderr)
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With the drafts, and a cache that holds the rules."""
    folder = tmp_path_factory.mktemp("startup")
    for language, text in DRAFTS.items():
        (folder / f"{language}.txt").write_text(text + "\n", "utf-8")
    assert loaded(folder, "check", "ru.txt") >= COMPILING
    return folder


def loaded(folder: Path, *args: str) -> set[str]:
    """Modules, and dictionaries as ``dictionary:ru``."""
    environment = {**ENGLISH, "PYTHONPATH": ROOT, "ETIQUETTE_CACHE": str(folder / "cache")}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(args=args)],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **environment},
        cwd=folder,
    )
    assert done.returncode in (0, 1), done.stderr  # what rules say of the drafts is their business
    return set(done.stderr.split())


@pytest.mark.parametrize(("language", "other"), [("ru", "uk"), ("uk", "ru")])
def test_a_draft_loads_what_it_needs(folder: Path, language: str, other: str) -> None:
    names = loaded(folder, "check", f"{language}.txt")
    assert f"dictionary:{language}" in names
    assert names & {*HEAVY, *COMPILING, f"dictionary:{other}"} == set()


def test_a_canned_reply_loads_no_more_than_its_format(folder: Path) -> None:
    (folder / "reply.yml").write_text("welcome:\n  text: " + DRAFTS["ru"] + "\n", "utf-8")
    names = loaded(folder, "check", "reply.yml")
    assert "yaml" in names
    heavy = {*HEAVY, "_hashlib", "html.parser", "dictionary:uk"} - {"yaml"}
    assert names & heavy == set()


def test_kinds_of_check_that_nothing_set_off_stay_unloaded(folder: Path) -> None:
    assert "etiquette_lint.checks.script" not in loaded(folder, "check", "ru.txt")


@pytest.mark.parametrize("args", [("--help",), ("rules", "list"), ("formats",)])
def test_no_dictionary_where_nothing_is_judged(folder: Path, args: tuple[str, ...]) -> None:
    names = loaded(folder, *args)
    assert names & {*HEAVY, *COMPILING, "dictionary:ru", "dictionary:uk", "dawg"} == set()


def test_help_knows_of_no_rules(folder: Path) -> None:
    assert "etiquette_lint.api" not in loaded(folder, "--help")
