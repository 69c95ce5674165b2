"""Speed and memory of StudyApp beside a peer measured in the same run; `make bench` calls it.

    bench.py [--cards 100 100000] [--runs 3] [--only GROUP ...] [--fresh]

Everything is made and kept under build/bench; --fresh makes the libraries anew. docs/benchmarks.md says how to read
the table.
"""

from __future__ import annotations

import argparse
import compileall
import os
import platform
import shutil
import sys
from collections.abc import Callable, Iterator

import bench_measures as measures
from bench_dump import dump_rows
from bench_process import MeasureFailedError

OVERALL: dict[str, Callable[[measures.Bench], Iterator[measures.Row]]] = {
    "dates": measures.date_rows,
    "cards": measures.card_rows,
    "dump": dump_rows,
}
BY_SIZE: dict[str, Callable[[measures.Bench, int], Iterator[measures.Row]]] = {
    "library": measures.make_library,
    "export": measures.export_rows,
    "search": measures.search_rows,
    "grade": measures.grade_rows,
    "import": measures.import_rows,
    "window": measures.window_rows,
}
WIDTHS = (52, 8, 12, 24, 7, 0)


def show(row: measures.Row) -> None:
    """Print a row."""
    cells = (row.what, row.cards, row.ours, row.peer, row.ratio, row.goal)
    print("  ".join(c.ljust(w) for c, w in zip(cells, WIDTHS, strict=True)).rstrip(), flush=True)


def attempt(name: str, rows: Iterator[measures.Row]) -> bool:
    """Print the rows of a group; a measure that fails says so and ends its group."""
    try:
        for row in rows:
            show(row)
    except MeasureFailedError as error:
        show(measures.Row(name, "", "failed", str(error)))
        return False
    return True


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cards", type=int, nargs="+", default=[100, measures.LARGE], help="sizes of the libraries")
    parser.add_argument("--runs", type=int, default=3, help="runs of which the median counts")
    parser.add_argument("--only", nargs="+", choices=[*OVERALL, *BY_SIZE], help="groups of measures")
    parser.add_argument("--fresh", action="store_true", help="make the libraries anew")
    return parser.parse_args()


def main() -> int:
    """Measure and print."""
    asked = options()
    if asked.fresh:
        shutil.rmtree(measures.PLACE, ignore_errors=True)
    measures.PLACE.mkdir(parents=True, exist_ok=True)
    # As installing does: what was edited since would be compiled anew at each start.
    compileall.compile_dir(measures.ROOT / "studyapp", quiet=1)
    if not os.environ.get("DISPLAY"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    bench = measures.Bench(asked.runs, tuple(asked.cards))
    wanted = set(asked.only or [*OVERALL, *BY_SIZE])
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} CPUs")
    show(measures.Row("what", "cards", "StudyApp", "peer", "ratio", "goal"))
    done = [attempt(name, measure(bench)) for name, measure in OVERALL.items() if name in wanted]
    for cards in bench.sizes:
        done += [attempt(name, m(bench, cards)) for name, m in BY_SIZE.items() if name in wanted]
    return 0 if all(done) else 1


if __name__ == "__main__":
    sys.exit(main())
