"""pymorphy3's compiled dictionaries, read without pymorphy3.

``MorphAnalyzer`` prepares much that a linter of known words never asks for: importing it and
loading one language takes 0.14 s, reading the same files here 0.04 s, and membership alone
needs only the word list. A test holds every answer against pymorphy3's own.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from etiquette_lint.model import Language

if TYPE_CHECKING:
    from pathlib import Path

_FORMAT = "2."
# A text may write the first letter where the dictionary has the second.
_SUBSTITUTES = {Language.RU: {"е": "ё"}, Language.UK: {"г": "ґ"}}
_CONSONANTS = "бвгґджзйклмнпрстфхцчшщь"


def edition(language: Language) -> str:
    """Tells the installed dictionary from others. To ask for its version takes far longer."""
    meta = (_folder(language) / "meta.json").stat()
    return f"{language}:{meta.st_size}:{meta.st_mtime_ns}"


def _folder(language: Language) -> Path:
    from importlib.util import find_spec
    from pathlib import Path

    package = f"pymorphy3_dicts_{language}"
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ImportError(f"the dictionary {package} is not installed", name=package)
    return Path(spec.origin).parent / "data"


class Entry(NamedTuple):
    """A word form's place in the dictionary."""

    form: str  # as the dictionary spells it
    paradigm: int
    row: int


class Dictionary:
    """One language's word forms, their tags, lemmas and paradigms. Files load when asked for."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def __contains__(self, word: str) -> bool:
        words, substitutes = self._words
        return bool(words.similar_keys(word, substitutes))

    def entries(self, word: str) -> list[Entry]:
        words, substitutes = self._words
        return [
            Entry(form, paradigm, row)
            for form, places in words.similar_items(word, substitutes)
            for paradigm, row in places
        ]

    def tags(self, word: str) -> list[tuple[str, str]]:
        """The tag of each entry of a word, with the form as the dictionary spells it."""
        words, substitutes = self._words
        paradigms, tags = self._paradigms, self._tags
        return [
            (tags[(paradigm := paradigms[number])[len(paradigm) // 3 + row]], form)
            for form, places in words.similar_items(word, substitutes)
            for number, row in places
        ]

    def tag(self, entry: Entry) -> str:
        paradigm = self._paradigms[entry.paradigm]
        return self._tags[paradigm[len(paradigm) // 3 + entry.row]]

    def lemma(self, entry: Entry) -> str:
        if entry.row == 0:
            return entry.form
        paradigm = self._paradigms[entry.paradigm]
        tails = len(paradigm) // 3 * 2
        prefix = self._prefixes[paradigm[tails + entry.row]]
        suffix = self._suffixes[paradigm[entry.row]]
        stem = entry.form[len(prefix) : len(entry.form) - len(suffix)]
        return self._prefixes[paradigm[tails]] + stem + self._suffixes[paradigm[0]]

    def paradigm(self, entry: Entry) -> Iterator[tuple[str, str]]:
        """Every form of the entry's lexeme with its tag, the lemma first."""
        paradigm = self._paradigms[entry.paradigm]
        size = len(paradigm) // 3
        suffixes, tags, prefixes = paradigm[:size], paradigm[size : 2 * size], paradigm[2 * size :]
        prefix = self._prefixes[prefixes[entry.row]]
        suffix = self._suffixes[suffixes[entry.row]]
        stem = entry.form[len(prefix) : len(entry.form) - len(suffix)]
        for s, t, p in zip(suffixes, tags, prefixes, strict=True):
            yield self._prefixes[p] + stem + self._suffixes[s], self._tags[t]

    def sorter(self, sorts: Sequence[Callable[[str], bool]]) -> Callable[[str], int]:
        """A function from a word to the sorts that the tags of its entries are of, as bits.

        Most words fail by their last letter. Abbreviations, whose forms may end anyhow, are not
        thought of.
        """
        bits = {
            number: sum(1 << n for n, sort in enumerate(sorts) if sort(tag))
            for number, tag in enumerate(self._tags)
            if "Abbr" not in tag
        }
        bits = {number: bit for number, bit in bits.items() if bit}
        endings = self._endings(set(bits))
        words, substitutes = self._words
        paradigms = self._paradigms

        def sorts_of(word: str) -> int:
            found = 0
            if word.endswith(endings):
                for _, places in words.similar_items(word, substitutes):
                    for number, row in places:
                        paradigm = paradigms[number]
                        found |= bits.get(paradigm[len(paradigm) // 3 + row], 0)
            return found

        return sorts_of

    def _endings(self, tags: set[int]) -> tuple[str, ...]:
        """The last letters of all forms with these tags.

        A form without a suffix is a bare stem, «бач», «стій»: it ends in a consonant.
        """
        suffixes = {
            suffix
            for paradigm in self._paradigms
            if not tags.isdisjoint(own := paradigm[(size := len(paradigm) // 3) : 2 * size])
            for suffix, tag in zip(paradigm[:size], own, strict=True)
            if tag in tags
        }
        found = {self._suffixes[suffix][-1:].replace("ё", "е") for suffix in suffixes}
        return tuple(found - {""}) + (tuple(_CONSONANTS) if "" in found else ())

    @cached_property
    def _folder(self) -> Path:
        return _folder(self._language)

    @cached_property
    def _words(self) -> tuple[Any, Any]:
        from dawg import RecordDAWG

        words = RecordDAWG(">HH").load(str(self._folder / "words.dawg"))
        return words, words.compile_replaces(_SUBSTITUTES[self._language])

    @cached_property
    def _prefixes(self) -> list[str]:
        meta = dict(self._json("meta.json"))
        if not str(meta.get("format_version")).startswith(_FORMAT):
            raise ImportError(f"{self._folder}: unknown format {meta.get('format_version')}")
        options: dict[str, list[str]] = meta["compile_options"]
        return options.get("paradigm_prefixes") or self._json("paradigm-prefixes.json")

    @cached_property
    def _suffixes(self) -> list[str]:
        return list(self._json("suffixes.json"))

    @cached_property
    def _tags(self) -> list[str]:
        return list(self._json("gramtab-opencorpora-int.json"))

    @cached_property
    def _paradigms(self) -> list[array[int]]:
        """Per paradigm three equal parts: suffix ids, tag ids, prefix ids."""
        from sys import byteorder

        numbers = array("H", (self._folder / "paradigms.array").read_bytes())
        if byteorder == "big":
            numbers.byteswap()
        paradigms, start = [], 1
        for _ in range(numbers[0]):
            end = start + 1 + numbers[start]
            paradigms.append(numbers[start + 1 : end])
            start = end
        return paradigms

    def _json(self, name: str) -> Any:
        import json

        return json.loads((self._folder / name).read_text(encoding="utf-8"))
