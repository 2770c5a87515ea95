"""Files that continue one another: a chat in pages, or in a file for every day."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from etiquette_lint.readers.detection import Readers
from etiquette_lint.readers.places import Place
from etiquette_lint.readers.source import Reader


def in_pages(
    places: Sequence[Place], readers: Readers, taken: Callable[[Place], Reader | None]
) -> Iterator[list[Place]]:
    """Of the files that lie in one folder those that are pages, chat by chat, each in order.

    ``taken`` tells whose a file is by its content. Formats may call their pages the same: the
    first page that is anybody's decides for all. Pages that are nobody's stay together too, to
    be complained about together. A page that somebody named by itself is no chat in pages.
    """
    left = {place.path: place for place in places}
    for reader in readers.values():
        if reader.pages is None:
            continue
        matches = [(reader.pages.fullmatch(place.name), place) for place in left.values()]
        found = [(_order(match[1]), place) for match, place in matches if match]
        found.sort(key=lambda each: each[0])
        pages = [place for _, place in found]
        if len(pages) == 1 and pages[0].named:
            continue
        owner = next(filter(None, map(taken, pages)), None)
        damaged = owner is None and reader.names is not None
        if pages and (owner is reader or (damaged and not any(page.named for page in pages))):
            yield pages
            for page in pages:
                del left[page.path]


def _order(mark: str | None) -> tuple[int, str]:
    """``messages.html`` stands before ``messages2.html``, that before ``messages10.html``."""
    if not mark:
        return -1, ""
    return (int(mark), "") if mark.isdecimal() else (0, mark)
