"""Counts one conversation for statistics, as it is gone through."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime

from etiquette_lint.checks.base import Scene
from etiquette_lint.checks.exchanges import Anchor, Exchange
from etiquette_lint.model import Author, Message, Promise, Role
from etiquette_lint.model.findings import Measured
from etiquette_lint.model.measures import Cell, Counts, Waited


class Meter:
    """``anchor`` is the message of the client's burst from which waits are counted."""

    def __init__(self, anchor: Anchor) -> None:
        self._anchor = anchor
        self._cells: dict[Cell, Counts] = defaultdict(Counts)
        self._messages = 0
        self._begun = ""  # the week in which the session began

    def message(self, message: Message, role: Role, scene: Scene) -> None:
        local = scene.local(message)
        week = week_of(local)
        self._messages += 1
        if self._messages == 1:
            self._of(scene, week).conversations += 1
        self._begun = self._begun or week
        if role is Role.STAFF:
            self._of(scene, week, message.author).staff_messages += 1
        elif role is Role.CLIENT:
            counts = self._of(scene, week)
            counts.client_messages += 1
            if local is not None:
                counts.contacts[local.weekday(), local.hour] += 1

    def exchange(self, exchange: Exchange, scene: Scene) -> None:
        """An answer that came, or one that did not by the end of the conversation."""
        week = week_of(scene.local(exchange.anchor(self._anchor)))
        if exchange.answer is None:
            self._of(scene, week).unanswered += exchange.asks()
            return
        waited = exchange.waited(self._anchor)
        worked = exchange.worked(scene.calendar, self._anchor)
        if waited is None or worked is None or not exchange.asks():
            return
        wait = Waited(waited.total_seconds(), worked.total_seconds())
        counts = self._of(scene, week, exchange.answer.message.author)
        counts.replies.append(wait)
        if exchange.opening:
            counts.first.append(wait)

    def promise(self, promise: Promise, scene: Scene) -> None:
        """A promise of staff, once it is known what became of it."""
        counts = self._of(scene, week_of(promise.said_at), promise.message.author)
        counts.promises[promise.state.value] += 1

    def session(self, scene: Scene) -> None:
        """A session has ended."""
        self._of(scene, self._begun).sessions += 1
        self._begun = ""

    def measured(self, path: str, scene: Scene) -> Measured:
        return Measured(path, scene.conversation.id, scene.channel.value, dict(self._cells))

    def _of(self, scene: Scene, week: str, staff: Author | None = None) -> Counts:
        name = (staff.name or staff.id) if staff else ""
        return self._cells[Cell(scene.channel.value, week, name)]


def week_of(moment: datetime | None) -> str:
    """«2026-W10»; "" where the time is unknown."""
    if moment is None:
        return ""
    year, week, _ = moment.isocalendar()
    return f"{year}-W{week:02}"
