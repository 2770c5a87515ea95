"""What staff have announced to the client: a message that comes at its time disturbs nobody."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from etiquette_lint.checks.base import Scene, Turn
from etiquette_lint.model import Message
from etiquette_lint.pattern.patterns import PatternSet
from etiquette_lint.text.utterance import Utterance

_MOST = 5  # announcements remembered at a time
_EARLY = timedelta(hours=2)  # «до 21:00» may be kept so much before
_LATE = timedelta(hours=1)
_HALF_A_DAY = timedelta(hours=12)


@dataclass(slots=True)
class _Announcement:
    utterance: Utterance
    heard: bool = False  # the client has written since, and has not declined


class Announcements:
    """Of one conversation. ``patterns`` capture the time as ``when``; they are looked at when a
    message comes at an hour that has to be excused, and seldom one does.
    """

    def __init__(self, patterns: PatternSet, declined: PatternSet) -> None:
        self._patterns = patterns
        self._declined = declined
        self._made: deque[_Announcement] = deque(maxlen=_MOST)

    def note(self, utterance: Utterance) -> None:
        """Staff's words that may announce something."""
        self._made.append(_Announcement(utterance))

    def answer(self, turn: Turn) -> None:
        """The client's next words, by which an announcement stands or falls."""
        if not self._made:
            return
        waiting = [each for each in self._made if not each.heard]
        if not waiting:
            return
        if any(map(self._declined.found_in, turn.utterances)):
            for each in waiting:
                self._made.remove(each)
        for each in waiting:
            each.heard = True

    def of(
        self, message: Message, scene: Scene, untimely: Callable[[datetime | None], bool]
    ) -> bool:
        """Whether the message was announced for about this time, and the client knew of it.

        A day without an hour announces nothing for the night.
        """
        now = scene.local(message)
        return now is not None and any(
            due.tzinfo == now.tzinfo
            and due.date() == now.date()
            and -_EARLY <= now - due <= _LATE
            and untimely(due)
            for each in self._made
            if each.heard
            for due in self._due(each.utterance, scene)
        )

    def _due(self, utterance: Utterance, scene: Scene) -> list[datetime]:
        from etiquette_lint.text.moments import moment_at  # few messages come at such an hour

        said_at = scene.local(utterance.message)
        if said_at is None or not utterance.message.own_words:
            return []
        found = []
        for match in self._patterns.find(utterance):
            start, end = match.captures["when"]
            moment = moment_at(utterance.words, start, match.pattern.language)
            if moment is not None and moment.end == end and (due := moment.due(said_at)):
                found += [due, due - _HALF_A_DAY]  # «в 7:45» is read as the later of the two
        return found
