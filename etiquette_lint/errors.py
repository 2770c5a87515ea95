"""What can go wrong, and where. Every error a person can cause derives from EtiquetteError."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterable
from dataclasses import replace

from etiquette_lint.model import Origin
from etiquette_lint.ui import Saying


class EtiquetteError(Exception):
    """Something the user can mend. Shown as ``path:line:column: message`` with excerpt and hint.

    Message and hint are a ``Saying`` wherever somebody who only checks messages may meet them;
    those who write rules and settings are told in English.

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
        return self.told()

    def told(self, tell: Callable[[str], str] = str) -> str:
        """The whole of it; ``tell`` is a ui's. Where the message is English, so is the hint."""
        if not isinstance(self.message, Saying):
            tell = str
        lines = [self.place(tell) + tell(self.message)]
        if self.excerpt is not None:
            lines.append(f"  {self.excerpt}")
            if self.origin is not None and self.origin.column is not None:
                lines.append("  " + " " * (self.origin.column - 1) + "^" * max(1, self.width))
        if self.hint:
            lines.append("  " + tell(self.hint).replace("\n", "\n  "))
        return "\n".join(lines)

    def place(self, tell: Callable[[str], str] = str) -> str:
        """What stands before the message."""
        if not isinstance(self.message, Saying):
            tell = str
        return f"{replace(self.origin, path=tell(self.origin.path))}: " if self.origin else ""


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
    return Saying("nearest", name=close) if close else None


_REASONS = {
    errno.ENOENT: "os.missing",
    errno.ENOTDIR: "os.missing",
    errno.EACCES: "os.denied",
    errno.EPERM: "os.denied",
    errno.EISDIR: "os.folder",
    errno.ENOSPC: "os.full",
}


def reason(error: Exception) -> str:
    """What the system has to say against reading or writing a file."""
    key = _REASONS.get(getattr(error, "errno", None) or 0)
    return Saying(key) if key else getattr(error, "strerror", None) or str(error)
