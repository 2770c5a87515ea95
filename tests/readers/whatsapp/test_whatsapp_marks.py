"""What the app says is told from what people say."""

from __future__ import annotations

import pytest

from etiquette_lint.model import Fact, Message, MessageKind, Role
from etiquette_lint.readers.whatsapp import marks
from tests.readers.whatsapp.samples import LRM, RLM, chat, conversation, messages

K = MessageKind


def android(text: str, *more: str) -> Message:
    """The message in a chat where somebody else has spoken, too."""
    body = "\n".join((text, *more))
    talk = f"13.03.2026, 10:00 - Ганна: {body}\n13.03.2026, 10:01 - Олег: Так\n"
    found = messages(talk)
    assert found[0].author.name == "Ганна"
    return found[0]


def ios(text: str, before: str = "") -> Message:
    talk = (
        f"{before}[13.03.2026, 10:00:00] Ганна: {text}\r\n[13.03.2026, 10:01:00] Олег: Так\r\n"
        "[13.03.2026, 10:02:00] Ганна: Добре\r\n"
    )
    found = messages(talk)
    assert found[0].author.name == "Ганна"
    return found[0]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("image omitted", K.PHOTO),
        ("изображение отсутствует", K.PHOTO),
        ("зображення відсутнє", K.PHOTO),
        ("видео отсутствует", K.VIDEO),
        ("аудіо відсутнє", K.VOICE),
        ("аудиофайл отсутствует", K.VOICE),
        ("video note omitted", K.VIDEO_NOTE),
        ("стикер не добавлен", K.STICKER),
        ("Наклейку не додано", K.STICKER),
        ("GIF-анімацію пропущено", K.GIF),
        ("документ пропущено", K.FILE),
        ("Карточка контакта отсутствует", K.CONTACT),
        ("ไม่มีสติกเกอร์", K.STICKER),
    ],
)
def test_a_medium_that_was_not_exported(said: str, kind: MessageKind) -> None:
    found = ios(LRM + said, before=LRM)
    assert (found.kind, found.text, [a.kind for a in found.attachments]) == (kind, "", [kind])
    older = ios(f"<{said}>")
    assert (older.kind, older.text) == (kind, "")
    typed = ios(said)
    assert (typed.kind, typed.text) == (K.TEXT, said)  # without the app's mark, a person's words


@pytest.mark.parametrize("said", ["<Media omitted>", "<Без медиафайлов>", "<Медіа пропущено>"])
def test_a_medium_of_unknown_kind(said: str) -> None:
    found = android(said)
    assert (found.kind, found.text, len(found.attachments)) == (K.FILE, "", 1)
    captioned = android(said, "Накладна", "і чек")
    assert (captioned.kind, captioned.text) == (K.FILE, "Накладна\nі чек")


def test_all_that_is_left_of_what_may_be_seen_once() -> None:
    assert (android("null").kind, android("null").text) == (K.FILE, "")


@pytest.mark.parametrize(
    ("said", "kind", "name", "caption"),
    [
        ("IMG-20260313-WA0001.jpg (file attached)", K.PHOTO, "IMG-20260313-WA0001.jpg", ""),
        (f"{LRM}PTT-20260313-WA0001.opus (файл добавлен)", K.VOICE, "PTT-20260313-WA0001.opus", ""),
        ("STK-20260313-WA0001.webp (файл додано)", K.STICKER, "STK-20260313-WA0001.webp", ""),
        ("VID-20260313-WA0001.mp4 (xxx yyy)\nОсь", K.VIDEO, "VID-20260313-WA0001.mp4", "Ось"),
        ("Рахунок за березень.pdf (файл додано)", K.FILE, "Рахунок за березень.pdf", ""),
        ("Олег.vcf (file attached)", K.CONTACT, "Олег.vcf", ""),
    ],
)
def test_a_file_by_android(said: str, kind: MessageKind, name: str, caption: str) -> None:
    found = android(said)
    assert (found.kind, found.text) == (kind, caption)
    assert [a.name for a in found.attachments] == [name]


@pytest.mark.parametrize(
    ("said", "kind", "name", "caption"),
    [
        ("‎<attached: 00000035-PHOTO-2026-03-13.jpg>", K.PHOTO, "PHOTO-2026-03-13.jpg", ""),
        ("‎<прикреплено: 00000035-AUDIO-2026.opus>", K.VOICE, "AUDIO-2026.opus", ""),
        ("‎<додано: 00000035-GIF-2026.mp4>", K.GIF, "GIF-2026.mp4", ""),
        ("Чек ‎<додано: 00000035-PHOTO-2026.jpg>", K.PHOTO, "PHOTO-2026.jpg", "Чек"),
        ("Акт.pdf • ‎2 сторінки ‎<додано: 00000047-Акт.pdf>", K.FILE, "Акт.pdf", ""),
        ("Акт.docx ‎<attached: 00000048-Акт.docx>", K.FILE, "Акт.docx", ""),
        ("Акт.pdf • ‎2 страницы ‎документ отсутствует", K.FILE, "Акт.pdf", ""),
        ("Акт.docx ‎документ пропущено", K.FILE, "Акт.docx", ""),
        ("Ось чек\nдивіться ‎зображення відсутнє", K.PHOTO, None, "Ось чек\nдивіться"),
    ],
)
def test_a_file_by_ios(said: str, kind: MessageKind, name: str | None, caption: str) -> None:
    found = ios(said, before=LRM)
    assert (found.kind, found.text) == (kind, caption)
    assert [a.name for a in found.attachments] == [name]


@pytest.mark.parametrize(
    "said",
    [
        "This message was deleted",
        "You deleted this message",
        "Данное сообщение удалено",
        "Вы удалили данное сообщение",
        "Це повідомлення було видалено",
        "Ви видалили це повідомлення",
        "This message was deleted by admin Ганна",
        "Waiting for this message. This may take a while",
    ],
)
def test_a_message_that_is_gone_says_nothing(said: str) -> None:
    for found in (android(said), ios(f"{LRM}{said}."), ios(f"{said}.")):
        assert (found.kind, found.text, found.attachments) == (K.UNSUPPORTED, "", ())


@pytest.mark.parametrize(
    "mark", ["<This message was edited>", "<Сообщение изменено>", "<Повідомлення змінено>"]
)
def test_the_mark_of_a_change_is_no_part_of_the_text(mark: str) -> None:
    found = android(f"Їдемо завтра {mark}")
    assert (found.kind, found.text, found.edited_at) == (K.TEXT, "Їдемо завтра", None)
    assert ios(f"Їдемо\nзавтра {LRM}{mark}").text == "Їдемо\nзавтра"
    photo = ios(f"Чек {LRM}<додано: 00000001-PHOTO-2026.jpg> {LRM}{mark}")
    assert (photo.kind, photo.text) == (K.PHOTO, "Чек")
    assert android(f"Напишіть {mark} в кінці").text == f"Напишіть {mark} в кінці"


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("Missed voice call", None),
        ("Пропущенный видеозвонок", None),
        ("Пропущений аудіодзвінок", None),
        (f"{LRM}Voice call, {LRM}12 min", 720),
        (f"{LRM}Video call. {LRM}1 hr 5 min", 3900),
        (f"{LRM}Аудиозвонок, {LRM}40 сек.", 40),
        (f"{LRM}Відеодзвінок, {LRM}2 год 1 хв", 7260),
        ("Voice call, 1:02:03", 3723),
        (f"{LRM}Missed voice call, {LRM}Tap to call back", None),
        (f"{LRM}Аудиозвонок, {LRM}Нет ответа", None),
    ],
)
def test_a_call_and_its_length(said: str, seconds: float | None) -> None:
    found = ios(said)
    assert (found.kind, found.text) == (K.CALL, "")
    assert [a.duration for a in found.attachments] == [seconds]


@pytest.mark.parametrize(
    "said",
    [
        "Video call, завтра о десятій",
        "Аудиозвонок, давайте в 10",
        "Видеозвонок удобнее",
        "Данное сообщение удалено было давно",
        "ціна.pdf (нова)",
        "<3",
        "<імʼя>, добрий день",
        "(файл додано)",
        "Опитування: хто за?",
        "Це (важливо)",
        "image omitted, бачите?",
    ],
)
def test_what_people_say(said: str) -> None:
    for found in (android(said), ios(said)):
        assert (found.kind, found.text, found.attachments) == (K.TEXT, said, ())


@pytest.mark.parametrize(
    "said",
    [
        "location: https://maps.google.com/?q=50.4501,30.5234",
        f"{LRM}Местоположение: https://maps.google.com/?q=50.4501,-30.5234",
        "Кав'ярня (Київ, Україна): https://foursquare.com/v/4e89af95e5fa82ad4c0aa03b",
        "Кав'ярня\nКиїв, Україна\nhttps://foursquare.com/v/4e89af95e5fa82ad4c0aa03b",
        "live location shared",
        "Геоданные отправлены",
    ],
)
def test_a_place(said: str) -> None:
    found = ios(said)
    assert (found.kind, found.text) == (K.LOCATION, "")
    link = found.attachments[0].name
    assert link is None or link.replace(", ", " ").split()[-1] == said.split()[-1]


def test_a_link_to_a_map_that_somebody_pasted() -> None:
    said = "Ми тут, заходьте: https://maps.google.com/?q=50.4501,30.5234 до шостої"
    assert (android(said).kind, android(said).text) == (K.TEXT, said)


def test_a_poll_keeps_what_was_asked() -> None:
    answers = f"{LRM}OPTION: Зранку ({LRM}2 votes)\n{LRM}OPTION: Ввечері (0 votes)"
    found = ios(f"{LRM}POLL:\nКоли везти?\n{answers}")
    assert (found.kind, found.text) == (K.POLL, "Коли везти?\nЗранку\nВвечері")


def test_an_unknown_line_of_the_app_is_no_text_of_a_person() -> None:
    short = ios(f"{LRM}голограму пропущено")
    assert (short.kind, short.text) == (K.UNSUPPORTED, "голограму пропущено")
    long = ios(f"{LRM}{'Щось довге про чат. ' * 5}")
    assert long.kind is K.SERVICE
    arabic = ios(f"{RLM}تم")
    assert arabic.kind is K.UNSUPPORTED
    assert android(f"{LRM}@380671234567 дивіться").text == "@380671234567 дивіться"
    assert android(f"{LRM}@380671234567 дивіться").kind is K.TEXT


def test_marks_of_direction_are_no_part_of_a_text() -> None:
    assert android("@\u2068Олег Петрович\u2069 дивіться").text == "@Олег Петрович дивіться"


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("[12/03, 10:00] Олег: де чек?", ["[12/03, 10:00] Олег: де чек?"]),
        ("[12.03, 10:00:01 PM] Олег: а", ["[12.03, 10:00:01 PM] Олег: а"]),
        ("[10:00, 12/03/2026] Олег: а", ["[10:00, 12/03/2026] Олег: а"]),
        ("Пише:\n12.03.26 10:00 - Олег: де?\nвідповімо?", ["12.03.26 10:00 - Олег: де?"]),
        ("> де чек?\nОсь він", ["> де чек?\n"]),
        ("> де чек?", ["> де чек?"]),
        ("Введіть `git pull`, прошу", ["`git pull`"]),
        ("[Імʼя], добрий день: чекаємо", []),
        ("[12/03, 10:00] чекаємо", []),
        ("Так, 12/03, 10:00: чекаємо", []),
    ],
)
def test_what_was_copied_or_quoted_is_not_the_sender_s_own(said: str, quoted: list[str]) -> None:
    for found in (android(said), ios(said)):
        assert (found.kind, found.text) == (K.TEXT, said)
        assert [found.text[span.start : span.end] for span in found.quoted] == quoted


NOTICES = [
    "Messages and calls are end-to-end encrypted. No one outside of this chat can read them.",
    "Сообщения и звонки защищены сквозным шифрованием. Подробнее.",
    "Повідомлення й дзвінки захищено наскрізним шифруванням. Докладніше.",
]


@pytest.mark.parametrize("said", NOTICES)
def test_the_first_notice_of_all(said: str) -> None:
    plain = messages(f"13.03.2026, 10:00 - {said}\n13.03.2026, 10:01 - Олег: Так\n")[0]
    assert (plain.kind, plain.text, plain.author.role) == (K.SERVICE, said, Role.SYSTEM)
    for named in (ios(LRM + said), ios(said)):
        assert (named.kind, named.text, named.author.role) == (K.SERVICE, said, Role.UNKNOWN)


@pytest.mark.parametrize(
    "said",
    [
        f"{LRM}Ваш код безопасности с контактом Олег изменился. {LRM}Подробнее.",
        f"{LRM}Код безпеки з контактом Олег змінився. {LRM}Докладніше.",
        "Ганна создала эту группу",
        "Олег добавил(-а) Ганну",
        "Ганна залишила чат, покинула групу",
        "Ганна змінила тему",
    ],
)
def test_a_notice_that_somebody_bears(said: str) -> None:
    found = ios(LRM + said)
    assert (found.kind, found.author.name) == (K.SERVICE, "Ганна")
    assert found.text == said.replace(LRM, "")
    assert LRM not in found.text


def test_facts_are_those_that_the_file_bears_out() -> None:
    bare = conversation("13.03.2026, 10:00 - А: так\n13.03.2026, 10:01 - А: ні\n")
    assert bare.facts == {Fact.TURNS, Fact.TIME, Fact.MEDIA}
    untold = conversation("13.03.2026, 10:00 - А: <Media omitted>\n13.03.2026, 10:01 - А: ні\n")
    assert untold.facts == {Fact.TURNS, Fact.TIME}  # it may have been a voice message
    foreign = conversation("13.03.2026, 10:00 - А: <Xyz zyx>\n13.03.2026, 10:01 - А: ні\n")
    assert foreign.facts == {Fact.TURNS, Fact.TIME}
    once = conversation("13.03.2026, 10:00 - А: null\n13.03.2026, 10:01 - А: ні\n")
    assert once.facts == {Fact.TURNS, Fact.TIME}
    called = conversation(
        f"[13.03.2026, 10:00:00] А: {LRM}Voice call, {LRM}5 min\n[13.03.2026, 10:01:00] Б: ні\n"
    )
    assert called.facts == {Fact.TURNS, Fact.TIME, Fact.MEDIA, Fact.CALLS, Fact.SECONDS}


def test_facts_come_from_all_of_a_long_file() -> None:
    plain = "13.03.2026, 10:00 - Ганна: Так, чекаємо на вас завтра\n" * 5000
    assert chat(plain)[0].facts == {Fact.TURNS, Fact.TIME, Fact.MEDIA}
    unknown = chat(
        "[13.03.2026, 10:00:00] Ганна: Так, чекаємо на вас завтра\n" * 5000
        + f"[14.03.2026, 10:00:00] Ганна: {LRM}голос пропущено\n"
    )[0]
    assert unknown.facts == {Fact.TURNS, Fact.TIME, Fact.SECONDS}
    once = chat(plain + "14.03.2026, 10:00 - Ганна: null\n")[0]
    assert once.facts == {Fact.TURNS, Fact.TIME}
    late = chat(plain + "14.03.2026, 10:00 - Ганна: <Media omitted>\n" + plain)[0]
    assert late.facts == {Fact.TURNS, Fact.TIME}
    called = chat(plain + "14.03.2026, 10:00 - Ганна: Missed voice call\n" + plain)[0]
    assert called.facts == {Fact.TURNS, Fact.TIME, Fact.MEDIA, Fact.CALLS}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        *(("photo.JPG", K.PHOTO), ("a.heic", K.PHOTO), ("clip.mov", K.VIDEO)),
        *(("song.mp3", K.AUDIO), ("AUD-20260313-WA0001.m4a", K.AUDIO), ("a.xlsx", K.FILE)),
        *(("00000012-STICKER-2026.webp", K.STICKER), ("no ending", K.FILE)),
    ],
)
def test_kinds_by_the_names_of_files(name: str, kind: MessageKind) -> None:
    assert marks.kind_of(name) is kind
