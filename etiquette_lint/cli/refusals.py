"""What click has to say against a command line, in words of ours."""

from __future__ import annotations

import click

from etiquette_lint.ui import Saying


def refusal(error: click.ClickException) -> str:
    """A saying for the usual slips; click's own words for what nobody has met yet."""
    param = getattr(error, "param", None)
    match error:
        case click.NoSuchOption(option_name=name, possibilities=near):
            if near:
                return Saying("usage.option.nearest", name=name, near=tuple(sorted(near)))
            return Saying("usage.option", name=name)
        case click.MissingParameter() if param is not None:
            return Saying("usage.missing", name=param.make_metavar(_context(error)))
        case click.BadOptionUsage(option_name=name):
            takes = "requires an argument" in error.message
            return Saying("usage.option.value" if takes else "usage.option.flag", name=name)
        case click.BadParameter() if param is not None and isinstance(param.type, click.IntRange):
            return Saying("usage.number", name=max(param.opts, key=len), least=param.type.min)
        case click.UsageError() if error.message.startswith("Got unexpected extra argument"):
            return Saying("usage.extra", words=error.message.rpartition("(")[2].rstrip(")"))
    return error.format_message()


def _context(error: click.UsageError) -> click.Context:
    return error.ctx or click.Context(click.Command("etiquette-lint"))
