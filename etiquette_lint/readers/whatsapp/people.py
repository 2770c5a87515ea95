"""Who writes: names from headers, names with a colon among them, and the app itself."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from etiquette_lint.model import Author, MessageKind, Role
from etiquette_lint.readers.whatsapp import marks

SYSTEM = Author("system", "", Role.SYSTEM)

_ENOUGH = 3  # messages for a repeated beginning to be taken for the rest of a name
_LONGEST = 60
_MOST = 500  # different beginnings kept for one name
_MUTE = 20  # notices after which a name is a group's
_SPACES = re.compile(r"\s+")
_PAIRS = ("«»", "“”")


@dataclass
class _Doubtful:
    """A name all of whose messages so far begin with something that may belong to it."""

    count: int = 0
    beginnings: Counter[str] = field(default_factory=Counter)


class People:
    """Fed with the name in the header and the first line of each message, then asked for authors.

    ``Support: Anna: hello`` has two readings. Where everything that ``Support`` seems to say
    begins with ``Anna: `` or with another beginning that comes again, these are parts of names.
    """

    def __init__(self, ios: bool) -> None:
        self._ios = ios
        self.authors: dict[str, Author] = {}  # by what stands in the header
        self.silent: Counter[str] = Counter()  # names that the app's notices alone bear, so far
        self.owner: str | None = None  # who bears the first notice: the contact or the group
        self._notices: set[str] = set()
        self._doubtful: dict[str, _Doubtful] = {}
        self._longer: dict[str, dict[str, Author]] = {}

    def is_settled(self, name: str) -> bool:
        known = name in self.authors or name in self._notices
        return known or self.silent[name] >= _MUTE

    def learn(self, name: str, line: str) -> None:
        """``line`` is the first line of what follows the name."""
        if name not in self._doubtful:
            if _is_notice(name):
                self._notices.add(name)
                return
            told = marks.told(line, self._ios) if marks.suspect(line) else None
            if told is not None and told.kind is MessageKind.SERVICE:
                self.silent[name] += 1
                self.owner = self.owner or _author(name).name
                return
        doubtful = self._doubtful.setdefault(name, _Doubtful())
        doubtful.count += 1
        beginning, colon, _ = line.partition(": ")
        if colon and len(beginning) <= _LONGEST and len(doubtful.beginnings) < _MOST:
            doubtful.beginnings[beginning] += 1
        else:
            self._settle(name)

    def finish(self) -> None:
        """All has been fed."""
        for name, doubtful in list(self._doubtful.items()):
            repeated = {start: n for start, n in doubtful.beginnings.items() if n > 1}
            if doubtful.count < _ENOUGH or sum(repeated.values()) < doubtful.count:
                self._settle(name)
            else:
                self._longer[name] = {start: _author(f"{name}: {start}") for start in repeated}

    @property
    def count(self) -> int:
        """How many people say anything."""
        return len(self.authors) + sum(len(longer) for longer in self._longer.values())

    def of(self, name: str | None, text: str) -> tuple[Author, str]:
        """Whose message it is and what it says."""
        if name in self.authors:
            return self.authors[name], text
        if name is None:
            named, colon, rest = text.partition(":")
            if colon and named in self.authors:  # «Name:text», without a space
                return self.authors[named], rest
            return SYSTEM, text
        if name in self._notices:
            return SYSTEM, f"{name}: {text}"
        if longer := self._longer.get(name):
            start, colon, rest = text.partition(": ")
            if colon and start in longer:
                return longer[start], rest
        return self.authors.setdefault(name, _author(name)), text

    def _settle(self, name: str) -> None:
        self._doubtful.pop(name, None)
        self.silent.pop(name, None)
        self.authors[name] = _author(name)


def _author(written: str) -> Author:
    """«~ Anna» is how the app shows a name that is not in the address book."""
    name = _SPACES.sub(" ", marks.unmarked(written)).strip().removeprefix("~").strip()
    return Author(name, name)


def _is_notice(name: str) -> bool:
    """Whether a name is the beginning of a notice that quotes something with a colon."""
    if name.count('"') % 2 or any(name.count(pair[0]) != name.count(pair[1]) for pair in _PAIRS):
        return True
    return marks.is_notice(name) or marks.is_group_notice(f"{name}: ")
