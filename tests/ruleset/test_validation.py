"""A rule that is wrong says so, with the place, the line and what was probably meant."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from etiquette_lint.errors import RuleError
from tests.checks.folder import Folder, phrases, rule, to_yaml

GOOD = to_yaml(rule({"kind": "find", "ru": ["ага"], "unless": {"ru": ["ну ага"]}}))
PHRASES = to_yaml(phrases(ru=["ага"]))


def refusal(folder: Folder) -> RuleError:
    with pytest.raises(RuleError) as caught:
        _ = folder.linter().rules
    return caught.value


def place(text: str, part: str) -> tuple[int, int]:
    """Line and column of a part of a text, both counting from 1."""
    before = text[: text.index(part)]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def test_the_starting_point_is_a_good_rule(folder: Folder) -> None:
    folder.write("own/offence.yml", GOOD)
    folder.write("phrases/said.yml", PHRASES)
    assert [rule.id for rule in folder.linter().rules] == ["offence"]


# What is changed, into what, what is underlined, what is said of it and what is hinted at.
BROKEN = {
    "unknown key": ("severity:", "severty:", "severty", "unknown key 'severty'", "'severity'"),
    "unknown key of a check": (
        "  unless:",
        "  unles:",
        "unles:",
        "unknown key 'unles'",
        "'unless'",
    ),
    "duplicate key": (
        "confidence: high\n",
        "confidence: high\nconfidence: low\n",
        "confidence: low",
        "the key 'confidence' is given twice",
        "the first one is on line",
    ),
    "no for text": (
        "  uk: Offence",
        "  uk: no",
        "no\n",
        "YAML reads as yes or no",
        '"no" in quotes',
    ),
    "no as a key": ("  uk: Offence", "  no: Offence", "no: Offence", "read as yes or no", '"no"'),
    "number for text": ("  uk: Offence", "  uk: 12", "12", "which YAML reads as a number", '"12"'),
    "unknown check": ("kind: find", "kind: fnd", "fnd", "unknown name 'fnd'", "'find'"),
    "no kind": ("  kind: find\n", "", "ru:\n  - ага", "a check needs a kind", "one of "),
    "unknown severity": ("severity: warning", "severity: warn", "warn\n", "'warn'", "'warning'"),
    "unknown phrase set": ("- ага\n", "- '@sad'\n", "@sad", "no phrase set @sad", "'said'"),
    "unknown phrase set amid a pattern": (
        "- ну ага",
        "- ну (да | @siad) ага",
        "@siad",
        "no phrase set @siad",
        "'said'",
    ),
    "unknown feature": (
        "- ага\n",
        "- '[verb imperativ]'\n",
        "imperativ]",
        "unknown feature 'imperativ'",
        "'imperative'",
    ),
    "unknown kind of token": ("- ага\n", "- <emoj> ага\n", "emoj", "'emoj'", "'emoji'"),
    "no dictionary form": (
        "- ага\n",
        "- вернём ~деньги\n",
        "~деньги",
        "~деньги is not a dictionary form",
        "write ~деньга",
    ),
    "no dictionary form where words are excused": (
        "- ну ага",
        "- ну ~Реквизиты[plural]",
        "~Реквизиты",
        "not a dictionary form",
        "write ~реквизит",
    ),
    "unclosed bracket": ("- ага\n", "- (ага | угу\n", "(ага", "never closed", ""),
    "two tokens as one": ("- ага\n", "- ага-\n", "ага-", "would never match", ""),
    "empty list of sources": (
        "source:\n- page: the team's handbook\n",
        "source: []\n",
        "[]",
        "at least 1",
        "",
    ),
    "unknown name in a message": ("en: «{match}»", "en: «{mach}»", "«{mach}»", "{mach}", ""),
    "unknown feature in a message": (
        "en: «{match}»",
        "en: «{match:plurl}»",
        "«{match:plurl}»",
        "plurl",
        "",
    ),
    "lone brace in a message": ("en: «{match}»", "en: «{match»", "«{match»", "braces", ""),
    "text left empty": ("  uk: Because", "  uk: ' '", "' '", "empty", ""),
    "a language missing": ("why:\n  ru: Because\n", "why:\n", "uk: Because", "missing: ru", ""),
    "not a mapping": (GOOD, "- ага\n", "- ага", "expected a mapping", ""),
    "empty file": (GOOD, "", "", "expected a mapping", ""),
    "tab": ("  uk: Because", "\tuk: Because", "\t", "tab", ""),
    "unknown rule to yield to": (
        "check:\n",
        "yields_to: [ofence]\ncheck:\n",
        "ofence",
        "no rule 'ofence'",
        "'offence'",
    ),
    "yields to itself": (
        "check:\n",
        "yields_to: [offence]\ncheck:\n",
        "offence]",
        "yields to itself",
        "",
    ),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_rule_is_shown_where_it_is_broken(folder: Folder, case: str) -> None:
    was, now, culprit, message, hint = BROKEN[case]
    assert was in GOOD
    text = GOOD.replace(was, now, 1)
    path = folder.write("own/offence.yml", text)
    folder.write("phrases/said.yml", PHRASES)
    error = refusal(folder)
    assert message in error.message
    assert error.origin is not None
    assert Path(error.origin.path) == path
    line, column = place(text, culprit)
    assert (error.origin.line, error.origin.column) == (line, column)
    assert error.excerpt == text.split("\n")[line - 1].replace("\t", " ")
    if hint:
        assert hint in str(error.hint)
    assert str(error).startswith(f"{path}:{line}:{column}: ")
    assert "^" in str(error)


@pytest.mark.parametrize(
    ("verdict", "fewest", "language"), [("bad", 3, "ru"), ("good", 3, "uk"), ("near_miss", 1, "ru")]
)
def test_too_few_examples(folder: Folder, verdict: str, fewest: int, language: str) -> None:
    content = rule({"kind": "find", "ru": ["ага"]})
    content["examples"] = {name: dict(content["examples"][name]) for name in ("ru", "uk")}
    content["examples"][language][verdict] = ["раз"] * (fewest - 1)
    folder.write("own/offence.yml", content)
    error = refusal(folder)
    assert f"{fewest - 1} {language} examples under {verdict!r}" in error.message
    assert error.origin is not None and error.origin.line is not None


def test_a_language_without_a_rule_needs_no_examples(folder: Folder) -> None:
    content = rule({"kind": "find", "uk": ["ага"]}, languages=["uk"])
    del content["examples"]["ru"]
    folder.write("own/offence.yml", content)
    assert folder.linter().selected == {"offence"}


def test_a_replacement_may_only_use_what_its_pattern_captures(folder: Folder) -> None:
    for replacement in ("{whom}", "{who:plurl}", "{", "{fix}"):
        path = folder.rule({"kind": "replace", "ru": {"who=~клиент": replacement}})
        error = refusal(folder)
        assert error.origin is not None and error.origin.path == str(path)
        assert replacement in str(error.excerpt)


def test_ids_are_unique_in_a_folder(folder: Folder) -> None:
    folder.rule({"kind": "find", "ru": ["ага"]}, topic="one")
    path = folder.rule({"kind": "find", "ru": ["ага"]}, topic="two")
    error = refusal(folder)
    assert "a second rule with the id 'offence'" in error.message
    assert str(path) in str(error) and "one" in str(error.hint)


@pytest.mark.parametrize(
    "sets",
    [
        {"aa": "@aa"},
        {"aa": "да @bb", "bb": "нет (@aa | и)"},
        {"aa": "@bb", "bb": "@cc", "cc": "x=(@aa)?"},
    ],
)
def test_phrase_sets_that_name_themselves(folder: Folder, sets: dict[str, str]) -> None:
    for name, pattern in sets.items():
        folder.phrases(name, ru=[pattern])
    error = refusal(folder)
    assert " → ".join(f"@{name}" for name in [*sets, "aa"]) in error.message
    assert error.origin is not None and error.origin.line and error.excerpt


def test_phrase_sets_may_share_one_without_a_circle(folder: Folder) -> None:
    folder.phrases("aa", ru=["@bb", "@cc"])
    folder.phrases("bb", ru=["@dd раз"])
    folder.phrases("cc", ru=["@dd два"])
    folder.phrases("dd", ru=["да"])
    folder.rule({"kind": "find", "ru": ["@aa"]})
    assert [f.matched for f in folder.found("Да раз, вот и да два")] == ["Да раз", "да два"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda c: c.pop("about"), "missing: about"),
        (lambda c: c.update(match=["ага"]), "unknown key 'match'"),
        (lambda c: c["examples"]["ru"].update(miss=["раз"]), "at least 3"),
        (lambda c: c.update(ru="ага"), "expected a list"),
        (lambda c: c.update(ru=["@nobody"]), "no phrase set @nobody"),
        (lambda c: c.update(unless={"ru": ["@nobody"]}), "no phrase set @nobody"),
        (lambda c: c.update(unless={"ru": ["(да"]}), "never closed"),
    ],
)
def test_broken_phrase_sets(
    folder: Folder, change: Callable[[dict[str, object]], object], message: str
) -> None:
    content = phrases(ru=["ага"])
    change(content)
    path = folder.write("phrases/said.yml", content)
    error = refusal(folder)
    assert message in error.message
    assert error.origin is not None and error.origin.path == str(path) and error.origin.line


def test_a_profile_that_speaks_of_unknown_rules(folder: Folder) -> None:
    texts = {"ru": "Т", "uk": "Т", "en": "T"}
    folder.rule({"kind": "find", "ru": ["ага"]})
    path = folder.write(
        "profiles/neutral.yml", {"title": texts, "about": texts, "rules": {"ofence": "info"}}
    )
    error = refusal(folder)
    assert error.message == "there is no rule 'ofence'" and "'offence'" in str(error.hint)
    assert error.origin is not None and error.origin.path == str(path) and error.origin.line


@pytest.mark.parametrize("content", [b"title: \xff\xfe", b"title: {\x00}", b"\x00\x01\x02"])
def test_files_that_are_no_text(folder: Folder, content: bytes) -> None:
    path = folder.write("own/offence.yml", "")
    path.write_bytes(content)
    assert str(path) in str(refusal(folder))


def test_files_that_cannot_be_read(folder: Folder) -> None:
    path = folder.root / "own" / "offence.yml"
    path.parent.mkdir()
    path.symlink_to(folder.root / "gone.yml")
    error = refusal(folder)
    assert str(path) in str(error) and "cannot be read" in error.message


def test_a_folder_that_is_not_there(folder: Folder) -> None:
    folder.root.rmdir()
    assert "no such folder" in refusal(folder).message


def test_other_files_in_a_folder_are_left_alone(folder: Folder) -> None:
    folder.rule({"kind": "find", "ru": ["ага"]})
    folder.write("own/README.md", "# [not] a rule")
    folder.write("own/.draft.yml", "not: a rule")
    folder.write(".git/config.yml", "not: a rule")
    assert folder.linter().selected == {"offence"}


@pytest.mark.parametrize(
    ("language", "pattern"),
    [
        ("ru", "~вакцинация"),
        ("ru", "~зафакапить"),
        ("uk", "~ґанок"),
        ("common", "~кошт"),
        ("ru", "~ёж"),
    ],
)
def test_dictionary_forms_and_slang_are_taken(folder: Folder, language: str, pattern: str) -> None:
    folder.phrases("said", **{language: [pattern]})
    assert folder.linter().rules == ()


def test_a_phrase_set_names_lexemes_by_their_dictionary_forms(folder: Folder) -> None:
    path = folder.phrases("said", uk=["наші ~кошти"])
    error = refusal(folder)
    assert "~кошти" in error.message and error.hint == "write ~кошт"
    assert str(error).startswith(f"{path}:")
