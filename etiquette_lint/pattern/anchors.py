"""What must be in a message for a pattern to match it at all.

An anchor is a key such as ``("w", "спасибо")``; a pattern's anchors are alternatives, one of
which is present wherever the pattern matches. The index is built over them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from etiquette_lint.model import Language
from etiquette_lint.pattern import syntax
from etiquette_lint.pattern.syntax import Node
from etiquette_lint.text.lexicon import LEXICON

# ("w", folded word) ("x", token) ("p", mark) ("l", lemma) ("g", lemma no dictionary has)
# ("f", features, policy) ("r", regex) ("k", token kind) ("s", shape) ("m", message kind)
Key = tuple[str, ...]
PhraseAnchors = Callable[[str], "frozenset[Key] | None"]

# Words so frequent that nearly any other anchor of the same pattern is a better one.
_FREQUENT = frozenset(
    """
    и а но в на с к у о по за из от до не я вы мы он она это что как все так вас вам нас нам
    мне есть для или бы если же уже еще при про
    є й та але із зі ви ми він вона це як чи ще вже або якщо
    """.split()  # noqa: SIM905
)
_RARE, _COMMON = 1, 50
_COST = {"w": _RARE, "x": _RARE, "l": 2, "r": 3, "f": 30, "p": _COMMON}
_KIND_COST = {"word": 1000, "punctuation": 500, "name": 60, "break": 60, "number": 20}


def cost(anchors: Iterable[Key]) -> int:
    """How often the anchors are likely to be met, in rough units of a rare word."""
    return sum(_key_cost(key) for key in anchors)


def _key_cost(key: Key) -> int:
    if key[0] in "wl" and key[1] in _FREQUENT:
        return _COMMON
    if key[0] == "k":
        return _KIND_COST.get(key[1], 8)
    return _COST.get(key[0], 5)


def anchors_of(
    node: Node, language: Language, phrase: PhraseAnchors, readings: str = "all"
) -> frozenset[Key] | None:
    """The cheapest anchors of a pattern, or None where it can match without any.

    ``phrase`` gives the anchors of a phrase set by name.
    """

    def of(node: Node) -> frozenset[Key] | None:
        match node:
            case syntax.Sequence(items):
                found = [anchors for item in items if (anchors := of(item)) is not None]
                return min(found, key=cost, default=None)
            case syntax.Choice(options):
                every = [of(option) for option in options]
                return (
                    None if None in every else frozenset().union(*(keys for keys in every if keys))
                )
            case syntax.Repeat(item, least, _):
                return of(item) if least else None
            case syntax.Capture(_, item):
                return of(item)
            case syntax.Phrase(name):
                return phrase(name)
            case syntax.Kind("any") | syntax.Gap() | syntax.Start() | syntax.End():
                return None
            case _:
                return frozenset({_key(node, language, readings)})

    return of(node)


def _key(node: Node, language: Language, readings: str) -> Key:
    match node:
        case syntax.Literal(word):
            return ("w", word)
        case syntax.Exact(text):
            return ("x", text)
        case syntax.Mark(mark):
            return ("p", mark)
        case syntax.Lemma(lemma, _):
            return ("l" if LEXICON.known(lemma, language) else "g", lemma)
        case syntax.Features(features):
            return ("f", " ".join(sorted(features)), readings)
        case syntax.Regex(source):
            return ("r", source)
        case syntax.Kind(kind):
            return ("k", kind)
    raise AssertionError(f"{node!r} is not of one token")
