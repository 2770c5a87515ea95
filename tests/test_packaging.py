"""What people install is what the repository holds."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def run(*command: object, cwd: Path, path: Path | None = None) -> str:
    done = subprocess.run(
        [sys.executable, *map(str, command)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(path or "")},
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def build(kind: str, source: Path, target: Path) -> Path:
    run("-m", "hatchling", "build", "--target", kind, "--directory", target, cwd=source)
    (built,) = target.iterdir()
    return built


def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("installed")
    run(
        *("-m", "pip", "install", "--quiet", "--no-deps", "--no-index"),
        *("--target", target, wheel),
        cwd=target,
    )
    return target


def test_the_wheel_carries_every_rule_and_every_part_of_the_package(wheel: Path) -> None:
    rules = {f"etiquette_lint/{p.relative_to(ROOT)}" for p in ROOT.glob("rules/**/*.yml")}
    package = {
        str(p.relative_to(ROOT))
        for p in ROOT.glob("etiquette_lint/**/*")
        if p.is_file() and p.parent.name != "__pycache__"
    }
    assert rules
    assert rules | package <= names(wheel)


def test_the_wheel_carries_nothing_else(wheel: Path) -> None:
    top = {name.partition("/")[0] for name in names(wheel)}
    assert top == {"etiquette_lint", f"etiquette_lint-{PROJECT['version']}.dist-info"}


def test_the_source_archive_builds_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    archive = build("sdist", ROOT, tmp_path / "sdist")
    with tarfile.open(archive) as unpacked:
        unpacked.extractall(tmp_path / "source", filter="data")
    (source,) = (tmp_path / "source").iterdir()
    assert names(build("wheel", source, tmp_path / "again")) == names(wheel)


def test_an_installed_copy_lists_the_same_rules(installed: Path) -> None:
    command = ("-m", "etiquette_lint", "rules", "list")
    assert run(*command, cwd=installed, path=installed) == run(*command, cwd=ROOT, path=ROOT)


def test_an_installed_copy_uses_its_own_rules(installed: Path) -> None:
    program = "from etiquette_lint.ruleset.files import shipped_rules; print(shipped_rules())"
    found = run("-c", program, cwd=installed, path=installed).strip()
    assert found == str(installed / "etiquette_lint" / "rules")


def test_a_checkout_uses_the_repository_s_rules() -> None:
    from etiquette_lint.ruleset.files import shipped_rules

    assert shipped_rules() == ROOT / "rules"


def test_every_imported_library_is_a_declared_dependency() -> None:
    lines = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["watch"]]
    declared = {normal(re.split(r"[^\w.-]", line)[0]) for line in lines}
    suppliers = packages_distributions()
    undeclared = {
        library
        for library in libraries()
        if not declared & {normal(name) for name in suppliers.get(library, ())}
    }
    assert not undeclared


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def libraries() -> set[str]:
    """Top-level names of everything the package imports that Python does not bring along."""
    found = set()
    for path in ROOT.glob("etiquette_lint/**/*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module.partition(".")[0])
    return found - sys.stdlib_module_names - {"etiquette_lint"}


def test_the_version_has_one_value() -> None:
    import etiquette_lint

    assert etiquette_lint.__version__ == PROJECT["version"]
