"""Browsing: the search language over all events, a page at a time, and passages of the articles themselves."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from studyapp.domain.event import CardKind, Rejection
from studyapp.domain.historical_date import HistoricalDate, civil, day_number
from studyapp.domain.ids import ArticleId, EventId, SectionId
from studyapp.domain.library import EventState, Level, StoredEvent
from studyapp.domain.search import Condition, Field, Status
from studyapp.services.knowledge import level_of
from studyapp.services.scheduling import Scheduling
from studyapp.services.search_language import SearchNames, load_names, parse_search, tokens
from studyapp.services.study_day import StudyDay

if TYPE_CHECKING:
    from studyapp.store.library import Library
    from studyapp.store.searching import CardFigures, FoundEvent, FoundPassage

_READY_MADE = ("is:due", "is:slipping", "is:confusable", "imported:7")
_FACETS = (
    *(Status.UNDECIDED, Status.NEW, Status.LEARNING, Status.FAMILIAR, Status.SOLID),
    *(Status.KEPT, Status.REJECTED),
)
_FACETS_RARE = (Status.DOUBTFUL, Status.LEFT_OUT, Status.RETIRED, Status.SUSPENDED, Status.MARKED, Status.OWN)
_CENTURIES = 40
"""So many on either side of the common era are offered."""
_EXCERPT = 24
"""Code points shown on either side of what was found."""


class Order(StrEnum):
    """Order of the rows. LIBRARY is by article and place in the text."""

    LIBRARY = "library"
    DATE = "date"
    DUE = "due"
    DIFFICULTY = "difficulty"
    STABILITY = "stability"
    SALIENCE = "salience"
    LAPSES = "lapses"


@dataclass(frozen=True, slots=True)
class BrowseRow:
    """One event in the table. `due` is the earliest of its cards in the queue, None while new or not queued;
    `stability` (days) and `difficulty` (1 to 10) are those of its weakest reviewed card."""

    event_id: EventId
    article_id: ArticleId
    section_id: SectionId
    date: HistoricalDate | None
    text: str
    name: str
    article: str
    path: tuple[str, ...]
    state: EventState
    queued: bool
    level: Level
    kinds: tuple[CardKind, ...]
    salience: float
    rejected: Rejection | None = None
    due: datetime | None = None
    stability: float | None = None
    difficulty: float | None = None
    lapses: int = 0
    suspended: bool = False
    marked: bool = False
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BrowsePage:
    """Rows `offset` to `offset + len(rows)` of `total`."""

    rows: tuple[BrowseRow, ...]
    offset: int
    total: int


@dataclass(frozen=True, slots=True)
class Facet:
    """A token for the filter column and how many events it would give. `label` is the status, the title, the tag, or
    the number of the century, negative before the common era."""

    token: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A place in a section's text where all words stand; offsets in code points, end exclusive."""

    section_id: SectionId
    article_id: ArticleId
    article: str
    path: tuple[str, ...]
    excerpt: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Completion:
    """A way to go on with the last word of a query; `query` is the whole query with it."""

    query: str
    label: str


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """An event and the title of the article that tells of it."""

    event: StoredEvent
    article: str


@dataclass(frozen=True, slots=True)
class TwoDates:
    """Two events that may be one, with dates that contradict each other; `one` is the earlier."""

    one: ToldEvent
    other: ToldEvent


class Browsing:
    """Search. The language: words (all must stand, two characters are enough), "a phrase", `article:` `section:`
    `collection:` `tag:` `kind:` `year:1945..1950` `salience>0.5` `imported:7` (days), and
    `is:due|new|learning|familiar|solid|review|kept|rejected|retired|undecided|doubtful|left-out|queued|suspended|marked|
    own|slipping|confusable`; a leading `-` for not; names have Chinese aliases."""

    def __init__(self, library: Library, day: StudyDay, scheduling: Scheduling, *, fold: Callable[[str], str]) -> None:
        self._library = library
        self._day = day
        self._scheduling = scheduling
        self._fold = fold

    def search(self, query: str, *, limit: int = 100, offset: int = 0, order: Order = Order.LIBRARY) -> BrowsePage:
        """A page of the events that the query finds. Raises InputError naming the token that cannot be read."""
        conditions = self._conditions(query)
        until = self._day.end()
        ids = self._library.searching.ids(conditions, until, order.value, limit, offset)
        total = offset + len(ids)
        if len(ids) == limit or (offset and not ids):
            total = self._library.searching.count(conditions, until)
        return BrowsePage(self._rows(ids), offset, total)

    def prepare(self) -> None:
        """Load what the first search for a word would wait for."""
        self._fold("\u4e00")

    def count(self, query: str) -> int:
        """How many events the query finds. Raises InputError."""
        return self._library.searching.count(self._conditions(query), self._day.end())

    def ids(self, query: str, order: Order = Order.LIBRARY) -> tuple[EventId, ...]:
        """All events the query finds, for deeds on all of them. Raises InputError."""
        return tuple(self._library.searching.ids(self._conditions(query), self._day.end(), order.value))

    def passages(self, words: str, *, limit: int = 20) -> tuple[Passage, ...]:
        """Places in the articles where the words stand."""
        wanted = [c.value for c in parse_search(words, self._names) if c.field is Field.WORDS and not c.negated]
        found = self._library.searching.passages(wanted, limit) if wanted else []
        return tuple(passage for one in found for passage in self._place(one, wanted))

    def facets(self) -> tuple[Facet, ...]:
        """Tokens for the filter column: states, articles, centuries, tags."""
        decided = self._library.searching.decision_counts()
        facets = []
        for status in (*_FACETS, *_FACETS_RARE):
            token = f"is:{status.value}"
            facets.append(Facet(token, status.value, decided[status] if status in decided else self.count(token)))
        for title, events in self._library.searching.article_sizes():
            facets.append(Facet(_token("article", title), title, events))
        facets += self._centuries()
        for tag, events in self._library.searching.tags():
            facets.append(Facet(_token("tag", tag), tag, events))
        return tuple(facets)

    def ready_made(self) -> tuple[Facet, ...]:
        """Searches that most readers want: due, slipping, easily confused, lately imported."""
        return tuple(Facet(token, "", self.count(token)) for token in _READY_MADE)

    def _centuries(self) -> Iterator[Facet]:
        days = self._library.searching.days()
        if days is None:
            return
        first, last = (_century(civil(day)[0]) for day in days)
        numbers = [n for n in range(max(first, -_CENTURIES), min(last, _CENTURIES) + 1) if n]
        years = [_years_of(n) for n in numbers]
        spans = [(day_number(low, 1, 1), day_number(high, 12, 31)) for low, high in years]
        for number, (low, high), count in zip(numbers, years, self._library.searching.touching(spans), strict=True):
            if count:
                yield Facet(f"year:{_written_year(low)}..{_written_year(high)}", str(number), count)

    def contradictions(self) -> tuple[TwoDates, ...]:
        """Events that are told in nearly the same words with dates that cannot both hold, the most alike first."""
        from studyapp.cards.same_event import contradictions  # brings the converter of scripts: not at the start

        found = contradictions(self._library.confusables.everything())
        events = {e.id: e for e in self._library.events.some(t.id for c in found for t in (c.one, c.other))}
        titles = {a.id: a.title for a in self._library.articles.all()}
        told = {number: ToldEvent(event, titles[event.article_id]) for number, event in events.items()}
        return tuple(TwoDates(told[c.one.id], told[c.other.id]) for c in found)

    def complete(self, query: str, *, limit: int = 8) -> tuple[Completion, ...]:
        """Ways to go on with the last word."""
        last = list(tokens(query))[-1:] if query and not query[-1].isspace() else []
        before = query[: last[0].start()] if last else query
        word = last[0].group() if last else ""
        wanted = self._fold(word).lower()
        ways = ((t, label) for t, label in self._ways(word) if self._fold(t).lower().startswith(wanted) and t != word)
        found = dict(ways)
        return tuple(Completion(before + token, label) for token, label in list(found.items())[:limit])

    def _conditions(self, query: str) -> tuple[Condition, ...]:
        return tuple(
            replace(c, high=self._scheduling.scheduler().patience)
            if c.field is Field.IS and c.value == Status.SLIPPING
            else c
            for c in parse_search(query, self._names)
        )

    @cached_property
    def _names(self) -> SearchNames:
        return load_names()

    def _rows(self, ids: list[EventId]) -> tuple[BrowseRow, ...]:
        from studyapp.store.searching import CardFigures

        searching = self._library.searching
        figures, tags = searching.figures(ids), searching.tags_of(ids)
        return tuple(_row(e, figures.get(e.id, CardFigures()), tags.get(e.id, ())) for e in searching.found(ids))

    def _place(self, found: FoundPassage, words: list[str]) -> Iterator[Passage]:
        text, wanted = self._fold(found.text).lower(), self._fold(words[0]).lower()
        start = text.find(wanted)
        if start < 0:
            start = 0
        end = start + len(wanted)
        excerpt = found.text[max(0, start - _EXCERPT) : end + _EXCERPT]
        path = tuple(json.loads(found.path))
        yield Passage(found.section_id, found.article_id, found.article, path, excerpt, start, end)

    def _ways(self, word: str) -> Iterator[tuple[str, str]]:
        """Tokens that the word could become, with what they mean."""
        names = self._names
        if ":" not in word:
            yield from ((f"{name}:", field) for name, field in names.fields.items())
            return
        head = word.split(":", 1)[0]
        match names.fields.get(head.lstrip("-").lower()):
            case Field.IS:
                yield from ((f"{head}:{name}", status) for name, status in names.statuses.items())
            case Field.KIND:
                yield from ((f"{head}:{name}", kind) for name, kind in names.kinds.items())
            case Field.ARTICLE:
                yield from ((_token(head, a.title), a.title) for a in self._library.articles.all())
            case Field.COLLECTION:
                yield from ((_token(head, name), name) for _, name in self._library.articles.collections())
            case Field.TAG:
                yield from ((_token(head, tag), tag) for tag, _ in self._library.searching.tags())


def _row(event: FoundEvent, figures: CardFigures, tags: Sequence[str]) -> BrowseRow:
    from studyapp.store.mapping import read_date

    return BrowseRow(
        event_id=event.id,
        article_id=event.article_id,
        section_id=event.section_id,
        date=read_date(event.date, event.mod, event.calendar),
        text=event.text,
        name=event.name,
        article=event.article,
        path=tuple(json.loads(event.path)),
        state=EventState(event.state),
        queued=bool(event.queued),
        level=level_of(figures.stability),
        kinds=figures.kinds,
        salience=event.salience,
        rejected=Rejection(event.rejected) if event.rejected else None,
        due=figures.due,
        stability=figures.stability,
        difficulty=figures.difficulty,
        lapses=figures.lapses,
        suspended=figures.suspended,
        marked=bool(event.marked),
        tags=tuple(tags),
    )


def _century(year: int) -> int:
    """The century of an astronomical year: 1700 is of the 18th, as articles mean it; 0 of the 1st before the era."""
    return year // 100 + 1 if year > 0 else -(-year // 100 + 1)


def _years_of(century: int) -> tuple[int, int]:
    """The first and the last astronomical year of a century."""
    first = 100 * (century - 1) if century > 0 else 100 * century + 1
    return max(1, first) if century > 0 else first, first + 99


def _written_year(year: int) -> int:
    """An astronomical year as a search writes it: 1 BCE is -1."""
    return year if year > 0 else year - 1


def _token(field: str, value: str) -> str:
    return f'{field}:"{value}"' if " " in value or '"' in value else f"{field}:{value}"
