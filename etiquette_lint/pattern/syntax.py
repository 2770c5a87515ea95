"""The abstract syntax of patterns. ``str(node)`` prints a pattern that parses to an equal node."""

from __future__ import annotations

from collections.abc import Iterator

from etiquette_lint.records import record

MARKS = (".", ",", "?", "!", ":", ";", "-")


@record
class Literal:
    """A word in any letter case, already folded; or an emoji of any skin tone."""

    word: str

    def __str__(self) -> str:
        return self.word


@record
class Exact:
    """A token as written, letter case apart: ``"+"``, ``"24/7"``."""

    text: str

    def __str__(self) -> str:
        return '"' + self.text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@record
class Mark:
    """A run of punctuation of a sort: «?!» is both a ``?`` and a ``!``."""

    mark: str

    def __str__(self) -> str:
        return self.mark


@record
class Lemma:
    """Any form of a lexeme, or those of its forms that have the features."""

    lemma: str
    features: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return f"~{self.lemma}" + (f"[{' '.join(sorted(self.features))}]" if self.features else "")


@record
class Features:
    """A dictionary word with all these features in all (or any) of its readings."""

    features: frozenset[str]

    def __str__(self) -> str:
        return f"[{' '.join(sorted(self.features))}]"


@record
class Regex:
    """A word whose folded text the expression matches as a whole."""

    source: str

    def __str__(self) -> str:
        return f"/{self.source}/"


@record
class Kind:
    """A token of a kind; ``name`` and ``any`` besides those of TokenKind."""

    kind: str

    def __str__(self) -> str:
        return f"<{self.kind}>"


@record
class Gap:
    """Up to so many tokens of any kind within the sentence."""

    most: int

    def __str__(self) -> str:
        return f"..{self.most}"


@record
class Start:
    def __str__(self) -> str:
        return "^"


@record
class End:
    def __str__(self) -> str:
        return "$"


@record
class Phrase:
    """A named phrase set."""

    name: str

    def __str__(self) -> str:
        return f"@{self.name}"


@record
class Capture:
    name: str
    item: Node

    def __str__(self) -> str:
        return f"{self.name}={grouped(self.item)}"


@record
class Repeat:
    item: Node
    least: int  # 0 or 1
    most: int | None  # 1 or no bound

    def __str__(self) -> str:
        sign = "?" if self.most == 1 else ("+" if self.least else "*")
        return grouped(self.item) + sign


@record
class Sequence:
    """Two items or more, one after another."""

    items: tuple[Node, ...]

    def __str__(self) -> str:
        return " ".join(
            f"({item})" if isinstance(item, Choice | Sequence) else str(item) for item in self.items
        )


@record
class Choice:
    """Two options or more."""

    options: tuple[Node, ...]

    def __str__(self) -> str:
        return " | ".join(
            f"({option})" if isinstance(option, Choice) else str(option) for option in self.options
        )


Node = (
    Literal
    | Exact
    | Mark
    | Lemma
    | Features
    | Regex
    | Kind
    | Gap
    | Start
    | End
    | Phrase
    | Capture
    | Repeat
    | Sequence
    | Choice
)


def grouped(node: Node) -> str:
    """The node printed so that a sign attached before or after binds to all of it."""
    simple = isinstance(node, Literal | Exact | Lemma | Features | Regex | Kind | Phrase)
    return str(node) if simple else f"({node})"


def children(node: Node) -> tuple[Node, ...]:
    match node:
        case Capture(_, item) | Repeat(item, _, _):
            return (item,)
        case Sequence(items):
            return items
        case Choice(options):
            return options
        case _:
            return ()


def walk(node: Node) -> Iterator[Node]:
    """The node and everything below it, depth first."""
    yield node
    for child in children(node):
        yield from walk(child)
