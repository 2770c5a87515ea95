"""``placeholder``: slots of templates that no program will fill, or not with what is meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from etiquette_lint.checks.base import Hit
from etiquette_lint.checks.library import Item, Judged, LibraryCheck
from etiquette_lint.errors import nearest
from etiquette_lint.fields import Choice, ListOf, Text
from etiquette_lint.model import SYNTAXES, Edit, Fix
from etiquette_lint.text.placeholders import LOGIC, Slot, broken, slots
from etiquette_lint.ui import Saying

_SHARE = 0.8  # of the slots are written alike, where nobody has said how
_FEWEST = 5  # slots, to see what is usual
_LONG = 5  # letters of a name in which one is a slip
_USUAL = 3  # times a name comes that another is a slip of


class Placeholder(LibraryCheck):
    """``judge`` says what of: ``syntax`` (written otherwise than the library's own, or broken)
    or ``names`` (unknown, or a slip of another one).

    ``own`` are the ways of writing in use and ``names`` the names there are. Without them, what
    the library itself does as a rule is taken for right.
    """

    fields = {
        "judge": Choice(("syntax", "names")),
        "own": ListOf(Choice(SYNTAXES)),
        "names": ListOf(Text()),
    }
    required = frozenset({"judge"})
    settings = {"own": [], "names": []}
    canned = {"own": "placeholders", "names": "names"}
    values = frozenset({"known"})

    def judge(self, items: Sequence[Item]) -> Iterator[Judged]:
        found = [(item, list(slots(item.message.text))) for item in items]
        return self._names(found) if self.spec["judge"] == "names" else self._syntax(found)

    def _syntax(self, found: Sequence[tuple[Item, list[Slot]]]) -> Iterator[Judged]:
        own = self._own(found)
        for item, its in found:
            text = item.message.text
            spoiled = list(broken(text))
            for span in spoiled:
                yield item.place, Hit(item.message, item.language, span, values={"known": ""})
            for slot in its:
                foreign = own and slot.syntax not in own
                if foreign and not any(slot.span.overlaps(span) for span in spoiled):
                    values = {"known": ", ".join(sorted(own - {LOGIC}))}
                    yield item.place, Hit(item.message, item.language, slot.span, values=values)

    def _own(self, found: Sequence[tuple[Item, list[Slot]]]) -> set[str]:
        """The ways of writing that are right; none where nothing tells."""
        own = set(self.setting("own")) or _usual(found)
        return own | {LOGIC} if "{{x}}" in own else own

    def _names(self, found: Sequence[tuple[Item, list[Slot]]]) -> Iterator[Judged]:
        known, own = set(self.setting("names")), self._own(found)
        counts = Counter(slot.name for _, its in found for slot in its)
        for item, its in found:
            for slot in its:
                if not slot.name or slot.name.isdecimal() or slot.syntax == LOGIC:
                    continue
                if own and slot.syntax not in own:
                    continue  # its brackets are the first thing to mend
                if known:
                    close = None if slot.name in known else (nearest(slot.name, known) or "")
                else:
                    close = _slip_of(slot.name, counts)
                if close is not None:
                    yield item.place, _hit(item, slot, close)


def _hit(item: Item, slot: Slot, close: str) -> Hit:
    fix = None
    if close:
        mended = slot.text.replace(slot.name, close, 1)
        fix = Fix((Edit(slot.span, mended),))
    known = Saying("slots.close", name=close) if close else ""
    return Hit(item.message, item.language, slot.span, values={"known": known}, fix=fix)


def _usual(found: Sequence[tuple[Item, list[Slot]]]) -> set[str]:
    """Where nearly all slots are written in one way, that and others that are no accident."""
    counts = Counter(slot.syntax for _, its in found for slot in its if slot.syntax != LOGIC)
    if counts.total() < _FEWEST:
        return set()
    if counts.most_common(1)[0][1] < _SHARE * counts.total():
        return set()
    return {syntax for syntax, count in counts.items() if count >= _USUAL}


def _slip_of(name: str, counts: Counter[str]) -> str | None:
    """A usual name that this rare one differs from by a letter, lost, added, wrong or swapped."""
    if counts[name] > 1 or len(name) < _LONG or any(map(str.isdecimal, name)):
        return None
    usual = (other for other, count in counts.items() if count >= _USUAL and other != name)
    return next((other for other in usual if _one_slip(name, other)), None)


def _one_slip(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1 or one + "s" == other or other + "s" == one:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if start is None:
        return True  # one letter more at the end
    a, b = one[start:], other[start:]
    swapped = a[:2] == b[:2][::-1] and a[2:] == b[2:]
    return swapped or a[1:] == b[1:] or a[1:] == b or a == b[1:]
