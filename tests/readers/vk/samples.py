"""Pages of VK's archive and chats saved by VkOpt, laid out as those two lay them out."""

from __future__ import annotations

from html import escape

from etiquette_lint.model import Conversation, Message
from etiquette_lint.readers import READERS, Source

IRA = '<a href="https://vk.com/id5">Ирина</a>'
SHOP = '<a href="https://vk.com/club8">Склад</a>'
WHEN = "5 мая 2022 в 1:34:19"


def words(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def attached(description: str, link: str = "") -> str:
    shown = f"<a class='attachment__link' href='{link}'>{link}</a>" if link else ""
    about = f'<div class="attachment__description">{description}</div>'
    return f'<div class="attachment">\n  {about}\n  {shown}\n</div>'


def said(
    text: str = "", inside: str = "", id: int = 1, who: str = IRA, when: str = WHEN, mark: str = ""
) -> str:
    """A message of the archive; ``text`` is HTML, ``inside`` what its attachments are."""
    return (
        f'<div class="item">\n  <div class=\'item__main\'><div class="message" data-id="{id}">\n'
        f'  <div class="message__header">{who}, {when}{mark}</div>\n'
        f'  <div>{text}<div class="kludges">{inside}</div></div>\n</div></div>\n</div>'
    )


def page(*items: str, title: str = "Ирина") -> bytes:
    html = (
        '<!DOCTYPE html>\n<html>\n<head>\n  <meta charset="windows-1251" />\n'
        '  <title>VK</title>\n</head>\n<body>\n<div class="wrap">\n'
        '<a class="ui_crumb" href="../index-messages.html">Сообщения</a>'
        f'<div class="ui_crumb" >{title}</div>\n'
        f'<div class="wrap_page_content">{"".join(items)}</div>\n</div>\n</body>\n</html>\n'
    )
    return html.encode("cp1251", "xmlcharrefreplace")


def archive(*pages: bytes, peer: str = "5") -> Source:
    """The pages as ``messages0.html``, ``messages50.html`` … of one folder."""
    parts = [
        Source.of(data, f"messages/{peer}/messages{number * 50}.html")
        for number, data in enumerate(pages)
    ]
    parts[0].parts = tuple(parts)
    return parts[0]


def read(*pages: bytes, peer: str = "5") -> tuple[Conversation, list[Message]]:
    (conversation,) = READERS["vk-html"].read(archive(*pages, peer=peer))
    return conversation, list(conversation.messages)


def one(*parts: str, **more: str) -> Message:
    (message,) = read(page(said(*parts, **more)))[1]  # type: ignore[arg-type]
    return message


def saved(
    body: str = "",
    *inside: str,
    id: int = 1,
    who: str = "Ирина",
    page: str = "id5",
    when: str = "2019.01.02 07:03:18",
) -> str:
    """A message saved by VkOpt; ``body`` is HTML."""
    return (
        f'<div id="msg{id}" class="msg_item"><div class="upic"><img src="x" alt="[photo]"></div>'
        f'<div class="from"> <b>{who}</b> <a href="http://vk.com/{page}" target="_blank">@x</a> '
        f'<a href="#msg{id}">{when}</a></div>'
        + (f'<div class="msg_body">{body}</div>' if body else "")
        + "".join(inside)
        + "</div>"
    )


def icon(name: str, shown: str = "") -> str:
    link = f'<a target="_blank" href="http://vk.com/x">{shown}</a>'
    return f'<div class="attacment"> <div class="att_ico {name}"></div> {link}</div>'


def passed_on(*items: str) -> str:
    """Messages forwarded; their items have no ids."""
    head = '<div class="att_head"> <div class="att_ico att_fwd"></div> Forwarded: </div>'
    return head + f'<div class="fwd">{"".join(items)}</div>'


def inner(body: str, *inside: str, who: str = "Олег", page: str = "id9") -> str:
    whole = saved(body, *inside, id=0, who=who, page=page)
    return whole.replace('<div id="msg0" class', "<div class").replace('<a href="#msg0">', "<a>")


def chat(*items: str, title: str = "Ирина(5)") -> str:
    return (
        f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"/><title>VK Messages: {title}</title>'
        '</head>\n<body><div class="messages round_upic"><h4> Total messages: 2 </h4><hr>\n'
        + "\n".join(items)
        + "<hr></div></body>\n</html>\n"
    )


def read_saved(html: str | bytes) -> tuple[Conversation, list[Message]]:
    data = html if isinstance(html, bytes) else html.encode()
    (conversation,) = READERS["vkopt-html"].read(Source.of(data, "messages_Ирина(5).html"))
    return conversation, list(conversation.messages)
