"""What this tool has to say of suppressions themselves, as findings of their own."""

from __future__ import annotations

from etiquette_lint.model import Author, Confidence, Finding, Message, Origin, Role, Severity
from etiquette_lint.model.suppressions import Slip
from etiquette_lint.suppress.names import RuleNames
from etiquette_lint.ui import Saying, Ui

UNUSED = "suppression-unused"
UNKNOWN = "suppression-unknown"
WITHOUT_REASON = "suppression-without-reason"
NOTICES = (UNUSED, UNKNOWN, WITHOUT_REASON)


def notice(id: str, severity: Severity, slip: Slip, ui: Ui) -> Finding:
    """A finding whose message is the suppression itself."""
    text = ui.tell(slip.message)
    if slip.hint is not None:
        text = ui.tell(Saying("suppress.with_hint", said=slip.message, hint=slip.hint))
    message = Message(str(slip.origin), Author("", ""), None, slip.comment, origin=slip.origin)
    return Finding(id, severity, Confidence.HIGH, text, message, None, Role.UNKNOWN)


def unknown(name: str, comment: str, origin: Origin, names: RuleNames, ui: Ui) -> Finding:
    slip = Slip(Saying("rule.unknown", name=name), comment, origin, names.nearest(name))
    return notice(UNKNOWN, Severity.WARNING, slip, ui)
