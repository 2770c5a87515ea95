"""What staff promised to do by a certain moment, and whether they did."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from etiquette_lint.model.messages import Message, Span
from etiquette_lint.model.names import Language
from etiquette_lint.records import record


class PromiseState(StrEnum):
    KEPT = "kept"
    BROKEN = "broken"
    OPEN = "open"  # nobody can tell: the conversation ends before, or the client stopped waiting


@record
class Promise:
    """``words`` are those that state the time, ``due`` the latest moment that they allow.

    ``answer`` is the message that kept the promise or came too late, None where none came;
    ``proof`` the first message of anybody after the time was over. The moments are local.
    """

    message: Message
    words: Span
    language: Language
    said_at: datetime
    due: datetime
    state: PromiseState = PromiseState.OPEN
    answer: Message | None = None
    answered_at: datetime | None = None
    proof: Message | None = None
