"""What the reader of WhatsApp's exports has to say."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "whatsapp.no_header": "ни одна строка в начале файла не похожа на сообщение WhatsApp",
        "whatsapp.no_header.hint": (
            "строки сообщений начинаются с даты, времени и имени: «12.03.2024, 14:00 - Анна: …»"
        ),
        "whatsapp.no_message": "в файле нет ни одного сообщения с возможной датой",
        "whatsapp.day_first": (
            "по датам не понять, где день, а где месяц; принято, что сначала день"
            " (иначе: --day-order)"
        ),
        "whatsapp.month_first": (
            "по датам не понять, где день, а где месяц; принято, что сначала месяц"
            " (иначе: --day-order)"
        ),
        "whatsapp.part_of_day": "время суток названо незнакомыми словами, часы взяты как есть",
        "whatsapp.before": "строки перед первым сообщением",
        "whatsapp.impossible": "невозможная дата или время; строка осталась в тексте сообщения",
        "whatsapp.other_layout": (
            "строки с датой, записанной не так, как в этом файле; оставлены в тексте сообщений"
        ),
    },
    "uk": {
        "whatsapp.no_header": "жоден рядок на початку файлу не схожий на повідомлення WhatsApp",
        "whatsapp.no_header.hint": (
            "рядки повідомлень починаються з дати, часу та імені: «12.03.2024, 14:00 - Ганна: …»"
        ),
        "whatsapp.no_message": "у файлі немає жодного повідомлення з можливою датою",
        "whatsapp.day_first": (
            "за датами не зрозуміти, де день, а де місяць; вважаємо, що спершу день"
            " (інакше: --day-order)"
        ),
        "whatsapp.month_first": (
            "за датами не зрозуміти, де день, а де місяць; вважаємо, що спершу місяць"
            " (інакше: --day-order)"
        ),
        "whatsapp.part_of_day": "частину доби названо незнайомими словами, години взято як є",
        "whatsapp.before": "рядки перед першим повідомленням",
        "whatsapp.impossible": "неможлива дата чи час; рядок лишився в тексті повідомлення",
        "whatsapp.other_layout": (
            "рядки з датою, записаною не так, як у цьому файлі; лишилися в тексті повідомлень"
        ),
    },
    "en": {
        "whatsapp.no_header": "no line at the start of the file looks like a message of WhatsApp",
        "whatsapp.no_header.hint": (
            "messages begin with a date, a time and a name: «12.03.2024, 14:00 - Anna: …»"
        ),
        "whatsapp.no_message": "the file has no message with a possible date",
        "whatsapp.day_first": (
            "the dates do not tell day from month; taken for day first (otherwise: --day-order)"
        ),
        "whatsapp.month_first": (
            "the dates do not tell day from month; taken for month first (otherwise: --day-order)"
        ),
        "whatsapp.part_of_day": "part of the day in unknown words, hours taken as written",
        "whatsapp.before": "lines before the first message",
        "whatsapp.impossible": "an impossible date or time; the line stays in a message's text",
        "whatsapp.other_layout": (
            "lines with a date in another layout than this file's; left in the text of messages"
        ),
    },
}
