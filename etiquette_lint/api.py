"""The public Python interface: load once, then check texts, conversations and files.

from etiquette_lint.api import Linter

linter = Linter()
for finding in linter.check_text("Спс за заказ!"):
    print(finding.rule_id, finding.text)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from etiquette_lint.config import Config, load_config
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
from etiquette_lint.ruleset.runtime import Described
from etiquette_lint.suppress import heeding
from etiquette_lint.ui import LANGUAGES, Saying

if TYPE_CHECKING:
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
        """The same by id."""
        return Described(self._benches.of().ruleset.by_id)

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
        seen = Totals()
        events = Archive(self._benches.of).sift(self._events(paths, jobs, progress))
        for event in heeding(events, self.config, self._names, self.ui):
            seen.take(event)
            yield event
        yield from self._strangers(seen.closed)

    def _events(self, paths: Sequence[str], jobs: int, progress: Progress | None) -> Iterator[Step]:
        try:
            gathered = self._benches.gather(paths)
        except EtiquetteError as error:
            yield failure_of(error, self.ui)
            return
        for path, kinds in gathered.passed_over.items():
            yield PassedOver(path, kinds)
        inputs = gathered.inputs
        if jobs > 1 and worth_sharing(inputs):
            yield from run_parallel(self.config, self.ui, inputs, jobs, progress)
            return
        for each in inputs:
            yield from run_input(self._benches.of(each.configured_as), each, progress)

    def _names(self, path: str) -> RuleNames:
        return self._benches.of(path).ruleset.names

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
