"""Runs what the documents show and compares, or writes what came of it into them.

    python docs/update.py            rewrites README*.md, CONTRIBUTING.md and docs/*.md
    python docs/update.py --check    only says what would change

What it looks for in a document:

- ```` ```console ````: `$ command` lines, each followed by what it prints. They run in order, in
  one folder that holds a copy of examples/, through a shell. So do the commands of ```` ```sh ````
  blocks that call etiquette-lint, whose output is not shown.
- ``<!-- file: NAME -->`` before a block: the block is that file, written there before what follows.
- ``<!-- rules by topic: LANGUAGE -->`` … ``<!-- end -->``: a table made from the rules; so with
  ``<!-- formats: LANGUAGE -->`` and the readers.
"""

from __future__ import annotations

import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCALES = {".ru": "ru_RU.UTF-8", ".uk": "uk_UA.UTF-8"}  # by what a document's name ends in
HEADS = {
    "en": ("Topic", "Rules", "What they look at"),
    "ru": ("Тема", "Правил", "На что смотрят"),
    "uk": ("Тема", "Правил", "На що дивляться"),
}
FORMAT_HEADS = {
    "en": ("name", "what it is"),
    "ru": ("название", "что это"),
    "uk": ("назва", "що це"),
}
_BLOCK = re.compile(
    r"(?:^<!-- file: (?P<file>\S+) -->\n\n?)?^```(?P<sort>\w*)\n(?P<body>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_TABLE = re.compile(
    r"(?P<start>^<!-- (?P<name>[\w ]+): (?P<ui>\w\w) -->\n).*?(?P<end>^<!-- end -->$)",
    re.MULTILINE | re.DOTALL,
)


class Failed(Exception):
    """A command of a document that does not do what the document says."""


class Folder:
    """A place to run a document's commands in, as its reader would."""

    def __init__(self, path: Path, locale: str) -> None:
        self.path = path / "work"
        tools = path / "bin"
        tools.mkdir(parents=True)
        for name, command in {
            "etiquette-lint": f'"{sys.executable}" -m etiquette_lint',
            "python": f'"{sys.executable}"',
        }.items():
            (tools / name).write_text(f'#!/bin/sh\nexec {command} "$@"\n', "utf-8")
            (tools / name).chmod(0o755)
        shutil.copytree(ROOT / "examples", self.path / "examples")
        self.environment = {
            **os.environ,
            "PYTHONUNBUFFERED": "",  # which most people have not set
            "PATH": f"{tools}{os.pathsep}{os.environ.get('PATH', '')}",
            "PYTHONPATH": str(ROOT),
            "PYTHONUTF8": "1",
            "ETIQUETTE_CACHE": str(path / "cache"),
            "LC_ALL": locale,
            "COLUMNS": "80",
            "NO_COLOR": "1",
            "FORCE_COLOR": "",
        }

    def write(self, name: str, text: str) -> None:
        target = self.path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")

    def run(self, command: str, expected: tuple[int, ...] = (0, 1)) -> str:
        done = subprocess.run(
            command,
            shell=True,
            cwd=self.path,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=120,
        )
        if done.returncode not in expected:
            raise Failed(f"$ {command}\nexit code {done.returncode}\n{done.stdout}")
        return done.stdout


def documents() -> list[Path]:
    return [*sorted(ROOT.glob("*.md")), *sorted(ROOT.glob("docs/*.md"))]


def renewed(document: Path, text: str | None = None) -> str:
    """The document's text with every output and every table as they are today."""
    text = document.read_text("utf-8") if text is None else text
    locale = LOCALES.get(Path(document.stem).suffix, "C.UTF-8")
    text = _TABLE.sub(lambda m: m["start"] + TABLES[m["name"]](m["ui"]) + m["end"], text)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Folder(Path(temporary), locale)

        def block(found: re.Match[str]) -> str:
            body = found["body"]
            if found["file"]:
                folder.write(found["file"], body)
            elif found["sort"] == "console":
                return found[0].replace(body, session(body, folder))
            elif found["sort"] == "sh":
                for command in commands(body):
                    folder.run(command)
            return found[0]

        return _BLOCK.sub(block, text)


def session(body: str, folder: Folder) -> str:
    """The commands of a console block, each with what it prints now."""
    shown = [line for line in body.splitlines() if line.startswith("$ ")]
    return "".join(f"{line}\n{folder.run(line[2:], (0, 1, 2))}" for line in shown)


def commands(body: str) -> Iterator[str]:
    """The commands of a block that call the tool in the reader's own folder."""
    for line in body.splitlines():
        if "etiquette-lint" in line and ".venv" not in line and not line.startswith("#"):
            yield line


def topics(ui: str) -> str:
    from etiquette_lint.api import Linter

    lines = [f"| {' | '.join(HEADS[ui])} |", "|---|---:|---|"]
    rules = Linter().rules
    for topic, group in groupby(rules, key=lambda rule: rule.topic):
        titles = [rule.title[ui] for rule in group]
        lines.append(f"| `{topic}` | {len(titles)} | {'; '.join(titles)} |")
    return "\n".join(lines) + "\n"


def formats(ui: str) -> str:
    from etiquette_lint.readers import READERS
    from etiquette_lint.ui import Ui

    say = Ui(ui).say
    lines = [f"| {' | '.join(FORMAT_HEADS[ui])} |", "|---|---|"]
    lines += [f"| `{name}` | {say(f'format.{name}')} |" for name in READERS]
    return "\n".join(lines) + "\n"


TABLES = {"rules by topic": topics, "formats": formats}


def difference(document: Path) -> str:
    """What is no longer true in a document, as a diff; empty if all of it is."""
    was = document.read_text("utf-8")
    name = str(document.relative_to(ROOT))
    lines = difflib.unified_diff(
        was.splitlines(), renewed(document, was).splitlines(), name, f"{name}, as it runs", n=2
    )
    return "\n".join(line.rstrip("\n") for line in lines)


def main() -> int:
    changed = False
    for document in documents():
        if told := difference(document):
            changed = True
            print(told)
            if "--check" not in sys.argv:
                document.write_text(renewed(document), "utf-8")
    return int(changed and "--check" in sys.argv)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
