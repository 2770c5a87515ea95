"""HTML as a person sees it: text with line ends, and which stretches of it quote.

Lexbor parses as browsers do; this walks its tree. Quoted are ``blockquote``, ``code`` and ``pre``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from etiquette_lint.model import Span

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

QUOTING = frozenset({"blockquote", "code", "pre"})
_UNSEEN = "canvas head iframe noembed noframes object script style svg template title"
_BLOCKS = """
address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption
figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol option p pre search
section summary table tbody tfoot thead tr ul
"""
UNSEEN = frozenset(_UNSEEN.split())
BLOCKS = frozenset(_BLOCKS.split())
_CELLS = frozenset({"td", "th"})
_TAG = re.compile(r"<[A-Za-z/!?]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_BLANK = " \t\n\r\f"
# What becomes one space. The second leaves alone what the markup's own layout cannot have made.
_SPACE = re.compile(r"[ \t\n\r\f]+")
_LAYOUT = re.compile(r"(?<![ \t\r\f])[ \t\r\f]*\n[ \t\n\r\f]*")


def text_of(html: str) -> str:
    """The visible text of a piece of HTML."""
    return read_markup(html)[0]


def read_markup(html: str) -> tuple[str, tuple[Span, ...]]:
    """The visible text of a piece of HTML and its quoted stretches.

    What has no tag at all keeps its line ends and spaces: helpdesks put plain text where they
    promise HTML.
    """
    if "<" not in html and "&" not in html:
        return html, ()
    if not _TAG.search(html):
        from html import unescape

        return unescape(html), ()
    body = parse(html).body
    return ("", ()) if body is None else read_node(body)


def parse(html: str) -> LexborHTMLParser:
    """The tree of a page or a piece of one; whatever the text, there is a tree."""
    from selectolax.lexbor import LexborHTMLParser

    try:
        data = html.encode("utf-8")
    except UnicodeEncodeError:
        data = _SURROGATE.sub("\ufffd", html).encode("utf-8")
    return LexborHTMLParser(data)


def elements(node: LexborNode) -> Iterator[tuple[str, LexborNode]]:
    """The elements right inside a node, each with its classes."""
    child = node.first_child
    while child is not None:
        if (child.tag or "-")[0] != "-":
            yield child.attributes.get("class") or "", child
        child = child.next


def read_node(
    node: LexborNode, *, exact: bool = False, until: LexborNode | None = None
) -> tuple[str, tuple[Span, ...]]:
    """The visible text inside a node and its quoted stretches; up to the child ``until``.

    ``exact`` is for exporters that write a message's own spaces and line ends down faithfully,
    these as ``<br>``: spaces are not collapsed, and a ``<br>`` next to a block is the line end
    that the block would begin or end with.
    """
    first = node.first_child
    if first is None:
        return "", ()
    if first.tag == "-text" and first.next is None:
        return _tidy(first.text_content or "", exact)[1], ()
    return _Walk(exact).over(first, until.mem_id if until is not None else None)


class _Walk:
    """Keeps what a browser would: whether this line has anything on it, what is due before more."""

    def __init__(self, exact: bool) -> None:
        self._exact = exact
        self._out: list[str] = []
        self._length = 0
        self._fresh = True  # nothing on this line yet
        self._gap = False  # a space is due if more follows on this line
        self._broken = False  # a line end is due if more follows

    def over(self, node: LexborNode | None, until: int | None) -> tuple[str, tuple[Span, ...]]:
        """``node`` and its siblings. No recursion: mail nests deeper than Python's stack."""
        stack: list[tuple[str, LexborNode | None]] = []
        spans: list[Span] = []
        preserved = quoting = start = 0
        while True:
            if node is None or (until is not None and not stack and node.mem_id == until):
                if not stack:
                    break
                tag, node = stack.pop()
                if tag in BLOCKS:
                    self._boundary()
                preserved -= tag == "pre"
                if tag in QUOTING:
                    quoting -= 1
                    if not quoting and self._length > start:
                        spans.append(Span(start, self._length))
                continue
            tag = node.tag or "-"
            if tag == "-text":
                if preserved:
                    self._preserve(node.text_content or "")
                else:
                    self._say(node.text_content or "")
            elif tag == "br":
                self._line_end()
            elif tag == "img":
                self._image(node)
            elif tag[0] != "-" and tag not in UNSEEN:
                if tag in BLOCKS:
                    self._boundary()
                self._gap = self._gap or tag in _CELLS
                preserved += tag == "pre"
                if tag in QUOTING:
                    if not quoting:
                        start = self._length
                    quoting += 1
                stack.append((tag, node.next))
                node = node.first_child
                continue
            node = node.next
        return self._finished(spans)

    def _finished(self, spans: list[Span]) -> tuple[str, tuple[Span, ...]]:
        text = "".join(self._out)
        if not self._exact:
            shown = text.lstrip("\n")
            cut = len(text) - len(shown)
            text = shown.rstrip("\n")
            spans = [Span(start - cut, end - cut) for start, end in spans]
        trimmed = (_trimmed(text, start, end) for start, end in spans)
        return text, tuple(span for span in trimmed if span.end > span.start)

    def _put(self, text: str) -> None:
        if self._broken:
            text = "\n" + text
        elif self._gap and not self._fresh:
            text = " " + text
        self._broken = self._gap = self._fresh = False
        self._out.append(text)
        self._length += len(text)

    def _say(self, text: str) -> None:
        before, words, after = _tidy(text, self._exact)
        self._gap = self._gap or before
        if words:
            self._put(words)
        self._gap = self._gap or after

    def _preserve(self, text: str) -> None:
        if text:
            self._put(text.replace("\r\n", "\n"))
            self._fresh = text[-1] == "\n"

    def _image(self, node: LexborNode) -> None:
        """Chats and helpdesks draw emoji as images that say in ``alt`` what they show."""
        attributes = node.attributes
        shown = attributes.get("alt")
        if shown and "emoji" in (attributes.get("class") or ""):
            self._put(shown)

    def _boundary(self) -> None:
        if not self._fresh:
            self._broken = True

    def _line_end(self) -> None:
        if self._broken and self._exact:
            self._broken = False
        self._gap = False
        self._put("\n")
        self._fresh = True


def _tidy(text: str, exact: bool) -> tuple[bool, str, bool]:
    """Whether a space is due before, the words, whether one is due after them."""
    words = text.strip(_BLANK)
    at = text.find(words)
    before, after = text[:at], text[at + len(words) :]
    if not exact:
        return bool(before), _SPACE.sub(" ", words), bool(after)
    if "\n" in words:
        words = _LAYOUT.sub(" ", words)
    if before and "\n" not in before:
        before, words = "", before + words
    if after and "\n" not in after:
        after, words = "", words + after
    return bool(before), words, bool(after)


def _trimmed(text: str, start: int, end: int) -> Span:
    """The same stretch without the spaces and line ends around it."""
    start, end = max(start, 0), min(end, len(text))
    while start < end and text[start] in " \n":
        start += 1
    while end > start and text[end - 1] in " \n":
        end -= 1
    return Span(start, end)
