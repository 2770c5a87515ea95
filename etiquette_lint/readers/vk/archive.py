"""A chat of VK's archive: pages and the messages on them, both with the newest first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import TYPE_CHECKING

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Channel, Conversation, Fact, Message, Note, Origin, Role
from etiquette_lint.readers.html_pages import Page, load, strange
from etiquette_lint.readers.markup import parse
from etiquette_lint.readers.source import Source
from etiquette_lint.readers.vk.message import Messages, author_of, sent_at
from etiquette_lint.ui import Saying

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

MARK = re.compile(r' data-id="(-?\d{1,20})"')
ENCODINGS = ("utf-8-sig", "cp1251")  # no Cyrillic text in Windows-1251 is sound UTF-8
_CHATS = 2_000_000_000  # peers from here on are chats of several people
_ALWAYS = frozenset(
    {Fact.TURNS, Fact.TIME, Fact.SECONDS, Fact.MEDIA, Fact.FORWARDS, Fact.EDITS},
)


def conversations(source: Source) -> Iterator[Conversation]:
    page = load(source.parts[0], *ENCODINGS)
    tree = parse(page.text)
    found = tree.css("div.message[data-id]")
    if not found:
        raise page.failure(0) or strange(source)
    backwards = len(found) < 2 or _number(found[0]) > _number(found[-1])
    title, kind = _title(tree), _kind(tree, source)
    # Whom a community writes to, and who writes for it, an archive does not tell.
    sided = kind == "personal" and not _with_community(tree, source)
    facts = _ALWAYS | ({Fact.CALLS} if kind == "personal" else set())
    facts |= {Fact.ROLES} if sided else set()
    if not any(sent_at(header) for header in tree.css("div.message__header")):
        facts -= {Fact.TIME, Fact.SECONDS}
    del page, tree, found
    notes: list[Note] = []
    messages = Messages(Role.CLIENT if sided else Role.UNKNOWN)
    yield Conversation(
        id=source.path,
        title=title,
        messages=_messages(source, messages, backwards, notes),
        facts=facts,
        kind=kind,
        channel=Channel.MESSENGER,
        origin=Origin(source.path, 1),
        notes=notes,
    )


def _messages(
    source: Source, messages: Messages, backwards: bool, notes: list[Note]
) -> Iterator[Message]:
    failure: ReadError | None = None
    undated: list[Origin | None] = []
    count = 0
    for part in reversed(source.parts) if backwards else source.parts:
        page = load(part, *ENCODINGS)
        found = _on_page(page, messages)
        count += len(found)
        undated += [message.origin for message in found if message.sent_at is None]
        yield from reversed(found) if backwards else found
        failure = failure or page.failure(count)
        if not found and page.whole:
            failure = failure or strange(part)
    if undated:
        notes.append(Note(Saying("vk.undated"), undated[0], len(undated)))
    if failure is not None:
        raise failure


def _on_page(page: Page, messages: Messages) -> list[Message]:
    lines = page.lines(MARK)
    torn = page.torn(MARK)
    path = page.source.path
    found = []
    for node in parse(page.text).css("div.message[data-id]"):
        id = node.attributes.get("data-id") or ""
        if id != torn:
            found.append(messages.message(node, id, Origin(path, lines.get(id))))
    return found


def _number(node: LexborNode) -> int:
    """Numbers grow with time."""
    id = node.attributes.get("data-id") or ""
    return int(id) if re.fullmatch(r"-?\d{1,20}", id) else 0


def _title(tree: LexborHTMLParser) -> str:
    """The last of the crumbs: «Сообщения» leads to «Ирина»."""
    crumbs = tree.css(".ui_crumb")
    return crumbs[-1].text().strip() if crumbs else ""


def _kind(tree: LexborHTMLParser, source: Source) -> str:
    peer = _peer(source)
    if peer is not None:
        return "group" if peer >= _CHATS else "personal"
    headers = tree.css("div.message__header")
    others = {author.id for author in map(author_of, headers) if author.role is not Role.STAFF}
    return "group" if len(others) > 1 else "personal"


def _with_community(tree: LexborHTMLParser, source: Source) -> bool:
    peer = _peer(source)
    if peer is not None:
        return peer < 0
    headers = tree.css("div.message__header")
    return any(author_of(header).id.startswith(("club", "public", "event")) for header in headers)


def _peer(source: Source) -> int | None:
    """The folder that the pages lie in is called after the peer's number."""
    name = PurePath(source.path).parent.name
    return int(name) if re.fullmatch(r"-?\d{1,18}", name) else None
