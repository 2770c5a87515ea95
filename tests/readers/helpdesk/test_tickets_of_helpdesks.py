"""What is particular to the tickets of Usedesk, Zendesk, Intercom and Freshdesk."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from etiquette_lint.model import Attachment, Channel, Fact, MessageKind, Role
from tests.readers.helpdesk.samples import (
    AGENT,
    CLIENT,
    NAMES,
    RU,
    UK,
    Line,
    conversations,
    freshdesk,
    helpdeskeddy,
    intercom,
    iso,
    json_lines,
    only,
    told,
    usedesk,
    zendesk,
)
from tests.readers.helpdesk.test_chats_of_helpdesks import noted, quoted

LETTER = (
    "<div>Добрий день! Надсилаємо рахунок.</div><br>"
    '<div class="quote"><div>пн, 5 січ. 2026 р. о 10:00 Ирина &lt;irina@example.com&gt; пише:</div>'
    "<blockquote><div>Где счёт?</div></blockquote></div>"
)
HISTORY = "пн, 5 січ. 2026 р. о 10:00 Ирина <irina@example.com> пише:\nГде счёт?"


def test_usedesk_notes_triggers_and_files() -> None:
    ticket = usedesk([*RU, ("staff", "Ваш запрос принят", 400)])
    comments = {each["id"]: each for each in ticket["comments"]}
    comments["1001"]["type"] = "private"
    comments["1002"]["message"] = LETTER
    comments["1002"]["files"] = [{"name": "рахунок.pdf", "size": 10}, "https://x/фото.jpg"]
    comments["1004"] |= {"from": "trigger", "user_id": None, "user": None}
    ticket["ticket"]["channel_type"] = "telegram"
    conversation, messages = only("usedesk", ticket)
    assert [m.author.role for m in messages] == [Role.CLIENT, Role.STAFF, Role.CLIENT, Role.BOT]
    assert quoted(messages[1]) == [HISTORY]
    assert messages[1].attachments == (
        Attachment(MessageKind.FILE, "рахунок.pdf", 10),
        Attachment(MessageKind.PHOTO, "фото.jpg"),
    )
    assert noted(conversation) == [("helpdesk.private", 1)]
    assert (conversation.title, conversation.channel) == ("Заказ", Channel.MESSENGER)


def test_usedesk_log_of_webhooks() -> None:
    tickets = {5: usedesk(RU), 6: usedesk(UK)}
    log = [
        {
            "secret": "…",
            "comment": {**comment, "ticket_id": number, "user": None},
            "client": {"id": CLIENT, "name": NAMES["client"]},
            "custom_fields": [],
        }
        for number, ticket in tickets.items()
        for comment in ticket["comments"]
    ]
    log[0]["comment"]["published_at"] = {
        "date": "2026-01-01 11:05:00.000000",
        "timezone_type": 3,
        "timezone": "Europe/Kyiv",
    }
    found = conversations("usedesk", json_lines([{"trigger": {"ticket_id": 5}}, *log]))
    assert [(each.id, told(messages)) for each, messages in found] == [("5", RU), ("6", UK)]
    assert {m.author.name for _, messages in found for m in messages} == {NAMES["client"], ""}


def test_helpdeskeddy_posts_alone_do_not_tell_sides() -> None:
    posts = helpdeskeddy(RU)["posts"]
    posts[0] |= {
        "date_updated": "10:00:00 02.01.2026",
        "files": [{"name": "чек.png", "url": "https://x/1", "data_type": "png"}],
    }
    posts.append({**posts[1], "id": 3, "visible": "staff"})
    by_id = {str(post["id"]): post for post in posts}
    pages = {"data": posts, "pagination": {"total": 5}}, {"data": by_id}, posts, json_lines(posts)
    for document in pages:
        conversation, messages = only("helpdeskeddy", document)
        assert (conversation.id, len(messages)) == ("7", 4)
        assert {(m.author.id, m.author.role) for m in messages} == {
            ("501", Role.UNKNOWN),
            ("17", Role.UNKNOWN),
        }
        assert Fact.ROLES not in conversation.facts >= {Fact.TURNS, Fact.SECONDS}
        assert noted(conversation) == [("helpdesk.private", 1)]
        assert messages[-1].edited_at == datetime(2026, 1, 2, 10)
        assert messages[-1].attachments == (Attachment(MessageKind.PHOTO, "чек.png"),)


def test_zendesk_what_is_left_out_and_who_is_unsure() -> None:
    ticket = zendesk([*RU, *[("staff", "…", 400 + n) for n in range(5)]])
    comments = ticket["comments"]
    comments[1]["public"] = False
    comments[2] |= {
        "html_body": LETTER,
        "attachments": [_file("рахунок.pdf"), _file("логотип.png")],
    }
    comments[2]["attachments"][1]["inline"] = True
    comments[4]["author_id"] = -1
    comments[5]["via"] = {"channel": "rule"}
    comments[6]["author_id"] = 88  # a colleague of the client's, sent a copy
    comments[7] |= {"type": "VoiceComment", "data": {"call_duration": 62}}
    comments[8] |= {"author_id": 18, "html_body": "", "plain_body": None}
    ticket["email_cc_ids"] = [88, AGENT]
    conversation, messages = only("zendesk", ticket)
    assert [(m.author.id, m.author.role) for m in messages] == [
        ("501", Role.CLIENT),
        ("17", Role.STAFF),
        ("501", Role.CLIENT),
        ("system", Role.SYSTEM),
        ("bot:17", Role.BOT),
        ("88", Role.UNKNOWN),
        ("17", Role.STAFF),
        ("18", Role.STAFF),
    ]
    assert messages[1].attachments == (Attachment(MessageKind.FILE, "рахунок.pdf", 7),)
    assert quoted(messages[1]) == [HISTORY]
    assert messages[3].kind is MessageKind.SERVICE
    assert messages[6].attachments == (Attachment(MessageKind.CALL, duration=62.0),)
    assert messages[6].text == ""
    assert messages[7].text == "…"
    assert noted(conversation) == [("helpdesk.private", 1)]
    assert Fact.ROLES not in conversation.facts
    assert conversation.channel is Channel.EMAIL


def _file(name: str) -> dict[str, Any]:
    return {"file_name": name, "content_type": "application/pdf", "size": 7, "inline": False}


def test_zendesk_people_stand_beside_the_tickets() -> None:
    ticket = zendesk(RU)
    del ticket["requester"], ticket["assignee"]
    ticket["comments"][1]["author_id"] = 88
    users = [
        {"id": CLIENT, "name": "Ирина Н.", "role": "end-user"},
        {"id": AGENT, "name": "Олег Т.", "role": "agent"},
        {"id": 88, "name": "Коллега", "role": "end-user"},
    ]
    for page in ({"tickets": [ticket], "users": users}, {"users": users, "tickets": [ticket]}):
        conversation, messages = only("zendesk", page)
        assert [(m.author.name, m.author.role) for m in messages] == [
            ("Ирина Н.", Role.CLIENT),
            ("Коллега", Role.CLIENT),
            ("Олег Т.", Role.STAFF),
            ("Ирина Н.", Role.CLIENT),
        ]
        assert Fact.ROLES in conversation.facts


def test_zendesk_comments_without_their_ticket() -> None:
    comments = zendesk(RU)["comments"]
    for document in ({"comments": comments, "count": 4, "next_page": None}, comments):
        conversation, messages = only("zendesk", document)
        assert [m.text for m in messages] == [text for _, text, _ in RU]
        assert Fact.ROLES not in conversation.facts
    users = [
        {"id": CLIENT, "name": "Ирина", "role": "end-user"},
        {"id": AGENT, "name": "Олег", "role": "admin"},
    ]
    conversation, messages = only("zendesk", {"comments": comments, "users": users})
    assert told(messages) == RU
    assert Fact.ROLES in conversation.facts


def test_zendesk_ticket_beside_its_comments() -> None:
    ticket = zendesk(RU)
    document = {"comments": ticket.pop("comments"), "ticket": ticket}
    conversation, messages = only("zendesk", [document])
    assert (conversation.id, told(messages)) == ("7", RU)
    assert str(messages[0].origin) == "файл (/0/comments/0)"


def test_zendesk_tickets_without_comments_are_only_a_beginning() -> None:
    ticket = zendesk(RU)
    del ticket["comments"]
    ticket |= {"description": "Где мой заказ?", "created_at": iso(5)}
    for document in ({"ticket": ticket}, {"tickets": [ticket], "next_page": None}, [ticket]):
        conversation, messages = only("zendesk", document)
        assert told(messages) == [("client", "Где мой заказ?", 5)]
        assert noted(conversation) == [("helpdesk.only_first", 1)]
        assert Fact.TURNS not in conversation.facts


def test_zendesk_finished_chat_in_one_comment() -> None:
    ticket = zendesk([("client", "(10:02:15) Ирина: Где?\n(10:02:40) Олег: Едет", 0), *RU])
    for channel in ("chat", "whatsapp", "сам придумал"):
        ticket["via"] = {"channel": channel}
        conversation, messages = only("zendesk", ticket)
        assert told(messages) == RU
        assert noted(conversation) == [("helpdesk.transcript", 1)]


def part(kind: str, text: str | None, at: int, **author: Any) -> dict[str, Any]:
    told = {"type": "admin", "id": "17", "name": "Олег", **author}
    return {"id": f"p{at}", "part_type": kind, "body": text, "created_at": at, "author": told}


def test_intercom_parts() -> None:
    talk = intercom(RU[:1])
    begun = talk["created_at"]
    talk["conversation_parts"]["conversation_parts"] = [
        part("assignment", None, begun + 1),
        part("note", "<p>Грубит</p>", begun + 2),
        part("note_and_reopen", "<p>Грубит</p>", begun + 3),
        part("comment", "<p>Мы скоро ответим</p>", begun + 4, type="bot", id="2", name="Fin"),
        part("comment", "<p>Да</p>", begun + 5, from_ai_agent=True),
        part("close", "<p>Рады помочь!</p>", begun + 6),
        part("open", "<p>Спасибо</p>", begun + 7, type="lead", id="501", name=None),
        part("comment", "<p></p>", begun + 8) | {"redacted": True},
        part("comment", None, begun + 9)
        | {"attachments": [{"name": "чек.png", "content_type": "image/png", "filesize": 5}]},
    ]
    talk["source"] |= {"type": "email", "subject": "<p>Заказ</p>"}
    conversation, messages = only("intercom", talk)
    assert [(m.author.role, m.kind, m.text) for m in messages] == [
        (Role.CLIENT, MessageKind.TEXT, RU[0][1]),
        (Role.SYSTEM, MessageKind.SERVICE, ""),
        (Role.BOT, MessageKind.TEXT, "Мы скоро ответим"),
        (Role.BOT, MessageKind.TEXT, "Да"),
        (Role.STAFF, MessageKind.TEXT, "Рады помочь!"),
        (Role.CLIENT, MessageKind.TEXT, "Спасибо"),
        (Role.STAFF, MessageKind.UNSUPPORTED, ""),
        (Role.STAFF, MessageKind.PHOTO, ""),
    ]
    assert messages[3].author.id != messages[4].author.id  # Oleg is not blamed for the machine
    assert messages[7].attachments == (Attachment(MessageKind.PHOTO, "чек.png", 5),)
    assert noted(conversation) == [("helpdesk.private", 2)]
    assert (conversation.title, conversation.channel) == ("Заказ", Channel.EMAIL)


@pytest.mark.parametrize("way", ["automated", "operator_initiated", "campaigns_initiated"])
def test_intercom_what_an_admin_did_not_type(way: str) -> None:
    talk = intercom([("staff", "Новая коллекция уже здесь!", 0), ("client", "Сколько стоит?", 60)])
    talk["source"]["delivered_as"] = way
    assert [m.author.role for m in only("intercom", talk)[1]] == [Role.BOT, Role.CLIENT]
    talk["source"]["delivered_as"] = "admin_initiated"
    assert [m.author.role for m in only("intercom", talk)[1]] == [Role.STAFF, Role.CLIENT]


def test_intercom_lists_have_no_parts() -> None:
    talk = intercom(RU)
    del talk["conversation_parts"]
    conversation, messages = only(
        "intercom", {"type": "conversation.list", "conversations": [talk]}
    )
    assert told(messages) == RU[:1]
    assert noted(conversation) == [("helpdesk.only_first", 1)]
    assert Fact.TURNS not in conversation.facts


def test_intercom_webhook() -> None:
    event = {"type": "notification_event", "data": {"type": "x", "item": intercom(RU)}}
    assert told(only("intercom", event)[1]) == RU


def test_freshdesk_notes_quotes_and_edits() -> None:
    ticket = freshdesk(RU)
    ticket["conversations"][0]["private"] = True
    ticket["conversations"][1] |= {
        "body": LETTER,
        "last_edited_at": iso(900),
        "attachments": [{"name": "рахунок.pdf", "content_type": "application/pdf", "size": 3}],
    }
    ticket["conversations"][2]["incoming"] = False  # written through the portal
    conversation, messages = only("freshdesk", ticket)
    assert [m.author.role for m in messages] == [Role.CLIENT, Role.STAFF, Role.CLIENT]
    assert quoted(messages[1]) == [HISTORY]
    assert messages[1].edited_at == datetime(2026, 1, 1, 9, 15, tzinfo=UTC)
    assert messages[1].attachments == (Attachment(MessageKind.FILE, "рахунок.pdf", 3),)
    assert noted(conversation) == [("helpdesk.private", 1)]
    assert (conversation.title, conversation.channel) == ("Заказ", Channel.EMAIL)


def test_freshdesk_letter_that_an_agent_began() -> None:
    lines: list[Line] = [("staff", "Ваш заказ готов.", 0), ("client", "Спасибо!", 60)]
    ticket = freshdesk(lines) | {"source": 10}
    assert told(only("freshdesk", ticket)[1]) == lines


def test_freshdesk_conversations_without_their_ticket() -> None:
    listed = freshdesk(RU)["conversations"] + freshdesk(UK, 8)["conversations"]
    for document in (listed, {"conversations": listed}):
        found = conversations("freshdesk", document)
        assert [(each.id, told(messages)) for each, messages in found] == [
            ("7", RU[1:]),
            ("8", UK[1:]),
        ]


def test_freshdesk_tickets_without_conversations() -> None:
    ticket = freshdesk(RU)
    del ticket["conversations"]
    conversation, messages = only("freshdesk", [ticket])
    assert told(messages) == RU[:1]
    assert noted(conversation) == [("helpdesk.only_first", 1)]


def test_freshdesk_export_of_an_account() -> None:
    ticket = freshdesk(RU)
    exported = {
        "display_id": 7,
        "id": 900_000,
        "subject": "Заказ",
        "requester_id": CLIENT,
        "requester_name": NAMES["client"],
        "responder_id": AGENT,
        "responder_name": NAMES["staff"],
        "fr_escalated": False,
        "source": 2,
        "created_at": iso(0).replace("Z", "+00:00"),
        "description": RU[0][1],
        "description_html": ticket["description"],
        "notes": [
            {"note": {**each, "body": each["body_text"], "body_html": each["body"]}}
            for each in ticket["conversations"]
        ],
    }
    for document in (
        {"helpdesk_ticket": exported},
        [{"helpdesk_ticket": exported}],
        json_lines([{"helpdesk_ticket": exported}] * 2),
    ):
        for conversation, messages in conversations("freshdesk", document):
            assert (conversation.id, told(messages)) == ("7", RU)
            assert {m.author.name for m in messages} == set(NAMES.values())


def test_times_in_a_zone_keep_it() -> None:
    ticket = freshdesk(RU)
    ticket["conversations"][0]["created_at"] = "2026-01-01T11:00:45+02:00"
    moment = only("freshdesk", ticket)[1][1].sent_at
    assert moment is not None
    assert moment.utcoffset() == timedelta(hours=2)
    assert moment == datetime(2026, 1, 1, 9, 0, 45, tzinfo=UTC)
