"""The same work shared among processes; what comes out is the same as from one, in its order."""

from __future__ import annotations

import signal
from collections.abc import Iterator, MutableSequence, Sequence
from contextlib import contextmanager
from itertools import chain, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from etiquette_lint.config import Config
from etiquette_lint.engine.runner import Benches, Progress, run_path
from etiquette_lint.model import Closed, Event, Opened

# Below this a process costs more than it saves; above it a file of many chats is divided.
WORTH_A_PROCESS = 4 * 1024 * 1024
PAUSE = 0.1  # seconds between two looks at how far the others are
Task = tuple[int, str, int, int]  # number, path, share, shares
Group = list[Event]  # the events of one conversation; a share's last: those outside any
Read = MutableSequence[int]  # bytes read for each task, in memory that the processes share

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

_benches: Benches | None = None  # a worker process's own
_read: Read = []


def worth_sharing(paths: Sequence[str]) -> bool:
    """Standard input is this process's alone."""
    large = sum(map(_size, paths)) >= WORTH_A_PROCESS and "-" not in paths
    return large and (len(paths) > 1 or _has_many(paths[0]))


def run_parallel(
    config: Config, ui: str, paths: Sequence[str], jobs: int, progress: Progress | None
) -> Iterator[Event]:
    """Events of all paths in order. A path's events come once all of it has been judged."""
    from multiprocessing.sharedctypes import RawArray

    shares = [_shares(path, jobs) for path in paths]
    read = RawArray("q", sum(shares))
    sizes = list(map(_size, paths))
    first = 0
    with _pool(min(jobs, len(read)), config, ui, read) as pool:
        futures = [
            pool.submit(_work, (number, *task))
            for number, task in enumerate(
                (path, share, of)
                for path, of in zip(paths, shares, strict=True)
                for share in range(of)
            )
        ]
        for number, (path, of) in enumerate(zip(paths, shares, strict=True)):
            own = futures[first : first + of]
            while not _settled(own):
                if progress:
                    done = sum(sizes[:number]) + sum(read[first : first + of]) // of
                    progress(path, done, sum(sizes))
            yield from _woven([future.result() for future in own])
            first += of
            if progress:
                progress(path, sum(sizes[: number + 1]), sum(sizes))


@contextmanager
def _pool(workers: int, config: Config, ui: str, read: Read) -> Iterator[ProcessPoolExecutor]:
    """Processes that end at once where their work is no longer wanted."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import active_children

    others = set(active_children())
    with ProcessPoolExecutor(workers, initializer=_begin, initargs=(config, ui, read)) as pool:
        try:
            yield pool
        except BaseException:
            for process in set(active_children()) - others:
                process.terminate()
            raise


def _settled(futures: Sequence[Future[list[Group]]]) -> bool:
    """Whether all are done, after a moment's wait."""
    from concurrent.futures import wait

    return not wait(futures, PAUSE).not_done


def _shares(path: str, jobs: int) -> int:
    return jobs if _size(path) >= WORTH_A_PROCESS and _has_many(path) else 1


def _size(path: str) -> int:
    try:
        return 0 if path == "-" else Path(path).stat().st_size
    except OSError:
        return 0


def _has_many(path: str) -> bool:
    """Whether a file may hold many conversations: a Telegram account export says so early."""
    try:
        with Path(path).open("rb") as file:
            return b'"chats"' in file.read(64 * 1024)
    except OSError:
        return False


def _begin(config: Config, ui: str, read: Read) -> None:
    global _benches, _read
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process hears it and ends the others
    _benches = Benches(config, ui)
    _read = read


def _work(task: Task) -> list[Group]:
    assert _benches is not None
    number, path, share, shares = task

    def progress(path: str, done: int, size: int) -> None:
        _read[number] = done

    groups: list[Group] = []
    outside: Group = []
    group = outside
    for event in run_path(_benches.of(path), path, progress, (share, shares)):
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
