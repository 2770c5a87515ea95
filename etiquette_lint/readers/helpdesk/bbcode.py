"""The markup of Bitrix24 messages: BBCode to text, with what it quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etiquette_lint.model import Span
from etiquette_lint.readers.helpdesk.quotes import merged

_TAG = re.compile(
    r"\[(?P<end>/)?(?P<name>b|i|u|s|br|url|user|chat|quote|code|icon|send|put|call|pch|img|size|"
    r"color|context|timestamp|disk|attach|rating|p|list|\*)(?P<value>[= ][^\[\]\n]*)?\]",
    re.IGNORECASE,
)
_QUOTING = frozenset({"quote", "code"})
_BLOCKS = _QUOTING | {"p", "list", "*"}
_UNSEEN = frozenset({"img", "disk"})  # what stands between is an address or a number
_DASHES = re.compile(r"^-{20,}$", re.MULTILINE)
_ARROWS = re.compile(r"^>>[^\n]*(?:\n>>[^\n]*)*", re.MULTILINE)


def read_bbcode(source: str) -> tuple[str, tuple[Span, ...]]:
    """The text as people see it and its quoted stretches.

    Besides ``[quote]``, older messages quote by ``>>`` and between two lines of dashes.
    """
    if "[" not in source:
        return source, merged(_by_signs(source))
    out: list[str] = []
    length = at = start = depth = 0
    seen = True
    spans: list[Span] = []
    for tag in [*_TAG.finditer(source), None]:
        plain = source[at : tag.start()] if tag else source[at:]
        if plain and seen:
            out.append(plain)
            length += len(plain)
        if tag is None:
            break
        at = tag.end()
        name, opens = tag["name"].casefold(), not tag["end"]
        if name in _QUOTING and not opens and depth == 1:
            spans.append(Span(start, length))
        if name == "br" or (name in _BLOCKS and out and not out[-1].endswith("\n")):
            out.append("\n")
            length += 1
        if name in _QUOTING:
            start = length if opens and not depth else start
            depth = max(0, depth + (1 if opens else -1))
        elif name in _UNSEEN and not tag["value"]:
            seen = not opens
    if depth:
        spans.append(Span(start, length))
    text = "".join(out).rstrip("\n")
    spans = [Span(start, min(end, len(text))) for start, end in spans]
    return text, merged((*spans, *_by_signs(text)))


def _by_signs(text: str) -> Iterator[Span]:
    if "-" * 20 in text:
        rules = [found.span() for found in _DASHES.finditer(text)]
        for (start, _), (_, end) in zip(rules[::2], rules[1::2], strict=False):
            yield Span(start, end)
    if ">>" in text:
        for found in _ARROWS.finditer(text):
            yield Span(*found.span())
