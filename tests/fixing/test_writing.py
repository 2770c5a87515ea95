"""Bytes are put into a file whole or not at all, and the file stays the file it was."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from etiquette_lint.errors import ReadError
from etiquette_lint.fixing.writing import replace_bytes


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "reply.txt"
    path.write_bytes(b"old")
    return path


def alone(folder: Path, *names: str) -> bool:
    return sorted(each.name for each in folder.iterdir()) == sorted(names)


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755, 0o664])
def test_mode_bits_stay(file: Path, mode: int) -> None:
    file.chmod(mode)
    replace_bytes(str(file), b"old", b"new")
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == mode
    assert alone(file.parent, "reply.txt")


def test_a_link_is_written_through(file: Path) -> None:
    (file.parent / "deep").mkdir()
    link = file.parent / "deep" / "link.txt"
    link.symlink_to("../reply.txt")
    replace_bytes(str(link), b"old", b"new")
    assert link.is_symlink() and file.read_bytes() == b"new"
    assert alone(link.parent, "link.txt")


def test_what_somebody_else_has_changed_stays(file: Path) -> None:
    file.write_bytes(b"newer")
    with pytest.raises(ReadError, match="changed the file meanwhile") as caught:
        replace_bytes(str(file), b"old", b"new")
    assert caught.value.origin is not None and caught.value.origin.path == str(file)
    assert file.read_bytes() == b"newer"
    assert alone(file.parent, "reply.txt")


def test_a_file_closed_to_writing_stays(file: Path) -> None:
    file.chmod(0o444)
    with pytest.raises(ReadError, match="read-only"):
        replace_bytes(str(file), b"old", b"new")
    assert file.read_bytes() == b"old"


def test_a_file_that_has_gone(file: Path) -> None:
    file.unlink()
    with pytest.raises(ReadError, match="no such file"):
        replace_bytes(str(file), b"old", b"new")
    assert alone(file.parent)


@pytest.mark.parametrize("where", ["fsync", "replace"])
@pytest.mark.parametrize("problem", [KeyboardInterrupt, OSError(28, "No space left on device")])
def test_an_interruption_loses_nothing(
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
    where: str,
    problem: BaseException | type[BaseException],
) -> None:
    def fail(*_: object) -> None:
        raise problem

    monkeypatch.setattr(os, where, fail)
    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises((KeyboardInterrupt, ReadError)):
        replace_bytes(str(file), b"old", b"new")
    assert file.read_bytes() == b"old"
    assert alone(file.parent, "reply.txt")
