"""Rules written by the tests, with none of ours beside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.checks.folder import Folder, OneRule, lonely

One = Callable[..., OneRule]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    return lonely(tmp_path, monkeypatch)


@pytest.fixture
def one(folder: Folder) -> One:
    def make(check: Mapping[str, Any], **keys: Any) -> OneRule:
        return OneRule(folder, check, keys)

    return make
