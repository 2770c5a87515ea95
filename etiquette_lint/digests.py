"""BLAKE2 as hashlib has it, without loading OpenSSL: the standard library does so too."""

from __future__ import annotations

__all__ = ["blake2b"]

try:
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b
