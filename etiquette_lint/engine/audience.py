"""In a group: do staff speak to the client here, or to one another?"""

from __future__ import annotations

import re
from collections.abc import Callable

from etiquette_lint.model import Message, Role
from etiquette_lint.text.people import Person, mention, person

_LATELY = 20  # messages after a client's in which staff may still be answering
_REMEMBERED = 2000  # messages to which somebody may reply
_COLLEAGUES = re.compile(r"\s*(?:@\w+[\s,]+)*(?:коллеги|колеги|команда|ребята|хлопці)\b", re.I)
_CALLED = 40  # characters at the beginning in which somebody is called by name


class Audience:
    """Follows a group in the order of its messages. Unless something says that staff speak among
    themselves, it is the client whom they speak to.

    What says so: a reply to a colleague's message, a colleague called by name, or several of
    staff talking while no client has written for long.
    """

    def __init__(self) -> None:
        self._roles: dict[str, Role] = {}  # of those who wrote the last messages, by message
        self._called: dict[Role, dict[str, Callable[[str], object]]] = {
            Role.STAFF: {},
            Role.CLIENT: {},
        }
        self._since_client = _LATELY
        self._talking: set[str] = set()  # of staff, since a client last wrote

    def new_session(self) -> None:
        self._since_client = _LATELY
        self._talking.clear()

    def inside(self, message: Message, role: Role) -> bool:
        """Whether the message is one of staff for colleagues; to be asked once of every message."""
        self._remember(message, role)
        if role is Role.CLIENT:
            self._since_client = 0
            self._talking.clear()
            return False
        self._since_client += 1
        if role is not Role.STAFF:
            return False
        self._talking.add(message.author.id)
        told = self._told(message)
        return self._since_client > _LATELY and len(self._talking) > 1 if told is None else told

    def _told(self, message: Message) -> bool | None:
        replied = self._roles.get(message.reply_to or "")
        if replied in (Role.STAFF, Role.CLIENT):
            return replied is Role.STAFF
        beginning = message.text[:_CALLED]
        if self._calls(Role.CLIENT, beginning, message.author.id):
            return False
        if _COLLEAGUES.match(beginning) or self._calls(Role.STAFF, beginning, message.author.id):
            return True
        return None

    def _calls(self, role: Role, beginning: str, own: str) -> bool:
        text = beginning.lower().replace("ё", "е")
        return any(calls(text) for id, calls in self._called[role].items() if id != own)

    def _remember(self, message: Message, role: Role) -> None:
        if len(self._roles) >= _REMEMBERED:
            del self._roles[next(iter(self._roles))]
        self._roles[message.id] = role
        author = message.author
        if role in self._called and author.id not in self._called[role]:
            self._called[role][author.id] = _caller(author.id, person(author.name))


def _caller(id: str, who: Person | None) -> Callable[[str], object]:
    """What tells whether a text begins with an address to somebody: «@anna», «Анна, …»."""
    handle = re.escape(id.lower().lstrip("@"))
    names = rf"|(?:^|,)\s*{mention(who.names).pattern}\w*\s*[,!]" if who else ""
    return re.compile(rf"@{handle}\b{names}").search
