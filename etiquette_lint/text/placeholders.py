"""Slots of templates: in which brackets a slot stands, and what it is called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from etiquette_lint.model import Span, TokenKind
from etiquette_lint.text.tokens import TOKEN, kind_of

# By the way of writing, what its slots look like; the name is the group. The first that fits.
_PATTERNS: dict[str, re.Pattern[str]] = {
    "{{x}}": re.compile(r"\{\{[\s=^#/~]*([^{}|]*?)\s*(?:\|[^{}]*)?\}\}"),
    "{%x%}": re.compile(r"\{%-?\s*(.*?)\s*-?%\}"),
    "${x}": re.compile(r"\$\{\s*([^{}]*?)\s*\}"),
    "{=x}": re.compile(r"\{=\s*([^{}]*?)\s*\}"),
    "{ $x }": re.compile(r"\{ *([$-][^{}]*?|[A-Z]+\([^{}]*?\)) *\}"),
    "{x}": re.compile(r"\{#?\s*([^{}]*?)\s*\}"),
    "[[x]]": re.compile(r"\[\[\s*(.*?)\s*\]\]"),
    "[x]": re.compile(r"\[\s*(.*?)\s*\]"),
    "<x>": re.compile(r"[<‹]\s*(.*?)\s*[>›]"),
    "%(x)s": re.compile(r"%\((.*?)\)s"),
    "%s": re.compile(r"%(?:\d\$)?[sd]()"),
    "%x%": re.compile(r"%(.*?)%"),
    "#x#": re.compile(r"#(.*?)#"),
}
LOGIC = "{%x%}"  # goes with {{x}}: conditions, not slots
# Closed in another way than they were opened, or not at all.
_BROKEN = re.compile(
    r"\{\{[^{}\n]{1,60}\}(?!\})|(?<!\{)\{[^{}\n]{1,60}\}\}|\{\{[^{}\n]{0,30}(?=\n|$)"
    r"|\{%[^{}%\n]{1,60}(?<!%)\}|\[\[[^][\n]{1,60}\](?!\])|(?<!\[)\[[^][\n]{1,60}\]\]"
    r"|\$\{[^{}\n]{0,30}(?=\n|$)"
)
_PERSON = re.compile(
    r"(?:^|[._ ])(?:first[_ ]?name|name|full[_ ]?name|client|customer)$"
    r"|(?:^|[._ ])(?:имя|ім['’ʼ]?я|клиент|клієнт)$",
    re.I,
)
_OF_OTHERS = re.compile(
    r"agent|manager|operator|company|shop|product|order|brand|user|staff|менеджер|оператор|компан|товар"
    r"|магазин|сотрудник|vocative|клич|зверт",
    re.I,
)


class Slot(NamedTuple):
    span: Span
    text: str
    syntax: str
    name: str

    @property
    def of_client(self) -> bool:
        """Whether the client's name is put there, as it stands in the address book."""
        return bool(_PERSON.search(self.name)) and not _OF_OTHERS.search(self.name)


def slots(text: str) -> Iterator[Slot]:
    """The placeholders of a text, in their order."""
    for found in TOKEN.finditer(text):
        if found[0][0] in "{[<‹$%#" and kind_of(found[0]) is TokenKind.PLACEHOLDER:
            syntax, name = read(found[0])
            yield Slot(Span(*found.span()), found[0], syntax, name)


def broken(text: str) -> Iterator[Span]:
    """Placeholders that no program will recognise as such."""
    for found in _BROKEN.finditer(text):
        yield Span(*found.span())


def read(slot: str) -> tuple[str, str]:
    """The way of writing, and the name."""
    for syntax, pattern in _PATTERNS.items():
        found = pattern.fullmatch(slot)
        if found:
            return syntax, found[1].lstrip("$").strip()
    return slot, ""
