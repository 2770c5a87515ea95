"""Notices about suppressions are told of as rules are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from etiquette_lint.api import Linter
from etiquette_lint.suppress.described import NOTICED, SWITCHES
from etiquette_lint.suppress.notices import NOTICES
from tests.cli.conftest import Run, run

__all__ = ["run"]


def test_every_notice_is_described_in_three_languages() -> None:
    assert tuple(rule.id for rule in NOTICED) == NOTICES
    assert SWITCHES.keys() <= set(NOTICES)
    for rule in NOTICED:
        assert set(rule.title) == set(rule.why) == {"ru", "uk", "en"}
        assert rule.id not in {each.id for each in Linter().rules}


@pytest.mark.parametrize("id", NOTICES)
def test_explain(run: Run, id: str) -> None:
    result = run("explain", id)
    assert result.exit_code == 0
    assert f"suppressions/{id}" in result.stdout
    assert (SWITCHES.get(id, "etiquette.yml") in result.stdout) == (id in SWITCHES)


def test_reports_know_their_titles(run: Run) -> None:
    text = "# etiquette: ignore=caps-lock\nhello:\n  uk: Вітаю, чим допомогти?\n"
    text += "bye:\n  uk: Дяк, гарного дня!\n"
    Path("replies.yml").write_text(text, "utf-8")
    options = ("--select", "caps-lock,abbreviation-clipped")
    assert "An exception that is not needed" in run("check", "replies.yml", *options).stdout
    report = json.loads(run("check", "replies.yml", *options, "--format", "json").stdout)
    assert report["rules"]["suppression-unused"]["title"] == "An exception that is not needed"
    sarif = json.loads(run("check", "replies.yml", *options, "--format", "sarif").stdout)
    known = {rule["id"]: rule for rule in sarif["runs"][0]["tool"]["driver"]["rules"]}
    assert "fullDescription" in known["suppression-unused"]
    for name in ("github", "gitlab", "junit", "rdjson", "rdjsonl", "concise", "jsonl"):
        told = run("check", "replies.yml", *options, "--format", name).stdout
        assert "suppression-unused" in told, name
