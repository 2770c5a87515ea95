"""The same work shared among processes; what comes out is the same as from one, in its order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from etiquette_lint.config import Config
from etiquette_lint.engine.runner import Bench, Progress, run_path
from etiquette_lint.model import Event, Failure, Opened

# Below this a process costs more than it saves; above it a file of many chats is divided.
WORTH_A_PROCESS = 4 * 1024 * 1024
Task = tuple[str, int, int]  # path, share, shares

_bench_of: dict[str, Bench] = {}
_setup: tuple[Config, str] | None = None


def run_parallel(
    config: Config, ui: str, paths: Sequence[str], jobs: int, progress: Progress | None
) -> Iterator[Event]:
    from concurrent.futures import ProcessPoolExecutor

    tasks = [task for path in paths for task in _tasks(path, jobs)]
    if sum(_size(path) for path in paths) < WORTH_A_PROCESS or len(tasks) == 1:
        bench: dict[str, Bench] = {}
        for path in paths:
            own = config.for_path(path)
            key = repr(own)
            if key not in bench:
                bench[key] = Bench.load(own, ui)
            yield from run_path(bench[key], path, progress)
        return
    total = sum(_size(path) for path in paths)
    done = 0
    with ProcessPoolExecutor(
        min(jobs, len(tasks)), initializer=_begin, initargs=(config, ui)
    ) as pool:
        results = pool.map(_work, tasks)
        for path in paths:
            shares = [next(results) for _ in _tasks(path, jobs)]
            yield from _woven(shares)
            done += _size(path)
            if progress:
                progress(path, done, total)


def _tasks(path: str, jobs: int) -> list[Task]:
    shares = jobs if _size(path) >= WORTH_A_PROCESS and _has_many(path) else 1
    return [(path, share, shares) for share in range(shares)]


def _size(path: str) -> int:
    try:
        return 0 if path == "-" else Path(path).stat().st_size
    except OSError:
        return 0


def _has_many(path: str) -> bool:
    """Whether a file looks like one of many conversations."""
    with Path(path).open("rb") as file:
        return b'"chats"' in file.read(64 * 1024)


def _begin(config: Config, ui: str) -> None:
    global _setup
    _setup = config, ui


def _work(task: Task) -> list[list[Event]]:
    """The events of a share, a list for each conversation and one for what comes after them."""
    assert _setup is not None
    config, ui = _setup
    path, share, shares = task
    own = config.for_path(path)
    key = repr(own)
    if key not in _bench_of:
        _bench_of[key] = Bench.load(own, ui)
    groups: list[list[Event]] = [[]]
    for event in run_path(_bench_of[key], path, share=(share, shares)):
        if isinstance(event, Opened):
            groups.append([])
        groups[-1].append(event)
    return groups


def _woven(shares: list[list[list[Event]]]) -> Iterator[Event]:
    """Conversations of all shares in the order of the file.

    The k-th of n shares holds the conversations k, k+n, k+2n …; a failure of reading is met by
    every share, and told once.
    """
    if len(shares) == 1:
        for group in shares[0]:
            yield from group
        return
    for group in shares:
        yield from group[0]
    told: set[Failure] = set()
    turns = max(len(share) for share in shares)
    for turn in range(1, turns):
        for share in shares:
            for event in share[turn] if turn < len(share) else ():
                if isinstance(event, Failure):
                    if event in told:
                        continue
                    told.add(event)
                yield event
