"""A zip file's members, read where they lie: nothing is unpacked to disk.

A hostile archive costs little: its list is read up to a size, members are counted, what they
grow to is compared with what the file weighs, and an archive inside an archive stays closed.
"""

from __future__ import annotations

import io
import os
import re
import sys
import weakref
import zipfile
import zlib
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from struct import error as StructError
from typing import IO, Any, BinaryIO, cast

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Origin
from etiquette_lint.ui import Saying

MEMBERS = 100_000
LIST = 16 * 1024 * 1024  # bytes of the list of members
ROOM = 128 * 1024 * 1024  # below this it may have been pressed as hard as it likes
PRESSED = 250  # times; chats come to thirty
SIZE = 16 * 1024**3  # more than any messenger writes
STEP = 4096  # bytes read at once: no more than these are lost to a damage
_LABEL = 300  # characters of a name that are shown

_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, StructError, EOFError, OSError),
    *(NotImplementedError, RuntimeError, ValueError, OverflowError),
)
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_UNICODE, _ENCRYPTED = 0x800, 0x1  # flags of a member
_DRIVE = re.compile(r"[A-Za-z]:")
_TWO_ALPHABETS = re.compile(r"[A-Za-z][А-яЁё]|[А-яЁё][A-Za-z]")


class Archive:
    """``members`` by the names they are shown under; of two of one name the later one counts."""

    def __init__(self, path: str, file: BinaryIO) -> None:
        weakref.finalize(self, file.close)
        self.path = path
        self.weight = file.seek(0, io.SEEK_END)
        try:
            self._zip = zipfile.ZipFile(_Bounded(file, path))
            infos = self._zip.infolist()
        except _DAMAGE:
            raise _error("archive.damaged", path, hint="archive.damaged.hint") from None
        if len(infos) > MEMBERS:
            raise _error("archive.many", path)
        named = ((name_of(info), info) for info in infos if not info.is_dir())
        self.members = {name: info for name, info in named if name}

    def size(self, name: str) -> int:
        return self.members[name].file_size

    def encrypted(self, name: str) -> bool:
        return bool(self.members[name].flag_bits & _ENCRYPTED)

    def weigh(self, names: Iterable[str]) -> None:
        """Raises ReadError where these members would grow to more than an export can hold.

        What the list says of sizes is what ``open`` gives at most, so it need not be trusted;
        what it says of compressed sizes may be a lie, so the whole file is what is compared.
        """
        total = sum(map(self.size, names))
        if total > SIZE or total > max(ROOM, PRESSED * self.weight):
            size = total // 1024**2
            raise ReadError(Saying("archive.bomb", size=size), Origin(self.path))

    def open(self, name: str) -> BinaryIO:
        info, path = self.members[name], f"{self.path}/{name}"
        if self.encrypted(name):
            raise _error("archive.encrypted", path, hint="archive.encrypted.hint")
        if info.compress_type not in _METHODS:  # the others know no bounds
            raise _error("archive.method", path, hint="archive.encrypted.hint")
        try:
            member = self._zip.open(info)
        except _DAMAGE:
            raise _error("archive.torn", path) from None
        return cast(BinaryIO, _Member(self, member, path))


class _Member(io.BufferedIOBase):
    """A member's bytes; whatever is wrong with them is a ReadError, after those before it."""

    def __init__(self, archive: Archive, member: IO[bytes], path: str) -> None:
        self._archive = archive  # which is closed once nobody reads it any more
        self._member: Any = member
        self._path = path
        self._torn = False

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def read1(self, size: int = -1) -> bytes:
        return bytes(self._done(self._member.read1, min(size, STEP) if size >= 0 else STEP))

    def read(self, size: int | None = -1) -> bytes:
        wanted = sys.maxsize if size is None or size < 0 else size
        pieces: list[bytes] = []
        while wanted:
            try:
                piece = self.read1(wanted)
            except ReadError:  # which the next call meets again
                if not pieces:
                    raise
                break
            if not piece:
                break
            pieces.append(piece)
            wanted -= len(piece)
        return b"".join(pieces)

    def readline(self, size: int | None = -1) -> bytes:
        return bytes(self._done(self._member.readline, -1 if size is None else size))

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self._torn = False
        return int(self._done(self._member.seek, offset, whence))

    def tell(self) -> int:
        return int(self._member.tell())

    def _done(self, work: Callable[..., Any], *args: int) -> Any:
        if not self._torn:  # zipfile takes what follows a damage for the end
            try:
                return work(*args)
            except _DAMAGE:
                self._torn = True
        raise _error("archive.torn", self._path)


class _Bounded:
    """A file of which no more is read at once than LIST: so much zipfile takes into memory."""

    def __init__(self, file: BinaryIO, path: str) -> None:
        self._file = file
        self._path = path

    def read(self, size: int = -1) -> bytes:
        if size > LIST:
            raise _error("archive.many", self._path)
        return self._file.read(size)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


def open_archive(path: str, file: str, data: bytes | None = None) -> Archive:
    """The zip on disk, or in ``data``; remembered for as long as one member follows another.

    A process that was forked opens it anew: its place in the file would be the other one's too.
    """
    if data is not None:
        return _opened(path, file, (), data)
    try:
        status = Path(file).stat()
        return _opened(path, file, (os.getpid(), status.st_mtime_ns, status.st_size), None)
    except OSError:
        raise _error("archive.damaged", path, hint="archive.damaged.hint") from None


@lru_cache(maxsize=2)
def _opened(path: str, file: str, stamp: tuple[int, ...], data: bytes | None) -> Archive:
    return Archive(path, Path(file).open("rb") if data is None else io.BytesIO(data))


def name_of(info: zipfile.ZipInfo) -> str:
    """A member's name with nothing in it that leads out of the archive."""
    name = info.filename if info.flag_bits & _UNICODE else _decoded(info)
    parts = name.replace("\\", "/").split("/")
    if _DRIVE.fullmatch(parts[0]):
        del parts[0]
    clean = "/".join(part for part in parts if part not in ("", ".", ".."))
    return clean if len(clean) <= _LABEL else f"…{clean[-_LABEL:]}"


def _decoded(info: zipfile.ZipInfo) -> str:
    """A name that does not say how it is written: UTF-8 all the same, or Windows' old Cyrillic.

    zipfile takes it for code page 437, where accented letters stand among Latin ones.
    """
    try:
        raw = info.filename.encode("cp437")
        return raw.decode("utf-8")
    except UnicodeEncodeError:
        return info.filename
    except UnicodeDecodeError:
        cyrillic = raw.decode("cp866")
    return info.filename if _TWO_ALPHABETS.search(cyrillic) else cyrillic


def _error(key: str, path: str, hint: str | None = None) -> ReadError:
    return ReadError(Saying(key), Origin(path), hint=Saying(hint) if hint else None)
