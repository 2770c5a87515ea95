"""Lengths of time as they stand after «ждал», and the silences findings are about."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "waits.seconds": ("{n} секунду", "{n} секунды", "{n} секунд"),
        "waits.minutes": ("{n} минуту", "{n} минуты", "{n} минут"),
        "waits.hours": ("{n} час", "{n} часа", "{n} часов"),
        "waits.days": ("{n} день", "{n} дня", "{n} дней"),
        "waits.pause": "{since} → {until}",
        "waits.working": "{length} (в рабочее время — {working})",
        "waits.working.assumed": "{length} (по будням с 9 до 18 — {working})",
        "waits.open": "{since} → тишина",
        "waits.due": "{pause} (срок {due})",
    },
    "uk": {
        "waits.seconds": ("{n} секунду", "{n} секунди", "{n} секунд"),
        "waits.minutes": ("{n} хвилину", "{n} хвилини", "{n} хвилин"),
        "waits.hours": ("{n} годину", "{n} години", "{n} годин"),
        "waits.days": ("{n} день", "{n} дні", "{n} днів"),
        "waits.pause": "{since} → {until}",
        "waits.working": "{length} (у робочий час — {working})",
        "waits.working.assumed": "{length} (у будні з 9 до 18 — {working})",
        "waits.open": "{since} → тиша",
        "waits.due": "{pause} (строк {due})",
    },
    "en": {
        "waits.seconds": ("{n} second", "{n} seconds"),
        "waits.minutes": ("{n} minute", "{n} minutes"),
        "waits.hours": ("{n} hour", "{n} hours"),
        "waits.days": ("{n} day", "{n} days"),
        "waits.pause": "{since} → {until}",
        "waits.working": "{length} ({working} of working time)",
        "waits.working.assumed": "{length} ({working} on weekdays from 9 to 18)",
        "waits.open": "{since} → silence",
        "waits.due": "{pause} (due {due})",
    },
}
