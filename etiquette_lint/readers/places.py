"""Where the bytes of one file are: on disk, inside an archive, or at hand."""

from __future__ import annotations

from pathlib import Path
from posixpath import basename, dirname, join, normpath
from typing import TYPE_CHECKING

from etiquette_lint.errors import EtiquetteError
from etiquette_lint.model import ReadOptions
from etiquette_lint.readers.source import Source, open_source
from etiquette_lint.records import record

if TYPE_CHECKING:
    from etiquette_lint.readers.archive import Archive


@record
class Place:
    """Small, and fit to be sent to another process, unless it has ``data``.

    ``path`` is what people are shown, ``given`` what they wrote; ``named`` says that they meant
    this very file. ``root`` is the folder that ``Source.beside`` does not leave. ``trouble`` is
    what is known to be wrong already.
    """

    path: str
    given: str
    file: str  # on disk; - is standard input
    size: int = 0
    member: str | None = None  # its name inside that file
    data: bytes | None = None  # what the file held, where that can be read only once
    root: str | None = None
    named: bool = False
    trouble: EtiquetteError | None = None

    @property
    def name(self) -> str:
        return Path(self.file).name if self.member is None else basename(self.member)

    @property
    def container(self) -> str:
        """The path of the archive that it is in, or nothing."""
        return "" if self.member is None else self.path[: -len(self.member) - 1]

    @property
    def configured_as(self) -> str:
        """What the configuration knows it by: ``-`` is whatever came from standard input."""
        return self.given if self.given == "-" else self.path

    @property
    def on_disk(self) -> bool:
        return self.data is None and self.file != "-"

    def source(self, options: ReadOptions) -> Source:
        """Raises ReadError where there is nothing to open."""
        if self.trouble is not None:
            raise self.trouble
        if self.member is not None:
            return _member(self.archive(), self.member, options)
        if self.data is not None:
            return Source.of(self.data, self.path, options)
        return open_source(self.path, options, self.root)

    def archive(self) -> Archive:
        """The archive that it is, or is in. Raises ReadError where it is damaged."""
        from etiquette_lint.readers.archive import open_archive

        return open_archive(self.container or self.path, self.file, self.data)


def _member(archive: Archive, name: str, options: ReadOptions) -> Source:
    def find(beside: str) -> Source | None:
        near = normpath(join(dirname(name), beside))
        return _member(archive, near, options) if near in archive.members else None

    path = f"{archive.path}/{name}"
    return Source(path, lambda: archive.open(name), archive.size(name), options, find)
