"""Wrong dates against coverage, by the confidence from which an event makes a card; `make quality` calls it.

    quality.py [--faults]

Reads the passages of tests/corpus and, where there is a folder `shared` beside the checkout, its annotated articles.
Each line is one threshold: events told, wrong dates among those at an annotated place, their share of right ones, the
share of annotated events that got their date (coverage), and the shares of core (worth 2) and fair (worth 1 and 2)
events found. The threshold in force is marked; below it an event is shown as 待核对. --faults lists what is wrong or
missing at the threshold in force, but for the passages held out now or formerly, which rule writers do not read.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from studyapp.domain.event import ExtractedEvent, Rejection  # noqa: E402
from studyapp.services.extraction import Extractor  # noqa: E402
from studyapp.sources.detect import read_article  # noqa: E402
from tests.helpers.gold import Annotation, Score, read_gold, score, share, told  # noqa: E402

THRESHOLDS = (0.0, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)
HEAD = "from     told  wrong  right  coverage   core   fair  tempted"


@dataclass(frozen=True, slots=True)
class Measured:
    """An annotated article and all that was extracted from it."""

    annotations: tuple[Annotation, ...]
    events: tuple[ExtractedEvent, ...]

    def told_from(self, threshold: float) -> Score:
        """The score if events made cards from this confidence on."""
        sure = [e for e in self.events if _may_be_told(e) and e.confidence >= threshold]
        return score(self.annotations, told(sure))

    def in_force(self) -> Score:
        """The score of what makes cards."""
        return score(self.annotations, told(e for e in self.events if e.rejected is None))


def _may_be_told(event: ExtractedEvent) -> bool:
    return event.rejected in (None, Rejection.DATE_UNSURE)


def measured(articles: Iterable[Path], gold: Path) -> list[Measured]:
    """The articles that have annotations in the folder `gold`, extracted."""
    extractor = Extractor()
    found = []
    for path in sorted(articles):
        annotated = gold / f"{path.stem}.gold.jsonl"
        if annotated.is_file():
            article = read_article(path.read_bytes(), name=path.name)
            found.append(Measured(read_gold(annotated), extractor.extract(article)))
    return found


def collections() -> dict[str, list[Measured]]:
    """The annotated sets by name, those that are there."""
    corpus, shared = ROOT / "tests" / "corpus", ROOT.parent / "shared"
    outside = [*(shared / "seeds").glob("*.txt"), *(shared / "articles").glob("[0-9]*.md")]
    sets = {
        "development passages": measured(corpus.glob("d*.md"), corpus),
        "formerly held-out passages": measured(corpus.glob("t*.md"), corpus),
        "held-out passages": measured(corpus.glob("u*.md"), corpus),
        "shared articles": measured(outside, shared / "gold"),
    }
    return {name: found for name, found in sets.items() if found}


def line(label: str, result: Score) -> str:
    """One line of the table."""
    right = share(result.dated_right, result.dated)
    coverage = share(result.dated_gold, result.gold)
    core, fair = share(result.core_found, result.core), share(result.fair_found, result.fair)
    counts = f"{label:7}{result.told:6}{result.wrong:7}{right:7.3f}{coverage:10.3f}"
    return f"{counts}{core:7.3f}{fair:7.3f}{result.tempted:9}"


def total(results: Iterable[Score]) -> Score:
    """The sum of scores."""
    return sum(results, Score())


def show(name: str, found: Sequence[Measured], *, faults: bool) -> None:
    """Print the table of one set."""
    result = total(m.in_force() for m in found)
    print(f"\n{name}: {len(found)} texts, {result.gold} events\n{HEAD}")
    for threshold in THRESHOLDS:
        print(line(f"{threshold:.2f}", total(m.told_from(threshold) for m in found)))
    print(line("now", result))
    if faults and "held-out" not in name:
        print(*(f"  {fault}" for fault in result.faults), sep="\n")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--faults", action="store_true", help="list what is wrong or missing")
    options = parser.parse_args()
    for name, found in collections().items():
        show(name, found, faults=options.faults)


if __name__ == "__main__":
    main()
