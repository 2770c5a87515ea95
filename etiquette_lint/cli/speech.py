"""The language this run speaks: the environment's until an option or the configuration says."""

from __future__ import annotations

from etiquette_lint.ui import Ui

_spoken: Ui | None = None


def speak(choice: str | None) -> None:
    """Switches to a language; None forgets it, so that the environment is asked again."""
    global _spoken
    _spoken = Ui.of(choice) if choice else None


def spoken() -> Ui:
    global _spoken
    if _spoken is None:
        _spoken = Ui.of("auto")
    return _spoken
