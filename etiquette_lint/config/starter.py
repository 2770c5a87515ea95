"""To start with: the file that `init` writes and the schema that editors check it by."""

from __future__ import annotations

from typing import Any

from etiquette_lint.config.about import ABOUT, SAMPLES

_HEAD = {
    "ru": "Настройки Etiquette Lint. Уберите решётку перед строкой, чтобы она заработала.",
    "uk": "Налаштування Etiquette Lint. Приберіть решітку перед рядком, щоб він запрацював.",
    "en": "Settings of Etiquette Lint. Take the number sign off a line to put it to work.",
}


def template(ui: str) -> str:
    """The file with every key explained and none of them set; ``ui`` is ru, uk or en."""
    parts = [f"# {_HEAD[ui]}\n"]
    for key, sample in SAMPLES.items():
        space = "" if sample.startswith("\n") else " "
        setting = f"{key}:{space}{sample}".replace("\n", "\n#")
        parts.append(f"# {ABOUT[key][ui]}\n#{setting}\n")
    return "\n".join(parts)


def schema() -> dict[str, Any]:
    """JSON Schema of ``etiquette.yml``."""
    from etiquette_lint.config.keys import FILE

    dialect = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": dialect, "title": "Etiquette Lint configuration", **FILE.schema()}
