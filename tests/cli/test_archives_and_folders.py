"""Folders, archives and chats in pages, as people check them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.conftest import Program, Run
from tests.readers.telegram.html_samples import page, said, text
from tests.readers.zips import locked, zipped
from tests.reporters.samples import SCHEMA

PHOTO = b"\xff\xd8\xff\xe0"


def talk(words: str) -> str:
    return f"2026-03-02 10:00 client: Где посылка?\n2026-03-02 10:01 staff: {words}\n"


def report(run: Run, *args: str, code: int = 0, **more: Any) -> dict[str, Any]:
    done = run("check", *args, "--format", "json", **more)
    assert done.exit_code == code, done.output
    document: dict[str, Any] = json.loads(done.stdout)
    jsonschema.validate(document, json.loads(SCHEMA.read_text("utf-8")))
    return document


def places(document: Mapping[str, Any]) -> list[tuple[str, int | None]]:
    """Where each clipped word stands."""
    found = (f for f in document["findings"] if f["rule"] == "abbreviation-clipped")
    return [(each["origin"]["path"], each["origin"]["line"]) for each in found]


@pytest.fixture
def export(run: Run) -> bytes:
    """A zip of two chats and media, unpacked into ``export`` as well."""
    members: dict[str, bytes | str] = {
        "_chat.txt": talk("Спс, едет"),
        "anna/talk.txt": talk("Пжл, ждите"),
        "1.jpg": PHOTO,
        "2.jpg": PHOTO,
        "voice.opus": b"OggS",
    }
    for name, content in members.items():
        path = Path("export", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    data = zipped(members)
    Path("export.zip").write_bytes(data)
    return data


def test_an_archive_says_what_its_folder_says(run: Run, export: bytes) -> None:
    packed, unpacked = report(run, "export.zip"), report(run, "export")
    assert places(packed) == [("export.zip/_chat.txt", 2), ("export.zip/anna/talk.txt", 2)]
    assert places(unpacked) == [("export/_chat.txt", 2), ("export/anna/talk.txt", 2)]
    assert packed["passed_over"] == {"export.zip": {"image": 2, "audio": 1}}
    assert unpacked["passed_over"] == {"export": {"image": 2, "audio": 1}}
    assert packed["statistics"] | {"seconds": 0} == unpacked["statistics"] | {"seconds": 0}


@pytest.mark.parametrize(
    ("ui", "told"),
    [
        ("ru", "Пропущено 3 файла: 2 картинки, 1 аудиозапись"),
        ("uk", "Пропущено 3 файли: 2 зображення, 1 аудіозапис"),
        ("en", "3 files passed over: 2 images, 1 recording"),
    ],
)
def test_what_was_passed_over_is_told_once(run: Run, export: bytes, ui: str, told: str) -> None:
    done = run("check", "export.zip", "--ui", ui)
    assert done.stdout.count(told) == 1


def test_an_archive_through_the_pipe(run: Run, export: bytes) -> None:
    document = report(run, "-", input=export)
    assert places(document) == [("<stdin>/_chat.txt", 2), ("<stdin>/anna/talk.txt", 2)]
    assert document["passed_over"] == {"-": {"image": 2, "audio": 1}}


def test_two_processes_read_an_archive_as_one_does(
    run: Run, export: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("etiquette_lint.engine.parallel.WORTH_A_PROCESS", 1)
    one, two = (report(run, "export.zip", "export", "--jobs", jobs) for jobs in ("1", "2"))
    assert len(places(one)) == 4
    assert one["findings"] == two["findings"]


def test_chats_in_pages(run: Run) -> None:
    for number, name in enumerate(("messages.html", "messages2.html", "messages10.html")):
        Path("chat").mkdir(exist_ok=True)
        Path("chat", name).write_text(page(said(text("Спс за заказ"), id=number)), "utf-8")
    pages = [f"chat/{name}" for name in ("messages.html", "messages2.html", "messages10.html")]
    Path("chat.zip").write_bytes(zipped({path: Path(path).read_bytes() for path in pages}))
    for given in (["chat"], pages[::-1]):
        document = report(run, *given, "--staff", "*")
        assert [path for path, _ in places(document)] == pages
        assert document["statistics"]["conversations"] == 1
    document = report(run, "chat.zip", "--staff", "*")
    assert [path for path, _ in places(document)] == [f"chat.zip/{path}" for path in pages]
    assert document["statistics"]["conversations"] == 1
    document = report(run, pages[1], "--staff", "*")
    assert [path for path, _ in places(document)] == [pages[1]]


def test_overrides_reach_into_archives(run: Run, export: bytes) -> None:
    Path("etiquette.yml").write_text(
        "overrides:\n  - {files: ['export.zip/anna/*'], ignore: [abbreviation-clipped]}\n", "utf-8"
    )
    assert places(report(run, "export.zip")) == [("export.zip/_chat.txt", 2)]
    Path("etiquette.yml").write_text(
        "overrides:\n  - {files: [export.zip], ignore: [abbreviation-clipped]}\n", "utf-8"
    )
    assert places(report(run, "export.zip", "export/_chat.txt")) == [("export/_chat.txt", 2)]


# What goes wrong


def failures(document: Mapping[str, Any]) -> list[str]:
    return [each["origin"]["path"] for each in document["failures"]]


def test_a_damaged_export_among_others(run: Run, export: bytes) -> None:
    Path("export/result.json").write_text('{"name": "Ирина", "mess', "utf-8")
    Path("export/old.zip").write_bytes(export[:-40])
    document = report(run, "export", code=2)
    assert failures(document) == ["export/old.zip", "export/result.json"]
    assert len(places(document)) == 2


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("photos.zip", zipped({"1.jpg": PHOTO}), "holds nothing that can be read"),
        ("empty.zip", zipped({}), "holds nothing that can be read"),
        ("torn.zip", zipped({"_chat.txt": talk("Да")})[:-5], "is a damaged ZIP archive"),
        ("secret.zip", locked(zipped({"_chat.txt": talk("Да")})), "protected by a password"),
        ("letter.docx", zipped({"[Content_Types].xml": "", "word/d.xml": ""}), "Office document"),
        ("noise.zip", b"PK\x03\x04" + bytes(range(256)) * 9, "is a damaged ZIP archive"),
    ],
)
def test_archives_that_cannot_be_checked(run: Run, name: str, content: bytes, told: str) -> None:
    Path(name).write_bytes(content)
    done = run("check", name)
    assert done.exit_code == 2
    assert f"{name}: " in done.stdout and told in done.stdout
    document = report(run, name, code=2)
    assert failures(document) == [name]


def test_a_password_leaves_what_is_open(run: Run) -> None:
    open_one, secret = zipped({"a.txt": talk("Спс")}), locked(zipped({"b.txt": talk("Спс")}))
    Path("chats").mkdir()
    Path("chats/1.zip").write_bytes(secret)
    Path("chats/2.zip").write_bytes(open_one)
    document = report(run, "chats", code=2)
    assert failures(document) == ["chats/1.zip"]
    assert places(document) == [("chats/2.zip/a.txt", 2)]


def test_a_bomb_takes_neither_time_nor_room(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("etiquette_lint.readers.archive.ROOM", 1024**2)
    Path("bomb.zip").write_bytes(zipped({"_chat.txt": bytes(3 * 1024**2)}))
    done = run("check", "bomb.zip")
    assert done.exit_code == 2 and "would grow to 3 MB" in done.stdout
    assert list(tmp_path.iterdir()) == [tmp_path / "bomb.zip"]


def test_a_loop_of_links(run: Run, export: bytes) -> None:
    Path("export/anna/up").symlink_to("../..")
    assert len(places(report(run, "export"))) == 2


def test_an_interrupted_look_leaves_no_traces(program: Program, tmp_path: Path) -> None:
    """Nothing is unpacked, so nothing is left to be cleared away."""
    (tmp_path / "chat.zip").write_bytes(zipped({"_chat.txt": talk("Спс")}))
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    done = program("check", "chat.zip", env={"TMPDIR": str(temporary)})
    assert done.returncode == 0, done.stderr
    assert list(temporary.iterdir()) == []
