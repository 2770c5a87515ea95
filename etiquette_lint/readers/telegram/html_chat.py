"""From the pages of an HTML export to its conversation, one page in memory at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Channel, Conversation, Fact, Message, Origin
from etiquette_lint.readers.html_pages import Page, load, strange
from etiquette_lint.readers.markup import elements, parse
from etiquette_lint.readers.source import Source
from etiquette_lint.readers.telegram.html_clock import HtmlClock
from etiquette_lint.readers.telegram.html_message import HtmlMessages, name_in
from etiquette_lint.readers.telegram.html_people import account_of, kind_of, people
from etiquette_lint.readers.telegram.people import People

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

MARK = re.compile(r' id="message(-?\d{1,20})"')
_ID = re.compile(r"message(-?\d{1,20})")
_ALWAYS = frozenset({Fact.MEDIA, Fact.REPLIES, Fact.FORWARDS})
_BY_KIND = {
    "personal": {Fact.TURNS, Fact.CALLS},
    "bot": {Fact.TURNS},
    "group": {Fact.TURNS},
}
_CLOCK = frozenset({Fact.TIME, Fact.SECONDS, Fact.ZONE})
_TWO_SIDED = {"personal", "bot"}
_DATED = 10  # messages whose times tell what times the export has


def conversations(source: Source) -> Iterator[Conversation]:
    first, *others = source.parts
    page = load(first, "utf-8-sig")
    tree = parse(page.text)
    if tree.css_first("div.history") is None:
        raise page.failure(0) or strange(first)
    title, kind, known, facts = _survey(tree, first)
    read = [(page, tree)]
    del page, tree  # let go of once its messages are read
    yield Conversation(
        id=source.path,
        title=title,
        messages=_messages(read, others, HtmlMessages(known, HtmlClock())),
        facts=facts,
        kind=kind,
        channel=Channel.MESSENGER,
        origin=Origin(source.path, 1),
    )


def _survey(tree: LexborHTMLParser, page: Source) -> tuple[str, str, People, frozenset[Fact]]:
    """Title, kind, people and facts, by what the first page shows."""
    title, link = _header(tree)
    account = account_of(page, link)
    senders = tree.css("div.message.default > div.body > div.from_name")
    authors = {name_in(sender).partition(" via @")[0] for sender in senders}
    said = [node.text().strip() for node in tree.css("div.message.service > div.details")]
    buttons = tree.css_first("table.bot_buttons_table") is not None
    kind = account.kind or kind_of(title, authors, said, buttons)
    known = people(title, kind, authors, account.owner)
    facts = _ALWAYS | _time_facts(tree) | _BY_KIND.get(kind, set())
    if kind in _TWO_SIDED and known.complete:
        facts |= {Fact.ROLES}
    elif account.kind is None and authors == {title}:
        facts -= {Fact.TURNS}  # a channel looks no different
    return title, kind, known, facts


def _messages(
    read: list[tuple[Page, LexborHTMLParser]], others: list[Source], messages: HtmlMessages
) -> Iterator[Message]:
    """``read`` is the page that has been looked at already."""
    page, tree = read.pop()
    failure: ReadError | None = None
    count = 0
    while True:
        history = tree.css_first("div.history")
        if history is not None:
            for message in _on_page(page, history, messages):
                count += 1
                yield message
        failure = failure or page.failure(count)
        if history is None:
            failure = failure or strange(page.source)
        if not others:
            break
        page = load(others.pop(0), "utf-8-sig")
        tree = parse(page.text)
    if failure is not None:
        raise failure


def _on_page(page: Page, history: LexborNode, messages: HtmlMessages) -> Iterator[Message]:
    lines = page.lines(MARK)
    torn = page.torn(MARK)
    path = page.source.path
    for classes, node in elements(history):
        found = _ID.fullmatch(node.attributes.get("id") or "")
        if found is None or found[1] == torn:
            continue
        id = found[1]
        message = messages.message(node, id, classes, Origin(path, lines.get(id)))
        if message is not None:
            yield message


def _header(tree: LexborHTMLParser) -> tuple[str, str | None]:
    """The chat's name and where its header leads, if anywhere."""
    name = tree.css_first("div.page_header .text")
    link = tree.css_first("div.page_header > a")
    return (
        name.text().strip() if name is not None else "",
        link.attributes.get("href") if link is not None else None,
    )


def _time_facts(tree: LexborHTMLParser) -> frozenset[Fact]:
    """What the first dates bear out."""
    clock = HtmlClock()
    shown = tree.css("div.message.default > div.body > div.date")[:_DATED]
    known = [moment for node in shown if (moment := clock.at(node.attributes.get("title")))]
    if shown and not known:
        return frozenset()
    return _CLOCK if known and all(moment.tzinfo for moment in known) else _CLOCK - {Fact.ZONE}
