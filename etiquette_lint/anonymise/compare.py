"""Whether a copy reads as the original: as many messages, of the same people, at the same times."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import zip_longest

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Conversation, Message, Origin
from etiquette_lint.readers.source import Reader, Source
from etiquette_lint.records import record
from etiquette_lint.ui import Saying

_TICK = 512  # messages between two reports of progress


@record
class Copied:
    """What both have. ``authors`` are the pseudonyms by original name, the busiest first."""

    conversations: int
    messages: int
    authors: tuple[tuple[str, str, int], ...]


def compared(
    original: Source, copy: Source, reader: Reader, progress: Callable[[Source], None]
) -> Copied:
    """Raises the original's own ReadError where it is damaged, and one where the two differ."""
    authors: Counter[tuple[str, str]] = Counter()
    conversations = messages = 0
    both = zip_longest(reader.read(original), _readable(reader.read(copy), copy))
    for one, other in both:
        if one is None or other is None or not _alike(one, other):
            raise _differs(copy, messages)
        conversations += 1
        known: dict[str, str] = {}
        back: dict[str, str] = {}
        for ours, theirs in zip_longest(one.messages, other.messages):
            if ours is None or theirs is None or not _same(ours, theirs):
                raise _differs(copy, messages)
            a, b = ours.author.id, theirs.author.id
            if known.setdefault(a, b) != b or back.setdefault(b, a) != a:
                raise _differs(copy, messages)
            authors[ours.author.name, theirs.author.name] += 1
            messages += 1
            if messages % _TICK == 0:
                progress(original)
    told = tuple((*names, count) for names, count in authors.most_common())
    return Copied(conversations, messages, told)


def _readable(conversations: Iterator[Conversation], copy: Source) -> Iterator[Conversation]:
    try:
        yield from conversations
    except ReadError:
        raise _differs(copy, 0) from None


def _alike(one: Conversation, other: Conversation) -> bool:
    return (one.kind, one.facts, one.channel) == (other.kind, other.facts, other.channel)


def _same(one: Message, other: Message) -> bool:
    """All but the words and the names."""
    return (
        one.sent_at == other.sent_at
        and one.kind is other.kind
        and one.author.role is other.author.role
        and len(one.attachments) == len(other.attachments)
        and bool(one.text) == bool(other.text)
        and (one.forwarded_from is None) == (other.forwarded_from is None)
        and (one.via_bot is None) == (other.via_bot is None)
        and (one.reply_to is None) == (other.reply_to is None)
        and one.edited_at == other.edited_at
    )


def _differs(copy: Source, messages: int) -> ReadError:
    """A fault of ours, told as one: the copy is not to be used."""
    return ReadError(Saying("anonymise.differs", n=messages + 1), Origin(copy.path))
