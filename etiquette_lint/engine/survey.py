"""What inputs hold, before anything is judged: one pass over each, counting."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from etiquette_lint.engine.roles import unmatched
from etiquette_lint.engine.runner import Bench, Benches, failure_of
from etiquette_lint.engine.surveyor import Surveyor
from etiquette_lint.errors import EtiquetteError, ReadError, did_you_mean
from etiquette_lint.model import Conversation, Message, Origin, PassedOver
from etiquette_lint.model.surveys import Recognised, Survey, Surveyed
from etiquette_lint.readers import Input, Source, detect
from etiquette_lint.ui import Saying, Ui

Progress = Callable[[str, int, int], None]
_TICK = 512  # messages between two reports of progress
_NAMES = 1000  # kept, to be offered instead of a staff name that nobody bears
_OFFERED = 8


class Surveys:
    """A run over many inputs. ``events`` may be asked for once."""

    def __init__(self, benches: Benches, progress: Progress | None = None) -> None:
        self._benches = benches
        self._progress = progress
        self._matched: set[str] = set()
        self._names: dict[str, None] = {}
        self._judged = False

    def events(self, paths: Iterable[str]) -> Iterator[Surveyed]:
        """For each input what was recognised, a survey of each conversation, and what failed.

        Last comes what is wrong with the staff names, if anything.
        """
        try:
            gathered = self._benches.gather(paths)
        except EtiquetteError as error:
            yield failure_of(error, self._benches.ui)
            return
        for path, kinds in gathered.passed_over.items():
            yield PassedOver(path, kinds)
        for each in gathered.inputs:
            yield from self._input(each)
        yield from self._strangers()

    def _input(self, input: Input) -> Iterator[Surveyed]:
        bench = self._benches.of(input.configured_as)
        try:
            source = input.source()
            reader, reason = detect(source)
            parts = tuple(part.path for part in source.parts) if len(source.parts) > 1 else ()
            yield Recognised(source.path, reader.name, reason, source.total, parts)
            yield from self._conversations(bench, source, reader.name, reader.read(source))
        except EtiquetteError as error:
            yield failure_of(error, bench.ui, input.path)

    def _conversations(
        self, bench: Bench, source: Source, format: str, conversations: Iterator[Conversation]
    ) -> Iterator[Surveyed]:
        """The drafts of a file are surveyed together."""
        drafts: Surveyor | None = None
        messages = 0
        for conversation in conversations:
            surveyor = drafts or Surveyor(bench.config, conversation, bench.analyser)
            if conversation.kind == "draft":
                drafts = surveyor
            broken = None
            try:
                surveyor.take(self._watched(conversation, source))
            except ReadError as error:
                broken = error
            if drafts is None or broken:
                survey = self._close(surveyor, bench, source.path, format)
                messages += survey.messages + survey.service
                yield survey
            if broken:
                raise broken
        if drafts is not None:
            yield self._close(drafts, bench, source.path, format)
        elif not messages:
            raise ReadError(Saying("read.no_messages"), Origin(source.path))

    def _close(self, surveyor: Surveyor, bench: Bench, path: str, format: str) -> Survey:
        survey = surveyor.survey(path, format, bench.ruleset, Ui(bench.ui))
        self._matched |= surveyor.matched
        if not survey.unsent:
            self._judged = self._judged or bool(survey.judged)
            if len(self._names) < _NAMES:
                names = (each.name or each.id for each in survey.participants)
                self._names.update(dict.fromkeys(names))
        return survey

    def _watched(self, conversation: Conversation, source: Source) -> Iterator[Message]:
        for number, message in enumerate(conversation.messages):
            if self._progress and number % _TICK == 0:
                self._progress(source.path, source.done, source.total)
            yield message

    def _strangers(self) -> Iterator[Surveyed]:
        if not self._names:
            return
        config, known = self._benches.config, list(self._names)
        for name in unmatched(config, self._matched, self._judged):
            hint = did_you_mean(name, known) or Saying("staff.found", names=known[:_OFFERED])
            error = config.error(f"staff.{name}", Saying("staff.nobody", name=name), hint=hint)
            yield failure_of(error, self._benches.ui)
