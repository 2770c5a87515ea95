"""From an export to its copy without people: learn, replace, compare, and only then keep."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from etiquette_lint.anonymise.compare import Copied, compared
from etiquette_lint.anonymise.key import Key
from etiquette_lint.anonymise.values import Anonymiser, Learner
from etiquette_lint.errors import ReadError, UsageError, reason
from etiquette_lint.model import Origin, ReadOptions
from etiquette_lint.readers import Input, detect, open_source
from etiquette_lint.readers.source import Source
from etiquette_lint.records import record
from etiquette_lint.ui import Saying

Rewrite = Callable[[Source, Anonymiser], Iterator[bytes]]
Progress = Callable[[str, int, int], None]

FORMS = {"telegram-json": "telegram", "whatsapp": "whatsapp", "csv": "delimited"}  # our modules
_PASSES = 3


@record
class Outcome:
    """``counts`` are of values replaced, by sort: name, phone, email, card, link …"""

    format: str
    counts: Mapping[str, int]
    copied: Copied


def anonymise(
    input: Input,
    target: Path,
    key: str | None = None,
    *,
    force: bool = False,
    progress: Progress | None = None,
) -> Outcome:
    """Writes the copy, which appears under its name once it has been read and compared.

    Raises UsageError for a target that must not be written, ReadError for an input that cannot be
    read, and where the format is one that is not written.
    """
    _check(input, target, force)
    source = input.source()
    reader, _ = detect(source)
    if reader.name not in FORMS or len(source.parts) > 1:
        names = ", ".join(FORMS)
        told = Saying("anonymise.format", name=reader.name)
        raise ReadError(told, Origin(source.path), hint=Saying("anonymise.formats", names=names))
    module = import_module(f"etiquette_lint.anonymise.{FORMS[reader.name]}")
    rewrite: Rewrite = module.rewritten
    watch = _Watch(source, progress)
    learner = Learner(Key(key))
    try:
        for _ in rewrite(source, learner):
            watch(0)
    except ReadError:
        for conversation in reader.read(source):  # who knows best what is wrong
            for _ in conversation.messages:
                pass
        raise
    replacer = learner.replacer()
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            for piece in rewrite(source, replacer):
                file.write(piece)
                watch(1)
        copy = open_source(str(part), _as(reader.name, input.options))
        copied = compared(source, copy, reader, lambda _: watch(2))
        part.replace(target)
    except OSError as error:
        raise UsageError(Saying("usage.output", path=str(target), reason=reason(error))) from None
    finally:
        with suppress(OSError):
            part.unlink()
    return Outcome(reader.name, dict(replacer.counts), copied)


class _Watch:
    """Tells how far all passes together have come."""

    def __init__(self, source: Source, progress: Progress | None) -> None:
        self._source = source
        self._progress = progress

    def __call__(self, number: int) -> None:
        if self._progress:
            source = self._source
            done = (number * source.total + source.done) // _PASSES
            self._progress(source.path, done, source.total)


def _as(format: str, options: ReadOptions) -> ReadOptions:
    from dataclasses import replace

    return replace(options, format=format)


def _check(input: Input, target: Path, force: bool) -> None:
    path = str(target)
    if target.is_dir():
        raise UsageError(Saying("usage.output", path=path, reason=Saying("os.folder")))
    if target.exists():
        for part in input.parts:
            with suppress(OSError):
                if target.samefile(part.file):
                    raise UsageError(Saying("anonymise.same", path=path))
        if not force:
            raise UsageError(Saying("init.exists", path=path), hint=Saying("init.exists.hint"))
