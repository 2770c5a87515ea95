"""What profiles and the configuration change in rules."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from etiquette_lint.api import Config, Linter, load_config
from etiquette_lint.errors import EtiquetteError
from etiquette_lint.model import Rule, Severity
from tests.checks.folder import Folder

Set = Callable[[str], Linter]
EMOJI = {"kind": "limit", "count": "emoji", "limit": 2}


@pytest.fixture
def three(folder: Folder) -> Folder:
    """Rules of two topics, one of them off."""
    folder.rule(EMOJI, id="emoji-many", topic="emoji")
    folder.rule({"kind": "find", "ru": ["ага"]}, id="aga", topic="words")
    folder.rule({"kind": "find", "ru": ["угу"]}, id="ugu", topic="words", enabled=False)
    return folder


@pytest.fixture
def configured(three: Folder) -> Set:
    """A linter under a configuration file with this text."""

    def make(text: str) -> Linter:
        path = three.root.parent / "etiquette.yml"
        path.write_text(f"rule_folders: [our-rules]\n{text}\n", "utf-8")
        return Linter(load_config(path.parent))

    return make


def rule_of(linter: Linter, id: str) -> Rule:
    return next(rule for rule in linter.rules if rule.id == id)


@pytest.mark.parametrize(
    ("config", "selected"),
    [
        ({}, {"emoji-many", "aga"}),
        ({"select": ("words",)}, {"aga", "ugu"}),
        ({"select": ("ugu",)}, {"ugu"}),
        ({"select": ("ugu", "emoji")}, {"ugu", "emoji-many"}),
        ({"select": ("all",)}, {"emoji-many", "aga", "ugu"}),
        ({"ignore": ("words",)}, {"emoji-many"}),
        ({"ignore": ("all",)}, set()),
        ({"select": ("words",), "ignore": ("ugu",)}, {"aga"}),
        ({"rules": {"ugu": {"enabled": True}, "aga": {"enabled": False}}}, {"emoji-many", "ugu"}),
        ({"rules": {"ugu": {"severity": "error", "enabled": True}}, "ignore": ("ugu",)},
         {"emoji-many", "aga"}),
    ],
)  # fmt: skip
def test_what_is_selected_judges(three: Folder, config: dict[str, Any], selected: set[str]) -> None:
    linter = three.linter(**config)
    assert linter.selected == selected
    found = {finding.rule_id for finding in linter.check_text("Ага, угу, вы тут 🎉🎉🎉")}
    assert found == selected


def test_rules_are_listed_by_topic_and_id_whether_they_judge_or_not(three: Folder) -> None:
    linter = three.linter(select=("ugu",))
    listed = [(rule.topic, rule.id, rule.enabled) for rule in linter.rules]
    assert listed == [
        ("emoji", "emoji-many", False),
        ("words", "aga", False),
        ("words", "ugu", True),
    ]


@pytest.mark.parametrize(
    ("text", "severity", "limit"),
    [
        ("", "warning", 2),
        ("rules: {emoji-many: error}", "error", 2),
        ("rules: {emoji-many: {limit: 0}}", "warning", 0),
        ("rules: {emoji-many: {limit: 0, severity: info}}", "info", 0),
    ],
)
def test_the_configuration_changes_severity_and_settings(
    configured: Set, text: str, severity: str, limit: int
) -> None:
    linter = configured(text)
    rule = rule_of(linter, "emoji-many")
    assert (rule.severity, rule.settings["limit"]) == (severity, limit)
    (finding,) = linter.check_text("Вы тут 🎉🎉🎉")
    assert (finding.severity, finding.judged_by["limit"]) == (severity, limit)


@pytest.mark.parametrize("word", ["off", "no", "false", '"off"'])
def test_off_by_any_word(configured: Set, word: str) -> None:
    assert "aga" not in configured(f"rules: {{aga: {word}}}").selected


def test_the_configuration_is_nearer_than_the_profile(three: Folder) -> None:
    texts = {"ru": "Т", "uk": "Т", "en": "T"}
    said = {"emoji-many": {"limit": 5, "severity": "info"}, "ugu": "error", "aga": "off"}
    three.write("profiles/warm.yml", {"title": texts, "about": texts, "rules": said})
    neutral, warm = three.linter(), three.linter(profile="warm")
    assert (neutral.selected, warm.selected) == ({"emoji-many", "aga"}, {"emoji-many", "ugu"})
    rule = rule_of(warm, "emoji-many")
    assert (rule.severity, rule.settings["limit"]) == (Severity.INFO, 5)
    both = three.linter(profile="warm", rules={"emoji-many": {"limit": 1}})
    rule = rule_of(both, "emoji-many")
    assert (rule.severity, rule.settings["limit"]) == (Severity.INFO, 1)


CALM = {"emoji-many": {"limit": 0}}


def test_a_team_may_have_a_profile_of_its_own(three: Folder) -> None:
    texts = {"ru": "Т", "uk": "Т", "en": "T"}
    three.write("profiles/clinic.yml", {"title": texts, "about": texts, "rules": CALM})
    (finding,) = three.linter(profile="clinic").check_text("Вы тут 🎉")
    assert (finding.judged_by["profile"], finding.judged_by["limit"]) == ("clinic", 0)


def test_a_setting_that_a_profile_misspells_is_shown_in_it(three: Folder) -> None:
    texts = {"ru": "Т", "uk": "Т", "en": "T"}
    said = {"emoji-many": {"limmit": 0}}
    path = three.write("profiles/clinic.yml", {"title": texts, "about": texts, "rules": said})
    with pytest.raises(EtiquetteError, match="no setting 'limmit'") as caught:
        _ = three.linter(profile="clinic").rules
    origin = caught.value.origin
    assert origin is not None and origin.path == str(path)
    assert str(caught.value.excerpt)[(origin.column or 0) - 1 :].startswith("limmit")


def test_an_unknown_profile_names_the_nearest_of_all(configured: Set, three: Folder) -> None:
    three.write("profiles/clinic.yml", {"title": {}, "about": {}})
    with pytest.raises(EtiquetteError, match="there is no profile 'clinik'") as caught:
        _ = configured("profile: clinik").rules
    assert "'clinic'" in str(caught.value.hint)
    assert caught.value.origin is not None and caught.value.origin.line == 2


WRONG = {
    "rules: {agga: off}": ("there is no rule 'agga'", "'aga'", "agga"),
    "select: [agga]": ("there is no rule 'agga'", "'aga'", "agga"),
    "ignore: [wrds]": ("there is no rule 'wrds'", "'words'", "wrds"),
    "rules: {emoji-many: {limmit: 3}}": ("emoji-many has no setting 'limmit'", "'limit'", "limmit"),
    "rules: {emoji-many: {count: smile}}": ("has no setting 'count'", "", "count"),
    "rules: {emoji-many: {limit: many}}": ("expected a whole number", "", "many"),
    "rules: {emoji-many: {limit: -1}}": ("too little", "", "-1"),
    "rules: {aga: {ru: [ок]}}": ("aga has no setting 'ru'", "max_words", "ru"),
    "rules: {aga: {also: [(ок]}}": ("never closed", "", "(ок"),
    "rules: {aga: {also: ['@nobody']}}": ("@nobody", "", "'@nobody'"),
    "rules: {aga: {max_words: no}}": ("yes or no", "", "no}"),
}


@pytest.mark.parametrize("text", WRONG)
def test_wrong_settings_are_shown_where_they_stand(configured: Set, text: str) -> None:
    message, hint, culprit = WRONG[text]
    with pytest.raises(EtiquetteError) as caught:
        _ = configured(text).rules
    error = caught.value
    assert message in error.message
    assert hint in str(error.hint)
    assert error.origin is not None
    assert (Path(error.origin.path).name, error.origin.line) == ("etiquette.yml", 2)
    column = text.rindex(culprit) + 1
    assert error.origin.column in (column, column + 1)  # a quotation mark may come first
    assert error.excerpt == text


@pytest.mark.parametrize(
    "rules",
    [
        {"agga": {"enabled": False}},
        {"emoji-many": {"limmit": 3}},
        {"emoji-many": {"limit": "many"}},
        {"emoji-many": {"limit": -1}},
        {"aga": {"also": "ок"}},
        {"aga": {"also": ["("]}},
        {"aga": {"max_words": None}},
    ],
)
def test_wrong_settings_from_a_program(three: Folder, rules: dict[str, Any]) -> None:
    """There is no file to point into, and yet it is an error that says what is wrong."""
    with pytest.raises(EtiquetteError):
        _ = three.linter(rules=rules).rules


def test_settings_from_the_command_line_are_checked_too(three: Folder) -> None:
    options = {"rule_folders": (three.root,), "select": ("agga",)}
    with pytest.raises(EtiquetteError, match="agga") as caught:
        _ = Linter(load_config(three.root, None, options)).rules
    assert "'aga'" in str(caught.value.hint)


def test_durations_and_clocks_are_read_as_rules_write_them(folder: Folder) -> None:
    folder.rule({"kind": "hours"}, id="hours")
    folder.rule({"kind": "burst", "within": "3m", "messages": 2, "max_words": 9}, id="burst")
    path = folder.root.parent / "etiquette.yml"
    path.write_text(
        "rule_folders: [our-rules]\n"
        "rules: {hours: {from: 10:30, until: '22:00', after_client: 1h}, burst: {within: 4m}}\n",
        "utf-8",
    )
    rules = {rule.id: rule.settings for rule in Linter(load_config(path.parent)).rules}
    hours = {"from": "10:30", "until": "22:00", "after_client": 3600.0}
    assert rules["hours"] == hours | {"weekend_from": None, "weekend_off": False}
    assert rules["burst"]["within"] == 240.0


def test_overrides_give_a_path_rules_of_its_own(three: Folder) -> None:
    path = three.root.parent / "etiquette.yml"
    path.write_text(
        "rule_folders: [our-rules]\n"
        "overrides: [{files: ['*-old.txt'], ignore: [aga], rules: {ugu: on}}]\n",
        "utf-8",
    )
    for name in ("new.txt", "shop-old.txt"):
        (three.root.parent / name).write_text("Ага, угу, вы тут", "utf-8")
    linter = Linter(load_config(path.parent))
    found = {
        name: [finding.rule_id for finding in linter.check_path(three.root.parent / name)]
        for name in ("new.txt", "shop-old.txt")
    }
    assert found == {"new.txt": ["aga"], "shop-old.txt": ["ugu"]}


@pytest.mark.parametrize("profile", ["strict", "neutral", "warm"])
def test_our_profiles_move_the_limits(beside_ours: Folder, profile: str) -> None:
    linter = Linter(Config(profile=profile))
    limit = rule_of(linter, "emoji-count").settings["limit"]
    assert limit == {"strict": 0, "neutral": 2, "warm": 4}[profile]
