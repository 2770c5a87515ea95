"""Random libraries of canned replies, written as many hands would write them."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Mapping

import yaml
from hypothesis import strategies as st

Texts = Mapping[str, str]  # by name
Writer = Callable[[Texts, st.DataObject], str]
Parser = Callable[[str], dict[str, str]]

# Words that a sentence is made of, and what makes trouble in one format or another.
WORDS = st.sampled_from(
    ["Спс", "за", "заказ", "Дяк", "за", "замовлення", "плз", "ждите", "Вітаю", "Олено", "ваш"]
    + [
        "кур'єр",
        "«Комод»",
        '"Комод"',
        "a:b",
        "#5",
        "{имя}",
        "\\n",
        "%s",
        "🙂",
        "👨‍👩‍👧",
        "&amp;",
        "- 5",
        "100 %",
    ]
)
SENTENCES = st.lists(WORDS, min_size=2, max_size=9).map(" ".join)
REPLIES = st.lists(SENTENCES, min_size=1, max_size=3).map("\n".join)


def names(texts: list[str]) -> dict[str, str]:
    """Sentences that a library is known by, under names of their own."""
    return {f"reply_{number}": f"Вітаю, {text}!" for number, text in enumerate(texts)}


LIBRARIES = st.lists(REPLIES, min_size=2, max_size=5).map(names)


def in_yaml(texts: Texts, data: st.DataObject) -> str:
    """In any style, with comments and blank lines between."""
    written = []
    for name, text in texts.items():
        style = data.draw(st.sampled_from([None, "'", '"', "|", ">"]))
        readable = data.draw(st.booleans())
        # Escapes that are folded may part a word, which then nobody can write into.
        width = data.draw(st.sampled_from([20, 80])) if readable else 1000
        one = yaml.dump({name: text}, default_style=style, allow_unicode=readable, width=width)
        written.append(data.draw(st.sampled_from(["", "# довідка\n", "\n"])) + one)
    return "".join(written)


def in_json(texts: Texts, data: st.DataObject) -> str:
    ascii, indent = data.draw(st.booleans()), data.draw(st.sampled_from([None, 2]))
    return json.dumps(texts, ensure_ascii=ascii, indent=indent)


def in_csv(texts: Texts, data: st.DataObject) -> str:
    quoting = data.draw(st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
    out = io.StringIO()
    rows = csv.writer(out, delimiter=data.draw(st.sampled_from(",;")), quoting=quoting)
    rows.writerow(["name", "reply_text", "language"])
    rows.writerows([name, text, "uk"] for name, text in texts.items())
    return out.getvalue().replace("\r\n", "\n")


def in_po(texts: Texts, data: st.DataObject) -> str:
    """With comments and references, in one line or in several."""
    entries = ['msgid ""\nmsgstr ""\n"Language: uk\\n"\n']
    for name, text in texts.items():
        comment = data.draw(st.sampled_from(["", "# довідка\n", "#: shop.py:5\n#, fuzzy\n"]))
        lines = [text]
        if data.draw(st.booleans()):
            lines = ["", *re.findall(r".+?(?: |\n|$)|\n", text, re.DOTALL)]
        said = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines)
        entries.append(f'{comment}msgid "{name}"\nmsgstr {said}\n')
    return "\n".join(entries)


def in_fluent(texts: Texts, data: st.DataObject) -> str:
    """On the line of the name or under it."""
    entries = []
    for name, text in texts.items():
        text = re.sub(r"[{}]", "", text).replace("\n", "\n    ")
        start = data.draw(st.sampled_from([" ", "\n    "]))
        entries.append(f"{name} ={start}{text}\n")
    return data.draw(st.sampled_from(["# наші\n", ""])) + "".join(entries)


def in_markdown(texts: Texts, data: st.DataObject) -> str:
    """Under headings, as text or as a quote."""
    sections = []
    for name, text in texts.items():
        mark = data.draw(st.sampled_from(["", "> "]))
        said = "\n".join(f"{mark}{line}" for line in text.split("\n"))
        sections.append(f"## {name}\n\n{said}\n")
    return "\n".join(sections)


def in_blocks(texts: Texts, data: st.DataObject) -> str:
    gap = data.draw(st.sampled_from(["", "\n", "\n\n"]))
    return "".join(f"[{name}]\n{gap}{text}\n{gap}" for name, text in texts.items())


def from_yaml(text: str) -> dict[str, str]:
    return dict(yaml.safe_load(text))


def from_json(text: str) -> dict[str, str]:
    return dict(json.loads(text))


def from_csv(text: str) -> dict[str, str]:
    lines = text.replace("\r\n", "\n")
    delimiter = ";" if ";" in lines.partition("\n")[0] else ","
    rows = list(csv.reader(io.StringIO(lines, newline=""), delimiter=delimiter))
    return {row[0]: row[1] for row in rows[1:]}


# With another library's parser where there is one; the rest are held to what the reader reads.
FORMATS: dict[str, tuple[Writer, Parser | None]] = {
    "canned-yaml": (in_yaml, from_yaml),
    "canned-json": (in_json, from_json),
    "canned-csv": (in_csv, from_csv),
    "canned-po": (in_po, None),
    "canned-fluent": (in_fluent, None),
    "canned-markdown": (in_markdown, None),
    "canned-text": (in_blocks, None),
}
ENCODINGS = st.sampled_from([("utf-8", b""), ("utf-8", b"\xef\xbb\xbf")])
ENDS = st.sampled_from(["\n", "\r\n"])
