"""What a regular expression's words begin with: never fewer beginnings than there are."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from etiquette_lint.pattern.beginnings import FEWEST, MOST, beginnings


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("хул[иь]", "хули хуль"),
        ("(на|по)?хр[еи]н.*", "нахре нахри похре похри хрен хрин"),
        ("а+б?", "а аа ааа аааа ааааа аб ааб аааб ааааб"),
        ("[а-в]{2}", "аа аб ав ба бб бв ва вб вв"),
        ("а{2,3}б", "ааб аааб"),
        ("а{4}", "аааа"),
        ("а{7}", "ааааа"),
        ("(?!гимна)гимн[а-я]+", "гимн"),
        ("приве(т|д)ствую", "приве"),
        ("бля(?=ть).*", "бля"),
        (r"а\.б", "а.б"),
        ("а{0}бв", "бв"),
        ("(?:аб|)вг", "вг абвг"),
        ("[*#]к-", "*к- #к-"),
        ("абв[а-я]+", "абв"),
        ("^абв$", "абв"),
        ("а*?б", "б аб ааб аааб ааааб ааааа"),
    ],
)
def test_beginnings_are_told(source: str, told: str) -> None:
    assert beginnings(source) == frozenset(told.split())


@pytest.mark.parametrize(
    "source",
    [
        ".*пизд.*",
        "а.*",
        r"\w+ка",
        r"(а)\1б",
        "(?P<x>а).*(?P=x)",
        "(б)?(?(1)а|в)",
        "[^а]бвг",
        "[\\u0430-\\u044f]бв",
        "аб[а-я]в",  # too many to be of use
        "(?>аб)в",
    ],
)
def test_some_cannot_be_told(source: str) -> None:
    assert beginnings(source) is None


PIECES = st.sampled_from(
    [*"абв", "[аб]", "[а-в]", "(а|бв)", "(?:аб)?", "в*", "б+", "а{2}", "б{1,2}", ".", r"\.", "|"]
    + ["(?!а)", "(?=б)", "(а|)", "[^в]", "а??"]
)


@given(st.lists(PIECES, min_size=1, max_size=5).map("".join), st.text("абв.", max_size=6))
@example("(?!а).абв", "бабв")
def test_no_word_that_matches_begins_otherwise(source: str, word: str) -> None:
    told = beginnings(source)
    if told is not None and re.fullmatch(source, word):
        assert word[:MOST] in told or any(word.startswith(b) for b in told if len(b) < MOST)
        assert word[:FEWEST] in {beginning[:FEWEST] for beginning in told}
