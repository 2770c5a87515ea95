"""May two names be one person's?"""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.model import Language
from etiquette_lint.text.lexicon import LEXICON
from etiquette_lint.text.people import Same, called, mention, person, same
from etiquette_lint.text.people.given import forms_of, names_of, table
from etiquette_lint.text.people.skeleton import skeleton

SPELT_ALIKE = """
Юлия Юлія Yulia Julia Iuliia Yuliya
Александр Aleksandr Alexandr Aleksander Alexander
Олександр Oleksandr Olexandr
Сергій Serhii Sergiy Serhiy
Сергей Sergei Sergey
Михайло Mykhailo Mikhailo
Михаил Mikhail Mihail
Дмитрий Dmitry Dmitriy Dmitrii
Дмитро Dmytro
Евгений Evgeny Evgenii Yevgeniy
Євген Yevhen Evhen Ievgen
Наталія Nataliia Natalia Наталья Natalya
Ксения Kseniya Ksenia Xenia
Тетяна Tetiana Tetyana
Семён Semyon Семен
Фёдор Fyodor Fedor
Артём Artyom Artem
Ігор Ihor Igor Игорь
Ольга Olha Olga
Галина Halyna Galina
Жанна Zhanna
Яна Yana Iana Jana
Вячеслав Vyacheslav В'ячеслав В’ячеслав
Юрий Yuri Yury Yuriy Iurii Юрій
Ілля Illia Илья Ilya
Виктор Viktor Victor Віктор
Вікторія Viktoriia Victoria Виктория
Людмила Lyudmila Liudmyla Ludmila
"""


@pytest.mark.parametrize("spellings", SPELT_ALIKE.split("\n")[1:-1])
def test_spellings_of_a_name_meet(spellings: str) -> None:
    assert len(set(map(skeleton, spellings.split()))) == 1


@given(st.text())
def test_any_word_has_a_skeleton(word: str) -> None:
    assert skeleton(word) == skeleton(word.lower())


@pytest.mark.parametrize(
    ("known", "said", "answer"),
    [
        ("Александр", "Саша", "yes"),
        ("Олександра Лис", "Сашо", "yes"),
        ("Олександр", "Сашку", "yes"),
        ("Oleksandr", "Александр", "yes"),
        ("Елена", "Оленко", "yes"),
        ("Олена", "Лена", "yes"),
        ("Анна", "Ганнусю", "yes"),
        ("Анна", "Анно", "yes"),
        ("Ігор", "Игорь", "yes"),
        ("Олег", "Олеже", "yes"),
        ("Павел", "Паш", "yes"),
        ("Наталья", "Наташа", "yes"),
        ("Julia", "Юлю", "yes"),
        ("Роман Марк", "Марк", "yes"),
        ("Мария", "Марина", "no"),
        ("Марія", "Марино", "no"),
        ("Яна", "Аня", "no"),
        ("Александр", "Алексей", "no"),
        ("Зарина", "Анна", "unknown"),
    ],
)
def test_names_of_one_person(known: str, said: str, answer: str) -> None:
    one, other = person(known), called([said])
    assert one and other
    assert same(one, other) is same(other, one) is Same(answer)


@pytest.mark.parametrize(
    ("shown", "name"),
    [
        ("Петренко Ольга Іванівна", "Ольга"),
        ("Olga P.", "Olga"),
        ("Иван (доставка)", None),
        ("Катя 💅", "Катя"),
        ("ВАЛЕНТИНА", "ВАЛЕНТИНА"),
        ("🌸Lapka🌸", None),
        ("+380 67 123 45 67", None),
        ("@olya_k", None),
        ("olga.bondar", None),
        ("ТОВ Ромашка", None),
        ("Салон «Марина»", None),
        ("Петренко", None),
        ("Мама", None),
        ("Alex", None),
        ("", None),
    ],
)
def test_what_an_export_shows(shown: str, name: str | None) -> None:
    found = person(shown)
    assert (found.shown if found else None) == name


@given(st.text())
def test_anything_may_stand_for_a_name(shown: str) -> None:
    found = person(shown)
    assert found is None or (found.names and found.shown)


# The table


def test_a_name_has_one_line() -> None:
    full = Counter(key for line in table() for key in set(map(skeleton, line.full)))
    assert [key for key, lines in full.items() if lines > 1] == []


def test_no_form_is_written_twice_in_a_line() -> None:
    forms = [Counter(line.full + line.short) for line in table()]
    assert [form for line in forms for form, times in line.items() if times > 1] == []


def test_every_form_is_a_capitalised_word() -> None:
    forms = forms_of(frozenset(range(len(table()))))
    assert [form for form in forms if not form[0].isupper() or not form[1:].islower()] == []


def test_most_full_names_are_in_the_dictionaries() -> None:
    """Those that are not would be seen in the nominative alone."""
    unknown = [
        line.full[0]
        for line in table()
        if not any(
            "name" in lexeme.features
            for form in line.full
            for language in (Language.RU, Language.UK)
            for lexeme in LEXICON.readings(form, language)
        )
    ]
    assert len(unknown) < len(table()) / 20, unknown


def test_a_short_form_is_known_wherever_it_may_belong() -> None:
    both = {table()[number].full[0] for number in names_of("Саша")}
    assert {"Александр", "Александра"} <= both


# Names in a text


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("яків", "шановний якове, договір готовий"),
        ("ольга", "оленька, ваш заказ готов"),
        ("oleksandr", "сашку, чекаємо"),
        ("петр", "спасибо, петя"),
        ("анна", "передали анне сергеевне"),
    ],
)
def test_any_form_is_noticed(name: str, text: str) -> None:
    assert mention((name,)).search(text)


def test_other_words_are_not() -> None:
    assert not mention(("ольга",)).search("больше ничего не нужно")
