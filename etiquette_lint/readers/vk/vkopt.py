"""A chat that the browser extension VkOpt has saved: one file, read some messages at a time."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from etiquette_lint.model import Channel, Conversation, Fact, Message, Origin, Role
from etiquette_lint.readers import plain
from etiquette_lint.readers.html_pages import Page, strange
from etiquette_lint.readers.markup import parse
from etiquette_lint.readers.source import Source
from etiquette_lint.readers.vk.vkopt_message import Messages, Sides, author_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

MARK = re.compile(r'<div id="msg(\d{1,20})" class="msg_item"')  # forwarded ones have no id
_BEGINNING = '<div id="msg'
_BLOCK = 1 << 18  # bytes
_PIECE = 100_000  # characters at least, which show who takes part
_TITLE = re.compile(r"<title>VK Messages:(.*?)</title>", re.DOTALL)
_LISTED = re.compile(r"\((-?)(\d{1,18})\)(?=,|\s*$)")
_ALWAYS = frozenset({Fact.TURNS, Fact.TIME, Fact.SECONDS, Fact.MEDIA, Fact.FORWARDS})


def conversations(source: Source) -> Iterator[Conversation]:
    first, last = next(_pieces(source))
    items = _items(first)
    if not items:
        raise (first.failure(0) if last else None) or strange(source)
    title = _TITLE.search(first.text)
    listed = title[1].strip() if title else ""
    authors = {author_of(item)[0] for item in items} - {""}
    several = len(authors) > 2
    sides = _sides(listed, authors)
    facts = _ALWAYS | ({Fact.ROLES} if Role.UNKNOWN not in (sides.peers, sides.others) else set())
    del first, items
    yield Conversation(
        id=source.path,
        title=_LISTED.sub("", listed),
        messages=_messages(source, Messages(sides)),
        facts=facts,
        kind="group" if several else "personal",
        channel=Channel.MESSENGER,
        origin=Origin(source.path, 1),
    )


def _sides(title: str, authors: set[str]) -> Sides:
    """The title lists whoever writes or is quoted, and leaves out the one who saved the chat."""
    listed = {("club" if minus else "id") + number for minus, number in _LISTED.findall(title)}
    unlisted = authors - listed
    if not listed or len(unlisted) > 1 or (len(authors) == 2 and not unlisted):
        return Sides()
    two = len(listed) == 1 or (len(authors) == 2 and bool(unlisted))
    people = all(author.startswith("id") for author in authors)
    return Sides(frozenset(listed), Role.CLIENT if two and people else Role.UNKNOWN, Role.STAFF)


def _messages(source: Source, messages: Messages) -> Iterator[Message]:
    count = 0
    for page, last in _pieces(source):
        lines = page.lines(MARK)
        torn = page.torn(MARK) if last else None
        for item in _items(page):
            id = (item.attributes.get("id") or "").removeprefix("msg")
            if id != torn:
                count += 1
                yield messages.message(item, id, Origin(source.path, lines.get(id)))
        if last and (failure := page.failure(count)):
            raise failure


def _items(page: Page) -> list[LexborNode]:
    return parse(page.text).css("div.msg_item[id]")


def _pieces(source: Source) -> Iterator[tuple[Page, bool]]:
    """The text in pieces that begin with a message, and whether a piece is the last one."""
    encoding = plain.encoding_of(source)
    decoder = codecs.getincrementaldecoder(encoding)()
    held, line = "", 1
    with source.open() as file:
        while block := file.read(_BLOCK):
            try:
                text = decoder.decode(block)
            except UnicodeDecodeError as error:
                sound = error.object[: error.start].decode(encoding)
                yield Page(source, held + sound, error, line), True
                return
            new = max(0, len(held) - len(_BEGINNING))
            held += text
            cut = held.rfind(_BEGINNING, new)
            if cut > _PIECE and held.find(_BEGINNING, 0, cut) >= 0:
                yield Page(source, held[:cut], None, line), False
                line += held.count("\n", 0, cut)
                held = held[cut:]
    yield Page(source, held, None, line), True
