"""The nouns of the project: what readers produce, what checks look at, what reporters show.

Every type here is a value.
"""

from etiquette_lint.model.findings import (
    Closed,
    Digest,
    Edit,
    Event,
    Failure,
    Finding,
    Fix,
    Mended,
    Opened,
    PassedOver,
    Pause,
    Report,
    Statistics,
    Step,
    Suppressed,
    Trace,
)
from etiquette_lint.model.messages import (
    Attachment,
    Author,
    Conversation,
    Message,
    Note,
    Origin,
    Region,
    Span,
    silence,
)
from etiquette_lint.model.names import (
    Channel,
    Confidence,
    Fact,
    Language,
    MessageKind,
    Role,
    Severity,
    TokenKind,
)
from etiquette_lint.model.promises import Promise, PromiseState
from etiquette_lint.model.reading import CANNED, DAY_ORDERS, FIELDS, ReadOptions
from etiquette_lint.model.rules import (
    Example,
    Rule,
    Source,
    Texts,
)
from etiquette_lint.model.words import (
    Lexeme,
    Token,
)

__all__ = [
    "CANNED",
    "DAY_ORDERS",
    "FIELDS",
    "Attachment",
    "Author",
    "Channel",
    "Closed",
    "Confidence",
    "Conversation",
    "Digest",
    "Edit",
    "Event",
    "Example",
    "Fact",
    "Failure",
    "Finding",
    "Fix",
    "Language",
    "Lexeme",
    "Mended",
    "Message",
    "MessageKind",
    "Note",
    "Opened",
    "Origin",
    "PassedOver",
    "Pause",
    "ReadOptions",
    "Region",
    "Report",
    "Promise",
    "PromiseState",
    "Role",
    "Rule",
    "Severity",
    "Source",
    "Span",
    "Statistics",
    "Step",
    "Suppressed",
    "Texts",
    "Token",
    "TokenKind",
    "Trace",
    "silence",
]
