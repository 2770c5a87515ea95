"""``template-drift``: the Russian and the Ukrainian text of one reply say different things."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import NamedTuple

from etiquette_lint.checks.base import Hit
from etiquette_lint.checks.library import Item, Judged, LibraryCheck
from etiquette_lint.model import Language, Span, TokenKind
from etiquette_lint.text.placeholders import LOGIC, slots
from etiquette_lint.text.tokens import TOKEN, kind_of
from etiquette_lint.ui import Saying

_PAIRED = (Language.RU, Language.UK)
_IN_WORDS = 12  # numbers up to this are as often written in words
_LONGEST = 8  # digits of a number that is no telephone's
_HALF = 0.5
_COUNTED = {TokenKind.NUMBER, TokenKind.TIME, TokenKind.DATE}
_DIGITS = re.compile(r"\d+")
_LANGUAGE_PART = re.compile(r"(?<=[/.=_-])(?:ru|uk|ua|rus|ukr)(?=[/.&_-]|$)", re.I)
_CYRILLIC = re.compile("[\u0400-\u04ff]")
Key = tuple[str, str, str]


class Difference(NamedTuple):
    """``span`` is in the Ukrainian text; None where that has nothing to point at."""

    what: Saying
    span: Span | None


class TemplateDrift(LibraryCheck):
    """Slots, numbers and links differ, or one of the texts is missing.

    The texts of a reply have one name, in one file or in files whose paths differ in the
    language alone.
    """

    values = frozenset({"what"})

    def judge(self, items: Sequence[Item]) -> Iterator[Judged]:
        pairs: dict[Key, dict[Language, Item]] = defaultdict(dict)
        for item in items:
            if item.language in _PAIRED:
                pairs[_key(item)].setdefault(item.language, item)
        yield from _missing(pairs)
        for both in pairs.values():
            if len(both) == len(_PAIRED):
                yield from _differing(both[Language.RU], both[Language.UK])


def _key(item: Item) -> Key:
    path = item.message.origin.path if item.message.origin else ""
    neutral = _LANGUAGE_PART.sub("*", f"/{PurePath(path).as_posix()}")
    return neutral, item.reply.name, item.reply.channel


def _missing(pairs: dict[Key, dict[Language, Item]]) -> Iterator[Judged]:
    """Only where the library has most of its replies in both languages."""
    groups: dict[str, list[dict[Language, Item]]] = defaultdict(list)
    for (path, _, _), both in pairs.items():
        groups[path].append(both)
    for replies in groups.values():
        whole = sum(len(both) == len(_PAIRED) for both in replies)
        if whole < max(2, _HALF * len(replies)):
            continue
        for both in replies:
            if len(both) == 1:
                (item,) = both.values()
                absent = Language.UK if item.language is Language.RU else Language.RU
                values = {"what": Saying(f"drift.missing.{absent}")}
                yield item.place, Hit(item.message, item.language, values=values)


def _differing(ru: Item, uk: Item) -> Iterator[Judged]:
    for difference in (_slots, _numbers, _links):
        found = difference(ru.message.text, uk.message.text)
        if found is not None:
            values = {"what": found.what}
            hit = Hit(uk.message, uk.language, found.span, values=values, evidence=(ru.message,))
            yield uk.place, hit


def _slots(ru: str, uk: str) -> Difference | None:
    ours = {slot.name: slot.text for slot in slots(ru) if slot.syntax != LOGIC}
    theirs = {slot.name: slot for slot in slots(uk) if slot.syntax != LOGIC}
    if len(ours) == len(theirs) and any(map(_CYRILLIC.search, ours.keys() ^ theirs.keys())):
        return None  # the names themselves are in two languages
    for name, slot in theirs.items():
        if name not in ours:
            return _only(slot.text, slot.span)
    return next((_only(text) for name, text in ours.items() if name not in theirs), None)


def _numbers(ru: str, uk: str) -> Difference | None:
    ours, theirs = _counted(ru), _counted(uk)
    lost = list((Counter(n for n, _ in ours) - Counter(n for n, _ in theirs)).elements())
    new = Counter(n for n, _ in theirs) - Counter(n for n, _ in ours)
    added = [(number, span) for number, span in theirs if new[number]]
    if lost and added:
        number, span = added[0]
        return Difference(Saying("drift.number", ru=lost[0], uk=number), span)
    for number, span in added:
        if int(number) > _IN_WORDS:
            return _only(number, span)
    return next((_only(number) for number in lost if int(number) > _IN_WORDS), None)


def _only(text: str, span: Span | None = None) -> Difference:
    """What one of the texts has and the other has not: the Ukrainian one, if it has a place."""
    return Difference(Saying("drift.only.ru" if span is None else "drift.only.uk", text=text), span)


def _counted(text: str) -> list[tuple[str, Span]]:
    """Numbers but for those of telephones, slots, and sums, which may be in two currencies."""
    taken = [span for span, *_ in slots(text)]
    found = []
    for token in TOKEN.finditer(text):
        span = Span(*token.span())
        if not token[0][0].isdigit() or kind_of(token[0]) not in _COUNTED:
            continue
        if sum(map(str.isdigit, token[0])) > _LONGEST:
            continue
        if not any(span.overlaps(each) for each in taken):
            found += [(number.lstrip("0") or "0", span) for number in _DIGITS.findall(token[0])]
    return found


def _links(ru: str, uk: str) -> Difference | None:
    ours = {_neutral(text): text for text, _ in _urls(ru)}
    theirs = {_neutral(text): (text, span) for text, span in _urls(uk)}
    for link, (text, span) in theirs.items():
        if link not in ours:
            return _only(text, span)
    return next((_only(text) for link, text in ours.items() if link not in theirs), None)


def _urls(text: str) -> list[tuple[str, Span]]:
    return [
        (token[0], Span(*token.span()))
        for token in TOKEN.finditer(text)
        if "." in token[0] and kind_of(token[0]) is TokenKind.URL
    ]


def _neutral(link: str) -> str:
    """Without what may differ for its readers' sake: the language."""
    return re.sub(r"\W+", "/", _LANGUAGE_PART.sub("", link.casefold())).strip("/")
