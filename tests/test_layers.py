"""The package has one direction of import, and each outside library one door."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import etiquette_lint

PACKAGE = Path(etiquette_lint.__file__).parent

# From the ground up. A part may import the parts on lines above its own, never its neighbours;
# only on the ground floor, where the nouns live, may neighbours meet.
LAYERS = (
    {"records", "model", "errors", "document", "yaml_nodes", "fields", "offsets", "ui", "digests"}
    | {"fingerprints"},
    {"text", "config", "readers", "reporters", "worktime"},
    {"pattern", "suppress"},
    {"checks"},
    {"ruleset"},
    {"engine", "anonymise"},
    {"fixing"},
    {"api"},
    {"cli"},
    {"__main__"},
)
LEVEL = {part: level for level, parts in enumerate(LAYERS) for part in parts}

# Who alone may import a library: modules, or packages with everything in them.
DOORS = {
    "pymorphy3": {"text.lexicon"},
    "dawg": {"text.dictionary"},
    "emoji": {"text.emojis"},
    "click": {"cli"},
    "pyperclip": {"cli.clipboard"},
    "watchfiles": {"cli.watching"},
    "rich": {"cli", "reporters"},
    "ijson": {"readers"},
    "openpyxl": {"readers"},
    "selectolax": {"readers"},
    "rapidfuzz": {"text.likeness"},
    "markdown_it": {"readers"},
    "fluent": {"readers"},
    "holidays": {"worktime.holidays"},
}

# Nothing here is worth its loading time to somebody who asks for --help.
LAZY = {
    *("pymorphy3", "dawg", "emoji", "ijson", "openpyxl", "selectolax", "rich", "holidays"),
    *("multiprocessing", "pyperclip", "rapidfuzz", "watchfiles", "markdown_it", "fluent"),
}


class Import(NamedTuple):
    module: str  # the importing one, without the package's name: "text.lexicon"
    line: int
    target: str  # "etiquette_lint.text.tokens", "click"

    def __str__(self) -> str:
        return f"etiquette_lint/{self.module.replace('.', '/')}, line {self.line}: {self.target}"


def part(module: str) -> str:
    return module.partition(".")[0]


def modules() -> dict[str, Path]:
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        names = path.relative_to(PACKAGE).with_suffix("").parts
        if names[-1] == "__init__":
            names = names[:-1]
        if names:
            found[".".join(names)] = path
    return found


def imports(module: str, source: str, *, package: bool = False) -> Iterator[Import]:
    """Every import of a module, wherever it stands: at the top, in a function, for types."""
    here = ["etiquette_lint", *module.split(".")]
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(module, node.lineno, alias.name)
        elif isinstance(node, ast.ImportFrom):
            up = node.level - package
            base = here[: len(here) - up] if node.level else []
            origin = ".".join([*base, *([node.module] if node.module else [])])
            if origin == "etiquette_lint":
                for alias in node.names:
                    yield Import(module, node.lineno, f"{origin}.{alias.name}")
            else:
                yield Import(module, node.lineno, origin)


def all_imports() -> list[Import]:
    return [
        found
        for module, path in modules().items()
        for found in imports(module, path.read_text("utf-8"), package=path.name == "__init__.py")
    ]


def upward(found: Import) -> str | None:
    """What is wrong with an import inside the package, or None."""
    if not found.target.startswith("etiquette_lint."):
        return None
    importer, imported = part(found.module), part(found.target.removeprefix("etiquette_lint."))
    if imported == importer or imported == "__version__":
        return None
    if imported not in LEVEL:
        return f"{found}: {imported} has no place in LAYERS of {Path(__file__).name}"
    if LEVEL[imported] > LEVEL[importer]:
        return f"{found}: {importer} is below {imported} and must not know of it"
    if LEVEL[imported] == LEVEL[importer] > 0:
        return f"{found}: {importer} and {imported} are neighbours and must not meet"
    return None


def test_every_part_has_its_place() -> None:
    assert {part(module) for module in modules()} <= set(LEVEL)


def test_imports_go_downward() -> None:
    wrong = [complaint for found in all_imports() if (complaint := upward(found))]
    assert not wrong, "\n".join(["", *wrong])


def test_the_package_itself_imports_none_of_its_parts() -> None:
    source = (PACKAGE / "__init__.py").read_text("utf-8")
    assert [i for i in imports("", source, package=True) if "etiquette_lint" in i.target] == []


@pytest.mark.parametrize("library", DOORS)
def test_one_door_for(library: str) -> None:
    doors = DOORS[library]
    outside = [
        str(found)
        for found in all_imports()
        if part(found.target) == library
        and found.module not in doors
        and part(found.module) not in doors
    ]
    assert not outside, "\n".join([f"only {', '.join(sorted(doors))} may:", *outside])


def test_help_loads_nothing_heavy() -> None:
    program = "import sys, etiquette_lint.cli; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert LAZY & set(done.stdout.split()) == set()


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("import etiquette_lint.engine", "etiquette_lint.engine"),
        ("from etiquette_lint.engine import run", "etiquette_lint.engine"),
        ("from etiquette_lint import engine", "etiquette_lint.engine"),
        ("from .. import engine", "etiquette_lint.engine"),
        ("from ..engine import run", "etiquette_lint.engine"),
        ("def f():\n    from etiquette_lint import engine", "etiquette_lint.engine"),
        ("if TYPE_CHECKING:\n    import etiquette_lint.engine", "etiquette_lint.engine"),
    ],
)
def test_no_spelling_of_an_upward_import_escapes(source: str, target: str) -> None:
    found = list(imports("checks.find", source))
    assert [i.target for i in found] == [target]
    assert upward(found[0]) is not None


def test_downward_imports_pass() -> None:
    source = "from etiquette_lint import __version__\nfrom etiquette_lint.model import Rule\n"
    source += "from .base import Check\nfrom ..pattern.parser import parse\nimport click\n"
    assert [upward(i) for i in imports("checks.find", source)] == [None] * 5
