"""What `inspect` says of many chats together."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "overview.libraries": (
            "{n} файл готовых ответов",
            "{n} файла готовых ответов",
            "{n} файлов готовых ответов",
        ),
        "overview.column.chat": "Переписка",
        "overview.column.messages": "Сообщ.",
        "overview.column.people": "Авторов",
        "overview.column.last": "Последнее",
        "overview.column.language": "Язык",
        "overview.column.staff": "Сотрудники",
        "overview.nobody": "кто?",
        "overview.inputs": ("{n} файл: {formats}", "{n} файла: {formats}", "{n} файлов: {formats}"),
        "overview.format.count": "{name} {n}",
        "overview.chats": ("{n} переписка", "{n} переписки", "{n} переписок"),
        "overview.drafts": (
            "{n} файл с черновиками",
            "{n} файла с черновиками",
            "{n} файлов с черновиками",
        ),
        "overview.total": ("{n} сообщение", "{n} сообщения", "{n} сообщений"),
        "overview.rest": (
            "и ещё {n} переписка (все покажет --verbose)",
            "и ещё {n} переписки (все покажет --verbose)",
            "и ещё {n} переписок (все покажет --verbose)",
        ),
        "overview.unsided": (
            "В {n} переписке неизвестно, кто сотрудник: проверять там некого.",
            "В {n} переписках неизвестно, кто сотрудник: проверять там некого.",
            "В {n} переписках неизвестно, кто сотрудник: проверять там некого.",
        ),
        "overview.unsided.who": "Больше всех там пишут: {names}. Назовите сотрудников, например:",
        "overview.seen": (
            "{name} (в {n} переписке)",
            "{name} (в {n} переписках)",
            "{name} (в {n} переписках)",
        ),
        "overview.lacking": (
            "{fact}: нет в {chats} из {all}, там не применяется {n} правило: {rules}",
            "{fact}: нет в {chats} из {all}, там не применяются {n} правила: {rules}",
            "{fact}: нет в {chats} из {all}, там не применяются {n} правил: {rules}",
        ),
    },
    "uk": {
        "overview.libraries": (
            "{n} файл готових відповідей",
            "{n} файли готових відповідей",
            "{n} файлів готових відповідей",
        ),
        "overview.column.chat": "Розмова",
        "overview.column.messages": "Повід.",
        "overview.column.people": "Авторів",
        "overview.column.last": "Останнє",
        "overview.column.language": "Мова",
        "overview.column.staff": "Від компанії",
        "overview.nobody": "хто?",
        "overview.inputs": ("{n} файл: {formats}", "{n} файли: {formats}", "{n} файлів: {formats}"),
        "overview.format.count": "{name} {n}",
        "overview.chats": ("{n} розмова", "{n} розмови", "{n} розмов"),
        "overview.drafts": (
            "{n} файл із чернетками",
            "{n} файли з чернетками",
            "{n} файлів із чернетками",
        ),
        "overview.total": ("{n} повідомлення", "{n} повідомлення", "{n} повідомлень"),
        "overview.rest": (
            "і ще {n} розмова (усі покаже --verbose)",
            "і ще {n} розмови (усі покаже --verbose)",
            "і ще {n} розмов (усі покаже --verbose)",
        ),
        "overview.unsided": (
            "У {n} розмові невідомо, хто від компанії: перевіряти там нікого.",
            "У {n} розмовах невідомо, хто від компанії: перевіряти там нікого.",
            "У {n} розмовах невідомо, хто від компанії: перевіряти там нікого.",
        ),
        "overview.unsided.who": "Найбільше там пишуть: {names}. Назвіть своїх, наприклад:",
        "overview.seen": (
            "{name} (в {n} розмові)",
            "{name} (у {n} розмовах)",
            "{name} (у {n} розмовах)",
        ),
        "overview.lacking": (
            "{fact}: немає в {chats} з {all}, там не застосовується {n} правило: {rules}",
            "{fact}: немає в {chats} з {all}, там не застосовуються {n} правила: {rules}",
            "{fact}: немає в {chats} з {all}, там не застосовуються {n} правил: {rules}",
        ),
    },
    "en": {
        "overview.libraries": ("{n} file of canned replies", "{n} files of canned replies"),
        "overview.column.chat": "Chat",
        "overview.column.messages": "Messages",
        "overview.column.people": "Authors",
        "overview.column.last": "Last",
        "overview.column.language": "Language",
        "overview.column.staff": "Staff",
        "overview.nobody": "who?",
        "overview.inputs": ("{n} file: {formats}", "{n} files: {formats}"),
        "overview.format.count": "{n} {name}",
        "overview.chats": ("{n} chat", "{n} chats"),
        "overview.drafts": ("{n} file of drafts", "{n} files of drafts"),
        "overview.total": ("{n} message", "{n} messages"),
        "overview.rest": (
            "and {n} more chat (--verbose shows all)",
            "and {n} more chats (--verbose shows all)",
        ),
        "overview.unsided": (
            "In {n} chat nothing tells who is staff: nobody would be checked there.",
            "In {n} chats nothing tells who is staff: nobody would be checked there.",
        ),
        "overview.unsided.who": "Those who write there most: {names}. Name your staff, for example:",
        "overview.seen": ("{name} ({n} chat)", "{name} ({n} chats)"),
        "overview.lacking": (
            "{fact}: missing in {chats} of {all}, where {n} rule does not apply: {rules}",
            "{fact}: missing in {chats} of {all}, where {n} rules do not apply: {rules}",
        ),
    },
}
