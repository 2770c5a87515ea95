"""``recontact``, ``documents``: what is told of a client over many conversations."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from etiquette_lint.engine.archive import Archive
from etiquette_lint.engine.collect import collected
from etiquette_lint.engine.runner import Bench, run_conversation
from etiquette_lint.model import (
    Attachment,
    Author,
    Conversation,
    Message,
    MessageKind,
    Report,
    Role,
)
from tests.checks.folder import Folder
from tests.engine.talks import FACTS, STAFF

BACK = {"kind": "recontact", "closed": {"ru": ["готово"]}}
PAPERS = {"kind": "documents", "limit": 2, "within": "30d"}
NINA = Author("user71", "Нина", Role.CLIENT)
START = datetime(2026, 3, 2, 10)


def at(author: Author, text: str, day: float, **keys: object) -> Message:
    moment = START + timedelta(days=day)
    return Message(f"{moment:%d%H%M}{author.id}", author, moment, text, **keys)  # type: ignore[arg-type]


def paper(day: float, name: str = "акт.pdf") -> Message:
    kind = MessageKind.FILE
    return at(STAFF, "", day, kind=kind, attachments=(Attachment(kind, name=name),))


def judged(folder: Folder, *talks: Iterable[Message]) -> Report:
    bench = Bench.load(folder.linter().config, "en")
    steps = (
        step
        for number, messages in enumerate(talks)
        for step in run_conversation(
            bench, Conversation(f"t{number}", "", list(messages), FACTS), "p", "f"
        )
    )
    return collected(Archive(lambda path: bench).sift(steps))


def ticket(client: Author, text: str, day: float, end: str = "Готово!") -> list[Message]:
    return [at(client, text, day), at(STAFF, end, day + 0.01)]


def test_a_ticket_about_the_order_of_another_ticket(folder: Folder) -> None:
    folder.rule(BACK)
    first, second = "Где заказ 48210?", "48210 так и нет"
    (finding,) = judged(folder, ticket(NINA, first, 0), ticket(NINA, second, 3))
    assert (finding.message.text, finding.role, finding.conversation) == (second, "client", "t1")
    assert [message.text for message in finding.evidence] == [first]


def test_only_soon_after_and_only_what_was_settled(folder: Folder) -> None:
    folder.rule(BACK)
    first, second = "Где заказ 48210?", "48210 так и нет"
    assert not list(judged(folder, ticket(NINA, first, 0), ticket(NINA, second, 8)))
    open_yet = ticket(NINA, first, 0, "Узнаю и вернусь")
    assert not list(judged(folder, open_yet, ticket(NINA, second, 3)))
    assert not list(judged(folder, ticket(NINA, second, 3), ticket(NINA, first, 0)))


def test_a_name_alone_does_not_make_two_clients_one(folder: Folder) -> None:
    folder.rule(BACK)
    anna = Author("Анна", "Анна", Role.CLIENT)
    assert not list(judged(folder, ticket(anna, "Заказ 48210", 0), ticket(anna, "48210?", 1)))


def test_documents_of_several_conversations_are_counted_together(folder: Folder) -> None:
    folder.rule(PAPERS)
    talks = [[at(NINA, "Жду", day), paper(day + 0.1)] for day in (9, 1, 5)]
    (finding,) = judged(folder, *talks)
    assert finding.conversation == "t0"  # the last by its time
    assert len(finding.evidence) == 2
    assert not list(judged(folder, *talks[:2]))


def test_pictures_and_old_documents_do_not_count(folder: Folder) -> None:
    folder.rule(PAPERS)
    pictures = [paper(day, "вид.jpg") for day in range(5)]
    rarely = [paper(day * 20) for day in range(5)]
    assert not list(judged(folder, [at(NINA, "Жду", 0), *pictures]))
    assert not list(judged(folder, [at(NINA, "Жду", 0), *rarely]))


def test_broken_clocks(folder: Folder) -> None:
    folder.rule(PAPERS)
    folder.rule(BACK, id="back")
    years = (1970, 2106, 1970, 2026)
    sent = [
        paper(0).__class__(
            str(n),
            STAFF,
            datetime(y, 1, 1),
            "",
            MessageKind.FILE,
            (Attachment(MessageKind.FILE, name="акт.pdf"),),
        )
        for n, y in enumerate(years)
    ]
    assert not list(judged(folder, [*sent, at(NINA, "Жду 48210", 0), at(STAFF, "Готово", -9)]))
