"""What a SARIF report says of a rule that had nothing to judge by."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {"sarif.skipped": "Правило не применялось: нужны {fact}"},
    "uk": {"sarif.skipped": "Правило не застосовано: потрібні {fact}"},
    "en": {"sarif.skipped": "The rule was not run: it needs {fact}"},
}
