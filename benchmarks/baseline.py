"""Does a baseline survive what people do to their libraries?

    python benchmarks/baseline.py FOLDER

Texts of ``FOLDER/professional`` (one a line) are made a library of 2,000 replies in YAML and in PO.
It is linted and its findings are taken note of; then the replies are shuffled, indented, wrapped
and quoted otherwise, get other line ends, and are linted again. The goal: no new finding.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Callable, Sequence
from pathlib import Path

import yaml

ITEMS = 2000
SEED = 20260302
Reply = tuple[str, str, str]  # name, language, text
Writer = Callable[[Sequence[Reply]], str]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--items", type=int, default=ITEMS)
    asked = parser.parse_args()
    replies = collected(asked.folder / "professional", asked.items)
    worst = 0
    for name, before, after in (
        ("replies.yml", yaml_plain, yaml_otherwise),
        ("replies.po", po_plain, po_otherwise),
    ):
        worst += survived(name, replies, before, after)
    sys.exit(1 if worst else 0)


def collected(folder: Path, items: int) -> list[Reply]:
    """Half of them Russian if there are so many, the same ones each time."""
    chosen = random.Random(SEED)
    replies = []
    for language in ("ru", "uk"):
        lines = sorted(set((folder / f"{language}.txt").read_text("utf-8").splitlines()))
        texts = [line.strip() for line in lines if re.search("[а-яіїєґ]{3}", line)]
        wanted = items // 2 if language == "ru" else items - len(replies)
        for number, text in enumerate(chosen.sample(texts, min(wanted, len(texts)))):
            replies.append((f"{language}_{number:04}", language, text))
    return replies


def survived(name: str, replies: list[Reply], before: Writer, after: Writer) -> int:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, name)
        file.write_text(before(replies), "utf-8")
        linter(folder, "baseline", name)
        found = report(folder, name)
        hidden = report(folder, name, "--baseline", ".etiquette-baseline.json")
        shuffled = random.Random(SEED).sample(replies, len(replies))
        file.write_bytes(after(shuffled).replace("\n", "\r\n").encode())
        again = report(folder, name)
        new = report(folder, name, "--baseline", ".etiquette-baseline.json")
    kept, moved = len(found["findings"]), len(again["findings"])
    print(
        f"{name}: {found['statistics']['messages']} replies, {kept} findings, "
        f"{len(hidden['findings'])} left with the baseline; "
        f"shuffled and written otherwise: {moved} findings, {len(new['findings'])} new"
    )
    for each in new["findings"][:10]:
        print(f"  {each['rule']}: {each['matched'][:60]!r} in {each['text'][:200]!r}")
    return len(new["findings"])


def report(folder: str, *args: str) -> dict[str, list[dict[str, str]]]:
    done = linter(folder, "check", *args, "--format", "json", "--fail-on", "never")
    return dict(json.loads(done))


def linter(folder: str, *args: str) -> str:
    command = [sys.executable, "-m", "etiquette_lint", *args]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        sys.exit(done.stderr)
    return done.stdout


def yaml_plain(replies: Sequence[Reply]) -> str:
    """A list of records, long lines, no more quotes than need be."""
    records = [{"name": name, "language": lang, "text": text} for name, lang, text in replies]
    return yaml.safe_dump({"replies": records}, allow_unicode=True, width=1000, sort_keys=False)


def yaml_otherwise(replies: Sequence[Reply]) -> str:
    """Indented by more, folded, every other text in quotes, with comments between."""
    lines = ["# our replies", "replies:"]
    for number, (name, language, text) in enumerate(replies):
        lines += [
            f"    -   name: {name}",
            f"        language: {language}",
            f"        # no. {number}",
        ]
        if number % 2:
            lines.append(f"        text: {json.dumps(text, ensure_ascii=False)}")
        else:
            lines.append("        text: >-")
            lines += [f"            {line}" for line in wrapped(text)]
        lines.append("")
    return "\n".join(lines)


def po_plain(replies: Sequence[Reply]) -> str:
    return po(replies, lambda text: [text])


def po_otherwise(replies: Sequence[Reply]) -> str:
    """Long texts are parted into lines, each with the space at its end."""
    return po(replies, lambda text: ["", *re.findall(r".{1,40}(?:\s+|$)|.+", text)])


def po(replies: Sequence[Reply], lines: Callable[[str], list[str]]) -> str:
    entries = ['msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n']
    for name, _, text in replies:
        said = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines(text))
        entries.append(f'msgctxt "{name}"\nmsgid "{name}"\nmsgstr {said}\n')
    return "\n".join(entries)


def wrapped(text: str) -> list[str]:
    """Folded as YAML folds: a line end for a single space."""
    if re.search(r"\s{2}|^\s|[^\S ]", text):
        return [text]
    return textwrap.wrap(text, 50, break_long_words=False, break_on_hyphens=False) or [text]


if __name__ == "__main__":
    main()
