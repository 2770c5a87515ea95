"""Rules written by the tests, with none of ours beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.folder import Folder, lonely


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    return lonely(tmp_path, monkeypatch)
