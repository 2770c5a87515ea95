"""Which reader takes which bytes, and what is said where none does."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from etiquette_lint.errors import ReadError, UsageError, did_you_mean
from etiquette_lint.model import Origin
from etiquette_lint.readers import plain
from etiquette_lint.readers.source import Reader, Source
from etiquette_lint.ui import Saying

Readers = Mapping[str, Reader]
BLANK = b"\xef\xbb\xbf \t\r\n"


def chosen(source: Source, readers: Readers, forced: str | None = None) -> tuple[Reader, str]:
    """The reader for a file that somebody has named, and why it was chosen.

    ``forced``, or the source's options, name one without asking.
    """
    forced = forced or source.options.format
    if forced is not None:
        _check(forced, readers)
    origin = Origin(source.path)
    if source.whole and not source.head.strip(BLANK):
        raise ReadError(Saying("read.empty"), origin)
    if forced is not None:
        return readers[forced], Saying("known.told")
    found = _asked(source, readers.values())
    head, mapped = _head(source), source.options.mapped
    if found is None and mapped:
        found = _shaped(head, readers.values())
    if found is None:
        raise ReadError(_kind(head), origin, hint=_way_out(head, readers, mapped))
    return found


def recognised(source: Source, readers: Readers) -> Reader | None:
    """The reader for a file that nobody has named: even the one insisted on is asked."""
    forced = source.options.format
    if forced is not None:
        _check(forced, readers)
    asked = readers.values() if forced is None else [readers[forced]]
    found = _asked(source, asked)
    return found[0] if found else None


def refuse_columns(taken: Sequence[tuple[Source, Reader]]) -> None:
    """Raises UsageError where columns are told for this very run and there is no table in it."""
    if any(reader.takes_columns for _, reader in taken):
        return
    for source, reader in taken:
        name, what = reader.name, Saying(f"format.{reader.name}")
        said = Saying("columns.no_table", name=name, what=what)
        hint = Saying("columns.no_table.hint")
        if reader.general:
            table = "json" if _head(source).lstrip(BLANK)[:1] in (b"{", b"[") else "csv"
            hint = Saying("columns.no_table.general", format=table)
        raise UsageError(said, Origin(source.path), hint=hint)


def _asked(source: Source, readers: Collection[Reader]) -> tuple[Reader, str] | None:
    """Where columns are named, readers of tables are asked first, and those of canned replies
    where their keys are. What a configuration says of columns is not meant for other programs'
    formats, and numbers of columns are found in anything with a comma.
    """
    head, options = _head(source), source.options
    columns = options.columns.values()
    if options.canned:
        for reader in readers:
            if reason := reader.detect_canned(head, options.canned):
                return reader, reason
    if columns and not (options.mapped and _named(columns)):
        for reader in readers:
            if not reader.general and (reason := reader.detect(head)):
                return reader, reason
    if columns:
        for reader in readers:
            if reason := reader.detect_columns(head, columns):
                return reader, reason
    for reader in readers:
        if columns and reader.name == "draft" and (found := _shaped(head, readers)):
            return found
        if reason := reader.detect(head):
            return reader, reason
    return None


def _named(columns: Collection[str]) -> bool:
    return not all(map(str.isdecimal, columns))


def _shaped(head: bytes, readers: Collection[Reader]) -> tuple[Reader, str] | None:
    for reader in readers:
        if reason := reader.detect_shape(head):
            return reader, reason
    return None


def _way_out(head: bytes, readers: Readers, mapped: bool) -> str:
    for reader in readers.values():
        if columns := reader.columns_in(head):
            return Saying("tables.map", columns=", ".join(columns))
    return Saying("columns.no_list" if mapped else "read.nothing.hint")


def _head(source: Source) -> bytes:
    encoding = source.options.encoding
    return plain.recoded(source.head, encoding) if encoding else source.head


def _check(name: str, readers: Readers) -> None:
    if name not in readers:
        hint = did_you_mean(name, readers) or Saying("read.formats", names=", ".join(readers))
        raise UsageError(Saying("read.format", name=name), hint=hint)


def _kind(head: bytes) -> str:
    if head.translate(None, BLANK) in (b"[]", b"{}"):
        return Saying("read.hollow")
    decoded = plain.decode_head(head)
    foreign = plain.foreign_kind(decoded[1]) if decoded else None
    return Saying("read.foreign", kind=foreign) if foreign else plain.no_text(head)
