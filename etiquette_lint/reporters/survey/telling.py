"""What a file tells and what it does not, with what follows for the rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from etiquette_lint.model import Fact, Note
from etiquette_lint.model.surveys import Survey
from etiquette_lint.reporters import Look
from etiquette_lint.reporters.styled import Segment, Style
from etiquette_lint.reporters.survey.wording import lacking, listed, told

MOST_RULES = 3  # named for each fact, unless all are asked for


def tells(survey: Survey, look: Look) -> list[Segment]:
    facts = ", ".join(look.ui.say(f"fact.{fact}") for fact in told(survey.facts))
    return [Segment(facts or look.ui.say("formats.any"))]


def lacks(survey: Survey, look: Look) -> Iterator[list[Segment]]:
    """For each missing fact the rules that cannot judge; then, together, those nobody needs."""
    ui = look.ui
    needed = set(survey.skipped.values()) - {Fact.CHANNEL}  # which nobody lacks
    for fact in Fact:
        if fact in needed:
            rules = [rule for rule, missing in survey.skipped.items() if missing is fact]
            name = ui.say(f"fact.{fact}")
            text = ui.count("inspect.without", len(rules), fact=name, rules=titles(rules, look))
            yield [Segment(text)]
    others = [ui.say(f"fact.{fact}") for fact in lacking(survey.facts) if fact not in needed]
    if others:
        yield [Segment(ui.say("inspect.harmless", facts=", ".join(others)), Style.DIM)]


def titles(rules: Iterable[str], look: Look) -> str:
    """Rules by their titles, where they are known."""
    named = [
        f"«{look.ui.pick(look.rules[rule].title)}»" if rule in look.rules else rule
        for rule in rules
    ]
    return listed(named, len(named) if look.verbose else MOST_RULES, look.ui)


def passed_over(counts: Iterable[Mapping[str, int]], look: Look) -> str:
    """Files without conversations, the most frequent kinds first; "" where there are none."""
    kinds: Counter[str] = Counter()
    for each in counts:
        kinds.update(each)
    ordered = sorted(kinds.items(), key=lambda item: (item[0] == "other", -item[1]))
    told = ", ".join(look.ui.count(f"passed.{kind}", n) for kind, n in ordered)
    return look.ui.count("passed.total", kinds.total(), kinds=told) if told else ""


def note_text(note: Note, path: str, look: Look) -> str:
    """The note with how often and where first; ``path`` is the file that has been named above."""
    ui, origin = look.ui, note.origin
    if origin is not None and (origin.line is not None or origin.path != path):
        here = origin.path == path
        place = ui.say("line", n=origin.line) if here else str(origin)
        key = "note.often" if note.count > 1 else "note.once"
        return ui.say(key, message=note.message, n=note.count, place=place)
    return note.message if note.count == 1 else f"{note.message}: {note.count}"
