"""HTML to the text that a person sees."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.readers.markup import parse, read_markup, read_node, text_of

LINE = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], include_characters="<>&\"'"), max_size=30
)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Добрый день!</p><p>Заказ в пути.</p>", "Добрый день!\nЗаказ в пути."),
        ("<div>раз<br></div><div>два</div>", "раз\nдва"),
        ("<div>раз</div><div><br></div><div>два</div>", "раз\n\nдва"),
        ("раз<br/>\n   два<br><br>три<br>", "раз\nдва\n\nтри"),
        (" <p> Ваш\n  <b> заказ </b> готов </p> \n", "Ваш заказ готов"),
        ("Список:<ul>\n<li>чай</li>\n<li>кофе\n</ul>и всё", "Список:\nчай\nкофе\nи всё"),
        ("<table><tr><td>Чай<td>5 ₴<tr><td>Кофе</table>", "Чай 5 ₴\nКофе"),
        ("5&nbsp;000&nbsp;₽ <i>&lt;скидка&gt;</i>", "5\u00a0000\u00a0₽ <скидка>"),
        ('<a href="https://t.me/x">канал</a>', "канал"),
        ("<pre>\nа\r\n  б\n</pre>в", "а\n  б\nв"),
        ('да <img class="emoji" alt="🙂" src="x"><img alt="photo"><img class="emoji">!', "да 🙂!"),
        ("<head><title>т</title></head><style>с</style><script>к</script><!--з-->ой", "ой"),
        ("<svg><title>т</title></svg>а<template>б</template>", "а"),
        ("1 < 2<br>3", "1 < 2\n3"),
        ("а\ud83dб<br>", "а\ufffdб"),
        ("<frameset>", ""),
        ("<br>", ""),
    ],
)
def test_what_is_seen(html: str, text: str) -> None:
    assert text_of(html) == text


@pytest.mark.parametrize(
    ("html", "quoted"),
    [
        ("<blockquote>Где?<br>Когда?</blockquote>Завтра<br>", ["Где?\nКогда?"]),
        ("Код <code> 42 </code>, верно", ["42"]),
        ("<p>а</p><pre> <code>б</code> </pre><code></code>", ["б"]),
        ("<br><br>а <code>🙂б</code> <code>в", ["🙂б", "в"]),
        ("<blockquote>а<blockquote>б</blockquote>в</blockquote>", ["а\nб\nв"]),
    ],
)
def test_quoted_stretches(html: str, quoted: list[str]) -> None:
    text, spans = read_markup(html)
    assert [text[start:end] for start, end in spans] == quoted


@pytest.mark.parametrize("plain", ["раз\n  два", "R&D\nи пр.", "a < b &amp; c", " "])
def test_text_without_tags_keeps_its_lines(plain: str) -> None:
    assert text_of(plain) == plain.replace("&amp;", "&")


@given(st.text())
def test_escaped_text_is_the_same_text(text: str) -> None:
    assert text_of(escape(text)) == text


@given(st.lists(LINE, max_size=5))
def test_lines_in_tags_are_the_same_lines(lines: list[str]) -> None:
    html = "".join(f"<p>{escape(line) if line.strip(' ') else '<br>'}</p>" for line in lines)
    seen = [" ".join(part for part in line.split(" ") if part) for line in lines]
    assert text_of(html) == "\n".join(seen).strip("\n")
    pre = "<pre>\n" + escape("\n".join(lines)) + "</pre>"
    assert text_of(pre) == "\n".join(lines).strip("\n")


@given(st.lists(LINE, max_size=5))
def test_exact_text_keeps_its_spaces(lines: list[str]) -> None:
    html = "<div>\n" + "<br>".join(f"<b>{escape(line)}</b>" for line in lines) + "\n  </div>"
    body = parse(html).body
    assert body is not None
    assert body.first_child is not None
    assert read_node(body.first_child, exact=True)[0] == "\n".join(lines)


SOUP = """
<p> </p> <br> <b> </b> <pre> </pre> <code> </code> <ul> <li> </ul> <td> <div> </div> <blockquote>
</blockquote> <script> </script> <img/class=emoji/alt=🙂> <! & &#0; &#xD800; <
"""
TAGS = st.sampled_from(SOUP.split())


@given(st.lists(st.one_of(TAGS, st.text(max_size=3)), max_size=12))
def test_any_soup_has_a_text(parts: list[str]) -> None:
    text, spans = read_markup("".join(parts))
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(a.end <= b.start for a, b in zip(spans, spans[1:], strict=False))


def test_depth_is_no_obstacle() -> None:
    assert text_of("<div><b>" * 5000 + "дно") == "дно"
