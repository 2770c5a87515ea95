"""The notices about suppressions as rules, for reports and for `explain`."""

from __future__ import annotations

from etiquette_lint.model import Confidence, Language, Origin, Rule, Severity, Source, Texts
from etiquette_lint.suppress.notices import UNKNOWN, UNUSED, WITHOUT_REASON

_DOCS = "docs/suppressing.md"


def _rule(id: str, severity: Severity, title: Texts, why: Texts) -> Rule:
    return Rule(
        id=id,
        topic="suppressions",
        title=title,
        message=title,
        why=why,
        source=(Source(page=_DOCS),),
        severity=severity,
        confidence=Confidence.HIGH,
        enabled=True,
        kind="suppression",
        scope="library",
        applies_to="anyone",
        languages=(Language.RU, Language.UK),
        settings={},
        fix="none",
        needs=frozenset(),
        origin=Origin("suppressions"),
    )


NOTICED = (
    _rule(
        UNUSED,
        Severity.WARNING,
        {
            "ru": "Исключение больше не нужно",
            "uk": "Виняток більше не потрібен",
            "en": "An exception that is not needed",
        },
        {
            "ru": "Текст исправили, а исключение осталось. Однажды оно скроет новую ошибку на том "
            "же месте, и никто её не увидит.",
            "uk": "Текст виправили, а виняток лишився. Якось він приховає нову помилку на тому "
            "самому місці, і ніхто її не побачить.",
            "en": "The text was mended, and the exception stayed. One day it will hide a new "
            "offence in the same place.",
        },
    ),
    _rule(
        UNKNOWN,
        Severity.WARNING,
        {
            "ru": "Исключение, которое ничего не значит",
            "uk": "Виняток, який нічого не означає",
            "en": "An exception that means nothing",
        },
        {
            "ru": "Опечатка в названии правила или в команде: вы думаете, что замечание скрыто или "
            "объяснено, а это не так.",
            "uk": "Одрук у назві правила чи в команді: ви думаєте, що зауваження приховано чи "
            "пояснено, а це не так.",
            "en": "A slip in the name of a rule or in the command: it seems that something is "
            "excused, and nothing is.",
        },
    ),
    _rule(
        WITHOUT_REASON,
        Severity.ERROR,
        {
            "ru": "Исключение без причины",
            "uk": "Виняток без причини",
            "en": "An exception without a reason",
        },
        {
            "ru": "Через полгода никто не вспомнит, почему здесь можно. Настройка require_reasons "
            "просит написать об этом сразу.",
            "uk": "За пів року ніхто не згадає, чому тут можна. Налаштування require_reasons "
            "просить написати про це одразу.",
            "en": "In half a year nobody will remember why it is all right here. The setting "
            "require_reasons asks for a word about it at once.",
        },
    ),
)

# Where each is switched off in etiquette.yml, if it can be.
SWITCHES = {UNUSED: "unused_suppressions: off", WITHOUT_REASON: "require_reasons: no"}
