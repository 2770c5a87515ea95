"""All that a report may name: the rules, and the notices about suppressions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from etiquette_lint.model import Rule


class Catalogue(Mapping[str, Rule]):
    """By id. The notices are described when the first of them is asked for."""

    def __init__(self, rules: Mapping[str, Rule]) -> None:
        self._rules = rules

    def __getitem__(self, name: str) -> Rule:
        return self._rules[name] if name in self._rules else _notices()[name]

    def __iter__(self) -> Iterator[str]:
        yield from self._rules
        yield from _notices()

    def __len__(self) -> int:
        return len(self._rules) + len(_notices())


def _notices() -> dict[str, Rule]:
    from etiquette_lint.suppress.described import NOTICED

    return {rule.id: rule for rule in NOTICED}
