"""One conversation, read once from its first message to its last.

What a conversation yields depends on it and the configuration alone. Memory is bounded by the
session's findings, the present turn and a few turns before it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta, tzinfo
from itertools import islice
from typing import TYPE_CHECKING

from etiquette_lint.checks.base import Hit, Scene, Turn
from etiquette_lint.engine.arbiter import Docket
from etiquette_lint.engine.judge import Judge
from etiquette_lint.engine.lineup import Lineup
from etiquette_lint.engine.roles import Roles
from etiquette_lint.engine.watch import Watch
from etiquette_lint.model import (
    Channel,
    Conversation,
    Fact,
    Finding,
    Language,
    Message,
    MessageKind,
    Role,
    Severity,
    Trace,
    silence,
)
from etiquette_lint.ruleset.runtime import ActiveRule, Ruleset
from etiquette_lint.text.language import by_letters
from etiquette_lint.text.utterance import Analyser, Utterance

if TYPE_CHECKING:
    from etiquette_lint.checks.exchanges import Exchange, Exchanges
    from etiquette_lint.engine.audience import Audience
    from etiquette_lint.engine.meter import Meter
    from etiquette_lint.worktime import Calendar

_NOT_WRITTEN = frozenset({MessageKind.SERVICE, MessageKind.UNSUPPORTED})
_LONGEST_TURN = 200  # a longer one is judged in parts
_MOST_TRACES = 1000  # of one conversation, for one rule
_DECIDED = frozenset({Language.RU, Language.UK})


class Run:
    """The state of going through a conversation. ``findings`` may be asked for once."""

    def __init__(
        self,
        conversation: Conversation,
        ruleset: Ruleset,
        analyser: Analyser,
        judge: Judge,
        roles: Roles,
        lineup: Lineup,
        *,
        gap: timedelta,
        channel: Channel,
        zone: tzinfo | None = None,
        client_zone: tzinfo | None = None,
        hours: Callable[[], Calendar] | None = None,
        language: Language = Language.UNKNOWN,
        meter: Meter | None = None,
    ) -> None:
        self.conversation = conversation
        self.ruleset = ruleset
        self.analyser = analyser
        self.judge = judge
        self.roles = roles
        self.gap = gap
        self.scene = Scene(conversation, channel, zone, client_zone, hours)
        self.messages = self.judged = 0
        self.docket = Docket(ruleset.by_id)
        self.lineup = lineup
        self.skipped = lineup.skipped
        self.watch = Watch(lineup.rules)
        self.meter = self.scene.meter = meter
        self.exchanges = self._measure() if self.watch.measuring or meter else None
        self.turn: Turn | None = None
        self.turn_triggered: dict[str, ActiveRule] = {}
        self.language = language
        self.last: Message | None = None
        self.apart = conversation.kind == "library"  # its replies are never sent in one go
        group = conversation.kind == "group" and not roles.everybody
        self.audience = self._audience() if group else None

    @staticmethod
    def _audience() -> Audience:
        from etiquette_lint.engine.audience import Audience  # most chats are no groups

        return Audience()

    def _measure(self) -> Exchanges:
        from etiquette_lint.checks.exchanges import Exchanges  # a draft has none

        return Exchanges(self.ruleset.phrases, Fact.SECONDS in self.conversation.facts)

    def findings(self) -> Iterator[Finding]:
        """Findings in the order of messages, a session at a time."""
        finished = False
        try:
            for message in self.conversation.messages:
                if message.kind in _NOT_WRITTEN:
                    continue
                if self.apart and self.last is not None:
                    self._end_turn()
                    self._end_session(last=True)
                    yield from self.docket.close()
                elif self._passes_on(message):
                    yield from self.docket.close()
                self._add(message)
            finished = True
        finally:
            # a reader's error goes on upwards, after what was read has been judged
            self._end_turn()
            if finished and self.messages:
                self._end_session(last=True)
        yield from self.docket.close()

    def traces(self) -> Iterator[tuple[str, tuple[Trace, ...]]]:
        """By rule, what the conversation tells of matters that several together settle."""
        for rule, watcher in self.watch.every.values():
            if rule.scope in ("archive", "library"):
                most = _MOST_TRACES if rule.scope == "archive" else None
                told = tuple(islice(watcher.traces(self.scene), most))
                if told:
                    yield rule.id, told

    def rest(self) -> Iterator[Finding]:
        """What had been found when reading broke off."""
        return self.docket.close()

    def _passes_on(self, message: Message) -> bool:
        """Ends the turn and the session that the message is no longer part of.

        True if nothing more will be said of what has been found so far.
        """
        turn, last = self.turn, self.last
        waited = silence(last, message) if last else None
        if waited is not None and waited >= self.gap:
            self._end_turn()
            self._end_session(last=False)
            return True
        if turn is not None:
            same = turn.author.id == message.author.id
            if not same or len(turn.utterances) >= _LONGEST_TURN:
                turn.unfinished = same
                self._end_turn()
                self.turn = turn.next_part() if same else None
                return self.docket.full()
        return False

    def _add(self, message: Message) -> None:
        self.messages += 1
        self.last = message
        role = self.roles.of(message.author)
        if self.messages == 1:
            self.scene.from_start = role is not Role.STAFF and message.reply_to is None
            self.scene.whole, self.scene.first = self.scene.from_start, message
        turn = self.turn = self.turn or Turn(message.author, role)
        if self.apart:
            self.language = declared_language(message)
        own, heard = message.own_words, role in self.lineup.heard
        analyse = self.analyser.utterance if heard else self.analyser.unread
        utterance = analyse(message, role, self.language)
        turn.utterances.append(utterance)
        if not own or message.kind is not MessageKind.TEXT:
            turn.plain = False
        self.docket.see(message)
        if not heard and self.language is not Language.UNKNOWN:
            self.language = by_letters(message.text) or self.language
        elif utterance.language in _DECIDED:
            self.language = utterance.language
        self.judged += role is Role.STAFF and role in self.lineup.judged
        if self.meter is not None:
            self.meter.message(message, role, self.scene)
        rules = self.lineup.judging[role]
        if self.audience is not None:
            inside = self.audience.inside(message, role)
            turn.inside = inside and (turn.inside or len(turn.utterances) == 1)
            rules = self.lineup.among_colleagues if inside else rules
        if own and heard:
            self._judge_message(utterance, role, rules)
            if self.apart:
                self._judge_filled(utterance, role, rules)

    def _judge_message(
        self, utterance: Utterance, role: Role, rules: Mapping[int, ActiveRule]
    ) -> None:
        for number, patterns in self.ruleset.triggered(utterance, rules).items():
            rule = rules[number]
            if rule.scope == "message":
                if hits := rule.check.message(utterance, patterns, self.scene):
                    self._record(rule, hits, role, utterance)
            elif rule.scope == "turn":
                self.turn_triggered[rule.id] = rule
            elif hits := self.watch.of(rule).message(utterance, patterns, self.scene):
                self._record(rule, hits, role, utterance)

    def _judge_filled(
        self, template: Utterance, role: Role, rules: Mapping[int, ActiveRule]
    ) -> None:
        """What goes wrong with a canned reply once somebody's name is in it."""
        from etiquette_lint.engine.filled import filled

        example = filled(template.message, template.language)
        if example is None:
            return
        own, self.docket = self.docket, Docket(self.ruleset.by_id)
        named = self.analyser.utterance(example.message, role, template.language)
        self._judge_message(named, role, rules)
        found, self.docket = list(self.docket.close()), own
        for finding in found:
            slot = example.slot(finding.span)
            if slot is not None:
                # what the program puts there is not known for certain
                told = replace(
                    finding,
                    severity=Severity.INFO,
                    message=template.message,
                    span=slot,
                    fix=None,
                )
                if not self.docket.holds(told):
                    self.docket.enter(told)

    def _end_turn(self) -> None:
        turn, self.turn = self.turn, None
        if turn is None or not turn.utterances:
            return
        if turn.role in self.lineup.judged:
            rules = self.lineup.of_turns(turn.sort)
            if turn.in_parts:  # what sets a rule off may stand in any of them
                rules = rules + self.lineup.set_off(turn)
            elif self.turn_triggered:
                rules = rules + list(self.turn_triggered.values())
            for rule in rules:
                if hits := rule.check.turn(turn, self.scene):
                    self._record(rule, hits, turn.role)
            self.turn_triggered.clear()
        for rule, hits in self.watch.turn(turn, self.scene):
            self._record(rule, hits, Role.STAFF)
        exchanges = None if turn.inside else self.exchanges
        if exchanges and (exchange := exchanges.hear(turn, self.scene.session)):
            self._judge_wait(exchange)
        if turn.role is Role.STAFF and not (self.exchanges and self.exchanges.waiting):
            self.docket.break_silence()
        self.scene.before = turn
        if turn.role is Role.CLIENT:
            self.scene.client_turns.append(turn)
            self.scene.last_client = turn.last.message

    def _judge_wait(self, exchange: Exchange) -> None:
        if self.meter is not None:
            self.meter.exchange(exchange, self.scene)
        for rule, watcher in self.watch.measuring:
            if hits := watcher.exchange(exchange, self.scene):
                self._record(rule, hits, Role.STAFF)

    def _end_session(self, last: bool) -> None:
        if last and self.exchanges is not None and (exchange := self.exchanges.end()):
            self._judge_wait(exchange)
        for rule, watcher in self.watch.every.values():
            self._record(rule, watcher.session_end(self.scene, last), Role.STAFF)
        if self.audience is not None:
            self.audience.new_session()
        if self.meter is not None:
            self.meter.session(self.scene)
        self.scene.session += 1
        self.scene.from_start = True
        self.scene.before = None
        self.scene.client_turns.clear()

    def _record(
        self,
        rule: ActiveRule,
        hits: Iterable[Hit],
        role: Role,
        own: Utterance | None = None,
    ) -> None:
        for hit in hits:
            if own is None:
                role = self.roles.met(hit.message.author) or role
            finding = self.judge.finding(rule, hit, role, self.scene, own)
            if finding is not None:
                self.docket.enter(finding)


def declared_language(message: Message) -> Language:
    """Of a canned reply, as its file says."""
    from etiquette_lint.model.sources import ReplyOrigin  # which chats do without

    origin = message.origin
    return origin.reply.language if isinstance(origin, ReplyOrigin) else Language.UNKNOWN
