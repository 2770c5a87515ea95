"""Where in a tree of lists and mappings the replies are, by the keys that stand over them.

A mapping with a key for text is a record, whose other keys tell about it. Keys that are names of
languages part the same reply in several. What is neither, a key over a text, is the reply's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from etiquette_lint.readers.canned import vendors
from etiquette_lint.readers.canned.fields import FIELDS, Keys, language_of, plain
from etiquette_lint.readers.canned.found import Found, nothing
from etiquette_lint.readers.canned.tree import Leaf, Listing, Mapping, Tree, leaves

_WORDS = re.compile(r"[^\W\d_]{2,}(?:\W+[^\W\d_]+){2}|[^\W\d_]{3,}[!.?…]")
# What lists of replies are called, which is no part of a reply's own name.
_ENVELOPES = frozenset(
    {"data", "embedded", "chat templates", "macros", "replies", "templates", "items", "texts"}
    | {"canned responses", "canned replies", "responses", "results", "messages"}
)
_CYRILLIC = re.compile("[\u0400-\u04ff]")


def replies(tree: Tree, keys: Keys) -> Iterator[Found]:
    """All replies, in the order of the file."""
    yield from _Search(keys).of(tree, nothing(), ())


def sentence(text: str) -> bool:
    """Whether somebody might send this: Cyrillic words, more than a name has, or a call."""
    return bool(_CYRILLIC.search(text) and _WORDS.search(text))


class _Search:
    def __init__(self, keys: Keys) -> None:
        self._keys = keys

    def of(self, tree: Tree, told: Found, names: Sequence[str]) -> Iterator[Found]:
        """``told`` is what the keys above say; ``names`` are those that name the reply."""
        if isinstance(tree, Listing):
            for number, value in enumerate(tree.values):
                inner = replace(told, path=(*told.path, str(number)))
                if isinstance(value, Leaf):
                    yield from self._leaf(value, replace(inner, item=value.span), names, number)
                else:
                    yield from self.of(value, inner, names)
        elif isinstance(tree, Mapping):
            yield from self._mapping(tree, told, names)
        elif isinstance(tree, Leaf):
            yield from self._leaf(tree, replace(told, item=tree.span), names)

    def _leaf(
        self, leaf: Leaf, told: Found, names: Sequence[str], number: int | None = None
    ) -> Iterator[Found]:
        if leaf.text.strip():
            name = told.name or ".".join(names)
            if number is not None and name:
                name = f"{name}.{number + 1}"
            yield replace(told, leaf=leaf, name=name)

    def _mapping(self, tree: Mapping, told: Found, names: Sequence[str]) -> Iterator[Found]:
        known = vendors.found_in(tree, self._keys, told.path)
        if known is not None:
            yield from known
            return
        texts = list(self._texts(tree))
        if texts:
            yield from self._record(tree, texts, told, names)
            return
        for key, value in tree.values.items():
            inner = replace(told, path=(*told.path, key))
            language = language_of(key)
            item = (tree.keys[key].start, value.span.end) if value is not None else (0, 0)
            if language is not None and isinstance(value, Mapping | Leaf | Listing):
                inner = replace(inner, language=language)
                if isinstance(value, Leaf):
                    yield from self._leaf(value, replace(inner, item=item), names)
                else:
                    yield from self.of(value, inner, names)
            elif isinstance(value, Leaf):
                if not self._keys.told.get("text") and not self._about(key):
                    yield from self._leaf(value, replace(inner, item=item), (*names, key))
            elif value is not None:
                yield from self.of(value, inner, (*names, key))

    def _about(self, key: str) -> bool:
        return any(self._keys.has(field, key) for field in FIELDS if field != "text")

    def _texts(self, tree: Mapping) -> Iterator[tuple[tuple[str, ...], Tree]]:
        """The texts of a record by the way to them: of several names the first, unless all of
        them have been told.
        """
        told = self._keys.told.get("text")
        if told:
            for way in told:
                path = (way,) if way in tree.values else tuple(way.split("."))
                value = _down(tree, path)
                if value is not None:
                    yield path, value
            return
        for name in self._keys.names["text"]:
            for key, value in tree.values.items():
                if value is not None and plain(key) == name and _has_sentence(value):
                    yield (key,), value
                    return

    def _record(
        self,
        tree: Mapping,
        texts: Sequence[tuple[tuple[str, ...], Tree]],
        told: Found,
        names: Sequence[str],
    ) -> Iterator[Found]:
        own = {field: self._value(tree, field) for field in FIELDS if field != "text"}
        title, channel = own["title"] or told.title, own["channel"] or told.channel
        names = [name for name in names if plain(name) not in _ENVELOPES]
        listed = not names or told.path[-1].isdecimal()
        name = ".".join([*names, own["key"] or (own["title"] if listed else "")]).strip(".")
        about = replace(
            told,
            item=tree.span,
            title=title,
            language=language_of(own["language"]) or told.language,
            kind=own["kind"] or told.kind,
            channel=channel,
        )
        for path, value in texts:
            language = next(filter(None, map(language_of, reversed(path))), None)
            inner = replace(
                about,
                path=(*told.path, *path),
                name=name,
                language=language or about.language,
                html="html" in path[-1].casefold() or told.html,
            )
            if isinstance(value, Leaf):
                yield from self._leaf(value, inner, names)
            else:
                for found in self.of(value, replace(inner, name=""), ()):
                    whole = ".".join(filter(None, (name, found.name)))
                    yield replace(found, name=whole, item=tree.span)

    def _value(self, tree: Mapping, field: str) -> str:
        """What a record says under one of a field's names; of a list, the first."""
        for name in self._keys.names[field]:
            for key, value in tree.values.items():
                if plain(key) == name:
                    first = (
                        value.values[0] if isinstance(value, Listing) and value.values else value
                    )
                    if isinstance(first, Leaf):
                        return first.text
        return ""


def _down(tree: Tree, path: Sequence[str]) -> Tree:
    for part in path:
        tree = tree.values.get(part) if isinstance(tree, Mapping) else None
    return tree


def _has_sentence(tree: Tree) -> bool:
    return any(_CYRILLIC.search(leaf.text) for leaf in leaves(tree))
