"""Hand-made events, and a run of a reporter over them."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

from etiquette_lint.model import (
    Author,
    Closed,
    Confidence,
    Edit,
    Event,
    Fact,
    Finding,
    Fix,
    Language,
    Message,
    Opened,
    Origin,
    Role,
    Rule,
    Severity,
    Source,
    Span,
)
from etiquette_lint.reporters import REPORTERS, Look
from etiquette_lint.reporters.tally import Tally
from etiquette_lint.ui import Ui

PATH = "chats/march.json"
DRAFT = "replies/welcome.txt"
NOON = datetime(2026, 3, 2, 12, 0)
MARINA = Author("7", "Марина", Role.STAFF)
IVAN = Author("8", "Иван Зуев", Role.CLIENT)


def rule(name: str, severity: Severity = Severity.WARNING) -> Rule:
    return Rule(
        id=name,
        topic="words",
        title={"ru": "Обрубленное слово", "uk": "Обрубане слово", "en": "Clipped word"},
        message={"ru": "…"},
        why={"ru": "Клиент расшифровывает.", "uk": "Клієнт розшифровує.", "en": "A puzzle."},
        source=(Source(article="Правила", section="Слова"),),
        severity=severity,
        confidence=Confidence.HIGH,
        enabled=True,
        kind="replace",
        scope="message",
        applies_to="staff",
        languages=(Language.RU, Language.UK),
        settings={"limit": 2},
        fix="safe",
        needs=frozenset(),
        origin=Origin(f"rules/words/{name}.yml", 1),
    )


def message(text: str, minutes: int = 0, author: Author = MARINA, **more: object) -> Message:
    more.setdefault("origin", Origin(PATH, pointer=f"/messages/{minutes}"))
    sent_at = NOON + timedelta(minutes=minutes)
    return Message(str(minutes), author, sent_at, text, **more)  # type: ignore[arg-type]


def finding(
    about: Message,
    words: str | None = None,
    *,
    rule: str = "abbreviation-clipped",
    severity: Severity = Severity.WARNING,
    text: str = "«Спс» приходится расшифровывать",
    fix: str | None = None,
    **more: object,
) -> Finding:
    span = None
    if words is not None:
        start = about.text.index(words)
        span = Span(start, start + len(words))
    mend = Fix((Edit(span, fix),), safe=True) if fix is not None and span is not None else None
    return Finding(
        rule,
        severity,
        Confidence.HIGH,
        text,
        about,
        span,
        Role.STAFF,
        mend,
        **more,  # type: ignore[arg-type]
    )


def chat(*findings: Event, title: str = "Иван Зуев", path: str = PATH) -> list[Event]:
    closed = Closed(path, title, 20, 14, 1, {"reply-late": Fact.SECONDS})
    return [Opened(path, "telegram-json", title, title, frozenset({Fact.TIME})), *findings, closed]


def written(text: str, line: int = 1, path: str = DRAFT, **more: object) -> Message:
    """A message of a draft that stands in its file from this line on."""
    origin = Origin(path, line)
    return Message("1", Author("staff", ""), None, text, origin=origin, **more)  # type: ignore[arg-type]


def draft(*findings: Event, path: str = DRAFT) -> list[Event]:
    opened = Opened(path, "draft", "1", "", frozenset({Fact.ROLES}), kind="draft")
    return [opened, *findings, Closed(path, "1", 1, 1, 1)]


def report(
    events: Iterable[Event],
    format: str = "terminal",
    *,
    ui: str = "ru",
    width: int = 80,
    colour: bool = False,
    verbose: bool = False,
    with_text: bool = False,
    root: str | None = None,
) -> str:
    stream = io.StringIO()
    rules = {name: rule(name) for name in ("abbreviation-clipped", "hold-bare")}
    look = Look(Ui(ui), rules, width, colour, verbose, with_text, root)
    reporter = REPORTERS[format](stream, look)
    tally = Tally()
    for event in events:
        tally.add(event)
        reporter.event(event)
    reporter.finish(tally.summary(profile="neutral", seconds=0.5))
    return stream.getvalue()


SCHEMA = Path(__file__).parents[2] / "etiquette_lint" / "reporters" / "report.schema.json"
