"""Rules written by the tests, alone or beside ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.folder import Folder, lonely


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    """With none of ours beside it."""
    return lonely(tmp_path, monkeypatch)


@pytest.fixture
def beside_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    monkeypatch.setenv("ETIQUETTE_CACHE", str(tmp_path / "cache"))
    return Folder(tmp_path)
