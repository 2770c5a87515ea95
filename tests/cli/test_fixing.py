"""check --fix, --fix-suggested and --diff, as people use them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep

import pytest

from tests.cli.conftest import ENGLISH, ROOT, Program, Run

DRAFT = "Спс за заказ, вышлем КП завтра.\n"
MENDED = "Спасибо за заказ, вышлем КП завтра.\n"
LIBRARY = "wait: Плз чекайте на дзвінок!\nthanks: Дяк за замовлення!\nlater: Плз чекайте листа!\n"
ONLY = ("--select", "abbreviation-clipped")


def test_fix_tells_what_it_did_and_what_remains(run: Run) -> None:
    Path("draft.txt").write_text(DRAFT, "utf-8")
    result = run("check", "draft.txt", "--fix")
    assert Path("draft.txt").read_text("utf-8") == MENDED
    assert "1 finding fixed in 1 file" in result.stdout
    assert "[abbreviation-clipped]" not in result.stdout
    assert "abbreviation-unexplained" in result.stdout
    assert result.exit_code == 0


def test_the_exit_code_is_that_of_what_remains(run: Run) -> None:
    Path("draft.txt").write_text(DRAFT, "utf-8")
    assert run("check", "draft.txt", *ONLY, "--fix", "--fail-on", "info").exit_code == 0
    Path("draft.txt").write_text(DRAFT, "utf-8")
    assert run("check", "draft.txt", "--fix", "--fail-on", "info").exit_code == 1


def test_a_diff_changes_nothing(run: Run) -> None:
    Path("a.txt").write_text(DRAFT, "utf-8")
    Path("b.txt").write_text("Спс за всё", "utf-8")
    result = run("check", "a.txt", "b.txt", *ONLY, "--diff")
    assert result.exit_code == 1
    assert result.stdout == (
        "--- a.txt\n+++ a.txt\n@@ -1 +1 @@\n"
        f"-{DRAFT}+{MENDED}"
        "--- b.txt\n+++ b.txt\n@@ -1 +1 @@\n"
        "-Спс за всё\n\\ No newline at end of file\n+Спасибо за всё\n\\ No newline at end of file\n"
    )
    assert "2 findings would be fixed in 2 files" in result.stderr
    assert Path("a.txt").read_text("utf-8") == DRAFT


def test_a_diff_is_a_patch(run: Run) -> None:
    Path("a.txt").write_bytes((DRAFT * 9).replace("\n", "\r\n").encode())
    result = run("check", "a.txt", *ONLY, "--diff", "-o", "fix.patch")
    assert result.exit_code == 1
    done = subprocess.run(["git", "apply", "fix.patch"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert Path("a.txt").read_bytes() == (MENDED * 9).replace("\n", "\r\n").encode()


def test_no_diff(run: Run) -> None:
    Path("a.txt").write_text(MENDED, "utf-8")
    result = run("check", "a.txt", "--diff")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")


def test_standard_input_comes_out_mended(program: Program) -> None:
    done = program("check", "-", *ONLY, "--fix", input=DRAFT)
    assert (done.stdout, done.returncode) == (MENDED, 0)
    assert "1 finding fixed" in done.stderr
    done = program("check", "-", "--fix", input=MENDED)
    assert done.stdout == MENDED
    talk = "2026-03-02 10:00 client: Де код?\n2026-03-02 10:01 staff: Спс, уже у вас\n"
    done = program("check", "-", "--fix", input=talk)
    assert done.stdout == talk
    assert "never edited: 1 fix" in done.stderr


def test_a_chat_is_left_alone_aloud(run: Run) -> None:
    talk = "2026-03-02 10:00 client: Де код?\n2026-03-02 10:01 staff: Спс, уже у вас\n"
    Path("talk.txt").write_text(talk, "utf-8")
    result = run("check", "talk.txt", *ONLY, "--fix")
    assert Path("talk.txt").read_text("utf-8") == talk
    assert "Chats and archives are never edited: 1 fix is shown and not made" in " ".join(
        result.stdout.split()
    )


@pytest.mark.parametrize(
    ("answers", "after"),
    [
        ("y\nn\n", ["Будь ласка, чекайте на", "Дякую", "Плз чекайте листа"]),
        ("n\ny\n", ["Плз чекайте на", "Дякую", "Будь ласка, чекайте листа"]),
        ("a\n", ["Будь ласка, чекайте на", "Дякую", "Будь ласка, чекайте листа"]),
        ("q\n", ["Плз чекайте на", "Дякую", "Плз чекайте листа"]),
        ("", ["Плз чекайте на", "Дякую", "Плз чекайте листа"]),
        ("y\nq\n", ["Будь ласка, чекайте на", "Дякую", "Плз чекайте листа"]),
        ("e\nПрошу\nn\n", ["Прошу чекайте на", "Дякую", "Плз чекайте листа"]),
        ("e\n\nhm\nYES\n", ["Плз чекайте на", "Дякую", "Будь ласка, чекайте листа"]),
    ],
)
def test_suggestions_are_asked_about(run: Run, answers: str, after: list[str]) -> None:
    Path("replies.yml").write_text(LIBRARY, "utf-8")
    result = run("check", "replies.yml", *ONLY, "--fix-suggested", input=answers)
    assert result.exit_code == 0, result.output
    found = Path("replies.yml").read_text("utf-8")
    assert all(words in found for words in after), found
    assert found.count("\n") == 3
    assert "Fix it?" in result.stderr and "replies.yml" in result.stderr
    assert ("answer with one of: y, n, e, a, q" in result.stderr) == ("hm" in answers)


def test_a_suggestion_that_breaks_the_file_is_not_written(run: Run) -> None:
    Path("replies.yml").write_text(LIBRARY, "utf-8")
    run("check", "replies.yml", *ONLY, "--fix-suggested", input="e\n- a: b #\nq\n")
    assert Path("replies.yml").read_text("utf-8") == LIBRARY.replace("Дяк", "Дякую")


@pytest.mark.parametrize(
    "options",
    [
        ("-", "--fix-suggested"),
        ("-", "--add-ignores"),
        ("a.txt", "--add-ignores", "--fix"),
        ("a.txt", "--watch", "--fix"),
        ("--clipboard", "--diff"),
    ],
)
def test_what_cannot_be_meant(run: Run, options: tuple[str, ...]) -> None:
    Path("a.txt").write_text(DRAFT, "utf-8")
    assert run("check", *options, input=DRAFT).exit_code == 2
    assert Path("a.txt").read_text("utf-8") == DRAFT


def test_what_cannot_be_read_or_written_is_a_failure(run: Run) -> None:
    Path("a.txt").write_text(DRAFT, "utf-8")
    Path("a.txt").chmod(0o444)
    Path("b.txt").write_text(DRAFT, "utf-8")
    result = run("check", "gone.txt", "a.txt", "b.txt", "--fix")
    assert result.exit_code == 2
    assert "no such file" in result.stdout and "read-only" in result.stdout
    assert Path("b.txt").read_text("utf-8") == MENDED


def test_json_counts_what_was_fixed(run: Run) -> None:
    Path("a.txt").write_text(DRAFT, "utf-8")
    report = json.loads(run("check", "a.txt", "--fix", "--format", "json").stdout)
    assert report["fixed"] == {"abbreviation-clipped": 1}


def test_exceptions_are_written_as_comments_and_in_the_list(run: Run) -> None:
    Path("replies.yml").write_text(
        "# ours\nall:\n  - text: |\n      Плз чекайте!\n      Дяк.\n  - {text: 'Дяк за візит!'}\n",
        "utf-8",
    )
    Path("draft.txt").write_text("Спс за заказ!", "utf-8")
    Path("[talk].txt").write_text(
        "2026-03-02 10:00 client: Де код?\n2026-03-02 10:01 staff: Спс, уже у вас\n", "utf-8"
    )
    files = ("replies.yml", "draft.txt", "[talk].txt")
    result = run("check", *files, *ONLY, "--add-ignores")
    assert result.exit_code == 0, result.output
    comment = "# etiquette: ignore=abbreviation-clipped -- TODO\n"
    assert Path("replies.yml").read_text("utf-8") == (
        f"# ours\nall:\n  {comment}  - text: |\n      Плз чекайте!\n      Дяк.\n"
        f"  {comment}  - {{text: 'Дяк за візит!'}}\n"
    )
    listed = Path(".etiquette-ignore.yml").read_text("utf-8")
    assert listed.count("reason: TODO") == 2 and "Спс" not in listed
    assert "replies.yml: 3 exceptions written to replies.yml" in result.stderr
    report = json.loads(run("check", *files, *ONLY, "--format", "json").stdout)
    assert report["findings"] == []
    assert report["suppressed"] == {"comment": 3, "file": 2}
    Path("etiquette.yml").write_text("require_reasons: yes\n", "utf-8")
    assert run("check", *files, *ONLY).exit_code == 1


def test_the_list_does_not_speak_of_what_lies_above_it(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("draft.txt").write_text("Спс за заказ!", "utf-8")
    Path("deep").mkdir()
    monkeypatch.chdir("deep")
    result = run("check", "../draft.txt", *ONLY, "--add-ignores")
    assert result.exit_code == 2
    assert "speaks only of what lies beside it" in result.stderr
    assert not Path(".etiquette-ignore.yml").exists()


def test_the_list_of_exceptions_is_added_to(run: Run) -> None:
    before = "# ours\n- path: other.txt\n  rule: all\n  reason: a test"
    Path(".etiquette-ignore.yml").write_text(before, "utf-8")
    Path("draft.txt").write_text("Спс за заказ!", "utf-8")
    assert run("check", "draft.txt", *ONLY, "--add-ignores").exit_code == 0
    assert Path(".etiquette-ignore.yml").read_text("utf-8").startswith(before + "\n- path:")
    Path(".etiquette-ignore.yml").write_text("[]\n", "utf-8")
    result = run("check", "draft.txt", *ONLY, "--add-ignores")
    assert result.exit_code == 2
    assert Path(".etiquette-ignore.yml").read_text("utf-8") == "[]\n"


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_an_interruption_leaves_every_file_whole(tmp_path: Path) -> None:
    files = [tmp_path / f"draft{number:03}.txt" for number in range(150)]
    for file in files:
        file.write_text(DRAFT, "utf-8")
    environment = {**os.environ, **ENGLISH, "PYTHONPATH": ROOT}
    command = [sys.executable, "-m", "etiquette_lint", "check", str(tmp_path), "--fix"]
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    deadline = monotonic() + 60
    while files[0].read_text("utf-8") == DRAFT and monotonic() < deadline:
        sleep(0.005)
    process.send_signal(signal.SIGINT)
    _, stderr = process.communicate(timeout=60)
    assert process.returncode == 130, stderr
    assert {file.read_text("utf-8") for file in files} <= {DRAFT, MENDED}
    assert files[0].read_text("utf-8") == MENDED
    assert sorted(tmp_path.iterdir()) == files
