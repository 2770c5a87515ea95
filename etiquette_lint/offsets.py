"""Positions in a text as different programs count them.

Python counts code points; Telegram, JavaScript, LSP and SARIF count UTF-16 units; files and
terminals count bytes; people count lines and columns.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

_STEP = 256
_LINE_END = re.compile("\r\n|\n|\r")


class Offsets:
    """Conversions for one text. Each costs little however long the text, after the first.

    A foreign offset inside a code point means the code point. Offsets beyond the text raise
    ``IndexError``.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    def utf16(self, index: int) -> int:
        """UTF-16 code units before ``index``."""
        return self._to(self._utf16, "utf-16-le", index) // 2

    def utf8(self, index: int) -> int:
        """UTF-8 bytes before ``index``."""
        return self._to(self._utf8, "utf-8", index)

    def from_utf16(self, units: int) -> int:
        return self._from(self._utf16, "utf-16-le", units * 2)

    def from_utf8(self, size: int) -> int:
        return self._from(self._utf8, "utf-8", size)

    def line_column(self, index: int) -> tuple[int, int]:
        """Line and column from 1; columns count code points. A line ends with LF, CR LF or CR."""
        self._check(index, len(self.text))
        line = bisect_right(self._lines, index)
        return line, index - self._lines[line - 1] + 1

    def from_line_column(self, line: int, column: int) -> int:
        """The inverse; a column beyond its line means the last place in it."""
        self._check(line - 1, len(self._lines) - 1)
        self._check(column - 1, max(column - 1, 0))
        start = self._lines[line - 1]
        following = self._lines[line] if line < len(self._lines) else len(self.text) + 1
        return min(start + column - 1, following - 1)

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(m.end() for m in _LINE_END.finditer(self.text))]

    @cached_property
    def _utf16(self) -> list[int]:
        return self._sizes("utf-16-le")

    @cached_property
    def _utf8(self) -> list[int]:
        return self._sizes("utf-8")

    def _sizes(self, encoding: str) -> list[int]:
        """Bytes before every ``_STEP``-th code point, and in all."""
        starts = range(0, len(self.text), _STEP)
        chunks = (len(_encode(self.text[i : i + _STEP], encoding)) for i in starts)
        return list(accumulate(chunks, initial=0))

    def _to(self, sizes: list[int], encoding: str, index: int) -> int:
        self._check(index, len(self.text))
        chunk = index // _STEP
        return sizes[chunk] + len(_encode(self.text[chunk * _STEP : index], encoding))

    def _from(self, sizes: list[int], encoding: str, size: int) -> int:
        self._check(size, sizes[-1])
        chunk = min(bisect_right(sizes, size), len(sizes) - 1) - 1 if len(sizes) > 1 else 0
        index, passed = chunk * _STEP, sizes[chunk]
        while passed < size:
            passed += len(_encode(self.text[index], encoding))
            index += 1
        return index if passed == size else index - 1

    @staticmethod
    def _check(offset: int, limit: int) -> None:
        if not 0 <= offset <= limit:
            raise IndexError(f"offset {offset} is not within 0..{limit}")


def _encode(text: str, encoding: str) -> bytes:
    return text.encode(encoding, "surrogatepass")
