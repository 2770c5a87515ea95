"""The team's choices: from a file, from the command line, and where each of them came from."""

from etiquette_lint.config.load import load_config
from etiquette_lint.config.settings import Config, Layer, Override, WorkingHours

__all__ = [
    "Config",
    "Layer",
    "Override",
    "WorkingHours",
    "load_config",
]
