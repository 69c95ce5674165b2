"""A made-up library of any size, stored through the program's own services.

    bench_library.py DATA_DIR CARDS

Articles of 250 events in 10 sections, two cards an event, about 65 characters a sentence: 100,000 cards come with
3.3 million characters (10 MB). The same size gives the same library. Prints one JSON object.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from studyapp.domain.article import Article, Block, BlockKind, Provenance, Script, Section
from studyapp.domain.event import CardKind, CardText, ExtractedEvent
from studyapp.domain.historical_date import HistoricalDate, days_in_month
from studyapp.domain.library import Counts
from studyapp.domain.scheduling import Grade
from studyapp.services.reading import TreeNode
from studyapp.services.workspace import Workspace, open_workspace

CARDS_PER_EVENT = 2
EVENTS_PER_SECTION = 25
SECTIONS = 10
GRADED = 400
"""Cards that have been learned three weeks ago, so that some are due."""

_SYLLABLES = "安北昌东恩方高河江康乐明南平青瑞山泰文西兴延永元云中州竹"
_DEEDS = ("签订", "围攻", "修建", "占领", "重修", "废除")
_THINGS = ("条约", "城墙", "运河", "书院", "铁路", "盟约")


class MadeUpEvents:
    """Stands in for the rules: gives back the events that were made together with the article."""

    rules_version = "bench"

    def __init__(self) -> None:
        self.events: tuple[ExtractedEvent, ...] = ()

    def extract(self, article: Article) -> tuple[ExtractedEvent, ...]:
        """The events of the article made last."""
        return self.events

    def cards_for(self, article: Article, event: ExtractedEvent) -> tuple[CardText, ...]:
        """The cards the event was made with."""
        return event.cards


def name(chance: random.Random, length: int) -> str:
    """A made-up place or person."""
    return "".join(chance.choice(_SYLLABLES) for _ in range(length))


def event(chance: random.Random, *, section: int, offset: int, number: int) -> ExtractedEvent:
    """One sentence that begins at `offset` of its section, as an event with two cards."""
    year, month = chance.randint(1000, 1999), chance.randint(1, 12)
    day = chance.randint(1, days_in_month(year, month))
    who, where, thing = name(chance, 3), name(chance, 2), name(chance, 4) + chance.choice(_THINGS)
    expression = f"{year}年{month}月{day}日"
    deed = f"{who}在{where}{chance.choice(_DEEDS)}{thing}"
    rest = f"，同行的有{name(chance, 3)}、{name(chance, 3)}等人，地方志第{number}条记有此事，后世多有传抄。"
    sentence = f"{expression}，{deed}{rest}"
    cards = (
        CardText(CardKind.EVENT_DATE, f"{deed}是在何时？", expression, sentence),
        CardText(CardKind.DATE_EVENT, f"{expression}，{where}发生了什么事？", deed, sentence),
    )
    at = offset + len(expression) + 1
    return ExtractedEvent(
        section=section,
        sentence=sentence,
        sentence_start=offset,
        sentence_end=offset + len(sentence),
        expression=expression,
        start=offset,
        end=offset + len(expression),
        date=HistoricalDate.on(year, month, day),
        rule="bench",
        anchor="",
        text=deed,
        spans=((at, at + len(deed)),),
        salience=0.8,
        confidence=0.95,
        subject=who,
        actors=(who, where),
        action="bench",
        cards=cards,
    )


def article(number: int, events: int) -> tuple[Article, tuple[ExtractedEvent, ...]]:
    """Article `number` with that many events."""
    chance = random.Random(number)
    made: list[ExtractedEvent] = []
    sections: list[Section] = []
    for index in range(SECTIONS):
        text = ""
        for _ in range(min(EVENTS_PER_SECTION, events - len(made))):
            made.append(event(chance, section=index, offset=len(text), number=number * 1000 + len(made)))
            text += made[-1].sentence
        heading = f"第{index + 1}节" if index else ""
        block = Block(BlockKind.PARAGRAPH, 0, len(text))
        sections.append(Section(heading, 2 if index else 1, (heading,) if index else (), text, (block,)))
    source = "\n\n".join(s.text for s in sections)
    provenance = Provenance("bench", licence="CC0-1.0")
    title = f"{name(chance, 3)}纪事{number}"
    return Article(title, tuple(sections), "zh", Script.SIMPLIFIED, provenance, source), tuple(made)


def articles(cards: int) -> Iterator[tuple[Article, tuple[ExtractedEvent, ...]]]:
    """Articles with that many cards in all."""
    left = cards // CARDS_PER_EVENT
    number = 0
    while left > 0:
        number += 1
        yield article(number, min(left, EVENTS_PER_SECTION * SECTIONS))
        left -= EVENTS_PER_SECTION * SECTIONS


def fill(workspace: Workspace, events: MadeUpEvents, cards: int) -> float:
    """Store the articles; the seconds spent in the services."""
    seconds = 0.0
    for made, extracted in articles(cards):
        events.events = extracted
        started = time.perf_counter()
        workspace.imports.import_article(made)
        seconds += time.perf_counter() - started
    return seconds


def learn(workspace: Workspace, cards: int) -> None:
    """Past the first start: queue everything and grade some cards."""
    workspace.settings.set(first_run_done=True)
    workspace.reading.learn(article_ids=[a.id for a in workspace.reading.articles()])
    workspace.reviewing.allow_more_new(min(cards, GRADED))
    for _ in range(min(cards // 2, GRADED)):
        item = workspace.reviewing.next_item()
        if item is None:
            break
        workspace.reviewing.grade(item.card.id, Grade.EASY)


def total(nodes: tuple[TreeNode, ...]) -> Counts:
    """Sum of the counts of the branches."""
    return Counts(
        due=sum(n.counts.due for n in nodes),
        new=sum(n.counts.new for n in nodes),
        events=sum(n.counts.events for n in nodes),
    )


def main() -> int:
    """Make the library and print what it holds."""
    data_dir, cards = Path(sys.argv[1]), int(sys.argv[2])
    data_dir.mkdir(parents=True, exist_ok=True)
    events = MadeUpEvents()
    then = datetime.now(UTC) - timedelta(days=21)
    with open_workspace(data_dir, extractor=lambda: events, clock=lambda: then) as workspace:
        seconds = fill(workspace, events, cards)
        learn(workspace, cards)
    with open_workspace(data_dir, extractor=lambda: events, writing=False) as workspace:
        counts = total(workspace.reading.tree())
    size = sum(p.stat().st_size for p in data_dir.rglob("*") if p.is_file())
    print(json.dumps({"seconds": seconds, "events": counts.events, "due": counts.due, "megabytes": size / 1e6}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
