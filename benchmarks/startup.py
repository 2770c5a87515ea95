"""How long one short draft takes, from the command to the answer.

The floor is a process that imports click and pymorphy3 and loads both dictionaries, which is what
any linter of these two languages would do first. Runs take turns; the ratio is the median of
neighbours. The compiled rules are in the cache, as they are from the second run on.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from measure import LINT, in_turns, ratio, run, typical, verdict

FLOOR = "import click, pymorphy3; [pymorphy3.MorphAnalyzer(lang=l) for l in ('ru', 'uk')]"
DRAFTS = {
    "ru": "Здравствуйте, Анна! Ваш заказ собран, курьер привезёт его завтра до 15:00.",
    "uk": "Вітаю, Анно! Ваше замовлення зібрано, кур'єр привезе його завтра до 15:00.",
}
GOAL = 1.3


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--times", type=int, default=21)
    times = parser.parse_args().times
    with tempfile.TemporaryDirectory() as name:
        drafts = {language: Path(name, f"{language}.txt") for language in DRAFTS}
        for language, path in drafts.items():
            path.write_text(DRAFTS[language] + "\n", encoding="utf-8")
        commands = {
            "floor": (sys.executable, "-c", FLOOR),
            "check ru": (*LINT, "check", str(drafts["ru"])),
            "check uk": (*LINT, "check", str(drafts["uk"])),
            "--help": (*LINT, "--help"),
            "rules list": (*LINT, "rules", "list"),
        }
        for command in commands.values():
            run(command)
        runs = in_turns(commands, times)
    for command, taken in runs.items():
        against = f"{ratio(taken, runs['floor']):6.2f} of the floor"
        print(f"{command:12}{typical(taken) * 1000:6.0f} ms {against}")
    for command in ("check ru", "check uk"):
        print(verdict(f"start-up, {command}", ratio(runs[command], runs["floor"]), GOAL))


if __name__ == "__main__":
    main()
