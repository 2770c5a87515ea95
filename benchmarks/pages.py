"""How fast Telegram's HTML is read, against selectolax parsing the same pages and no more.

    python benchmarks/pages.py [--pages 100] [--times 5]

The pages, of a thousand messages each, are laid out as Telegram Desktop lays them out. Memory is
compared with that of reading a tenth of them: it must not grow with the number of pages.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from html import escape
from itertools import islice
from pathlib import Path

from measure import HERE, in_turns, ratio, typical, verdict

GOAL, MEMORY = 4.0, 1.15
A_PAGE = 1000
HEAD = """<!DOCTYPE html>
<html>

 <head>

  <meta charset="utf-8"/>
<title>Exported Data</title>

 </head>

 <body onload="CheckLocation();">

  <div class="page_wrap">

   <div class="page_header">

    <div class="content">

     <div class="text bold">
{title}
     </div>

    </div>

   </div>

   <div class="page_body chat_page">

    <div class="history">
"""
TAIL = "\n    </div>\n\n   </div>\n\n  </div>\n\n </body>\n\n</html>\n"
FACE = """
      <div class="pull_left userpic_wrap">

       <div class="userpic userpic3" style="width: 42px; height: 42px">

        <div class="initials" style="line-height: 42px">
{letter}
        </div>

       </div>

      </div>
"""
NAME = """
       <div class="from_name">
{name}
       </div>
"""
REPLY = """
       <div class="reply_to details">
In reply to <a href="#go_to_message{to}" onclick="return GoToMessage({to})">this message</a>
       </div>
"""
PHOTO = """
       <div class="media_wrap clearfix">

        <a class="photo_wrap clearfix pull_left" href="photos/photo_{id}.jpg">

         <img class="photo" src="photos/photo_{id}_thumb.jpg" style="width: 260px; height: 195px"/>

        </a>

       </div>
"""
MESSAGE = """
     <div class="message default clearfix{joined}" id="message{id}">
{face}
      <div class="body">

       <div class="pull_right date details" title="{at:%d.%m.%Y %H:%M:%S} UTC+03:00">
{at:%H:%M}
       </div>
{inside}
       <div class="text">
{text}
       </div>

      </div>

     </div>
"""


def messages() -> Iterator[str]:
    from synthetic import CLIENTS, Writer

    writer = Writer()
    before = None
    for id, line in enumerate(writer.chat(CLIENTS[0], 1), 1):
        starts = line.sender != before or id % A_PAGE == 1
        before = line.sender
        inside = NAME.format(name=line.sender) if starts else ""
        inside += REPLY.format(to=id - 1) if writer.random.random() < 0.1 else ""
        inside += PHOTO.format(id=id) if writer.random.random() < 0.1 else ""
        yield MESSAGE.format(
            joined="" if starts else " joined",
            id=id,
            face=FACE.format(letter=line.sender[0]) if starts else "",
            at=line.at,
            inside=inside,
            text=escape(line.text).replace(". ", ".<br>"),
        )


def written(pages: int) -> Path:
    """A folder of pages, kept between runs until this file or the generator changes.

    Written by a process of its own: what this one holds at its largest, its children inherit as
    their own peak.
    """
    files = (Path(__file__), HERE / "synthetic.py", HERE / "vocabulary.py")
    key = hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:8]
    folder = Path(tempfile.gettempdir()) / "etiquette-lint-benchmarks" / f"pages-{pages}-{key}"
    if not folder.exists():
        print(f"writing {pages} pages", file=sys.stderr)
        partial = folder.with_suffix(f".{os.getpid()}")
        command = (sys.executable, __file__, "--write", str(pages), str(partial))
        subprocess.run(command, check=True)
        partial.replace(folder)
    return folder


def write(pages: int, folder: Path) -> None:
    folder.mkdir(parents=True)
    said = messages()
    for number in range(1, pages + 1):
        name = f"messages{number if number > 1 else ''}.html"
        html = HEAD.format(title="Олена") + "".join(islice(said, A_PAGE)) + TAIL
        (folder / name).write_text(html, encoding="utf-8")


def bare(folder: Path) -> int:
    from selectolax.lexbor import LexborHTMLParser

    count = 0
    for page in folder.iterdir():
        tree = LexborHTMLParser(page.read_text("utf-8"))
        count += len(tree.css("div.message.default"))
    return count


def read(folder: Path) -> int:
    from etiquette_lint.readers import READERS, gather

    (chat,) = gather([str(folder)]).inputs
    (conversation,) = READERS["telegram-html"].read(chat.source())
    return sum(1 for _ in conversation.messages)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--pages", type=int, default=100)
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--count", nargs=2, help=argparse.SUPPRESS)
    parser.add_argument("--write", nargs=2, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.write:
        write(int(given.write[0]), Path(given.write[1]))
        return
    if given.count:
        what, folder = given.count
        print((read if what == "reader" else bare)(Path(folder)))
        return
    whole, tenth = written(given.pages), written(max(1, given.pages // 10))
    commands = {
        name: (sys.executable, __file__, "--count", *what)
        for name, what in {
            "reader": ("reader", str(whole)),
            "bare": ("bare", str(whole)),
            "tenth": ("reader", str(tenth)),
        }.items()
    }
    runs = in_turns(commands, given.times)
    if runs["reader"][0].output != runs["bare"][0].output:
        raise SystemExit("the reader and the bare loop count differently")
    size = sum(page.stat().st_size for page in whole.iterdir()) / 1e6
    print(f"{given.pages} pages, {given.pages * A_PAGE:,} messages, {size:.0f} MB")
    for name in ("reader", "bare", "tenth"):
        seconds, peak = typical(runs[name]), typical(runs[name], "peak")
        print(f"  {name:7}{seconds:7.2f} s {peak:6.0f} MB at most")
    print(verdict("time against the bare parser", ratio(runs["reader"], runs["bare"]), GOAL))
    growth = ratio(runs["reader"], runs["tenth"], "peak")
    print(verdict("memory against a tenth of the pages", growth, MEMORY))


if __name__ == "__main__":
    main()
