"""What every report for programs must do, whatever its form."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from etiquette_lint.model import Event, Failure, Origin, Severity, Span
from etiquette_lint.reporters import REPORTERS
from etiquette_lint.reporters.places import Places, shown_path
from tests.reporters.samples import chat, draft, finding, message, report, written

MACHINES = sorted(set(REPORTERS) - {"terminal"})
SECRET = "Спс, ваш пароль 7431"


def lines_of_json(text: str) -> list[object]:
    return [json.loads(line) for line in text.splitlines()]


def commands(text: str) -> list[str]:
    assert all(line.startswith("::") for line in text.splitlines())
    return text.splitlines()


PARSERS: dict[str, Callable[[str], object]] = {
    "json": json.loads,
    "jsonl": lines_of_json,
    "concise": str.splitlines,
    "github": commands,
    "gitlab": json.loads,
    "sarif": json.loads,
    "junit": lambda text: etree.fromstring(text.encode("utf-8")),
    "rdjson": json.loads,
    "rdjsonl": lines_of_json,
}


def test_every_report_for_programs_is_tried_here() -> None:
    assert sorted(PARSERS) == MACHINES


@pytest.mark.parametrize("format", MACHINES)
def test_a_chat_is_not_quoted_unless_asked_for(format: str) -> None:
    spoken = message(SECRET)
    quoting = finding(spoken, "Спс", text=f"«Спс» в «{SECRET}»", fix="Спасибо", evidence=(spoken,))
    events = chat(quoting, finding(spoken, text=f"Всё: {SECRET}"))
    told = report(events, format)
    assert "Обрубленное слово" in told
    assert "пароль" not in told
    assert "7431" not in told
    assert "Спасибо" not in told
    assert "пароль 7431" in report(events, format, with_text=True)


@pytest.mark.parametrize("format", MACHINES)
def test_a_draft_is_quoted(format: str) -> None:
    told = report(draft(finding(written(SECRET), "Спс")), format)
    assert "«Спс» приходится расшифровывать" in told


@pytest.mark.parametrize("format", MACHINES)
@pytest.mark.parametrize("ui", ["ru", "uk", "en"])
def test_nothing_found_is_a_whole_document(format: str, ui: str) -> None:
    PARSERS[format](report([], format, ui=ui))
    PARSERS[format](report(draft(), format, ui=ui))


@pytest.mark.parametrize("format", MACHINES)
def test_what_could_not_be_read_is_told(format: str) -> None:
    told = report([Failure("cut off", Origin("b.yml", 3, 7)), *draft()], format)
    PARSERS[format](told)
    assert "cut off" in told
    assert "b.yml" in told


@given(st.lists(st.text(max_size=40), max_size=4), st.text(max_size=20))
@pytest.mark.parametrize("format", MACHINES)
def test_no_text_breaks_a_report(format: str, texts: list[str], said: str) -> None:
    events: list[Event] = []
    for number, text in enumerate(texts):
        path = f"replies/{number}.txt"
        about = written(text, path=path)
        word = text[:3] if text[:3] else None
        events += draft(finding(about, word, text=said, fix=said), path=path)
    PARSERS[format](report(events, format))


LINES = st.text("аї🙂e\N{COMBINING ACUTE ACCENT} \n", max_size=30)


@given(LINES, st.data())
def test_columns_lead_to_the_words(text: str, data: st.DataObject) -> None:
    """By code points and by bytes, in a file that holds the draft from its third line on."""
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    places, about = Places(), written(text, line=3)
    region = places.region(about, span, verbatim=True)
    assert region is not None
    file = f"\n\n{text}"
    lines = file.split("\n")
    first, last = (sum(len(line) + 1 for line in lines[: spot.line - 1]) for spot in region)
    assert region.start.column
    assert region.end.column
    assert (
        file[first + region.start.column - 1 : last + region.end.column - 1] == text[slice(*span)]
    )
    raw = [line.encode() for line in lines]
    first, last = (sum(len(line) + 1 for line in raw[: spot.line - 1]) for spot in region)
    start, end = (places.byte_column(about, spot) for spot in region)
    assert start
    assert end
    cut = file.encode()[first + start - 1 : last + end - 1]
    assert cut.decode() == text[slice(*span)]


def test_a_chat_is_nobody_s_to_mend() -> None:
    """Its words may be told, but an export is not a file to correct."""
    spoken = message("Спс", origin=Origin("talk.txt", 7))
    events = chat(finding(spoken, "Спс", fix="Спасибо"))
    assert (
        "fixes" not in json.loads(report(events, "sarif", with_text=True))["runs"][0]["results"][0]
    )
    assert "suggestions" not in report(events, "rdjson", with_text=True)


def test_paths_are_seen_from_the_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = tmp_path / "docs"
    inner.mkdir()
    monkeypatch.chdir(inner)
    root = str(tmp_path)
    assert shown_path("../replies/a.txt", root) == "replies/a.txt"
    assert shown_path("b.txt", root) == "docs/b.txt"
    assert shown_path(str(tmp_path / "c.txt"), root) == "c.txt"
    assert shown_path("/elsewhere/d.txt", root) == "/elsewhere/d.txt"
    assert shown_path("<stdin>", root) == "<stdin>"


@pytest.mark.parametrize("severity", Severity)
def test_a_line_a_finding(severity: Severity) -> None:
    about = written("Добрый день 🙂\nспс за заказ", line=4)
    told = report(
        draft(finding(about, "спс", text="Что это\nза слово?", severity=severity)), "concise"
    )
    assert told == f"replies/welcome.txt:5:1: {severity} abbreviation-clipped Что это за слово?\n"


def test_a_message_without_lines_is_named_by_its_id() -> None:
    told = report(chat(finding(message("Спс", 7), "Спс")), "concise", ui="uk")
    place, _, said = told.partition(": warning abbreviation-clipped ")
    assert (place, said) == ("chats/march.json", "Обрубане слово (повідомлення 7, знаки 0–3)\n")
