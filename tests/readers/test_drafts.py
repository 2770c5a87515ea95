"""Messages not yet sent."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Conversation, Fact, Message, Role
from etiquette_lint.readers import READERS, Source


def drafts(data: bytes | str) -> list[tuple[Conversation, Message]]:
    raw = data.encode() if isinstance(data, str) else data
    found = []
    for conversation in READERS["draft"].read(Source.of(raw, "draft.txt")):
        (message,) = conversation.messages
        found.append((conversation, message))
    return found


def test_one_draft() -> None:
    ((conversation, message),) = drafts("Добрый день!\nЗаказ  в пути.\n")
    assert message.text == "Добрый день!\nЗаказ  в пути."
    assert (conversation.kind, conversation.facts) == ("draft", {Fact.ROLES})
    assert (message.author.role, message.sent_at) == (Role.STAFF, None)
    assert str(message.origin) == "draft.txt:1"


def test_several_drafts_are_no_dialogue() -> None:
    found = drafts("---\nРаз\n\n---\n\n\nДва\r\nтри\r\n--- \n   \n---\nЧетыре --- пять\n---")
    assert [(m.text, m.origin and m.origin.line) for _, m in found] == [
        ("Раз", 2),
        ("Два\r\nтри", 7),
        ("Четыре --- пять", 12),
    ]
    assert len({conversation.id for conversation, _ in found}) == 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_encodings(encoding: str) -> None:
    text = "Здравствуйте, Ольга! Ваш заказ № 7 готов, приезжайте сегодня до 20:00."
    assert [m.text for _, m in drafts(text.encode(encoding))] == [text]


@pytest.mark.parametrize("encoding", ["koi8-r", "cp866", "latin-1"])
def test_other_encodings_are_refused_rather_than_misread(encoding: str) -> None:
    text = "Привет, как дела" if encoding != "latin-1" else "Déjà vu à la carte, señor"
    with pytest.raises(ReadError, match="not text"):
        drafts(text.encode(encoding))


def test_bad_bytes_beyond_the_beginning() -> None:
    with pytest.raises(ReadError, match="utf-8"):
        drafts("слово ".encode() * 10_000 + b"\xff")


def test_nothing_but_blank_lines_is_empty() -> None:
    with pytest.raises(ReadError, match="empty"):
        drafts("\n---\n \n")


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1))
def test_code_points_are_kept(text: str) -> None:
    if not text.strip() or text.startswith("\ufeff") or text.rstrip(" \t") == "---":
        return
    assert [m.text for _, m in drafts(text)] == [text]


@given(st.lists(st.sampled_from(["а", "б б", "", " ", "---", "--", "----"]), max_size=12))
def test_origin_points_at_the_text(lines: list[str]) -> None:
    text = "\n".join(["начало", *lines])
    for _, message in drafts(text):
        assert message.origin is not None
        assert message.origin.line is not None
        after = "\n".join(text.split("\n")[message.origin.line - 1 :])
        assert after.startswith(message.text)
