"""``str`` of a syntax tree is a pattern that parses to the same tree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.pattern import syntax
from etiquette_lint.pattern.parser import KINDS, LONGEST_GAP, parse
from etiquette_lint.pattern.syntax import Node
from etiquette_lint.text.features import FEATURES
from etiquette_lint.text.folding import fold, undisguised
from etiquette_lint.text.tokens import TOKEN
from tests.pattern.helpers import shipped_trees

LETTERS = "абвгдеёжийклмнопрстуфхцчшщъыьэюяіїєґАБЯІQwerty"
WORDS = (
    st.from_regex(rf"[{LETTERS}]{{1,6}}(['’-][{LETTERS}]{{1,4}})?[0-9]{{0,2}}", fullmatch=True)
    .map(fold)
    .map(undisguised)
)
TOKENS = st.one_of(
    st.sampled_from(
        ["+", "24/7", "15:00", ":D", ":-)", "#NAME#", "{{Имя}}", "%Name%", "«", "(", '"', "\\"]
        + ["1 500 ₽", "5 USD", "***", "\n", "ХД", "https://shop.example/a?b=1", "@Olena", "№"]
    ),
    st.text(min_size=1, max_size=5).filter(lambda text: TOKEN.findall(text) == [text]),
)
FEATURE_SETS = st.frozensets(st.sampled_from(sorted(FEATURES)), min_size=1, max_size=3)
NAMES = st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True)
LEAVES: st.SearchStrategy[Node] = st.one_of(
    st.builds(syntax.Literal, WORDS),
    st.builds(syntax.Literal, st.sampled_from(["👍", "❤", "👨‍👩‍👧", "🇺🇦", "▶️"])),
    st.builds(syntax.Exact, TOKENS),
    st.builds(syntax.Mark, st.sampled_from(syntax.MARKS)),
    st.builds(syntax.Lemma, WORDS, FEATURE_SETS | st.just(frozenset())),
    st.builds(syntax.Features, FEATURE_SETS),
    st.builds(syntax.Regex, st.sampled_from([r"бл[яе].*", r"а\/б", r"(.)\1+", "а|б", r"\\", " "])),
    st.builds(syntax.Kind, st.sampled_from(sorted(KINDS))),
    st.builds(syntax.Gap, st.integers(1, LONGEST_GAP)),
    st.builds(syntax.Start),
    st.builds(syntax.End),
    st.builds(syntax.Phrase, NAMES),
)
SIGNS = st.sampled_from([(0, 1), (0, None), (1, None)])


def inner(nodes: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    several = st.lists(nodes, min_size=2, max_size=4).map(tuple)
    text = nodes.filter(lambda node: not isinstance(node, syntax.Start | syntax.End))
    repeatable = text.filter(lambda node: not isinstance(node, syntax.Gap))
    return st.one_of(
        st.builds(syntax.Sequence, several),
        st.builds(syntax.Choice, several),
        st.builds(syntax.Capture, st.sampled_from(["who", "x1", "кто", "де"]), text),
        st.builds(lambda node, sign: syntax.Repeat(node, *sign), repeatable, SIGNS),
    )


NODES = st.recursive(LEAVES, inner, max_leaves=12)


@given(NODES)
def test_what_is_printed_parses_to_the_same_tree(node: Node) -> None:
    assert parse(str(node)) == node


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Добрый  ДЕНЬ", "добрый день"),
        ("ещё|Всё", "еще | все"),
        ("п’ять сімʼя", "п'ять сім'я"),
        ("до..завтра", "до ..5 завтра"),
        ("( (да) )", "да"),
        ("((да нет) | (ой)) ( (а | б) | в )", "(да нет | ой) ((а | б) | в)"),
        ("x=да?", "x=(да?)"),
        ("(x=да)?", "(x=да)?"),
        ("(да)?!", "да? !"),
        ("~Стоять[imperative  verb]+", "~стоять[imperative verb]+"),
        ("спасибо! …", "спасибо ! ."),
        ("да — нет", "да - нет"),
        ("24 👍🏽 ❤️", '"24" 👍 ❤'),
        ("+", '"+"'),
        ('"«" «', '"«" "«"'),
    ],
)
def test_one_way_of_writing(written: str, printed: str) -> None:
    assert str(parse(written)) == printed
    assert parse(printed) == parse(written)


def test_shipped_patterns_print_as_themselves() -> None:
    assert len(shipped_trees()) > 500
    assert [tree for tree in shipped_trees() if parse(str(tree)) != tree] == []
