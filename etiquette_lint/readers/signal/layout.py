"""Which layout of header lines a Signal chat has, and what tells it from WhatsApp's."""

from __future__ import annotations

import re

from etiquette_lint.readers import plain
from etiquette_lint.ui import Saying

_HEADER = re.compile(
    r"\[(?P<date>\d{4}-\d\d-\d\d)(?P<comma>,?) (?P<time>\d\d:\d\d(?P<seconds>:\d\d)?)\] "
    r"(?P<name>[^:\n]+?): ?(?P<text>.*)"
)
_LINE_HEADER = re.compile("^" + _HEADER.pattern, re.MULTILINE)
_WRITTEN_BREAK = re.compile(r"  $", re.MULTILINE)  # Markdown's line end, after every text
_WHATSAPP_MARK = "\u200e"


def locked(first: re.Match[str] | None) -> re.Pattern[str]:
    """Headers in the layout of the first one: a line in another layout is somebody's text."""
    if first is None:
        return _HEADER
    seconds = r":\d\d" if first["seconds"] else ""
    return re.compile(
        rf"\[(?P<date>\d{{4}}-\d\d-\d\d){first['comma']} (?P<time>\d\d:\d\d{seconds})\] "
        r"(?P<name>[^:\n]+?): ?(?P<text>.*)"
    )


def first_header(text: str) -> re.Match[str] | None:
    return _LINE_HEADER.search(text)


def recognised(head: bytes) -> str | None:
    """Why a file that begins so is taken for a chat; None where it is not.

    WhatsApp writes ``[2022-01-01, 10:00:00]`` in some regions, always with seconds and never
    with line breaks in the manner of Markdown.
    """
    decoded = plain.decode_head(head)
    text = decoded[1].lstrip() if decoded else ""
    if not _HEADER.match(text):
        return None
    headers = list(_LINE_HEADER.finditer(text))
    if all(header["seconds"] is None for header in headers):
        return Saying("known.signal.minutes")
    breaks = len(_WRITTEN_BREAK.findall(text))
    if _WHATSAPP_MARK in text or 2 * breaks < len(headers):
        return None
    return Saying("known.signal.markdown")
