"""From the replies that a format has found to one conversation that nobody holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Author, Conversation, Fact, Message, Origin, Role, Span
from etiquette_lint.model.sources import Reply, ReplyOrigin
from etiquette_lint.readers.canned.fields import Keys
from etiquette_lint.readers.canned.pieces import Text
from etiquette_lint.readers.canned.shapes import Found, replies
from etiquette_lint.readers.canned.tree import Tree
from etiquette_lint.readers.source import Source
from etiquette_lint.ui import Saying

FACTS = frozenset({Fact.ROLES})
_AUTHOR = Author("staff", "", Role.STAFF)
Parser = Callable[[Text], Iterable[Tree]]


def library(source: Source, parse: Parser) -> Iterator[Conversation]:
    """The replies of a file that is parsed to trees."""
    text = Text(source)
    keys = Keys.of(source.options.canned)
    found = [each for tree in parse(text) for each in replies(tree, keys)]
    yield conversation(text, found)


def conversation(text: Text, found: Iterable[Found]) -> Conversation:
    """The replies in the order of their file. Raises ReadError where there are none."""
    messages = [_message(text, each, number) for number, each in enumerate(found, 1)]
    messages = [message for message in messages if message.text]
    if not messages:
        raise ReadError(Saying("canned.none"), Origin(text.path), hint=Saying("canned.none.hint"))
    return Conversation(text.path, "", messages, FACTS, kind="library", origin=Origin(text.path, 1))


def _message(text: Text, found: Found, number: int) -> Message:
    said, where = text.traced(found.leaf.pieces(), found.leaf.style)
    line, column = where.line_column(0) if where.segments else text.place(found.leaf.span.start)
    reply = Reply(
        found.name or str(number),
        found.title,
        found.language,
        found.kind,
        found.channel,
        Span(*found.item),
    )
    origin = ReplyOrigin(
        text.path, line, column, found.pointer or None, reply=reply, file=text.file, map=where
    )
    return Message(found.pointer or str(number), _AUTHOR, None, said, origin=origin)
