"""What every command shares: errors, exit codes, pipes, start-up."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from etiquette_lint import __version__
from etiquette_lint.cli import COMMANDS
from etiquette_lint.cli.guard import UNHEARD
from etiquette_lint.errors import ReadError
from etiquette_lint.model import Origin
from tests.cli.conftest import ROOT, Program, Run
from tests.reporters.samples import chat


def test_help_names_every_command(run: Run) -> None:
    result = run("--help")
    assert result.exit_code == 0
    for command in COMMANDS:
        assert f"\n  {command} " in result.stdout


@pytest.mark.parametrize("command", [*COMMANDS, "rules list", "rules test", "rules schema"])
def test_every_command_explains_itself(run: Run, command: str) -> None:
    result = run(*command.split(), "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: main {command}")


def test_version(run: Run) -> None:
    assert run("--version").stdout == f"etiquette-lint, version {__version__}\n"


def test_an_unknown_command_names_the_nearest(run: Run) -> None:
    result = run("chek", "x")
    assert result.exit_code == 2
    assert result.stderr == "✖ No command is called 'chek'\n  Did you mean 'check'?\n"


def test_a_group_without_a_command_shows_its_help(run: Run) -> None:
    result = run("rules")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Usage: main rules [OPTIONS] COMMAND")
    assert "✖" not in result.stderr


def test_the_language_may_stand_before_any_command_s_name(run: Run) -> None:
    for call in ("--ui uk rules list", "rules --ui uk list", "rules list --ui uk"):
        assert "Звертання без коми" in run(*call.split()).stdout
    assert run("completion", "bash", "--ui", "uk").exit_code == 0


def test_a_file_without_a_command_is_to_be_checked(run: Run) -> None:
    Path("мой чат.txt").write_text("Спс", "utf-8")
    result = run("мой чат.txt", "--ui", "uk")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[1] == "  main check 'мой чат.txt' --ui uk"


@pytest.mark.parametrize(
    "call", ["check", "check --fix", "check --diff", "inspect", "stats", "baseline"]
)
def test_no_report_is_written_over_what_it_is_about(run: Run, call: str) -> None:
    Path("draft.txt").write_text("Спс за заказ", "utf-8")
    Path("other.txt").write_text("Добрый день", "utf-8")
    result = run(*call.split(), "other.txt", "draft.txt", "-o", "./draft.txt")
    assert result.exit_code == 2
    assert "draft.txt is to be read, and the report would be written over it" in result.stderr
    assert Path("draft.txt").read_text("utf-8") == "Спс за заказ"


def test_an_unknown_option_is_refused(run: Run) -> None:
    result = run("check", "--selct", "x")
    assert result.exit_code == 2
    assert "--selct" in result.stderr
    assert "--select" in result.stderr


def test_an_error_of_the_users_shows_its_place_and_caret(run: Run, engine: Any) -> None:
    error = ReadError(
        "not a time", Origin("a.txt", 3, 5), excerpt="в 25:00", width=2, hint="up to 24"
    )
    engine(*chat(), error)
    result = run("check", "x")
    assert result.exit_code == 2
    assert result.stderr.splitlines() == [
        "✖ a.txt:3:5: not a time",
        "  в 25:00",
        "      ^^",
        "  up to 24",
    ]


def test_a_bug_of_ours_is_owned_up_to_without_quoting_the_chat(run: Run, engine: Any) -> None:
    engine(ValueError("мой пароль 12345"))
    result = run("check", "x")
    assert result.exit_code == 3
    assert "Something broke inside the tool: ValueError" in result.stderr
    assert "Please report it" in result.stderr
    assert "12345" not in result.stderr
    assert "Traceback" not in result.stderr


def test_the_details_of_a_bug_are_for_those_who_ask(run: Run, engine: Any) -> None:
    engine(ValueError("details"))
    result = run("check", "x", env={"ETIQUETTE_DEBUG": "1"})
    assert result.exit_code == 3
    assert "ValueError: details" in result.stderr


def test_an_interruption_is_no_finding(run: Run, engine: Any) -> None:
    engine(KeyboardInterrupt())
    result = run("check", "x")
    assert result.exit_code == 130
    assert "Traceback" not in result.stderr


def test_a_closed_pipe_ends_quietly(program: Program, tmp_path: Path) -> None:
    script = tmp_path / "loud.py"
    script.write_text(
        "import click, etiquette_lint.cli as cli\n"
        "@click.command()\n"
        "def loud():\n"
        "    for n in range(200_000): click.echo('строка')\n"
        "cli.main.add_command(loud)\n"
        "cli.COMMANDS['loud'] = 'loud:loud'\n"
        "import sys; sys.modules['loud'] = sys.modules['__main__']\n"
        "cli.main(['loud'])\n",
        "utf-8",
    )
    loud = subprocess.Popen(
        [sys.executable, str(script)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={"PYTHONPATH": ROOT},
    )
    assert loud.stdout is not None
    assert loud.stderr is not None
    assert loud.stdout.readline() == "строка\n"
    loud.stdout.close()
    assert loud.stderr.read() == ""
    loud.stderr.close()
    assert loud.wait(60) == UNHEARD


@pytest.mark.parametrize("encoding", ["ascii", "cp1251", "latin-1"])
def test_an_encoding_that_cannot_say_it_becomes_utf8(program: Program, encoding: str) -> None:
    done = program("check", "--ui", "uk", env={"PYTHONIOENCODING": encoding})
    assert done.returncode == 2
    assert "Немає чого перевіряти" in done.stderr


def loaded_by(*args: str) -> set[str]:
    """The modules in memory after a call, when the rules lie in the cache: compiling them needs
    the dictionaries, once.
    """
    program = (
        "import sys\nfrom etiquette_lint.cli import main\n"
        f"try: main({args!r})\n"
        "finally: print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": ROOT},
        check=True,
    )
    return set(done.stderr.split())


def test_help_loads_next_to_nothing() -> None:
    loaded = loaded_by("--help")
    assert "click" in loaded
    assert not loaded & {"pymorphy3", "dawg", "emoji", "rich", "yaml", "ijson", "json"}


@pytest.mark.parametrize("command", ["rules list", "formats", "explain placeholder-left"])
def test_what_only_shows_loads_no_dictionary(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ETIQUETTE_CACHE", str(tmp_path))
    assert loaded_by(*command.split())  # compiles the rules where the command needs them
    loaded = loaded_by(*command.split())
    assert not loaded & {"pymorphy3", "dawg", "emoji", "rich"}
