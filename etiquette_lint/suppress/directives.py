"""The words of a comment that suppresses findings.

    etiquette: ignore=RULE[, RULE…] [-- reason]         the next item, or that of the same line
    etiquette: ignore-block=RULE[, …] [-- reason]       from here …
    etiquette: end-block                                … to here
    etiquette: ignore-file=RULE[, …] [-- reason]        the whole file

RULE is a rule's id, a topic, or ``all``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from etiquette_lint.errors import did_you_mean
from etiquette_lint.model import Origin
from etiquette_lint.model.suppressions import Directive, Remarks, Slip
from etiquette_lint.suppress.comments import Comment, comments, lines_of
from etiquette_lint.suppress.extents import extent
from etiquette_lint.ui import Saying

TODO = "TODO"  # a reason that is still to be given
NEXT, BLOCK, FILE, END = "ignore", "ignore-block", "ignore-file", "end-block"
VERBS = (NEXT, BLOCK, FILE, END)

_WORDS = re.compile(r"etiquette:\s*(?P<verb>[\w-]*)(?P<rest>.*)")
_NAMES = re.compile(r"\s*=(?P<names>.*?)(?:(?:^|\s)--(?:\s+(?P<reason>.*))?)?\s*")


def remarks(text: str, format: str, path: str) -> Remarks | None:
    """What the comments in a file's text say; None where none speaks to this tool."""
    found = list(comments(text, format))
    return _Reading(lines_of(text), format, path).of(found) if found else None


def written(names: Sequence[str], reason: str = TODO) -> str:
    """What is to stand in a comment before an item."""
    return f"etiquette: {NEXT}={', '.join(names)} -- {reason}"


class _Reading:
    def __init__(self, lines: Sequence[str], format: str, path: str) -> None:
        self._lines, self._format, self._path = lines, format, path
        self._directives: list[Directive] = []
        self._slips: list[Slip] = []
        self._open: list[Directive] = []  # blocks without an end so far, the innermost last

    def of(self, found: Sequence[Comment]) -> Remarks:
        for comment in found:
            self._take(comment)
        for block in self._open:
            self._slips.append(Slip(Saying("suppress.open_block"), block.comment, block.origin))
            self._directives.append(block)
        directives = sorted(self._directives, key=lambda each: each.origin.line or 0)
        return Remarks(self._path, tuple(directives), tuple(self._slips))

    def _take(self, comment: Comment) -> None:
        said = _WORDS.match(comment.text)
        verb, rest = (said["verb"], said["rest"]) if said else ("", "")
        named = _NAMES.fullmatch(rest)
        names = tuple(dict.fromkeys(named["names"].replace(",", " ").split())) if named else ()
        if verb not in VERBS:
            hint = did_you_mean(verb, VERBS) or Saying("suppress.verbs", names=VERBS)
            self._slip(comment, Saying("suppress.verb", name=verb), hint)
        elif verb == END:
            self._end(comment)
        elif named is None or not names:
            self._slip(comment, Saying("suppress.names", verb=verb))
        else:
            reason = (named["reason"] or "").strip()
            reach = self._reach(verb, comment)
            made = Directive(names, reason, self._origin(comment), comment.text, *reach)
            (self._open if verb == BLOCK else self._directives).append(made)

    def _end(self, comment: Comment) -> None:
        if not self._open:
            self._slip(comment, Saying("suppress.no_block"))
            return
        self._directives.append(replace(self._open.pop(), last=comment.line))

    def _reach(self, verb: str, comment: Comment) -> tuple[int, int]:
        """The first and the last line that it speaks of; a block's last is not known yet."""
        whole = len(self._lines) + 1
        if verb == NEXT:
            return extent(self._lines, comment.last, self._format, trailing=comment.trailing)
        return (1 if verb == FILE else comment.line), whole

    def _slip(self, comment: Comment, message: str, hint: str | None = None) -> None:
        self._slips.append(Slip(message, comment.text, self._origin(comment), hint))

    def _origin(self, comment: Comment) -> Origin:
        return Origin(self._path, comment.line, comment.column)
