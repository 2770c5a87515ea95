"""What a finding is known by from one run to the next, wherever its words have moved to."""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256

from etiquette_lint.model import Finding, Span

AROUND = 3  # words on either side that belong to the fingerprint
_WORD = re.compile(r"\w+")
_LENGTH = 16  # hexadecimal digits


def fingerprint(finding: Finding, salt: str = "") -> str:
    """A hash of the words that a finding is about and of a few around them.

    It does not change with line ends, indentation, letter case or the rest of the message. Findings
    that say the same of the same words have the same one: whoever needs them apart counts them.
    Somebody who guesses the words can check the guess: it hides a text from a glance, no more.
    """
    text = "\x1f".join((salt, *told_apart_by(finding.message.text, finding.span)))
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


def told_apart_by(text: str, span: Span | None) -> tuple[str, str, str]:
    """The words before, what was found fault with, the words after; a whole message is but one."""
    start, end = span or (0, len(text))
    if span is None:
        return "", _plain(text), ""
    before = _WORD.findall(_plain(text[:start]))[-AROUND:]
    after = _WORD.findall(_plain(text[end:]))[:AROUND]
    return " ".join(before), _plain(text[start:end]), " ".join(after)


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
