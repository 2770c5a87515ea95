"""What programs read."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.model import (
    Closed,
    Event,
    Fact,
    Failure,
    Message,
    Note,
    Origin,
    PassedOver,
    Pause,
    Severity,
)
from tests.reporters.samples import (
    IVAN,
    MARINA,
    SCHEMA,
    chat,
    draft,
    finding,
    message,
    report,
    written,
)

VALIDATOR = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text("utf-8")))

SURVEY = SCHEMA.parent / "survey" / "survey.schema.json"


@pytest.mark.parametrize("path", [SCHEMA, SURVEY], ids=["report", "survey"])
def test_the_schemas_know_every_fact(path: Path) -> None:
    assert json.loads(path.read_text("utf-8"))["$defs"]["fact"]["enum"] == [*Fact]


def parsed(events: list[Event], **look: object) -> dict:
    look.setdefault("with_text", True)
    document = json.loads(report(events, "json", **look))  # type: ignore[arg-type]
    VALIDATOR.validate(document)
    return document


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(VALIDATOR.schema)


def test_a_finding_tells_what_where_who_and_what_instead() -> None:
    spoken = message("🙂 Спс за заказ")
    asked = message("Где?", -5, IVAN)
    (found,) = parsed(chat(finding(spoken, "Спс", fix="Спасибо", evidence=(asked,))))["findings"]
    assert "pause" not in found
    assert found["rule"] == "abbreviation-clipped"
    assert found["span"] == {"start": 2, "end": 5}
    assert found["text"][2:5] == found["matched"] == "Спс"
    assert found["fix"]["result"] == "🙂 Спасибо за заказ"
    assert found["author"] == {"id": "7", "name": "Марина"}
    assert found["sent_at"] == "2026-03-02T12:00:00"
    assert found["origin"]["pointer"] == "/messages/0"
    assert found["conversation"]["title"] == "Иван Зуев"
    assert [proof["text"] for proof in found["evidence"]] == ["Где?"]


def test_words_of_a_chat_are_told_only_if_asked_for() -> None:
    spoken, asked = message("Спс за заказ"), message("Где?", -5, IVAN)
    events = chat(finding(spoken, "Спс", fix="Спасибо", evidence=(asked,)))
    (found,) = parsed(events, with_text=False)["findings"]
    assert found["span"] == {"start": 0, "end": 3}
    assert found["fix"]["edits"] == [{"start": 0, "end": 3, "text": None}]
    assert found["origin"]["message"] == "0"
    assert found["reason"] == "Обрубленное слово"
    told = json.dumps(found, ensure_ascii=False)
    assert [word for word in ("Спс", "заказ", "Спасибо", "Где") if word in told] == []


def test_a_draft_is_quoted() -> None:
    (found,) = parsed(draft(finding(written("Спс"), "Спс", fix="Спасибо")), with_text=False)[
        "findings"
    ]
    assert (found["matched"], found["text"]) == ("Спс", "Спс")
    assert found["fix"]["result"] == "Спасибо"


def test_cyrillic_is_written_as_such_one_finding_a_line() -> None:
    events = chat(finding(message("Спс"), "Спс"), finding(message("Спс", 1), "Спс"))
    lines = report(events, "json", with_text=True).splitlines()
    assert sum("«Спс» приходится" in line for line in lines) == 2


@pytest.mark.parametrize("ui", ["ru", "uk", "en"])
def test_an_empty_run_is_a_valid_document(ui: str) -> None:
    document = parsed([], ui=ui)
    assert document["findings"] == []
    assert document["statistics"]["messages"] == 0


def test_counts_failures_and_unjudged_rules_follow_the_findings() -> None:
    failure = Failure("cut off", Origin("b.json", 3, 7), "download it again")
    document = parsed([failure, *chat(finding(message("Спс"), "Спс", severity=Severity.ERROR))])
    assert document["failures"][0]["origin"]["line"] == 3
    assert document["skipped"] == {"reply-late": "seconds"}
    assert document["rules"]["abbreviation-clipped"]["count"] == 1
    assert document["rules"]["abbreviation-clipped"]["title"] == "Обрубленное слово"
    assert document["statistics"]["findings"] == {"error": 1, "warning": 0, "info": 0}
    assert document["statistics"]["messages_judged"] == 14


def test_zones_and_durations_keep_their_meaning() -> None:
    spoken = Message("1", MARINA, datetime(2026, 3, 2, 9, tzinfo=UTC), "Спс")
    judged_by = {"profile": "warm", "within": timedelta(minutes=2)}
    (found,) = parsed(chat(finding(spoken, judged_by=judged_by)))["findings"]
    assert found["sent_at"] == "2026-03-02T09:00:00+00:00"
    assert found["judged_by"] == {"profile": "warm", "within": 120}
    assert found["origin"] == {
        "path": None, "line": None, "column": None, "pointer": None, "message": "1",
    }  # fmt: skip


def test_what_was_noticed_and_passed_over() -> None:
    notes = (Note("строки не разобраны", Origin("a.txt", 17), 3), Note("порядок дня угадан"))
    closed = Closed("a.txt", "7", 20, 14, 1, notes=notes)
    passed = [PassedOver("chats", {"image": 8}), PassedOver("a.zip", {"other": 1})]
    document = parsed([*passed, closed])
    lost, guess = document["notes"]
    assert (lost["message"], lost["count"], lost["conversation"]) == ("строки не разобраны", 3, "7")
    assert (lost["origin"]["path"], lost["origin"]["line"]) == ("a.txt", 17)
    assert (guess["count"], guess["origin"]) == (1, None)
    assert document["passed_over"] == {"chats": {"image": 8}, "a.zip": {"other": 1}}
    empty = parsed([])
    assert (empty["notes"], empty["passed_over"]) == ([], {})


@given(st.lists(st.text(), max_size=5))
def test_any_text_survives(texts: list[str]) -> None:
    document = parsed(chat(*(finding(message(text, n)) for n, text in enumerate(texts))))
    assert [found["text"] for found in document["findings"]] == texts


def test_the_page_describes_every_key() -> None:
    page = (Path(__file__).parents[2] / "docs" / "json-output.md").read_text("utf-8")
    parts = [VALIDATOR.schema, *VALIDATOR.schema["$defs"].values()]
    keys = {key for part in parts for key in part.get("properties", {})} - {*Severity}
    assert [key for key in sorted(keys) if f"`{key}`" not in page and f'"{key}"' not in page] == []


def test_a_silence_has_its_ends_and_its_lengths() -> None:
    answer = message("В письме")
    pause = Pause(message("Где чек?", -40, IVAN), answer, timedelta(minutes=30))
    (found,) = parsed(chat(finding(answer, pause=pause)))["findings"]
    assert found["pause"] == {
        "since": "2026-03-02T11:20:00",
        "until": "2026-03-02T12:00:00",
        "due": None,
        "seconds": 2400.0,
        "working_seconds": 1800.0,
    }
    (found,) = parsed(chat(finding(answer, pause=Pause(answer))))["findings"]
    assert (found["pause"]["until"], found["pause"]["seconds"]) == (None, None)
