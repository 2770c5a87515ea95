"""What is said of comments and lists that keep findings out of a report."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "suppress.with_hint": "{said}; {hint}",
        "suppress.verb": "такой команды нет: «{name}»",
        "suppress.verbs": "бывает {names}",
        "suppress.names": "не сказано, какое правило: пишут {verb}=название-правила -- причина",
        "suppress.no_block": "здесь кончается блок, который нигде не начинался",
        "suppress.open_block": "у блока нет конца: поставьте ниже «etiquette: end-block»",
        "suppress.unused": "исключение больше не нужно: {name} здесь ничего не находит",
        "suppress.reason": "не сказано, почему это исключение: допишите « -- причина»",
        "suppress.gone": "исключение больше не нужно: такого сообщения или таких слов нет",
        "suppress.reason.file": "не сказано, почему это исключение: заполните reason",
        "suppress.one_of": "нужно что-то одно: message или words",
    },
    "uk": {
        "suppress.with_hint": "{said}; {hint}",
        "suppress.verb": "такої команди немає: «{name}»",
        "suppress.verbs": "буває {names}",
        "suppress.names": "не сказано, яке правило: пишуть {verb}=назва-правила -- причина",
        "suppress.no_block": "тут закінчується блок, який ніде не починався",
        "suppress.open_block": "блок не має кінця: поставте нижче «etiquette: end-block»",
        "suppress.unused": "виняток більше не потрібен: {name} тут нічого не знаходить",
        "suppress.reason": "не сказано, чому це виняток: допишіть « -- причина»",
        "suppress.gone": "виняток більше не потрібен: такого повідомлення чи таких слів немає",
        "suppress.reason.file": "не сказано, чому це виняток: заповніть reason",
        "suppress.one_of": "потрібне щось одне: message або words",
    },
    "en": {
        "suppress.with_hint": "{said}; {hint}",
        "suppress.verb": "there is no such command: {name!r}",
        "suppress.verbs": "there is {names}",
        "suppress.names": "it is not said which rule: write {verb}=rule-id -- reason",
        "suppress.no_block": "here ends a block that has not begun",
        "suppress.open_block": "the block has no end: put “etiquette: end-block” below it",
        "suppress.unused": "this exception is not needed any more: {name} finds nothing here",
        "suppress.reason": "it is not said why this is an exception: add “ -- reason”",
        "suppress.gone": "this exception is not needed any more: no such message or words are there",
        "suppress.reason.file": "it is not said why this is an exception: fill in its reason",
        "suppress.one_of": "one of the two is wanted: message or words",
    },
}
