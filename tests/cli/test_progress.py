"""The bar shows when it is worth showing, and never stays behind."""

from __future__ import annotations

import io

import pytest

from etiquette_lint.cli import progress
from etiquette_lint.cli.progress import Progress
from etiquette_lint.reporters.cells import cells


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(progress, "monotonic", clock)
    return clock


def test_a_short_run_shows_no_bar(clock: Clock) -> None:
    stream = io.StringIO()
    bar = Progress(stream)
    clock.now += 0.9
    bar("a.txt", 10, 20)
    bar.hide()
    assert stream.getvalue() == ""


def test_a_long_run_shows_how_far_it_is(clock: Clock) -> None:
    stream = io.StringIO()
    bar = Progress(stream)
    clock.now += 1.1
    bar("chats/result.json", 30, 120)
    assert "chats/result.json" in stream.getvalue()
    assert "25%" in stream.getvalue()
    drawn = len(stream.getvalue())
    bar("chats/result.json", 31, 120)  # at once: not worth a drawing
    assert len(stream.getvalue()) == drawn
    bar.hide()
    assert stream.getvalue().endswith("\r\x1b[K")


@pytest.mark.parametrize(("done", "total"), [(0, 0), (5, 0), (30, 20), (7, -1)])
def test_odd_sizes_break_nothing(
    clock: Clock, monkeypatch: pytest.MonkeyPatch, done: int, total: int
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    stream = io.StringIO()
    bar = Progress(stream)
    clock.now += 2
    bar("п" * 300, done, total)
    assert cells(stream.getvalue().removeprefix("\r\x1b[K")) < 60
