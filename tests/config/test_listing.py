"""What people are shown: the settings in force, the template, the schema."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from textwrap import dedent

import jsonschema  # type: ignore[import-untyped]
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etiquette_lint.config import Config, WorkingHours, load_config
from etiquette_lint.config.about import ABOUT, SAMPLES
from etiquette_lint.config.keys import FILE
from etiquette_lint.config.listing import show
from etiquette_lint.config.starter import schema, template
from etiquette_lint.fields import ClockSpan, DaySpan
from etiquette_lint.model import DAY_ORDERS, FIELDS, Channel, Severity


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_shows_each_value_and_where_it_came_from() -> None:
    Path("etiquette.yml").write_text(
        dedent("""\
        profile: strict
        staff: [Анна]
        working_hours: {from: 9:00}
        rules:
          emoji-count: {severity: info, limit: 3}
          caps-lock: off
        columns: {text: Сообщение}
        overrides:
          - files: ["*.md"]
            profile: warm
            working_hours: {until: 18:00}
        """),
        encoding="utf-8",
    )
    told = {"columns": {"author": "Кто, чей"}, "day_order": "day-first"}
    options = {**told, "staff": ["Олег"], "rules": {"emoji-count": {"limit": 5}}}
    assert show(load_config(Path(), None, options)) == dedent("""\
        profile: strict  # etiquette.yml:1
        # channel is not set  # default
        # timezone is not set  # default
        # client_timezone is not set  # default
        working_hours: {from: "9:00"}  # etiquette.yml:3
        staff: [Анна, Олег]  # etiquette.yml:2, command line
        clients: []  # default
        bots: []  # default
        roster: {}  # default
        session_gap: 12h  # default
        rule_folders: []  # default
        select: []  # default
        ignore: []  # default
        rules:
          emoji-count: {severity: info, enabled: true, limit: 5}  # command line, etiquette.yml:5
          caps-lock: {enabled: false}  # etiquette.yml:6
        allow: []  # default
        fail_on: error  # default
        ui: auto  # default
        # suppressions is not set  # default
        require_reasons: false  # default
        unused_suppressions: warning  # default
        # baseline is not set  # default
        # input_format is not set  # default
        columns: {text: Сообщение, author: "Кто, чей"}  # etiquette.yml:7, command line
        canned: {}  # default
        # encoding is not set  # default
        day_order: day-first  # command line
        overrides:  # etiquette.yml:9
          - files: ["*.md"]
            profile: warm
            working_hours: {until: "18:00"}
    """)


def minutes(clock: time) -> time:
    return clock.replace(second=0, microsecond=0)


def day_span(one: date, other: date) -> DaySpan:
    return DaySpan(min(one, other), max(one, other))


names = st.lists(st.text(min_size=1).filter(str.strip), max_size=3, unique=True).map(tuple)
clock = st.none() | st.builds(time, st.integers(0, 23), st.integers(0, 59))
spans = st.builds(ClockSpan, st.times().map(minutes), st.times().map(minutes))
some_days = st.builds(day_span, st.dates(), st.dates()) | st.builds(
    DaySpan, *[st.dates(date(2000, 1, 1), date(2000, 12, 31))] * 2, st.just(True)
)
schedule = {
    "start": clock,
    "until": clock,
    "days": st.sampled_from([None, ("mon", "sun")]),
    "breaks": st.none() | st.lists(spans, min_size=1).map(tuple),
    "by_day": st.sampled_from([None, {"sat": (ClockSpan(time(10), time(0)),)}]),
    "holidays": st.sampled_from([None, (), ("ru", "uk")]),
    "days_off": st.none() | st.lists(some_days).map(tuple),
    "extra_days": st.sampled_from([None, ()]),
}
said = st.fixed_dictionaries(schedule).map(
    lambda hours: {name: value for name, value in hours.items() if value is not None}
)
configs = st.builds(
    Config,
    profile=st.sampled_from(["strict", "neutral", "warm"]),
    channel=st.none() | st.sampled_from(Channel),
    timezone=st.sampled_from([None, "Europe/Kyiv", "UTC"]),
    client_timezone=st.sampled_from([None, "Asia/Almaty"]),
    working_hours=st.builds(
        WorkingHours,
        **schedule,
        channels=st.none() | st.dictionaries(st.sampled_from(Channel), said, min_size=1),
    ),
    staff=names,
    clients=names,
    bots=names,
    roster=st.dictionaries(
        st.text(min_size=1).filter(str.strip), st.text(min_size=1).filter(str.strip), max_size=2
    ),
    select=names,
    ignore=names,
    allow=names,
    session_gap=st.integers(0, 10**6).map(lambda n: timedelta(seconds=n)),
    rules=st.dictionaries(
        st.from_regex("[a-z]+(-[a-z]+)*", fullmatch=True),
        st.fixed_dictionaries({"limit": st.integers() | st.booleans() | st.text(min_size=1)}),
    ),
    fail_on=st.sampled_from([*Severity, "never"]),
    ui=st.sampled_from(["auto", "uk"]),
    input_format=st.none() | st.text(min_size=1).filter(str.strip),
    columns=st.dictionaries(st.sampled_from(FIELDS), st.text(min_size=1).filter(str.strip)),
    encoding=st.sampled_from([None, "cp1251", "koi8-u"]),
    day_order=st.sampled_from([None, *DAY_ORDERS]),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(configs)
def test_what_is_shown_can_be_read_back(config: Config) -> None:
    Path("shown.yml").write_text(show(config), encoding="utf-8", newline="")
    assert load_config(Path(), Path("shown.yml")) == config


@pytest.mark.parametrize("ui", ["ru", "uk", "en"])
def test_the_template_sets_nothing_until_signs_are_taken_off(ui: str) -> None:
    Path("etiquette.yml").write_text(template(ui), encoding="utf-8")
    assert load_config(Path()) == Config()

    Path("our-rules").mkdir()
    lines = template(ui).split("\n")
    bare = [line if re.match("# \\S", line) else line.removeprefix("#") for line in lines]
    Path("etiquette.yml").write_text("\n".join(bare), encoding="utf-8")
    config = load_config(Path())
    assert set(config.origins) >= set(FILE.fields)
    assert not {key for key in FILE.fields if config.origins[key] == "default"}


def test_every_key_is_explained_in_three_languages() -> None:
    assert list(ABOUT) == list(SAMPLES)
    assert set(ABOUT) == set(FILE.fields)
    assert set(FILE.fields) == set(Config().origins)
    for texts in ABOUT.values():
        assert list(texts) == ["ru", "uk", "en"]


def test_the_schema_accepts_the_samples_and_refuses_slips() -> None:
    validator = jsonschema.Draft202012Validator(schema())
    validator.check_schema(schema())
    sample = yaml.safe_load("\n".join(f"{key}: {text}" for key, text in SAMPLES.items()))
    validator.validate(sample)
    for slip in ({"proflie": "warm"}, {"channel": "hot"}, {"rules": {"a": 5}}, {"ui": ["ru"]}):
        assert not validator.is_valid(slip), slip
    assert schema()["properties"]["staff"]["description"] == ABOUT["staff"]["en"]


def test_a_value_nobody_wrote_has_an_origin_all_the_same() -> None:
    shown = show(replace(Config(), staff=("Анна",), rules={"a": {"limit": 1}}))
    assert "staff: [Анна]  # default" in shown
    assert "  a: {limit: 1}  # default" in shown
