"""Files of a folder or an archive that hold no conversation."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "passed.total": (
            "Пропущен {n} файл: {kinds}",
            "Пропущено {n} файла: {kinds}",
            "Пропущено {n} файлов: {kinds}",
        ),
        "passed.image": ("{n} картинка", "{n} картинки", "{n} картинок"),
        "passed.video": ("{n} видео", "{n} видео", "{n} видео"),
        "passed.audio": ("{n} аудиозапись", "{n} аудиозаписи", "{n} аудиозаписей"),
        "passed.document": ("{n} документ", "{n} документа", "{n} документов"),
        "passed.archive": ("{n} архив", "{n} архива", "{n} архивов"),
        "passed.hidden": ("{n} скрытый", "{n} скрытых", "{n} скрытых"),
        "passed.other": ("{n} другой", "{n} других", "{n} других"),
    },
    "uk": {
        "passed.total": (
            "Пропущено {n} файл: {kinds}",
            "Пропущено {n} файли: {kinds}",
            "Пропущено {n} файлів: {kinds}",
        ),
        "passed.image": ("{n} зображення", "{n} зображення", "{n} зображень"),
        "passed.video": ("{n} відео", "{n} відео", "{n} відео"),
        "passed.audio": ("{n} аудіозапис", "{n} аудіозаписи", "{n} аудіозаписів"),
        "passed.document": ("{n} документ", "{n} документи", "{n} документів"),
        "passed.archive": ("{n} архів", "{n} архіви", "{n} архівів"),
        "passed.hidden": ("{n} прихований", "{n} приховані", "{n} прихованих"),
        "passed.other": ("{n} інший", "{n} інші", "{n} інших"),
    },
    "en": {
        "passed.total": ("{n} file passed over: {kinds}", "{n} files passed over: {kinds}"),
        "passed.image": ("{n} image", "{n} images"),
        "passed.video": ("{n} video", "{n} videos"),
        "passed.audio": ("{n} recording", "{n} recordings"),
        "passed.document": ("{n} document", "{n} documents"),
        "passed.archive": ("{n} archive", "{n} archives"),
        "passed.hidden": ("{n} hidden", "{n} hidden"),
        "passed.other": ("{n} other", "{n} others"),
    },
}
