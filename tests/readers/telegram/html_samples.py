"""Pages of a chat for tests, laid out as Telegram Desktop lays them out."""

from __future__ import annotations

from html import escape

from etiquette_lint.model import Conversation, Message
from etiquette_lint.readers import READERS, Source

WHEN = "03.02.2026 12:00:00 UTC+03:00"


def block(tag: str, classes: str, inside: str, **attributes: str) -> str:
    more = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
    return f'\n <{tag} class="{classes}"{more}>\n{inside}\n </{tag}>\n'


def div(classes: str, inside: str = "", **attributes: str) -> str:
    return block("div", classes, inside, **attributes)


def words(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def text(html: str) -> str:
    return div("text", html)


def named(name: str, more: str = "") -> str:
    return div("from_name", f"{words(name)}{more} ")


def said(
    *inside: str, id: int = 1, name: str | None = "Ирина", when: str = WHEN, out: str = ""
) -> str:
    """A message; without a name it is joined to the one before. ``out``: after its body."""
    head = div("pull_right date details", when[11:16], title=when)
    face = div("pull_left userpic_wrap", div("userpic userpic3", div("initials", "И")))
    joined = " joined" if name is None else ""
    body = head + (named(name) if name is not None else "") + "".join(inside)
    return div(
        f"message default clearfix{joined}",
        (face if name is not None else "") + div("body", body) + out,
        id=f"message{id}",
    )


def forwarded(*inside: str, name: str | None = "Склад", via: str = "") -> str:
    date = ' <span class="date details" title="01.02.2026 10:00:00"> 01.02.2026 10:00:00</span>'
    face = div("pull_left forwarded userpic_wrap", div("userpic", div("initials", "С")))
    own = face if name is not None else ""
    shown = named(name, via + date) if name is not None else ""
    return own + div("forwarded body", shown + "".join(inside))


def reply(id: int, page: str = "") -> str:
    click = "" if page else f' onclick="return GoToMessage({id})"'
    link = f'<a href="{page}#go_to_message{id}"{click}>this message</a>'
    return div("reply_to details", f"In reply to {link}")


def service(said: str, id: int = 2) -> str:
    return div("message service", div("body details", said), id=f"message{id}")


def media(classes: str, title: str = "", status: str = "", about: str = "", href: str = "") -> str:
    inner = div("fill pull_left")
    parts = [("title bold", title), ("description", about), ("status details", status)]
    inner += div("body", "".join(div(name, words(shown)) for name, shown in parts if shown))
    if href:
        line = block("a", f"media clearfix pull_left block_link {classes}", inner, href=href)
    else:
        line = div(f"media clearfix pull_left {classes}", inner)
    return div("media_wrap clearfix", line)


def picture(wrap: str, href: str, inside: str = "") -> str:
    link = block("a", f"{wrap} clearfix pull_left", f'{inside}<img src="{href}_t.jpg"/>', href=href)
    return div("media_wrap clearfix", link)


def page(*blocks: str, title: str = "Ирина", link: str | None = None, before: str = "") -> str:
    name = div("text bold", words(title) + " ")
    top = block("a", "content block_link", name, href=link) if link else div("content", name)
    if before:
        before = block("a", "pagination block_link", "Previous messages", href=before)
    body = div("page_header", top) + div(
        "page_body chat_page", div("history", before + "".join(blocks))
    )
    return (
        '<!DOCTYPE html>\n<html>\n\n <head>\n\n  <meta charset="utf-8"/>\n'
        "<title>Exported Data</title>\n </head>\n\n"
        f' <body onload="CheckLocation();">\n{div("page_wrap", body)}\n </body>\n\n</html>\n'
    )


def source(*pages: str | bytes, path: str = "messages.html") -> Source:
    """The first page with the others as its further parts."""
    data = [each if isinstance(each, bytes) else each.encode() for each in pages]
    parts = [Source.of(data[0], path)]
    parts += [Source.of(each, f"messages{n}.html") for n, each in enumerate(data[1:], 2)]
    parts[0].parts = tuple(parts)
    return parts[0]


def read(*pages: str | bytes) -> tuple[Conversation, list[Message]]:
    (conversation,) = READERS["telegram-html"].read(source(*pages))
    return conversation, list(conversation.messages)


def messages(*pages: str | bytes) -> list[Message]:
    return read(*pages)[1]


def one(*inside: str, **more: str) -> Message:
    (message,) = messages(page(said(*inside, **more)))  # type: ignore[arg-type]
    return message
