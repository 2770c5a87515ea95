"""A run that mends what it reads: each file is settled and written, then all is judged as it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator

from etiquette_lint.errors import EtiquetteError
from etiquette_lint.fixing.changes import Wanted, safe
from etiquette_lint.fixing.copy import Copy
from etiquette_lint.fixing.mending import Judge, Mending
from etiquette_lint.fixing.writing import replace_bytes
from etiquette_lint.model import Event, Failure, Finding, Mended, Opened, ReadOptions
from etiquette_lint.readers import Input
from etiquette_lint.readers.places import Place

_DRAFT = "draft"
Tell = Callable[[EtiquetteError, str], Failure]


class Mender:
    """Mends inputs one by one and remembers how each is to be read afterwards."""

    def __init__(
        self, judge: Judge, tell: Tell, asked: Wanted | None = None, *, write: bool = True
    ) -> None:
        """``asked`` chooses among fixes that are not safe; ``tell`` makes an error an event."""
        self._judge = judge
        self._tell = tell
        self._asked = asked
        self._write = write
        self.inputs: list[Input] = []
        self.editable: set[str] = set()  # paths

    def mend(self, inputs: Iterable[Input]) -> Iterator[Mended | Failure]:
        for input in inputs:
            try:
                copy = Copy.of(input)
            except EtiquetteError:  # which the reading meets again
                copy = None
            if copy is None:
                self.inputs.append(input)
                data = input.parts[0].data
                if data is not None:  # whoever pipes a text through gets it back
                    yield Mended(input.path, data=data)
                continue
            yield from self._mended(input, copy)

    def text(self, text: str) -> str:
        """The text as one draft or several, mended."""
        place = Place(_DRAFT, _DRAFT, "-", data=text.encode("utf-8", "surrogatepass"), named=True)
        options = ReadOptions(encoding="utf-8", format="draft")
        events = list(self.mend([Input((place,), options)]))
        return next((event.after for event in events if isinstance(event, Mended)), text)

    def _mended(self, input: Input, copy: Copy) -> Iterator[Mended | Failure]:
        self.editable.add(input.path)
        before = copy.text().text
        mending = Mending(copy, self._judge)
        mending.run(self._asked)
        written = input
        if copy.changed or not input.on_disk:
            try:
                if self._write and input.on_disk:
                    replace_bytes(input.parts[0].file, copy.original, copy.data)
                written = copy.input
                fixed, after = dict(mending.fixed), copy.text().text
                yield Mended(input.path, fixed, before, after, copy.data)
            except EtiquetteError as error:
                yield self._tell(error, input.path)
        self.inputs.append(written)


def counting_left(events: Iterable[Event], editable: Collection[str]) -> Iterator[Event]:
    """The events, and of each file that is never edited how many safe fixes it would have had."""
    left: Counter[str] = Counter()
    opened: Opened | None = None
    for event in events:
        if isinstance(event, Opened):
            opened = event
        elif isinstance(event, Finding) and opened is not None:
            left[opened.path] += opened.path not in editable and safe(event) is not None
        yield event
    for path, n in (+left).items():
        yield Mended(path, left=n)
