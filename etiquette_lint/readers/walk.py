"""What lies in a folder or an archive, apart from what is no conversation by its name alone."""

from __future__ import annotations

import os
import stat
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from etiquette_lint.errors import EtiquetteError, ReadError
from etiquette_lint.model import Origin
from etiquette_lint.readers.foreign import hidden, kind_of
from etiquette_lint.readers.places import Place
from etiquette_lint.readers.plain import no_text
from etiquette_lint.readers.source import STDIN, unreadable
from etiquette_lint.ui import Saying

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OFFICE = "[Content_Types].xml"


class Walk:
    """``taken`` says whether a reader takes a zip file as it is: a workbook is one too.

    ``passed`` counts, by the path given and the archive they are in, files of each kind.
    """

    def __init__(self, taken: Callable[[Place], bool]) -> None:
        self.passed: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self._taken = taken

    def places(self, given: str) -> Iterator[Place]:
        """The file itself, the files of a folder or the members of an archive, sorted."""
        if given == "-":
            data = sys.stdin.buffer.read()
            yield from self._opened(Place(STDIN, given, given, len(data), data=data, named=True))
            return
        place = Place(given or "''", given, given, named=True)
        if not given:  # a shell's variable that nobody has set
            missing = ReadError(Saying("read.missing"), Origin(place.path))
            yield replace(place, trouble=missing)
            return
        try:
            status = Path(given).stat()
        except (OSError, ValueError):  # whoever opens it will say
            yield place
            return
        if stat.S_ISDIR(status.st_mode):
            yield from self._folder(given)
        elif stat.S_ISREG(status.st_mode):
            yield from self._opened(replace(place, size=status.st_size))
        else:  # a pipe gives its bytes once
            yield from self._opened(_kept(place))

    def _folder(self, given: str) -> Iterator[Place]:
        troubles: list[OSError] = []
        passed = self.passed[given, ""]
        for parent, folders, files in os.walk(given, onerror=troubles.append):
            passed["other"] += sum(Path(parent, name).is_symlink() for name in folders)
            folders[:] = sorted(name for name in folders if not hidden(name))
            for name in sorted(files):
                kind = kind_of(name)
                path = str(Path(parent, name))
                size = None if kind else _size(path)
                if size is None:
                    passed[kind or "other"] += 1
                else:
                    yield from self._opened(Place(path, given, path, size, root=given))
        for error in troubles:
            path = str(error.filename)
            yield Place(path, given, path, named=True, trouble=unreadable(path, error))

    def _opened(self, place: Place) -> Iterator[Place]:
        """The place itself or, of an archive that is nothing more, its members."""
        if not _zipped(place) or self._taken(place):
            yield place
            return
        try:
            yield from self._members(place)
        except EtiquetteError as error:
            yield replace(place, named=True, trouble=error)

    def _members(self, place: Place) -> Iterator[Place]:
        archive = place.archive()
        if _OFFICE in archive.members and not place.named:
            self.passed[place.given, ""]["document"] += 1
            return
        if _OFFICE in archive.members:
            raise ReadError(no_text(b"\xd0\xcf\x11\xe0"), Origin(place.path))
        passed = self.passed[place.given, place.path]
        read, locked = [], 0
        for name in sorted(archive.members):
            *folders, last = name.split("/")
            kind = "hidden" if any(map(hidden, folders)) else kind_of(last)
            if kind is not None or last.lower().endswith(".zip"):
                passed[kind or "archive"] += 1
            elif archive.encrypted(name):
                locked += 1
            else:
                read.append(name)
        archive.weigh(read)
        for name in read:
            path, size = f"{place.path}/{name}", archive.size(name)
            yield replace(place, path=path, size=size, member=name, named=False)
        if locked:
            hint = Saying("archive.encrypted.hint")
            raise ReadError(Saying("archive.locked", n=locked), Origin(place.path), hint=hint)


def _kept(place: Place) -> Place:
    try:
        data = Path(place.file).read_bytes()
    except OSError as error:
        return replace(place, trouble=unreadable(place.path, error))
    return replace(place, size=len(data), data=data)


def _size(path: str) -> int | None:
    """None for what is no file after all: a broken link, a socket."""
    try:
        status = Path(path).stat()
    except OSError:
        return None
    return status.st_size if stat.S_ISREG(status.st_mode) else None


def _zipped(place: Place) -> bool:
    if place.data is not None:
        return place.data.startswith(_ZIP)
    try:
        with Path(place.file).open("rb") as file:
            return file.read(4) in _ZIP
    except OSError:
        return False
