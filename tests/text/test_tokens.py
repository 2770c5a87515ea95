import re
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from etiquette_lint.model import TokenKind
from etiquette_lint.text import tokens
from etiquette_lint.text.folding import INVISIBLE
from etiquette_lint.text.tokens import TOKEN, kind_of

KINDS = {kind.value: kind for kind in TokenKind}


def cut(text: str) -> list[tuple[str, str]]:
    return [(token, kind_of(token).value) for token in TOKEN.findall(text)]


@pytest.mark.parametrize(
    ("kind", "tokens"),
    [
        (
            "word",
            "привіт Wi-Fi-роутер e-mail по-русски кое-что п'ять м’яч зв'язок сімʼя COVID-19 сч1т "
            'а́кция мо\u00adлоко и\u0306од п**ц бл*ть бл* х* п*здец f*ck об"єкт Hello שלום',
        ),
        ("number", "14 5% 1,5 99.90 50/50 10-15 10к 5-й 3-го 100мл 24/7 1/2 20шт 1:1 2ГИС 10.30"),
        ("number", "4276-1234-5678-9012 12345678901234567890"),
        ("money", "500₽ $100 €5,50 99.90₴ 500грн 1000руб 5к₽"),
        ("time", "15:00 9:30 00:00 23:59:59"),
        ("date", "12.05.2026 1.6.26 12/05/2026 2026-05-12 31.12"),
        (
            "url",
            "https://shop.example/a?b=1 http://президент.рф/x shop.ua bit.ly/abc сайт.рф "
            "www.shop.com.ua shop.ru:8080/x t.me/shop tg://resolve shop.museum/hall 1a.ru",
        ),
        ("email", "sales@shop.ru a.b-c+d@mail.shop.com.ua 123@shop.ua"),
        ("phone", "+79991234567 +380671234567 88005553535 0671234567 8-800-555-35-35 123-45-67"),
        ("mention", "@olena @shop_bot"),
        ("tag", "#акция #знижка2026"),
        ("emoji", "👍 👍🏽 👨‍👩‍👧 🇺🇦 1️⃣ ❤️ ❤ ©️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ☺"),
        ("symbol", "© № ™ % + → • *** == ^"),
        ("emoticon", ":) :-) ;) =) :-D :( :'( :))) <3 ^_^ O_o xD :P :с :-/"),
        ("smile", ")) ))))) (( "),
        (
            "placeholder",
            "{{name}} {%if%} ${name} {name} %name% #CONTACT.NAME# [[name]] [Имя] <Имя> "
            "{=Lead:NAME} %s {{1}} {0} [имя_клиента] [Ім'я] [ім’я] [імʼя] <Ім'я> ‹Ім’я› ‹Имя› "
            "%ім'я% [дата] [ДАТА] [билет] [фотограф]",
        ),
        ("punctuation", "! ?! !!! ... … , : — – - « » “ ” ( ) / ' ’"),
    ],
)
def test_kinds(kind: str, tokens: str) -> None:
    assert [(token, cut(token)) for token in tokens.split()] == [
        (token, [(token, kind)]) for token in tokens.split()
    ]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("+7 999 123-45-67, завтра", ["+7 999 123-45-67", ",", "завтра"]),
        ("8 (495) 123-45-67", ["8 (495) 123-45-67"]),
        ("(067) 123 45 67", ["(067) 123 45 67"]),
        ("4276 1234 5678 9012", ["4276 1234 5678 9012"]),
        ("1 500 ₽ и 1\u00a0000\u00a0000,50 грн.", ["1 500 ₽", "и", "1\u00a0000\u00a0000,50 грн."]),
        ("500 руб. Везём", ["500 руб", ".", "Везём"]),
        ("500 руб. за штуку", ["500 руб.", "за", "штуку"]),
        ("5 тыс. руб.", ["5 тыс. руб."]),
        ("15:00-18:00", ["15:00", "-", "18:00"]),
        ("1) чай", ["1", ")", "чай"]),
        ("заказ №14", ["заказ", "№", "14"]),
        ("12 мая", ["12", "мая"]),
        ("и/или", ["и", "/", "или"]),
        ("и т.д.", ["и", "т", ".", "д", "."]),
        ("Готово.Едем", ["Готово", ".", "Едем"]),
        ("Смотрите https://shop.ru/a.", ["Смотрите", "https://shop.ru/a", "."]),
        ("(https://shop.ru/a)", ["(", "https://shop.ru/a", ")"]),
        ("пишите на a@shop.ru!", ["пишите", "на", "a@shop.ru", "!"]),
        ("*жирный* _курсив_", ["*", "жирный", "*", "_", "курсив", "_"]),
        ("«Да» — 'нет'", ["«", "Да", "»", "—", "'", "нет", "'"]),
        ("Дякую:) гарно)))", ["Дякую", ":)", "гарно", ")))"]),
        ("👍👍🏽1️⃣2️⃣", ["👍", "👍🏽", "1️⃣", "2️⃣"]),
        ("шаг1️⃣", ["шаг", "1️⃣"]),
        ("Ура!!!👏", ["Ура", "!!!", "👏"]),
        ("раз\n \r\n\nдва", ["раз", "\n \r\n\n", "два"]),
        ("Договор \u2028конец", ["Договор", "\u2028", "конец"]),
        ("слово-", ["слово", "-"]),
        ("10:3", ["10:3"]),
        ("Привет\u200b \ufeff", ["Привет"]),
        ("плато\u0301 сло\u200bво", ["плато\u0301", "сло\u200bво"]),
        ("10.05 руб. и 10.05", ["10.05 руб.", "и", "10.05"]),
        ("у 2017 р. і 1990р", ["у", "2017", "р", ".", "і", "1990р"]),
        ("в 10 к вам за $10 к вечеру", ["в", "10", "к", "вам", "за", "$10", "к", "вечеру"]),
        ("Итого:5", ["Итого", ":", "5"]),
        ("Ціна=5", ["Ціна", "=", "5"]),
        ("обед,ужин", ["обед", ",", "ужин"]),
        ("Вітаємо, [ім'я та по батькові]!", ["Вітаємо", ",", "[ім'я та по батькові]", "!"]),
        ("[каталог](https://shop.ru)", ["[", "каталог", "]", "(", "https://shop.ru", ")"]),
        ("[Имя] (или [Отчество])", ["[Имя]", "(", "или", "[Отчество]", ")"]),
        ("[смеётся] да", ["[", "смеётся", "]", "да"]),
        ("[зітхає] так", ["[", "зітхає", "]", "так"]),
        ("[x] <б> ‹и›", ["[", "x", "]", "<", "б", ">", "‹", "и", "›"]),
        ("Как дела?:)", ["Как", "дела", "?", ":)"]),
    ],
)
def test_borders(text: str, tokens: list[str]) -> None:
    assert TOKEN.findall(text) == tokens


def test_line_ends_are_one_break() -> None:
    assert cut("\r\n\n") == [("\r\n\n", "break")]


def test_copyright_sign_is_no_emoji() -> None:
    assert kind_of("©") is TokenKind.SYMBOL


WRITTEN = st.text(
    alphabet=st.one_of(
        st.sampled_from("абвЁїґʼabZ 0123456789.,!?:;-–—()[]{}<>«»\"'’`*#@$%/\\+=_~^₽№\n\r\t\u00a0"),
        st.sampled_from(["\u0301", "\u00ad", "\u200d", "\ufe0f", "👍", "🏽", "🇺", "❤", "\u20e3"]),
        st.characters(),
    ),
    max_size=40,
)
UNSEEN = re.compile(f"[\\s{INVISIBLE}]*")


@given(WRITTEN)
@example("а\u0301!:)))👍🏽 https://a.ru).")
@example("0️⃣1\ufe0f")
def test_tokens_cover_all_that_is_seen(text: str) -> None:
    end = 0
    for match in TOKEN.finditer(text):
        assert match.end() > match.start() >= end
        assert UNSEEN.fullmatch(text[end : match.start()])
        end = match.end()
    assert UNSEEN.fullmatch(text[end:])


@given(WRITTEN)
def test_a_token_is_recognised_by_itself(text: str) -> None:
    for token in TOKEN.findall(text):
        kind = kind_of(token)
        assert kind is kind_of(token)
        assert (kind is TokenKind.BREAK) == (token.strip() == "")


NASTY = ["а", "1", "-", "'", ".", "*", "а*", "1.", "1 ", "a.", "a@", "[", "{", "://", "https://."]
NASTY += ["1 234 ", "+7", "8(9", "$1 ", "\u0301", "👍\u200d", "\n ", "^", ":(", "a_", "бл*", "aa."]


@pytest.mark.parametrize("unit", NASTY)
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit)) + "!"
        start = time.perf_counter()
        TOKEN.findall(text)
        return time.perf_counter() - start

    assert seconds(400_000) < 4  # a quadratic one takes minutes


@given(st.text(alphabet="а'ʼbТO_o.@1230:-/€ ₴р%*#\ufe0f\u20e3ℹ☎)(;D+", max_size=12))
def test_a_kind_is_told_by_a_part_of_the_expression_as_by_the_whole(text: str) -> None:
    whole = tokens._pieces(tuple(tokens._PIECES))
    for token in TOKEN.findall(text):
        match = whole.fullmatch(token)
        kind = TokenKind(match.lastgroup) if match and match.lastgroup else TokenKind.SYMBOL
        assert token.isalpha() or kind_of(token) is kind
