"""Which fixes are made in one round: of each message those that do not touch one another."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator

from etiquette_lint.model import Edit, Finding, Fix, Message, Span
from etiquette_lint.records import record

Place = tuple[str, int | None, int | None]
Wanted = Callable[[Finding], Fix | None]  # the fix to make, if any; asked once for each finding


@record
class Change:
    """The edits of one message, and the findings that they settle."""

    message: Message
    edits: tuple[Edit, ...]
    findings: tuple[Finding, ...]

    @property
    def text(self) -> str:
        """What the message is to say."""
        return Fix(self.edits).apply(self.message.text)


def place_of(message: Message) -> Place:
    """What tells a message from the others of its file."""
    origin = message.origin
    return (message.id, origin.line, origin.column) if origin else (message.id, None, None)


def safe(finding: Finding) -> Fix | None:
    return finding.fix if finding.fix is not None and finding.fix.safe else None


def changes(findings: Iterable[Finding], wanted: Wanted) -> Iterator[Change]:
    """A change for each message that there is something to change in, in their order."""
    messages: dict[Place, list[Finding]] = {}
    for finding in findings:
        messages.setdefault(place_of(finding.message), []).append(finding)
    for group in messages.values():
        chosen = _Chosen()
        settled = [each for each in group if chosen.takes(wanted(each))]
        if settled:
            yield Change(group[0].message, tuple(chosen.edits), tuple(settled))


class _Chosen:
    """Edits that go together. The same edit may be part of several fixes."""

    def __init__(self) -> None:
        self.edits: list[Edit] = []
        self._places: list[Span] = []  # sorted

    def takes(self, fix: Fix | None) -> bool:
        """Whether the fix goes with those before it, which now include it."""
        if fix is None:
            return False
        new = [edit for edit in fix.edits if edit not in self.edits]
        if any(self._occupied(edit.span) for edit in new):
            return False
        for edit in new:
            self.edits.append(edit)
            insort(self._places, edit.span)
        return True

    def _occupied(self, span: Span) -> bool:
        at = bisect_left(self._places, span)
        near = self._places[max(0, at - 1) : at + 1]
        return any(span.overlaps(other) or span.start == other.start for other in near)
