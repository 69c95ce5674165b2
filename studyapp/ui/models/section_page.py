"""SectionPage: everything the reading screen shows of one section, fetched at once on the store's thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from studyapp.domain.ids import EventId, SectionId
from studyapp.domain.library import EventState, Level, StoredArticle, StoredEvent, StoredSection
from studyapp.domain.scheduling import CardPhase
from studyapp.services.knowledge import level_of
from studyapp.services.workspace import Workspace
from studyapp.ui.typesetting import chinese_marks, letter_spacings

FOLD_SALIENCE = 0.35
"""Undecided events below this salience are folded away in the list of cards."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How an event stands: its level, whether it is due, and when it comes next (aware UTC, None while new)."""

    level: Level
    due: bool = False
    next_due: datetime | None = None
    stability: float | None = None
    difficulty: float | None = None


@dataclass(frozen=True, slots=True)
class SectionPage:
    """One section ready to be shown. `number` counts from 1; `standings` go with `events`, one each.

    `spacings` are the letter spacings of the text (`typesetting.letter_spacings`), `titles` the titles of the library.
    """

    article: StoredArticle
    section: StoredSection
    events: tuple[StoredEvent, ...]
    standings: tuple[Standing, ...]
    left_out: tuple[StoredEvent, ...]
    number: int
    total: int
    previous_id: SectionId | None
    next_id: SectionId | None
    next_heading: str
    titles: dict[str, int]
    spacings: list[tuple[int, float]]

    @property
    def language(self) -> str:
        """The script of the content."""
        return self.article.script.value

    @property
    def title(self) -> str:
        """The heading; the article's title for its lead."""
        return self.section.heading or self.article.title

    def index_of(self, event_id: EventId) -> int:
        """The place of an event in `events`, -1 where it is not here."""
        return next((i for i, e in enumerate(self.events) if e.id == event_id), -1)


def standing_of(event: StoredEvent, due_by: datetime) -> Standing:
    """How an event stands: by its weakest card that takes part; due is what comes up to that instant."""
    cards = [c for c in event.cards if not c.suspended]
    reviewed = [c.memory for c in cards if c.memory.phase is not CardPhase.NEW and c.memory.stability is not None]
    if not reviewed or event.state is EventState.REJECTED:
        return Standing(Level.UNLEARNED)
    stability = min(m.stability or 0.0 for m in reviewed)
    level = level_of(stability)
    if len(reviewed) < len(cards) and level is not Level.LEARNING:
        level = Level.LEARNING
    dues = [m.due for m in reviewed if m.due is not None]
    soonest = min(dues, default=None)
    return Standing(
        level,
        due=event.queued and soonest is not None and soonest <= due_by,
        next_due=soonest,
        stability=stability,
        difficulty=max(m.difficulty or 0.0 for m in reviewed),
    )


def fold_title(title: str) -> str:
    """A title as links and library are compared: spaces and case do not count."""
    return title.replace("_", " ").strip().casefold()


def load_page(workspace: Workspace, section_id: SectionId, due_by: datetime) -> SectionPage:
    """Fetch a section with its events and neighbours; due is what comes up to `due_by`. Raises NotFoundError."""
    reading = workspace.reading
    section = reading.section(section_id)
    article = reading.article(section.article_id)
    siblings = reading.sections(section.article_id)
    ids = [s.id for s in siblings]
    at = ids.index(section.id)
    events = reading.events(section_id)
    following = siblings[at + 1] if at + 1 < len(siblings) else None
    return SectionPage(
        article=article,
        section=section,
        events=events,
        standings=tuple(standing_of(e, due_by) for e in events),
        left_out=reading.left_out(section_id),
        number=at + 1,
        total=len(ids),
        previous_id=ids[at - 1] if at else None,
        next_id=following.id if following else None,
        next_heading=following.heading if following else "",
        titles={fold_title(a.title): a.id for a in reading.articles()},
        spacings=letter_spacings(section.text, chinese_marks(), traditional=article.script.value == "hant"),
    )
