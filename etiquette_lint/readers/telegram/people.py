"""Who is who in a Telegram chat: the export never says it, ids and names give it away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import Any

from etiquette_lint.model import Role
from etiquette_lint.records import record

KINDS = {
    "personal_chat": "personal",
    "bot_chat": "bot",
    "saved_messages": "saved",
    "replies": "group",
    "verification_codes": "bot",
    "private_group": "group",
    "private_supergroup": "group",
    "public_supergroup": "group",
    "private_channel": "channel",
    "public_channel": "channel",
}
_PEERS = {"personal": Role.CLIENT, "bot": Role.BOT}
_OLD_USER = 1 << 32  # what old versions added to a user's id


@record
class People:
    """``roles`` by author id; ``default`` for whoever else writes."""

    roles: Mapping[str, Role] = field(default_factory=dict)
    default: Role = Role.UNKNOWN

    def role(self, id: str) -> Role:
        """A message without a sender has nobody to take a side."""
        return self.roles.get(id, self.default) if id else Role.UNKNOWN

    @property
    def complete(self) -> bool:
        """Whether the side of everyone in the chat is known."""
        return Role.STAFF in (*self.roles.values(), self.default)


def ids_of(user: object) -> frozenset[str]:
    """The ways in which versions of the exporter write one user's id in ``from_id``."""
    if not isinstance(user, int) or isinstance(user, bool):
        return frozenset()
    bare = user - _OLD_USER if user > _OLD_USER else user
    return frozenset({f"user{user}", f"user{bare}", str(user), str(bare + _OLD_USER)})


def people(
    chat: Mapping[str, Any], kind: str, exporter: frozenset[str], sample: Sequence[Any]
) -> People:
    """``exporter``: ids of the account's owner, where the export names him or her.

    In an export of a single chat the owner is whoever is not the chat's namesake: a personal
    chat bears the other side's id and, in old versions where ids do not match, at least the name.
    """
    peer = _PEERS.get(kind, Role.UNKNOWN)
    if exporter:
        return People(dict.fromkeys(exporter, Role.STAFF), peer)
    if peer is Role.UNKNOWN:
        return People()
    senders = _senders(sample)
    ids = ids_of(chat.get("id"))
    peers = [id for id in senders if id in ids]
    peers = peers or [id for id, name in senders.items() if name and name == chat.get("name")]
    if len(peers) == 1:
        return People({peers[0]: peer}, Role.STAFF)
    if not peers and len(senders) == 1 and ids:
        return People({**dict.fromkeys(ids, peer), **dict.fromkeys(senders, Role.STAFF)})
    return People()


def _senders(sample: Sequence[Any]) -> dict[str, object]:
    """Author ids, as Messages makes them, and the names they first go by."""
    senders: dict[str, object] = {}
    for raw in sample:
        if isinstance(raw, dict) and raw.get("type") == "message":
            sender, name = raw.get("from_id"), raw.get("from")
            id = str(sender) if isinstance(sender, (str, int)) else name
            if isinstance(id, str) and id:
                senders.setdefault(id, name)
    return senders
