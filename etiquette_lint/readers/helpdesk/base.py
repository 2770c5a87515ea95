"""What a helpdesk's module tells of its JSON: where the messages are and how one is read.

What is the same for all of them is elsewhere: finding conversations in a file (``units``), and
making a conversation with its facts and notes (``reading``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, ClassVar

from etiquette_lint.model import (
    Attachment,
    Author,
    Channel,
    Message,
    MessageKind,
    Origin,
    Role,
    Span,
)
from etiquette_lint.readers.helpdesk.fields import Clock

Raw = Mapping[str, Any]
NOBODY = Author("", "")
ITSELF = Author("system", "", Role.SYSTEM)  # the helpdesk


class Talk:
    """One conversation. A system's own derives from this, sets what it knows and reads messages.

    ``partial`` is the key of a note: why these are not all the messages there were.
    """

    id: str = ""
    title: str = ""
    channel: Channel | None = None
    partial: str | None = None

    def __init__(self) -> None:
        self.clock = Clock()
        self._authors: dict[str, Author] = {}

    def left_out(self, raw: Raw) -> str | None:
        """The key of a note if the message is not for the client's eyes; None if it is."""
        return None

    def message(self, raw: Raw, id: str, origin: Origin) -> Message:
        """``id`` is the message's own, or else its place."""
        raise NotImplementedError

    def author(self, id: str, name: str, role: Role) -> Author:
        """One object a person. What a machine says in somebody's name is not that person's."""
        key = f"{role}:{id}" if role is Role.BOT else id
        known = self._authors.get(key)
        if known is None:
            known = self._authors[key] = Author(key, name, role)
        return known

    def service(self, id: str, origin: Origin, time: object, text: str = "") -> Message:
        """What nobody wrote: somebody was assigned, the conversation closed."""
        at = self.clock.at(time)
        return Message(id, ITSELF, at, text, MessageKind.SERVICE, origin=origin)

    def said(
        self,
        id: str,
        origin: Origin,
        author: Author,
        time: object,
        text: str,
        quoted: tuple[Span, ...] = (),
        attachments: Iterable[Attachment] = (),
        reply_to: str | None = None,
        edited: object = None,
    ) -> Message:
        """A message somebody wrote; one with neither words nor files says nothing we can read."""
        files = tuple(attachments)
        kind = MessageKind.TEXT if text.strip() else MessageKind.UNSUPPORTED
        return Message(
            id=id,
            author=author,
            sent_at=self.clock.at(time),
            text=text,
            kind=files[0].kind if files else kind,
            attachments=files,
            reply_to=reply_to,
            edited_at=self.clock.at(edited),
            quoted=quoted,
            origin=origin,
        )


class System:
    """How one helpdesk writes conversations down. Every value given may be cut or of any type."""

    title: ClassVar[str]  # its name as people know it
    siblings: ClassVar[frozenset[str]] = frozenset()  # keys beside a list that its elements need

    def takes(self, raw: Raw) -> bool:
        """Whether this object is a conversation."""
        raise NotImplementedError

    def entries(self, raw: Raw) -> Iterator[tuple[str, Any]]:
        """The messages of a conversation, each with its pointer inside it."""
        raise NotImplementedError

    def takes_message(self, raw: Raw) -> bool:
        """Whether this object is a message on its own, outside any conversation."""
        return False

    def belongs(self, raw: Raw) -> str:
        """The id of the conversation that such a message belongs to."""
        return ""

    def talk(self, raw: Raw, messages: Sequence[Any], around: Raw) -> Talk:
        """``raw`` is empty for messages on their own; ``around`` has what ``siblings`` names."""
        raise NotImplementedError
