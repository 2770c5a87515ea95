"""What several conversations prove together."""

from __future__ import annotations

from pathlib import Path

import pytest

from etiquette_lint.api import Linter, load_config
from etiquette_lint.config.settings import Config
from etiquette_lint.model import Closed, Event, Finding, Opened
from etiquette_lint.reporters.tally import Tally
from tests.checks.folder import Folder
from tests.engine.test_inputs import dump, written
from tests.readers.telegram.samples import OWNER, account, chat, said

MAILED = {"kind": "broadcast", "clients": 3, "characters": 10}
TEXT = "Добрый день! Открыли запись на осмотр."


@pytest.fixture
def mailed(folder: Folder) -> Folder:
    folder.rule(MAILED, message=dict.fromkeys(("ru", "uk", "en"), "{count} of {limit}"))
    return folder


def dialogue(number: int, *texts: str) -> str:
    lines = [f"2026-03-02 10:{minute:02} staff: {text}" for minute, text in enumerate(texts)]
    return "\n".join(lines) + f"\n2026-03-02 11:{number:02} client: Спасибо\n"


def chats(folder: Folder, *texts: str) -> list[str]:
    paths = [folder.chats / f"{number}.txt" for number in range(len(texts))]
    for number, (path, text) in enumerate(zip(paths, texts, strict=True)):
        path.write_text(dialogue(number, text), "utf-8")
    return list(map(str, paths))


def test_a_finding_points_at_the_message_that_made_it_one(mailed: Folder) -> None:
    paths = chats(mailed, TEXT, "Ваш заказ готов, ждём вас.", TEXT, TEXT.upper(), TEXT)
    (finding,) = mailed.linter().check_path(mailed.chats)
    assert finding.message.origin and finding.message.origin.path == paths[3]
    assert finding.text == "4 of 3"
    places = [message.origin.path for message in finding.evidence if message.origin]
    assert places == [paths[2], paths[4]]
    assert finding.decided == ("clients",)


def test_findings_come_after_all_conversations_and_name_theirs(mailed: Folder) -> None:
    chats(mailed, TEXT, TEXT, TEXT)
    events = list(mailed.linter().stream([str(mailed.chats)]))
    kinds = [type(event) for event in events]
    assert kinds == [*[Opened, Closed] * 3, Opened, Finding]
    again = events[-2]
    assert isinstance(again, Opened) and again.again and again.path.endswith("2.txt")


def test_a_conversation_is_counted_once(mailed: Folder) -> None:
    chats(mailed, TEXT, TEXT, TEXT)
    tally = Tally()
    for event in mailed.linter().stream([str(mailed.chats)]):
        tally.add(event)
    summary = tally.summary(profile="neutral")
    assert summary.statistics.conversations == 3
    assert (summary.findings, summary.messages) == (1, 1)


def test_other_configurations_are_judged_apart(mailed: Folder, tmp_path: Path) -> None:
    chats(mailed, TEXT, TEXT, TEXT, TEXT)
    (tmp_path / "etiquette.yml").write_text(
        f"rule_folders: [{mailed.root}]\n"
        "overrides:\n"
        "  - {files: ['**/3.txt', '**/2.txt'], rules: {offence: {clients: 2}}}\n",
        "utf-8",
    )
    (finding,) = Linter(load_config(tmp_path), ui="en").check_path(mailed.chats)
    assert finding.text == "2 of 2"


def test_one_conversation_is_an_archive_too(mailed: Folder) -> None:
    (path, *_) = chats(mailed, TEXT)
    again = "\n".join(dialogue(n, TEXT).replace("03-02", f"03-{n:02}") for n in range(2, 6))
    Path(path).write_text(again, "utf-8")
    assert list(mailed.linter().check_path(path)) == []  # the same client each time


def test_the_way_the_work_is_shared_does_not_show(
    mailed: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("etiquette_lint.engine.parallel.WORTH_A_PROCESS", 1)
    texts = [f"Добрый день! Открыли запись на осмотр: {'ещё ' * (n % 4)}места." for n in range(40)]
    dialogues = [
        chat(said(text, OWNER), said("Спасибо", id=2), id=6000 + number)
        for number, text in enumerate(texts)
    ]
    path = written(mailed, "result.json", dump(account(*dialogues)))

    def run(jobs: int) -> list[Event]:
        linter = Linter(Config(rule_folders=(mailed.root,), select=("offence",)))
        return list(linter.stream([str(path)], jobs=jobs))

    alone = run(1)
    assert sum(isinstance(event, Finding) for event in alone) == 4
    assert run(3) == alone
