"""Reports for programs over real inputs: what they keep to themselves, and where they point."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from etiquette_lint.api import Linter
from etiquette_lint.reporters import REPORTERS
from tests.cli.conftest import ROOT, Run

MACHINES = sorted(set(REPORTERS) - {"terminal"})
CHATS = ["talk.txt", "telegram-export/result.json", "helpdesk/chats.csv"]
LIBRARY = """\
# Ответы
thanks: {text: "🙂 Дякс за\\u00a0замовлення, чекаємо на вас!"}
delivery:
  text: >
    Ваш заказ 🚚 едет.
    Спс за терпение, всё
    привезём до 15:00!!!
goodbye:
  text: 'Плз, it''s done'
"""


@pytest.mark.parametrize("chat", CHATS)
@pytest.mark.parametrize("format", MACHINES)
def test_no_report_repeats_a_chat(run: Run, format: str, chat: str) -> None:
    path = str(Path(ROOT, "examples", chat))
    findings = Linter().check_path(path).findings
    said = {text for f in findings for text in (f.message.text, f.matched) if len(text) > 12}
    assert said
    told = run("check", path, "--format", format, "--select", "all").stdout
    assert [text for text in said if text in told] == []


@pytest.fixture(params=["\n", "\r\n"])
def library(run: Run, request: pytest.FixtureRequest) -> bytes:
    Path("replies.yml").write_text(LIBRARY, "utf-8", newline=request.param)
    return Path("replies.yml").read_bytes()


def test_regions_of_sarif_hold_the_words(run: Run, library: bytes) -> None:
    lines = library.decode().splitlines()
    words = [f["matched"] for f in _json(run, "json")["findings"]]
    (sarif,) = _json(run, "sarif")["runs"]
    assert len(words) > 3
    for word, result in zip(words, sarif["results"], strict=True):
        region = result["locations"][0]["physicalLocation"]["region"]
        if region["startLine"] == region["endLine"]:
            line = lines[region["startLine"] - 1]
            assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == word


def test_suggestions_of_reviewdog_do_what_fix_does(run: Run, library: bytes) -> None:
    safe = ["--select", "abbreviation-clipped"]
    edits = []
    starts = [0]
    for line in library.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    for each in _json(run, "rdjson", *safe)["diagnostics"]:
        place = each["suggestions"][0]["range"]
        start, end = (
            starts[place[side]["line"] - 1] + place[side]["column"] - 1 for side in ("start", "end")
        )
        edits.append((start, end, each["suggestions"][0]["text"].encode()))
    assert len(edits) == 3
    mended = library
    for start, end, text in sorted(edits, reverse=True):
        mended = mended[:start] + text + mended[end:]
    assert run("check", "replies.yml", "--fix", *safe).exit_code == 0
    assert Path("replies.yml").read_bytes() == mended != library


def _json(run: Run, format: str, *options: str) -> dict[str, Any]:
    done = run("check", "replies.yml", "--format", format, *options)
    document: dict[str, Any] = json.loads(done.stdout)
    return document


@pytest.mark.parametrize("format", MACHINES)
def test_a_file_name_in_no_encoding(run: Run, format: str) -> None:
    name = os.fsdecode(b"\xf7\xe5\xf0\xed.txt")  # as an old archive leaves it
    try:
        Path(name).write_text("Спс за заказ", "utf-8")
    except OSError:
        pytest.skip("this file system wants UTF-8")
    done = run("check", name, "--format", format)
    assert done.exit_code == 0, done.output
    assert "abbreviation-clipped" in done.stdout
