"""`check`, apart from what the engine finds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from etiquette_lint.model import Failure, Origin, Severity
from tests.checks.folder import Folder, texts
from tests.cli.conftest import ROOT, Run
from tests.reporters.samples import chat, finding, message

SPS = message("Спс за заказ")


def found(severity: Severity) -> list[Any]:
    return chat(finding(SPS, "Спс", severity=severity))


def test_without_a_path_it_says_what_to_do(run: Run) -> None:
    result = run("check")
    assert result.exit_code == 2
    assert "Nothing to check" in result.stderr
    assert "etiquette-lint check chats/" in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("severity", "fail_on", "code"),
    [
        (Severity.ERROR, None, 1),
        (Severity.WARNING, None, 0),
        (Severity.WARNING, "warning", 1),
        (Severity.INFO, "warning", 0),
        (Severity.INFO, "info", 1),
        (Severity.ERROR, "never", 0),
    ],
)
def test_the_exit_code_is_1_from_fail_on_upward(
    run: Run, engine: Any, severity: Severity, fail_on: str | None, code: int
) -> None:
    engine(*found(severity))
    options = ["--fail-on", fail_on] if fail_on else []
    assert run("check", "x.json", *options).exit_code == code


def test_an_input_that_cannot_be_read_outweighs_findings(run: Run, engine: Any) -> None:
    engine(*found(Severity.ERROR), Failure("no such file", Origin("y.json")))
    result = run("check", "x.json", "y.json")
    assert result.exit_code == 2
    assert "y.json: no such file" in result.stdout
    assert result.stderr == ""


def test_a_failure_is_heard_when_the_report_goes_elsewhere(run: Run, engine: Any) -> None:
    engine(Failure("no such file", Origin("y.json"), "look around"))
    result = run("check", "y.json", "--format", "json")
    assert "y.json: no such file\n  look around" in result.stderr
    assert json.loads(result.stdout)["failures"][0]["message"] == "no such file"


def test_settings_reach_the_engine(run: Run, engine: Any) -> None:
    linter = engine(*chat())
    Path("etiquette.yml").write_text("profile: strict\nstaff: [Анна]\n", "utf-8")
    options = ["--staff", "Олег", "--select", "words,hold-bare", "--ignore", "emoji"]
    result = run("check", "a.txt", "-", "--channel", "email", "--ui", "uk", *options)
    assert result.exit_code == 0, result.output
    assert linter.asked == ("a.txt", "-")
    config = linter.config
    assert (config.profile, config.channel, config.ui) == ("strict", "email", "uk")
    assert config.staff == ("Анна", "Олег")
    assert config.select == ("words", "hold-bare")
    assert config.ignore == ("emoji",)
    assert "перевірено 14 повідомлень" in result.stdout


def test_the_system_chooses_the_language_unless_told(run: Run, engine: Any) -> None:
    linter = engine(*chat())
    assert "проверено 14" in run("check", "x", env={"LC_ALL": "ru_RU.UTF-8"}).stdout
    assert linter.config.ui == "ru"
    Path("etiquette.yml").write_text("ui: uk\n", "utf-8")
    assert "перевірено 14" in run("check", "x").stdout
    assert "All good" in run("check", "x", "--ui", "en").stdout
    assert "проверено 14" in run("check", "x", "--ui", "auto", env={"LC_ALL": "ru_RU"}).stdout


def test_statistics_only_count(run: Run, engine: Any) -> None:
    engine(*chat(finding(SPS, "Спс"), finding(SPS, "Спс")))
    result = run("check", "x.json", "--statistics")
    assert "│" not in result.stdout
    assert "2 ▲ Clipped word [abbreviation-clipped]" in result.stdout
    document = json.loads(run("check", "x", "--statistics", "--format", "json").stdout)
    assert document["findings"] == []
    assert document["rules"]["abbreviation-clipped"]["count"] == 2


def test_output_goes_to_the_file_without_colours(run: Run, engine: Any) -> None:
    engine(*found(Severity.WARNING))
    result = run("check", "x", "-o", "report.txt", env={"FORCE_COLOR": "1"})
    assert result.output == ""
    written = Path("report.txt").read_text("utf-8")
    assert "Спс" in written
    assert "\x1b" not in written


def test_a_report_that_breaks_off_leaves_the_old_one(run: Run, engine: Any) -> None:
    Path("report.txt").write_text("the old one", "utf-8")
    engine(*found(Severity.WARNING), RuntimeError("boom"))
    assert run("check", "x", "-o", "report.txt").exit_code == 3
    assert Path("report.txt").read_text("utf-8") == "the old one"
    assert [path.name for path in Path().iterdir()] == ["report.txt"]


def test_an_output_that_cannot_be_written_is_refused(run: Run, engine: Any) -> None:
    engine(*chat())
    result = run("check", "x", "-o", "nowhere/report.txt")
    assert result.exit_code == 2
    assert "Cannot write nowhere/report.txt" in result.stderr


def test_colours_are_forced_or_forbidden(run: Run, engine: Any) -> None:
    engine(*found(Severity.WARNING))
    assert "\x1b[" in run("check", "x", env={"FORCE_COLOR": "1"}, color=True).stdout
    both = {"FORCE_COLOR": "1", "NO_COLOR": "1"}
    assert "\x1b[" not in run("check", "x", env=both, color=True).stdout
    assert "\x1b[" not in run("check", "x", color=True).stdout


def test_show_config_tells_values_and_their_origins(run: Run) -> None:
    Path("etiquette.yml").write_text("\nprofile: warm\n", "utf-8")
    result = run("check", "--show-config", "--fail-on", "info")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert "profile: warm  # etiquette.yml:2" in lines
    assert "fail_on: info  # command line" in lines
    assert "ui: auto  # default" in lines


def test_the_configuration_is_looked_for_from_the_first_input_upward(run: Run) -> None:
    for folder, profile in (("shop", "warm"), ("bank", "strict"), (".", "neutral")):
        Path(folder, "chats").mkdir(parents=True)
        Path(folder, "etiquette.yml").write_text(f"profile: {profile}\n", "utf-8")
    for paths, profile in (
        (["shop/chats"], "warm"),
        (["shop/chats/gone.json"], "warm"),
        (["bank/chats", "shop/chats"], "strict"),
        (["-"], "neutral"),
        ([], "neutral"),
    ):
        shown = run("check", *paths, "--show-config").stdout
        assert shown.startswith(f"profile: {profile}  # "), paths


def test_the_working_folder_is_asked_where_the_input_s_has_no_configuration(
    run: Run, tmp_path_factory: pytest.TempPathFactory
) -> None:
    Path("etiquette.yml").write_text("profile: warm\n", "utf-8")
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "draft.txt"
    elsewhere.write_text("Добрый день!", "utf-8")
    assert "profile: warm" in run("check", str(elsewhere), "--show-config").stdout


def test_a_team_s_own_rules_judge_from_any_folder(run: Run) -> None:
    team = Path(ROOT, "examples", "team-rules")
    assert "refund-without-date" in run("check", str(team)).stdout


@pytest.mark.parametrize(
    ("options", "near"),
    [
        (["--format", "jsn"], "json"),
        (["--channel", "mesenger"], "messenger"),
        (["--fail-on", "eror"], "error"),
        (["--ui", "rus"], "ru"),
    ],
)
def test_a_wrong_value_names_the_nearest(run: Run, options: list[str], near: str) -> None:
    result = run("check", "x", *options)
    assert result.exit_code == 2
    assert f"Did you mean '{near}'?" in result.stderr


def test_profiles_are_ours_and_the_team_s(run: Run, tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    about = {"title": texts("Clinic"), "about": texts("Clinic")}
    folder.write("profiles/clinic.yml", {**about, "rules": {"emoji-count": {"limit": 0}}})
    Path("etiquette.yml").write_text("rule_folders: [our-rules]\n", "utf-8")
    Path("draft.txt").write_text("Добрый день! Заказ уже у вас 🙂", "utf-8")
    assert "limit 0, clinic" in run("check", "draft.txt", "--profile", "clinic").stdout
    for wrong, near in (("clinc", "clinic"), ("stric", "strict")):
        refused = run("check", "draft.txt", "--profile", wrong)
        assert refused.exit_code == 2
        assert f"there is no profile '{wrong}'" in refused.stderr
        assert f"did you mean '{near}'?" in refused.stderr
    assert "strict" in run("check", "draft.txt", "--profile", "qqq").stderr


def test_complaints_are_in_the_language_asked_for(run: Run) -> None:
    assert "Можливо, «json»?" in run("check", "x", "--format", "jsn", "--ui", "uk").stderr
    assert "Может быть, «json»?" in run("check", "x", "--format=jsn", "--ui=ru").stderr


def test_the_language_may_be_chosen_before_the_command(run: Run, engine: Any) -> None:
    engine(*chat())
    Path("etiquette.yml").write_text("ui: uk\n", "utf-8")
    assert "проверено 14" in run("--ui", "ru", "check", "x").stdout
    assert "проверено 14" in run("--ui=ru", "check", "x").stdout
    assert "All good" in run("--ui", "ru", "check", "x", "--ui", "en").stdout
    assert "Нет команды «chek»" in run("--ui", "ru", "chek").stderr
    assert "2 правила" in run("--ui", "ru", "rules", "list").stdout
    assert "Did you mean 'ru'?" in run("--ui", "rus", "check", "x").stderr


def test_a_named_configuration_must_exist(run: Run) -> None:
    result = run("check", "x", "--config", "team.yml")
    assert result.exit_code == 2
    assert "team.yml" in result.stderr
