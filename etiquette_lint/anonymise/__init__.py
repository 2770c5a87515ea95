"""The same export without the people in it, for a team to share."""

from __future__ import annotations

from etiquette_lint.anonymise.run import FORMS, Outcome, anonymise

__all__ = ["FORMS", "Outcome", "anonymise"]
