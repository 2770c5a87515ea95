"""Slips in saying which column of a table is what."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "columns.form": "Непонятно, какой столбец имеется в виду: «{text}»",
        "columns.field": "Нет поля «{name}»",
        "columns.twice": "Поле «{name}» указано дважды: столбцы «{one}» и «{other}»",
        "columns.known": "Пишется так: text=Сообщение,author=Автор. Поля: {names}",
        "columns.no_table": "читается как {name} ({what}), а --map указывает столбцы таблиц",
        "columns.no_list": "для --map нужны строки таблицы или список записей, а их здесь нет",
        "columns.no_table.hint": "уберите --map",
        "columns.no_table.general": "уберите --map; если это всё же таблица, скажите это: --input-format {format}",
    },
    "uk": {
        "columns.form": "Незрозуміло, про який стовпець мова: «{text}»",
        "columns.field": "Немає поля «{name}»",
        "columns.twice": "Поле «{name}» вказано двічі: стовпці «{one}» і «{other}»",
        "columns.known": "Пишеться так: text=Повідомлення,author=Автор. Поля: {names}",
        "columns.no_table": "читається як {name} ({what}), а --map вказує стовпці таблиць",
        "columns.no_list": "для --map потрібні рядки таблиці або список записів, а їх тут немає",
        "columns.no_table.hint": "приберіть --map",
        "columns.no_table.general": "приберіть --map; якщо це все ж таблиця, скажіть про це: --input-format {format}",
    },
    "en": {
        "columns.form": "{text!r} does not say which column is what",
        "columns.field": "There is no field {name!r}",
        "columns.twice": "The field {name!r} is given twice: columns {one!r} and {other!r}",
        "columns.known": "Write it as in text=Message,author=Name. Fields: {names}",
        "columns.no_table": "is read as {name} ({what}), and --map is for the columns of tables",
        "columns.no_list": "--map wants rows of a table or a list of records, and there are none here",
        "columns.no_table.hint": "leave --map out",
        "columns.no_table.general": "leave --map out; if this is a table all the same, say so: --input-format {format}",
    },
}
