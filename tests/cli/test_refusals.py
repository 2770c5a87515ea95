"""What cannot be done is said in the reader's language."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.readers.telegram.samples import account, chat, said

PLAIN = "2026-03-02 10:00 Анна: Добрый день!\n"
EXPORT = json.dumps(account(chat(said("Где заказ?", id=1), said("Где же он?", id=2))))

FILES: dict[str, bytes] = {
    "ok.txt": "Добрый день!".encode(),
    "plain.txt": PLAIN.encode(),
    "empty.txt": b"",
    "blank.txt": b" \n\n",
    "broken.json": EXPORT[: EXPORT.index('"id": 2')].encode(),
    "damaged.json": EXPORT.replace('"id": 2', '"id" 2').encode(),
    "nobody.json": json.dumps(chat()).encode(),
    "other.json": b'{"orders": [{"id": 1}]}',
    "photo.png": b"\x89PNG\r\n\x1a\n",
    "chats.zip": b"PK\x03\x04",
    "noise.txt": bytes(range(1, 256)),
    "hour.txt": PLAIN.replace("10:00", "25:00").encode(),
    "stray.txt": (PLAIN + "2026-03-02 и ещё\n").encode(),
    "media.txt": PLAIN.replace(":", " [vioce]:", 2).replace(" [vioce]:", ":", 1).encode(),
    "folder/.keep": b"",
    "bare.toml": b"[tool.other]\n",
    "cp1251.yml": "staff: [Анна]".encode("cp1251"),
}

REFUSED = {
    "nowhere.txt": ("нет такого файла", "такого файлу немає", "no such file"),
    "empty.txt": ("пусто", "порожньо", "is empty"),
    "blank.txt": ("пусто", "порожньо", "is empty"),
    "broken.json": ("обрывается посреди JSON", "обривається посеред JSON", "breaks off"),
    "damaged.json": ("повреждённый JSON", "пошкоджений JSON", "damaged JSON"),
    "nobody.json": ("нет ни одного", "немає жодного", "no messages"),
    "other.json": ("это JSON неизвестного", "це JSON невідомого", "JSON of no known format"),
    "photo.png": ("картинка PNG", "зображення PNG", "PNG image"),
    "chats.zip": ("повреждённый архив", "пошкоджений архів", "damaged ZIP"),
    "noise.txt": ("не текст в UTF-8", "не текст в UTF-8", "not text in UTF-8"),
    "hour.txt": ("не бывает", "не буває", "no such date or time"),
    "folder": ("похожего на сообщения", "схожого на повідомлення", "holds nothing"),
    "plain.txt": ("кто сотрудник в «plain»", "хто від компанії в «plain»", "staff in «plain»"),
    "plain.txt --staff Ганна": ("никого не зовут", "нікого не звуть", "nobody here is called"),
    "ok.txt --input-format draff": ("нет формата", "формату «draff» немає", "unknown input format"),
    "ok.txt --select caps-lok": ("нет правила", "немає правила", "there is no rule"),
    "ok.txt --timezone Kyiv": ("нет часового пояса", "часового поясу", "unknown time zone"),
    "ok.txt --config gone.yml": ("нет такого файла", "такого файлу", "no such file"),
    "ok.txt --config bare.toml": ("нет раздела", "немає розділу", "has no"),
    "ok.txt --config cp1251.yml": ("не текст в UTF-8", "не текст в UTF-8", "not UTF-8"),
    "ok.txt --output gone/r.txt": ("нет такого файла", "такого файлу", "no such file"),
    "ok.txt --map txet=A": ("Нет поля «txet»", "Немає поля «txet»", "no field 'txet'"),
    "ok.txt --map text": ("Непонятно, какой", "Незрозуміло, про", "which column is what"),
    "ok.txt --encoding cp1252x": ("нет кодировки", "немає кодування", "unknown encoding"),
    "ok.txt --selct x": ("Нет параметра --selct", "Немає параметра --selct", "no option --selct"),
    "ok.txt --qqq": ("Нет параметра --qqq", "Немає параметра --qqq", "no option --qqq"),
    "ok.txt --select": ("нужно значение", "потрібне значення", "wants a value"),
    "ok.txt --verbose=yes": ("не нужно значение", "не потрібне значення", "takes no value"),
    "ok.txt --jobs many": ("целое число", "ціле число", "a whole number"),
    "ok.txt --format jsn": ("Может быть, «json»?", "Можливо, «json»?", "Did you mean 'json'?"),
}  # fmt: skip


@pytest.fixture(autouse=True)
def files(run: Run) -> None:
    for name, content in FILES.items():
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_bytes(content)


@pytest.mark.parametrize("call", REFUSED)
@pytest.mark.parametrize(("ui", "place"), [("ru", 0), ("uk", 1), ("en", 2)])
def test_a_refusal_speaks_the_reader_s_language(run: Run, call: str, ui: str, place: int) -> None:
    result = run("check", "--ui", ui, *call.split(" "))
    assert result.exit_code == 2
    assert REFUSED[call][place] in result.output
    told = next(line for line in result.output.splitlines() if "✖" in line)
    if ui != "en":
        assert not re.search(r"\b(is|the|no|not|of|in|be|to|for|command)\b", told)


def test_commands_refuse_in_the_reader_s_language(run: Run) -> None:
    assert "Не хватает" in run("explain", "--ui", "ru").stderr
    assert "Зайве: b" in run("explain", "--ui", "uk", "a", "b").stderr


def test_json_tells_failures_in_the_language_of_the_report(run: Run) -> None:
    document = json.loads(run("check", "empty.txt", "--format", "json", "--ui", "uk").stdout)
    assert document["failures"][0]["message"] == "тут порожньо"


@pytest.mark.parametrize(
    "option", ["--select caps-lok", "--staff Я", "--timezone Kyiv", "--profile x", "--encoding zz"]
)
def test_an_option_is_told_by_its_name(run: Run, option: str) -> None:
    for ui in ("ru", "uk", "en"):
        result = run("check", "plain.txt", *option.split(), "--ui", ui)
        assert f"✖ {option.split()[0]}: " in result.output


def test_hints_are_in_the_same_language(run: Run) -> None:
    assert "может быть, «plain.txt»?" in run("check", "plan.txt", "--ui", "ru").output
    assert "можливо, «Анна»?" in run("check", "plain.txt", "--staff", "Ана", "--ui", "uk").output
    assert "тут пишуть: Анна" in run("check", "plain.txt", "--staff", "Я", "--ui", "uk").output


def test_a_chat_and_an_author_without_a_name_get_one(run: Run) -> None:
    group = {**chat(said("Добрый день!", id=1), type="private_group"), "name": None}
    group["messages"][0] |= {"from": None, "from_id": "user77"}
    Path("group.json").write_text(json.dumps(group), "utf-8")
    assert "who is staff in this chat; authors (messages): no name, id user77 (1)" in " ".join(
        run("check", "group.json").output.split()
    )
    assert "без имени, id user77 (1)" in run("check", "group.json", "--ui", "ru").output
    assert "authors found: user77" in run("check", "group.json", "--staff", "Борис").output
    told = run("check", "group.json", "--staff", "user77")
    assert told.exit_code == 0
    assert "\n  no name, id user77  2025-07-01" in told.output


def test_what_a_team_wrote_is_answered_in_english_throughout(run: Run) -> None:
    Path("etiquette.yml").write_text("proflie: warm\n", "utf-8")
    told = run("check", "ok.txt", "--ui", "ru").stderr
    assert "unknown key 'proflie'" in told
    assert "did you mean 'profile'?" in told
