"""Who is staff: what the format says, corrected by what the team says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from etiquette_lint.config import Config
from etiquette_lint.model import Author, Conversation, Fact, Role

EVERYBODY = "*"
_SHOWN = 50


class Roles:
    """The roles in one conversation. ``matched`` are the configured names found in it.

    ``given``: the team says who is who where the format does not. Then a chat without any of
    the team is none of the team's, whatever was left unanswered there.
    """

    def __init__(self, config: Config, conversation: Conversation) -> None:
        self._named = {
            **{_plain(name): Role.CLIENT for name in config.clients},
            **{_plain(name): Role.BOT for name in config.bots},
            **{_plain(name): Role.STAFF for name in config.staff},
        }
        self.everybody = EVERYBODY in config.staff
        self._staff_named = bool(config.staff)
        self.given = self._staff_named and Fact.ROLES not in conversation.facts
        self._known: dict[str, Role] = {}
        self._names: dict[str, str] = {}
        self.counts: Counter[str] = Counter()
        self.matched: set[str] = set()

    def of(self, author: Author) -> Role:
        """The author's role; also counts the message, for the list of authors."""
        self.counts[author.id] += 1
        known = self._known.get(author.id)
        if known is None:
            known = self._known[author.id] = self._judge(author)
            self._names[author.id] = author.name
        return known

    def met(self, author: Author) -> Role | None:
        """The role of somebody who has written already."""
        return self._known.get(author.id)

    def _judge(self, author: Author) -> Role:
        for name in (author.id, author.name):
            role = self._named.get(_plain(name))
            if role:
                self.matched.add(_plain(name))
                return role
        if author.role in (Role.BOT, Role.SYSTEM):
            return author.role
        if self.everybody:
            return Role.STAFF
        if author.role is Role.UNKNOWN and self._staff_named:
            return Role.CLIENT
        return author.role

    @property
    def staff_found(self) -> bool:
        return Role.STAFF in self._known.values()

    @property
    def undecided(self) -> bool:
        """Nobody is known to be staff, though somebody may be."""
        return not self.staff_found and Role.UNKNOWN in self._known.values()

    def authors(self) -> list[tuple[str, str, int]]:
        """(id, name, messages) of those who wrote, the busiest first."""
        return [(i, self._names[i], n) for i, n in self.counts.most_common(_SHOWN)]


def unmatched(config: Config, matched: Iterable[str], judged: bool) -> list[str]:
    """Staff names that no conversation had, and should have had.

    A configuration file lists the whole team, few of whom are in any one chat: its names are
    missed only where nobody was judged.
    """
    found = set(matched)
    named = config.options.values.get("staff", ())
    listed = {name for name in config.staff if f"staff.{name}" in config.nodes} - {*named}
    return [
        name
        for name in config.staff
        if name != EVERYBODY and _plain(name) not in found and not (judged and name in listed)
    ]


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
