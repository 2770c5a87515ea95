"""What a message is besides text: the app's own words, told by markers.py."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from etiquette_lint.model import Attachment, MessageKind
from etiquette_lint.readers.whatsapp import markers

MARKS = "\u200e\u200f"
LETTERS = 5  # by which the beginnings of the app's own words are told
_LONGEST = 100  # of what the app says in place of a message
_NOTICED = 300  # of a notice, however long what it quotes
_SHORT = 60  # of what the app says of a medium; what it says of the chat is longer

_LETTERS = 9
BEGINNING = rf"[{MARKS}]*(?=(?P<beginning>[^\n]{{0,{_LETTERS}}}))"  # of a message, after the header

_BY_NAME = (  # kinds by the word in a file's name that the app gives it
    (re.compile(r"\b(?:IMG|PHOTO)-"), MessageKind.PHOTO),
    (re.compile(r"\b(?:VID|VIDEO)-"), MessageKind.VIDEO),
    (re.compile(r"\bPTT-|\bAUDIO-.*\.opus$"), MessageKind.VOICE),
    (re.compile(r"\bPTV-|\bVIDEO_?NOTE-"), MessageKind.VIDEO_NOTE),
    (re.compile(r"\b(?:AUD|AUDIO)-"), MessageKind.AUDIO),
    (re.compile(r"\b(?:STK|STICKER)-"), MessageKind.STICKER),
    (re.compile(r"\bGIF-"), MessageKind.GIF),
)
_BY_ENDING = {
    **dict.fromkeys(("jpg", "jpeg", "png", "heic"), MessageKind.PHOTO),
    **dict.fromkeys(("mp4", "mov", "3gp", "mkv"), MessageKind.VIDEO),
    **dict.fromkeys(("mp3", "m4a", "aac", "amr", "ogg", "wav"), MessageKind.AUDIO),
    **dict.fromkeys(("webp", "was"), MessageKind.STICKER),
    "opus": MessageKind.VOICE,
    "gif": MessageKind.GIF,
    "vcf": MessageKind.CONTACT,
}


class Told(NamedTuple):
    """``untold``: there was a medium, and nothing says of what kind."""

    kind: MessageKind
    text: str = ""
    attachments: tuple[Attachment, ...] = ()
    untold: bool = False


@lru_cache(maxsize=500)  # the app's own words come again and again
def told(text: str, ios: bool) -> Told | None:
    """What a message's text gives away; None for a message that is text as it stands.

    ``ios``: whether the export is of the sort that puts an invisible mark before the app's words.
    """
    body = text.lstrip(_LEAD)
    ours = body != text and text.lstrip(" ")[:1] in MARKS
    before = _before_edited(body)
    if before is not None:
        return _told(before, ours, ios) or Told(MessageKind.TEXT, _plain(before))
    found = _told(body, ours, ios)
    if found is None and MARKS[0] in text:
        return Told(MessageKind.TEXT, _plain(body))
    return found


def unmarked(text: str) -> str:
    for mark in MARKS:
        if mark in text:
            text = text.replace(mark, "")
    return text


def suspect(text: str) -> bool:
    """Whether ``told`` may have anything to say: most messages are done with here."""
    return (
        text[-1:] in _ENDS
        or text[:LETTERS] in STARTS
        or text[0] == "<"
        or MARKS[0] in text
        or MARKS[1] in text
        or any(place in text for place in PLACES)
        or bool(BESIDE_FILE.search(text))
    )


def may_be_call(beginnings: Iterable[str]) -> bool:
    """Whether one of these, the first letters of messages, begins a call."""
    return not CALL_STARTS.isdisjoint(beginnings)


def may_be_untold(line: str) -> bool:
    """Whether a line in brackets may stand for a medium in a language not known here."""
    return bool(_BRACKETED.fullmatch(line))


def is_notice(text: str) -> bool:
    return bool(_NOTICE.search(text[:_NOTICED]))


def is_group_notice(text: str) -> bool:
    return bool(_GROUP.search(text[:_NOTICED]))


def _told(body: str, ours: bool, ios: bool) -> Told | None:
    first, _, rest = body.partition("\n")
    key = _key(first) if len(first) < _LONGEST else ""
    bracketed = key[:1] == "<" and key[-1:] == ">"
    if bracketed:
        key = _key(key[1:-1])
    if not rest or bracketed:
        if exact := _EXACT.get(key):
            return exact
        if key.startswith(_DELETED_BY):
            return _DELETED
        kind = _OMITTED.get(key)
        if kind is not None and (ours or bracketed):
            return _medium(kind, text=rest)
        if bracketed and key in _UNTOLD:
            return Told(MessageKind.FILE, rest, (Attachment(MessageKind.FILE),), True)
    return (
        _encryption(body)
        or _attached(body)
        or (_omitted_after(body) if MARKS[0] in body or MARKS[1] in body else None)
        or _place(body)
        or _call(body, ours)
        or _poll(body)
        or (_own(body, ios) if ours else None)
    )


def _before_edited(body: str) -> str | None:
    """What stands before the mark of a change, if the text ends in one."""
    body = body.rstrip()
    start = body.rfind("<")
    if not body.endswith(">") or _key(body[start + 1 : -1]) not in _EDITED:
        return None
    return body[:start].rstrip(f"{_LEAD}\n")


def _encryption(body: str) -> Told | None:
    """The first notice of all, which is known without the app's mark, too."""
    return Told(MessageKind.SERVICE, _plain(body)) if _ENCRYPTION.match(body[:_NOTICED]) else None


def _attached(body: str) -> Told | None:
    """A file by its name: in angle brackets beside what belongs to it, or before its caption."""
    if "<" in body and (found := _IOS_FILE.search(body)):
        name = _NUMBER.sub("", found["file"])
        before = body[: found.start()].strip(_LEAD)
        if before.partition(_PAGES)[0] == name:
            before = ""
        return _medium(kind_of(name), name, "\n".join((before, body[found.end() :])))
    first, _, caption = body.partition("\n")
    found = _ANDROID_FILE.fullmatch(first) if first.endswith(")") else None
    if found and (_key(found["words"]) in _ATTACHED or _OWN_NAME.match(found["file"])):
        return _medium(kind_of(found["file"]), found["file"], caption)
    return None


def _omitted_after(body: str) -> Told | None:
    """«Invoice.pdf • 2 pages document omitted», «A caption image omitted»: marks between."""
    cut = max(body.rfind(mark) for mark in MARKS)
    kind = _OMITTED.get(_key(body[cut + 1 :]))
    if kind is None:
        return None
    before = body[:cut].strip(_LEAD)
    if kind is MessageKind.FILE:
        return _medium(kind, before.partition(_PAGES)[0] or None)
    return _medium(kind, text=before)


def _place(body: str) -> Told | None:
    if "://" in body and (_MAP.fullmatch(body) or _VENUE.fullmatch(body)):
        return _medium(MessageKind.LOCATION, body.replace("\n", ", "))
    return None


def _call(body: str, ours: bool) -> Told | None:
    said = unmarked(body) if len(body) < _LONGEST else ""
    found = _CALL.fullmatch(said) if said[:1].casefold() in _CALL_LETTERS else None
    if found is None:
        return None
    rest = _key(found["rest"] or "")
    length = _seconds(rest)
    if not (ours or length is not None or not rest or rest in _CALL_ENDS):
        return None  # «Video call, tomorrow at ten» is somebody's sentence
    return Told(MessageKind.CALL, "", (Attachment(MessageKind.CALL, duration=length),))


def _seconds(text: str) -> float | None:
    if clock := _CLOCK.fullmatch(text):
        hours, minutes, seconds = (int(part or 0) for part in clock.groups())
        return float(hours * 3600 + minutes * 60 + seconds)
    total, known = 0.0, False
    for number, word in _LENGTH.findall(text):
        unit = next((size for start, size in _UNITS if word.startswith(start)), None)
        if unit is None:
            return None
        total, known = total + int(number) * unit, True
    return total if known and not _LENGTH.sub("", text).strip(" ,.") else None


def _poll(body: str) -> Told | None:
    """The question and the answers, which somebody wrote, without the counting."""
    if not _POLL.match(body):
        return None
    _, *lines = unmarked(body).split("\n")
    options = [_OPTION.fullmatch(line) for line in lines]
    if not any(options):
        return None
    said = [found[1] if found else line for line, found in zip(lines, options, strict=True)]
    return _medium(MessageKind.POLL, text="\n".join(said))


def _own(body: str, ios: bool) -> Told | None:
    """After the app's invisible mark: a notice, or a medium in words not known here."""
    said = _plain(body)
    if is_notice(said) or is_group_notice(said) or (ios and len(said) > _SHORT):
        return Told(MessageKind.SERVICE, said)
    if ios and "\n" not in said:
        return Told(MessageKind.UNSUPPORTED, said, untold=True)
    return None


def kind_of(name: str) -> MessageKind:
    for pattern, kind in _BY_NAME:
        if pattern.search(name):
            return kind
    return _BY_ENDING.get(name.rpartition(".")[2].lower(), MessageKind.FILE)


def _medium(kind: MessageKind, name: str | None = None, text: str = "") -> Told:
    return Told(kind, text.strip("\n"), (Attachment(kind, name=name),))


def _plain(text: str) -> str:
    return unmarked(text).strip(" \n")


def _key(text: str) -> str:
    """Marker texts compare without case, marks of direction and the full stop."""
    return unmarked(text).strip(" .\n").casefold()


def _either(phrases: Iterable[str]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))


_LEAD = MARKS + " \xa0"
_PAGES = " \u2022"  # «name.pdf • 2 pages»
_ENDS = frozenset((">", "\n", ""))  # of texts that are not done with at a glance
PLACES = ("https://maps.google.com/", "https://foursquare.com/")
BESIDE_FILE = re.compile(r" \([^()\n]{3,40}\)$", re.MULTILINE)  # words behind its name
_ATTACHED = frozenset(map(_key, markers.ATTACHED))
_UNTOLD = frozenset(map(_key, markers.UNTOLD))
_OMITTED = {
    _key(phrase): MessageKind(kind)
    for kind, phrases in markers.OMITTED.items()
    for phrase in phrases
}
_DELETED = Told(MessageKind.UNSUPPORTED)
_DELETED_BY = tuple(map(_key, markers.DELETED_BY))
_EXACT = {
    **dict.fromkeys(map(_key, (*markers.DELETED, *markers.AWAITED)), _DELETED),
    **dict.fromkeys(map(_key, markers.LIVE_LOCATION), _medium(MessageKind.LOCATION)),
    markers.VIEWED_ONCE: Told(MessageKind.FILE, "", (Attachment(MessageKind.FILE),), True),
}
STARTS = frozenset(
    phrase[:LETTERS]
    for phrases in (
        *(markers.DELETED, markers.DELETED_BY, markers.AWAITED, markers.LIVE_LOCATION),
        *(markers.CALLS, markers.POLLS, (markers.VIEWED_ONCE,)),
        *(("Messages", "Сообщения", "Ваши сообщения", "Повідомлення", "Ваші повідомлення"),),
    )
    for phrase in phrases
)
CALL_STARTS = frozenset(phrase[:_LETTERS] for phrase in markers.CALLS)
_CALL_ENDS = frozenset(map(_key, markers.CALL_ENDS))
_UNITS = sorted(markers.UNITS.items(), key=lambda unit: -len(unit[0]))
_ENCRYPTION = re.compile("|".join(markers.ENCRYPTION))
_EDITED = frozenset(map(_key, markers.EDITED))
_IOS_FILE = re.compile(rf"[{MARKS}]?<[^<>:\n]{{2,30}}: (?P<file>[^<>\n]+\.\w{{2,5}})>\s*(?=\n|\Z)")
_NUMBER = re.compile(r"^\d{8}-")
_ANDROID_FILE = re.compile(r"(?P<file>[^\n]+\.\w{2,5}) \((?P<words>[^()\n]{3,40})\)")
_OWN_NAME = re.compile(r"[A-Z]{3}-\d{8}-WA\d{4}\.")
_CALL_LETTERS = frozenset(phrase[0].casefold() for phrase in markers.CALLS)
_MAP = re.compile(r"[^\n]{1,60}: https://maps\.google\.com/\?q=-?[\d.]+,-?[\d.]+\s*")
_VENUE = re.compile(r"[^\n]{1,200}(?:: |\n(?:[^\n]{1,200}\n)?)https://foursquare\.com/v/\w+\s*")
_CALL = re.compile(rf"(?:{_either(markers.CALLS)})(?:[.,]? ?(?P<rest>.+?))?\.?", re.IGNORECASE)
_BRACKETED = re.compile(rf"[{MARKS}]?<[^<>:\n]{{2,30}} [^<>:\n]{{2,30}}>\s*")
_CLOCK = re.compile(r"(?:(\d+):)?(\d{1,2}):(\d\d)")
_LENGTH = re.compile(r"(\d+)\s*([^\W\d_]+)")
_POLL = re.compile(rf"(?:{_either(markers.POLLS)}):\s*\n")
_OPTION = re.compile(r"[^\W\d_]+: (.*?) ?\(\d+ [^()]*\)\s*")
_NOTICE = re.compile("|".join(markers.NOTICES), re.IGNORECASE)
_GROUP = re.compile("|".join(markers.GROUP_NOTICES))
