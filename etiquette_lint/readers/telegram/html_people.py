"""Who is who in a chat exported to HTML: names and a few tell-tale lines are all there is."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import PurePath
from typing import TYPE_CHECKING

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Role
from etiquette_lint.readers.markup import parse
from etiquette_lint.readers.source import Source
from etiquette_lint.readers.telegram.people import People
from etiquette_lint.records import record

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_LIST = re.compile(r"(?:\.\./)+lists/chats\.html")
_FOLDER = re.compile(r"\w+")
_ENTRY = 3000  # characters that hold one chat of the list, or the owner's names
_KINDS = {"private": "personal", "bot": "bot", "group": "group", "channel": "channel"}
_OWN_CHATS = {"Saved messages": "saved", "Replies": "group", "Verification Codes": "bot"}
_PEERS = {"personal": Role.CLIENT, "bot": Role.BOT}
_GROUP = re.compile(
    r" (?:created group \W|(?:changed|removed|joined) group |converted (?:this|a basic) group"
    r"|created topic \W|boosted the group|started voice chat)"
)
_CHANNEL = re.compile(r"Channel (?:\W.* created|title changed|photo (?:changed|removed))")
_CROWD = 3


@record
class Account:
    """What the rest of an account's export says of the chat and of its owner."""

    kind: str | None = None
    owner: str | None = None


def account_of(source: Source, link: str | None) -> Account:
    """``link`` is where a chat's header leads in the export of an account: to the list of chats."""
    folder = PurePath(source.path).parent.name
    if link is None or not _LIST.fullmatch(link) or not _FOLDER.fullmatch(folder):
        return Account()
    entry = _piece(source, link, f"/{folder}/messages.html")
    kind = owner = None
    if entry is not None:
        kind = _OWN_CHATS.get(_first(entry, ".name")) or _KINDS.get(_first(entry, ".info"))
    summary = _piece(source, link.replace("lists/chats", "export_results"), "personal_info")
    if summary is not None:
        owner = " ".join(node.text().strip() for node in summary.css(".names .value")) or None
    return Account(kind, owner)


def kind_of(title: str, authors: Collection[str], said: Collection[str], buttons: bool) -> str:
    """A guess from the first page. ``said``: its service lines; ``buttons``: whether there are any,
    which only bots and channels have.
    """
    if any(_GROUP.search(line) for line in said) or len(authors) >= _CROWD:
        return "group"
    if any(_CHANNEL.match(line) for line in said) or (buttons and set(authors) == {title}):
        return "channel"
    return "bot" if buttons and title in authors else "personal"


def people(title: str, kind: str, authors: Collection[str], owner: str | None) -> People:
    """A chat of two bears the name of the other one, and so the owner is whoever is not that."""
    peer = _PEERS.get(kind, Role.UNKNOWN)
    if owner is not None and (title != owner or peer is Role.UNKNOWN):
        return People({owner: Role.STAFF}, peer)
    if peer is not Role.UNKNOWN and len(authors) == 2 and title in authors:
        return People({name: peer if name == title else Role.STAFF for name in authors})
    return People()


def _piece(source: Source, name: str, mark: str) -> LexborNode | None:
    """What stands around the first ``mark`` in another file of the export, if it is there."""
    try:
        other = source.beside(name)
        if other is None:
            return None
        with other.open() as file:
            data = file.read()
    except (ReadError, OSError):
        return None
    at = data.find(mark.encode())
    start = data.rfind(b"<", 0, at) if at >= 0 else -1
    if start < 0:
        return None
    return parse(data[start : start + _ENTRY].decode("utf-8", "replace")).body


def _first(node: LexborNode, selector: str) -> str:
    found = node.css_first(selector)
    return found.text().strip() if found is not None else ""
