"""A dialogue written down by hand, as the examples of rules are.

    2026-03-02 10:00 client: Где мой заказ?
    2026-03-02 10:25 Анна (staff) [photo]: Уже едет,
    вот накладная

In the brackets stand ``voice 0:40``, ``sticker 😺``, ``file act.pdf 12 MB``, ``forward Ира``,
``reply 3`` for an answer to the third message, and the like. A line that starts with a date and a
time starts a message; any other line continues it. Lines starting with ``#`` before the first
message are remarks; ``# channel: livechat`` says where people write, ``# group`` that they
are many.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import field
from datetime import datetime
from pathlib import Path

from etiquette_lint.errors import ReadError, did_you_mean
from etiquette_lint.model import (
    Attachment,
    Author,
    Channel,
    Conversation,
    Fact,
    Message,
    MessageKind,
    Origin,
    Role,
)
from etiquette_lint.readers import plain
from etiquette_lint.readers.source import Reader, Source
from etiquette_lint.records import record
from etiquette_lint.ui import Saying

ROLES = {
    **dict.fromkeys(
        ("client", "customer", "клиент", "клиентка", "клієнт", "клієнтка"), Role.CLIENT
    ),
    **dict.fromkeys(("staff", "agent", "operator", "оператор", "операторка"), Role.STAFF),
    **dict.fromkeys(("менеджер", "менеджерка", "сотрудник", "сотрудница"), Role.STAFF),
    **dict.fromkeys(("співробітник", "співробітниця", "поддержка", "підтримка"), Role.STAFF),
    **dict.fromkeys(("bot", "бот"), Role.BOT),
    **dict.fromkeys(("system", "система"), Role.SYSTEM),
}
MEDIA = {kind.value: kind for kind in MessageKind if kind is not MessageKind.TEXT}

_STAMP = re.compile(r"\d{4}-\d\d-\d\d +\d{1,2}:\d\d(?!\d)")
_HEADER = re.compile(
    r"(?P<date>\d{4}-\d\d-\d\d) +(?P<time>\d{1,2}:\d\d(?P<seconds>:\d\d)?) +"
    r"(?P<author>[^\[\]:]+?)(?P<media>(?: *\[[^\[\]]*\])*) *: ?(?P<text>.*)"
)
_MEDIUM = re.compile(r"\[([^\[\]]*)\]")
_AUTHOR = re.compile(r"(?P<name>.*\S)\s*\((?P<role>[^()]+)\)")
_SPOKEN = {MessageKind.VOICE, MessageKind.VIDEO_NOTE, MessageKind.CALL}
_TIMED = _SPOKEN | {MessageKind.VIDEO, MessageKind.AUDIO}
_DURATION = re.compile(r"(?:(?:(\d+):)?(\d+):)?(\d+)")
_SIZE = re.compile(r"(?:^|(?<= ))(\d+(?:[.,]\d+)?) ?([KMGКМГ])[BБ]$", re.IGNORECASE)
_UNITS = {"K": 1e3, "К": 1e3, "M": 1e6, "М": 1e6, "G": 1e9, "Г": 1e9}
_FORWARD = "forward"
_CHANNEL = re.compile(r"#\s*(?:channel|канал)\s*:\s*([a-z]+)\s*", re.IGNORECASE)
_GROUP = re.compile(r"#\s*(?:group|группа|група)\s*", re.IGNORECASE)
_REPLY = re.compile(r"reply (\d+)")
_CHANNELS = {channel.value: channel for channel in Channel}


@record
class _Pending:
    """A message whose further lines may still come."""

    header: re.Match[str]
    line: int
    lines: list[str] = field(default_factory=list)


class Transcript(Reader):
    name = "transcript"
    facts = frozenset(
        {Fact.ROLES, Fact.TURNS, Fact.TIME, Fact.SECONDS, Fact.MEDIA, Fact.CALLS} | {Fact.FORWARDS},
    )

    def detect(self, head: bytes) -> str | None:
        decoded = plain.decode_head(head)
        if decoded is None:
            return None
        first = next((line for line in decoded[1].splitlines() if not _skipped(line)), "")
        return Saying("known.transcript") if _HEADER.match(first) else None

    def read(self, source: Source) -> Iterator[Conversation]:
        facts, channel, kind = self._survey(source)
        yield Conversation(
            id=source.path,
            title=Path(source.path).stem,
            messages=self._messages(source),
            facts=facts,
            kind=kind,
            channel=channel,
            origin=Origin(source.path, 1),
        )

    def _survey(self, source: Source) -> tuple[frozenset[Fact], Channel | None, str]:
        """Facts that the messages of the file bear out, which takes a pass of its own, and what
        remarks say: the channel and the kind of conversation.
        """
        facts, channel, kind, begun = set(self.facts), None, "personal", False
        with suppress(ReadError):  # met again by whoever reads the messages before it
            for _, line in _lines(source):
                begun = begun or not _skipped(line)
                if not begun and (remark := _CHANNEL.fullmatch(line)):
                    channel = _CHANNELS.get(remark[1].lower(), channel)
                elif not begun and _GROUP.fullmatch(line):
                    kind = "group"
                elif header := _HEADER.match(line):
                    if header["seconds"] is None:
                        facts.discard(Fact.SECONDS)
                    if _author(header["author"]).role is Role.UNKNOWN:
                        facts.discard(Fact.ROLES)
                    if header["media"] and _REPLY.search(header["media"]):
                        facts.add(Fact.REPLIES)
        return frozenset(facts), channel, kind

    def _messages(self, source: Source) -> Iterator[Message]:
        current: _Pending | None = None
        count = 0
        for number, line in _lines(source):
            header = _HEADER.match(line)
            if header is not None:
                if current is not None:
                    count += 1
                    yield _message(current, str(count), source.path)
                current = _Pending(header, number, [header["text"]])
            elif _STAMP.match(line) or (current is None and not _skipped(line)):
                raise ReadError(
                    Saying("transcript.start"),
                    Origin(source.path, number, 1),
                    hint=Saying("transcript.start.hint"),
                    excerpt=line,
                )
            elif current is not None:
                current.lines.append(line)
        if current is not None:
            yield _message(current, str(count + 1), source.path)


def _skipped(line: str) -> bool:
    return not line.strip() or line.startswith("#")


def _lines(source: Source) -> Iterator[tuple[int, str]]:
    try:
        with plain.open_text(source) as file:
            for number, line in enumerate(file, 1):
                yield number, line.rstrip("\n")
    except UnicodeDecodeError as error:
        raise plain.undecodable(source, error) from None


def _message(pending: _Pending, id: str, path: str) -> Message:
    header = pending.header
    origin = Origin(path, pending.line)
    media = list(_MEDIUM.finditer(header["media"]))
    forwards = [found for found in media if found[1].split()[:1] == [_FORWARD]]
    replies = [found for found in media if _REPLY.fullmatch(found[1].strip())]
    attachments = tuple(
        _attachment(header, found, origin)
        for found in media
        if found not in forwards and found not in replies
    )
    return Message(
        id=id,
        author=_author(header["author"]),
        sent_at=_moment(header, origin),
        text="\n".join(pending.lines).rstrip("\n"),
        kind=attachments[0].kind if attachments else MessageKind.TEXT,
        attachments=attachments,
        reply_to=replies[0][1].split()[1] if replies else None,
        forwarded_from=forwards[0][1].strip().removeprefix(_FORWARD).strip() if forwards else None,
        origin=origin,
    )


def _author(written: str) -> Author:
    if role := ROLES.get(written.casefold()):
        return Author(written, written, role)
    found = _AUTHOR.fullmatch(written)
    if found and (role := ROLES.get(found["role"].strip().casefold())):
        return Author(written, found["name"], role)
    return Author(written, written)


def _moment(header: re.Match[str], origin: Origin) -> datetime:
    time = header["time"]
    try:
        return datetime.fromisoformat(f"{header['date']} {'0' * (time[1] == ':')}{time}")
    except ValueError:
        raise _error(Saying("transcript.moment"), origin, header, header.span("date")[0]) from None


def _attachment(header: re.Match[str], found: re.Match[str], origin: Origin) -> Attachment:
    word, _, rest = found[1].strip().partition(" ")
    rest = rest.strip()
    kind = MEDIA.get(word)
    column = header.start("media") + found.start() + 1
    if kind is None:
        known = (*MEDIA, _FORWARD)
        hint = did_you_mean(word, known) or Saying("transcript.kinds", kinds=", ".join(known))
        raise _error(Saying("transcript.kind", word=word), origin, header, column, hint)
    if kind is MessageKind.STICKER:
        return Attachment(kind, emoji=rest or None)
    time = _DURATION.fullmatch(rest)
    if kind in _TIMED and time:
        hours, minutes, seconds = (int(part or 0) for part in time.groups())
        return Attachment(kind, duration=float(hours * 3600 + minutes * 60 + seconds))
    if kind in _SPOKEN and rest:
        hint = Saying("transcript.duration.hint", word=word)
        raise _error(
            Saying("transcript.duration", text=rest), origin, header, column + len(word) + 1, hint
        )
    size = _SIZE.search(rest)
    return Attachment(
        kind,
        name=rest[: size.start()].rstrip() or None if size else rest or None,
        size=int(float(size[1].replace(",", ".")) * _UNITS[size[2].upper()]) if size else None,
    )


def _error(
    message: str, origin: Origin, header: re.Match[str], column: int, hint: str | None = None
) -> ReadError:
    place = Origin(origin.path, origin.line, column + 1)
    return ReadError(message, place, hint=hint, excerpt=header.string)


READER = Transcript()
