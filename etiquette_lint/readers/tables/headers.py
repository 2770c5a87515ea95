"""What columns are called in Russian, Ukrainian and English, field by field, the surest name first.

Fields beyond ``FIELDS`` serve the guess alone: names of either side in columns of their own, yes
and no columns, a conversation's title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

# Separated by commas; a name under several fields is decided by the column's values.
NAMES: dict[str, str] = {
    "text": """
        text, message text, message, msg, msg text, body, plain body, plain text, body text,
        text body, content, comment text, comment body, comment, reply text, html body, utterance,
        текст, текст сообщения, сообщение, сообщения, содержание, содержание сообщения, содержимое,
        тело, тело сообщения, реплика, текст комментария, комментарий, текст письма, текст чата,
        текст повідомлення, повідомлення, вміст, зміст, тіло, тіло повідомлення, репліка,
        текст коментаря, коментар, текст листа
        """,
    # taken where nothing surer is there and the values read like sentences
    "prose": """
        description, reply, response, answer, note, post, phrase, question, request, payload, html,
        описание, ответ, текст ответа, фраза, обращение, текст обращения, вопрос, письмо, запись,
        опис, відповідь, текст відповіді, звернення, текст звернення, питання, запитання,
        лист, допис
        """,
    "author": """
        author, author name, sender, sender name, from, from name, from user, posted by, sent by,
        written by, user name, username, user, display name, full name, nickname, nick, participant,
        name, login, who, автор, имя автора, отправитель, имя отправителя, от кого, от, кто,
        кто написал, пользователь, имя пользователя, участник, сотрудник клиент, фио, имя, ник,
        никнейм, логин, ім'я автора, відправник, ім'я відправника, від кого, від, хто, хто написав,
        користувач, ім'я користувача, учасник, піб, ім'я, нік, нікнейм, логін
        """,
    "author_id": """
        author id, sender id, from id, user id, id автора, id отправителя, id пользователя,
        id відправника, id користувача
        """,
    "staff_name": """
        operator name, operator, agent name, agent, manager name, manager, employee, staff,
        assignee, assigned to, responsible, admin, consultant, имя оператора, оператор, агент,
        менеджер, имя менеджера, сотрудник, ответственный, исполнитель, консультант, ім'я оператора,
        ім'я менеджера, співробітник, працівник, відповідальний, виконавець
        """,
    "client_name": """
        client name, client, customer name, customer, visitor name, visitor, contact name, contact,
        requester, requester name, buyer, guest, lead, имя клиента, клиент, покупатель, посетитель,
        контакт, имя контакта, заказчик, гость, ім'я клієнта, клієнт, покупець, відвідувач, ім'я
        контакту, замовник, гість
        """,
    "time": """
        sent at, created at, datetime, date time, time sent, date sent, timestamp, time stamp,
        posted at, published at, received at, sent, created, date and time, sent date, created date,
        created time, creation date, date created, sent time, unixtime, unix time, date unixtime,
        ts, when, at, moment, дата и время, дата время, дата отправки, время отправки, дата
        создания, время создания, отправлено, создано, дата получения, получено, время получения,
        дата публикации, дата добавления, когда, момент, таймстемп, дата і час, дата та час,
        дата й час, дата час, дата надсилання, час надсилання, дата відправлення, час відправлення,
        дата відправки, час відправки, дата створення, час створення, надіслано, відправлено,
        створено, дата отримання, отримано, дата публікації, коли, updated at
        """,
    "date": "date, day, дата, день, число",
    "clock": "time, hour, время, час, время суток, time of day",
    "role": """
        role, author role, sender role, user role, author type, sender type, from type, user type,
        participant type, direction, message direction, side, party, sent from, роль, роль автора,
        роль отправителя, тип автора, тип отправителя, тип пользователя, тип участника, сторона,
        направление, направление сообщения, направленность, роль відправника, тип відправника,
        тип користувача, тип учасника, напрям, напрямок, напрям повідомлення,
        напрямок повідомлення, type, тип, вид, тип сообщения, тип повідомлення, message type
        """,
    "kind": """
        kind, message kind, message type, content type, event type, event, entry type, type, тип
        сообщения, вид сообщения, тип события, событие, тип записи, тип повідомлення,
        вид повідомлення, тип події, подія, тип запису, тип, вид, media type
        """,
    "conversation": """
        conversation id, conversation, dialog id, dialogue id, dialog, dialogue, chat id, chat,
        ticket id, ticket, ticket number, ticket no, thread id, thread ts, thread, session id,
        session, case id, case number, case, request id, issue id, room id, room, topic id,
        conversation uuid, id диалога, диалог, номер диалога, id чата, чат, номер чата, id тикета,
        тикет, номер тикета, id обращения, номер обращения, обращение, id заявки, номер заявки,
        заявка, id запроса, номер запроса, id переписки, переписка, id беседы, беседа, id разговора,
        разговор, id сессии, сессия, тред, ветка, кейс, номер кейса, id діалогу, діалог, номер
        діалогу, id чату, номер чату, id тікета, тікет, номер тікета, id звернення, номер звернення,
        звернення, id запиту, номер запиту, id розмови, розмова, номер розмови,
        бесіда, листування, id сесії, сесія, гілка
        """,
    "id": """
        message id, msg id, comment id, message uuid, message number, id сообщения, ид сообщения,
        номер сообщения, идентификатор сообщения, id комментария, id повідомлення,
        номер повідомлення, ідентифікатор повідомлення, id коментаря, id, ид, идентификатор,
        ідентифікатор, uuid, guid, row id, number, no, n, номер
        """,
    "reply_to": """
        reply to, reply to id, reply to message, reply to message id, in reply to, in reply to id,
        parent id, parent message id, quoted message id, replied to, ответ на, ответ на сообщение,
        в ответ на, id родителя, родительское сообщение, відповідь на, відповідь на повідомлення,
        у відповідь на
        """,
    "media": """
        attachments, attachment, attachment name, attachment names, attachment url, attachment urls,
        files, file, file name, filename, file names, file url, media, media file, вложения,
        вложение, файлы, файл, имя файла, прикрепленные файлы, прикрепленный файл, медиа, медиафайл,
        вкладення, файли, назва файлу, ім'я файлу, прикріплені файли, прикріплений файл, медіа
        """,
    "channel": """
        channel, channel type, channel name, platform, messenger, social network, source, via,
        integration, канал, тип канала, название канала, канал связи, канал общения, мессенджер,
        площадка, платформа, соцсеть, источник, тип каналу, назва каналу, канал зв'язку, месенджер,
        майданчик, соцмережа, джерело, type, тип
        """,
    "title": """
        subject, title, chat title, chat name, conversation title, conversation name, ticket
        subject, thread name, topic, тема, тема обращения, тема тикета, тема письма, тема диалога,
        название чата, имя чата, название диалога, заголовок, тема звернення, тема листа,
        тема діалогу, назва чату, назва діалогу
        """,
    # yes and no
    "incoming": """
        incoming, is incoming, inbound, is inbound, from client, is from client, from customer,
        is client, is customer, from visitor, from user, входящее, входящий, входящая,
        входящее сообщение, от клиента, клиент, вхідне, вхідний, вхідна, вхідне повідомлення,
        від клієнта, клієнт
        """,
    "outgoing": """
        outgoing, is outgoing, outbound, is outbound, out, from me, is from me, from operator,
        from agent, from staff, from admin, is operator, is agent, is staff, is admin, is employee,
        is own, own, by agent, by operator, operator, agent, исходящее, исходящий, исходящая,
        исходящее сообщение, от оператора, от менеджера, от сотрудника, от нас, оператор, менеджер,
        сотрудник, вихідне, вихідний, вихідна, вихідне повідомлення, від оператора, від менеджера,
        від співробітника, від нас
        """,
    "bot": """
        is bot, bot, from bot, by bot, is auto, automatic, is automatic, auto reply, autoreply, бот,
        от бота, автоответ, автоматическое, автосообщение, від бота, автовідповідь, автоматичне
        """,
    "internal": """
        internal, is internal, private, is private, is note, note, internal note, is internal note,
        private note, служебное, внутреннее, внутренний, внутренняя заметка, внутренний комментарий,
        приватное, приватный, заметка, службове, внутрішнє, внутрішній, внутрішня нотатка, приватне,
        приватний, нотатка
        """,
    "public": "public, is public, публичное, публичный, публічне, публічний",
}

_CAMEL = re.compile(r"(?<=[a-zа-яёіїєґ\d])(?=[A-ZА-ЯЁІЇЄҐ])")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_APOSTROPHES = str.maketrans("’ʼ`‘", "''''")
_BETWEEN = re.compile(r"[\s_\-./\\:,;|«»\"“”*]+")
# «дата сообщения», "message date": of the message, which goes without saying
_OWN = re.compile(
    r"(?:message|msg|comment) (.+)|(.+) (?:сообщения|повідомлення|комментария|коментаря)"
)
_NUMBER = re.compile(r"(.+) (?:id|ид|номер|no|number)")  # «тикет №»
_NUMBERED = frozenset({"conversation"})
_OF_MESSAGES = frozenset({"text", "author", "time", "date", "clock", "role", "kind", "id", "media"})


def plain_name(name: str) -> str:
    """«Дата_создания (UTC)», "createdAt" → «дата создания», "created at"."""
    name = _CAMEL.sub(" ", _BRACKETS.sub(" ", name).translate(_APOSTROPHES))
    name = name.casefold().replace("ё", "е").replace("№", " номер ").replace("#", " номер ")
    return _BETWEEN.sub(" ", name).strip()


def fields_of(name: str) -> dict[str, int]:
    """The fields that a column of that name may be, each with a rank, the lowest surest."""
    plain = plain_name(name)
    known = _known()
    if plain in known:
        return known[plain]
    for around, allowed in ((_OWN, _OF_MESSAGES), (_NUMBER, _NUMBERED)):
        if found := around.fullmatch(plain):
            meant = known.get(next(filter(None, found.groups())), {})
            # before the same name without such words, which may be somebody else's
            return {field: rank - 1 for field, rank in meant.items() if field in allowed}
    return {}


def places_of(header: Sequence[str], name: str) -> list[int]:
    """The columns of that name, however its case and spaces are written, or of that number."""
    found = [place for place, other in enumerate(header) if other == name]
    if not found and (plain := plain_name(name)):
        found = [place for place, other in enumerate(header) if plain_name(other) == plain]
    if not found and name.isdecimal() and 1 <= int(name) <= len(header):
        found = [int(name) - 1]
    return found


@cache
def _known() -> dict[str, dict[str, int]]:
    """By name, the fields that it may be, each with a rank."""
    table: dict[str, dict[str, int]] = {}
    for field, names in NAMES.items():
        for rank, name in enumerate(" ".join(names.split()).split(", ")):
            table.setdefault(plain_name(name), {}).setdefault(field, rank)
    return table
