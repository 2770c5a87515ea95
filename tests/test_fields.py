"""Fields read what their schema accepts, and refuse the rest where it stands."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import time, timedelta
from textwrap import dedent
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.document import load_yaml
from etiquette_lint.errors import EtiquetteError, RuleError
from etiquette_lint.fields import (
    AnyOf,
    Choice,
    Clock,
    Duration,
    Field,
    Flag,
    ListOf,
    Localized,
    MapOf,
    Number,
    Record,
    Text,
    Whole,
    spell_duration,
)


def read(field: Field[Any], text: str) -> Any:
    return field.read(load_yaml(text, "r.yml"))


def refusal(field: Field[Any], text: str) -> str:
    with pytest.raises(RuleError) as caught:
        read(field, text)
    return str(caught.value)


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        (Text(), "'no'", "no"),
        (Text(empty=True), "''", ""),
        (Text(numbers=True), "0042", "0042"),
        (Whole(), "0", 0),
        (Number(0, 1), "0.6", 0.6),
        (Number(0, 1), "1", 1),
        (Flag(), "no", False),
        (Choice(("off", "error")), "off", "off"),
        (Duration(), "90s", timedelta(seconds=90)),
        (Duration(), "1h 30m", timedelta(hours=1, minutes=30)),
        (Clock(), "9:00", time(9)),
        (Clock(), "'09:05'", time(9, 5)),
        (Clock(), "23:59", time(23, 59)),
        (ListOf(Text()), "[а, б]", ["а", "б"]),
        (MapOf(Whole()), "{a: 1}", {"a": 1}),
        (Localized(("ru", "uk")), "{ru: да, uk: так}", {"ru": "да", "uk": "так"}),
        (AnyOf(Text(), ListOf(Text())), "а", "а"),
        (AnyOf(Text(), ListOf(Text())), "[а]", ["а"]),
    ],
)
def test_reads(field: Field[Any], text: str, value: object) -> None:
    assert read(field, text) == value


RULE = Record(
    {
        "title": Localized(("ru", "uk")),
        "kind": Choice(("find", "replace", "off")),
        "limit": Whole(minimum=1, maximum=9),
        "share": Number(0, 1),
        "within": Duration(),
        "from": Clock(),
        "ru": ListOf(Text(), minimum=1),
        "example": AnyOf(
            Text(),
            Record({"text": Text(), "fix": Text()}, required={"text"}),
            Record({"chat": Text()}, required={"chat"}),
        ),
    },
    about={"limit": "How many are fine"},
)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("titel: {}", "r.yml:1:1: unknown key 'titel'\n  ^^^^^\n  did you mean 'title'?"),
        ("title: {ru: да}", "r.yml:1:8: missing: uk\n         ^"),
        (
            "ru: [да, no]",
            "r.yml:1:10: expected text, found no, which YAML reads as yes or no\n"
            '           ^^\n  write "no" in quotes',
        ),
        (
            "ru: [5]",
            "r.yml:1:6: expected text, found 5, which YAML reads as a number\n"
            '       ^\n  write "5" in quotes',
        ),
        ("ru: [~]", 'r.yml:1:6: expected text, found nothing\n       ^\n  write "~" in quotes'),
        ("ru: []", "r.yml:1:5: at least 1 wanted here, found 0\n      ^"),
        ("ru: да", "r.yml:1:5: expected a list, found text\n      ^^\n  write [да]"),
        ("ru: [' ']", "r.yml:1:6: this text is empty\n       ^^^"),
        (
            "kind: replase",
            "r.yml:1:7: unknown name 'replase': expected one of find, replace, off\n"
            "        ^^^^^^^\n  did you mean 'replace'?",
        ),
        ("limit: 10", "r.yml:1:8: 10 is too much: at most 9\n         ^^"),
        ("limit: 0", "r.yml:1:8: 0 is too little: at least 1\n         ^"),
        ("share: .nan", "r.yml:1:8: .nan is too little: at least 0\n         ^^^^"),
        ("limit: yes", "r.yml:1:8: expected a whole number, found yes, which YAML reads as yes or"),
        (
            "within: 60",
            "r.yml:1:9: '60' is not a length of time, such as 90s, 3m, 12h or 1h30m\n"
            "          ^^\n  add a unit: 60s, 60m or 60h",
        ),
        ("from: 25:00", "r.yml:1:7: '25:00' is not a time of day, such as 9:00\n        ^^^^^"),
        ("from: [9]", "r.yml:1:7: expected a time of day, such as 9:00, found a list\n        ^"),
        ("example: {text: а, fux: б}", "r.yml:1:20: unknown key 'fux'"),
        ("example: {chat: [а]}", "r.yml:1:17: expected text, found a list"),
        ("example: [а]", "r.yml:1:10: expected text or a mapping or a mapping, found a list"),
        ("- а", "r.yml:1:1: expected a mapping, found a list"),
    ],
)
def test_refuses_where_it_stands(text: str, message: str) -> None:
    place, *rest = message.split("\n")
    wanted = "\n".join([place, f"  {text}", *rest]) if rest else place
    assert refusal(RULE, text).startswith(wanted)


def test_an_unknown_key_unlike_any_other_lists_those_there_are() -> None:
    small = Record({"ru": Text(), "uk": Text()})
    assert refusal(small, "хтозна: а").endswith("known keys: ru, uk")


def test_the_schema_describes_the_record() -> None:
    schema = RULE.schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["properties"]["limit"] == {
        "type": "integer",
        "minimum": 1,
        "maximum": 9,
        "description": "How many are fine",
    }
    assert schema["properties"]["title"]["required"] == ["ru", "uk"]


texts = st.sampled_from(["а", "", " "])
near = st.fixed_dictionaries(
    {},
    optional={
        "title": st.fixed_dictionaries(
            {"ru": st.sampled_from(["а", ""])}, optional={"uk": st.just("б")}
        ),
        "kind": st.sampled_from(["find", "off", "fund", False, 1]),
        "limit": st.integers(0, 10) | st.floats(0.1, 0.9) | st.just("1"),
        "share": st.floats() | st.booleans(),
        "within": st.from_regex(r"([0-9]{1,3}[dhms] ?){0,3}", fullmatch=True) | st.integers(0, 99),
        "from": st.from_regex("[0-9]{1,2}:[0-9]{2}(:00)?", fullmatch=True) | st.just("9"),
        "ru": st.lists(texts | st.integers()),
        "example": st.sampled_from(["а", {"text": "а"}, {"chat": "а", "fix": "б"}, {}, None]),
        "other": st.just(1),
    },
)


@given(near)
def test_what_is_read_is_what_the_schema_accepts(document: dict[str, Any]) -> None:
    document = {k: v for k, v in document.items() if v == v}  # JSON knows no NaN
    try:
        # JSON is YAML with every text in quotes
        RULE.read(load_yaml(json.dumps(document), "r.yml"))
        reads = True
    except EtiquetteError:
        reads = False
    assert jsonschema.Draft202012Validator(RULE.schema()).is_valid(document) == reads


@given(st.timedeltas(min_value=timedelta(0)))
def test_a_duration_spelled_reads_back(length: timedelta) -> None:
    whole = timedelta(seconds=int(length.total_seconds()))
    assert read(Duration(), spell_duration(whole)) == whole


@given(st.times())
def test_clock_reads_every_time_with_and_without_quotes(moment: time) -> None:
    moment = moment.replace(second=0, microsecond=0)
    for spelled in (f"{moment.hour}:{moment.minute:02}", f'"{moment:%H:%M}"', f"{moment:%H:%M}"):
        assert read(Clock(), spelled) == moment


def test_fields_do_not_load_the_yaml_parser() -> None:
    code = dedent("""
        import sys, etiquette_lint.fields, etiquette_lint.document
        sys.exit("yaml" in sys.modules)
    """)
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
