"""Earlier mail at the end of a letter, and lines quoted by ``>``: not the sender's words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from etiquette_lint.model import Span

_ANGLED = re.compile(r"^>(?![:;=])[^\n]*(?:\n(?:[ \t]*\n)?[ \t]*>[^\n]*)*", re.MULTILINE)

_WROTE = r"wrote|пишет|(?:на)?писал(?:\(а\)|[аи])?|пише|(?:на)?писа(?:в\(ла\)|в|ла)"
_DAY = r"\b20\d\d\b|\b\d{1,2}[./]\d{1,2}\b"
_LINE = r"[^\n]{0,300}"
# «On Mon, 2 Mar 2026 at 10:00, Anna <anna@example.com> wrote:» and its many relatives: one line,
# or two where it was wrapped, with a time of day and an address, or a day and a verb of writing.
_INTRODUCTION = re.compile(
    rf"^(?={_LINE}\b\d{{1,2}}[:.]\d\d)"
    rf"(?:{_LINE}(?:\n{_LINE})?<[^<>\n]{{1,100}}@[^<>\n]{{1,100}}>|"
    rf"(?={_LINE}(?:{_DAY})){_LINE}(?:\n{_LINE})?\b(?:{_WROTE}))"
    r"(?:\s(?:" + _WROTE + r"))?[ \t]*:[ \t]*$",
    re.MULTILINE,
)
_RULE = re.compile(
    r"^[ \t]*[-–—_]{2,} ?(?:original message|forwarded message|исходное сообщение|"
    r"пересылаемое сообщение|пересланное сообщение|оригінальне повідомлення|"
    r"переслане повідомлення|вихідне повідомлення) ?[-–—_]{2,}",
    re.MULTILINE | re.IGNORECASE,
)
_HEADER = re.compile(
    r"^(?:from|от|від|от кого)[ \t]*: ?[^\n]+\n"
    r"(?:(?:sent|date|to|cc|subject|отправлено|дата|кому|копия|тема|надіслано|копія)[ \t]*:"
    r"[^\n]*\n?){2,}",
    re.MULTILINE | re.IGNORECASE,
)
_TO_THE_END = (_INTRODUCTION, _RULE, _HEADER)


def history(text: str, quoted: Iterable[Span] = ()) -> Iterator[Span]:
    """Stretches that repeat earlier mail. ``quoted`` is what the markup shows as quotes."""
    if ">" in text:
        yield from _angled(text)
    if ":" not in text and "--" not in text:
        return
    begins = [found.start() for rule in _TO_THE_END if (found := rule.search(text))]
    if begins:
        # What stands below a quotation answers it; else all that follows is the earlier letter.
        start = min(begins)
        marked = [span.end for span in (*quoted, *_angled(text)) if span.start >= start]
        yield Span(start, max(marked) if marked else len(text.rstrip()))


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same stretches in order, those that touch joined."""
    joined: list[Span] = []
    for span in sorted(spans):
        if span.end <= span.start:
            continue
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def _angled(text: str) -> Iterator[Span]:
    return (Span(*found.span()) for found in _ANGLED.finditer(text))
