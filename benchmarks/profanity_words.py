"""The words of both dictionaries that the rules of rude words find fault with.

    python benchmarks/profanity_words.py                     # how many, by language
    python benchmarks/profanity_words.py --list              # and which
    python benchmarks/profanity_words.py --rule slang --list

Every form that pymorphy3's dictionaries have is judged as a message of its own. What is listed must
be rude whoever says it: a word with an innocent meaning has no place there.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator

import pymorphy3

from etiquette_lint.api import Config, Linter
from etiquette_lint.model import Language, TokenKind
from etiquette_lint.pattern.index import Index
from etiquette_lint.ruleset.compiled import compile_rules
from etiquette_lint.ruleset.shapes import SHAPES
from etiquette_lint.text.lexicon import LEXICON
from etiquette_lint.text.words import Word

RULES = ("profanity", "personal-attack")


def forms(language: Language) -> Iterator[str]:
    seen = ""
    for form in pymorphy3.MorphAnalyzer(lang=str(language)).dictionary.words.iterkeys():
        if form != seen:  # a form has an entry for each of its readings
            yield form
        seen = form


def flagged(rule: str, language: Language) -> tuple[int, list[str]]:
    """How many forms there are, and those that the rule reports where nothing stands beside them.

    Most are dismissed by the index alone, as they are in a message.
    """
    config = Config(select=(rule,))
    compiled, linter = compile_rules(config), Linter(config)
    tables = {(role, name): found for role, name, _, found in compiled["index"]}
    index = Index(language, tables["staff", language], SHAPES)
    count, suspects = 0, []
    for form in forms(language):
        count += 1
        if index.ids(Word(form, TokenKind.WORD, LEXICON)):
            suspects.append(form)
    return count, [form for form in suspects if list(linter.check_text(form))]


def lemmas(words: list[str], language: Language) -> dict[str, list[str]]:
    found = defaultdict(list)
    for word in words:
        for lemma in {lexeme.lemma for lexeme in LEXICON.readings(word, language)}:
            found[lemma].append(word)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rule", nargs="+", default=RULES)
    parser.add_argument("--list", action="store_true", help="show the words")
    given = parser.parse_args()
    for rule in given.rule:
        for language in (Language.RU, Language.UK):
            count, words = flagged(rule, language)
            by_lemma = lemmas(words, language)
            print(f"{rule}, {language}: {len(words)} of {count} forms, of {len(by_lemma)} words")
            if given.list:
                for lemma, own in sorted(by_lemma.items()):
                    print(f"    {lemma}: {' '.join(own)}")


if __name__ == "__main__":
    main()
