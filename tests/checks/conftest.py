"""Rules written by the tests, with none of ours beside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from etiquette_lint.ruleset import compiled
from tests.checks.folder import Folder, OneRule

One = Callable[..., OneRule]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    monkeypatch.setenv("ETIQUETTE_CACHE", str(tmp_path / "cache"))
    ours = tmp_path / "no-rules-of-ours"
    ours.mkdir()
    monkeypatch.setattr(compiled, "shipped_rules", lambda: ours)
    return Folder(tmp_path)


@pytest.fixture
def one(folder: Folder) -> One:
    def make(check: Mapping[str, Any], **keys: Any) -> OneRule:
        return OneRule(folder, check, keys)

    return make
