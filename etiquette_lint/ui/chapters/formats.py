"""What `formats` says besides the names of formats."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "formats.family.messengers": "Мессенджеры и соцсети",
        "formats.family.helpdesks": "Хелпдески и CRM",
        "formats.family.tables": "Таблицы",
        "formats.family.libraries": "Готовые ответы",
        "formats.family.texts": "Тексты",
        "formats.more": "Как получить такой файл из каждой программы: docs/formats.md",
    },
    "uk": {
        "formats.family.messengers": "Месенджери й соцмережі",
        "formats.family.helpdesks": "Хелпдески та CRM",
        "formats.family.tables": "Таблиці",
        "formats.family.libraries": "Готові відповіді",
        "formats.family.texts": "Тексти",
        "formats.more": "Як отримати такий файл із кожної програми: docs/formats.md",
    },
    "en": {
        "formats.family.messengers": "Messengers and social networks",
        "formats.family.helpdesks": "Helpdesks and CRM",
        "formats.family.tables": "Tables",
        "formats.family.libraries": "Canned replies",
        "formats.family.texts": "Texts",
        "formats.more": "How to get such a file out of each application: docs/formats.md",
    },
}
