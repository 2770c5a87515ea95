"""docs/rules has a page for each rule, and each says what the rule says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_the_pages_are_current() -> None:
    """``python docs/rule_pages.py`` writes them."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "docs" / "rule_pages.py"), "--check"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    )
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "", "")
