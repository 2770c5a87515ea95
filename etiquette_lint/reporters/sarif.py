"""SARIF 2.1.0, which code scanning services and editors read."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any, TextIO
from urllib.parse import quote

from etiquette_lint import __version__
from etiquette_lint.model import Event, Rule, Severity, Suppressed
from etiquette_lint.reporters import Look
from etiquette_lint.reporters.identity import Identities
from etiquette_lint.reporters.json_text import dump
from etiquette_lint.reporters.places import Region
from etiquette_lint.reporters.rows import Replacement, Row, RowReporter, Trouble
from etiquette_lint.reporters.rule_help import markdown, plain
from etiquette_lint.reporters.tally import Summary

Object = dict[str, Any]

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
# What GitHub calls them: properties of a rule that its filters know.
PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}
KINDS = {"comment": "inSource", "file": "external", "baseline": "external"}  # of Suppressed.by
ROOT = "%SRCROOT%"


class SarifReporter(RowReporter):
    """Results go out as they come, before the rules that they turn out to name."""

    def __init__(self, stream: TextIO, look: Look) -> None:
        super().__init__(stream, look)
        self._identities = Identities()
        self._indexes: dict[str, int] = {}  # of rules among those told at the end
        self._troubles: list[Object] = []
        self._between = "\n"
        stream.write(f'{{"version": "2.1.0",\n"$schema": "{SCHEMA}",\n"runs": [{{\n"results": [')

    def event(self, event: Event) -> None:
        if isinstance(event, Suppressed):
            self._write(self._result(self._row(event.finding)) | _suppressions(event))
        else:
            super().event(event)

    def row(self, row: Row) -> None:
        self._write(self._result(row))

    def trouble(self, trouble: Trouble) -> None:
        told: Object = {"level": "error", "message": {"text": trouble.text}}
        if trouble.path:
            told["locations"] = [{"physicalLocation": _physical(trouble.path, trouble.region)}]
        self._troubles.append(told)

    def finish(self, summary: Summary) -> None:
        fields: Object = {
            "tool": {"driver": self._driver()},
            "invocations": [self._invocation(summary)],
            "columnKind": "unicodeCodePoints",
            "language": self.look.ui.language,
            "originalUriBaseIds": {ROOT: {"description": {"text": "the folder of the repository"}}},
        }
        for number, (name, value) in enumerate(fields.items()):
            self.stream.write(f'{"" if number else "]"},\n"{name}": {dump(value)}')
        self.stream.write("}]}\n")

    def _write(self, result: Object) -> None:
        self.stream.write(self._between + dump(result))
        self._between = ",\n"

    def _result(self, row: Row) -> Object:
        location: Object = {"physicalLocation": _physical(row.path, row.region)}
        if row.private:
            location["logicalLocations"] = [_message(row)]
        result: Object = {
            "ruleId": row.rule,
            "ruleIndex": self._indexes.setdefault(row.rule, len(self._indexes)),
            "level": LEVELS[row.severity],
            "message": {"text": row.text},
            "locations": [location],
            "partialFingerprints": {"etiquetteLint/v1": self._identities.of(row)},
        }
        fixes = [_fix(row.path, replacements) for replacements in self.fixes(row)]
        return result | ({"fixes": fixes} if fixes else {})

    def _driver(self) -> Object:
        known = self.look.rules
        return {
            "name": "etiquette-lint",
            "semanticVersion": __version__,
            "rules": [
                self._rule(known[name]) if name in known else {"id": name} for name in self._indexes
            ],
        }

    def _rule(self, rule: Rule) -> Object:
        ui = self.look.ui
        return {
            "id": rule.id,
            "shortDescription": {"text": ui.pick(rule.title)},
            "fullDescription": {"text": ui.pick(rule.why).strip()},
            "help": {"text": plain(rule, ui), "markdown": markdown(rule, ui)},
            "defaultConfiguration": {
                "enabled": rule.enabled,
                "level": LEVELS[rule.severity],
            },
            "properties": {
                "tags": [rule.topic],
                "precision": rule.confidence.value,
                "problem.severity": PROBLEMS[rule.severity],
            },
        }

    def _invocation(self, summary: Summary) -> Object:
        """What could not be read or judged. A rule that lacked a fact has not passed."""
        ui = self.look.ui
        skipped = [
            {
                "level": "note",
                "message": {"text": ui.say("sarif.skipped", fact=ui.say(f"fact.{fact}"))},
                "associatedRule": {"id": rule},
            }
            for rule, fact in summary.skipped.items()
        ]
        return {
            "executionSuccessful": not self._troubles,
            "toolExecutionNotifications": self._troubles,
            "toolConfigurationNotifications": skipped,
        }


def _suppressions(event: Suppressed) -> Object:
    told: Object = {"kind": KINDS.get(event.by, "external"), "status": "accepted"}
    if event.reason:
        told["justification"] = event.reason
    return {"suppressions": [told]}


def _physical(path: str, region: Region | None) -> Object:
    if PurePath(path).is_absolute():
        artifact = {"uri": PurePath(path).as_uri()}
    else:
        artifact = {"uri": quote(path.encode("utf-8", "surrogateescape")), "uriBaseId": ROOT}
    physical: Object = {"artifactLocation": artifact}
    return physical if region is None else physical | {"region": _region(region)}


def _region(region: Region) -> Object:
    """With its end even where it is empty: without one, a region is the rest of its line."""
    start, end = region
    if start.column is None or end.column is None:
        return {"startLine": start.line}
    places = {"startLine": start.line, "startColumn": start.column}
    return places | {"endLine": end.line, "endColumn": end.column}


def _message(row: Row) -> Object:
    conversation = row.conversation.id if row.conversation else ""
    name = row.finding.message.id
    full = f"{conversation}/{name}" if conversation else name
    return {"name": name, "fullyQualifiedName": full, "kind": "message"}


def _fix(path: str, replacements: list[Replacement]) -> Object:
    made = [
        {"deletedRegion": _region(region), "insertedContent": {"text": text}}
        for region, text in replacements
    ]
    location = _physical(path, None)["artifactLocation"]
    return {"artifactChanges": [{"artifactLocation": location, "replacements": made}]}
