"""Which keys of ``follows`` go together. Read with rule files only: a run needs none of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from etiquette_lint.document import Node

_ASKED = ("ru", "uk", "common", "kinds")


def examine(node: Node, sequels: Sequence[str]) -> None:
    """Raises RuleError at the place of the first thing that makes no sense."""
    assert isinstance(node.value, dict)
    cases = node.value.get("cases")
    if cases is None or any(key in node.value for key in ("when", *sequels)):
        _examine_case(node, sequels)
    if cases is not None:
        assert isinstance(cases.value, dict)
        for case in cases.value.values():
            _examine_case(case, sequels)


def _examine_case(node: Node, sequels: Sequence[str]) -> None:
    assert isinstance(node.value, dict)
    if "when" not in node.value:
        raise node.error("missing: when", width=1)
    if not any(key in node.value for key in sequels):
        raise node.error(f"one of {', '.join(sequels)} is needed", width=1)
    when = node.value["when"]
    assert isinstance(when.value, dict)
    if not any(key in when.value for key in (*_ASKED, "event")):
        raise when.error("say what sets this off", hint="ru, uk, common, kinds or event", width=1)
    for key in ("never", "before", "unless"):
        for mark in _marks(node.value.get(key)):
            assert isinstance(mark.value, dict)
            if not any(asked in mark.value for asked in _ASKED):
                hint = "ru, uk, common or kinds"
                raise mark.error("say which messages are meant", hint=hint, width=1)


def _marks(node: Node | None) -> Iterator[Node]:
    if node is not None:
        yield from node.value if isinstance(node.value, list) else (node,)
