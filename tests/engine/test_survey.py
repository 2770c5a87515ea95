"""What is counted before anything is judged, and that it is what a check would meet."""

from __future__ import annotations

import statistics
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etiquette_lint.config import Config
from etiquette_lint.engine.runner import Bench, Benches, run_input
from etiquette_lint.engine.survey import Surveys
from etiquette_lint.engine.surveyor import Surveyor
from etiquette_lint.model import (
    Attachment,
    Author,
    Closed,
    Conversation,
    Fact,
    Failure,
    Language,
    MessageKind,
    Note,
    Origin,
    Role,
)
from etiquette_lint.model.surveys import Recognised, Survey, Surveyed, Why
from etiquette_lint.ui import Saying, Ui
from tests.engine.talks import BOT, CLIENT, STAFF, START, said, talk

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def bench() -> Bench:
    return Bench.load(Config(), "en")


def surveyed(bench: Bench, conversation: Conversation, config: Config | None = None) -> Survey:
    surveyor = Surveyor(config or bench.config, conversation, bench.analyser)
    surveyor.take(conversation.messages)
    return surveyor.survey("chat.txt", "python", bench.ruleset, Ui("uk"))


def events(*paths: object, **settings: object) -> list[Surveyed]:
    benches = Benches(Config(**settings), "en")  # type: ignore[arg-type]
    return list(Surveys(benches).events([str(path) for path in paths]))


def test_counts(bench: Bench) -> None:
    survey = surveyed(
        bench,
        talk(
            [
                said(CLIENT, "Де моє замовлення?", 0),
                said(CLIENT, "", 1, kind=MessageKind.PHOTO, attachments=(
                    Attachment(MessageKind.PHOTO), Attachment(MessageKind.PHOTO))),
                said(STAFF, "Вже їде", 2),
                said(BOT, "Оцініть нас", 3),
                said(Author("system", ""), "joined", 4, kind=MessageKind.SERVICE),
                said(STAFF, "", 5, kind=MessageKind.UNSUPPORTED),
                said(CLIENT, "Это другой разговор, и он на русском", 60 * 24 * 3),
            ]
        ),
    )  # fmt: skip
    assert (survey.messages, survey.service, survey.judged, survey.authors) == (5, 1, 1, 3)
    assert [(p.id, p.messages, p.role, p.why) for p in survey.participants] == [
        ("c", 3, Role.CLIENT, Why.FILE),
        ("s", 1, Role.STAFF, Why.FILE),
        ("b", 1, Role.BOT, Why.FILE),
    ]
    assert survey.first == START
    assert survey.last == START + timedelta(days=3)
    assert (survey.days, survey.sessions) == (2, 2)
    assert survey.languages == {Language.UK: 3, Language.RU: 1}
    assert survey.media == {MessageKind.PHOTO: 2, MessageKind.UNSUPPORTED: 1}
    assert survey.median_length == (len("Оцініть нас") + len("Де моє замовлення?")) // 2
    assert not survey.undecided
    assert Fact.SECONDS in survey.facts


@pytest.mark.parametrize(
    ("config", "roles", "undecided"),
    [
        (Config(), [(Role.UNKNOWN, Why.UNKNOWN), (Role.UNKNOWN, Why.UNKNOWN)], True),
        (Config(staff=("олена",)), [(Role.STAFF, Why.NAMED), (Role.CLIENT, Why.OTHERS)], False),
        (Config(staff=("*",)), [(Role.STAFF, Why.EVERYBODY)] * 2, False),
        (Config(clients=("i",)), [(Role.UNKNOWN, Why.UNKNOWN), (Role.CLIENT, Why.NAMED)], True),
        (Config(staff=("Хтось",)), [(Role.CLIENT, Why.OTHERS)] * 2, False),
    ],
)
def test_roles_and_what_they_rest_on(
    bench: Bench, config: Config, roles: list[object], undecided: bool
) -> None:
    olena, iryna = Author("o", "Олена"), Author("i", "Ірина")
    lines = [said(olena, "Так"), said(iryna, "Ні"), said(olena, "Добре")]
    facts = frozenset({Fact.TURNS, Fact.TIME})
    survey = surveyed(bench, talk(lines, facts=facts), config)
    assert [(each.role, each.why) for each in survey.participants] == roles
    assert survey.undecided is undecided
    assert (Fact.ROLES in survey.facts) is bool(config.staff)
    assert (Fact.ROLES in survey.skipped.values()) is not bool(config.staff)
    assert set(survey.skipped.values()) >= {Fact.SECONDS}


def test_notes_are_told_in_the_language_of_the_run(bench: Bench) -> None:
    conversation = talk([said(STAFF, "Так")])
    conversation.notes.append(Note(Saying("os.denied"), Origin("chat.txt", 7), 3))
    (note,) = surveyed(bench, conversation).notes
    assert (note.message, note.count, note.origin) == ("немає доступу", 3, Origin("chat.txt", 7))


MINUTES = st.integers(0, 60 * 24 * 9)
LINES = st.lists(
    st.tuples(
        st.sampled_from([STAFF, CLIENT, BOT]),
        st.none() | MINUTES,
        st.sampled_from(["", "Ок", "Дякую", "Спасибо за заказ", "Hello to all of you", "👍"]),
        st.sampled_from([MessageKind.TEXT, MessageKind.VOICE, MessageKind.SERVICE]),
    ),
    max_size=30,
)


@settings(max_examples=60, deadline=None)
@given(LINES)
def test_any_conversation_adds_up(lines: list[tuple[Author, int | None, str, MessageKind]]) -> None:
    bench = Bench.load(Config(select=("voice-message",)), "en")
    messages = [said(author, text, minute, kind=kind) for author, minute, text, kind in lines]
    survey = surveyed(bench, talk(messages))
    written = [message for message in messages if message.kind is not MessageKind.SERVICE]
    moments = [message.sent_at for message in written if message.sent_at]
    lengths = [len(message.text) for message in written if message.text]
    assert survey.messages == len(written)
    assert survey.service == len(messages) - len(written)
    assert {p.id: p.messages for p in survey.participants} == Counter(m.author.id for m in written)
    assert sum(survey.languages.values()) == len(lengths)
    assert survey.median_length == int(statistics.median(lengths or [0]))
    assert (survey.first, survey.last) == (min(moments, default=None), max(moments, default=None))
    assert survey.days == len({moment.date() for moment in moments})


def test_a_survey_and_a_check_agree(bench: Bench) -> None:
    found = [
        each
        for each in events(EXAMPLES)
        if isinstance(each, Survey) and each.kind not in ("draft", "library")
    ]
    surveys = {(survey.path, survey.id): survey for survey in found}
    assert len(surveys) == len(found) >= 4
    inputs = Benches(Config(), "en").gather([str(EXAMPLES)]).inputs
    closed = [e for each in inputs for e in run_input(bench, each) if isinstance(e, Closed)]
    judged = {(each.path, each.id): each for each in closed if each.authors}
    assert judged.keys() == surveys.keys()
    for key, survey in surveys.items():
        assert (survey.messages, survey.judged) == (judged[key].messages, judged[key].judged)
        assert (survey.sessions, survey.skipped) == (judged[key].sessions, judged[key].skipped)
        assert tuple(p.name or p.id for p in survey.participants) == judged[key].authors


def test_inputs_come_in_their_order_each_before_its_conversations(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("2026-03-02 10:00 client: Вітаю\n", "utf-8")
    (tmp_path / "b.txt").write_text("Один\n---\nДругий лист\n---\nТретій\n", "utf-8")
    (tmp_path / "c.txt").write_bytes(b"2026-03-02 10:00 staff: ok\n2026-03-99 10:00 staff: no\n")
    first, talk, second, drafts, third, before, failure = events(
        *(tmp_path / f"{name}.txt" for name in "abc")
    )
    assert isinstance(first, Recognised)
    assert (first.format, first.parts, bool(first.reason)) == ("transcript", (), True)
    assert isinstance(talk, Survey)
    assert isinstance(second, Recognised)
    assert isinstance(drafts, Survey)
    assert (drafts.kind, drafts.messages, drafts.judged) == ("draft", 3, 3)
    assert isinstance(third, Recognised)
    assert isinstance(before, Survey), "what could be read before the damage is told"
    assert before.messages == 1
    assert isinstance(failure, Failure)
    assert failure.origin == Origin(str(tmp_path / "c.txt"), 2, 1)


def test_what_cannot_be_read_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("", "utf-8")
    found = events(tmp_path / "empty.txt", tmp_path / "none.txt")
    assert [type(each) for each in found] == [Failure, Failure]


def test_a_staff_name_that_nobody_bears(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("2026-03-02 10:00 Олена: Вітаю\n", "utf-8")
    *_, failure = events(tmp_path / "a.txt", staff=("Олена Г",))
    assert isinstance(failure, Failure)
    assert failure.hint == "did you mean 'Олена'?"
