import pytest

from etiquette_lint.model import Author, Language, Message, Role
from etiquette_lint.text.utterance import Analyser

ANALYSER = Analyser()
UNKNOWN = Language.UNKNOWN


def language(text: str, context: Language = UNKNOWN) -> str:
    message = Message("1", Author("a", "Анна"), None, text)
    return ANALYSER.utterance(message, Role.STAFF, context).language.value


@pytest.mark.parametrize(
    ("expected", "texts"),
    [
        (
            "ru",
            "Вы уже получили посылку?|Добрый день|Спасибо|Заказ готов|да|Хорошо, сейчас проверю|"
            "Оплата прошла|С праздником!|Отправили на почту|Пока нет в наличии|Звоните|"
            "Киоск на вул. Хрещатик откроется вечером, приходите|Красивая зима|Взять чек|"
            "Кедровую рамку|Хоть завтра|Адрес, который вам дали|"
            "Двигатель і тормоза проверили, можно забирать",
        ),
        (
            "uk",
            "Ви вже отримали посилку?|Добрий день|Дякую|Замовлення готове|так, добре, чекаю|"
            "Зараз перевірю|Оплата надійшла|Будь ласка|Коли привезуть?|Треба номер|"
            "Переклад слова «объект» надішлемо ввечері, перевіримо ще раз|Пароль (ще раз)|Вже там|"
            "Код повинен бути тут",
        ),
        ("other", "Hello, how are you?|Добры дзень, як справы ў вас|Здраво, шта радиш у њему"),
        ("unknown", "ок|👍|)))|12.05|Номер|+380671234567|ok||Париж|Москва|Хей!"),
    ],
)
def test_language(expected: str, texts: str) -> None:
    assert {text: language(text) for text in texts.split("|")} == dict.fromkeys(
        texts.split("|"), expected
    )


@pytest.mark.parametrize(
    "text", ["Номер", "ок", "👍", "Доброго дня!", "Заказ 15", "Доставка — завтра"]
)
def test_the_conversation_settles_what_the_message_cannot(text: str) -> None:
    assert language(text, Language.UK) == "uk"
    assert language(text, Language.RU) == "ru"


@pytest.mark.parametrize(("text", "expected"), [("Спасибо", "ru"), ("Дякую", "uk")])
def test_the_conversation_does_not_outweigh_the_message(text: str, expected: str) -> None:
    assert language(text, Language.UK) == language(text, Language.RU) == expected
