"""The input formats, as `formats` and `inspect` name them."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "format.telegram-json": "экспорт Telegram Desktop в JSON: переписка или весь аккаунт",
        "format.telegram-html": "экспорт Telegram Desktop в HTML: все страницы чата вместе",
        "format.transcript": "диалог, записанный от руки, «2026-03-02 10:00 клиент: …»",
        "format.draft": "ещё не отправленное сообщение; несколько разделяются строками ---",
    },
    "uk": {
        "format.telegram-json": "експорт Telegram Desktop у JSON: розмова або весь акаунт",
        "format.telegram-html": "експорт Telegram Desktop у HTML: усі сторінки чату разом",
        "format.transcript": "діалог, записаний від руки, «2026-03-02 10:00 клієнт: …»",
        "format.draft": "ще не надіслане повідомлення; кілька розділяються рядками ---",
    },
    "en": {
        "format.telegram-json": "Telegram Desktop's export in JSON: a chat or a whole account",
        "format.telegram-html": "Telegram Desktop's export in HTML: all pages of a chat together",
        "format.transcript": "a dialogue written by hand, «2026-03-02 10:00 client: …»",
        "format.draft": "a message not yet sent; several are parted by lines of ---",
    },
}
