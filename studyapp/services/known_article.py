"""Merging an article that was imported before: sections and events matched, what is gone retired, edits left alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from studyapp.domain.article import Article
from studyapp.domain.event import ExtractedEvent, Rejection
from studyapp.domain.historical_date import HistoricalDate
from studyapp.domain.ids import EventId, SectionId
from studyapp.domain.library import EventState, StoredArticle, StoredEvent, StoredSection
from studyapp.events.identity import Sighting, match_events, moved
from studyapp.services.import_report import EventChange, EventDiff, Prepared
from studyapp.services.section_match import match_sections
from studyapp.services.text_place import find_again

if TYPE_CHECKING:
    from studyapp.store.journal import Deed
    from studyapp.store.library import Library

_DECIDED_BY_READER = "rejected"
"""The mark in `edited` of an event that the reader wanted although the rules left it out."""


@dataclass(slots=True)
class Merged:
    """What a merge did: the stored event for each extracted one that is known, and the diff."""

    matched: dict[int, EventId] = field(default_factory=dict)
    diff: list[EventDiff] = field(default_factory=list)


class KnownArticle:
    """One article of the library that is being imported again."""

    def __init__(self, library: Library, fold: Callable[[str], str], stored: StoredArticle) -> None:
        self._library = library
        self._fold = fold
        self._article = stored
        self._sections: tuple[StoredSection, ...] = library.articles.sections(stored.id)
        everything = library.events.of_article(stored.id)
        self._extracted = library.events.extracted(e.id for e in everything)
        # What the reader made is not the rules' to match: it only follows its sentence.
        self._own = [e for e in everything if e.own]
        self._old = [e for e in everything if not e.own]
        self._left: list[SectionId] = []
        self._matched: dict[int, int] = {}
        self._paths = {s.id: s.path for s in self._sections}

    def replace_sections(self, deed: Deed, article: Article) -> list[SectionId]:
        """Bring the sections to the new text; the id for each section of the article comes back."""
        matched = match_sections(self._sections, article.sections, self._fold)
        fresh = [p for p in range(len(article.sections)) if p not in matched]
        for position, number in matched.items():
            self._library.articles.replace_section(deed, number, article, position)
        added = self._library.articles.add_sections(deed, self._article.id, article, fresh)
        ids = {**matched, **dict(zip(fresh, added, strict=True))}
        self._left = [s.id for s in self._sections if s.id not in set(matched.values())]
        return [ids[p] for p in range(len(article.sections))]

    def merge_events(self, deed: Deed, prepared: Prepared, sections: Sequence[SectionId]) -> Merged:
        """Update the events that are still there, retire those that are gone."""
        article, events = prepared.article, prepared.events
        now = [self._sighted(article, e) for e in events]
        self._matched = match_events([self._remembered(e) for e in self._old], now)
        shifted = moved(self._matched)
        merged = Merged({n: self._old[o].id for n, o in self._matched.items()})
        for n, o in sorted(self._matched.items()):
            before, after = self._old[o], events[n]
            section_id = sections[after.section]
            values = self._update(deed, before, after, section_id)
            path = article.sections[after.section].path
            apart = before.section_id != section_id or n in shifted
            merged.diff.append(self._diff(before, values, path, apart))
        taken = set(self._matched.values())
        gone = [e for o, e in enumerate(self._old) if o not in taken]
        merged.diff.extend(self._retire(deed, gone))
        self._keep_place(deed, gone, self._own, article, sections)
        return merged

    def unmatched(self, prepared: Prepared) -> list[int]:
        """The extracted events that the library did not have."""
        return [n for n in range(len(prepared.events)) if n not in self._matched]

    def new_diffs(self, prepared: Prepared, ids: dict[int, EventId]) -> list[EventDiff]:
        """The diff of the events that were added."""
        found = []
        for n in self.unmatched(prepared):
            event = prepared.events[n]
            path = prepared.article.sections[event.section].path
            worth = event.rejected in (None, Rejection.DATE_UNSURE)
            found.append(EventDiff(EventChange.NEW, ids[n], path, None, event.date, None, event.text, worth))
        return found

    def delete_left_sections(self, deed: Deed) -> None:
        """Remove the sections that are gone."""
        self._library.articles.delete_sections(deed, self._left)

    def _sighted(self, article: Article, event: ExtractedEvent) -> Sighting:
        path = tuple(map(self._fold, article.sections[event.section].path))
        return Sighting(
            event.date, self._fold(event.expression), self._fold(event.sentence), self._fold(event.text), path
        )

    def _remembered(self, event: StoredEvent) -> Sighting:
        """The event as the rules saw it, not as the reader corrected it."""
        from studyapp.store.mapping import read_date

        said = self._extracted.get(event.id, {})
        date = read_date(*said["date"]) if "date" in said else event.date
        text = said.get("text", event.text)
        path = tuple(map(self._fold, self._paths.get(event.section_id, ())))
        return Sighting(date, self._fold(event.expression), self._fold(event.sentence), self._fold(text), path)

    def _update(
        self, deed: Deed, before: StoredEvent, after: ExtractedEvent, section_id: SectionId
    ) -> tuple[HistoricalDate | None, str, Rejection | None, bool]:
        """Write what the rules say now, but not over the reader's work; date, text and rejection that hold now."""
        from studyapp.store.mapping import date_columns, extracted_columns

        columns = extracted_columns(after) | {"section_id": section_id}
        said = dict(self._extracted.get(before.id, {}))
        restored = before.state is EventState.RETIRED
        if restored:
            columns["state"] = said.pop("state", EventState.UNDECIDED.value)
        date, text, rejected = after.date, after.text, after.rejected
        if "date" in before.edited:
            said["date"] = [columns["date"], columns["mod"], columns["calendar"]]
            date = before.date
            columns |= date_columns(date)
        for name in ("text", "name"):
            if name in before.edited:
                said[name] = columns[name]
                columns[name] = getattr(before, name)
        text = columns["text"]
        wanted = before.queued or before.state is EventState.KEPT or _DECIDED_BY_READER in before.edited
        if wanted and before.rejected is None and rejected is not None:
            rejected, columns["rejected"] = None, None
        else:
            self._update_cards(deed, before, after, section_id)
        self._library.events.update(deed, [before.id], **columns, extracted=said)
        return date, text, rejected, restored

    def _update_cards(self, deed: Deed, before: StoredEvent, after: ExtractedEvent, section_id: SectionId) -> None:
        if before.edited & {"text", "date", "name"}:
            return
        store = self._library.events
        worded = store.worded_cards(before.id)
        present = {c.kind: c for c in before.cards if c.id not in worded}
        for card in after.cards:
            if card.kind in present:
                store.update_card(deed, present.pop(card.kind).id, card, worded=False)
            elif not any(c.kind is card.kind for c in before.cards):
                store.add_cards(deed, before, [card], worded=False)
        store.delete_cards(deed, [c.id for c in present.values() if not c.memory.reps])
        store.set_cards(deed, [c.id for c in present.values() if c.memory.reps], suspended=True)

    def _diff(
        self,
        before: StoredEvent,
        now: tuple[HistoricalDate | None, str, Rejection | None, bool],
        path: tuple[str, ...],
        apart: bool,
    ) -> EventDiff:
        date, text, rejected, restored = now
        change = EventChange.UNCHANGED
        if restored:
            change = EventChange.RESTORED
        elif date != before.date:
            change = EventChange.DATE_CORRECTED
        elif self._fold(text) != self._fold(before.text):
            change = EventChange.REWORDED
        elif apart:
            change = EventChange.MOVED
        worth = rejected in (None, Rejection.DATE_UNSURE) or before.rejected in (None, Rejection.DATE_UNSURE)
        return EventDiff(change, before.id, path, before.date, date, before.text, text, worth)

    def _retire(self, deed: Deed, gone: Sequence[StoredEvent]) -> list[EventDiff]:
        diffs = []
        by_state: dict[EventState, list[EventId]] = defaultdict(list)
        for event in gone:
            if event.state is EventState.RETIRED or self._library.sources.promote(deed, event.id):
                continue
            by_state[event.state].append(event.id)
            worth = event.rejected in (None, Rejection.DATE_UNSURE)
            path = self._paths.get(event.section_id, ())
            diffs.append(EventDiff(EventChange.GONE, event.id, path, event.date, None, event.text, None, worth))
        for state, ids in by_state.items():
            for number in ids:
                said = {**self._extracted.get(number, {}), "state": state.value}
                self._library.events.update(deed, [number], state=EventState.RETIRED.value, extracted=said)
        return diffs

    def _keep_place(
        self,
        deed: Deed,
        gone: Sequence[StoredEvent],
        own: Sequence[StoredEvent],
        article: Article,
        sections: Sequence[SectionId],
    ) -> None:
        """Events gone from the text stay with a section that is still there; the reader's own find their sentence."""
        lost = list(gone)
        for event in own:
            place = find_again(event, article, self._fold)
            if place is None:
                lost.append(event)
                continue
            columns: dict[str, Any] = {"section_id": sections[place.section], **place.columns(event)}
            self._library.events.update(deed, [event.id], **columns)
        nowhere = {"sentence_start": 0, "sentence_end": 0, "start": 0, "end": 0, "spans": []}
        # One that another article tells of has moved there.
        here = [e for e in self._library.events.some(e.id for e in lost) if e.article_id == self._article.id]
        self._library.events.update(deed, [e.id for e in here], **nowhere)
        homeless = [e.id for e in here if e.section_id in self._left]
        if homeless:
            self._library.events.update(deed, homeless, section_id=sections[0])
