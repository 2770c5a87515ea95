"""What is said to those who write rules."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "author.missed": "ни в одном примере нет {options}",
        "author.covered": "Варианты шаблонов, встреченные в примерах: {n} из {total} ({share} %)",
        "author.nothing": "Шаблон ничего не нашёл",
        "author.found": ("{n} совпадение", "{n} совпадения", "{n} совпадений"),
        "author.unknown": "нет в словаре, догадка:",
        "author.no_text": "Нечего разбирать",
        "author.no_text.hint": 'например: etiquette-lint words "пришли мне чек"',
        "author.exists": "{path} уже есть",
        "author.exists.hint": "назовите правило иначе или откройте этот файл",
        "author.id": "{name!r} не годится в имя правила",
        "author.id.hint": "латиница в нижнем регистре и дефисы: thanks-in-advance",
        "author.written": "Написано: {path}",
        "author.replaces": "Такое имя есть у правила из набора программы: где работает эта папка, ваше заменит {name}",
        "author.next": "Измените шаблоны и примеры, затем: etiquette-lint rules test {folder}",
        "author.folder": "Чтобы правило работало, добавьте в etiquette.yml: rule_folders: [{folder}]",
    },
    "uk": {
        "author.missed": "у жодному прикладі немає {options}",
        "author.covered": "Варіанти шаблонів, що трапилися в прикладах: {n} з {total} ({share} %)",
        "author.nothing": "Шаблон нічого не знайшов",
        "author.found": ("{n} збіг", "{n} збіги", "{n} збігів"),
        "author.unknown": "немає в словнику, здогад:",
        "author.no_text": "Нема чого розбирати",
        "author.no_text.hint": 'наприклад: etiquette-lint words "надішли мені чек"',
        "author.exists": "{path} уже є",
        "author.exists.hint": "назвіть правило інакше або відкрийте цей файл",
        "author.id": "{name!r} не годиться на назву правила",
        "author.id.hint": "малі латинські літери й дефіси: thanks-in-advance",
        "author.written": "Записано: {path}",
        "author.replaces": "Таку назву має правило з набору програми: де працює ця тека, ваше замінить {name}",
        "author.next": "Змініть шаблони та приклади, потім: etiquette-lint rules test {folder}",
        "author.folder": "Щоб правило працювало, додайте в etiquette.yml: rule_folders: [{folder}]",
    },
    "en": {
        "author.missed": "no example has {options}",
        "author.covered": "Alternatives of patterns that examples exercise: {n} of {total} ({share} %)",
        "author.nothing": "The pattern matches nothing",
        "author.found": ("{n} match", "{n} matches"),
        "author.unknown": "in no dictionary, a guess:",
        "author.no_text": "There is nothing to take apart",
        "author.no_text.hint": 'for example: etiquette-lint words "пришли мне чек"',
        "author.exists": "{path} is there already",
        "author.exists.hint": "give the rule another name, or open that file",
        "author.id": "{name!r} is no name for a rule",
        "author.id.hint": "small Latin letters and hyphens: thanks-in-advance",
        "author.written": "Written: {path}",
        "author.replaces": "A rule of that name comes with the tool: where this folder is in use, yours replaces {name}",
        "author.next": "Change the patterns and examples, then: etiquette-lint rules test {folder}",
        "author.folder": "For the rule to judge, add to etiquette.yml: rule_folders: [{folder}]",
    },
}
