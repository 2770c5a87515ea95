"""A team's folder of rules, written by a test and judged by the whole program."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from etiquette_lint.api import Config, Linter
from etiquette_lint.model import Finding, Report
from etiquette_lint.ruleset import files

ID = "offence"
UI = ("ru", "uk", "en")


class _Plain(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


def to_yaml(data: object) -> str:
    return yaml.dump(data, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=1000)


def texts(text: str) -> dict[str, str]:
    return dict.fromkeys(UI, text)


def rule(check: Mapping[str, Any], **keys: Any) -> dict[str, Any]:
    """A rule file's contents, complete but for what a test says of it."""
    few = {"bad": ["раз", "два", "три"], "good": ["раз", "два", "три"], "near_miss": ["раз"]}
    return {
        "title": texts("Offence"),
        "message": texts("«{match}»"),
        "why": texts("Because"),
        "source": [{"page": "the team's handbook"}],
        "severity": "warning",
        "confidence": "high",
        "check": dict(check),
        "examples": {"ru": few, "uk": few},
        **keys,
    }


def phrases(**keys: Any) -> dict[str, Any]:
    few = {"match": ["раз", "два", "три"], "miss": ["раз", "два", "три"]}
    return {"about": texts("Phrases"), "examples": {"ru": few}, **keys}


class Folder:
    """Files of rules, and what they say of texts and dialogues under a configuration."""

    def __init__(self, root: Path) -> None:
        self.root = root / "our-rules"
        self.chats = root / "chats"
        for folder in (self.root, self.chats):
            folder.mkdir()

    def write(self, name: str, content: object) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content if isinstance(content, str) else to_yaml(content), "utf-8")
        return path

    def rule(self, check: Mapping[str, Any], id: str = ID, topic: str = "own", **keys: Any) -> Path:
        return self.write(f"{topic}/{id}.yml", rule(check, **keys))

    def phrases(self, name: str, **keys: Any) -> Path:
        return self.write(f"phrases/{name}.yml", phrases(**keys))

    def linter(self, **config: Any) -> Linter:
        return Linter(Config(rule_folders=(self.root,), **config))

    def report(self, transcript: str, **config: Any) -> Report:
        """A dialogue in the transcript notation, judged as a file."""
        path = self.chats / "chat.txt"
        path.write_text(inspect.cleandoc(transcript) + "\n", "utf-8")
        return self.linter(**config).check_path(path)

    def found(self, text: str, **config: Any) -> list[Finding]:
        """What is found in a draft."""
        report = self.linter(**config).check_text(text)
        assert not report.failures
        return list(report)


def lonely(root: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    """A folder with none of our rules beside it, and a cache of its own."""
    monkeypatch.setenv("ETIQUETTE_CACHE", str(root / "cache"))
    ours = root / "no-rules-of-ours"
    ours.mkdir()
    monkeypatch.setattr(files, "shipped_rules", lambda: ours)
    return Folder(root)


class OneRule:
    """A folder of a single rule."""

    def __init__(self, folder: Folder, check: Mapping[str, Any], keys: Mapping[str, Any]) -> None:
        self.folder = folder
        folder.rule(check, **keys)

    def in_text(self, text: str, **config: Any) -> list[str]:
        """The words found in a draft."""
        return [finding.matched for finding in self.folder.found(text, **config)]

    def mended(self, text: str) -> str:
        """The draft with the fix of each finding made, from the last to the first."""
        for finding in reversed(self.folder.found(text)):
            assert finding.fix is not None
            text = finding.fix.apply(text)
        return text

    def in_chat(self, transcript: str, **config: Any) -> list[str]:
        """The texts of the messages found in a dialogue."""
        report = self.folder.report(transcript, **config)
        assert not report.failures and not report.skipped
        return [finding.message.text for finding in report]

    def report(self, transcript: str, **config: Any) -> Report:
        return self.folder.report(transcript, **config)
