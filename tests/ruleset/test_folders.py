"""A team's own rules beside ours, and several teams' folders one after another."""

from __future__ import annotations

from pathlib import Path

import pytest

from etiquette_lint.api import Config, Linter
from etiquette_lint.engine import examples
from etiquette_lint.errors import RuleError
from tests.checks.folder import Folder

AGA = {"kind": "find", "ru": ["ага"], "uk": ["ага"]}


def test_the_teams_rules_judge_beside_ours(beside_ours: Folder) -> None:
    beside_ours.rule({"kind": "find", "ru": ["товар"]}, id="goods")
    found = {finding.rule_id for finding in beside_ours.found("Спс, ваш товар уже едет")}
    assert found == {"abbreviation-clipped", "goods"}


def test_the_teams_rule_replaces_ours_of_the_same_id(beside_ours: Folder) -> None:
    beside_ours.rule(AGA, id="abbreviation-clipped", topic="elsewhere")
    rules = {rule.id: rule for rule in beside_ours.linter().rules}
    replaced = rules["abbreviation-clipped"]
    assert (replaced.topic, replaced.kind) == ("elsewhere", "find")
    assert str(beside_ours.root) in replaced.origin.path
    assert [f.matched for f in beside_ours.found("Ага, спс, вы записаны")] == ["Ага"]


def test_the_teams_phrases_add_to_ours(beside_ours: Folder) -> None:
    text = "Честь имею, ваш заказ уже в пути, вы довольны?"
    chat = f"2026-03-02 10:00 client: Где заказ?\n2026-03-02 10:01 staff: {text}"
    greetings = {"select": ("greeting-missing",)}
    assert [f.rule_id for f in beside_ours.report(chat, **greetings)] == ["greeting-missing"]
    beside_ours.phrases("greeting", ru=["честь имею"])
    assert list(beside_ours.report(chat, **greetings)) == []
    ours = chat.replace("Честь имею", "Здравствуйте")
    assert list(beside_ours.report(ours, **greetings)) == []


def test_the_teams_exceptions_add_to_ours(folder: Folder, tmp_path: Path) -> None:
    folder.phrases("bye", ru=["пока"])
    folder.rule({"kind": "find", "ru": ["@bye"]})
    assert len(folder.found("Пока что вы в очереди")) == 1
    (tmp_path / "nearer-team").mkdir()
    second = Folder(tmp_path / "nearer-team")
    second.phrases("bye", unless={"ru": ["пока что"]})
    linter = Linter(Config(rule_folders=(folder.root, second.root)))
    assert list(linter.check_text("Пока что вы в очереди")) == []
    assert len(linter.check_text("Вы в очереди, пока").findings) == 1


def test_the_nearest_folder_has_the_last_word(folder: Folder, tmp_path: Path) -> None:
    (tmp_path / "nearer-team").mkdir()
    second = Folder(tmp_path / "nearer-team")
    folder.rule(AGA)
    second.rule({"kind": "find", "ru": ["угу"], "uk": ["угу"]})
    for folders, found in (
        ((folder.root, second.root), "угу"),
        ((second.root, folder.root), "ага"),
    ):
        linter = Linter(Config(rule_folders=folders))
        assert [f.matched for f in linter.check_text("Вы тут? ага, угу")] == [found]


def test_a_profile_of_the_teams_own(beside_ours: Folder) -> None:
    texts = {"ru": "Т", "uk": "Т", "en": "T"}
    rules = {"emoji-count": {"limit": 0, "severity": "error"}}
    beside_ours.write("profiles/warm.yml", {"title": texts, "about": texts, "rules": rules})
    (finding,) = beside_ours.found("Ваш заказ уже в пути 🌸, встречайте", profile="warm")
    assert (finding.rule_id, finding.severity.value) == ("emoji-count", "error")
    assert beside_ours.found("Ваш заказ уже в пути 🌸, встречайте") == []


def test_a_single_file_may_be_a_folder(folder: Folder) -> None:
    path = folder.rule(AGA)
    folder.rule({"kind": "find", "ru": ["угу"]}, id="other")
    linter = Linter(Config(rule_folders=(path,)))
    assert [(rule.id, rule.topic) for rule in linter.rules] == [("offence", "own")]


def test_rules_may_lie_without_topics(folder: Folder) -> None:
    folder.write("loose.yml", folder.rule(AGA).read_text("utf-8"))
    topics = {rule.id: rule.topic for rule in folder.linter().rules}
    assert topics == {"loose": "our-rules", "offence": "own"}


class TestExamples:
    """What `rules test` tells a rule writer."""

    BAD = ["Ага, записала", "Ну ага", {"text": "Вот ага", "match": "ага"}]
    GOOD = ["Записала", "Да", "Жду"]

    def outcomes(self, folder: Folder, *paths: Path) -> dict[str, tuple[str, ...]]:
        found = examples.run(paths or [folder.root])
        return {o.rule_id: tuple(problem.text for problem in o.problems) for o in found}

    def of(self, bad: list[object], good: list[str], near: list[str]) -> dict[str, object]:
        examples = {"ru": {"bad": bad, "good": good, "near_miss": near}}
        return {"languages": ["ru"], "examples": examples}

    def test_examples_that_hold(self, beside_ours: Folder) -> None:
        beside_ours.rule(AGA, **self.of(self.BAD, self.GOOD, ["Аэрогага"]))
        few = {"match": ["Пока", "Ну пока", "Пока!"], "miss": ["Раз", "Два", "Три"]}
        beside_ours.phrases("bye", ru=["пока"], examples={"ru": few})
        assert self.outcomes(beside_ours) == {"offence": (), "@bye": ()}

    def test_examples_that_fail_say_how(self, beside_ours: Folder) -> None:
        bad = [*self.BAD[:2], "Записала", {"text": "Вот ага", "match": "Вот"}]
        bad.append({"chat": "10:00 nonsense"})
        beside_ours.rule(AGA, **self.of(bad, [*self.GOOD, "Ага"], ["ага"]))
        few = {"match": ["Пока", "Раз", "Пока!"], "miss": ["Пока", "Два", "Три"]}
        beside_ours.phrases("bye", ru=["пока"], examples={"ru": few})
        problems = self.outcomes(beside_ours)
        told = " / ".join(problems["offence"])
        for part in (
            "a bad example is not reported (reported: nothing): Записала",
            "expected at «Вот», reported at «ага»",
            "the example cannot be read",
            "a good example is reported at «Ага»",
            "a near miss example is reported at «ага»",
        ):
            assert part in told
        assert len(problems["offence"]) == 5
        assert problems["@bye"] == ("«Раз» is not matched", "«Пока» is matched")

    def test_a_fix_that_is_another(self, beside_ours: Folder) -> None:
        check = {"kind": "replace", "ru": {"упс": "простите"}}
        bad = [
            {"text": "Упс, вы, упс", "fix": text} for text in ("Простите, вы, простите", "Упс", "")
        ]
        keys = self.of(bad, self.GOOD, ["Жду"])
        beside_ours.rule(check, fix="suggest", **keys)
        (problems,) = self.outcomes(beside_ours).values()
        assert len(problems) == 2
        assert all("got «Простите, вы, простите»" in problem for problem in problems)

    def test_one_file_can_be_tried_alone(self, beside_ours: Folder) -> None:
        path = beside_ours.rule(AGA, **self.of(self.BAD, self.GOOD, ["Аэрогага"]))
        beside_ours.rule(AGA, id="other", **self.of(self.BAD, self.GOOD, ["Аэрогага"]))
        assert self.outcomes(beside_ours, path) == {"offence": ()}

    def test_a_broken_rule_is_an_error(self, beside_ours: Folder) -> None:
        beside_ours.write("own/offence.yml", "title: {")
        with pytest.raises(RuleError):
            self.outcomes(beside_ours)
