"""Whatever the library and whatever the fix: nothing but the words changes, and they come out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st

from etiquette_lint.api import Config, Conversation, Fact, Linter
from etiquette_lint.fixing.changes import Change, changes, place_of, rewritten, safe
from etiquette_lint.fixing.copy import Copy
from etiquette_lint.model import (
    Confidence,
    Edit,
    Finding,
    Fix,
    Message,
    ReadOptions,
    Role,
    Severity,
    Span,
)
from etiquette_lint.readers import Input
from etiquette_lint.readers.places import Place
from tests.fixing.libraries import ENCODINGS, ENDS, FORMATS, LIBRARIES, SENTENCES, WORDS

LINTER = Linter(Config(select=("abbreviation-clipped",)))
SLOW = settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])


def opened(data: bytes, format: str) -> Copy:
    place = Place("replies", "replies", "-", data=data, named=True)
    copy = Copy.of(Input((place,), ReadOptions(format=format)))
    assert copy is not None
    return copy


def fixes(message: Message, data: st.DataObject) -> Iterator[Finding]:
    """A few edits at any place, of any length, with any words."""
    for _ in range(data.draw(st.integers(0, 3))):
        start = data.draw(st.integers(0, len(message.text)))
        end = data.draw(st.integers(start, min(len(message.text), start + 12)))
        words = data.draw(st.one_of(st.just(""), WORDS, SENTENCES))
        fix = Fix((Edit(Span(start, end), words),), safe=True)
        yield Finding(
            *("some-rule", Severity.INFO, Confidence.LOW, "", message, None, Role.STAFF), fix=fix
        )


def spans(made: list[Change]) -> list[Span]:
    """Where the file was edited, in its text before, by its places alone."""
    found = []
    for change in made:
        assert change.message.origin is not None
        for edit in change.edits:
            place = change.message.origin.region(edit.span).file
            assert place is not None
            found.append(place)
    return sorted(set(found))


def same_outside(before: str, after: str, edited: list[Span]) -> bool:
    """Whether what stands between the edited places is there still, in its order."""
    at = place = 0
    for span in edited:
        kept = before[at : span.start]
        found = after.find(kept, place)
        if found < 0 or (at == 0 and found != 0):
            return False
        place, at = found + len(kept), span.end
    return after.endswith(before[at:]) and len(after) - len(before[at:]) >= place


@pytest.mark.parametrize("format", FORMATS)
@SLOW
@given(data=st.data(), texts=LIBRARIES, encoding=ENCODINGS, end=ENDS)
def test_any_edits(
    format: str, data: st.DataObject, texts: dict[str, str], encoding: tuple[str, bytes], end: str
) -> None:
    write, parse = FORMATS[format]
    name, mark = encoding
    source = write(texts, data).replace("\n", end)
    copy = opened(mark + source.encode(name), format)
    before = copy.messages(copy.data)
    assume(before)
    wanted = [finding for message in before for finding in fixes(message, data)]
    chosen = list(changes(wanted, lambda finding: finding.fix))
    made = copy.make(chosen)
    event(f"{'all' if len(made) == len(chosen) else 'some'} of the edits")
    assert copy.data.startswith(mark)
    text = copy.data[len(mark) :].decode(name)
    assert same_outside(source, text, spans(made))
    intended = rewritten(made)
    meant = [
        Fix(intended[place_of(each)][1]).apply(each.text)
        if place_of(each) in intended
        else each.text
        for each in before
    ]
    assert [each.text for each in copy.messages(copy.data)] == meant
    if parse is not None:
        texts = parse(source)
        old = [each.text for each in before]
        assert parse(text) == dict(zip(texts, around(texts, old, meant), strict=True))


def around(texts: dict[str, str], old: list[str], new: list[str]) -> list[str]:
    """What a parser gives once the replies are others: what stands around them stays."""
    found = []
    for value, was, now in zip(texts.values(), old, new, strict=True):
        at = value.index(was)
        found.append(value[:at] + now + value[at + len(was) :] if was != now else value)
    return found


@pytest.mark.parametrize("format", FORMATS)
@SLOW
@given(data=st.data(), texts=LIBRARIES, encoding=ENCODINGS, end=ENDS)
def test_safe_fixes_of_rules(
    format: str, data: st.DataObject, texts: dict[str, str], encoding: tuple[str, bytes], end: str
) -> None:
    write, _ = FORMATS[format]
    name, mark = encoding
    content = mark + write(texts, data).replace("\n", end).encode(name)
    with TemporaryDirectory() as folder:
        file = Path(folder, "replies")
        file.write_bytes(content)
        linter = Linter(Config(select=("abbreviation-clipped",), input_format=format))
        list(linter.fix([str(file)]))
        once = file.read_bytes()
        meant = mended(opened(content, format).messages(content))
        assert [each.text for each in opened(once, format).messages(once)] == meant
        list(linter.fix([str(file)]))
        assert file.read_bytes() == once


def mended(messages: list[Message]) -> list[str]:
    """The texts as they come out where no file is in the way."""
    for _ in range(10):
        talk = Conversation("replies", "", messages, frozenset({Fact.ROLES}), kind="library")
        edits = rewritten(changes(LINTER.check_conversation(talk), safe))
        messages = [
            replace(message, text=Fix(edits[place_of(message)][1]).apply(message.text))
            if place_of(message) in edits
            else message
            for message in messages
        ]
    return [message.text for message in messages]
