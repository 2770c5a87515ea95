"""Where bytes come from: a file or standard input, readable again from the start."""

from __future__ import annotations

import io
import os
import re
import stat
import sys
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import BinaryIO, Protocol

from etiquette_lint.errors import ReadError, nearest, reason
from etiquette_lint.model import FIELDS, Conversation, Fact, Origin, ReadOptions
from etiquette_lint.ui import Saying

__all__ = ["FIELDS", "HEAD", "STDIN", "ReadOptions", "Reader", "Source", "open_source"]

HEAD = 64 * 1024
STDIN = "<stdin>"


class Source:
    """Bytes under a name. ``parts`` are the files that make up one chat, in order; for a single
    file, the source itself.
    """

    def __init__(
        self,
        path: str,
        opener: Callable[[], BinaryIO],
        size: int,
        options: ReadOptions | None = None,
        find: Callable[[str], Source | None] | None = None,
    ) -> None:
        """``find`` is what ``beside`` asks."""
        self.path = path
        self.size = size
        self.options = options or ReadOptions()
        self.parts: tuple[Source, ...] = (self,)
        self._opener = opener
        self._find = find
        self._file: BinaryIO | None = None

    @classmethod
    def of(cls, data: bytes, path: str, options: ReadOptions | None = None) -> Source:
        """Bytes at hand: standard input, an example inside a rule."""
        return cls(path, lambda: io.BytesIO(data), len(data), options)

    @cached_property
    def head(self) -> bytes:
        """The first 64 KB, which formats are recognised by."""
        try:
            with self._opener() as file:
                return file.read(HEAD)
        except OSError as error:
            raise unreadable(self.path, error) from None

    def open(self) -> BinaryIO:
        """The bytes from the start; each call gives a handle of its own."""
        try:
            self._file = self._opener()
        except OSError as error:
            raise unreadable(self.path, error) from None
        return self._file

    def beside(self, name: str) -> Source | None:
        """The file of that name, relative to this one, in the same folder or archive.

        None where there is no such file, or where it would lie outside what the user has named:
        a folder, an archive or, of a single file, what surrounds its own folder.
        """
        return self._find(name) if self._find else None

    @property
    def total(self) -> int:
        """The size of all parts together."""
        return sum(part.size for part in self.parts)

    @property
    def done(self) -> int:
        """How many bytes of all parts have been read, by the latest handles: for a progress bar."""
        return sum(part._read for part in self.parts)

    @property
    def _read(self) -> int:
        if self._file is None:
            return 0
        return self.size if self._file.closed else self._file.tell()

    @property
    def whole(self) -> bool:
        """Whether ``head`` is all there is."""
        return self.size <= len(self.head)


class Reader(Protocol):
    """A format. ``facts`` is the most it can tell; a conversation says what it does tell.

    A reader derives from this class and overrides what is not so for its format.
    """

    @property
    def name(self) -> str: ...

    @property
    def facts(self) -> frozenset[Fact]: ...

    @property
    def pages(self) -> re.Pattern[str] | None:
        """Names of files that may continue one another within a folder, in full.

        The one group is what they are put in order by, as a number where it is one. Of such
        files the first that is recognised tells whose they are.
        """
        return None

    @property
    def names(self) -> re.Pattern[str] | None:
        """What the exporter itself calls its files: whatever is called so in a folder and is not
        recognised is a damaged export, not somebody's other file.
        """
        return self.pages

    @property
    def general(self) -> bool:
        """Whether it is for files that no program has a format of its own for."""
        return False

    @property
    def takes_columns(self) -> bool:
        """Whether ``ReadOptions.columns`` mean anything to it."""
        return False

    def detect(self, head: bytes) -> str | None:
        """Why the first 64 KB are taken for this format; None where they are not."""

    def detect_columns(self, head: bytes, columns: Collection[str]) -> str | None:
        """Why the file is a table with columns that the team has named; asked before ``detect``."""
        return None

    def detect_shape(self, head: bytes) -> str | None:
        """Why it may be a table all the same, without any of these; asked before any text at all
        is taken for a draft.
        """
        return None

    def detect_canned(self, head: bytes, keys: Mapping[str, tuple[str, ...]]) -> str | None:
        """The same where the team has named the keys of its canned replies."""
        return None

    def columns_in(self, head: bytes) -> Sequence[str]:
        """Of a table in which nothing tells the messages' parts, what it calls its columns: for
        somebody who knows them.
        """
        return ()

    def holds_many(self, head: bytes) -> bool:
        """Whether a file that begins so may hold many conversations, for processes to share."""
        return False

    def read(self, source: Source) -> Iterator[Conversation]:
        """The conversations, one at a time.

        A conversation's messages are read before the next one is asked for; what the caller
        leaves is passed over. Raises ReadError and nothing else, after giving all that could
        be read.
        """


def open_source(path: str, options: ReadOptions | None = None, root: str | None = None) -> Source:
    """The file of that name; ``-`` is standard input, kept in memory and nowhere else.

    ``root`` is the folder that ``beside`` does not leave: as a rule the one around the file's own.
    """
    if path == "-":
        return Source.of(sys.stdin.buffer.read(), STDIN, options)
    file = Path(path)
    try:
        status = file.stat()
        if stat.S_ISDIR(status.st_mode):
            raise ReadError(Saying("read.folder"), Origin(path))
        if not stat.S_ISREG(status.st_mode):  # a pipe gives its bytes once
            return Source.of(file.read_bytes(), path, options)
    except FileNotFoundError:
        raise ReadError(Saying("read.missing"), Origin(path), hint=_neighbour(file)) from None
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from None

    limit = _full(file.parent / ".." if root is None else Path(root))

    def find(name: str) -> Source | None:
        near = Path(os.path.normpath(file.parent / name))
        if not _full(near).is_relative_to(limit) or not _is_file(near):
            return None
        return open_source(str(near), options, str(limit))

    return Source(path, lambda: file.open("rb"), status.st_size, options, find)


def unreadable(path: str, error: Exception) -> ReadError:
    return ReadError(Saying("read.refused", reason=reason(error)), Origin(path))


def _full(path: Path) -> Path:
    """From the root of the disk, without ``..``; links stay as they are named."""
    return Path(os.path.normpath(Path.cwd() / path))


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _neighbour(file: Path) -> str | None:
    try:
        beside = {other.stem: other.name for other in file.parent.iterdir()}
    except OSError:
        return None
    close = nearest(file.stem, beside)  # an ending is no resemblance
    return Saying("nearest", name=beside[close]) if close else None
