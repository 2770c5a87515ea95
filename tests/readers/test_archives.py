"""Zip files as sources: odd names, hostile sizes, damage, and no bytes that break the reading."""

from __future__ import annotations

import json
import random
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Origin, ReadOptions
from etiquette_lint.readers import READERS, archive, detect, gather
from etiquette_lint.readers.archive import Archive, open_archive
from etiquette_lint.readers.places import Place
from tests.readers.telegram.samples import chat, said
from tests.readers.zips import locked, torn, with_name, with_wrong_checksum, zipped

TALK = "2026-03-02 10:00 client: Где заказ?\n2026-03-02 10:01 staff: В пути\n"


def opened(data: bytes) -> Archive:
    return open_archive("chats.zip", "chats.zip", data)


def lines(count: int) -> Iterator[str]:
    """Text that compresses no better than people's does."""
    chance = random.Random(7)
    for number in range(count):
        words = " ".join(f"{chance.randrange(10**9):x}" for _ in range(8))
        yield f"2026-03-02 10:{number % 60:02}:00 client: {words}\n"


def test_members_are_read_from_where_they_lie() -> None:
    found = opened(zipped({"_chat.txt": TALK, "photos/1.jpg": b"\xff\xd8\xff", "empty/": b""}))
    assert sorted(found.members) == ["_chat.txt", "photos/1.jpg"]
    assert found.size("_chat.txt") == len(TALK.encode())
    with found.open("_chat.txt") as file:
        assert file.read(5) == TALK.encode()[:5]
        assert file.tell() == 5
        assert file.readline() == TALK.encode().splitlines(keepends=True)[0][5:]
        assert file.seek(0) == 0
        assert file.read() == TALK.encode()
        assert file.read() == b""


def test_two_members_are_read_by_turns() -> None:
    one, two = ("".join(lines(3000)), "".join(reversed([*lines(3000)])))
    found = opened(zipped({"1.txt": one, "2.txt": two}))
    first, second = found.open("1.txt"), found.open("2.txt")
    halves = [(first.read(50_000), second.read(50_000)) for _ in range(20)]
    assert b"".join(a for a, _ in halves).startswith(one.encode()[:200_000])
    assert b"".join(b for _, b in halves).startswith(two.encode()[:200_000])


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("Чат с Анной.txt".encode(), "Чат с Анной.txt"),
        ("Чат с Анной.txt".encode("cp866"), "Чат с Анной.txt"),
        ("Чат/ещё.txt".encode("cp866"), "Чат/ещё.txt"),
        ("Chat de Renée.txt".encode("cp437"), "Chat de Renée.txt"),
        (b"chats\\anna\\_chat.txt", "chats/anna/_chat.txt"),
        (b"../../etc/passwd", "etc/passwd"),
        (b"/home/anna/_chat.txt", "home/anna/_chat.txt"),
        (b"C:\\chats\\_chat.txt", "chats/_chat.txt"),
        (b"./a/./b//c.txt", "a/b/c.txt"),
    ],
)
def test_names(raw: bytes, shown: str) -> None:
    found = opened(with_name(raw))
    assert list(found.members) == [shown]
    assert found.open(shown).read() == "Добрый день!".encode()


def test_a_name_that_is_nothing_but_a_way_out() -> None:
    assert not opened(with_name(b"../..")).members


def test_a_name_longer_than_anybody_reads() -> None:
    (name,) = opened(with_name(b"d/" * 20_000 + b"chat.txt")).members
    assert len(name) < 400 and name.endswith("/chat.txt")


def test_the_later_of_two_members_counts() -> None:
    data = zipped({"a/_chat.txt": "один", "b/_chat.txt": "два!"}).replace(b"b/_chat", b"a/_chat")
    found = opened(data)
    assert found.open("a/_chat.txt").read().decode() == "два!"


# What is refused


def refused(data: bytes, name: str = "_chat.txt") -> str:
    with pytest.raises(ReadError) as caught:
        opened(data).open(name).read()
    return str(caught.value)


def test_a_password() -> None:
    told = refused(locked(zipped({"_chat.txt": TALK})))
    assert told.startswith("chats.zip/_chat.txt: is protected by a password")


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_methods_without_bounds(method: int) -> None:
    assert "unusual" in refused(zipped({"_chat.txt": TALK}, method))


@pytest.mark.parametrize("cut", [1, 30, 100])
def test_an_archive_cut_short(cut: int) -> None:
    data = zipped({"_chat.txt": TALK})
    assert "chats.zip: is a damaged ZIP" in refused(data[:-cut])


def test_a_bomb(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "ROOM", 1024**2)
    data = zipped({"_chat.txt": bytes(4 * 1024**2), "small.txt": TALK})
    found = opened(data)
    found.weigh(["small.txt"])
    with pytest.raises(ReadError, match=r"chats\.zip: would grow to 4 MB"):
        found.weigh(found.members)
    real = opened(zipped({"_chat.txt": "".join(lines(40_000))}))
    assert real.size("_chat.txt") > archive.ROOM
    real.weigh(real.members)


def test_one_member_listed_many_times_weighs_many_times(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bombs that need no nesting have a list of names for one and the same bytes."""
    monkeypatch.setattr(archive, "ROOM", 1024**2)
    data = zipped({f"{number:04}.txt": bytes(100_000) for number in range(50)})
    with pytest.raises(ReadError, match="would grow"):
        opened(data).weigh(opened(data).members)


def test_too_many_members(monkeypatch: pytest.MonkeyPatch) -> None:
    data = zipped({f"{number}.txt": b"" for number in range(5)})
    monkeypatch.setattr(archive, "MEMBERS", 5)
    assert len(opened(data).members) == 5
    archive._opened.cache_clear()
    monkeypatch.setattr(archive, "MEMBERS", 4)
    assert "more files than any export" in refused(data)
    archive._opened.cache_clear()


def test_a_list_too_long_to_be_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LIST", 1000)
    data = zipped({f"{number:0200}.txt": b"" for number in range(10)})
    assert "more files than any export" in refused(data)


# Damage inside


def texts(data: bytes, name: str, format: str) -> tuple[list[str], ReadError]:
    """What a reader gives of a damaged member, and what it says at the end."""
    place = Place(f"chats.zip/{name}", "chats.zip", "chats.zip", member=name, data=data)
    found: list[str] = []
    with pytest.raises(ReadError) as caught:
        for conversation in READERS[format].read(place.source(ReadOptions())):
            for message in conversation.messages:
                found.append(message.text)
    return found, caught.value


@pytest.mark.parametrize("share", [0.3, 0.9])
def test_what_comes_before_a_damage_is_read(share: float) -> None:
    said_there = [line.partition("client: ")[2].rstrip() for line in lines(6000)]
    raws = [said(text, id=number) for number, text in enumerate(said_there)]
    document = json.dumps(chat(*raws), ensure_ascii=False, indent=1)
    data = zipped({"result.json": document})
    found, error = texts(torn(data, int(len(data) * share)), "result.json", "telegram-json")
    assert found == said_there[: len(found)]
    assert abs(len(found) / len(said_there) - share) < 0.05
    assert error.origin == Origin("chats.zip/result.json", pointer=f"/messages/{len(found)}")


def test_a_wrong_checksum_is_told_after_what_has_been_read() -> None:
    data = with_wrong_checksum(zipped({"_chat.txt": "".join(lines(500))}))
    found, error = texts(data, "_chat.txt", "transcript")
    assert 400 < len(found) < 500  # the last 4 KB are not given
    assert str(error) == "chats.zip/_chat.txt: is damaged inside its archive"


def test_a_wrong_checksum_of_json() -> None:
    raws = [said(f"№ {number}", id=number) for number in range(500)]
    document = json.dumps(chat(*raws), ensure_ascii=False, indent=1)
    data = with_wrong_checksum(zipped({"result.json": document}))
    found, error = texts(data, "result.json", "telegram-json")
    assert 450 < len(found) < 500
    assert error.origin == Origin("chats.zip/result.json", pointer=f"/messages/{len(found)}")
    assert "is damaged inside its archive" in error.message


def test_a_damage_is_met_again_by_whoever_reads_on() -> None:
    file = opened(with_wrong_checksum(zipped({"_chat.txt": TALK}))).open("_chat.txt")
    for _ in range(2):
        with pytest.raises(ReadError):
            file.read()
    with pytest.raises(ReadError):
        file.readline()


WHOLE = zipped({"_chat.txt": TALK, "deep/result.json": json.dumps(chat(said())), "a.txt": "Да"})


def survives(data: bytes) -> None:
    """Whatever the bytes: members that can be read, or a ReadError."""
    try:
        found = opened(data)
        found.weigh(found.members)
    except ReadError:
        return
    for name in found.members:
        try:
            with found.open(name) as file:
                while file.read(1000):
                    pass
        except ReadError as error:
            assert error.origin is not None


@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", WHOLE[:200]]))
def test_any_bytes(data: bytes, start: bytes) -> None:
    survives(start + data)
    survives(start + data + WHOLE[-150:])


@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=8))
def test_flipped_bytes(flips: list[tuple[int, int]]) -> None:
    data = bytearray(WHOLE)
    for place, byte in flips:
        data[place] = byte
    survives(bytes(data))


@given(st.integers(0, len(WHOLE)), st.integers(0, len(WHOLE)))
def test_a_piece_cut_out(start: int, end: int) -> None:
    survives(WHOLE[:start] + WHOLE[end:])


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("archives") / "chats.zip"


@given(
    st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=4),
    st.integers(0, 60),
)
def test_a_damaged_archive_from_its_path_to_its_messages(
    place: Path, flips: list[tuple[int, int]], cut: int
) -> None:
    """Whatever is wrong, each input is read or says what is wrong with it, and nothing else."""
    data = bytearray(WHOLE[: len(WHOLE) - cut])
    for at, byte in flips:
        data[at % len(data)] = byte
    place.write_bytes(data)
    found = gather([str(place)])
    assert found.inputs
    for each in found.inputs:
        try:
            source = each.source()
            for conversation in detect(source)[0].read(source):
                list(conversation.messages)
        except ReadError as error:
            assert error.origin is not None and error.origin.path.startswith(str(place))


def test_a_file_that_is_no_longer_there() -> None:
    with pytest.raises(ReadError):
        open_archive("gone.zip", "gone.zip")
