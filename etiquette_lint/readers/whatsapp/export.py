"""From an export to its conversation."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Channel, Conversation, Message, Origin
from etiquette_lint.readers import plain
from etiquette_lint.readers.source import Source
from etiquette_lint.readers.whatsapp.blocks import blocks, cleaned
from etiquette_lint.readers.whatsapp.layout import Layout, recognise
from etiquette_lint.readers.whatsapp.message import Messages
from etiquette_lint.readers.whatsapp.survey import Survey
from etiquette_lint.readers.whatsapp.title import title
from etiquette_lint.ui import Saying


def conversations(source: Source) -> Iterator[Conversation]:
    survey = Survey(source, _layout(source))
    messages = Messages(source.path, survey)
    yield Conversation(
        id=source.path,
        title=title(source.path, survey.people.owner),
        messages=_messages(source, survey, messages),
        facts=survey.facts,
        kind=survey.kind,
        channel=Channel.MESSENGER,
        origin=Origin(source.path, 1),
        notes=messages.notes,
    )


def _layout(source: Source) -> Layout:
    decoder = codecs.getincrementaldecoder(plain.encoding_of(source))("replace")
    layout = recognise(cleaned(decoder.decode(source.head)))
    if layout is None:
        raise ReadError(
            Saying("whatsapp.no_header"),
            Origin(source.path, 1),
            hint=Saying("whatsapp.no_header.hint"),
        )
    return layout


def _messages(source: Source, survey: Survey, messages: Messages) -> Iterator[Message]:
    """A message reaches from its header to the next one, through as many blocks as it takes."""
    headers = survey.layout.header.finditer
    moment = survey.clock.at
    message = messages.message
    opened = False
    name = sent_at = failure = None
    line = first = 1  # of the block, and of the header of the open message
    held: list[str] = []  # the open message's text from earlier blocks
    try:
        for block in blocks(source):
            start = counted = 0
            for found in headers(block):
                when = moment(found["date"], found["time"])
                begin, end = found.span()
                line += block.count("\n", counted, begin)
                counted = begin
                if when is None:
                    messages.impossible(line)
                    continue
                text = block[start:begin]
                if held:
                    text = "".join((*held, text))
                    held.clear()
                if opened:
                    yield message(name, sent_at, text, first)
                elif text:
                    messages.before(text)
                opened, name, sent_at, first, start = True, found["name"], when, line, end
            held.append(block[start:])
            line += block.count("\n", counted)
    except ReadError as error:
        error.origin = Origin(source.path, line)
        failure = error
    if opened:
        yield message(name, sent_at, "".join(held), first)
    messages.finish()
    if failure is not None:
        raise failure
    if not opened:
        raise ReadError(Saying("whatsapp.no_message"), Origin(source.path, 1))
