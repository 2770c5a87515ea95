"""The secret that decides which pseudonym stands for what, and what is drawn from it."""

from __future__ import annotations

import secrets
from functools import lru_cache
from hashlib import blake2b

_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"  # without l, o, 0 and 1, which look alike
_HALF = 1 << 16
_ROUNDS = 4


@lru_cache(maxsize=8)
def _stretched(text: str) -> bytes:
    from hashlib import scrypt

    raw = text.encode("utf-8", "surrogatepass")
    memory = 64 * 2**20
    return scrypt(raw, salt=b"etiquette-lint", n=2**15, r=8, p=1, maxmem=memory, dklen=32)


class Key:
    """The same text gives the same draws in any run; without one, no two runs agree.

    A text that people can remember could be found by trying many, so each try is made to cost
    a tenth of a second.
    """

    def __init__(self, text: str | None = None) -> None:
        if text is None:
            self._secret = secrets.token_bytes(32)
        else:
            self._secret = _stretched(text)
        self.permuted = lru_cache(maxsize=4096)(self._permuted)

    def number(self, *about: str) -> int:
        """128 bits that nobody without the key can foresee."""
        told = "\0".join(about).encode("utf-8", "surrogatepass")
        return int.from_bytes(blake2b(told, key=self._secret, digest_size=16).digest(), "big")

    def token(self, *about: str, length: int = 8) -> str:
        """Small letters and digits, the first a letter."""
        number = self.number("token", *about)
        letters = [_ALPHABET[number % 24]]
        for _ in range(length - 1):
            number //= 32
            letters.append(_ALPHABET[number % 32])
        return "".join(letters)

    def digits(self, *about: str, length: int) -> str:
        drawn = ""
        while len(drawn) < length:
            drawn += f"{self.number('digits', str(len(drawn)), *about) % 10**36:036}"
        return drawn[:length]

    def _permuted(self, id: int) -> int:
        """Another number below 2**32 for one below 2**32, and never the same for two."""
        left, right = divmod(id, _HALF)
        for turn in range(_ROUNDS):
            left, right = right, left ^ self.number("id", str(turn), str(right)) % _HALF
        return left * _HALF + right
