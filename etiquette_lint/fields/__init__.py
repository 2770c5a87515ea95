"""Typed fields of the documents people write: rules, phrase sets, profiles, configuration.

One definition reads a node, refusing what is wrong where it stands, and describes itself as JSON
Schema. A new kind of field needs only the members of :class:`Field`.
"""

from etiquette_lint.fields.base import Field, Schema, refuse
from etiquette_lint.fields.compounds import AnyOf, ListOf, Localized, MapOf, Record
from etiquette_lint.fields.days import Days, DaySpan
from etiquette_lint.fields.scalars import Choice, Flag, Number, Text, Whole
from etiquette_lint.fields.times import Clock, ClockSpan, Duration, Hours, spell_duration

__all__ = [
    "AnyOf",
    "Choice",
    "Clock",
    "ClockSpan",
    "DaySpan",
    "Days",
    "Duration",
    "Field",
    "Flag",
    "Hours",
    "ListOf",
    "Localized",
    "MapOf",
    "Number",
    "Record",
    "Schema",
    "Text",
    "Whole",
    "refuse",
    "spell_duration",
]
