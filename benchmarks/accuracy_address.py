"""Measures of address: marked words, rewrites against their formal twins, treebanks, real «ты».

Part of ``accuracy.py``, which runs them.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from etiquette_lint.api import Linter
from etiquette_lint.model import Author, Fix, Language, Message, Role, Span
from etiquette_lint.text.address import marks as address
from etiquette_lint.text.address.forms import Form, Mark
from etiquette_lint.text.utterance import Analyser, Utterance

FAMILIAR_LEMMAS = {"ты", "твой", "ти", "твій"}
RULES = {"ty-to-client", "ty-vy-mix"}
_MARKED = re.compile(r"\[F\](.*?)\[/F\]")
_NOBODY = Author("1", "")
_ANALYSER = Analyser()


class Setting(Protocol):
    """What the measures need of ``accuracy.Measures``."""

    folder: Path
    listing: bool
    linter: Linter


class Marked(NamedTuple):
    """A text with the spans that its annotators marked."""

    text: str
    spans: list[Span]


def marked(line: str) -> Marked:
    spans = []
    while found := _MARKED.search(line):
        start = found.start()
        spans.append(Span(start, start + len(found[1])))
        line = line[:start] + found[1] + line[found.end() :]
    return Marked(line, spans)


def twins(folder: Path) -> Iterator[tuple[str, str]]:
    """Lines of the familiar version with their formal twins, marks and all."""
    sides = []
    for tone in ("informal", "formal"):
        path = folder / f"formality_ru/test.en-ru.{tone}.annotated.ru"
        lines = [line for line in path.read_text("utf-8").splitlines() if line.strip()]
        sides.append([next(csv.reader([x]))[0] if x.startswith('"') else x for x in lines])
    return zip(*sides, strict=True)


def utterance(text: str) -> Utterance:
    return _ANALYSER.utterance(Message("1", _NOBODY, None, text), Role.STAFF)


def familiar(said: Utterance) -> list[Mark]:
    return [mark for mark in address.of(said) if mark.form is Form.TY]


def fix_of(setting: Setting, text: str) -> Fix | None:
    """The whole message with «вы», as the rules offer it."""
    found = (f for f in setting.linter.check_text(text) if f.rule_id in RULES)
    return next((finding.fix for finding in found if finding.fix), None)


def plain(text: str) -> list[str]:
    """Its words, whatever their letter case and punctuation."""
    return re.findall(r"\w+", text.lower().replace("ё", "е"))


def share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def spans(setting: Setting) -> None:
    """The words that annotators marked as familiar against those that a fix changes; where there
    is none, against those that are found.
    """
    found = right = wanted = 0
    wrong, missed = [], []
    for line, _ in twins(setting.folder):
        text, gold = marked(line)
        fix = fix_of(setting, text)
        if fix is not None:
            ours = [edit.span for edit in fix.edits]
        else:
            said = utterance(text)
            ours = [said.span(mark.place, mark.place + 1) for mark in familiar(said)]
        for span in ours:
            if any(span.overlaps(other) for other in gold):
                right += 1
            else:
                wrong.append(f"«{text[span.start : span.end]}» in: {line}")
        for span in gold:
            wanted += 1
            if any(span.overlaps(other) for other in ours):
                found += 1
            else:
                missed.append(f"«{text[span.start : span.end]}» in: {line}")
    print(
        f"familiar words, against marked spans: precision {share(right, right + len(wrong)):.3f}"
        f" ({right} right, {len(wrong)} wrong), recall {share(found, wanted):.3f}"
        f" ({found} of {wanted} spans)"
    )
    _list(setting, wrong=wrong, missed=missed)


def rewrites(setting: Setting) -> None:
    """Rewrites against the formal twin, where the twins differ in marked words alone."""
    pairs = {
        (line, twin)
        for line, twin in twins(setting.folder)
        if plain(_MARKED.sub(" x ", line)) == plain(_MARKED.sub(" x ", twin))
    }
    same, other, none = [], [], []
    for line, twin in sorted(pairs):
        text = marked(line).text
        fix = fix_of(setting, text)
        if fix is None:
            none.append(text)
            continue
        mended = fix.apply(text)
        exact = plain(mended) == plain(marked(twin).text)
        (same if exact else other).append(f"{text} → {mended}")
    print(
        f"rewrites with «вы», {len(pairs)} lines that differ from their twins in marked words"
        f" alone: {len(same)} equal the twin ({share(len(same), len(pairs)):.1%}),"
        f" {len(other)} differ, {len(none)} not offered"
    )
    _list(setting, differs=other, none=none)


def forms(setting: Setting, name: str) -> None:
    """Sentences of a treebank that have a familiar form, quoted or not, as its own tags say.

    «Будь ласка» and abbreviations («див.», see) address nobody and are set aside.
    """
    right = silent = 0
    wrong, missed = [], []
    for text, gold in sentences(setting.folder / "morphology" / name):
        said = bool(familiar(utterance(text)))
        right += said and gold
        silent += not said and not gold
        if said != gold:
            (wrong if said else missed).append(text)
    precision, recall = share(right, right + len(wrong)), share(right, right + len(missed))
    print(
        f"familiar forms, sentences of {name}: precision {precision:.3f}, recall {recall:.3f}"
        f" (found {right}, wrong {len(wrong)}, missed {len(missed)}, rightly silent {silent})"
    )
    _list(setting, wrong=wrong, missed=missed)


def sentences(path: Path) -> Iterator[tuple[str, bool]]:
    for block in path.read_text("utf-8").strip().split("\n\n"):
        text = re.search(r"^# text = (.*)$", block, re.MULTILINE)
        words = [line.split("\t") for line in block.splitlines() if not line.startswith("#")]
        assert text
        following = [word[1] for word in words[1:]] + [""]
        gold = any(
            _is_familiar(word) and (word[1] + after).lower() != "будьласка"
            for word, after in zip(words, following, strict=True)
        )
        yield text[1], gold


def _is_familiar(word: list[str]) -> bool:
    features = set(word[5].split("|"))
    if "Abbr=Yes" in features:
        return False
    finite = word[3] in ("VERB", "AUX") and {"Person=2", "Number=Sing"} <= features
    return finite or word[2].lower() in FAMILIAR_LEMMAS


def true_ty(setting: Setting) -> None:
    """Findings on real blogs' sentences that pymorphy3 proves, and those that it does not.

    A line has a true «ты» if one of its words is a pronoun of it or has no other reading.
    """
    texts = (setting.folder / "typos_ru/corrections.txt").read_text("utf-8").splitlines()
    proved, doubtful, silent = 0, [], []
    for text in filter(str.strip, texts):
        fired = any(finding.rule_id in RULES for finding in setting.linter.check_text(text))
        if any(map(_only_familiar, plain(text))):
            proved += fired
            if not fired:
                silent.append(text)
        elif fired:
            doubtful.append(text)
    print(
        f"address in typos_ru/corrections.txt: {proved} lines with a true «ты» are found,"
        f" {len(silent)} are not; found without one: {len(doubtful)}"
    )
    _list(setting, doubtful=doubtful, silent=silent)


@cache
def _only_familiar(word: str) -> bool:
    readings = [parse.tag for parse in _pymorphy().parse(word) if parse.is_known]
    return bool(readings) and all(
        ("VERB" in tag and "sing" in tag and ("2per" in tag or "excl" in tag))
        or ("NPRO" in tag and "2per" in tag and "sing" in tag)
        or _pymorphy().parse(word)[0].normal_form == "твой"
        for tag in readings
    )


@cache
def _pymorphy() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang=str(Language.RU))


def _list(setting: Setting, **texts: list[str]) -> None:
    if setting.listing:
        for name, found in texts.items():
            for text in found:
                print(f"    {name}: {text}")
