"""The whole program, as people run it."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import jsonschema
import pytest

from tests.checks.folder import Folder
from tests.cli.conftest import ROOT, Program, Run
from tests.reporters.samples import SCHEMA

CHAT = """\
2026-03-02 10:00 client: Здравствуйте! Где посылка 77?
2026-03-02 10:02 staff: Здравствуйте! Спс за вопрос, выясняю у склада, отвечу до 10:15
2026-03-02 10:09 staff: Посылка в пути, курьер приедет завтра с 12 до 14. Хорошего дня!
2026-03-02 10:10 client: Спасибо
"""


def test_a_draft_from_the_pipe(program: Program) -> None:
    done = program("check", "-", "--ui", "uk", input="Дякс за замовлення, чекаємо на вас!\n")
    assert done.returncode == 0, done.stderr
    assert "Дякую за замовлення, чекаємо на вас!" in done.stdout
    assert "[abbreviation-clipped]" in done.stdout
    assert "1 зауваження (1 попередження) в 1 повідомленні з 1" in done.stdout
    assert "\x1b" not in done.stdout
    assert done.stderr == ""


def test_a_chat_is_reported_to_a_program(program: Program, tmp_path: Path) -> None:
    (tmp_path / "chat.txt").write_text(CHAT, "utf-8")
    options = ("--format", "json", "--fail-on", "warning", "--with-text")
    done = program("check", "chat.txt", *options)
    assert done.returncode == 1, done.stderr
    document = json.loads(done.stdout)
    jsonschema.validate(document, json.loads(SCHEMA.read_text("utf-8")))
    (found,) = (f for f in document["findings"] if f["rule"] == "abbreviation-clipped")
    assert found["text"][found["span"]["start"] : found["span"]["end"]] == "Спс"
    assert found["origin"]["line"] == 2
    assert found["role"] == "staff"
    assert document["statistics"]["messages"] == 4
    assert document["statistics"]["messages_judged"] == 2
    assert document["skipped"]


def test_the_counts_of_both_reports_agree(run: Run) -> None:
    Path("chat.txt").write_text(CHAT, "utf-8")
    document = json.loads(run("check", "chat.txt", "--format", "json").stdout)
    total = sum(document["statistics"]["findings"].values())
    assert total == len(document["findings"])
    assert f"{total} finding" in run("check", "chat.txt").stdout.splitlines()[-1]


@pytest.mark.parametrize("encoding", ["ascii", "cp1251"])
def test_any_encoding_shows_the_message(program: Program, tmp_path: Path, encoding: str) -> None:
    (tmp_path / "draft.txt").write_text("Спс за заказ 🙂", "utf-8")
    done = program("check", "draft.txt", env={"PYTHONIOENCODING": encoding})
    assert done.returncode == 0, done.stderr
    assert "│ Спс за заказ 🙂" in done.stdout


def test_unknown_rules_files_and_formats_are_refused(run: Run) -> None:
    Path("draft.txt").write_text("Добрый день!", "utf-8")
    for options, told in (
        (["nowhere.txt"], "nowhere.txt"),
        (["draft.txt", "--select", "abbreviation-cliped"], "did you mean 'abbreviation-clipped'?"),
        (["draft.txt", "--input-format", "telegram-jso"], "telegram-json"),
        (["draft.txt", "--timezone", "Europe/Kiyv"], "Europe/Kyiv"),
    ):
        result = run("check", *options)
        assert result.exit_code == 2, options
        assert told in result.output, options
        assert "Traceback" not in result.output


def test_an_interrupted_run_leaves_no_half_report(tmp_path: Path) -> None:
    (tmp_path / "chat.txt").write_text(CHAT * 20_000, "utf-8")
    command = [sys.executable, "-m", "etiquette_lint", "check", "chat.txt", "-o", "report.txt"]
    started = subprocess.Popen(
        command,
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={"PYTHONPATH": ROOT, "LC_ALL": "ru_RU.UTF-8", "PYTHONUTF8": "1"},
    )
    while started.poll() is None and not any(
        part.stat().st_size for part in tmp_path.glob(".report.txt.*.part")
    ):
        time.sleep(0.01)
    started.send_signal(signal.SIGINT)
    _, told = started.communicate(timeout=60)
    # Python ends by the signal itself, and silently, if that came while dataclasses ran the code
    # they had made; a shell calls both 130
    if started.returncode != -signal.SIGINT:
        assert (started.returncode, told.strip()) == (130, "✖ Прервано")
    assert [path.name for path in tmp_path.iterdir()] == ["chat.txt"]


def test_head_hears_no_complaints(tmp_path: Path) -> None:
    (tmp_path / "chat.txt").write_text(CHAT * 3000, "utf-8")
    command = [sys.executable, "-m", "etiquette_lint", "check", "chat.txt"]
    started = subprocess.Popen(
        command,
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={"PYTHONPATH": ROOT, "PYTHONUTF8": "1"},
    )
    assert started.stdout is not None
    assert started.stderr is not None
    assert started.stdout.readline() == "chat.txt\n"
    started.stdout.close()
    assert started.stderr.read() == ""
    started.stderr.close()
    assert started.wait(60) == 141


def test_every_shipped_rule_can_be_explained(run: Run) -> None:
    listed = json.loads(run("rules", "list", "--format", "json").stdout)
    assert listed
    for rule in listed:
        result = run("explain", rule["id"], "--ui", "uk")
        assert result.exit_code == 0, result.output
        assert f"{rule['topic']}/{rule['id']}" in result.stdout.replace("\n", "")
        assert "→" in result.stdout or "✓" in result.stdout


def test_the_rules_own_examples_can_be_run(run: Run) -> None:
    emoji = Path(ROOT) / "rules" / "emoji"
    result = run("rules", "test", str(emoji))
    assert result.exit_code == 0, result.output
    assert "all as they should be" in result.stdout


def test_an_example_that_fails_is_shown_where_it_stands(run: Run, tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    path = folder.rule({"kind": "find", "ru": ["ага"], "uk": ["ага"]})
    lines = path.read_text("utf-8").splitlines()
    bad = 1 + next(n for n, line in enumerate(lines) if line.strip() == "- раз")
    result = run("rules", "test", str(path))
    assert result.exit_code == 1
    first = result.stdout.splitlines()[0]
    assert (
        first
        == f"{path}:{bad}:7: offence: a bad example is not reported (reported: all-lowercase): раз"
    )


def test_a_phrase_that_fails_is_shown_where_it_stands(run: Run, tmp_path: Path) -> None:
    few = {"match": ["Пока", "Привет", "Пока!"], "miss": ["Раз", "Два", "Три"]}
    path = Folder(tmp_path).phrases("bye", ru=["пока"], examples={"ru": few})
    line = 1 + next(n for n, text in enumerate(path.read_text().splitlines()) if "Привет" in text)
    result = run("rules", "test", str(tmp_path / "our-rules"))
    assert result.stdout.splitlines()[0] == f"{path}:{line}:7: @bye: «Привет» is not matched"


@pytest.mark.parametrize("document", ["rule", "phrases", "profile"])
def test_schemas_are_schemas(run: Run, document: str) -> None:
    schema = json.loads(run("rules", "schema", document).stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["properties"]
