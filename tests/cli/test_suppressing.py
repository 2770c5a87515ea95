"""Findings kept out of a report, by comments and by the list of exceptions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

TALK = """\
2026-03-16 14:05 client: Добрий день! Не прийшов код на знижку. Допоможете?
2026-03-16 14:06 Тарас (staff): Дяк, секунду
2026-03-16 14:09 client: Дякую
2026-03-16 14:10 Тарас (staff): Дяк за очікування, код уже у вашій пошті.
"""
RULES = ("--select", "abbreviation-clipped,hold-phrase-bare,caps-lock")


def found(run: Run, *args: str) -> list[tuple[str, int | None]]:
    result = run("check", *args, *RULES, "--format", "json", "--fail-on", "never")
    assert result.exit_code == 0, result.output
    report = json.loads(result.stdout)
    return [(each["rule"], each["origin"]["line"]) for each in report["findings"]]


def suppressed(run: Run, *args: str) -> dict[str, int]:
    report: dict[str, Any] = json.loads(run("check", *args, *RULES, "--format", "json").stdout)
    return report["suppressed"]


@pytest.fixture
def talk(run: Run) -> Path:
    """Whoever asks for ``run`` is in the folder of the test."""
    path = Path("talk.txt")
    path.write_text(TALK, "utf-8")
    return path


def exceptions(*entries: dict[str, str]) -> None:
    Path(".etiquette-ignore.yml").write_text(json.dumps(entries, ensure_ascii=False), "utf-8")


def test_a_comment_for_the_whole_file(run: Run, talk: Path) -> None:
    every = [("abbreviation-clipped", 2), ("hold-phrase-bare", 2), ("abbreviation-clipped", 4)]
    assert sorted(found(run, "talk.txt")) == sorted(every)
    talk.write_text(f"# etiquette: ignore-file=abbreviation-clipped -- ours\n{TALK}", "utf-8")
    assert found(run, "talk.txt") == [("hold-phrase-bare", 3)]
    assert suppressed(run, "talk.txt") == {"comment": 2}


@pytest.mark.parametrize("name", ["words", "all"])
def test_topics_and_all(run: Run, talk: Path, name: str) -> None:
    talk.write_text(f"# etiquette: ignore-file={name}\n{TALK}", "utf-8")
    assert ("abbreviation-clipped", 3) not in found(run, "talk.txt")


def test_comments_that_do_nothing_are_told(run: Run, talk: Path) -> None:
    said = "# etiquette: ignore-file=caps-lock, caps-lok, greeting-missing\n# etiquette: ignor=x\n"
    talk.write_text(said + TALK, "utf-8")
    result = run("check", "talk.txt", *RULES)
    words = " ".join(result.stdout.split())
    assert "this exception is not needed any more: caps-lock finds nothing here" in words
    assert "there is no rule 'caps-lok'; did you mean 'caps-lock'?" in words
    assert "there is no such command: 'ignor'; did you mean 'ignore'?" in words
    assert "greeting-missing finds nothing" not in words  # it was not asked


def test_what_a_rule_could_not_judge_is_not_unused(run: Run) -> None:
    comment = "# etiquette: ignore-file=burst-fragmentation\n"
    Path("talk.txt").write_text(comment + TALK, "utf-8")  # without seconds
    result = run("check", "talk.txt", "--select", "burst-fragmentation", "--format", "json")
    report = json.loads(result.stdout)
    assert report["skipped"] == {"burst-fragmentation": "seconds"}
    assert report["findings"] == []


def test_how_grave_unused_ones_are(run: Run, talk: Path) -> None:
    talk.write_text(f"# etiquette: ignore-file=caps-lock\n{TALK}", "utf-8")
    for severity, code in (("error", 1), ("warning", 0), ("off", 0)):
        Path("etiquette.yml").write_text(f"unused_suppressions: {severity}\n", "utf-8")
        result = run("check", "talk.txt", *RULES)
        assert result.exit_code == code
        assert ("suppression-unused" in result.stdout) == (severity != "off")


@pytest.mark.parametrize(("reason", "code"), [("", 1), (" -- TODO", 1), (" -- a brand", 0)])
def test_reasons_may_be_asked_for(run: Run, talk: Path, reason: str, code: int) -> None:
    talk.write_text(f"# etiquette: ignore-file=words{reason}\n{TALK}", "utf-8")
    assert run("check", "talk.txt", *RULES).exit_code == 0
    Path("etiquette.yml").write_text("require_reasons: yes\n", "utf-8")
    result = run("check", "talk.txt", *RULES)
    assert result.exit_code == code
    assert ("suppression-without-reason" in result.stdout) == bool(code)


def test_exceptions_by_path_and_message(run: Run, talk: Path) -> None:
    (message,) = [
        each["origin"]["message"]
        for each in json.loads(run("check", "talk.txt", *RULES, "--format", "json").stdout)[
            "findings"
        ]
        if each["origin"]["line"] == 4
    ]
    entry = {"path": "*.txt", "rule": "abbreviation-clipped", "message": message}
    exceptions({**entry, "reason": "the client began it"})
    assert [line for _, line in found(run, "talk.txt")] == [2, 2]
    assert suppressed(run, "talk.txt") == {"file": 1}
    exceptions({"path": "talk.txt", "rule": "words"})
    assert found(run, "talk.txt") == [("hold-phrase-bare", 2)]


def test_exceptions_are_found_from_the_folder_of_the_input(run: Run, talk: Path) -> None:
    exceptions({"path": "chats/*.txt", "rule": "all"})
    Path("chats").mkdir()
    talk.rename("chats/talk.txt")
    assert found(run, "chats/talk.txt") == []
    assert found(run, "chats") == []


def test_exceptions_without_use(run: Run, talk: Path) -> None:
    exceptions(
        {"path": "talk.txt", "rule": "caps-lock"},
        {"path": "gone.txt", "rule": "abbreviation-clipped"},
        {"path": "talk.txt", "rule": "caps-lok"},
        {"path": "talk.txt", "rule": "greeting-missing"},
    )
    result = run("check", "talk.txt", *RULES)
    words = " ".join(result.stdout.split())
    assert "not needed any more: caps-lock finds nothing here" in words
    assert "there is no rule 'caps-lok'" in words
    assert words.count("not needed any more") == 1
    assert ".etiquette-ignore.yml" in words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("path: x", "expected a list"),
        ("- {path: x}", "missing: rule"),
        ("- {path: x, rule: y, text: z}", "unknown key 'text'"),
        ("- {path: x, rule: y, message: 1, words: z}", "message or words"),
        ("- path: x\n path", "expected"),
    ],
)
def test_a_broken_list_of_exceptions(run: Run, talk: Path, text: str, said: str) -> None:
    Path(".etiquette-ignore.yml").write_text(text, "utf-8")
    result = run("check", "talk.txt")
    assert result.exit_code == 2
    assert said in result.stderr and ".etiquette-ignore.yml:" in result.stderr


def test_a_list_of_exceptions_that_is_not_there(run: Run, talk: Path) -> None:
    Path("etiquette.yml").write_text("suppressions: ours.yml\n", "utf-8")
    result = run("check", "talk.txt")
    assert result.exit_code == 2
    assert "ours.yml" in result.stderr


def test_an_empty_list_of_exceptions(run: Run, talk: Path) -> None:
    Path(".etiquette-ignore.yml").write_text("# none so far\n", "utf-8")
    assert len(found(run, "talk.txt")) == 3


def test_overrides_switch_rules_by_path(run: Run, talk: Path) -> None:
    Path("etiquette.yml").write_text(
        "overrides: [{files: ['talk.txt'], rules: {abbreviation-clipped: off}}]\n", "utf-8"
    )
    result = run("check", "talk.txt")
    assert "hold-phrase-bare" in result.stdout
    assert "abbreviation-clipped" not in result.stdout


def test_phrases_may_be_allowed(run: Run) -> None:
    Path("draft.txt").write_text("Плз, дяк за покупку", "utf-8")
    assert len(found(run, "draft.txt")) == 2
    Path("etiquette.yml").write_text("allow: [дяк за, плз]\n", "utf-8")
    assert len(found(run, "draft.txt")) == 1
    Path("etiquette.yml").write_text("allow: [дяк, плз]\n", "utf-8")
    assert found(run, "draft.txt") == []
