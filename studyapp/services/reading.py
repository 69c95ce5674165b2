"""Reading: the library tree, sections with their events, and the reader's decisions about them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from studyapp.domain.event import CardText
from studyapp.domain.historical_date import HistoricalDate
from studyapp.domain.ids import ArticleId, CardId, EventId, SectionId
from studyapp.domain.library import Changes, Counts, StoredArticle, StoredEvent, StoredSection


class NodeKind(StrEnum):
    """What a row of the tree is."""

    COLLECTION = "collection"
    ARTICLE = "article"
    SECTION = "section"


@dataclass(frozen=True, slots=True)
class TreeNode:
    """A branch of the library; `id` is that of its collection, article or section.

    Counts are of events: `due` have a card due today, `new` are queued and never reviewed, `unqueued` are not in the
    queue, `events` may have cards (undecided and kept); `known` is the sum of levels over three times `events`.
    The lead of an article is its first child, with an empty title. `apparatus` marks references and the like.
    """

    kind: NodeKind
    id: int
    title: str
    counts: Counts
    children: tuple[TreeNode, ...] = ()
    apparatus: bool = False
    read: bool = False
    language: str = ""
    script: str = ""


class RejectReason(StrEnum):
    """Why the reader rejects an event."""

    WRONG_DATE = "wrong-date"
    TRIVIAL = "trivial"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class EventEdit:
    """What the reader changes in an event; None leaves a field alone. An empty `note` or `name` clears it.

    `cards` replaces question, answer and context of the cards of those kinds, adding a kind that was not there.
    `tags` replaces all tags.
    """

    text: str | None = None
    date: HistoricalDate | None = None
    name: str | None = None
    note: str | None = None
    cards: tuple[CardText, ...] | None = None
    tags: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class OwnCard:
    """A card the reader writes. `start` and `end` are the selection in the section's text, code points."""

    front: str
    back: str
    start: int
    end: int
    date: HistoricalDate | None = None


class Reading:
    """The library as a reader sees it. Every write is one undoable action and returns what changed."""

    def tree(self) -> tuple[TreeNode, ...]:
        """Collections in order, each with its articles and their sections."""
        raise NotImplementedError

    def article(self, article_id: ArticleId) -> StoredArticle:
        """The article. Raises NotFoundError."""
        raise NotImplementedError

    def articles(self) -> tuple[StoredArticle, ...]:
        """All articles in library order."""
        raise NotImplementedError

    def find_article(self, title: str) -> StoredArticle:
        """The article of that title (or key), exact first, then either script. Raises NotFoundError."""
        raise NotImplementedError

    def sections(self, article_id: ArticleId) -> tuple[StoredSection, ...]:
        """The sections of an article in reading order, the lead first."""
        raise NotImplementedError

    def section(self, section_id: SectionId) -> StoredSection:
        """The section with its text. Raises NotFoundError."""
        raise NotImplementedError

    def events(self, section_id: SectionId) -> tuple[StoredEvent, ...]:
        """The events of a section in text order with their cards: decided, undecided and 待核对, not those left out
        nor retired. 待核对 is an event whose `rejected` is DATE_UNSURE; it has no cards until it is kept."""
        raise NotImplementedError

    def event(self, event_id: EventId) -> StoredEvent:
        """The event with its cards. Raises NotFoundError."""
        raise NotImplementedError

    def left_out(self, section_id: SectionId) -> tuple[StoredEvent, ...]:
        """The dated passages of a section that made no cards, each with its reason in `rejected`."""
        raise NotImplementedError

    def learn(
        self,
        *,
        section_ids: Iterable[SectionId] = (),
        event_ids: Iterable[EventId] = (),
        article_ids: Iterable[ArticleId] = (),
    ) -> Changes:
        """Put kept and undecided events into the queue; `Changes.events` are those that were not in it."""
        raise NotImplementedError

    def unlearn(self, event_ids: Iterable[EventId]) -> Changes:
        """Take events out of the queue; their progress stays."""
        raise NotImplementedError

    def keep(self, event_ids: Iterable[EventId]) -> Changes:
        """Keep events; one that waited for the reader's word on its date gets its cards."""
        raise NotImplementedError

    def reject(self, event_ids: Iterable[EventId], reason: RejectReason | None = None) -> Changes:
        """Reject events; they leave the queue and stay rejected through every later import."""
        raise NotImplementedError

    def restore(self, event_ids: Iterable[EventId]) -> Changes:
        """Make rejected, retired or kept events undecided again."""
        raise NotImplementedError

    def make_card_anyway(self, event_id: EventId) -> Changes:
        """Make the cards of an event that was left out, and keep it. Raises InputError where its date is unknown."""
        raise NotImplementedError

    def edit(self, event_id: EventId, edit: EventEdit) -> Changes:
        """Change an event. Cards whose text was not written by the reader are worded anew."""
        raise NotImplementedError

    def split(self, event_id: EventId, first: EventEdit, second: EventEdit) -> Changes:
        """Make two events of one: the first keeps identity and progress, the second is new."""
        raise NotImplementedError

    def merge(self, event_id: EventId, other_id: EventId, edit: EventEdit | None = None) -> Changes:
        """Make one event of two: the first keeps identity and progress, the other is put away for good.

        Without `edit` the texts are joined.
        """
        raise NotImplementedError

    def add_own(self, section_id: SectionId, own: OwnCard) -> Changes:
        """Add a card of the reader's own, kept and queued."""
        raise NotImplementedError

    def mark_read(self, section_ids: Iterable[SectionId], read: bool = True) -> Changes:
        """Remember that sections were read (or not)."""
        raise NotImplementedError

    def mark(self, event_ids: Iterable[EventId], marked: bool = True) -> Changes:
        """Set or clear the mark of events."""
        raise NotImplementedError

    def tag(self, event_ids: Iterable[EventId], *, add: Iterable[str] = (), remove: Iterable[str] = ()) -> Changes:
        """Add and remove tags."""
        raise NotImplementedError

    def add_collection(self, name: str) -> Changes:
        """Make an empty collection; nothing changes where it exists."""
        raise NotImplementedError

    def rename_collection(self, name: str, new_name: str) -> Changes:
        """Rename a collection. Raises InputError where the new name is taken."""
        raise NotImplementedError

    def move_article(self, article_id: ArticleId, *, collection: str, position: int) -> Changes:
        """Put an article into a collection at a position, from 0."""
        raise NotImplementedError

    def delete_article(self, article_id: ArticleId) -> Changes:
        """Remove an article with its events, cards and reviews; undo brings it back whole."""
        raise NotImplementedError

    def card(self, card_id: CardId) -> StoredEvent:
        """The event that a card belongs to. Raises NotFoundError."""
        raise NotImplementedError
