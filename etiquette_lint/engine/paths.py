"""From the paths of a call to the files to read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from etiquette_lint.errors import EtiquetteError, ReadError
from etiquette_lint.model import Origin
from etiquette_lint.readers import detect, open_source
from etiquette_lint.ui import Saying

# In a folder nobody has named a file, so only what its owner calls a text is taken for a draft.
_DRAFTS = (".txt",)


def expand(path: str) -> list[str]:
    """The file itself, or the files of a folder that some reader recognises, sorted.

    Hidden files are passed over. Raises ReadError for a folder without anything readable.
    """
    folder = Path(path)
    if path == "-" or not folder.is_dir():
        return [path]
    found = [name for name in _walk(folder) if _recognised(name)]
    if not found:
        raise ReadError(Saying("read.nothing"), Origin(path), hint=Saying("read.nothing.hint"))
    return found


def _walk(folder: Path) -> Iterator[str]:
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                yield str(Path(parent, name))


def _recognised(path: str) -> bool:
    try:
        reader, _ = detect(open_source(path))
    except EtiquetteError:
        return False
    return reader.name != "draft" or path.endswith(_DRAFTS)
