"""The same work shared among processes; what comes out is the same as from one, in its order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest
from pathlib import Path

from etiquette_lint.config import Config
from etiquette_lint.engine.runner import Benches, Progress, run_path
from etiquette_lint.model import Closed, Event, Opened

# Below this a process costs more than it saves; above it a file of many chats is divided.
WORTH_A_PROCESS = 4 * 1024 * 1024
Task = tuple[str, int, int]  # path, share, shares
Group = list[Event]  # the events of one conversation; a share's last: those outside any

_benches: Benches | None = None  # a worker process's own


def worth_sharing(paths: Sequence[str]) -> bool:
    """Standard input is this process's alone."""
    large = sum(map(_size, paths)) >= WORTH_A_PROCESS and "-" not in paths
    return large and (len(paths) > 1 or _has_many(paths[0]))


def run_parallel(
    config: Config, ui: str, paths: Sequence[str], jobs: int, progress: Progress | None
) -> Iterator[Event]:
    """Events of all paths in order. A path's events come once all of it has been judged."""
    from concurrent.futures import ProcessPoolExecutor

    tasks = {path: _tasks(path, jobs) for path in dict.fromkeys(paths)}
    count = sum(len(tasks[path]) for path in paths)
    total, done = sum(map(_size, paths)), 0
    with ProcessPoolExecutor(min(jobs, count), initializer=_begin, initargs=(config, ui)) as pool:
        results = pool.map(_work, (task for path in paths for task in tasks[path]))
        for path in paths:
            yield from _woven([next(results) for _ in tasks[path]])
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
    """Whether a file may hold many conversations: a Telegram account export says so early."""
    with Path(path).open("rb") as file:
        return b'"chats"' in file.read(64 * 1024)


def _begin(config: Config, ui: str) -> None:
    global _benches
    _benches = Benches(config, ui)


def _work(task: Task) -> list[Group]:
    assert _benches is not None
    path, share, shares = task
    groups: list[Group] = []
    outside: Group = []
    group = outside
    for event in run_path(_benches.of(path), path, share=(share, shares)):
        if isinstance(event, Opened):
            group = []
            groups.append(group)
        group.append(event)
        if isinstance(event, Closed):
            group = outside
    return [*groups, outside]


def _woven(shares: list[list[Group]]) -> Iterator[Event]:
    """Conversations of all shares in the order of the file.

    The k-th of n shares holds the conversations k, k+n, k+2n …; a failure to read the file is
    met by every share, and told once.
    """
    for groups in zip_longest(*(share[:-1] for share in shares), fillvalue=()):
        yield from chain.from_iterable(groups)
    yield from dict.fromkeys(event for share in shares for event in share[-1])
