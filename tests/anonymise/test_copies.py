"""No name, phone, address or card of an original is in its copy, and the copy reads alike."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable
from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import given, settings

from etiquette_lint.readers import READERS
from tests.anonymise.samples import Line, Talk, copied, read, table, talks, telegram, whatsapp

Write = Callable[[list[Line]], bytes]


def semicolons(lines: list[Line]) -> bytes:
    return table(lines, delimiter=";", quoting=1, lineterminator="\n")


FORMS: dict[str, tuple[str, Write]] = {
    "telegram": ("telegram-json", telegram),
    "whatsapp": ("whatsapp", whatsapp),
    "csv": ("csv", table),
    "semicolons": ("csv", semicolons),
}


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=40, deadline=None)
@given(talk=talks())
def test_nothing_of_the_original_survives(form: str, talk: Talk) -> None:
    format, write = FORMS[form]
    original = write(talk.lines)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copy, outcome = copied(folder, original, format=format)
        assert outcome.format == format
        text = copy.decode()
        words = set(re.findall(r"[^\W\d_]+", text))
        assert not words & talk.secrets
        assert not [secret for secret in talk.secrets if len(secret) > 4 and secret in text]
        bare = re.sub(r"[ ()-]", "", text)
        assert not [number for number in talk.digits if number in bare]
        same_shape(folder, original, copy, format)


def same_shape(folder: Path, original: bytes, copy: bytes, format: str) -> None:
    """As many messages at the same times in turns of the same lengths, line for line."""
    before, after = (list(read(folder, data, READERS[format])) for data in (original, copy))
    assert [message.sent_at for message in before] == [message.sent_at for message in after]
    assert turns(before) == turns(after)
    assert [m.origin.line for m in before if m.origin] == [m.origin.line for m in after if m.origin]
    assert original.count(b"\n") == copy.count(b"\n")
    assert original.count(b"\r") == copy.count(b"\r")


def turns(messages: list[object]) -> list[int]:
    authors = groupby(messages, key=lambda message: message.author.id)  # type: ignore[attr-defined]
    return [len(list(turn)) for _, turn in authors]
