"""How words are written into the files that canned replies live in: one function a style.

Each takes the words, the text of the reply before and after them, and the style; None says that
the words cannot stand there in that style.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping

from etiquette_lint.model.sources import Style

Writer = Callable[[str, str, str, Style], str | None]

_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]"
)
_BREAK = re.compile("[\n\r\x85\u2028\u2029]")
_PLAIN_START = re.compile(r"[-?:](?!\S)|[,\[\]{}#&*!|>'\"%@`]")
_PLAIN_INSIDE = re.compile(r":(?=\s|$)|(?<=\s)#")
_FLOW = re.compile(r"[,\[\]{}]")


def _verbatim(text: str, before: str, after: str, style: Style) -> str | None:
    if _UNPRINTABLE.search(text):
        return None
    return text.replace("\n", style.newline + style.detail)


def _one_line(text: str, before: str, after: str, style: Style) -> str | None:
    return None if _BREAK.search(text) or _UNPRINTABLE.search(text) else text


def _yaml_plain(text: str, before: str, after: str, style: Style) -> str | None:
    around = before[-1:] + text + after[:1]
    if _BREAK.search(text) or _UNPRINTABLE.search(text) or _PLAIN_INSIDE.search(around):
        return None
    whole = (before + text + after).strip()
    if not whole or whole != before + text + after or _PLAIN_START.match(whole):
        return None
    return text


def _yaml_plain_in_flow(text: str, before: str, after: str, style: Style) -> str | None:
    return None if _FLOW.search(text) else _yaml_plain(text, before, after, style)


def _yaml_single(text: str, before: str, after: str, style: Style) -> str | None:
    written = _one_line(text, before, after, style)
    return None if written is None else written.replace("'", "''")


def _yaml_double(text: str, before: str, after: str, style: Style) -> str | None:
    written = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", written.replace("\t", "\\t"))


def _yaml_literal(text: str, before: str, after: str, style: Style) -> str | None:
    if _UNPRINTABLE.search(text) or (not before.strip("\n") and text[:1] in ("", " ", "\n")):
        return None  # a first line tells the indentation
    return re.sub("\n(?!\n)", style.newline + style.detail, text).replace("\n", style.newline)


def _json(text: str, before: str, after: str, style: Style) -> str | None:
    return json.dumps(text, ensure_ascii=False)[1:-1]


def _json_ascii(text: str, before: str, after: str, style: Style) -> str | None:
    return json.dumps(text)[1:-1]


def _csv_quoted(text: str, before: str, after: str, style: Style) -> str | None:
    return text.replace('"', '""').replace("\n", style.newline)


def _csv_bare(text: str, before: str, after: str, style: Style) -> str | None:
    if _BREAK.search(text) or any(char in text for char in style.detail):
        return None
    return text


def _po(text: str, before: str, after: str, style: Style) -> str | None:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return escaped.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")


def _fluent(text: str, before: str, after: str, style: Style) -> str | None:
    at_line_start = not before or before.endswith("\n")
    if re.search(r"\{(?!\s*[$\w\"-])|[{}]", re.sub(r"\{[^{}\n]*\}", "", text)):
        return None
    if at_line_start and (text or after)[:1] in tuple(" .*[}"):
        return None
    if re.search(r"\n[ .*\[}]", text) or "\r" in text:
        return None
    return text.replace("\n", style.newline + style.detail)


def _html(text: str, before: str, after: str, style: Style) -> str | None:
    if "\n" in text:
        return None
    return (
        text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\xa0", "&nbsp;")
    )


WRITERS: Mapping[str, Writer] = {
    "verbatim": _verbatim,
    "one-line": _one_line,
    "yaml-plain": _yaml_plain,
    "yaml-plain-in-flow": _yaml_plain_in_flow,
    "yaml-single": _yaml_single,
    "yaml-double": _yaml_double,
    "yaml-literal": _yaml_literal,
    "yaml-folded": _one_line,
    "json": _json,
    "json-ascii": _json_ascii,
    "csv-quoted": _csv_quoted,
    "csv-bare": _csv_bare,
    "po": _po,
    "fluent": _fluent,
    "html": _html,
}
