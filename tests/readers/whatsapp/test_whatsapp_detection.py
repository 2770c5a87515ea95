"""An export is recognised by what its lines are, and drafts with dates are not taken for one."""

from __future__ import annotations

import time
from datetime import datetime

import pytest

from etiquette_lint.readers import READERS, Source, detect
from tests.readers.whatsapp.samples import LAYOUTS, LRM, written

READER = READERS["whatsapp"]

EXPORTS = {
    "two people": "13.03.2026, 10:00 - Ганна: Так\n13.03.2026, 10:01 - Олег: Ні",
    "one person": "13.03.2026, 10:00 - Ганна: Так\n13.03.2026, 10:01 - Ганна: Ні",
    "a notice": "13.03.2026, 10:00 - Сообщения и звонки защищены сквозным шифрованием.",
    "a medium": "13.03.2026, 10:00 - Ганна: <Без медиафайлов>",
    "a heading": "Чат зі складом\n\n" + "13.03.2026, 10:00 - Ганна: Так\n" * 2,
    "ios": "[13.03.2026, 10:00:00] Ганна: Так\n[13.03.2026, 10:01:00] Олег: Ні",
    "marked": f"{LRM}[13.03.2026, 10:00:00] Ганна: {LRM}зображення відсутнє",
    "generic": "[2022-01-01, 10:00] Ганна: Так\n[2022-01-01, 10:05] Ганна: Ні",
}

OTHERS = {
    "a draft": "Доброго дня! Чекаємо вас 13.03.2026, 10:00 - до зустрічі.",
    "a date first": "13.03.2026, 10:00 - доставка: чекайте кур'єра",
    "dates only": "13.03.2026, 10:00 - монтаж\n14.03.2026, 11:00 - прийом\n",
    "a timetable": (
        "Добрий день! Ось розклад:\n13.03.2026, 10:00 - Монтаж: офіс\n"
        "14.03.2026, 11:00 - Прийом: склад\nДо зустрічі!"
    ),
    "brackets": "[Ім'я], чекаємо вас!\n[13.03.2026] о 10:00: офіс",
    "a bracketed date": "[13.03.2026, 10:00] зустріч",
    "numbers": "10:30 чи 11:00?\n13/03/26 підійде?\n1.5 кг - 300 грн",
    "a price list": "1. Чай - 30: великий\n2. Кава - 40: мала\n",
    "prices by date": "13.03.26 - 300 грн: оплата\n14.03.26 - 400 грн: оплата\n",
    "a transcript": "2026-03-02 10:00 client: Де?\n2026-03-02 10:05 staff: Ось\n" * 3,
    "csv": "13.03.2026,10:00,Ганна,Так\n13.03.2026,10:01,Олег,Ні\n" * 3,
    "csv with semicolons": "13.03.2026 10:00;Ганна;Так\n13.03.2026 10:01;Олег;Ні\n" * 3,
    "viber": "21/03/2026,10:05:07,Ганна,+380671234567,так\n" * 3,
    "a log": "2026-03-02 10:00:00 INFO server: started\n2026-03-02 10:00:01 INFO x: y\n" * 3,
    "an iso log": "2026-03-02T10:00:00Z - server: started\n" * 3,
    "json": '{"messages": [{"date": "13.03.2026, 10:00 - Ганна: так"}]}',
    "late": "Рядок\n" * 30 + "13.03.2026, 10:00 - Ганна: Так\n" * 5,
    "binary": "\x00\x01",
    "nothing": "",
}


@pytest.mark.parametrize("name", EXPORTS)
def test_exports(name: str) -> None:
    data = EXPORTS[name].encode()
    assert READER.detect(data)
    assert READER.detect(b"\xef\xbb\xbf" + data)
    assert READER.detect(data.replace(b"\n", b"\r\n"))
    taken = detect(Source.of(data, "x"))[0].name
    assert taken == ("signal" if name == "generic" else "whatsapp")  # a case of these lines


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1251"])
def test_an_editor_may_have_saved_it_anew(encoding: str) -> None:
    data = EXPORTS["two people"].encode(encoding)
    assert detect(Source.of(data, "x"))[0] is READER


@pytest.mark.parametrize("name", OTHERS)
def test_texts_of_others(name: str) -> None:
    assert READER.detect(OTHERS[name].encode()) is None


def test_a_head_may_be_cut_anywhere() -> None:
    talk = [(datetime(2023, 1, 28, 9, 41), "Ганна", "Добрий день!\nДе чек?")] * 6
    for layout in LAYOUTS.values():
        data = written(layout, talk).encode()
        half = len(data) // 2
        assert all(READER.detect(data[: half + cut]) for cut in range(4))


def test_a_short_draft_is_turned_down_at_once() -> None:
    draft = "Доброго дня, Ганно! Замовлення 12.03 вже їде, буде завтра о 10:00 - чекайте.".encode()
    READER.detect(draft)
    started = time.perf_counter()
    for _ in range(100):
        assert READER.detect(draft) is None
    assert (time.perf_counter() - started) / 100 < 1e-4
