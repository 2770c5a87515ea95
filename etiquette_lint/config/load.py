"""From a file and the command line to one Config."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from etiquette_lint.config.files import find, find_exceptions, read_named
from etiquette_lint.config.settings import Config
from etiquette_lint.ui import Saying


def load_config(
    start: Path, named: Path | None = None, options: Mapping[str, object] | None = None
) -> Config:
    """The configuration for an input at ``start``.

    ``named`` is a file asked for by name, read instead of the one that would be found. ``options``
    are the command line's, under the file's keys; None and empty ones were not given.
    """
    found = read_named(named) if named else find(start)
    given = {key: value for key, value in (options or {}).items() if value not in _UNSAID}
    if found is None and not given:
        return _with_exceptions(Config(), start)
    from etiquette_lint.config.reading import read_file, read_options  # the fields take their time

    config = Config()
    if found is not None:
        path, root = found
        layer = read_file(root, path.parent)
        config = config.with_layer(layer)
    said = read_options(given, Saying("command_line"))
    return _with_exceptions(replace(config.with_layer(said), options=said), start)


def _with_exceptions(config: Config, start: Path) -> Config:
    """With the list of exceptions that lies where a configuration would be looked for."""
    found = None if config.suppressions else find_exceptions(start)
    return replace(config, suppressions=found) if found else config


_UNSAID: tuple[object, ...] = (None, (), [], {})
