"""Which reader takes which bytes, and what is said where none does."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from etiquette_lint.errors import ReadError, UsageError
from etiquette_lint.model import ReadOptions
from etiquette_lint.readers import READERS, Source, detect, open_source

EXAMPLES = Path(__file__).parents[2] / "examples"


def name(data: bytes) -> str:
    return detect(Source.of(data, "файл"))[0].name


def test_registry_names_are_the_readers_own() -> None:
    assert {name: reader.name for name, reader in READERS.items()} == {n: n for n in READERS}
    assert list(READERS)[-1] == "draft"


@pytest.mark.parametrize(
    ("path", "format", "conversations"),
    [
        ("draft.txt", "draft", 3),
        ("talk.txt", "transcript", 1),
        ("telegram-export/result.json", "telegram-json", 1),
        ("telegram-export-uk/result.json", "telegram-json", 1),
    ],
)
def test_examples(path: str, format: str, conversations: int) -> None:
    source = open_source(str(EXAMPLES / path))
    reader, reason = detect(source)
    assert (reader.name, bool(reason)) == (format, True)
    found = [list(conversation.messages) for conversation in reader.read(source)]
    assert len(found) == conversations
    assert all(found)


@pytest.mark.parametrize(
    "text",
    ["{name}, добрый день!", "[Имя], добрый день!", "«Да»", '"Да"', "42", "<Имя>, здравствуйте"],
)
def test_messages_that_begin_like_data(text: str) -> None:
    assert name(text.encode()) == "draft"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"{}", "JSON with nothing in it"),
        (b" [\n]\n", "JSON with nothing in it"),
        (b'{"na', "JSON of no known format"),
        (b"[" * 9000, "JSON of no known format"),
        (b'[{"text": ' * 3000, "JSON of no known format"),
        (b'[{"text": "hi"}]', "JSON of no known format"),
        (b'{"chat_templates": [{"name": "A", "content": "b"}]}', "JSON of no known format"),
        (b'{"messages": [{"type": "Default", "content": "b"}]}', "JSON of no known format"),
        ('{"сообщения": []}'.encode("utf-16"), "JSON of no known format"),
        (b"<!DOCTYPE html><p>hi", "HTML of no known format"),
        (b"<?xml version='1.0'?><a/>", "XML of no known format"),
        (b"PK\x03\x04 etc", "a ZIP archive"),
        (b"%PDF-1.7 text", "a PDF document"),
        (b"\x00\x01\x02", "not text"),
        (bytes(range(128, 256)), "not text"),
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n", "empty"),
    ],
)
def test_what_no_reader_takes(data: bytes, what: str) -> None:
    with pytest.raises(ReadError, match=what) as caught:
        detect(Source.of(data, "файл"))
    assert str(caught.value).startswith("файл: is ")


@pytest.mark.parametrize("end", [",", "\n"])
def test_records_under_names_of_ones_own(end: str) -> None:
    """Whoever has them knows which key is what."""
    records = end.join('{"who": "Ганна", "said": "Так", "at": {"day": "2026"}}' for _ in range(2))
    data = (f"[{records}]" if end == "," else records).encode()
    with pytest.raises(ReadError) as caught:
        name(data)
    assert "--map text=" in str(caught.value.hint)
    assert str(caught.value.hint).endswith("columns here: who, said, at.day")
    told = ReadOptions(columns={"text": "said", "author": "who"})
    assert detect(Source.of(data, "x", told))[0].takes_columns


@pytest.mark.parametrize(
    "data", [b'[{"a": 1, "b": 2}]', b'{"a": [1, 2]}', b'[{"a": 1}, {"a": 2}]', b'{"a": {"b": [{']
)
def test_data_that_nobody_could_name(data: bytes) -> None:
    with pytest.raises(ReadError) as caught:
        name(data)
    assert "etiquette-lint formats" in str(caught.value.hint)


def test_the_extension_says_nothing(tmp_path: Path) -> None:
    disguised = tmp_path / "result.json"
    disguised.write_text("Добрый день!", "utf-8")
    assert detect(open_source(str(disguised)))[0].name == "draft"


def test_a_format_can_be_forced() -> None:
    reader, _ = detect(Source.of(b'{"a": 1}', "файл"), "draft")
    assert reader.name == "draft"
    with pytest.raises(UsageError) as caught:
        detect(Source.of(b"x", "файл"), "telegram")
    assert "telegram-json" in str(caught.value)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "result.json").write_text("{}")
    with pytest.raises(ReadError, match="folder"):
        open_source(str(tmp_path))
    with pytest.raises(ReadError, match="no such file") as caught:
        open_source(str(tmp_path / "resutl.json"))
    assert "result.json" in str(caught.value.hint)
    with pytest.raises(ReadError):
        open_source("a\0b")


def test_a_file_that_vanishes(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text("Да", "utf-8")
    source = open_source(str(path))
    path.unlink()
    with pytest.raises(ReadError, match="cannot be read"):
        list(READERS["draft"].read(source))


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Да".encode())))
    source = open_source("-")
    assert source.path == "<stdin>"
    assert [source.open().read() for _ in range(2)] == ["Да".encode()] * 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_read_once_and_kept(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = subprocess.Popen(["sh", "-c", f"printf 'Да' > '{pipe}'"])
    source = open_source(str(pipe))
    writer.wait()
    assert source.open().read() == source.open().read() == "Да".encode()


def test_progress(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text("Добрый день!", "utf-8")
    source = open_source(str(path))
    assert source.done == 0
    list(READERS["draft"].read(source))
    assert source.done == source.size > 0
