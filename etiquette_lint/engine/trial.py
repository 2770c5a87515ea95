"""A pattern tried on a text or a chat, and words taken apart: for people who write rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from etiquette_lint.config import Config
from etiquette_lint.errors import PatternError, UsageError
from etiquette_lint.model import Author, Language, Message, Origin, Role, Span, Token
from etiquette_lint.pattern.matcher import Match
from etiquette_lint.pattern.patterns import PatternSet, Phrases, languages_of
from etiquette_lint.readers import detect, open_source
from etiquette_lint.ruleset.files import folders_of
from etiquette_lint.ruleset.load import load_rulebook
from etiquette_lint.text.utterance import Analyser, Utterance

_WRITER = Author("staff", "", Role.STAFF)
_DICTIONARIES = (Language.RU, Language.UK)


@dataclass(frozen=True, slots=True)
class Trial:
    """One message and what of it the pattern matched. ``tokens`` are those of the match."""

    message: Message
    span: Span
    tokens: tuple[tuple[Token, ...], ...]
    captures: tuple[tuple[str, str], ...]


class Tried:
    """A pattern ready to be tried, in both languages, with the phrase sets of a configuration.

    Raises UsageError, pointing into the pattern, for one that is malformed.
    """

    def __init__(self, source: str, config: Config, readings: str = "all") -> None:
        self._analyser = Analyser()
        phrases = Phrases(load_rulebook(folders_of(config)).phrases)
        self._set = PatternSet(phrases, {"common": [source]}, readings=readings)
        try:
            for language in _DICTIONARIES:
                _ = [pattern.part for pattern in self._set.patterns(language)]
        except PatternError as problem:
            raise UsageError(
                problem.message,
                Origin("PATTERN", 1, problem.offset + 1),
                hint=problem.hint,
                excerpt=source,
                width=problem.width,
            ) from None

    def on_text(self, text: str) -> Iterator[Trial]:
        return self._on(Message("1", _WRITER, None, text))

    def on_path(self, path: str, input_format: str | None = None) -> Iterator[Trial]:
        """Every message of a file, whoever wrote it. Raises ReadError."""
        source = open_source(path)
        reader, _ = detect(source, input_format)
        for conversation in reader.read(source):
            for message in conversation.messages:
                yield from self._on(message)

    def _on(self, message: Message) -> Iterator[Trial]:
        utterance = self._analyser.utterance(message, Role.STAFF)
        for match in self._set.find(utterance):
            yield _trial(match, utterance)


def _trial(match: Match, utterance: Utterance) -> Trial:
    text = utterance.message.text
    spans = {name: utterance.span(*bounds) for name, bounds in match.captures.items()}
    return Trial(
        utterance.message,
        utterance.span(match.start, match.end),
        tuple(_taken_apart(utterance, languages_of(utterance.language)))[match.start : match.end],
        tuple((name, text[span.start : span.end]) for name, span in spans.items()),
    )


def analysed(text: str, languages: Sequence[Language] | None = None) -> Iterator[tuple[Token, ...]]:
    """Each token of a text, once for every language: those asked for, or as the text tells."""
    utterance = Analyser().utterance(Message("1", _WRITER, None, text), Role.STAFF)
    told = [each for each in languages_of(utterance.language) if each in _DICTIONARIES]
    return _taken_apart(utterance, languages or told or _DICTIONARIES)


def _taken_apart(
    utterance: Utterance, languages: Sequence[Language]
) -> Iterator[tuple[Token, ...]]:
    for word, span in zip(utterance.words, utterance.spans, strict=True):
        yield tuple(
            Token(word.text, span, word.kind, word.lexemes(language)) for language in languages
        )
