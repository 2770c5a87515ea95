"""Running commands: in this process with a chosen engine, or as a real program."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from click.testing import CliRunner, Result

from etiquette_lint.cli import main
from etiquette_lint.model import Event
from tests.reporters.samples import rule

Run = Callable[..., Result]
Program = Callable[..., "subprocess.CompletedProcess[str]"]

ROOT = str(Path(__file__).parents[2])
QUIET = {"NO_COLOR": "", "FORCE_COLOR": "", "COLUMNS": "80", "ETIQUETTE_DEBUG": ""}
ENGLISH = {"LC_ALL": "C", "LC_MESSAGES": "C", "LANG": "C", **QUIET}


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)

    def go(*args: str, **more: Any) -> Result:
        environment = {**ENGLISH, **more.pop("env", {})}
        return CliRunner(env=environment).invoke(main, args, **more)

    return go


@pytest.fixture
def program(tmp_path: Path) -> Program:
    def go(*args: str, **more: Any) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, **ENGLISH, "PYTHONPATH": ROOT, **more.pop("env", {})}
        return subprocess.run(
            [sys.executable, "-m", "etiquette_lint", *args],
            capture_output=True,
            text=True,
            encoding="utf-8",
            env=environment,
            cwd=tmp_path,
            timeout=120,
            **more,
        )

    return go


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """Puts in place an engine that says what it is told to, and remembers how it was asked."""

    def replace(*events: Event | BaseException) -> Any:
        class Linter:
            config: Any = None
            asked: tuple[str, ...] = ()

            def __init__(self, config: Any = None) -> None:
                Linter.config = config
                self.rules = (rule("abbreviation-clipped"), rule("hold-bare"))
                self.rule = {each.id: each for each in self.rules}
                self.selected = frozenset({"hold-bare"})

            def stream(self, paths: Any, **_: object) -> Iterator[Event]:
                Linter.asked = tuple(paths)
                for event in events:
                    if isinstance(event, BaseException):
                        raise event
                    yield event

        module = ModuleType("etiquette_lint.api")
        module.Linter = Linter  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "etiquette_lint.api", module)
        return Linter

    return replace
