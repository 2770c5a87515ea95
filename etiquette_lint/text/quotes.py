"""What a message says in quotation marks: seldom its writer's own words."""

from __future__ import annotations

import re
from functools import lru_cache

from etiquette_lint.model import Message, Span

# «…» „…“ “…” "…" and lines that quote with >
_QUOTES = re.compile(r"«[^«»\n]*»|„[^„“”\n]*[“”]|“[^“”\n]*”|\"[^\"\n]*\"|^[ \t]*>.*$", re.MULTILINE)


def is_quoted(message: Message, span: Span) -> bool:
    """Inside quotation marks, unless these hold the whole message."""
    return any(span.within(quoted) for quoted in _quoted(message.text))


@lru_cache(maxsize=4)
def _quoted(text: str) -> tuple[Span, ...]:
    """Kept for a moment: a message may have many findings."""
    length = len(text.strip())
    found = (Span(*match.span()) for match in _QUOTES.finditer(text))
    return tuple(span for span in found if span.end - span.start < length)
