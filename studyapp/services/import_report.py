"""What an import tells: progress, a report for each file, and the changes to events that were known before."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from studyapp.domain.article import Article
from studyapp.domain.event import ExtractedEvent, Rejection
from studyapp.domain.historical_date import HistoricalDate
from studyapp.domain.ids import ArticleId, EventId, SectionId
from studyapp.domain.library import Changes


class Stage(StrEnum):
    """What is being done to a file."""

    READING = "reading"
    STORING = "storing"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` files are finished; `name` is the file at hand, `finished` the one before it.

    While a dump is being searched, `pages` have been passed and `share` (0 to 1) of the file is read.
    """

    done: int
    total: int
    name: str
    stage: Stage
    finished: ImportedFile | None = None
    pages: int = 0
    share: float | None = None


class EventChange(StrEnum):
    """What an import did to one event of an article that the library already had."""

    UNCHANGED = "unchanged"
    REWORDED = "reworded"
    DATE_CORRECTED = "date-corrected"
    MOVED = "moved"
    NEW = "new"
    GONE = "gone"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class EventDiff:
    """One event before and after; `before_*` is None for a new event, `after_*` None for one that is gone.

    `path` is the section's, after the import where it is still there. `worth` is False for events left out.
    """

    change: EventChange
    event_id: EventId
    path: tuple[str, ...]
    before_date: HistoricalDate | None
    after_date: HistoricalDate | None
    before_text: str | None
    after_text: str | None
    worth: bool = True


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A dated passage without cards. `start` and `end` are the expression's code points in the section's text."""

    event_id: EventId
    section_id: SectionId
    path: tuple[str, ...]
    reason: Rejection
    sentence: str
    expression: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """What became of one file. `error` is None where it was imported, else the sentence for the user.

    `events` is the number of events with cards, `cards` of their cards, `dates` of all dated passages.
    `diff` is empty for an article new to the library; `again` says that the library already had it.
    `choices` are titles to choose from where the one asked for means several pages, or none; `places` are what to
    import for each. `section_id` is the section that was asked for by its anchor.
    """

    name: str
    article_id: ArticleId | None = None
    title: str = ""
    sections: int = 0
    dates: int = 0
    events: int = 0
    cards: int = 0
    left_out: tuple[LeftOut, ...] = ()
    diff: tuple[EventDiff, ...] = ()
    again: bool = False
    warnings: tuple[str, ...] = ()
    error: str | None = None
    choices: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    section_id: SectionId | None = None


def failed_file(name: str, error: Exception) -> ImportedFile:
    """What became of a file that could not be imported, with the choices that the error offers."""
    choices = tuple(getattr(error, "choices", ()) or getattr(error, "nearest", ()))
    places = tuple(getattr(error, "places", choices))
    return ImportedFile(name=name, error=str(error), choices=choices, places=places)


@dataclass(frozen=True, slots=True)
class ImportReport:
    """All files of one import in order; of very many the later ones without `left_out` and `diff`.

    One undo takes the whole import back.
    """

    files: tuple[ImportedFile, ...] = ()
    changes: Changes = field(default_factory=Changes)
    cancelled: bool = False

    @property
    def failed(self) -> tuple[ImportedFile, ...]:
        """The files that could not be imported."""
        return tuple(f for f in self.files if f.error is not None)


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article read and extracted, ready to be stored; made without touching the library.

    `section` is the index of the section asked for; `article_id` the stored article that it is known to be.
    """

    name: str
    article: Article
    events: tuple[ExtractedEvent, ...]
    rules_version: str
    section: int | None = None
    article_id: ArticleId | None = None
