"""What people use who write rules: `words`, `rules new`, `rules try`, `rules test --coverage`."""

from __future__ import annotations

from pathlib import Path

import pytest

from etiquette_lint.reporters.cells import cells
from tests.cli.conftest import Program, Run


def test_words_shows_every_reading(run: Run) -> None:
    result = run("words", "пришли чек")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "пришли  word"
    assert any("ru  ~прислать" in line and "imperative" in line for line in lines)
    assert any("ru  ~прийти" in line and "past" in line for line in lines)


def test_words_reads_what_is_piped_in_and_keeps_to_a_dictionary(run: Run) -> None:
    result = run("words", "-", "--language", "uk", input="надішліть 5к, зафакапимо\n")
    assert "uk  ~надіслати  [verb imperative" in result.stdout
    assert "ru  " not in result.stdout
    assert "5к  number" in result.stdout
    assert "a guess: ~" in result.stdout


def test_words_without_a_text(run: Run) -> None:
    result = run("words", "-", input=" ")
    assert result.exit_code == 2
    assert 'etiquette-lint words "' in result.stderr


def test_try_marks_what_matches(run: Run) -> None:
    result = run("rules", "try", "who=[name] ..3 ~прислать", "-t", "Анна, вы прислали чек?", "-w")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[:3] == ["  Анна, вы прислали чек?", "  ^^^^^^^^^^^^^^^^^", "    who = Анна"]
    assert "      ru  ~анна  [noun animate feminine name nominative singular]" in lines
    assert lines[-1] == "1 match"
    assert run("rules", "try", "дом", "-t", "Анна").stdout == "The pattern matches nothing\n"


def test_try_goes_through_chats(run: Run) -> None:
    Path("talk.txt").write_text(
        "2026-03-02 10:00 client: Где чек?\n2026-03-02 10:05 staff: Чек пришлю завтра\n", "utf-8"
    )
    lines = run("rules", "try", "чек", "talk.txt").stdout.splitlines()
    assert lines[0] == "talk.txt:1  client"
    assert "talk.txt:2  staff" in lines
    assert lines[-1] == "2 matches"


def test_try_knows_phrase_sets_and_policies(run: Run) -> None:
    assert "1 match" in run("rules", "try", "@greeting", "-t", "Добрий день!").stdout
    command = ("rules", "try", "[imperative]", "-t", "Пришли")
    assert "matches nothing" in run(*command).stdout
    assert "1 match" in run(*command, "--readings", "any").stdout


def test_try_points_into_a_malformed_pattern(run: Run) -> None:
    result = run("rules", "try", "~прислать[imperativ]", "-t", "Пришли")
    assert result.exit_code == 2
    assert "PATTERN:1:11: unknown feature 'imperativ'" in result.stderr
    assert "  ~прислать[imperativ]\n            ^^^^^^^^^\n" in result.stderr
    assert "did you mean 'imperative'?" in result.stderr


def test_a_new_rule_works_at_once(program: Program, tmp_path: Path) -> None:
    made = program("rules", "new", "sample-word", "--topic", "words")
    assert made.returncode == 0
    assert "rule_folders: [our-rules]" in made.stdout
    assert (tmp_path / "our-rules/words/sample-word.yml").is_file()
    tested = program("rules", "test", "our-rules", "--coverage")
    assert tested.returncode == 0
    assert "(100 %)" in tested.stdout
    (tmp_path / "etiquette.yml").write_text("rule_folders: [our-rules]\n", "utf-8")
    (tmp_path / "draft.txt").write_text("Здравствуйте! Вышлю образец завтра.\n", "utf-8")
    assert "sample-word" in program("check", "draft.txt").stdout
    again = program("rules", "new", "second-word")
    assert (tmp_path / "our-rules/own/second-word.yml").is_file()
    assert "rule_folders" not in again.stdout


@pytest.mark.parametrize("ui", ["ru", "uk", "en"])
def test_a_new_rule_is_explained_in_the_languages(run: Run, ui: str) -> None:
    assert run("rules", "new", f"rule-{ui}", "--folder", "mine", "--ui", ui).exit_code == 0
    assert run("rules", "test", "mine").exit_code == 0


def test_a_new_rule_takes_nobodys_place(run: Run) -> None:
    run("rules", "new", "sample-word")
    path = Path("our-rules/own/sample-word.yml")
    path.write_text("mine", "utf-8")
    refused = run("rules", "new", "sample-word")
    assert refused.exit_code == 2
    assert path.read_text("utf-8") == "mine"
    assert "'../up'" in run("rules", "new", "../up").stderr
    assert not Path("up.yml").exists()


def test_coverage_names_what_no_example_has(run: Run) -> None:
    run("rules", "new", "sample-word")
    path = Path("our-rules/own/sample-word.yml")
    text = path.read_text("utf-8")
    path.write_text(
        text.replace('"~образец"', '"~образец | (пробный | первый) ~экземпляр"'), "utf-8"
    )
    result = run("rules", "test", "our-rules", "--coverage")
    assert result.exit_code == 0
    assert "sample-word: no example has «пробный», «первый»" in result.stdout
    assert f"{path}:" in result.stdout
    assert "2 of 4 (50 %)" in result.stdout


@pytest.mark.parametrize("columns", ["40", "60", "100"])
def test_pages_fit(run: Run, columns: str) -> None:
    for command in (["words", "надрукувавши"], ["rules", "try", "все", "-t", "и все " * 40, "-w"]):
        lines = run(*command, env={"COLUMNS": columns}).stdout.splitlines()
        assert max(map(cells, lines)) <= int(columns)


def test_a_new_rule_that_takes_the_name_of_one_of_ours_says_so(run: Run) -> None:
    told = run("rules", "new", "caps-lock").stdout
    assert "yours replaces caps-lock" in told
    assert "replaces" not in run("rules", "new", "caps-of-ours").stdout
    Path("etiquette.yml").write_text("rule_folders: [our-rules]\n", "utf-8")
    assert "own/caps-lock" in run("explain", "caps-lock").stdout
