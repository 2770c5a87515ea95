"""Names of grammatical features, the same in Russian and Ukrainian.

The two dictionaries share OpenCorpora's notation but not its use: a Ukrainian past tense has a
gender and no number, its imperatives have a person where Russian ones are merely «excluding the
speaker», its infinitives are verbs. What is read here from a tag is what the tag means.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from etiquette_lint.model import Language

PARTS_OF_SPEECH: dict[str, str] = {
    "noun": "a noun",
    "adjective": "an adjective in its full form, or an ordinal",
    "short-adjective": "a short adjective («готов»)",
    "comparative": "a comparative («быстрее», «швидше»)",
    "verb": "a finite verb",
    "infinitive": "an infinitive",
    "participle": "a participle in its full form",
    "short-participle": "a short participle («отправлен»), or a Ukrainian -но, -то («надіслано»)",
    "gerund": "an adverbial participle («читая», «читаючи»)",
    "adverb": "an adverb",
    "pronoun": "a pronoun of any sort, possessive ones too",
    "predicative": "a word of state or need («можно», «треба»)",
    "preposition": "a preposition",
    "conjunction": "a conjunction",
    "particle": "a particle",
    "interjection": "an interjection",
    "numeral": "a cardinal or collective numeral",
}
FEATURES: dict[str, str] = PARTS_OF_SPEECH | {
    "name": "a given name",
    "surname": "a surname",
    "patronymic": "a patronymic",
    "place": "a place name (Russian dictionary only)",
    "organization": "an organisation (Russian dictionary only)",
    "abbreviation": "an abbreviation",
    "singular": "one",
    "plural": "several",
    "nominative": "who? what?",
    "genitive": "of whom? of what?",
    "dative": "to whom? to what?",
    "accusative": "whom? what?",
    "instrumental": "by whom? with what?",
    "locative": "about whom? where?",
    "vocative": "the form one is called by («Олено», «мам»)",
    "masculine": "masculine gender",
    "feminine": "feminine gender",
    "neuter": "neuter gender",
    "first": "I, we",
    "second": "you; every plain imperative has it",
    "third": "he, she, it, they",
    "past": "past tense",
    "present": "present tense",
    "future": "future tense in one word",
    "indicative": "a statement of fact, any tense",
    "imperative": "a command or request",
    "perfective": "perfective aspect",
    "imperfective": "imperfective aspect",
    "animate": "a living being",
    "inanimate": "a thing",
    "transitive": "takes a direct object (Russian dictionary only)",
    "intransitive": "takes no direct object (Russian dictionary only)",
    "reflexive": "a verb in -ся, -сь",
    "inclusive": "a call to act together («пойдёмте», «ходімо»)",
}

_NAMES: dict[str, tuple[str, ...]] = {
    "NOUN": ("noun",),
    "ADJF": ("adjective",),
    "ADJS": ("short-adjective",),
    "COMP": ("comparative",),
    "VERB": ("verb",),
    "INFN": ("infinitive",),
    "PRTF": ("participle",),
    "PRTS": ("short-participle",),
    "GRND": ("gerund",),
    "NUMR": ("numeral",),
    "ADVB": ("adverb",),
    "NPRO": ("pronoun",),
    "PRED": ("predicative",),
    "PREP": ("preposition",),
    "CONJ": ("conjunction",),
    "PRCL": ("particle",),
    "INTJ": ("interjection",),
    "Name": ("name",),
    "Surn": ("surname",),
    "Patr": ("patronymic",),
    "Geox": ("place",),
    "Orgn": ("organization",),
    "Abbr": ("abbreviation",),
    "sing": ("singular",),
    "plur": ("plural",),
    "nomn": ("nominative",),
    "gent": ("genitive",),
    "gen1": ("genitive",),
    "gen2": ("genitive",),
    "datv": ("dative",),
    "accs": ("accusative",),
    "acc2": ("accusative",),
    "ablt": ("instrumental",),
    "loct": ("locative",),
    "loc1": ("locative",),
    "loc2": ("locative",),
    "voct": ("vocative",),
    "masc": ("masculine",),
    "femn": ("feminine",),
    "neut": ("neuter",),
    "ms-f": ("masculine", "feminine"),
    "Ms-f": ("masculine", "feminine"),
    "1per": ("first",),
    "2per": ("second",),
    "3per": ("third",),
    "excl": ("second",),
    "incl": ("first", "inclusive"),
    "past": ("past", "indicative"),
    "pres": ("present", "indicative"),
    "futr": ("future", "indicative"),
    "impr": ("imperative",),
    "perf": ("perfective",),
    "impf": ("imperfective",),
    "anim": ("animate",),
    "inan": ("inanimate",),
    "tran": ("transitive",),
    "intr": ("intransitive",),
    "Refl": ("reflexive",),
}
_CASES = {"nominative", "genitive", "dative", "accusative", "instrumental", "locative", "vocative"}
_GENDERS = {"masculine", "feminine", "neuter"}


@cache
def read_tag(tag: str, language: Language) -> tuple[str, frozenset[str]]:
    """Part of speech and features of an OpenCorpora tag; ("", …) where it names no word."""
    grammemes = set(tag.replace(" ", ",").split(","))
    features = {name for g in grammemes for name in _NAMES.get(g, ())}
    part = next((name for name in PARTS_OF_SPEECH if name in features), "")
    if language is Language.UK:
        part = _ukrainian(grammemes, features, part)
    elif "Apro" in grammemes and part == "adjective":
        part = _instead("pronoun", part, features)
    if part != "verb":
        features.discard("indicative")
    if part == "predicative":
        features -= {"present", "past", "future"}
    if "inclusive" in features:  # «пойдём» is tagged singular, «пойдёмте» plural: both mean us
        features.discard("singular")
        features.add("plural")
    return part, frozenset(features)


def _ukrainian(grammemes: set[str], features: set[str], part: str) -> str:
    if "infn" in grammemes:
        part = _instead("infinitive", part, features)
    elif "Impe" in grammemes:
        features |= {"singular", "neuter", "past"}
        part = _instead("short-participle", part, features)
    elif part == "adjective" and grammemes & {"actv", "pssv"}:
        part = _instead("participle", part, features)
    elif part == "pronoun" and not features & _CASES:
        part = _instead("adverb", part, features)  # «так», «коли»
    if features & _GENDERS and "plural" not in features:
        features.add("singular")
        if part == "noun" and not features & _CASES:
            features.add("nominative")  # of «директор», «віра» the tag tells no case
    if grammemes >= {"1per", "impr"}:
        features.add("inclusive")
    return part


def _instead(new: str, old: str, features: set[str]) -> str:
    features.discard(old)
    features.add(new)
    return new


def unknown_features(names: Iterable[str]) -> list[str]:
    """Those of the names that are no feature of ours."""
    return [name for name in names if name not in FEATURES]
