"""Emoji as people see them: one picture, however many code points it takes."""

from __future__ import annotations

import re
from functools import cache

# Pictures by themselves.
_PICTURE = (
    "\u231a\u231b\u2328\u23cf\u23e9-\u23f3\u23f8-\u23fa\u25fd\u25fe\u2600-\u2604\u260e\u2611"
    "\u2614\u2615\u2618\u261d\u2620\u2622\u2623\u2626\u262a\u262e\u262f\u2638-\u263a\u2640\u2642"
    "\u2648-\u2653\u265f\u2660\u2663\u2665\u2666\u2668\u267b\u267e\u267f\u2692-\u2697\u2699"
    "\u269b\u269c\u26a0\u26a1\u26a7\u26aa\u26ab\u26b0\u26b1\u26bd\u26be\u26c4\u26c5\u26c8\u26ce"
    "\u26cf\u26d1\u26d3\u26d4\u26e9\u26ea\u26f0-\u26f5\u26f7-\u26fa\u26fd\u2702\u2705"
    "\u2708-\u270d\u270f\u2712\u2714\u2716\u271d\u2721\u2728\u2733\u2734\u2744\u2747\u274c\u274e"
    "\u2753-\u2755\u2757\u2763\u2764\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55"
    "\U0001f004\U0001f0cf\U0001f170-\U0001f19a\U0001f201-\U0001f251\U0001f300-\U0001f64f"
    "\U0001f680-\U0001f6ff\U0001f7e0-\U0001f7f0\U0001f900-\U0001f9ff\U0001fa70-\U0001faff"
)
# Typographic signs that become pictures only when the emoji variation selector follows.
_SIGN = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u2199\u21a9\u21aa\u24c2\u25aa\u25ab\u25b6\u25c0"
    "\u25fb\u25fc\u27a1\u2934\u2935\u2b05-\u2b07\u3030\u303d\u3297\u3299"
)
_FLAG_LETTER = "[\U0001f1e6-\U0001f1ff]"
_MODIFIERS = "[\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]*+"

KEYCAP = "[0-9#*]\ufe0f?\u20e3"
EMOJI = (
    f"(?:[{_PICTURE}]|[{_SIGN}]\ufe0f){_MODIFIERS}"
    f"(?:\u200d[^\\w\\s]{_MODIFIERS})*+|{_FLAG_LETTER}{{1,2}}+"
)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(f"{KEYCAP}|{EMOJI}")


def is_emoji(text: str) -> bool:
    """Whether the text is one emoji and nothing else. «©» is a sign, «©️» an emoji."""
    return _pattern().fullmatch(text) is not None


def emojis(text: str) -> list[str]:
    """Every emoji of the text, each a whole grapheme cluster."""
    return _pattern().findall(text)


def name(cluster: str, language: str = "en") -> str | None:
    """What the picture is called, or None for one without a name; ru and uk have names too."""
    import emoji

    word = emoji.demojize(cluster, language=language, delimiters=("", ""))
    return None if word == cluster else word.replace("_", " ")
