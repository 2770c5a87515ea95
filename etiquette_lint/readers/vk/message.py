"""One message of VK's archive, from its ``div`` to a Message."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

from etiquette_lint.model import Attachment, Author, Message, MessageKind, Origin, Role
from etiquette_lint.readers.markup import read_node
from etiquette_lint.readers.vk.attachments import described, forwarded
from etiquette_lint.readers.vk.dates import parted
from etiquette_lint.readers.vk.words import words

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

SELVES = frozenset({"Вы", "Ви", "You"})
_PROFILE = re.compile(r"vk\.com/([\w.]+)")


class Messages:
    """``others`` is the role of whoever is not the archive's owner."""

    def __init__(self, others: Role) -> None:
        self._others = others
        self._authors: dict[str, Author] = {}

    def message(self, node: LexborNode, id: str, origin: Origin) -> Message:
        header = node.css_first("div.message__header")
        sent = edited = None
        author = Author("", "")
        body = None
        if header is not None:
            author = self._author(author_of(header))
            sent, edited = sent_at(header), _edited_at(header)
            body = header.next
            while body is not None and body.tag != "div":
                body = body.next
        text, attached, passed_on, event = _inside(body)
        if event is not None:
            return Message(id, author, sent, event, MessageKind.SERVICE, origin=origin)
        said = MessageKind.TEXT if text else MessageKind.UNSUPPORTED
        return Message(
            id,
            author,
            sent,
            text,
            attached[0].kind if attached else said,
            attached,
            None,
            "" if passed_on and not text else None,
            None,
            edited,
            (),
            origin,
        )

    def _author(self, author: Author) -> Author:
        """One object a person, on the side that the chat puts him or her."""
        known = self._authors.get(author.id)
        if known is None or known.name != author.name:
            role = author.role if author.role is Role.STAFF else self._others
            known = self._authors[author.id] = Author(author.id, author.name, role)
        return known


def author_of(header: LexborNode) -> Author:
    """Without a link: the owner of the archive, or somebody whose page is gone."""
    link = header.css_first("a")
    if link is not None:
        name = link.text().strip()
        profile = _PROFILE.search(link.attributes.get("href") or "")
        return Author(profile[1] if profile else name, name)
    name = parted(_shown(header))[0]
    return Author(name, name, Role.STAFF if name in SELVES or not name else Role.UNKNOWN)


def sent_at(header: LexborNode) -> datetime | None:
    return parted(_shown(header))[1]


def _edited_at(header: LexborNode) -> datetime | None:
    mark = header.css_first(".message-edited")
    edited = mark.attributes.get("title") if mark is not None else None
    return parted(edited)[1] if edited else None


def _shown(header: LexborNode) -> str:
    """The text of a header without its links and marks: ``Вы, 5 мая 2022 в 1:34:19``."""
    return header.text(deep=False).strip(" ,\n\t\r")


def _inside(body: LexborNode | None) -> tuple[str, tuple[Attachment, ...], bool, str | None]:
    """Text, media, whether other messages hang on it, and what has happened instead of words."""
    if body is None:
        return "", (), False, None
    kludges = body.css_first("div.kludges")
    if kludges is None:
        return words(body), (), False, None
    attached: list[Attachment] = []
    passed_on = False
    attachments = kludges.css("div.attachment")
    for each in attachments:
        about = each.css_first(".attachment__description")
        description = about.text() if about is not None else ""
        link = each.css_first("a.attachment__link")
        medium = described(description, link.attributes.get("href") if link is not None else None)
        if medium is not None:
            attached.append(medium)
        passed_on = passed_on or forwarded(description)
    event = read_node(kludges, until=attachments[0] if attachments else None)[0]
    return words(body, kludges), tuple(attached), passed_on, event or None
