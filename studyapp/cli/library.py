"""`list`, `search`, `show`, `learn`: the library, looked at and put into the queue."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from studyapp.cli.import_lines import provenance_line
from studyapp.cli.options import Verbs, add_verb, positive
from studyapp.cli.session import Session, counted
from studyapp.domain.edtf import format_edtf
from studyapp.domain.errors import InputError, NotFoundError
from studyapp.domain.ids import EventId

if TYPE_CHECKING:
    from studyapp.domain.historical_date import HistoricalDate
    from studyapp.domain.library import StoredCard, StoredEvent, StoredSection
    from studyapp.services.browsing import BrowseRow
    from studyapp.services.reading import Reading, TreeNode

_HEAD = ("due", "new", "unqueued", "events", "known", "title")


def add_verbs(verbs: Verbs, common: ArgumentParser) -> None:
    """Add the verbs."""
    listing = add_verb(
        verbs,
        common,
        "list",
        run=run_list,
        help="print the library with its numbers",
        example="studyapp list --sections",
    )
    listing.add_argument("--sections", action="store_true", help="also the sections of each article")
    search = add_verb(
        verbs,
        common,
        "search",
        run=run_search,
        help="find events by words and conditions",
        example="studyapp search 'year:1945..1950 is:new'",
    )
    search.add_argument("query", nargs="+", metavar="QUERY", help=_QUERY)
    search.add_argument("--limit", type=positive, default=50, metavar="N", help="rows at most (50)")
    search.add_argument("--order", choices=("library", "date", "due", "difficulty", "salience"), default="library")
    show = add_verb(
        verbs,
        common,
        "show",
        run=run_show,
        help="print an event with its cards and its source",
        example="studyapp show 12",
    )
    show.add_argument("id", metavar="ID", help="number of an event, as search prints it")
    learn = add_verb(
        verbs,
        common,
        "learn",
        run=run_learn,
        help="put the events of an article or section into the queue",
        example="studyapp learn ARTICLE --section HEADING",
    )
    learn.add_argument("article", metavar="ARTICLE", help="title, or a part of it that only one article has")
    learn.add_argument("--section", metavar="HEADING", help="only this section and those below it")


def run_list(session: Session) -> int:
    """Print the tree."""
    with session.open(writing=False) as workspace:
        tree = workspace.reading.tree()
    if session.json:
        session.print_json([_node(node, sections=session.options.sections) for node in tree])
        return 0
    rows = [row for node in tree for row in _rows(node, 0, sections=session.options.sections)]
    if rows:
        session.table(rows, _HEAD)
    else:
        session.print("The library is empty; bring articles in with: studyapp import FILE")
    return 0


def _rows(node: TreeNode, depth: int, *, sections: bool) -> Iterator[tuple[str, ...]]:
    counts = node.counts
    numbers = (counts.due, counts.new, counts.unqueued, counts.events)
    title = node.title or "(lead)"
    yield (*(str(n or "") for n in numbers), f"{counts.known:.0%}" if counts.events else "", "  " * depth + title)
    if depth < 1 or sections:
        for child in node.children:
            yield from _rows(child, depth + 1, sections=sections)


def _node(node: TreeNode, *, sections: bool) -> dict[str, Any]:
    counts = node.counts
    children = node.children if sections or node.kind == "collection" else ()
    return {
        "kind": node.kind.value,
        "id": node.id,
        "title": node.title,
        "due": counts.due,
        "new": counts.new,
        "unqueued": counts.unqueued,
        "events": counts.events,
        "known": round(counts.known, 4),
        "children": [_node(child, sections=sections) for child in children],
    }


def run_search(session: Session) -> int:
    """Print the events found."""
    from studyapp.services.browsing import Order

    options = session.options
    query = " ".join(_quoted(word) for word in options.query) if len(options.query) > 1 else options.query[0]
    with session.open(writing=False) as workspace:
        page = workspace.browsing.search(query, limit=options.limit, order=Order(options.order))
    if session.json:
        for row in page.rows:
            session.print_json(_row(row))
        return 0
    if not page.rows:
        session.print("nothing found")
        return 0
    session.table([(str(r.event_id), _date(r.date), _state(r), r.article, r.text) for r in page.rows], _SEARCH_HEAD)
    if page.total > len(page.rows):
        session.print(f"{len(page.rows)} of {page.total}; see more with --limit")
    return 0


_QUERY = (
    "words and conditions that all must hold, a minus before one turns it round; article:, section:, collection:, "
    "tag:, year:1945..1950, kind: event-date, date-event, name, cloze or own; salience>0.5, confidence, difficulty, "
    "lapses<3; is: due, new, learning, review, queued, kept, rejected, retired, undecided, doubtful, left-out, "
    "suspended, marked or own"
)
_SEARCH_HEAD = ("id", "date", "state", "article", "event")


def _quoted(word: str) -> str:
    """A word of the command line that holds a blank was one word there."""
    return f'"{word}"' if " " in word and '"' not in word and ":" not in word else word


def _state(row: BrowseRow) -> str:
    return row.rejected.value if row.rejected else f"{row.state.value}{', queued' if row.queued else ''}"


def _row(row: BrowseRow) -> dict[str, Any]:
    return {
        "id": row.event_id,
        "date": _date(row.date),
        "event": row.text,
        "article": row.article,
        "section": list(row.path),
        "state": row.state.value,
        "queued": row.queued,
        "level": row.level.value,
        "kinds": [kind.value for kind in row.kinds],
        "salience": round(row.salience, 3),
        "rejected": row.rejected.value if row.rejected else None,
        "due": row.due.isoformat() if row.due else None,
        "tags": list(row.tags),
    }


def run_show(session: Session) -> int:
    """Print one event."""
    wanted = session.options.id
    if not wanted.isdecimal() or len(wanted) > 18:
        raise NotFoundError(f"{wanted}: events have numbers; find one with studyapp search")
    with session.open(writing=False) as workspace:
        event = workspace.reading.event(EventId(int(wanted)))
        article = workspace.reading.article(event.article_id)
        section = workspace.reading.section(event.section_id)
    if session.json:
        session.print_json(_event(event, article.title, section) | {"source": asdict(article.provenance)})
        return 0
    place = " > ".join((article.title, *section.path))
    session.print(f"{event.id}  {_date(event.date)}  {event.text}")
    session.print(f"  {place}")
    session.print(f"  {event.sentence}")
    if line := provenance_line(article.provenance):
        session.print(f"  {line}")
    session.print(f"  {event.state.value}{', queued' if event.queued else ''}; guid {event.guid}; rule {event.rule}")
    if event.rejected:
        session.print(f"  left out: {event.rejected.value}")
    for card in event.cards:
        session.print(f"  {card.kind.value}: {card.question}")
        session.print(f"    {card.answer}  ({_memory(card)})")
    return 0


def _memory(card: StoredCard) -> str:
    memory = card.memory
    due = f", due {memory.due:%Y-%m-%d %H:%M}" if memory.due else ""
    return f"{memory.phase.value}{due}{', suspended' if card.suspended else ''}"


def _event(event: StoredEvent, article: str, section: StoredSection) -> dict[str, Any]:
    return {
        "id": event.id,
        "guid": event.guid,
        "article": article,
        "section": list(section.path),
        "sentence": event.sentence,
        "expression": event.expression,
        "start": event.start,
        "end": event.end,
        "date": _date(event.date),
        "event": event.text,
        "state": event.state.value,
        "queued": event.queued,
        "rejected": event.rejected.value if event.rejected else None,
        "rule": event.rule,
        "salience": event.salience,
        "confidence": event.confidence,
        "tags": list(event.tags),
        "cards": [
            {
                "id": card.id,
                "kind": card.kind.value,
                "question": card.question,
                "answer": card.answer,
                "context": card.context,
                "phase": card.memory.phase.value,
                "due": card.memory.due.isoformat() if card.memory.due else None,
                "stability": card.memory.stability,
                "difficulty": card.memory.difficulty,
                "reps": card.memory.reps,
                "lapses": card.memory.lapses,
                "suspended": card.suspended,
            }
            for card in event.cards
        ],
    }


def run_learn(session: Session) -> int:
    """Put events into the queue."""
    options = session.options
    with session.open(writing=True) as workspace:
        article = workspace.reading.find_article(options.article)
        if options.section is None:
            changes = workspace.reading.learn(article_ids=[article.id])
        else:
            sections = find_sections(workspace.reading, article.id, options.section)
            changes = workspace.reading.learn(section_ids=[s.id for s in sections])
        added, cards = len(changes.events), len(changes.cards)
    if session.json:
        session.print_json({"article": article.title, "events": added, "cards": cards})
    else:
        joined = f"{counted(added, 'event')} with {counted(cards, 'card')} put into the queue"
        session.print(f"{article.title}: {joined if added else 'nothing here that is not in the queue already'}")
    return 0


def find_sections(reading: Reading, article_id: Any, heading: str) -> list[StoredSection]:
    """The section of that heading and those below it. Raises NotFoundError, and InputError where it is empty."""
    if not heading.strip():
        raise InputError("the heading of the section is empty; leave --section out for the whole article")
    sections = reading.sections(article_id)
    found = [s for s in sections if s.heading == heading] or [s for s in sections if heading and heading in s.heading]
    if not found:
        raise NotFoundError(f"{heading}: there is no such section in the article; see studyapp list --sections")
    path = found[0].path
    return [s for s in sections if s.path[: len(path)] == path]


def _date(date: HistoricalDate | None) -> str:
    if date is None:
        return "?"
    return f"{format_edtf(date)} {date.mod.value}" if date.mod else format_edtf(date)
