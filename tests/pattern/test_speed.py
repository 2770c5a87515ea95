"""No pattern keeps a long message for ever."""

import time

import pytest

from etiquette_lint.pattern.patterns import PatternSet
from tests.pattern.helpers import NO_PHRASES, found, phrase_sets, utterance

LONG = 2000
SECONDS = 5.0  # a hundredth of what any of these took with plain backtracking


@pytest.mark.parametrize(
    "pattern",
    [
        "слово ..20 ..20 ..20 ..20 ..20 нет",
        "(слово ..)+ нет",
        "(слово слово?)* нет",
        "((слово | слово слово)* ,?)* нет",
        "(((<word>*)* ..3)* слово*)* нет",
        "x=(слово y=(слово*)*)* нет",
        "(слово? слово? слово? слово? слово? слово?)+ нет",
        "@again* нет",
    ],
)
@pytest.mark.parametrize("text", ["нет " + "слово " * LONG, "слово, " * LONG + "ой нет"])
def test_repeats_in_repeats_end(pattern: str, text: str) -> None:
    phrases = phrase_sets({"again": {"ru": ["слово .. слово", "слово*"]}})
    said = utterance(text, "ru")
    rule = PatternSet(phrases, {"ru": [pattern]})
    before = time.process_time()
    rule.find(said)
    assert time.process_time() - before < SECONDS


def test_a_repeat_may_be_as_long_as_the_message() -> None:
    text = "слово " * LONG + "всё"
    assert found("<word>+", text) == [(text, {})]
    assert found("слово* x=всё", text) == [(text, {"x": "всё"})]
    assert found("^ (слово ,?)* всё $", text) == [(text, {})]


def test_many_matches_are_no_burden() -> None:
    said = utterance("слово " * 10 * LONG, "ru")
    rule = PatternSet(NO_PHRASES, {"ru": ["слово"]})
    before = time.process_time()
    assert len(rule.find(said)) == 10 * LONG
    assert time.process_time() - before < SECONDS


def test_ways_of_capturing_do_not_multiply() -> None:
    text = "да " * 40 + "нет"
    assert found("(x=да | y=да | z=да)+ нет", text) == [(text, {"x": "да"})]
