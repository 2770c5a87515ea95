"""Pages of ``--help`` in the language of the run, fitted to the terminal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import click

from etiquette_lint.cli.speech import spoken

_ENGLISH = "en"
_NARROW = 72  # columns, below which names of options leave more room to their help
_NAMES, _FEW_NAMES = 30, 22


class HelpFormatter(click.HelpFormatter):
    """``command`` is its path without the program's name."""

    def __init__(self, command: str, **size: Any) -> None:
        super().__init__(**size)
        self._command = command
        self._language = spoken().language

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or f"{self._said('Usage:')} ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(self._said(heading))

    def write_text(self, text: str) -> None:
        if self._language != _ENGLISH:
            from etiquette_lint.ui.manual import text_of

            text = text_of(self._command, self._language) or text
        super().write_text(text)

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = _NAMES, col_spacing: int = 2
    ) -> None:
        if self.width < _NARROW:
            col_max = min(col_max, _FEW_NAMES)
        told = [(self._fitted(name), self._helped(help)) for name, help in rows]
        super().write_dl(told, col_max, col_spacing)

    def _helped(self, help: str) -> str:
        """What click adds stands in brackets: ``[x>=0]``."""
        said, gap, more = help.partition("  [")
        return self._said(said) + gap + more

    def _said(self, english: str) -> str:
        if self._language == _ENGLISH:
            return english
        from etiquette_lint.ui.manual import line_of

        return line_of(english, self._language)

    def _fitted(self, name: str) -> str:
        """Many choices on several rows, which break after a bar."""
        room = self.width - self.current_indent
        indent = name.find("[") + 1
        if len(name) <= room or not indent:
            return name
        rows, row = [], ""
        for choice in name.replace("|", "|\0").split("\0"):
            if row and len(row) + len(choice) > room:
                rows.append(row)
                row = " " * (indent + self.current_indent)
            row += choice
        return "\n".join([*rows, row])


class HelpContext(click.Context):
    def make_formatter(self) -> click.HelpFormatter:
        command = self.command_path.partition(" ")[2]
        size = {"width": self.terminal_width, "max_width": self.max_content_width}
        return HelpFormatter(command, **size)
