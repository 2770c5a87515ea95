"""The index may let a pattern through that does not match; it never loses one that does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from etiquette_lint.api import Linter
from etiquette_lint.config import Config
from etiquette_lint.errors import PatternError, RuleError
from etiquette_lint.model import Language, Role
from etiquette_lint.pattern import syntax
from etiquette_lint.pattern.matcher import Match, Pattern
from etiquette_lint.pattern.patterns import PatternSet, Phrases, languages_of
from etiquette_lint.ruleset.compiled import compile_rules
from etiquette_lint.ruleset.load import load_rulebook
from etiquette_lint.ruleset.runtime import Ruleset
from etiquette_lint.text.lexicon import LEXICON
from etiquette_lint.text.utterance import Analyser, Utterance
from tests.pattern import helpers
from tests.pattern.helpers import phrase_sets, shipped, shipped_trees, taken_for, utterance

LANGUAGES = [Language.RU, Language.UK, Language.UNKNOWN, Language.OTHER]


def vocabulary() -> list[str]:
    """Words that the shipped patterns speak of, in all their forms."""
    words: set[str] = set()
    for part in (part for tree in shipped_trees() for part in syntax.walk(tree)):
        match part:
            case syntax.Literal(text) | syntax.Exact(text):
                words |= {text, text.capitalize()}
            case syntax.Lemma(lemma, _):
                words |= LEXICON.forms(lemma, Language.RU) | LEXICON.forms(lemma, Language.UK)
    return sorted(words)


WORDS = vocabulary()
OTHERS = """
    Анна Марії Петровичу стол пришли вышли голоси три 15:00 12.05.2026 500₽ 24 👍🏽 ❤️ 👨‍👩‍👧 :) :D
    )) ? ! ?! … , . — {{name}} <date> [имя] @olena #акция a@b.ua shop.ua +380671234567 бл*ть № + (
    зафакапили ничегооо СРОЧНО hello
""".split()  # noqa: SIM905
TEXTS = st.lists(
    st.one_of(st.sampled_from(WORDS), st.sampled_from([*OTHERS, "\n"])), max_size=14
).map(" ".join)


def spans(matches: list[Match]) -> list[tuple[int, int, dict[str, tuple[int, int]]]]:
    return [(match.start, match.end, match.captures) for match in matches]


def brute(patterns: PatternSet, said: Utterance) -> list[Match]:
    """What :meth:`PatternSet.find` must find, by trying every pattern."""
    unsure = said.language is Language.UNKNOWN
    matches = [
        match
        for language in languages_of(said.language)
        for pattern in patterns.patterns(language)
        for match in pattern.matches(said.words, unsure)
    ]
    taken = patterns.cancelling(said)
    kept: list[Match] = []
    for match in sorted(matches, key=lambda m: (m.start - m.end, m.start)):
        if not any(match.start < m.end and m.start < match.end for m in (*taken, *kept)):
            kept.append(match)
    return sorted(kept, key=lambda m: m.start)


def reading(
    analyser: Analyser, text: str, language: Language, role: Role = Role.STAFF
) -> Utterance:
    message = utterance(text).message
    return taken_for(analyser.utterance(message, role), language)


@pytest.fixture(scope="module")
def judged() -> tuple[Ruleset, Analyser]:
    """All rules, and the words they look at: a word keeps what it sets off."""
    return Ruleset(compile_rules(Config(select=("all",)), shipped())), Analyser()


@pytest.fixture(scope="module")
def worn(judged: tuple[Ruleset, Analyser]) -> tuple[Ruleset, Analyser]:
    """The same after so many words that an index may have changed its ways."""
    ruleset = Ruleset(compile_rules(Config(select=("all",)), shipped()))
    analyser = Analyser()
    for language in LANGUAGES:
        ruleset.triggered(reading(analyser, " ".join(WORDS), language))
    return ruleset, analyser


@pytest.mark.parametrize("state", ["judged", "worn"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_rules_lose_no_match(
    state: str, language: Language, request: pytest.FixtureRequest
) -> None:
    ruleset, analyser = request.getfixturevalue(state)

    @given(TEXTS)
    @example(" ".join(OTHERS))
    def holds(text: str) -> None:
        said = reading(analyser, text, language)
        triggered: dict[int, set[Pattern]] = defaultdict(set)
        for role in Role:  # some rules look out for others' words
            heard = reading(analyser, text, language, role)
            for number, patterns in ruleset.triggered(heard).items():
                triggered[number].update(patterns)
        for number, rule in enumerate(ruleset.rules):
            if language.value not in ("unknown", "other") and language not in rule.languages:
                continue
            if not rule.triggered:
                continue
            matching = {
                pattern
                for each in languages_of(language)
                for pattern in rule.check.counted(each)
                if next(pattern.matches(said.words, language is Language.UNKNOWN), None)
            }
            assert matching <= triggered[number], rule.id

    holds()


PHRASES = Phrases(shipped().phrases)


@given(TEXTS, st.sampled_from(LANGUAGES))
def test_phrase_sets_lose_no_match(text: str, language: Language) -> None:
    said = utterance(text, language.value)
    for name in shipped().phrases:
        patterns = PHRASES.set(name)
        assert spans(patterns.find(said)) == spans(brute(patterns, said)), name


# Constructs that shipped patterns may do without
RARE_SOURCES = (
    phrase_sets({"none": {}, "some": {"common": ["да", "<emoji> .. нет"]}}),
    {
        "common": [
            *['"15:00"', '":)"', '":D"', "<date>", "<placeholder>", "👍", "❤️ $", "▶️", "№", "+"],
            *["~зафакапить", "~лк", "~зп", "~заказ", "~треба", "~ґанок", "~мати[infinitive]"],
            *[r"/.*(.)\1\1.*/", r"/(?P<x>а).*(?P=x)/", r"/(б)?(?(1)а|в)/", "/(а)б/", "/да|нет/"],
            *[
                "[name]",
                "<name>",
                "[imperative]",
                "<word> <word> $",
                "^ <any>",
                "да?",
                "(да | ^) нет",
            ],
            *[
                "@none",
                "@none?",
                "@some",
                "^ @some",
                "^ (да | нет?) (ок | ой) $",
                "x=(^ (а | б)) да",
            ],
            *["^ да? (нет | 24)", "(а | б)? (да | нет)? <number>? $", "(<punctuation> | да)+ ой"],
        ]
    },
)
RARE = PatternSet(*RARE_SOURCES)
ODD_WORDS = """
    да нет ой ок а б в аба аб приветтт лк лку зп зафакапят заказов треба ґанок ганок мати слово
    15:00 :) :D ▶️ ▶ 👍🏿 ❤ № + 24 Анна <date> {{x}} , . ?!
""".split()  # noqa: SIM905
ODD = st.lists(st.sampled_from([*ODD_WORDS, "\n"]), max_size=6).map(" ".join)


@given(ODD, st.sampled_from(LANGUAGES))
def test_rare_constructs_lose_no_match(text: str, language: Language) -> None:
    said = utterance(text, language.value)
    assert spans(RARE.find(said)) == spans(brute(RARE, said))


@pytest.mark.parametrize(
    ("pattern", "anchors"),
    [
        ("спасибо", {"спасибо"}),
        ("и спасибо", {"спасибо"}),
        ("не за что .. обращайтесь", {"обращайтесь"}),
        ("(и | на) спасибо", {"спасибо"}),
        ("<word> спасибо", {"спасибо"}),
        ("<any> .. спасибо", {"спасибо"}),
        (", спасибо !", {"спасибо"}),
        ("[imperative] спасибо", {"спасибо"}),
        ("<name> 👍", {"👍"}),
        ("очень? спасибо", {"спасибо"}),
        ("x=(очень? спасибо)", {"спасибо"}),
        ("да | нет", {"да", "нет"}),
        ("(да | нет)+", {"да", "нет"}),
        ("[verb imperative]", {"all:imperative verb"}),
        ("/.+ец/ не", {"regex:.+ец"}),
        ('"15:00" и', {'"15:00'}),
        ("@greeting и", {"привет", "здравствуйте"}),
        ("^ да", {"start:да"}),
        ("<word> .. (да | нет) $", {"end:да", "end:нет"}),
        # nothing that must be there: such a pattern is tried on every message
        ("да?", None),
        ("<any>", None),
        ("..3", None),
        ("да | <any>", None),
        ("(@anything)", None),
    ],
)
def test_anchors(pattern: str, anchors: set[str] | None) -> None:
    phrases = phrase_sets(
        {"greeting": {"ru": ["привет", "и здравствуйте"]}, "anything": {"ru": ["да", "<any>"]}}
    )
    rule = PatternSet(phrases, {"ru": [pattern]})
    [compiled] = rule.patterns(Language.RU)
    assert rule.anchors(compiled) == anchors


@pytest.mark.parametrize(
    ("pattern", "text", "tried"),
    [
        ("и спасибо", "и но а или", False),
        ("и спасибо", "спасибо", False),
        ("и спасибо", "спасибо и вам", True),
        ("<name> [verb past]", "заказ приехал", False),
        ("<name> [verb past]", "приехал Олег", True),
        ("(<name> | коллега) [verb past]", "коллега из отдела", False),
        ("/перезвон.+/ <name>?", "звоните", False),
        ("/перезвон.+/ <name>?", "мы перезвоним", True),
        ("~заказать", "закажите", True),
        ("~заказать", "заказ", False),
        ("^ да", "да, нет", True),
        ("<emoji> .. да", "👍", False),
    ],
)
def test_candidates(pattern: str, text: str, tried: bool) -> None:
    rule = PatternSet(phrase_sets({}), {"ru": [pattern]})
    assert bool(list(rule.candidates(utterance(text, "ru")))) is tried


def test_an_unknown_phrase_set_is_answered_with_the_nearest() -> None:
    rule = PatternSet(phrase_sets({"greeting": {"ru": ["привет"]}}), {"ru": ["@greting"]})
    with pytest.raises(PatternError) as caught:
        rule.find(utterance("привет", "ru"))
    assert caught.value.message == "unknown phrase set @greting"
    assert caught.value.hint == "did you mean 'greeting'?"


Folder = Callable[[dict[str, str]], Path]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """A folder of rules with these phrase sets: name to its only Russian pattern."""

    def write(sets: dict[str, str]) -> Path:
        (tmp_path / "phrases").mkdir()
        for name, pattern in sets.items():
            (tmp_path / "phrases" / f"{name}.yml").write_text(
                "about: {ru: о чём, uk: про що, en: what}\n"
                f'ru: ["{pattern}"]\n'
                "examples: {ru: {match: [а, б, в], miss: [г, д, е]}}\n",
                encoding="utf-8",
            )
        return tmp_path

    return write


@pytest.mark.parametrize(
    ("sets", "circle"),
    [
        ({"one": "да @one"}, "@one → @one"),
        ({"one": "(@two | да)?", "two": "x=@one"}, "@one → @two → @one"),
        ({"one": "@two", "two": "@three", "three": "да @two"}, "@two → @three → @two"),
    ],
)
def test_a_phrase_set_may_not_name_itself(
    sets: dict[str, str], circle: str, folder: Folder
) -> None:
    with pytest.raises(RuleError) as caught:
        load_rulebook([folder(sets)])
    assert caught.value.message == f"this phrase set names itself: {circle}"
    assert caught.value.origin is not None
    assert caught.value.origin.line == 2


def test_phrase_sets_may_share_another(folder: Folder) -> None:
    sets = {"one": "@two @three", "two": "@four", "three": "@four", "four": "да"}
    book = load_rulebook([folder(sets)])
    phrases = Phrases(book.phrases)
    rule = PatternSet(phrases, {"ru": ["@one"]})
    said = utterance("да да", "ru")
    assert [helpers.shown(match, said)[0] for match in rule.find(said)] == ["да да"]


def test_a_phrase_set_that_does_not_exist_is_refused_where_it_stands(folder: Folder) -> None:
    with pytest.raises(RuleError) as caught:
        load_rulebook([folder({"greeting": "да", "other": "нет @greting"})])
    assert caught.value.message == "there is no phrase set @greting"
    assert caught.value.hint == "did you mean 'greeting'?"
    assert str(caught.value.origin).endswith("other.yml:2:11")


@pytest.mark.parametrize("threshold", [1, 2, 3])
def test_no_word_is_lost_when_forms_are_spelt_out(
    monkeypatch: pytest.MonkeyPatch, threshold: int
) -> None:
    monkeypatch.setattr("etiquette_lint.pattern.index._WORTH_SPELLING", threshold)
    linter = Linter(Config(select=("uk-surzhyk",)))
    said = [f.matched for f in linter.check_text("Я вас понімаю.")]
    assert said == ["понімаю"]
