"""Who writes in a conversation, how much, and who of them would be judged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from etiquette_lint.model import Role
from etiquette_lint.model.surveys import Participant, Survey
from etiquette_lint.reporters import Look
from etiquette_lint.reporters.cells import cells, clip
from etiquette_lint.reporters.styled import Line, Segment, Style, paragraph
from etiquette_lint.reporters.survey.wording import counted, name_of, number

_BAR = 16
_WIDEST = 32  # cells for a name
_ROLES = {
    Role.STAFF: Style.GOOD,
    Role.UNKNOWN: Style.WARNING,
    Role.BOT: Style.DIM,
    Role.SYSTEM: Style.DIM,
}
MOST = 12  # authors told, unless more are asked for


def people(survey: Survey, look: Look, indent: str) -> Iterator[Line]:
    """A line for each: name, messages, their share as a bar where there is room, role, reason."""
    shown = survey.participants if look.verbose else survey.participants[:MOST]
    names = [clip(name_of(each, look.ui), _WIDEST) for each in shown]
    widest = max(map(cells, names), default=0)
    digits = max((len(number(each.messages)) for each in shown), default=0)
    roomy = look.width - len(indent) - widest - digits >= _BAR + 36
    for each, name in zip(shown, names, strict=True):
        lead = [Segment(f"{indent}{name}{' ' * (widest - cells(name))}  ", Style.STRONG)]
        lead.append(Segment(f"{number(each.messages):>{digits}}  "))
        if roomy:
            lead.append(Segment(_bar(each, shown), Style.DIM))
        yield from paragraph(_side(each, look), look.width, lead)
    if survey.authors > len(shown):
        rest = look.ui.say("people.more", n=number(survey.authors - len(shown)))
        yield [Segment(f"{indent}{rest}", Style.DIM)]


def verdict(survey: Survey, look: Look, indent: str) -> Iterator[Line]:
    """What a check would judge under the present configuration, or why it would judge nothing."""
    ui = look.ui
    if survey.judged:
        sign, key = Segment("✓ ", Style.GOOD), counted(ui, "people.judged", survey.judged)
    elif survey.undecided:
        sign, key = Segment("▲ ", Style.WARNING), ui.say("people.undecided")
    else:
        sign, key = Segment("▲ ", Style.WARNING), ui.say("people.no_staff")
    yield from paragraph([Segment(key)], look.width, [Segment(indent), sign])


def _bar(each: Participant, all_of_them: Sequence[Participant]) -> str:
    most = max(other.messages for other in all_of_them)
    filled = max(1, round(_BAR * each.messages / most)) if most else 0
    return "━" * filled + " " * (_BAR - filled) + "  "


def _side(each: Participant, look: Look) -> list[Segment]:
    role = look.ui.say(f"people.role.{each.role}")
    why = look.ui.say(f"people.why.{each.why}")
    return [Segment(role, _ROLES.get(each.role, Style.PLAIN)), Segment(f", {why}", Style.DIM)]
