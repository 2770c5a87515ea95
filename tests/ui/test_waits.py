"""How long somebody waited, in the right forms of three languages."""

from __future__ import annotations

from datetime import timedelta

import pytest

from etiquette_lint.ui import Ui
from etiquette_lint.ui.waits import spell_pause, spell_wait


@pytest.mark.parametrize(
    ("length", "ru", "uk", "en"),
    [
        ({}, "0 секунд", "0 секунд", "0 seconds"),
        ({"seconds": 1}, "1 секунду", "1 секунду", "1 second"),
        ({"seconds": 60}, "1 минуту", "1 хвилину", "1 minute"),
        ({"seconds": 75}, "1 минуту 15 секунд", "1 хвилину 15 секунд", "1 minute 15 seconds"),
        ({"seconds": 203}, "3 минуты", "3 хвилини", "3 minutes"),
        ({"minutes": 21}, "21 минуту", "21 хвилину", "21 minutes"),
        ({"hours": 1}, "1 час", "1 годину", "1 hour"),
        (
            {"hours": 2, "minutes": 38},
            "2 часа 38 минут",
            "2 години 38 хвилин",
            "2 hours 38 minutes",
        ),
        ({"hours": 11}, "11 часов", "11 годин", "11 hours"),
        ({"days": 1, "hours": 4}, "1 день 4 часа", "1 день 4 години", "1 day 4 hours"),
        ({"days": 5, "minutes": 7}, "5 дней", "5 днів", "5 days"),
    ],
)
def test_in_words(length: dict[str, int], ru: str, uk: str, en: str) -> None:
    told = {
        language: spell_wait(timedelta(**length), Ui(language)) for language in ("ru", "uk", "en")
    }
    assert told == {"ru": ru, "uk": uk, "en": en}


def test_working_time_is_told_where_it_is_less() -> None:
    day, hours = timedelta(days=1), timedelta(hours=9)
    assert spell_pause(day, day, Ui("ru")) == "1 день"
    assert spell_pause(day, None, Ui("ru")) == "1 день"
    assert spell_pause(day, hours, Ui("ru")) == "1 день (в рабочее время — 9 часов)"
    assert spell_pause(day, hours, Ui("uk")) == "1 день (у робочий час — 9 годин)"
    assert spell_pause(day, hours, Ui("en")) == "1 day (9 hours of working time)"
