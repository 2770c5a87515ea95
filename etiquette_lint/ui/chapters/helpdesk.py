"""What the readers of helpdesks' files have to say of them."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "helpdesk.private": "внутренние заметки, которых клиент не видит, пропущены",
        "helpdesk.only_first": "в файле есть только первое сообщение обращения: API отдаёт "
        "список без переписки, её запрашивают по каждому обращению отдельно",
        "helpdesk.only_last": "в файле есть только последнее сообщение разговора: API отдаёт "
        "список без переписки, её запрашивают по каждому разговору отдельно",
        "helpdesk.transcript": "чат записан одним комментарием, в котором не отличить, кто что "
        "написал; он пропущен",
        "helpdesk.line": "строка не содержит целого объекта JSON",
        "helpdesk.others": "таких строк: {bad}; сообщений прочитано из остального файла: {n}",
    },
    "uk": {
        "helpdesk.private": "внутрішні нотатки, яких клієнт не бачить, пропущено",
        "helpdesk.only_first": "у файлі є лише перше повідомлення звернення: API віддає список "
        "без листування, його запитують для кожного звернення окремо",
        "helpdesk.only_last": "у файлі є лише останнє повідомлення розмови: API віддає список "
        "без листування, його запитують для кожної розмови окремо",
        "helpdesk.transcript": "чат записано одним коментарем, у якому не розрізнити, хто що "
        "написав; його пропущено",
        "helpdesk.line": "рядок не містить цілого об'єкта JSON",
        "helpdesk.others": "таких рядків: {bad}; повідомлень прочитано з решти файлу: {n}",
    },
    "en": {
        "helpdesk.private": "internal notes, which the client does not see, were left out",
        "helpdesk.only_first": "the file has only the first message of the ticket: the API gives "
        "lists without what was written, which is asked for ticket by ticket",
        "helpdesk.only_last": "the file has only the last message of the conversation: the API "
        "gives lists without what was written, which is asked for one by one",
        "helpdesk.transcript": "a chat written down as one comment does not tell who said what; "
        "it was left out",
        "helpdesk.line": "the line holds no whole JSON object",
        "helpdesk.others": "lines of that kind: {bad}; messages read from the rest: {n}",
    },
}
