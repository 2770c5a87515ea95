"""What single words are asked, and what a word answers.

An *atom* is one question that patterns ask of a word; a word's *symbol* is the set of those to
which it says yes. Words that patterns cannot tell apart have the same symbol. A word may say yes
where it should have said no, but never the other way round: what is dear to ask is not asked.
"""

from __future__ import annotations

import re
from collections import defaultdict

from etiquette_lint.model import Language, TokenKind
from etiquette_lint.pattern import syntax
from etiquette_lint.pattern.asks import STEM, is_name, wanted_keys
from etiquette_lint.pattern.beginnings import beginnings
from etiquette_lint.pattern.index import FEWEST, MOST
from etiquette_lint.pattern.keys import keys_of
from etiquette_lint.text.words import CAPITALISED, Word

Atom = int
START, END, NAME = range(3)  # the ends of the message; a given name


def is_wide(node: syntax.Node, language: Language) -> bool:
    """Whether nearly any word may be what a node of one token is about, for all that is asked."""
    match node:
        case syntax.Features():
            return True
        case syntax.Regex(source):
            return wanted_keys(node, language) is None and beginnings(source) is None
        case _:
            return node in (syntax.Kind("any"), syntax.Kind("word"))


class Alphabet:
    """The atoms of one language's patterns. New ones may be added between messages."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._keyed: dict[frozenset[str], Atom] = {}
        self._asked: dict[syntax.Node, Atom] = {}
        self._by_key: dict[str, list[Atom]] = defaultdict(list)
        self._by_stem: dict[str, list[Atom]] = defaultdict(list)
        self._by_beginning: dict[str, list[tuple[Atom, re.Pattern[str]]]] = defaultdict(list)
        self._made = NAME

    def atom(self, node: syntax.Node) -> Atom:
        """Of a node of one token, or an end of the message."""
        match node:
            case syntax.Start():
                return START
            case syntax.End():
                return END
            case syntax.Kind("name"):
                return NAME
        keys = wanted_keys(node, self.language)
        if keys is not None:  # whether a form has the features, too, is not asked
            return self.keyed(keys)
        if node not in self._asked:
            self._ask(node)
        return self._asked[node]

    def keyed(self, keys: frozenset[str]) -> Atom:
        """Of a word that has one of the keys."""
        if keys not in self._keyed:
            atom = self._keyed[keys] = self._new()
            for key in keys:
                self._by_key[key].append(atom)
        return self._keyed[keys]

    def _ask(self, node: syntax.Node) -> None:
        atom = self._asked[node] = self._new()
        match node:
            case syntax.Lemma(lemma, _):  # of no dictionary
                self._by_stem[lemma[:STEM]].append(atom)
            case syntax.Regex(source):
                for beginning in beginnings(source) or ():
                    self._by_beginning[beginning].append((atom, re.compile(source)))
            case _:
                raise AssertionError(f"{node!r} stands for more than one token")

    def _new(self) -> Atom:
        self._made += 1
        return self._made

    def answers(self, word: Word) -> frozenset[Atom]:
        found: list[Atom] = []
        by_key = self._by_key
        for key in keys_of(word):
            if key in by_key:
                found += by_key[key]
        if word.kind is TokenKind.WORD:
            self._of_word(word, found)
        return frozenset(found)

    def _of_word(self, word: Word, found: list[Atom]) -> None:
        folded, begun = word.folded, self._by_beginning
        found += self._by_stem.get(folded[:STEM], ())
        for letters in range(FEWEST, MOST + 1):
            for atom, whole in begun.get(folded[:letters], ()):
                if whole.fullmatch(folded):
                    found.append(atom)
        if word.flags & CAPITALISED and is_name(word, self.language):
            found.append(NAME)
