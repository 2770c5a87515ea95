"""`stats`: numbers that can be counted by hand."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from etiquette_lint.reporters.cells import cells
from etiquette_lint.reporters.metrics.meaning import DEFINED
from etiquette_lint.ui import Ui
from tests.cli.conftest import Program, Run

# Monday to Wednesday. Waits from the last message of each burst: 2 min, 30 min of which 10 min
# are before nine, 4 min; a question on Wednesday stays without an answer.
SHOP = """\
2026-03-02 10:00:00 Ірина (client): Добрий день!
2026-03-02 10:01:00 Ірина (client): Чи є чайник у наявності?
2026-03-02 10:03:00 Олена (staff): Добрий день, Ірино! Так. Щодо доставки повернуся за 30 хвилин.
2026-03-02 10:20:00 Олена (staff): Доставка завтра до обіду, 80 ₴.
2026-03-02 10:21:00 Ірина (client): Дякую!
2026-03-03 08:50:00 Ірина (client): Де моє замовлення?
2026-03-03 09:20:00 Богдан (staff): Доброго ранку! Кур'єр уже в дорозі, буде до 11:00.
2026-03-03 09:30:00 Ірина (client): А можна карткою?
2026-03-03 09:34:00 Богдан (staff): спс за питання, так, карткою можна.
2026-03-04 12:00:00 Ірина (client): А чи можна повернути чайник?
"""
HOURS = """\
working_hours: {from: "09:00", until: "18:00", days: [mon, tue, wed, thu, fri]}
"""


@pytest.fixture
def shop(run: Run) -> Run:
    Path("talk.txt").write_text(SHOP, "utf-8")
    Path("etiquette.yml").write_text(HOURS, "utf-8")
    return run


def numbers(run: Run, *more: str) -> Any:
    result = run("stats", "talk.txt", "--format", "json", *more)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_what_can_be_counted_by_hand(shop: Run) -> None:
    total = numbers(shop)["total"]
    assert total["conversations"] == 1 and total["sessions"] == 3
    assert total["messages"] == {"staff": 4, "client": 6}
    assert total["unanswered"] == 1
    first, answers = total["first_answer"], total["answer"]
    assert first["count"] == 2
    assert first["calendar"] == {"mean": 960.0, "p50": 120.0, "p90": 1800.0}
    assert first["working"] == {"mean": 660.0, "p50": 120.0, "p90": 1200.0}
    assert answers["count"] == 3
    assert answers["calendar"] == {"mean": 720.0, "p50": 240.0, "p90": 1800.0}
    assert total["promises"] == {"kept": 1, "broken": 0, "open": 0}
    clipped = [r for r in total["findings"]["rules"] if r["rule"] == "abbreviation-clipped"]
    assert [(r["count"], r["per_100_staff_messages"]) for r in clipped] == [(1, 25.0)]
    assert {(c["weekday"], c["hour"]): c["messages"] for c in total["contacts"]} == {
        (0, 10): 3,
        (1, 8): 1,
        (1, 9): 1,
        (2, 12): 1,
    }


def test_waits_from_the_first_message_of_a_burst(shop: Run) -> None:
    told = numbers(shop, "--anchor", "first")
    assert told["anchor"] == "first"
    assert told["total"]["first_answer"]["calendar"]["p50"] == 180.0


def test_people_are_told_apart_only_when_asked_for(shop: Run) -> None:
    assert set(numbers(shop)["groups"]) == {"channel", "week"}
    assert "Богдан" not in shop("stats", "talk.txt").stdout
    staff = {each["name"]: each for each in numbers(shop, "--by-staff")["groups"]["staff"]}
    assert set(staff) == {"Олена", "Богдан"}
    assert staff["Олена"]["promises"]["kept"] == 1
    assert staff["Богдан"]["answer"]["count"] == 2
    assert staff["Богдан"]["findings"]["total"] >= 1
    assert "Богдан" in shop("stats", "talk.txt", "--by-staff").stdout


def test_groups_make_up_the_whole(shop: Run) -> None:
    told = numbers(shop)
    for groups in told["groups"].values():
        for key in ("sessions", "unanswered"):
            assert sum(each[key] for each in groups) == told["total"][key]
    assert [each["name"] for each in told["groups"]["week"]] == ["2026-W10"]


def test_a_table_for_spreadsheets_has_no_formulas(run: Run) -> None:
    talk = SHOP.replace("Олена", "=1+1").replace("Богдан", "@Bohdan")
    Path("talk.txt").write_text(talk, "utf-8")
    result = run("stats", "talk.txt", "--by-staff", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert [row["name"] for row in rows if row["group"] == "staff"] == ["'=1+1", "'@Bohdan"]
    assert rows[0]["group"] == "total" and rows[0]["answers"] == "3"
    assert not re.search(r"(^|,)[=+@-]\D", result.stdout, re.MULTILINE)


def test_drafts_are_not_counted(shop: Run) -> None:
    Path("draft.txt").write_text("Спс за заказ", "utf-8")
    alone, both = shop("stats", "talk.txt"), shop("stats", "talk.txt", "draft.txt")
    assert alone.stdout == both.stdout
    nothing = shop("stats", "draft.txt")
    assert nothing.exit_code == 0 and "Nothing to count" in nothing.stdout


def test_a_failure_says_by_itself_why_there_is_nothing(shop: Run) -> None:
    missing = shop("stats", "missing.txt")
    assert missing.exit_code == 2 and missing.stdout.startswith("✖ missing.txt: no such file\n")
    both = shop("stats", "talk.txt", "missing.txt")
    assert "\n\n✖ missing.txt: no such file\n" in both.stdout


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("ui", ["ru", "uk", "en"])
def test_it_fits_the_terminal(shop: Run, width: int, ui: str) -> None:
    more = ("--by-staff", "--scorecard", "--ui", ui)
    result = shop("stats", "talk.txt", *more, env={"COLUMNS": str(width)})
    assert result.exit_code == 0
    assert max(map(cells, result.stdout.splitlines())) <= width


def test_processes_count_alike(program: Program, tmp_path: Path) -> None:
    for name in "abc":
        padding = f"# {'-' * 500}\n" * 4000  # enough to be worth a process
        (tmp_path / f"{name}.txt").write_text(SHOP.replace("Де", name) + padding, "utf-8")
    told = [
        program("stats", "a.txt", "b.txt", "c.txt", "--format", "json", "--jobs", jobs)
        for jobs in ("1", "2")
    ]
    assert told[0].returncode == 0, told[0].stderr
    assert told[0].stdout == told[1].stdout
    assert json.loads(told[0].stdout)["total"]["conversations"] == 3


def test_nothing_is_said_of_waits_without_times(run: Run) -> None:
    table = "author,role,text\nІрина,client,Де чайник?\nОлена,staff,Вітаю! У дорозі.\n"
    Path("talk.csv").write_text(table, "utf-8")
    told = json.loads(run("stats", "talk.csv", "--format", "json").stdout)
    assert told["total"]["answer"] is None and told["lacking"] == {"time": 1}
    assert "has no times" in run("stats", "talk.csv").stdout


def test_a_file_that_cannot_be_read_does_not_hide_the_others(shop: Run) -> None:
    result = shop("stats", "talk.txt", "missing.txt", "--format", "json")
    assert result.exit_code == 2
    told = json.loads(result.stdout)
    assert told["total"]["conversations"] == 1 and len(told["failures"]) == 1
    assert "missing.txt" in result.stderr


def test_definitions_are_those_of_the_documentation(run: Run) -> None:
    page = Path(__file__).parents[2].joinpath("docs", "metrics.md").read_text("utf-8")
    flat = " ".join(page.split())
    ui = Ui("en")
    for name in DEFINED:
        term, told = ui.say(f"meaning.term.{name}"), ui.say(f"meaning.means.{name}")
        assert f"**{term}.** {told}" in flat, name
    for language in ("ru", "uk", "en"):
        result = run("stats", "--explain", "--ui", language)
        assert result.exit_code == 0 and len(result.stdout.splitlines()) > 3 * len(DEFINED)


def card(*rules: str, more: str = "") -> str:
    listed = "".join(f"          - {rule}\n" for rule in rules)
    title = "{ru: Начало, uk: Початок, en: Opening}"
    return (
        f"title: {title}\nsections:\n  - title: {title}\n    criteria:\n"
        f"      - title: {title}\n        weight: 30\n        rules:\n{listed}{more}"
    )


OTHER = """\
      - title: {ru: Слова, uk: Слова, en: Words}
        weight: 10
        rules: [abbreviation-clipped]
"""


def scored(run: Run, text: str, *more: str) -> Any:
    Path("our.yml").write_text(text, "utf-8")
    return numbers(run, "--card", "our.yml", *more)["scorecard"]


def test_a_lost_criterion_takes_its_weight(shop: Run) -> None:
    told = scored(shop, card("caps-lock", more=OTHER))
    assert told["score"] == 75.0
    (talk,) = told["conversations"]
    assert [(each["rule"], each["line"]) for each in talk["lost"]] == [("abbreviation-clipped", 9)]
    kept, lost = told["sections"][0]["criteria"]
    assert (kept["kept"], kept["lost"]) == (1, 0) and (lost["kept"], lost["lost"]) == (0, 1)


def test_what_could_not_be_judged_is_left_out_of_the_denominator(shop: Run) -> None:
    told = scored(shop, card("voice-message", more=OTHER), "--ignore", "voice-message")
    assert told["sections"][0]["criteria"][0]["not-applicable"] == 1
    assert told["score"] == 0.0


def test_a_fatal_criterion_takes_everything(shop: Run) -> None:
    fatal = OTHER.replace("weight: 10", "weight: 1\n        fatal: true")
    assert scored(shop, card("caps-lock", more=fatal))["score"] == 0.0


@pytest.mark.parametrize("profile", ["strict", "neutral", "warm"])
def test_every_profile_has_a_scorecard(shop: Run, profile: str) -> None:
    told = numbers(shop, "--scorecard", "--profile", profile)["scorecard"]
    assert told["name"] == profile and 0 < told["score"] <= 100


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (card("greeting-mising"), "greeting-missing"),
        (card("caps-lock", "caps-lock"), "already counts in line 8"),
        (card("caps-lock").replace("weight: 30", "weight: -1"), "our.yml:6:17"),
        (card("caps-lock").replace("weight", "wieght"), "weight"),
    ],
)
def test_a_wrong_scorecard_is_told_where(shop: Run, text: str, complaint: str) -> None:
    Path("our.yml").write_text(text, "utf-8")
    result = shop("stats", "talk.txt", "--card", "our.yml")
    assert result.exit_code == 2
    assert "our.yml" in result.stderr and complaint in result.stderr


def test_an_unknown_scorecard_names_the_nearest(shop: Run) -> None:
    result = shop("stats", "talk.txt", "--card", "nuetral")
    assert result.exit_code == 2 and "neutral" in result.stderr


def test_no_path_is_answered_with_an_example(run: Run) -> None:
    result = run("stats")
    assert result.exit_code == 2 and "etiquette-lint stats result.json" in result.stderr
