"""``link``: links that do not show where they lead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from etiquette_lint.checks.base import TRIGGER_LANGUAGES, Check, Hit, Scene, Trigger
from etiquette_lint.fields import Flag, ListOf, Text
from etiquette_lint.model import TokenKind
from etiquette_lint.pattern.matcher import Pattern
from etiquette_lint.text.utterance import Utterance

_PLACE = re.compile(r"(?:[a-z][a-z0-9+.-]*://)?(?:[^/?#@]*@)?([^/?#:]*)(?::\d+)?(.*)", re.DOTALL)
_NUMBERS = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}")


class Link(Check):
    """``hosts`` are those that shorten links; ``numbers`` asks for bare IP addresses, too.
    ``own`` are a company's own short links, «go.shop.example» or «bit.ly/shop».
    """

    fields = {"hosts": ListOf(Text()), "numbers": Flag(), "own": ListOf(Text())}
    settings = {"hosts": (), "numbers": False, "own": ()}
    values = frozenset({"host"})

    def triggers(self) -> Iterator[Trigger]:
        return (Trigger(language, frozenset({"<url>"})) for language in TRIGGER_LANGUAGES)

    def message(
        self, utterance: Utterance, patterns: Sequence[Pattern], scene: Scene
    ) -> Iterator[Hit]:
        for number, word in enumerate(utterance.words):
            if word.kind is not TokenKind.URL:
                continue
            host = self._hidden_behind(word.text.lower())
            if host is not None:
                span = utterance.span(number, number + 1)
                yield Hit(utterance.message, utterance.language, span, values={"host": host})

    def _hidden_behind(self, link: str) -> str | None:
        """The host of a link that does not say whose page it is."""
        place = _PLACE.fullmatch(link)
        assert place, link
        host = place[1].removeprefix("www.")
        if any(_leads_to(host + place[2], own) for own in self.setting("own")):
            return None
        short = any(host == each or host.endswith(f".{each}") for each in self.setting("hosts"))
        bare = self.setting("numbers") and _NUMBERS.fullmatch(host)
        return host if short or bare else None


def _leads_to(address: str, own: str) -> bool:
    own = own.lower().rstrip("/")
    return address == own or address.startswith((f"{own}/", f"{own}?"))
