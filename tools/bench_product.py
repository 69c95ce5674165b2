"""Measures of StudyApp itself, one a process; prints one JSON object.

bench_product.py import-article FILE DATA_DIR    one article into the library, from file to stored cards
bench_product.py search DATA_DIR WORDS.json      a page of results for each prefix of each word
bench_product.py grade DATA_DIR NUMBER           grade a card, fetch the next one
bench_product.py store CARDS                     (bench_library.py does this)
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from bench_gold import CORPUS, Gold, read_gold

from studyapp.domain.article import Article
from studyapp.domain.mention import Mention, Role
from studyapp.domain.scheduling import Grade
from studyapp.services.extraction import Extractor
from studyapp.services.workspace import open_workspace
from studyapp.sources.detect import read_article

REPEATS = 20
"""How often the passages are read, so that the time is long enough to measure."""


def passages(pattern: str) -> list[Article]:
    """The annotated passages as articles."""
    return [read_article(p.read_bytes(), name=p.name) for p in sorted(CORPUS.glob(f"{pattern}.md"))]


def dates(pattern: str) -> dict[str, float]:
    """Find and resolve the dates of the passages, with the rules loaded already."""
    articles, extractor = passages(pattern), Extractor()
    found = {a.source: extractor.mentions(a) for a in articles}
    started = time.perf_counter()
    for _ in range(REPEATS):
        for article in articles:
            extractor.mentions(article)
    seconds = time.perf_counter() - started
    gold = read_gold(pattern)
    right = sum(any(is_right(item, a, found[a.source]) for a in articles) for item in gold)
    characters = REPEATS * sum(a.characters for a in articles)
    return {"seconds": seconds, "characters": characters, "right": right, "of": len(gold)}


def is_right(item: Gold, article: Article, found: Sequence[Sequence[Mention]]) -> bool:
    """Whether the article holds the sentence and a mention in it meets the annotation."""
    for section, mentions in zip(article.sections, found, strict=True):
        at = place(item, section.text)
        if at is not None:
            near = [m for m in mentions if item.overlaps(m.start - at, m.end - at)]
            return any(item.is_met_by(bounds) for m in near for bounds in values(m))
    return False


def place(item: Gold, text: str) -> int | None:
    """Where the annotated sentence begins; a sentence whose beginning lost words is known by the rest of it."""
    at = text.find(item.sentence)
    if at < 0:
        at = text.find(item.sentence[item.start :]) - item.start
    return at if at >= 0 else None


def values(mention: Mention) -> list[tuple[int, int]]:
    """First and last days a mention stands for; years of birth and death are two dates."""
    date = mention.date
    if date is None:
        return []
    ends = [p.bounds for p in date.points if p is not None] if mention.role is Role.LIFESPAN else []
    return [date.bounds, *ends]


def cards() -> dict[str, float]:
    """All passages to events with cards, from the parsed article on."""
    articles, extractor = passages("*"), Extractor()
    made = sum(len(e.cards) for a in articles for e in extractor.extract(a))
    started = time.perf_counter()
    for _ in range(REPEATS // 4):
        for article in articles:
            extractor.extract(article)
    seconds = time.perf_counter() - started
    return {"seconds": seconds, "characters": REPEATS // 4 * sum(a.characters for a in articles), "cards": made}


def import_article(file: str, data_dir: str) -> dict[str, float]:
    """Import one file into a library that is open already; a small one before it loads rules and tables."""
    with open_workspace(Path(data_dir)) as workspace:
        workspace.imports.import_text("1950年2月14日，两国在莫斯科签订盟约。", "warm")
        started = time.perf_counter()
        report = workspace.imports.import_paths([Path(file)])
        seconds = time.perf_counter() - started
    done = report.files[0]
    if done.error is not None:
        raise SystemExit(f"{file}: {done.error}")
    return {"seconds": seconds, "events": done.events, "cards": done.cards}


def search(data_dir: str, words: str) -> dict[str, object]:
    """A page of 100 rows with its total, as the table asks for at each key."""
    times, found = [], 0
    with open_workspace(Path(data_dir), writing=False) as workspace:
        workspace.browsing.search("康")
        for word in json.loads(Path(words).read_text(encoding="utf-8")):
            started = time.perf_counter()
            page = workspace.browsing.search(word)
            times.append(time.perf_counter() - started)
            found += page.total
    return {"times": times, "found": found}


def grade(data_dir: str, number: str) -> dict[str, object]:
    """Grade the card at hand and fetch the next, as the review screen does between two questions."""
    times: list[float] = []
    with open_workspace(Path(data_dir)) as workspace:
        workspace.reviewing.allow_more_new(int(number))
        item = workspace.reviewing.next_item()
        while item is not None and len(times) < int(number):
            started = time.perf_counter()
            workspace.reviewing.grade(item.card.id, Grade.GOOD, taken_ms=3000)
            item = workspace.reviewing.next_item()
            times.append(time.perf_counter() - started)
    return {"times": times}


def main() -> int:
    """Run the measure named first with the rest as arguments."""
    measures: dict[str, Callable[..., object]] = {
        "dates": dates,
        "cards": cards,
        "import-article": import_article,
        "search": search,
        "grade": grade,
    }
    print(json.dumps(measures[sys.argv[1]](*sys.argv[2:])))
    return 0


if __name__ == "__main__":
    sys.exit(main())
