"""E-mail addresses, user names and links."""

from __future__ import annotations

import re

from etiquette_lint.anonymise import numbers
from etiquette_lint.anonymise.key import Key

# Addresses that the tokens would cut: a quote, a percent sign, letters of any alphabet.
EMAIL = re.compile(r"\w[^\s<>(),;:\[\]\"«»“”@]*@[^\s<>(),;:\[\]\"«»“”@/]+\.[^\W\d_]{2,}")
_EVERYBODY = frozenset({"all", "here", "channel", "everyone", "admin", "admins"})
# Where the first part of a path is a person.
_PROFILES = re.compile(
    r"(?:^|\.)(?:t\.me|telegram\.(?:me|dog)|wa\.me|instagram\.com|facebook\.com|fb\.com|vk\.(?:com|ru)"
    r"|ok\.ru|tiktok\.com|twitter\.com|x\.com|linkedin\.com|viber\.(?:com|click)|threads\.net"
    r"|youtube\.com|github\.com)$",
    re.IGNORECASE,
)
_WAYS = "profile in u user channel watch id p reel stories groups c s group shorts video company"
_STEPS = frozenset(_WAYS.split())
_LINK = re.compile(
    r"(?P<scheme>[A-Za-z][\w+.-]*:(?://)?)?(?P<user>[^/?#@]*@)?(?P<host>[^/?#]*)"
    r"(?P<path>[^?#]*)(?P<query>\?[^#]*)?(?P<fragment>#.*)?",
    re.DOTALL,
)
_ID = re.compile(r"(?=.*\d)[\w%.~-]{12,}|.*%.*|.*@.*")  # what no person has typed


def email(key: Key, written: str) -> str:
    return f"{key.token('email', written.casefold())}@example.com"


def username(key: Key, written: str) -> str:
    """With or without the @ before it; a bot remains one."""
    sign, name = ("@", written[1:]) if written.startswith("@") else ("", written)
    if name.casefold() in _EVERYBODY:
        return written
    fresh = f"user_{key.token('username', name.casefold())}"
    return sign + fresh + ("_bot" if name.casefold().endswith("bot") else "")


def link(key: Key, written: str) -> str:
    """The site and the way through it stay; what tells a person or an order does not."""
    if EMAIL.fullmatch(written):
        return email(key, written)
    found = _LINK.fullmatch(written)
    assert found is not None
    scheme = found["scheme"] or ""
    if scheme.lower() == "mailto:":
        return scheme + email(key, written[len(scheme) :])
    if scheme.lower() == "tel:":
        return scheme + numbers.phone(key, written[len(scheme) :])
    host, path = found["host"], found["path"]
    if _PROFILES.search(host.partition(":")[0]):
        path = _profile(key, path)
    parts = [_segment(key, part) for part in path.split("/")]
    user = f"{key.token('user', found['user'])}@" if found["user"] else ""
    query = _query(key, found["query"]) if found["query"] else ""
    fragment = found["fragment"] or ""
    fragment = f"#{_fresh(key, fragment[1:])}" if len(fragment) > 1 else fragment
    return scheme + user + host + "/".join(parts) + query + fragment


def _profile(key: Key, path: str) -> str:
    """``/name`` as the mention of it; ``/+380…`` is a phone or an invitation."""
    slash, name, rest = re.fullmatch(r"(/*)([^/]*)(.*)", path, re.DOTALL).groups()  # type: ignore[union-attr]
    if not name or name in _STEPS:
        return path
    if re.fullmatch(r"\+?\d{7,}", name):
        return slash + numbers.phone(key, name) + rest
    sign = name[0] if name[0] in "+@" else ""
    return slash + sign + username(key, name[len(sign) :]) + rest


def _segment(key: Key, part: str) -> str:
    if part.startswith("user_"):
        return part
    if _ID.fullmatch(part):
        return _fresh(key, part)
    return numbers.number(key, part) if numbers.count(part) >= numbers.LONG else part


def _query(key: Key, query: str) -> str:
    """Names of parameters stay, their values go."""
    fresh = []
    for pair in re.split(r"([&;])", query[1:]):
        name, equals, value = pair.partition("=")
        if pair in ("&", ";", ""):
            fresh.append(pair)
        elif equals and re.fullmatch(r"[A-Za-z_.\[\]-]{1,32}", name):
            fresh.append(name + equals + (_fresh(key, value) if value else ""))
        else:
            fresh.append(_fresh(key, pair))
    return "?" + "".join(fresh)


def _fresh(key: Key, value: str) -> str:
    """Digits for digits, otherwise letters, about as long."""
    if value.isdecimal():
        return numbers.number(key, value)
    return key.token("value", value, length=min(max(len(value), 4), 24))
