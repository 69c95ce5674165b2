"""The tables as SQLAlchemy sees them. The statements that make them are in `migrations/`; a test compares the two."""

from __future__ import annotations

from typing import Any, ClassVar, TypeVar

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.schema import SchemaItem
from sqlalchemy.types import TypeEngine

from studyapp.store.columns import Instant, Json, Words

T = TypeVar("T")
_IN_TIME = text("CASE WHEN lo <= -1000000000 THEN hi ELSE lo END")
"""The day at which an event stands in order of time: what has an end only stands there."""


class Base:
    """Root of the tables: a class each, its columns as attributes. Without `sqlalchemy.orm`, whose import and mapping
    would take an eighth of the start."""

    metadata: ClassVar = MetaData()
    __tablename__: ClassVar[str]
    __table__: ClassVar[Table]
    __table_args__: ClassVar[tuple[SchemaItem, ...]] = ()

    def __init_subclass__(cls) -> None:
        for name, column in vars(cls).items():
            if isinstance(column, Column):
                column.name = column.key = name
        columns = [c for c in vars(cls).values() if isinstance(c, Column)]
        cls.__table__ = Table(cls.__tablename__, cls.metadata, *columns, *cls.__table_args__)


def _column(
    kind: type[TypeEngine[T]], *constraints: SchemaItem, nullable: bool = False, **options: Any
) -> ColumnElement[T]:
    """A column that its attribute names."""
    return Column(kind, *constraints, nullable=nullable, **options)


def _parent(table: str) -> ForeignKey:
    return ForeignKey(f"{table}.id")


class CollectionRow(Base):
    """A named group of articles."""

    __tablename__ = "collections"
    id = _column(Integer, primary_key=True)
    name = _column(Words, unique=True)
    position = _column(Integer)


class ArticleRow(Base):
    """An article without its text."""

    __tablename__ = "articles"
    id = _column(Integer, primary_key=True)
    key = _column(Text, unique=True)
    collection_id = _column(Integer, ForeignKey("collections.id"), index=True)
    position = _column(Integer)
    title = _column(Words)
    language = _column(Text)
    script = _column(Text)
    provenance = _column(Json)
    digest = _column(Text)
    rules_version = _column(Text)
    imported_at = _column(Instant)
    address = _column(Words, index=True, nullable=True)


class ArticleSourceRow(Base):
    """What an article was read from; its id is the article's."""

    __tablename__ = "article_sources"
    id = _column(Integer, _parent("articles"), primary_key=True)
    source = _column(Words)
    footnotes = _column(Json)
    categories = _column(Json)
    warnings = _column(Json)


class SectionRow(Base):
    """A section with its text and what stands where in it."""

    __tablename__ = "sections"
    id = _column(Integer, primary_key=True)
    article_id = _column(Integer, _parent("articles"), index=True)
    position = _column(Integer)
    level = _column(Integer)
    heading = _column(Words)
    path = _column(Json)
    kind = _column(Text)
    text = _column(Words)
    blocks = _column(Json)
    links = _column(Json)
    bold = _column(Json)
    damage = _column(Json)
    read_at = _column(Instant, nullable=True)


class EventRow(Base):
    """An event. `lo` and `hi` are day numbers; `extracted` keeps what the rules said where the reader changed it."""

    __tablename__ = "events"
    id = _column(Integer, primary_key=True)
    guid = _column(Text, unique=True)
    article_id = _column(Integer, _parent("articles"), index=True)
    section_id = _column(Integer, _parent("sections"))
    state = _column(Text)
    queued = _column(Boolean)
    rejected = _column(Text, nullable=True)
    own = _column(Boolean)
    marked = _column(Boolean)
    sentence = _column(Words)
    sentence_start = _column(Integer)
    sentence_end = _column(Integer)
    expression = _column(Words)
    start = _column(Integer)
    end = _column(Integer)
    date = _column(Text, nullable=True)
    mod = _column(Text, nullable=True)
    calendar = _column(Text)
    lo = _column(Integer, nullable=True)
    hi = _column(Integer, nullable=True)
    rule = _column(Text)
    anchor = _column(Words)
    text = _column(Words)
    spans = _column(Json)
    salience = _column(Double)
    confidence = _column(Double)
    subject = _column(Words)
    actors = _column(Json)
    action = _column(Text)
    name = _column(Words)
    era = _column(Words)
    reasons = _column(Json)
    note = _column(Words)
    edited = _column(Json)
    extracted = _column(Json)
    __table_args__ = (
        Index("events_bounds", "lo", "hi"),
        Index("events_time", _IN_TIME, "hi"),
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
    id = _column(Integer, primary_key=True)
    event_id = _column(Integer, _parent("events"), index=True)
    article_id = _column(Integer, _parent("articles"), index=True)
    section_id = _column(Integer, _parent("sections"), index=True)
    sentence = _column(Words)
    start = _column(Integer)
    end = _column(Integer)
    date = _column(Text, nullable=True)
    mod = _column(Text, nullable=True)


class CardRow(Base):
    """A direction of an event with its scheduling. `active` and `section_id` follow from the event.

    `worded` says that the reader wrote question or answer. `turn` is the place among new cards, 0 outside the queue.
    """

    __tablename__ = "cards"
    id = _column(Integer, primary_key=True)
    event_id = _column(Integer, _parent("events"), index=True)
    section_id = _column(Integer)
    kind = _column(Text)
    question = _column(Words)
    answer = _column(Words)
    context = _column(Words)
    worded = _column(Boolean)
    active = _column(Boolean)
    suspended = _column(Boolean)
    turn = _column(Integer)
    buried_until = _column(Instant, nullable=True)
    phase = _column(Text)
    due = _column(Instant, nullable=True)
    stability = _column(Double, nullable=True)
    difficulty = _column(Double, nullable=True)
    step = _column(Integer, nullable=True)
    last_review = _column(Instant, nullable=True)
    interval = _column(Integer)
    reps = _column(Integer)
    lapses = _column(Integer)
    __table_args__ = (
        Index("cards_due", "due", "section_id", "event_id", "buried_until", "phase", sqlite_where=text("active = 1")),
        Index("cards_section", "section_id", "due", "event_id", "buried_until", sqlite_where=text("active = 1")),
        Index("cards_new", "turn", "section_id", "event_id", sqlite_where=text("active = 1 AND phase = 'new'")),
        Index("cards_steps", "due", "section_id", sqlite_where=text("active = 1 AND step IS NOT NULL")),
    )


class ReviewRow(Base):
    """An answer with the phase before it and the memory after it; `day` is the study day."""

    __tablename__ = "reviews"
    id = _column(Integer, primary_key=True)
    card_id = _column(Integer, _parent("cards"), index=True)
    at = _column(Instant)
    day = _column(Integer)
    grade = _column(Integer)
    before = _column(Text)
    phase = _column(Text)
    due = _column(Instant, nullable=True)
    stability = _column(Double, nullable=True)
    difficulty = _column(Double, nullable=True)
    step = _column(Integer, nullable=True)
    interval = _column(Integer)
    reps = _column(Integer)
    lapses = _column(Integer)
    taken_ms = _column(Integer)
    typed = _column(Words, nullable=True)
    __table_args__ = (Index("reviews_day", "day", "before", "grade"),)


class TagRow(Base):
    """A tag of an event."""

    __tablename__ = "tags"
    id = _column(Integer, primary_key=True)
    event_id = _column(Integer, _parent("events"))
    tag = _column(Words, index=True)
    __table_args__ = (UniqueConstraint("event_id", "tag"),)


class ConfusableRow(Base):
    """Two events easily taken for each other; `event_id` is the smaller id."""

    __tablename__ = "confusables"
    id = _column(Integer, primary_key=True)
    event_id = _column(Integer, _parent("events"))
    other_id = _column(Integer, _parent("events"), index=True)
    __table_args__ = (UniqueConstraint("event_id", "other_id"),)


class SettingRow(Base):
    """A setting or a state of the window, as JSON."""

    __tablename__ = "settings"
    id = _column(Integer, primary_key=True)
    key = _column(Text, unique=True)
    value = _column(Json)


class DeedRow(Base):
    """A deed that can be undone, or one undone that can be done again; `steps` turn it back, last first."""

    __tablename__ = "deeds"
    id = _column(Integer, primary_key=True)
    batch = _column(Integer)
    undone = _column(Boolean)
    label = _column(Text)
    at = _column(Instant)
    steps = _column(Json)


class SectionStatRow(Base):
    """Numbers of a section, derived from its events and cards; its id is the section's."""

    __tablename__ = "section_stats"
    id = _column(Integer, primary_key=True)
    events = _column(Integer)
    unqueued = _column(Integer)
    new = _column(Integer)
    levels = _column(Integer)


class DeckLedgerRow(Base):
    """A note that went out in a deck: `digest` is of its content, `modified` when that last changed."""

    __tablename__ = "deck_ledger"
    id = _column(Integer, primary_key=True)
    guid = _column(Text, unique=True)
    key = _column(Text)
    digest = _column(Text)
    modified = _column(Instant)
    retired = _column(Boolean)
