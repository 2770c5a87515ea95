"""The team's choices: from a file, from the command line, and where each of them came from."""

from etiquette_lint.config.listing import show
from etiquette_lint.config.load import load_config
from etiquette_lint.config.settings import Config, Layer, Override, WorkingHours
from etiquette_lint.config.starter import schema, template

__all__ = [
    "Config",
    "Layer",
    "Override",
    "WorkingHours",
    "load_config",
    "schema",
    "show",
    "template",
]
