"""Fixes made in files, through the library: what changes, what does not, and when it ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from etiquette_lint.api import Config, Event, Failure, Finding, Fix, Linter, Mended
from etiquette_lint.suppress.directives import written

DRAFT = "Спс за заказ!\n---\nПлз, подождите: привезём завтра. Спс!\n"
MENDED = "Спасибо за заказ!\n---\nПожалуйста, подождите: привезём завтра. Спасибо!\n"
YAML = """\
# Ответы магазина
thanks:   # после оплаты
  uk: "Дяк за замовлення, \\"Комод\\" вже їде"
  ru: 'Спс за заказ, ''Комод'' уже едет'
wait: >-
  Плз,
  подождите   # это текст
later: |
  Спс!

  Уже едем.
...
"""
LINTER = Linter(Config(select=("abbreviation-clipped",)))


def events(*paths: Path, linter: Linter = LINTER, write: bool = True) -> list[Event]:
    return list(linter.fix([str(path) for path in paths], write=write))


def mended(found: list[Event]) -> list[Mended]:
    return [event for event in found if isinstance(event, Mended)]


def test_a_text() -> None:
    assert LINTER.fix_text(DRAFT) == MENDED
    assert LINTER.fix_text(MENDED) == MENDED
    assert LINTER.fix_text("") == ""
    assert LINTER.fix_text("Спс\r\n\r\nза заказ 🙂\r\n") == "Спасибо\r\n\r\nза заказ 🙂\r\n"


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("cp1251", b""),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encoding_mark_and_line_ends_stay(
    tmp_path: Path, encoding: str, mark: bytes, end: str
) -> None:
    file = tmp_path / "draft.txt"
    long = "Здравствуйте! Ваш заказ собран и уже в пути, курьер позвонит за час.\n---\n"
    file.write_bytes(mark + (long + DRAFT).replace("\n", end).encode(encoding))
    (told,) = mended(events(file))
    assert file.read_bytes() == mark + (long + MENDED).replace("\n", end).encode(encoding)
    assert told.fixed == {"abbreviation-clipped": 3}
    assert told.data == file.read_bytes()


def test_a_library_keeps_its_quotes_comments_and_folds(tmp_path: Path) -> None:
    file = tmp_path / "replies.yml"
    file.write_text(YAML, "utf-8")
    found = events(file)
    after = YAML.replace("Дяк", "Дякую").replace("Спс", "Спасибо").replace("Плз", "Пожалуйста")
    assert file.read_text("utf-8") == after
    assert not [event for event in found if isinstance(event, Finding | Failure)]


def test_a_second_time_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_text(DRAFT, "utf-8")
    events(file)
    before = file.stat()
    assert mended(events(file)) == []
    assert file.stat() == before


def test_nothing_is_written_unless_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_text(DRAFT, "utf-8")
    (told,) = mended(events(file, write=False))
    assert (told.before, told.after) == (DRAFT, MENDED)
    assert file.read_text("utf-8") == DRAFT


def test_what_is_suppressed_is_not_mended(tmp_path: Path) -> None:
    file = tmp_path / "replies.yml"
    text = f"# {written(['abbreviation-clipped'], 'ours')}\na: Спс за заказ!\nb: Спс за визит!\n"
    file.write_text(text, "utf-8")
    events(file)
    assert file.read_text("utf-8") == text.replace("Спс за визит", "Спасибо за визит")


def test_chats_are_never_edited(tmp_path: Path) -> None:
    file = tmp_path / "talk.txt"
    talk = "2026-03-02 10:00 client: Где код?\n2026-03-02 10:01 staff: Спс, уже у вас\n"
    file.write_text(talk, "utf-8")
    (told,) = mended(events(file))
    assert (told.fixed, told.left) == ({}, 1)
    assert file.read_text("utf-8") == talk


@pytest.mark.parametrize(
    "talk",
    [
        "[02.03.2026 10:00] Анна: Спс за заказ\n[02.03.2026 10:05] Олег: Плз, ждите\n",
        "Анна, [02.03.2026 10:00]\nСпс за заказ\n\nОлег, [02.03.2026 10:05]\nПлз, ждите\n",
        "10:00 Анна: Спс за заказ\n10:05 Олег: Плз, ждите\n",
        "2026-03-02T10:00 Анна> Спс за заказ\n2026-03-02T10:05 Олег> Плз, ждите\n",
    ],
)
def test_nor_is_what_only_looks_like_one(tmp_path: Path, talk: str) -> None:
    file = tmp_path / "talk.txt"
    file.write_text(talk, "utf-8")
    linter = Linter(Config(select=("abbreviation-clipped",), input_format="draft"))
    (told,) = mended(events(file, linter=linter))
    assert told.fixed == {} and told.left
    assert file.read_text("utf-8") == talk


def test_a_timetable_is_no_chat(tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_text("Спс за заказ! Завтра:\n10:00 — замер\n12:30 — монтаж\n", "utf-8")
    (told,) = mended(events(file))
    assert told.fixed == {"abbreviation-clipped": 1}


def test_a_file_that_cannot_be_written_stops_no_other(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a.txt", "b.txt", "c.txt")]
    for file in files:
        file.write_text("Спс за заказ!", "utf-8")
    files[1].chmod(0o444)
    found = events(*files)
    assert [file.read_text("utf-8")[:4] for file in files] == ["Спас", "Спс ", "Спас"]
    (failure,) = [event for event in found if isinstance(event, Failure)]
    assert failure.origin is not None and failure.origin.path == str(files[1])
    remaining = [event for event in found if isinstance(event, Finding)]
    assert [each.message.origin and each.message.origin.path for each in remaining] == [
        str(files[1])
    ]


def test_a_file_that_changes_meanwhile_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_text("Спс за заказ, вышлите КП", "utf-8")

    def ask(finding: Finding) -> Fix | None:
        file.write_text("Правлю сама, Спс", "utf-8")
        return finding.fix

    linter = Linter(Config(select=("abbreviation-clipped", "abbreviation-unexplained")))
    found = list(linter.fix([str(file)], ask=ask))
    assert file.read_text("utf-8") == "Правлю сама, Спс"
    (failure,) = [event for event in found if isinstance(event, Failure)]
    assert "meanwhile" in failure.message
    told = [event.matched for event in found if isinstance(event, Finding)]
    assert told == ["Спс"]  # what is in the file now


def test_letters_that_the_encoding_has_not_are_left_out(tmp_path: Path) -> None:
    rules = tmp_path / "rules" / "words"
    rules.mkdir(parents=True)
    (rules / "heart.yml").write_text(RULE, "utf-8")
    file = tmp_path / "draft.txt"
    text = "Здравствуйте! Ваш заказ собран и уже в пути. Мы вас лю. Спс за заказ!"
    file.write_bytes(text.encode("cp1251"))
    config = Config(rule_folders=(tmp_path / "rules",), select=("heart", "abbreviation-clipped"))
    found = events(file, linter=Linter(config))
    assert file.read_bytes() == text.replace("Спс", "Спасибо").encode("cp1251")
    assert [event.rule_id for event in found if isinstance(event, Finding)] == ["heart"]


RULE = """\
title: {ru: Обрубок, uk: Обрубок, en: Stump}
message: {ru: Пишите целиком, uk: Пишіть повністю, en: Write it out}
why: {ru: Так понятнее, uk: Так зрозуміліше, en: It is clearer}
source: [{page: "https://example.org"}]
severity: warning
confidence: high
applies_to: staff
check:
  kind: replace
  ru: {"лю": "любим 🙂"}
  uk: {"лю": "любимо 🙂"}
fix: safe
examples:
  ru:
    bad: [{text: "Мы вас лю"}, {text: "Очень лю"}, {text: "Лю вас"}]
    good: ["Мы вас любим", "Любим вас", "Очень любим"]
    near_miss: ["Люди ждут"]
  uk:
    bad: [{text: "Ми вас лю"}, {text: "Дуже лю"}, {text: "Лю вас"}]
    good: ["Ми вас любимо", "Любимо вас", "Дуже любимо"]
    near_miss: ["Люди чекають"]
"""
