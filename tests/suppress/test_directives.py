"""Comments: found where they are comments, understood, and told how far they reach."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.model.suppressions import Directive, Remarks
from etiquette_lint.suppress import COMMENTED
from etiquette_lint.suppress.comments import COMMENTS
from etiquette_lint.suppress.directives import remarks, written
from etiquette_lint.suppress.extents import EXTENTS

YAML = """\
# etiquette: ignore=caps-lock -- a brand
hello:
  uk: ДОБРИЙ ДЕНЬ
  ru: ДОБРЫЙ ДЕНЬ
bye:
  uk: До побачення  # etiquette: ignore=tone
  ru: До свидания
list:
# etiquette: ignore=all
- text: |  # etiquette: ignore=emoji-count -- a feast
    Зі святом! 🎉
    # etiquette: ignore=caps-lock: this is text
- text: "Так # etiquette: ignore=caps-lock"
"""

MARKDOWN = """\
<!-- etiquette: ignore=caps-lock -->
## Привітання

ДОБРИЙ ДЕНЬ!

### Уранці

ДОБРОГО РАНКУ!

## Прощання

<!-- etiquette: ignore=tone, emoji-count --
     because -->
До зустрічі!
Гарного дня.

```
<!-- etiquette: ignore=caps-lock -->
```
"""

PO = """\
# etiquette: ignore-file=tone -- all of it
#. etiquette: ignore=caps-lock
#: shop.py:3
msgid "hello"
msgstr ""
"ДОБРИЙ "
"# etiquette: ignore=tone"

msgid "bye"
msgstr "Бувайте"
"""

FLUENT = """\
# etiquette: ignore-block=tone -- on purpose
hello = Вітаю!
    .title = Вітання
# etiquette: end-block
# etiquette: ignore=caps-lock
bye =
    БУВАЙТЕ
    # etiquette: ignore=tone

next = Так
"""

TRANSCRIPT = """\
# etiquette: ignore-file=greeting-missing -- the middle of a talk
2026-03-02 10:00 client: Де код?
# etiquette: ignore=caps-lock
2026-03-02 10:01 staff: ТУТ
"""


def read(text: str, format: str) -> Remarks:
    found = remarks(text, format, "file")
    assert found is not None
    return found


def reach(found: Remarks) -> list[tuple[tuple[str, ...], int, int]]:
    return [(each.names, each.first, each.last) for each in found.directives]


def test_registries_agree() -> None:
    assert set(COMMENTS) == set(EXTENTS) == COMMENTED


def test_yaml() -> None:
    found = read(YAML, "canned-yaml")
    assert reach(found) == [
        (("caps-lock",), 2, 4),
        (("tone",), 6, 6),
        (("all",), 10, 12),
        (("emoji-count",), 10, 12),
    ]
    assert [each.reason for each in found.directives] == ["a brand", "", "", "a feast"]
    assert not found.slips


def test_markdown() -> None:
    found = read(MARKDOWN, "canned-markdown")
    assert reach(found) == [(("caps-lock",), 2, 9), (("tone", "emoji-count"), 14, 15)]
    assert found.directives[1].reason == "because"


def test_po() -> None:
    found = read(PO, "canned-po")
    assert reach(found) == [(("tone",), 1, 12), (("caps-lock",), 4, 7)]


def test_fluent() -> None:
    found = read(FLUENT, "canned-fluent")
    assert reach(found) == [(("tone",), 1, 4), (("caps-lock",), 6, 9)]


def test_transcript() -> None:
    assert reach(read(TRANSCRIPT, "transcript")) == [(("greeting-missing",), 1, 6)]


@pytest.mark.parametrize("format", sorted(COMMENTED))
def test_nothing_said(format: str) -> None:
    assert remarks("", format, "file") is None
    assert remarks("hello: Вітаю\n# a remark\n<!-- another -->\n", format, "file") is None


def test_a_format_without_comments() -> None:
    assert remarks("# etiquette: ignore=caps-lock\n", "draft", "file") is None


@pytest.mark.parametrize(
    ("comment", "message", "hint"),
    [
        ("ignroe=caps-lock", "no such command: 'ignroe'", "'ignore'"),
        ("please", "no such command: 'please'", "ignore-block"),
        ("ignore", "which rule", None),
        ("ignore= -- why", "which rule", None),
        ("ignore caps-lock", "which rule", None),
        ("end-block", "has not begun", None),
        ("ignore-block=tone", "no end", None),
    ],
)
def test_slips(comment: str, message: str, hint: str | None) -> None:
    (slip,) = read(f"a: b\n# etiquette: {comment}\nc: d\n", "canned-yaml").slips
    assert message in slip.message
    assert (hint in (slip.hint or "")) if hint else slip.hint is None
    assert (slip.origin.line, slip.origin.column) == (2, 1)


def test_blocks_inside_one_another() -> None:
    text = "".join(
        f"# etiquette: {said}\nkey{n}: a\n"
        for n, said in enumerate(["ignore-block=a", "ignore-block=b", "end-block", "end-block"])
    )
    assert reach(read(text, "canned-yaml")) == [(("a",), 1, 7), (("b",), 3, 5)]


def test_what_is_written_is_read() -> None:
    found = read(f"# {written(['caps-lock', 'tone'])}\na: b\n", "canned-yaml")
    (directive,) = found.directives
    assert isinstance(directive, Directive)
    assert (directive.names, directive.reason) == (("caps-lock", "tone"), "TODO")
    assert (directive.first, directive.last) == (2, 2)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end: str) -> None:
    for text, format in ((YAML, "canned-yaml"), (PO, "canned-po"), (FLUENT, "canned-fluent")):
        assert read(text.replace("\n", end), format) == read(text, format)


@given(
    text=st.lists(
        st.sampled_from(
            ["# etiquette: ignore=a", "<!-- etiquette: ignore=b -->", "# etiquette: end-block"]
            + [
                "a: |",
                "  b",
                "- c",
                "## D",
                "",
                "'",
                '"',
                "```",
                "# etiquette: ignore-block=x -- y",
            ]
        )
    ).map("\n".join),
    format=st.sampled_from(sorted(COMMENTED)),
)
def test_any_text_is_survived(text: str, format: str) -> None:
    found = remarks(text, format, "file")
    for each in found.directives if found else ():
        assert 1 <= each.first <= each.last + 1
        assert text.split("\n")[(each.origin.line or 0) - 1].find("etiquette:") >= 0
