"""Putting new bytes into a file, all of them or none."""

from __future__ import annotations

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from etiquette_lint.errors import ReadError, reason
from etiquette_lint.model import Origin
from etiquette_lint.ui import Saying


def replace_bytes(path: str, old: bytes, new: bytes) -> None:
    """Writes beside the file and renames, so that nobody ever meets a half of it.

    A link is written through; mode and owner stay. A file that no longer holds ``old`` is left
    alone. Raises ReadError.
    """
    target = Path(os.path.realpath(path))
    try:
        status = target.stat()
        if not status.st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
            raise PermissionError  # which renaming over it would not respect
        if not os.access(target, os.W_OK):
            raise PermissionError
        _replace(target, status, old, new)
    except _Changed:
        raise ReadError(Saying("fixing.changed"), Origin(path)) from None
    except PermissionError:
        raise ReadError(Saying("fixing.locked"), Origin(path)) from None
    except OSError as error:
        said = Saying("fixing.refused", reason=reason(error))
        raise ReadError(said, Origin(path)) from None


def create(path: str, data: bytes) -> None:
    """A new file, all of it or none. Raises ReadError."""
    written = Path(f"{path}.{os.getpid()}.part")
    try:
        with written.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        written.replace(path)
    except OSError as error:
        with suppress(OSError):
            written.unlink()
        raise ReadError(Saying("fixing.refused", reason=reason(error)), Origin(path)) from None


class _Changed(Exception):
    """Somebody else has written to the file since it was read."""


def _replace(target: Path, status: os.stat_result, old: bytes, new: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    written = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(new)
            file.flush()
            os.fsync(file.fileno())
        if hasattr(os, "chown"):
            with suppress(OSError):  # a file of somebody else's, in a folder of ours
                os.chown(written, status.st_uid, status.st_gid)
        written.chmod(stat.S_IMODE(status.st_mode))
        if target.read_bytes() != old:
            raise _Changed
        written.replace(target)
    except BaseException:
        with suppress(OSError):
            written.unlink()
        raise
    _settle(target.parent)


def _settle(folder: Path) -> None:
    """Makes the new name outlast a power cut, where the system can promise that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
