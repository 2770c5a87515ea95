"""Whether a text that has headers is an export, and not a timetable in somebody's draft."""

from __future__ import annotations

from collections import Counter

from etiquette_lint.readers import plain
from etiquette_lint.readers.whatsapp import marks
from etiquette_lint.readers.whatsapp.blocks import as_block, line_at
from etiquette_lint.readers.whatsapp.layout import Layout, recognise
from etiquette_lint.ui import Saying

_BEFORE_FIRST = 5  # lines that may stand before the first message: somebody's heading
_OF_THE_APP = ("WhatsApp", "end-to-end")  # in its first notice, whatever the language


def recognised(head: bytes) -> str | None:
    """Why a file that begins so is taken for an export; None where it is not."""
    decoded = plain.decode_head(head)
    if decoded is None:
        return None
    text = as_block(decoded[1])
    layout = recognise(text)
    if layout is None or not _starts_early(text, layout) or not _is_chat(text, layout):
        return None
    return Saying("known.whatsapp.ios" if layout.ios else "known.whatsapp.android")


def _starts_early(text: str, layout: Layout) -> bool:
    return layout.header.search(text) is not None and _before(text, layout) <= _BEFORE_FIRST


def _before(text: str, layout: Layout) -> int:
    """How many lines stand before the first header."""
    before = layout.header.split(text, 1)[0]
    return sum(bool(line.strip()) for line in before.split("\n"))


def _is_chat(text: str, layout: Layout) -> bool:
    """Somebody speaks twice, or the app speaks, or a text is messages from its first line on."""
    names: Counter[str] = Counter()
    for found in layout.header.finditer(text):
        name = found["name"]
        said = line_at(text, found.end())
        if name is None and _is_of_the_app(said):
            return True
        if marks.suspect(said) and marks.told(said, layout.ios):
            return True
        if name is not None:
            names[name] += 1
            if names[name] > 1:
                return True
    return len(names) > 1 and not _before(text, layout)


def _is_of_the_app(said: str) -> bool:
    return any(word in said for word in _OF_THE_APP) or marks.is_notice(said)
