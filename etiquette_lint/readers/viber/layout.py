"""The header lines of a Viber history: date, time, name, telephone number, and the text."""

from __future__ import annotations

import re

from etiquette_lint.readers import plain
from etiquette_lint.ui import Saying

_DATE = r"(?P<first>\d{1,2})(?P<separator>[./-])(?P<second>\d{1,2})[./-](?P<year>\d{4}|\d{2})"
_TIME = r"(?P<time>\d{1,2}:\d\d:\d\d)"
_PHONE = r"(?P<phone>\+?\d[\d ()-]{4,}\d|)"  # one's own is sometimes missing

BARE = re.compile(rf"{_DATE}, ?{_TIME}, ?(?P<name>[^\t\n]{{1,80}}?), ?{_PHONE}, ?(?P<text>.*)")
WRAPPED = re.compile(rf'="?{_DATE}"\t"?{_TIME}"?\t="(?P<name>[^\t\n]*)"\t="{_PHONE}"\t(?P<text>.*)')
_ANY = (BARE, WRAPPED)


def layout(text: str) -> re.Pattern[str] | None:
    """How the headers of a text look that begins so."""
    return next((each for each in _ANY if each.match(text)), None)


def recognised(head: bytes) -> str | None:
    decoded = plain.decode_head(head)
    header = layout(decoded[1].lstrip()) if decoded else None
    if header is None:
        return None
    return Saying("known.viber")
