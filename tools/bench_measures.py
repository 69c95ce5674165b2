"""The measures of the table, in groups; each gives rows as they come.

A ratio is StudyApp's value through the peer's: below 1 is better for times and memory, above 1 for speeds.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from bench_gold import CORPUS, read_gold, sentences, share_right_jionlp
from bench_process import Run, quantile, run, typical

ROOT = Path(__file__).resolve().parents[1]
TOOLS = ROOT / "tools"
PLACE = ROOT / "build" / "bench"
MIGRATIONS = ROOT / "studyapp" / "store" / "migrations"
VENV = ROOT / "build" / "bench-venv"
AQT_VENV = ROOT / "build" / "bench-aqt"
JIONLP = "jionlp==1.5.31"
UNSEEN = "u*"
"""The annotated passages that the rules were not written on."""
LONG = 50_000
LARGE = 100_000
GRADES = 200
WORDS = ("安北", "条约", "康乐", "1372", "修建", "东恩方", "书院", "云中", "地方志第7", "没有这个词", "运河")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table. `ratio` is StudyApp's value through the peer's."""

    what: str
    cards: str
    ours: str
    peer: str = ""
    ratio: str = ""
    goal: str = ""


@dataclass(frozen=True, slots=True)
class Bench:
    """What all measures need: how many runs each, and the sizes of the libraries."""

    runs: int
    sizes: tuple[int, ...]

    def library(self, cards: int) -> Path:
        """The data folder of the library of that size."""
        return PLACE / f"library-{cards}"

    def copy(self, cards: int) -> Path:
        """A fresh copy of the library of that size, for a measure that writes."""
        folder = PLACE / "copy"
        shutil.rmtree(folder, ignore_errors=True)
        return shutil.copytree(self.library(cards), folder)

    def wall(self, command: list[str], until: str | None = None) -> Run:
        """The run with the median wall time."""
        return typical(self.runs, lambda: run(command, until), lambda r: r.seconds)

    def in_turn(self, *commands: list[str], until: str) -> tuple[Run, ...]:
        """For each command the run with the median wall time, one after another in turn: the machine is the same."""
        runs = [[run(command, until) for command in commands] for _ in range(self.runs)]
        return tuple(sorted(kind, key=lambda r: r.seconds)[(self.runs - 1) // 2] for kind in zip(*runs, strict=True))

    def inside(self, measure: Callable[[], Run]) -> Run:
        """The run with the median of the seconds that the process measured itself."""
        return typical(self.runs, measure, lambda r: float(r.said["seconds"]))

    def product(self, *arguments: object) -> list[str]:
        """Command of a measure of bench_product.py."""
        return [sys.executable, str(TOOLS / "bench_product.py"), *map(str, arguments)]

    def window(self, *arguments: object) -> list[str]:
        """Command of a measure of bench_window.py."""
        return [sys.executable, str(TOOLS / "bench_window.py"), *map(str, arguments)]

    def peer(self, *arguments: object) -> list[str]:
        """Command of a measure of bench_peers.py."""
        return [sys.executable, str(TOOLS / "bench_peers.py"), *map(str, arguments)]

    def studyapp(self, *arguments: object) -> list[str]:
        """Command line of the program itself."""
        return [str(Path(sys.executable).with_name("studyapp")), *map(str, arguments)]


def through(ours: float, peer: float) -> str:
    """The ratio as text."""
    return f"{ours / peer:.2f}" if peer else ""


def make_library(bench: Bench, cards: int) -> Iterator[Row]:
    """The library, if it is not there yet; its size and, beside it, Anki importing the same notes."""
    said = stored_library(bench, cards)
    package, collection = PLACE / f"{cards}.apkg", PLACE / f"anki-{cards}.anki2"
    run(bench.studyapp("--data-dir", bench.library(cards), "export", package))
    anki = run(bench.peer("anki-import", package, collection))
    ours, theirs = said["seconds"], anki.said["seconds"]
    what = "store ready-made articles / Anki imports the deck"
    yield Row(what, str(cards), f"{ours:.2f} s", f"{theirs:.2f} s Anki", through(ours, theirs))
    yield Row("library on disk", str(cards), f"{said['megabytes']:.1f} MB")


def stored_library(bench: Bench, cards: int) -> dict[str, Any]:
    """What was said when the library was made; made now where there is none, or one of another schema."""
    record = PLACE / f"library-{cards}.json"
    schema = hashlib.sha256(b"".join(p.read_bytes() for p in sorted(MIGRATIONS.glob("*.sql")))).hexdigest()
    if record.is_file():
        said: dict[str, Any] = json.loads(record.read_text(encoding="utf-8"))
        if said["schema"] == schema:
            return said
    shutil.rmtree(bench.library(cards), ignore_errors=True)
    made = run([sys.executable, str(TOOLS / "bench_library.py"), str(bench.library(cards)), str(cards)])
    said = {**made.said, "schema": schema}
    record.write_text(json.dumps(said), encoding="utf-8")
    return said


def export_rows(bench: Bench, cards: int) -> Iterator[Row]:
    """The whole library as a package, whole process."""
    ours = bench.wall(bench.studyapp("--data-dir", bench.library(cards), "export", PLACE / f"{cards}.apkg"))
    anki = bench.wall(bench.peer("anki-export", PLACE / f"anki-{cards}.anki2", PLACE / f"anki-{cards}.apkg"))
    yield seconds("export .apkg, whole process", cards, (ours, anki), "Anki", goal="< 1")
    yield memory("export .apkg, memory", cards, (ours, anki), "Anki", goal="≤ 150 MB")


def search_rows(bench: Bench, cards: int) -> Iterator[Row]:
    """A page of results at each key."""
    words = PLACE / "words.json"
    typed = [w[:end] for w in WORDS for end in range(1, len(w) + 1)]
    words.write_text(json.dumps(typed), encoding="utf-8")
    ours = run(bench.product("search", bench.library(cards), words)).said["times"]
    anki = run(bench.peer("anki-search", PLACE / f"anki-{cards}.anki2", words)).said["times"]
    for name, share in (("median", 0.5), ("95th percentile", 0.95)):
        a, b = quantile(ours, share) * 1000, quantile(anki, share) * 1000
        goal = "≤ 30 ms" if cards == 100_000 else ""
        yield Row(f"search at each key, {name}", str(cards), f"{a:.1f} ms", f"{b:.1f} ms Anki", through(a, b), goal)


def grade_rows(bench: Bench, cards: int) -> Iterator[Row]:
    """Grade a card and fetch the next, without and with painting it; on a copy, for it writes."""
    number = min(GRADES, cards // 4)
    for what, measure, goal in (("fetch next", bench.product, ""), ("next painted", bench.window, "≤ 16 ms")):
        times = [run(measure("grade", bench.copy(cards), number)).said["times"] for _ in range(bench.runs)]
        for name, share in (("median", 0.5), ("99th percentile", 0.99)):
            value = quantile([quantile(t, share) for t in times], 0.5)
            yield Row(f"grade, {what}, {name}", str(cards), f"{value * 1000:.1f} ms", goal=goal if share > 0.9 else "")


def window_rows(bench: Bench, cards: int) -> Iterator[Row]:
    """Process start to painted window, and to the library and a section in it."""
    command = bench.window("start", bench.library(cards))
    painted, bare = bench.in_turn(command, bench.peer("window"), until="painted")
    yield seconds("start to painted window", cards, (painted, bare), "bare Qt", goal="")
    filled = bench.wall(command, until="filled")
    yield seconds("start to library and text shown", cards, (filled, bare), "bare Qt", goal="≤ 1.2 s")
    yield memory("window, memory", cards, (filled, bare), "bare Qt", goal="≤ 150 MB")
    yield from anki_window_rows(bench, cards, command)


def anki_window_rows(bench: Bench, cards: int, ours: list[str]) -> Iterator[Row]:
    """The same beside Anki's own window, with the same notes, on the same display."""
    python = environment(AQT_VENV, f"aqt=={version('anki')}")
    if python is None:
        yield Row("start beside Anki's window", str(cards), "", "aqt not installed")
        return
    if not (PLACE / f"anki-{cards}.anki2").is_file():
        tuple(make_library(bench, cards))
    if os.name == "posix" and os.geteuid() == 0:
        os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"  # it refuses to start for root with it
    folder = PLACE / f"anki-window-{cards}"
    script = [str(python), str(TOOLS / "bench_peers.py")]
    run([*script, "anki-profile", str(PLACE / f"anki-{cards}.anki2"), str(folder)])
    theirs = [*script, "anki-window", str(folder)]
    painted = bench.in_turn(ours, theirs, until="painted")
    yield seconds("start to first paint", cards, (painted[0], painted[1]), "Anki's window", goal="≤ 0.5")
    filled = bench.in_turn(ours, theirs, until="filled")
    yield seconds(
        "start to library and text, decks shown", cards, (filled[0], filled[1]), "Anki's window", goal="≤ 0.5"
    )
    yield memory("memory, Anki's web processes not counted", cards, (filled[0], filled[1]), "Anki's window", goal="")


def seconds(what: str, cards: int, runs: tuple[Run, Run], peer: str, goal: str) -> Row:
    """Wall time of both."""
    ours, theirs = runs[0].seconds, runs[1].seconds
    return Row(what, str(cards), f"{ours:.2f} s", f"{theirs:.2f} s {peer}", through(ours, theirs), goal)


def memory(what: str, cards: int, runs: tuple[Run, Run], peer: str, goal: str) -> Row:
    """Peak memory of both."""
    ours, theirs = runs[0].megabytes, runs[1].megabytes
    return Row(what, str(cards), f"{ours:.0f} MB", f"{theirs:.0f} MB {peer}", through(ours, theirs), goal)


def date_rows(bench: Bench) -> Iterator[Row]:
    """How fast and how right dates are read."""
    gold = read_gold(UNSEEN)
    ours = bench.inside(lambda: run(bench.product("dates", UNSEEN))).said
    speed = ours["characters"] / ours["seconds"]
    peer = jionlp(sentences(gold))
    theirs, rate, ratio = "jionlp not installed", 0.0, ""
    if peer is not None:
        rate = peer["characters"] / peer["seconds"]
        theirs, ratio = f"{rate / 1e6:.2f} M jionlp", through(speed, rate)
    yield Row("dates, characters a second", "", f"{speed / 1e6:.2f} M", theirs, ratio, "≥ 1 M")
    right, of = ours["right"], ours["of"]
    if peer is not None:
        share = share_right_jionlp(gold, peer["found"])
        theirs, ratio = f"{share:.3f} jionlp", through(right / of, share)
    yield Row(f"dates right, {of} in tests/corpus/{UNSEEN}", "", f"{right / of:.3f}", theirs, ratio, "≥ 0.97")


def card_rows(bench: Bench) -> Iterator[Row]:
    """The whole way from text to cards."""
    said = bench.inside(lambda: run(bench.product("cards"))).said
    yield Row(
        "text to cards, characters a second",
        "",
        f"{said['characters'] / said['seconds'] / 1e6:.2f} M",
        goal="≥ 0.3 M",
    )


def import_rows(bench: Bench, cards: int) -> Iterator[Row]:
    """A long article into a library, on a copy."""
    article = PLACE / "long.md"
    passages = [p.read_text(encoding="utf-8") for p in sorted(CORPUS.glob("*.md"))]
    text = "\n\n".join(f"## 第{i + 1}部\n\n{p}" for i, p in enumerate(passages * 20))
    article.write_text(text[:LONG], encoding="utf-8")
    said = bench.inside(lambda: run(bench.product("import-article", article, bench.copy(cards)))).said
    what = f"import of {LONG:,} characters ({said['events']} events)"
    yield Row(what, str(cards), f"{said['seconds']:.2f} s", goal="≤ 0.3 s")


def jionlp(texts: Sequence[str]) -> Mapping[str, Any] | None:
    """What jionlp found in its own environment, which is made at first use; None where pip cannot get it."""
    python = environment(VENV, JIONLP)
    if python is None:
        return None
    asked = PLACE / "sentences.json"
    asked.write_text(json.dumps(list(texts)), encoding="utf-8")
    return run([str(python), str(TOOLS / "bench_peers.py"), "jionlp", str(asked)]).said


def environment(folder: Path, package: str) -> Path | None:
    """The Python of an environment of its own with that package, made at first use; None where pip cannot get it."""
    python = folder / "bin" / "python"
    if not python.is_file():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    quiet = ["--quiet", "--disable-pip-version-check"]
    got = subprocess.run([python, "-m", "pip", "install", *quiet, package], capture_output=True, check=False)
    return python if got.returncode == 0 else None
