"""What somebody has copied, as a text to check."""

from __future__ import annotations

from etiquette_lint.errors import UsageError
from etiquette_lint.ui import Saying

NAME = "<clipboard>"


def copied() -> str:
    """Refuses, saying what to do, where the system has no clipboard that can be read."""
    import pyperclip

    try:
        text = pyperclip.paste()
    except pyperclip.PyperclipException as error:
        raise UsageError(Saying("clipboard.none"), hint=Saying("clipboard.none.hint")) from error
    return text if isinstance(text, str) else ""


def copied_text() -> str:
    """What is there to check; nothing is refused."""
    text = copied()
    if not text.strip():
        raise UsageError(Saying("clipboard.empty"), hint=Saying("clipboard.empty.hint"))
    return text
