"""The kinds of canned replies that every library should have."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "coverage.ru": "по-русски",
        "coverage.uk": "по-украински",
        "coverage.greeting": "приветствия",
        "coverage.hold": "«уточню и вернусь к такому-то часу»",
        "coverage.after_hours": "ответа в нерабочее время",
        "coverage.refusal": "отказа с другим вариантом",
        "coverage.closing": "прощания",
    },
    "uk": {
        "coverage.ru": "російською",
        "coverage.uk": "українською",
        "coverage.greeting": "привітання",
        "coverage.hold": "«уточню й повернуся о такій-то годині»",
        "coverage.after_hours": "відповіді в неробочий час",
        "coverage.refusal": "відмови з іншим варіантом",
        "coverage.closing": "прощання",
    },
    "en": {
        "coverage.ru": "Russian",
        "coverage.uk": "Ukrainian",
        "coverage.greeting": "a greeting",
        "coverage.hold": "“let me check, back with you at such an hour”",
        "coverage.after_hours": "an answer outside working hours",
        "coverage.refusal": "a refusal that offers something else",
        "coverage.closing": "a farewell",
    },
}
