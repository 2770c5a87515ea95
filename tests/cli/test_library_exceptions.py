"""Exceptions in libraries of every format: as people write them, and as the tool does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

ONLY = ("--select", "abbreviation-clipped")
# Two replies each, of which a comment excuses the first.
COMMENTED = {
    "replies.yml": """\
# etiquette: ignore=abbreviation-clipped -- our tone
thanks:
  uk: Дяк за замовлення!
wait:
  uk: Плз чекайте на дзвінок!
""",
    "replies.md": """\
<!-- etiquette: ignore=abbreviation-clipped -- our tone -->
# Подяка

Дяк за замовлення!

# Чекання

Плз чекайте на дзвінок!
""",
    "replies.po": """\
msgid ""
msgstr "Language: uk\\n"

# etiquette: ignore=abbreviation-clipped -- our tone
#: shop.py:3
msgid "thanks"
msgstr ""
"Дяк за "
"замовлення!"

msgid "wait"
msgstr "Плз чекайте на дзвінок!"
""",
    "replies.ftl": """\
# etiquette: ignore=abbreviation-clipped -- our tone
thanks = Дяк за замовлення!
wait =
    Плз чекайте на
    дзвінок!
""",
}
# And those that have no comments.
BARE = {
    "replies.json": '{"thanks": {"uk": "Дяк за замовлення!"}, "wait": {"uk": "Плз чекайте!"}}',
    "replies.csv": "shortcut;reply_text;lang\nthanks;Дяк за замовлення!;uk\nwait;Плз чекайте!;uk\n",
    "replies.txt": "[thanks uk]\nДяк за замовлення!\n\n[wait uk]\nПлз чекайте на дзвінок!\n",
}


def report(run: Run, name: str) -> dict[str, Any]:
    result = run("check", name, *ONLY, "--format", "json", "--fail-on", "never")
    assert result.exit_code == 0, result.output
    return dict(json.loads(result.stdout))


@pytest.mark.parametrize("name", COMMENTED)
def test_a_comment_speaks_of_the_next_item(run: Run, name: str) -> None:
    Path(name).write_text(COMMENTED[name], "utf-8")
    found = report(run, name)
    assert [each["matched"] for each in found["findings"]] == ["Плз"]
    assert found["suppressed"] == {"comment": 1}


@pytest.mark.parametrize("name", COMMENTED)
def test_one_without_use_is_told(run: Run, name: str) -> None:
    text = COMMENTED[name].replace("Дяк за", "Дякуємо за").replace('"Дяк', '"Дякуємо')
    Path(name).write_text(text, "utf-8")
    rules = [each["rule"] for each in report(run, name)["findings"]]
    assert sorted(rules) == ["abbreviation-clipped", "suppression-unused"]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("name", COMMENTED)
def test_comments_are_added(run: Run, name: str, end: str) -> None:
    before = COMMENTED[name].replace("\n", end).encode()
    Path(name).write_bytes(before)
    result = run("check", name, *ONLY, "--add-ignores")
    assert result.exit_code == 0, result.output
    assert f"{name}: 1 exception written to {name}" in result.stderr
    after = Path(name).read_bytes()
    added = [line for line in after.decode().split(end) if "TODO" in line]
    assert len(added) == 1 and after.decode().count(end) == before.decode().count(end) + 1
    assert after.replace(f"{added[0]}{end}".encode(), b"") == before
    assert report(run, name)["findings"] == []


@pytest.mark.parametrize("name", BARE)
def test_formats_without_comments_go_into_the_list(run: Run, name: str) -> None:
    Path(name).write_text(BARE[name], "utf-8")
    assert run("check", name, *ONLY, "--add-ignores").exit_code == 0
    assert Path(name).read_text("utf-8") == BARE[name]
    found = report(run, name)
    assert (found["findings"], found["suppressed"]) == ([], {"file": 2})
    assert "Дяк" not in Path(".etiquette-ignore.yml").read_text("utf-8")


@pytest.mark.parametrize("name", [*COMMENTED, *BARE])
def test_fix_and_baseline(run: Run, name: str) -> None:
    text = {**COMMENTED, **BARE}[name]
    Path(name).write_text(text, "utf-8")
    assert run("baseline", name, *ONLY).exit_code == 0
    result = run("check", name, *ONLY, "--baseline", ".etiquette-baseline.json")
    assert "by the baseline" in result.stdout and "[abbreviation-clipped]" not in result.stdout
    result = run("check", name, *ONLY, "--fix-suggested", input="a\n")
    expected = text.replace("Плз", "Будь ласка,")
    assert Path(name).read_text("utf-8") == (
        expected if name in COMMENTED else expected.replace("Дяк", "Дякую")
    )
