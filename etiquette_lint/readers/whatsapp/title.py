"""What a chat is called: told by the name that the app gave to its file, folder or archive."""

from __future__ import annotations

import re
from pathlib import PurePath

from etiquette_lint.readers.whatsapp import markers

_GENERIC = re.compile(r"_?chat(?:[ _-]?\(?\d+\)?)?", re.IGNORECASE)
_COPY = re.compile(r"(?: \(\d+\)|-\d{1,2})$")
_NAMED = tuple(re.compile(pattern) for pattern in markers.TITLES)


def title(path: str, told: str | None) -> str:
    """``told``: whose the chat is by its first notice, if that is known."""
    file = PurePath(path)
    around = file.parent.name.removesuffix(".zip")
    named = _named(file.stem) or _named(around)
    if named or not _GENERIC.fullmatch(file.stem):
        return named or file.stem
    return told or around or file.stem


def _named(name: str) -> str | None:
    spaced = name if " " in name else name.replace("_", " ")
    for pattern in _NAMED:
        if found := pattern.fullmatch(spaced):
            return _COPY.sub("", found["name"]).strip() or None
    return None
