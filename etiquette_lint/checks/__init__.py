"""Kinds of check, by the name a rule calls them. A new kind is a module and a line here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from etiquette_lint.checks.base import Check


class _Kinds(Mapping[str, "type[Check]"]):
    """Imports a kind's module when the kind is asked for: a draft needs two or three of them."""

    def __init__(self, places: Mapping[str, str]) -> None:
        self._places = places  # ``package.module:Class``

    def __getitem__(self, name: str) -> type[Check]:
        module, _, kind = self._places[name].partition(":")
        found: type[Check] = getattr(import_module(module), kind)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


CHECKS: Mapping[str, type[Check]] = _Kinds(
    {
        "address": "etiquette_lint.checks.address:Address",
        "after-hours": "etiquette_lint.checks.after_hours:AfterHours",
        "apostrophe": "etiquette_lint.checks.apostrophe:Apostrophe",
        "approach": "etiquette_lint.checks.approach:Approach",
        "attachment": "etiquette_lint.checks.attachment:AttachmentCheck",
        "broadcast": "etiquette_lint.checks.broadcast:Broadcast",
        "burst": "etiquette_lint.checks.burst:Burst",
        "calling": "etiquette_lint.checks.calling:Calling",
        "checksum": "etiquette_lint.checks.checksum:Checksum",
        "closing": "etiquette_lint.checks.closing:Closing",
        "consistent": "etiquette_lint.checks.consistent:Consistent",
        "coverage": "etiquette_lint.checks.coverage:Coverage",
        "daytime": "etiquette_lint.checks.daytime:Daytime",
        "documents": "etiquette_lint.checks.documents:Documents",
        "find": "etiquette_lint.checks.find:Find",
        "glossary": "etiquette_lint.checks.glossary:Glossary",
        "follows": "etiquette_lint.checks.follows:Follows",
        "flood": "etiquette_lint.checks.flood:Flood",
        "forwards": "etiquette_lint.checks.forwards:Forwards",
        "hours": "etiquette_lint.checks.hours:Hours",
        "interrupt": "etiquette_lint.checks.interrupt:Interrupt",
        "languages": "etiquette_lint.checks.languages:Languages",
        "length": "etiquette_lint.checks.length:Length",
        "letter-case": "etiquette_lint.checks.letter_case:LetterCase",
        "limit": "etiquette_lint.checks.limit:Limit",
        "link": "etiquette_lint.checks.link:Link",
        "media": "etiquette_lint.checks.media:Media",
        "mirror": "etiquette_lint.checks.mirror:Mirror",
        "money": "etiquette_lint.checks.money:Money",
        "names": "etiquette_lint.checks.names:Names",
        "only": "etiquette_lint.checks.only:Only",
        "opening": "etiquette_lint.checks.opening:Opening",
        "recontact": "etiquette_lint.checks.recontact:Recontact",
        "repeat": "etiquette_lint.checks.repeat:Repeat",
        "placeholder": "etiquette_lint.checks.placeholder:Placeholder",
        "replace": "etiquette_lint.checks.replace:Replace",
        "promise": "etiquette_lint.checks.promises:Promises",
        "punctuation": "etiquette_lint.checks.punctuation:Punctuation",
        "repeated-reply": "etiquette_lint.checks.repeated:Repeated",
        "reply": "etiquette_lint.checks.reply:Reply",
        "reply-language": "etiquette_lint.checks.reply_language:ReplyLanguage",
        "reply-length": "etiquette_lint.checks.reply_length:ReplyLength",
        "require": "etiquette_lint.checks.require:Require",
        "response": "etiquette_lint.checks.response:Response",
        "reserved": "etiquette_lint.checks.reserved:Reserved",
        "unlinked": "etiquette_lint.checks.unlinked:Unlinked",
        "same-day": "etiquette_lint.checks.same_day:SameDay",
        "script": "etiquette_lint.checks.script:Script",
        "several": "etiquette_lint.checks.several:Several",
        "sentence-case": "etiquette_lint.checks.sentence_case:SentenceCase",
        "soft-sign": "etiquette_lint.checks.soft_sign:SoftSign",
        "spelling": "etiquette_lint.checks.spelling:Spelling",
        "template-drift": "etiquette_lint.checks.template_drift:TemplateDrift",
    }
)
