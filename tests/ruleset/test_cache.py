"""The cache saves time and nothing else: whatever is in it, the findings are the same."""

from __future__ import annotations

import hashlib
import json
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from etiquette_lint.errors import RuleError
from etiquette_lint.ruleset import cache
from etiquette_lint.ruleset import compiled as compiling
from tests.checks.folder import Folder

TEXT = "Ага, вот и ага, спс"


@pytest.fixture
def rules(folder: Folder) -> Folder:
    folder.phrases("bye", ru=["спс"])
    folder.rule({"kind": "find", "ru": ["ага", "@bye"]})
    return folder


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Fills as rules are compiled anew."""
    times: list[object] = []
    compile_rules = compiling.compile_rules
    monkeypatch.setattr(compiling, "compile_rules", lambda c: times.append(c) or compile_rules(c))
    return times


def found(rules: Folder) -> list[tuple[str, str, str]]:
    return [(f.rule_id, f.matched, f.text) for f in rules.found(TEXT)]


def files(rules: Folder) -> list[Path]:
    return sorted((rules.root.parent / "cache").glob("*"))


def test_rules_are_compiled_once(rules: Folder, compiled: list[object]) -> None:
    first, second = found(rules), found(rules)
    assert len(first) == 3 and first == second
    assert len(compiled) == 1 and len(files(rules)) == 1


def test_what_is_known_of_the_rules_comes_from_the_cache_too(rules: Folder) -> None:
    assert rules.linter().rules == rules.linter().rules


@pytest.mark.parametrize("change", ["rule", "phrases", "new rule", "moved rule", "gone"])
def test_any_change_of_the_files_counts(rules: Folder, compiled: list[object], change: str) -> None:
    found(rules)
    match change:
        case "rule":
            rules.rule({"kind": "find", "ru": ["вот"]})
        case "phrases":
            rules.phrases("bye", ru=["вот"])
        case "new rule":
            rules.rule({"kind": "find", "ru": ["вот"]}, id="other")
        case "moved rule":
            (rules.root / "own").rename(rules.root / "elsewhere")
        case "gone":
            (rules.root / "own" / "offence.yml").unlink()
    after = found(rules)
    assert len(compiled) == 2
    assert (
        after
        == {
            "rule": [("offence", "вот", "«вот»")],
            "phrases": [("offence", w, f"«{w}»") for w in ("Ага", "вот", "ага")],
            "new rule": [
                ("offence", "Ага", "«Ага»"),
                ("other", "вот", "«вот»"),
                ("offence", "ага", "«ага»"),
                ("offence", "спс", "«спс»"),
            ],
            "moved rule": [("offence", w, f"«{w}»") for w in ("Ага", "ага", "спс")],
            "gone": [],
        }[change]
    )


def test_other_settings_have_a_file_of_their_own(rules: Folder, compiled: list[object]) -> None:
    assert len(rules.found(TEXT)) == 3
    assert rules.found(TEXT, ignore=("offence",)) == []
    assert len(rules.found(TEXT)) == 3
    assert len(compiled) == 2


def sealed(data: object) -> bytes:
    body = data if isinstance(data, bytes) else json.dumps(data).encode()
    return hashlib.blake2b(body, digest_size=16).hexdigest().encode() + b"\n" + body


EMPTY = {"rules": [], "phrases": {}, "owners": [], "index": []}
HOSTILE = {
    "empty": b"",
    "no seal": b"{}",
    "zeros": b"\0" * 4096,
    "pickle": pickle.dumps({"rules": [1]}),
    "json without a seal": json.dumps(EMPTY).encode(),
    "a wrong seal": b"0" * 32 + b"\n" + json.dumps(EMPTY).encode(),
    "sealed nonsense": sealed(b"\xff\xfe\x00"),
    "sealed list": sealed([]),
    "sealed number": sealed(1),
    "sealed with a key missing": sealed({**EMPTY, "rules": None}),
    "sealed without the details": sealed({**EMPTY, "rules": [{}]}),
    "sealed and deep": sealed(b"[" * 100_000 + b"]" * 100_000),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_a_spoilt_file_is_made_anew(rules: Folder, compiled: list[object], case: str) -> None:
    expected = found(rules)
    (path,) = files(rules)
    good = path.read_bytes()
    path.write_bytes(HOSTILE[case])
    assert found(rules) == expected
    assert len(compiled) == 2
    assert files(rules) == [path] and path.read_bytes() == good


WRONG_INSIDE: dict[str, Callable[[dict[str, Any]], object]] = {
    "rules that are numbers": lambda data: data.update(rules=[1]),
    "a rule with a key missing": lambda data: data["rules"][0].pop("scope"),
    "a rule of a severity unknown": lambda data: data["rules"][0].update(severity="fatal"),
    "a rule that yields to a number": lambda data: data["rules"][0].update(yields_to=1),
    "an index of numbers": lambda data: data.update(index=[1, 2]),
    "an index with a table missing": lambda data: data["index"][0][3].pop("keys"),
    "an index of a language unknown": lambda data: data["index"][0].__setitem__(1, "xx"),
    "an index of a role unknown": lambda data: data["index"][0].__setitem__(0, "nobody"),
    "a shape unknown": lambda data: data["index"][0][3].update(shapes=[["none", [0]]]),
    "features that are numbers": lambda data: data["index"][0][3].update(features=[1]),
}


@pytest.mark.parametrize("case", WRONG_INSIDE)
def test_a_sealed_file_wrong_inside_is_made_anew(
    rules: Folder, compiled: list[object], case: str
) -> None:
    expected = found(rules)
    (path,) = files(rules)
    good = path.read_bytes()
    main, *waiting = good.partition(b"\n")[2].split(b"\n")
    data = json.loads(main)
    WRONG_INSIDE[case](data)
    path.write_bytes(sealed(b"\n".join([json.dumps(data).encode(), *waiting])))
    assert found(rules) == expected
    assert len(compiled) == 2 and path.read_bytes() == good


def test_another_dictionary_counts(
    rules: Folder, compiled: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = found(rules)
    monkeypatch.setattr(cache, "edition", lambda language: f"{language}:other")
    assert found(rules) == expected
    assert len(compiled) == 2 and len(files(rules)) == 2


@pytest.mark.parametrize("share", [0.1, 0.5, 0.999])
def test_half_a_file_is_made_anew(rules: Folder, compiled: list[object], share: float) -> None:
    expected = found(rules)
    (path,) = files(rules)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    assert found(rules) == expected and len(compiled) == 2


def test_a_folder_in_the_files_place(rules: Folder, compiled: list[object]) -> None:
    expected = found(rules)
    (path,) = files(rules)
    path.unlink()
    path.mkdir()
    assert found(rules) == expected and len(compiled) == 2


def test_without_a_place_for_the_cache(rules: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    taken = rules.root.parent / "taken"
    taken.write_text("a file, not a folder")
    expected = found(rules)
    for place in (taken, taken / "below", Path("/proc/nowhere")):
        monkeypatch.setenv("ETIQUETTE_CACHE", str(place))
        assert found(rules) == expected
    assert taken.read_text() == "a file, not a folder"


def test_a_full_disk(rules: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(cache.os, "fdopen", full)
    assert len(found(rules)) == 3
    monkeypatch.undo()


def test_broken_rules_are_not_remembered(rules: Folder) -> None:
    rules.write("own/offence.yml", "title: {")
    for _ in range(2):
        with pytest.raises(RuleError):
            found(rules)
    assert files(rules) == []


def test_only_the_newest_files_are_kept(rules: Folder) -> None:
    for number in range(40):
        rules.rule({"kind": "find", "ru": ["ага"]}, why={"ru": f"{number}", "uk": "-", "en": "-"})
        found(rules)
    assert len(files(rules)) <= 31


def test_no_word_of_a_text_enters_the_cache(rules: Folder) -> None:
    rules.found("Ага, секретное слово шиншилла")
    assert "шиншилла".encode() not in b"".join(path.read_bytes() for path in files(rules))


@pytest.mark.parametrize(
    ("platform", "variables", "place"),
    [
        ("linux", {"XDG_CACHE_HOME": "/x"}, "/x/etiquette-lint"),
        ("linux", {"HOME": "/home/a"}, "/home/a/.cache/etiquette-lint"),
        ("darwin", {"HOME": "/Users/a"}, "/Users/a/Library/Caches/etiquette-lint"),
        ("win32", {"LOCALAPPDATA": "/l"}, "/l/etiquette-lint"),
        ("win32", {"ETIQUETTE_CACHE": "/mine"}, "/mine"),
    ],
)
def test_the_place_is_the_platforms(
    monkeypatch: pytest.MonkeyPatch, platform: str, variables: dict[str, str], place: str
) -> None:
    for name in ("ETIQUETTE_CACHE", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(cache.sys, "platform", platform)
    assert cache.cache_folder() == Path(place)
