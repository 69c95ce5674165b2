"""Deeds in any order: the library stays sound, what is derived stays true, and undoing all of it gives nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from studyapp.domain.historical_date import HistoricalDate
from studyapp.domain.ids import EventId
from studyapp.domain.scheduling import Grade
from studyapp.services.reading import EventEdit, OwnCard
from studyapp.services.workspace import Workspace, open_workspace
from tests.helpers.extractor import SmallExtractor, make_article

SENTENCES = (
    *("1850年2月3日，甲国与乙国签订通商条约。", "1851年，甲国与乙国签订渔业条约。", "1861年，乙国宣布独立。"),
    *("据说1862年下了大雪。", "约1863年丙城失火。", "1870年7月，丙国对丁国宣战。", "1871年1月28日，丙国签订停战协定。"),
    *("1880年，甲国修建铁路。", "1890年5月，丁国迁都。", "1900年，戊国成立。"),
)


class Deeds:
    """Does one deed at random."""

    def __init__(self, workspace: Workspace, chance: Random) -> None:
        self._workspace = workspace
        self._chance = chance
        self.now = datetime(2026, 3, 2, 12, tzinfo=UTC)

    def __call__(self, name: str) -> None:
        getattr(self, name)()

    def bring_in(self) -> None:
        chosen = self._chance.sample(SENTENCES, self._chance.randint(1, len(SENTENCES)))
        half = len(chosen) // 2
        parts = [("", "".join(chosen[:half]) or "没有日期。"), ("后来", "".join(chosen[half:]))]
        title = self._chance.choice(("两国关系", "三国史"))
        self._workspace.imports.import_article(make_article(title, *parts))

    def learn(self) -> None:
        articles = self._workspace.reading.articles()
        if articles:
            self._workspace.reading.learn(article_ids=[self._chance.choice(articles).id])

    def review(self) -> None:
        item = self._workspace.reviewing.next_item()
        if item is not None:
            self._workspace.reviewing.grade(item.card.id, self._chance.choice(list(Grade)))

    def wait(self) -> None:
        self.now += timedelta(hours=self._chance.choice((1, 20, 24 * 9)))

    def decide(self) -> None:
        event = self._event()
        if event is not None:
            deed = self._chance.choice(("keep", "reject", "restore", "unlearn", "mark"))
            getattr(self._workspace.reading, deed)([event])

    def put_away(self) -> None:
        event = self._event()
        if event is not None:
            getattr(self._workspace.reviewing, self._chance.choice(("bury_event", "suspend_event")))(event)

    def edit(self) -> None:
        event = self._event()
        if event is not None:
            date = HistoricalDate.on(self._chance.randint(1800, 1900))
            edit = self._chance.choice((EventEdit(date=date), EventEdit(text="改写过的事"), EventEdit(note="记")))
            self._workspace.reading.edit(event, edit)

    def split(self) -> None:
        event = self._event()
        if event is not None:
            self._workspace.reading.split(event, EventEdit(text="前一半"), EventEdit(text="后一半"))

    def merge(self) -> None:
        event, other = self._event(), self._event()
        if event is not None and other is not None and event != other:
            self._workspace.reading.merge(event, other)

    def write(self) -> None:
        articles = self._workspace.reading.articles()
        if articles:
            section = self._workspace.reading.sections(articles[0].id)[0]
            self._workspace.reading.add_own(section.id, OwnCard("问", "答", 0, 4))

    def delete(self) -> None:
        articles = self._workspace.reading.articles()
        if articles:
            self._workspace.reading.delete_article(self._chance.choice(articles).id)

    def undo(self) -> None:
        self._workspace.history.undo()

    def redo(self) -> None:
        self._workspace.history.redo()

    def _event(self) -> EventId | None:
        ids = self._workspace.browsing.ids("") + self._workspace.browsing.ids("is:left-out -is:doubtful")
        return self._chance.choice(ids) if ids else None


NAMES = (
    *("bring_in", "bring_in", "learn", "review", "review", "review", "wait", "decide", "put_away", "edit"),
    *("split", "merge", "write", "delete", "undo", "undo", "redo"),
)


def derived(workspace: Workspace) -> list[Any]:
    """What follows from the rows, as it is stored."""
    raw = workspace._library.database.raw
    return [
        raw("SELECT * FROM section_stats ORDER BY id"),
        raw("SELECT id, active, section_id FROM cards ORDER BY id"),
        raw("SELECT rowid, words FROM event_words ORDER BY rowid"),
        raw("SELECT rowid, words FROM section_words ORDER BY rowid"),
        workspace.reading.tree(),
    ]


def derive_again(workspace: Workspace, now: datetime) -> None:
    """Have every derived row made anew."""
    raw = workspace._library.database.raw
    with workspace._library.journal.deed("again", now, undoable=False):
        for table in ("stale_sections", "stale_texts"):
            raw(f"INSERT OR IGNORE INTO {table} SELECT id FROM sections UNION SELECT id FROM section_stats")
        for table in ("stale_words", "stale_cards"):
            raw(f"INSERT OR IGNORE INTO {table} SELECT id FROM events")
        raw("INSERT OR IGNORE INTO changed VALUES ('collections', 0)")


@settings(max_examples=12, deadline=None)
@example(["split", "bring_in", "bring_in", "bring_in", "bring_in"], 0)  # what was split is told elsewhere and leaves
@given(st.lists(st.sampled_from(NAMES), min_size=5, max_size=30), st.integers(0, 10**6))
def test_library_stays_sound(names: list[str], seed: int) -> None:
    with TemporaryDirectory() as folder:
        deeds: Deeds | None = None
        start = datetime(2026, 3, 2, 12, tzinfo=UTC)
        workspace = open_workspace(
            Path(folder), clock=lambda: deeds.now if deeds else start, timezone=UTC, extractor=SmallExtractor
        )
        with workspace:
            deeds = Deeds(workspace, Random(seed))
            deeds.bring_in()
            for name in names:
                deeds(name)
            assert workspace.backups.check().problems == ()
            before = derived(workspace)
            derive_again(workspace, deeds.now)
            assert derived(workspace) == before
            while workspace.history.undo_label() is not None:
                workspace.history.undo()
            assert workspace.reading.tree() == ()
            assert workspace._library.database.raw("SELECT count(*) FROM cards") == [(0,)]
            assert workspace.backups.check().problems == ()
