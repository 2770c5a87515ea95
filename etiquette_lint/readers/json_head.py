"""The beginning of a JSON document as values, for telling formats apart.

Every reader of JSON asks about the same first bytes, so the latest answer is kept. The values are
shared: look at them, change nothing.
"""

from __future__ import annotations

import io
import re
from functools import lru_cache
from typing import Any

# What can begin an object or a list. It keeps «[Имя], добрый день!» from loading a parser.
_START = re.compile(rb'(?:\xef\xbb\xbf)?\s*(?:\{\s*["}]|\[\s*(?:[\[{"\]tfn-]|\d))')


def peek(head: bytes) -> dict[str, Any] | list[Any] | None:
    """The root object or list as far as ``head`` goes; the last values in it may be incomplete.

    Of JSON lines, the first one. None where there is no JSON, or not enough of it to be told.
    """
    return _parsed(head) if _START.match(head) else None


@lru_cache(maxsize=1)
def _parsed(head: bytes) -> dict[str, Any] | list[Any] | None:
    from etiquette_lint.readers.json_stream import GrowingJson

    document = GrowingJson(io.BytesIO(head), "")
    while not document.done:
        document.grow()
    top = document.top
    return top if top or document.failure is None else None
