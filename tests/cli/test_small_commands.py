"""`init`, `completion`, `formats`, `explain`, `rules list`."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from etiquette_lint.config import Config, load_config
from etiquette_lint.readers import READERS
from etiquette_lint.reporters.cells import cells
from tests.cli.conftest import Run


@pytest.mark.parametrize("ui", ["ru", "uk", "en"])
def test_init_writes_settings_that_change_nothing(run: Run, ui: str) -> None:
    result = run("init", "--ui", ui)
    assert result.exit_code == 0
    assert "etiquette.yml" in result.stdout
    assert load_config(Path.cwd()) == Config()


def test_init_does_not_overwrite_unless_forced(run: Run) -> None:
    Path("etiquette.yml").write_text("profile: warm\n", "utf-8")
    refused = run("init")
    assert refused.exit_code == 2
    assert "--force" in refused.stderr
    assert Path("etiquette.yml").read_text("utf-8") == "profile: warm\n"
    assert run("init", "--force").exit_code == 0
    assert Path("etiquette.yml").read_text("utf-8") != "profile: warm\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(run: Run, shell: str) -> None:
    result = run("completion", shell)
    assert result.exit_code == 0
    assert "_ETIQUETTE_LINT_COMPLETE" in result.stdout


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("explain hold", "hold-bare"),
        ("check --select abb", "abbreviation-clipped"),
        ("check --ignore wor", "words"),
        ("check --profile st", "strict"),
        ("check --input-format tele", "telegram-json"),
        ("check --format s", "sarif"),
        ("check --cl", "--clipboard"),
        ("ru", "rules"),
        ("rules li", "list"),
    ],
)
def test_the_shell_is_offered(run: Run, engine: Any, typed: str, offered: str) -> None:
    engine()
    env = {
        "_ETIQUETTE_LINT_COMPLETE": "bash_complete",
        "COMP_WORDS": f"etiquette-lint {typed}",
        "COMP_CWORD": str(len(typed.split())),
    }
    result = run(env=env, prog_name="etiquette-lint")
    assert f"plain,{offered}" in result.stdout.splitlines()


def test_formats_lists_every_reader(run: Run) -> None:
    result = run("formats", "--ui", "ru")
    assert result.exit_code == 0
    for name in READERS:
        assert re.search(rf"^  {name}  .*[а-я]{{5}}", result.stdout, re.M)
    assert "время с секундами" in result.stdout
    assert re.findall(r"^[А-Я].*", result.stdout, re.M)[:5] == [
        *("Мессенджеры и соцсети", "Хелпдески и CRM", "Таблицы", "Готовые ответы", "Тексты"),
    ]


def test_formats_tell_programs_the_same(run: Run) -> None:
    told = json.loads(run("formats", "--format", "json", "--ui", "uk").stdout)
    assert {each["name"]: set(each["facts"]) for each in told} == {
        name: set(reader.facts) for name, reader in READERS.items()
    }
    families = {"messengers", "helpdesks", "tables", "libraries", "texts"}
    assert {each["family"] for each in told} == families
    assert "чернетк" not in told[0]["about"]


def test_explain_tells_what_why_and_how_to_switch_it_off(run: Run, engine: Any) -> None:
    engine()
    result = run("explain", "hold-bare", "--ui", "uk")
    assert result.exit_code == 0
    for words in ("Обрубане слово", "words/hold-bare", "Клієнт розшифровує.", "Правила: Слова",
                  "limit: 2", "rules: {hold-bare: off}", "--ignore hold-bare"):  # fmt: skip
        assert words in result.stdout


def test_explain_names_the_nearest_rule(run: Run, engine: Any) -> None:
    engine()
    result = run("explain", "hold-bear")
    assert result.exit_code == 2
    assert result.stderr == "✖ No rule is called 'hold-bear'\n  Did you mean 'hold-bare'?\n"


def test_rules_list_shows_what_is_on_and_off(run: Run, engine: Any) -> None:
    engine()
    lines = run("rules", "list").stdout.splitlines()
    assert lines[0] == "words"
    assert lines[1].split() == ["·", "abbreviation-clipped", "Clipped", "word", "(off)"]
    assert lines[2].split() == ["▲", "hold-bare", "Clipped", "word"]
    assert lines[-1] == "2 rules, 1 enabled"


def test_rules_list_filters_and_writes_json(run: Run, engine: Any) -> None:
    engine()
    (only,) = json.loads(run("rules", "list", "--enabled", "--format", "json").stdout)
    assert (only["id"], only["topic"], only["enabled"]) == ("hold-bare", "words", True)
    assert "No rule fits" in run("rules", "list", "--scope", "archive").stdout
    assert "No rule fits" in run("rules", "list", "--severity", "error").stdout
    assert len(json.loads(run("rules", "list", "--topic", "words", "--format", "json").stdout)) == 2
    assert "Did you mean 'words'?" in run("rules", "list", "--topic", "word").stderr


@pytest.mark.parametrize("columns", ["40", "60", "100"])
@pytest.mark.parametrize("command", ["rules list", "explain hold-bare", "formats"])
def test_pages_fit_the_terminal(run: Run, engine: Any, columns: str, command: str) -> None:
    engine()
    result = run(*command.split(), "--ui", "ru", env={"COLUMNS": columns})
    assert max(cells(line) for line in result.stdout.splitlines()) <= int(columns)


def test_the_configured_language_is_spoken_everywhere(run: Run, engine: Any) -> None:
    engine()
    Path("etiquette.yml").write_text("ui: uk\n", "utf-8")
    assert "Обрубане слово" in run("explain", "hold-bare").stdout
    assert "2 правила, увімкнено: 1" in run("rules", "list").stdout
    assert "Clipped word" in run("explain", "hold-bare", "--ui", "en").stdout


def test_a_topic_and_capitals_are_no_rule_but_lead_to_one(run: Run) -> None:
    assert "rules list --topic script" in run("explain", "script").stderr
    assert "Did you mean 'caps-lock'?" in run("explain", "CAPS-LOCK").stderr


def test_an_empty_path_is_no_file(run: Run) -> None:
    result = run("check", "")
    assert (result.exit_code, result.stdout.splitlines()[0]) == (2, "✖ '': no such file")
