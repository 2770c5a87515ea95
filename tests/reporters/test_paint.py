"""When colours are shown."""

from __future__ import annotations

import io

import pytest

from etiquette_lint.reporters.paint import RICH_STYLES, wants_colour
from etiquette_lint.reporters.styled import Style


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("terminal", "environment", "expected"),
    [
        (True, {}, True),
        (False, {}, False),
        (True, {"TERM": "dumb"}, False),
        (True, {"NO_COLOR": "1"}, False),
        (True, {"NO_COLOR": ""}, True),
        (False, {"FORCE_COLOR": "1"}, True),
        (True, {"FORCE_COLOR": "0"}, False),
        (True, {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
    ],
)
def test_colour(terminal: bool, environment: dict[str, str], expected: bool) -> None:
    stream = Terminal() if terminal else io.StringIO()
    assert wants_colour(stream, environment) is expected


def test_every_style_has_its_colour() -> None:
    assert set(RICH_STYLES) == set(Style)
