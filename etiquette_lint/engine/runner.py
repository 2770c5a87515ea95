"""One input: from its bytes to events."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import tzinfo
from functools import cached_property, partial
from typing import TYPE_CHECKING

from etiquette_lint.config import Config
from etiquette_lint.engine.conversation import Run
from etiquette_lint.engine.judge import Judge
from etiquette_lint.engine.lineup import Lineup
from etiquette_lint.engine.roles import Roles
from etiquette_lint.errors import EtiquetteError, ReadError
from etiquette_lint.model import (
    Channel,
    Closed,
    Conversation,
    Digest,
    Fact,
    Failure,
    Language,
    Message,
    Opened,
    Origin,
    Step,
)
from etiquette_lint.model.suppressions import Remarks
from etiquette_lint.readers import Gathered, Input, Source, detect, gather
from etiquette_lint.ruleset.runtime import Ruleset
from etiquette_lint.suppress import COMMENTED, may_address
from etiquette_lint.text.utterance import Analyser
from etiquette_lint.ui import Saying, Ui

if TYPE_CHECKING:
    from etiquette_lint.engine.meter import Meter
    from etiquette_lint.worktime import Calendar

Progress = Callable[[str, int, int], None]
_TICK = 512  # messages between two reports of progress
_NAMED = 8  # of the authors that may be staff


@dataclass
class Bench:
    """What a configuration needs to judge with: rules, their memory of words, and a judge."""

    config: Config
    ui: str
    ruleset: Ruleset
    analyser: Analyser = field(default_factory=Analyser)
    _calendars: dict[Channel, Calendar] = field(default_factory=dict)
    _lineups: dict[tuple[str, frozenset[Fact], Channel], Lineup] = field(default_factory=dict)

    @classmethod
    def load(cls, config: Config, ui: str) -> Bench:
        return cls(config, ui, Ruleset.load(config))

    @cached_property
    def judge(self) -> Judge:
        return Judge(self.config, self.ui)

    def lineup(self, kind: str, facts: frozenset[Fact], channel: Channel) -> Lineup:
        """The same for all conversations of a sort: each file of a library may be one."""
        key = kind, facts, channel
        if key not in self._lineups:
            self._lineups[key] = Lineup(self.ruleset.rules, kind, facts, channel)
        return self._lineups[key]

    def calendar(self, channel: Channel) -> Calendar:
        """The team's working time in a channel; few rules ever ask."""
        if channel not in self._calendars:
            from etiquette_lint.engine.hours import calendar_of

            config = self.config
            self._calendars[channel] = calendar_of(config.working_hours, channel, config.timezone)
        return self._calendars[channel]


class Benches:
    """A bench for each configuration that the inputs of a run come under; few differ."""

    def __init__(self, config: Config, ui: str) -> None:
        self.config = config
        self.ui = ui
        self._made: list[Bench] = []

    def gather(self, paths: Iterable[str]) -> Gathered:
        """What there is to read, each input with what its configuration says of it."""
        return gather(paths, lambda path: self.config.for_path(path).reading)

    def of(self, path: str | None = None) -> Bench:
        """The bench for an input, or for no input in particular."""
        config = self.config if path is None else self.config.for_path(path)
        for bench in self._made:
            if bench.config == config:
                return bench
        self._made.append(Bench.load(config, self.ui))
        return self._made[-1]


def run_input(
    bench: Bench,
    input: Input,
    progress: Progress | None = None,
    share: tuple[int, int] = (0, 1),
) -> Iterator[Step]:
    """Events of one input, and digests for the rules of the archive.

    ``share`` (k, n) judges each n-th conversation from the k-th: how several processes divide
    one file. What cannot be read is a Failure, after the findings that came before.
    """
    try:
        source = input.source()
        reader, _ = detect(source)
        every = reader.read(source)
        said = _remarks(source, reader.name)
        for step in _conversations(bench, source, reader.name, every, progress, share):
            if isinstance(step, Digest):
                step = replace(step, configured_as=input.configured_as)
            yield step
            if said is not None and isinstance(step, Opened):
                yield said
                said = None
    except EtiquetteError as error:
        yield failure_of(error, bench.ui, input.path)


def _conversations(
    bench: Bench,
    source: Source,
    format_name: str,
    conversations: Iterator[Conversation],
    progress: Progress | None,
    share: tuple[int, int],
) -> Iterator[Step]:
    messages = 0
    for number, conversation in enumerate(conversations):
        if number % share[1] != share[0]:
            messages += 1  # judged by another share: not an empty export
            continue
        if progress:
            conversation = _watched(conversation, source, progress)
        for event in run_conversation(bench, conversation, source.path, format_name):
            yield event
            if isinstance(event, Closed):
                messages += event.messages
    if not messages:
        raise ReadError(Saying("read.no_messages"), Origin(source.path))


def _remarks(source: Source, format_name: str) -> Remarks | None:
    """What comments in the file say of findings."""
    if format_name not in COMMENTED or not may_address(source):
        return None
    from etiquette_lint.suppress.comments import text_of
    from etiquette_lint.suppress.directives import remarks

    return remarks(text_of(source), format_name, source.path)


def _watched(conversation: Conversation, source: Source, progress: Progress) -> Conversation:
    def messages() -> Iterator[Message]:
        for number, message in enumerate(conversation.messages):
            if number % _TICK == 0:
                progress(source.path, source.done, source.total)
            yield message

    return replace(conversation, messages=messages())


def run_conversation(
    bench: Bench,
    conversation: Conversation,
    path: str,
    format_name: str,
    language: Language = Language.UNKNOWN,
) -> Iterator[Step]:
    """Opened, the findings, digests, a Failure where staff are not known, Closed.

    ``language`` is taken for that of messages which do not tell, until one does.
    """
    config = bench.config
    roles = Roles(config, conversation)
    told = {Fact.ROLES: roles.given, Fact.HOURS: config.working_hours.known}
    facts = conversation.facts.union(fact for fact, given in told.items() if given)
    conversation = replace(conversation, facts=facts)
    channel = config.channel or conversation.channel or Channel.MESSENGER
    run = Run(
        conversation,
        bench.ruleset,
        bench.analyser,
        bench.judge,
        roles,
        bench.lineup(conversation.kind, facts, channel),
        gap=config.session_gap,
        channel=channel,
        zone=zone_of(config.timezone),
        client_zone=zone_of(config.client_timezone),
        hours=partial(bench.calendar, channel),
        language=language,
        meter=_meter(config),
    )
    run.scene.roster = config.roster
    yield Opened(
        path,
        format_name,
        conversation.id,
        conversation.title,
        conversation.facts,
        kind=conversation.kind,
    )
    broken = None
    try:
        for finding in run.findings():
            if roles.staff_found or not roles.given:
                yield finding
    except ReadError as error:
        broken = error
        yield from run.rest()
    if roles.staff_found:
        for rule, traces in run.traces():
            yield Digest(rule, None, traces)
    if run.meter is not None and roles.staff_found:
        yield run.meter.measured(path, run.scene)
    if roles.undecided and conversation.kind != "saved":
        yield failure_of(_nobody(conversation, roles, path), bench.ui)
    yield Closed(
        path,
        conversation.id,
        run.messages,
        run.judged,
        run.scene.session,
        skipped=run.skipped,
        staff=frozenset(roles.matched),
        authors=()
        if conversation.kind in ("draft", "library")
        else tuple(n or i for i, n, _ in roles.authors()),
        notes=tuple(replace(n, message=Ui(bench.ui).tell(n.message)) for n in conversation.notes),
    )
    if broken:
        raise broken


def _meter(config: Config) -> Meter | None:
    if config.measured_from is None:
        return None
    from etiquette_lint.engine.meter import Meter

    return Meter(config.measured_from)


def zone_of(name: str | None) -> tzinfo | None:
    if name is None:
        return None
    from zoneinfo import ZoneInfo

    return ZoneInfo(name)


def _nobody(conversation: Conversation, roles: Roles, path: str) -> ReadError:
    authors = [
        Saying("author.count", name=name or Saying("author.nameless", id=id), n=count)
        for id, name, count in roles.authors()[:_NAMED]
    ]
    title = conversation.title
    key = "staff.unknown" if title else "staff.unknown.here"
    message = Saying(key, title=title, authors=authors)
    return ReadError(message, Origin(path), hint=Saying("staff.unknown.hint"))


def failure_of(error: EtiquetteError, ui: str, path: str | None = None) -> Failure:
    """The error as an event, in words of the ui; at ``path`` if it does not say where."""
    if error.origin is None and path is not None:
        error.origin = Origin(path)
    tell = Ui(ui).tell
    hint = tell(error.hint) if error.hint else None
    return Failure(tell(error.message), error.origin, hint, details=error.told(tell))
