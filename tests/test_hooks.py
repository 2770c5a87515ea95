"""The hooks as people use them: pre-commit installs them from a repository and git runs them.

Nothing is fetched: pip builds from a copy of this project with what the tests' own environment has.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
RULE = """\
title: {en: "The manager is busy, full stop", ru: "Менеджер занят", uk: "Менеджер зайнятий"}
message: {en: "Say until when.", ru: "Скажите, до скольких.", uk: "Скажіть, до котрої."}
why: {en: "Who is at lunch is our affair.", ru: "Обед — дело наше.", uk: "Обід — справа наша."}
source: [{page: Our handbook}]
severity: error
confidence: high
languages: [uk]
check:
  kind: find
  uk: ["менеджер зайнятий"]
examples:
  uk:
    bad: [Менеджер зайнятий., "На жаль, менеджер зайнятий", Вітаю! Менеджер зайнятий]
    good: [Менеджер відповість до 15:00., Вітаю! Дякуємо за замовлення., Напишу вам за годину.]
    near_miss: [Столик зайнятий до сьомої.]
"""
GOOD = "welcome:\n  text: Добрый день! Заказ собран, курьер приедет завтра до 15:00.\n"
BAD = "thanks:\n  text: Спс за заказ, хорошего дня!\n"
STRICT = "rules: {abbreviation-clipped: error}\n"

Git = Callable[..., "subprocess.CompletedProcess[str]"]


def in_folder(folder: Path, environment: dict[str, str]) -> Git:
    def run(*command: str, fails: bool = False) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, encoding="utf-8"
        )
        assert (done.returncode != 0) is fails, done.stdout + done.stderr
        return done

    return run


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    home = tmp_path_factory.mktemp("home")
    libraries = dict.fromkeys(sysconfig.get_path(name) for name in ("purelib", "platlib"))
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {
        **kept,
        "HOME": str(home),
        "PRE_COMMIT_HOME": str(home / "pre-commit"),
        "ETIQUETTE_CACHE": str(home / "cache"),
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "PYTHONPATH": os.pathsep.join(libraries),
        "PIP_NO_INDEX": "1",
        "PIP_NO_DEPS": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # pip sets the option to this: no isolation
        "VIRTUALENV_NO_DOWNLOAD": "1",
        "LC_ALL": "C.UTF-8",
        **{f"GIT_{who}_NAME": "A. Nyone" for who in ("AUTHOR", "COMMITTER")},
        **{f"GIT_{who}_EMAIL": "anyone@example.com" for who in ("AUTHOR", "COMMITTER")},
    }


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> Path:
    """A repository of this project, with a release."""
    folder = tmp_path_factory.mktemp("released")
    unwanted = shutil.ignore_patterns("__pycache__", "*.pyc")
    for name in ("etiquette_lint", "rules"):
        shutil.copytree(ROOT / name, folder / name, ignore=unwanted)
    for name in ("pyproject.toml", "README.md", "LICENSE", MANIFEST.name):
        shutil.copy(ROOT / name, folder / name)
    git = in_folder(folder, environment)
    git("git", "init", "--quiet")
    git("git", "add", ".")
    git("git", "commit", "--quiet", "--message", "Release")
    git("git", "tag", "v1.0.0")
    return folder


class Shop:
    """A repository of somebody who keeps canned replies, with the hooks installed."""

    def __init__(self, folder: Path, released: Path, environment: dict[str, str]) -> None:
        self.folder = folder
        self.git = in_folder(folder, environment)
        self._released = released
        self.git("git", "init", "--quiet")
        self.git("git", "config", "core.autocrlf", "false")

    def hooks(self, **arguments: list[str]) -> None:
        hooks = [
            {"id": name.replace("_", "-"), **({"args": args} if args else {})}
            for name, args in arguments.items()
        ]
        repo = {"repo": str(self._released), "rev": "v1.0.0", "hooks": hooks}
        self.write(".pre-commit-config.yaml", yaml.safe_dump({"repos": [repo]}))
        self.git("pre-commit", "install")

    def write(self, name: str, text: str, *, newline: str = "\n") -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline=newline)
        return path

    def commit(self, *names: str, fails: bool = False) -> str:
        self.git("git", "add", *names)
        done = self.git("git", "commit", "--message", "Replies", fails=fails)
        return done.stdout + done.stderr


@pytest.fixture
def shop(tmp_path: Path, released: Path, environment: dict[str, str]) -> Shop:
    return Shop(tmp_path, released, environment)


def test_the_manifest_is_one() -> None:
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", str(MANIFEST)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout


def test_a_good_reply_passes_and_a_bad_one_does_not(shop: Shop) -> None:
    shop.hooks(etiquette_lint=[])
    shop.write("etiquette.yml", STRICT)
    shop.write("replies/welcome.yml", GOOD)
    assert "Passed" in shop.commit(".")
    shop.write("replies/thanks.yml", BAD)
    told = shop.commit("replies", fails=True)
    assert "[abbreviation-clipped] 2:9" in told
    assert "replies/thanks.yml" in told
    assert "replies/welcome.yml" not in told
    shop.write("replies/thanks.yml", BAD.replace("Спс", "Спасибо"))
    assert "Passed" in shop.commit("replies")


def test_only_what_is_staged_is_checked(shop: Shop) -> None:
    shop.hooks(etiquette_lint=[])
    shop.write("etiquette.yml", STRICT)
    shop.write("replies/welcome.yml", GOOD)
    shop.write("replies/thanks.yml", BAD)
    assert "Passed" in shop.commit("replies/welcome.yml", "etiquette.yml")


@pytest.mark.parametrize(
    "name", ["replies/result.json", "replies/chats/a.txt", "export/replies.csv", "notes.txt"]
)
def test_chats_and_other_files_are_let_be(shop: Shop, name: str) -> None:
    shop.hooks(etiquette_lint=[])
    shop.write(name, "2026-03-02 10:00 client: Где?\n2026-03-02 10:01 staff: Спс\n")
    assert "(no files to check)Skipped" in shop.commit(name, ".pre-commit-config.yaml")


def test_warnings_pass_unless_they_are_not_to(shop: Shop) -> None:
    shop.hooks(etiquette_lint=[])
    shop.write("replies/thanks.yml", BAD)
    assert "Passed" in shop.commit(".")
    shop.hooks(etiquette_lint=["--fail-on", "warning"])
    shop.write("replies/thanks.yml", BAD + "\n# again\n")
    assert "Failed" in shop.commit(".", fails=True)


def test_a_changed_rule_has_the_whole_library_checked(shop: Shop) -> None:
    shop.hooks(etiquette_lint=[], etiquette_lint_library=["replies"])
    shop.write("replies/busy.yml", "busy:\n  text: Вітаю! Менеджер зайнятий.\n")
    shop.write("replies/welcome.yml", GOOD)
    shop.commit(".")
    shop.write("etiquette.yml", "rule_folders: [our-rules]\n")
    rule = shop.write("our-rules/promises/manager-busy.yml", RULE)
    told = shop.commit("our-rules", "etiquette.yml", fails=True)
    assert "replies/busy.yml" in told
    assert "[manager-busy]" in told
    rule.write_text(RULE.replace("severity: error", "severity: info"), "utf-8")
    assert "Passed" in shop.commit("our-rules", "etiquette.yml")


def test_a_broken_rule_fails_the_commit_and_says_where(shop: Shop) -> None:
    shop.hooks(etiquette_lint_library=["replies"])
    shop.write("replies/welcome.yml", GOOD)
    shop.write("etiquette.yml", "rule_folders: [our-rules]\n")
    shop.write("our-rules/promises/manager-busy.yml", RULE.replace("kind: find", "kind: fnd"))
    told = shop.commit(".", fails=True)
    assert "our-rules/promises/manager-busy.yml:9" in told
    assert "exit code: 2" in told


def test_windows_line_ends(shop: Shop) -> None:
    shop.hooks(etiquette_lint=[])
    shop.write("etiquette.yml", STRICT, newline="\r\n")
    text = "# Ответы\nthanks:\n  text: |\n    Добрый день!\n    🙂 Спс за заказ\n"
    shop.write("replies/thanks.yml", text, newline="\r\n")
    assert "[abbreviation-clipped] 5:7" in shop.commit(".", fails=True)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_what_can_be_mended_is_mended_and_shown_before_it_is_committed(
    shop: Shop, newline: str
) -> None:
    shop.hooks(etiquette_lint=["--fix"])
    text = "# Ответы\nthanks:\n  text: |\n    Добрый день!\n    🙂 Спс за заказ  # не слово\n"
    path = shop.write("replies/thanks.yml", text, newline=newline)
    told = shop.commit(".", fails=True)
    assert "files were modified by this hook" in told
    expected = text.replace("Спс", "Спасибо").replace("\n", newline)
    assert path.read_bytes() == expected.encode()
    assert "Passed" in shop.commit(".")
    assert shop.git("git", "status", "--porcelain").stdout == ""


class TestExample:
    """What `examples/canned-replies` sets up fits what the project offers."""

    FOLDER = ROOT / "examples" / "canned-replies"

    def test_the_hooks_exist(self) -> None:
        offered = {hook["id"] for hook in yaml.safe_load(MANIFEST.read_text("utf-8"))}
        config = self.FOLDER / ".pre-commit-config.yaml"
        (repo,) = yaml.safe_load(config.read_text("utf-8"))["repos"]
        assert {hook["id"] for hook in repo["hooks"]} == offered
        command = [sys.executable, "-m", "pre_commit", "validate-config", str(config)]
        assert subprocess.run(command, capture_output=True).returncode == 0

    @pytest.mark.parametrize("name", [".github/workflows/replies.yml", ".gitlab-ci.yml"])
    def test_the_commands_work(self, name: str, tmp_path: Path) -> None:
        shutil.copytree(self.FOLDER, tmp_path, dirs_exist_ok=True)
        (tmp_path / "replies.yml").write_text(BAD, "utf-8")
        text = (self.FOLDER / name).read_text("utf-8")
        (command,) = re.findall(r"etiquette-lint (check .*)$", text, re.M)
        done = subprocess.run(
            [sys.executable, "-m", "etiquette_lint", *command.split()],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            encoding="utf-8",
        )
        assert done.returncode == 1, done.stderr
        assert done.stderr == ""
        report = tmp_path / "gl-code-quality-report.json"
        assert "abbreviation-clipped" in (done.stdout or report.read_text("utf-8"))
