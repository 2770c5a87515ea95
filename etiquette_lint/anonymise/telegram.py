"""Telegram Desktop's JSON: which of its values tell who somebody is."""

from __future__ import annotations

from collections.abc import Iterator

from etiquette_lint.anonymise.json_bytes import Place, Rewriter
from etiquette_lint.anonymise.values import Anonymiser, Sort
from etiquette_lint.readers.source import Source
from etiquette_lint.readers.telegram.chat import SECTIONS

_SORTS = {
    **dict.fromkeys(
        ("from", "actor", "forwarded_from", "saved_from", "author", "inviter", "members",
         "first_name", "last_name", "name", "new_title", "from_name", "peer", "chat"),
        Sort.NAME,
    ),
    **dict.fromkeys(("phone_number", "phone"), Sort.PHONE),
    **dict.fromkeys(("username", "via_bot", "bot_username"), Sort.USERNAME),
    "email": Sort.EMAIL,
    **dict.fromkeys(
        ("file", "photo", "video", "thumbnail", "file_name", "contact_vcard", "document_id",
         "path"),
        Sort.FILE,
    ),
    **dict.fromkeys(
        ("from_id", "actor_id", "user_id", "forwarded_from_id", "saved_from_id", "peer_id",
         "reply_to_peer_id", "chat_id", "channel_id", "bot_id", "inviter_id"),
        Sort.ID,
    ),
    **dict.fromkeys(("href", "url", "link"), Sort.LINK),
    **dict.fromkeys(("last_ip", "ip", "address", "place_name", "data", "dataBase64"), Sort.SECRET),
}  # fmt: skip
# A text that is all of one sort says so in the key beside it.
_OF_KIND = {
    "phone": Sort.PHONE,
    "email": Sort.EMAIL,
    "bank_card": Sort.CARD,
    "mention": Sort.USERNAME,
    "mention_name": Sort.NAME,
    "link": Sort.LINK,
}
_KEPT = frozenset(
    ("type", "media_type", "mime_type", "action", "discard_reason", "currency", "language",
     "emoji", "sticker_emoji", "category", "status", "reason_type", "period")
)  # fmt: skip
_PEOPLE = frozenset({"contacts", "frequent_contacts", "personal_information"})
_DEVICES = frozenset({"sessions", "web_sessions", "other_data", "ips"})
_WITH_ID = frozenset(
    {"document", "chats", "people"}
)  # scopes whose ``id`` is a person's or a chat's
_SPOTS = frozenset({"latitude", "longitude"})


def rewritten(source: Source, anonymiser: Anonymiser) -> Iterator[bytes]:
    export = _Export(anonymiser)
    with source.open() as file:
        yield from Rewriter(export.change, export.enter).pieces(file, source.path)


class _Export:
    def __init__(self, anonymiser: Anonymiser) -> None:
        self._value = anonymiser.value

    @staticmethod
    def enter(around: Place, key: str) -> str:
        """What a container is part of; a list and its elements are part of the same."""
        scope = around.scope
        if not scope:
            return "document"
        if key == around.key:
            return scope
        if key in SECTIONS:
            return "chats"
        if key in _PEOPLE:
            return "people"
        if key in _DEVICES:
            return "devices"
        if key == "messages" and scope in ("document", "chats"):
            return "messages"
        return "inside" if scope == "messages" else scope

    def change(self, place: Place, key: str, text: str | None, raw: bytes) -> str | bytes | None:
        if text is None:
            return self._bare(place, key, raw)
        if not text or key in _KEPT or (key.endswith("_unixtime") and text.isdecimal()):
            return None
        fresh = self._value(self._sort(place, key, text), text)
        return fresh if fresh != text else None

    @staticmethod
    def _sort(place: Place, key: str, text: str) -> Sort:
        if place.scope == "devices":
            return Sort.SECRET
        if key == "text":
            return _OF_KIND.get(place.kind, Sort.TEXT)
        if key == "id":
            return Sort.ID if place.scope in _WITH_ID else Sort.TEXT
        if key == "title":
            return Sort.NAME if place.kind == "service" else Sort.TEXT
        if key == "document_id" and text.isdecimal():
            return Sort.TEXT  # of a picture that anybody may use
        return _SORTS.get(key, Sort.TEXT)

    def _bare(self, place: Place, key: str, raw: bytes) -> bytes | None:
        """Numbers, and paths that an old version wrote without quotes."""
        if raw[:1] in b"tfn" and raw in (b"true", b"false", b"null"):
            return None
        if key in _SPOTS:
            return b"0.0"
        sort = Sort.ID if key == "id" and place.scope in _WITH_ID else _SORTS.get(key)
        if sort in (Sort.ID, Sort.FILE, Sort.PHONE):
            return self._value(sort, raw.decode("utf-8", "replace")).encode("utf-8")
        return None
