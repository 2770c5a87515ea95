"""Archives that cannot be read."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "archive.damaged": "повреждённый архив ZIP: его оглавление не читается",
        "archive.damaged.hint": "скачайте или выгрузите его ещё раз",
        "archive.torn": "в архиве этот файл повреждён и не читается",
        "archive.encrypted": "файл в архиве закрыт паролем",
        "archive.encrypted.hint": "распакуйте архив и укажите папку",
        "archive.locked": "архив закрыт паролем, не прочитано файлов: {n}",
        "archive.method": "файл в архиве сжат непривычным способом",
        "archive.many": "в архиве слишком много файлов: выгрузки такими не бывают",
        "archive.bomb": "распаковалось бы в {size} МБ из считаных байтов: это не выгрузка",
    },
    "uk": {
        "archive.damaged": "пошкоджений архів ZIP: його зміст не читається",
        "archive.damaged.hint": "завантажте або вивантажте його ще раз",
        "archive.torn": "в архіві цей файл пошкоджено, він не читається",
        "archive.encrypted": "файл в архіві захищено паролем",
        "archive.encrypted.hint": "розпакуйте архів і вкажіть теку",
        "archive.locked": "архів захищено паролем, не прочитано файлів: {n}",
        "archive.method": "файл в архіві стиснуто незвичним способом",
        "archive.many": "в архіві забагато файлів: вивантаження такими не бувають",
        "archive.bomb": "розпакувалося б у {size} МБ із лічених байтів: це не вивантаження",
    },
    "en": {
        "archive.damaged": "is a damaged ZIP archive: its list of files cannot be read",
        "archive.damaged.hint": "download or export it once more",
        "archive.torn": "is damaged inside its archive",
        "archive.encrypted": "is protected by a password",
        "archive.encrypted.hint": "unpack the archive and give the folder",
        "archive.locked": "is protected by a password; files not read: {n}",
        "archive.method": "is compressed in an unusual way",
        "archive.many": "holds more files than any export does",
        "archive.bomb": "would grow to {size} MB out of very little: that is no export",
    },
}
