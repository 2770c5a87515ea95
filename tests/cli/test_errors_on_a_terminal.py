"""What is told on stderr: wrapped for somebody who reads it, as it is for a program."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from etiquette_lint.reporters.cells import cells
from tests.cli.conftest import ENGLISH, ROOT, Program

pty = pytest.importorskip("pty", reason="no terminals of this kind here")
fcntl = pytest.importorskip("fcntl")
termios = pytest.importorskip("termios")

SETTINGS = (
    "profile: neutral\n"
    "rules: {emoji-count: {limit: 3}, voice-message: {severity: warning, allowed: 0}, "
    'quiet-hours: {untill: "21:00"}, caps-lock: off}\n'
)
FOLDER = "папка команды, вторая смена"


@pytest.fixture
def settings(tmp_path: Path) -> str:
    folder = tmp_path / FOLDER
    folder.mkdir()
    (folder / "etiquette.yml").write_text(SETTINGS, "utf-8")
    (tmp_path / "draft.txt").write_text("Спс", "utf-8")
    return f"{FOLDER}/etiquette.yml"


def on_terminal(columns: int, folder: Path, *args: str) -> list[str]:
    """The lines that a terminal so wide is given."""
    pid, terminal = pty.fork()
    if pid == 0:  # pragma: no cover: another process
        os.chdir(folder)
        os.environ.update(ENGLISH, PYTHONPATH=ROOT, NO_COLOR="1", COLUMNS=str(columns))
        command = [sys.executable, "-m", "etiquette_lint", *args]
        os.execv(sys.executable, command)
    written = b""
    try:
        while piece := os.read(terminal, 4096):
            written += piece
    except OSError:  # how a terminal on Linux says that nobody writes any more
        pass
    os.close(terminal)
    os.waitpid(pid, 0)
    return written.decode().splitlines()


def test_sentences_are_wrapped_between_words(tmp_path: Path) -> None:
    lines = on_terminal(60, tmp_path, "check", "a.csv", "--map", "Текст", "--ui", "ru")
    assert lines == [
        "✖ Непонятно, какой столбец имеется в виду: «Текст»",
        "  Пишется так: text=Сообщение,author=Автор. Поля: text,",
        "  author, time, date, role, conversation, id, kind,",
        "  reply_to, media, channel",
    ]


@pytest.mark.parametrize("columns", [40, 60, 100])
def test_a_caret_stays_under_its_place(tmp_path: Path, settings: str, columns: int) -> None:
    lines = on_terminal(columns, tmp_path, "check", "draft.txt", "--config", settings)
    assert max(map(cells, lines[1:])) <= columns  # a path may stand out
    assert any(f"{settings}:2:96:" in line for line in lines)
    (at,) = (n for n, line in enumerate(lines) if "^" in line)
    start = lines[at].index("^")
    assert lines[at - 1][start : start + len("untill")] == "untill"
    assert lines[at].strip() == "^" * len("untill")
    assert lines[-1] == "  did you mean 'until'?"


def test_a_path_is_left_whole(tmp_path: Path) -> None:
    path = "отчёты/" * 9 + "report.json"
    (tmp_path / "draft.txt").write_text("Спс", "utf-8")
    lines = on_terminal(60, tmp_path, "check", "draft.txt", "-o", path)
    assert lines == ["✖ Cannot write", f"  {path}:", "  no such file or folder"]


def test_a_report_breaks_no_path_either(tmp_path: Path) -> None:
    path = "чаты/" * 14 + "нет такого.json"
    lines = on_terminal(60, tmp_path, "check", path)
    assert lines[:2] == [f"✖ {path}:", "  no such file"]


def test_a_program_is_given_lines_as_they_are(program: Program, settings: str) -> None:
    done = program("check", "draft.txt", "--config", settings, env={"COLUMNS": "60"})
    first, excerpt, caret, _ = done.stderr.splitlines()
    assert first == f"✖ {settings}:2:96: quiet-hours has no setting 'untill'"
    assert excerpt == f"  {SETTINGS.splitlines()[1]}"
    assert caret.index("^") == excerpt.index("untill")
