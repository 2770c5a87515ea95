"""Where settings come from, which of them win, and what is said about those that are wrong."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from datetime import time, timedelta
from pathlib import Path
from textwrap import dedent

import pytest

import etiquette_lint
from etiquette_lint.config import Config, WorkingHours, load_config
from etiquette_lint.errors import ConfigError, EtiquetteError, UsageError
from etiquette_lint.model import Channel, ReadOptions, Severity


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "project"
    (folder / "chats" / "may").mkdir(parents=True)
    monkeypatch.chdir(folder)
    return folder


def write(path: str, text: str) -> None:
    Path(path).write_text(dedent(text), encoding="utf-8")


def refusal(error: type[EtiquetteError] = ConfigError, **options: object) -> str:
    with pytest.raises(error) as caught:
        load_config(Path(), None, options)
    return str(caught.value)


def elsewhere(code: str) -> str:
    """What the code prints in a process of its own."""
    head = "import sys\nfrom pathlib import Path\nfrom etiquette_lint.config import load_config\n"
    folder = str(Path(etiquette_lint.__file__).parents[1])
    run = subprocess.run(
        [sys.executable, "-c", head + code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": folder},
    )
    return run.stdout.strip()


def test_without_a_file_all_is_default() -> None:
    config = load_config(Path("chats/may/1.json"))
    assert config == Config()
    assert set(config.origins.values()) == {"default"}


def test_every_key_is_read() -> None:
    Path("ours").mkdir()
    write(
        "etiquette.yml",
        """\
        profile: strict
        channel: email
        timezone: Europe/Kyiv
        working_hours: {from: 9:00, until: "18:30", days: [mon, fri]}
        staff: [Анна, 1234567]
        clients: [Роман]
        bots: ["no"]
        session_gap: 90m
        rule_folders: [ours]
        select: [emoji]
        ignore: [emoji-only]
        rules: {emoji-count: info}
        allow: [дедлайн]
        fail_on: never
        ui: uk
        input_format: draft
        columns: {text: Сообщение, id: 7}
        encoding: KOI8-U
        day_order: month-first
        """,
    )
    config = load_config(Path("chats"))
    assert config.profile == "strict"
    assert config.channel is Channel.EMAIL
    assert config.timezone == "Europe/Kyiv"
    assert config.working_hours == WorkingHours(time(9), time(18, 30), ("mon", "fri"))
    assert config.staff == ("Анна", "1234567")
    assert (config.clients, config.bots) == (("Роман",), ("no",))
    assert config.session_gap == timedelta(minutes=90)
    assert config.rule_folders == (Path("ours").absolute(),)
    assert (config.select, config.ignore) == (("emoji",), ("emoji-only",))
    assert config.rules == {"emoji-count": {"severity": Severity.INFO, "enabled": True}}
    assert config.allow == ("дедлайн",)
    assert (config.fail_on, config.ui, config.input_format) == ("never", "uk", "draft")
    assert config.columns == {"text": "Сообщение", "id": "7"}
    assert (config.encoding, config.day_order) == ("KOI8-U", "month-first")
    assert config.origins["session_gap"] == "etiquette.yml:8"


def test_severities_come_as_such() -> None:
    assert load_config(Path(), None, {"fail_on": "info"}).fail_on is Severity.INFO


@pytest.mark.parametrize(
    ("written", "settings"),
    [
        ("off", {"enabled": False}),
        ("on", {"enabled": True}),
        ('"off"', {"enabled": False}),
        ("error", {"enabled": True, "severity": Severity.ERROR}),
        ("{limit: 3}", {"limit": 3}),
        ("{severity: info, limit: 3}", {"enabled": True, "severity": Severity.INFO, "limit": 3}),
        ("{severity: off}", {"enabled": False}),
        (
            "{enabled: no, severity: info}",
            {"enabled": False, "severity": Severity.INFO},
        ),
        ("{from: 9:00, kinds: [voice]}", {"from": "9:00", "kinds": ["voice"]}),
    ],
)
def test_a_rule_is_a_word_or_settings(written: str, settings: dict[str, object]) -> None:
    write("etiquette.yml", f"rules: {{emoji-count: {written}}}")
    assert load_config(Path()).rules == {"emoji-count": settings}


class TestFinding:
    def test_the_nearest_file_above_the_input_counts(self) -> None:
        write("etiquette.yml", "profile: strict")
        write("chats/.etiquette.yml", "profile: warm")
        assert load_config(Path("chats/may/1.json")).profile == "warm"
        assert load_config(Path("chats/../1.json")).profile == "strict"
        assert load_config(Path("1.json")).origins["profile"] == "etiquette.yml:1"

    def test_the_working_folder_serves_inputs_from_elsewhere(self, tmp_path: Path) -> None:
        write("etiquette.yml", "profile: warm")
        assert load_config(tmp_path / "elsewhere" / "1.json").profile == "warm"

    def test_a_pyproject_counts_only_with_our_section(self) -> None:
        write("etiquette.yml", "profile: warm")
        write("chats/pyproject.toml", '[project]\ndependencies = ["etiquette-lint"]')
        assert load_config(Path("chats")).profile == "warm"
        write("chats/pyproject.toml", '[tool.etiquette-lint]\nprofile = "strict"')
        config = load_config(Path("chats"))
        assert config.profile == "strict"
        assert config.origins["profile"] == str(Path("chats/pyproject.toml"))

    def test_a_named_file_is_the_only_one_read(self) -> None:
        write("etiquette.yml", "profile: warm\nstaff: [Анна]")
        write("chats/other.yml", "profile: strict")
        config = load_config(Path(), Path("chats/other.yml"))
        assert (config.profile, config.staff) == ("strict", ())

    @pytest.mark.parametrize(
        ("name", "text", "message"),
        [
            ("none.yml", None, "none.yml: cannot be read: no such file or folder"),
            ("chats", None, "chats: cannot be read: it is a folder"),
            ("x.toml", "a = 1", "x.toml: has no [tool.etiquette-lint] section"),
        ],
    )
    def test_a_named_file_must_be_there(self, name: str, text: str | None, message: str) -> None:
        if text:
            write(name, text)
        with pytest.raises(ConfigError) as caught:
            load_config(Path(), Path(name))
        assert str(caught.value) == message

    def test_a_file_of_nothing_but_comments_changes_nothing(self) -> None:
        write("etiquette.yml", "# profile: warm\n")
        assert load_config(Path()) == Config()


def test_toml_says_the_same_as_yaml() -> None:
    write(
        "etiquette.yml",
        """\
        working_hours: {from: 9:00, until: 18:00}
        rules: {emoji-count: off, caps-lock: {limit: 3}}
        overrides: [{files: ["*.md"], profile: warm}]
        """,
    )
    in_yaml = load_config(Path())
    Path("etiquette.yml").unlink()
    write(
        "pyproject.toml",
        """\
        [tool.etiquette-lint]
        working_hours = {from = 09:00:00, until = "18:00"}
        [tool.etiquette-lint.rules]
        emoji-count = false
        caps-lock = {limit = 3}
        [[tool.etiquette-lint.overrides]]
        files = ["*.md"]
        profile = "warm"
        """,
    )
    assert load_config(Path()) == in_yaml


class TestMerging:
    def test_the_command_line_wins_over_the_file(self) -> None:
        write("etiquette.yml", "profile: strict\nui: ru\nselect: [emoji]")
        config = load_config(Path(), None, {"profile": "warm", "ui": None, "select": ("time",)})
        assert (config.profile, config.ui, config.select) == ("warm", "ru", ("time",))
        assert config.origins["profile"] == "command line"
        assert config.origins["ui"] == "etiquette.yml:2"
        assert config.origins["fail_on"] == "default"

    def test_lists_grow_and_mappings_mingle(self) -> None:
        write(
            "etiquette.yml",
            """\
            staff: [Анна, Олег]
            working_hours: {from: 9:00, until: 18:00}
            rules:
              emoji-count: {severity: info, limit: 3}
              caps-lock: off
            columns: {text: Сообщение, author: Автор}
            """,
        )
        options = {
            "columns": {"text": "Ответ", "time": "Когда"},
            "staff": ("Олег", "Ирина"),
            "working_hours": {"until": "20:00"},
            "rules": {"emoji-count": {"limit": 5}},
        }
        config = load_config(Path(), None, options)
        assert config.staff == ("Анна", "Олег", "Ирина")
        assert config.working_hours == WorkingHours(time(9), time(20))
        assert config.rules["emoji-count"] == {
            "severity": Severity.INFO,
            "enabled": True,
            "limit": 5,
        }
        assert config.rules["caps-lock"] == {"enabled": False}
        assert config.columns == {"text": "Ответ", "author": "Автор", "time": "Когда"}
        assert config.origins["rules.emoji-count.limit"] == "command line"
        assert config.origins["rules.emoji-count.severity"] == "etiquette.yml:4"

    def test_selecting_by_name_undoes_a_farther_ignore_and_no_nearer_one(self) -> None:
        write("etiquette.yml", "select: [emoji]\nignore: [emoji-only, caps-lock]")
        assert load_config(Path()).ignore == ("emoji-only", "caps-lock")
        config = load_config(Path(), None, {"select": ["emoji-only"]})
        assert config.ignore == ("caps-lock",)
        config = load_config(Path(), None, {"select": ["emoji-only"], "ignore": ["emoji-only"]})
        assert config.ignore == ("caps-lock", "emoji-only")


class TestOverrides:
    def test_later_ones_win_and_the_command_line_wins_over_all(self) -> None:
        write(
            "etiquette.yml",
            """\
            profile: strict
            rules: {emoji-count: {limit: 1}}
            overrides:
              - files: ["*.md"]
                profile: neutral
                staff: [Анна]
                rules: {emoji-count: {severity: info}}
              - files: ["chats/**"]
                profile: warm
                channel: email
            """,
        )
        config = load_config(Path(), None, {"channel": "form"})
        assert config.for_path("a.json") is config
        assert config.for_path("-") is config
        letter = config.for_path("chats/may/a.md")
        assert (letter.profile, letter.staff, letter.channel) == ("warm", ("Анна",), Channel.FORM)
        assert letter.rules == {
            "emoji-count": {"limit": 1, "severity": Severity.INFO, "enabled": True}
        }
        assert letter.origins["profile"] == "etiquette.yml:9"
        assert config.for_path("other.md").profile == "neutral"
        assert config.profile == "strict"

    def test_patterns_are_relative_to_the_file_wherever_one_stands(
        self, project: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write("etiquette.yml", 'overrides: [{files: ["chats/*.txt"], profile: warm}]')
        monkeypatch.chdir(project / "chats")
        config = load_config(Path("a.txt"))
        assert config.for_path("a.txt").profile == "warm"
        assert config.for_path("../a.txt").profile == "neutral"
        assert config.for_path(project / "chats" / "b.txt").profile == "warm"
        assert config.for_path("may/a.txt").profile == "neutral"

    def test_a_linked_folder_is_the_same_folder(self, project: Path, tmp_path: Path) -> None:
        write("etiquette.yml", 'overrides: [{files: ["chats/*.txt"], profile: warm}]')
        (tmp_path / "link").symlink_to(project, target_is_directory=True)
        Path("chats/a.txt").touch()
        config = load_config(Path())
        assert config.for_path(tmp_path / "link" / "chats" / "a.txt").profile == "warm"

    def test_what_concerns_the_whole_run_is_not_overridden(self) -> None:
        write("etiquette.yml", 'overrides:\n  - files: ["*.md"]\n    ui: ru\n')
        assert refusal().startswith("etiquette.yml:3:5: unknown key 'ui'")

    def test_what_readers_are_told(self) -> None:
        write(
            "etiquette.yml",
            """\
            columns: {text: Текст}
            overrides:
              - {files: ["old/**"], encoding: cp1251, day_order: day-first, columns: {id: №}}
              - {files: ["*.us.txt"], day_order: month-first, input_format: whatsapp}
            """,
        )
        config = load_config(Path())
        assert config.reading == ReadOptions(columns={"text": "Текст"})
        assert config.for_path("old/1.csv").reading == ReadOptions(
            columns={"text": "Текст", "id": "№"}, encoding="cp1251", day_first=True
        )
        told = config.for_path("chat.us.txt").reading
        assert (told.day_first, told.format) == (False, "whatsapp")


class TestRefusals:
    @pytest.mark.parametrize(
        ("text", "message"),
        [
            (
                "proflie: warm",
                "etiquette.yml:1:1: unknown key 'proflie'\n  proflie: warm\n  ^^^^^^^\n"
                "  did you mean 'profile'?",
            ),
            (
                "fail_on: erorr",
                "etiquette.yml:1:10: unknown name 'erorr': "
                "expected one of error, warning, info, never\n"
                "  fail_on: erorr\n           ^^^^^\n  did you mean 'error'?",
            ),
            (
                "timezone: Kyiw",
                "etiquette.yml:1:11: unknown time zone 'Kyiw'\n  timezone: Kyiw\n"
                "            ^^^^\n  did you mean 'Europe/Kyiv'?",
            ),
            (
                "timezone: ../secret",
                "etiquette.yml:1:11: unknown time zone '../secret'\n  timezone: ../secret\n"
                "            ^^^^^^^^^\n  write it as in Europe/Kyiv",
            ),
            (
                "staff: [Анна, no]",
                "etiquette.yml:1:15: expected text, found no, which YAML reads as yes or no\n"
                '  staff: [Анна, no]\n                ^^\n  write "no" in quotes',
            ),
            (
                "staff: Анна",
                "etiquette.yml:1:8: expected a list, found text\n  staff: Анна\n"
                "         ^^^^\n  write [Анна]",
            ),
            (
                "rules:\n  caps-lock: wraning",
                "etiquette.yml:2:14: unknown name 'wraning': "
                "expected one of off, on, error, warning, info\n"
                "    caps-lock: wraning\n               ^^^^^^^\n  did you mean 'warning'?",
            ),
            (
                "rules: {caps-lock: 5}",
                "etiquette.yml:1:20: expected off, on, error, warning, info or a mapping of "
                "settings, found 5, which YAML reads as a number\n"
                "  rules: {caps-lock: 5}\n                     ^",
            ),
            (
                "rule_folders: [nowhere]",
                "etiquette.yml:1:16: no such folder: {cwd}/nowhere\n"
                "  rule_folders: [nowhere]\n                 ^^^^^^^",
            ),
            ("overrides: [{profile: warm}]", "etiquette.yml:1:13: missing: files\n"),
            ("working_hours: {days: [monday]}", "etiquette.yml:1:24: unknown name 'monday'"),
            (
                "working_hours: {hollidays: [ru]}",
                "etiquette.yml:1:17: unknown key 'hollidays'\n  working_hours: {hollidays: [ru]}\n"
                "                  ^^^^^^^^^\n  did you mean 'holidays'?",
            ),
            (
                "working_hours: {channels: {livechatt: {}}}",
                "etiquette.yml:1:28: unknown key 'livechatt'\n"
                "  working_hours: {channels: {livechatt: {}}}\n"
                "                             ^^^^^^^^^\n  did you mean 'livechat'?",
            ),
            ("working_hours: {holidays: [pl]}", "etiquette.yml:1:28: unknown name 'pl'"),
            (
                "working_hours: {breaks: [13-14]}",
                "etiquette.yml:1:26: '13-14' is not hours, such as 13:00-14:00",
            ),
            (
                "working_hours: {days_off: [2026-02-30]}",
                "etiquette.yml:1:28: '2026-02-30' is not a day, such as 2026-05-04, 12-25 or "
                "2026-07-01..2026-07-14",
            ),
            (
                "client_timezone: Almaty",
                "etiquette.yml:1:18: unknown time zone 'Almaty'\n  client_timezone: Almaty\n"
                "                   ^^^^^^\n  did you mean 'Asia/Almaty'?",
            ),
            (
                "columns: {txet: Текст}",
                "etiquette.yml:1:11: unknown key 'txet'\n  columns: {txet: Текст}\n"
                "            ^^^^\n  did you mean 'text'?",
            ),
            (
                "encoding: windows1251",
                "etiquette.yml:1:11: unknown encoding 'windows1251'\n"
                "  encoding: windows1251\n            ^^^^^^^^^^^\n  did you mean 'windows-1251'?",
            ),
            ("encoding: base64", "etiquette.yml:1:11: unknown encoding 'base64'"),
            ("encoding: idna", "etiquette.yml:1:11: unknown encoding 'idna'"),
            ('encoding: "a\\0b"', "etiquette.yml:1:11: unknown encoding"),
            ("day_order: dmy", "etiquette.yml:1:12: unknown name 'dmy'"),
            ("- profile", "etiquette.yml:1:1: expected a mapping, found a list"),
            ("ui: ru\nui: uk", "etiquette.yml:2:1: the key 'ui' is given twice"),
        ],
    )
    def test_in_yaml(self, text: str, message: str) -> None:
        write("etiquette.yml", text)
        assert refusal().startswith(message.replace("{cwd}", str(Path.cwd())))

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            (
                '[tool.etiquette-lint]\nprofle = "warm"',
                "pyproject.toml (tool.etiquette-lint.profle): unknown key 'profle'\n"
                "  did you mean 'profile'?",
            ),
            (
                "[tool.etiquette-lint]\nstaff = [true]",
                "pyproject.toml (tool.etiquette-lint.staff[0]): expected text, found yes or no",
            ),
            (
                "[tool.etiquette-lint]\nprofile = warm",
                "pyproject.toml:2:11: Invalid value\n  profile = warm\n            ^",
            ),
            (
                "[tool]\netiquette-lint = 5",
                "pyproject.toml (tool.etiquette-lint): expected a mapping, found a number",
            ),
        ],
    )
    def test_in_toml(self, text: str, message: str) -> None:
        write("pyproject.toml", text)
        assert refusal().startswith(message)

    def test_on_the_command_line(self) -> None:
        assert refusal(UsageError, fail_on="eror") == (
            "--fail-on: unknown name 'eror': "
            "expected one of error, warning, info, never\n  did you mean 'error'?"
        )

    def test_later_ones_point_to_the_place_too(self) -> None:
        write("etiquette.yml", "rules:\n  emoji-cuont: {limit: 3}\nignore: [capslock]")
        config = load_config(Path())
        unknown = config.error("rules.emoji-cuont", "unknown rule", hint="did you mean …?")
        assert str(unknown) == (
            "etiquette.yml:2:3: unknown rule\n    emoji-cuont: {limit: 3}\n"
            "    ^^^^^^^^^^^\n  did you mean …?"
        )
        assert str(config.error("ignore.capslock", "no")).startswith("etiquette.yml:3:10: no")
        assert isinstance(config.error("ui", "no"), ConfigError)


class TestFingerprint:
    def test_tells_apart_what_changes_rules_and_nothing_else(self) -> None:
        plain = Config().fingerprint()
        for changed in (
            Config(profile="warm"),
            Config(rules={"a": {"limit": 1}}),
            Config(rule_folders=(Path("a"),)),
            Config(allow=("а",)),
            Config(select=("a",)),
            Config(ignore=("a",)),
        ):
            assert changed.fingerprint() != plain
        assert Config(staff=("Анна",), ui="uk", fail_on="never").fingerprint() == plain

    def test_is_the_same_in_another_process(self) -> None:
        write("etiquette.yml", "rules: {b: {severity: info, x: [1, а]}, a: off}\nallow: [а, б]")
        code = "print(load_config(Path()).fingerprint())"
        assert elsewhere(code) == load_config(Path()).fingerprint()

    def test_does_not_depend_on_the_order_of_rules(self) -> None:
        assert (
            Config(rules={"a": {"x": 1}, "b": {}}).fingerprint()
            == Config(rules={"b": {}, "a": {"x": 1}}).fingerprint()
        )


def test_a_configuration_can_be_sent_to_another_process() -> None:
    write("etiquette.yml", "rules: {a: off}\noverrides: [{files: [b], profile: warm}]")
    config = load_config(Path(), None, {"staff": ["Анна"]})
    copy = pickle.loads(pickle.dumps(config))
    assert copy == config
    assert copy.origins == config.origins
    assert copy.for_path("b").profile == "warm"


def test_without_a_file_no_parser_is_loaded() -> None:
    code = """
load_config(Path("nowhere"), None, {"profile": "warm"})
print(sorted({"yaml", "tomllib", "zoneinfo"} & set(sys.modules)))
"""
    assert elsewhere(code) == "[]"
