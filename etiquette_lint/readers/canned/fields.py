"""Which key of a record holds what, in the formats that leave it to their owners."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from etiquette_lint.model import CANNED, Language
from etiquette_lint.records import record

# What a key may be called, folded as ``plain`` folds it; the surest name first.
NAMES: Mapping[str, tuple[str, ...]] = {
    "text": (
        *("text", "body", "content", "message", "reply", "answer", "response", "template"),
        *("template text", "reply text", "message text", "macro", "phrase", "snippet"),
        *("content html", "html", "body html", "html body", "value", "msgstr", "saved reply"),
        *("текст", "текст ответа", "текст шаблона", "ответ", "сообщение", "фраза", "шаблон"),
        *("текст відповіді", "текст шаблону", "відповідь", "повідомлення"),
    ),
    "title": (
        *("title", "name", "subject", "label", "description", "heading", "caption"),
        *("название", "заголовок", "имя", "тема", "описание", "назва", "ім'я", "опис"),
    ),
    "key": (
        *("key", "id", "code", "slug", "shortcut", "short code", "shortcode", "command"),
        *("msgid", "identifier", "macro id", "ключ", "код", "команда", "скорочення", "сокращение"),
    ),
    "language": (
        *("language", "lang", "locale", "language code", "язык", "локаль", "мова"),
        "language policy",
    ),
    "kind": (
        *("kind", "type", "category", "group", "folder", "section", "tag", "topic"),
        *("вид", "тип", "категория", "группа", "раздел", "папка"),
        *("категорія", "група", "розділ", "тека"),
    ),
    "channel": ("channel", "channels", "messenger", "канал", "мессенджер", "месенджер"),
}
FIELDS = CANNED

_LANGUAGES = {
    **dict.fromkeys(("ru", "rus", "russian", "русский", "рус", "російська"), Language.RU),
    **dict.fromkeys(
        ("uk", "ua", "ukr", "ukrainian", "українська", "укр", "украинский"), Language.UK
    ),
    **dict.fromkeys(
        ("en", "eng", "english", "английский", "англійська", "pl", "de", "kk", "kz", "be", "by"),
        Language.OTHER,
    ),
}


@lru_cache(maxsize=1024)
def plain(name: str) -> str:
    """A key without what its spelling owes to taste: ``bodyHtml`` is ``body_html`` is body html."""
    spaced = "".join(f" {c}" if c.isupper() and p.islower() else c for p, c in _pairs(name))
    return " ".join(spaced.replace("_", " ").replace("-", " ").casefold().split())


def _pairs(name: str) -> list[tuple[str, str]]:
    return list(zip(" " + name, name, strict=False))


def language_of(name: str) -> Language | None:
    """The language that a key, a part of a path or a cell names: ``uk``, ``ru_RU``, ``Русский``."""
    folded = name.strip().casefold().replace("_", "-")
    head, _, region = folded.partition("-")
    if region and not (region.isalnum() and len(region) <= 4):
        return None
    return _LANGUAGES.get(folded) or (_LANGUAGES.get(head) if region else None)


@record
class Keys:
    """The keys of each of FIELDS that a library has. ``told``: its owner has said them."""

    names: Mapping[str, tuple[str, ...]]
    told: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, told: Mapping[str, tuple[str, ...]]) -> Keys:
        named = {field: tuple(map(plain, names)) for field, names in told.items()}
        return cls({**NAMES, **named}, told)

    def has(self, field: str, key: str) -> bool:
        return plain(key) in self.names[field]
