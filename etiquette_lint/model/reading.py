"""What a team says of its files, for whoever reads them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from etiquette_lint.records import record

FIELDS = (
    *("text", "author", "time", "date", "role"),
    *("conversation", "id", "kind", "reply_to", "media", "channel"),
)
CANNED = ("text", "title", "key", "language", "kind", "channel")
# Ways of writing the slots of templates; x stands for a slot's name.
SYNTAXES = (
    *("{{x}}", "{%x%}", "${x}", "{=x}", "{ $x }", "{x}", "[[x]]", "[x]", "<x>"),
    *("%(x)s", "%s", "%x%", "#x#"),
)
DAY_ORDERS = ("day-first", "month-first")


@record
class ReadOptions:
    """What the team says where the files do not. None, or no columns: tell by the bytes.

    ``columns`` maps some of FIELDS to names of columns in a table, ``canned`` some of
    CANNED to the keys of a canned reply that hold it; ``format`` names a reader. ``mapped``: the
    columns are told for these very files, not for any table that there may be.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    encoding: str | None = None
    day_first: bool | None = None
    format: str | None = None
    canned: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    mapped: bool = False
