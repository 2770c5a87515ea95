"""What programs are told of a chat's message in place of its words."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "withheld.message": "{title} (сообщение {id})",
        "withheld.words": "{title} (сообщение {id}, знаки {start}–{end})",
    },
    "uk": {
        "withheld.message": "{title} (повідомлення {id})",
        "withheld.words": "{title} (повідомлення {id}, знаки {start}–{end})",
    },
    "en": {
        "withheld.message": "{title} (message {id})",
        "withheld.words": "{title} (message {id}, characters {start}–{end})",
    },
}
