"""Whose side a sender is on, as far as an export gives it away."""

from __future__ import annotations

from typing import Any

import pytest

from etiquette_lint.model import Fact, Role
from tests.readers.telegram.samples import OWNER, PEER, account, chat, conversations, said

ME, YOU, NOBODY = Role.STAFF, Role.CLIENT, Role.UNKNOWN


def roles(document: dict[str, Any]) -> list[Role]:
    return [message.author.role for _, found in conversations(document) for message in found]


def test_a_personal_chat_bears_the_other_side_s_id() -> None:
    assert roles(chat(said(), said(sender=OWNER))) == [YOU, ME]


def test_it_is_enough_that_one_side_writes() -> None:
    assert roles(chat(said(), said())) == [YOU, YOU]
    assert roles(chat(said(sender=OWNER))) == [ME]


def test_the_other_side_may_turn_up_late() -> None:
    many = [said(sender=OWNER)] * 1000
    assert set(roles(chat(*many, said()))) == {ME, YOU}
    assert roles(chat(*many, said()))[-1] is YOU


def test_a_deleted_account_still_has_its_id() -> None:
    assert roles(chat({**said(), "from": None}, said(sender=OWNER), name=None)) == [YOU, ME]


@pytest.mark.parametrize("shift", [0, 1 << 32])
def test_numbers_for_ids_in_old_exports(shift: int) -> None:
    old = [{**said(), "from_id": PEER + shift}, {**said(sender=OWNER), "from_id": OWNER + shift}]
    assert roles(chat(*old, name="как угодно")) == [YOU, ME]
    assert roles(chat(*old, name="как угодно", id=PEER + shift)) == [YOU, ME]


def test_the_name_decides_where_ids_do_not_match() -> None:
    assert roles(chat(said(), said(sender=OWNER), id=99)) == [YOU, ME]


def test_nothing_is_guessed_without_a_sign() -> None:
    ((conversation, found),) = conversations(
        chat(said(), said(sender=OWNER), id=99, name="Переписка")
    )
    assert [m.author.role for m in found] == [NOBODY, NOBODY]
    assert Fact.ROLES not in conversation.facts


@pytest.mark.parametrize("sender", [None, True, 1.5, [], {}, ""])
def test_senders_in_shapes_nobody_expects(sender: object) -> None:
    ((_, (message,)),) = conversations(chat({**said(), "from_id": sender}, name="Другое"))
    assert message.author.name == "Ирина"


def test_no_sender_at_all() -> None:
    raw = {key: value for key, value in said().items() if not key.startswith("from")}
    ((_, (message,)),) = conversations(account(chat(raw)))
    assert (message.author.id, message.author.role) == ("", NOBODY)


def test_an_account_names_its_owner_in_every_chat() -> None:
    group = chat(said(), said(sender=OWNER), type="private_group", id=12)
    bot = chat(said(), said(sender=OWNER), type="bot_chat")
    assert roles(account(group, bot)) == [NOBODY, ME, Role.BOT, ME]
    without_ids = chat(said(), said(sender=OWNER), id=99, name="Переписка")
    assert roles(account(without_ids)) == [YOU, ME]


def test_a_bot_is_no_client() -> None:
    assert roles(chat(said(), said(sender=OWNER), type="bot_chat")) == [Role.BOT, ME]


def test_a_group_of_a_single_chat_export_takes_no_sides() -> None:
    assert roles(chat(said(), said(sender=OWNER), type="private_group")) == [NOBODY, NOBODY]


def test_a_signed_post_is_by_who_signed_it() -> None:
    post = {**said(), "from": "Новости", "from_id": "channel8", "author": "Ира"}
    ((_, (message,)),) = conversations(chat(post, type="public_channel", id=8))
    assert (message.author.name, message.author.id) == ("Ира", "channel8/Ира")
