"""`anonymise`: a copy that can be shared, or a clear reason why there is none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from etiquette_lint.reporters.cells import cells
from tests.cli.conftest import Program, Run
from tests.readers.telegram.samples import OWNER, chat, said

GROUP = """\
16.03.2026, 14:05 - Олена Петренко: Добрий день! Мій номер 0671234567
16.03.2026, 14:06 - Рома: Вітаю, Олено! Пишіть на roma@zerno.ua
16.03.2026, 14:07 - Олена Петренко: Дякую, Романе
"""
GONE = ("Олен", "Петренк", "Рома", "1234567", "zerno")


def write(name: str = "chat.txt", text: str = GROUP) -> str:
    Path(name).write_text(text, "utf-8")
    return name


def test_a_copy_and_what_was_replaced(run: Run) -> None:
    result = run("anonymise", write(), "-o", "copy.txt", "--ui", "uk")
    assert result.exit_code == 0, result.stderr
    assert "\x1b" not in result.stdout
    told = " ".join(result.stdout.split())
    assert "Записано: copy.txt (whatsapp)" in told
    assert "✓ Копію прочитано і звірено: 3 повідомлення" in told
    assert "Замінено: 5 імен, 1 телефон, 1 адресу пошти." in told
    assert "Перегляньте копію" in told
    copy = Path("copy.txt").read_text("utf-8")
    for gone in GONE:
        assert gone not in copy
        assert gone not in result.stdout
    assert [line[:20] for line in copy.splitlines()] == [line[:20] for line in GROUP.splitlines()]
    assert sorted(path.name for path in Path().iterdir()) == ["chat.txt", "copy.txt"]


def test_the_copy_is_judged_as_the_original(run: Run) -> None:
    document = chat(
        said("Ирина, добрый день! Где заказ?"),
        said("Спс за вопрос, Ирина. Карта 4012 8888 8888 1881, звоните +7 912 345-67-89", OWNER),
        said("Сек", OWNER),
    )
    write("result.json", json.dumps(document, ensure_ascii=False))
    assert run("anonymise", "result.json", "-o", "copy.json").exit_code == 0
    reports = [
        json.loads(run("check", name, "--format", "json").stdout)
        for name in ("result.json", "copy.json")
    ]
    rules = [[found["rule"] for found in report["findings"]] for report in reports]
    assert rules[0] == rules[1]
    assert len(rules[0]) > 2


def test_who_became_whom_is_told_to_those_who_ask(run: Run) -> None:
    result = run("anonymise", write(), "-o", "copy.txt", "--verbose")
    assert "  Олена Петренко → " in result.stdout
    name = result.stdout.partition("Олена Петренко → ")[2].splitlines()[0]
    assert f"- {name}: " in Path("copy.txt").read_text("utf-8")


def test_a_key_gives_the_same_people_again(run: Run) -> None:
    write()
    for number, key in enumerate(["k", "k", "other"]):
        assert run("anonymise", "chat.txt", "-o", f"{number}.txt", "--key", key).exit_code == 0
    copies = [Path(f"{number}.txt").read_text("utf-8") for number in range(3)]
    assert copies[0] == copies[1] != copies[2]


def test_the_original_is_safe(run: Run) -> None:
    write()
    Path("link.txt").symlink_to("chat.txt")
    for target in ("chat.txt", "./chat.txt", "link.txt"):
        for force in ([], ["--force"]):
            result = run("anonymise", "chat.txt", "-o", target, *force)
            assert result.exit_code == 2
            assert "is the original itself" in result.stderr
    assert Path("chat.txt").read_text("utf-8") == GROUP


def test_another_file_is_overwritten_only_on_demand(run: Run) -> None:
    write()
    write("copy.txt", "mine")
    refused = run("anonymise", "chat.txt", "-o", "copy.txt")
    assert refused.exit_code == 2
    assert "--force" in refused.stderr
    assert Path("copy.txt").read_text("utf-8") == "mine"
    assert run("anonymise", "chat.txt", "-o", "copy.txt", "--force").exit_code == 0
    assert "Олен" not in Path("copy.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["talk.txt", "-o", "copy"], "the format transcript cannot be made anonymous"),
        (["talk.txt", "-o", "copy"], "telegram-json, whatsapp, csv"),
        (["none.txt", "-o", "copy"], "no such file"),
        (["cut.json", "-o", "copy"], "breaks off in the middle of its JSON"),
        (["chat.txt"], "Where is the copy to be written?"),
        (["chat.txt", "-o", "no/such/folder"], "Cannot write no/such/folder"),
        (["chat.txt", "-o", "."], "it is a folder"),
        (["chat.zip", "-o", "copy.zip"], "chat.zip -o sample.txt"),
        ([".", "-o", "copy"], "here are 3 files"),
        (["chat.txt", "-o", "copy", "--input-format", "csv"], ""),
    ],
)
def test_refusals(run: Run, args: list[str], told: str) -> None:
    write()
    write("talk.txt", "2026-03-16 14:05 client: Добрий день\n")
    write("cut.json", json.dumps(chat(said("Олена"), said("Рома")), ensure_ascii=False)[:-60])
    result = run("anonymise", *args)
    assert result.exit_code == 2
    assert told in result.stderr
    assert not Path("copy").exists()
    assert not list(Path().glob(".*.part"))


@pytest.mark.parametrize("columns", [60, 100])
@pytest.mark.parametrize("ui", ["ru", "uk", "en"])
def test_the_report_fits(run: Run, columns: int, ui: str) -> None:
    env = {"COLUMNS": str(columns)}
    result = run("anonymise", write(), "-o", "copy.txt", "--ui", ui, "-v", env=env)
    assert max(map(cells, result.stdout.splitlines())) <= columns


def test_into_the_pipe(program: Program, tmp_path: Path) -> None:
    done = program("anonymise", "-", "-o", "-", input=GROUP)
    assert done.returncode == 0, done.stderr
    assert [line[:20] for line in done.stdout.splitlines()] == [
        line[:20] for line in GROUP.splitlines()
    ]
    assert not [gone for gone in GONE if gone in done.stdout]
    assert "Wrote <stdout> (whatsapp)" in done.stderr
    assert not list(tmp_path.iterdir())


def test_from_the_pipe(program: Program, tmp_path: Path) -> None:
    done = program("anonymise", "-", "-o", "copy.txt", input=GROUP)
    assert done.returncode == 0, done.stderr
    copy = (tmp_path / "copy.txt").read_text("utf-8")
    assert not [gone for gone in GONE if gone in copy]
