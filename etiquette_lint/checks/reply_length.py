"""``reply-length``: a template longer than its channel lets through."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from etiquette_lint.checks.base import Hit
from etiquette_lint.checks.library import Item, Judged, LibraryCheck
from etiquette_lint.fields import MapOf, Whole
from etiquette_lint.model import Span


class ReplyLength(LibraryCheck):
    """``limits`` are characters by channel, as the library calls it. Placeholders count as they are
    written, which is how these channels count when a template is submitted.
    """

    fields = {"limits": MapOf(Whole(minimum=1))}
    required = frozenset({"limits"})
    settings = {"limits": {}}
    values = frozenset({"count", "limit", "channel"})

    def judge(self, items: Sequence[Item]) -> Iterator[Judged]:
        limits = {name.casefold(): limit for name, limit in self.spec["limits"].items()}
        for item in items:
            channel = item.reply.channel.casefold()
            limit = limits.get(channel)
            text = item.message.text
            if limit is not None and len(text) > limit:
                values = {"count": len(text), "limit": limit, "channel": item.reply.channel}
                span = Span(limit, len(text))
                yield item.place, Hit(item.message, item.language, span, values=values)
