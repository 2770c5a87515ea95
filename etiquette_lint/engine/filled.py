"""Canned replies as clients will read them: with a name where there is a slot for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from etiquette_lint.model import Language, Message, Span
from etiquette_lint.records import record
from etiquette_lint.text.placeholders import slots

# As an address book has them, which is how programs put them in.
NAMES: Mapping[Language, str] = {Language.RU: "Анна", Language.UK: "Олена"}


@record
class Filled:
    """``places`` pairs each name in the text of ``message`` with its slot in the template."""

    message: Message
    places: tuple[tuple[Span, Span], ...]

    def slot(self, span: Span | None) -> Span | None:
        """The slot whose name the words have in them; None for words that the template has too."""
        if span is None:
            return None
        return next((slot for name, slot in self.places if span.overlaps(name)), None)


def filled(message: Message, language: Language) -> Filled | None:
    """None where there is no slot for the client's name."""
    name = NAMES.get(language)
    own = [slot for slot in slots(message.text) if slot.of_client]
    if name is None or not own:
        return None
    text, at, places = "", 0, []
    for slot in own:
        text += message.text[at : slot.span.start]
        places.append((Span(len(text), len(text) + len(name)), slot.span))
        text += name
        at = slot.span.end
    return Filled(replace(message, text=text + message.text[at:]), tuple(places))
