"""What an editor says of a rule file by its schema, and what the program says of it, agree."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from etiquette_lint.checks import CHECKS
from etiquette_lint.document import load_yaml
from etiquette_lint.errors import EtiquetteError, RuleError
from etiquette_lint.fields import Record
from etiquette_lint.ruleset.files import PHRASES, PROFILES, SCORECARDS, rule_files, shipped_rules
from etiquette_lint.ruleset.phrasefile import PHRASES as PHRASE_SET
from etiquette_lint.ruleset.profiles import PROFILE
from etiquette_lint.ruleset.rulefile import RULE
from etiquette_lint.ruleset.schema import DOCUMENTS, schema
from tests.checks.folder import Folder, phrases, rule, texts, to_yaml

SHIPPED = rule_files(shipped_rules())
KIND_OF_FILE = {PHRASES: "phrases", PROFILES: "profile", SCORECARDS: "scorecard"}
FULL: dict[str, dict[str, Any]] = {
    "address": {
        "find": "familiar",
        "unless": {"ru": ["да"]},
        "invited": {"uk": ["так"]},
        "accepted": {"ru": ["да"]},
        "declined": {"ru": ["нет"]},
        "follow_client": True,
    },
    "apostrophe": {},
    "coverage": {
        **{
            kind: {"ru": ["да"]}
            for kind in ("greeting", "hold", "after_hours", "refusal", "closing")
        },
        "replies": 5,
    },
    "placeholder": {"judge": "names", "own": ["{{x}}"], "names": ["name"]},
    "repeated-reply": {"alike": 0.9, "words": 5},
    "reply-length": {"limits": {"sms": 70}},
    "template-drift": {},
    "approach": {"ru": ["да"], "need": {"uk": ["так"]}, "first": True, "whole": True},
    "attachment": {
        "kinds": ["file", "voice"],
        "max_words": 1,
        "longer_than": "60s",
        "larger_than": 20,
        "names": ["договор"],
        "said": {"ru": ["шлю договор"]},
        "unless": {"ru": ["вот"]},
    },
    "broadcast": {"clients": 5, "characters": 40, "unless": {"ru": ["да"]}},
    "burst": {"messages": 3, "within": "60s", "max_words": 4, "fragments": 2},
    "languages": {"find": "mixed", "unless": {"common": ["вул"]}},
    "calling": {
        "find": "comma",
        **dict.fromkeys(("ru", "uk", "common"), ["здравствуйте who=<name>"]),
        "also": ["вітаю who=<name>"],
        "unless": {"ru": ["вас"]},
        "readings": "any",
    },
    "checksum": {"find": ["card", "inn"]},
    "closing": {
        "need": {"ru": ["да"]},
        "resolved": {"uk": ["так"]},
        "open": {"common": ["?"]},
        "running": {"ru": ["завтра"]},
        "parted": {"uk": ["бувайте"]},
    },
    "consistent": {"forms": {"ty": {"ru": ["ты"]}, "vy": {"ru": ["вы"]}}, "unless": {"ru": ["и"]}},
    "daytime": {
        "times": {"morning": {"from": "4:00", "until": "12:00", "uk": ["так"]}},
        "to": {"ru": "да", "uk": "так"},
    },
    "find": {
        "ru": ["да"],
        "uk": [5],
        "common": ["<url>"],
        "also": ["ок"],
        "unless": {"ru": ["ну да"]},
        "readings": "any",
        "max_words": 3,
    },
    "follows": {
        "when": {"by": "client", "ru": ["да"], "running": "15m", "without": {"uk": ["ні"]}},
        "then": [
            {"by": "staff", "kinds": ["call"]},
            {"by": "another", "min_words": 2, "max_words": 9},
        ],
        "never": {"by": "staff", "uk": ["так"], "unasked": True},
        "before": {"by": "client", "common": ["<phone>"]},
        "until": {"by": "bot"},
        "cases": {"more": {"when": {"by": "staff", "event": "opens"}, "then": {"by": "client"}}},
        "unless": {"by": "anyone", "common": ["?"], "unless": {"ru": ["нет"]}},
        "turns": 2,
        "time": "10m",
        "working": True,
        "span": "conversation",
        "blame": "answer",
        "same_day": True,
        "cut_short": True,
        "once": True,
    },
    "hours": {
        "kinds": ["call"],
        "from": "9:00",
        "until": "20:00",
        "weekend_from": "11:00",
        "weekend_off": False,
        "inside": True,
        "after_client": "30m",
        "announced": {"ru": ["напишу завтра"]},
        "declined": {"uk": ["ні"]},
        "unless": {"ru": ["да"]},
    },
    "letter-case": {"of": "vy", "policy": "upper", "unless": {"ru": ["да"]}},
    "limit": {"count": "emoji", "limit": 0, "run": 2, "ignore": ["👍"]},
    "media": {
        "kinds": ["voice", "video-note"],
        "allowed": 1,
        "unless_client": True,
        "only_with_client": False,
    },
    "forwards": {"limit": 3, "max_words": 0},
    "length": {"of": "sentence", "limit": 35},
    "mirror": {"of": "emoji", "turns": 2},
    "only": {
        "ru": ["да"],
        "within": "turn",
        "lead": {"ru": ["здравствуйте"]},
        "gap": "3m",
        "max_extra": 0,
        "max_words": 2,
        "readings": "all",
    },
    "glossary": {
        "ru": {"ЛК": "личный кабинет"},
        "terms": {"КП": ["предложение", "смета"]},
        "unless": {"ru": ["да"]},
        "unless_explained": True,
    },
    "link": {"hosts": ["bit.ly"], "numbers": True, "own": ["go.shop.example"]},
    "money": {
        "units": {"к": 1000},
        "words": {"тыщ": 1000},
        "near": {"ru": ["цена"]},
        "unless": {"ru": ["да"]},
        "currency": {"ru": "₽"},
    },
    "flood": {"messages": 20, "within": "5m", "unless": {"ru": ["да"]}},
    "unlinked": {
        "answers": {"ru": ["да"]},
        "question": {"common": ["?"]},
        "questions": 2,
        "max_words": 3,
    },
    "reserved": {"ru": ["да"], "also": ["так"], "unless": {"uk": ["ні"]}, "by": ["pm"]},
    "documents": {"limit": 5, "within": "30d"},
    "names": {
        "find": "mismatch",
        **dict.fromkeys(("ru", "uk", "common"), ["здравствуйте who=<name>"]),
        "also": ["вітаю who=<name>"],
        "unless": {"ru": ["вас"]},
        "readings": "any",
        "introduced": {"ru": ["я who=<name>"]},
        "others": {"uk": ["подарунок для <name>"]},
        "turns": 2,
    },
    "opening": {"need": {"ru": ["да"]}, "after": "12h"},
    "recontact": {"within": "7d", "closed": {"ru": ["да"]}},
    "repeat": {
        "by": "bot",
        "alike": 90,
        "characters": 20,
        "words": 4,
        "times": 2,
        "again_within": "2m",
        "formula": {"ru": ["да"]},
        "asked": {"uk": ["так"]},
    },
    "replace": {"ru": {"да": "так"}, "uk": {"так": ""}, "unless": {"ru": ["и"]}, "readings": "any"},
    "after-hours": {"to": {"ru": ["?"]}, "unless": {"uk": ["ні"]}, "within": "10m"},
    "interrupt": {"sooner": "2s", "goes_on": "20s"},
    "response": {
        "of": "next",
        "reply": "any",
        "to": {"ru": ["?"]},
        "unless": {"uk": ["ні"]},
        "anchor": "first",
        "messenger": "2h",
        "livechat": "off",
        "social": "30m",
        "email": "3h",
        "form": "1h",
    },
    "same-day": {"to": {"ru": ["?"]}, "unless": {}, "anchor": "last", "margin": "1h"},
    "reply": {"to": {"ru": ["?"]}, "unless": {"ru": ["да"]}},
    "promise": {
        "ru": ["отвечу when=@when"],
        "uk": ["відповім when=@when"],
        "common": ["when=@when"],
        "also": ["буду when=@when"],
        "unless": {"ru": ["если"]},
        "without": {"common": ["?"]},
        "empty": {"ru": ["ок"]},
        "until": {"uk": ["не треба"]},
        "received": {"ru": ["спасибо"]},
    },
    "punctuation": {
        **dict.fromkeys(("ru", "uk", "common"), ["хочу apart=пожалуйста"]),
        "also": ["можно apart=пожалуйста"],
        "unless": {"ru": ["ну"]},
        "readings": "any",
    },
    "sentence-case": {},
    "soft-sign": {},
    "spelling": {},
    "reply-language": {
        "find": "first",
        "agreed": {"uk": ["українською"]},
        "messages": 2,
        "words": 4,
        "language": "uk",
    },
    "require": {
        "when": {"ru": ["да"]},
        "kinds": ["voice"],
        "need": {"ru": ["нет"]},
        "elsewhere": True,
        "insert": {"ru": "нет"},
        "unless": {"ru": ["и"]},
        "within": "turn",
        "readings": "any",
    },
    "several": {"ru": ["да"], "limit": 1, "readings": "any"},
    "script": {"find": "caps", "words": 2, "letters": 12, "share": 0.5},
}
PLACE = {
    "rule": "own/x.yml",
    "phrases": "phrases/x.yml",
    "profile": "profiles/neutral.yml",
}
RULE_KEYS: dict[str, Any] = {
    "applies_to": "anyone",
    "enabled": False,
    "languages": ["ru", "uk"],
    "channels": ["messenger"],
    "libraries": "never",
    "only_in_groups": False,
    "among_colleagues": True,
    "yields_to": [],
    "yields_in": "message",
    "given": {"ru": ["да"]},
    "unless_given": {"uk": ["так"]},
    "given_within": "session",
    "in_quotes": True,
    "fix": "suggest",
}
PATTERNS = ("ru", "uk", "common", "also")  # scalars in them have a grammar of their own
ODD = (None, True, -1, 0.5, 7, "", " ", "ага", [], ["ага"], [None], {}, {"ru": "ага"})


def a_rule(kind: str = "find") -> dict[str, Any]:
    content = rule({"kind": kind, **FULL[kind]}, **RULE_KEYS)
    content["source"].append({"article": "Как писать", "section": "Начало"})
    content["examples"]["ru"]["bad"].append({"text": "да", "fix": "", "match": "да"})
    content["examples"]["uk"]["good"].append({"chat": "2026-03-02 10:00 client: Так", "match": "Т"})
    return copy.deepcopy(content)


def a_profile() -> dict[str, Any]:
    rules = {"one": "off", "two": True, "three": "info", "four": {"limit": 3, "severity": "error"}}
    return {"title": texts("T"), "about": texts("A"), "rules": rules}


@cache
def validator(document: str) -> Draft202012Validator:
    Draft202012Validator.check_schema(schema(document))
    return Draft202012Validator(schema(document))


def by_schema(document: str, text: str) -> bool:
    return validator(document).is_valid(load_yaml(text, "x.yml").plain())


def by_program(folder: Folder, document: str, text: str) -> bool:
    folder.write(PLACE[document], text)
    try:
        _ = folder.linter().rules
    except EtiquetteError:
        return False
    return True


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_schema_is_a_schema(document: str) -> None:
    Draft202012Validator.check_schema(schema(document))
    assert schema(document)["title"]


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: f"{file.topic}/{file.name}")
def test_every_file_of_ours_is_valid(file: Any) -> None:
    document = KIND_OF_FILE.get(file.topic, "rule")
    node = load_yaml(file.path.read_text("utf-8"), str(file.path))
    assert [e.message for e in validator(document).iter_errors(node.plain())] == []


def test_every_kind_of_check_is_tried_with_all_its_keys() -> None:
    assert set(FULL) == set(CHECKS)
    tried = {kind: set(keys) for kind, keys in FULL.items()}
    untold = {kind: set(check.fields) - tried[kind] for kind, check in CHECKS.items()}
    allowed = {"ru", "uk", "common", "also", "unless", "remove"}
    assert {kind: keys - allowed for kind, keys in untold.items() if keys - allowed} == {}


@pytest.mark.parametrize("kind", FULL)
def test_both_accept_a_rule_with_every_key(folder: Folder, kind: str) -> None:
    text = to_yaml(a_rule(kind))
    assert by_schema("rule", text)
    assert by_program(folder, "rule", text)


def test_both_accept_phrases_and_profiles(folder: Folder) -> None:
    for name in ("one", "two", "three"):
        folder.rule({"kind": "find", "ru": ["ага"]}, id=name)
    folder.rule({"kind": "limit", "count": "emoji"}, id="four")
    for document, content in (("phrases", phrases(ru=["да"], unless={})), ("profile", a_profile())):
        assert by_schema(document, to_yaml(content))
        assert by_program(folder, document, to_yaml(content))


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where something stands in a document, the document itself left out."""
    items = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value[:1])
        if isinstance(value, list)
        else ()
    )
    for key, child in items:
        yield (*path, key)
        yield from places(child, (*path, key))


def mutants(content: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The document with each of its parts in turn left out, renamed or made something else."""
    for path in places(content):
        changes: list[Callable[[Any, Any], object]] = [lambda parent, key: parent.pop(key)]
        if isinstance(path[-1], str):
            changes.append(lambda parent, key: parent.update({key + "x": parent.pop(key)}))
        for odd in (None, False, [], {}) if path[-2:][0] in PATTERNS else ODD:
            changes.append(lambda parent, key, odd=odd: parent.__setitem__(key, odd))
        for number, change in enumerate(changes):
            mutant = copy.deepcopy(content)
            parent: Any = mutant
            for key in path[:-1]:
                parent = parent[key]
            change(parent, path[-1])
            yield f"{'.'.join(map(str, path))}#{number}", mutant


def refusal(record: Record, text: str) -> str | None:
    try:
        record.read(load_yaml(text, "x.yml"))
    except RuleError as error:
        return error.message
    return None


@pytest.mark.parametrize("kind", FULL)
def test_the_shape_of_a_rule_is_judged_alike(kind: str) -> None:
    content, whole = a_rule(kind), kind == "find"
    for name, mutant in mutants(content if whole else content["check"]):
        text = to_yaml(mutant if whole else {**content, "check": mutant})
        refused = refusal(RULE, text)
        assert by_schema("rule", text) == (refused is None), f"{name}: {refused}\n{text}"


@pytest.mark.parametrize(
    ("document", "record", "content"),
    [
        ("phrases", PHRASE_SET, phrases(ru=["да"], unless={"uk": ["так"]})),
        ("profile", PROFILE, a_profile()),
    ],
)
def test_the_shape_of_other_files_is_judged_alike(
    document: str, record: Record, content: dict[str, Any]
) -> None:
    for name, mutant in mutants(content):
        text = to_yaml(mutant)
        refused = refusal(record, text)
        assert by_schema(document, text) == (refused is None), f"{name}: {refused}\n{text}"


BROKEN: dict[str, Callable[[dict[str, Any]], object]] = {
    "a title in one language": lambda c: c.update(title={"ru": "Т"}),
    "a title as text": lambda c: c.update(title="Т"),
    "no message": lambda c: c.pop("message"),
    "an unknown severity": lambda c: c.update(severity="fatal"),
    "a source that is nowhere": lambda c: c.update(source=[{"book": "Письмовник"}]),
    "no source": lambda c: c.update(source=[]),
    "an unknown language": lambda c: c.update(languages=["en"]),
    "no language": lambda c: c.update(languages=[]),
    "a fix that is no sort of fix": lambda c: c.update(fix=True),
    "an unknown kind of check": lambda c: c["check"].update(kind="fnd"),
    "no kind": lambda c: c["check"].pop("kind"),
    "a key of another check": lambda c: c["check"].update(within="turn"),
    "patterns that are no list": lambda c: c["check"].update(ru="да"),
    "too little": lambda c: c["check"].update(max_words=0),
    "an empty example": lambda c: c["examples"]["ru"]["bad"].append(""),
    "an example of two sorts": lambda c: c["examples"]["ru"]["bad"].append(
        {"text": "да", "chat": "да"}
    ),
    "examples without near misses": lambda c: c["examples"]["ru"].pop("near_miss"),
    "examples in an unknown language": lambda c: c["examples"].update(en={}),
}


@pytest.mark.parametrize("case", BROKEN)
def test_both_refuse(folder: Folder, case: str) -> None:
    content = a_rule()
    BROKEN[case](content)
    text = to_yaml(content)
    assert not by_schema("rule", text)
    assert not by_program(folder, "rule", text)


def test_shipped_files_are_found() -> None:
    assert {file.topic for file in SHIPPED} > {PHRASES, PROFILES}
    assert all(isinstance(file.path, Path) for file in SHIPPED) and len(SHIPPED) > 40
