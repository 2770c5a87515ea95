"""What people write beside a text to keep findings about it out of the report."""

from __future__ import annotations

from etiquette_lint.model.messages import Origin
from etiquette_lint.records import record


@record
class Directive:
    """``names`` are rules, topics or ``all``; it speaks of the lines ``first`` to ``last``."""

    names: tuple[str, ...]
    reason: str
    origin: Origin
    comment: str
    first: int
    last: int


@record
class Slip:
    """A comment that means to suppress something and cannot."""

    message: str
    comment: str
    origin: Origin
    hint: str | None = None


@record
class Remarks:
    """What the comments of one file say. No user meets it: see ``suppress``."""

    path: str
    directives: tuple[Directive, ...]
    slips: tuple[Slip, ...]
