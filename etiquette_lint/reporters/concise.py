"""A line a finding, ``path:line:column: severity rule message``: for editors and for grep."""

from __future__ import annotations

from etiquette_lint.reporters.cells import harmless
from etiquette_lint.reporters.places import Region
from etiquette_lint.reporters.rows import Row, RowReporter, Trouble


def concise(row: Row) -> str:
    place = placed(row.path, row.region)
    return _line(f"{place}: {row.severity} {row.rule} {row.text}")


def concise_trouble(trouble: Trouble) -> str:
    place = placed(trouble.path or "", trouble.region)
    return _line(f"{place}: failure {trouble.text}" if place else f"failure {trouble.text}")


def placed(path: str, region: Region | None) -> str:
    """``path:line:column``, as much of it as is known."""
    line, column = region.start if region else (None, None)
    return ":".join(str(part) for part in (path, line, column) if part not in (None, ""))


def _line(text: str) -> str:
    return harmless(" ".join(text.split())) + "\n"


class ConciseReporter(RowReporter):
    def row(self, row: Row) -> None:
        self.stream.write(concise(row))

    def trouble(self, trouble: Trouble) -> None:
        self.stream.write(concise_trouble(trouble))
