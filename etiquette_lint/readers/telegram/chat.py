"""The chats inside a Telegram Desktop export that is still being parsed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from etiquette_lint.readers.json_stream import GrowingJson, follow
from etiquette_lint.readers.telegram.clock import Clock
from etiquette_lint.readers.telegram.people import KINDS
from etiquette_lint.ui import Saying

SECTIONS = ("chats", "left_chats")
MESSAGE_TYPES = ("message", "service", "unsupported")
ACCOUNT_PARTS = frozenset(
    {"personal_information", "profile_pictures", "stories", "contacts", "frequent_contacts"}
)
_SAMPLE = 100
_LARGE_SAMPLE = 10_000


@dataclass
class GrowingChat:
    """A chat whose messages may still be arriving; ``complete`` says when they all have."""

    document: GrowingJson
    pointer: str
    raw: dict[str, Any]
    complete: Callable[[], bool]

    def sample(self, clock: Clock) -> list[Any]:
        """The first messages, a hundred or so and if need be more, until one has a date."""
        while True:
            final = self.complete()
            sample = self._held[: self._finished(final)]
            enough = _SAMPLE if any(moments(sample, clock)) else _LARGE_SAMPLE
            if final or len(sample) >= enough:
                return sample
            self.document.grow(self._held)

    def batches(self) -> Iterator[list[Any]]:
        """All messages, in pieces. They leave the document, so that memory stays flat."""
        while True:
            final = self.complete()
            held = self._held
            count = self._finished(final)
            batch = held[:count]
            del held[:count]
            yield batch
            if final:
                return
            self.document.grow(self._held)

    @property
    def _held(self) -> list[Any]:
        held = self.raw.get("messages")
        return held if isinstance(held, list) else []

    def _finished(self, final: bool) -> int:
        """How many of the messages at hand will change no more."""
        held = self._held
        return len(held) - bool(held and (not final or self.document.tore(held[-1])))


def chats(document: GrowingJson) -> Iterator[GrowingChat]:
    """Each chat as soon as it begins: the only one, or those of an account."""
    root = document.root
    seen = set()
    while True:
        if "messages" in root:
            yield GrowingChat(document, "", root, lambda: document.done)
            return
        key = next((key for key in root if key in SECTIONS and key not in seen), None)
        if key is not None:
            seen.add(key)
            yield from _section(document, key)
        elif document.done:
            return
        else:
            document.grow()


def recognise(root: dict[str, Any]) -> str | None:
    """What sort of export this is the beginning of; None where it is none of Telegram's."""
    if _is_chat(root):
        return Saying("known.telegram.chat")
    if any(_is_chat(chat) for key in SECTIONS for chat in _listed(root.get(key)) or ()):
        return Saying("known.telegram.account")
    if isinstance(root.get("about"), str) and not ACCOUNT_PARTS.isdisjoint(root):
        return Saying("known.telegram.beginning")
    return None


def moments(messages: list[Any], clock: Clock) -> Iterator[datetime]:
    """When messages were sent, of those that tell."""
    for raw in messages:
        if isinstance(raw, dict):
            moment = clock.at(raw.get("date"), raw.get("date_unixtime"))
            if moment is not None:
                yield moment


def _section(document: GrowingJson, key: str) -> Iterator[GrowingChat]:
    section = document.root[key]
    pointer = f"/{key}" if isinstance(section, list) else f"/{key}/list"

    def closed() -> bool:
        return not document.is_last(document.root, key)

    for index, chat, complete in follow(document, lambda: _listed(section), closed):
        if isinstance(chat, dict):
            yield GrowingChat(document, f"{pointer}/{index}", chat, complete)


def _listed(section: object) -> list[Any] | None:
    """A section's chats: a bare list or, as a rule, ``list`` beside a remark."""
    chats = section.get("list") if isinstance(section, dict) else section
    return chats if isinstance(chats, list) else None


def _is_chat(value: object) -> bool:
    if not isinstance(value, dict) or not isinstance(value.get("messages"), list):
        return False
    return str(value.get("type")) in KINDS or any(
        isinstance(raw, dict) and raw.get("type") in MESSAGE_TYPES for raw in value["messages"]
    )
