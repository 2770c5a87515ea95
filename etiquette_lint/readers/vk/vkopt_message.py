"""One message that VkOpt has saved, from its ``div`` to a Message."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

from etiquette_lint.model import Attachment, Author, Message, MessageKind, Origin, Role
from etiquette_lint.readers.markup import elements, read_node
from etiquette_lint.readers.vk.attachments import kind_of_file
from etiquette_lint.readers.vk.words import words
from etiquette_lint.records import record

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

NOBODY = Author("", "")
ICONS = {
    "att_photo": MessageKind.PHOTO,
    "att_audio": MessageKind.AUDIO,
    "att_video": MessageKind.VIDEO,
    "att_doc": MessageKind.FILE,
    "att_sticker": MessageKind.STICKER,
    "att_geo": MessageKind.LOCATION,
}
# What VkOpt knows no way to draw stands there as the JSON that VK gave.
RAW = {
    "audio_message": MessageKind.VOICE,
    "graffiti": MessageKind.PHOTO,
    "poll": MessageKind.POLL,
    "call": MessageKind.CALL,
}
_TYPE = re.compile(r'"type": "(\w+)"')
_LASTS = re.compile(r"\((?:(\d+):)?(\d+):(\d\d)\)\s*$")
_PROFILE = re.compile(r"vk\.com/(\w+)")
_MOMENT = re.compile(r"(\d{4})\.(\d\d)\.(\d\d) (\d\d):(\d\d):(\d\d)")
_GONE = ("undefined", "DELETED")


@record
class Sides:
    """Whose side each author is on: those whom the title lists, and the other one."""

    listed: frozenset[str] = frozenset()
    peers: Role = Role.UNKNOWN
    others: Role = Role.UNKNOWN

    def role(self, id: str) -> Role:
        return self.peers if id in self.listed or not id else self.others


class Messages:
    def __init__(self, sides: Sides) -> None:
        self._sides = sides
        self._authors: dict[tuple[str, str], Author] = {}

    def message(self, item: LexborNode, id: str, origin: Origin) -> Message:
        text, event, sent_at = "", None, None
        attached: list[Attachment] = []
        forwarded: LexborNode | None = None
        for shown, node in elements(item):
            classes = shown.split()
            if "from" in classes:
                sent_at = _moment(node)
            elif "msg_body" in classes:
                text = words(node)
            elif "attacment" in classes:
                medium = _attachment(node)
                if medium is not None:
                    attached.append(medium)
            elif "fwd" in classes:
                forwarded = node
            elif not classes:
                event = read_node(node)[0] or None
        author = self._author(*author_of(item))
        if event is not None and not text and not attached:
            return Message(id, author, sent_at, event, MessageKind.SERVICE, origin=origin)
        whose = None
        if forwarded is not None and not text:
            whose, text = _forwarded(forwarded)
        said = MessageKind.TEXT if text else MessageKind.UNSUPPORTED
        kind = attached[0].kind if attached else said
        return Message(
            id,
            author,
            sent_at,
            text,
            kind,
            tuple(attached),
            forwarded_from=whose,
            origin=origin,
        )

    def _author(self, id: str, name: str) -> Author:
        author = self._authors.get((id, name))
        if author is None:
            role = self._sides.role(id)
            author = self._authors[id, name] = Author(id, name, role) if id else NOBODY
        return author


def author_of(item: LexborNode) -> tuple[str, str]:
    """Id, ``id5`` or ``club5``, and name; of a page that is gone there is no name."""
    bold = item.css_first("div.from > b")
    name = bold.text().strip() if bold is not None else ""
    link = item.css_first("div.from > a")
    profile = _PROFILE.search(link.attributes.get("href") or "") if link is not None else None
    return profile[1] if profile else name, "" if name in _GONE else name


def _moment(header: LexborNode) -> datetime | None:
    found = _MOMENT.search(header.text())
    try:
        return datetime(*map(int, found.groups())) if found else None  # type: ignore[arg-type]
    except ValueError:
        return None


def _attachment(node: LexborNode) -> Attachment | None:
    icon = node.css_first("div.att_ico")
    if icon is None:
        raw = _TYPE.search(node.text())
        kind = RAW.get(raw[1]) if raw else None
        return Attachment(kind) if kind else None
    classes = (icon.attributes.get("class") or "").split()
    kind = next((ICONS[name] for name in classes if name in ICONS), None)
    if kind is None:
        return None
    link = node.css_first("a")
    shown = link.text().strip() if link is not None else ""
    if kind is MessageKind.FILE:
        return Attachment(kind_of_file(shown), shown or None)
    lasts = _LASTS.search(shown) if kind in (MessageKind.AUDIO, MessageKind.VIDEO) else None
    if lasts is None:
        return Attachment(kind)
    hours, minutes, seconds = (int(part or 0) for part in lasts.groups())
    return Attachment(kind, duration=float(hours * 3600 + minutes * 60 + seconds))


def _forwarded(node: LexborNode) -> tuple[str, str]:
    """Whose words were passed on without any of the sender's own, and the words themselves."""
    items = node.css("div.fwd > div.msg_item")
    outer = [item for item in items if item.parent is not None and item.parent == node]
    said = [words(body) for item in outer for body in item.css("div.msg_body")[:1]]
    return author_of(outer[0])[1] if outer else "", "\n".join(filter(None, said))
