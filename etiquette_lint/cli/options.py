"""Kinds of option values: complained about in the user's language, completed by the shell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from etiquette_lint.cli.speech import speak, spoken
from etiquette_lint.errors import UsageError, nearest
from etiquette_lint.ui import Saying

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from etiquette_lint.config import Config
    from etiquette_lint.model import Rule

    _Choice = click.Choice[str]
else:
    _Choice = click.Choice


# Whether it can be read is found out, and told, by whoever reads it.
PATH = click.Path(readable=False)


class OneOf(_Choice):
    """A choice that names the nearest valid value. Of an enum it takes the values."""

    def __init__(self, choices: Iterable[str]) -> None:
        super().__init__([str(choice) for choice in choices])

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            close = nearest(str(value), self.choices)
            raise UsageError(
                Saying("usage.choice", name=value, choices=tuple(self.choices)),
                hint=Saying("usage.nearest", name=close) if close else None,
            ) from None


def names(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """A repeatable option whose values may also be listed with commas."""
    return tuple(name for value in values for name in value.replace(",", " ").split())


def _speak(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    said: str | None = value or ctx.find_root().params.get(str(param.name))
    if said is not None:
        speak(said)
    return said


def ui_option() -> Callable[[Any], Any]:
    """Before a command's name or after it. Read ahead of the other options, so that complaints
    about their values are in that language.
    """
    return click.option(
        "--ui",
        type=OneOf(["auto", "ru", "uk", "en"]),
        callback=_speak,
        is_eager=True,
        help="Language of findings and messages (auto: the system's).",
    )


def complete_rules(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Rule ids, with their titles where the shell shows help."""
    from click.shell_completion import CompletionItem

    return [
        CompletionItem(rule.id, help=spoken().pick(rule.title))
        for rule in all_rules()
        if rule.id.startswith(incomplete)
    ]


def complete_rules_and_topics(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    from click.shell_completion import CompletionItem

    topics = sorted({rule.topic for rule in all_rules()})
    found = [CompletionItem(topic) for topic in topics if topic.startswith(incomplete)]
    return found + complete_rules(ctx, param, incomplete)


def all_rules(ui: str | None = None) -> tuple[Rule, ...]:
    """Every rule the configuration here knows, a team's own among them."""
    from etiquette_lint.api import Linter

    return Linter(configured(ui)).rules


def configured(
    ui: str | None,
    named: str | None = None,
    settings: Mapping[str, object] | None = None,
    paths: Sequence[str] = (),
) -> Config:
    """The configuration for a run over these paths: that of the first one, or of this folder.

    From now on its language is spoken, unless told by --ui.
    """
    from etiquette_lint.config import load_config

    start = next((path for path in paths[:1] if path != "-"), ".")
    config = load_config(Path(start), Path(named) if named else None, settings)
    if ui is None and config.ui != "auto":
        speak(config.ui)
    return config
