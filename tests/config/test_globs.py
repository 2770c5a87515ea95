"""Patterns of paths mean what people expect of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.config.globs import matches

ROOT = Path("/project")


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("*.md", "a.md", True),
        ("*.md", "deep/er/a.md", True),
        ("*.md", "a.md5", False),
        ("*.md", "a.txt", False),
        ("./a.md", "a.md", True),
        ("/a.md", "a.md", True),
        ("/a.md", "deep/a.md", False),
        ("docs/*.md", "docs/a.md", True),
        ("docs/*.md", "docs/deep/a.md", False),
        ("docs/*.md", "other/docs/a.md", False),
        ("docs/**/*.md", "docs/a.md", True),
        ("docs/**/*.md", "docs/deep/er/a.md", True),
        ("docs/**/*.md", "docsy/a.md", False),
        ("**/docs/*.md", "x/docs/a.md", True),
        ("**/docs/*.md", "docs/a.md", True),
        ("docs/**", "docs/deep/a.md", True),
        ("docs/**", "docs", False),
        ("docs", "docs/deep/a.md", True),
        ("docs/", "deep/docs/a.md", True),
        ("a?.txt", "a1.txt", True),
        ("a?.txt", "a/.txt", False),
        ("a[12].txt", "a2.txt", True),
        ("a[12].txt", "a3.txt", False),
        ("a[!12].txt", "a3.txt", True),
        ("a[!12].txt", "a1.txt", False),
        ("a[1-3].txt", "a2.txt", True),
        ("чаты/*", "чаты/а.txt", True),
        ("чай.txt", "чаи\u0306.txt", True),  # as a Mac may write й
        ("a.b", "axb", False),
        ("a[", "a[", True),
        ("[z-a]", "b", False),
        ("(a|b)", "a", False),
    ],
)
def test_matches(pattern: str, path: str, expected: bool) -> None:
    assert matches(pattern, ROOT / path, ROOT) is expected


def test_a_path_outside_the_root_matches_by_name_alone() -> None:
    assert matches("*.md", Path("/elsewhere/a.md"), ROOT)
    assert not matches("docs/*.md", Path("/elsewhere/docs/a.md"), ROOT)


@given(st.text(alphabet="ab*?[]!-/\\^&~|.(){}+$", min_size=1, max_size=12))
def test_no_pattern_is_an_error(pattern: str) -> None:
    assert matches(pattern, ROOT / "a", ROOT) in (True, False)
