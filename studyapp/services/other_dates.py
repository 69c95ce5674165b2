"""Other dates: passages that give an event a date which cannot hold beside its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from studyapp.domain.historical_date import HistoricalDate
from studyapp.domain.ids import ArticleId, EventId, SectionId
from studyapp.domain.library import EventState, StoredEvent
from studyapp.domain.telling import Telling

if TYPE_CHECKING:
    from studyapp.store.library import Library

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class OtherDate:
    """A passage that has another date for an event. It stands in `section_id`, as the event `event_id` there."""

    event_id: EventId
    article_id: ArticleId
    section_id: SectionId
    article: str
    date: HistoricalDate


class OtherDates:
    """Finds the passages for one event at a time; `Browsing.contradictions` finds them for the whole library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def of(self, event: StoredEvent) -> tuple[OtherDate, ...]:
        """The passages that contradict the date of an event, the most alike first, a few at most."""
        telling = Telling.of(event)
        if telling is None or event.state is EventState.RETIRED:
            return ()
        return (*self._other_sources(event, telling), *self._other_events(telling))[:_SHOWN]

    def _other_sources(self, event: StoredEvent, telling: Telling) -> list[OtherDate]:
        """Places known to tell of this very event, where its date was changed since."""
        return [
            OtherDate(event.id, source.article_id, source.section_id, source.article, source.date)
            for source in self._library.sources.of_event(event.id)
            if source.date is not None and not telling.touches(*source.date.bounds)
        ]

    def _other_events(self, telling: Telling) -> list[OtherDate]:
        from studyapp.cards.same_event import contradicting, words_to_share  # brings the converter of scripts

        pairs, enough = words_to_share(telling)
        others = self._library.confusables.sharing(pairs, enough, apart_from=telling)
        found = contradicting(telling, others)[:_SHOWN]
        events = {e.id: e for e in self._library.events.some([t.id for t in found])}
        titles = {number: self._library.articles.get(number).title for number in {t.article_id for t in found}}
        return [
            OtherDate(t.id, t.article_id, events[t.id].section_id, titles[t.article_id], date)
            for t in found
            if (date := events[t.id].date) is not None
        ]
