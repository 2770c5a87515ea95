"""A message as its words. Built for every message: what few ask for is computed when asked."""

from __future__ import annotations

from typing import Any

from etiquette_lint.model import Language, Message, Role, Span, Token, TokenKind
from etiquette_lint.text.language import guess
from etiquette_lint.text.lexicon import Lexicon
from etiquette_lint.text.tokens import TOKEN
from etiquette_lint.text.words import Vocabulary, Word

NOT_COUNTED = frozenset(
    {
        TokenKind.PUNCTUATION,
        TokenKind.BREAK,
        TokenKind.EMOJI,
        TokenKind.EMOTICON,
        TokenKind.SMILE,
        TokenKind.SYMBOL,
    }
)


class Utterance:
    """``words`` are all tokens in order, punctuation too; ``spans`` run parallel to them."""

    __slots__ = ("message", "role", "words", "language", "vocabulary", "_spans")

    words: list[Word]
    language: Language

    def __init__(self, message: Message, role: Role) -> None:
        self.message = message
        self.role = role
        self.vocabulary: Any = None  # the pattern layer's
        self._spans: list[Span] | None = None

    @property
    def text(self) -> str:
        return self.message.text

    @property
    def word_count(self) -> int:
        """Words, numbers and the like: what is not punctuation or decoration."""
        return len([word for word in self.words if word.kind not in NOT_COUNTED])

    @property
    def spans(self) -> list[Span]:
        if self._spans is None:
            self._spans = [Span(*m.span()) for m in TOKEN.finditer(self.message.text)]
        return self._spans

    def span(self, first: int, end: int) -> Span:
        """From the start of word ``first`` to the end of the word before ``end``.

        An empty run is the empty span where it would begin.
        """
        spans = self.spans
        start = spans[first].start if first < len(spans) else len(self.message.text)
        return Span(start, spans[end - 1].end if end > first else start)

    @property
    def tokens(self) -> list[Token]:
        """The words with spans and readings, for whoever wants values rather than speed."""
        return [
            Token(word.text, span, word.kind, word.lexemes(self.language))
            for word, span in zip(self.words, self.spans, strict=True)
        ]

    def __repr__(self) -> str:
        return f"Utterance({self.message.text!r}, {self.language})"


class Unread(Utterance):
    """One whose words and language are told when first asked for: of most nobody asks."""

    __slots__ = ("_analyser", "_context")

    def __init__(self, message: Message, role: Role, analyser: Analyser, context: Language) -> None:
        super().__init__(message, role)
        self._analyser = analyser
        self._context = context

    def __getattr__(self, name: str) -> Any:
        if name not in ("words", "language"):
            raise AttributeError(name)
        self._analyser.read(self, self._context)
        return getattr(self, name)


class Analyser:
    """Makes utterances; keeps the words it has met."""

    def __init__(self, lexicon: Lexicon | None = None) -> None:
        self.lexicon = lexicon or Lexicon()
        self.vocabulary = Vocabulary(self.lexicon)

    def utterance(
        self, message: Message, role: Role, context: Language = Language.UNKNOWN
    ) -> Utterance:
        """Of a message in a conversation that has so far been in the language ``context``."""
        utterance = Utterance(message, role)
        self.read(utterance, context)
        return utterance

    def unread(self, message: Message, role: Role, context: Language) -> Utterance:
        """The same for a message of which nobody may want to know anything."""
        return Unread(message, role, self, context)

    def read(self, utterance: Utterance, context: Language) -> None:
        text = utterance.message.text
        utterance.words = words = list(map(self.vocabulary.__getitem__, TOKEN.findall(text)))
        utterance.language = guess(text, words, context)

    def words(self, text: str) -> list[Word]:
        return list(map(self.vocabulary.__getitem__, TOKEN.findall(text)))
