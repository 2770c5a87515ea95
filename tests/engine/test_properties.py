"""Whatever is written, by whomever: no crash, and findings that point into the text."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from etiquette_lint.api import Config, Linter
from etiquette_lint.model import Message, MessageKind, Report
from tests.engine.talks import BOT, CLIENT, STAFF, said, talk

WORDS = """
Здравствуйте спасибо спс пжл ок ага вы ты тебе вам Ваш заказ едет завтра минуту сейчас
подождите нет в наличии к сожалению Добрий день дякую зараз будь ласка ні немає пятниця
ЗАКАЗ ГОТОВ zakaz gotov [Имя] {{name}} https://a.ua/b 4539578763621486 +380671234567 15:00
! !!! ? . , … ) ))) :( 👍 🎉 ❤️ 👨‍👩‍👧‍👦 🇺🇦 « » " > * # ' ʼ - — \u200b \u0301
""".split()  # noqa: SIM905
SPACES = ["\n", "\n\n", "\t", "\u00a0", " "]
# A forward wakes people, asks, and is what forward-dump is about.
LATE = {"channel-sla", "next-reply-sla", "business-day-sla", "ack-missing"}
WHOEVER_WROTE = {
    *("quiet-hours", "quiet-hours-margin", "unanswered-client", "forward-dump"),
    *LATE,
}
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join),
    st.lists(st.sampled_from(WORDS + SPACES), max_size=25).map("".join),
)
KINDS = st.sampled_from(
    [MessageKind.TEXT] * 6 + [MessageKind.VOICE, MessageKind.STICKER, MessageKind.SERVICE]
)
MESSAGES = st.lists(
    st.builds(
        said,
        st.sampled_from([STAFF, STAFF, CLIENT, BOT]),
        TEXTS,
        st.one_of(st.none(), st.floats(-10, 5000)),
        kind=KINDS,
        forwarded_from=st.sampled_from([None, None, None, "", "Олег"]),
        reply_to=st.sampled_from([None, None, "0", "nobody"]),
    ),
    max_size=12,
)


@pytest.fixture(scope="module", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ETIQUETTE_CACHE", os.fspath(tmp_path_factory.mktemp("cache")))
        yield


@cache
def linter() -> Linter:
    return Linter(Config(select=("all",)))


def sound(report: Report, messages: list[Message]) -> None:
    order = {message.id: number for number, message in enumerate(messages)}
    places = []
    for finding in report:
        text = finding.message.text
        places.append(order[finding.message.id])
        assert finding.text
        assert finding.message.own_words or finding.rule_id in WHOEVER_WROTE
        if finding.span is not None:
            assert 0 <= finding.span.start < finding.span.end <= len(text)
        for edit in finding.fix.edits if finding.fix else ():
            assert 0 <= edit.span.start <= edit.span.end <= len(text)
        if finding.fix:
            ends = sorted(edit.span for edit in finding.fix.edits)
            assert all(a.end <= b.start for a, b in zip(ends, ends[1:], strict=False))
            assert finding.fix.apply(text) != text
    assert places == sorted(places)


@given(TEXTS)
@example('ЗДРАВ""ТЫ"ЯК"Є')  # a pronoun of one language in a message that may be of the other
def test_any_text(text: str) -> None:
    report = linter().check_text(text)
    sound(report, [Message("1", STAFF, None, text)])


@given(MESSAGES)
def test_any_conversation(messages: list[Message]) -> None:
    conversation = talk(messages)
    written = list(conversation.messages)
    sound(linter().check_conversation(conversation), written)


def telling(report: Report) -> list[tuple[str, str, object]]:
    return [(f.rule_id, f.message.id, f.span) for f in report]


@given(MESSAGES)
def test_the_same_again(messages: list[Message]) -> None:
    """What a conversation yields depends on nothing that was read before it."""
    first = telling(linter().check_conversation(talk(messages)))
    linter().check_text("Спс, вы тут? Ага, дякс")
    assert telling(linter().check_conversation(talk(messages))) == first
