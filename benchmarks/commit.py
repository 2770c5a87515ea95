"""How long a commit to a library of canned replies waits for its check.

Of 500 replies, about 200 KB, each in a file of its own, a commit touches three: that is what the
hook for staged files does, and it is held to 1.3 of the start-up's floor. The whole library, as the
hook for libraries checks it, is held to 3 floors, be it 500 files or one. Then the same 500 files
as a hook gets them at once: in one process or two at a time, which `require_serial` decides.
"""

from __future__ import annotations

import argparse
import random
import shlex
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from measure import LINT, in_turns, ratio, run, typical, verdict
from startup import FLOOR

REPLIES = 500
TOUCHED = 3
GOAL, WHOLE_GOAL = 1.3, 3.0

THINGS = {
    "ru": ("заказ", "счёт", "договор", "возврат", "обмен", "ремонт", "доступ", "абонемент"),
    "uk": ("замовлення", "рахунок", "договір", "обмін", "ремонт", "доступ", "абонемент"),
}
OPENINGS = {
    "ru": ("Здравствуйте, {имя}!", "Добрый день!", "{имя}, здравствуйте!", "Доброе утро, {имя}!"),
    "uk": ("Вітаю, {ім'я}!", "Добрий день!", "Доброго ранку, {ім'я}!", "Вітаємо вас!"),
}
MIDDLES = {
    "ru": (
        "Ваш {thing} уже у нас, номер {номер}.",
        "Мы получили письмо про {thing} и ответим сегодня до 18:00.",
        "Чтобы оформить {thing}, пришлите, пожалуйста, номер телефона и удобное время.",
        "Курьер привезёт всё завтра с 10:00 до 14:00 и позвонит за час.",
        "Если хотите изменить {thing}, напишите нам до вечера пятницы: потом его не остановить.",
        "Деньги вернутся на карту в течение трёх рабочих дней после нашего письма.",
        "Мастер посмотрит и скажет цену до начала работы, а вы решите, чинить ли.",
        "По вопросу про {thing} поможет Ольга, она на связи с 9:00 до 18:00.",
    ),
    "uk": (
        "Ваш {thing} уже в роботі, номер {номер}.",
        "Ми отримали листа про {thing} і відповімо сьогодні до 18:00.",
        "Щоб оформити {thing}, надішліть, будь ласка, номер телефону та зручний час.",
        "Кур'єр привезе все завтра з 10:00 до 14:00 і зателефонує за годину.",
        "Якщо хочете змінити {thing}, напишіть нам до вечора п'ятниці: потім не зупинити.",
        "Гроші повернуться на картку протягом трьох робочих днів після нашого листа.",
        "Майстер подивиться й назве ціну до початку роботи, а ви вирішите, чи лагодити.",
        "Щодо питання про {thing} допоможе Ольга, вона на зв'язку з 9:00 до 18:00.",
    ),
}
CLOSINGS = {
    "ru": ("Хорошего дня!", "Если появятся вопросы, пишите: ответим.", "Спасибо, что вы с нами!"),
    "uk": ("Гарного дня!", "Якщо будуть запитання, пишіть: відповімо.", "Дякуємо, що ви з нами!"),
}
SLIPS = {"ru": ("Спс!", "Ответим скоро."), "uk": ("Дякс!", "Відповімо незабаром.")}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--times", type=int, default=11)
    times = parser.parse_args().times
    with tempfile.TemporaryDirectory() as name:
        files, one = write(Path(name))
        touched = [str(path) for path in files[:: REPLIES // TOUCHED]][:TOUCHED]
        check = (*LINT, "check", "--no-progress", "--jobs", "1")
        commands = {
            "floor": (sys.executable, "-c", FLOOR),
            "three files": (*check, *touched),
            "500 files": (*check, *map(str, files)),
            "one file of 500": (*check, str(one)),
        }
        for command in commands.values():
            run(command)
        runs = in_turns(commands, times)
        size = sum(path.stat().st_size for path in files)
        print(f"{REPLIES} replies, {size / 1000:.0f} KB")
        for command, taken in runs.items():
            against = f"{ratio(taken, runs['floor']):6.2f} of the floor"
            print(f"{command:16}{typical(taken) * 1000:6.0f} ms {against}")
        serial(list(map(str, files)), check, times)
    print(verdict("a commit of three files", ratio(runs["three files"], runs["floor"]), GOAL))
    for command in ("500 files", "one file of 500"):
        found = ratio(runs[command], runs["floor"])
        print(verdict(f"the whole library, {command}", found, WHOLE_GOAL))


def serial(files: list[str], check: tuple[str, ...], times: int) -> None:
    """What two processes at a time would save of the wait, and cost in work."""
    half = len(files) // 2
    parts = (files[:half], files[half:])
    both = " & ".join(shlex.join((*check, *part)) for part in parts)
    commands = {"one process": (*check, *files), "two at a time": ("sh", "-c", f"{both} & wait")}
    runs = in_turns(commands, times)
    for name, taken in runs.items():
        wait, work = (typical(taken, what) * 1000 for what in ("seconds", "cpu"))
        print(f"{name:16}{wait:6.0f} ms to wait, {work:6.0f} ms of work")


def write(folder: Path) -> tuple[list[Path], Path]:
    """A file for each reply, and one file with all of them."""
    replies = list(texts())
    files = []
    for number, (language, text) in enumerate(replies):
        path = folder / "replies" / language / f"reply-{number:03}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(item(number, language, text), "utf-8")
        files.append(path)
    one = folder / "replies.yml"
    one.write_text("".join(item(n, *reply) for n, reply in enumerate(replies)), "utf-8")
    return files, one


def item(number: int, language: str, text: str) -> str:
    body = "".join(f"    {line}\n" for line in text.splitlines())
    return f"reply-{number:03}:\n  language: {language}\n  text: |\n{body}"


def texts() -> Iterator[tuple[str, str]]:
    """The same each time; one in ten has something to mend."""
    draw = random.Random(500)
    for number in range(REPLIES):
        language = ("ru", "uk")[number % 2]
        middles = [
            text.replace("{thing}", draw.choice(THINGS[language]))
            for text in draw.sample(MIDDLES[language], 2)
        ]
        slip = [draw.choice(SLIPS[language])] if number % 10 == 0 else []
        opening, closing = draw.choice(OPENINGS[language]), draw.choice(CLOSINGS[language])
        yield language, "\n".join([opening, *middles, *slip, closing])


if __name__ == "__main__":
    main()
