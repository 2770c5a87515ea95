"""Viber's histories."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "viber.day_first": "похоже, в датах сначала день, потом месяц; наверняка скажет настройка day_order",
        "viber.month_first": "похоже, в датах сначала месяц, потом день; наверняка скажет настройка day_order",
    },
    "uk": {
        "viber.day_first": "схоже, у датах спершу день, потім місяць; напевно скаже налаштування day_order",
        "viber.month_first": "схоже, у датах спершу місяць, потім день; напевно скаже налаштування day_order",
    },
    "en": {
        "viber.day_first": "dates seem to have the day first; the setting day_order can tell for certain",
        "viber.month_first": "dates seem to have the month first; the setting day_order can tell for certain",
    },
}
