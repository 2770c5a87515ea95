"""What cannot be a table, told from its first bytes without reading any of it.

Every draft passes here, so this imports nothing and asks little; who gets through is looked at
again, by ``recognition``.
"""

from __future__ import annotations

from collections.abc import Iterator

DELIMITERS = b";\t,|"

_NEAR = 4096  # bytes among which a header stands
_LINES = 12
_LONGEST_HEADER = 1500
_ENDS = (b".", b"!", b"?", b":")  # of sentences; headers have none
_BLANK = b" \t\r\n\x00"
_MARK = b"\xef\xbb\xbf"
_SEPARATED = (b"sep=", _MARK + b"sep=")


def like_rows(head: bytes) -> bool:
    """Whether some line looks like a header with at least as many cells on the line below."""
    if head.startswith((b"PK", b"%PDF")):
        return False
    lines = [line for line in head[:_NEAR].split(b"\n", _LINES)[:_LINES] if line.strip(_BLANK)]
    if len(lines) == 1 and any(
        lines[0].count(each) > lines[0].count(each + b" ") for each in _of(lines[0])
    ):
        return not lines[0].rstrip(_BLANK).endswith(_ENDS)
    return any(map(_over, lines, [*lines[1:], b""])) or head.startswith(_SEPARATED)


def _over(header: bytes, below: bytes) -> bool:
    """Whether the one may be a header, or a first row, and the other a row under it."""
    header = header.strip(_BLANK)
    if len(header) > _LONGEST_HEADER or header.endswith(_ENDS):
        return False
    for delimiter in _of(header):
        cells = header.count(delimiter)
        if below.count(delimiter) >= cells or b'"' in below or (not below and cells > 1):
            return True
    return False


def _of(line: bytes) -> Iterator[bytes]:
    for code in DELIMITERS:
        delimiter = bytes((code,))
        if delimiter in line:
            yield delimiter


def like_workbook(head: bytes) -> bool:
    """A ZIP archive with the parts of a workbook; those of documents are called ``word/``."""
    if not head.startswith(b"PK\x03\x04"):
        return False
    at = 0
    while at >= 0:
        if head.startswith(b"xl/", at + 30):  # where the name stands in an entry's header
            return True
        at = head.find(b"PK\x03\x04", at + 1)
    return False


def like_json_lines(head: bytes) -> bool:
    return head.removeprefix(_MARK).lstrip(_BLANK).startswith(b"{")


def like_json(head: bytes) -> bool:
    return head.removeprefix(_MARK).lstrip(_BLANK)[:1] in (b"{", b"[")
