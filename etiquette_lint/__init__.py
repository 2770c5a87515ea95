"""A linter for business messages in Russian and Ukrainian."""

__version__ = "0.1.0"
