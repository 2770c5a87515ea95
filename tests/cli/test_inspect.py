"""`inspect`: the first thing that somebody with an export runs."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import etiquette_lint.reporters.survey
from etiquette_lint.reporters.cells import cells
from tests.cli.conftest import Program, Run
from tests.readers.telegram import html_samples
from tests.readers.telegram.samples import OWNER, PEER, account, chat, said

SCHEMA = Path(etiquette_lint.reporters.survey.__file__).with_name("survey.schema.json")
GROUP = """\
2026-03-16 14:05:10 Ірина: Добрий день! Чи є столик на шосту?
2026-03-16 14:06:02 Олена "Зал": Так, чекаємо на вас
2026-03-18 09:00:00 Ірина: Дякую
"""


def write(name: str, document: Any) -> str:
    Path(name).write_text(json.dumps(document, ensure_ascii=False), "utf-8")
    return name


def export(chats: int) -> dict[str, Any]:
    """An account whose n-th chat has n messages, the first of them the client's."""
    return account(
        *(
            chat(
                *(said(f"Доброго дня {i}", OWNER if i else PEER, id=i) for i in range(n)),
                name=f"Клієнтка {n}",
                id=9000 + n,
            )
            for n in range(1, chats + 1)
        )
    )


def document(result: Any) -> Any:
    found = json.loads(result.stdout)
    jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(found)
    return found


def test_one_chat_is_told_in_full(run: Run) -> None:
    write("result.json", chat(said("Де посилка?"), said("Їде", OWNER)))
    result = run("inspect", "result.json", "--ui", "uk")
    assert result.exit_code == 0
    assert "\x1b" not in result.stdout
    for told in ("result.json", "telegram-json", "ознака: ", "«Ирина», особиста", "українська 100",
                 "2025-07-01 12:00", "від компанії, за даними файлу", "клієнт, за даними файлу",
                 "ролі авторів",
                 "✓ Буде перевірено 1 повідомлення від компанії.",
                 "  etiquette-lint check result.json\n"):  # fmt: skip
        assert told in result.stdout
    assert "реакції" not in result.stdout  # which no format tells


def test_who_is_staff_is_asked_with_a_command_that_works(run: Run) -> None:
    Path("a group.txt").write_text(GROUP, "utf-8")
    result = run("inspect", "a group.txt", "--day-order", "day-first")
    assert result.exit_code == 0
    assert "▲ Nothing tells who is staff here" in result.stdout
    assert re.search(r"authors' roles: so \d+ rules do not\s+apply", result.stdout)
    command = result.stdout.splitlines()[-1].strip()
    start = 'etiquette-lint check "a group.txt" --day-order day-first --staff '
    assert command == start + "Ірина" or command == start + '"Ірина"'
    named = run("inspect", "a group.txt", "--staff", 'Олена "Зал"')
    assert "staff, as you said" in named.stdout
    assert "client, not named as staff" in named.stdout
    assert "✓ 1 message by staff would be checked." in named.stdout
    assert "--staff 'Олена \"Зал\"'" in named.stdout


@pytest.mark.parametrize("ui", ["ru", "uk", "en"])
@pytest.mark.parametrize("columns", [60, 100])
@pytest.mark.parametrize("chats", [1, 40])
def test_pages_fit(run: Run, ui: str, columns: int, chats: int) -> None:
    write("result.json", export(chats))
    Path("group.txt").write_text(GROUP, "utf-8")
    paths = ["result.json", "group.txt"] if chats > 1 else ["group.txt"]
    result = run("inspect", *paths, "--ui", ui, env={"COLUMNS": str(columns)})
    lines = [line for line in result.stdout.splitlines() if "etiquette-lint" not in line]
    assert columns - 20 < max(map(cells, lines)) <= columns


def test_an_account_is_a_table_with_the_busiest_first(run: Run) -> None:
    write("result.json", export(40))
    lines = run("inspect", "result.json").stdout.splitlines()
    rows = [line.split("  ")[0] for line in lines if line.startswith("Клієнтка")]
    assert rows == [f"Клієнтка {n}" for n in range(40, 15, -1)]
    assert "and 15 more chats (--verbose shows all)" in lines
    assert any("40 chats, 820 messages" in line for line in lines)
    assert "✓ 780 messages by staff would be checked." in lines
    everything = run("inspect", "result.json", "--verbose").stdout
    assert "Клієнтка 1 " in everything


def test_groups_without_known_staff_are_summed_up(run: Run) -> None:
    group = {"type": "private_group", "messages": [said("Hi"), said("Да", OWNER)]}
    write("result.json", account(*({**group, "name": f"g{n}", "id": n} for n in range(4)))
          | {"personal_information": {}})  # fmt: skip
    told = " ".join(run("inspect", "result.json").stdout.split())
    assert "In 4 chats nothing tells who is staff: nobody would be checked there." in told
    assert "Those who write there most: Ирина (4 chats), Магазин (4 chats)." in told


def test_json_for_programs(run: Run) -> None:
    write("result.json", export(3))
    Path("group.txt").write_text(GROUP, "utf-8")
    found = document(run("inspect", "result.json", "group.txt", "--format", "json"))
    assert [each["messages"] for each in found["conversations"]] == [1, 2, 3, 3]
    assert [each["format"] for each in found["inputs"]] == ["telegram-json", "transcript"]
    assert found["totals"]["messages"] == 9
    assert found["totals"]["conversations_with_staff_unknown"] == 1
    assert found["failures"] == []
    last = found["conversations"][-1]
    assert last["participants"][0] == {
        "id": "Ірина",
        "name": "Ірина",
        "messages": 2,
        "role": "unknown",
        "why": "unknown",
    }
    assert (last["first"], last["days"], last["sessions"]) == ("2026-03-16T14:05:10", 2, 2)


def test_pages_of_one_chat_are_one_input(run: Run) -> None:
    for name in ("messages.html", "messages2.html"):
        page = html_samples.page(html_samples.said(html_samples.text("Ок")))
        Path(name).write_text(page, "utf-8")
    Path("photo.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    result = run("inspect", ".")
    assert re.search(r"Files +2 files: messages\.html, messages2\.html", result.stdout)
    assert "1 file passed over: 1 image" in result.stdout
    found = document(run("inspect", ".", "--format", "json"))
    (input,) = found["inputs"]
    assert [Path(part).name for part in input["parts"]] == ["messages.html", "messages2.html"]
    assert found["passed_over"] == {".": {"image": 1}}


def test_damage_is_told_after_what_was_read_and_exits_with_2(run: Run) -> None:
    whole = json.dumps(chat(said("Де посилка?"), said("Їде", OWNER), said("Ні")))
    Path("cut.json").write_text(whole[:-100], "utf-8")
    result = run("inspect", "cut.json")
    assert result.exit_code == 2
    assert "Messages     2" in result.stdout
    assert "✖ cut.json" in result.stdout.split("Messages")[1]
    as_json = run("inspect", "cut.json", "--format", "json")
    assert as_json.exit_code == 2
    assert "✖ cut.json" in as_json.stderr
    found = document(as_json)
    assert found["conversations"][0]["messages"] == 2
    assert found["failures"][0]["origin"]["pointer"] == "/messages/2"


def test_what_cannot_be_read(run: Run) -> None:
    result = run("inspect", "none.txt")
    assert result.exit_code == 2
    assert result.stdout == "✖ none.txt: no such file\n"
    assert run("inspect").exit_code == 2


def test_colour_is_for_terminals(run: Run) -> None:
    Path("group.txt").write_text(GROUP, "utf-8")
    assert "\x1b[" in run("inspect", "group.txt", env={"FORCE_COLOR": "1"}).stdout
    env = {"FORCE_COLOR": "1", "NO_COLOR": "1"}
    assert "\x1b[" not in run("inspect", "group.txt", env=env).stdout


def test_the_report_goes_to_a_file(run: Run) -> None:
    Path("group.txt").write_text(GROUP, "utf-8")
    assert run("inspect", "group.txt", "-o", "survey.txt").stdout == ""
    assert "transcript" in Path("survey.txt").read_text("utf-8")


def test_from_the_pipe(program: Program) -> None:
    done = program("inspect", "-", "--ui", "ru", input=GROUP)
    assert done.returncode == 0, done.stderr
    assert "<stdin>" in done.stdout
    assert "украинский 100" in done.stdout
