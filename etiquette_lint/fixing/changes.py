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
    """A fix to be made for a finding. ``edits`` are of the message's text."""

    finding: Finding
    edits: tuple[Edit, ...]

    @property
    def message(self) -> Message:
        return self.finding.message


def place_of(message: Message) -> Place:
    """What tells a message from the others of its file."""
    origin = message.origin
    return (message.id, origin.line, origin.column) if origin else (message.id, None, None)


def safe(finding: Finding) -> Fix | None:
    return finding.fix if finding.fix is not None and finding.fix.safe else None


def changes(findings: Iterable[Finding], wanted: Wanted) -> Iterator[Change]:
    """Those of each message that go together, message by message."""
    messages: dict[Place, list[Finding]] = {}
    for finding in findings:
        messages.setdefault(place_of(finding.message), []).append(finding)
    for group in messages.values():
        taken = _Taken()
        for finding in group:
            fix = wanted(finding)
            if fix is None or fix.apply(finding.message.text) == finding.message.text:
                continue
            if taken.goes_with(fix):
                yield Change(finding, fix.edits)


def rewritten(chosen: Iterable[Change]) -> dict[Place, tuple[Message, tuple[Edit, ...]]]:
    """Each message with all that is to be edited in it; several fixes may share an edit."""
    edits: dict[Place, tuple[Message, dict[Edit, None]]] = {}
    for change in chosen:
        place = place_of(change.message)
        edits.setdefault(place, (change.message, {}))[1].update(dict.fromkeys(change.edits))
    return {place: (message, tuple(own)) for place, (message, own) in edits.items()}


class _Taken:
    """The edits of one message so far."""

    def __init__(self) -> None:
        self._edits: set[Edit] = set()
        self._places: list[Span] = []  # sorted

    def goes_with(self, fix: Fix) -> bool:
        """Whether the fix touches none of those before it, which it joins."""
        new = [edit for edit in fix.edits if edit not in self._edits]
        if any(self._occupied(edit.span) for edit in new):
            return False
        for edit in new:
            self._edits.add(edit)
            insort(self._places, edit.span)
        return True

    def _occupied(self, span: Span) -> bool:
        at = bisect_left(self._places, span)
        near = self._places[max(0, at - 1) : at + 1]
        return any(span.overlaps(other) or span.start == other.start for other in near)
