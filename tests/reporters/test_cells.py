"""Measuring and wrapping."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.reporters.cells import _NARROW, _WIDTHS, cells, clip, harmless, rows

TEXTS = st.text(st.sampled_from("аїя b\n🙂👩\u200d💻❤\ufe0f👍🏽é\u0301-"), max_size=120)


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("order", 5),
        ("Привіт", 6),
        ("й", 1),  # one letter and its mark
        ("🙂", 2),
        ("❤", 1),
        ("❤\ufe0f", 2),
        ("👍🏽", 2),
        ("👩\u200d💻", 2),
        ("🇺🇦", 2),
        ("1\ufe0f\u20e3", 2),
        ("漢字", 4),
        ("a\u200bb", 2),
    ],
)
def test_cells(text: str, width: int) -> None:
    assert cells(text) == width


def test_the_short_cut_agrees_with_the_long_way() -> None:
    narrow = [char for char in map(chr, range(32, 0x3000)) if _NARROW.fullmatch(char)]
    assert "ї" in narrow
    assert {_WIDTHS[char] for char in narrow} == {1}


@given(TEXTS, st.integers(4, 60))
def test_rows_lose_nothing_but_spaces(text: str, width: int) -> None:
    spans = list(rows(text, width))
    assert "".join(text[s.start : s.end] for s in spans).replace(" ", "") == text.replace(
        " ", ""
    ).replace("\n", "")
    assert all(a.end <= b.start for a, b in zip(spans, spans[1:], strict=False))
    assert all(cells(text[s.start : s.end]) <= width for s in spans)


def test_words_stay_whole_while_they_fit() -> None:
    text = "один два три\nчетыре"
    assert [text[s.start : s.end] for s in rows(text, 8)] == ["один два", "три", "четыре"]


def test_a_long_address_is_cut_and_an_emoji_never() -> None:
    text = "👩\u200d💻" * 3
    assert [text[s.start : s.end] for s in rows(text, 4)] == ["👩\u200d💻" * 2, "👩\u200d💻"]


@given(TEXTS, st.integers(4, 60))
def test_a_clipped_line_fits(text: str, width: int) -> None:
    line = clip(text, width)
    assert cells(line) <= width
    assert "\n" not in line


@given(st.text())
def test_harmless_text_keeps_its_offsets(text: str) -> None:
    safe = harmless(text)
    assert len(safe) == len(text)
    assert all(char == "\n" or char.isprintable() for char in safe if ord(char) < 0xA0)
