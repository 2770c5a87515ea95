import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.text.folding import fold, spell, undisguised


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("СЧЁТ", "счет"),
        ("заказ", "заказ"),
        ("об’єкт", "об'єкт"),
        ("обʼєкт", "об'єкт"),
        ("об`єкт", "об'єкт"),
        ('об"єкт', "об'єкт"),
        ("за\u0301мок", "замок"),
        ("пере\u00adвод", "перевод"),
        ("и\u0306од", "йод"),
        ("і\u0308жа", "їжа"),
        ("е\u0308лка", "елка"),
        ("кто\u2011то", "кто-то"),
        ("сло\u200bво", "слово"),
        ("моѐ", "мое"),
    ],
)
def test_spellings_of_one_word_meet(written: str, key: str) -> None:
    assert fold(written) == key


def test_spelling_keeps_yo() -> None:
    assert spell("Всё") == "всё"
    assert fold("Всё") == fold("все") == "все"


LETTERS = [*"абвеёйїґ'’ʼxyZЖ-", "\u0301", "\u00ad", "и\u0306", "Е\u0308", "і\u0308"]


@given(st.lists(st.sampled_from(LETTERS), max_size=12).map("".join))
def test_folding_twice_changes_nothing(word: str) -> None:
    assert fold(fold(word)) == fold(word) == fold(word.upper())


@pytest.mark.parametrize(
    ("folded", "plain"),
    [
        ("\u0063чет", "счет"),
        ("до\u0063т\u0061вка", "доставка"),
        ("пи3за", "пизза"),
        ("г0род", "город"),
        ("\u0075гр\u0061", "игра"),
        ("вi\u0074\u0061ю", "вітаю"),
        # nothing to see through
        ("доставка", "доставка"),
        ("wi-fi-роутер", "wi-fi-роутер"),
        ("smm-щик", "smm-щик"),
        ("а4", "а4"),
        ("м-3", "м-3"),
        ("hello", "hello"),
        ("п**ц", "п**ц"),
    ],
)
def test_disguise_is_seen_through(folded: str, plain: str) -> None:
    assert undisguised(folded) == plain
    assert undisguised(plain) == plain
