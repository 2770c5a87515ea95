"""A page for each rule in three languages, docs/rules/<id>.md, and an index of them.

python docs/rule_pages.py            writes them
python docs/rule_pages.py --check    only names those that would change
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from etiquette_lint.api import Config, Linter, Rule  # noqa: E402
from etiquette_lint.model import Example, Fact, Language  # noqa: E402
from etiquette_lint.ruleset.files import RuleFile  # noqa: E402
from etiquette_lint.ruleset.rulefile import read_rule  # noqa: E402
from etiquette_lint.ui import Ui  # noqa: E402

FOLDER = ROOT / "docs" / "rules"
PROFILES = ("strict", "neutral", "warm")
UIS = {"ru": "По-русски", "uk": "Українською", "en": "In English"}
HEADS = {Language.RU: "Russian", Language.UK: "Ukrainian"}
SHOWN = {"bad": 4, "good": 3, "near_miss": 2}
SIGNS = {"bad": "✗", "good": "✓", "near_miss": "✓"}

Standings = Mapping[str, Rule]  # a rule as each profile has it


def pages() -> dict[str, str]:
    """Every page by the name of its file."""
    by_profile = {
        profile: {rule.id: rule for rule in Linter(Config(profile=profile)).rules}
        for profile in PROFILES
    }
    rules = list(by_profile["neutral"].values())
    found = {
        f"{rule.id}.md": page(rule, {name: known[rule.id] for name, known in by_profile.items()})
        for rule in rules
    }
    return {"README.md": index(rules), **found}


def index(rules: Sequence[Rule]) -> str:
    lines = [
        "# Rules",
        "",
        "Each with its reason, its sources and examples. `—` marks those that judge only when",
        "asked for, by `--select`, a profile or `etiquette.yml`. How rules are written:",
        "[rules.md](../rules.md).",
    ]
    for topic, group in groupby(rules, key=lambda rule: rule.topic):
        lines += ["", f"## {topic}", "", "| rule | | in neutral |", "|---|---|---|"]
        for rule in group:
            standing = rule.severity if rule.enabled else "—"
            lines.append(f"| [{rule.id}]({rule.id}.md) | {rule.title['en']} | {standing} |")
    return "\n".join(lines) + "\n"


def page(rule: Rule, standings: Standings) -> str:
    definition = read_rule(RuleFile(Path(rule.origin.path), rule.topic))
    lines = [f"# {rule.id}", "", *_facts(rule, definition.values.get("yields_to", ())), ""]
    lines += _profiles(standings)
    for ui, heading in UIS.items():
        lines += ["", f"## {heading}: {rule.title[ui]}", "", f"> {_plain(rule.message[ui])}", ""]
        lines += [rule.why[ui].strip()]
    for language in rule.languages:
        if language in HEADS:
            lines += ["", f"## Examples, {HEADS[language]}", ""]
            lines += _examples([e for e in definition.examples if e.language is language])
    lines += ["", "## Source", "", *(f"- {source}" for source in rule.source)]
    return "\n".join(lines) + "\n"


def _facts(rule: Rule, yields_to: Sequence[str]) -> Iterator[str]:
    ui = Ui("en")
    yield f"Topic `{rule.topic}`, check `{rule.kind}`, judged by the {rule.scope}."
    yield f"Confidence: {rule.confidence}. Fix: {rule.fix}."
    if rule.needs:
        needs = ", ".join(ui.say(f"fact.{fact}") for fact in Fact if fact in rule.needs)
        yield f"Needs of the input: {needs}."
    if yields_to:
        links = ", ".join(f"[{name}]({name}.md)" for name in yields_to)
        yield f"Silent where one of these reports the same: {links}."


def _profiles(standings: Standings) -> list[str]:
    """A row for the severity and one for each setting, a column for each profile."""
    rows = {"severity": [r.severity if r.enabled else "off" for r in standings.values()]}
    for key in standings["neutral"].settings:
        rows[key] = [_shown(rule.settings.get(key)) for rule in standings.values()]
    head = [f"| | {' | '.join(standings)} |", f"|---|{'---|' * len(standings)}"]
    return head + [f"| `{key}` | {' | '.join(map(str, row))} |" for key, row in rows.items()]


def _shown(value: object) -> str:
    from etiquette_lint.reporters.settings import spell

    return spell(value) or "none"


def _examples(examples: Sequence[Example]) -> Iterator[str]:
    for verdict, most in SHOWN.items():
        for example in [e for e in examples if e.verdict == verdict][:most]:
            yield f"- {SIGNS[verdict]}{_quoted(example)}"
            if example.fix is not None:
                yield f"  → {_code(example.fix)}"


def _quoted(example: Example) -> str:
    if not example.chat:
        return f" {_code(example.text)}"
    lines = "".join(f"  {line}\n" for line in example.text.strip().splitlines())
    return f"\n\n  ```text\n{lines}  ```"


def _code(text: str) -> str:
    """As code, so that no sign of the text is taken for markup; line ends as a sign."""
    flat = " ⏎ ".join(text.strip().splitlines())
    return f"`` {flat} ``" if "`" in flat else f"`{flat}`"


def _plain(message: str) -> str:
    return message.replace("{", "‹").replace("}", "›")


def stale() -> list[str]:
    """The names of pages that are missing, out of date or of no rule."""
    made = pages()
    there = {path.name: path.read_text("utf-8") for path in FOLDER.glob("*.md")}
    return sorted(name for name in {*made, *there} if made.get(name) != there.get(name))


def main() -> int:
    names = stale()
    if "--check" in sys.argv:
        print(*names, sep="\n")
        return int(bool(names))
    made = pages()
    FOLDER.mkdir(exist_ok=True)
    for name in names:
        if name in made:
            (FOLDER / name).write_text(made[name], "utf-8")
        else:
            (FOLDER / name).unlink()
    print(f"{len(made)} pages, {len(names)} of them renewed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
