"""What people say of files that do not tell it themselves."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

TALK = "2026-03-02 10:00 client: Где посылка?\n2026-03-02 10:01 Ганна (staff): Дяк, їде\n"
# Nothing in these lines tells the 3rd of April from the 4th of March.
AMBIGUOUS = """\
03/04/24, 10:00 - Марина: Спс
04/04/24, 10:00 - Ганна: Так
04/04/24, 10:05 - Марина: Дякую за замовлення
05/05/24, 10:00 - Ганна: Коли чекати?
05/05/24, 10:05 - Марина: Сьогодні до 15:00
"""
TABLE = "Номер;Кто, чей;Что пишет;Когда\n1;Анна;Спс за заказ;2024-04-03 10:00\n"


def report(run: Run, *args: str) -> dict[str, Any]:
    done = run("check", *args, "--format", "json", "--with-text")
    assert done.exit_code == 0, done.output
    document: dict[str, Any] = json.loads(done.stdout)
    return document


def clipped(document: dict[str, Any]) -> dict[str, Any]:
    (found,) = (each for each in document["findings"] if each["rule"] == "abbreviation-clipped")
    return dict(found)


@pytest.mark.parametrize("encoding", ["koi8-u", "KOI8_U", "mac-cyrillic", "cp1251", "utf-16-le"])
def test_an_encoding_that_nobody_would_guess(run: Run, encoding: str) -> None:
    Path("talk.txt").write_bytes(TALK.encode(encoding))
    found = clipped(report(run, "talk.txt", "--encoding", encoding))
    assert found["text"] == "Дяк, їде"
    assert found["conversation"]["format"] == "transcript"
    Path("etiquette.yml").write_text(f"encoding: {encoding}\n", "utf-8")
    assert clipped(report(run, "talk.txt")) == found


def test_an_encoding_with_a_mark_before_the_text(run: Run) -> None:
    Path("talk.txt").write_bytes(TALK.encode("utf-8-sig"))
    assert clipped(report(run, "talk.txt", "--encoding", "utf8"))["text"] == "Дяк, їде"


def test_an_encoding_that_does_not_fit(run: Run) -> None:
    Path("talk.txt").write_bytes(TALK.encode("cp1251"))
    done = run("check", "talk.txt", "--encoding", "utf-8")
    assert done.exit_code == 2
    assert "talk.txt: is not utf-8 text all through" in done.stdout


def test_an_encoding_for_some_of_the_files(run: Run) -> None:
    Path("old").mkdir()
    Path("old/talk.txt").write_bytes(TALK.encode("koi8-u"))
    Path("talk.txt").write_text(TALK, "utf-8")
    Path("etiquette.yml").write_text(
        "overrides:\n  - {files: [old], encoding: koi8-u}\n", encoding="utf-8"
    )
    document = report(run, "old", "talk.txt")
    assert {each["text"] for each in document["findings"]} == {"Дяк, їде"}
    assert document["statistics"]["messages_with_findings"] == 2


def test_the_order_of_day_and_month(run: Run) -> None:
    Path("chat.txt").write_text(AMBIGUOUS, "utf-8")
    for order, day in {"day-first": "2024-04-03", "month-first": "2024-03-04"}.items():
        document = report(run, "chat.txt", "--staff", "Марина", "--day-order", order)
        assert clipped(document)["sent_at"] == f"{day}T10:00:00"


def test_a_guess_is_told(run: Run) -> None:
    Path("chat.txt").write_text(AMBIGUOUS, "utf-8")
    document = report(run, "chat.txt", "--staff", "Марина")
    (note,) = document["notes"]
    assert note["origin"]["path"] == "chat.txt" and note["count"] == 1
    told = run("check", "chat.txt", "--staff", "Марина").stdout
    assert " ".join(note["message"].split()[:3]) in told
    settled = report(run, "chat.txt", "--staff", "Марина", "--day-order", "day-first")
    assert settled["notes"] == []


def test_columns(run: Run) -> None:
    Path("replies.csv").write_text(TABLE, "utf-8")
    told = ["--map", "text=Что пишет,author=Кто, чей", "--map", "time=Когда", "--staff", "Анна"]
    found = clipped(report(run, "replies.csv", *told))
    assert found["text"] == "Спс за заказ"
    assert found["author"]["name"] == "Анна"
    assert found["sent_at"] == "2024-04-03T10:00:00"
    Path("etiquette.yml").write_text(
        "columns: {text: Что пишет, author: 'Кто, чей', time: Когда}\nstaff: [Анна]\n", "utf-8"
    )
    assert clipped(report(run, "replies.csv")) == found


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.csv", "А;Б;В\n1;Спс;Анна\n", "text=Б,author=В"),
        ("b.csv", "1;Спс;Анна\n2;Спс;Анна\n", "text=2,author=3"),
        ("c.jsonl", '{"б": "Спс", "в": {"г": "Анна"}}\n', "text=б,author=в.г"),
        ("d.json", '[{"б": "Спс", "в": "Анна"}]', "text=б,author=в"),
    ],
)
def test_a_table_that_nobody_would_know_for_one(
    run: Run, name: str, content: str, told: str
) -> None:
    Path(name).write_text(content, "utf-8")
    document = report(run, name, "--map", told, "--staff", "Анна")
    found = document["findings"][0]
    assert (found["text"], found["author"]["name"]) == ("Спс", "Анна")
    assert found["conversation"]["format"] == Path(name).suffix[1:]


CHAT = "16.03.2026, 14:05 - Ірина: Де моє пальто?\n16.03.2026, 14:06 - Олена: Секунду\n"
REPLIES = '[{"ключ": 1, "ответ": "Спс за заказ"}, {"ключ": 2, "ответ": "Уже едет"}]'


@pytest.mark.parametrize(
    ("name", "content", "format", "way_out"),
    [
        ("chat.txt", CHAT, "whatsapp", "leave --map out"),
        ("draft.txt", "Спс за заказ!", "draft", "--input-format csv"),
        ("replies.json", REPLIES, "canned-json", "--input-format json"),
    ],
)
def test_columns_of_what_is_no_table(
    run: Run, name: str, content: str, format: str, way_out: str
) -> None:
    Path(name).write_text(content, "utf-8")
    for command in ("check", "inspect", "stats"):
        done = run(command, name, "--map", "text=Б")
        assert done.exit_code == 2
        said = " ".join(done.stdout.split())
        assert f"{name}: is read as {format} (" in said
        assert "--map is for the columns of tables" in said
        assert way_out in said
    Path("etiquette.yml").write_text("columns: {text: Б}\n", "utf-8")  # for whatever tables come
    assert run("check", name, "--staff", "*").exit_code == 0


@pytest.mark.parametrize("told", ["text=2", "text=Б", "text=3,author=2"])
def test_columns_by_number_are_no_columns_of_a_chat_either(run: Run, told: str) -> None:
    Path("chat.txt").write_text(CHAT, "utf-8")
    assert "is read as whatsapp" in run("check", "chat.txt", "--map", told).stdout


@pytest.mark.parametrize("end", [",", "\n"])
def test_records_without_the_key_that_was_told(run: Run, end: str) -> None:
    records = end.join('{"who": "Анна", "said": "Спс за заказ"}' for _ in range(2))
    Path("talk.json").write_text(f"[{records}]" if end == "," else records, "utf-8")
    done = run("check", "talk.json", "--map", "text=sad,author=who")
    assert done.exit_code == 2
    assert "there is no column 'sad', which is to hold text" in done.stdout
    assert "did you mean 'said'? Columns here: who, said" in done.stdout
    done = run("check", "talk.json", "--map", "text=2")
    assert done.exit_code == 2 or "Спс за заказ" in done.stdout
    Path("one.json").write_text('{"a": [1, 2]}', "utf-8")
    done = run("check", "one.json", "--map", "text=said")
    assert "--map wants rows of a table or a list of records" in " ".join(done.stdout.split())


def test_columns_of_what_was_copied(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("etiquette_lint.cli.clipboard.copied_text", lambda: "Спс за заказ")
    done = run("check", "--clipboard", "--map", "text=Б")
    assert done.exit_code == 2
    assert "is read as draft" in done.stdout


def test_columns_among_other_files(run: Run) -> None:
    Path("chats").mkdir()
    Path("chats/chat.txt").write_text(CHAT, "utf-8")
    alone = run("check", "chats", "--map", "text=Что пишет", "--staff", "*")
    assert alone.exit_code == 2
    assert "chats/chat.txt: is read as whatsapp" in alone.stdout
    Path("chats/table.csv").write_text(TABLE, "utf-8")
    document = report(run, "chats", "--map", "text=Что пишет", "--staff", "*")
    assert document["statistics"]["files"] == 2


def test_columns_of_a_configuration_leave_other_programs_formats_alone(run: Run) -> None:
    chat = {"name": "Олег", "type": "personal_chat", "id": 7, "messages": []}
    said = {"type": "message", "date": "2026-03-16T14:05:10", "from": "Ира", "from_id": "user5"}
    chat["messages"] = [{"id": n, **said, "text": "Спс, ждём"} for n in (1, 2)]
    Path("result.json").write_text(json.dumps(chat), "utf-8")
    Path("viber.txt").write_text(
        "16/03/2026,14:05:10,Ира,+380000000001,Спс\n16/03/2026,14:06:10,Олег,+380000000002,Так\n",
        "utf-8",
    )
    Path("etiquette.yml").write_text("columns: {text: text, author: from}\n", "utf-8")
    for name, format in {"result.json": "telegram-json", "viber.txt": "viber"}.items():
        found = report(run, name, "--staff", "Ира")["findings"]
        assert {each["conversation"]["format"] for each in found} == {format}


def test_what_is_told_is_shown(run: Run) -> None:
    told = ["--map", "text=a=b", "--map", "author=x, y", "--encoding", "cp1251"]
    shown = run("check", "--show-config", *told, "--day-order", "day-first").stdout
    assert 'columns: {text: "a=b", author: "x, y"}  # command line\n' in shown
    assert "encoding: cp1251  # command line\n" in shown
    assert "day_order: day-first  # command line\n" in shown


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("athor=Кто", "There is no field 'athor'\n  did you mean 'author'?"),
        ("text=A,athor=B", "There is no field 'athor'\n  did you mean 'author'?"),
        ("zzz=Кто", "There is no field 'zzz'\n  Write it as in text=Message,author=Name."),
        ("text", "'text' does not say which column is what"),
        ("text=A,text=B", "The field 'text' is given twice: columns 'A' and 'B'"),
        ("text=", "'text=' does not say which column is what"),
        ("=A", "There is no field ''"),
        ("", "'' does not say which column is what"),
    ],
)
def test_slips(run: Run, given: str, told: str) -> None:
    done = run("check", "a.csv", "--map", given)
    assert done.exit_code == 2
    assert told in done.stderr
