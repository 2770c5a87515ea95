"""From the paths of a call to what is to be read: files, members of archives, chats in pages."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Origin, ReadOptions
from etiquette_lint.readers import plain
from etiquette_lint.readers.detection import BLANK, Readers, chosen, recognised, refuse_columns
from etiquette_lint.readers.inputs import Gathered, Input
from etiquette_lint.readers.pages import in_pages
from etiquette_lint.readers.places import Place
from etiquette_lint.readers.source import STDIN, Reader
from etiquette_lint.readers.walk import Walk
from etiquette_lint.ui import Saying

Told = Callable[[str], ReadOptions]

# In a folder nobody has named a file, so only what its owner calls a text is taken for a draft.
_DRAFTS = (".txt",)
_BINARY = {
    "zip": "archive",
    **dict.fromkeys(("pdf", "office"), "document"),
    **dict.fromkeys(("png", "jpeg"), "image"),
}


def gather(paths: Iterable[str], readers: Readers, told: Told) -> Gathered:
    """What there is to read, in the order of the paths; a file given twice is read once.

    ``told`` says what the team has said of a path. What cannot be read is an input all the same,
    whose source raises; so is a folder or an archive without anything to read.
    """
    return _Gathering(readers, told).of(dict.fromkeys(paths))


class _Gathering:
    """What is known of the files of one call while they are being gathered."""

    def __init__(self, readers: Readers, told: Told) -> None:
        self._readers = readers
        self._told = told
        self._walk = Walk(lambda place: self._recognised(place) is not None)
        self._owners: dict[str, Reader | None] = {}  # by path
        self._reals: dict[Path, str] = {}  # folders without links

    def of(self, paths: Iterable[str]) -> Gathered:
        given = tuple(paths)
        places: dict[tuple[str, str | None], Place] = {}
        ways: dict[str, set[str]] = defaultdict(set)  # by a place's path what led to it
        for path in given:
            for place in self._walk.places(path):
                key = self._identity(place)
                first = places.setdefault(key, place)
                if place.named and not first.named:
                    places[key] = replace(first, named=True)
                ways[first.path].add(path)
        inputs = self._inputs(list(places.values()))
        fruitful = {way for each in inputs for part in each.parts for way in ways[part.path]}
        passed_over = self._passed_over(inputs)
        inputs += [_barren(path) for path in given if path not in fruitful]
        self._refuse_columns(inputs)
        return Gathered(tuple(inputs), passed_over)

    def _inputs(self, places: list[Place]) -> list[Input]:
        order = {place.path: number for number, place in enumerate(places)}
        folders: dict[tuple[str, str | None], list[Place]] = defaultdict(list)
        for place in places:
            folders[self._folder(place)].append(place)
        groups = [
            group
            for folder in folders.values()
            for group in in_pages(folder, self._readers, self._owner)
        ]
        pages = {place.path for group in groups for place in group}
        groups += [[place] for place in places if place.path not in pages and self._wanted(place)]
        groups.sort(key=lambda group: min(order[place.path] for place in group))
        return [self._input(group) for group in groups]

    def _input(self, group: list[Place]) -> Input:
        first, *others = group
        trouble = None if first.named or any(map(self._owner, group)) else self._unlike(first)
        if trouble:
            first = replace(first, trouble=trouble)
        return Input((first, *others), self._options(first))

    def _refuse_columns(self, inputs: Iterable[Input]) -> None:
        """Where nothing is known of a file, reading it may say more."""
        firsts = [each.parts[0] for each in inputs if each.options.mapped]
        owned = [(place, self._owner(place)) for place in firsts]
        if all(owner is not None for _, owner in owned):
            refuse_columns(
                [(place.source(self._options(place)), owner) for place, owner in owned if owner]
            )

    def _wanted(self, place: Place) -> bool:
        """Whether to read a single file; counts it where that is not so."""
        if place.named or self._owner(place) or self._called_like_an_export(place):
            return True
        try:
            head = place.source(self._options(place)).head
        except ReadError:
            return True  # it is for the reading to say what is wrong
        kind = _BINARY.get(plain.binary_kind(head) or "", "other")
        self._walk.passed[place.given, place.container][kind] += 1
        return False

    def _called_like_an_export(self, place: Place) -> bool:
        """Damaged, it must not be passed over as somebody's other file."""
        forced = self._options(place).format
        names = (each.names for each in self._readers.values() if forced in (None, each.name))
        return any(each.fullmatch(place.name) for each in names if each)

    def _unlike(self, place: Place) -> ReadError | None:
        """What is wrong with a file that is only called like an export, if reading it would not
        say so: any text at all is a draft.
        """
        try:
            chosen(place.source(self._options(place)), self._readers)
        except ReadError:
            return None
        return ReadError(
            Saying("read.unlike"), Origin(place.path), hint=Saying("read.nothing.hint")
        )

    def _owner(self, place: Place) -> Reader | None:
        """Whose the file is by its content, unless that is any text; nobody's where it cannot be
        read.
        """
        forced = self._options(place).format
        if place.named and forced is not None and forced in self._readers:
            return self._readers[forced]
        owner = self._recognised(place)
        draft = place.name.lower().endswith(_DRAFTS) and not self._called_like_an_export(place)
        return owner if owner is None or owner.name != "draft" or draft else None

    def _recognised(self, place: Place) -> Reader | None:
        if place.path not in self._owners:
            try:
                source = place.source(self._options(place))
                blank = source.whole and not source.head.strip(BLANK)
                self._owners[place.path] = None if blank else recognised(source, self._readers)
            except ReadError:
                self._owners[place.path] = None
        return self._owners[place.path]

    def _identity(self, place: Place) -> tuple[str, str | None]:
        """The same for one file by whatever path somebody comes to it."""
        path = Path(place.file)
        with suppress(OSError):  # a folder that is shut
            if path.is_symlink():
                return os.path.realpath(path), place.member
        return str(Path(self._real(path.parent), path.name)), place.member

    def _folder(self, place: Place) -> tuple[str, str | None]:
        """What a file has in common with those that lie beside it."""
        if place.member is None:
            return self._real(Path(place.file).parent), None
        return place.file, place.member.rpartition("/")[0]

    def _real(self, folder: Path) -> str:
        if folder not in self._reals:
            self._reals[folder] = os.path.realpath(folder)
        return self._reals[folder]

    def _options(self, place: Place) -> ReadOptions:
        return self._told(place.configured_as)

    def _passed_over(self, inputs: Iterable[Input]) -> dict[str, dict[str, int]]:
        """An archive of photographs that lies in a folder counts as one archive."""
        read = {part.container for each in inputs for part in each.parts}
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for (given, container), passed in self._walk.passed.items():
            whole = container in ("", given, STDIN) or container in read
            counts[given].update(passed if whole else {"archive": 1})
        return {given: dict(+passed) for given, passed in counts.items() if passed.total()}


def _barren(path: str) -> Input:
    """A folder or an archive without anything to read."""
    shown = STDIN if path == "-" else path
    trouble = ReadError(Saying("read.nothing"), Origin(shown), hint=Saying("read.nothing.hint"))
    return Input((Place(shown, path, path, named=True, trouble=trouble),))
