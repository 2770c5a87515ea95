"""Tables of messages, as any helpdesk can write them: one message a row, its parts in columns.

CSV and its kin, Excel workbooks, JSON lines and JSON lists share everything but how rows are got
at. What a column holds is told by ``ReadOptions.columns``, else by its name, else by its values.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from etiquette_lint.model import FILE_FACTS, Conversation, Fact
from etiquette_lint.readers.source import Reader, Source
from etiquette_lint.readers.tables import glance
from etiquette_lint.ui import Saying


class _Table(Reader):
    """What it takes to read a table is imported once a file may be one."""

    facts = FILE_FACTS - {Fact.FORWARDS, Fact.EDITS, Fact.CALLS}
    general = True
    takes_columns = True

    def holds_many(self, head: bytes) -> bool:
        return True


class Csv(_Table):
    """Separated by commas, semicolons, tabs or bars, with or without quotes."""

    name = "csv"

    def detect(self, head: bytes) -> str | None:
        if not glance.like_rows(head):
            return None
        from etiquette_lint.readers.tables.recognition import recognised_rows

        return recognised_rows(head)

    def detect_columns(self, head: bytes, columns: Collection[str]) -> str | None:
        if not glance.like_rows(head):
            return None
        from etiquette_lint.readers.tables.recognition import named_rows

        return named_rows(head, columns)

    def detect_shape(self, head: bytes) -> str | None:
        if not glance.like_rows(head):
            return None
        from etiquette_lint.readers.tables.recognition import regular_rows

        return regular_rows(head)

    def read(self, source: Source) -> Iterator[Conversation]:
        from etiquette_lint.readers.tables.delimited import tables
        from etiquette_lint.readers.tables.gather import conversations

        return conversations(source, tables(source))


class Xlsx(_Table):
    """Excel's workbooks since 2007; of several sheets, those that hold messages."""

    name = "xlsx"

    def detect(self, head: bytes) -> str | None:
        return Saying("known.xlsx") if glance.like_workbook(head) else None

    def detect_columns(self, head: bytes, columns: Collection[str]) -> str | None:
        return self.detect(head)

    def read(self, source: Source) -> Iterator[Conversation]:
        from etiquette_lint.readers.tables.gather import conversations
        from etiquette_lint.readers.tables.workbook import tables

        return conversations(source, tables(source))


class Jsonl(_Table):
    """An object a line (NDJSON)."""

    name = "jsonl"

    def detect(self, head: bytes) -> str | None:
        if not glance.like_json_lines(head):
            return None
        from etiquette_lint.readers.tables.recognition import recognised_lines

        return recognised_lines(head)

    def detect_columns(self, head: bytes, columns: Collection[str]) -> str | None:
        if not glance.like_json_lines(head):
            return None
        from etiquette_lint.readers.tables.recognition import named_lines

        return named_lines(head, columns)

    def detect_shape(self, head: bytes) -> str | None:
        return Saying("known.jsonl") if self.columns_in(head) else None

    def columns_in(self, head: bytes) -> Sequence[str]:
        if not glance.like_json_lines(head):
            return ()
        from etiquette_lint.readers.tables.recognition import keys_of_lines

        return keys_of_lines(head)

    def read(self, source: Source) -> Iterator[Conversation]:
        from etiquette_lint.readers.tables.gather import conversations
        from etiquette_lint.readers.tables.json_lines import tables

        return conversations(source, tables(source))


class Json(_Table):
    """A list of records, or an object that holds one; of formats with a name, none."""

    name = "json"

    def detect(self, head: bytes) -> str | None:
        if not glance.like_json(head):
            return None
        from etiquette_lint.readers.tables.recognition import recognised_document

        return recognised_document(head)

    def detect_columns(self, head: bytes, columns: Collection[str]) -> str | None:
        if not glance.like_json(head):
            return None
        from etiquette_lint.readers.tables.recognition import named_document

        return named_document(head, columns)

    def detect_shape(self, head: bytes) -> str | None:
        return Saying("known.json") if self.columns_in(head) else None

    def columns_in(self, head: bytes) -> Sequence[str]:
        if not glance.like_json(head):
            return ()
        from etiquette_lint.readers.tables.recognition import keys_of_document

        return keys_of_document(head)

    def read(self, source: Source) -> Iterator[Conversation]:
        from etiquette_lint.readers.tables.gather import conversations
        from etiquette_lint.readers.tables.json_document import tables

        return conversations(source, tables(source))


# JSON lines before JSON, which would take their first line for all there is.
READERS: dict[str, Reader] = {reader.name: reader for reader in (Xlsx(), Jsonl(), Json(), Csv())}
