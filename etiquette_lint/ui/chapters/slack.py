"""Slack's exports."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "slack.no_people": "рядом с папкой канала нет users.json, вместо имён показаны id: "
        "проверяйте экспорт целиком",
        "slack.damaged": "файл {name} прочитан не до конца: {reason}",
    },
    "uk": {
        "slack.no_people": "поруч із текою каналу немає users.json, замість імен показано id: "
        "перевіряйте експорт цілком",
        "slack.damaged": "файл {name} прочитано не до кінця: {reason}",
    },
    "en": {
        "slack.no_people": "no users.json beside the channel's folder, so ids stand for names: "
        "check the export as a whole",
        "slack.damaged": "{name} could not be read to its end: {reason}",
    },
}
