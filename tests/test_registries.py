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
    """Files by dotted name inside the folder; a package counts as its ``__init__``."""
    root = PACKAGE / folder
    return {
        ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__"): path
        for path in sorted(root.rglob("*.py"))
        if path.stem != "__main__" and path != root / "__init__.py"
    }


def mentioned(path: Path, folder: str) -> Iterator[str]:
    """Names in the folder that a module imports, or gives as strings for importing later."""
    prefix = f"etiquette_lint.{folder}."
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and f"{node.module}.".startswith(prefix):
            inside = f"{node.module}."[len(prefix) :]
            yield inside.rstrip(".")
            yield from (inside + alias.name for alias in node.names)
        elif isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.startswith(prefix):
                    yield alias.name.removeprefix(prefix)
        elif isinstance(node, ast.Constant) and str(node.value).startswith(prefix):
            yield str(node.value).removeprefix(prefix).partition(":")[0]


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
