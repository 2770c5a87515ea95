"""One conversation as each helpdesk's API would give it: invented, in the shapes of their answers.

A conversation is lines of (role, text, seconds since START). Each writer tells the same of it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from html import escape
from typing import Any

from etiquette_lint.errors import ReadError
from etiquette_lint.model import Conversation, Message
from etiquette_lint.readers import Source
from etiquette_lint.readers.helpdesk import READERS

Line = tuple[str, str, int]
Writer = Callable[..., dict[str, Any]]

START = 1_767_258_000  # 2026-01-01 09:00 UTC
CLIENT, AGENT = 501, 17
NAMES = {"client": "Ирина", "staff": "Олег"}
IDS = {"client": CLIENT, "staff": AGENT}

RU: list[Line] = [
    ("client", "Здравствуйте! Где мой заказ?", 0),
    ("staff", "Добрый день! Проверяю,\nодну минуту.", 45),
    ("staff", "Заказ у курьера, приедет сегодня до 18:00.", 170),
    ("client", "Спасибо!", 300),
]
UK: list[Line] = [
    ("client", "Вітаю! Де моє замовлення?", 0),
    ("staff", "Добрий день! Перевіряю,\nхвилинку.", 30),
    ("staff", "Замовлення в кур'єра, приїде сьогодні до 18:00.", 200),
    ("client", "Дякую!", 260),
]


def iso(seconds: int) -> str:
    moment = datetime.fromtimestamp(START, UTC) + timedelta(seconds=seconds)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def html(text: str) -> str:
    return f"<div>{escape(text, quote=False)}</div>".replace("\n", "<br>")


def jivo(lines: Sequence[Line], number: int = 7) -> dict[str, Any]:
    types = {"client": "visitor", "staff": "agent"}
    return {
        "event_name": "chat_finished",
        "widget_id": "3948",
        "visitor": {"name": NAMES["client"], "email": "irina@example.com", "chats_count": 2},
        "chat_id": number,
        "agents": [{"id": str(AGENT), "name": NAMES["staff"], "email": "oleg@example.com"}],
        "chat": {
            "messages": [
                {"message": text, "timestamp": START + at, "type": types[role]}
                | ({"agent_id": AGENT} if role == "staff" else {})
                for role, text, at in lines
            ],
            "rate": None,
        },
        "plain_messages": "",
    }


def bitrix24(lines: Sequence[Line], number: int = 7) -> dict[str, Any]:
    """Newest first, as the API has them."""
    messages = [
        {
            "id": str(1000 + index),
            "chatid": "63",
            "senderid": str(IDS[role]),
            "date": iso(at).replace("Z", "+00:00"),
            "text": text,
            "textlegacy": html(text),
            "params": {},
        }
        for index, (role, text, at) in enumerate(lines)
    ]
    users = {
        str(IDS[role]): {"id": str(IDS[role]), "name": NAMES[role], "connector": role == "client"}
        for role in IDS
    }
    return {
        "chatId": 63,
        "sessionId": number,
        "userId": "chat63",
        "message": {each["id"]: each for each in reversed(messages)},
        "users": users,
        "chat": {"63": {"id": "63", "name": "Ирина - Чат", "entityId": "livechat|2|63|501"}},
        "files": {},
    }


def usedesk(lines: Sequence[Line], number: int = 7) -> dict[str, Any]:
    """Newest first."""
    comments = [
        {
            "id": str(1000 + index),
            "message": html(text),
            "from": "client" if role == "client" else "user",
            "type": "public",
            "user_id": AGENT if role == "staff" else None,
            "client_id": CLIENT if role == "client" else None,
            "user": {"id": AGENT, "name": NAMES["staff"]} if role == "staff" else None,
            "published_at": iso(at),
            "files": [],
        }
        for index, (role, text, at) in enumerate(lines)
    ]
    return {
        "ticket": {"id": str(number), "status_id": "1", "subject": "Заказ", "client_id": CLIENT},
        "client": {"id": CLIENT, "name": NAMES["client"]},
        "comments": comments[::-1],
    }


def helpdeskeddy(lines: Sequence[Line], number: int = 7) -> dict[str, Any]:
    """A ticket and its posts, newest first, as a script keeps them."""
    posts = [
        {
            "ticket_id": number,
            "id": 1000 + index,
            "user_id": IDS[role],
            "text": html(text),
            "date_created": _eddy(at),
            "date_updated": _eddy(at),
            "files": [],
        }
        for index, (role, text, at) in enumerate(lines)
    ]
    ticket = {"id": number, "title": "Заказ", "user_id": CLIENT, "user_name": NAMES["client"]}
    owner = {"owner_id": AGENT, "owner_name": NAMES["staff"], "owner_lastname": ""}
    return {"ticket": {**ticket, **owner, "source": "email"}, "posts": posts[::-1]}


def _eddy(seconds: int) -> str:
    day, moment = iso(seconds).rstrip("Z").split("T")
    return f"{moment} {'.'.join(reversed(day.split('-')))}"


def zendesk(lines: Sequence[Line], number: int = 7) -> dict[str, Any]:
    return {
        "id": number,
        "subject": "Заказ",
        "requester_id": CLIENT,
        "submitter_id": CLIENT,
        "assignee_id": AGENT,
        "via": {"channel": "email"},
        "description": "…",
        "requester": {"id": CLIENT, "name": NAMES["client"], "email": "irina@example.com"},
        "assignee": {"id": AGENT, "name": NAMES["staff"]},
        "comments": [
            {
                "id": 1000 + index,
                "type": "Comment",
                "author_id": IDS[role],
                "body": text,
                "html_body": html(text),
                "plain_body": text,
                "public": True,
                "audit_id": 2000 + index,
                "attachments": [],
                "created_at": iso(at),
            }
            for index, (role, text, at) in enumerate(lines)
        ],
    }


def intercom(lines: Sequence[Line], number: int = 7) -> dict[str, Any]:
    authors = {
        role: {
            "type": "user" if role == "client" else "admin",
            "id": str(IDS[role]),
            "name": NAMES[role],
        }
        for role in IDS
    }
    (first, opening, _), *rest = lines or [("client", "", 0)]
    return {
        "type": "conversation",
        "id": str(number),
        "created_at": START + (lines[0][2] if lines else 0),
        "title": None,
        "source": {
            "type": "conversation",
            "id": "1000",
            "delivered_as": "customer_initiated",
            "subject": "",
            "body": html(opening) if lines else "",
            "author": authors[first],
            "attachments": [],
        },
        "conversation_parts": {
            "type": "conversation_part.list",
            "conversation_parts": [
                {
                    "type": "conversation_part",
                    "id": str(1001 + index),
                    "part_type": "comment",
                    "body": html(text),
                    "created_at": START + at,
                    "author": authors[role],
                    "attachments": [],
                    "redacted": False,
                }
                for index, (role, text, at) in enumerate(rest)
            ],
            "total_count": len(rest),
        },
    }


def chatwoot(lines: Sequence[Line], number: int = 7) -> dict[str, Any]:
    return {
        "id": number,
        "inbox_id": 3,
        "account_id": 1,
        "meta": {
            "sender": {"id": CLIENT, "name": NAMES["client"]},
            "channel": "Channel::WebWidget",
        },
        "messages": [chatwoot_message(line, index, number) for index, line in enumerate(lines)],
    }


def chatwoot_message(line: Line, index: int = 0, conversation: int = 7) -> dict[str, Any]:
    role, text, at = line
    return {
        "id": 1000 + index,
        "content": text,
        "inbox_id": 3,
        "conversation_id": conversation,
        "message_type": int(role == "staff"),
        "content_type": "text",
        "status": "sent",
        "content_attributes": {},
        "created_at": START + at,
        "private": False,
        "source_id": None,
        "sender": {
            "id": IDS[role],
            "name": NAMES[role],
            "type": "contact" if role == "client" else "user",
        },
    }


def freshdesk(lines: Sequence[Line], number: int = 7) -> dict[str, Any]:
    ((_, opening, begun), *rest) = lines or [("client", "", 0)]
    return {
        "id": number,
        "subject": "Заказ",
        "requester_id": CLIENT,
        "responder_id": AGENT,
        "source": 1,
        "fr_escalated": False,
        "created_at": iso(begun),
        "description": html(opening) if lines else "",
        "description_text": opening,
        "requester": {"id": CLIENT, "name": NAMES["client"]},
        "responder": {"id": AGENT, "name": NAMES["staff"]},
        "attachments": [],
        "conversations": [
            {
                "id": 1001 + index,
                "body": html(text),
                "body_text": text.replace("\n", " "),
                "incoming": role == "client",
                "private": False,
                "user_id": IDS[role],
                "source": 0,
                "ticket_id": number,
                "created_at": iso(at),
                "attachments": [],
            }
            for index, (role, text, at) in enumerate(rest)
        ],
    }


WRITERS: dict[str, Writer] = {
    "jivo": jivo,
    "bitrix24": bitrix24,
    "usedesk": usedesk,
    "helpdeskeddy": helpdeskeddy,
    "zendesk": zendesk,
    "intercom": intercom,
    "chatwoot": chatwoot,
    "freshdesk": freshdesk,
}


def written(document: Any) -> bytes:
    if isinstance(document, bytes):
        return document
    return json.dumps(document, ensure_ascii=False).encode("utf-8", "surrogatepass")


def json_lines(documents: Iterable[Any]) -> bytes:
    return b"\n".join(map(written, documents)) + b"\n"


def attempt(
    name: str, document: Any
) -> tuple[list[tuple[Conversation, list[Message]]], ReadError | None]:
    found: list[tuple[Conversation, list[Message]]] = []
    try:
        for conversation in READERS[name].read(Source.of(written(document), "файл")):
            assert conversation.facts <= READERS[name].facts
            found.append((conversation, list(conversation.messages)))
    except ReadError as error:
        assert error.origin is not None
        assert "\n" not in error.message
        return found, error
    return found, None


def conversations(name: str, document: Any) -> list[tuple[Conversation, list[Message]]]:
    found, error = attempt(name, document)
    assert error is None, error
    return found


def only(name: str, document: Any) -> tuple[Conversation, list[Message]]:
    ((conversation, messages),) = conversations(name, document)
    return conversation, messages


def told(messages: Iterable[Message]) -> list[Line]:
    """The lines that a writer was given; times without a zone are taken for UTC."""
    return [(each.author.role.value, each.text, _since(each.sent_at)) for each in messages]


def _since(moment: datetime | None) -> int:
    if moment is None:
        return -1
    return int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()) - START
