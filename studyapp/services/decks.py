"""Decks of the library: what an export would change in Anki, and the file itself.

What went out is written down in the library's ledger: the next export knows what is new, and gives unchanged notes
their old time.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Protocol

from studyapp.domain.deck import Deck, DeckEvent, DeckNote, LedgerEntry
from studyapp.domain.errors import InputError
from studyapp.domain.ids import EventId, Guid
from studyapp.domain.library import StoredArticle
from studyapp.services.deck_dates import DeckDates
from studyapp.services.deck_ledger import NoteStatus
from studyapp.services.deck_notes import Place
from studyapp.services.deck_selection import DeckMaker, DeckRequest, MadeNote, place_of

if TYPE_CHECKING:
    from studyapp.anki.connect import AnkiConnect
    from studyapp.anki.progress import LearningDays
    from studyapp.schedule.scheduler import Scheduler
    from studyapp.store.library import Library

SUFFIXES = (".apkg", ".csv", ".tsv")
_TOLD_EVERY = 100


@dataclass(frozen=True, slots=True)
class DeckItem:
    """One note of a deck, as a list shows it. `cards` is the number of its directions."""

    event_id: EventId
    guid: Guid
    status: NoteStatus
    date: str
    text: str
    cards: int


@dataclass(frozen=True, slots=True)
class DeckCounts:
    """How many notes and cards a deck has, and what its notes are to the last export."""

    notes: int
    cards: int
    new: int
    updated: int
    retired: int
    unchanged: int


@dataclass(frozen=True, slots=True)
class DeckPreview:
    """What an export would write."""

    items: tuple[DeckItem, ...]
    counts: DeckCounts


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export wrote, and where."""

    path: Path
    counts: DeckCounts


class SchedulerMaker(Protocol):
    """Where the scheduler comes from; `services.scheduling.Scheduling` is one."""

    def scheduler(self) -> Scheduler: ...


class ArticleFinder(Protocol):
    """Where articles come from by title; `services.reading.Reading` is one."""

    def find_article(self, title: str) -> StoredArticle: ...


class EventFinder(Protocol):
    """What answers searches; `services.browsing.Browsing` is one."""

    def ids(self, query: str) -> Collection[EventId]: ...


class Decks:
    """Exports of the library."""

    def __init__(
        self,
        library: Library,
        clock: Callable[[], datetime],
        *,
        scheduling: SchedulerMaker,
        reading: ArticleFinder,
        browsing: EventFinder,
    ) -> None:
        self._library = library
        self._clock = clock
        self._scheduling = scheduling
        self._reading = reading
        self._browsing = browsing
        self._show = DeckDates()

    def preview(self, request: DeckRequest | None = None) -> DeckPreview:
        """What an export would write; nothing is written. Raises InputError where the search cannot be read."""
        tally = _Tally()
        items = tuple(_item(made) for made in tally.watch(self._made(request or DeckRequest())))
        return DeckPreview(items, tally.counts())

    def export(
        self, path: Path, request: DeckRequest | None = None, *, progress: Callable[[int], None] | None = None
    ) -> ExportReport:
        """Write a deck; the suffix chooses .apkg, .csv or .tsv.

        `progress` is told the number of notes so far; where it raises, nothing is written.
        Raises InputError for another suffix, a search that cannot be read, or where nothing goes into the deck;
        EnvironmentFault where writing fails.
        """
        if path.suffix.lower() not in SUFFIXES:
            raise InputError(f"{path}: not a kind of deck; choose a name ending in {', '.join(SUFFIXES)}")
        tally = self._written(path, request or DeckRequest(), progress)
        self._record(tally)
        return ExportReport(path, tally.counts())

    def send(
        self,
        request: DeckRequest | None = None,
        *,
        progress: Callable[[int], None] | None = None,
        anki: AnkiConnect | None = None,
    ) -> DeckCounts:
        """Hand a deck to the Anki that runs on this computer, as an import of an .apkg file there would.

        `progress` is as in `export`. Raises InputError as that does; EnvironmentFault where no Anki with AnkiConnect
        answers, or where it refuses: then nothing counts as sent.
        """
        from studyapp.anki.connect import AnkiConnect

        anki = anki or AnkiConnect()
        anki.greet()
        # Not in the system's folder for such files: an Anki in a sandbox has one of its own.
        with TemporaryDirectory(prefix="to-anki-", dir=self._library.path.parent) as folder:
            path = Path(folder, "StudyApp.apkg")
            tally = self._written(path, request or DeckRequest(), progress)
            anki.import_package(path)
        self._record(tally)
        return tally.counts()

    def _written(self, path: Path, request: DeckRequest, progress: Callable[[int], None] | None) -> _Tally:
        tally = _Tally(progress)
        made = tally.watch(self._made(request))
        first = next(made, None)
        if first is None:
            raise InputError(f"{path}: nothing here has cards to export; choose more, or keep some events first")
        self._write(path, Deck(one.note for one in chain((first,), made)), request)
        return tally

    def _record(self, tally: _Tally) -> None:
        """Note what went out."""
        if self._library.writing:
            self._library.decks.record(tally.changed)

    def article_events(self, title: str) -> Sequence[tuple[Place, DeckEvent]]:
        """The events of an article that go into decks, in text order, for recipes. Raises NotFoundError."""
        article = self._reading.find_article(title)
        events = [event for event in self._library.decks.events(article.id) if event.going]
        paths = self._library.articles.paths({event.section_id for event in events})
        return [(place_of(article, paths[event.section_id]), event) for event in events]

    def _made(self, request: DeckRequest) -> Iterator[MadeNote]:
        maker = DeckMaker(self._library, request, now=self._clock(), show=self._show)
        return maker.notes(self._found(request))

    def _found(self, request: DeckRequest) -> Collection[EventId] | None:
        if not request.search.strip():
            return request.events
        found = frozenset(self._browsing.ids(request.search))
        return found if request.events is None else found & request.events

    def _write(self, path: Path, deck: Deck, request: DeckRequest) -> None:
        # Imported when used: genanki costs 55 ms of start-up.
        if path.suffix.lower() == ".apkg":
            from studyapp.anki.package import DeckPackage

            DeckPackage(deck, days=self._days() if request.with_progress else None).write(path)
        else:
            from studyapp.anki.text_file import write_text

            write_text(deck, path, guard=request.guard)

    def _days(self) -> LearningDays:
        from studyapp.anki.progress import LearningDays

        scheduler = self._scheduling.scheduler()
        first = self._library.decks.first_review() or self._clock()
        created = scheduler.day_start(scheduler.study_day(first))
        return LearningDays(created, scheduler.study_day, scheduler.parameters)


class _Tally:
    """Counts notes as they pass by, and keeps the ledger's lines that changed."""

    def __init__(self, progress: Callable[[int], None] | None = None) -> None:
        self.changed: list[LedgerEntry] = []
        self._progress = progress
        self._notes = self._cards = 0
        self._by_status = dict.fromkeys(NoteStatus, 0)

    def watch(self, notes: Iterable[MadeNote]) -> Iterator[MadeNote]:
        """The same notes."""
        for made in notes:
            self._notes += 1
            if self._progress is not None and self._notes % _TOLD_EVERY == 0:
                self._progress(self._notes)
            self._cards += _cards(made.note)
            self._by_status[made.status] += 1
            if made.status is not NoteStatus.UNCHANGED:
                self.changed.append(made.entry)
            yield made

    def counts(self) -> DeckCounts:
        """What passed by so far."""
        new, updated, retired, unchanged = (self._by_status[status] for status in NoteStatus)
        return DeckCounts(self._notes, self._cards, new, updated, retired, unchanged)


def _item(made: MadeNote) -> DeckItem:
    note = made.note
    text = note.fields.event
    return DeckItem(made.event_id, note.guid, made.status, note.fields.date, text, _cards(note))


def _cards(note: DeckNote) -> int:
    return sum(map(bool, note.fields.questions))
