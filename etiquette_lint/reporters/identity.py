"""What a program knows a finding by from one run to the next."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256

from etiquette_lint.fingerprints import fingerprint
from etiquette_lint.reporters.rows import Row

_LENGTH = 32  # hexadecimal digits


class Identities:
    """Stable where lines move, and distinct: what is the same otherwise is numbered.

    The words of a chat are no part of it, lest they be guessed: a message is known by its id.
    """

    def __init__(self) -> None:
        self._scope: tuple[str, ...] = ()
        self._seen: Counter[str] = Counter()

    def of(self, row: Row) -> str:
        message, opened = row.finding.message, row.conversation
        scope: tuple[str, ...] = (row.path,)
        if row.private:
            scope = (row.path, opened.id if opened else "", message.id)
        if scope != self._scope:
            self._scope, self._seen = scope, Counter()
        about = str(row.finding.span) if row.private else fingerprint(row.finding)
        key = "\x1f".join((row.rule, *scope, about))
        self._seen[key] += 1
        text = f"{key}\x1f{self._seen[key]}"
        return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]
