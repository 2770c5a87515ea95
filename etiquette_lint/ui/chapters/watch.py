"""What `check --watch` says between two reports."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "watch.files": "{time}. Слежу за файлами; закончить: Ctrl-C",
        "watch.clipboard": "{time}. Скопируйте текст, и я проверю его; закончить: Ctrl-C",
        "watch.stdin": "За стандартным вводом не проследить",
        "watch.stdin.hint": "назовите файл или папку, либо --clipboard",
        "watch.library": "Для --watch нужна библиотека watchfiles",
        "watch.library.hint": "pip install 'etiquette-lint[watch]'",
    },
    "uk": {
        "watch.files": "{time}. Стежу за файлами; завершити: Ctrl-C",
        "watch.clipboard": "{time}. Скопіюйте текст, і я перевірю його; завершити: Ctrl-C",
        "watch.stdin": "За стандартним вводом не простежити",
        "watch.stdin.hint": "назвіть файл чи теку або вкажіть --clipboard",
        "watch.library": "Для --watch потрібна бібліотека watchfiles",
        "watch.library.hint": "pip install 'etiquette-lint[watch]'",
    },
    "en": {
        "watch.files": "{time}. Watching the files; Ctrl-C to stop",
        "watch.clipboard": "{time}. Copy a text to have it checked; Ctrl-C to stop",
        "watch.stdin": "Standard input cannot be watched",
        "watch.stdin.hint": "name a file or a folder, or --clipboard",
        "watch.library": "--watch needs the library watchfiles",
        "watch.library.hint": "pip install 'etiquette-lint[watch]'",
    },
}
