from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.reporters.cells import cells
from etiquette_lint.reporters.complaint import complaint

WORDS = st.text("абвгдеєї, «»🙂/x", min_size=1, max_size=30)


@given(WORDS, st.integers(40, 100), WORDS)
def test_nothing_is_lost(place: str, width: int, message: str) -> None:
    told = f"{place}: {message} {message}"
    rows = list(complaint([told], width, f"{place}: "))
    assert "".join("".join(rows).split()) == "".join(told.split())
    assert place in rows[0] + rows[1 % len(rows)]


@given(st.text("абв x:{}", min_size=1, max_size=300), st.data(), st.integers(40, 100))
def test_a_caret_is_under_what_it_was_under(line: str, data: st.DataObject, width: int) -> None:
    start = data.draw(st.integers(0, len(line) - 1))
    length = data.draw(st.integers(1, min(10, len(line) - start)))
    marked = line[start : start + length]
    _, excerpt, caret = complaint(["wrong", f"  {line}", "  " + " " * start + "^" * length], width)
    at = caret.index("^")
    assert caret.count("^") == length
    assert excerpt.ljust(at + length)[at : at + length] == marked
    assert max(cells(excerpt), cells(caret)) <= width


def test_wide_characters_before_a_caret() -> None:
    assert list(complaint(["wrong", "  🙂🙂 x", "     ^"], 60)) == ["wrong", "  🙂🙂 x", "       ^"]
