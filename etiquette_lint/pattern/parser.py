"""From the text of a pattern to its syntax, with an exact position for every mistake."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from etiquette_lint.errors import PatternError, did_you_mean
from etiquette_lint.model import TokenKind
from etiquette_lint.pattern import syntax
from etiquette_lint.pattern.expand import expand
from etiquette_lint.pattern.keys import bare_emoji
from etiquette_lint.pattern.syntax import Node
from etiquette_lint.text.features import FEATURES
from etiquette_lint.text.folding import fold, undisguised
from etiquette_lint.text.tokens import TOKEN, kind_of

KINDS = frozenset(str(kind) for kind in TokenKind) | {"name", "any"}
DEFAULT_GAP = 5
LONGEST_GAP = 20
DEEPEST_GROUP = 20

_WORD = re.compile(r"""[^\s()|\[\]<>@"?*+=^$~/.,!:;…]+""")
# One token for certain, and folded already: most of what patterns are made of.
_PLAIN = re.compile(r"[а-яіїєґ]++(?=[\s()|?*+]|$)")  # noqa: RUF001
_GAP = re.compile(r"\.\.(\d*)")
_NAME = re.compile(r"[a-z][a-z0-9-]*")
_CAPTURE = re.compile(r"([^\W\d]\w*)=(?=\S)")
_QUANTIFIERS = {"?": (0, 1), "*": (0, None), "+": (1, None)}
_DASHES = "-–—−"  # noqa: RUF001


def parse(text: str) -> Node:
    """The pattern's syntax tree. Raises PatternError with the offset of the mistake."""
    return _Parser(text).whole()


class _Parser:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.depth = 0

    def whole(self) -> Node:
        self.space()
        if self.at == len(self.text):
            raise PatternError("an empty pattern matches nothing", 0)
        node = self.choice()
        if self.at < len(self.text):
            raise PatternError("a closing bracket without its opening one", self.at)
        return node

    def choice(self) -> Node:
        options = [self.sequence()]
        while self.peek() == "|":
            self.at += 1
            options.append(self.sequence())
        return options[0] if len(options) == 1 else syntax.Choice(tuple(options))

    def sequence(self) -> Node:
        self.space()
        start, items = self.at, []
        while self.at < len(self.text) and self.peek() not in "|)":
            items.append(self.item())
            self.space()
        if not items:
            raise PatternError("nothing to match here: an option is empty", start)
        return items[0] if len(items) == 1 else syntax.Sequence(tuple(items))

    def item(self) -> Node:
        plain = _PLAIN.match(self.text, self.at)
        capture = None if plain else _CAPTURE.match(self.text, self.at)
        if capture:
            self.at = capture.end()
        start = self.at
        node = self.plain(plain) if plain else self.atom()
        sign = self.peek()
        if sign in _QUANTIFIERS:
            if isinstance(node, syntax.Start | syntax.End | syntax.Gap):
                raise PatternError(f"«{node}» cannot be repeated", self.at)
            self.at += 1
            if self.peek() in _QUANTIFIERS:
                raise PatternError("only one of ? * + may follow an item", self.at)
            node = syntax.Repeat(node, *_QUANTIFIERS[sign])
        if capture:
            if isinstance(node, syntax.Start | syntax.End):
                raise PatternError(f"«{node}» has no text to capture", start)
            node = syntax.Capture(capture.group(1), node)
        return node

    def plain(self, found: re.Match[str]) -> Node:
        self.at = found.end()
        return syntax.Literal(found[0])

    def atom(self) -> Node:
        sign = self.peek()
        if reader := _READERS.get(sign):
            return reader(self)
        if sign in "^$":
            self.at += 1
            return syntax.Start() if sign == "^" else syntax.End()
        if sign in ",?!:;…" or self.lone_dash():
            self.at += 1
            return syntax.Mark({"…": "."}.get(sign, "-" if sign in _DASHES else sign))
        if sign in "*+":
            self.at += 1
            return syntax.Exact(sign)
        return self.literal()

    def group(self) -> Node:
        start = self.at
        self.at += 1
        self.depth += 1
        if self.depth > DEEPEST_GROUP:
            raise PatternError(f"brackets are nested more than {DEEPEST_GROUP} deep", start)
        node = self.choice()
        if self.peek() != ")":
            raise PatternError("this bracket is never closed", start)
        self.at += 1
        self.depth -= 1
        return node

    def dots(self) -> Node:
        gap = _GAP.match(self.text, self.at)
        if not gap:
            self.at += 1
            return syntax.Mark(".")
        most = int(gap.group(1)[:4]) if gap.group(1) else DEFAULT_GAP
        if not 1 <= most <= LONGEST_GAP:
            raise PatternError(
                f"a gap is of 1 to {LONGEST_GAP} tokens", self.at, gap.end() - self.at
            )
        self.at = gap.end()
        return syntax.Gap(most)

    def features(self) -> Node:
        return syntax.Features(self.feature_names())

    def feature_names(self) -> frozenset[str]:
        start = self.at
        end = self.text.find("]", start)
        if end < 0:
            raise PatternError("this [ is never closed", start)
        names = list(re.compile(r"[^\s\]]+").finditer(self.text, start + 1, end))
        if not names:
            raise PatternError("no feature between [ and ]", start, end - start + 1)
        for name in names:
            if name.group() not in FEATURES:
                raise PatternError(
                    f"unknown feature {name.group()!r}",
                    name.start(),
                    len(name.group()),
                    did_you_mean(name.group(), FEATURES),
                )
        self.at = end + 1
        return frozenset(name.group() for name in names)

    def kind(self) -> Node:
        start = self.at
        end = self.text.find(">", start)
        if end < 0:
            raise PatternError("this < is never closed", start)
        name = self.text[start + 1 : end]
        if name not in KINDS:
            raise PatternError(
                f"unknown kind of token {name!r}",
                start + 1,
                max(1, len(name)),
                did_you_mean(name, KINDS),
            )
        self.at = end + 1
        return syntax.Kind(name)

    def phrase(self) -> Node:
        name = _NAME.match(self.text, self.at + 1)
        if not name:
            raise PatternError("the name of a phrase set must follow @", self.at)
        self.at = name.end()
        return syntax.Phrase(name.group())

    def lemma(self) -> Node:
        self.at += 1
        word = self.word("a word must follow ~")
        features = self.feature_names() if self.peek() == "[" else frozenset[str]()
        return syntax.Lemma(fold(word), features)

    def regex(self) -> Node:
        found = re.compile(r"/((?:\\.|[^\\/])+)/").match(self.text, self.at)
        if not found:
            raise PatternError("a regular expression is written /…/ and is not empty", self.at)
        try:
            # a plain list of words is none of what may be wrong with an expression
            flags = re.UNICODE if expand(found[1]) else re.compile(found[1]).flags
        except re.error as error:
            where = self.at + 1 + (error.pos or 0)
            raise PatternError(f"bad regular expression: {error.msg}", where) from None
        except (OverflowError, RecursionError) as error:
            raise PatternError(f"bad regular expression: {error}", self.at + 1) from None
        if flags != re.UNICODE:
            raise PatternError(
                "a regular expression takes no flags",
                self.at + 1,
                hint="it is matched against the whole word in lower case",
            )
        self.at = found.end()
        return syntax.Regex(found[1])

    def exact(self) -> Node:
        found = re.compile(r'"((?:\\.|[^\\"])*)"').match(self.text, self.at)
        if not found:
            raise PatternError("this quotation mark is never closed", self.at)
        token = re.sub(r"\\(.)", r"\1", found.group(1))
        self.one_token(token, self.at + 1)
        self.at = found.end()
        return syntax.Exact(token)

    def literal(self) -> Node:
        token = self.word("a word is wanted here")
        match kind_of(token):
            case TokenKind.WORD:
                return syntax.Literal(undisguised(fold(token)))
            case TokenKind.EMOJI:
                return syntax.Literal(bare_emoji(token))
        return syntax.Exact(token)

    def word(self, wanted: str) -> str:
        found = _WORD.match(self.text, self.at)
        if not found:
            raise PatternError(wanted, self.at)
        self.one_token(found.group(), self.at)
        self.at = found.end()
        return found.group()

    def one_token(self, word: str, offset: int) -> None:
        tokens = TOKEN.findall(word)
        if len(tokens) != 1 or tokens[0] != word:
            shown = " ".join(f"«{token}»" for token in tokens) or "nothing"
            raise PatternError(
                f"«{word}» is not one token and would never match",
                offset,
                max(1, len(word)),
                f"a message has {shown} here: write these apart",
            )

    def lone_dash(self) -> bool:
        sign, after = self.peek(), self.text[self.at + 1 : self.at + 2]
        return sign in _DASHES and (not after or after.isspace() or after in "?*+|)")

    def peek(self) -> str:
        return self.text[self.at : self.at + 1]

    def space(self) -> None:
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1


_READERS: Mapping[str, Callable[[_Parser], Node]] = {
    "(": _Parser.group,
    "[": _Parser.features,
    "<": _Parser.kind,
    "@": _Parser.phrase,
    "~": _Parser.lemma,
    "/": _Parser.regex,
    '"': _Parser.exact,
    ".": _Parser.dots,
}
