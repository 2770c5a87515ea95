"""What is said of exceptions that the tool has written."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "ignoring.outside": "{file} говорит только о том, что лежит рядом с ним и глубже; назовите список выше: suppressions в etiquette.yml",
        "ignoring.told": (
            "{path}: {n} исключение записано в {file}; впишите причину вместо TODO",
            "{path}: {n} исключения записаны в {file}; впишите причины вместо TODO",
            "{path}: {n} исключений записано в {file}; впишите причины вместо TODO",
        ),
    },
    "uk": {
        "ignoring.outside": "{file} говорить лише про те, що лежить поруч із ним і глибше; назвіть список вище: suppressions в etiquette.yml",
        "ignoring.told": (
            "{path}: {n} виняток записано в {file}; впишіть причину замість TODO",
            "{path}: {n} винятки записано в {file}; впишіть причини замість TODO",
            "{path}: {n} винятків записано в {file}; впишіть причини замість TODO",
        ),
    },
    "en": {
        "ignoring.outside": "{file} speaks only of what lies beside it and deeper; name a list further up: suppressions in etiquette.yml",
        "ignoring.told": (
            "{path}: {n} exception written to {file}; put the reason instead of TODO",
            "{path}: {n} exceptions written to {file}; put the reasons instead of TODO",
        ),
    },
}
