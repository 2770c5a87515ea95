"""From an export to its conversation."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Channel, Conversation, Origin
from etiquette_lint.readers import plain
from etiquette_lint.readers.source import Source
from etiquette_lint.readers.whatsapp.blocks import as_block
from etiquette_lint.readers.whatsapp.layout import Layout, recognise
from etiquette_lint.readers.whatsapp.message import Messages
from etiquette_lint.readers.whatsapp.survey import Survey
from etiquette_lint.readers.whatsapp.title import title
from etiquette_lint.ui import Saying


def conversations(source: Source) -> Iterator[Conversation]:
    survey = Survey(source, _layout(source))
    messages = Messages(source, survey)
    yield Conversation(
        id=source.path,
        title=title(source.path, survey.people.owner),
        messages=messages,
        facts=survey.facts,
        kind=survey.kind,
        channel=Channel.MESSENGER,
        origin=Origin(source.path, 1),
        notes=messages.notes,
    )


def _layout(source: Source) -> Layout:
    decoder = codecs.getincrementaldecoder(plain.encoding_of(source))("replace")
    layout = recognise(as_block(decoder.decode(source.head)))
    if layout is None:
        raise ReadError(
            Saying("whatsapp.no_header"),
            Origin(source.path, 1),
            hint=Saying("whatsapp.no_header.hint"),
        )
    return layout
