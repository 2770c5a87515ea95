"""The same work shared among processes; what comes out is the same as from one, in its order."""

from __future__ import annotations

import signal
from collections.abc import Iterator, MutableSequence, Sequence
from contextlib import contextmanager
from itertools import chain, zip_longest
from typing import TYPE_CHECKING

from etiquette_lint.config import Config
from etiquette_lint.engine.runner import Benches, Progress, run_input
from etiquette_lint.errors import EtiquetteError
from etiquette_lint.model import Closed, Opened, Step
from etiquette_lint.readers import Input, detect

# Below this a process costs more than it saves; above it a file of many chats is divided.
WORTH_A_PROCESS = 4 * 1024 * 1024
PAUSE = 0.1  # seconds between two looks at how far the others are
Task = tuple[int, Input, int, int]  # number, input, share, shares
Group = list[Step]  # the events of one conversation; a share's last: those outside any
Read = MutableSequence[int]  # bytes read for each task, in memory that the processes share

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

_benches: Benches | None = None  # a worker process's own
_read: Read = []


def worth_sharing(inputs: Sequence[Input]) -> bool:
    """What came from standard input is this process's alone."""
    large = sum(each.size for each in inputs) >= WORTH_A_PROCESS
    if not large or not all(each.on_disk for each in inputs):
        return False
    return len(inputs) > 1 or _holds_many(inputs[0])


def run_parallel(
    config: Config, ui: str, inputs: Sequence[Input], jobs: int, progress: Progress | None
) -> Iterator[Step]:
    """Events of all inputs in order. An input's events come once all of it has been judged."""
    from multiprocessing.sharedctypes import RawArray

    shares = [_shares(each, jobs) for each in inputs]
    read = RawArray("q", sum(shares))
    sizes = [each.size for each in inputs]
    first = 0
    with _pool(min(jobs, len(read)), config, ui, read) as pool:
        futures = [
            pool.submit(_work, (number, *task))
            for number, task in enumerate(
                (each, share, of)
                for each, of in zip(inputs, shares, strict=True)
                for share in range(of)
            )
        ]
        for number, (each, of) in enumerate(zip(inputs, shares, strict=True)):
            own = futures[first : first + of]
            while not _settled(own):
                if progress:
                    done = sum(sizes[:number]) + sum(read[first : first + of]) // of
                    progress(each.path, done, sum(sizes))
            yield from _woven([future.result() for future in own])
            first += of
            if progress:
                progress(each.path, sum(sizes[: number + 1]), sum(sizes))


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


def _shares(input: Input, jobs: int) -> int:
    return jobs if input.size >= WORTH_A_PROCESS and _holds_many(input) else 1


def _holds_many(input: Input) -> bool:
    """Whether its format says that there may be many conversations in it."""
    try:
        source = input.source()
        return detect(source)[0].holds_many(source.head)
    except EtiquetteError:
        return False


def _begin(config: Config, ui: str, read: Read) -> None:
    global _benches, _read
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process hears it and ends the others
    _benches = Benches(config, ui)
    _read = read


def _work(task: Task) -> list[Group]:
    assert _benches is not None
    number, input, share, shares = task

    def progress(path: str, done: int, size: int) -> None:
        _read[number] = done

    bench = _benches.of(input.configured_as)
    groups: list[Group] = []
    outside: Group = []
    group = outside
    for event in run_input(bench, input, progress, (share, shares)):
        if isinstance(event, Opened):
            group = []
            groups.append(group)
        group.append(event)
        if isinstance(event, Closed):
            group = outside
    return [*groups, outside]


def _woven(shares: list[list[Group]]) -> Iterator[Step]:
    """Conversations of all shares in the order of the file.

    The k-th of n shares holds the conversations k, k+n, k+2n …; a failure to read the file is
    met by every share, and told once.
    """
    for groups in zip_longest(*(share[:-1] for share in shares), fillvalue=()):
        yield from chain.from_iterable(groups)
    yield from dict.fromkeys(event for share in shares for event in share[-1])
