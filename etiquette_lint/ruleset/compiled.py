"""Rules made ready to run, as plain data that a cache file can hold.

What is compiled is what a run needs before the first finding: the rules' values, merged with
profile and configuration, and the inverted index of what sets them off. Patterns stay text and
are parsed when first tried.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from etiquette_lint.checks.base import Check, Trigger
from etiquette_lint.config import Config
from etiquette_lint.errors import did_you_mean
from etiquette_lint.model import Language, Role
from etiquette_lint.pattern.anchors import Key
from etiquette_lint.pattern.beginnings import beginnings
from etiquette_lint.pattern.patterns import Phrases
from etiquette_lint.pattern.tables import Tables, tables_of
from etiquette_lint.ruleset.files import folders_of
from etiquette_lint.ruleset.load import Rulebook, load_rulebook
from etiquette_lint.ruleset.profiles import Changed, apply, find_profile
from etiquette_lint.ruleset.rulefile import Definition, unknown_rule
from etiquette_lint.ui import Saying

Compiled = dict[str, Any]
Owner = tuple[int, str, int, list[list[str]]]
ALWAYS: Key = ""  # no word's key


def compile_rules(config: Config, book: Rulebook | None = None) -> Compiled:
    """``owners`` maps an entry's number to (rule, language, pattern number, some of its needs). By
    the role whose words set entries off, ``index`` has the tables of each language, and ``always``
    the entries that nothing need set off: few rules listen to clients, who use as many words as
    staff.
    """
    book = book or load_rulebook(folders_of(config))
    choice = _selection(book.rules, config)
    profile = find_profile(book.files, config)
    for name, place in profile.keys.items() if profile else ():
        if name not in book.rules:
            raise unknown_rule(place, name, book.rules)
    phrases = Phrases(book.phrases)
    rules: list[dict[str, Any]] = []
    owners: list[Owner] = []
    entries: dict[tuple[Role, Language], dict[Key, list[int]]] = {}
    for definition in sorted(book.rules.values(), key=lambda d: (d.topic, d.id)):
        changed = apply(definition, profile, config, choice[definition.id], book.phrases)
        check = definition.kind(changed.check, phrases)
        triggers = list(check.triggers())
        record = _record(definition, changed, check.scope, check.needed())
        hears = sorted({trigger.role.value for trigger in triggers if trigger.role})
        record |= {"triggered": bool(triggers), "hears": hears, "sleeps": check.sleeps}
        record["more_than_patterns"] = check.more_than_patterns
        limited = check.channels()
        told = {c.value: sorted(needs) for c, needs in (limited or {}).items()}
        record["channel_needs"] = None if limited is None else told
        rules.append(record)
        for trigger in triggers if changed.enabled else ():
            language = trigger.language
            if language in (Language.RU, Language.UK) and language not in definition.languages:
                continue
            number = len(owners)
            needs = _needs(check, trigger)
            owners.append((len(rules) - 1, language.value, trigger.number, needs))
            for role in (trigger.role,) if trigger.role else _judged(definition):
                keys = entries.setdefault((role, language), defaultdict(list))
                for key in (ALWAYS,) if trigger.keys is None else trigger.keys:
                    keys[key].append(number)
    return {
        "rules": rules,
        "phrases": book.phrases,
        "owners": owners,
        "index": [
            [role.value, language.value, keys.pop(ALWAYS, []), _tables(keys)]
            for (role, language), keys in entries.items()
        ],
    }


def _needs(check: Check, trigger: Trigger) -> list[list[str]]:
    """What a message must have besides what sets the pattern off."""
    if trigger.number < 0:
        return []
    pattern = check.counted(trigger.language)[trigger.number]
    setting_off = sorted(trigger.keys or ())
    return [keys for keys in check.patterns.needs(pattern) if keys != setting_off]


def _judged(definition: Definition) -> Iterable[Role]:
    """The roles whose messages the rule judges."""
    said = definition.values.get("applies_to", "staff")
    return Role if said == "anyone" else (Role(said),)


def _tables(keys: Mapping[Key, Iterable[int]]) -> Tables:
    sources = {key.partition(":")[2] for key in keys if key.startswith("regex:")}
    told = {source: beginnings(source) for source in sources}
    begun = {source: sorted(found) for source, found in told.items() if found is not None}
    return tables_of(sorted(keys.items()), begun)


def _selection(rules: Mapping[str, Definition], config: Config) -> dict[str, bool | None]:
    """What select and ignore say of each rule. They take ids, topics and ``all``."""
    topics = {definition.topic for definition in rules.values()}
    for key in ("select", "ignore"):
        for name in getattr(config, key):
            if name not in rules and name not in topics and name != "all":
                hint = did_you_mean(name, [*rules, *topics])
                raise config.error(f"{key}.{name}", Saying("rule.unknown", name=name), hint=hint)
    for name in config.rules:
        if name not in rules:
            hint = did_you_mean(name, rules)
            raise config.error(f"rules.{name}", Saying("rule.unknown", name=name), hint=hint)

    def named(definition: Definition, names: Sequence[str]) -> bool:
        return any(name in (definition.id, definition.topic, "all") for name in names)

    return {
        rule: False
        if named(definition, config.ignore)
        else (named(definition, config.select) if config.select else None)
        for rule, definition in rules.items()
    }


def _record(
    definition: Definition, changed: Changed, scope: str, needs: frozenset[str]
) -> dict[str, Any]:
    """``details`` are what only a rule that has been set off needs, or one that is told of."""
    values = definition.values
    details = {
        "title": values["title"],
        "message": values["message"],
        "why": values["why"],
        "source": [asdict(source) for source in definition.sources],
        "given": values.get("given"),
        "unless_given": values.get("unless_given"),
        "check": dict(changed.check),
        "origin": [definition.node.origin.path, definition.node.origin.line],
    }
    return {
        "id": definition.id,
        "topic": definition.topic,
        "kind": changed.check["kind"],
        "details": details,
        "severity": changed.severity.value,
        "confidence": values["confidence"],
        "enabled": changed.enabled,
        "applies_to": values.get("applies_to", "staff"),
        "languages": [language.value for language in definition.languages],
        "channels": values.get("channels", []),
        "libraries": values.get("libraries"),
        "only_in_groups": values.get("only_in_groups", False),
        "among_colleagues": values.get("among_colleagues", False),
        "yields_to": values.get("yields_to", []),
        "yields_in": values.get("yields_in", "words"),
        "given": bool(values.get("given")),
        "given_within": values.get("given_within", "turn"),
        "given_own": values.get("given_own", False),
        "in_quotes": values.get("in_quotes", False),
        "settings": dict(changed.settings),
        "fix": values.get("fix", "none"),
        "scope": scope,
        "needs": sorted(needs),
    }
