"""Any conversation, laid out in pages by the exporter's rules, reads the same."""

from __future__ import annotations

from datetime import datetime, timedelta
from html import escape
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Message, MessageKind
from etiquette_lint.readers import READERS, Source
from etiquette_lint.records import record
from tests.readers.telegram.html_samples import (
    forwarded,
    media,
    messages,
    page,
    picture,
    reply,
    said,
    service,
    text,
    words,
)

START = datetime(2026, 2, 27, 23, 0, 0)
# The exporter writes no line end but <br>; a person's own never stand at the edges.
CHARS = st.characters(exclude_categories=["Cs", "Cc"], include_characters="<>&\"'\t")
WORDS = st.text(CHARS, max_size=15).map(str.strip)
NAMES = st.sampled_from(["Ирина", "Наш <Магазин>", "Deleted Account", "Олег & Ко"])
PIECES = st.lists(
    st.tuples(st.sampled_from(["", "strong", "a", "code", "pre", "blockquote"]), WORDS), max_size=4
)
MEDIA = {
    MessageKind.PHOTO: picture("photo_wrap", "photos/a.jpg"),
    MessageKind.VOICE: media("media_voice_message", "Voice message", "00:40"),
    MessageKind.STICKER: media("media_photo", "Sticker", "🙏", href="s.webp"),
}


@record
class Sent:
    name: str
    pieces: list[tuple[str, str]]
    wait: int
    forwarder: str | None
    medium: MessageKind | None
    reply: int | None
    before: str | None  # a service line

    @property
    def shown(self) -> str:
        return "\n".join(words for _, words in self.pieces)

    @property
    def html(self) -> str:
        return "<br>".join(
            f"<{tag}>{escape(said)}</{tag}>" if tag else words(said) for tag, said in self.pieces
        )


SENT: Any = st.builds(
    Sent,
    NAMES,
    PIECES,
    st.integers(0, 2000),
    st.none() | NAMES,
    st.sampled_from([None, None, *MEDIA]),
    st.none() | st.integers(1, 99),
    st.none() | WORDS,
)


def laid_out(chat: list[Sent], size: int) -> list[str]:
    pages: list[list[str]] = [[]]
    now, day, earlier = START, None, None
    for number, sent in enumerate(chat):
        now += timedelta(seconds=sent.wait)
        if number and number % size == 0:
            pages.append([])
            day = earlier = None
        if sent.before is not None:
            pages[-1].append(service(words(sent.before) or ".", id=1000 + number))
            earlier = None
        if now.date() != day:
            day = now.date()
            pages[-1].append(service(f"{day:%d %B %Y}", id=-1 - number))
            earlier = None
        joined = (
            earlier is not None
            and (earlier.name, earlier.forwarder) == (sent.name, sent.forwarder)
            and sent.wait <= (900 if sent.forwarder is None else 1)
        )
        inside = reply(sent.reply) if sent.reply is not None else ""
        inside += MEDIA[sent.medium] if sent.medium else ""
        inside += text(sent.html) if sent.html else ""
        if sent.forwarder is not None:
            inside = forwarded(inside, name=None if joined else sent.forwarder)
        when = f"{now:%d.%m.%Y %H:%M:%S} UTC+03:00"
        pages[-1].append(said(inside, id=number, name=None if joined else sent.name, when=when))
        earlier = sent
    return [page(*blocks, before="messages.html" if n else "") for n, blocks in enumerate(pages)]


@given(st.lists(SENT, max_size=8), st.integers(1, 4))
def test_any_conversation_reads_the_same(chat: list[Sent], size: int) -> None:
    found = [m for m in messages(*laid_out(chat, size)) if m.kind is not MessageKind.SERVICE]
    now = START
    assert len(found) == len(chat)
    for number, (sent, message) in enumerate(zip(chat, found, strict=True)):
        now += timedelta(seconds=sent.wait)
        assert (message.id, message.author.name) == (str(number), sent.name)
        assert message.sent_at is not None
        assert message.sent_at.replace(tzinfo=None) == now
        assert message.text == sent.shown
        assert message.reply_to == (None if sent.reply is None else str(sent.reply))
        gone = sent.forwarder == "Deleted Account"
        assert message.forwarded_from == ("" if gone else sent.forwarder)
        said = MessageKind.TEXT if message.text else MessageKind.UNSUPPORTED
        assert message.kind is (sent.medium or said)


def read_whatever(data: bytes) -> list[Message]:
    found: list[Message] = []
    try:
        for conversation in READERS["telegram-html"].read(Source.of(data, "messages.html")):
            assert conversation.facts <= READERS["telegram-html"].facts
            found.extend(conversation.messages)
    except ReadError as error:
        assert error.origin is not None
    return found


WHOLE = laid_out(
    [
        Sent("Ирина", [("", "Где заказ?")], 1, None, None, None, "Ирина joined"),
        Sent("Магазин", [("code", "42")], 5, "Склад", MessageKind.VOICE, 1, None),
        Sent("Магазин", [("", "Едет")], 5, None, MessageKind.STICKER, 1, None),
    ],
    10,
)[0].encode()


@given(st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), max_size=6))
def test_flipped_bytes(flips: list[tuple[int, int]]) -> None:
    data = bytearray(WHOLE)
    for place, byte in flips:
        data[place % len(data)] = byte
    read_whatever(bytes(data))


@given(st.binary(max_size=200), st.integers(0, len(WHOLE)))
def test_any_bytes_after_any_beginning(data: bytes, end: int) -> None:
    read_whatever(WHOLE[:end] + data)
    read_whatever(data)
