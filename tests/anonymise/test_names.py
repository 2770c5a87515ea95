"""Whom a word names, which pseudonym it gets, and in which form."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from etiquette_lint.anonymise import pools
from etiquette_lint.anonymise.declension import genders, table
from etiquette_lint.anonymise.key import Key
from etiquette_lint.anonymise.readings import BOTH, read
from etiquette_lint.anonymise.values import Learner, Replacer, Sort
from etiquette_lint.model import Language
from etiquette_lint.text.folding import fold
from etiquette_lint.text.lexicon import LEXICON

RU, UK = Language.RU, Language.UK


def replacer(
    texts: Iterable[str] = (), names: Iterable[str] = (), key: str | None = "k"
) -> Replacer:
    learner = Learner(Key(key))
    for name in names:
        learner.value(Sort.NAME, name)
    for text in texts:
        learner.value(Sort.TEXT, text)
    return learner.replacer()


def becomes(text: str, *names: str) -> str:
    return replacer([text], names).value(Sort.TEXT, text)


def named(*names: str) -> list[str]:
    found = replacer(names=names)
    return [found.value(Sort.NAME, name) for name in names]


def features(word: str, language: Language) -> list[frozenset[str]]:
    return [lexeme.features for lexeme in LEXICON.readings(word, language)]


@pytest.mark.parametrize("language", BOTH)
@pytest.mark.parametrize(
    ("sort", "pool"),
    [("name", pools.GIVEN), ("surname", pools.SURNAMES), ("patronymic", pools.PATRONYMICS)],
)
def test_pseudonyms_are_in_the_dictionary_with_all_their_cases(
    sort: str, pool: dict[Language, str], language: Language
) -> None:
    words = pool[language].split()
    assert len(words) == len(set(words)) > 20
    for word in words:
        forms = table(fold(word), language, sort)
        assert forms, word
        cases = {slot[2] for slot in forms if slot[1] == "singular"}
        assert len(cases) >= 6, word
        nominative = {form for slot in forms if slot[2] == "nominative" for form in forms[slot]}
        assert word.lower() in nominative, "spelled as it will be found again"


def test_both_genders_have_a_choice_in_both_languages() -> None:
    for language in BOTH:
        by_gender = [
            genders(table(fold(w), language, "name")) for w in pools.GIVEN[language].split()
        ]
        for gender in ("masculine", "feminine"):
            assert sum(each == {gender} for each in by_gender) > 60


@pytest.mark.parametrize(
    ("name", "forms", "language"),
    [
        ("Олена", "Олени Олені Олену Оленою Олено", UK),
        ("Марія", "Марії Марію Марією Маріє", UK),
        ("Тарас", "Тараса Тарасові Тарасу Тарасом Тарасе", UK),
        ("Андрій", "Андрія Андрієві Андрію Андрієм", UK),
        ("Шевченко", "Шевченка Шевченкові Шевченку Шевченком", UK),
        ("Ирина", "Ирины Ирине Ирину Ириной", RU),
        ("Мария", "Марии Марию Марией", RU),
        ("Павел", "Павла Павлу Павлом Павле", RU),
        ("Илья", "Ильи Илье Илью Ильёй", RU),
        ("Иванов", "Иванову Ивановым Иванове", RU),
        ("Сергеевич", "Сергеевича Сергеевичу Сергеевичем", RU),
    ],
)
def test_each_case_becomes_the_same_case_of_a_name_of_the_same_gender(
    name: str, forms: str, language: Language
) -> None:
    texts = ["Вот ещё, " + form if language is RU else "Ось іще, " + form
             for form in [name, *forms.split()]]  # fmt: skip
    found = replacer(texts, [name])
    fresh = [found.value(Sort.TEXT, text).split()[-1] for text in texts]
    lemma = fold(found.value(Sort.NAME, name))
    for form, got in zip([name, *forms.split()], fresh, strict=True):
        assert got != form
        asked = {frozenset(each & _CASES) for each in features(form, language) if each & _SORTS}
        given = {
            frozenset(lexeme.features & _CASES)
            for lexeme in LEXICON.readings(got, language)
            if fold(lexeme.lemma) == lemma
        }
        assert asked & given, (form, got)
    ours = genders(table(fold(name), language, _sort(name, language)))
    theirs = genders(table(lemma, language, _sort(name, language)))
    assert ours == theirs


_CASES = {"nominative", "genitive", "dative", "accusative", "instrumental", "vocative", "singular"}
_SORTS = {"name", "surname", "patronymic"}


def _sort(name: str, language: Language) -> str:
    word = read(name, language)
    assert word is not None
    return word.readings[0].name.sort


def test_the_same_person_keeps_the_pseudonym_everywhere() -> None:
    texts = ["Напишіть Олені, будь ласка", "Напишите Олене, пожалуйста", "олена, ви тут?"]
    found = replacer(texts, ["Олена Петренко", "Олена"])
    full = found.value(Sort.NAME, "Олена Петренко").split()
    alone = found.value(Sort.NAME, "Олена")
    assert full[0] == alone
    stem = alone.rstrip("аяь")
    for text in texts:
        assert stem.lower() in found.value(Sort.TEXT, text).lower()


def test_a_man_and_a_woman_of_one_family_remain_one() -> None:
    ivanov, ivanova = named("Сергей Иванов", "Ольга Иванова")
    assert ivanov.split()[1] + "а" == ivanova.split()[1]
    vyshnevskyi, vyshnevska = named("Олег Вишневський", "Ольга Вишневська")
    assert vyshnevskyi.split()[1].removesuffix("ий") == vyshnevska.split()[1].removesuffix("а")


def test_letters_stay_as_large_as_they_were() -> None:
    assert becomes("ПОЗОВИТЕ ИРИНУ, ПОЖАЛУЙСТА").isupper()
    assert becomes("ирина, вы где?", "Ирина").islower()
    assert becomes("Позовите Ирину").split()[1].istitle()


@pytest.mark.parametrize(
    "text",
    [
        *("Коли буде доставка?", "Має бути завтра", "Усі документи готові", "Або завтра"),
        *("У Києві дощ, у Львові сонце", "Кошик порожній", "Натисніть «Кошик»", "Лист надіслано"),
        *("Тема письма: заказ", "Стан замовлення відомий", "Світ не без добрих людей"),
        *("Дякую за замовлення", "Спасибо, Ваш заказ готов", "ДОБРИЙ ДЕНЬ", "Hello from the shop"),
        *("1 250 000 грн", "12.05.2026 о 10:30", "заказ 123456", "розміри 38 40 42 44 46"),
        *("с 10:00 до 18:00, 2026-03-16 14:05", "скидка 15 %", "200-300 грн", "@all, увага"),
    ],
)  # fmt: skip
def test_what_names_nobody_stays(text: str) -> None:
    assert becomes(text) == text


@pytest.mark.parametrize(
    "text",
    [
        *("Роман, добрый день!", "Вера, добрый день!", "Надія, добрий день!"),
        *("Передайте Смирнову", "Дякую, пане Шевченку", "Заходил Татищев Олег"),
        "Ок, Вікторіє Степанівно!",
    ],
)  # fmt: skip
def test_names_that_mean_something_else_as_well(text: str) -> None:
    fresh = becomes(text)
    for word in ("Роман", "Вера", "Надія", "Смирнов", "Шевченк", "Татищев", "Олег", "Вікторі"):
        assert word not in fresh or word not in text


SIGNS = "#{} [{}] {{{}}} <{}> {}2 _{}_ {}-менеджер «{}» {}/Рома **{}**"


@pytest.mark.parametrize("written", [signs.format("Олена") for signs in SIGNS.split()])
def test_names_among_signs(written: str) -> None:
    assert "Олен" not in becomes(f"Тут {written} була", "Олена")


def test_surnames_that_no_dictionary_has_are_found_in_every_form() -> None:
    fresh = becomes("Тарас Кривоножко тут. Передайте Кривоножку або Кривоножкові", "Кривоножко")
    assert "ривонож" not in fresh


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        *((each, each) for each in ("Клиент", "Оператор 2", "Магазин", "support", "Вы")),
        ("Анна (оператор)", "(оператор)"),
        ("Марина 💕", " 💕"),
        ("Крамниця «Зерно»", "Крамниця «"),
    ],
)  # fmt: skip
def test_what_a_name_says_besides(name: str, kept: str) -> None:
    (fresh,) = named(name)
    assert kept in fresh
    assert (fresh == name) is (kept == name)
    for word in ("Анна", "Марина", "Зерно"):
        assert word not in fresh


def test_no_two_people_become_one() -> None:
    names = [f"{name} {surname}".strip() for name in ("Ирина", "Олена", "Marina", "💕", "Рома 2")
             for surname in ("", "Петренко", "Иванова", "x", "🌸", "Иванова 🌸")]  # fmt: skip
    fresh = named(*names)
    assert len(set(map(str.casefold, fresh))) == len(names)
    assert not {fold(name) for name in names} & {fold(name) for name in fresh}


def test_a_phone_for_a_name() -> None:
    (fresh,) = named("+380 67 123 45 67")
    assert fresh.startswith("+380 ")
    assert [len(part) for part in fresh.split()] == [4, 2, 3, 2, 2]
    assert "123 45 67" not in fresh


def test_a_key_makes_runs_agree_whoever_comes_first() -> None:
    first = replacer(["Тарас і Богдан"], ["Олена", "Ирина Петрова"])
    again = replacer(["Богдан і Тарас"], ["Ирина Петрова", "Олена"])
    for name in ("Олена", "Ирина Петрова"):
        assert first.value(Sort.NAME, name) == again.value(Sort.NAME, name)
    other = replacer(["Богдан і Тарас"], ["Ирина Петрова", "Олена"], key="another")
    assert other.value(Sort.NAME, "Ирина Петрова") != first.value(Sort.NAME, "Ирина Петрова")
    runs = {replacer(names=["Ирина Петрова"], key=None).value(Sort.NAME, "Ирина Петрова")
            for _ in range(6)}  # fmt: skip
    assert len(runs) > 1
