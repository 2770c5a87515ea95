"""Old findings are taken note of, and only new ones are told."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

FILE = ".etiquette-baseline.json"
DRAFTS = """\
Спс за заказ, привезём завтра.
---
Вышлем КП до вечера, плз подождите.
"""


@pytest.fixture
def drafts(run: Run) -> Path:
    path = Path("drafts.txt")
    path.write_text(DRAFTS, "utf-8")
    assert run("baseline", "drafts.txt").exit_code == 0
    return path


def left(run: Run, *args: str) -> list[str]:
    result = run("check", *args, "--baseline", FILE, "--format", "json", "--fail-on", "never")
    assert result.exit_code == 0, result.output
    return [each["matched"] for each in json.loads(result.stdout)["findings"]]


def content(path: str = FILE) -> Any:
    return json.loads(Path(path).read_text("utf-8"))


def test_old_findings_are_not_told(run: Run, drafts: Path) -> None:
    assert left(run, "drafts.txt") == []
    result = run("check", "drafts.txt", "--baseline", FILE)
    assert "3 findings not shown: 3 by the baseline" in result.stdout


@pytest.mark.parametrize(
    "moved",
    [
        "\n\n" + DRAFTS,
        DRAFTS.replace("\n", "\r\n"),
        DRAFTS.replace(" ", "  "),
        "Вышлем КП до вечера, плз подождите.\n---\nСпс за заказ, привезём завтра.\n",
        "Ваш заказ уже в пути.\n---\n" + DRAFTS,
    ],
)
def test_nor_are_they_once_moved(run: Run, drafts: Path, moved: str) -> None:
    drafts.write_bytes(moved.encode())
    assert left(run, "drafts.txt") == []


def test_new_findings_are_told(run: Run, drafts: Path) -> None:
    drafts.write_text(DRAFTS + "---\nПлз, оплатите счёт.\n", "utf-8")
    assert left(run, "drafts.txt") == ["Плз"]
    drafts.write_text(DRAFTS + "---\n" + DRAFTS, "utf-8")
    assert left(run, "drafts.txt") == ["Спс", "КП", "плз"]  # as many as there were
    drafts.rename("other.txt")
    assert len(left(run, "other.txt")) == 6


def test_the_configuration_may_name_it(run: Run, drafts: Path) -> None:
    Path("etiquette.yml").write_text(f"baseline: {FILE}\n", "utf-8")
    assert run("check", "drafts.txt", "--format", "json", "--fail-on", "info").exit_code == 0
    drafts.write_text(DRAFTS + "---\nПлз, оплатите счёт.\n", "utf-8")
    assert run("baseline", "drafts.txt").exit_code == 0  # all of them, not the new ones alone
    assert left(run, "drafts.txt") == []


def test_it_is_the_same_from_any_folder(
    run: Run, drafts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = Path(FILE).read_bytes()
    here = Path.cwd()
    (here / "deep").mkdir()
    monkeypatch.chdir("deep")
    result = run("check", "../drafts.txt", "--baseline", f"../{FILE}", "--format", "json")
    assert json.loads(result.stdout)["findings"] == []
    assert run("baseline", str(here / "drafts.txt"), "-o", f"../{FILE}").exit_code == 0
    assert (here / FILE).read_bytes() == before


def test_it_is_the_same_each_time_and_says_nothing_of_the_words(run: Run, drafts: Path) -> None:
    before = Path(FILE).read_bytes()
    Path(FILE).unlink()
    run("baseline", "drafts.txt")
    assert Path(FILE).read_bytes() == before
    found = content()
    assert found["version"] == 1
    assert list(found["findings"]["drafts.txt"]) == sorted(found["findings"]["drafts.txt"])
    text = before.decode().casefold()
    assert not any(word in text for word in ("спс", "заказ", "вечера", "плз"))


def test_prune(run: Run, drafts: Path) -> None:
    Path("second.txt").write_text("Спс!", "utf-8")
    Path("third.txt").write_text("Плз!", "utf-8")
    run("baseline", "drafts.txt", "second.txt", "third.txt")
    drafts.write_text("Спс за заказ, привезём завтра. Плз, ждите.\n", "utf-8")
    Path("third.txt").unlink()
    result = run("baseline", "drafts.txt", "--prune")
    assert result.exit_code == 0 and "3 findings taken out" in result.stderr
    kept = content()["findings"]
    assert set(kept) == {"drafts.txt", "second.txt"}
    assert [sum(hashes.values()) for hashes in kept["drafts.txt"].values()] == [1]
    assert left(run, "drafts.txt")  # what is new is not let in


def test_pruning_by_some_rules_keeps_those_of_others(run: Run, drafts: Path) -> None:
    drafts.write_text("Дякуємо!\n", "utf-8")
    run("baseline", "drafts.txt", "--prune", "--select", "abbreviation-clipped")
    assert set(content()["findings"]["drafts.txt"]) == {"abbreviation-unexplained"}


def test_nothing_is_written_where_something_cannot_be_read(run: Run, drafts: Path) -> None:
    before = Path(FILE).read_bytes()
    result = run("baseline", "drafts.txt", "gone.txt")
    assert result.exit_code == 2
    assert "left as it was" in result.stderr
    assert Path(FILE).read_bytes() == before


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "damaged"),
        ("{", "damaged"),
        ("[]", "damaged"),
        ('{"version": 1}', "damaged"),
        ('{"version": 1, "findings": {"a": []}}', "damaged"),
        ('{"version": 1, "findings": {"a": {"b": {"c": "d"}}}}', "damaged"),
        ('{"version": 1, "findings": {"a": {"b": {"c": 0}}}}', "damaged"),
        ('{"version": 2, "findings": {}}', "version 2"),
        ("\x00\ufffd", "damaged"),
    ],
)
def test_a_broken_baseline_is_one_clear_error(run: Run, drafts: Path, text: str, said: str) -> None:
    Path(FILE).write_text(text, "utf-8")
    result = run("check", "drafts.txt", "--baseline", FILE)
    assert result.exit_code == 2
    assert said in result.stderr and FILE in result.stderr
    assert len([line for line in result.stderr.splitlines() if line.startswith("✖")]) == 1


def test_a_baseline_that_is_not_there(run: Run) -> None:
    Path("drafts.txt").write_text(DRAFTS, "utf-8")
    result = run("check", "drafts.txt", "--baseline", "gone.json")
    assert result.exit_code == 2
    assert "etiquette-lint baseline PATH -o gone.json" in result.stderr


@pytest.mark.skipif(os.name == "nt", reason="links")
def test_a_link_to_a_file_is_the_file(run: Run, drafts: Path) -> None:
    Path("link.txt").symlink_to(drafts)
    assert left(run, "link.txt") == []


def test_a_chat(run: Run) -> None:
    talk = (
        "2026-03-16 14:05 client: Де код?\n2026-03-16 14:06 Тарас (staff): Секунду\n"
        "2026-03-16 14:09 client: Чекаю\n"
    )
    Path("talk.txt").write_text(talk, "utf-8")
    run("baseline", "talk.txt")
    assert left(run, "talk.txt") == []
    assert "секунду" not in Path(FILE).read_text("utf-8").casefold()
