"""Real-looking messages of many trades: the clean ones pass in silence, the others are caught."""

from __future__ import annotations

from functools import cache

import pytest

from etiquette_lint.api import Linter
from tests.corpus.loading import LANGUAGES, Sample, clean, offences

FEWEST = 150  # of either sort in each language


@cache
def linter() -> Linter:
    return Linter(ui="en")


def found(sample: Sample) -> set[str]:
    return {finding.rule_id for finding in linter().check_text(sample.text)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_corpus_is_large_and_varied(language: str) -> None:
    for samples in (clean(language), offences(language)):
        assert len(samples) >= FEWEST
        assert len({sample.text for sample in samples}) == len(samples)
        assert len({sample.trade for sample in samples}) >= 12
        assert all(sample.rules <= {rule.id for rule in linter().rules} for sample in samples)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_said_of_good_messages(language: str) -> None:
    said = {sample.text: rules for sample in clean(language) if (rules := found(sample))}
    assert said == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_offences_are_caught_and_nothing_else(language: str) -> None:
    wrong = {
        sample.text: (sorted(sample.rules), sorted(rules))
        for sample in offences(language)
        if (rules := found(sample)) != sample.rules
    }
    assert wrong == {}
