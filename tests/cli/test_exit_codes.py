"""The exit code is the same whatever the form of the report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from etiquette_lint.model import Event, Failure, Origin, Severity
from etiquette_lint.reporters import REPORTERS
from tests.cli.conftest import Run
from tests.reporters.samples import draft, finding, written

pytestmark = pytest.mark.parametrize("format", REPORTERS)


def found(severity: Severity) -> list[Event]:
    return draft(finding(written("Спс за заказ"), "Спс", severity=severity))


@pytest.mark.parametrize(
    ("events", "options", "code"),
    [
        (draft(), [], 0),
        (found(Severity.WARNING), [], 0),
        (found(Severity.WARNING), ["--fail-on", "warning"], 1),
        (found(Severity.ERROR), [], 1),
        (found(Severity.ERROR), ["--fail-on", "never"], 0),
        (found(Severity.ERROR), ["--statistics"], 1),
        ([*found(Severity.ERROR), Failure("cut off", Origin("b.yml"))], [], 2),
        ([*found(Severity.ERROR), RuntimeError("boom")], [], 3),
        ([*found(Severity.ERROR), KeyboardInterrupt()], [], 130),
    ],
)
def test_codes(
    run: Run, engine: Any, format: str, events: list[Event], options: list[str], code: int
) -> None:
    engine(*events)
    result = run("check", "a.txt", "--format", format, *options)
    assert result.exit_code == code, result.output
    assert "boom" not in result.stderr
    to_file = run("check", "a.txt", "--format", format, "-o", "report", *options)
    assert to_file.exit_code == code
    assert Path("report").exists() is (code < 3)


def test_what_cannot_be_used_is_2(run: Run, format: str) -> None:
    assert run("check", "nowhere.txt", "--format", format).exit_code == 2
    assert run("check", "--format", format).exit_code == 2
