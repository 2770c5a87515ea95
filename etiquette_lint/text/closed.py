"""Closed lists, where the dictionaries know too little or too much."""

from __future__ import annotations

# The Ukrainian dictionary has no predicatives and no interjections.
_PREDICATIVES = "треба можна слід варто потрібно необхідно шкода жаль пора нема немає годі досить"
_INTERJECTIONS = "ой ох ах ех ага угу еге овва гей алло ну ура фу тьху вау леле йой"
UKRAINIAN_ADDITIONS: dict[str, str] = {  # word: part of speech
    **dict.fromkeys(_PREDICATIVES.split(), "predicative"),
    **dict.fromkeys(_INTERJECTIONS.split(), "interjection"),
}

# Given names that the Ukrainian dictionary has merely as animate nouns or as surnames.
UKRAINIAN_NAMES = "володимир богдан віта северин максиміліан павлик юрчик матвійко"

# Frequent words of one language that are rare homonyms, or corruptions, in the other.
_RUSSIAN = (
    "с со во ко об но он вот мне да его ему только меня тоже даже пока сейчас потом однако рядом "
    "много лучше надо уж уже хотя после потому оно вдруг конечно вечер готов люди ладно чтоб вс "
    "тот хоть жизнь год почти против часть парень которого которому которым которых"
)
_UKRAINIAN = (
    "та як але коли року чи або вони вона лише ти ми бо буде була треба добре мене зараз трохи "
    "разом бути яка яке яку кожен теж нд ласка вже ще серед повинен повинна повинно думку додано"
)
# Words of both, whatever the dictionaries think of them.
_SHARED = "ок доставка доставки доставку доставкою хей токен пр-т б-р р-н"
# Of both, but far more frequent in Russian: they settle what nothing else does.
_RATHER_RUSSIAN = "от город письмо получилось держать жених"
LEANING: dict[str, int] = {
    **dict.fromkeys(_RUSSIAN.split(), 2),
    **dict.fromkeys(_UKRAINIAN.split(), -2),
    **dict.fromkeys(_SHARED.split(), 0),
    **dict.fromkeys(_RATHER_RUSSIAN.split(), 1),
}

# The Ukrainian dictionary gives its personal pronouns no person.
PERSONS: dict[str, str] = {
    **dict.fromkeys(("я", "ми"), "first"),
    **dict.fromkeys(("ти", "ви"), "second"),
    **dict.fromkeys(("він", "вона", "воно", "вони"), "third"),
}
