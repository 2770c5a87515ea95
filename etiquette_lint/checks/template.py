"""Templates of messages and replacements: ``{match}``, ``{who:plural}``, ``{did=зробити}``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from etiquette_lint.model import Language
from etiquette_lint.text.features import FEATURES
from etiquette_lint.text.fitting import fitted
from etiquette_lint.text.lexicon import Lexicon


def fill(template: str, values: Mapping[str, object], language: Language, lexicon: Lexicon) -> str:
    """The template with its fields filled.

    After a colon stand features to inflect a word to, after a sign of equality the dictionary
    form of a word to put in the form of the captured one, after «<» what the captured word is
    known to be in its place, where it has homonyms. A word that cannot be inflected stays as it
    is. Of the spaces around what was captured as nothing, one goes.
    """
    filled, nothing = "", False
    for text, name, features, _ in _parsed(template):
        filled = _joined(filled, text) if nothing else filled + text
        nothing = False
        if name is not None:
            name, _, given = name.partition("<")
            name, _, lemma = name.partition("=")
            value = str(values.get(name, ""))
            if lemma:
                value = fitted(lemma, value, language, lexicon) or lemma
            if features:
                value = lexicon.inflect(value, language, features.split(), given.split()) or value
            filled, nothing = filled + value, not value
    return _joined(filled, "") if nothing else filled


def _joined(before: str, after: str) -> str:
    """Two texts between which there was to be something else."""
    if before[-1:] in ("", " ") and after[:1] == " ":
        return before + after[1:]
    return before.rstrip(" ") + after if after[:1] in ("", *".,!?;:") else before + after


def template_problems(template: str, known: frozenset[str]) -> Iterator[str]:
    """What is wrong with a template: bad braces, unknown names or features."""
    try:
        fields = list(_parsed(template))
    except ValueError as problem:
        yield f"{problem} (write {{{{ and }}}} for braces themselves)"
        return
    for _, name, features, conversion in fields:
        if name is None:
            continue
        name, _, given = name.partition("<")
        name = name.partition("=")[0]
        if name not in known or conversion:
            yield f"{{{name}}} is not known here: use {', '.join(sorted(known))}"
        for feature in (*(features or "").split(), *given.split()):
            if feature not in FEATURES:
                yield f"unknown feature {feature!r} in {{{name}:{features}}}"


def _parsed(template: str) -> Iterator[tuple[str, str | None, str | None, str | None]]:
    from string import Formatter  # 0.5 ms, and a text without findings has no templates to fill

    return iter(Formatter().parse(template))
