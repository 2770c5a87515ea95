"""Times and memory of whole processes, taken in turns so that a busy machine is busy for all."""

from __future__ import annotations

import compileall
import hashlib
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from statistics import median
from typing import NamedTuple

LINT = (sys.executable, "-m", "etiquette_lint")
HERE = Path(__file__).parent


class Run(NamedTuple):
    seconds: float
    cpu: float  # user and system, children included
    peak: float  # MB resident, of the largest single process
    output: str  # digest of what it printed


@cache
def compile_package() -> None:
    """Bytecode beside every module, as an installed package has it, be it written on import or not.

    Without it each run would compile the modules anew, and take twice the time of its start.
    """
    compileall.compile_dir(HERE.parent / "etiquette_lint", quiet=2)


def run(command: Sequence[str]) -> Run:
    """Run to the end; 0 and 1 (findings) are the only good ends."""
    compile_package()
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        started = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1):
            err.seek(0)
            raise SystemExit(f"{' '.join(command)}\n{err.read().decode()}")
        out.seek(0)
        digest = hashlib.file_digest(out, "sha256").hexdigest()
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, digest)


def in_turns(commands: Mapping[str, Sequence[str]], times: int) -> dict[str, list[Run]]:
    """Each command so many times, one after another and then again, backwards every other time."""
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for turn in range(times):
        for name in sorted(commands, reverse=bool(turn % 2)):
            runs[name].append(run(commands[name]))
    return runs


def ratio(runs: Sequence[Run], base: Sequence[Run], what: str = "seconds") -> float:
    """Median of the ratios of neighbours in time."""
    return median(getattr(a, what) / getattr(b, what) for a, b in zip(runs, base, strict=True))


def typical(runs: Sequence[Run], what: str = "seconds") -> float:
    return float(median(getattr(r, what) for r in runs))


def export(messages: int, chats: int | None = None) -> Path:
    """A synthetic export, kept between runs: the same arguments write the same bytes."""
    code = b"".join((HERE / name).read_bytes() for name in ("synthetic.py", "vocabulary.py"))
    key = hashlib.sha256(code).hexdigest()[:8]
    folder = Path(tempfile.gettempdir()) / "etiquette-lint-benchmarks"
    folder.mkdir(exist_ok=True)
    path = folder / f"{messages}-{chats or 'one'}-{key}.json"
    if not path.exists():
        print(f"writing {messages:,} messages", file=sys.stderr)
        partial = path.with_suffix(f".{os.getpid()}")
        several = ("--chats", str(chats)) if chats else ()
        # In a process of its own: what this one holds at its largest, its children inherit as
        # their own peak until they outgrow it.
        command = (sys.executable, HERE / "synthetic.py", str(messages), partial, *several)
        subprocess.run(command, check=True)
        partial.replace(path)
    return path


def verdict(name: str, value: float, goal: float) -> str:
    return f"{name}: {value:.2f} (goal {goal}: {'met' if value <= goal else 'NOT MET'})"
