"""Which replies are nearly the same, against asking every pair of them."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.checks.base import Place
from etiquette_lint.checks.library import Item
from etiquette_lint.checks.repeated import Repeated
from etiquette_lint.model import Author, Language, Message, Opened, Role
from etiquette_lint.pattern.patterns import Phrases

AUTHOR = Author("staff", "", Role.STAFF)
PLACE = Place(0, Opened("a.yml", "canned-yaml", "a", "", frozenset(), kind="library"))

# Texts in which the same words come in nearly the same order, some of them again and again.
WORDS = st.sampled_from(["код", "чек", "дом", "сад", "мост", "река", "лес", "окно"])
TEXTS = st.lists(
    st.lists(WORDS, min_size=2, max_size=14)
    .map(" ".join)
    .flatmap(lambda text: st.sampled_from([text, f"{text} лес", f"сад {text}", f"{text} {text}"])),
    max_size=12,
)


def triples(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return {tuple(words[at : at + 3]) for at in range(len(words) - 2)} if len(words) > 3 else set()


@given(TEXTS, st.sampled_from([0.3, 0.5, 0.75, 0.85, 1.0]))
def test_pairs_are_found_without_asking_all_of_them(texts: list[str], alike: float) -> None:
    check = Repeated({"kind": "repeated-reply", "alike": alike, "words": 4}, Phrases({}))
    items = [
        Item(PLACE, Message(str(number), AUTHOR, None, text), Language.RU)
        for number, text in enumerate(texts)
    ]
    found = {hit.message.id: hit.evidence[0].id for _, hit in check.judge(items)}
    expected = {}
    for number, text in enumerate(texts):
        near = []
        for other, earlier in enumerate(texts[:number]):
            own, their = triples(text), triples(earlier)
            if own & their and len(own & their) / len(own | their) >= alike:
                near.append((-len(own & their), other))
        if near:
            expected[str(number)] = str(min(near)[1])
    assert found == expected
