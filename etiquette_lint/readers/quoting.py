"""The stretches of a chat's Markdown that are not the sender's own words: quotes and code."""

from __future__ import annotations

import re

from etiquette_lint.model import Span

_QUOTED = re.compile(
    r"```[^`].*?```|`[^`\n]+`|^>>> .*\Z|(?:^> [^\n]*(?:\n|\Z))+", re.MULTILINE | re.DOTALL
)


def quoted(text: str) -> tuple[Span, ...]:
    if "`" not in text and ">" not in text:
        return ()
    return tuple(Span(*found.span()) for found in _QUOTED.finditer(text))
