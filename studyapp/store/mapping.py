"""Rows to values and back: nothing of SQLAlchemy leaves the store."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from studyapp.domain.article import (
    Block,
    BlockKind,
    Emphasis,
    Link,
    Provenance,
    Script,
    Section,
    SectionKind,
)
from studyapp.domain.edtf import format_edtf, parse_edtf
from studyapp.domain.event import CardKind, CardText, ExtractedEvent, Reason, Rejection
from studyapp.domain.historical_date import Calendar, HistoricalDate, Mod
from studyapp.domain.ids import ArticleId, CardId, EventId, Guid, ReviewId, SectionId
from studyapp.domain.library import EventState, Review, StoredArticle, StoredCard, StoredEvent, StoredSection
from studyapp.domain.scheduling import CardPhase, Grade, Memory


def date_columns(date: HistoricalDate | None) -> dict[str, Any]:
    """Columns of an event's date."""
    if date is None:
        return {"date": None, "mod": None, "calendar": Calendar.COMMON.value, "lo": None, "hi": None}
    low, high = date.bounds
    mod = date.mod.value if date.mod else None
    return {"date": format_edtf(date), "mod": mod, "calendar": date.calendar.value, "lo": low, "hi": high}


@lru_cache(1 << 14)
def read_date(edtf: str | None, mod: str | None, calendar: str) -> HistoricalDate | None:
    """The date of its columns."""
    return None if edtf is None else parse_edtf(edtf, Mod(mod) if mod else None, Calendar(calendar))


def read_article(row: Any) -> StoredArticle:
    """An article of a row that has its columns and `collection`, the collection's name."""
    return StoredArticle(
        id=ArticleId(row.id),
        key=Guid(row.key),
        title=row.title,
        collection=row.collection,
        position=row.position,
        language=row.language,
        script=Script(row.script),
        provenance=Provenance(**row.provenance),
        digest=row.digest,
        rules_version=row.rules_version,
        imported_at=row.imported_at,
    )


def section_columns(section: Section) -> dict[str, Any]:
    """Columns of a section but its place in the library."""
    return {
        "level": section.level,
        "heading": section.heading,
        "path": list(section.path),
        "kind": section.kind.value,
        "text": section.text,
        "blocks": [[b.kind.value, b.start, b.end, b.level, b.ordered, b.rows] for b in section.blocks],
        "links": [[link.start, link.end, link.target] for link in section.links],
        "bold": [[run.start, run.end] for run in section.bold],
        "damage": list(section.damage),
    }


def read_section(row: Any) -> StoredSection:
    """A section of its row."""
    return StoredSection(
        id=SectionId(row.id),
        article_id=ArticleId(row.article_id),
        position=row.position,
        level=row.level,
        heading=row.heading,
        path=tuple(row.path),
        kind=SectionKind(row.kind),
        text=row.text,
        blocks=tuple(_block(*block) for block in row.blocks),
        links=tuple(Link(*link) for link in row.links),
        bold=tuple(Emphasis(*run) for run in row.bold),
        read_at=row.read_at,
    )


def plain_section(row: Any) -> Section:
    """A section of its row as a source would hand it over."""
    stored = read_section(row)
    return Section(
        stored.heading,
        stored.level,
        stored.path,
        stored.text,
        stored.blocks,
        stored.links,
        stored.bold,
        tuple(row.damage),
        stored.kind,
    )


def extracted_columns(event: ExtractedEvent) -> dict[str, Any]:
    """Columns of an event that come from the rules."""
    return {
        "rejected": event.rejected.value if event.rejected else None,
        "sentence": event.sentence,
        "sentence_start": event.sentence_start,
        "sentence_end": event.sentence_end,
        "expression": event.expression,
        "start": event.start,
        "end": event.end,
        **date_columns(event.date),
        "rule": event.rule,
        "anchor": event.anchor,
        "text": event.text,
        "spans": [list(span) for span in event.spans],
        "salience": event.salience,
        "confidence": event.confidence,
        "subject": event.subject,
        "actors": list(event.actors),
        "action": event.action,
        "name": event.name,
        "era": event.era,
        "reasons": [[reason.code, reason.weight] for reason in event.reasons],
    }


def read_event(row: Any, cards: Sequence[StoredCard] = (), tags: Sequence[str] = ()) -> StoredEvent:
    """An event of its row."""
    return StoredEvent(
        id=EventId(row.id),
        guid=Guid(row.guid),
        article_id=ArticleId(row.article_id),
        section_id=SectionId(row.section_id),
        state=EventState(row.state),
        queued=bool(row.queued),
        sentence=row.sentence,
        sentence_start=row.sentence_start,
        sentence_end=row.sentence_end,
        expression=row.expression,
        start=row.start,
        end=row.end,
        date=read_date(row.date, row.mod, row.calendar),
        rule=row.rule,
        anchor=row.anchor,
        text=row.text,
        salience=row.salience,
        confidence=row.confidence,
        subject=row.subject,
        actors=tuple(row.actors),
        action=row.action,
        name=row.name,
        era=row.era,
        reasons=tuple(Reason(code, weight) for code, weight in row.reasons),
        rejected=Rejection(row.rejected) if row.rejected else None,
        note=row.note,
        marked=bool(row.marked),
        edited=frozenset(row.edited),
        spans=tuple((start, end) for start, end in row.spans),
        tags=tuple(tags),
        own=bool(row.own),
        cards=tuple(cards),
    )


def card_columns(card: CardText) -> dict[str, Any]:
    """Columns of a card's text."""
    return {"kind": card.kind.value, "question": card.question, "answer": card.answer, "context": card.context}


NEW_CARD: Mapping[str, Any] = {
    "worded": False,
    "active": False,
    "suspended": False,
    "turn": 0,
    "buried_until": None,
    "phase": CardPhase.NEW.value,
    "due": None,
    "stability": None,
    "difficulty": None,
    "step": None,
    "last_review": None,
    "interval": 0,
    "reps": 0,
    "lapses": 0,
}
"""Columns of a card that was never reviewed."""


def read_card(row: Any) -> StoredCard:
    """A card of its row."""
    return StoredCard(
        id=CardId(row.id),
        event_id=EventId(row.event_id),
        kind=CardKind(row.kind),
        question=row.question,
        answer=row.answer,
        context=row.context,
        memory=_memory(row, row.last_review),
        suspended=bool(row.suspended),
        buried_until=row.buried_until,
    )


def memory_columns(memory: Memory) -> dict[str, Any]:
    """Columns of a card's scheduling."""
    return {
        "phase": memory.phase.value,
        "due": memory.due,
        "stability": memory.stability,
        "difficulty": memory.difficulty,
        "step": memory.step,
        "last_review": memory.last_review,
        "interval": memory.interval,
        "reps": memory.reps,
        "lapses": memory.lapses,
    }


def read_review(row: Any) -> Review:
    """A review of its row."""
    return Review(
        id=ReviewId(row.id),
        card_id=CardId(row.card_id),
        at=row.at,
        grade=Grade(row.grade),
        phase=CardPhase(row.before),
        memory=_memory(row, row.at),
        taken_ms=row.taken_ms,
        typed=row.typed,
    )


def _memory(row: Any, last_review: datetime | None) -> Memory:
    return Memory(
        phase=CardPhase(row.phase),
        due=row.due,
        stability=row.stability,
        difficulty=row.difficulty,
        step=row.step,
        last_review=last_review,
        interval=row.interval,
        reps=row.reps,
        lapses=row.lapses,
    )


def _block(kind: str, start: int, end: int, level: int, ordered: bool, rows: Sequence[Sequence[str]]) -> Block:
    return Block(BlockKind(kind), start, end, level, bool(ordered), tuple(tuple(row) for row in rows))
