"""All there is to say of one conversation, or of the drafts of a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from etiquette_lint.model.surveys import Recognised, Survey
from etiquette_lint.reporters import Look
from etiquette_lint.reporters.cells import cells, harmless
from etiquette_lint.reporters.paint import BLANK
from etiquette_lint.reporters.styled import Line, Segment, Style, paragraph
from etiquette_lint.reporters.survey.people import people, verdict
from etiquette_lint.reporters.survey.telling import lacks, note_text, tells
from etiquette_lint.reporters.survey.wording import bulk, counted, languages, media, number, period
from etiquette_lint.ui import Ui

_LABELS = ("format", "chat", "drafts", "replies", "files", "period", "messages", "languages",
           "media", "tells", "lacks")  # fmt: skip
_COUNTED = {"draft": "drafts", "library": "replies"}
_INDENT = "  "
_FILES = 3  # named of a chat in many


def heading(recognised: Recognised, look: Look) -> Iterator[Line]:
    """The file, and what it was taken for."""
    name = harmless(recognised.path)
    size = [Segment(f"  {bulk(recognised.size)}", Style.DIM)] if recognised.size else []
    yield [Segment(name, Style.PATH), *size]
    yield BLANK
    ui = look.ui
    yield from _entry("format", [Segment(ui.say(f"format.{recognised.format}"))], look)
    reason = ui.say("inspect.reason", reason=ui.tell(recognised.reason))
    yield from _entry("", [Segment(f"{recognised.format}, {reason}", Style.DIM)], look)
    if recognised.parts:
        yield from _entry("files", [Segment(_files(recognised.parts, ui))], look)


def page(survey: Survey, look: Look) -> Iterator[Line]:
    """What stands below the heading."""
    ui = look.ui
    if not survey.unsent:
        yield from _entry("chat", _named(survey, ui), look)
    if text := _when(survey, ui):
        yield from _entry("period", [Segment(text)], look)
    yield from _entry(_COUNTED.get(survey.kind, "messages"), [Segment(_amount(survey, ui))], look)
    if survey.languages:
        yield from _entry("languages", [Segment(languages(survey.languages, ui))], look)
    if survey.media:
        yield from _entry("media", [Segment(media(survey.media, ui))], look)
    yield from _entry("tells", tells(survey, look), look)
    for place, missing in enumerate(lacks(survey, look)):
        yield from _entry("" if place else "lacks", missing, look)
    yield BLANK
    if not survey.unsent and survey.participants:
        yield [Segment(f"{_INDENT}{ui.say('inspect.label.people')}", Style.STRONG)]
        yield from people(survey, look, _INDENT * 2)
        yield BLANK
    for note in survey.notes:
        sign = [Segment(_INDENT), Segment("▲ ", Style.WARNING)]
        yield from paragraph([Segment(note_text(note, survey.path, look))], look.width, sign)
    yield from verdict(survey, look, _INDENT)


def advice(survey: Survey, look: Look, command: str) -> Iterator[Line]:
    """What to type next; a command is never wrapped, so that it can be copied."""
    if survey.undecided and survey.participants:
        name = survey.participants[0].name or survey.participants[0].id
        command = f"{command} --staff {quoted(name)}"
    elif survey.judged:
        yield [Segment(f"{_INDENT}{look.ui.say('inspect.next')}")]
    else:
        return
    yield [Segment(f"{_INDENT * 3}{harmless(command)}", Style.STRONG)]


def quoted(word: str) -> str:
    """As a shell takes it, in double quotes where these will do: they do on Windows too."""
    from shlex import quote

    if quote(word) == word:
        return word
    return f'"{word}"' if not set(word) & set('"\\$`!') else quote(word)


def _entry(label: str, told: Sequence[Segment], look: Look) -> Iterator[Line]:
    ui = look.ui
    column = max(cells(ui.say(f"inspect.label.{each}")) for each in _LABELS) + 2
    name = ui.say(f"inspect.label.{label}") if label else ""
    gap = " " * (column - cells(name))
    yield from paragraph(
        told, look.width, [Segment(_INDENT), Segment(name, Style.DIM), Segment(gap)]
    )


def _named(survey: Survey, ui: Ui) -> list[Segment]:
    kind = ui.say(f"inspect.kind.{survey.kind}")
    if not survey.title:
        return [Segment(kind)]
    return [Segment(f"«{survey.title}»", Style.STRONG), Segment(f", {kind}")]


def _when(survey: Survey, ui: Ui) -> str:
    first, last = survey.first, survey.last
    if first is None or last is None:
        return ""
    days = (last.date() - first.date()).days + 1
    if days == 1:
        return period(survey)
    active = (
        f", {ui.say('inspect.days.active', n=number(survey.days))}" if survey.days < days else ""
    )
    return f"{period(survey)} ({counted(ui, 'inspect.days', days)}{active})"


def _amount(survey: Survey, ui: Ui) -> str:
    words = [number(survey.messages)]
    if not survey.unsent and survey.first is not None and survey.sessions:
        words[0] += f" {counted(ui, 'inspect.sessions', survey.sessions)}"
    if survey.service:
        words[0] += f" {counted(ui, 'inspect.service', survey.service)}"
    if survey.median_length:
        words.append(ui.say("inspect.median", n=survey.median_length))
    return ", ".join(words)


def _files(parts: Sequence[str], ui: Ui) -> str:
    from pathlib import PurePath

    names = [PurePath(part).name for part in parts]
    if len(names) > _FILES:
        names = [*names[: _FILES - 1], "…", names[-1]]
    return ui.count("inspect.files", len(parts), names=", ".join(names))
