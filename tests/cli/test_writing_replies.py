"""For people at their replies: `check --clipboard` and `check --watch`."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import ENGLISH, ROOT, Run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="stands in for a Linux clipboard")

TALK = "2026-03-02 10:00 client: Де посилка?\n2026-03-02 10:01 staff: Дяк, їде\n"
Copy = Callable[[str], None]


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Copy:
    """A clipboard, read as pyperclip reads that of X11, by a program called xclip."""
    held, tools = tmp_path / "held", tmp_path / "tools"
    tools.mkdir()
    held.write_text("", "utf-8")
    xclip = tools / "xclip"
    xclip.write_text(f'#!/bin/sh\ncat "{held}"\n', "utf-8")
    xclip.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("DISPLAY", ":7")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delitem(sys.modules, "pyperclip", raising=False)
    (tmp_path / "work").mkdir()

    def put(text: str) -> None:
        held.write_text(text, "utf-8")

    return put


def test_what_was_copied_is_checked(run: Run, copy: Copy) -> None:
    copy("Спс за заказ 🙂")
    result = run("check", "--clipboard", "--fail-on", "warning")
    assert result.exit_code == 1
    assert result.stdout.startswith("<clipboard>\n")
    assert "→ Спасибо за заказ 🙂" in result.stdout


def test_a_copied_chat_is_one(run: Run, copy: Copy) -> None:
    copy(TALK)
    result = run("check", "--clipboard", "--format", "concise")
    assert result.stdout.startswith("<clipboard>:2: ")
    assert "Дяк" not in result.stdout
    assert "“Дяк”" in run("check", "--clipboard", "--format", "concise", "--with-text").stdout


def test_nothing_was_copied(run: Run, copy: Copy) -> None:
    result = run("check", "--clipboard")
    assert result.exit_code == 2
    assert "There is no text on the clipboard" in result.stderr


def test_there_is_no_clipboard(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.delitem(sys.modules, "pyperclip", raising=False)
    result = run("check", "--clipboard", env={"PATH": "/nowhere"})
    assert result.exit_code == 2
    assert "There is no clipboard that could be read here" in result.stderr
    assert "wl-clipboard" in result.stderr


def test_the_clipboard_goes_with_no_files(run: Run) -> None:
    result = run("check", "a.txt", "--clipboard")
    assert result.exit_code == 2
    assert "no files go with it" in result.stderr


def test_standard_input_cannot_be_watched(run: Run) -> None:
    result = run("check", "-", "--watch")
    assert result.exit_code == 2
    assert "cannot be watched" in result.stderr


class Watching:
    """A program that goes on until it is interrupted."""

    def __init__(self, folder: Path, *args: str) -> None:
        self._out, self._err = folder / "watch.out", folder / "watch.err"
        with self._out.open("w") as out, self._err.open("w") as err:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "etiquette_lint", "check", "--watch", *args],
                stdout=out,
                stderr=err,
                cwd=folder / "work",
                env={**os.environ, **ENGLISH, "PYTHONPATH": ROOT},
            )

    def reports(self, number: int) -> str:
        """What it has written once it has finished so many reports."""
        deadline = time.monotonic() + 60
        while self._err.read_text("utf-8").count("Ctrl-C") < number:
            assert self._process.poll() is None, self._err.read_text("utf-8")
            assert time.monotonic() < deadline, self._err.read_text("utf-8")
            time.sleep(0.05)
        return self._out.read_text("utf-8")

    def interrupt(self) -> tuple[int, str]:
        self._process.send_signal(signal.SIGINT)
        return self._process.wait(20), self._err.read_text("utf-8")

    def end(self) -> None:
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait(20)


@pytest.fixture
def watching(tmp_path: Path) -> Iterator[Callable[..., Watching]]:
    (tmp_path / "work").mkdir(exist_ok=True)
    begun: list[Watching] = []

    def begin(*args: str) -> Watching:
        begun.append(Watching(tmp_path, *args, "--format", "concise"))
        return begun[-1]

    yield begin
    for each in begun:
        each.end()


def test_a_file_is_checked_again_when_it_changes(
    tmp_path: Path, watching: Callable[..., Watching]
) -> None:
    work = tmp_path / "work"
    (work / "reply.txt").write_text("Спс за заказ", "utf-8")
    watch = watching("reply.txt")
    assert watch.reports(1).count("Спасибо") == 1
    written = work / "another"
    written.write_text("Дякс за замовлення", "utf-8")
    written.replace(work / "reply.txt")  # as editors save
    assert "Дякую" in watch.reports(2)
    (work / "etiquette.yml").write_text("rules: {abbreviation-clipped: off", "utf-8")
    before = watch.reports(3)
    (work / "etiquette.yml").write_text("rules: {abbreviation-clipped: error}", "utf-8")
    assert "error abbreviation-clipped" in watch.reports(4)[len(before) :]
    code, said = watch.interrupt()
    assert code == 130
    assert "this bracket is never closed" in said
    assert "Interrupted" not in said
    assert "Traceback" not in said


def test_a_folder_is_watched_with_what_comes_into_it(
    tmp_path: Path, watching: Callable[..., Watching]
) -> None:
    replies = tmp_path / "work" / "replies"
    replies.mkdir()
    (replies / "a.txt").write_text("Добрый день! Заказ собран.", "utf-8")
    watch = watching("replies")
    watch.reports(1)
    (replies / "deep").mkdir()
    (replies / "deep" / "b.txt").write_text("Спс за заказ", "utf-8")
    assert "replies/deep/b.txt:1:1: warning abbreviation-clipped" in watch.reports(2)
    assert watch.interrupt()[0] == 130


def test_what_is_copied_next_is_checked(copy: Copy, watching: Callable[..., Watching]) -> None:
    watch = watching("--clipboard")
    assert watch.reports(1) == ""
    copy("Спс за заказ")
    assert "<clipboard>:1:1: warning abbreviation-clipped" in watch.reports(2)
    code, said = watch.interrupt()
    assert (code, "Interrupted" in said) == (130, False)
