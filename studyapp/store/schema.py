"""The tables as SQLAlchemy sees them. The statements that make them are in `migrations/`; a test compares the two."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, Integer, Text, UniqueConstraint, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from studyapp.store.columns import Instant, Json, Words


class Base(DeclarativeBase):
    """Root of the mapping."""


def _parent(table: str) -> ForeignKey:
    return ForeignKey(f"{table}.id")


class CollectionRow(Base):
    """A named group of articles."""

    __tablename__ = "collections"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Words, unique=True)
    position: Mapped[int]


class ArticleRow(Base):
    """An article without its text."""

    __tablename__ = "articles"
    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(Text, unique=True)
    collection_id: Mapped[int] = mapped_column(ForeignKey("collections.id"), index=True)
    position: Mapped[int]
    title: Mapped[str] = mapped_column(Words)
    language: Mapped[str] = mapped_column(Text)
    script: Mapped[str] = mapped_column(Text)
    provenance: Mapped[dict[str, Any]] = mapped_column(Json)
    digest: Mapped[str] = mapped_column(Text)
    rules_version: Mapped[str] = mapped_column(Text)
    imported_at: Mapped[datetime] = mapped_column(Instant)
    address: Mapped[str | None] = mapped_column(Words, index=True)


class ArticleSourceRow(Base):
    """What an article was read from; its id is the article's."""

    __tablename__ = "article_sources"
    id: Mapped[int] = mapped_column(_parent("articles"), primary_key=True)
    source: Mapped[str] = mapped_column(Words)
    footnotes: Mapped[list[str]] = mapped_column(Json)
    categories: Mapped[list[str]] = mapped_column(Json)
    warnings: Mapped[list[str]] = mapped_column(Json)


class SectionRow(Base):
    """A section with its text and what stands where in it."""

    __tablename__ = "sections"
    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(_parent("articles"), index=True)
    position: Mapped[int]
    level: Mapped[int]
    heading: Mapped[str] = mapped_column(Words)
    path: Mapped[list[str]] = mapped_column(Json)
    kind: Mapped[str] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Words)
    blocks: Mapped[list[Any]] = mapped_column(Json)
    links: Mapped[list[Any]] = mapped_column(Json)
    bold: Mapped[list[Any]] = mapped_column(Json)
    damage: Mapped[list[int]] = mapped_column(Json)
    read_at: Mapped[datetime | None] = mapped_column(Instant)


class EventRow(Base):
    """An event. `lo` and `hi` are day numbers; `extracted` keeps what the rules said where the reader changed it."""

    __tablename__ = "events"
    id: Mapped[int] = mapped_column(primary_key=True)
    guid: Mapped[str] = mapped_column(Text, unique=True)
    article_id: Mapped[int] = mapped_column(_parent("articles"), index=True)
    section_id: Mapped[int] = mapped_column(_parent("sections"))
    state: Mapped[str] = mapped_column(Text)
    queued: Mapped[bool]
    rejected: Mapped[str | None] = mapped_column(Text)
    own: Mapped[bool]
    marked: Mapped[bool]
    sentence: Mapped[str] = mapped_column(Words)
    sentence_start: Mapped[int]
    sentence_end: Mapped[int]
    expression: Mapped[str] = mapped_column(Words)
    start: Mapped[int]
    end: Mapped[int]
    date: Mapped[str | None] = mapped_column(Text)
    mod: Mapped[str | None] = mapped_column(Text)
    calendar: Mapped[str] = mapped_column(Text)
    lo: Mapped[int | None]
    hi: Mapped[int | None]
    rule: Mapped[str] = mapped_column(Text)
    anchor: Mapped[str] = mapped_column(Words)
    text: Mapped[str] = mapped_column(Words)
    spans: Mapped[list[list[int]]] = mapped_column(Json)
    salience: Mapped[float]
    confidence: Mapped[float]
    subject: Mapped[str] = mapped_column(Words)
    actors: Mapped[list[str]] = mapped_column(Json)
    action: Mapped[str] = mapped_column(Text)
    name: Mapped[str] = mapped_column(Words)
    era: Mapped[str] = mapped_column(Words)
    reasons: Mapped[list[Any]] = mapped_column(Json)
    note: Mapped[str] = mapped_column(Words)
    edited: Mapped[list[str]] = mapped_column(Json)
    extracted: Mapped[dict[str, Any]] = mapped_column(Json)
    __table_args__ = (
        Index("events_bounds", "lo", "hi"),
        # Covers the usual conditions of a search, in the order of the text.
        Index(
            "events_place",
            *("section_id", "sentence_start", "start", "state", "rejected"),
            *("queued", "marked", "own", "salience", "confidence"),
        ),
    )


class EventSourceRow(Base):
    """A further place that tells of an event: the same event in another article, with the date given there."""

    __tablename__ = "event_sources"
    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(_parent("events"), index=True)
    article_id: Mapped[int] = mapped_column(_parent("articles"), index=True)
    section_id: Mapped[int] = mapped_column(_parent("sections"), index=True)
    sentence: Mapped[str] = mapped_column(Words)
    start: Mapped[int]
    end: Mapped[int]
    date: Mapped[str | None] = mapped_column(Text)
    mod: Mapped[str | None] = mapped_column(Text)


class CardRow(Base):
    """A direction of an event with its scheduling. `active` and `section_id` follow from the event.

    `worded` says that the reader wrote question or answer. `turn` is the place among new cards, 0 outside the queue.
    """

    __tablename__ = "cards"
    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(_parent("events"), index=True)
    section_id: Mapped[int] = mapped_column(Integer)
    kind: Mapped[str] = mapped_column(Text)
    question: Mapped[str] = mapped_column(Words)
    answer: Mapped[str] = mapped_column(Words)
    context: Mapped[str] = mapped_column(Words)
    worded: Mapped[bool]
    active: Mapped[bool]
    suspended: Mapped[bool]
    turn: Mapped[int]
    buried_until: Mapped[datetime | None] = mapped_column(Instant)
    phase: Mapped[str] = mapped_column(Text)
    due: Mapped[datetime | None] = mapped_column(Instant)
    stability: Mapped[float | None]
    difficulty: Mapped[float | None]
    step: Mapped[int | None]
    last_review: Mapped[datetime | None] = mapped_column(Instant)
    interval: Mapped[int]
    reps: Mapped[int]
    lapses: Mapped[int]
    __table_args__ = (
        Index("cards_due", "due", "section_id", "event_id", "buried_until", "phase", sqlite_where=text("active = 1")),
        Index("cards_section", "section_id", "due", "event_id", "buried_until", sqlite_where=text("active = 1")),
        Index("cards_new", "turn", "section_id", "event_id", sqlite_where=text("active = 1 AND phase = 'new'")),
        Index("cards_steps", "due", "section_id", sqlite_where=text("active = 1 AND step IS NOT NULL")),
    )


class ReviewRow(Base):
    """An answer with the phase before it and the memory after it; `day` is the study day."""

    __tablename__ = "reviews"
    id: Mapped[int] = mapped_column(primary_key=True)
    card_id: Mapped[int] = mapped_column(_parent("cards"), index=True)
    at: Mapped[datetime] = mapped_column(Instant)
    day: Mapped[int]
    grade: Mapped[int]
    before: Mapped[str] = mapped_column(Text)
    phase: Mapped[str] = mapped_column(Text)
    due: Mapped[datetime | None] = mapped_column(Instant)
    stability: Mapped[float | None]
    difficulty: Mapped[float | None]
    step: Mapped[int | None]
    interval: Mapped[int]
    reps: Mapped[int]
    lapses: Mapped[int]
    taken_ms: Mapped[int]
    typed: Mapped[str | None] = mapped_column(Words)
    __table_args__ = (Index("reviews_day", "day", "before", "grade"),)


class TagRow(Base):
    """A tag of an event."""

    __tablename__ = "tags"
    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(_parent("events"))
    tag: Mapped[str] = mapped_column(Words, index=True)
    __table_args__ = (UniqueConstraint("event_id", "tag"),)


class ConfusableRow(Base):
    """Two events easily taken for each other; `event_id` is the smaller id."""

    __tablename__ = "confusables"
    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(_parent("events"))
    other_id: Mapped[int] = mapped_column(_parent("events"), index=True)
    __table_args__ = (UniqueConstraint("event_id", "other_id"),)


class SettingRow(Base):
    """A setting or a state of the window, as JSON."""

    __tablename__ = "settings"
    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(Text, unique=True)
    value: Mapped[Any] = mapped_column(Json)


class DeedRow(Base):
    """A deed that can be undone, or one undone that can be done again; `steps` turn it back, last first."""

    __tablename__ = "deeds"
    id: Mapped[int] = mapped_column(primary_key=True)
    batch: Mapped[int]
    undone: Mapped[bool]
    label: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(Instant)
    steps: Mapped[list[Any]] = mapped_column(Json)


class SectionStatRow(Base):
    """Numbers of a section, derived from its events and cards; its id is the section's."""

    __tablename__ = "section_stats"
    id: Mapped[int] = mapped_column(primary_key=True)
    events: Mapped[int]
    unqueued: Mapped[int]
    new: Mapped[int]
    levels: Mapped[int]


class DeckLedgerRow(Base):
    """A note that went out in a deck: `digest` is of its content, `modified` when that last changed."""

    __tablename__ = "deck_ledger"
    id: Mapped[int] = mapped_column(primary_key=True)
    guid: Mapped[str] = mapped_column(Text, unique=True)
    key: Mapped[str] = mapped_column(Text)
    digest: Mapped[str] = mapped_column(Text)
    modified: Mapped[datetime] = mapped_column(Instant)
    retired: Mapped[bool]
