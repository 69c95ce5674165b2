"""Reading: the library tree, sections with their events, and the reader's decisions about them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from studyapp.domain.errors import InputError, NotFoundError
from studyapp.domain.event import Rejection
from studyapp.domain.ids import ArticleId, CardId, EventId, SectionId
from studyapp.domain.library import Changes, EventState, StoredArticle, StoredEvent, StoredSection
from studyapp.services.confusion import note_confusables
from studyapp.services.event_editing import EventEdit, EventEditing, OwnCard
from studyapp.services.library_tree import LibraryTree, NodeKind, TreeNode
from studyapp.services.other_dates import OtherDate, OtherDates
from studyapp.services.study_day import StudyDay

if TYPE_CHECKING:
    from studyapp.store.journal import Deed
    from studyapp.store.library import Library

__all__ = ["EventEdit", "NodeKind", "OtherDate", "OwnCard", "Reading", "RejectReason", "TreeNode"]

_MAY_HAVE_CARDS = (EventState.UNDECIDED, EventState.KEPT)


class RejectReason(StrEnum):
    """Why the reader rejects an event."""

    WRONG_DATE = "wrong-date"
    TRIVIAL = "trivial"
    UNCLEAR = "unclear"


class Reading:
    """The library as a reader sees it. Every write is one undoable action and returns what changed."""

    def __init__(self, library: Library, editing: EventEditing, day: StudyDay, *, fold: Callable[[str], str]) -> None:
        self._library = library
        self._editing = editing
        self._day = day
        self._clock: Callable[[], datetime] = day.now
        self._fold = fold
        self._tree = LibraryTree(library)
        self._other_dates = OtherDates(library)

    def tree(self) -> tuple[TreeNode, ...]:
        """Collections in order, each with its articles and their sections."""
        return self._tree.nodes(self._day.end())

    def article(self, article_id: ArticleId) -> StoredArticle:
        """The article. Raises NotFoundError."""
        return self._library.articles.get(article_id)

    def articles(self) -> tuple[StoredArticle, ...]:
        """All articles in library order."""
        return self._library.articles.all()

    def find_article(self, title: str) -> StoredArticle:
        """The article of that title (or key), exact first, then either script. Raises NotFoundError."""
        everything = self._library.articles.all()
        wanted = _squeezed(self._fold(title))
        exact = [a for a in everything if title in (a.title, a.key)]
        exact += [a for a in everything if _squeezed(self._fold(a.title)) == wanted or str(a.id) == title]
        if exact:
            return exact[0]
        near = [a.title for a in everything if wanted and wanted in _squeezed(self._fold(a.title))]
        if len(near) == 1:
            return next(a for a in everything if a.title == near[0])
        hint = f"did you mean {', '.join(near[:3])}?" if near else "see studyapp list"
        raise NotFoundError(f"{title}: there is no such article in the library; {hint}")

    def sections(self, article_id: ArticleId) -> tuple[StoredSection, ...]:
        """The sections of an article in reading order, the lead first."""
        return self._library.articles.sections(article_id)

    def section(self, section_id: SectionId) -> StoredSection:
        """The section with its text. Raises NotFoundError."""
        return self._library.articles.section(section_id)

    def events(self, section_id: SectionId) -> tuple[StoredEvent, ...]:
        """The events of a section in text order with their cards: decided, undecided and doubtful, not those left out
        nor retired. An event that another article tells of too stands in both, with its place here. A doubtful event
        has DATE_UNSURE as `rejected` and no cards until it is kept."""
        own = self._library.events.of_section(section_id)
        found = [e for e in own if e.rejected in (None, Rejection.DATE_UNSURE)] + self._told_elsewhere(section_id)
        shown = (e for e in found if e.state is not EventState.RETIRED and not _merged(e))
        return tuple(sorted(shown, key=lambda e: (e.sentence_start, e.start, e.id)))

    def event(self, event_id: EventId) -> StoredEvent:
        """The event with its cards. Raises NotFoundError."""
        return self._library.events.get(event_id)

    def other_dates(self, event_id: EventId) -> tuple[OtherDate, ...]:
        """Passages that give the event a date which cannot hold beside its own. Raises NotFoundError."""
        return self._other_dates.of(self._library.events.get(event_id))

    def left_out(self, section_id: SectionId) -> tuple[StoredEvent, ...]:
        """The dated passages of a section that made no cards, each with its reason in `rejected`."""
        events = self._library.events.of_section(section_id)
        return tuple(e for e in events if e.rejected is not None and e.state is not EventState.RETIRED)

    def learn(
        self,
        *,
        section_ids: Iterable[SectionId] = (),
        event_ids: Iterable[EventId] = (),
        article_ids: Iterable[ArticleId] = (),
    ) -> Changes:
        """Put kept and undecided events into the queue; `Changes.events` are those that were not in it."""
        branches = tuple(section_ids), tuple(article_ids)
        wanted = self._library.events.ids(section_ids=branches[0], article_ids=branches[1])
        wanted += self._library.sources.events_told(*branches)
        events = self._library.events.some(dict.fromkeys([*wanted, *event_ids]))
        able = [e for e in events if e.state in _MAY_HAVE_CARDS and e.rejected is None and e.cards and not e.queued]
        with self._library.journal.deed("learn", self._clock()) as deed:
            self._library.events.queue(deed, able)
            note_confusables(self._library, deed, able)
        return deed.changes

    def unlearn(self, event_ids: Iterable[EventId]) -> Changes:
        """Take events out of the queue; their progress stays."""
        with self._library.journal.deed("unlearn", self._clock()) as deed:
            self._library.events.update(deed, event_ids, queued=False)
        return deed.changes

    def keep(self, event_ids: Iterable[EventId]) -> Changes:
        """Keep events; one that waited for the reader's word on its date gets its cards."""
        with self._library.journal.deed("keep", self._clock()) as deed:
            for event in self._library.events.some(event_ids):
                if event.rejected is not None:
                    self._editing.accept(deed, event)
                    self._note_rivals(deed, event.id)
                self._library.events.set_state(deed, [event.id], EventState.KEPT)
        return deed.changes

    def reject(self, event_ids: Iterable[EventId], reason: RejectReason | None = None) -> Changes:
        """Reject events; they leave the queue and stay rejected through every later import."""
        with self._library.journal.deed("reject", self._clock()) as deed:
            columns = {"note": reason.value} if reason is not None else {}
            self._library.events.update(deed, list(event_ids), state=EventState.REJECTED.value, **columns)
        return deed.changes

    def restore(self, event_ids: Iterable[EventId]) -> Changes:
        """Make rejected, retired or kept events undecided again."""
        with self._library.journal.deed("restore", self._clock()) as deed:
            self._library.events.set_state(deed, event_ids, EventState.UNDECIDED)
        return deed.changes

    def make_card_anyway(self, event_id: EventId) -> Changes:
        """Make the cards of an event that was left out, and keep it. Raises InputError where its date is unknown."""
        event = self._library.events.get(event_id)
        with self._library.journal.deed("make-card", self._clock()) as deed:
            if event.rejected is not None or not event.cards:
                self._editing.accept(deed, event)
                self._note_rivals(deed, event_id)
            self._library.events.set_state(deed, [event_id], EventState.KEPT)
        return deed.changes

    def edit(self, event_id: EventId, edit: EventEdit) -> Changes:
        """Change an event. Cards whose text was not written by the reader are worded anew."""
        event = self._library.events.get(event_id)
        with self._library.journal.deed("edit", self._clock()) as deed:
            self._editing.apply(deed, event, edit)
            if edit.text is not None or edit.date is not None:
                self._note_rivals(deed, event_id)
        return deed.changes

    def split(self, event_id: EventId, first: EventEdit, second: EventEdit) -> Changes:
        """Make two events of one: the first keeps identity and progress, the second is new."""
        event = self._library.events.get(event_id)
        with self._library.journal.deed("split", self._clock()) as deed:
            second_event = self._editing.add_like(deed, event, second)
            self._editing.apply(deed, event, first)
            if event.queued:
                self._library.events.queue(deed, [second_event])
            self._note_rivals(deed, event_id, second_event.id)
        return deed.changes

    def merge(self, event_id: EventId, other_id: EventId, edit: EventEdit | None = None) -> Changes:
        """Make one event of two: the first keeps identity and progress, the other is put away for good.

        Without `edit` the texts are joined.
        """
        event, other = self._library.events.get(event_id), self._library.events.get(other_id)
        if event.id == other.id:
            raise InputError(f"event {event_id}: it cannot be merged with itself; choose another")
        with self._library.journal.deed("merge", self._clock()) as deed:
            self._editing.apply(deed, event, edit or EventEdit(text=_JOINT.join((event.text, other.text))))
            self._library.events.update(deed, [other.id], state=EventState.REJECTED.value, note=_MERGED + event.guid)
        return deed.changes

    def add_own(self, section_id: SectionId, own: OwnCard) -> Changes:
        """Add a card of the reader's own, kept and queued."""
        with self._library.journal.deed("add-own", self._clock()) as deed:
            self._editing.add_own(deed, section_id, own)
        return deed.changes

    def mark_read(self, section_ids: Iterable[SectionId], read: bool = True) -> Changes:
        """Remember that sections were read (or not)."""
        now = self._clock()
        with self._library.journal.deed("read", now) as deed:
            self._library.articles.set_read(deed, section_ids, now if read else None)
        return deed.changes

    def mark(self, event_ids: Iterable[EventId], marked: bool = True) -> Changes:
        """Set or clear the mark of events."""
        with self._library.journal.deed("mark", self._clock()) as deed:
            self._library.events.update(deed, event_ids, marked=marked)
        return deed.changes

    def tag(self, event_ids: Iterable[EventId], *, add: Iterable[str] = (), remove: Iterable[str] = ()) -> Changes:
        """Add and remove tags."""
        with self._library.journal.deed("tag", self._clock()) as deed:
            for event in self._library.events.some(event_ids):
                tags = {*event.tags, *map(_tag, add)} - set(remove)
                self._library.events.set_tags(deed, event.id, sorted(tags - {""}))
        return deed.changes

    def add_collection(self, name: str) -> Changes:
        """Make an empty collection; nothing changes where it exists."""
        with self._library.journal.deed("collection", self._clock()) as deed:
            self._library.articles.collection_id(deed, _name(name))
        return deed.changes

    def rename_collection(self, name: str, new_name: str) -> Changes:
        """Rename a collection. Raises InputError where the new name is taken."""
        names = {title: number for number, title in self._library.articles.collections()}
        if name not in names:
            raise NotFoundError(f"{name}: there is no such collection; see studyapp list")
        if new_name != name and new_name in names:
            raise InputError(f"{new_name}: there is already a collection of that name; choose another")
        with self._library.journal.deed("collection", self._clock()) as deed:
            self._library.articles.rename_collection(deed, names[name], _name(new_name))
        return deed.changes

    def move_article(self, article_id: ArticleId, *, collection: str, position: int) -> Changes:
        """Put an article into a collection at a position, from 0."""
        self._library.articles.get(article_id)
        with self._library.journal.deed("move", self._clock()) as deed:
            place = self._library.articles.collection_id(deed, _name(collection))
            self._library.articles.move(deed, article_id, place, position)
        return deed.changes

    def delete_article(self, article_id: ArticleId) -> Changes:
        """Remove an article with its events, cards and reviews; undo brings it back whole."""
        self._library.articles.get(article_id)
        with self._library.journal.deed("delete", self._clock()) as deed:
            self._library.articles.delete(deed, article_id)
        return deed.changes

    def card(self, card_id: CardId) -> StoredEvent:
        """The event that a card belongs to. Raises NotFoundError."""
        return self._library.events.of_card(card_id)

    def _note_rivals(self, deed: Deed, *event_ids: EventId) -> None:
        """Note anew what events are easily taken for that were changed."""
        note_confusables(self._library, deed, self._library.events.some(event_ids))

    def _told_elsewhere(self, section_id: SectionId) -> list[StoredEvent]:
        """Events of other articles that this section tells of too, as they stand here."""
        section: StoredSection | None = None
        found = []
        for source in self._library.sources.of_section(section_id):
            section = section or self._library.articles.section(section_id)
            start = max(0, section.text.rfind(source.sentence, 0, source.start + len(source.sentence)))
            found.append(
                replace(
                    self._library.events.get(source.event_id),
                    article_id=source.article_id,
                    section_id=section_id,
                    sentence=source.sentence,
                    sentence_start=start,
                    sentence_end=start + len(source.sentence),
                    expression=section.text[source.start : source.end],
                    start=source.start,
                    end=source.end,
                    spans=((start, start + len(source.sentence)),),
                )
            )
        return found


_MERGED = "merged:"
_JOINT = "\N{FULLWIDTH SEMICOLON}"


def _merged(event: StoredEvent) -> bool:
    return event.state is EventState.REJECTED and event.note.startswith(_MERGED)


def _squeezed(text: str) -> str:
    return "".join(text.lower().split())


def _tag(text: str) -> str:
    return "-".join(text.split())


def _name(text: str) -> str:
    name = " ".join(text.split())
    if not name:
        raise InputError("the collection: its name is empty; give it a name")
    return name
