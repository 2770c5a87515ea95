"""Precision and recall of the rules on other people's texts, with the counts behind them.

    python benchmarks/accuracy.py FOLDER            # a line a measure
    python benchmarks/accuracy.py FOLDER --list     # and every text judged wrongly
    python benchmarks/accuracy.py FOLDER --only address-ru profanity

FOLDER holds the texts, each set in a folder of its own; a set that is not there is left out, aloud.
Texts are judged one by one as drafts, as ``etiquette-lint check`` would judge them.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import NamedTuple

import accuracy_address as address
from accuracy_noise import noise
from accuracy_words import abbreviations

from etiquette_lint.api import Linter

ADDRESS = {"ty-to-client", "ty-vy-mix"}  # the one keeps silent where the other says more
FAMILIAR_LEMMAS = {"ты", "твой", "ти", "твій"}
QUOTED = re.compile(r"«[^«»]*»|\"[^\"]*\"|“[^“”]*”|„[^„“”]*[“”]")


@dataclass(slots=True)
class Score:
    """Right and wrong answers to one yes-or-no question."""

    question: str
    right: int = 0  # yes where it is yes
    silent: int = 0  # no where it is no
    wrong: list[str] = field(default_factory=list)  # yes where it is no
    missed: list[str] = field(default_factory=list)  # no where it is yes

    def add(self, said: bool, so: bool, text: str) -> None:
        if said and so:
            self.right += 1
        elif said:
            self.wrong.append(text)
        elif so:
            self.missed.append(text)
        else:
            self.silent += 1

    def show(self, listing: bool) -> None:
        precision = share(self.right, self.right + len(self.wrong))
        recall = share(self.right, self.right + len(self.missed))
        f1 = share(2 * precision * recall, precision + recall)
        print(
            f"{self.question}: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}"
            f" (found {self.right}, wrong {len(self.wrong)}, missed {len(self.missed)},"
            f" rightly silent {self.silent})"
        )
        if listing:
            for name, texts in (("wrong", self.wrong), ("missed", self.missed)):
                for text in texts:
                    print(f"    {name}: {text}")


class Sentence(NamedTuple):
    text: str
    familiar: bool  # somebody is spoken to as «ты» or «ти», in words of the writer's own


def share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def lines(path: Path) -> list[str]:
    return [line for line in path.read_text("utf-8").splitlines() if line.strip()]


def unmarked(path: Path) -> list[str]:
    """Lines without the annotators' marks; those with quotes in them are written as in CSV."""
    texts = [re.sub(r"\[/?F\]", "", line) for line in lines(path)]
    return [next(csv.reader([text]))[0] if text.startswith('"') else text for text in texts]


def rows(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in lines(path) if not line.startswith("#")]


def sentences(path: Path) -> Iterator[Sentence]:
    for block in path.read_text("utf-8").strip().split("\n\n"):
        text = re.search(r"^# text = (.*)$", block, re.MULTILINE)
        words = [line.split("\t") for line in block.splitlines() if not line.startswith("#")]
        assert text
        following = [*words[1:], None]
        quoted = [q.span() for q in QUOTED.finditer(text[1]) if q.group() != text[1]]
        said, at = False, 0
        for word, after in zip(words, following, strict=True):
            at = max(at, text[1].find(word[1], at))
            own = not any(start <= at < end for start, end in quoted)
            please = after and (word[1] + after[1]).lower() == "будьласка"
            said |= own and familiar(word) and not please
        yield Sentence(text[1], said)


def familiar(word: list[str]) -> bool:
    features = set(word[5].split("|"))
    finite = word[3] in ("VERB", "AUX") and {"Person=2", "Number=Sing"} <= features
    return finite or word[2].lower() in FAMILIAR_LEMMAS


_RUDE = frozenset({"profanity", "personal-attack"})


class Measures:
    """Every measure is a method that prints; ``MEASURES`` names them."""

    def __init__(self, folder: Path, listing: bool) -> None:
        self.folder = folder
        self.listing = listing
        self.linter = Linter()

    def fired(self, text: str) -> set[str]:
        return {finding.rule_id for finding in self.linter.check_text(text)}

    def address_twins(self) -> None:
        score = Score("familiar address, Russian lines in a familiar and a formal version")
        for tone in ("informal", "formal"):
            for text in unmarked(self.folder / f"formality_ru/test.en-ru.{tone}.annotated.ru"):
                score.add(bool(ADDRESS & self.fired(text)), tone == "informal", text)
        score.show(self.listing)

    def address_treebank(self, name: str) -> None:
        score = Score(f"familiar address outside quotation marks, sentences of {name}")
        for sentence in sentences(self.folder / "morphology" / name):
            score.add(bool(ADDRESS & self.fired(sentence.text)), sentence.familiar, sentence.text)
        score.show(self.listing)

    def edited(self, name: str) -> list[str]:
        return unmarked(self.folder / name)

    def profanity(self) -> None:
        score = Score(
            "profanity or personal-attack, rude comments against people's neutral rewrites"
        )
        rude = Counter[str]()
        comments = rows(self.folder / "toxic_ru/russe_detox_dev.tsv")[1:]
        for comment, *rewrites in comments:
            fired = self.fired(comment)
            rude.update(fired)
            score.add(not _RUDE.isdisjoint(fired), True, comment)
            for rewrite in filter(None, rewrites):
                score.add(not _RUDE.isdisjoint(self.fired(rewrite)), False, rewrite)
        score.show(self.listing)
        print(
            f"    rules that fired most on {len(comments)} rude comments: "
            + ", ".join(f"{rule} {count}" for rule, count in rude.most_common(8))
        )

    def coverage(self, name: str, *rules: str) -> None:
        """How many of the wrong forms of a table are found, and how many of the right ones."""
        score = Score(f"{', '.join(rules)}, left against right column of {name}")
        for wrong, right, *_ in rows(self.folder / name):
            score.add(bool(self.fired(wrong) & set(rules)), True, f"{wrong} → {right}")
            score.add(bool(self.fired(right) & set(rules)), False, f"{right} (for {wrong})")
        score.show(self.listing)

    def language(self) -> None:
        from etiquette_lint.model import Author, Message, Role
        from etiquette_lint.text.lexicon import Lexicon
        from etiquette_lint.text.utterance import Analyser

        analyser, author = Analyser(Lexicon()), Author("1", "")
        for language, name in (("ru", "ru_taiga-ud-dev.conllu"), ("uk", "uk_iu-ud-dev.conllu")):
            texts = [sentence.text for sentence in sentences(self.folder / "morphology" / name)]
            guesses = {
                text: str(analyser.utterance(Message("1", author, None, text), Role.STAFF).language)
                for text in texts
            }
            counts = Counter(guesses[text] for text in texts)
            print(
                f"language of {len(texts)} sentences of {name}: "
                + ", ".join(f"{guess} {count}" for guess, count in counts.most_common())
            )
            if self.listing:
                for text, guess in guesses.items():
                    if guess != language:
                        print(f"    {guess}: {text}")

    def emoji(self) -> None:
        from etiquette_lint.model import TokenKind
        from etiquette_lint.text.tokens import TOKEN, kind_of

        wanted = [
            "".join(chr(int(code, 16)) for code in line.split(";")[0].split())
            for line in lines(self.folder / "emoji/emoji-test.txt")
            if "; fully-qualified" in line
        ]
        broken = [
            text
            for text in wanted
            if [kind_of(t) for t in TOKEN.findall(text)] != [TokenKind.EMOJI]
        ]
        print(f"emoji that are one emoji token: {len(wanted) - len(broken)} of {len(wanted)}")
        if self.listing and broken:
            print("    broken:", *broken)


Measure = Callable[[Measures], None]
FORMAL = "formality_ru/test.en-ru.formal.annotated.ru"
TEMPLATES = ("placeholder-left",)  # these texts are templates
BLOGS = ("ty-to-client", "ty-vy-mix")  # these speak to readers as friends
MEASURES: dict[str, Measure] = {
    "address-ru": Measures.address_twins,
    "address-ru-prose": partial(Measures.address_treebank, name="ru_taiga-ud-dev.conllu"),
    "address-uk-prose": partial(Measures.address_treebank, name="uk_iu-ud-dev.conllu"),
    "address-ru-spans": address.spans,
    "address-ru-rewrites": address.rewrites,
    "address-ru-forms": partial(address.forms, name="ru_taiga-ud-dev.conllu"),
    "address-uk-forms": partial(address.forms, name="uk_iu-ud-dev.conllu"),
    "address-ru-blogs": address.true_ty,
    "noise-professional-ru": partial(noise, name="professional/ru.txt", aside=TEMPLATES),
    "noise-professional-uk": partial(noise, name="professional/uk.txt", aside=TEMPLATES),
    "noise-formal-ru": partial(noise, name=FORMAL),
    "noise-corrected-ru": partial(noise, name="typos_ru/corrections.txt", aside=BLOGS),
    "profanity": Measures.profanity,
    "calques-uk": lambda m: m.coverage(
        "calques_uk/calques.tsv", "uk-russism", "uk-surzhyk", "grammar-common"
    ),
    "abbreviations-ru": partial(abbreviations, name="slang_ru/abbreviations.tsv"),
    "language": Measures.language,
    "emoji": Measures.emoji,
}


def measure(measures: Measures, names: Iterable[str]) -> None:
    for name in names:
        try:
            MEASURES[name](measures)
        except FileNotFoundError as missing:
            print(f"{name}: left out, there is no {missing.filename}")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--list", action="store_true", help="show every text judged wrongly")
    parser.add_argument("--only", nargs="+", choices=MEASURES, default=list(MEASURES))
    given = parser.parse_args()
    measure(Measures(given.folder, given.list), given.only)


if __name__ == "__main__":
    main()
