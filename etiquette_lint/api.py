"""The public Python interface: load once, then check texts, conversations and files.

from etiquette_lint.api import Linter

linter = Linter()
for finding in linter.check_text("Спс за заказ!"):
    print(finding.rule_id, finding.text)
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from etiquette_lint.config import Config, load_config
from etiquette_lint.config.files import EXCEPTIONS
from etiquette_lint.engine.archive import Archive
from etiquette_lint.engine.collect import Totals, collected
from etiquette_lint.engine.parallel import run_parallel, worth_sharing
from etiquette_lint.engine.roles import unmatched
from etiquette_lint.engine.runner import Benches, Progress, failure_of, run_conversation, run_input
from etiquette_lint.errors import EtiquetteError, UsageError, did_you_mean
from etiquette_lint.model import (
    Attachment,
    Author,
    Channel,
    Closed,
    Confidence,
    Conversation,
    Edit,
    Event,
    Fact,
    Failure,
    Finding,
    Fix,
    Language,
    Mended,
    Message,
    MessageKind,
    Note,
    Opened,
    Origin,
    PassedOver,
    Report,
    Role,
    Rule,
    Severity,
    Source,
    Span,
    Statistics,
    Step,
    Suppressed,
)
from etiquette_lint.readers import detect
from etiquette_lint.readers.detection import refuse_columns
from etiquette_lint.readers.inputs import at_hand
from etiquette_lint.ruleset.runtime import Described
from etiquette_lint.suppress import heeding
from etiquette_lint.suppress.catalogue import Catalogue
from etiquette_lint.ui import LANGUAGES, Saying

if TYPE_CHECKING:
    from etiquette_lint.fixing.changes import Wanted
    from etiquette_lint.fixing.ignoring import Ignored
    from etiquette_lint.fixing.run import Mender
    from etiquette_lint.readers import Input
    from etiquette_lint.suppress.names import RuleNames

__all__ = [
    "Attachment",
    "Author",
    "Channel",
    "Closed",
    "Confidence",
    "Config",
    "Conversation",
    "Edit",
    "EtiquetteError",
    "Event",
    "Fact",
    "Failure",
    "Finding",
    "Fix",
    "Language",
    "Linter",
    "Mended",
    "Message",
    "MessageKind",
    "Note",
    "Opened",
    "Origin",
    "PassedOver",
    "Report",
    "Role",
    "Rule",
    "Severity",
    "Source",
    "Span",
    "Statistics",
    "Suppressed",
    "load_config",
]


class Linter:
    """Rules under one configuration, loaded when first needed.

    ``ui`` is the language of findings: ru, uk or en. Not for several threads at once; several
    processes are what ``jobs`` is for.
    """

    def __init__(self, config: Config | None = None, *, ui: str | None = None) -> None:
        self.config = config or Config()
        self.ui = ui or (self.config.ui if self.config.ui != "auto" else "en")
        if self.ui not in LANGUAGES:
            raise UsageError(f"there are no texts in {self.ui!r}: ask for ru, uk or en")
        self._benches = Benches(self.config, self.ui)

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule known, enabled or not, by topic and id, with the settings in force."""
        return tuple(rule.describe() for rule in self._benches.of().ruleset.rules)

    @cached_property
    def rule(self) -> Mapping[str, Rule]:
        """The same by id, and whatever else a finding may be called."""
        return Catalogue(Described(self._benches.of().ruleset.by_id))

    @property
    def selected(self) -> frozenset[str]:
        """The ids of the rules that judge."""
        return frozenset(rule.id for rule in self._benches.of().ruleset.rules if rule.enabled)

    def check_text(self, text: str) -> Report:
        """Judges a text as one message that staff are about to send."""
        author = Author("staff", "staff", Role.STAFF)
        message = Message("1", author, None, text)
        return self.check_conversation(
            Conversation("draft", "draft", [message], frozenset({Fact.ROLES}), kind="draft")
        )

    def check_conversation(self, conversation: Conversation) -> Report:
        """Judges a conversation that the caller has built. Its facts say what may be judged."""
        bench = self._benches.of()
        steps = run_conversation(bench, conversation, conversation.id, "python")
        events = Archive(lambda path: bench).sift(steps)
        return collected(heeding(events, self.config, self._names, self.ui))

    def check_path(self, path: str | Path) -> Report:
        """Judges a file, a folder or a zip archive.

        What cannot be read is among the report's failures.
        """
        return collected(self.stream([str(path)]))

    def stream(
        self,
        paths: Sequence[str],
        *,
        jobs: int = 1,
        progress: Progress | None = None,
    ) -> Iterator[Event]:
        """Events of many inputs, in their order, as they come. ``-`` is standard input.

        Files of one chat that continue one another are one input; a file given twice is read once.
        ``jobs`` processes share the work; what comes out is the same as from one.
        """
        inputs = yield from self._gathered(paths)
        events = self._heeded(self._steps(inputs, jobs, progress))
        yield from self._with_strangers(events)

    def stream_text(self, text: str, name: str) -> Iterator[Event]:
        """Events of a text at hand, which may be a draft or a chat as it was copied."""
        given = at_hand(text, name, self._benches.of("-").config.reading)
        try:
            if given.options.mapped and text.strip():
                source = given.source()
                refuse_columns([(source, detect(source)[0])])
        except EtiquetteError as error:
            yield failure_of(error, self.ui)
            return
        yield from self._with_strangers(self._heeded(self._steps([given], 1, None)))

    def fix_text(self, text: str) -> str:
        """The text with every safe fix made that a message about to be sent would have."""
        return self._mender(None, write=False).text(text)

    def fix(
        self, paths: Sequence[str], *, ask: Wanted | None = None, write: bool = True
    ) -> Iterator[Event]:
        """Makes the safe fixes in drafts and canned replies, then streams what is found still.

        A ``Mended`` tells of each file that was changed; a Failure of one that could not be
        written. ``ask`` chooses among the fixes that are not safe: it is given each finding and
        returns the fix to make, or None. Without ``write`` no file is changed.
        """
        from etiquette_lint.fixing.run import counting_left

        gathered = yield from self._gathered(paths)
        mender = self._mender(ask, write=write)
        yield from mender.mend(gathered)
        events = self._heeded(self._steps(mender.inputs, 1, None))
        yield from self._with_strangers(counting_left(events, mender.editable))

    def add_ignores(
        self, paths: Sequence[str], listed: str | Path | None = None
    ) -> Iterator[Event | Ignored]:
        """Writes an exception for every finding: a comment where the format has such, else an
        entry in the list of exceptions ``listed``. The reasons are left to be filled in.
        """
        from etiquette_lint.fixing.ignoring import Ignoring

        file = Path(listed or self.config.suppressions or EXCEPTIONS)
        inputs = yield from self._gathered(paths)
        yield from Ignoring(self._judged, self._failed, file).run(inputs)

    def _judged(self, input: Input) -> Iterator[Event]:
        """One input by itself."""
        return self._heeded(self._steps([input], 1, None))

    def _failed(self, error: EtiquetteError, path: str) -> Failure:
        return failure_of(error, self.ui, path)

    def _mender(self, ask: Wanted | None, *, write: bool) -> Mender:
        from etiquette_lint.fixing.run import Mender

        return Mender(self._judged, self._failed, ask, write=write)

    def _gathered(self, paths: Sequence[str]) -> Generator[Event, None, Sequence[Input]]:
        """What there is to read; yields what there is to say of it."""
        try:
            gathered = self._benches.gather(paths)
        except EtiquetteError as error:
            yield failure_of(error, self.ui)
            return ()
        for path, kinds in gathered.passed_over.items():
            yield PassedOver(path, kinds)
        return gathered.inputs

    def _heeded(self, steps: Iterator[Step]) -> Iterator[Event]:
        """What several conversations prove added, what is suppressed set apart."""
        events = Archive(self._benches.of).sift(steps)
        return heeding(events, self.config, self._names, self.ui)

    def _steps(
        self, inputs: Sequence[Input], jobs: int, progress: Progress | None
    ) -> Iterator[Step]:
        if jobs > 1 and worth_sharing(inputs):
            yield from run_parallel(self.config, self.ui, inputs, jobs, progress)
            return
        for each in inputs:
            yield from run_input(self._benches.of(each.configured_as), each, progress)

    def _names(self, path: str) -> RuleNames:
        return self._benches.of(path).ruleset.names

    def _with_strangers(self, events: Iterable[Event]) -> Iterator[Event]:
        seen = Totals()
        for event in events:
            seen.take(event)
            yield event
        yield from self._strangers(seen.closed)

    def _strangers(self, closed: Sequence[Closed]) -> Iterator[Failure]:
        """A staff name that nobody bears is a slip of the pen, not a team of nobody."""
        known = list(dict.fromkeys(name for event in closed for name in event.authors))
        if not known:  # nothing but drafts, which bear no names
            return
        matched = {name for event in closed for name in event.staff}
        judged = any(event.judged for event in closed if event.authors)
        for name in unmatched(self.config, matched, judged):
            hint = did_you_mean(name, known) or Saying("staff.found", names=known[:8])
            message = Saying("staff.nobody", name=name)
            yield failure_of(self.config.error(f"staff.{name}", message, hint=hint), self.ui)
