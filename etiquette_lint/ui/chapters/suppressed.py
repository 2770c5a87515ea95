"""How many findings a report keeps to itself, and why."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "suppressed.total": (
            "Скрыто {n} замечание: {by}",
            "Скрыто {n} замечания: {by}",
            "Скрыто {n} замечаний: {by}",
        ),
        "suppressed.comment": ("{n} комментарием", "{n} комментариями", "{n} комментариями"),
        "suppressed.file": (
            "{n} списком исключений",
            "{n} списком исключений",
            "{n} списком исключений",
        ),
        "suppressed.baseline": ("{n} как прежнее", "{n} как прежние", "{n} как прежние"),
    },
    "uk": {
        "suppressed.total": (
            "Приховано {n} зауваження: {by}",
            "Приховано {n} зауваження: {by}",
            "Приховано {n} зауважень: {by}",
        ),
        "suppressed.comment": ("{n} коментарем", "{n} коментарями", "{n} коментарями"),
        "suppressed.file": (
            "{n} списком винятків",
            "{n} списком винятків",
            "{n} списком винятків",
        ),
        "suppressed.baseline": ("{n} як давнє", "{n} як давні", "{n} як давні"),
    },
    "en": {
        "suppressed.total": ("{n} finding not shown: {by}", "{n} findings not shown: {by}"),
        "suppressed.comment": ("{n} by a comment", "{n} by comments"),
        "suppressed.file": ("{n} by the list of exceptions", "{n} by the list of exceptions"),
        "suppressed.baseline": ("{n} by the baseline", "{n} by the baseline"),
    },
}
