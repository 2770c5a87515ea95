"""From the paths of a call to what is to be read: files, members of archives, chats in pages."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field, replace
from functools import lru_cache
from pathlib import Path

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Origin, ReadOptions
from etiquette_lint.readers import plain
from etiquette_lint.readers.detection import BLANK, Readers, chosen, known, recognised
from etiquette_lint.readers.pages import in_pages
from etiquette_lint.readers.places import Place
from etiquette_lint.readers.source import STDIN, Reader, Source
from etiquette_lint.readers.walk import Walk
from etiquette_lint.records import record
from etiquette_lint.ui import Saying

Told = Callable[[str], ReadOptions]

# In a folder nobody has named a file, so only what its owner calls a text is taken for a draft.
_DRAFTS = (".txt",)
_BINARY = {
    "zip": "archive",
    "pdf": "document",
    "office": "document",
    "png": "image",
    "jpeg": "image",
}


@record
class Input:
    """One thing to read: a file, or the files of one chat in their order."""

    parts: tuple[Place, ...]
    options: ReadOptions = field(default_factory=ReadOptions)

    @property
    def path(self) -> str:
        """What people know it by: its first file."""
        return self.parts[0].path

    @property
    def configured_as(self) -> str:
        """What the configuration knows it by: ``-`` is whatever came from standard input."""
        return _configured_as(self.parts[0])

    @property
    def size(self) -> int:
        return sum(part.size for part in self.parts)

    @property
    def on_disk(self) -> bool:
        """Whether another process can read it."""
        return all(part.on_disk for part in self.parts)

    def source(self) -> Source:
        """Raises ReadError where there is nothing to open."""
        source, *others = (part.source(self.options) for part in self.parts)
        source.parts = (source, *others)
        return source


@record
class Gathered:
    """``passed_over`` counts, by the path given, the files of each kind that hold no conversation.

    The kinds are those of ``foreign.KINDS``.
    """

    inputs: tuple[Input, ...]
    passed_over: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


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
        self._owners: dict[str, Reader | None] = {}

    def of(self, paths: Iterable[str]) -> Gathered:
        given = tuple(paths)
        places: dict[tuple[str, str | None], Place] = {}
        ways: dict[str, set[str]] = defaultdict(set)  # by a place's path what led to it
        for path in given:
            for place in self._walk.places(path):
                key = _identity(place)
                known = places.setdefault(key, place)
                if place.named and not known.named:
                    places[key] = replace(known, named=True)
                ways[known.path].add(path)
        inputs = self._inputs(list(places.values()))
        fruitful = {way for each in inputs for part in each.parts for way in ways[part.path]}
        passed_over = self._passed_over(inputs)
        inputs += [_barren(path) for path in given if path not in fruitful]
        return Gathered(tuple(inputs), passed_over)

    def _inputs(self, places: list[Place]) -> list[Input]:
        order = {place.path: number for number, place in enumerate(places)}
        folders: dict[tuple[str, str | None], list[Place]] = defaultdict(list)
        for place in places:
            folders[_folder(place)].append(place)
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
        names = (reader.names for reader in self._readers.values())
        return any(each.fullmatch(place.name) for each in names if each)

    def _unlike(self, place: Place) -> ReadError | None:
        """What is wrong with a file that is only called like an export, if reading it would not
        say so: any text at all is a draft.
        """
        try:
            chosen(place.source(self._options(place)), self._readers)
        except ReadError:
            return None
        return ReadError(Saying("read.unlike"), Origin(place.path), hint=known(self._readers))

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

    def _options(self, place: Place) -> ReadOptions:
        return self._told(_configured_as(place))

    def _passed_over(self, inputs: Iterable[Input]) -> dict[str, dict[str, int]]:
        """An archive of photographs that lies in a folder counts as one archive."""
        read = {part.container for each in inputs for part in each.parts}
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for (given, container), passed in self._walk.passed.items():
            whole = container in ("", given, STDIN) or container in read
            counts[given].update(passed if whole else {"archive": 1})
        return {given: dict(+passed) for given, passed in counts.items() if passed.total()}


def _configured_as(place: Place) -> str:
    return place.given if place.given == "-" else place.path


def _identity(place: Place) -> tuple[str, str | None]:
    """The same for one file by whatever path somebody comes to it."""
    path = Path(place.file)
    real = os.path.realpath(path) if path.is_symlink() else str(Path(_real(path.parent), path.name))
    return real, place.member


def _folder(place: Place) -> tuple[str, str | None]:
    """What a file has in common with those that lie beside it."""
    if place.member is None:
        return _real(Path(place.file).parent), None
    return place.file, place.member.rpartition("/")[0]


@lru_cache(maxsize=64)
def _real(folder: Path) -> str:
    return os.path.realpath(folder)


def _barren(path: str) -> Input:
    """A folder or an archive without anything to read."""
    shown = STDIN if path == "-" else path
    trouble = ReadError(Saying("read.nothing"), Origin(shown), hint=Saying("read.nothing.hint"))
    return Input((Place(shown, path, path, named=True, trouble=trouble),))
