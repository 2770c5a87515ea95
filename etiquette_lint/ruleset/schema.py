"""JSON Schema of rule, phrase-set and profile files, from the fields that validate them."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.fields import Record, Schema
from etiquette_lint.ruleset.phrasefile import PHRASES
from etiquette_lint.ruleset.profiles import PROFILE
from etiquette_lint.ruleset.rulefile import RULE
from etiquette_lint.ruleset.scorecards import SCORECARD

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DOCUMENTS: Mapping[str, tuple[str, Record]] = {
    "rule": ("Etiquette Lint rule", RULE),
    "phrases": ("Etiquette Lint phrase set", PHRASES),
    "profile": ("Etiquette Lint profile", PROFILE),
    "scorecard": ("Etiquette Lint scorecard", SCORECARD),
}
DOCUMENTS = tuple(_DOCUMENTS)


def schema(document: str = "rule") -> Schema:
    """The schema of a kind of file: rule, phrases, profile or scorecard."""
    title, record = _DOCUMENTS[document]
    return {"$schema": _DIALECT, "title": title, **record.schema()}
