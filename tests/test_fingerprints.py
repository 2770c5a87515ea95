"""A finding keeps its fingerprint while its words stay together."""

from __future__ import annotations

import pytest

from etiquette_lint.fingerprints import fingerprint
from etiquette_lint.model import Author, Confidence, Finding, Message, Role, Severity, Span

TEXT = "Вітаю, Олено! Ваше замовлення вже їде, код дасть кур'єр завтра о 10:00."


def finding(text: str, match: str | None, id: str = "1") -> Finding:
    author = Author("staff", "", Role.STAFF)
    span = None if match is None else Span(text.index(match), text.index(match) + len(match))
    message = Message(id, author, None, text)
    return Finding("some-rule", Severity.INFO, Confidence.LOW, "", message, span, Role.STAFF)


@pytest.mark.parametrize(
    "moved",
    [
        TEXT.replace(" ", "\n  "),
        TEXT.replace(" ", "\r\n"),
        TEXT.upper(),
        "Перше речення тут нове. " * 3 + TEXT + " І ще одне.",
        TEXT.replace("Олено", "Максиме"),
    ],
)
def test_the_same_words_elsewhere(moved: str) -> None:
    match = "їде" if "їде" in moved else "ЇДЕ"
    assert fingerprint(finding(moved, match, "9")) == fingerprint(finding(TEXT, "їде"))


@pytest.mark.parametrize("match", ["замовлення", "вже", ", ", None])
def test_other_words_of_the_message(match: str | None) -> None:
    assert fingerprint(finding(TEXT, match)) != fingerprint(finding(TEXT, "їде"))


def test_a_whole_message_is_all_of_its_words() -> None:
    assert fingerprint(finding(TEXT, None)) == fingerprint(finding(f" {TEXT}\n", None))
    assert fingerprint(finding(TEXT, None)) != fingerprint(finding(TEXT + " Так", None))


def test_salt_and_marks_count() -> None:
    assert fingerprint(finding(TEXT, "їде"), "a") != fingerprint(finding(TEXT, "їде"), "b")
    assert fingerprint(finding("Так!!!", "!!!")) != fingerprint(finding("Так!!", "!!"))
