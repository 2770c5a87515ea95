"""Who is who and which channel is which: the files that stand beside the channels' folders."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Author, Note, Origin, Role
from etiquette_lint.readers.json_list import elements
from etiquette_lint.readers.json_stream import GrowingJson
from etiquette_lint.readers.json_values import mapping, string
from etiquette_lint.readers.source import Source
from etiquette_lint.ui import Saying

_PEOPLE = ("users.json", "org_users.json")
# A direct chat has no name: its folder is called by its id.
_CHANNELS = {
    "channels.json": "group",
    "groups.json": "group",
    "mpims.json": "group",
    "dms.json": "personal",
}
SLACKBOT = "USLACKBOT"


class Workspace:
    """People by id, channel names by id, and what is known of the channel being read."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.notes: list[Note] = []
        self.people: dict[str, Author] = {SLACKBOT: Author(SLACKBOT, "Slackbot", Role.BOT)}
        self.channels: dict[str, str] = {}
        self._read_people()
        folder = PurePath(source.path).parent.name
        self.id = self.title = folder
        self.kind = "group"
        for name, kind in _CHANNELS.items():
            for raw in self._objects(name):
                id, called = raw.get("id"), raw.get("name")
                if isinstance(id, str) and isinstance(called, str):
                    self.channels[id] = called
                if folder and folder in (id, called):
                    self.id, self.kind = id if isinstance(id, str) else folder, kind
                    self.title = called if isinstance(called, str) else self._members(raw) or folder

    def author(self, id: str) -> Author:
        """The person of that id, by the id where nothing else is known."""
        return self.people.get(id) or self.people.setdefault(id, Author(id, id))

    def _read_people(self) -> None:
        found = False
        for name in _PEOPLE:
            for raw in self._objects(name):
                found = True
                if person := person_of(raw):
                    self.people[person.id] = person
        if not found:
            self.notes.append(Note(Saying("slack.no_people"), Origin(self._source.path)))

    def _members(self, raw: dict[str, Any]) -> str:
        members = raw.get("members")
        listed = members if isinstance(members, list) else []
        return ", ".join(self.author(id).name for id in listed if isinstance(id, str))

    def _objects(self, name: str) -> Iterator[dict[str, Any]]:
        """The file's objects, as far as it can be read: without them messages are still there."""
        try:
            source = self._source.beside(f"../{name}")
            if source is None:
                return
            with source.open() as file:
                document = GrowingJson(file, source.path)
                for _, raw in elements(document, lambda: document.top, ""):
                    if isinstance(raw, dict):
                        yield raw
        except ReadError as error:
            told = Saying("slack.damaged", name=name, reason=error.message)
            self.notes.append(Note(told, error.origin))


def person_of(raw: dict[str, Any], id: str | None = None) -> Author | None:
    """Somebody as users.json, or the profile inside a message, describes him or her."""
    id = id or string(raw.get("id"))
    if not id:
        return None
    sources = (mapping(raw.get("profile")), raw)
    names = (
        string(each.get(key)) for key in ("display_name", "real_name", "name") for each in sources
    )
    bot = raw.get("is_bot") is True or id == SLACKBOT
    name = next((name for name in names if name), id)
    return Author(id, name, Role.BOT if bot else Role.UNKNOWN)
