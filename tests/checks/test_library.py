"""Libraries as a whole, the way people meet them: a folder that is checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from etiquette_lint.api import Finding, Linter, Report
from etiquette_lint.config import Config
from etiquette_lint.model import Severity
from etiquette_lint.reporters.tally import Tally

LINTER = Linter(Config(), ui="en")
DRIFT = "template-translation-drift"


@pytest.fixture(scope="module")
def linter() -> Linter:
    return LINTER


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.with_suffix(".yml").write_text(text, "utf-8")
    return folder


def of(report: Report, rule: str) -> list[Finding]:
    assert not report.failures
    return [finding for finding in report.findings if finding.rule_id == rule]


def place(finding: Finding) -> tuple[str, int | None, int | None]:
    where = finding.place
    assert where is not None
    return Path(where.path).as_posix()[-9:], where.line, where.column


def test_texts_of_one_reply_in_two_files(tmp_path: Path, linter: Linter) -> None:
    ru = 'hold: "Уточню и вернусь через 10 минут."\nbye: "Хорошего вам дня, {{name}}!"\n'
    uk = 'hold: "Уточню й повернуся за 15 хвилин."\nbye: "Гарного вам дня, {{name}}!"\n'
    report = linter.check_path(write(tmp_path, ru__talk=ru, uk__talk=uk))
    (found,) = of(report, DRIFT)
    assert found.matched == "15"
    assert place(found)[1:] == (1, 30)
    assert [message.text for message in found.evidence] == ["Уточню и вернусь через 10 минут."]
    assert "10 in the Russian text, 15 in the Ukrainian one" in found.text


def test_a_reply_that_one_language_lacks(tmp_path: Path, linter: Linter) -> None:
    ru = (
        'a: "Здравствуйте! Чем помочь?"\nb: "Ответим сегодня же вечером."\nc: "Хорошего вам дня!"\n'
    )
    uk = 'a: "Вітаємо! Чим допомогти?"\nb: "Відповімо вже цього вечора."\n'
    report = linter.check_path(write(tmp_path, ru=ru, uk=uk))
    (found,) = of(report, DRIFT)
    assert (found.message.text, found.span) == ("Хорошего вам дня!", None)


def test_a_library_in_one_language_lacks_nothing(tmp_path: Path, linter: Linter) -> None:
    uk = 'a: "Вітаємо! Чим допомогти?"\nb: "Відповімо вже цього вечора."\n'
    assert of(linter.check_path(write(tmp_path, uk=uk)), DRIFT) == []


def test_the_same_reply_in_two_files(tmp_path: Path, linter: Linter) -> None:
    text = "Чтобы вернуть товар, принесите его с чеком в любой наш магазин."
    report = linter.check_path(write(tmp_path, one=f'back: "{text}"', two=f'return: "{text}"'))
    (found,) = of(report, "reply-repeated")
    assert Path(found.message.origin.path).name == "two.yml"  # type: ignore[union-attr]
    assert "back" in found.text


def test_slots_of_a_library_are_no_leftovers(tmp_path: Path, linter: Linter) -> None:
    report = linter.check_path(write(tmp_path, a='hi: "Здравствуйте, {{contact.name}}!"'))
    assert of(report, "placeholder-left") == []
    assert of(linter.check_text("Здравствуйте, {{contact.name}}!"), "placeholder-left")


def test_what_the_team_says_of_slots(tmp_path: Path) -> None:
    said = {"placeholders": ("{x}",), "names": ("имя", "дата")}
    linter = Linter(Config(canned=said), ui="en")
    report = linter.check_path(write(tmp_path, a='hi: "{имя}, ждём вас {дпта}, а не %date%!"'))
    (unknown,) = of(report, "placeholder-unknown")
    assert unknown.fix is not None
    assert unknown.fix.apply(unknown.message.text).startswith("{имя}, ждём вас {дата},")
    assert [found.matched for found in of(report, "placeholder-syntax")] == ["%date%"]


def test_a_reply_is_judged_with_a_name_in_it(tmp_path: Path, linter: Linter) -> None:
    text = 'hi:\n  ru: "{{name}}, здравствуйте!"\n  uk: "{{name}}, вітаємо!"\n'
    text += 'own: "{{name_vocative}}, вітаємо вас!"\n'
    report = linter.check_path(write(tmp_path, a=text))
    (found,) = of(report, "vocative-uk")
    assert (found.matched, found.severity) == ("{{name}}", Severity.INFO)
    assert place(found)[1:] == (3, 8)
    assert "Олено" in found.text


def test_replies_are_not_sent_in_one_go(tmp_path: Path, linter: Linter) -> None:
    text = "".join(f'r{n}: "Да, есть в наличии."\n' for n in range(9))
    report = linter.check_path(write(tmp_path, a=text))
    assert {finding.rule_id for finding in report.findings} == {"library-core-templates-missing"}
    assert report.statistics.conversations == 1
    assert report.statistics.messages == 9


def test_one_damaged_file_keeps_nobody_else_from_being_checked(
    tmp_path: Path, linter: Linter
) -> None:
    write(tmp_path, good='hi: "Здравствуйте! Спс за заказ, ждите курьера."')
    write(tmp_path, tab='hi:\n\ttext: "Здравствуйте, спс"\nbye: "Всего доброго вам"\n')
    write(tmp_path, twice='hi: "Здравствуйте, спс вам"\nhi: "Всего доброго, пока"\n')
    (tmp_path / "loop.yml").symlink_to(tmp_path / "loop.yml")
    (tmp_path / "folder").symlink_to(tmp_path)
    report = linter.check_path(tmp_path)
    places = {
        (Path(failure.origin.path).name, failure.origin.line, failure.origin.column)
        for failure in report.failures
        if failure.origin
    }
    assert places == {("tab.yml", 2, 1), ("twice.yml", 2, 1)}
    assert [finding.rule_id for finding in report.findings] == ["abbreviation-clipped"]


def test_a_reply_with_two_sorts_of_findings_is_one(tmp_path: Path, linter: Linter) -> None:
    tally = Tally()
    text = 'hi: "Здравствуйте, {{name}! Спс за заказ."\n'
    for event in linter.stream([str(write(tmp_path, a=text))]):
        tally.add(event)
    summary = tally.summary(profile="neutral")
    assert (summary.findings, summary.messages) == (2, 1)
