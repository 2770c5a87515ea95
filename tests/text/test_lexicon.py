import pytest

from etiquette_lint.model import Language
from etiquette_lint.text.lexicon import Lexicon

RU, UK = Language.RU, Language.UK
LEXICON = Lexicon()


def lemmas(word: str, language: Language) -> set[str]:
    return {lexeme.lemma for lexeme in LEXICON.lexemes(word, language)}


@pytest.mark.parametrize(
    ("word", "language", "lemma"),
    [
        ("еще", RU, "ещё"),
        ("ещё", RU, "ещё"),
        ("заказов", RU, "заказ"),
        ("м’ячі", UK, "м'яч"),
        ("мʼячі", UK, "м'яч"),
        ("м'ячі", UK, "м'яч"),
        ("грати", UK, "грати"),
        ("грати", UK, "ґрати"),
        ("за\u0301казы", RU, "заказ"),
        ("ЗАКАЗЫ", RU, "заказ"),
        ("свётлый", RU, "светлый"),
    ],
)
def test_lemma(word: str, language: Language, lemma: str) -> None:
    assert lemma in lemmas(word, language)
    assert LEXICON.known(word, language)


def test_every_reading_is_kept() -> None:
    kinds = {frozenset(x.features & {"past", "imperative"}) for x in LEXICON.lexemes("пришли", RU)}
    assert kinds == {frozenset({"past"}), frozenset({"imperative"})}


def test_a_spelt_yo_tells_words_apart() -> None:
    assert "весь" in lemmas("все", RU) & lemmas("всё", RU)
    assert all("plural" not in lexeme.features for lexeme in LEXICON.lexemes("всё", RU))


def test_words_of_no_dictionary_are_guessed_and_say_so() -> None:
    found = LEXICON.lexemes("гуглокартами", RU)
    assert found
    assert not any(lexeme.known for lexeme in found)
    assert LEXICON.readings("гуглокартами", RU) == ()
    assert not LEXICON.known("гуглокартами", RU)
    assert LEXICON.lexemes("hello", RU) == ()


@pytest.mark.parametrize(
    ("word", "language", "features", "form"),
    [
        ("заказ", RU, {"plural"}, "заказы"),
        ("Заказ", RU, {"plural", "genitive"}, "Заказов"),
        ("КЛИЕНТА", RU, {"plural"}, "КЛИЕНТОВ"),
        ("отправить", RU, {"imperative", "plural"}, "отправьте"),
        ("подскажи", RU, {"plural"}, "подскажите"),
        ("Олена", UK, {"vocative"}, "Олено"),
        ("Андрій", UK, {"vocative"}, "Андрію"),
        ("Петро", UK, {"vocative"}, "Петре"),
        ("Марія", UK, {"vocative"}, "Маріє"),
        ("пан", UK, {"vocative"}, "пане"),
        ("замовлення", UK, {"genitive", "plural"}, "замовлень"),
        ("надішли", UK, {"plural"}, "надішліть"),
        ("ОЛЕНА", UK, {"vocative"}, "ОЛЕНО"),
        ("машины", RU, {"locative", "plural"}, "машинах"),
        ("машин", UK, {"locative"}, "машинах"),
        ("стол", RU, {"gerund"}, None),
        ("йцукен", UK, {"plural"}, None),
    ],
)
def test_inflection(word: str, language: Language, features: set[str], form: str | None) -> None:
    assert LEXICON.inflect(word, language, features) == form


def test_inflection_of_a_homonym_whose_case_is_known() -> None:
    assert LEXICON.inflect("иска", RU, {"accusative"}) == "иску"  # of «иска», a fishing-boat
    assert LEXICON.inflect("иска", RU, {"accusative"}, {"genitive"}) == "иск"
    assert LEXICON.inflect("графіку", UK, {"instrumental"}, {"dative"}) == "графіком"
    assert LEXICON.inflect("йцукен", UK, {"plural"}, {"dative"}) is None


def test_forms_are_folded() -> None:
    assert {"счет", "счета", "счетом"} <= LEXICON.forms("счёт", RU)
    assert {"м'яч", "м'ячем", "м'ячі"} <= LEXICON.forms("м’яч", UK)
    assert LEXICON.forms("заказов", RU) == frozenset()


@pytest.mark.parametrize(
    ("word", "leaning"),
    [
        ("пожалуйста", 2),
        ("замовлення", -2),
        ("с", 2),
        ("але", -2),
        ("заказ", 1),
        ("номер", 0),
        ("доставка", 0),
        ("йцукен", 0),
    ],
)
def test_leaning(word: str, leaning: int) -> None:
    assert LEXICON.leaning(word) == leaning


SORTS = ("first perfective verb", "infinitive", "patronymic", "past verb", "vocative", "name")
ANY_FORM = {
    language: sorted({form for lemma in lemmas.split() for form in LEXICON.forms(lemma, language)})
    for language, lemmas in {
        RU: "написать идти стать вынуть печь лечь стол Иванович Петровна Анна отец два быть",
        UK: "написати йти стати лягти пекти стіл Іванович Петрівна Олена батько два бути здати",
    }.items()
}


@pytest.mark.parametrize("language", [RU, UK])
def test_the_quick_test_of_features_misses_none(language: Language) -> None:
    sorts = [frozenset(sort.split()) for sort in SORTS]
    quick = LEXICON.sorter(sorts, language)
    told = {
        form: {sort for n, sort in enumerate(sorts) if quick(form) >> n & 1}
        for form in ANY_FORM[language]
    }
    for form, may_be in told.items():
        features = LEXICON.features(form, language)
        assert {s for s in sorts if any(s <= own for own in features)} <= may_be, form
    infinitives = [form for form, may_be in told.items() if frozenset({"infinitive"}) in may_be]
    assert 0 < len(infinitives) < 20
