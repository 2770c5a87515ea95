"""Exports in HTML: pages that are not what they should be."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "html.cut": "страница обрывается: до её конца файл не дописан",
        "html.strange": "на странице нет переписки в том виде, в каком её пишет экспорт",
        "html.strange.hint": "выгрузите чат ещё раз и проверяйте файлы такими, как они есть",
    },
    "uk": {
        "html.cut": "сторінка обривається: файл не дописано до кінця",
        "html.strange": "на сторінці немає листування в тому вигляді, у якому його пише експорт",
        "html.strange.hint": "вивантажте чат ще раз і перевіряйте файли такими, як вони є",
    },
    "en": {
        "html.cut": "the page breaks off: the file was not written to its end",
        "html.strange": "there is no chat on the page in the shape that the export gives it",
        "html.strange.hint": "export the chat again and check the files as they are",
    },
}
