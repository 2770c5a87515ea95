"""How a report tells what readers had to say of an input."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "note.once": "{message} ({place})",
        "note.often": "{message}: {n}, впервые {place}",
        "note.more": (
            "Ещё {n} примечание к прочитанному (покажет --verbose): {told}",
            "Ещё {n} примечания к прочитанному (покажет --verbose): {told}",
            "Ещё {n} примечаний к прочитанному (покажет --verbose): {told}",
        ),
    },
    "uk": {
        "note.once": "{message} ({place})",
        "note.often": "{message}: {n}, уперше {place}",
        "note.more": (
            "Ще {n} примітка до прочитаного (покаже --verbose): {told}",
            "Ще {n} примітки до прочитаного (покаже --verbose): {told}",
            "Ще {n} приміток до прочитаного (покаже --verbose): {told}",
        ),
    },
    "en": {
        "note.once": "{message} ({place})",
        "note.often": "{message}: {n}, the first at {place}",
        "note.more": (
            "{n} more note on what was read (--verbose shows it): {told}",
            "{n} more notes on what was read (--verbose shows them): {told}",
        ),
    },
}
