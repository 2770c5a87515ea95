"""Times as words state them, and when what was promised is due."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.model import Language
from etiquette_lint.text.moments import STATED, VAGUE, Moment, Sort, cores, moments, starts
from etiquette_lint.text.utterance import Analyser
from tests.text.moment_tables import RUSSIAN, UKRAINIAN, rows

ANALYSER = Analyser()
KYIV = ZoneInfo("Europe/Kyiv")
UTC = timezone.utc  # noqa: UP017
SAID = datetime(2026, 3, 11, 10, 30, tzinfo=KYIV)  # a Wednesday
RU, UK = Language.RU, Language.UK
BOTH = [(RU, *row) for row in rows(RUSSIAN)] + [(UK, *row) for row in rows(UKRAINIAN)]


def found(text: str, language: Language = RU) -> list[Moment]:
    return moments(ANALYSER.words(text), language)


def one(text: str, language: Language = RU) -> Moment:
    (moment,) = found(text, language)
    return moment


def due(text: str, said_at: datetime = SAID, language: Language = RU, **named: time) -> str:
    moment = one(text, language).due(said_at, **named)
    return f"{moment:%Y-%m-%d %H:%M}" if moment else "-"


def quoted(text: str, language: Language = RU) -> list[str]:
    """The words of each moment."""
    words = ANALYSER.words(text)
    return [" ".join(w.text for w in words[m.start : m.end]) for m in moments(words, language)]


@pytest.mark.parametrize(("language", "said", "expected"), BOTH)
def test_an_expression_is_due(language: Language, said: str, expected: str) -> None:
    moment, *more = found(said, language)
    whole = len(ANALYSER.words(said))
    assert moment.start == 0 and moment.sort is not Sort.VAGUE
    if expected == "-":
        assert moment.due(SAID) is None
    else:
        assert (moment.end, more) == (whole, [])
        assert f"{moment.due(SAID):%Y-%m-%d %H:%M}" == expected


@pytest.mark.parametrize(("language", "said", "expected"), BOTH)
def test_it_is_found_in_a_sentence(language: Language, said: str, expected: str) -> None:
    before, after = ("Мы пришлём документы", "Хорошо?") if language is RU else ("Ми", "Гаразд?")
    (alone, *_), (within, *_) = found(said, language), found(f"{before} {said}. {after}", language)
    shift = len(ANALYSER.words(before))
    assert (within.start - shift, within.end - shift) == (alone.start, alone.end)
    assert within.meaning == alone.meaning


@pytest.mark.parametrize(("language", "said", "expected"), BOTH)
def test_a_zone_only_shifts_it(language: Language, said: str, expected: str) -> None:
    fixed = SAID.replace(tzinfo=timezone(timedelta(hours=2)))
    moment = found(said, language)[0]
    there, bare = moment.due(fixed), moment.due(SAID.replace(tzinfo=None))
    assert (there is None) is (bare is None) is (expected == "-")
    if there and bare:
        assert there.tzinfo is fixed.tzinfo and bare.tzinfo is None
        assert there.replace(tzinfo=None) == bare


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (RU, "скоро"),
        (RU, "на днях"),
        (RU, "в ближайшее время"),
        (RU, "в самое ближайшее время"),
        (RU, "чуть позже"),
        (RU, "как можно скорее"),
        (RU, "при первой возможности"),
        (RU, "в кратчайшие сроки"),
        (RU, "с минуты на минуту"),
        (RU, "как только освобожусь"),
        (RU, "в ближайшие дни"),
        (UK, "незабаром"),
        (UK, "найближчим часом"),
        (UK, "днями"),
        (UK, "трохи пізніше"),
        (UK, "якнайшвидше"),
        (UK, "за першої нагоди"),
        (UK, "у найкоротші терміни"),
        (UK, "щойно звільнюся"),
        (UK, "з дня на день"),
    ],
)
def test_vague(language: Language, said: str) -> None:
    moment = one(said, language)
    assert (moment.start, moment.end) == (0, len(ANALYSER.words(said)))
    assert moment.sort is Sort.VAGUE and moment.due(SAID) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (RU, "Отправили 5 минут назад"),
        (RU, "Были у вас в прошлую пятницу"),
        (RU, "На прошлой неделе звонили"),
        (RU, "Открыты каждый понедельник"),
        (RU, "Приём каждые 2 часа"),
        (RU, "Скорость 60 км в час"),
        (RU, "Три раза в неделю"),
        (RU, "До 18 лет вход свободный"),
        (RU, "Собрали в 5 коробок"),
        (RU, "В 10 раз быстрее"),
        (RU, "Скидка до 20 %"),
        (RU, "В этом деле есть разные стороны"),
        (RU, "Среда разработки обновилась"),
        (RU, "С днём рождения!"),
        (RU, "Перерыв на обед"),
        (RU, "Приказ от 5 мая 2024 года"),
        (RU, "От 0 до 20 баллов"),
        (RU, "Письмо отправлено на {{email}}"),
        (RU, "Не позже, чем обещали"),
        (RU, "Гарантия 2 года"),
        (RU, "Подождите минуту"),
        (RU, "Одну минутку, пожалуйста"),
        (RU, "Код 4521, кабинет 12"),
        (UK, "Відправили 5 хвилин тому"),
        (UK, "Телефонували минулої п'ятниці"),
        (UK, "Працюємо кожен понеділок"),
        (UK, "До 18 років вхід вільний"),
        (UK, "Зібрали у 5 коробок"),
        (UK, "У 10 разів швидше"),
        (UK, "Наказ від 5 травня 2024 року"),
        (UK, "На сьогодні це все"),
        (UK, "Лист надіслано на {{email}}"),
        (UK, "Зачекайте хвилинку"),
        (UK, "Одну хвилинку, будь ласка"),
        (UK, "Не пізніше, ніж обіцяли"),
    ],
)
def test_what_is_no_time_ahead(language: Language, text: str) -> None:
    assert quoted(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (RU, "Завтра до обеда позвоню, а смету пришлю в пятницу", ["Завтра до обеда", "в пятницу"]),
        (RU, "Скоро: ответ будет к 17:00", ["Скоро", "к 17:00"]),
        (RU, "Доставим с понедельника по среду с 10 до 14", ["с понедельника по среду с 10 до 14"]),
        (RU, "Буду часам к пяти вечера", ["часам к пяти вечера"]),
        (RU, "Деньги вернём в течение 3-х рабочих дней", ["в течение 3-х рабочих дней"]),
        (UK, "За десять хвилин сьома, буду до восьмої", ["За десять хвилин сьома", "до восьмої"]),
        (UK, "У п'ятницю, 13 березня, о 9 ранку", ["У п'ятницю , 13 березня , о 9 ранку"]),
    ],
)
def test_words(language: Language, text: str, expected: list[str]) -> None:
    assert quoted(text, language) == expected


@pytest.mark.parametrize(
    ("said", "sort"),
    [
        ("в 15:00", Sort.POINT),
        ("через час", Sort.POINT),
        ("завтра в 10", Sort.POINT),
        ("до 15:00", Sort.SPAN),
        ("в течение часа", Sort.SPAN),
        ("завтра", Sort.SPAN),
        ("с 10 до 12", Sort.SPAN),
        ("за 2–3 дня", Sort.SPAN),
    ],
)
def test_points_and_spans(said: str, sort: Sort) -> None:
    assert one(said).sort is sort


def test_an_unknown_language_is_either() -> None:
    assert one("завтра", Language.UNKNOWN).due(SAID) == SAID.replace(day=12, hour=18, minute=0)
    assert [m.end for m in found("до 15:00", Language.OTHER)] == [2]
    assert found("завтра до обеда", Language.OTHER) == []


class TestDays:
    def test_a_day_ends_when_work_does(self) -> None:
        assert due("сегодня", closing=time(20, 30)) == "2026-03-11 20:30"
        assert due("в пятницу", closing=time(16)) == "2026-03-13 16:00"

    def test_after_work_it_ends_at_midnight(self) -> None:
        late = SAID.replace(hour=19, minute=5)
        assert due("сегодня", late) == "2026-03-12 00:00"
        assert due("до конца дня", late) == "2026-03-12 00:00"
        assert due("завтра", late) == "2026-03-12 18:00"
        assert due("через день", late) == "2026-03-12 19:05"

    def test_a_working_day_after_work_is_the_next_one(self) -> None:
        friday = datetime(2026, 3, 13, 19, tzinfo=KYIV)
        assert due("в течение рабочего дня", friday) == "2026-03-16 18:00"
        assert due("за 1 рабочий день", friday) == "2026-03-16 19:00"

    @pytest.mark.parametrize("day", range(7))
    def test_a_weekday_is_the_next_one(self, day: int) -> None:
        """«В понедельник», said on a Monday, is in a week: today would be called today."""
        monday = date(2026, 3, 9) + timedelta(day)
        expected = date(2026, 3, 16)
        said_at = datetime.combine(monday, time(9), tzinfo=KYIV)
        assert due("в понедельник", said_at) == f"{expected} 18:00"
        assert due("у понеділок", said_at, UK) == f"{expected} 18:00"

    def test_this_weekday_may_be_today(self) -> None:
        assert due("в эту среду") == "2026-03-11 18:00"
        assert due("в следующую среду") == "2026-03-18 18:00"

    def test_hours_that_have_passed(self) -> None:
        evening = SAID.replace(hour=17)
        assert due("до 15:00", evening) == "2026-03-12 15:00"
        assert due("сегодня до 15:00", evening) == "-"
        assert due("в девять", evening) == "2026-03-11 21:00"
        assert due("в десять", SAID.replace(hour=12)) == "2026-03-12 10:00"
        assert due("до десяти", SAID.replace(hour=19)) == "2026-03-11 22:00"
        assert due("завтра в девять", evening) == "2026-03-12 09:00"
        assert due("утром", SAID.replace(hour=7)) == "2026-03-11 12:00"

    def test_the_turn_of_a_year(self) -> None:
        december = datetime(2026, 12, 30, 17, tzinfo=KYIV)
        assert due("завтра", december) == "2026-12-31 18:00"
        assert due("послезавтра", december) == "2027-01-01 18:00"
        assert due("до 10 января", december) == "2027-01-10 18:00"
        assert due("до 5-го числа", december) == "2027-01-05 18:00"
        assert due("на следующей неделе", december) == "2027-01-10 18:00"
        assert due("через месяц", december.replace(day=31)) == "2027-01-31 18:00"
        assert due("в следующем месяце", december) == "2027-01-31 18:00"
        assert due("до конца года", december) == "2026-12-31 18:00"
        assert due("до 10 января 2026 года", december) == "-"

    def test_short_months(self) -> None:
        january = datetime(2026, 1, 31, 9, tzinfo=KYIV)
        assert due("через месяц", january) == "2026-02-28 18:00"
        assert due("до 31 числа", january.replace(day=30)) == "2026-01-31 18:00"
        assert due("до 31-го", datetime(2026, 4, 2, 9, tzinfo=KYIV)) == "2026-05-31 18:00"
        assert due("29 февраля", january) == "2028-02-29 18:00"
        assert due("31 апреля", january) == "-"

    def test_weekends(self) -> None:
        saturday = datetime(2026, 3, 14, 12, tzinfo=KYIV)
        assert due("на выходных", saturday) == "2026-03-15 18:00"
        assert due("до выходных") == "2026-03-13 18:00"
        assert due("до выходных", saturday) == "2026-03-20 18:00"
        assert due("за 2 рабочих дня", saturday) == "2026-03-17 18:00"


class TestClocksThatChange:
    """Kyiv goes from 03:00 to 04:00 on 29 March, and back from 04:00 to 03:00 on 25 October."""

    def test_hours_pass_by_the_worlds_clock(self) -> None:
        spring = datetime(2026, 3, 28, 18, tzinfo=KYIV)
        assert due("через 12 часов", spring) == "2026-03-29 07:00"
        assert due("в течение суток", spring) == "2026-03-29 19:00"
        autumn = datetime(2026, 10, 24, 18, tzinfo=KYIV)
        assert due("через 12 часов", autumn) == "2026-10-25 05:00"

    def test_days_pass_by_the_calendar(self) -> None:
        assert due("через день", datetime(2026, 3, 28, 20, tzinfo=KYIV)) == "2026-03-29 20:00"
        assert due("завтра в 10:00", datetime(2026, 3, 28, 20, tzinfo=KYIV)) == "2026-03-29 10:00"

    def test_an_hour_that_is_left_out(self) -> None:
        night = datetime(2026, 3, 28, 23, tzinfo=KYIV)
        moment = one("в 03:30").due(night)
        assert moment is not None
        assert moment.astimezone(UTC) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
        assert moment.hour == 4

    def test_an_hour_that_comes_twice(self) -> None:
        second = datetime(2026, 10, 25, 3, 30, tzinfo=KYIV, fold=1)
        soon = one("через 10 минут").due(second)
        assert soon is not None
        assert soon.astimezone(UTC) - second.astimezone(UTC) == timedelta(minutes=10)


EXPRESSIONS = [(language, said) for language, said, _ in BOTH]
ZONES = st.sampled_from(["Europe/Kyiv", "Europe/Moscow", "Asia/Vladivostok", "America/St_Johns"])
MOMENTS = st.builds(
    lambda moment, zone: moment.replace(tzinfo=UTC).astimezone(ZoneInfo(zone)),
    st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1)),
    ZONES,
)


@given(st.sampled_from(EXPRESSIONS), MOMENTS, st.times())
def test_nothing_is_due_before_it_is_said(
    expression: tuple[Language, str], said_at: datetime, closing: time
) -> None:
    language, said = expression
    moment = found(said, language)[0].due(said_at, closing.replace(second=0, microsecond=0))
    if moment is not None:
        assert moment.tzinfo is said_at.tzinfo
        assert moment.astimezone(UTC) >= said_at.astimezone(UTC)


UNITS = {
    RU: ("через", "минут", "часов", "дней", "рабочих дней", "недель", "месяцев"),
    UK: ("за", "хвилин", "годин", "днів", "робочих днів", "тижнів", "місяців"),
}


@given(
    st.sampled_from([RU, UK]),
    st.integers(1, 6),
    st.integers(5, 60),
    st.integers(1, 60),
    MOMENTS,
)
def test_longer_is_later(
    language: Language, unit: int, count: int, more: int, said_at: datetime
) -> None:
    frame, name = UNITS[language][0], UNITS[language][unit]
    short = one(f"{frame} {count} {name}", language).due(said_at)
    long = one(f"{frame} {count + more} {name}", language).due(said_at)
    assert short is not None and long is not None
    assert short.astimezone(UTC) < long.astimezone(UTC)


@given(st.integers(0, 23), st.integers(0, 59), MOMENTS)
def test_a_clock_is_due_when_it_next_shows_that_time(
    hour: int, minute: int, said_at: datetime
) -> None:
    moment = one(f"до {hour:02}:{minute:02}").due(said_at)
    assert moment is not None
    waited = moment.astimezone(UTC) - said_at.astimezone(UTC)
    assert timedelta(0) <= waited <= timedelta(hours=25)


@given(st.text(alphabet="в до через 0123456789:.,-–июняднейчасов завтра пів на третю", max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    words = ANALYSER.words(text)
    for language in (RU, UK, Language.UNKNOWN, Language.OTHER):
        end = 0
        for moment in moments(words, language):
            assert end <= moment.start < moment.end <= len(words)
            end = moment.end
            moment.due(SAID)


@pytest.mark.parametrize(("language", "said"), EXPRESSIONS)
def test_what_a_time_may_begin_with_and_must_have(language: Language, said: str) -> None:
    """The index relies on these."""
    words = ANALYSER.words(said)
    moment = found(said, language)[0]
    inside = words[moment.start : moment.end]
    first = inside[0]
    assert first.folded in starts(language, STATED) or not first.folded[0].isalpha()
    assert any(w.folded in cores(language, STATED) or not w.folded[0].isalpha() for w in inside)
    assert starts(language, VAGUE) and cores(language, VAGUE)


def test_absurd_lengths_are_due_never() -> None:
    assert due("через 9000 лет") == "-"
    assert due("через 9999 месяцев") == "-"
