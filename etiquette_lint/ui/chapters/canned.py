"""Libraries of canned replies, and what may be wrong with their files."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "canned.none": "здесь нет ни одного готового ответа",
        "canned.none.hint": "назовите ключ, под которым лежит текст, в etiquette.yml: canned: {{text: [body]}}",
        "canned.twice": "ключ «{name}» встречается здесь второй раз: один из двух ответов пропадёт",
        "canned.json": "это не JSON: {reason}",
        "canned.yaml": "это не YAML: {reason}",
        "canned.deep": "вложено слишком глубоко",
        "canned.character": "знаку U+{code} в YAML не место",
        "canned.unclosed": "эта кавычка нигде не закрывается",
        "canned.tab": "табуляции здесь не место",
        "canned.tab.hint": "в YAML отступы делают пробелами",
        "canned.colon.hint": "текст с двоеточием возьмите в кавычки или проверьте отступ",
        "canned.indent.hint": "проверьте отступы; текст с кавычкой внутри возьмите в кавычки целиком",
        "canned.escape.hint": "в двойных кавычках вместо \\ пишут \\\\, в одинарных он остаётся собой",
        "canned.quotes.hint": "возьмите весь текст в кавычки",
    },
    "uk": {
        "canned.none": "тут немає жодної готової відповіді",
        "canned.none.hint": "назвіть ключ, під яким лежить текст, в etiquette.yml: canned: {{text: [body]}}",
        "canned.twice": "ключ «{name}» трапляється тут удруге: одна з двох відповідей зникне",
        "canned.json": "це не JSON: {reason}",
        "canned.yaml": "це не YAML: {reason}",
        "canned.deep": "вкладено надто глибоко",
        "canned.character": "знакові U+{code} в YAML не місце",
        "canned.unclosed": "ці лапки ніде не закриваються",
        "canned.tab": "табуляції тут не місце",
        "canned.tab.hint": "у YAML відступи роблять пробілами",
        "canned.colon.hint": "текст із двокрапкою візьміть у лапки або перевірте відступ",
        "canned.indent.hint": "перевірте відступи; текст із лапками всередині візьміть у лапки цілком",
        "canned.escape.hint": "у подвійних лапках замість \\ пишуть \\\\, в одинарних він лишається собою",
        "canned.quotes.hint": "візьміть увесь текст у лапки",
    },
    "en": {
        "canned.none": "there is no canned reply in this file",
        "canned.none.hint": "name the key that holds the text in etiquette.yml: canned: {{text: [body]}}",
        "canned.twice": "the key “{name}” comes here for the second time: one of the two replies is lost",
        "canned.json": "this is not JSON: {reason}",
        "canned.yaml": "this is not YAML: {reason}",
        "canned.deep": "nested too deeply",
        "canned.character": "the character U+{code} may not stand in YAML",
        "canned.unclosed": "this quotation mark is never closed",
        "canned.tab": "a tab may not stand here",
        "canned.tab.hint": "YAML is indented with spaces",
        "canned.colon.hint": "put a text with a colon in quotes, or check the indentation",
        "canned.indent.hint": "check the indentation; put a text with a quotation mark in quotes as a whole",
        "canned.escape.hint": "inside double quotes write \\\\ for one \\, or use single quotes",
        "canned.quotes.hint": "put the whole text in quotes",
    },
}
