"""What `anonymise` says."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "anonymise.no_output": "Куда записать копию?",
        "anonymise.no_output.hint": "etiquette-lint anonymise {path} -o sample{ending}",
        "anonymise.archive": "Копия — сам текст, а не архив",
        "anonymise.one": "За раз обезличивается одна переписка, а здесь их файлов: {n}",
        "anonymise.one.hint": "Укажите один файл, например {path}",
        "anonymise.same": "{path} — сам исходный файл: копии нужно другое имя",
        "anonymise.format": "формат {name} обезличивать нельзя",
        "anonymise.formats": "можно: {names}",
        "anonymise.differs": "копия читается не так, как оригинал (сообщение {n}); "
        "она не записана. Сообщите нам, пожалуйста",
        "anonymise.written": "Записано: {path} ({format})",
        "anonymise.compared": (
            "Копия прочитана и сверена: {n} сообщение, те же авторы, время и порядок.",
            "Копия прочитана и сверена: {n} сообщения, те же авторы, время и порядок.",
            "Копия прочитана и сверена: {n} сообщений, те же авторы, время и порядок.",
        ),
        "anonymise.replaced": "Заменено: {what}.",
        "anonymise.nothing": "Заменять было нечего.",
        "anonymise.count.name": ("{n} имя", "{n} имени", "{n} имён"),
        "anonymise.count.phone": ("{n} телефон", "{n} телефона", "{n} телефонов"),
        "anonymise.count.email": ("{n} адрес почты", "{n} адреса почты", "{n} адресов почты"),
        "anonymise.count.card": ("{n} номер карты", "{n} номера карты", "{n} номеров карт"),
        "anonymise.count.number": (
            "{n} длинный номер",
            "{n} длинных номера",
            "{n} длинных номеров",
        ),
        "anonymise.count.link": ("{n} ссылка", "{n} ссылки", "{n} ссылок"),
        "anonymise.count.mention": ("{n} @упоминание", "{n} @упоминания", "{n} @упоминаний"),
        "anonymise.count.file": ("{n} имя файла", "{n} имени файлов", "{n} имён файлов"),
        "anonymise.count.id": ("{n} id", "{n} id", "{n} id"),
        "anonymise.count.secret": (
            "{n} другое значение",
            "{n} других значения",
            "{n} других значений",
        ),
        "anonymise.author": "{name} → {pseudonym}",
        "anonymise.reminder": "Посмотрите копию, прежде чем отдавать её: человека может выдать и "
        "сам рассказ — адрес, должность, редкий случай, короткий номер заказа, название фирмы.",
        "anonymise.key": "Псевдонимы каждый раз новые; с --key ТЕКСТ они повторятся.",
    },
    "uk": {
        "anonymise.no_output": "Куди записати копію?",
        "anonymise.no_output.hint": "etiquette-lint anonymise {path} -o sample{ending}",
        "anonymise.archive": "Копія — сам текст, а не архів",
        "anonymise.one": "За раз знеособлюється одна розмова, а файлів тут: {n}",
        "anonymise.one.hint": "Вкажіть один файл, наприклад {path}",
        "anonymise.same": "{path} — сам початковий файл: копії потрібна інша назва",
        "anonymise.format": "формат {name} знеособити не можна",
        "anonymise.formats": "можна: {names}",
        "anonymise.differs": "копія читається не так, як оригінал (повідомлення {n}); "
        "її не записано. Повідомте нас, будь ласка",
        "anonymise.written": "Записано: {path} ({format})",
        "anonymise.compared": (
            "Копію прочитано і звірено: {n} повідомлення, ті самі автори, час і порядок.",
            "Копію прочитано і звірено: {n} повідомлення, ті самі автори, час і порядок.",
            "Копію прочитано і звірено: {n} повідомлень, ті самі автори, час і порядок.",
        ),
        "anonymise.replaced": "Замінено: {what}.",
        "anonymise.nothing": "Замінювати не було чого.",
        "anonymise.count.name": ("{n} ім'я", "{n} імені", "{n} імен"),
        "anonymise.count.phone": ("{n} телефон", "{n} телефони", "{n} телефонів"),
        "anonymise.count.email": (
            "{n} адресу пошти",
            "{n} адреси пошти",
            "{n} адрес пошти",
        ),
        "anonymise.count.card": ("{n} номер картки", "{n} номери карток", "{n} номерів карток"),
        "anonymise.count.number": (
            "{n} довгий номер",
            "{n} довгі номери",
            "{n} довгих номерів",
        ),
        "anonymise.count.link": ("{n} посилання", "{n} посилання", "{n} посилань"),
        "anonymise.count.mention": ("{n} @згадку", "{n} @згадки", "{n} @згадок"),
        "anonymise.count.file": ("{n} назву файлу", "{n} назви файлів", "{n} назв файлів"),
        "anonymise.count.id": ("{n} id", "{n} id", "{n} id"),
        "anonymise.count.secret": (
            "{n} інше значення",
            "{n} інші значення",
            "{n} інших значень",
        ),
        "anonymise.author": "{name} → {pseudonym}",
        "anonymise.reminder": "Перегляньте копію, перш ніж її віддавати: людину може виказати й "
        "сама розповідь — адреса, посада, рідкісний випадок, короткий номер замовлення, назва "
        "фірми.",
        "anonymise.key": "Псевдоніми щоразу нові; з --key ТЕКСТ вони повторяться.",
    },
    "en": {
        "anonymise.no_output": "Where is the copy to be written?",
        "anonymise.no_output.hint": "etiquette-lint anonymise {path} -o sample{ending}",
        "anonymise.archive": "The copy is the text itself, no archive",
        "anonymise.one": "One export is made anonymous at a time, and here are {n} files",
        "anonymise.one.hint": "Name one of them, such as {path}",
        "anonymise.same": "{path} is the original itself: the copy needs another name",
        "anonymise.format": "the format {name} cannot be made anonymous",
        "anonymise.formats": "these can: {names}",
        "anonymise.differs": "the copy does not read like the original (message {n}); it has not "
        "been written. Please report this",
        "anonymise.written": "Wrote {path} ({format})",
        "anonymise.compared": (
            "The copy was read again and compared: {n} message, the same authors, times and order.",
            "The copy was read again and compared: {n} messages, the same authors, times and "
            "order.",
        ),
        "anonymise.replaced": "Replaced: {what}.",
        "anonymise.nothing": "There was nothing to replace.",
        "anonymise.count.name": ("{n} name", "{n} names"),
        "anonymise.count.phone": ("{n} phone", "{n} phones"),
        "anonymise.count.email": ("{n} e-mail address", "{n} e-mail addresses"),
        "anonymise.count.card": ("{n} card number", "{n} card numbers"),
        "anonymise.count.number": ("{n} long number", "{n} long numbers"),
        "anonymise.count.link": ("{n} link", "{n} links"),
        "anonymise.count.mention": ("{n} @mention", "{n} @mentions"),
        "anonymise.count.file": ("{n} file name", "{n} file names"),
        "anonymise.count.id": ("{n} id", "{n} ids"),
        "anonymise.count.secret": ("{n} other value", "{n} other values"),
        "anonymise.author": "{name} → {pseudonym}",
        "anonymise.reminder": "Look through the copy before you share it: the story itself may "
        "still tell who somebody is: an address, a position, a rare case, a short order number, "
        "the name of a firm.",
        "anonymise.key": "Pseudonyms are new each time; with --key TEXT they come out the same.",
    },
}
