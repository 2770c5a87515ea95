"""The compiled dictionaries are read here as pymorphy3 itself reads them."""

import random
import subprocess
import sys
from functools import cache

import pymorphy3
import pytest

from etiquette_lint.model import Language
from etiquette_lint.text.dictionary import Dictionary

LANGUAGES = [Language.RU, Language.UK]


@cache
def morph(language: Language) -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer(lang=str(language))


@cache
def sample(language: Language) -> list[str]:
    """Words from all over the alphabet, also with е and г written for ё and ґ."""
    chance = random.Random(7)
    words: list[str] = []
    for first in "абвгґдеєжзиіїйклмнопрстуфхцчшщюяёэ":
        prefix = first + chance.choice("аоеиуілр")
        known = [word for word, *_ in morph(language).dictionary.iter_known_words(prefix)]
        words += chance.sample(known, min(len(known), 60))
    return words + [w.replace("ё", "е").replace("ґ", "г") for w in words if set(w) & {"ё", "ґ"}]


@pytest.mark.parametrize("language", LANGUAGES)
def test_readings_are_those_of_pymorphy(language: Language) -> None:
    dictionary, oracle = Dictionary(language), morph(language)
    for word in sample(language):
        ours = {(e.form, dictionary.tag(e), dictionary.lemma(e)) for e in dictionary.entries(word)}
        theirs = {
            (p.word, str(p.tag), p.normal_form)
            for p in oracle.parse(word)
            if type(p.methods_stack[0][0]).__name__ == "DictionaryAnalyzer"
            and len(p.methods_stack) == 1
        }
        assert ours == theirs
        assert word in dictionary


@pytest.mark.parametrize("language", LANGUAGES)
def test_paradigms_are_those_of_pymorphy(language: Language) -> None:
    dictionary, oracle = Dictionary(language), morph(language)
    for word in sample(language)[::20]:
        for parse in oracle.parse(word):
            method, *rest = parse.methods_stack
            if type(method[0]).__name__ == "DictionaryAnalyzer" and not rest:
                (entry,) = [
                    e
                    for e in dictionary.entries(word)
                    if (e.form, e.paradigm, e.row) == tuple(method[1:])
                ]
                forms = [(form.word, str(form.tag)) for form in parse.lexeme]
                assert list(dictionary.paradigm(entry)) == forms


@pytest.mark.parametrize("word", ["", "щщщ", "qwerty", "заказзз", "123"])
def test_unknown_words(word: str) -> None:
    assert all(word not in Dictionary(language) for language in LANGUAGES)


def test_reading_known_words_leaves_pymorphy_and_the_other_dictionary_alone() -> None:
    script = """
import sys
from etiquette_lint.model import Author, Language, Message, Role
from etiquette_lint.text import lexicon
from etiquette_lint.text.utterance import Analyser
assert not {"dawg", "pymorphy3", "emoji"} & set(sys.modules)
message = Message("1", Author("a", "A"), None, "Уточните, пожалуйста, номер заказа: это всё")
utterance = Analyser().utterance(message, Role.STAFF)
assert utterance.language is Language.RU
assert not {"dawg", "pymorphy3", "emoji"} & set(sys.modules)
assert any("imperative" in lexeme.features for lexeme in utterance.words[0].lexemes(Language.RU))
assert not {"pymorphy3", "emoji"} & set(sys.modules)
assert lexicon._dictionary.cache_info().currsize == 1
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
