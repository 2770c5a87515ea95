"""Which words say «ты» and «вы», and the same said politely."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.model import Author, Language, Message, Role
from etiquette_lint.text.address import marks as address
from etiquette_lint.text.address.forms import Form
from etiquette_lint.text.address.kinds import Kind, kind_of
from etiquette_lint.text.utterance import Analyser, Utterance
from tests.text import address_tables as tables

ANALYSER = Analyser()
RU, UK, UNKNOWN = Language.RU, Language.UK, Language.UNKNOWN
POLITE = {RU: tables.POLITE_RU, UK: tables.POLITE_UK}


def utterance(text: str, language: Language = UNKNOWN) -> Utterance:
    """``language`` is that of the talk around the text, which settles what the text leaves open."""
    message = Message("1", Author("a", "Анна"), None, text)
    return ANALYSER.utterance(message, Role.STAFF, language)


def said(text: str, language: Language, form: Form = Form.TY) -> list[str]:
    spoken = utterance(text, language)
    return [spoken.words[m.place].text for m in address.of(spoken) if m.form is form]


def politely(text: str, language: Language) -> str | None:
    """The text as it is if it says no «ты»; None where a rewrite is not offered."""
    spoken = utterance(text, language)
    familiar = [mark for mark in address.of(spoken) if mark.form is Form.TY]
    if not familiar:
        return text
    edits = address.politely(spoken, familiar)
    if edits is None:
        return None
    for place in sorted(edits, reverse=True):
        span = spoken.span(place, place + 1)
        text = text[: span.start] + edits[place] + text[span.end :]
    return text


def listed(texts: str) -> list[str]:
    return [" ".join(text.split()) for text in texts.split("|")]


@pytest.mark.parametrize(("text", "words"), tables.FAMILIAR_RU.items())
def test_familiar_russian(text: str, words: str) -> None:
    assert said(text, RU) == words.split()


@pytest.mark.parametrize(("text", "words"), tables.FAMILIAR_UK.items())
def test_familiar_ukrainian(text: str, words: str) -> None:
    assert said(text, UK) == words.split()


@pytest.mark.parametrize("text", listed(tables.INNOCENT_RU))
def test_innocent_russian(text: str) -> None:
    assert said(text, RU) == []


@pytest.mark.parametrize("text", listed(tables.INNOCENT_UK))
def test_innocent_ukrainian(text: str) -> None:
    assert said(text, UK) == []


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("Вы оплатили? Пришлите чек", RU, "Вы Пришлите"),
        ("Здравствуйте! Ваш заказ готов, ждём вас", RU, "Здравствуйте Ваш вас"),
        ("Ви сплатили? Надішліть чек, вашого ще немає", UK, "Ви Надішліть вашого"),
        ("Пойдёмте дальше, они знают", RU, ""),
    ],
)
def test_polite_words(text: str, language: Language, words: str) -> None:
    assert said(text, language, Form.VY) == words.split()


def test_two_languages_must_agree_where_the_language_is_open() -> None:
    assert said("Скинь номер", UNKNOWN) == ["Скинь"]
    assert said("Три", UNKNOWN) == said("Голоси", UNKNOWN) == []
    assert politely("Скинь номер", UNKNOWN) == "Скиньте номер"
    assert politely("Пиши", UNKNOWN) is None  # «пишите» or «пишіть»?
    assert politely("Пиши", UK) == "Пишіть"


def test_a_third_language_has_no_address_of_ours() -> None:
    assert address.of(utterance("Здраво, шта радиш у њему")) == ()


def test_a_word_is_judged_as_it_is_spelt() -> None:
    words = utterance("дай Дай ДАЙ даи").words
    assert [kind_of(word, RU) for word in words] == [Kind.IMPERATIVE] * 3 + [Kind.NONE]


@pytest.mark.parametrize(
    ("language", "text", "polite"),
    [(language, *item) for language, table in POLITE.items() for item in table.items()],
)
def test_rewrites(language: Language, text: str, polite: str | None) -> None:
    assert politely(text, language) == polite


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (language, text)
        for language, table in POLITE.items()
        for text in filter(None, table.values())
    ],
)
def test_what_is_rewritten_is_polite_and_stays_as_it_is(language: Language, text: str) -> None:
    assert said(text, language) == []
    assert politely(text, language) == text


SENTENCES = {language: [*table] for language, table in POLITE.items()}


@pytest.mark.parametrize("language", [RU, UK])
@given(data=st.data())
def test_a_rewritten_message_says_no_more_ty(language: Language, data: st.DataObject) -> None:
    """Together, sentences may refuse what one would allow; none is rewritten by half."""
    chosen = data.draw(st.lists(st.sampled_from(SENTENCES[language]), min_size=1, max_size=4))
    polite = politely(". ".join(chosen), language)
    if polite is not None:
        assert said(polite, language) == []
        assert politely(polite, language) == polite


@given(st.text(max_size=80))
def test_any_text_can_be_asked(text: str) -> None:
    for language in (RU, UK):
        spoken = utterance(text, language)
        for mark in address.of(spoken):
            assert spoken.words[mark.place].text in text
        politely(text, language)


def anybody(text: str, language: Language) -> bool:
    spoken = utterance(text, language)
    familiar = [mark for mark in address.of(spoken) if mark.form is Form.TY]
    assert familiar, text
    found = address.of_anybody(spoken.words, familiar)
    assert found in (frozenset(), {mark.place for mark in familiar})
    return bool(found)


@pytest.mark.parametrize("language", [RU, UK])
def test_ty_may_be_anybody(language: Language) -> None:
    for text in listed(tables.OF_ANYBODY[language]):
        assert anybody(text, language), text
    for text in listed(tables.OF_THE_READER[language]):
        assert not anybody(text, language), text
