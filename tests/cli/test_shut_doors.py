"""Files and folders that this user may not read or write."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import ENGLISH, ROOT

MODES = {"shut.txt": 0o000, "shut": 0o000, "bare": 0o555}
# The superuser may do anything, unless these powers are laid down.
MORTAL = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]


@pytest.fixture(autouse=True)
def doors(tmp_path: Path) -> Iterator[None]:
    if os.name != "posix" or (os.geteuid() == 0 and not shutil.which(MORTAL[0])):
        pytest.skip("nothing can be shut to this user")
    (tmp_path / "open.txt").write_text("Спс за заказ", "utf-8")
    (tmp_path / "shut.txt").write_text("Спс", "utf-8")
    (tmp_path / "shut").mkdir()
    (tmp_path / "shut" / "chat.txt").write_text("Спс", "utf-8")
    (tmp_path / "bare").mkdir()
    for name, mode in MODES.items():
        (tmp_path / name).chmod(mode)
    yield
    for name in MODES:
        (tmp_path / name).chmod(0o755)


def mortal(folder: Path, *args: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*(MORTAL if os.geteuid() == 0 else []), sys.executable, "-m", "etiquette_lint", *args],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **ENGLISH, "PYTHONPATH": ROOT, **env},
        cwd=folder,
    )


@pytest.mark.parametrize(
    ("ui", "refusal"),
    [
        ("ru", "не удаётся прочитать: нет доступа"),
        ("uk", "не вдається прочитати: немає доступу"),
        ("en", "cannot be read: permission denied"),
    ],
)
def test_what_is_shut_stops_nothing_else(tmp_path: Path, ui: str, refusal: str) -> None:
    done = mortal(tmp_path, "check", "shut/chat.txt", "shut", "shut.txt", "open.txt", "--ui", ui)
    assert done.returncode == 2
    told = [line for line in done.stdout.splitlines() if "✖" in line]
    assert told == [f"✖ {name}: {refusal}" for name in ("shut/chat.txt", "shut", "shut.txt")]
    assert "[abbreviation-clipped]" in done.stdout


def test_a_configuration_that_is_shut(tmp_path: Path) -> None:
    done = mortal(tmp_path, "check", "open.txt", "--config", "shut.txt", "--ui", "uk")
    assert (done.returncode, done.stderr) == (
        2,
        "✖ shut.txt: не вдається прочитати: немає доступу\n",
    )


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    done = mortal(tmp_path, "check", "open.txt", ETIQUETTE_CACHE=str(tmp_path / "bare" / "cache"))
    assert (done.returncode, done.stderr) == (0, "")


def test_where_nothing_can_be_written(tmp_path: Path) -> None:
    done = mortal(tmp_path, "check", "open.txt", "--output", "bare/report.txt")
    assert (done.returncode, done.stderr) == (
        2,
        "✖ Cannot write bare/report.txt: permission denied\n",
    )
