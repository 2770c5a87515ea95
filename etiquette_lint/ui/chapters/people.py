"""What `inspect` says of who writes, and of whose messages would be checked."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "people.role.staff": "сотрудник",
        "people.role.client": "клиент",
        "people.role.bot": "бот",
        "people.role.system": "система",
        "people.role.unknown": "кто это?",
        "people.why.named": "так указали вы",
        "people.why.file": "по данным файла",
        "people.why.everybody": "--staff '*'",
        "people.why.others": "не назван сотрудником",
        "people.why.unknown": "файл не говорит",
        "people.more": "и ещё {n}",
        "people.judged": (
            "Будет проверено {n} сообщение сотрудников.",
            "Будут проверены {n} сообщения сотрудников.",
            "Будет проверено {n} сообщений сотрудников.",
        ),
        "people.undecided": "Кто здесь сотрудник, неизвестно, и проверять пока некого. "
        "Назовите его, например:",
        "people.no_staff": "Сотрудники здесь не пишут, проверять некого.",
    },
    "uk": {
        "people.role.staff": "від компанії",
        "people.role.client": "клієнт",
        "people.role.bot": "бот",
        "people.role.system": "система",
        "people.role.unknown": "хто це?",
        "people.why.named": "так вказали ви",
        "people.why.file": "за даними файлу",
        "people.why.everybody": "--staff '*'",
        "people.why.others": "немає серед названих",
        "people.why.unknown": "файл не каже",
        "people.more": "і ще {n}",
        "people.judged": (
            "Буде перевірено {n} повідомлення від компанії.",
            "Буде перевірено {n} повідомлення від компанії.",
            "Буде перевірено {n} повідомлень від компанії.",
        ),
        "people.undecided": "Хто тут від компанії, невідомо, тож перевіряти поки що нікого. "
        "Назвіть цю людину, наприклад:",
        "people.no_staff": "Від компанії тут ніхто не пише, перевіряти нікого.",
    },
    "en": {
        "people.role.staff": "staff",
        "people.role.client": "client",
        "people.role.bot": "bot",
        "people.role.system": "system",
        "people.role.unknown": "who is it?",
        "people.why.named": "as you said",
        "people.why.file": "the file says so",
        "people.why.everybody": "--staff '*'",
        "people.why.others": "not named as staff",
        "people.why.unknown": "the file does not say",
        "people.more": "and {n} more",
        "people.judged": (
            "{n} message by staff would be checked.",
            "{n} messages by staff would be checked.",
        ),
        "people.undecided": "Nothing tells who is staff here, so nobody would be checked. "
        "Name them, for example:",
        "people.no_staff": "No staff write here: there is nobody to check.",
    },
}
