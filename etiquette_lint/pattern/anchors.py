"""What must be in a message for a pattern to match it at all.

A pattern's anchors are alternatives, one of which is present wherever the pattern matches; the
index is built over them. Most are the keys of a word (see ``keys``); some are prefixed:
``lexeme:`` a lemma no dictionary has, ``all:`` and ``any:`` features, ``regex:``, and those that
checks use besides patterns: ``shape:`` of a word, ``media:`` and ``size:`` of a message. ``start:``
and ``end:`` go before the key of a word that must be the message's first or last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from etiquette_lint.model import Language
from etiquette_lint.pattern import syntax
from etiquette_lint.pattern.asks import wanted_keys
from etiquette_lint.pattern.syntax import Node

Key = str
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
_KIND_COST = {"<word>": 1000, "<punctuation>": 500, "<break>": 60, "<number>": 20}
_PREFIX_COST = {"lexeme": 2, "all": 30, "any": 40, "regex": 3, "name": 60}


def cost(anchors: Iterable[Key]) -> int:
    """How often the anchors are likely to be met, in rough units of a rare word."""
    return sum(_key_cost(key) for key in anchors)


def _key_cost(key: Key) -> int:
    prefix, colon, rest = key.partition(":")
    if colon and prefix in ("start", "end"):
        return max(1, _key_cost(rest) // 10)
    if colon and prefix in _PREFIX_COST:
        return _PREFIX_COST[prefix]
    if key.startswith("<"):
        return _KIND_COST.get(key, 8)
    if key in syntax.MARKS or key.lstrip("~") in _FREQUENT:
        return _COMMON
    return _RARE


def anchors_of(
    node: Node, language: Language, phrase: PhraseAnchors, readings: str = "all"
) -> frozenset[Key] | None:
    """The cheapest anchors of a pattern, or None where it can match without any.

    ``phrase`` gives the anchors of a phrase set by name.
    """

    def of(node: Node) -> frozenset[Key] | None:
        match node:
            case syntax.Sequence(items):
                edges = (_at_edge(items, language), _at_edge(items[::-1], language))
                known = [anchors for anchors in (*edges, *map(of, items)) if anchors]
                return min(known, key=cost, default=None)
            case syntax.Choice(options):
                return any_of(map(of, options))
            case syntax.Repeat(item, least, _):
                return of(item) if least else None
            case syntax.Capture(_, item):
                return of(item)
            case syntax.Phrase(name):
                return phrase(name)
            case syntax.Kind("any") | syntax.Gap() | syntax.Start() | syntax.End():
                return None
            case syntax.Features(features):
                return frozenset({f"{readings}:{' '.join(sorted(features))}"})
            case syntax.Regex(source) if wanted_keys(node, language) is None:
                return frozenset({f"regex:{source}"})
            case syntax.Kind("name"):
                return frozenset({"name:"})
            case syntax.Lemma(lemma, _):
                keys = wanted_keys(node, language)
                if keys is None:
                    return frozenset({f"lexeme:{lemma}"})
                return frozenset({f"~{lemma}"}) if keys else keys
            case _:
                return wanted_keys(node, language)

    return of(node)


def _at_edge(items: Sequence[Node], language: Language) -> frozenset[Key] | None:
    """Anchors of items that begin, or reversed end, at the edge of the message."""
    edge = {syntax.Start: "start:", syntax.End: "end:"}.get(type(items[0]))
    keys = _outer_keys(items[1:], language, backwards=edge == "end:") if edge else None
    return frozenset(f"{edge}{key}" for key in keys) if keys else None


def _outer_keys(
    items: Sequence[Node], language: Language, backwards: bool
) -> frozenset[Key] | None:
    """Keys one of which the outermost word of the items has; None where that cannot be told."""
    keys: frozenset[Key] = frozenset()
    for item in items:
        match item:
            case syntax.Sequence(inner):
                own = _outer_keys(inner[::-1] if backwards else inner, language, backwards)
            case syntax.Choice(options):
                own = any_of(_outer_keys([option], language, backwards) for option in options)
            case syntax.Repeat(inner_item, _, _) | syntax.Capture(_, inner_item):
                own = _outer_keys([inner_item], language, backwards)
            case _:
                own = None if _is_wide(item) else wanted_keys(item, language)
        if own is None:
            return None
        keys |= own
        if not _may_be_empty(item):
            return keys
    return None


def _is_wide(node: Node) -> bool:
    return isinstance(node, syntax.Phrase | syntax.Gap | syntax.Start | syntax.End)


def _may_be_empty(node: Node) -> bool:
    match node:
        case syntax.Sequence(items):
            return all(map(_may_be_empty, items))
        case syntax.Choice(options):
            return any(map(_may_be_empty, options))
        case syntax.Repeat(item, least, _):
            return least == 0 or _may_be_empty(item)
        case syntax.Capture(_, item):
            return _may_be_empty(item)
        case _:
            return isinstance(node, syntax.Gap | syntax.Start | syntax.End)


def any_of(options: Iterable[frozenset[Key] | None]) -> frozenset[Key] | None:
    """The anchors of alternatives: none, if one of them has none."""
    every = list(options)
    if None in every:
        return None
    return frozenset[Key]().union(*(anchors for anchors in every if anchors))
