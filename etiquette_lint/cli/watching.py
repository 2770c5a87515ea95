"""`check --watch`: the same check again whenever what it reads has changed."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from time import sleep, strftime
from typing import TYPE_CHECKING, NoReturn

from etiquette_lint.cli.checking import Request, report, run
from etiquette_lint.cli.clipboard import NAME, copied
from etiquette_lint.cli.guard import INTERRUPTED, complain
from etiquette_lint.cli.speech import spoken
from etiquette_lint.errors import EtiquetteError, UsageError
from etiquette_lint.ui import Saying

if TYPE_CHECKING:
    from etiquette_lint.api import Linter

Prepare = Callable[[], "Linter"]
State = Mapping[str, tuple[int, int]]  # of files: when changed, how large

_GLANCE = 0.4  # seconds between two looks at the clipboard
_LOOK = 1000  # milliseconds after which to look even where no change has been heard of
_SETTLE = 300  # milliseconds at most for an editor to finish writing
_CLEAR = "\x1b[2J\x1b[H"


def watch_files(request: Request, prepare: Prepare, settings: Iterable[Path]) -> int:
    """Until somebody presses Ctrl-C. ``settings`` are files that may configure a run."""
    if "-" in request.paths:
        raise UsageError(Saying("watch.stdin"), hint=Saying("watch.stdin.hint"))
    _watching_library()
    try:
        _keep_checking(request, prepare, tuple(map(str, settings)))
    except KeyboardInterrupt:
        return INTERRUPTED


def watch_clipboard(request: Request, prepare: Prepare) -> int:
    try:
        linter, last, text = prepare(), None, copied()
        while True:
            if text != last:
                _turn_page(request)
                if text.strip():
                    report(request, linter, linter.stream_text(text, NAME))
                _say_what_next(request, "watch.clipboard")
            last = text
            sleep(_GLANCE)
            text = copied()
    except KeyboardInterrupt:
        return INTERRUPTED


def _keep_checking(request: Request, prepare: Prepare, settings: tuple[str, ...]) -> NoReturn:
    """What changes while a check runs is seen after it: states are taken before."""
    linter = prepare()
    while True:
        watched = (*request.paths, *map(str, linter.config.rule_folders))
        state = partial(_state, (*watched, *settings), but=request.output)
        before = state()
        try:
            linter = prepare()
        except EtiquetteError as error:
            complain(
                error.told(spoken().tell), place=error.place(spoken().tell)
            )  # a slip in etiquette.yml, which is being written
        else:
            _turn_page(request)
            run(request, linter)
        _say_what_next(request, "watch.files")
        _wait(watched, partial(_differs, state, before))


def _differs(state: Callable[[], State], before: State) -> bool:
    return state() != before


def _wait(watched: tuple[str, ...], changed: Callable[[], bool]) -> None:
    """Looks whenever something has happened where ``watched`` are, and now and then."""
    watch = _watching_library()
    while True:
        folders = _folders(watched)
        for _ in watch(
            *folders,
            watch_filter=None,
            step=50,
            debounce=_SETTLE,
            rust_timeout=_LOOK,
            yield_on_timeout=True,
            recursive=False,
            ignore_permission_denied=True,
        ):
            if changed():
                return
            if _folders(watched) != folders:
                break


def _watching_library() -> Callable[..., Iterator[object]]:
    try:
        from watchfiles import watch
    except ImportError:
        raise UsageError(Saying("watch.library"), hint=Saying("watch.library.hint")) from None
    return watch


def _state(paths: Iterable[str], but: str | None) -> State:
    """Of every file there; the report, which each run writes anew, is none of them."""
    found = {}
    for path in _files(paths):
        try:
            status = Path(path).stat()
        except OSError:
            continue
        found[path] = (status.st_mtime_ns, status.st_size)
    if but is not None:
        found.pop(os.path.normpath(but), None)
    return found


def _files(paths: Iterable[str]) -> Iterator[str]:
    for path in map(os.path.normpath, paths):
        yield path
        for folder, folders, names in os.walk(path):
            folders[:] = [name for name in folders if not name.startswith(".")]
            yield from (str(Path(folder, name)) for name in names if not name.startswith("."))


def _folders(paths: Iterable[str]) -> list[str]:
    """Those in which a change may matter. A file's editor may put another in its place."""
    found = set()
    for path in map(os.path.normpath, paths):
        if Path(path).is_dir():
            for folder, folders, _ in os.walk(path):
                folders[:] = [name for name in folders if not name.startswith(".")]
                found.add(folder)
        elif Path(path).parent.is_dir():
            found.add(str(Path(path).parent))
    return sorted(found) or ["."]


def _turn_page(request: Request) -> None:
    if request.on_screen and request.format == "terminal" and sys.stdout.isatty():
        sys.stdout.write(_CLEAR)


def _say_what_next(request: Request, key: str) -> None:
    """Aside, on stderr: the report may be for a program."""
    sys.stdout.flush()
    sys.stderr.write(spoken().say(key, time=strftime("%H:%M:%S")) + "\n")
    sys.stderr.flush()
