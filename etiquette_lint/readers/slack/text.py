"""Slack's markup as people see it: ``<@U0A1>`` is @Ганна, ``<https://…|кошик>`` is кошик."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from etiquette_lint.readers.slack.workspace import Workspace

_TAG = re.compile(r"<([^<>\n]+)>")
_EMOJI = re.compile(r":([a-z0-9_+'-]+):(?::skin-tone-\d:)?")
_LONGEST_EMOJI = 12  # code points


def shown(text: str, workspace: Workspace, blocks: object = None) -> str:
    """``blocks``: the same text in pieces, by which names of emojis are told."""
    if "<" in text:
        text = _TAG.sub(lambda found: _named(found[1], workspace), text)
    if "&" in text:
        text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    if blocks and ":" in text and (known := _emojis(blocks)):
        text = _EMOJI.sub(lambda found: known.get(found[1], found[0]), text)
    return text


def _named(tag: str, workspace: Workspace) -> str:
    target, _, label = tag.partition("|")
    sign, name = target[0] if target else "", target[1:]
    if sign == "@":
        return f"@{label or workspace.author(name).name}"
    if sign == "#":
        return f"#{label or workspace.channels.get(name, name)}"
    if sign == "!":
        return label or f"@{name.rpartition('^')[2]}"
    return label or target.removeprefix("mailto:").removeprefix("tel:")


def _emojis(blocks: object) -> Mapping[str, str]:
    """The emojis of a text by their Slack names; a workspace's own have none but the name."""
    known = {}
    waiting = [blocks]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict):
            if node.get("type") == "emoji" and (emoji := _emoji(node)):
                known[str(node.get("name"))] = emoji
            waiting.append(node.get("elements"))
    return known


def _emoji(node: dict[str, Any]) -> str | None:
    """The characters of «1f44d-1f3fb»."""
    written = node.get("unicode")
    try:
        codes = [int(code, 16) for code in written.split("-")] if isinstance(written, str) else []
        emoji = "".join(map(chr, codes[:_LONGEST_EMOJI]))
        emoji.encode()  # half of a pair is no character
        return emoji or None
    except (ValueError, OverflowError):
        return None
