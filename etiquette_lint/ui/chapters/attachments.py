"""Attachments, counted by kind."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "attachments.text": ("{n} вложение", "{n} вложения", "{n} вложений"),
        "attachments.voice": ("{n} голосовое", "{n} голосовых", "{n} голосовых"),
        "attachments.video-note": (
            "{n} видеосообщение",
            "{n} видеосообщения",
            "{n} видеосообщений",
        ),
        "attachments.sticker": ("{n} стикер", "{n} стикера", "{n} стикеров"),
        "attachments.gif": ("{n} гифка", "{n} гифки", "{n} гифок"),
        "attachments.photo": ("{n} фото", "{n} фото", "{n} фото"),
        "attachments.video": ("{n} видео", "{n} видео", "{n} видео"),
        "attachments.audio": ("{n} аудио", "{n} аудио", "{n} аудио"),
        "attachments.file": ("{n} файл", "{n} файла", "{n} файлов"),
        "attachments.call": ("{n} звонок", "{n} звонка", "{n} звонков"),
        "attachments.contact": ("{n} контакт", "{n} контакта", "{n} контактов"),
        "attachments.location": (
            "{n} место на карте",
            "{n} места на карте",
            "{n} мест на карте",
        ),
        "attachments.poll": ("{n} опрос", "{n} опроса", "{n} опросов"),
        "attachments.unsupported": (
            "{n} неизвестное вложение",
            "{n} неизвестных вложения",
            "{n} неизвестных вложений",
        ),
    },
    "uk": {
        "attachments.text": ("{n} вкладення", "{n} вкладення", "{n} вкладень"),
        "attachments.voice": ("{n} голосове", "{n} голосові", "{n} голосових"),
        "attachments.video-note": (
            "{n} відеоповідомлення",
            "{n} відеоповідомлення",
            "{n} відеоповідомлень",
        ),
        "attachments.sticker": ("{n} стікер", "{n} стікери", "{n} стікерів"),
        "attachments.gif": ("{n} гіфка", "{n} гіфки", "{n} гіфок"),
        "attachments.photo": ("{n} фото", "{n} фото", "{n} фото"),
        "attachments.video": ("{n} відео", "{n} відео", "{n} відео"),
        "attachments.audio": ("{n} аудіо", "{n} аудіо", "{n} аудіо"),
        "attachments.file": ("{n} файл", "{n} файли", "{n} файлів"),
        "attachments.call": ("{n} дзвінок", "{n} дзвінки", "{n} дзвінків"),
        "attachments.contact": ("{n} контакт", "{n} контакти", "{n} контактів"),
        "attachments.location": ("{n} місце на мапі", "{n} місця на мапі", "{n} місць на мапі"),
        "attachments.poll": ("{n} опитування", "{n} опитування", "{n} опитувань"),
        "attachments.unsupported": (
            "{n} невідоме вкладення",
            "{n} невідомі вкладення",
            "{n} невідомих вкладень",
        ),
    },
    "en": {
        "attachments.text": ("{n} attachment", "{n} attachments"),
        "attachments.voice": ("{n} voice message", "{n} voice messages"),
        "attachments.video-note": ("{n} video message", "{n} video messages"),
        "attachments.sticker": ("{n} sticker", "{n} stickers"),
        "attachments.gif": ("{n} GIF", "{n} GIFs"),
        "attachments.photo": ("{n} photo", "{n} photos"),
        "attachments.video": ("{n} video", "{n} videos"),
        "attachments.audio": ("{n} audio file", "{n} audio files"),
        "attachments.file": ("{n} file", "{n} files"),
        "attachments.call": ("{n} call", "{n} calls"),
        "attachments.contact": ("{n} contact", "{n} contacts"),
        "attachments.location": ("{n} location", "{n} locations"),
        "attachments.poll": ("{n} poll", "{n} polls"),
        "attachments.unsupported": (
            "{n} unsupported message",
            "{n} unsupported messages",
        ),
    },
}
