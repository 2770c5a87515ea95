"""What comes of inputs that are broken, empty, huge or say little."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from multiprocessing import active_children
from pathlib import Path
from time import monotonic
from typing import Any

import pytest

from etiquette_lint.api import Config, Linter
from etiquette_lint.engine.parallel import WORTH_A_PROCESS
from etiquette_lint.model import Closed, Event, Fact, Failure, Finding, Opened, PassedOver
from tests.checks.folder import Folder
from tests.readers.telegram.samples import OWNER, PEER, account, chat, said
from tests.readers.zips import with_wrong_checksum, zipped

AGA = {"kind": "find", "ru": ["ага"]}


@pytest.fixture
def rules(folder: Folder) -> Folder:
    folder.rule(AGA)
    folder.rule({"kind": "reply", "to": {"ru": ["?"]}}, id="reply")
    return folder


def dump(document: Any) -> bytes:
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def written(rules: Folder, name: str, content: bytes) -> Path:
    path = rules.chats / name
    path.write_bytes(content)
    return path


def dialogue(count: int, id: int = PEER) -> dict[str, Any]:
    messages = [
        said(f"Ага, вот {n}" if n % 2 else f"Где вот {n}?", OWNER if n % 2 else PEER, id=n)
        for n in range(count)
    ]
    return chat(*messages, id=id, name=f"Клиент {id}")


def test_what_was_found_before_the_break_is_kept(rules: Folder) -> None:
    whole = dump(account(dialogue(40)))
    path = written(rules, "result.json", whole[: len(whole) * 3 // 4])
    report = rules.linter().check_path(path)
    found = [finding.message.text for finding in report]
    assert 10 < len(found) < 20
    assert found == [f"Ага, вот {n}" for n in range(1, 2 * len(found), 2)]
    (failure,) = report.failures
    assert failure.code == 2 and str(path) in str(failure)


def test_a_break_is_no_end_of_the_conversation(rules: Folder) -> None:
    """Whether the client was answered, nobody knows."""
    whole = dump(account(chat(said("Где заказ?", id=1), said("Ага", OWNER, id=2))))
    path = written(rules, "result.json", whole[: whole.index(b'"id": 2')])
    assert [f.rule_id for f in rules.linter().check_path(path)] == []


def test_a_broken_conversation_is_closed(rules: Folder) -> None:
    whole = dump(account(dialogue(40)))
    path = written(rules, "result.json", whole[: len(whole) // 2])
    events = list(rules.linter().stream([str(path)]))
    assert isinstance(events[0], Opened)
    assert isinstance(events[-2], Closed) and events[-2].messages > 10
    assert isinstance(events[-1], Failure)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n\n",
        dump(account()),
        dump(account(chat())),
        dump(chat()),
        b"---\n---\n",
    ],
)
def test_nothing_to_judge_is_a_failure(rules: Folder, content: bytes) -> None:
    path = written(rules, "result.json" if content.startswith(b"{") else "draft.txt", content)
    report = rules.linter().check_path(path)
    assert len(report.failures) == 1 and str(path) in str(report.failures[0])
    assert list(report) == []


def test_an_empty_chat_among_others_is_no_failure(rules: Folder) -> None:
    path = written(rules, "result.json", dump(account(chat(), dialogue(4, 5005))))
    report = rules.linter().check_path(path)
    assert not report.failures and len(report.findings) == 2


def test_one_unreadable_file_does_not_stop_the_others(rules: Folder) -> None:
    good = written(rules, "good.txt", "Ага".encode())
    bad = written(rules, "bad.json", b'{"messages": [{"id": 1,')
    gone = rules.chats / "gone.txt"
    also = written(rules, "also.txt", "Ага".encode())
    report_of = [str(good), str(bad), str(gone), str(also)]
    events = list(rules.linter().stream(report_of))
    assert [event.message.text for event in events if isinstance(event, Finding)] == ["Ага", "Ага"]
    failures = [str(event) for event in events if isinstance(event, Failure)]
    assert len(failures) == 2
    assert str(bad) in failures[0] and str(gone) in failures[1]


def test_a_fact_that_is_missing_anywhere_is_told(folder: Folder) -> None:
    folder.rule({"kind": "burst"}, id="burst")
    folder.rule({"kind": "media", "kinds": ["voice"]}, id="media")
    folder.rule({"kind": "reply", "to": {"ru": ["?"]}}, id="reply", enabled=False)
    folder.rule(AGA, id="given", given={"ru": ["да"]})
    draft = folder.linter().check_text("Ага")
    assert draft.skipped == {"burst": Fact.TIME, "media": Fact.MEDIA, "given": Fact.TURNS}
    minutes = folder.report("2026-03-02 10:00 staff: Ага\n2026-03-02 10:00 client: Да")
    assert minutes.skipped == {"burst": Fact.SECONDS}
    nobody = folder.report("2026-03-02 10:00:00 Анна: Ага")
    assert "burst" not in nobody.skipped


# Several processes


@pytest.fixture
def large(rules: Folder) -> Path:
    """An account with chats of many sizes, large enough to be divided."""
    chats = [dialogue(3 + number % 40 * 50, 6000 + number) for number in range(24)]
    path = written(rules, "result.json", dump(account(*chats)))
    assert path.stat().st_size > WORTH_A_PROCESS
    return path


def more(path: Path, count: int) -> list[str]:
    """Other names for the same bytes."""
    names = [path.with_name(f"{path.stem}-{number}{path.suffix}") for number in range(count)]
    for name in names:
        name.hardlink_to(path)
    return list(map(str, names))


def run(rules: Folder, paths: list[str], jobs: int) -> list[Event]:
    # named, so that processes which start afresh judge by the same rules
    linter = rules.linter(select=("offence", "reply"))
    return list(linter.stream(paths, jobs=jobs))


def test_two_processes_say_the_same_as_one(rules: Folder, large: Path) -> None:
    alone = run(rules, [str(large)], 1)
    assert sum(isinstance(event, Finding) for event in alone) > 1000
    assert run(rules, [str(large)], 2) == alone
    assert run(rules, [str(large)], 3) == alone


def test_two_processes_on_many_files(rules: Folder, large: Path) -> None:
    small = written(rules, "draft.txt", "Ага".encode())
    other = written(rules, "other.txt", "Ага".encode())
    paths = [str(small), str(large), str(rules.chats / "gone.json"), str(other)]
    assert run(rules, paths, 2) == run(rules, paths, 1)


def test_a_break_in_a_divided_file(rules: Folder, large: Path) -> None:
    whole = large.read_bytes()
    large.write_bytes(whole[: int(len(whole) * 0.97)])
    assert large.stat().st_size > WORTH_A_PROCESS
    assert run(rules, [str(large)], 2) == run(rules, [str(large)], 1)


@pytest.mark.parametrize("jobs", [1, 2])
def test_progress_reaches_the_end(rules: Folder, large: Path, jobs: int) -> None:
    told: list[tuple[str, int, int]] = []
    linter = rules.linter(select=("offence",))
    for _ in linter.stream([str(large)], jobs=jobs, progress=lambda *state: told.append(state)):
        pass
    size = large.stat().st_size
    assert {(path, total) for path, _, total in told} == {(str(large), size)}
    done = [done for _, done, _ in told]
    assert done == sorted(done) and size * 0.9 < done[-1] <= size


def test_progress_is_told_on_the_way(rules: Folder, large: Path) -> None:
    told: list[int] = []
    linter = rules.linter(select=("offence",))
    paths = [str(large), *more(large, 1)]
    for _ in linter.stream(paths, jobs=2, progress=lambda _, done, __: told.append(done)):
        pass
    size = large.stat().st_size
    assert len({done for done in told if done not in (0, size, 2 * size)}) > 2
    assert told == sorted(told) and told[-1] == 2 * size


def test_nobody_works_on_when_the_answer_is_no_longer_wanted(rules: Folder, large: Path) -> None:
    paths = [str(large), *more(large, 39)]
    events = rules.linter(select=("offence",)).stream(paths, jobs=2)
    began = monotonic()
    next(events)  # one file has been judged, 39 have not
    first = monotonic()
    events.close()  # type: ignore[attr-defined]
    assert active_children() == []
    assert monotonic() - first < 10 * (first - began)


def test_standard_input_beside_a_large_file(rules: Folder, large: Path) -> None:
    """A worker process has no standard input of ours to read."""
    code = (
        "import sys; from pathlib import Path; from etiquette_lint.api import Config, Linter\n"
        "config = Config(rule_folders=(Path(sys.argv[1]),), select=('offence',))\n"
        "events = Linter(config).stream(['-', sys.argv[2]], jobs=2)\n"
        "print([type(event).__name__ for event in events][:3])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(rules.root), str(large)],
        input="Ага".encode(),
        capture_output=True,
        timeout=120,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.decode().strip() == "['Opened', 'Finding', 'Closed']"


@pytest.fixture
def packed(rules: Folder, large: Path) -> Path:
    """The same account in an archive, beside a photograph."""
    data = zipped({"DataExport/result.json": large.read_bytes(), "photos/1.jpg": b"\xff\xd8\xff"})
    return written(rules, "export.zip", data)


def test_an_archive_is_divided_like_a_file(rules: Folder, packed: Path) -> None:
    alone = run(rules, [str(packed)], 1)
    assert alone[0] == PassedOver(str(packed), {"image": 1})
    assert sum(isinstance(event, Finding) for event in alone) > 1000
    assert run(rules, [str(packed)], 2) == alone


@pytest.mark.parametrize("jobs", [1, 2])
def test_progress_counts_what_an_archive_holds(
    rules: Folder, large: Path, packed: Path, jobs: int
) -> None:
    told: list[tuple[int, int]] = []
    linter = rules.linter(select=("offence",))
    for _ in linter.stream([str(packed)], jobs=jobs, progress=lambda _, *state: told.append(state)):
        pass
    size = large.stat().st_size
    assert {total for _, total in told} == {size}
    assert told == sorted(told) and size * 0.9 < told[-1][0] <= size


def test_a_damage_in_a_divided_archive(rules: Folder, packed: Path) -> None:
    packed.write_bytes(with_wrong_checksum(packed.read_bytes()))
    alone = run(rules, [str(packed)], 1)
    assert sum(isinstance(event, Failure) for event in alone) == 1
    assert run(rules, [str(packed)], 2) == alone


def conversations(events: list[Event]) -> Iterator[str]:
    return (event.title for event in events if isinstance(event, Opened))


def test_chats_come_in_the_order_of_the_file(rules: Folder, large: Path) -> None:
    titles = [f"Клиент {6000 + number}" for number in range(24)]
    assert list(conversations(run(rules, [str(large)], 2))) == titles


def test_a_linter_may_be_used_again(rules: Folder) -> None:
    path = written(rules, "draft.txt", "Ага".encode())
    linter = Linter(Config(rule_folders=(rules.root,)))
    first, second = linter.check_path(path), linter.check_path(path)
    assert first.findings == second.findings and len(first.findings) == 1
