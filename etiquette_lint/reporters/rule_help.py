"""What a rule has to say for itself where its findings are shown: as plain text, as Markdown."""

from __future__ import annotations

from etiquette_lint.model import Rule
from etiquette_lint.ui import Ui


def plain(rule: Rule, ui: Ui) -> str:
    sources = "; ".join(str(source) for source in rule.source)
    off = f"{ui.say('explain.off')}: {{{rule.id}: off}}"
    return "\n\n".join([ui.pick(rule.why).strip(), f"{ui.say('explain.source')}: {sources}", off])


def markdown(rule: Rule, ui: Ui) -> str:
    sources = "\n".join(f"- {source}" for source in rule.source)
    parts = [
        f"# {ui.pick(rule.title)}",
        ui.pick(rule.why).strip(),
        f"## {ui.say('explain.source')}\n\n{sources}",
        f"## {ui.say('explain.off')}\n\n```yaml\nrules: {{{rule.id}: off}}\n```",
        f"```sh\netiquette-lint explain {rule.id}\n```",
    ]
    return "\n\n".join(parts) + "\n"
