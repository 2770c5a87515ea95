"""What can go wrong, and where. Every error a person can cause derives from EtiquetteError."""

from __future__ import annotations

from collections.abc import Iterable

from etiquette_lint.model import Origin


class EtiquetteError(Exception):
    """Something the user can mend. Shown as ``path:line:column: message`` with excerpt and hint.

    ``excerpt`` is the offending source line, ``column`` of the origin points into it
    (1-based, code points) and ``width`` says how many characters to underline.
    """

    def __init__(
        self,
        message: str,
        origin: Origin | None = None,
        *,
        hint: str | None = None,
        excerpt: str | None = None,
        width: int = 1,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.origin = origin
        self.hint = hint
        self.excerpt = excerpt
        self.width = width

    def __str__(self) -> str:
        lines = [f"{self.origin}: {self.message}" if self.origin else self.message]
        if self.excerpt is not None:
            lines.append(f"  {self.excerpt}")
            if self.origin is not None and self.origin.column is not None:
                lines.append("  " + " " * (self.origin.column - 1) + "^" * max(1, self.width))
        if self.hint:
            lines.append(f"  {self.hint}")
        return "\n".join(lines)


class UsageError(EtiquetteError):
    """A wrong option or argument."""


class ConfigError(EtiquetteError):
    """A configuration file or value that cannot be used."""


class RuleError(EtiquetteError):
    """A rule or phrase-set file that cannot be used."""


class PatternError(EtiquetteError):
    """A malformed pattern; ``offset`` is the 0-based code point in the pattern's own text."""

    def __init__(self, message: str, offset: int, width: int = 1, hint: str | None = None) -> None:
        super().__init__(message, hint=hint, width=width)
        self.offset = offset


class ReadError(EtiquetteError):
    """An input file that cannot be read as what it seems to be."""


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name most like ``name``, or None where none is close."""
    import difflib

    close = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)
    return close[0] if close else None


def did_you_mean(name: str, known: Iterable[str]) -> str | None:
    """A ready hint for an unknown name."""
    close = nearest(name, known)
    return f"did you mean {close!r}?" if close else None
