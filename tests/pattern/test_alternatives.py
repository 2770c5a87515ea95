"""A pattern taken apart into its alternatives."""

from __future__ import annotations

import pytest
from hypothesis import given

from etiquette_lint.pattern.alternatives import alternatives
from etiquette_lint.pattern.parser import parse
from etiquette_lint.pattern.syntax import Node, walk
from tests.pattern.test_printing import NODES


def told(source: str) -> list[tuple[str, str]]:
    return [(str(option), str(narrowed)) for option, narrowed in alternatives(parse(source))]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("спасибо большое", [("спасибо большое", "спасибо большое")]),
        ("да | нет", [("да", "да"), ("нет", "нет")]),
        (
            "(добрый | доброе) (день | утро)",
            [
                ("добрый", "добрый (день | утро)"),
                ("доброе", "доброе (день | утро)"),
                ("день", "(добрый | доброе) день"),
                ("утро", "(добрый | доброе) утро"),
            ],
        ),
        ("ну (да | нет)?", [("да", "ну да"), ("нет", "ну нет")]),
        ("ну (да | нет)*", [("да", "ну да+"), ("нет", "ну нет+")]),
        ("x=(а | б (в | г))", [("а", "x=а"), ("в", "x=(б в)"), ("г", "x=(б г)")]),
    ],
)
def test_options(source: str, expected: list[tuple[str, str]]) -> None:
    assert told(source) == expected


@given(NODES)
def test_what_is_left_is_a_pattern_of_fewer_parts(node: Node) -> None:
    size = len(list(walk(node)))
    for option, narrowed in alternatives(node):
        assert parse(str(narrowed)) is not None
        assert option in list(walk(node))
        assert len(list(walk(narrowed))) <= size
