"""A format, a check or a command exists once its registry says so, and none is forgotten."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

import etiquette_lint

PACKAGE = Path(etiquette_lint.__file__).parent
REGISTRIES = {
    "readers": "READERS",
    "reporters": "REPORTERS",
    "checks": "CHECKS",
    "cli": "COMMANDS",
}

pytestmark = pytest.mark.skipif(
    find_spec("etiquette_lint.api") is None, reason="the package is still being put together"
)


def folder_modules(folder: str) -> dict[str, Path]:
    return {
        path.stem: path
        for path in sorted((PACKAGE / folder).glob("*.py"))
        if path.stem not in ("__init__", "__main__")
    }


def mentioned(path: Path, folder: str) -> Iterator[str]:
    """Modules of the folder that a module imports, or names in a string for importing later."""
    prefix = f"etiquette_lint.{folder}."
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            if module in (prefix[:-1], "."):
                yield from (alias.name for alias in node.names)
            elif module.startswith(prefix):
                yield module.removeprefix(prefix).partition(".")[0]
            elif node.level == 1:
                yield module[1:].partition(".")[0]
        elif isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.startswith(prefix):
                    yield alias.name.removeprefix(prefix).partition(".")[0]
        elif isinstance(node, ast.Constant) and str(node.value).startswith(prefix):
            yield str(node.value).removeprefix(prefix).partition(":")[0].partition(".")[0]


@pytest.mark.parametrize("folder", REGISTRIES)
def test_registry_is_filled(folder: str) -> None:
    registry = getattr(import_module(f"etiquette_lint.{folder}"), REGISTRIES[folder])
    assert registry
    assert all(isinstance(name, str) for name in registry)


@pytest.mark.parametrize("folder", REGISTRIES)
def test_no_module_is_forgotten(folder: str) -> None:
    modules = folder_modules(folder)
    reached: set[str] = set()
    waiting = set(mentioned(PACKAGE / folder / "__init__.py", folder)) & set(modules)
    while waiting:
        reached |= waiting
        waiting = {name for module in waiting for name in mentioned(modules[module], folder)} & set(
            modules
        ) - reached
    assert sorted(set(modules) - reached) == [], f"not reachable from {REGISTRIES[folder]}"
