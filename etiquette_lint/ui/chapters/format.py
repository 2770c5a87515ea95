"""The input formats, as `formats` and `inspect` name them."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "format.telegram-json": "экспорт Telegram Desktop в JSON: переписка или весь аккаунт",
        "format.telegram-html": "экспорт Telegram Desktop в HTML: все страницы чата вместе",
        "format.discord": "канал или переписка Discord в JSON от DiscordChatExporter",
        "format.slack": "экспорт рабочего пространства Slack: все дни канала вместе",
        "format.instagram": "переписка из Instagram или Messenger в JSON, скачанная у Meta",
        "format.jivo": "завершённые чаты Jivo из вебхука chat_finished",
        "format.bitrix24": "история открытой линии Битрикс24 из API",
        "format.usedesk": "запросы Usedesk с комментариями: ответы API или журнал вебхуков",
        "format.zendesk": "тикеты Zendesk с комментариями: ответы API или полный экспорт",
        "format.intercom": "разговоры Intercom с репликами, ответы API",
        "format.chatwoot": "сообщения Chatwoot: ответы API или журнал вебхуков",
        "format.freshdesk": "тикеты Freshdesk с перепиской: ответы API или экспорт аккаунта",
        "format.signal": "переписка Signal в тексте, выгруженная программой signal-export",
        "format.viber": "история чата Viber, отправленная с телефона по почте",
        "format.whatsapp": "экспорт чата WhatsApp в тексте, с Android или iPhone",
        "format.transcript": "диалог, записанный от руки, «2026-03-02 10:00 клиент: …»",
        "format.draft": "ещё не отправленное сообщение; несколько разделяются строками ---",
    },
    "uk": {
        "format.telegram-json": "експорт Telegram Desktop у JSON: розмова або весь акаунт",
        "format.telegram-html": "експорт Telegram Desktop у HTML: усі сторінки чату разом",
        "format.discord": "канал чи розмова Discord у JSON від DiscordChatExporter",
        "format.slack": "експорт робочого простору Slack: усі дні каналу разом",
        "format.instagram": "розмова з Instagram або Messenger у JSON, завантажена в Meta",
        "format.jivo": "завершені чати Jivo з вебхука chat_finished",
        "format.bitrix24": "історія відкритої лінії Бітрікс24 з API",
        "format.usedesk": "запити Usedesk з коментарями: відповіді API або журнал вебхуків",
        "format.zendesk": "тікети Zendesk з коментарями: відповіді API або повний експорт",
        "format.intercom": "розмови Intercom з репліками, відповіді API",
        "format.chatwoot": "повідомлення Chatwoot: відповіді API або журнал вебхуків",
        "format.freshdesk": "тікети Freshdesk з листуванням: відповіді API або експорт акаунта",
        "format.signal": "розмова Signal у тексті, вивантажена програмою signal-export",
        "format.viber": "історія чату Viber, надіслана з телефона поштою",
        "format.whatsapp": "експорт чату WhatsApp у тексті, з Android або iPhone",
        "format.transcript": "діалог, записаний від руки, «2026-03-02 10:00 клієнт: …»",
        "format.draft": "ще не надіслане повідомлення; кілька розділяються рядками ---",
    },
    "en": {
        "format.telegram-json": "Telegram Desktop's export in JSON: a chat or a whole account",
        "format.telegram-html": "Telegram Desktop's export in HTML: all pages of a chat together",
        "format.discord": "a channel or chat of Discord in JSON, by DiscordChatExporter",
        "format.slack": "a Slack workspace's export: all days of a channel together",
        "format.instagram": "a chat of Instagram or Messenger in JSON, downloaded from Meta",
        "format.jivo": "finished Jivo chats from the webhook chat_finished",
        "format.bitrix24": "the history of a Bitrix24 open line, from the API",
        "format.usedesk": "Usedesk tickets with comments: answers of the API, a log of webhooks",
        "format.zendesk": "Zendesk tickets with comments: answers of the API, the full export",
        "format.intercom": "Intercom conversations with their parts, answers of the API",
        "format.chatwoot": "Chatwoot messages: answers of the API, a log of webhooks",
        "format.freshdesk": "Freshdesk tickets with conversations: from the API or an export",
        "format.signal": "a Signal chat as text, by the signal-export tool",
        "format.viber": "a Viber chat's history, sent from the telephone by e-mail",
        "format.whatsapp": "WhatsApp's export of a chat as text, by Android or iPhone",
        "format.transcript": "a dialogue written by hand, «2026-03-02 10:00 client: …»",
        "format.draft": "a message not yet sent; several are parted by lines of ---",
    },
}
