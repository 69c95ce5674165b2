"""Pages out of a dump of 20,000: `dump_rows` measures the program, this file run by itself is the peer.

bench_dump.py FILE     read the dump with ElementTree's iterparse, as scripts do, and print the number of pages
"""

from __future__ import annotations

import bz2
import json
import random
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bench_measures import Bench, Row

PAGES = 20_000
CHOSEN = 1_000
_DEEDS = ("建成车站", "颁布法典", "签订条约", "设立大学", "修筑城墙", "开通航线", "遭遇洪水")


def dump_rows(bench: Bench) -> Iterator[Row]:
    """One page, then a list of 1,000, through `studyapp import`; each into an empty library."""
    from bench_measures import PLACE, Row, through
    from bench_process import run

    file, titles, size = _written(PLACE)
    data = PLACE / "dump-library"

    def imported(*options: object) -> list[str]:
        shutil.rmtree(data, ignore_errors=True)
        return bench.studyapp("--data-dir", data, "import", file, *options)

    one = run(imported("--page", _title(PAGES - 1)))
    peer = run([sys.executable, str(Path(__file__).resolve()), str(file)])
    speed, theirs = size / one.seconds, size / peer.seconds
    what = f"one page out of {PAGES:,} of a dump, MB of XML a second"
    yield Row(what, "", f"{speed:.1f}", f"{theirs:.1f} ElementTree", through(speed, theirs))
    many = run(imported("--titles", titles))
    yield Row(f"{CHOSEN:,} pages by title out of the dump, imported", "", f"{many.seconds:.1f} s")
    yield Row("dump, memory", "", f"{many.megabytes:.0f} MB", f"{peer.megabytes:.0f} MB ElementTree", goal="≤ 300 MB")


def _title(number: int) -> str:
    return f"第{number}城"


def _written(folder: Path) -> tuple[Path, Path, float]:
    """The dump, a list of titles, and the size of its XML in MB; made where it is not there yet."""
    file, titles, note = folder / "dump.xml.bz2", folder / "dump.txt", folder / "dump.json"
    if not note.is_file():
        chance, size = random.Random(20_000), 0
        with bz2.open(file, "wt", encoding="utf-8") as out:
            out.write("<mediawiki><siteinfo><base>https://zh.wikipedia.org/wiki/X</base></siteinfo>\n")
            for number in range(PAGES):
                page = _page(number, chance)
                size += len(page.encode())
                out.write(page)
            out.write("</mediawiki>\n")
        titles.write_text("\n".join(_title(n) for n in range(0, PAGES, PAGES // CHOSEN)), encoding="utf-8")
        note.write_text(json.dumps({"megabytes": size / 1e6}), encoding="utf-8")
    return file, titles, float(json.loads(note.read_text(encoding="utf-8"))["megabytes"])


def _page(number: int, chance: random.Random) -> str:
    title = _title(number)
    dated = (f"{chance.randint(1600, 1990)}年{chance.randint(1, 12)}月，{title}{d}。" for d in _DEEDS)
    text = f"'''{title}'''是一座城市。\n== 历史 ==\n" + "当地居民以渔业和手工业为生，人口渐增。\n\n".join(dated)
    revision = f"<revision><id>{number + 1}</id><text>{text}[[Category:城市]]</text></revision>"
    return f"<page><title>{title}</title><ns>0</ns>{revision}</page>\n"


def _count(file: Path) -> int:
    from xml.etree.ElementTree import iterparse

    pages = 0
    with bz2.open(file) as stream:
        for _, element in iterparse(stream):
            if element.tag == "page":
                pages += 1
                element.clear()
    return pages


if __name__ == "__main__":
    print(json.dumps({"pages": _count(Path(sys.argv[1]))}))
