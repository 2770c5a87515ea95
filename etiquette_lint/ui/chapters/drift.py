"""How the texts of one canned reply differ."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "drift.missing.ru": "русского текста нет",
        "drift.missing.uk": "украинского текста нет",
        "drift.only.ru": "«{text}» есть только в русском",
        "drift.only.uk": "«{text}» есть только в украинском",
        "drift.number": "в русском {ru}, в украинском {uk}",
    },
    "uk": {
        "drift.missing.ru": "російського тексту немає",
        "drift.missing.uk": "українського тексту немає",
        "drift.only.ru": "«{text}» є лише в російському",
        "drift.only.uk": "«{text}» є лише в українському",
        "drift.number": "у російському {ru}, в українському {uk}",
    },
    "en": {
        "drift.missing.ru": "there is no Russian text",
        "drift.missing.uk": "there is no Ukrainian text",
        "drift.only.ru": "only the Russian text has “{text}”",
        "drift.only.uk": "only the Ukrainian text has “{text}”",
        "drift.number": "{ru} in the Russian text, {uk} in the Ukrainian one",
    },
}
