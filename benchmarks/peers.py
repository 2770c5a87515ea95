"""Other people's parsers of WhatsApp's exports on the same files, side by side with this reader.

    python benchmarks/peers.py FOLDER PYTHON [--list]

FOLDER is the one of ``conformance.py``; PYTHON belongs to an environment of its own with

    pip install chat-miner whatstk chatpack whatsapp-chat-analyzer

A parser that is missing there is left out. For each: files with a truth that it reads wholly right,
files without one that it reads at all (two messages, each with a possible date), and failures. Some
parsers leave out the app's own lines or messages without a word: any number of messages between
the truth and all that stands in the file is right. ``--list`` names the files.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

_SECONDS = 60  # for one file
_OURS = "etiquette-lint"

Row = tuple[str | None, str | None, str]  # moment, author, text


def chat_miner(path: str) -> Iterator[Row]:
    from chatminer.chatparsers import WhatsAppParser

    parser = WhatsAppParser(path)
    parser.parse_file()
    for row in reversed(parser.parsed_messages.get_df().rows()):
        yield row[0].isoformat(), row[1], row[2]


def whatstk(path: str) -> Iterator[Row]:
    from whatstk import WhatsAppChat

    for row in WhatsAppChat.from_source(path).df.itertuples(index=False):
        yield row.date.isoformat(), row.username, row.message


def chatpack(path: str) -> Iterator[Row]:
    import chatpack

    for message in chatpack.parse_whatsapp(path):
        moment = message.timestamp
        yield moment and moment.partition("+")[0], message.sender, message.content


def chat_analyzer(path: str) -> Iterator[Row]:
    import whatsapp_analyzer

    for message in whatsapp_analyzer.parse_file(path).messages:
        yield message.timestamp.isoformat(), message.sender, message.text


def ours(path: str) -> Iterator[Row]:
    from etiquette_lint.model import Role
    from etiquette_lint.readers import detect, open_source

    source = open_source(path)
    reader, _ = detect(source)
    for chat in reader.read(source):
        for message in chat.messages:
            author = None if message.author.role is Role.SYSTEM else message.author.name
            yield message.sent_at and message.sent_at.isoformat(), author, message.text


PARSERS: Mapping[str, Callable[[str], Iterator[Row]]] = {
    _OURS: ours,
    "chat-miner": chat_miner,
    "whatstk": whatstk,
    "chatpack": chatpack,
    "whatsapp-chat-analyzer": chat_analyzer,
}


class Told(NamedTuple):
    """What a parser made of a file."""

    rows: list[Row]
    failure: str = ""


def serve(name: str) -> None:
    """Reads paths from standard input, one a line; writes what the parser makes of each."""
    import logging
    import warnings

    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    os.environ["TQDM_DISABLE"] = "1"
    signal.signal(signal.SIGALRM, _late)
    answers = sys.stdout
    for line in sys.stdin:
        signal.alarm(_SECONDS)
        try:
            with contextlib.redirect_stdout(sys.stderr):
                answer: dict[str, Any] = {"rows": list(PARSERS[name](line.rstrip("\n")))}
        except ModuleNotFoundError as error:
            answer = {"missing": str(error)}
        except Exception as error:  # whatever somebody else's parser may raise
            answer = {"failure": f"{type(error).__name__}: {error}".partition("\n")[0]}
        signal.alarm(0)
        print(json.dumps(answer), file=answers, flush=True)


def _late(*_: object) -> None:
    raise TimeoutError(f"more than {_SECONDS} s")


def ask(python: str, name: str, paths: list[str]) -> list[Told] | None:
    """What the parser makes of each file; None where it is not installed."""
    command = (python, __file__, "--serve", name)
    given = "".join(f"{path}\n" for path in paths)
    run = subprocess.run(command, input=given, text=True, capture_output=True)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    if any("missing" in answer for answer in answers):
        return None
    told = [Told([tuple(r) for r in a.get("rows", ())], a.get("failure", "")) for a in answers]
    broken = run.stderr.strip().rpartition("\n")[2] or "stopped"
    return told + [Told([], broken)] * (len(paths) - len(told))


def is_right(told: Told, truth: Mapping[str, Any], all_of_it: int) -> bool:
    """By every number that the truth gives; ``all_of_it``: messages in the file, all told."""
    rows = told.rows
    moments = [row[0] for row in rows]
    wanted = truth.get("messages") or truth.get("lines", 0) + 1
    ends = sorted((wanted, all_of_it, wanted - truth.get("system_lines", 0)))
    asked = {(t["timestamp"], t["author"], _dense(t["message"])) for t in truth.get("target", ())}
    first = truth.get("first", "")  # perhaps of a line that not every parser gives
    return (
        ends[0] <= len(rows) <= ends[-1]
        and None not in moments
        and truth.get("timestamps", moments) == moments
        and asked <= {(at, name, _dense(text)) for at, name, text in rows}
        and (len(rows) < all_of_it or any(str(moment).startswith(first) for moment in moments))
    )


def is_read(told: Told) -> bool:
    return len(told.rows) >= 2 and all(row[0] for row in told.rows)


def _dense(text: str) -> str:
    return "".join(text.split())


def files(folder: Path) -> list[tuple[str, Mapping[str, Any] | None]]:
    """The text files with their truths; None where there is none, as for masked files."""
    found = []
    for entry in json.loads((folder / "manifest.json").read_text("utf-8")):
        if entry["format"] == "whatsapp" and entry["file"].endswith(".txt"):
            truth = entry["truth"]
            known = truth and ("messages" in truth or "lines" in truth)
            found.append((str(folder / entry["file"]), truth if known else None))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("python")
    parser.add_argument("--list", action="store_true", help="name the files")
    given = parser.parse_args()
    samples = files(given.folder)
    paths = [path for path, _ in samples]
    mine = ask(sys.executable, _OURS, paths)
    assert mine is not None
    known = sum(truth is not None for _, truth in samples)
    unknown = len(paths) - known
    print(f"{'parser':24}{f'right of {known}':>14}{f'read of {unknown}':>14}  failed")
    wrong: dict[str, list[str]] = {}
    for name in PARSERS:
        told = mine if name == _OURS else ask(given.python, name, paths)
        if told is None:
            print(f"{name:24}  not installed")
            continue
        right = read = failed = 0
        for (path, truth), one, own in zip(samples, told, mine, strict=True):
            failed += bool(one.failure)
            if truth is None:
                good = is_read(one)
                read += good
            else:
                system = sum(row[1] is None for row in own.rows)
                good = is_right(one, {**truth, "system_lines": system}, len(own.rows))
                right += good
            if not good:
                said = one.failure or f"{len(one.rows)} messages of {len(own.rows)}"
                wrong.setdefault(name, []).append(f"{Path(path).name[-60:]}: {said[:80]}")
        print(f"{name:24}{right:14}{read:14}{failed:8}")
    for name, lines in wrong.items() if given.list else ():
        print(f"\n{name}")
        print(*(f"  {line}" for line in lines), sep="\n")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--serve"]:
        serve(sys.argv[2])
    else:
        main()
