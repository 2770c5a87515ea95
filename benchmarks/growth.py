"""What ten times as many rules cost.

For each shipped rule nine more are written into a temporary folder: words, lexemes, replacements
and phrases drawn from both dictionaries, which have nothing to do with the rest. The same export
is then checked with the shipped rules alone and with all of them; so is a one-line draft.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
from collections.abc import Sequence
from pathlib import Path

from measure import LINT, export, in_turns, ratio, run, typical, verdict
from startup import DRAFTS
from synthetic import STAFF
from vocabulary import HEAD, TRADE, Vocabulary

from etiquette_lint.model import Language
from etiquette_lint.text.lexicon import LEXICON

TIMES_MORE = 9
GOAL = 1.3
SAMPLE = 10_000
TEXTS = {"ru": "Лишнее слово", "uk": "Зайве слово", "en": "An extra word"}
GOOD = {
    "ru": ["Здравствуйте!", "Заказ собран.", "Хорошего дня!"],
    "uk": ["Вітаю!", "Замовлення зібрано.", "Гарного дня!"],
}


def lemma(word: str, language: str) -> str:
    """A dictionary form of the word, by which patterns name its lexeme; empty if it has none."""
    readings = LEXICON.readings(word, Language(language))
    return readings[0].lemma.replace("ё", "е") if readings else ""


class Unrelated:
    """Words that belong to no talk of trade."""

    def __init__(self) -> None:
        self.random = random.Random(5)
        self.words = {}
        for language in HEAD:
            common = set(HEAD[language].split()) | set(TRADE[language].split())
            drawn = Vocabulary(language, seed=5).words[-100_000:]
            usual = [w for w in self.random.sample(drawn, SAMPLE) if w.isalpha()]
            self.words[language] = [w for w in usual if w not in common and lemma(w, language)]

    def patterns(self, language: str, kind: int) -> tuple[dict[str, object], list[str]]:
        """A check's entry for one language, and texts that it finds."""
        first, second, third = self.random.sample(self.words[language], 3)
        texts = [first, second, third]
        if kind == 0:
            return {language: [" | ".join(texts)]}, texts
        if kind == 1:
            return {language: dict.fromkeys(texts, GOOD[language][0])}, texts
        if kind == 2:
            return {language: [f"~{lemma(text, language)}" for text in texts]}, texts
        phrases = [f"не {first} {second}", f"не {first} на {second}", f"не {first} {third}"]
        return {language: [f"не ~{lemma(first, language)} на? ({second} | {third})"]}, phrases

    def rule(self, number: int) -> dict[str, object]:
        kind = number % 4
        check: dict[str, object] = {"kind": "replace" if kind == 1 else "find"}
        examples = {}
        for language in HEAD:
            entry, bad = self.patterns(language, kind)
            check |= entry
            examples[language] = {"bad": bad, "good": GOOD[language], "near_miss": ["123"]}
        return {
            "title": TEXTS,
            "message": TEXTS,
            "why": TEXTS,
            "source": [{"page": "benchmarks/growth.py"}],
            "severity": "info",
            "confidence": "low",
            "check": check,
            "examples": examples,
        }


def shipped() -> int:
    from etiquette_lint.api import Linter

    return len(Linter().rules)


def write_rules(folder: Path, count: int) -> None:
    unrelated = Unrelated()
    for number in range(count):
        path = folder / f"topic-{number % 20}" / f"extra-{number}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(unrelated.rule(number), ensure_ascii=False, indent=1), "utf-8")


def commands(target: Sequence[str], more: Sequence[str]) -> dict[str, tuple[str, ...]]:
    return {
        "shipped": (*LINT, "check", *target),
        "ten times": (*LINT, "check", *more, *target),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--messages", type=int, default=60_000)
    parser.add_argument("--times", type=int, default=5)
    given = parser.parse_args()
    own = shipped()
    with tempfile.TemporaryDirectory() as name:
        folder, draft = Path(name, "extra"), Path(name, "draft.txt")
        config = Path(name, "etiquette.yml")
        config.write_text("rule_folders: [extra]\n", "utf-8")
        write_rules(folder, own * TIMES_MORE)
        draft.write_text(DRAFTS["ru"] + "\n", "utf-8")
        print(f"{own} rules against {own * (1 + TIMES_MORE)}")
        for title, target, times in (
            (f"{given.messages:,} messages", ("--staff", STAFF, str(export(given.messages))), 1),
            ("start-up with a draft", (str(draft),), 3),
        ):
            both = commands(target, ("--config", str(config)))
            for command in both.values():
                run(command)
            runs = in_turns(both, given.times * times)
            few, many = runs["shipped"], runs["ten times"]
            print(f"{title}: {typical(few):.2f} s and {typical(many):.2f} s")
            print(verdict(f"{title}, time", ratio(many, few), GOAL))
            print(verdict(f"{title}, processor", ratio(many, few, "cpu"), GOAL))


if __name__ == "__main__":
    main()
