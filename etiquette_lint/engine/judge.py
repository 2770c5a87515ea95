"""From a hit to a finding: is it the sender's own word, was there cause, what to say of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from etiquette_lint.checks.base import Hit, Scene, Turn
from etiquette_lint.checks.template import fill
from etiquette_lint.config import Config
from etiquette_lint.model import Finding, Fix, Language, Pause, Role, Span, TokenKind
from etiquette_lint.pattern.patterns import PatternSet
from etiquette_lint.ruleset.runtime import ActiveRule
from etiquette_lint.text.folding import fold
from etiquette_lint.text.lexicon import LEXICON
from etiquette_lint.text.quotes import is_quoted
from etiquette_lint.text.tongues import OTHER, parts
from etiquette_lint.text.utterance import Utterance
from etiquette_lint.ui import Saying, Ui


class Judge:
    """Makes findings under one configuration, in one ui language."""

    def __init__(self, config: Config, ui: str) -> None:
        self._ui = ui
        self._profile = config.profile
        self._allowed = _all_of(config.allow)

    def finding(
        self, rule: ActiveRule, hit: Hit, role: Role, scene: Scene, own: Utterance | None = None
    ) -> Finding | None:
        """None for words that are not the sender's, and where cause is wanting.

        ``own`` is the message judged, where a single one is.
        """
        if self._innocent(rule, hit) or not _caused(rule, scene, own):
            return None
        if own and len(rule.languages) == 1 and (_is_aside(hit, own) or _is_either(hit, own)):
            return None
        return self._finding(rule, hit, role, scene.conversation.id)

    def of_archive(self, rule: ActiveRule, hit: Hit, conversation: str) -> Finding | None:
        """Of a hit that several conversations together have proved."""
        if self._innocent(rule, hit):
            return None
        return self._finding(rule, hit, rule.check.points_at, conversation)

    def _innocent(self, rule: ActiveRule, hit: Hit) -> bool:
        if hit.language not in rule.languages and hit.language in (Language.RU, Language.UK):
            return True
        if hit.span is None:
            return False
        matched = hit.message.text[hit.span.start : hit.span.end]
        if self._allowed and self._allowed.fullmatch(fold(matched)):
            return True
        if any(hit.span.within(quoted) for quoted in hit.message.quoted):
            return True
        return not rule.in_quotes and is_quoted(hit.message, hit.span)

    def _finding(self, rule: ActiveRule, hit: Hit, role: Role, conversation: str) -> Finding:
        fix = self._fix(rule, hit)
        span = hit.span or Span(0, len(hit.message.text))
        values = {
            "match": hit.message.text[span.start : span.end],
            "fix": _offered(fix) if fix else "",
            **hit.captures,
            **{name: self._worded(value) for name, value in hit.values.items()},
        }
        return Finding(
            rule_id=rule.id,
            severity=rule.severity,
            confidence=rule.confidence,
            text=fill(rule.details["message"][self._ui], values, hit.language, LEXICON),
            message=hit.message,
            span=hit.span,
            role=role,
            fix=fix,
            evidence=hit.evidence,
            pause=hit.pause,
            judged_by={"profile": self._profile, **rule.settings},
            conversation=conversation,
            decided=_decided(rule, hit),
        )

    def _worded(self, value: object) -> object:
        if isinstance(value, Saying):
            return Ui(self._ui).tell(value)
        if not isinstance(value, timedelta | Pause):
            return value
        from etiquette_lint.ui.waits import spell_pause, spell_wait

        ui = Ui(self._ui)
        if isinstance(value, timedelta):
            return spell_wait(value, ui)
        if value.length is None:
            return ""
        return spell_pause(value.length, value.working, ui, assumed=value.assumed)

    @staticmethod
    def _fix(rule: ActiveRule, hit: Hit) -> Fix | None:
        """Safe where both the rule and the check, which saw the text, call it so."""
        if hit.fix is None or rule.fix == "none":
            return None
        return replace(hit.fix, safe=rule.fix == "safe" and hit.fix.safe)


def _is_aside(hit: Hit, own: Utterance) -> bool:
    """Whether the words stand in a sentence of the other language: bilingual templates have
    such, and a rule of one language has nothing to say of them.
    """
    if hit.span is None or hit.language not in OTHER:
        return False
    place = next((n for n, span in enumerate(own.spans) if span.overlaps(hit.span)), -1)
    part = next((part for part in parts(own.words) if part.start <= place < part.end), None)
    return bool(part and part.words > 1 and part.language is OTHER[hit.language])


def _is_either(hit: Hit, own: Utterance) -> bool:
    """Whether the message may as well be in the other language, where the words are good ones:
    «Получили вашу жалобу» is surzhyk or Russian.
    """
    if hit.span is None or own.language is not Language.UNKNOWN or hit.language not in OTHER:
        return False
    places = zip(own.words, own.spans, strict=True)
    words = [word for word, span in places if span.overlaps(hit.span)]
    return all(
        word.kind is not TokenKind.WORD or LEXICON.native(word.text, OTHER[hit.language])
        for word in words
    )


def _offered(fix: Fix) -> str:
    """The edits in the order of the text, or the texts to choose from for a single one.

    Commas around a word belong to its place in the sentence, not to the word that is offered.
    """
    texts = [edit.text.strip(", ") or edit.text for edit in fix.edits]
    if fix.others:
        return " / ".join((texts[0], *(text.strip(", ") or text for text in fix.others)))
    return " … ".join(texts)


def _decided(rule: ActiveRule, hit: Hit) -> tuple[str, ...]:
    """The settings that the check names as overstepped, by their name or as its ``limit``."""
    if not hit.values:
        return ()
    limit = hit.values.get("limit")
    settings = rule.settings.items()
    return tuple(
        n for n, value in settings if value is not None and value == hit.values.get(n, limit)
    )


def _all_of(words: Sequence[str]) -> re.Pattern[str] | None:
    """What matches the words, or phrases, and nothing else but spaces and signs between them."""
    folded = sorted(map(fold, words), key=len, reverse=True)
    one = "|".join(map(re.escape, folded))
    return re.compile(rf"(?:{one})(?:[\W_]+(?:{one}))*") if folded else None


def _caused(rule: ActiveRule, scene: Scene, own: Utterance | None) -> bool:
    """Whether the client's words before are those the rule asks for, or at least not those that
    excuse. With ``given_own`` the message's own words may be the cause.
    """
    turns = list(scene.client_turns)
    if rule.given_within == "turn":
        turns = turns[-1:]
    if rule.given and not any(_says(turn, "given", rule, rule.given) for turn in turns):
        by_itself = rule.given_own and own and rule.given.found_in(own)
        if not by_itself:
            return False
    if rule.unless_given:
        return not any(_says(turn, "unless", rule, rule.unless_given) for turn in turns)
    return True


def _says(turn: Turn, key: str, rule: ActiveRule, patterns: PatternSet) -> bool:
    """Whether any message of the turn matches; remembered, for many messages may ask."""
    known = turn.said.get((rule.id, key))
    if known is None:
        known = any(patterns.found_in(utterance) for utterance in turn.utterances)
        turn.said[rule.id, key] = known
    return known
