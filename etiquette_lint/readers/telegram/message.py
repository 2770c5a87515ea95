"""One message of a Telegram Desktop export, from its JSON object to a Message."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from operator import itemgetter
from typing import Any

from etiquette_lint.model import Author, Message, MessageKind, Origin, Role, Span
from etiquette_lint.readers.telegram.clock import Clock
from etiquette_lint.readers.telegram.media import CALLS, MEDIA_KEYS, attachment, call
from etiquette_lint.readers.telegram.people import People

QUOTING = ("blockquote", "code", "pre")
NOBODY = Author("", "")

_UNCOMMON = frozenset(
    {"author", "edited", "edited_unixtime", "forwarded_from", "reply_to_message_id", "via_bot"}
    | MEDIA_KEYS.keys()
)
# What plain text has, and all that it has but for its text once more as entities.
_PLAIN = itemgetter("id", "type", "date", "date_unixtime", "from", "from_id", "text")
_KEYS = 8


class Messages:
    """Turns the objects of one chat into messages; knows its people and its clock."""

    def __init__(self, path: str, pointer: str, people: People, clock: Clock) -> None:
        self._path = path
        self._pointer = pointer
        self._people = people
        self._clock = clock
        self._authors: dict[object, Author] = {}

    def messages(self, raws: Iterable[Any], first: int) -> Iterator[Message]:
        """``first`` is the place of the first of them. Nine of ten are plain text, and quick."""
        path, pointer, at, authors = self._path, self._pointer, self._clock.at, self._authors
        plain, nothing = MessageKind.TEXT, ()
        for index, raw in enumerate(raws, first):
            origin = Origin(path, None, None, f"{pointer}/{index}")
            try:
                number, kind, date, unixtime, name, sender, text = _PLAIN(raw)
                author = authors[sender]
            except (KeyError, TypeError):
                yield self._message(raw, index, origin)
                continue
            if (
                kind == "message"
                and len(raw) == _KEYS
                and "text_entities" in raw
                and type(text) is str
                and text
                and number is not None
                and author.name == name
            ):
                # Arguments by position save a microsecond.
                yield Message(
                    str(number), author, at(date, unixtime), text, plain,
                    nothing, None, None, None, None, nothing, origin,
                )  # fmt: skip
            else:
                yield self._message(raw, index, origin)

    def _message(self, raw: Any, index: int, origin: Origin) -> Message:
        if type(raw) is not dict:
            unknown = MessageKind.UNSUPPORTED
            return Message(str(index), NOBODY, None, "", unknown, origin=origin)
        get = raw.get
        number = get("id")
        id = str(index if number is None else number)
        sent_at = self._clock.at(get("date"), get("date_unixtime"))
        text, quoted = flat(get("text_entities") or get("text"))
        if not text or get("type") != "message" or not _UNCOMMON.isdisjoint(raw):
            return self._uncommon(raw, id, sent_at, text, quoted, origin)
        author = self._author(get("from_id"), get("from"))
        return Message(id, author, sent_at, text, quoted=quoted, origin=origin)

    def _uncommon(
        self,
        raw: dict[str, Any],
        id: str,
        sent_at: datetime | None,
        text: str,
        quoted: tuple[Span, ...],
        origin: Origin,
    ) -> Message:
        get = raw.get
        kind = get("type", "message")
        if kind == "service":
            author = self._author(get("actor_id"), get("actor"))
            if get("action") in CALLS:
                return Message(
                    id, author, sent_at, text, MessageKind.CALL, (call(raw),), origin=origin
                )
            return Message(id, author, sent_at, text, MessageKind.SERVICE, origin=origin)
        author = self._author(get("from_id"), get("from"), get("author"))
        if kind != "message":
            return Message(id, author, sent_at, text, MessageKind.UNSUPPORTED, origin=origin)
        attached = attachment(raw)
        said = MessageKind.TEXT if text else MessageKind.UNSUPPORTED
        elsewhere = "reply_to_peer_id" in raw
        return Message(
            id=id,
            author=author,
            sent_at=sent_at,
            text=text,
            kind=attached.kind if attached else said,
            attachments=(attached,) if attached else (),
            reply_to=None if elsewhere else _named(raw, "reply_to_message_id"),
            forwarded_from=(_named(raw, "forwarded_from") or "")
            if "forwarded_from" in raw
            else None,
            via_bot=_named(raw, "via_bot"),
            edited_at=self._clock.at(get("edited"), get("edited_unixtime")),
            quoted=quoted,
            origin=origin,
        )

    def _author(self, sender: object, name: object, signature: object = None) -> Author:
        """One object a person and name; people are known by id, since names change."""
        try:
            author = self._authors[sender]
            if author.name == name and signature is None:
                return author
        except (KeyError, TypeError):
            author = NOBODY
        shown = name if isinstance(name, str) else author.name
        known = isinstance(sender, (str, int)) and str(sender)
        id = known or shown
        if isinstance(signature, str):  # who of its editors signed a channel's post
            return Author(f"{id}/{signature}", signature, self._people.roles.get(id, Role.UNKNOWN))
        author = Author(id, shown, self._people.role(id))
        if known:
            self._authors[sender] = author
        return author


def flat(parts: Any) -> tuple[str, tuple[Span, ...]]:
    """The text of a message and the stretches that quote; parts are strings or entities."""
    if type(parts) is str:
        return parts, ()
    if type(parts) is not list:
        return "", ()
    if len(parts) == 1 and type(parts[0]) is dict and parts[0].get("type") == "plain":
        said = parts[0].get("text")
        return (said if type(said) is str else ""), ()
    text = ""
    quoted: list[Span] = []
    for part in parts:
        if type(part) is dict:
            said = part.get("text")
            if type(said) is not str:
                continue
            if part.get("type") in QUOTING and said:
                quoted.append(Span(len(text), len(text) + len(said)))
            text += said
        elif type(part) is str:
            text += part
    return text, tuple(quoted)


def _named(raw: dict[str, Any], key: str) -> str | None:
    value = raw.get(key)
    return str(value) if isinstance(value, (str, int)) else None
