"""``unlinked``: a bare answer while several questions wait; ``reserved``: words for some alone."""

from __future__ import annotations

from etiquette_lint.model import Fact
from tests.checks.conftest import One

UNLINKED = {"kind": "unlinked", "answers": {"ru": ["да"]}, "question": {"common": ["?"]}}
ASKED = """
    2026-03-02 10:00 Роман (client): Макет готов?
    2026-03-02 10:01 Роман (client): А доставка есть?
    2026-03-02 10:05 staff: {}
    2026-03-02 10:06 Роман (client): Понял
    2026-03-02 10:07 staff [reply 4]: Отлично
"""


def test_a_bare_answer_to_two_questions(one: One) -> None:
    rule = one(UNLINKED)
    assert rule.in_chat(ASKED.format("Да")) == ["Да"]
    assert rule.in_chat(ASKED.format("Да, и макет, и доставка")) == []
    assert rule.in_chat(ASKED.format("Нет")) == []
    (finding,) = rule.report(ASKED.format("Да!"))
    assert [m.text for m in finding.evidence] == ["Макет готов?", "А доставка есть?"]


def test_one_question_or_a_reply(one: One) -> None:
    rule = one(UNLINKED)
    assert rule.in_chat(ASKED.format("Да").replace("доставка есть?", "вот ещё")) == []
    assert rule.in_chat(ASKED.format("Да").replace("05 staff", "05 staff [reply 1]")) == []
    more = ASKED.format("Да\n    2026-03-02 10:05 staff: Доставка завтра")
    assert rule.in_chat(more) == []


def test_input_without_replies_proves_nothing(one: One) -> None:
    report = one(UNLINKED).report(ASKED.format("Да").replace(" [reply 4]", ""))
    assert report.skipped == {"offence": Fact.REPLIES}


def test_words_for_some_alone(one: One) -> None:
    chat = "2026-03-02 10:00 client: Правки\n2026-03-02 10:01 Ира, дизайнер (staff): Беру"
    check = {"kind": "reserved", "ru": ["беру"]}
    assert one({**check, "by": ["PM"]}).in_chat(chat) == ["Беру"]
    assert one({**check, "by": ["pm", "Ира"]}).in_chat(chat) == []
    assert one(check).in_chat(chat) == []
