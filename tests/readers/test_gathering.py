"""From paths to inputs: folders, archives, chats in pages, and what is passed over."""

from __future__ import annotations

import io
import json
import os
import pickle
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from etiquette_lint.errors import ReadError, UsageError
from etiquette_lint.model import Conversation, Fact, Message, ReadOptions
from etiquette_lint.readers import READERS, Gathered, Reader, Source, detect, gather
from etiquette_lint.readers.foreign import KINDS, kind_of
from etiquette_lint.readers.gathering import gather as gather_with
from tests.readers.telegram.samples import account, chat, said
from tests.readers.zips import locked, with_wrong_checksum, zipped

TALK = "2026-03-02 10:00 client: Где заказ?\n2026-03-02 10:01 staff: В пути\n"
EXPORT = json.dumps(chat(said()), ensure_ascii=False)
PHOTO = b"\xff\xd8\xff\xe0"
LETTER = {"[Content_Types].xml": "<Types/>", "word/document.xml": "<document/>"}


class Paged(Reader):
    """A format that is known by its first word and comes in pages."""

    name = ""
    facts: frozenset[Fact] = frozenset()
    pages = re.compile("")

    def __init__(self, word: str, pages: str) -> None:
        self.name = word
        self.pages = re.compile(pages)
        self._word = word.encode()

    def detect(self, head: bytes) -> str | None:
        return "its first word" if head.startswith(self._word) else None

    def read(self, source: Source) -> Iterator[Conversation]:
        raise NotImplementedError


RED = Paged("red", r"messages(\d*)\.html")
BLUE = Paged("blue", r"messages(\d+)\.html")
DAYS = Paged("days", r"(\d{4}-\d\d-\d\d)\.json")
PAGED: Mapping[str, Reader] = {
    "red": RED,
    "blue": BLUE,
    "days": DAYS,
    "transcript": READERS["transcript"],
    "draft": READERS["draft"],
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(files: Mapping[str, bytes | str]) -> None:
    for name, content in files.items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def gathered(*paths: str, **options: object) -> Gathered:
    return gather_with(paths, PAGED, lambda path: ReadOptions(**options))  # type: ignore[arg-type]


def parts(found: Gathered) -> list[list[str]]:
    return [[part.path for part in each.parts] for each in found.inputs]


def paths(*given: str) -> list[str]:
    return [each.path for each in gather(given).inputs]


def refused(*given: str) -> str:
    (only,) = gather(given).inputs
    with pytest.raises(ReadError) as caught:
        only.source()
    return str(caught.value)


# Single files


def test_a_named_file_is_an_input_whatever_it_is() -> None:
    write({"photo.jpg": PHOTO, "notes.md": "Да", "empty.txt": ""})
    given = ["photo.jpg", "gone.txt", "notes.md", "empty.txt"]
    assert paths(*given) == given
    assert gather(given).passed_over == {}


def test_a_file_given_twice_is_read_once() -> None:
    write({"chats/a.txt": TALK, "chats/b.txt": TALK})
    Path("link.txt").symlink_to("chats/a.txt")
    Path("other").symlink_to("chats")
    assert paths("chats/b.txt", "chats", "./chats/b.txt", str(Path("chats/a.txt").resolve())) == [
        "chats/b.txt",
        "chats/a.txt",
    ]
    assert paths("link.txt", "other/b.txt", "chats") == ["link.txt", "other/b.txt"]
    assert gather(["chats", "chats"]).passed_over == {}


def test_a_file_of_a_folder_that_is_named_too() -> None:
    """Nobody would take it for a conversation, but somebody says it is one."""
    write({"chats/a.txt": TALK, "chats/draft.md": "Да"})
    assert paths("chats") == ["chats/a.txt"]
    assert paths("chats", "chats/draft.md") == ["chats/a.txt", "chats/draft.md"]


def test_an_input_travels_to_another_process() -> None:
    write({"chats/result.json": EXPORT})
    Path("chats.zip").write_bytes(zipped({"result.json": EXPORT}))
    found = gather(["chats", "chats.zip"], lambda path: ReadOptions(encoding="utf-8"))
    for each in found.inputs:
        again = pickle.loads(pickle.dumps(each))
        assert again == each and again.options.encoding == "utf-8"
        assert again.on_disk and again.size == len(EXPORT.encode())
        assert again.source().head == EXPORT.encode()
    broken = gather(["empty"]).inputs[0]
    with pytest.raises(ReadError):
        pickle.loads(pickle.dumps(broken)).source().open()


def test_settings_are_asked_for_by_path() -> None:
    write({"chats/a.txt": TALK})
    Path("b.zip").write_bytes(zipped({"_chat.txt": TALK}))
    asked: set[str] = set()

    def told(path: str) -> ReadOptions:
        asked.add(path)
        return ReadOptions()

    gather(["chats", "b.zip"], told)
    assert (
        {"chats/a.txt", "b.zip/_chat.txt"} <= asked <= {"chats/a.txt", "b.zip", "b.zip/_chat.txt"}
    )


# Folders


def test_a_folder() -> None:
    write(
        {
            "chats/b/result.json": EXPORT,
            "chats/a.txt": TALK,
            "chats/draft.txt": "Да",
            "chats/readme.md": "Да",
            "chats/list.csv": "a;b",
            "chats/blank.txt": " \n",
            "chats/photos/1.jpg": PHOTO,
            "chats/photos/2.PNG": PHOTO,
            "chats/voice/1.ogg": b"OggS",
            "chats/round/1.mp4": b"",
            "chats/contract.pdf": b"%PDF-1.7",
            "chats/scan": b"%PDF-1.7",
            "chats/css/style.css": "a {}",
            "chats/.DS_Store": b"",
            "chats/.git/config.txt": "Да",
            "chats/data.bin": bytes(range(256)),
            "chats/other.json": '{"a": 1}',
        }
    )
    found = gather(["chats"])
    assert [each.path for each in found.inputs] == [
        "chats/a.txt",
        "chats/draft.txt",
        "chats/b/result.json",
    ]
    assert found.passed_over == {
        "chats": {"image": 2, "audio": 1, "video": 1, "document": 2, "hidden": 1, "other": 6}
    }
    assert set(found.passed_over["chats"]) <= set(KINDS)


def test_folders_that_are_barren() -> None:
    write({"chats/photo.jpg": PHOTO})
    Path("empty").mkdir()
    for path in ("chats", "empty"):
        assert f"{path}: holds nothing that can be read" in refused(path)
    write({"good/a.txt": TALK})
    assert paths("chats", "good", "empty") == ["good/a.txt", "chats", "empty"]
    assert gather(["chats"]).passed_over == {"chats": {"image": 1}}


@pytest.mark.parametrize(
    "content", [b"", b"{", '{"сообщения": ['.encode(), b"\0\1\2", "Добрый день!".encode()]
)
def test_what_is_called_like_an_export_is_never_passed_over(content: bytes) -> None:
    write({"chats/a.txt": TALK, "chats/b/result.json": content})
    talk, export = gather(["chats"]).inputs
    assert (talk.path, export.path) == ("chats/a.txt", "chats/b/result.json")
    with pytest.raises(ReadError):
        detect(export.source())


def test_loops_of_links_and_what_is_no_file() -> None:
    write({"chats/a.txt": TALK})
    Path("chats/again").symlink_to(".")
    Path("chats/deep").symlink_to("../chats")
    Path("chats/round.txt").symlink_to("round.txt")
    Path("chats/broken.txt").symlink_to("gone.txt")
    if hasattr(os, "mkfifo"):
        os.mkfifo("chats/pipe.txt")
    found = gather(["chats"])
    assert [each.path for each in found.inputs] == ["chats/a.txt"]
    assert found.passed_over["chats"]["other"] >= 4


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_what_may_not_be_read_is_told() -> None:
    write({"chats/a.txt": TALK, "chats/b.txt": TALK, "chats/deep/c.txt": TALK})
    Path("chats/b.txt").chmod(0)
    Path("chats/deep").chmod(0)
    assert paths("chats") == ["chats/a.txt", "chats/b.txt", "chats/deep"]


def test_a_format_insisted_on_for_a_folder() -> None:
    write({"chats/a.txt": TALK, "chats/result.json": EXPORT, "chats/draft.txt": "Да"})

    def told(path: str) -> ReadOptions:
        return ReadOptions(format="transcript")

    found = gather(["chats"], told)
    assert [each.path for each in found.inputs] == ["chats/a.txt"]
    assert found.passed_over == {"chats": {"other": 2}}
    with pytest.raises(UsageError):
        gather(["chats"], lambda path: ReadOptions(format="transkript"))


# Pages


def test_pages_of_a_folder_are_one_input() -> None:
    write({f"chat/messages{n}.html": "red" for n in ("", 2, 3, 10, 11)})
    write({"chat/css/style.css": "", "chat/notes.txt": "Да"})
    order = ["", "2", "3", "10", "11"]
    found = gathered("chat")
    assert parts(found) == [[f"chat/messages{n}.html" for n in order], ["chat/notes.txt"]]
    source = found.inputs[0].source()
    assert [part.path for part in source.parts] == parts(found)[0]
    assert source.path == "chat/messages.html" and source.parts[0] is source
    assert source.total == 5 * len("red") and source.size == len("red")


def test_pages_named_one_by_one() -> None:
    names = [f"chat/messages{n}.html" for n in ("", 2, 10)]
    write(dict.fromkeys(names, "red"))
    assert parts(gathered(names[2], names[0], names[1])) == [names]
    assert parts(gathered(names[2])) == [[names[2]]]
    assert parts(gathered("chat", names[2])) == [names]
    assert parts(gathered(names[2], "chat")) == [names]


def test_each_folder_has_a_chat_of_its_own() -> None:
    write({f"chats/chat_{n:03}/messages{p}.html": "red" for n in (1, 2) for p in ("", 2)})
    assert parts(gathered("chats")) == [
        [f"chats/chat_{n:03}/messages{p}.html" for p in ("", 2)] for n in (1, 2)
    ]
    named = ["chats/chat_001/messages.html", "chats/chat_002/messages.html"]
    assert parts(gathered(*named)) == [[name] for name in named]


def test_formats_that_call_their_pages_the_same() -> None:
    """The first page that is anybody's tells whose they all are."""
    write({"vk/messages0.html": "blue", "vk/messages50.html": "blue", "vk/messages100.html": "?"})
    write({"tg/messages1.html": "red", "tg/messages2.html": "blue"})
    found = gathered("vk", "tg")
    assert parts(found) == [
        ["vk/messages0.html", "vk/messages50.html", "vk/messages100.html"],
        ["tg/messages1.html", "tg/messages2.html"],
    ]


def test_a_first_page_that_is_damaged_stays_with_the_others() -> None:
    write({"chat/messages.html": "", "chat/messages2.html": "red"})
    assert parts(gathered("chat")) == [["chat/messages.html", "chat/messages2.html"]]


def test_pages_that_are_nobodys_are_complained_about_once() -> None:
    write({f"chat/messages{n}.html": "?" for n in ("", 2, 3)})
    assert len(gathered("chat").inputs) == 1
    names = ["chat/messages.html", "chat/messages2.html"]
    assert parts(gathered(*names)) == [[name] for name in names]


def test_a_file_for_every_day() -> None:
    days = [f"slack/general/2026-0{month}-{day}.json" for month in (1, 2) for day in (30, 31)]
    write(dict.fromkeys(days, "days"))
    assert parts(gathered("slack")) == [sorted(days)]


def test_pages_in_an_archive() -> None:
    pages = {f"chats/chat_1/messages{n}.html": "red" for n in (10, "", 2)}
    Path("export.zip").write_bytes(zipped({**pages, "chats/chat_2/messages.html": "red"}))
    assert parts(gathered("export.zip")) == [
        [f"export.zip/chats/chat_1/messages{n}.html" for n in ("", 2, 10)],
        ["export.zip/chats/chat_2/messages.html"],
    ]


def test_progress_over_parts() -> None:
    write({"chat/messages.html": "red" * 10, "chat/messages2.html": "red" * 90})
    source = gathered("chat").inputs[0].source()
    assert (source.done, source.total) == (0, 300)
    with source.open() as file:
        file.read()
    assert source.done == 30
    with source.parts[1].open() as file:
        file.read(15)
        assert source.done == 45
    assert source.done == source.total


# Archives


def test_an_archive_is_like_a_folder() -> None:
    members = {
        "_chat.txt": TALK,
        "deep/result.json": EXPORT,
        "1.jpg": PHOTO,
        "2.opus": b"OggS",
        "inner.zip": zipped({"a.txt": TALK}),
        "disguised": zipped({"a.txt": TALK}),
        "__MACOSX/._chat.txt": b"\0\5\x16\7",
        "empty/": b"",
    }
    Path("export.zip").write_bytes(zipped(members))
    found = gather(["export.zip"])
    assert [each.path for each in found.inputs] == [
        "export.zip/_chat.txt",
        "export.zip/deep/result.json",
    ]
    assert found.passed_over == {"export.zip": {"image": 1, "audio": 1, "hidden": 1, "archive": 2}}
    source = found.inputs[0].source()
    assert source.head == TALK.encode() and source.size == len(TALK.encode())
    with source.open() as file:
        assert file.read(10) and source.done == 10
    assert list(Path().iterdir()) == [Path("export.zip")]


def test_archives_in_a_folder() -> None:
    write(
        {
            "chats/anna.zip": zipped({"_chat.txt": TALK, "1.jpg": PHOTO}),
            "chats/photos.zip": zipped({f"{n}.jpg": PHOTO for n in range(30)}),
            "chats/no-ending": zipped({"result.json": EXPORT}),
            "chats/old.rar": b"Rar!",
            "chats/broken.zip": zipped({"_chat.txt": TALK})[:-10],
            "chats/letter.docx": zipped(LETTER),
            "chats/book": zipped(LETTER),
        }
    )
    found = gather(["chats"])
    assert [each.path for each in found.inputs] == [
        "chats/anna.zip/_chat.txt",
        "chats/broken.zip",
        "chats/no-ending/result.json",
    ]
    assert found.passed_over == {"chats": {"image": 1, "archive": 2, "document": 2}}
    with pytest.raises(ReadError, match="damaged ZIP"):
        found.inputs[1].source()


def test_an_archive_that_is_barren() -> None:
    Path("photos.zip").write_bytes(zipped({"1.jpg": PHOTO}))
    Path("empty.zip").write_bytes(zipped({}))
    for path in ("photos.zip", "empty.zip"):
        assert f"{path}: holds nothing that can be read" in refused(path)
    assert gather(["photos.zip"]).passed_over == {"photos.zip": {"image": 1}}


def test_an_office_document_is_no_archive_of_chats() -> None:
    Path("letter.docx").write_bytes(zipped({**LETTER, "word/a.txt": "Да"}))
    assert "letter.docx: is an Office document" in refused("letter.docx")


def test_an_archive_with_a_password() -> None:
    members = {"_chat.txt": TALK, "a.txt": TALK, "1.jpg": PHOTO}
    Path("secret.zip").write_bytes(locked(zipped(members)))
    told = refused("secret.zip")
    assert "protected by a password; files not read: 2" in told and "unpack" in told


def test_a_damaged_member_is_an_input() -> None:
    data = zipped({"a.log": "Добрый день, это не переписка", "result.json": EXPORT})
    Path("export.zip").write_bytes(with_wrong_checksum(data))
    found = gather(["export.zip"])
    assert [each.path for each in found.inputs] == ["export.zip/a.log", "export.zip/result.json"]
    with pytest.raises(ReadError, match="damaged inside its archive"):
        assert found.inputs[0].source().head


def test_a_bomb_is_refused_before_anything_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("etiquette_lint.readers.archive.ROOM", 1024**2)
    Path("bomb.zip").write_bytes(zipped({"a.txt": bytes(2 * 1024**2), "b.txt": TALK}))
    assert "would grow to 2 MB" in refused("bomb.zip")
    Path("film.zip").write_bytes(zipped({"a.mp4": bytes(2 * 1024**2), "b.txt": TALK}))
    assert paths("film.zip") == ["film.zip/b.txt"]


# Standard input and pipes


def piped(monkeypatch: pytest.MonkeyPatch, data: bytes) -> Gathered:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    return gather(["-"])


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    (only,) = piped(monkeypatch, TALK.encode()).inputs
    assert (only.path, only.configured_as, only.on_disk) == ("<stdin>", "-", False)
    assert only.source().head == TALK.encode()
    assert only.source().beside("a.txt") is None


def test_an_archive_on_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    found = piped(monkeypatch, zipped({"_chat.txt": TALK, "1.jpg": PHOTO, "users.json": "[]"}))
    (only,) = found.inputs
    assert (only.path, only.configured_as, only.on_disk) == ("<stdin>/_chat.txt", "-", False)
    assert only.source().open().read() == TALK.encode()
    assert only.source().beside("users.json") is not None
    assert found.passed_over == {"-": {"image": 1, "other": 1}}
    (only,) = piped(monkeypatch, zipped({"1.jpg": PHOTO})).inputs
    with pytest.raises(ReadError, match="<stdin>: holds nothing"):
        only.source()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_an_archive_in_a_pipe() -> None:
    os.mkfifo("pipe")
    Path("export.zip").write_bytes(zipped({"_chat.txt": TALK}))
    writer = subprocess.Popen(["sh", "-c", "cat export.zip > pipe"])
    (only,) = gather(["pipe"]).inputs
    writer.wait()
    assert only.path == "pipe/_chat.txt" and not only.on_disk
    assert only.source().open().read() == TALK.encode()


# What lies beside a file


def beside(source: Source, name: str) -> str | None:
    found = source.beside(name)
    return None if found is None else found.path


def test_beside_a_single_file() -> None:
    write({"team/general/1.json": "{}", "team/general/2.json": "{}", "team/users.json": "[]"})
    write({"secret.json": "{}", "team/other/1.json": "{}"})
    source = gather(["team/general/1.json"]).inputs[0].source()
    assert beside(source, "2.json") == "team/general/2.json"
    assert beside(source, "../users.json") == "team/users.json"
    assert beside(source, "../other/1.json") == "team/other/1.json"
    assert beside(source, "../../secret.json") is None
    assert beside(source, str(Path("secret.json").resolve())) is None
    assert beside(source, "gone.json") is None
    assert beside(source, "..") is None
    assert beside(source, "a\0b") is None
    users = source.beside("../users.json")
    assert users is not None and beside(users, "../secret.json") is None
    os.chdir("team/general")
    source = gather(["1.json"]).inputs[0].source()
    assert beside(source, "../users.json") == "../users.json"
    assert beside(source, "../../secret.json") is None


def test_beside_a_file_of_a_folder() -> None:
    write({"team/general/result.json": EXPORT, "team/users.json": "[]", "secret.json": "{}"})
    (only,) = gather(["team"]).inputs
    assert beside(only.source(), "../users.json") == "team/users.json"
    assert beside(only.source(), "../../secret.json") is None
    (only,) = gather(["team/general"]).inputs
    assert beside(only.source(), "../users.json") is None


def test_beside_a_member_of_an_archive() -> None:
    write({"users.json": "[]"})
    members = {"general/result.json": EXPORT, "users.json": "[1]", "general/a.csv": "a"}
    Path("team.zip").write_bytes(zipped(members))
    source = gather(["team.zip"]).inputs[0].source()
    users = source.beside("../users.json")
    assert users is not None and users.path == "team.zip/users.json"
    assert users.open().read() == b"[1]"
    assert beside(source, "a.csv") == "team.zip/general/a.csv"
    for name in ("../../users.json", "/users.json", "gone", "", ".", ".."):
        assert beside(source, name) is None, name


# Whatever the archive, every reader reads the same as from a file


def texts(source: Source) -> list[str]:
    found: list[Message] = []
    for conversation in READERS["telegram-json"].read(source):
        found += conversation.messages
    return [message.text for message in found]


def test_the_same_from_a_file_and_from_an_archive() -> None:
    chats = [chat(*(said(f"№ {n}", id=n) for n in range(500)), id=id) for id in range(5)]
    document = json.dumps(account(*chats), ensure_ascii=False, indent=1)
    write({"result.json": document})
    Path("export.zip").write_bytes(zipped({"DataExport/result.json": document}))
    alone, member = (each.source() for each in gather(["result.json", "export.zip"]).inputs)
    assert texts(alone) == texts(member)
    assert len(texts(member)) == 2500


def test_kinds_by_name() -> None:
    assert kind_of("photo.JPG") == "image" and kind_of("a.b.webp") == "image"
    assert kind_of("chat.txt") is None and kind_of("README") is None
    assert kind_of(".env") == "hidden" and kind_of("Thumbs.db") == "hidden"
    assert {kind_of(f"a.{ending}") for ending in ("js", "css", "vcf")} == {"other"}
