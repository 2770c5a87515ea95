import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.model import Author, Language, Message, Role, Span, TokenKind
from etiquette_lint.text.lexicon import Lexicon
from etiquette_lint.text.tokens import TOKEN
from etiquette_lint.text.utterance import Analyser, Utterance
from etiquette_lint.text.words import (
    CAPITALISED,
    HAS_CYRILLIC,
    HAS_LATIN,
    MASKED,
    UPPER,
    Vocabulary,
)


def utterance(text: str, analyser: Analyser | None = None) -> Utterance:
    message = Message("1", Author("a", "Анна"), None, text)
    return (analyser or Analyser()).utterance(message, Role.STAFF)


def test_words_stand_where_the_text_has_them() -> None:
    said = utterance("Добрый\u00a0день, Анна!")
    assert [word.text for word in said.words] == ["Добрый", "день", ",", "Анна", "!"]
    assert said.span(0, 2) == Span(0, 11)
    assert said.span(3, 4) == Span(13, 17)
    assert said.span(4, 4) == Span(17, 17)
    assert said.span(5, 5) == Span(18, 18)


def test_tokens_are_values_of_the_words() -> None:
    verb, *_ = utterance("Уточните, вы где?").tokens
    assert verb.text == "Уточните"
    assert verb.span == Span(0, 8)
    assert verb.kind is TokenKind.WORD
    assert {lexeme.lemma for lexeme in verb.lexemes} == {"уточнить"}


def test_nothing_was_said() -> None:
    said = utterance("")
    assert (said.words, said.tokens, said.language) == ([], [], Language.UNKNOWN)


@given(st.text(max_size=60))
def test_spans_run_parallel_to_words(text: str) -> None:
    said = utterance(text)
    assert [text[start:end] for start, end in said.spans] == [word.text for word in said.words]


def test_occurrences_share_a_word() -> None:
    analyser = Analyser()
    first, second = utterance("заказ, заказ", analyser), utterance("заказ", analyser)
    assert first.words[0] is first.words[2] is second.words[0]


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("заказ", HAS_CYRILLIC),
        ("Анна", HAS_CYRILLIC | CAPITALISED),
        ("СРОЧНО", HAS_CYRILLIC | CAPITALISED | UPPER),
        ("Я", HAS_CYRILLIC | CAPITALISED),
        ("Wi-Fi-роутер", HAS_CYRILLIC | HAS_LATIN | CAPITALISED),
        ("заkаз", HAS_CYRILLIC | HAS_LATIN),
        ("п**ц", HAS_CYRILLIC | MASKED),
        ("ok", HAS_LATIN),
        ("!!!", 0),
        ("XD", 0),
    ],
)
def test_flags(text: str, flags: int) -> None:
    assert utterance(text).words[0].flags == flags


def test_readings_are_asked_for_once() -> None:
    class Counting(Lexicon):
        asked = 0

        def readings(self, word: str, language: Language):  # type: ignore[no-untyped-def]
            self.asked += 1
            return super().readings(word, language)

    lexicon = Counting()
    word = Vocabulary(lexicon)["заказ"]
    assert word.lexemes(Language.RU) is word.lexemes(Language.RU)
    assert lexicon.asked == 1


def test_only_words_of_a_language_with_a_dictionary_have_readings() -> None:
    vocabulary = Vocabulary(Lexicon())
    assert vocabulary["!"].lexemes(Language.RU) == ()
    assert vocabulary["заказ"].lexemes(Language.OTHER) == ()
    assert vocabulary["заказ"].lexemes(Language.UNKNOWN) == ()
    assert [lexeme.known for lexeme in vocabulary["йцукенка"].lexemes(Language.UK)][:1] == [False]
    assert vocabulary["йцукенка"].readings(Language.UK) == ()


@given(st.lists(st.text("абв12!", min_size=1, max_size=3), max_size=60))
def test_no_more_is_kept_than_two_generations(texts: list[str]) -> None:
    analyser = Analyser()
    analyser.vocabulary.MOST = 4
    said = " ".join(texts)
    assert [word.text for word in utterance(said, analyser).words] == TOKEN.findall(said)
    assert analyser.vocabulary.kept <= 8


def test_a_word_in_use_is_not_forgotten() -> None:
    vocabulary = Vocabulary(Lexicon())
    vocabulary.MOST = 10
    used, unused = vocabulary["заказ"], vocabulary["доставка"]
    for number in range(100):
        assert vocabulary[str(number)].text == str(number)
        assert vocabulary["заказ"] is used
    assert vocabulary["доставка"] is not unused


def test_what_is_very_long_is_not_kept() -> None:
    vocabulary = Vocabulary(Lexicon())
    assert vocabulary["а" * 99].text == "а" * 99
    assert not vocabulary.kept
