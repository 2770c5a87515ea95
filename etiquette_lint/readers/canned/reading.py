"""From the replies that a format has found to one conversation that nobody holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePath

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Author, Conversation, Fact, Language, Message, Origin, Role, Span
from etiquette_lint.model.sources import Reply, ReplyOrigin, Style
from etiquette_lint.readers.canned.fields import Keys, language_of
from etiquette_lint.readers.canned.found import Found
from etiquette_lint.readers.canned.pieces import Piece, Text, within
from etiquette_lint.readers.source import Source
from etiquette_lint.ui import Saying

FACTS = frozenset({Fact.ROLES})
AUTHOR = Author("staff", "", Role.STAFF)
_NEAR = 3  # parts of a path that may name a language: uk/replies/hello.yml, hello.uk.yml
Finder = Callable[[Text, Keys], Iterable[Found]]


def library(source: Source, find: Finder) -> Iterator[Conversation]:
    """Raises ReadError where the file is not what its format asks for, or has no reply."""
    text = Text(source)
    found = find(text, Keys.of(source.options.canned))
    language = language_of_path(source.path)
    messages = [_message(text, each, n, language) for n, each in enumerate(found, 1)]
    yield conversation(source.path, [message for message in messages if message.text])


def conversation(path: str, messages: list[Message]) -> Conversation:
    """The replies in the order of their file. Raises ReadError where there are none."""
    if not messages:
        raise ReadError(Saying("canned.none"), Origin(path), hint=Saying("canned.none.hint"))
    return Conversation(path, "", messages, FACTS, kind="library", origin=Origin(path, 1))


def language_of_path(path: str) -> Language:
    """The language that a file's name or a folder near it is called by."""
    *folders, name = PurePath(path).parts[-_NEAR:] or ("",)
    parts = [*reversed(name.replace("-", ".").replace("_", ".").split(".")[:-1]), *folders[::-1]]
    return next((found for part in parts if (found := language_of(part))), Language.UNKNOWN)


def _message(text: Text, found: Found, number: int, language: Language) -> Message:
    said, where = text.traced(*_written(found))
    line, column = where.line_column(0) if where.segments else text.place(found.leaf.span.start)
    reply = Reply(
        found.name or str(number),
        found.title,
        language if found.language is Language.UNKNOWN else found.language,
        found.kind,
        found.channel,
        Span(*found.item),
    )
    origin = ReplyOrigin(
        text.path, line, column, found.pointer or None, reply=reply, file=text.file, map=where
    )
    return Message(found.pointer or str(number), AUTHOR, None, said, origin=origin)


def _written(found: Found) -> tuple[list[Piece], *tuple[Style, ...]]:
    """The pieces and the styles of a reply; markup is looked through."""
    leaf = found.leaf
    if not found.html and "<" not in leaf.text:
        return leaf.pieces(), leaf.style
    from etiquette_lint.readers.canned import html_pieces

    if not (found.html or html_pieces.is_html(leaf.text)):
        return leaf.pieces(), leaf.style
    seen = within(html_pieces.pieces(leaf.text), leaf.pieces())
    return list(seen), Style("html"), leaf.style
