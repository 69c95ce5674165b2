"""Decks of the library: what goes out, what is new, and what Anki makes of it."""

from collections.abc import Collection, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from anki.collection import Collection as AnkiCollection

from studyapp.anki.connect import AnkiConnect
from studyapp.domain.errors import EnvironmentFault, InputError
from studyapp.domain.event import CardKind, CardText, ExtractedEvent
from studyapp.domain.historical_date import HistoricalDate
from studyapp.domain.ids import ArticleId, EventId
from studyapp.domain.library import EventState, StoredArticle
from studyapp.domain.scheduling import Grade, Memory
from studyapp.schedule.scheduler import Scheduler, default_parameters
from studyapp.services.deck_selection import DeckRequest
from studyapp.services.decks import DeckCounts, Decks
from studyapp.services.reviewing import Scope
from studyapp.store.library import Library
from studyapp.store.queue import Answered
from studyapp.store.schema import ConfusableRow, EventSourceRow
from studyapp.text.script import fold
from tests.helpers.decks import grade_first_card, rows, states_of_cards, take_in
from tests.helpers.extracted import article, event
from tests.helpers.local_anki import local_anki

AT = datetime(2026, 1, 1, 12, tzinfo=UTC)
EVENTS = (
    event(),
    event("南城的粮仓失火", HistoricalDate.on(1722)),
    event("北城重修城墙", HistoricalDate.on(1730, 5, 1)),
)


class Shelf:
    """A library on disk with what is needed to export it; `now` is the clock."""

    def __init__(self, folder: Path) -> None:
        self.now = AT
        self.library = Library(folder / "data", AT, fold, writing=True)
        self.decks = Decks(self.library, lambda: self.now, scheduling=self, reading=self, browsing=self)

    def scheduler(self) -> Scheduler:
        return Scheduler(default_parameters(), timezone=UTC)

    def find_article(self, title: str) -> StoredArticle:
        return next(a for a in self.library.articles.all() if a.title == title)

    def ids(self, query: str) -> Collection[EventId]:
        return [
            e.id for a in self.library.articles.all() for e in self.library.events.of_article(a.id) if query in e.text
        ]

    def add(self, title: str, *events: ExtractedEvent) -> list[EventId]:
        """Store an article with its events."""
        one = article(title)
        with self.library.journal.deed("import", AT) as deed:
            collection = self.library.articles.collection_id(deed, "历史")
            columns = {"key": title, "collection_id": collection, "position": 0, "digest": "", "rules_version": ""}
            number = self.library.articles.add(deed, one, **columns, imported_at=AT)
            (section,) = self.library.articles.add_sections(deed, number, one, [0])
            lines = [
                (e, {"guid": f"{title}{n}", "article_id": number, "section_id": section}) for n, e in enumerate(events)
            ]
            return self.library.events.add(deed, lines)

    def set(self, event_id: EventId, **columns: object) -> None:
        with self.library.journal.deed("edit", AT) as deed:
            self.library.events.update(deed, [event_id], **columns)

    def answer(self, event_id: EventId, grade: Grade) -> Memory:
        """Answer the first card of an event now."""
        card = self.library.events.get(event_id).cards[0]
        after = self.scheduler().answer(card.id, card.memory, grade, self.now)
        day = self.scheduler().study_day(self.now)
        with self.library.journal.deed("grade", self.now) as deed:
            self.library.queue.add_review(deed, card, after, Answered(self.now, day, grade, 900, None))
            self.library.queue.set_memory(deed, card.id, after)
        return after

    def export(self, path: Path, **request: object) -> tuple[int, int, int, int]:
        """Counts of new, updated, retired and unchanged notes."""
        counts = self.decks.export(path, DeckRequest(**request)).counts  # type: ignore[arg-type]  # of a test
        return in_short(counts)


def in_short(counts: DeckCounts) -> tuple[int, int, int, int]:
    return counts.new, counts.updated, counts.retired, counts.unchanged


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    made = Shelf(tmp_path)
    yield made
    made.library.close()


@pytest.fixture
def anki(tmp_path: Path) -> Iterator[AnkiCollection]:
    opened = AnkiCollection(str(tmp_path / "collection.anki2"))
    yield opened
    opened.close()


def test_first_export_is_new_and_the_next_unchanged(shelf: Shelf, tmp_path: Path) -> None:
    shelf.add("两城往来", *EVENTS)
    assert shelf.export(tmp_path / "d.apkg") == (3, 0, 0, 0)
    first = (tmp_path / "d.apkg").read_bytes()
    shelf.now += timedelta(days=30)
    assert shelf.export(tmp_path / "d.apkg") == (0, 0, 0, 3)
    assert (tmp_path / "d.apkg").read_bytes() == first


def test_preview_says_what_export_does_and_writes_nothing(shelf: Shelf, tmp_path: Path) -> None:
    shelf.add("两城往来", *EVENTS)
    preview = shelf.decks.preview()
    assert in_short(preview.counts) == (3, 0, 0, 0)
    assert [(item.text, item.cards) for item in preview.items] == [(e.text, 2) for e in EVENTS]
    assert preview.items[0].date == "1721年3月"
    assert shelf.export(tmp_path / "d.apkg") == (3, 0, 0, 0)


def test_edited_event_is_updated_in_anki_and_keeps_its_reviews(
    shelf: Shelf, anki: AnkiCollection, tmp_path: Path
) -> None:
    first, *_ = shelf.add("两城往来", *EVENTS)
    shelf.export(tmp_path / "d.apkg")
    take_in(anki, tmp_path / "d.apkg")
    graded = grade_first_card(anki)
    shelf.set(first, text="两城订立食盐协定")
    shelf.now += timedelta(days=1)
    assert shelf.export(tmp_path / "e.apkg") == (0, 1, 0, 2)
    log = take_in(anki, tmp_path / "e.apkg")
    assert (len(log.new), len(log.updated), anki.note_count()) == (0, 1, 3)
    assert graded in states_of_cards(anki)


@pytest.mark.parametrize("state", [EventState.RETIRED, EventState.REJECTED])
def test_vanished_event_is_tagged_not_deleted(
    shelf: Shelf, anki: AnkiCollection, tmp_path: Path, state: EventState
) -> None:
    first, *_ = shelf.add("两城往来", *EVENTS)
    shelf.export(tmp_path / "d.apkg")
    take_in(anki, tmp_path / "d.apkg")
    shelf.set(first, state=state.value)
    assert shelf.export(tmp_path / "e.apkg") == (0, 0, 1, 2)
    take_in(anki, tmp_path / "e.apkg")
    assert len(anki.find_notes("tag:studyapp::retired")) == 1
    assert shelf.export(tmp_path / "e.apkg") == (0, 0, 0, 3)
    shelf.set(first, state=EventState.UNDECIDED.value)
    assert shelf.export(tmp_path / "e.apkg") == (0, 1, 0, 2)


def test_vanished_event_that_anki_never_saw_comes_in_suspended(
    shelf: Shelf, anki: AnkiCollection, tmp_path: Path
) -> None:
    first, *_ = shelf.add("两城往来", *EVENTS)
    shelf.export(tmp_path / "d.apkg")
    shelf.set(first, state=EventState.RETIRED.value)
    shelf.export(tmp_path / "e.apkg")
    take_in(anki, tmp_path / "e.apkg")
    assert len(anki.find_cards("is:suspended")) == 2


@pytest.mark.parametrize("state", [EventState.RETIRED, EventState.REJECTED])
def test_event_that_never_went_out_stays_at_home(shelf: Shelf, tmp_path: Path, state: EventState) -> None:
    first, *_ = shelf.add("两城往来", *EVENTS)
    shelf.set(first, state=state.value)
    assert shelf.export(tmp_path / "d.apkg") == (2, 0, 0, 0)


def test_scopes_and_search_narrow_the_deck(shelf: Shelf, tmp_path: Path) -> None:
    first, *_ = shelf.add("两城往来", *EVENTS)
    shelf.add("别处", event("东城设市"))
    section = shelf.library.events.get(first).section_id
    path = tmp_path / "d.tsv"
    assert shelf.export(path, scope=Scope(articles=frozenset({ArticleId(2)})))[0] == 1
    assert sum(shelf.export(path, scope=Scope(sections=frozenset({section})))) == 3
    assert sum(shelf.export(path, scope=Scope(collections=frozenset({"历史"})))) == 4
    assert sum(shelf.export(path, search="失火")) == 1
    assert sum(shelf.export(path, events=frozenset({first}))) == 1


def test_nothing_to_export_is_said(shelf: Shelf, tmp_path: Path) -> None:
    first, *_ = shelf.add("两城往来", *EVENTS)
    for narrow in ({"scope": Scope(collections=frozenset({"无"}))}, {"events": frozenset({first}), "search": "失火"}):
        assert shelf.decks.preview(DeckRequest(**narrow)).counts.notes == 0
        with pytest.raises(InputError, match="nothing here"):
            shelf.export(tmp_path / "d.apkg", **narrow)
    assert not (tmp_path / "d.apkg").exists()


def test_event_and_neighbours_are_in_the_script_of_the_article(shelf: Shelf, tmp_path: Path) -> None:
    card = CardText(CardKind.EVENT_DATE, "两城订立盐运协定，是在什么时候？", "1721年3月", "")
    shelf.add("两城往来", event("兩城訂立鹽運協定", cards=(card,)))
    assert shelf.decks.preview().items[0].text == "两城订立盐运协定"


def test_only_the_kinds_of_card_asked_for(shelf: Shelf, tmp_path: Path) -> None:
    shelf.add("两城往来", *EVENTS)
    request = DeckRequest(kinds=frozenset({CardKind.EVENT_DATE}))
    assert shelf.decks.preview(request).counts.cards == 3


def test_same_event_in_two_articles_goes_out_once(shelf: Shelf) -> None:
    shelf.add("两城往来", *EVENTS)
    shelf.add("盐史", EVENTS[0])
    assert shelf.decks.preview().counts.notes == 3


def test_fields_of_the_readers_own_and_of_neighbours(shelf: Shelf, anki: AnkiCollection, tmp_path: Path) -> None:
    first, second, _ = shelf.add("两城往来", *EVENTS)
    shelf.add("盐史")
    shelf.set(first, note="老师讲过", marked=True)
    with shelf.library.journal.deed("test", AT) as deed:
        deed.insert(ConfusableRow, [{"event_id": int(first), "other_id": int(second)}])
        shelf.library.events.set_tags(deed, first, ["考试"])
        source = {"event_id": int(first), "article_id": 2, "section_id": 2, "sentence": "", "start": 0, "end": 0}
        deed.insert(EventSourceRow, [{**source, "date": None, "mod": None}])
    shelf.export(tmp_path / "d.apkg")
    take_in(anki, tmp_path / "d.apkg")
    note = anki.get_note(anki.find_notes(f"Event:{EVENTS[0].text}")[0])
    assert (note["Extra1"], note["Confusable"]) == ("老师讲过", "1722年 南城的粮仓失火")
    assert {"marked", "考试", "studyapp::article::盐史", "studyapp::article::两城往来"} <= set(note.tags)
    assert anki.decks.name(note.cards()[0].did) == "历史::两城往来"


def test_progress_goes_along_only_when_asked(shelf: Shelf, anki: AnkiCollection, tmp_path: Path) -> None:
    first, *_ = shelf.add("两城往来", *EVENTS)
    memory = shelf.answer(first, Grade.EASY)
    shelf.export(tmp_path / "d.apkg")
    take_in(anki, tmp_path / "d.apkg")
    assert rows(anki, "select count() from revlog") == [[0]]
    other = AnkiCollection(str(tmp_path / "other.anki2"))
    shelf.export(tmp_path / "p.apkg", with_progress=True)
    take_in(other, tmp_path / "p.apkg")
    assert rows(other, "select type, ivl from cards where reps > 0") == [[2, memory.interval]]
    assert rows(other, "select count() from revlog") == [[1]]
    other.close()


def test_deck_name_of_the_readers_choice(shelf: Shelf, anki: AnkiCollection, tmp_path: Path) -> None:
    shelf.add("两城往来", *EVENTS)
    shelf.export(tmp_path / "d.apkg", deck="史::全部")
    take_in(anki, tmp_path / "d.apkg")
    assert anki.decks.id_for_name("史::全部")


def test_unknown_suffix_is_said(shelf: Shelf, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"\.apkg, \.csv, \.tsv"):
        shelf.decks.export(tmp_path / "d.pdf")


def test_failed_export_is_not_written_down(shelf: Shelf, tmp_path: Path) -> None:
    shelf.add("两城往来", *EVENTS)
    with pytest.raises(EnvironmentFault, match="cannot be written"):
        shelf.decks.export(tmp_path / "none" / "d.apkg")
    assert in_short(shelf.decks.preview().counts) == (3, 0, 0, 0)


def test_articles_for_recipes_by_title(shelf: Shelf) -> None:
    first, *_ = shelf.add("两城往来", *EVENTS)
    shelf.set(first, state=EventState.REJECTED.value)
    events = shelf.decks.article_events("两城往来")
    assert [(place.article, one.text, one.guid) for place, one in events] == [
        ("两城往来", EVENTS[1].text, "两城往来1"),
        ("两城往来", EVENTS[2].text, "两城往来2"),
    ]


def test_a_deck_sent_to_anki_counts_as_gone_out_and_leaves_no_file(shelf: Shelf, tmp_path: Path) -> None:
    shelf.add("两城往来", *EVENTS)
    before = sorted(p.name for p in shelf.library.path.parent.iterdir())
    with local_anki() as anki:
        counts = shelf.decks.send(anki=AnkiConnect(anki.address))
    assert counts.new == counts.notes > 0
    assert [name for name in anki.packages[0] if name.startswith("collection")]
    assert sorted(p.name for p in shelf.library.path.parent.iterdir()) == before
    assert shelf.decks.preview().counts.unchanged == counts.notes


def test_a_deck_that_anki_refuses_has_not_gone_out(shelf: Shelf) -> None:
    shelf.add("两城往来", *EVENTS)
    with local_anki() as anki:
        anki.answers["importPackage"] = {"result": None, "error": "collection is not available"}
        with pytest.raises(EnvironmentFault, match="collection is not available"):
            shelf.decks.send(anki=AnkiConnect(anki.address))
    assert shelf.decks.preview().counts.new > 0
