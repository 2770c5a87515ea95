"""A rule file to begin with: it loads, passes its own tests, and waits to be changed."""

from __future__ import annotations

from collections.abc import Mapping

_SKELETON = """\
# {head}
title:     # {title}
  ru: Слово «образец»
  uk: Слово «зразок»
  en: The word “sample”
message:   # {message}
  ru: "Вместо «{{match}}» напишите, что именно вы пришлёте."
  uk: "Замість «{{match}}» напишіть, що саме надішлете."
  en: "Instead of “{{match}}” write what exactly you will send."
why:       # {why}
  ru: >-
    Клиент не знает, что за этим словом стоит: фото, файл или сама вещь по почте. Назовите
    предмет, и ему не придётся переспрашивать.
  uk: >-
    Клієнт не знає, що стоїть за цим словом: фото, файл чи сама річ поштою. Назвіть предмет,
    і йому не доведеться перепитувати.
  en: >-
    The client cannot know what the word stands for: a photo, a file, or the thing itself by
    post. Name it, and they need not ask.
source:    # {source}
  - page: https://example.com/our-tone-of-voice
severity: info        # error | warning | info: {severity}
confidence: medium    # high | medium | low: {confidence}
check:
  kind: find          # {kind}
  ru: ["~образец"]    # {patterns}
  uk: ["~зразок"]
examples:  # {examples}
  ru:
    bad:
      - {{text: "Вышлю образец завтра", match: "образец"}}
      - "Посмотрите образцы в приложении"
      - "К письму приложили образец"
    good:
      - "Вышлю фото ткани завтра"
      - "Посмотрите три варианта обложки"
      - "К письму приложили кусочек кожи"
    near_miss:  # {near_miss}
      - "Образцовый порядок на складе!"
  uk:
    bad:
      - {{text: "Надішлю зразок завтра", match: "зразок"}}
      - "Перегляньте зразки в застосунку"
      - "До листа додали зразок"
    good:
      - "Надішлю фото тканини завтра"
      - "Перегляньте три варіанти обкладинки"
      - "До листа додали шматочок шкіри"
    near_miss:
      - "Зразковий лад на складі!"
"""

_REMARKS: Mapping[str, Mapping[str, str]] = {
    "ru": {
        "head": "Как устроено правило: docs/rules.md, шаблоны: docs/patterns.md",
        "title": "нарушение в нескольких словах",
        "message": "что не так и что написать вместо этого; {match} — найденные слова",
        "why": "что происходит на стороне клиента, абзац",
        "source": "откуда правило: {page: …} или {article: …, section: …}",
        "severity": "насколько это плохо",
        "confidence": "насколько правило уверено в себе",
        "kind": "виды проверок перечислены в docs/rules.md",
        "patterns": 'попробуйте: etiquette-lint rules try "~образец" --text "Вышлю образец"',
        "examples": "проверяются командой etiquette-lint rules test",
        "near_miss": "похоже на нарушение, но им не является",
    },
    "uk": {
        "head": "Як улаштоване правило: docs/rules.md, шаблони: docs/patterns.md",
        "title": "порушення кількома словами",
        "message": "що не так і що написати натомість; {match} — знайдені слова",
        "why": "що відбувається на боці клієнта, абзац",
        "source": "звідки правило: {page: …} або {article: …, section: …}",
        "severity": "наскільки це погано",
        "confidence": "наскільки правило певне себе",
        "kind": "види перевірок перелічено в docs/rules.md",
        "patterns": 'спробуйте: etiquette-lint rules try "~зразок" --text "Надішлю зразок"',
        "examples": "перевіряє команда etiquette-lint rules test",
        "near_miss": "схоже на порушення, але ним не є",
    },
    "en": {
        "head": "How a rule is made: docs/rules.md, patterns: docs/patterns.md",
        "title": "the offence in a few words",
        "message": "what is wrong and what to write instead; {match} is what was found",
        "why": "what happens on the client's side, a paragraph",
        "source": "where it comes from: {page: …} or {article: …, section: …}",
        "severity": "how bad it is",
        "confidence": "how sure the rule is",
        "kind": "kinds of check are listed in docs/rules.md",
        "patterns": 'try: etiquette-lint rules try "~образец" --text "Вышлю образец"',
        "examples": "run by etiquette-lint rules test",
        "near_miss": "looks like the offence and is none",
    },
}


def skeleton(ui: str) -> str:
    """The file's text, with remarks in the language of the ui."""
    return _SKELETON.format(**_REMARKS[ui])
