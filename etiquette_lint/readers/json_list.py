"""A list of messages in a JSON document that is still being parsed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import Any

from etiquette_lint.model import Fact
from etiquette_lint.readers.json_stream import GrowingJson
from etiquette_lint.ui import Saying

Listed = Callable[[], object]  # gives the list, or anything else while there is none yet

_CLOCK = frozenset({Fact.TIME, Fact.SECONDS, Fact.ZONE})
_SAMPLE = 10


def elements(document: GrowingJson, listed: Listed, pointer: str) -> Iterator[tuple[int, Any]]:
    """Each element with its index, once it is complete. What has been given is forgotten.

    Raises the document's failure after the last whole element.
    """
    index = 0
    while True:
        final = document.done
        held = listed()
        if isinstance(held, list):
            count = _finished(document, held, final)
            batch = held[:count]
            del held[:count]
            for element in batch:
                yield index, element
                index += 1
        if final:
            break
        document.grow(held)
    document.raise_failure(f"{pointer}/{index}", Saying("read.before", n=index))


def sample(document: GrowingJson, listed: Listed) -> list[Any]:
    """The first few elements, which stay in the document."""
    while True:
        final = document.done
        held = listed()
        found = held if isinstance(held, list) else []
        count = _finished(document, found, final)
        if final or count >= _SAMPLE:
            return found[: min(count, _SAMPLE)]
        document.grow(held)


def time_facts(moments: Iterable[datetime | None]) -> frozenset[Fact]:
    """What the first messages' times bear out, in a format that writes them to the second."""
    known = [moment for moment in islice(moments, _SAMPLE) if moment is not None]
    if not known:
        return frozenset()
    return _CLOCK if all(moment.tzinfo for moment in known) else _CLOCK - {Fact.ZONE}


def _finished(document: GrowingJson, held: list[Any], final: bool) -> int:
    """How many of the elements at hand will change no more."""
    return len(held) - bool(held and (not final or document.tore(held[-1])))
