"""How a report tells what readers had to say of an input."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "note.once": "{message} ({place})",
        "note.often": "{message}: {n}, впервые {place}",
        "note.more": (
            "Ещё {n} примечание о том, что прочитано (покажет --verbose)",
            "Ещё {n} примечания о том, что прочитано (покажет --verbose)",
            "Ещё {n} примечаний о том, что прочитано (покажет --verbose)",
        ),
    },
    "uk": {
        "note.once": "{message} ({place})",
        "note.often": "{message}: {n}, уперше {place}",
        "note.more": (
            "Ще {n} примітка про прочитане (покаже --verbose)",
            "Ще {n} примітки про прочитане (покаже --verbose)",
            "Ще {n} приміток про прочитане (покаже --verbose)",
        ),
    },
    "en": {
        "note.once": "{message} ({place})",
        "note.often": "{message}: {n}, the first at {place}",
        "note.more": (
            "{n} more note on what was read (--verbose shows it)",
            "{n} more notes on what was read (--verbose shows them)",
        ),
    },
}
