"""The lines that show one message, one finding, one failure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from etiquette_lint.model import Failure, Finding, Fix, Message, Note, Origin, Pause, Severity
from etiquette_lint.reporters import Look
from etiquette_lint.reporters.cells import clip, harmless
from etiquette_lint.reporters.complaint import details, sentence
from etiquette_lint.reporters.excerpt import excerpt
from etiquette_lint.reporters.fixes import changes, joined
from etiquette_lint.reporters.paint import BLANK
from etiquette_lint.reporters.settings import measures
from etiquette_lint.reporters.styled import MARKS, SIGNS, Line, Segment, Style, paragraph
from etiquette_lint.ui import Ui

_INDENT = Segment("  ")
_GUTTER: Line = (_INDENT, Segment("│ ", Style.DIM))
_DEEP = Segment("    ")


def message_block(message: Message, findings: Sequence[Finding], look: Look) -> Iterator[Line]:
    """Who wrote it and when, and its text with the words in question marked."""
    heading = _heading(message, look)
    if heading:
        yield from paragraph(heading, look.width, [_INDENT])
    if message.text:
        gravest_first = sorted(findings, key=lambda f: -f.severity.rank)
        marks = [(f.span, MARKS[f.severity]) for f in gravest_first if f.span is not None]
        for line in excerpt(message.text, marks, look.width - 4):
            yield [*_GUTTER, *line]
    else:
        yield [*_GUTTER, Segment(f"[{_unworded(message, look.ui)}]", Style.DIM)]


def findings_block(findings: Sequence[Finding], look: Look) -> Iterator[Line]:
    """The findings of one message. Fixes that go together are shown as one rewritten text."""
    all_together = joined(findings)
    for finding in findings:
        yield from finding_block(finding, look, mended=finding.fix in all_together.of)
    if all_together.fix is not None:
        yield from _suggestion(findings[0].message.text, all_together.fix, look, _INDENT)


def finding_block(finding: Finding, look: Look, *, mended: bool = False) -> Iterator[Line]:
    """What is wrong, what to write instead unless that is told elsewhere, and what proves it."""
    told = f" [{_verdict(finding, look)}]{_at(finding)}"
    reason = [Segment(finding.text), Segment(told, Style.DIM)]
    yield from paragraph(reason, look.width, [_INDENT, SIGNS[finding.severity], Segment(" ")])
    if finding.fix is not None and not mended:
        yield from _suggestion(finding.message.text, finding.fix, look)
    for message in finding.evidence:
        yield [_DEEP, Segment(_witness(message, finding.message, look), Style.DIM)]
    if finding.pause is not None and (told := _silence(finding.pause, finding, look.ui)):
        yield from paragraph([Segment(told, Style.DIM)], look.width, [_DEEP, Segment("  ")])


def failure_block(failure: Failure, look: Look, *, hinted: bool = True) -> Iterator[Line]:
    """The error as people may read it; an excerpt and its caret are never wrapped apart."""
    hint = failure.hint.split("\n") if failure.hint else []
    first, *rest = harmless(failure_text(failure)).split("\n")
    place = f"{harmless(str(failure.origin))}: " if failure.origin else ""
    lead: Line = (SIGNS[Severity.ERROR], Segment(" "))
    for row in sentence(first, look.width - 2, place):
        yield [*lead, Segment(row)]
        lead = (_INDENT,)
    for row in details(rest if hinted else rest[: len(rest) - len(hint)], look.width):
        yield [Segment(row, Style.DIM)]
    yield BLANK


def note_block(note: Note, path: str | None, look: Look) -> Iterator[Line]:
    """What a reader had to say; ``path`` is the file that has been named above."""
    said, place = note.message, _place(note.origin, path, look.ui)
    if place:
        key = "note.often" if note.count > 1 else "note.once"
        said = look.ui.say(key, message=said, n=note.count, place=place)
    elif note.count > 1:
        said = f"{said}: {note.count}"
    yield from paragraph([Segment(said, Style.DIM)], look.width, [_INDENT])


def _place(origin: Origin | None, path: str | None, ui: Ui) -> str | None:
    if origin is None:
        return None
    if origin.path != path:
        return str(origin)
    return ui.say("line", n=origin.line) if origin.line is not None else origin.pointer


def failure_text(failure: Failure) -> str:
    if failure.details:
        return failure.details
    hint = failure.hint.replace("\n", "\n  ") if failure.hint else ""
    return f"{failure}\n  {hint}" if hint else str(failure)


def _heading(message: Message, look: Look) -> list[Segment]:
    name = _name(message, look.ui)
    author = [Segment(name, Style.STRONG)] if name else []
    place = []
    if message.sent_at is not None:
        place.append(f"{message.sent_at:%Y-%m-%d %H:%M}")
    if message.origin is not None and message.origin.line is not None:
        place.append(look.ui.say("line", n=message.origin.line))
    gap = [Segment("  ")] if author and place else []
    return [*author, *gap, Segment(" · ".join(place), Style.DIM)] if author or place else []


def _name(message: Message, ui: Ui) -> str:
    """What to call the author: a deleted account has only an id, a draft no author at all."""
    author = message.author
    if author.name or message.sent_at is None or not author.id:
        return author.name
    return ui.say("author.nameless", id=author.id)


def _unworded(message: Message, ui: Ui) -> str:
    attachment = message.attachments[0] if message.attachments else None
    words = [ui.say(f"kind.{message.kind}")]
    if attachment is not None:
        words += [harmless(detail) for detail in (attachment.emoji, attachment.name) if detail]
        if attachment.duration is not None:
            words.append("{}:{:02}".format(*divmod(round(attachment.duration), 60)))
    return " ".join(words)


def _verdict(finding: Finding, look: Look) -> str:
    """The rule and the measures that decided; with --verbose, all that it judges by."""
    judged_by = finding.judged_by
    if not look.verbose:
        judged_by = {n: judged_by[n] for n in ("profile", *finding.decided) if n in judged_by}
    decided = measures(judged_by)
    return f"{finding.rule_id}: {decided}" if decided else finding.rule_id


def _at(finding: Finding) -> str:
    """Line and column of the words, where the file is somebody's to mend."""
    place = finding.place
    return f" {place.line}:{place.column}" if place is not None and place.file else ""


def _suggestion(text: str, fix: Fix, look: Look, indent: Segment = _DEEP) -> Iterator[Line]:
    arrow = Segment("→ ", Style.GOOD)
    fixed = fix.apply(text)
    if not fixed.strip():
        yield [indent, arrow, Segment(look.ui.say("fix.delete"), Style.GOOD)]
        return
    lead: Line = (indent, arrow)
    for line in excerpt(fixed, changes(fix), look.width - len(indent.text) - 2):
        yield [*lead, *line]
        lead = (indent, Segment("  "))


def _witness(message: Message, accused: Message, look: Look) -> str:
    name = _name(message, look.ui)
    said = f"{name}: " if name else ""
    said += message.text or f"[{_unworded(message, look.ui)}]"
    moment = _clock(message.sent_at, accused.sent_at)
    return clip(f"↳ {moment}{harmless(said)}", look.width - 4)


def _silence(pause: Pause, finding: Finding, ui: Ui) -> str:
    """«14:02 → 16:40: 2 часа 38 минут»; how long it was only where the finding does not say so."""
    from etiquette_lint.ui.waits import spell_pause  # few findings are about silences

    since, until = pause.since.sent_at, pause.until.sent_at if pause.until else None
    if since is None or (until is None and (pause.until or not pause.due)):
        return ""
    beside = finding.message.sent_at
    ends = {"since": _clock(since, beside).strip(), "until": _clock(until, beside).strip()}
    told = ui.say("waits.pause" if until else "waits.open", **ends)
    if pause.length is not None:
        length = spell_pause(pause.length, pause.working, ui, assumed=pause.assumed)
        told += "" if length in finding.text else f": {length}"
    if pause.due is not None:
        due = pause.due.astimezone(since.tzinfo) if pause.due.tzinfo and since.tzinfo else pause.due
        told = ui.say("waits.due", pause=told, due=_clock(due, beside).strip())
    return told


def _clock(moment: datetime | None, beside: datetime | None) -> str:
    if moment is None:
        return ""
    same_day = beside is not None and moment.date() == beside.date()
    return f"{moment:%H:%M} " if same_day else f"{moment:%Y-%m-%d %H:%M} "
