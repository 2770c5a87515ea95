"""The conversations of the corpus: what is said of each, and silence over the exemplary ones."""

from __future__ import annotations

from functools import cache

import pytest

from etiquette_lint.api import Config, Linter
from tests.corpus.talks import Talk, reported, talks


@cache
def linter() -> Linter:
    return Linter(Config(), ui="en")


@pytest.mark.parametrize("talk", talks(), ids=lambda talk: f"{talk.file}: {talk.name}")
def test_a_conversation(talk: Talk) -> None:
    found = reported(linter(), talk.chat)
    assert found == talk.found | talk.wrong
    assert not found & talk.missed


def test_every_rule_named_there_exists() -> None:
    named = {rule for talk in talks() for _, rule in talk.found | talk.missed | talk.wrong}
    assert named <= set(linter().rule)
