"""What is particular to the chats of Jivo, Bitrix24 and Chatwoot."""

from __future__ import annotations

from typing import Any

import pytest

from etiquette_lint.model import (
    Attachment,
    Channel,
    Conversation,
    Fact,
    Message,
    MessageKind,
    Role,
    Span,
)
from tests.readers.helpdesk.samples import (
    RU,
    bitrix24,
    chatwoot,
    chatwoot_message,
    conversations,
    iso,
    jivo,
    json_lines,
    only,
    told,
)


def quoted(message: Message) -> list[str]:
    return [message.text[span.start : span.end] for span in message.quoted]


def noted(conversation: Conversation) -> list[tuple[str, int]]:
    return [(getattr(note.message, "key", ""), note.count) for note in conversation.notes]


def test_jivo_log_of_webhooks() -> None:
    log = [
        {"event_name": "chat_accepted", "chat_id": 1, "visitor": {"name": "Ирина"}},
        jivo(RU, 1),
        {"event_name": "offline_message", "offline_message_id": 1, "message": "Да"},
        jivo(RU[:2], 2),
    ]
    for document in (log, json_lines(log)):
        found = conversations("jivo", document)
        assert [(each.id, len(messages)) for each, messages in found] == [("1", 4), ("2", 2)]
        assert {(each.title, each.channel) for each, _ in found} == {("Ирина", Channel.LIVECHAT)}


def test_jivo_people_without_names_and_messages_of_nobody() -> None:
    chat = jivo(RU[:2])
    chat["agents"] = []
    chat["visitor"] = {"phone": "+380440000000"}
    chat["chat"]["messages"].append({"message": "Чат закрыт", "timestamp": 0, "type": "system"})
    conversation, messages = only("jivo", chat)
    assert [(m.author.id, m.author.name) for m in messages] == [
        ("visitor", "+380440000000"),
        ("17", "17"),
        ("system", ""),
    ]
    assert messages[2].kind is MessageKind.SERVICE
    assert messages[2].sent_at is None
    assert conversation.facts >= {Fact.TIME, Fact.ROLES}  # of what somebody wrote


def line(text: str, **more: Any) -> dict[str, Any]:
    """One message of an agent in an open line."""
    history = bitrix24([("staff", text, 0)])
    history["message"]["1000"].update(more)
    return history


@pytest.mark.parametrize(
    ("source", "text", "quotes"),
    [
        ("[b]Да[/b], [i]конечно[/i]", "Да, конечно", []),
        ("Вот: [url=https://a.ua/x?a=1]инструкция[/url]", "Вот: инструкция", []),
        ("[USER=103]Олег[/USER], [br][br]смотрите", "Олег, \n\nсмотрите", []),
        ("[icon=https://a.ua/1.png title=smile size=20]Да", "Да", []),
        ("[img]https://a.ua/1.png[/img]Фото", "Фото", []),
        ("[quote]Где заказ?[/quote]Едет", "Где заказ?\nЕдет", ["Где заказ?"]),
        ("Да [quote]а [quote]б[/quote][/quote]", "Да \nа \nб", ["а \nб"]),
        ("[quote]не закрыта", "не закрыта", ["не закрыта"]),
        (">>Где заказ?\n>>А?\nЕдет", ">>Где заказ?\n>>А?\nЕдет", [">>Где заказ?\n>>А?"]),
        ("Скидка [10%] и [Имя]", "Скидка [10%] и [Имя]", []),
        ("[/b][/quote]Да", "Да", []),
    ],
)
def test_bitrix24_markup(source: str, text: str, quotes: list[str]) -> None:
    _, (message,) = only("bitrix24", line(source))
    assert (message.text, quoted(message)) == (text, quotes)


def test_bitrix24_quotes_between_lines_of_dashes() -> None:
    rule = "-" * 54
    quote = f"{rule}\nИрина [01.01.2026 10:00]\nГде заказ?\n{rule}"
    _, (message,) = only("bitrix24", line(f"{quote}\nЕдет"))
    assert message.quoted == (Span(0, len(quote)),)


def test_bitrix24_roles_files_and_answers() -> None:
    history = bitrix24([*RU, ("staff", "Бот", 400), ("staff", "Кто-то", 500)])
    messages = history["message"]
    history["users"]["9"] = {"id": "9", "name": "Помощник", "bot": True, "connector": False}
    messages["1004"]["senderid"] = "9"
    messages["1005"]["senderid"] = "77"
    messages["1001"]["senderid"] = "0"
    messages["1002"]["params"] = {"fileId": [5, 6], "replyId": 1000}
    messages["1003"]["params"] = {"IS_DELETED": "Y"}
    history["files"] = {"5": {"id": 5, "type": "image", "name": "чек.png", "size": 70855}}
    conversation, found = only("bitrix24", {"result": history})
    assert [m.author.role for m in found] == [
        Role.CLIENT,
        Role.SYSTEM,
        Role.STAFF,
        Role.CLIENT,
        Role.BOT,
        Role.UNKNOWN,
    ]
    assert found[1].kind is MessageKind.SERVICE
    assert found[2].attachments == (
        Attachment(MessageKind.PHOTO, "чек.png", 70855),
        Attachment(MessageKind.FILE),
    )
    assert (found[2].kind, found[2].reply_to) == (MessageKind.PHOTO, "1000")
    assert (found[3].kind, found[3].text) == (MessageKind.UNSUPPORTED, "")
    assert Fact.ROLES not in conversation.facts
    assert (conversation.title, conversation.channel) == ("Ирина - Чат", Channel.LIVECHAT)


@pytest.mark.parametrize(
    ("line", "channel"),
    [
        ("livechat|22|1761|587", Channel.LIVECHAT),
        ("telegrambot|3|501|2", Channel.MESSENGER),
        ("whatsappbytwilio|3|501|2", Channel.MESSENGER),
        ("vkgroup|3|501|2", Channel.SOCIAL),
        ("fbinstagramdirect|3|501|2", Channel.SOCIAL),
        ("своя|1|2|3", None),
        ("", None),
    ],
)
def test_bitrix24_channels(line: str, channel: Channel | None) -> None:
    history = bitrix24(RU)
    history["chat"]["63"]["entityId"] = line
    assert only("bitrix24", history)[0].channel is channel


def test_bitrix24_messages_as_a_list() -> None:
    answer = {
        "result": {
            "chat_id": 63,
            "messages": [
                {
                    "id": 5,
                    "chat_id": 63,
                    "author_id": 17,
                    "date": iso(9),
                    "text": "Да",
                    "params": [],
                },
                {"id": 4, "chat_id": 63, "author_id": 501, "date": iso(1), "text": "Тут?"},
            ],
            "users": [
                {"id": 17, "name": "Олег", "connector": False},
                {"id": 501, "name": "Ирина", "connector": True},
            ],
            "files": [],
        }
    }
    conversation, messages = only("bitrix24", answer)
    assert conversation.id == "63"
    assert told(messages) == [("client", "Тут?", 1), ("staff", "Да", 9)]
    assert [str(m.origin) for m in messages][1] == "файл (/result/messages/0)"


def test_bitrix24_session_without_messages() -> None:
    conversation, messages = only("bitrix24", {"result": {**bitrix24([]), "message": {}}})
    assert (conversation.id, messages) == ("7", [])


def test_chatwoot_kinds_of_messages() -> None:
    talk = chatwoot([*RU, *RU])
    raw = talk["messages"]
    raw[0] |= {"message_type": 2, "content": "Олег назначен", "sender": None}
    raw[1] |= {"message_type": 3, "content": "Мы скоро ответим", "sender": None}
    raw[2] |= {"private": True}
    raw[3] |= {"private": True}
    raw[4] |= {"content": None, "attachments": [{"file_type": "image", "data_url": "a/чек.png?x"}]}
    raw[5] |= {"sender": {"id": 1, "name": "Помощник", "type": "agent_bot"}}
    raw[6] |= {"content_attributes": {"automation_rule_id": 4}}
    raw[7] |= {"content_attributes": {"deleted": True, "in_reply_to": 1006}}
    conversation, messages = only("chatwoot", talk)
    assert [(m.author.role, m.kind) for m in messages] == [
        (Role.SYSTEM, MessageKind.SERVICE),
        (Role.CLIENT, MessageKind.PHOTO),
        (Role.BOT, MessageKind.TEXT),
        (Role.BOT, MessageKind.TEXT),
        (Role.BOT, MessageKind.TEXT),
        (Role.CLIENT, MessageKind.UNSUPPORTED),
    ]
    assert messages[-1].text == ""
    assert noted(conversation) == [("helpdesk.private", 2)]
    assert str(conversation.notes[0].origin) == "файл (/messages/2)"


@pytest.mark.parametrize(
    ("file", "attached"),
    [
        (
            {"file_type": "image", "data_url": "https://x/чек.png", "file_size": 9},
            ("photo", "чек.png"),
        ),
        ({"file_type": "audio", "data_url": "https://x/a.ogg"}, ("voice", "a.ogg")),
        ({"file_type": "audio", "data_url": "https://x/a.mp3"}, ("audio", "a.mp3")),
        ({"file_type": "video", "data_url": "https://x/a.mp4"}, ("video", "a.mp4")),
        ({"file_type": "file", "data_url": "https://x/счёт.pdf"}, ("file", "счёт.pdf")),
        ({"file_type": "location", "fallback_title": "Склад"}, ("location", "Склад")),
        ({"file_type": "contact", "fallback_title": "+38"}, ("contact", "+38")),
        ({}, ("file", None)),
    ],
)
def test_chatwoot_attachments(file: dict[str, Any], attached: tuple[str, str | None]) -> None:
    raw = chatwoot_message(RU[1]) | {"content": None, "attachments": [file]}
    _, (message,) = only("chatwoot", [raw])
    (found,) = message.attachments
    assert (found.kind.value, found.name) == attached
    assert message.kind is found.kind


def test_chatwoot_webhooks() -> None:
    """The same message twice, as it was made and as it was changed."""

    def event(line: tuple[str, str, int], number: int, **more: Any) -> dict[str, Any]:
        raw = chatwoot_message(line, number)
        kind = ["incoming", "outgoing"][raw.pop("message_type")]
        del raw["conversation_id"]
        moment = iso(line[2]).replace("T", " ").replace("Z", " UTC")
        about = {"id": 7, "channel": "Channel::Telegram", "meta": {"sender": {"name": "Ирина"}}}
        return {
            **raw,
            "event": "message_created",
            "message_type": kind,
            "created_at": moment,
            "conversation": about,
            **more,
        }

    log = [event(line, number) for number, line in enumerate(RU)]
    log.insert(2, {"event": "conversation_typing_on", "user": {"id": 1}})
    log.append(event(("staff", "Заказ у курьера.", 170), 2, event="message_updated"))
    conversation, messages = only("chatwoot", json_lines(log))
    assert told(messages) == [*RU[:2], ("staff", "Заказ у курьера.", 170), RU[3]]
    assert (conversation.id, conversation.channel) == ("7", Channel.MESSENGER)
    assert conversation.title == "Ирина"


def test_chatwoot_list_of_conversations_has_the_last_message_of_each() -> None:
    talk = chatwoot(RU[-1:]) | {"last_non_activity_message": chatwoot_message(RU[-1])}
    conversation, messages = only("chatwoot", {"data": {"meta": {}, "payload": [talk]}})
    assert told(messages) == RU[-1:]
    assert noted(conversation) == [("helpdesk.only_last", 1)]
    assert Fact.TURNS not in conversation.facts
