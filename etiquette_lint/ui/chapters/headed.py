"""Texts in which a header line starts each message."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "headed.preface": "строки перед первым сообщением ни к какому сообщению не относятся",
        "headed.layout": "сообщение начинается со строки вида «{layout}»",
    },
    "uk": {
        "headed.preface": "рядки перед першим повідомленням не належать до жодного повідомлення",
        "headed.layout": "повідомлення починається з рядка на зразок «{layout}»",
    },
    "en": {
        "headed.preface": "lines before the first message belong to no message",
        "headed.layout": "a message starts with a line like «{layout}»",
    },
}
