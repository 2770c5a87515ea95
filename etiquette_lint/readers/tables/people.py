"""Who wrote a row, and what sort of row it is, of all its cells that have a say in that."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from etiquette_lint.model import Author, MessageKind, Role
from etiquette_lint.readers.tables import values
from etiquette_lint.readers.tables.table import Columns
from etiquette_lint.ui import Saying

# Fields that tell who; a row's cells of these, in this order, are a key.
TELLING = (
    *("author", "author_id", "role", "kind", "incoming", "outgoing", "bot", "internal", "public"),
    *("staff_name", "client_name"),
)
# Known to be of either side; of neither, though people; and who takes no part.
SIDED, SIDELESS, OUTSIDE = 1, 2, 0
_SIDES = {Role.STAFF: SIDED, Role.CLIENT: SIDED, Role.UNKNOWN: SIDELESS}
_SERVICE = MessageKind.SERVICE
SYSTEM = Author("system", "system", Role.SYSTEM)
_SIDING = ("role", "incoming", "outgoing")
_KEPT = 50_000
_NAMED = 10  # words for sides that are told one by one
_BRACKETED = re.compile(r"(?P<name>.*\S)\s*[(\[](?P<role>[^()\[\]]+)[)\]]")
_BEFORE = re.compile(r"(?P<role>[^:]+?)\s*:\s*(?P<name>\S.*)")


class Sender(NamedTuple):
    """``side`` is SIDED, SIDELESS or OUTSIDE; ``note``, what there is to say of each row."""

    author: Author
    kind: MessageKind = MessageKind.TEXT
    side: int = OUTSIDE
    note: str | None = None


class People(dict[tuple[str, ...], Sender]):
    """Senders by the cells that tell them, made when first met."""

    def __init__(self, columns: Columns) -> None:
        super().__init__()
        self.fields = tuple(field for field in TELLING if field in columns)
        self.places = tuple(columns.at[field] for field in self.fields)
        self._sided = not set(_SIDING).isdisjoint(self.fields)
        self._roles: dict[str, Role] = {}
        self._unknown: set[str] = set()  # words for sides
        self.varied = False  # whether some are of another kind than text
        self.noted = False  # whether there is something to say of some

    def __missing__(self, key: tuple[str, ...]) -> Sender:
        if len(self) >= _KEPT:
            self.clear()
            self._roles.clear()
        sender = self[key] = self._sender(dict(zip(self.fields, map(str.strip, key), strict=True)))
        self.varied = self.varied or sender.kind is not MessageKind.TEXT
        self.noted = self.noted or sender.note is not None
        return sender

    def _sender(self, cells: Mapping[str, str]) -> Sender:
        said = [values.meaning(cells.get(field, "")) for field in ("role", "kind")]
        role = said[0].role or said[1].role
        kind = said[1].kind or said[0].kind or MessageKind.TEXT
        if values.yes(cells.get("bot", "")):
            role = Role.BOT
        role = role or _answered(cells)
        if role is Role.SYSTEM:
            return Sender(SYSTEM, _SERVICE)
        note: str | None = None
        if kind is _SERVICE or _internal(cells):
            kind, note = _SERVICE, Saying("tables.internal")
        elif role is None and self._sided:
            note = self._odd(cells)
        name, role = self._named(cells, role)
        author = self._author(cells.get("author_id") or name, name, role)
        return Sender(
            author, kind, OUTSIDE if kind is _SERVICE else _SIDES.get(role, OUTSIDE), note
        )

    def _odd(self, cells: Mapping[str, str]) -> str:
        """The note on a row whose author's side is not told, or in words of somebody's own."""
        told = next((cells[field] for field in _SIDING if cells.get(field)), "")
        if not told:
            return Saying("tables.no_role")
        if len(self._unknown) < _NAMED or told in self._unknown:
            self._unknown.add(told)
            return Saying("tables.role", value=told)
        return Saying("tables.roles")

    def _named(self, cells: Mapping[str, str], role: Role | None) -> tuple[str, Role]:
        """Whose name it is, and the role, which the name too may tell."""
        name = cells.get("author", "")
        staff, client = cells.get("staff_name", ""), cells.get("client_name", "")
        if role is None and name and not self._sided:
            name, role = _told_by(name)
        if role is None and not name and bool(staff) != bool(client):
            role = Role.STAFF if staff else Role.CLIENT  # only the one who writes is named
        if not name:
            name = {Role.STAFF: staff, Role.CLIENT: client}.get(role or Role.UNKNOWN, "")
        if not name:
            name = cells.get("role", "") or (role or Role.UNKNOWN).value
        return name, role or Role.UNKNOWN

    def _author(self, id: str, name: str, role: Role) -> Author:
        """Namesakes on different sides are different people."""
        known = self._roles.setdefault(id, role)
        return Author(id if known is role else f"{id} ({role})", name, role)


def _answered(cells: Mapping[str, str]) -> Role | None:
    """The side that a yes or a no tells."""
    for field, sides in (
        ("incoming", (Role.STAFF, Role.CLIENT)),
        ("outgoing", (Role.CLIENT, Role.STAFF)),
    ):
        answer = values.yes(cells[field]) if cells.get(field) else None
        if answer is not None:
            return sides[answer]
    return None


def _internal(cells: Mapping[str, str]) -> bool:
    public = cells.get("public")
    return bool(values.yes(cells.get("internal", ""))) or (
        bool(public) and values.yes(public or "") is False
    )


def _told_by(name: str) -> tuple[str, Role | None]:
    """«оператор», «Анна (оператор)», «Оператор: Анна»."""
    role = values.meaning(name).role
    if role is not None:
        return name, role
    found = _BRACKETED.fullmatch(name) or _BEFORE.fullmatch(name)
    role = values.meaning(found["role"]).role if found else None
    return (found["name"], role) if found and role else (name, None)
