"""What the documents show is what happens. `python docs/update.py` makes it so again."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docs import update

ROOT = Path(__file__).parents[1]
DOCUMENTS = [str(document.relative_to(ROOT)) for document in update.documents()]
READMES = ["README.md", "README.ru.md", "README.uk.md"]
SETUP = "python3 -m venv .venv && .venv/bin/pip install -q -e"
FOLDERS = {path.name for path in ROOT.iterdir() if path.is_dir() and path.name[0] != "."}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_commands_print_what_the_document_shows(name: str) -> None:
    told = update.difference(ROOT / name)
    assert not told, f"\n{told}\n\npython docs/update.py writes this into the documents"


@pytest.mark.parametrize("name", READMES)
def test_a_readme_begins_with_a_chat_and_what_is_wrong_with_it(name: str) -> None:
    chat, report = re.findall(r"^```\w*\n(.*?)^```$", _text(name), re.M | re.S)[:2]
    assert 6 <= len(chat.splitlines()) <= 8
    assert report.startswith("$ etiquette-lint check talk.txt")
    assert report.count("▲") > 3
    assert "✖" in report


@pytest.mark.parametrize("name", READMES)
def test_a_readme_names_both_commands(name: str) -> None:
    text = _text(name)
    assert f"\n{SETUP} . && .venv/bin/etiquette-lint check examples\n" in text
    assert f"\n{SETUP} '.[test]' && .venv/bin/python -m pytest -n auto\n" in text


def test_readmes_say_the_same_things() -> None:
    shapes = {name: _shape(_text(name)) for name in READMES}
    assert shapes["README.ru.md"] == shapes["README.md"]
    assert shapes["README.uk.md"] == shapes["README.md"]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_and_paths_lead_somewhere(name: str) -> None:
    prose = re.sub(r"^```.*?^```$", "", _text(name), flags=re.M | re.S)
    links = re.findall(r"\]\((?!https?:)([^)#]+)", prose)
    missing = [link for link in links if not (ROOT / name).parent.joinpath(link).exists()]
    mentioned = re.findall(r"`((?:\w[\w-]*/)+[\w./-]*)`", prose)
    missing += [
        path
        for path in mentioned
        if path.partition("/")[0] in FOLDERS and not (ROOT / path).exists()
    ]
    assert not missing


def test_an_untrue_document_is_noticed(tmp_path: Path) -> None:
    shown = "```console\n$ echo Спс | etiquette-lint check - --ui en\nAll good\n```\n"
    document = tmp_path / "page.md"
    assert "has to be deciphered" in update.renewed(document, shown)
    assert "All good" not in update.renewed(document, shown)
    with pytest.raises(update.Failed):
        update.renewed(document, "```sh\netiquette-lint check nowhere.txt\n```\n")


def _text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def _shape(text: str) -> list[str]:
    """Headings, fences, tables and lists in their order, whatever they say."""
    prose = re.sub(r"^```(\w*)\n.*?^```$", r"```\1", text, flags=re.M | re.S)
    return re.findall(r"^(#+ |```\w*|\|[-:|]+\|$|- )", prose, re.M)
