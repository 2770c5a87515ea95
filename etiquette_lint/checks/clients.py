"""The same client in several conversations."""

from __future__ import annotations

from datetime import UTC, datetime

from etiquette_lint.checks.base import Scene
from etiquette_lint.model import Author
from etiquette_lint.text.fingerprints import fingerprint


def may_return(scene: Scene, client: Author | None) -> bool:
    """Whether the client can be known again in another conversation."""
    return client is not None and client.id != client.name and scene.conversation.kind != "group"


def client_key(scene: Scene, client: Author | None) -> str:
    """The same wherever this client writes, as far as the format can tell.

    An id that is merely the name says nothing: two people called Анна are not one. Then, and in
    a group, the conversation stands for whoever is in it.
    """
    conversation = scene.conversation
    if client is None or not may_return(scene, client):
        path = conversation.origin.path if conversation.origin else ""
        return fingerprint(f"conversation\0{path}\0{conversation.id}")
    return fingerprint(f"client\0{client.id}\0{client.name}")


def seconds(moment: datetime) -> int:
    """For comparing; a clock without a zone is taken as it is."""
    known = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return int(known.timestamp())
