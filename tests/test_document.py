"""Documents as nodes: values as YAML means them, and errors that point at their cause."""

from __future__ import annotations

import pickle
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.document import Node, load_toml, load_yaml, read_yaml
from etiquette_lint.errors import ConfigError, RuleError


def child(node: Node, *path: str | int) -> Node:
    for step in path:
        inner: Any = node.value
        node = inner[step]
    return node


def refusal(text: str) -> str:
    with pytest.raises(RuleError) as caught:
        load_yaml(text, "r.yml")
    return str(caught.value)


def test_every_node_knows_its_place() -> None:
    root = load_yaml("a: 1\nb:\n  - 😀 да\n  - {c: 'x'}\n", "r.yml")
    assert str(child(root, "b", 0).origin) == "r.yml:3:5"
    assert str(child(root, "b", 1, "c").origin) == "r.yml:4:9"
    assert str(root.keys["b"].origin) == "r.yml:2:1"
    assert child(root, "b", 1, "c").width == 3


def test_scalars_mean_what_yaml_says_and_dates_stay_text() -> None:
    text = "[yes, 'yes', 12, 0x1F, 1.5, ~, '', 2026-03-02, 9:00, !!str 5, Ёж]"
    values = load_yaml(text, "r.yml").plain()
    assert values == [True, "yes", 12, 31, 1.5, None, "", "2026-03-02", 540, "5", "Ёж"]


def test_what_was_written_is_kept() -> None:
    root = load_yaml("from: 9:00\nbad: no\n", "r.yml")
    assert (child(root, "from").written, child(root, "bad").written) == ("9:00", "no")


def test_an_empty_text_is_a_null_node() -> None:
    node = load_yaml("# nothing yet\n", "r.yml")
    assert node.value is None
    assert str(node.origin) == "r.yml:1:1"


def test_a_byte_order_mark_moves_nothing() -> None:
    assert str(load_yaml("\ufeffa: 1", "r.yml").keys["a"].origin) == "r.yml:1:1"


plain_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)


@given(plain_values)
def test_agrees_with_the_safe_loader_about_whatever_was_dumped(value: object) -> None:
    text = yaml.safe_dump(value, allow_unicode=True)
    assert load_yaml(text, "r.yml").plain() == yaml.load(text, Loader=yaml.CSafeLoader)


@given(st.text(alphabet="ab:-[]{}&*!|>'\"%@#?, \n\tж\x00\ud800", max_size=40))
def test_any_text_gives_nodes_or_one_clear_error(text: str) -> None:
    try:
        load_yaml(text, "r.yml")
    except RuleError as error:
        assert error.origin is not None
        assert error.origin.line is not None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "a: 1\nb: 2\na: 3\n",
            """\
            r.yml:3:1: the key 'a' is given twice
              a: 3
              ^
              the first one is on line 1""",
        ),
        (
            "ru: [@hold]\n",
            """\
            r.yml:1:6: a text may not begin with @
              ru: [@hold]
                   ^
              put the text in quotes: "@hold\"""",
        ),
        (
            "a:\n\t- b\n",
            """\
            r.yml:2:1: a tab may not stand here
               - b
              ^
              indent with spaces""",
        ),
        (
            "title: Скидка: как просить\n",
            """\
            r.yml:1:14: mapping values are not allowed in this context
              title: Скидка: как просить
                           ^
              quote a text with a colon in it, or check the indentation""",
        ),
        (
            "a: 'не закрыто\nb: 1\n",
            """\
            r.yml:1:4: this quotation mark is never closed
              a: 'не закрыто
                 ^""",
        ),
        (
            "a: [раз,\n  два\n\n",
            """\
            r.yml:1:4: this bracket is never closed
              a: [раз,
                 ^""",
        ),
        (
            "a: 1\nb: {\n",
            """\
            r.yml:2:4: this bracket is never closed
              b: {
                 ^""",
        ),
        (
            "a: 1\nстрого\n",
            """\
            r.yml:2:1: could not find expected ':'
              строго
              ^
              a key is followed by a colon and a space""",
        ),
        (
            "no: нет\n",
            """\
            r.yml:1:1: this key is read as yes or no, not as text
              no: нет
              ^^
              write "no" in quotes""",
        ),
        (
            "a: *жирно*\n",
            """\
            r.yml:1:5: did not find expected alphabetic or numeric character
              a: *жирно*
                  ^
              a text that begins with * must be in quotes""",
        ),
        (
            "a: ! срочно\n",
            """\
            r.yml:1:4: the tag ! is not known here
              a: ! срочно
                 ^^^^^^^^
              a text that begins with ! must be in quotes""",
        ),
        (
            "? [a]\n: b\n",
            """\
            r.yml:1:3: a key must be text, not a list or a mapping
              ? [a]
                ^""",
        ),
        (
            "a: 1\n---\nb: 2\n",
            """\
            r.yml:2:1: a second document begins here
              ---
              ^^^""",
        ),
        (
            "a: б\x07\n",
            """\
            r.yml:1:5: the character U+0007 may not stand in YAML
              a: б\ufffd
                  ^""",
        ),
        (
            "<<: {a: 1}\n",
            """\
            r.yml:1:1: merge keys are not read here
              <<: {a: 1}
              ^^
              write the keys out""",
        ),
    ],
)
def test_what_cannot_be_read_is_shown_where_it_stands(text: str, message: str) -> None:
    assert refusal(text) == dedent(message)


def test_an_alias_stands_for_its_anchor() -> None:
    assert load_yaml("a: &x [1]\nb: *x\n", "r.yml").plain() == {"a": [1], "b": [1]}


def test_aliases_that_multiply_are_refused() -> None:
    lines = ["a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    assert "aliases expand to too much" in refusal("\n".join(lines))


@pytest.mark.parametrize("deep", ["[" * 200_000, "- " * 200_000, "{a: " * 200_000])
def test_bottomless_nesting_is_refused(deep: str) -> None:
    assert "nested deeper than 100 levels" in refusal(deep)


@pytest.mark.parametrize(
    ("text", "column"),
    [("a: да нет", 7), ("a: 'да нет'", 8), (r'a: "\u0434а нет"', 4), ("a: >\n  да нет", 4)],
)
def test_an_offset_points_into_a_text_where_that_can_be_told(text: str, column: int) -> None:
    error = child(load_yaml(text, "r.yml"), "a").error("here", offset=3)
    assert error.origin is not None
    assert error.origin.column == column


def test_a_long_line_is_shown_without_its_tail() -> None:
    error = load_yaml(f"a: [{'б' * 5000}]", "r.yml").error("here")
    assert error.excerpt is not None
    assert len(error.excerpt) < 120


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    cyrillic = tmp_path / "old.yml"
    cyrillic.write_bytes("a: 1\nb: привет".encode("cp1251"))
    with pytest.raises(ConfigError, match=r"old\.yml:2: is not UTF-8 text\n  save the file as"):
        read_yaml(cyrillic, ConfigError)
    with pytest.raises(ConfigError, match=r"none\.yml: cannot be read: no such file"):
        read_yaml(tmp_path / "none.yml", ConfigError)


def test_toml_knows_its_dotted_keys() -> None:
    root = load_toml({"a": {"b": [1, True]}}, "p.toml", "tool.x", ConfigError)
    assert root.plain() == {"a": {"b": [1, True]}}
    assert str(child(root, "a", "b", 1).error("wrong")) == "p.toml (tool.x.a.b[1]): wrong"
    assert str(child(root, "a").keys["b"].origin) == "p.toml (tool.x.a.b)"


def test_nodes_can_be_sent_to_another_process() -> None:
    node = pickle.loads(pickle.dumps(load_yaml("a: [1]", "r.yml")))
    assert str(child(node, "a", 0).error("wrong")).startswith("r.yml:1:5: wrong\n  a: [1]")
