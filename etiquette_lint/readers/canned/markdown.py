"""Replies in Markdown: what stands under each heading.

Where a section has quotes or fenced blocks, these are its replies and the rest explains them. A
heading that is the name of a language parts the section above in several.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from etiquette_lint.model import Language, Span
from etiquette_lint.model.sources import Style
from etiquette_lint.readers.canned.fields import Keys, language_of, plain
from etiquette_lint.readers.canned.found import Found
from etiquette_lint.readers.canned.pieces import Piece, Text
from etiquette_lint.readers.canned.tree import Leaf

_FRONT = re.compile(r"---[ \t]*(?:\r\n|\n)(.*?)(?:\r\n|\n)---[ \t]*(?:\r\n|\n|$)", re.DOTALL)
_PAIR = re.compile(r"^([\w -]+):[ \t]*[\"']?(.*?)[\"']?[ \t]*$", re.MULTILINE)
_QUOTE = re.compile(r" {0,3}> ?")
_LANGUAGE_LAST = re.compile(r"(.*\S)\s*[\[(/,:—-]\s*(\w+(?:[-_]\w+)?)\s*[\])]?")


@dataclass(slots=True)
class _Section:
    titles: tuple[str, ...]
    language: Language
    start: int
    blocks: list[tuple[str, int, int]] = field(default_factory=list)  # kind, first line, end line


def replies(text: Text, keys: Keys) -> Iterator[Found]:
    lines = _line_starts(text)
    front = _FRONT.match(text.text)
    about = {plain(k): v for k, v in _PAIR.findall(front[1])} if front else {}
    told = {
        name: next((about[key] for key in keys.names[name] if about.get(key)), "")
        for name in ("title", "key", "language", "kind", "channel")
    }
    whole = _Section((), language_of(told["language"]) or Language.UNKNOWN, 0)
    for section in _sections(text, lines, whole, front.end() if front else 0):
        marked = [block for block in section.blocks if block[0] != "text"]
        stretches = marked or _joined(section.blocks)
        for number, (kind, first, end) in enumerate(stretches, 1):
            name = ".".join(filter(None, (told["key"], *section.titles))) or told["title"]
            yield Found(
                _leaf(text, lines, kind, first, end),
                (section.start, lines[end]),
                name=f"{name}.{number}" if len(stretches) > 1 else name,
                title=section.titles[-1] if section.titles else told["title"],
                language=section.language,
                kind=told["kind"],
                channel=told["channel"],
            )


def _joined(blocks: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    return [("text", blocks[0][1], blocks[-1][2])] if blocks else []


def _sections(text: Text, lines: list[int], whole: _Section, after: int) -> Iterator[_Section]:
    from markdown_it import MarkdownIt

    skipped = sum(start < after for start in lines)
    normal = text.text[after:].replace("\r\n", "\n").replace("\r", "\n")
    tokens = MarkdownIt("commonmark").parse(normal)
    headings: list[tuple[int, str, Language]] = []
    section = whole
    for number, token in enumerate(tokens):
        if token.map is None or token.level > 0:
            continue
        first, end = token.map[0] + skipped, token.map[1] + skipped
        if token.type == "heading_open":
            if section.blocks:
                yield section
            level = int(token.tag[1])
            headings = [each for each in headings if each[0] < level]
            headings.append((level, *_named(tokens[number + 1].content)))
            titles = tuple(title for _, title, _ in headings if title)
            language = next((each for *_, each in reversed(headings) if each), whole.language)
            section = _Section(titles, language, lines[first])
        elif token.type == "blockquote_open":
            section.blocks.append(("quote", first, end))
        elif token.type == "fence":
            section.blocks.append(("fence", first + 1, max(first + 1, end - 1)))
        elif token.type not in ("hr", "html_block"):
            section.blocks.append(("text", first, end))
    if section.blocks:
        yield section


def _named(heading: str) -> tuple[str, Language]:
    """What a heading calls the reply, and the language that it names: «Приветствие (uk)»."""
    heading = heading.strip("*_` ")
    alone = language_of(heading)
    if alone:
        return "", alone
    found = _LANGUAGE_LAST.fullmatch(heading)
    language = language_of(found[2]) if found else None
    return (found[1], language) if found and language else (heading, Language.UNKNOWN)


def _leaf(text: Text, lines: list[int], kind: str, first: int, end: int) -> Leaf:
    start, stop = lines[first], lines[end]

    def pieces() -> list[Piece]:
        if kind != "quote":
            return list(text.lines(start, stop))
        found: list[Piece] = []
        for number in range(first, end):
            mark = _QUOTE.match(text.text, lines[number])
            found += text.lines(mark.end() if mark else lines[number], lines[number + 1])
        return found

    prefix = "> " if kind == "quote" else ""
    said = "".join(piece.text for piece in pieces())
    return Leaf(said, Span(start, stop), Style("verbatim", text.newline, prefix), pieces)


def _line_starts(text: Text) -> list[int]:
    """Of all lines, and the end of the text."""
    ends = [found.end() for found in re.finditer("\r\n|\n|\r", text.text)]
    whole = len(text.text)
    return [0, *ends, *([whole] if not ends or ends[-1] != whole else [])]
