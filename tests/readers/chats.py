"""Reading a source to its end, whatever comes of it."""

from __future__ import annotations

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Conversation, Message
from etiquette_lint.readers import READERS, Source

Chat = tuple[Conversation, list[Message]]


def read(name: str, source: Source) -> tuple[list[Chat], ReadError | None]:
    """What a reader gives, and the error it ends with; no other error may come."""
    reader = READERS[name]
    found: list[Chat] = []
    try:
        for conversation in reader.read(source):
            assert conversation.facts <= reader.facts
            messages: list[Message] = []
            found.append((conversation, messages))
            for message in conversation.messages:
                assert message.origin is not None
                for text in (message.id, message.text, message.author.name, message.author.id):
                    assert text.encode() is not None  # which half of a pair would refuse
                messages.append(message)
    except ReadError as error:
        assert error.origin is not None
        assert "\n" not in error.message
        return found, error
    return found, None


def one(name: str, source: Source) -> Chat:
    """The only chat of a source that can be read to its end."""
    found, error = read(name, source)
    if error is not None:
        raise error
    (chat,) = found
    return chat


def all_texts(found: list[Chat]) -> list[str]:
    return [message.text for _, messages in found for message in messages]
