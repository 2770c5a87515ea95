"""The package as a library: load once, then check texts, conversations and files."""

from __future__ import annotations

import io
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

import etiquette_lint.api as api
from etiquette_lint.api import (
    Author,
    Closed,
    Config,
    Conversation,
    EtiquetteError,
    Fact,
    Failure,
    Finding,
    Linter,
    Message,
    Note,
    Opened,
    Origin,
    Report,
    Role,
    Severity,
    Span,
)

TEXT = "Спс за заказ!"


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ETIQUETTE_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, "utf-8")
    (folder / "b.txt").write_text("2026-03-02 10:00 staff: Спс, вы записаны", "utf-8")
    (folder / "c.md").write_text(TEXT, "utf-8")
    (folder / "d.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (folder / ".hidden.txt").write_text(TEXT, "utf-8")
    (folder / ".git").mkdir()
    (folder / ".git" / "e.txt").write_text(TEXT, "utf-8")
    return folder


def test_every_promised_name_is_there() -> None:
    assert all(hasattr(api, name) for name in api.__all__)
    made_of = {"Author", "Role", "Fact", "Language", "MessageKind", "Channel", "Attachment"}
    told_by = {"Span", "Fix", "Edit", "Failure", "Opened", "Closed", "Finding"}
    assert made_of | told_by <= set(api.__all__)
    assert api.__doc__ is not None and TEXT in api.__doc__


def test_a_text() -> None:
    (finding,) = Linter().check_text(TEXT)
    assert finding.rule_id == "abbreviation-clipped"
    assert finding.severity is Severity.WARNING
    assert (finding.matched, finding.span) == ("Спс", Span(0, 3))
    assert "Спасибо" in finding.text
    assert finding.fix is not None and finding.fix.apply(TEXT) == "Спасибо за заказ!"
    assert finding.role is Role.STAFF


@pytest.mark.parametrize(
    ("config", "ui", "word"),
    [
        (Config(), None, "deciphered"),
        (Config(), "ru", "расшифровывать"),
        (Config(ui="uk"), None, "розшифровувати"),
        (Config(ui="uk"), "en", "deciphered"),
    ],
)
def test_findings_speak_the_language_asked_for(config: Config, ui: str | None, word: str) -> None:
    (finding,) = Linter(config, ui=ui).check_text(TEXT)
    assert word in finding.text


def test_a_language_nobody_wrote_for() -> None:
    with pytest.raises(EtiquetteError, match="'fr'"):
        Linter(ui="fr")


@pytest.mark.parametrize("text", ["", " ", "\n\n", "👍", "…", "\u200b", "\ufeff", "a" * 10_000])
def test_texts_of_no_words(text: str) -> None:
    report = Linter().check_text(text)
    assert isinstance(report, Report) and not report.failures
    assert "abbreviation-clipped" not in {finding.rule_id for finding in report}


def test_a_report_sums_up() -> None:
    report = Linter().check_text(f"{TEXT} Иди на хуй")
    assert report.worst() is Severity.ERROR
    assert list(report) == list(report.findings)
    assert Linter().check_text("Добрый день! Заказ уже едет.").worst() is None
    statistics = report.statistics
    assert (statistics.conversations, statistics.messages, statistics.judged) == (1, 1, 1)
    assert statistics.seconds > 0


def test_what_a_draft_cannot_tell_is_told() -> None:
    skipped = Linter().check_text(TEXT).skipped
    assert skipped["unanswered-client"] is Fact.TURNS
    assert skipped["quiet-hours"] is Fact.TIME
    assert "abbreviation-clipped" not in skipped


def test_rules_tell_of_themselves() -> None:
    linter = Linter()
    assert [(rule.topic, rule.id) for rule in linter.rules] == sorted(
        (rule.topic, rule.id) for rule in linter.rules
    )
    assert linter.selected == {rule.id for rule in linter.rules if rule.enabled}
    rule = next(rule for rule in linter.rules if rule.id == "burst-fragmentation")
    assert (rule.kind, rule.scope, rule.applies_to) == ("burst", "turn", "staff")
    assert rule.needs == {Fact.TIME, Fact.SECONDS}
    assert rule.settings["messages"] == 3
    assert Path(rule.origin.path).is_file()


def test_a_conversation_of_the_callers_own() -> None:
    client = Author("1", "Роман", Role.CLIENT)
    staff = Author("2", "Анна", Role.STAFF)
    moment = datetime(2026, 3, 2, 10, tzinfo=UTC)
    messages = (
        Message(str(number), author, moment, text)
        for number, (author, text) in enumerate([(client, "Где заказ?"), (staff, "Спс, уже едет")])
    )
    facts = frozenset({Fact.ROLES, Fact.TURNS, Fact.TIME, Fact.ZONE})
    report = Linter().check_conversation(Conversation("7", "Роман", messages, facts))
    found = {finding.rule_id: finding for finding in report}
    assert {"abbreviation-clipped", "greeting-missing"} <= set(found)
    assert all(finding.conversation == "7" for finding in found.values())
    assert report.statistics.judged == 1


def test_a_folder_holds_what_readers_know(inbox: Path) -> None:
    linter = Linter(Config(select=("abbreviation-clipped",)))
    report = linter.check_path(inbox)
    assert [f.message.text for f in report] == [TEXT, "Спс, вы записаны"]
    assert not report.failures and report.statistics.files == 2


def test_a_report_says_what_was_passed_over_and_noticed(inbox: Path) -> None:
    report = Linter().check_path(inbox)
    (passed,) = report.passed_over
    assert (passed.path, passed.kinds) == (str(inbox), {"other": 1, "image": 1, "hidden": 1})
    assert report.notes == ()
    note = Note("three lines", Origin("x", 7), 3)
    talk = Conversation("x", "x", [], frozenset(), notes=[note])
    assert Linter().check_conversation(talk).notes == (note,)


def test_a_file_named_is_read_whatever_it_is_called(inbox: Path) -> None:
    assert len(Linter().check_path(str(inbox / "c.md")).findings) == 1
    assert len(Linter().check_path(inbox / ".hidden.txt").findings) == 1


@pytest.mark.parametrize("name", ["gone.txt", "d.png", ".git/none", "empty"])
def test_what_cannot_be_read_is_a_failure(inbox: Path, name: str) -> None:
    (inbox / "empty").mkdir()
    report = Linter().check_path(inbox / name)
    assert list(report) == []
    (failure,) = report.failures
    assert failure.code == 2
    assert str(inbox / name) in str(failure) and failure.details


def test_a_misspelt_name_is_answered_with_the_nearest(inbox: Path) -> None:
    (inbox / "orders.txt").write_text(TEXT, "utf-8")
    (failure,) = Linter().check_path(inbox / "ordres.txt").failures
    assert "orders.txt" in str(failure.hint)


def test_many_inputs_come_in_their_order(inbox: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = io.TextIOWrapper(io.BytesIO("Плз, вы записаны".encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    paths = [str(inbox / "b.txt"), str(inbox / "gone"), "-", str(inbox / "a.txt")]
    linter = Linter(Config(select=("abbreviation-clipped",)))
    events = list(linter.stream(paths))
    assert [type(event) for event in events] == [
        *(Opened, Finding, Closed),
        Failure,
        *(Opened, Finding, Closed),
        *(Opened, Finding, Closed),
    ]
    assert [e.matched for e in events if isinstance(e, Finding)] == ["Спс", "Плз", "Спс"]


def test_findings_come_before_the_input_ends(inbox: Path) -> None:
    lines = [f"2026-03-{day:02} 10:00 staff: Спс, вы {day}\n" for day in range(1, 29)]
    (inbox / "long.txt").write_text("".join(lines), "utf-8")
    linter = Linter(Config(select=("abbreviation-clipped",)))
    told: list[int] = []
    events = linter.stream(
        [str(inbox / "long.txt"), str(inbox / "gone")],
        progress=lambda path, done, total: told.append(done),
    )
    first = next(event for event in events if isinstance(event, Finding))
    assert first.message.text == "Спс, вы 1"
    assert told
    assert sum(isinstance(event, Finding) for event in events) == 27


def test_no_inputs() -> None:
    assert list(Linter().stream([])) == []
    assert list(Linter().stream([], jobs=4)) == []


def test_a_forced_format(inbox: Path) -> None:
    linter = Linter(Config(input_format="draft", select=("abbreviation-clipped",)))
    report = linter.check_path(inbox / "b.txt")
    assert report.statistics.messages == 1
    (failure,) = Linter(Config(input_format="telegarm-json")).check_path(inbox / "b.txt").failures
    assert "telegram-json" in str(failure.hint)


def test_wrong_rules_are_an_error_at_once(tmp_path: Path) -> None:
    with pytest.raises(EtiquetteError, match="no such folder"):
        Linter(Config(rule_folders=(tmp_path / "gone",))).check_text(TEXT)
    with pytest.raises(EtiquetteError, match="there is no rule 'abbreviation-cliped'") as caught:
        Linter(Config(select=("abbreviation-cliped",))).check_text(TEXT)
    assert "'abbreviation-clipped'" in str(caught.value.hint)


def test_the_example_of_the_documentation_runs() -> None:
    assert api.__doc__ is not None
    code = api.__doc__[api.__doc__.index("from etiquette_lint") :]
    shown: list[tuple[object, ...]] = []
    exec(code, {"print": lambda *values: shown.append(values)})
    assert [values[0] for values in shown] == ["abbreviation-clipped"]
