"""How the rules of Ukrainian, and the telling of languages, do on other people's texts.

    python benchmarks/accuracy_uk.py FOLDER            # a line a measure
    python benchmarks/accuracy_uk.py FOLDER --list     # and what was judged wrongly, or missed

FOLDER is that of ``accuracy.py``.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterable
from itertools import product
from pathlib import Path

from accuracy import lines, rows, sentences, share, unmarked

from etiquette_lint.api import Config, Linter
from etiquette_lint.model import Author, Finding, Fix, Message, Role
from etiquette_lint.text.utterance import Analyser
from etiquette_lint.text.words import HAS_CYRILLIC

ON = ("uk-russism", "uk-surzhyk", "grammar-common")
DISPUTED = "uk-usage-disputed"
OURS = (
    *ON,
    "vocative-uk",
    "address-comma-missing",
    "dear-extra-comma",
    "foreign-letters",
    "mixed-language-message",
    "mixed-script-word",
    "punctuation-basic",
    "verb-soft-sign",
    "uk-apostrophe-missing",
)
# Entries of which no rule speaks, and why; disputed words have a rule that is off.
BY_SENTENCE = "wrong in some sentences and right in others, so that a phrase has to tell"
STANDARD = "good Ukrainian; the editor changed the style, the name or the sense"
REFUSED = {
    BY_SENTENCE: "пару дозволяє наступні наступним наступне справа фоні все значить чим тим доклав"
    " видом виді положення рівно всього настільки знаходить прикладається",
    STANDARD: "гуся підписників передній передню доктор топ-3 пості посту насоси",
}
REFUSED_PHRASES = {"іншої сторони", "однієї сторони", "свою сторону", "як би"}  # by sentence
OFTEN = 3  # an entry of so many occurrences is no slip of one writer
FRAME = "{} — ще одне слово."  # a word alone would be of either language
APOSTROPHES = re.compile("['’ʼ]")


def bare(text: str) -> str:
    """Words alone: the corrections have commas of the sentences they were made in."""
    return APOSTROPHES.sub("'", " ".join(re.findall(r"[\w’'ʼ-]+", text.lower())))


def suggested(text: str, findings: Iterable[Finding]) -> set[str]:
    """What the text becomes by heeding some of the findings, in any of the ways they offer."""
    fixes = [finding.fix for finding in findings if finding.fix]
    choices = [
        [(), fix.edits, *((type(fix.edits[0])(fix.edits[0].span, o),) for o in fix.others)]
        for fix in fixes
    ]
    return {
        bare(Fix(tuple(edit for edits in chosen for edit in edits)).apply(text))
        for chosen in product(*choices)
    }


def calques(folder: Path, listing: bool) -> None:
    """By the rules of calques; by all that are on, for others have some of the words; and with
    the rule of disputed words, which is off, too.
    """
    entries = [row for row in rows(folder / "calques_uk/calques.tsv") if int(row[2]) >= OFTEN]
    times = [int(row[2]) for row in entries]
    every = tuple(rule.id for rule in Linter().rules if rule.enabled)
    covered = {}
    for title, names in (
        (", ".join(ON), ON),
        ("all rules that are on", every),
        (f"and {DISPUTED}", (*every, DISPUTED)),
    ):
        linter = Linter(Config(select=names))
        found = covered[title] = [
            bare(FRAME.format(right)) in suggested(text, linter.check_text(text))
            for wrong, right, _ in entries
            for text in [FRAME.format(wrong)]
        ]
        by_count = sum(n for n, hit in zip(times, found, strict=True) if hit)
        print(
            f"calques met {OFTEN} times or more, {title}: the correction is"
            f" suggested for {sum(found)} of {len(entries)}"
            f" ({share(100 * sum(found), len(entries)):.0f} %),"
            f" by occurrences {by_count} of {sum(times)}"
            f" ({share(100 * by_count, sum(times)):.0f} %)"
        )
    _, on, disputed = covered.values()
    why = [
        "" if by_default else DISPUTED if in_all else reason(wrong)
        for (wrong, *_), by_default, in_all in zip(entries, on, disputed, strict=True)
    ]
    for cause, count in Counter(filter(None, why)).most_common():
        print(f"    not offered, {cause}: {count}")
        for (wrong, right, n), said in zip(entries, why, strict=True) if listing else ():
            if said == cause:
                print(f"        {wrong} → {right} ({n})")


def reason(wrong: str) -> str:
    word = wrong.lower()
    if word in REFUSED_PHRASES:
        return BY_SENTENCE
    return next((why for why, words in REFUSED.items() if word in words.split()), "missed")


def apostrophes(folder: Path, listing: bool) -> None:
    """Words that people corrected by putting an apostrophe in, and nothing else."""
    linter = Linter(Config(select=("uk-apostrophe-missing",)))
    words = [row for row in rows(folder / "calques_uk/spelling.tsv") if " " not in row[0]]
    lacking = [
        (wrong, right)
        for wrong, right, *_ in words
        if APOSTROPHES.search(right)
        and not APOSTROPHES.search(wrong)
        and APOSTROPHES.sub("", right) == wrong
    ]
    good = [row[1] for row in words if not APOSTROPHES.search(row[1])]
    found = [
        bare(FRAME.format(right)) in suggested(text, linter.check_text(text))
        for wrong, right in lacking
        for text in [FRAME.format(wrong)]
    ]
    wrong = [word for word in good if list(linter.check_text(FRAME.format(word)))]
    print(
        f"apostrophes: put in as people did for {sum(found)} of {len(lacking)} words;"
        f" wrongly for {len(wrong)} of {len(good)} words that need none"
    )
    if listing:
        missed = [pair for pair, hit in zip(lacking, found, strict=True) if not hit]
        print(f"    missed: {missed}\n    wrong: {wrong}")


def languages(folder: Path, listing: bool) -> None:
    analyser, author = Analyser(), Author("1", "")
    for language, name in (("ru", "ru_taiga-ud-dev.conllu"), ("uk", "uk_iu-ud-dev.conllu")):
        counts, odd = Counter[str](), []
        for sentence in sentences(folder / "morphology" / name):
            message = Message("1", author, None, sentence.text)
            utterance = analyser.utterance(message, Role.STAFF)
            if any(word.flags & HAS_CYRILLIC for word in utterance.words):
                said = utterance.language.value
                counts[said if said in (language, "unknown") else "wrong"] += 1
                if said != language:
                    odd.append(f"{said}: {sentence.text}")
        total = sum(counts.values())
        print(
            f"language of {total} sentences of {name} with Cyrillic words: {counts['wrong']} wrong"
            f" ({share(100 * counts['wrong'], total):.2f} %), {counts['unknown']} undecided"
        )
        if listing:
            print("".join(f"    {text}\n" for text in odd), end="")


def noise(folder: Path, listing: bool) -> None:
    linter = Linter(Config(select=OURS))
    sets = {
        "professional/uk.txt": lines(folder / "professional/uk.txt"),
        "professional/ru.txt": lines(folder / "professional/ru.txt"),
        "typos_ru/corrections.txt": unmarked(folder / "typos_ru/corrections.txt"),
        "Ukrainian fiction and news": [
            sentence.text for sentence in sentences(folder / "morphology/uk_iu-ud-dev.conllu")
        ],
    }
    for name, texts in sets.items():
        findings = [finding for text in texts for finding in linter.check_text(text)]
        rules = Counter(finding.rule_id for finding in findings)
        print(
            f"findings on {name}: {len(findings)} in {len(texts)} texts,"
            f" {share(1000 * len(findings), len(texts)):.1f} a thousand: "
            + (", ".join(f"{rule} {count}" for rule, count in rules.most_common()) or "none")
        )
        if listing:
            for finding in findings:
                print(f"    {finding.rule_id} «{finding.matched}» in: {finding.message.text}")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--list", action="store_true", help="show what is wrong or missed")
    given = parser.parse_args()
    for measure in (calques, apostrophes, languages, noise):
        try:
            measure(given.folder, given.list)
        except FileNotFoundError as missing:
            print(f"{measure.__name__}: left out, there is no {missing.filename}")


if __name__ == "__main__":
    main()
