import pytest

from etiquette_lint.model import Language
from etiquette_lint.text.dictionary import Dictionary
from etiquette_lint.text.features import FEATURES, PARTS_OF_SPEECH, read_tag, unknown_features
from etiquette_lint.text.lexicon import Lexicon

RU, UK = Language.RU, Language.UK


def readings(word: str, language: Language) -> list[set[str]]:
    return [set(lexeme.features) for lexeme in Lexicon().lexemes(word, language)]


@pytest.mark.parametrize(
    ("features", "russian", "ukrainian"),
    [
        ("verb imperative second plural", "пришлите", "надішліть"),
        ("verb imperative second singular", "пришли", "надішли"),
        ("verb imperative first plural inclusive", "пойдёмте", "ходімо"),
        ("verb imperative first plural inclusive", "пойдём", "ходім"),
        ("verb indicative past masculine singular", "отправил", "надіслав"),
        ("verb indicative past plural", "отправили", "надіслали"),
        ("verb indicative future first singular", "отправлю", "надішлю"),
        ("verb indicative present second singular", "знаешь", "знаєш"),
        ("verb reflexive past feminine singular", "умылась", "вмилася"),
        ("infinitive imperfective", "читать", "читати"),
        ("infinitive reflexive", "умываться", "вмиватися"),
        ("gerund imperfective", "читая", "читаючи"),
        ("participle masculine singular nominative", "сделанный", "зроблений"),
        ("short-participle neuter singular", "отправлено", "надіслано"),
        ("pronoun second singular dative", "тебе", "тобі"),
        ("pronoun second plural dative", "вам", "вам"),
        ("pronoun first singular nominative", "я", "я"),
        ("pronoun third masculine singular", "он", "він"),
        ("pronoun masculine singular nominative", "твой", "твій"),
        ("pronoun plural nominative", "ваши", "ваші"),
        ("noun genitive singular masculine", "заказа", "товару"),
        ("noun instrumental plural", "заказами", "товарами"),
        ("noun singular nominative neuter", "сообщение", "повідомлення"),
        ("name feminine nominative singular", "Елена", "Олена"),
        ("name vocative singular", "Вась", "Олено"),
        ("patronymic feminine", "Петровна", "Петрівна"),
        ("adjective feminine singular nominative", "добрая", "добра"),
        ("adverb", "быстро", "швидко"),
        ("comparative", "быстрее", "швидше"),
        ("predicative", "можно", "треба"),
        ("preposition", "для", "для"),
        ("conjunction", "если", "якщо"),
        ("particle", "не", "не"),
        ("interjection", "ой", "ой"),
        ("numeral nominative", "два", "два"),
        ("adverb", "когда", "коли"),
    ],
)
def test_a_name_means_the_same_in_both_languages(
    features: str, russian: str, ukrainian: str
) -> None:
    wanted = set(features.split())
    assert any(wanted <= have for have in readings(russian, RU))
    assert any(wanted <= have for have in readings(ukrainian, UK))


@pytest.mark.parametrize(
    ("word", "language", "features"),
    [
        ("пойдёмте", RU, {"second"}),
        ("ходімо", UK, {"second"}),
        ("читать", RU, {"verb"}),
        ("читати", UK, {"verb"}),
        ("твой", RU, {"adjective"}),
        ("надіслали", UK, {"singular"}),
        ("можно", RU, {"present"}),
    ],
)
def test_what_a_word_is_not(word: str, language: Language, features: set[str]) -> None:
    assert not any(features <= have for have in readings(word, language))


@pytest.mark.parametrize("language", [RU, UK])
def test_every_tag_of_the_dictionaries_is_read(language: Language) -> None:
    silent = []
    for tag in Dictionary(language)._tags:
        part, features = read_tag(tag, language)
        assert features <= FEATURES.keys()
        if part:
            assert features & PARTS_OF_SPEECH.keys() == {part}
        else:
            silent.append(tag)
        assert not {"singular", "plural"} <= features
        assert not {"first", "second"} <= features
        if "imperative" in features:
            assert features & {"first", "second", "third"}
    assert len(silent) < 10


def test_unknown_names() -> None:
    assert unknown_features(["verb", "verbs", "singular"]) == ["verbs"]
