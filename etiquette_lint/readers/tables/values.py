"""What cells say of who writes, of what sort a row is, through which channel, and yes or no."""

from __future__ import annotations

import re
from typing import NamedTuple

from etiquette_lint.model import Channel, MessageKind, Role

_ROLES = {
    Role.STAFF: """
        staff, agent, operator, manager, admin, administrator, support, support agent, employee,
        consultant, assistant, seller, shop, company, team, teammate, specialist, owner,
        helpdesk, out, outgoing, outbound, output, sent, from me, me, own, reply by agent,
        сотрудник, сотрудница, оператор, агент, менеджер, администратор, админ, поддержка,
        служба поддержки, техподдержка, консультант, продавец, магазин, компания, специалист,
        исполнитель, ассистент, мы, вы, я, исх, исходящее, исходящий, исходящая, исходящие,
        отправленное, отправлено, ответ, оператора, агента, менеджера, сотрудника, поддержки,
        співробітник, співробітниця, операторка, менеджерка, працівник, адміністратор, адмін,
        підтримка, служба підтримки, техпідтримка, продавець, компанія, фахівець, спеціаліст,
        виконавець, асистент, ми, ви, вих, вихідне, вихідний, вихідна, вихідні, надіслане,
        надіслано, відповідь, співробітника, підтримки, консультанта
        """,
    Role.CLIENT: """
        client, customer, user, end user, enduser, visitor, guest, contact, lead, requester, buyer,
        consumer, subscriber, in, incoming, inbound, input, received, клиент, клиентка, покупатель,
        покупательница, пользователь, посетитель, гость, контакт, заказчик, заявитель, абонент,
        лид, вх, входящее, входящий, входящая, входящие, полученное, получено, клиента,
        покупателя, посетителя, пользователя, вопрос, клієнт, клієнтка, покупець, покупниця,
        користувач, відвідувач, гість, замовник, заявник, лід, вхідне, вхідний, вхідна, вхідні,
        отримане, отримано, клієнта, покупця, відвідувача, користувача, питання
        """,
    Role.BOT: """
        bot, chatbot, chat bot, robot, auto, autoreply, auto reply, automatic, automation, template,
        trigger, бот, чатбот, чат бот, робот, автоответ, автоответчик, автоматически, автосообщение,
        автоматическое, автовідповідь, автоматично, автоматичне, бота
        """,
    Role.SYSTEM: """
        system, system message, service, server, activity, event, log, notification, система,
        системное, системный, служебное, служебный, событие, уведомление, системне, системний,
        службове, службовий, подія, сповіщення, системы, системи
        """,
}
_KINDS = {
    MessageKind.TEXT: """
        text, message, plain, html, comment, reply, public, public reply, chat, default, email,
        текст, сообщение, комментарий, письмо, публичный, публичное, повідомлення, коментар, лист,
        публічний, публічне, текстовое, текстове
        """,
    MessageKind.SERVICE: """
        note, internal, internal note, private, private note, internal comment, заметка, внутренняя
        заметка, внутренний комментарий, внутреннее, внутренний, приватный, приватное, нотатка,
        внутрішня нотатка, внутрішній коментар, внутрішнє, внутрішній, приватний, приватне,
        joined, left, assigned, assignment, status, status change, closed, opened
        """,
    MessageKind.VOICE: "voice, voice message, ptt, голосовое, голосовое сообщение, голосове",
    MessageKind.AUDIO: "audio, аудио, аудіо",
    MessageKind.VIDEO_NOTE: "video note, round video, видеосообщение, відеоповідомлення",
    MessageKind.VIDEO: "video, видео, відео",
    MessageKind.PHOTO: "photo, image, picture, img, фото, изображение, картинка, зображення",
    MessageKind.STICKER: "sticker, стикер, стікер, наліпка, наклейка",
    MessageKind.GIF: "gif, animation, гифка, гіфка",
    MessageKind.FILE: "file, document, attachment, doc, файл, документ, вложение, вкладення",
    MessageKind.CALL: "call, phone call, phone, звонок, вызов, дзвінок, виклик",
    MessageKind.CONTACT: "contact card, vcard",
    MessageKind.LOCATION: "location, geo, местоположение, геолокация, геолокація",
    MessageKind.POLL: "poll, опрос, опитування",
}
_CHANNELS = {
    Channel.MESSENGER: """
        messenger, messengers, whatsapp, whats app, wa, waba, whatsapp business, telegram, tg,
        telegram bot, viber, signal, sms, imessage, facebook messenger, fb messenger, wechat, line,
        мессенджер, мессенджеры, вотсап, вотсапп, ватсап, ватсапп, телеграм, телеграмм, тг, вайбер,
        смс, месенджер, месенджери
        """,
    Channel.LIVECHAT: """
        livechat, live chat, chat, web chat, webchat, widget, web widget, web messenger,
        online chat, site, site chat, website, web, in app, in app chat, native messaging, jivo,
        jivosite, jivochat, чат, онлайн чат, онлайн консультант, виджет, сайт, чат на сайте,
        чат с сайта, веб чат, вебчат, віджет, чат на сайті, чат із сайту, чат з сайту
        """,
    Channel.SOCIAL: """
        social, vk, vkontakte, instagram, facebook, fb, ok, odnoklassniki, twitter, x, tiktok,
        youtube, linkedin, threads, social media, social network, соцсеть, соцсети, социальная сеть,
        социальные сети, вконтакте, вк, одноклассники, инстаграм, инстаграмм, инста, директ,
        фейсбук, тикток, ютуб, соцмережа, соцмережі, соціальна мережа, соціальні мережі, інстаграм,
        інста, тікток
        """,
    Channel.EMAIL: """
        email, e mail, mail, mailbox, gmail, почта, эл почта, электронная почта, электронное письмо,
        имейл, имэйл, емейл, е мейл, мейл, пошта, ел пошта, е пошта, електронна пошта,
        електронний лист, імейл
        """,
    Channel.FORM: """
        form, forms, web form, webform, contact form, feedback form, request form, форма, веб форма,
        вебформа, форма на сайте, форма обратной связи, обратная связь, заявка с сайта,
        форма на сайті, форма зворотного зв'язку, зворотний зв'язок, заявка із сайту, заявка з сайту
        """,
}
_YES = "true t yes y 1 + да истина так істина x v ✓ ✔"
_NO = "false f no n 0 - нет ложь ні хибність"

_BETWEEN = re.compile(r"[\s_\-.:/]+")
# «сообщение от клиента», «ответ оператора»: whose, which is what is asked
_AROUND = re.compile(
    r"\b(?:сообщени[ея]|повідомлення|messages?|ответ|відповідь|reply|від|от|from|by|by the)\b"
)


class Meaning(NamedTuple):
    """What a cell says, or both None where it says nothing that is known."""

    role: Role | None = None
    kind: MessageKind | None = None


def plain_value(cell: str) -> str:
    return _BETWEEN.sub(" ", cell.casefold().replace("ё", "е")).strip()


def meaning(cell: str) -> Meaning:
    """What a cell in a column of roles, directions or kinds means."""
    plain = plain_value(cell)
    found = _MEANINGS.get(plain)
    if found is None:
        found = _MEANINGS.get(" ".join(_AROUND.sub(" ", plain).split()), Meaning())
    return found


def yes(cell: str) -> bool | None:
    """None where the cell is neither a yes nor a no; an empty one is a no."""
    return _ANSWERS.get(cell.strip().casefold())


def channel(cell: str) -> Channel | None:
    plain = plain_value(cell).replace("’", "'").replace("ʼ", "'")
    return _CHANNEL.get(plain) or _CHANNEL.get(plain.partition(" ")[0])


def _words(text: str) -> list[str]:
    return [plain_value(word) for word in " ".join(text.split()).split(", ")]


_MEANINGS = {
    **{word: Meaning(None, kind) for kind, words in _KINDS.items() for word in _words(words)},
    **{word: Meaning(role) for role, words in _ROLES.items() for word in _words(words)},
}
_CHANNEL = {word: channel for channel, words in _CHANNELS.items() for word in _words(words)}
_ANSWERS = {**dict.fromkeys(_YES.split(), True), **dict.fromkeys(["", *_NO.split()], False)}
