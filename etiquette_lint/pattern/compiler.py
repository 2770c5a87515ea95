"""A syntax tree made into parts that match."""

from __future__ import annotations

from typing import Protocol

from etiquette_lint.model import Language
from etiquette_lint.pattern import parts, syntax
from etiquette_lint.pattern.asks import test_of, wanted_keys
from etiquette_lint.pattern.needs import Ask, Need, told
from etiquette_lint.pattern.parts import START, Part

_NOTHING: frozenset[str] = frozenset()


class PhraseSource(Protocol):
    """Where patterns find the phrase sets they name, compiled once for all of them."""

    def part(self, name: str, language: Language) -> Part: ...


def compile_node(
    node: syntax.Node, language: Language, phrases: PhraseSource, readings: str
) -> Part:
    """``readings``: whether ``all`` readings of a word must have features, or ``any``."""
    every = readings == "all"

    def build(node: syntax.Node) -> Part:
        if words := _words_of(node):
            return parts.one_of(words, (Need(words),))
        match node:
            case syntax.Sequence(items):
                return parts.sequence([build(item) for item in items])
            case syntax.Choice(options):
                return parts.choice([build(option) for option in options])
            case syntax.Repeat(item, least, most):
                return parts.repeat(build(item), least, most)
            case syntax.Capture(name, item):
                return parts.capture(name, build(item))
            case syntax.Gap(most):
                return Part(parts.gap(most), None, empty=True)
            case syntax.Start():
                return Part(parts.edge(0), frozenset({START}))
            case syntax.End():
                return Part(parts.edge(1), frozenset(), empty=True)
            case syntax.Phrase(name):
                return phrases.part(name, language)
            case _:
                keys = wanted_keys(node, language)
                test = test_of(node, keys, every, language)
                if keys is None:
                    ask = Ask.of(node, every, language, test)
                    needs = (Need(_NOTHING, (ask,)),) if ask else ()
                    return Part(parts.one(test), keys, needs=needs, test=test, ask=ask)
                needs = (Need(keys),) if told(node) else ()
                keyed = not _has_features(node)
                return Part(parts.one(test), keys, needs=needs, test=test, keyed=keyed)

    return build(node)


def _has_features(node: syntax.Node) -> bool:
    return isinstance(node, syntax.Lemma) and bool(node.features)


def _words_of(node: syntax.Node) -> frozenset[str]:
    """Of one word, or of a choice of such: most of what patterns have."""
    match node:
        case syntax.Literal(word):
            return frozenset((word,))
        case syntax.Choice(options):
            words = [each.word for each in options if isinstance(each, syntax.Literal)]
            return frozenset(words) if len(words) == len(options) else _NOTHING
        case _:
            return _NOTHING
