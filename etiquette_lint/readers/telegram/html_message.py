"""One message of an HTML export, from its ``div`` to a Message."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from etiquette_lint.model import Attachment, Author, Message, MessageKind, Origin, Role, Span
from etiquette_lint.readers.markup import elements, read_node
from etiquette_lint.readers.telegram.html_clock import HtmlClock
from etiquette_lint.readers.telegram.html_media import attachment
from etiquette_lint.readers.telegram.people import People

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

NOBODY = Author("", "")
SYSTEM = Author("system", "", Role.SYSTEM)
DELETED = "Deleted Account"

_VIA = re.compile(r" via @(\w+)$")
_REPLY = re.compile(r"go_to_message(-?\d+)|GoToMessage\((-?\d+)\)")
# Dates between the messages are counted down from -1. Messages from before a group grew into a
# supergroup have ids just above minus a thousand million: a minus and nine figures.
_OLD_ID = 10
_NOT_SHOWN = "This message is not supported by this version"


class HtmlMessages:
    """Turns the elements of one chat into messages, in order: a ``joined`` one tells its sender
    by the one before it.
    """

    def __init__(self, people: People, clock: HtmlClock) -> None:
        self._people = people
        self._clock = clock
        self._authors: dict[str, Author] = {}
        self._author = NOBODY
        self._via: str | None = None
        self._forwarded = ""  # whose the latest forwarded message was

    def message(self, node: LexborNode, id: str, classes: str, origin: Origin) -> Message | None:
        """None for a line that is no message: a date, or word that there are none."""
        if "default" in classes:
            for inner, body in elements(node):
                if inner == "body":
                    return self._said(body, id, "joined" in classes, origin)
        return _service(node, id, origin)

    def _said(self, body: LexborNode, id: str, joined: bool, origin: Origin) -> Message:
        shown = _Shown()
        shown.read(body)
        if shown.name is not None:
            self._author, self._via = self._sender(shown.name)
        elif not joined:
            self._author, self._via = NOBODY, None
        if shown.forwarder is not None:
            self._forwarded, self._via = _parted(shown.forwarder)
        forwarded = None
        if shown.forwarded:
            forwarded = "" if self._forwarded == DELETED else self._forwarded
        author = self._author
        if shown.signature:
            author = Author(f"{author.id}/{shown.signature}", shown.signature, author.role)
        attached = shown.attached
        said = MessageKind.TEXT if shown.text else MessageKind.UNSUPPORTED
        return Message(
            id,
            author,
            self._clock.at(shown.date),
            shown.text,
            attached.kind if attached else said,
            (attached,) if attached else (),
            shown.reply_to,
            forwarded,
            self._via,
            None,
            shown.quoted,
            origin,
        )

    def _sender(self, shown: str) -> tuple[Author, str | None]:
        author = self._authors.get(shown)
        if author is not None:
            return author, None
        name, via = _parted(shown)
        author = self._authors.get(name)
        if author is None:
            author = self._authors[name] = Author(name, name, self._people.role(name))
        return author, via


class _Shown:
    """What the body of one message shows, the forwarded part of it included."""

    __slots__ = (
        *("attached", "date", "forwarded", "forwarder", "name", "quoted", "reply_to"),
        *("signature", "text"),
    )

    def __init__(self) -> None:
        self.name: str | None = None
        self.forwarder: str | None = None
        self.forwarded = False
        self.date: str | None = None
        self.text = ""
        self.quoted: tuple[Span, ...] = ()
        self.attached: Attachment | None = None
        self.reply_to: str | None = None
        self.signature: str | None = None

    def read(self, body: LexborNode) -> None:
        for classes, node in elements(body):
            first, _, rest = classes.partition(" ")
            if first == "text":
                self.text, self.quoted = read_node(node, exact=True)
            elif first == "pull_right" and self.date is None:
                self.date = node.attributes.get("title")
            elif first == "from_name":
                if self.forwarded:
                    self.forwarder = name_in(node)
                else:
                    self.name = name_in(node)
            elif first == "media_wrap":
                self.attached = attachment(node)
            elif first == "reply_to":
                target = _REPLY.search(node.html or "")
                self.reply_to = (target[1] or target[2]) if target else None
            elif first == "signature":
                self.signature = node.text().strip()
            elif first == "forwarded" and rest == "body" and not self.forwarded:
                self.forwarded = True
                self.read(node)


def name_in(node: LexborNode) -> str:
    """A name as shown, perhaps with a bot; a forwarded message has its date inside too."""
    first = node.first_child
    return (first.text_content or "").strip() if first is not None else ""


def _parted(shown: str) -> tuple[str, str | None]:
    """The name and the bot by whose help a message was written, ``@gif``."""
    found = _VIA.search(shown)
    return (shown[: found.start()], f"@{found[1]}") if found else (shown, None)


def _service(node: LexborNode, id: str, origin: Origin) -> Message | None:
    if id.startswith("-") and len(id) < _OLD_ID:
        return None
    said = next((body for classes, body in elements(node) if classes == "body details"), None)
    text = read_node(said)[0] if said is not None else ""
    kind = MessageKind.UNSUPPORTED if text.startswith(_NOT_SHOWN) else MessageKind.SERVICE
    return Message(id, SYSTEM, None, text, kind, origin=origin)
