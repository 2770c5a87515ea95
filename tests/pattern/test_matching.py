"""What each construct of the pattern language matches, in both languages."""

from __future__ import annotations

import pytest

from etiquette_lint.model import Language
from etiquette_lint.pattern.patterns import PatternSet, Phrases
from tests.pattern.helpers import found, phrase_sets, shown, texts, utterance

ACUTE, SOFT, NBSP = "\u0301", "\u00ad", "\u00a0"

# pattern, language of the message, message, what is matched first
WORDS = [
    ("спасибо", "ru", "Большое спасибо!", "спасибо"),
    ("спасибо", "ru", "СПАСИБО", "СПАСИБО"),
    ("Спасибо", "ru", "ну спасибо", "спасибо"),
    ("спасибо", "ru", "спасибочки вам", None),
    ("да", "ru", "Когда сдадите?", None),
    ("еще", "ru", "Ещё минуту", "Ещё"),
    ("ещё", "ru", "еще минуту", "еще"),
    ("п'ять", "uk", "за п'ять хвилин", "п'ять"),
    ("п'ять", "uk", "за п’ять хвилин", "п’ять"),
    ("п'ять", "uk", "за пʼять хвилин", "пʼять"),
    ("пʼять", "uk", "за п'ять хвилин", "п'ять"),
    ("замок", "ru", f"Старинный за{ACUTE}мок", f"за{ACUTE}мок"),
    ("замо\u0301к", "ru", "Замок заело", "Замок"),
    ("доставка", "ru", f"Быстрая достав{SOFT}ка", f"достав{SOFT}ка"),
    ("добрый день", "ru", f"Добрый{NBSP}день!", f"Добрый{NBSP}день"),
    ("добрый день", "ru", "Добрый\t  день!", "Добрый\t  день"),
    ("добрый день", "ru", "Добрый, день!", None),
    ("добрий день", "uk", "Добрий\nдень!", None),
    ("по-русски", "ru", "Пишите по-русски", "по-русски"),
    ("русски", "ru", "Пишите по-русски", None),
    ("Київ", "uk", "у місті КИЇВ", "КИЇВ"),
    ("ганок", "uk", "новий ґанок", None),
]
LEMMAS = [
    ("~заказать", "ru", "Мы заказали стулья", "заказали"),
    ("~заказать", "ru", "Если закажете сегодня", "закажете"),
    ("~заказать", "ru", "Ваш заказ готов", None),
    ("~замовити", "uk", "Ви замовили лампу", "замовили"),
    ("~замовити", "uk", "Замов зараз", "Замов"),
    ("~замовити", "uk", "Ваше замовлення готове", None),
    ("~быть", "ru", "Будем завтра", "Будем"),
    ("~счёт", "ru", "Выставим счета утром", "счета"),
    ("~счет", "ru", "Нет счёта", "счёта"),
    ("~ім'я", "uk", "Вкажіть імʼя", "імʼя"),
    ("~мати", "uk", "Маємо рішення", "Маємо"),
    ("~треба", "uk", "Треба зачекати", "Треба"),
    ("~ґанок", "uk", "Стоїмо на ґанку", "ґанку"),
    # any reading will do: «стали» are steels, too
    ("~сталь", "ru", "Они стали ждать", "стали"),
    # lexemes no dictionary has are guessed from their endings
    ("~зафакапить", "ru", "Мы зафакапили сроки", "зафакапили"),
    ("~зафакапить", "ru", "Кто зафакапит, тот чинит", "зафакапит"),
    ("~зафакапить", "ru", "Мы закрепили сроки", None),
    ("~задеплоїти", "uk", "Ми задеплоїли правки", "задеплоїли"),
]
FEATURES = [
    ("[imperative]", "ru", "Напишите адрес", "Напишите"),
    ("[verb imperative plural]", "uk", "Надішліть фото", "Надішліть"),
    ("[imperative singular]", "ru", "Напишите адрес", None),
    ("[imperative singular]", "uk", "Надішли фото", "Надішли"),
    ("[noun genitive]", "ru", "Нет счетов", "счетов"),
    ("[vocative]", "uk", "Олено, добрий день", "Олено"),
    ("[infinitive]", "uk", "Можу допомогти", "допомогти"),
    ("[infinitive]", "ru", "Могу подсказать", "подсказать"),
    ("[verb past]", "uk", "Вона приїхала", "приїхала"),
    ("[name]", "ru", "это Марина", "Марина"),
    ("[inclusive]", "ru", "Пойдёмте", "Пойдёмте"),
    ("[inclusive]", "uk", "Ходімо", "Ходімо"),
    # a word of no dictionary has no features, whatever its ending
    ("[verb]", "ru", "зафакапили", None),
    ("[verb]", "uk", "задеплоїли", None),
    # not words
    ("[noun]", "ru", "24 🙂 !", None),
    # both
    ("~стоять[imperative]", "ru", "Стойте здесь", "Стойте"),
    ("~стоять[imperative]", "ru", "Стоим здесь", None),
    ("~чекати[imperative]", "uk", "Чекайте дзвінка", "Чекайте"),
    ("~чекати[imperative]", "uk", "Чекаємо дзвінка", None),
    ("~день[genitive plural]", "uk", "п'ять днів", "днів"),
    ("~день[genitive plural]", "uk", "один день", None),
]
REGEXES = [
    ("/при(вет|ветик)/", "ru", "Приветик всем", "Приветик"),
    ("/спасиб.*/", "ru", "спасибки", "спасибки"),
    ("/асиб/", "ru", "спасибо", None),
    ("/.*о/", "ru", "СПАСИБО", "СПАСИБО"),
    ("/все-таки/", "ru", "Всё-таки приедем", "Всё-таки"),
    ("/п'ят.+/", "uk", "П’ятниця", "П’ятниця"),
    ("/[0-9]+/", "ru", "24", None),
    ("/.+/", "ru", "🙂 !? 15:00 да", "да"),
    (r"/.*(.)\1\1.*/", "uk", "Дякуюююю", "Дякуюююю"),
    ("/(?:ок|окей)/", "uk", "окей", "окей"),
]
GROUPS = [
    ("добрый | доброе", "ru", "доброе утро", "доброе"),
    ("(добрый | доброе) утро", "ru", "Доброе утро", "Доброе утро"),
    ("добрый день | доброе утро", "ru", "Доброе утро", "Доброе утро"),
    ("добрий (день | ранок | вечір)", "uk", "Добрий вечір!", "Добрий вечір"),
    ("добрий (день | ранок | вечір)", "uk", "добра ніч", None),
    ("(а | б (в | г)) д", "uk", "б г д", "б г д"),
    ("так (так | ні)? ні", "uk", "так ні", "так ні"),
    # of two ways to match, the longer
    ("спасибо | спасибо большое", "ru", "Спасибо большое", "Спасибо большое"),
    ("дуже? дякую", "uk", "Дуже дякую", "Дуже дякую"),
    ("дуже? дякую", "uk", "Дякую", "Дякую"),
    ("очень* жаль", "ru", "Очень очень очень жаль", "Очень очень очень жаль"),
    ("очень* жаль", "ru", "Жаль", "Жаль"),
    ("очень+ жаль", "ru", "Жаль", None),
    ("очень+ жаль", "ru", "Очень очень жаль", "Очень очень жаль"),
    ("ой (так ,?)+ добре", "uk", "Ой так, так, так добре", "Ой так, так, так добре"),
    ("(добрый день)? (, | !)* анна", "ru", "Добрый день!, Анна", "Добрый день!, Анна"),
    ("((а?)* б?)+ в", "ru", "а а б а в", "а а б а в"),
    ("да?", "ru", "да", "да"),
    ("да?", "ru", "нет", None),
]
GAPS = [
    ("жду .. ответа", "ru", "Жду ответа", "Жду ответа"),
    ("жду .. ответа", "ru", "Жду от вас скорого ответа", "Жду от вас скорого ответа"),
    ("жду .. ответа", "ru", "Жду вот уже целых два дня ответа", "Жду вот уже целых два дня ответа"),
    ("жду .. ответа", "ru", "Жду вот уже целых два дня вашего ответа", None),
    ("жду ..2 ответа", "ru", "Жду от вас скорого ответа", None),
    ("чекаю ..1 відповіді", "uk", "Чекаю вашої відповіді", "Чекаю вашої відповіді"),
    ("чекаю .. відповіді", "uk", "Чекаю на вас. Немає відповіді", None),
    ("чекаю .. відповіді", "uk", "Чекаю на вас… немає відповіді", None),
    ("чекаю .. відповіді", "uk", "Чекаю! Немає відповіді", None),
    ("чекаю .. відповіді", "uk", "Чекаю?! Немає відповіді", None),
    ("чекаю .. відповіді", "uk", "Чекаю\nнемає відповіді", None),
    ("чекаю .. відповіді", "uk", "Чекаю, друже: немає ж — відповіді", None),  # six tokens
    ("чекаю .. відповіді", "uk", "Чекаю, друже — відповіді", "Чекаю, друже — відповіді"),
    # the nearest end
    ("жду .. ответа", "ru", "Жду ответа, ответа", "Жду ответа"),
    ("от ..3 до", "ru", "от пяти до шести и до семи", "от пяти до"),
    ("жду ..3", "ru", "жду вас", "жду"),
]
EDGES = [
    ("^ да", "ru", "Да, конечно", "Да"),
    ("^ да", "ru", "Ну да", None),
    ("^ так $", "uk", "Так", "Так"),
    ("^ так $", "uk", "Так.", None),
    ("^ так .? $", "uk", "Так.", "Так."),
    ("^ да $", "ru", "\n🙂 Да 🙂))\n", "Да"),
    ("^ да $", "ru", ":) да :(", "да"),
    ("^ да $", "ru", "❤️❤️ да", "да"),
    ("дякую $", "uk", "Дякую 🙏", "Дякую"),
    ("дякую $", "uk", "Дякую вам", None),
    ("<emoji> да", "ru", "🙂 Да", "🙂 Да"),
    ("^ (ок | добре)", "uk", "Добре", "Добре"),
    ("(^ | .) ладно", "ru", "Нет. Ладно", ". Ладно"),
    ("(^ | .) ладно", "ru", "Ладно", "Ладно"),
    ("(^ | .) ладно", "ru", "Ну ладно", None),
]
MARKS = [
    ("да ?", "ru", "Да?", "Да?"),
    ("да ?", "ru", "Да", None),
    ("да ?", "ru", "Да?!", "Да?!"),
    ("да !", "ru", "Да?!", "Да?!"),
    ("да !", "ru", "Да!!!", "Да!!!"),
    ("да ??", "ru", "да", "да"),
    ("так .", "uk", "Так.", "Так."),
    ("так .", "uk", "Так...", "Так..."),
    ("так .", "uk", "Так…", "Так…"),
    ("так …", "uk", "Так.", "Так."),
    ("да , нет", "ru", "да, нет", "да, нет"),
    ("да, нет", "ru", "да , нет", "да , нет"),
    ("так : ні", "uk", "так: ні", "так: ні"),
    ("так ; ні", "uk", "так; ні", "так; ні"),
    ("да - нет", "ru", "да - нет", "да - нет"),
    ("да - нет", "ru", "да — нет", "да — нет"),
    ("да — нет", "ru", "да – нет", "да – нет"),
    ("да -? нет", "ru", "да нет", "да нет"),
    ("да ,? нет", "ru", "да нет", "да нет"),
    ("(. | !)* да", "ru", "...!! да", "...!! да"),
    ("да .", "ru", "да 🙂", None),
]
EXACT = [
    ('"+"', "ru", "+", "+"),
    ("+", "ru", "Можно забрать? +", "+"),
    ('"("', "ru", "(сегодня)", "("),
    ('"24/7"', "uk", "працюємо 24/7", "24/7"),
    ('"15:00"', "uk", "о 15:00", "15:00"),
    ('":-)"', "ru", "Хорошо :-)", ":-)"),
    ('":D"', "ru", "Хорошо :D", ":D"),
    ('"?!"', "ru", "Что?!", "?!"),
    ('"?!"', "ru", "Что!?", None),
    ('"№"', "ru", "Заказ № 5", "№"),
    ("№ 5", "ru", "Заказ № 5", "№ 5"),
    ("24", "ru", "Ровно 24 часа", "24"),
    ('"{{name}}"', "uk", "Вітаю, {{Name}}!", "{{Name}}"),
    ('"бл*ть"', "ru", "Бл*ть, опять", "Бл*ть"),
    ('"ещё"', "ru", "еще", None),  # as written: ё is not е
    (r'"\""', "ru", 'Кафе "Уют"', '"'),
]
KINDS = [
    ("<word>", "ru", "🙂 24 — привет", "привет"),
    ("<number>", "ru", "Осталось 3 места", "3"),
    ("<number>", "uk", "Знижка 15%", "15%"),
    ("<money>", "uk", "Разом 500 грн", "500 грн"),
    ("<money>", "ru", "Цена 1 500 ₽", "1 500 ₽"),
    ("<number>", "ru", "Цена 1 500 ₽", None),
    ("<time>", "uk", "Чекаємо о 9:30", "9:30"),
    ("<date>", "ru", "Встреча 12.05.2026", "12.05.2026"),
    ("<url>", "uk", "Дивіться shop.example/a", "shop.example/a"),
    ("<email>", "ru", "Пишите: info@shop.example", "info@shop.example"),
    ("<phone>", "uk", "Дзвоніть +380 67 123 45 67", "+380 67 123 45 67"),
    ("<mention>", "ru", "Спросите @marina_help", "@marina_help"),
    ("<tag>", "uk", "За тегом #знижка", "#знижка"),
    ("<emoji>", "ru", "Ок 👍🏽", "👍🏽"),
    ("<emoticon>", "uk", "Гаразд ;)", ";)"),
    ("<smile>", "ru", "Хорошо))", "))"),
    ("<smile>", "ru", "(хорошо)", None),
    ("<placeholder>", "uk", "Вітаю, {{name}}", "{{name}}"),
    ("<punctuation>", "ru", "Да!", "!"),
    ("<break> да", "ru", "Нет\n\nда", "\n\nда"),
    ("<symbol>", "ru", "Заказ № 5", "№"),
    # a placeholder is no date, whatever stands in its brackets
    ("<date>", "uk", "Чекаємо до <date>", None),
    ("<name>", "ru", "Здравствуйте, Анна!", "Анна"),
    ("<name>", "ru", "Здравствуйте, анна!", None),
    ("<name>", "ru", "Спросите Петровича", "Петровича"),
    ("<name>", "uk", "Вітаю, Оксано!", "Оксано"),
    ("<name>", "uk", "Вітаю, Столе!", None),
    ("<any> да", "ru", "🙂 да", "🙂 да"),
    ("<any> да", "ru", "да", None),
]
EMOJI = [
    ("👍", "ru", "Ок 👍", "👍"),
    ("👍", "uk", "Гаразд 👍🏿", "👍🏿"),
    ("👍🏽", "ru", "Ок 👍", "👍"),
    ("❤️", "ru", "Спасибо ❤", "❤"),
    ("❤", "uk", "Дякую ❤️", "❤️"),
    ("👨‍👩‍👧", "ru", "Мы всей семьёй 👨‍👩‍👧", "👨‍👩‍👧"),
    ("👨", "ru", "Мы всей семьёй 👨‍👩‍👧", None),
    ("▶️", "ru", "Смотрите ▶️", "▶️"),
    ("🇺🇦", "uk", "Слава 🇺🇦", "🇺🇦"),
    ("дякую (🙏 | ❤)", "uk", "Дякую 🙏🏻", "Дякую 🙏🏻"),
    ('"👍🏽"', "ru", "Ок 👍", None),
]
# Words with more than one reading
TRAPS = [
    ("[imperative]", "ru", "Деньги пришли", None),
    ("[imperative]", "ru", "Мы вышли на связь", None),
    ("~прийти", "ru", "Деньги пришли", "пришли"),
    ("~прислать", "ru", "Деньги пришли", "пришли"),
    ("~прислать[imperative]", "ru", "Пришли фото", "Пришли"),
    ("~прийти[imperative]", "ru", "Пришли гости", None),
    ("[imperative]", "ru", "Осталось три дня", None),
    ("[numeral]", "ru", "Осталось три дня", None),
    ("[verb imperative]", "uk", "Мій батько", None),
    ("[imperative]", "uk", "Лунали голоси", None),
    ("[imperative]", "ru", "Уточните адрес", None),  # «вы уточните», too
    ("[imperative]", "uk", "Підкажіть, будь ласка", "Підкажіть"),
    ("[imperative] ласка", "uk", "Підкажіть, будь ласка", "будь ласка"),
    ("[verb]", "ru", "Печь уже тёплая", None),
    ("[noun]", "ru", "Печь уже тёплая", None),
]
TABLE = [
    *(WORDS + LEMMAS + FEATURES + REGEXES + GROUPS + GAPS),
    *(EDGES + MARKS + EXACT + KINDS + EMOJI + TRAPS),
]


@pytest.mark.parametrize(("pattern", "language", "text", "matched"), TABLE)
def test_match(pattern: str, language: str, text: str, matched: str | None) -> None:
    assert texts(pattern, text, language)[:1] == ([] if matched is None else [matched])


# pattern, language, message, captures of the first match
CAPTURES = [
    ("кто=~клиент ждёт", "ru", "Клиент ждёт", {"кто": "Клиент"}),
    ("заказ n=<number>", "ru", "Заказ 15 готов", {"n": "15"}),
    (
        "x=(добрый день) ,? who=<name>",
        "ru",
        "Добрый день, Анна!",
        {"x": "Добрый день", "who": "Анна"},
    ),
    ("дякую хто=[vocative]?", "uk", "Дякую, Олено", {"хто": ""}),
    ("дякую ,? хто=[vocative]?", "uk", "Дякую, Олено", {"хто": "Олено"}),
    ("(хто=<name> ,?)+ вітаю", "uk", "Олено, Юрію, вітаю", {"хто": "Юрію"}),
    ("(a=да | b=нет) c=.. точно", "ru", "нет ну точно", {"b": "нет", "c": "ну"}),
    ("a=да* нет", "ru", "да да нет", {"a": "да да"}),
    ("все=(хто=<name> ,?) вітаю", "uk", "Олено, вітаю", {"все": "Олено,", "хто": "Олено"}),
    # what a way that led nowhere captured is forgotten
    ("(a=да да нет | да b=да ой)", "ru", "да да ой", {"b": "да"}),
    ("a=да? да нет", "ru", "да нет", {"a": ""}),
]


@pytest.mark.parametrize(("pattern", "language", "text", "captures"), CAPTURES)
def test_captures(pattern: str, language: str, text: str, captures: dict[str, str]) -> None:
    assert [got for _, got in found(pattern, text, language)][:1] == [captures]


@pytest.mark.parametrize(
    ("pattern", "language", "text", "all_readings", "any_reading"),
    [
        ("[imperative singular]", "ru", "Пришли фото", [], ["Пришли"]),
        ("[verb past plural]", "ru", "Деньги пришли", [], ["пришли"]),
        ("[imperative]", "ru", "Три дня", [], ["Три"]),
        ("[imperative]", "uk", "Лунали голоси", [], ["голоси"]),
        ("[noun]", "uk", "Мати рацію", ["рацію"], ["Мати", "рацію"]),
        ("[verb]", "ru", "Ждите звонка", ["Ждите"], ["Ждите"]),
        ("~сталь[genitive singular]", "ru", "Без стали", [], ["стали"]),
        ("~стать[past]", "ru", "Они стали ждать", ["стали"], ["стали"]),
        ("[verb]", "ru", "зафакапили", [], []),
    ],
)
def test_readings(
    pattern: str, language: str, text: str, all_readings: list[str], any_reading: list[str]
) -> None:
    for policy, expected in (("all", all_readings), ("any", any_reading)):
        matched = found(pattern, text, language, readings=policy)
        assert [part for part, _ in matched] == expected, policy


@pytest.mark.parametrize(
    ("patterns", "text", "matched"),
    [
        (["да"], "да, да и да", ["да", "да", "да"]),
        (["да нет"], "да нет нет да нет", ["да нет", "да нет"]),
        (["да да"], "да да да да да", ["да да", "да да"]),
        # of overlapping matches the longest
        (["добрый день", "день добрый день"], "день добрый день", ["день добрый день"]),
        (["а б", "б в г"], "а б в г", ["б в г"]),
        # of equally long ones the first
        (["а б", "б в"], "а б в", ["а б"]),
        (["да", "нет"], "нет да", ["нет", "да"]),
    ],
)
def test_several_matches(patterns: list[str], text: str, matched: list[str]) -> None:
    assert [part for part, _ in found(patterns, text)] == matched


@pytest.mark.parametrize(
    ("unless", "text", "matched"),
    [
        (["не вопрос"], "Вопрос решён", ["Вопрос"]),
        (["не вопрос"], "Не вопрос", []),
        (["не вопрос"], "Не вопрос, но вопрос", ["вопрос"]),
        (["не ..3 вопрос"], "Не самый простой вопрос", []),
        (["решён"], "Вопрос решён", ["Вопрос"]),
    ],
)
def test_unless(unless: list[str], text: str, matched: list[str]) -> None:
    assert [part for part, _ in found("вопрос", text, unless=unless)] == matched


PHRASES = Phrases(
    {
        "hello": {
            "match": {"ru": ["привет", "добрый (день | вечер)"], "uk": ["вітаю"], "common": ["hi"]},
            "unless": {"ru": ["привет от"], "uk": ["вітаю з"]},
        },
        "name": {"match": {"ru": ["who=<name>"], "uk": ["who=<name>"]}},
        "address": {"match": {"ru": ["@hello ,? @name"], "uk": ["@hello ,? @name"]}},
        "russian": {"match": {"ru": ["угу"]}},
    }
)


@pytest.mark.parametrize(
    ("pattern", "language", "text", "matched"),
    [
        ("@hello", "ru", "Добрый вечер!", [("Добрый вечер", {})]),
        ("@hello", "uk", "Вітаю!", [("Вітаю", {})]),
        ("@hello", "uk", "Привет!", []),
        ("@hello", "ru", "hi", [("hi", {})]),
        ("^ @hello $", "ru", "Привет 🙂", [("Привет", {})]),
        ("@hello+", "ru", "Привет привет", [("Привет привет", {})]),
        ("@hello ,? who=<name>", "ru", "Привет, Анна", [("Привет, Анна", {"who": "Анна"})]),
        # captures inside a phrase set are the pattern's, too
        ("@address", "ru", "Добрый день, Анна", [("Добрый день, Анна", {"who": "Анна"})]),
        ("w=@hello", "uk", "Вітаю!", [("Вітаю", {"w": "Вітаю"})]),
        # the set's own unless holds wherever the set is named
        ("@hello", "ru", "Привет от Анны", []),
        ("@address", "uk", "Вітаю з Новим роком, Олено", []),
        ("(@hello | да)", "ru", "Привет от Анны, да", [("да", {})]),
        ("привет", "ru", "Привет от Анны", [("Привет", {})]),
        ("@russian", "uk", "угу", []),
        ("@russian | ага", "uk", "ага", [("ага", {})]),
    ],
)
def test_phrase_sets(
    pattern: str, language: str, text: str, matched: list[tuple[str, dict[str, str]]]
) -> None:
    assert found(pattern, text, language, phrases=PHRASES) == matched


def test_a_phrase_set_finds_what_a_pattern_naming_it_finds() -> None:
    for text in ("Привет!", "Привет от Анны", "Добрый день и привет"):
        said = utterance(text, "ru")
        own = [shown(match, said) for match in PHRASES.set("hello").find(said)]
        assert own == found("@hello", text, phrases=PHRASES)


@pytest.mark.parametrize(
    ("sources", "text", "matched"),
    [
        ({"ru": ["[imperative]"], "uk": ["[imperative]"]}, "голоси", []),
        ({"ru": ["[imperative]"], "uk": ["[imperative]"]}, "надішліть", ["надішліть"]),
        ({"ru": ["[imperative]"]}, "[имя] +", []),
        ({"ru": ["голоси"]}, "голоси", ["голоси"]),
        ({"ru": ["привет"], "uk": ["привіт"]}, "привіт", ["привіт"]),
        ({"common": ["ок"]}, "ок", ["ок"]),
        ({"common": ["ок"]}, "ok ок", ["ок"]),
    ],
)
def test_messages_of_unknown_language(
    sources: dict[str, list[str]], text: str, matched: list[str]
) -> None:
    said = utterance(text, "unknown")
    rule = PatternSet(phrase_sets({}), sources)
    assert [shown(match, said)[0] for match in rule.find(said)] == matched


@pytest.mark.parametrize(
    ("sources", "text", "matched"),
    [
        ({"common": ["hello"], "ru": ["hello world"]}, "hello world", ["hello"]),
        # lemmas and features are of a language: of another there are none
        ({"common": ["~заказ", "[noun]", "<name>", "~зафакапить"]}, "заказ Анна", []),
        ({"common": ["~заказ | hello"]}, "hello", ["hello"]),
    ],
)
def test_messages_of_another_language(
    sources: dict[str, list[str]], text: str, matched: list[str]
) -> None:
    said = utterance(text, "other")
    rule = PatternSet(phrase_sets({}), sources)
    assert [shown(match, said)[0] for match in rule.find(said)] == matched


class TestASetByItself:
    """A pattern that is nothing but ``@name`` is each pattern of the set."""

    SETS = phrase_sets({"thanks": {"ru": ["спасибо", "спасибо .. за", "большое спасибо"]}})

    def test_it_matches_what_the_set_matches(self) -> None:
        for text in ("Спасибо вам за заказ", "Большое спасибо!", "Спасибо", "Пожалуйста"):
            alone = found("@thanks", text, phrases=self.SETS)
            assert alone == found("(@thanks)", text, phrases=self.SETS)

    def test_what_the_set_excuses_stays_excused(self) -> None:
        sources = {"match": {"ru": ["спасибо", "мерси"]}, "unless": {"ru": ["скажите спасибо"]}}
        sets = Phrases({"thanks": sources})
        assert found("@thanks", "Скажите спасибо, мерси", phrases=sets) == [("мерси", {})]

    def test_each_pattern_is_set_off_by_its_own_words(self) -> None:
        sets = phrase_sets({"thanks": {"ru": ["спасибо", "мерси"]}})
        rule = PatternSet(sets, {"ru": ["@thanks"]})
        assert [rule.anchors(pattern) for pattern in rule.patterns(Language.RU)] == [
            {"спасибо"},
            {"мерси"},
        ]
        (tried,) = rule.candidates(utterance("Мерси вам", "ru"))
        assert tried.source == "мерси"

    def test_a_replacement_goes_with_each(self) -> None:
        rule = PatternSet(self.SETS, {"ru": {"@thanks": "благодарю"}})
        assert {p.value for p in rule.patterns(Language.RU)} == {"благодарю"}
