"""What `check --clipboard` says where there is nothing to read."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "clipboard.none": "Буфер обмена здесь не прочитать",
        "clipboard.none.hint": (
            "в Linux поставьте xclip, xsel или wl-clipboard; без графического экрана передайте "
            "текст так: etiquette-lint check -"
        ),
        "clipboard.empty": "В буфере обмена нет текста",
        "clipboard.empty.hint": "скопируйте ответ и запустите ещё раз",
        "clipboard.and_paths": "--clipboard проверяет скопированное: файлы с ним не называют",
    },
    "uk": {
        "clipboard.none": "Буфер обміну тут не прочитати",
        "clipboard.none.hint": (
            "у Linux поставте xclip, xsel або wl-clipboard; без графічного екрана передайте "
            "текст так: etiquette-lint check -"
        ),
        "clipboard.empty": "У буфері обміну немає тексту",
        "clipboard.empty.hint": "скопіюйте відповідь і запустіть ще раз",
        "clipboard.and_paths": "--clipboard перевіряє скопійоване: файлів із ним не називають",
    },
    "en": {
        "clipboard.none": "There is no clipboard that could be read here",
        "clipboard.none.hint": (
            "on Linux install xclip, xsel or wl-clipboard; without a screen pipe the text in: "
            "etiquette-lint check -"
        ),
        "clipboard.empty": "There is no text on the clipboard",
        "clipboard.empty.hint": "copy a reply and try again",
        "clipboard.and_paths": "--clipboard checks what was copied: no files go with it",
    },
}
