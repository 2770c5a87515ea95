"""Conversations as helpdesks and CRM systems give them through their APIs, in JSON.

One small module a system; what it takes to read a file is imported once a file may be one.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from etiquette_lint.model import Conversation, Fact
from etiquette_lint.readers.source import Reader, Source
from etiquette_lint.ui import Saying

if TYPE_CHECKING:
    from etiquette_lint.readers.helpdesk.base import System

_ALWAYS = frozenset({Fact.ROLES, Fact.TURNS, Fact.TIME, Fact.SECONDS})
_DATED = _ALWAYS | {Fact.ZONE}
_BLANK = b"\xef\xbb\xbf \t\r\n"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


class Helpdesk(Reader):
    """``module`` has the system's own part, under the name SYSTEM."""

    def __init__(self, name: str, module: str, facts: frozenset[Fact]) -> None:
        self._name, self._module, self._facts = name, module, facts

    @property
    def name(self) -> str:
        return self._name

    @property
    def facts(self) -> frozenset[Fact]:
        return self._facts

    def detect(self, head: bytes) -> str | None:
        if not head.startswith(_UTF16) and head[:80].lstrip(_BLANK)[:1] not in (b"{", b"["):
            return None
        from etiquette_lint.readers.helpdesk.heads import holds

        system = self._system
        return Saying("known.system", system=system.title) if holds(system, head) else None

    def holds_many(self, head: bytes) -> bool:
        from etiquette_lint.readers.helpdesk.heads import several

        return several(self._system, head)

    def read(self, source: Source) -> Iterator[Conversation]:
        from etiquette_lint.readers.helpdesk.reading import conversations

        return conversations(self._system, self._facts, source)

    @property
    def _system(self) -> System:
        system: System = import_module(self._module).SYSTEM
        return system


READERS: dict[str, Reader] = {
    each.name: each
    for each in (
        Helpdesk("jivo", "etiquette_lint.readers.helpdesk.jivo", _DATED),
        Helpdesk(
            "bitrix24",
            "etiquette_lint.readers.helpdesk.bitrix24",
            _DATED | {Fact.MEDIA, Fact.REPLIES},
        ),
        Helpdesk(
            "helpdeskeddy",
            "etiquette_lint.readers.helpdesk.helpdeskeddy",
            _ALWAYS | {Fact.MEDIA, Fact.EDITS},
        ),
        Helpdesk("usedesk", "etiquette_lint.readers.helpdesk.usedesk", _DATED | {Fact.MEDIA}),
        Helpdesk(
            "zendesk",
            "etiquette_lint.readers.helpdesk.zendesk",
            _DATED | {Fact.MEDIA, Fact.CALLS},
        ),
        Helpdesk("intercom", "etiquette_lint.readers.helpdesk.intercom", _DATED | {Fact.MEDIA}),
        Helpdesk(
            "chatwoot",
            "etiquette_lint.readers.helpdesk.chatwoot",
            _DATED | {Fact.MEDIA, Fact.REPLIES},
        ),
        Helpdesk(
            "freshdesk",
            "etiquette_lint.readers.helpdesk.freshdesk",
            _DATED | {Fact.MEDIA, Fact.EDITS},
        ),
    )
}
