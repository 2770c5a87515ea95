"""When clients write, as a map of weekdays and hours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from etiquette_lint.reporters.styled import Line, Segment, Style
from etiquette_lint.ui import Ui

_SHADES = " ·░▒▓█"
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def heat_map(contacts: Counter[tuple[int, int]], ui: Ui) -> Iterator[Line]:
    """A row a day, two cells an hour: the fuller, the more was written then. 52 cells wide."""
    most = max(contacts.values())
    hours = "".join(f"{hour:<6}" for hour in range(0, 24, 3))
    yield [Segment(f"    {hours}".rstrip(), Style.DIM)]
    for day, name in enumerate(DAYS):
        row = "".join(_shade(contacts[day, hour], most) * 2 for hour in range(24))
        yield [Segment(f"{ui.say(f'stats.day.{name}'):<4}", Style.DIM), Segment(row, Style.INFO)]


def _shade(n: int, most: int) -> str:
    """Anything at all is seen; the fullest is the busiest hour."""
    if not n:
        return _SHADES[0]
    return _SHADES[1 + round((len(_SHADES) - 2) * n / most)]
