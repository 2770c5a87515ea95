"""What people see."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from time import monotonic

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.model import (
    Attachment,
    Closed,
    Edit,
    Event,
    Fact,
    Failure,
    Finding,
    Fix,
    MessageKind,
    Note,
    Opened,
    Origin,
    PassedOver,
    Pause,
    Severity,
    Span,
)
from etiquette_lint.reporters import REPORTERS, Look
from etiquette_lint.reporters.cells import cells
from etiquette_lint.ui import Ui
from tests.reporters.samples import IVAN, NOON, PATH, chat, finding, message, report

ANSI = re.compile(r"\x1b\[[0-9;]*m")


def test_a_finding_stands_below_its_words_with_the_suggestion() -> None:
    spoken = message("Здравствуйте! Спс за заказ")
    out = report(chat(finding(spoken, "Спс", fix="Спасибо")))
    assert out.splitlines()[:9] == [
        "chats/march.json",
        "Иван Зуев",
        "",
        "  Марина  2026-03-02 12:00",
        "  │ Здравствуйте! Спс за заказ",
        "  │               ^^^",
        "  ▲ «Спс» приходится расшифровывать [abbreviation-clipped]",
        "    → Здравствуйте! Спасибо за заказ",
        "",
    ]


def test_carets_stand_right_after_wide_emoji() -> None:
    out = report(chat(finding(message("👩‍💻🙂 Спс"), "Спс")))
    shown, carets = next(pair for pair in pairwise(out.splitlines()) if "^" in pair[1])
    assert cells(shown.partition("Спс")[0]) == carets.index("^")


def test_findings_of_one_message_share_it_in_the_order_of_its_words() -> None:
    spoken = message("Спс за заказ, ожидайте")
    hold = finding(spoken, "ожидайте", rule="hold-bare", severity=Severity.ERROR, text="Сколько?")
    out = report(chat(hold, finding(spoken, "Спс")))
    assert out.count("Спс за заказ") == 1
    assert out.index("[abbreviation-clipped]") < out.index("[hold-bare]")
    assert "^^^           ^^^^^^^^" in out


def test_messages_come_in_the_order_they_were_sent() -> None:
    late, early = message("Спс ещё раз", 9), message("Спс", 1)
    out = report(chat(finding(late, "Спс"), finding(early, "Спс")))
    assert out.index("12:01") < out.index("12:09")


def test_evidence_tells_when_who_and_the_first_words() -> None:
    asked = message("Где мой заказ? " + "Жду и жду. " * 20, -40, IVAN)
    out = report(chat(finding(message("Ожидайте"), "Ожидайте", evidence=(asked,))), width=60)
    (line,) = [line for line in out.splitlines() if "↳" in line]
    assert line.strip().startswith("↳ 11:20 Иван Зуев: Где мой заказ?")
    assert line.endswith("…")
    assert cells(line) <= 60


def test_a_silence_is_told_with_both_its_ends() -> None:
    asked, answer = message("Где чек?", -1110, IVAN), message("В письме")
    late = Pause(asked, answer, timedelta(hours=3), NOON - timedelta(hours=2))
    out = report(chat(finding(answer, text="Поздно", pause=late)))
    told = "18 часов 30 минут (в рабочее время — 3 часа)"
    assert f"2026-03-01 17:30 → 12:00: {told} (срок 10:00)" in " ".join(out.split())


@pytest.mark.parametrize(
    ("ui", "told"),
    [
        ("ru", "11:20 → 12:00: 40 минут"),
        ("uk", "11:20 → 12:00: 40 хвилин"),
        ("en", "11:20 → 12:00: 40 minutes"),
    ],
)
def test_a_silence_in_three_languages(ui: str, told: str) -> None:
    answer = message("В письме")
    pause = Pause(message("Где чек?", -40, IVAN), answer)
    lines = report(chat(finding(answer, text="…", pause=pause)), ui=ui).splitlines()
    assert told in map(str.strip, lines)
    length = told.partition(": ")[2]
    said = report(chat(finding(answer, text=f"({length})", pause=pause)), ui=ui).splitlines()
    assert "11:20 → 12:00" in map(str.strip, said)  # once is enough


def test_a_silence_that_nothing_broke() -> None:
    said = message("Отвечу до 13:00")
    open_end = Pause(said, due=NOON + timedelta(hours=1))
    assert "12:00 → тишина (срок 13:00)" in report(chat(finding(said, pause=open_end)))
    assert "тишина" not in report(chat(finding(said, pause=Pause(said))))


def test_of_a_long_message_only_the_words_in_question_are_shown() -> None:
    filler = "Ваш заказ собран и ждёт курьера на складе. " * 20
    out = report(chat(finding(message(filler + "Спс! " + filler), "Спс")))
    quoted = [line for line in out.splitlines() if line.startswith("  │")]
    assert len(quoted) == 2
    assert quoted[0].startswith("  │ … ")
    assert quoted[0].endswith(" …")
    assert "Спс" in quoted[0]


def test_a_message_without_words_says_what_it_is() -> None:
    voice = message(
        "", kind=MessageKind.VOICE, attachments=(Attachment(MessageKind.VOICE, duration=92),)
    )
    assert "[голосовое сообщение 1:32]" in report(chat(finding(voice)))


def test_measures_that_judged_are_named() -> None:
    judged = {"profile": "warm", "limit": 3, "gap": timedelta(minutes=2), "words": (), "on": True}
    spoken = message("Спс")
    events = chat(finding(spoken, "Спс", judged_by=judged, decided=("limit",)))
    assert "[abbreviation-clipped: limit 3, warm]" in report(events)
    every = "[abbreviation-clipped: limit 3, gap 2m, warm]"
    assert every in report(events, verbose=True, width=100)
    assert "[abbreviation-clipped]" in report(chat(finding(spoken, "Спс", judged_by=judged)))


def test_fixes_that_go_together_are_one_rewritten_text() -> None:
    spoken = message("Спс за заказ!!! Плз оплатите")
    findings = [
        finding(spoken, "Спс", fix="Спасибо"),
        finding(spoken, "заказ!!!", fix="заказ!", rule="hold-bare"),
        finding(spoken, "Плз", fix="Пожалуйста,"),
        finding(spoken, "!!!", fix="!", rule="hold-bare"),
    ]
    lines = report(chat(*findings)).splitlines()
    assert [line for line in lines if "→" in line] == [
        "    → Спс за заказ! Плз оплатите",
        "  → Спасибо за заказ! Пожалуйста, оплатите",
    ]
    assert lines.index("  → Спасибо за заказ! Пожалуйста, оплатите") == 1 + max(
        n for n, line in enumerate(lines) if line.startswith("  ▲")
    )


def test_the_same_fix_of_two_rules_is_made_once() -> None:
    spoken = message("Спс за заказ")
    twice = [finding(spoken, "Спс", fix="Спасибо", rule=r) for r in ("hold-bare", "other")]
    out = report(chat(*twice))
    assert "    → Спасибо за заказ" in out
    assert "СпасибоСпасибо" not in out


def test_how_many_were_judged_in_part_is_told_where_not_all() -> None:
    whole = Opened("d.txt", "draft", "1", "", frozenset(), kind="draft")
    events = [*chat(), whole, Closed("d.txt", "1", 1, 1, 1)]
    assert "In 1" not in report(chat(), ui="en")
    assert "Not judged here: 1 rule needs" in report(chat(), ui="en")
    assert "Not judged in 1 of 2 chats and drafts: 1 rule needs" in report(events, ui="en")
    assert "  reply-late: times with seconds (1/2)" in report(events, ui="en", verbose=True)


def test_a_message_cannot_repaint_the_terminal() -> None:
    out = report(chat(finding(message("Спс \x1b[31mкрасное\x07 \u202eтекст"), "Спс")))
    assert not re.search("[\x1b\x07\u202e]", out)


def test_two_conversations_of_a_file_share_its_heading() -> None:
    events = chat(finding(message("Спс"), "Спс"), title="Анна")
    events += chat(finding(message("Спс"), "Спс"), title="Олег")
    out = report(events)
    assert out.count("chats/march.json") == 1
    assert out.index("Анна") < out.index("Олег")


def test_a_long_conversation_is_shown_while_it_is_read() -> None:
    stream = io.StringIO()
    reporter = REPORTERS["terminal"](stream, Look(Ui("ru"), {}))
    opened, *findings, closed = chat(*(finding(message(f"Спс {n}", n), "Спс") for n in range(2500)))
    for event in (opened, *findings):
        reporter.event(event)
    assert stream.getvalue().count("│ Спс") > 1500
    reporter.event(closed)
    out = stream.getvalue()
    assert out.count("Иван Зуев") == 1
    assert re.findall(r"│ Спс (\d+)", out) == [str(n) for n in range(2500)]
    assert "\n\n\n" not in out


def test_the_summary_counts_by_rule_the_gravest_first() -> None:
    spoken = message("Спс Спс, ожидайте")
    hold = finding(spoken, "ожидайте", rule="hold-bare", severity=Severity.ERROR, text="Сколько?")
    out = report(chat(finding(spoken, "Спс"), finding(spoken, "Спс"), hold), verbose=True)
    summary = out[out.index("\n\n1 ✖") :].split("\n")
    assert summary[2].split() == ["1", "✖", "Обрубленное", "слово", "[hold-bare]"]
    assert summary[3].split() == ["2", "▲", "Обрубленное", "слово", "[abbreviation-clipped]"]
    assert "  reply-late: время с секундами" in summary
    assert summary[-2] == "3 замечания (1 ошибка, 2 предупреждения) в 1 сообщении из 20"


def test_a_single_finding_needs_no_summary() -> None:
    out = report(chat(finding(message("Спс"), "Спс")))
    assert out.count("abbreviation-clipped") == 1
    assert out.endswith("1 замечание (1 предупреждение) в 1 сообщении из 20\n")


@pytest.mark.parametrize(
    ("ui", "words"),
    [
        ("ru", "Всё хорошо: проверено 14 сообщений, замечаний нет"),
        ("uk", "Усе гаразд: перевірено 14 повідомлень, зауважень немає"),
        ("en", "All good: 14 messages checked, nothing to improve"),
    ],
)
def test_clean_input_gets_one_friendly_line(ui: str, words: str) -> None:
    assert report(chat(), ui=ui).splitlines()[-1] == f"✓ {words}"


def test_what_could_not_be_judged_is_never_called_clean() -> None:
    out = report(unknown(1), ui="en")
    assert "All good" not in out
    assert out.endswith("Nothing was judged. 1 failure (see above)\n")


def unknown(count: int) -> list[Event]:
    """Conversations in which nobody is known to be staff."""
    events: list[Event] = []
    for number in range(count):
        name = str(number)
        closed = Closed("x.json", name, 9, 0, 1, authors=("Анна", "Олег"))
        failure = Failure(f"who in «{number}»?", Origin("x.json"), "--staff " + "NAME or " * 20)
        events += [Opened("x.json", "telegram-json", name, name, frozenset()), failure, closed]
    return events


def test_of_many_conversations_without_known_staff_a_few_are_told() -> None:
    out = report(unknown(3), ui="en")
    assert [f"who in «{number}»?" in out for number in range(3)] == [True] * 3
    assert out.count("--staff") == 1
    assert out.endswith("3 failures (see above)\n")
    out = report([Failure("no such file"), *unknown(200)], ui="en", width=60)
    assert out.count("who in") == 3
    told = " ".join(out.split())
    assert "200 conversations were not judged: nobody there is known to be staff." in told
    assert "Authors there: Анна, Олег." in told
    assert out.endswith("Nothing was judged. 1 failure (see above)\n")
    assert json.loads(report(unknown(5), "json"))["statistics"]["conversations_not_judged"] == 5


def test_a_long_hint_is_wrapped_below_itself() -> None:
    out = report(unknown(1), width=60)
    assert max(map(len, out.splitlines())) <= 60
    assert "\n  NAME or NAME" in out


def test_a_failure_is_told_with_its_place_and_hint() -> None:
    broken = Failure("not a chat", Origin("b.json", 3, 1), "is it cut off?")
    out = report([broken, *chat()], ui="en")
    assert out.startswith("✖ b.json:3:1: not a chat\n  is it cut off?\n")
    assert out.endswith(". 1 failure (see above)\n")


def test_the_excerpt_of_a_failure_stays_above_its_caret() -> None:
    details = "b.json:1:90: not a chat\n  " + "[" * 89 + "x\n  " + " " * 89 + "^"
    out = report([Failure("not a chat", Origin("b.json", 1, 90), details=details)], width=60)
    assert out.splitlines()[:3] == [
        "✖ b.json:1:90: not a chat",
        "  …" + "[" * 56 + "x",
        " " * 59 + "^",
    ]


def test_colours_change_nothing_but_colours() -> None:
    spoken = message("Спс за заказ 🙂, ожидайте")
    events = chat(finding(spoken, "Спс", fix="Спасибо"), finding(spoken, "ожидайте"))
    coloured = report(events, colour=True)
    assert "\x1b[4;33mСпс\x1b[0m" in coloured
    plain = [line for line in report(events).splitlines() if "^" not in line]
    assert [line.rstrip() for line in ANSI.sub("", coloured).splitlines()] == plain


@given(
    text=st.text(min_size=1, max_size=400),
    span=st.tuples(st.integers(0, 400), st.integers(0, 400)),
    width=st.integers(40, 100),
    ui=st.sampled_from(["ru", "uk", "en"]),
)
def test_nothing_is_wider_than_the_terminal(
    text: str, span: tuple[int, int], width: int, ui: str
) -> None:
    start, end = sorted(min(edge, len(text)) for edge in span)
    judged = finding(message(text), text=text)
    marked = finding(message(text), None)
    object.__setattr__(marked, "span", Span(start, end))
    out = report(chat(judged, marked), width=width, ui=ui, verbose=True)
    assert max(cells(line) for line in out.split("\n")) <= width


def test_a_message_of_thousands_of_findings_is_shown_in_a_moment_and_in_part() -> None:
    spoken = message("Спс за заказ! " * 2000)
    starts = [14 * number for number in range(900)]
    edits = [Edit(Span(start, start + 3), "Спасибо") for start in starts]
    findings = [
        replace(finding(spoken, "Спс"), span=edit.span, fix=Fix((edit,), safe=True))
        for edit in edits
    ]
    began = monotonic()
    out = report(chat(*findings))
    assert monotonic() - began < 5
    assert 20 < sum(line.startswith("  │ ") and "Спс" in line for line in out.splitlines()) < 30
    assert out.count("Спасибо") < 200


@pytest.mark.parametrize("text", [" ", "\r", "\t\n "])
def test_a_message_of_nothing_but_space(text: str) -> None:
    assert "[abbreviation-clipped]" in report(chat(finding(message(text), text)))


# What readers had to say, and what was passed over


def noted(*notes: Note, title: str = "Иван Зуев", about: tuple[Finding, ...] = ()) -> list[Event]:
    *events, closed = chat(*about, title=title)
    assert isinstance(closed, Closed)
    return [*events, replace(closed, notes=notes)]


LOST = Note("строки не разобраны", Origin(PATH, 17), 3)
GUESS = Note("порядок дня и месяца угадан", Origin(PATH))


def test_notes_stand_under_their_conversation() -> None:
    assert report(noted(LOST, GUESS)).splitlines()[:5] == [
        "chats/march.json",
        "Иван Зуев",
        "  строки не разобраны: 3, впервые строка 17",
        "  порядок дня и месяца угадан",
        "",
    ]
    found = finding(message("Спс"), "Спс")
    lines = report(noted(LOST, about=(found,))).splitlines()
    assert lines.count("Иван Зуев") == 1
    assert lines.index("  строки не разобраны: 3, впервые строка 17") > lines.index("  │ Спс")


@pytest.mark.parametrize(
    ("note", "told"),
    [
        (Note("угадан порядок", Origin("other.txt")), "угадан порядок (other.txt)"),
        (Note("строка", Origin(PATH, 5)), "строка (строка 5)"),
        (Note("лишнее", Origin(PATH, pointer="/7")), "лишнее (/7)"),
        (Note("лишнее", Origin("2.txt", 5), 2), "лишнее: 2, впервые 2.txt:5"),
        (Note("лишнее", None, 2), "лишнее: 2"),
        (Note("лишнее \x1b[31m", None), "лишнее"),
    ],
)
def test_how_a_note_is_told(note: Note, told: str) -> None:
    assert report(noted(note)).splitlines()[2].startswith(f"  {told}")
    assert "\x1b" not in report(noted(note))


def test_of_many_notes_the_first_are_told() -> None:
    events = [each for n in range(30) for each in noted(LOST, GUESS, title=f"Чат {n}")]
    events += [each for n in range(3) for each in noted(Note(f"сорт {n}"), title=f"Ещё {n}")]
    out = report(events, width=200)
    assert out.count("впервые строка 17") == 5
    told = "строки не разобраны: 25; порядок дня и месяца угадан: 25; сорт 0: 1; …"
    assert f"Ещё 53 примечания к прочитанному (покажет --verbose): {told}\n" in out
    assert report(events, verbose=True).count("впервые строка 17") == 30
    assert "примечани" not in report(events, verbose=True)


def test_what_was_passed_over_is_counted_in_the_end() -> None:
    passed = [PassedOver("chats", {"other": 30, "image": 8}), PassedOver("a.zip", {"image": 1})]
    lines = report([*passed, *chat()]).splitlines()
    assert lines[-2] == "Пропущено 39 файлов: 9 картинок, 30 других"


def test_a_rule_for_another_channel_misses_nothing() -> None:
    opened, closed = chat()
    skipped = {"reply-late": Fact.SECONDS, "hold-bare": Fact.CHANNEL}
    told = report([opened, replace(closed, skipped=skipped)], ui="en")  # type: ignore[type-var]
    assert told == report([opened, closed], ui="en")
    elsewhere = [opened, replace(closed, skipped={"hold-bare": Fact.CHANNEL})]  # type: ignore[type-var]
    assert "hold-bare" not in report(elsewhere, ui="en")
    assert "hold-bare: another channel" in report(elsewhere, ui="en", verbose=True)
