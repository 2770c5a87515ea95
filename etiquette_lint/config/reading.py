"""From the nodes of one source to a Layer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path, PurePath
from typing import Any

from etiquette_lint.config.keys import FILE, OPTIONS, OVERRIDE
from etiquette_lint.config.settings import Layer, Override
from etiquette_lint.document import File, Node, from_plain
from etiquette_lint.errors import UsageError
from etiquette_lint.fields import Record, spell_duration
from etiquette_lint.model import Origin
from etiquette_lint.ui import Saying

_OPTIONS = {"columns": "map"}  # those that are not called like the key
_FILES = ("suppressions", "baseline")  # keys that name a file, which need not be there yet


def read_file(root: Node, folder: Path) -> Layer:
    """What a configuration file in ``folder`` says."""
    return _layer(FILE, root, folder)


def read_options(options: Mapping[str, object], source: str) -> Layer:
    """What the command line says."""
    root = from_plain(_plain(options), _CommandLine(source, "", UsageError), "")
    return _layer(OPTIONS, root, Path.cwd())


class _CommandLine(File):
    """Its places are the options as somebody types them."""

    def origin(self, line: int | None, column: int | None, pointer: str | None) -> Origin:
        key = re.split(r"[.\[]", pointer or "", maxsplit=1)[0]
        return Origin(f"--{_OPTIONS.get(key, key).replace('_', '-')}" if key else self.path)


def _plain(value: Any) -> Any:
    if isinstance(value, timedelta):
        return spell_duration(value)
    if isinstance(value, PurePath):
        return str(value)
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    return value


def _layer(record: Record, root: Node, folder: Path) -> Layer:
    if root.value is None:  # a file with nothing in it but comments
        return Layer()
    values = record.read(root)
    nodes = dict(_nodes(root, ""))
    assert isinstance(root.value, dict)
    if "rule_folders" in values:
        items = root.value["rule_folders"].value
        assert isinstance(items, list)
        values["rule_folders"] = tuple(_folder(item, folder) for item in items)
    for key in _FILES:
        if key in values:
            values[key] = folder / Path(values[key]).expanduser()
    if "overrides" in values:
        items = root.value["overrides"].value
        assert isinstance(items, list)
        values["overrides"] = tuple(_override(item, folder) for item in items)
    return Layer(values, nodes)


def _override(node: Node, folder: Path) -> Override:
    layer = _layer(OVERRIDE, node, folder)
    values = {key: value for key, value in layer.values.items() if key != "files"}
    nodes = {k: n for k, n in layer.nodes.items() if k.partition(".")[0] in values}
    return Override(layer.values["files"], folder, Layer(values, nodes))


def _folder(node: Node, base: Path) -> Path:
    folder = base / Path(str(node.written)).expanduser()
    if not folder.is_dir():
        raise node.error(Saying("config.folder", path=folder))
    return folder


def _nodes(node: Node, prefix: str) -> Iterator[tuple[str, Node]]:
    """Nodes under dotted keys. A rule's id stands for itself, not for its settings; where the key
    of a setting stands is found under the key with a colon.
    """
    if isinstance(node.value, dict):
        for key, item in node.value.items():
            dotted = f"{prefix}{key}"
            yield dotted, node.keys[key] if prefix == "rules." else item
            if prefix.startswith("rules."):
                yield f"{dotted}:", node.keys[key]
            yield from _nodes(item, f"{dotted}.")
    elif isinstance(node.value, list):
        for item in node.value:
            if item.written is not None:
                yield f"{prefix}{item.written}", item
