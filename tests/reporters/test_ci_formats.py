"""GitHub's commands, GitLab's code quality, JUnit's XML and reviewdog's diagnostics."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from lxml import etree

from etiquette_lint.model import Event, Failure, Opened, Origin, Severity
from etiquette_lint.reporters.github import SHOWN
from tests.reporters.samples import chat, draft, finding, message, report, written

SCHEMAS = Path(__file__).parent / "schemas"
COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def schema(name: str) -> jsonschema.Draft202012Validator:
    loaded = json.loads((SCHEMAS / name).read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(loaded)
    return jsonschema.Draft202012Validator(loaded)


def annotations(events: list[Event], **look: Any) -> list[tuple[str, dict[str, str], str]]:
    """As the runner takes them: level, properties, text."""
    found = []
    for line in report(events, "github", **look).splitlines():
        if command := COMMAND.fullmatch(line):
            level, told, text = command.groups()
            pairs = (pair.partition("=") for pair in told.split(","))
            found.append((level, {name: _read(value) for name, _, value in pairs}, _read(text)))
    return found


def _read(text: str) -> str:
    for code, char in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(code, char)
    return text


class TestGithub:
    def test_columns_are_code_points_of_the_line(self) -> None:
        about = written("Добрый день 🙂\n🙂 Спс за заказ", line=3)
        ((level, told, text),) = annotations(draft(finding(about, "Спс")))
        assert level == "warning"
        assert told == {
            "file": "replies/welcome.txt",
            "line": "4",
            "col": "3",
            "endColumn": "5",
            "title": "abbreviation-clipped",
        }
        assert text.startswith("replies/welcome.txt:4:3: warning abbreviation-clipped ")

    def test_a_range_of_several_lines_has_no_columns(self) -> None:
        ((_, told, _),) = annotations(draft(finding(written("Ой\nі ще"))))
        assert (told["line"], told["endLine"]) == ("1", "2")
        assert "col" not in told

    def test_errors_come_first(self) -> None:
        severities = [Severity.INFO, Severity.WARNING, Severity.ERROR, Severity.WARNING]
        events = draft(*(finding(written("Спс"), "Спс", severity=each) for each in severities))
        failed = [*events, Failure("cut off", Origin("b.yml", 3))]
        levels = [level for level, _, _ in annotations(failed)]
        assert levels == ["error", "error", "warning", "warning", "notice"]

    def test_github_shows_so_many_of_each_level_and_the_log_has_the_rest(self) -> None:
        many = [finding(written("Спс", line), "Спс") for line in range(1, 51)]
        grave = finding(written("Спс", 60), "Спс", severity=Severity.ERROR)
        told = report(draft(*many, grave), "github").splitlines()
        commands = [line for line in told if line.startswith("::")]
        assert len(told) == 51
        assert len(commands) == SHOWN + 1
        assert commands[0].startswith("::error ")

    @pytest.mark.parametrize("said", ["100 %, да: вот", "а\nб", "::error::x", "%0A", "##[error]x"])
    def test_no_text_gives_the_runner_a_command(self, said: str) -> None:
        path = "a,b:c/відповідь.txt"
        events = draft(finding(written("Спс", path=path), "Спс", text=said), path=path)
        ((_, told, text),) = annotations(events)
        assert told["file"] == path
        assert text.endswith(" ".join(said.split()))
        rest = report(draft(*events[1:-1] * 12, path=path), "github").splitlines()[:2]
        assert [line for line in rest if line.lstrip().startswith("::") or "##[" in line] == []


class TestGitlab:
    VALIDATOR = schema("gitlab.schema.json")

    def quality(self, events: list[Event], **look: Any) -> list[dict[str, Any]]:
        document = json.loads(report(events, "gitlab", **look))
        self.VALIDATOR.validate(document)
        return list(document)

    def test_severities_and_places(self) -> None:
        events = draft(*(finding(written("🙂\nСпс", 5), "Спс", severity=each) for each in Severity))
        told = self.quality([*events, Failure("cut off", Origin("./b.yml"))])
        assert [each["severity"] for each in told] == ["major", "minor", "info", "blocker"]
        assert told[0]["location"] == {"path": "replies/welcome.txt", "lines": {"begin": 6}}
        assert told[3]["location"]["path"] == "b.yml"

    def test_fingerprints_are_stable_and_distinct(self) -> None:
        def known_by(*texts: str, line: int = 1, words: str = "Спс") -> list[str]:
            found = [finding(written(text, line + n), words) for n, text in enumerate(texts)]
            return [each["fingerprint"] for each in self.quality(draft(*found))]

        first = known_by("Спс за заказ", "Спс за отзыв", "Спс за заказ")
        assert len(set(first)) == 3
        assert known_by("Спс за заказ", "Спс за отзыв", "Спс за заказ", line=90) == first
        assert set(known_by("Спс за отзыв", "Спс за заказ", "Спс за заказ")) == set(first)

    def test_a_chat_s_fingerprint_does_not_depend_on_its_words(self) -> None:
        (one,) = self.quality(chat(finding(message("Спс", 7), "Спс")))
        (other,) = self.quality(chat(finding(message("Дяк", 7), "Дяк")))
        (third,) = self.quality(chat(finding(message("Спс", 8), "Спс")))
        assert one["fingerprint"] == other["fingerprint"] != third["fingerprint"]


class TestJunit:
    SCHEMA = etree.XMLSchema(etree.parse(SCHEMAS / "junit.xsd"))

    def suites(self, events: list[Event], **look: Any) -> etree._Element:
        root = etree.fromstring(report(events, "junit", **look).encode("utf-8"))
        self.SCHEMA.assertValid(root)
        for suite in root:
            assert int(suite.get("tests")) == len(suite)
            assert int(suite.get("failures")) == len(suite.findall("testcase/failure"))
            assert int(suite.get("errors")) == len(suite.findall("testcase/error"))
        return root

    def test_a_suite_an_input_a_failure_a_finding(self) -> None:
        about = written("Спс <&> «да»", path="a.txt")
        events = draft(finding(about, "Спс"), finding(about, "да"), path="a.txt")
        root = self.suites([*events, *draft(path="b.txt")])
        assert [(s.get("name"), s.get("failures")) for s in root] == [
            ("a.txt", "2"),
            ("b.txt", "0"),
        ]
        first = root[0][0]
        assert first.get("name") == "abbreviation-clipped 1:1"
        assert first[0].get("type") == "warning"
        assert first[0].get("message") == "«Спс» приходится расшифровывать"

    def test_drafts_of_one_file_are_one_suite(self) -> None:
        root = self.suites([*draft(finding(written("Спс"), "Спс")), *draft()])
        assert [(s.get("tests"), s.get("failures")) for s in root] == [("2", "1")]

    def test_what_could_not_be_read_is_an_error(self) -> None:
        root = self.suites([Failure("cut off", Origin("b.yml", 3)), *draft()])
        assert [(s.get("name"), s.get("errors")) for s in root] == [
            ("b.yml", "1"),
            ("replies/welcome.txt", "0"),
        ]

    def test_nobody_known_to_be_staff_is_an_error_of_that_chat(self) -> None:
        opened, closed = chat()
        assert isinstance(opened, Opened)
        root = self.suites([opened, Failure("who is staff?", Origin(opened.path)), closed])
        assert [(s.get("name"), s.get("tests"), s.get("errors")) for s in root] == [
            (opened.path, "1", "1")
        ]

    def test_a_suite_larger_than_memory_is_to_hold(self) -> None:
        many = (finding(written("Спс", n), "Спс", text="ё" * 300) for n in range(1, 6001))
        (suite,) = self.suites(draft(*many))
        assert suite.get("failures") == "6000"

    def test_what_xml_cannot_say(self) -> None:
        (suite,) = self.suites(draft(finding(written("Спс"), "Спс", text="а\x00б\ud83dв\ufffe")))
        assert suite[0][0].get("message") == "а\ufffdб\ufffdв\ufffd"


class TestRdjson:
    VALIDATOR = schema("rdjson.schema.json")

    def diagnostics(self, events: list[Event], **look: Any) -> list[dict[str, Any]]:
        document = json.loads(report(events, "rdjson", **look))
        self.VALIDATOR.validate(document)
        lines = report(events, "rdjsonl", **look).splitlines()
        as_lines = [json.loads(line) for line in lines]
        source = document["source"]
        assert as_lines == [{**each, "source": source} for each in document["diagnostics"]]
        return list(document["diagnostics"])

    def test_columns_are_bytes_of_utf8(self) -> None:
        about = written("Добрий день\n🙂 Дякс за замовлення", line=3)
        (told,) = self.diagnostics(draft(finding(about, "Дякс", fix="Дякую")))
        assert told["location"]["path"] == "replies/welcome.txt"
        found = told["location"]["range"]
        assert found == {"start": {"line": 4, "column": 6}, "end": {"line": 4, "column": 14}}
        line = "🙂 Дякс за замовлення".encode()
        assert line[6 - 1 : 14 - 1].decode() == "Дякс"
        assert told["suggestions"] == [{"range": found, "text": "Дякую"}]
        assert told["code"] == {"value": "abbreviation-clipped"}
        assert told["severity"] == "WARNING"

    def test_a_chat_has_lines_at_most_and_no_suggestions(self) -> None:
        spoken = message("Спс", origin=Origin("talk.txt", 7))
        (told,) = self.diagnostics(chat(finding(spoken, "Спс", fix="Спасибо")))
        assert told["location"] == {"path": "talk.txt", "range": {"start": {"line": 7}}}
        assert "suggestions" not in told

    def test_what_could_not_be_read(self) -> None:
        (told,) = self.diagnostics([Failure("cut off", Origin("b.yml", 3, 7))])
        assert (told["severity"], told["message"]) == ("ERROR", "cut off")
        assert told["location"]["range"] == {"start": {"line": 3}}
