import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.model import TokenKind
from etiquette_lint.text.emojis import emojis, is_emoji, name
from etiquette_lint.text.tokens import TOKEN, kind_of


def every_emoji() -> list[str]:
    import emoji

    return [
        text
        for text, data in emoji.EMOJI_DATA.items()
        if data["status"] == emoji.STATUS["fully_qualified"]
    ]


def test_every_emoji_is_one_token() -> None:
    wrong = [e for e in every_emoji() if TOKEN.findall(e) != [e] or not is_emoji(e)]
    assert wrong == []
    assert {kind_of(e) for e in every_emoji()} == {TokenKind.EMOJI}


@given(st.lists(st.sampled_from(every_emoji()), max_size=6))
def test_a_row_of_emoji_comes_apart_at_grapheme_borders(row: list[str]) -> None:
    text = "".join(row)
    flags = [e for e in row if "\U0001f1e6" <= e[0] <= "\U0001f1ff"]
    assert emojis(text) == row
    assert len(flags) == sum(len(e) == 2 for e in flags)


@pytest.mark.parametrize("text", ["©", "®", "™", "1", "#", "→", "а", "", "👍👍", "‼"])
def test_signs_are_no_emoji(text: str) -> None:
    assert not is_emoji(text)


def test_names() -> None:
    assert name("👍") == "thumbs up"
    assert name("👍", "ru") == "большой палец вверх"
    assert name("а") is None
