"""One message of a Slack channel, from its JSON object to a Message."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from etiquette_lint.model import Attachment, Author, Message, MessageKind, Origin, Role
from etiquette_lint.readers import file_kinds
from etiquette_lint.readers.json_values import mapping, number, objects, string, whole
from etiquette_lint.readers.quoting import quoted
from etiquette_lint.readers.slack.text import shown
from etiquette_lint.readers.slack.workspace import Workspace, person_of

NOBODY = Author("", "")
# Any other subtype is Slack's own word on what has happened.
_TYPED = frozenset(
    {None, "thread_broadcast", "reply_broadcast", "me_message", "file_share", "bot_message"}
    | {"slackbot_response"}
)
_CALLS = frozenset({"huddle_thread", "sh_room_created"})
_GONE = frozenset({"tombstone", "message_deleted"})
_RECORDED = {"slack_audio": MessageKind.VOICE, "slack_video": MessageKind.VIDEO_NOTE}
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Messages:
    """Turns the objects of one channel into messages. A message's id is its time stamp."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._bots: dict[str, Author] = {}

    def message(self, raw: Any, path: str, index: int) -> Message:
        origin = Origin(path, None, None, f"/{index}")
        if not isinstance(raw, dict):
            unknown = MessageKind.UNSUPPORTED
            return Message(f"{path}/{index}", NOBODY, None, "", unknown, origin=origin)
        get = raw.get
        stamp, thread = get("ts"), get("thread_ts")
        subtype = None if get("subtype") is None else string(get("subtype"))
        id = string(stamp) or f"{path}/{index}"
        author, bot = self._author(raw)
        sent_at = moment(stamp)
        text = self._text(raw)
        if subtype in _CALLS:
            return Message(
                id, author, sent_at, "", MessageKind.CALL, (_call(get("room")),), origin=origin
            )
        if subtype in _GONE:
            return Message(id, author, sent_at, "", MessageKind.UNSUPPORTED, origin=origin)
        if subtype not in _TYPED:
            return Message(id, author, sent_at, text, MessageKind.SERVICE, origin=origin)
        attachments = tuple(_file(file) for file in objects(get("files")))
        forwarded: str | None = None
        if not text and (shared := _shared(raw)):
            text = shown(string(shared.get("text")), self._workspace)
            forwarded = string(shared.get("author_name"))
        kind = MessageKind.TEXT if text else MessageKind.UNSUPPORTED
        edited = get("edited")
        return Message(
            id,
            author,
            sent_at,
            text,
            attachments[0].kind if attachments else kind,
            attachments,
            thread if isinstance(thread, str) and thread != stamp else None,
            forwarded,
            bot,
            moment(edited.get("ts")) if isinstance(edited, dict) else None,
            quoted(text),
            origin,
        )

    def _text(self, raw: dict[str, Any]) -> str:
        return shown(string(raw.get("text")), self._workspace, raw.get("blocks"))

    def _author(self, raw: dict[str, Any]) -> tuple[Author, str | None]:
        """Who it is by; and through which app, where a person's name stands over an app's text."""
        id, bot = string(raw.get("user")), string(raw.get("bot_id"))
        profile = mapping(raw.get("bot_profile"))
        named = string(raw.get("username")) or string(profile.get("name")) or bot
        if id and raw.get("subtype") != "bot_message":
            author = self._person(id, raw.get("user_profile"))
            via = named if bot and author.role is not Role.BOT else None
            return author, via
        if not named:
            return NOBODY, None
        known = bot or named
        author = self._bots.get(known) or self._bots.setdefault(
            known, Author(known, named, Role.BOT)
        )
        return author, None

    def _person(self, id: str, profile: object) -> Author:
        people = self._workspace.people
        author = people.get(id)
        if author is not None and author.name != id:
            return author
        if isinstance(profile, dict) and (told := person_of(profile, id)):
            people[id] = told
        return self._workspace.author(id)


def moment(stamp: object) -> datetime | None:
    """The time of «1772445600.000200», to the microsecond."""
    try:
        seconds, _, rest = stamp.partition(".")  # type: ignore[attr-defined]
        return _EPOCH + timedelta(seconds=int(seconds), microseconds=int(rest[:6] or 0))
    except (AttributeError, ValueError, OverflowError):
        return None


def _file(raw: dict[str, Any]) -> Attachment:
    name = string(raw.get("name")) or string(raw.get("title")) or None
    lasted = number(raw.get("duration_ms"))
    kind = _RECORDED.get(string(raw.get("subtype")))
    media_type = string(raw.get("mimetype"))
    if kind is None and media_type:
        kind = file_kinds.by_type(media_type)
    return Attachment(
        kind or file_kinds.by_name(name or ""),
        name,
        whole(raw.get("size")),
        None if lasted is None else lasted / 1000,
    )


def _call(room: object) -> Attachment:
    """A call's duration is None where nobody joined."""
    start, end = (number(mapping(room).get(key)) or 0.0 for key in ("date_start", "date_end"))
    return Attachment(MessageKind.CALL, duration=end - start if end > start > 0 else None)


def _shared(raw: dict[str, Any]) -> dict[str, Any] | None:
    """Another's message that was sent on."""
    return next(
        (each for each in objects(raw.get("attachments")) if each.get("is_share") is True), None
    )
