"""What is said of fixes: made, refused, offered."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "fixing.changed": "не записано: пока шла проверка, файл изменил кто-то другой; запустите ещё раз",
        "fixing.locked": "не записано: файл или папка закрыты для записи",
        "fixing.refused": "не записано: {reason}",
        "fixing.fixed": (
            "Исправлено {n} замечание",
            "Исправлено {n} замечания",
            "Исправлено {n} замечаний",
        ),
        "fixing.would": (
            "Исправится {n} замечание",
            "Исправятся {n} замечания",
            "Исправятся {n} замечаний",
        ),
        "fixing.files": ("{fixed} в {n} файле", "{fixed} в {n} файлах", "{fixed} в {n} файлах"),
        "fixing.left": (
            "В переписке и архивах ничего не правится: {n} исправление осталось только показанным",
            "В переписке и архивах ничего не правится: {n} исправления остались только показанными",
            "В переписке и архивах ничего не правится: {n} исправлений осталось только показанными",
        ),
        "fixing.ask": "Исправить? [y] да  [n] нет  [e] свой текст  [a] все до конца  [q] хватит",
        "fixing.ask.several": "Исправить? [y] да, первым  [{numbers}] этим  [n] нет  [e] свой текст  [a] все до конца  [q] хватит",
        "fixing.answers": "ответьте одним из: {answers}",
        "fixing.edit": "Вместо «{match}»",
        "fixing.stdin": "ответы читаются с клавиатуры, поэтому проверяемый текст нельзя передать через -",
        "fixing.stdin.list": "исключения пишутся в файлы, поэтому текст нельзя передать через -",
        "fixing.one": "{one} и {other} вместе не имеют смысла",
    },
    "uk": {
        "fixing.changed": "не записано: поки йшла перевірка, файл змінив хтось інший; запустіть ще раз",
        "fixing.locked": "не записано: файл або папка закриті для запису",
        "fixing.refused": "не записано: {reason}",
        "fixing.fixed": (
            "Виправлено {n} зауваження",
            "Виправлено {n} зауваження",
            "Виправлено {n} зауважень",
        ),
        "fixing.would": (
            "Виправиться {n} зауваження",
            "Виправляться {n} зауваження",
            "Виправляться {n} зауважень",
        ),
        "fixing.files": ("{fixed} в {n} файлі", "{fixed} у {n} файлах", "{fixed} у {n} файлах"),
        "fixing.left": (
            "У листуванні й архівах нічого не правиться: {n} виправлення лишилося тільки показаним",
            "У листуванні й архівах нічого не правиться: {n} виправлення лишилися тільки показаними",
            "У листуванні й архівах нічого не правиться: {n} виправлень лишилося тільки показаними",
        ),
        "fixing.ask": "Виправити? [y] так  [n] ні  [e] свій текст  [a] усі до кінця  [q] досить",
        "fixing.ask.several": "Виправити? [y] так, першим  [{numbers}] цим  [n] ні  [e] свій текст  [a] усі до кінця  [q] досить",
        "fixing.answers": "дайте одну з відповідей: {answers}",
        "fixing.edit": "Замість «{match}»",
        "fixing.stdin": "відповіді читаються з клавіатури, тож текст для перевірки не можна передати через -",
        "fixing.stdin.list": "винятки пишуться у файли, тож текст не можна передати через -",
        "fixing.one": "{one} і {other} разом не мають сенсу",
    },
    "en": {
        "fixing.changed": "not written: somebody else changed the file meanwhile; run it again",
        "fixing.locked": "not written: the file or its folder is read-only",
        "fixing.refused": "not written: {reason}",
        "fixing.fixed": ("{n} finding fixed", "{n} findings fixed"),
        "fixing.would": ("{n} finding would be fixed", "{n} findings would be fixed"),
        "fixing.files": ("{fixed} in {n} file", "{fixed} in {n} files"),
        "fixing.left": (
            "Chats and archives are never edited: {n} fix is shown and not made",
            "Chats and archives are never edited: {n} fixes are shown and not made",
        ),
        "fixing.ask": "Fix it? [y]es  [n]o  [e]dit  [a]ll from here on  [q]uit",
        "fixing.ask.several": "Fix it? [y]es, the first  [{numbers}] that one  [n]o  [e]dit  [a]ll from here on  [q]uit",
        "fixing.answers": "answer with one of: {answers}",
        "fixing.edit": "Instead of “{match}”",
        "fixing.stdin": "answers are read from the keyboard, so the text to check cannot come from -",
        "fixing.stdin.list": "exceptions are written into files, so the text cannot come from -",
        "fixing.one": "{one} and {other} make no sense together",
    },
}
