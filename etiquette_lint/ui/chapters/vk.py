"""Exports of VK's messages."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {"vk.undated": "у сообщения нет понятной даты"},
    "uk": {"vk.undated": "повідомлення не має зрозумілої дати"},
    "en": {"vk.undated": "a message has no date that could be understood"},
}
