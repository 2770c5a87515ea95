"""``coverage``: kinds of reply that a library should have and has not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from etiquette_lint.checks.base import Hit, Spec
from etiquette_lint.checks.library import Item, Judged, LibraryCheck
from etiquette_lint.fields import Whole
from etiquette_lint.model import Language, Role
from etiquette_lint.pattern.field import SOURCES
from etiquette_lint.pattern.patterns import Phrases
from etiquette_lint.text.utterance import Analyser
from etiquette_lint.ui import Saying

KINDS = ("greeting", "hold", "after_hours", "refusal", "closing")


class Coverage(LibraryCheck):
    """Each of KINDS holds the patterns of that kind, by language. A library of fewer than
    ``replies`` replies in a language is not one yet.
    """

    fields = {**dict.fromkeys(KINDS, SOURCES), "replies": Whole(minimum=1)}
    required = frozenset(KINDS)
    settings = {"replies": 6}
    values = frozenset({"kind", "language"})

    def __init__(self, spec: Spec, phrases: Phrases) -> None:
        super().__init__(spec, phrases)
        self.sets = [self.set_of(kind) for kind in KINDS]

    def judge(self, items: Sequence[Item]) -> Iterator[Judged]:
        by_language: dict[Language, list[Item]] = defaultdict(list)
        for item in items:
            by_language[item.language].append(item)
        for language, group in by_language.items():
            if language not in (Language.RU, Language.UK) or len(group) < self.setting("replies"):
                continue
            for number in self._lacking(group):
                values = {
                    "kind": Saying(f"coverage.{KINDS[number]}"),
                    "language": Saying(f"coverage.{language}"),
                }
                yield group[0].place, Hit(group[0].message, language, values=values)

    def _lacking(self, items: Sequence[Item]) -> Sequence[int]:
        """The numbers of the kinds that none of the replies is of; most are soon met with."""
        lacking = list(range(len(KINDS)))
        analyser = Analyser()
        for item in items:
            if not lacking:
                break
            said = analyser.utterance(item.message, Role.STAFF, item.reply.language)
            lacking = [number for number in lacking if not self.sets[number].found_in(said)]
        return lacking
