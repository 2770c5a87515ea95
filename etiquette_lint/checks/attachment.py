"""``attachment``: files and recordings without a word, too large, or in the wrong place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, ClassVar

from etiquette_lint.checks.base import (
    TRIGGER_LANGUAGES,
    Check,
    Hit,
    Scene,
    Spec,
    Trigger,
    Turn,
    hit_of,
)
from etiquette_lint.fields import Choice, Duration, Field, ListOf, Text, Whole
from etiquette_lint.model import Attachment, Fact, Message, MessageKind
from etiquette_lint.pattern.field import SOURCES
from etiquette_lint.pattern.patterns import PatternSet, Phrases
from etiquette_lint.text.folding import fold

_MEGABYTE = 1_000_000


class AttachmentCheck(Check):
    """Fires once a turn, at the first attachment of ``kinds`` for which all the keys given hold.

    ``max_words``: the turn says no more words than these beside it. ``longer_than`` and
    ``larger_than`` (megabytes) leave out what does not tell its length or size. ``names``: words
    one of which the file's name begins a part with. ``unless``: patterns that clear the turn.
    ``said``: patterns of words that are as good as the file itself («договор шлю сюда»); they need
    no attachments, so that inputs without any are judged by them alone.
    """

    scope = "turn"
    needs = frozenset({Fact.MEDIA})
    fields: ClassVar[Mapping[str, Field[Any]]] = {
        "kinds": ListOf(Choice(tuple(kind.value for kind in MessageKind)), 1),
        "max_words": Whole(),
        "longer_than": Duration(),
        "larger_than": Whole(1),
        "names": ListOf(Text(), 1),
        "said": SOURCES,
        "unless": SOURCES,
    }
    required = frozenset({"kinds"})
    settings = {"max_words": None, "longer_than": None, "larger_than": None}
    values = frozenset({"name", "size", "duration"})
    more_than_patterns = True

    def __init__(self, spec: Spec, phrases: Phrases) -> None:
        super().__init__(spec, phrases)
        self.kinds = frozenset(MessageKind(kind) for kind in spec["kinds"])
        self.names = tuple(map(fold, spec.get("names", ())))
        self.excused = self.set_of("unless")

    def main_patterns(self) -> PatternSet:
        return PatternSet(self.phrases, self.spec.get("said") or {})

    def needed(self) -> frozenset[Fact]:
        return frozenset() if self.patterns else self.needs

    def triggers(self) -> Iterator[Trigger]:
        yield from super().triggers()
        keys = frozenset(f"media:{kind.value}" for kind in self.kinds)
        yield from (Trigger(language, keys) for language in TRIGGER_LANGUAGES)

    def turn(self, turn: Turn, scene: Scene) -> Iterator[Hit]:
        if turn.in_parts:
            return
        found = next(self._found(turn), None)
        hit = next(self._spoken_of(turn), None)
        if found and not self._said_enough(turn):
            message, attachment = found
            hit = Hit(message, turn.last.language, values=_told(attachment))
        if hit and not any(self.excused.found_in(each) for each in turn.utterances):
            yield hit

    def _spoken_of(self, turn: Turn) -> Iterator[Hit]:
        for utterance in turn.utterances if self.patterns else ():
            for match in self.patterns.find(utterance) if utterance.message.own_words else ():
                hit = hit_of(match, utterance)
                yield replace(hit, values={"name": hit.captures.get("name", "")})

    def _found(self, turn: Turn) -> Iterator[tuple[Message, Attachment]]:
        for utterance in turn.utterances:
            message = utterance.message
            for attachment in message.attachments if message.own_words else ():
                if attachment.kind in self.kinds and self._is_meant(attachment):
                    yield message, attachment

    def _is_meant(self, attachment: Attachment) -> bool:
        longest, largest = self.setting("longer_than"), self.setting("larger_than")
        if longest is not None and not (attachment.duration or 0) > longest:
            return False
        if largest is not None and not (attachment.size or 0) > largest * _MEGABYTE:
            return False
        return not self.names or self._is_named(fold(attachment.name or ""))

    def _is_named(self, name: str) -> bool:
        for sign in "_-.()":
            name = name.replace(sign, " ")
        return any(part.startswith(self.names) for part in name.split())

    def _said_enough(self, turn: Turn) -> bool:
        most = self.setting("max_words")
        return most is not None and turn.word_count() > most


def _told(attachment: Attachment) -> dict[str, object]:
    seconds = int(attachment.duration or 0)
    return {
        "name": attachment.name or "",
        "size": round((attachment.size or 0) / _MEGABYTE),
        "duration": f"{seconds // 60}:{seconds % 60:02}",
    }
