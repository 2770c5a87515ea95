"""The automaton may find a pattern that does not match; it never misses one that does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from etiquette_lint.api import Linter
from etiquette_lint.config import Config
from etiquette_lint.model import Language, Role
from etiquette_lint.pattern import regulars
from etiquette_lint.pattern.automaton import Automaton
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.pattern.patterns import PatternSet, Phrases, languages_of
from etiquette_lint.ruleset.compiled import compile_rules
from etiquette_lint.ruleset.runtime import Ruleset
from etiquette_lint.text.utterance import Analyser
from tests.pattern.helpers import phrase_sets, shipped, utterance
from tests.pattern.test_index import (
    LANGUAGES,
    ODD,
    OTHERS,
    RARE_SOURCES,
    TEXTS,
    brute,
    reading,
    spans,
)

SOON = frozenset(2**power for power in range(16))  # it grows after so many messages


@pytest.fixture(scope="module", autouse=True)
def soon() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(regulars, "GROWS_AFTER", SOON)
        yield


@pytest.fixture(params=["at ease", "short of memory"])
def memory(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "short of memory":
        monkeypatch.setattr("etiquette_lint.text.lately.Lately.MOST", 3)
        monkeypatch.setattr("etiquette_lint.pattern.automaton.states._MOST", 3)
    return str(request.param)


@pytest.fixture(scope="module")
def rules() -> tuple[Ruleset, Analyser]:
    return Ruleset(compile_rules(Config(select=("all",)), shipped())), Analyser()


@pytest.mark.parametrize("language", LANGUAGES)
def test_rules_lose_no_match(
    language: Language, memory: str, rules: tuple[Ruleset, Analyser]
) -> None:
    ruleset, analyser = rules

    @given(TEXTS)
    @example(" ".join(OTHERS))
    def holds(text: str) -> None:
        triggered: dict[int, set[Pattern]] = defaultdict(set)
        for role in Role:
            heard = reading(analyser, text, language, role)
            for number, patterns in ruleset.triggered(heard).items():
                triggered[number].update(patterns)
        said = reading(analyser, text, language)
        for number, rule in enumerate(ruleset.rules):
            if language.value not in ("unknown", "other") and language not in rule.languages:
                continue
            counted = (p for each in languages_of(language) for p in rule.check.counted(each))
            for pattern in counted if rule.triggered else ():
                if next(pattern.matches(said.words, language is Language.UNKNOWN), None):
                    assert pattern in triggered[number], (rule.id, pattern)

    holds()
    grown = [ruleset.phrases.regulars(each) for each in languages_of(language)]
    assert all(each.known for each in grown)


def test_phrase_sets_lose_no_match(memory: str) -> None:
    phrases = Phrases(shipped().phrases)

    @given(TEXTS, st.sampled_from(LANGUAGES))
    def holds(text: str, language: Language) -> None:
        said = utterance(text, language.value)
        for name in shipped().phrases:
            patterns = phrases.set(name)
            assert spans(patterns.find(said)) == spans(brute(patterns, said)), name

    holds()


def test_rare_constructs_lose_no_match(memory: str) -> None:
    rare = PatternSet(*RARE_SOURCES)

    @given(ODD, st.sampled_from(LANGUAGES))
    def holds(text: str, language: Language) -> None:
        said = utterance(text, language.value)
        assert spans(rare.find(said)) == spans(brute(rare, said))

    holds()


SETS = {
    "thanks": {"ru": ["спасибо", "благодарю (вас | тебя)"]},
    "distant": {"ru": ["спасибо .. всё", "пока"]},
}


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("и спасибо", "и вам спасибо", False),
        ("и спасибо", "ну и спасибо вам", True),
        ("и,? спасибо", "и спасибо", True),
        ("~заказать ещё", "закажите ещё", True),
        ("~заказать ещё", "ещё закажите", False),
        ("^ да", "ну да", False),
        ("^ да", "👍 да", True),
        ("^ (^ | ,) да", "да", True),
        ("да .? $", "да. 👍", True),
        ("да .? $", "да. нет", False),
        ("(да ,?)+ нет", "да да, да нет", True),
        ("@thanks !", "благодарю вас!", True),
        ("@thanks !", "благодарю! вас", False),
        ("@distant !", "всё! спасибо", True),  # what is before and after a gap: in any order
        ("да .. нет", "да, уже не", False),
        ("да <word> нет", "нет, да", True),  # a word that any may be is no better than a gap
        ("зафакапил", "зафакапил", True),
        ("/перезвон.+/ вам", "перезвоним вам", True),
        ("/перезвон.+/ вам", "перезвоним", False),
        ("<name> !", "Олег!", True),
        ("<name> !", "стол!", False),
        ("@when или позже", "завтра или позже", True),
        ("@when или позже", "или позже", False),
    ],
)
def test_found(pattern: str, text: str, found: bool) -> None:
    phrases = phrase_sets(SETS)
    rule = PatternSet(phrases, {"ru": [pattern]})
    automaton = Automaton(Language.RU, phrases)
    assert automaton.learn(rule.patterns(Language.RU)) == rule.patterns(Language.RU)
    assert bool(automaton.found(utterance(text, "ru").words)) is found


@pytest.mark.parametrize("pattern", ["<any>", "да?", "[noun]", "<word> ..3 <word>", "да | <any>"])
def test_what_nothing_tells_of_is_not_taken_in(pattern: str) -> None:
    rule = PatternSet(phrase_sets({}), {"ru": [pattern]})
    automaton = Automaton(Language.RU, phrase_sets({}))
    assert automaton.learn(rule.patterns(Language.RU)) == []


@pytest.mark.parametrize("grows_after", [SOON, frozenset({3, 40})])
def test_a_long_chat_is_judged_alike(
    grows_after: frozenset[int], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Messages of before are looked at again after it has grown."""
    chats = sorted(Path("examples").rglob("*.txt"))

    def findings() -> list[tuple[str, str, str]]:
        linter = Linter(Config(staff=("*",), select=("all",)))
        reports = [linter.check_path(chat) for chat in chats]
        return [(f.rule_id, f.message.id, f.text) for report in reports for f in report]

    monkeypatch.setattr(regulars, "GROWS_AFTER", frozenset())
    expected = findings()
    assert len(expected) > 20
    monkeypatch.setattr(regulars, "GROWS_AFTER", grows_after)
    assert findings() == expected


def test_a_message_is_read_again_once_more_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regulars, "GROWS_AFTER", frozenset({2}))
    rule = PatternSet(phrase_sets({}), {"ru": ["и спасибо"]})
    before, after = utterance("ну и спасибо", "ru"), utterance("да и спасибо", "ru")
    assert [len(rule.find(said)) for said in (before, after, before)] == [1, 1, 1]
