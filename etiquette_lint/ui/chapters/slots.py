"""Slots of templates under names that nobody knows."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {"slots.close": ", похоже на «{name}»"},
    "uk": {"slots.close": ", схоже на «{name}»"},
    "en": {"slots.close": ", which is close to “{name}”"},
}
