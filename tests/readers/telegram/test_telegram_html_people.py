"""Whose side a sender is on, and what sort of chat it is, where names are all there is."""

from __future__ import annotations

from pathlib import Path

import pytest

from etiquette_lint.model import Conversation, Fact, Role
from etiquette_lint.readers import READERS, open_source
from tests.readers.telegram.html_samples import block, div, page, read, said, service, text

ME, YOU, NOBODY = Role.STAFF, Role.CLIENT, Role.UNKNOWN
BUTTONS = '<table class="bot_buttons_table"><tr><td>Купить</td></tr></table>'


def kind_and_roles(*blocks: str, title: str = "Ирина") -> tuple[str, list[Role]]:
    conversation, found = read(page(*blocks, title=title))
    assert (Fact.ROLES in conversation.facts) == (ME in {m.author.role for m in found})
    return conversation.kind, [m.author.role for m in found if m.author.role is not Role.SYSTEM]


def test_a_chat_of_two_bears_the_other_side_s_name() -> None:
    assert kind_and_roles(said(), said(name="Магазин")) == ("personal", [YOU, ME])
    assert kind_and_roles(said(name="Магазин via @gif"), said()) == ("personal", [ME, YOU])


def test_a_deleted_account_is_the_other_side_too() -> None:
    gone = "Deleted Account"
    assert kind_and_roles(said(name=gone), said(), title=gone) == ("personal", [YOU, ME])


@pytest.mark.parametrize("title", ["Переписка", ""])
def test_nothing_is_guessed_without_a_sign(title: str) -> None:
    assert kind_and_roles(said(), said(name="Магазин"), title=title) == (
        "personal",
        [NOBODY, NOBODY],
    )


def test_a_single_sender_may_be_a_channel() -> None:
    assert kind_and_roles(said()) == ("personal", [NOBODY])
    assert kind_and_roles(said(BUTTONS)) == ("channel", [NOBODY])
    assert kind_and_roles(service("Channel &laquo;Ирина&raquo; created"), said()) == (
        "channel",
        [NOBODY],
    )


def test_who_shows_buttons_is_a_bot() -> None:
    assert kind_and_roles(said(BUTTONS), said(name="Магазин")) == ("bot", [Role.BOT, ME])


@pytest.mark.parametrize(
    "sign",
    [
        service("Олег created group &laquo;Склад&raquo; with members Ира"),
        service("Олег joined group by link from Ира"),
        service('Склад converted a basic group to this supergroup "Склад"'),
        said(name="Олег"),
    ],
)
def test_a_group_takes_no_sides(sign: str) -> None:
    kind, roles = kind_and_roles(said(), said(name="Магазин"), sign)
    assert kind == "group"
    assert set(roles) == {NOBODY}


@pytest.fixture
def account(tmp_path: Path) -> Path:
    """An export of several chats: lists of them beside their folders."""

    def entry(folder: str, name: str, info: str) -> str:
        shown = div("pull_right info details", info) + div("name bold", name)
        link = f"../chats/{folder}/messages.html#allow_back"
        return block("a", "entry block_link clearfix", div("body", shown), href=link)

    chats = {
        "chat_001": ("Ирина", "private"),
        "chat_002": ("Заказ-бот", "bot"),
        "chat_003": ("Склад", "group"),
        "chat_004": ("Магазин", "channel"),
        "chat_005": ("Saved messages", "private"),
        "chat_006": ("Магазин", "private"),
    }
    (tmp_path / "lists").mkdir()
    listed = "".join(entry(folder, *about) for folder, about in chats.items())
    (tmp_path / "lists" / "chats.html").write_text(div("page_body list_page", listed), "utf-8")
    names = "".join(
        div("row", div("label details", label) + div("value bold", value))
        for label, value in [("First name", "Наш"), ("Last name", "Магазин")]
    )
    info = div("rows info", div("row", div("value bold", "+380")))
    summary = div("personal_info clearfix", div("rows names", names) + info)
    (tmp_path / "export_results.html").write_text(summary, "utf-8")
    for folder, (title, _) in chats.items():
        (tmp_path / "chats" / folder).mkdir(parents=True)
        chat = page(
            said(text("да"), name=title),
            said(text("нет"), id=2, name="Наш Магазин"),
            title=title,
            link="../../lists/chats.html",
        )
        (tmp_path / "chats" / folder / "messages.html").write_text(chat, "utf-8")
    return tmp_path


def chats_of(account: Path) -> dict[str, tuple[Conversation, list[Role]]]:
    found = {}
    for path in sorted(account.glob("chats/*/messages.html")):
        (conversation,) = READERS["telegram-html"].read(open_source(str(path), None, str(account)))
        found[path.parent.name] = (conversation, [m.author.role for m in conversation.messages])
    return found


def test_an_account_names_its_owner_and_its_chats(account: Path) -> None:
    assert {name: (c.kind, roles) for name, (c, roles) in chats_of(account).items()} == {
        "chat_001": ("personal", [YOU, ME]),
        "chat_002": ("bot", [Role.BOT, ME]),
        "chat_003": ("group", [NOBODY, ME]),
        "chat_004": ("channel", [NOBODY, ME]),
        "chat_005": ("saved", [NOBODY, ME]),
        "chat_006": ("personal", [YOU, ME]),
    }
    facts = {name: c.facts for name, (c, _) in chats_of(account).items()}
    assert {name for name, each in facts.items() if Fact.ROLES in each} == {
        "chat_001",
        "chat_002",
        "chat_006",
    }
    assert Fact.TURNS not in facts["chat_004"]


def test_without_the_lists_the_chat_itself_tells(account: Path) -> None:
    (account / "lists" / "chats.html").unlink()
    (account / "export_results.html").write_bytes(b"\xff\xfe personal_info")
    found = chats_of(account)
    assert found["chat_001"][1] == [YOU, ME]
    assert found["chat_003"][0].kind == "personal"


@pytest.mark.parametrize("name", ["lists/chats.html", "export_results.html"])
def test_lists_are_no_chats(account: Path, name: str) -> None:
    assert READERS["telegram-html"].detect((account / name).read_bytes()) is None


def test_a_header_leads_nowhere_but_to_the_list(account: Path) -> None:
    chat = account / "chats" / "chat_002" / "messages.html"
    chat.write_text(chat.read_text("utf-8").replace("lists/chats.html", "lists/x.html"), "utf-8")
    assert chats_of(account)["chat_002"][0].kind == "personal"
