"""RowWords: what stands in the cells of the table of cards, in the language of the interface."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from enum import IntEnum
from math import log

from PySide6.QtCore import QCoreApplication, QDate

from studyapp.dates.wording import DateRun
from studyapp.domain.article import Script
from studyapp.domain.ids import ArticleId
from studyapp.domain.library import EventState, Level, StoredArticle
from studyapp.services.browsing import BrowseRow
from studyapp.ui.interface_locale import interface_locale
from studyapp.ui.models.date_words import written_runs

_ROLLOVER = timedelta(hours=4)
_NONE = "–"


class Column(IntEnum):
    """The columns of the table."""

    DATE = 0
    EVENT = 1
    ARTICLE = 2
    SECTION = 3
    KNOWN = 4
    DUE = 5
    DIFFICULTY = 6


def column_names() -> dict[Column, str]:
    """The headings."""
    return {
        Column.DATE: QCoreApplication.translate("RowWords", "Date"),
        Column.EVENT: QCoreApplication.translate("RowWords", "Event"),
        Column.ARTICLE: QCoreApplication.translate("RowWords", "Article"),
        Column.SECTION: QCoreApplication.translate("RowWords", "Section"),
        Column.KNOWN: QCoreApplication.translate("RowWords", "Known"),
        Column.DUE: QCoreApplication.translate("RowWords", "Next"),
        Column.DIFFICULTY: QCoreApplication.translate("RowWords", "Difficulty"),
    }


def state_names() -> list[str]:
    """The words that may stand in place of a bar."""
    return [
        QCoreApplication.translate("RowWords", "suspended"),
        QCoreApplication.translate("RowWords", "rejected"),
        QCoreApplication.translate("RowWords", "gone"),
        QCoreApplication.translate("RowWords", "left out"),
        QCoreApplication.translate("RowWords", "not learned"),
        QCoreApplication.translate("RowWords", "undecided"),
    ]


def strength(stability: float | None) -> float:
    """How long the bar of a memory is, 0 to 1: a third at a week, two thirds at two months, whole at a year."""
    return min(1.0, log(1 + max(stability or 0.0, 0.0)) / log(366))


def study_day(instant: datetime) -> int:
    """The study day of an instant in local time, counted from an arbitrary day; days begin at 4 o'clock."""
    return (instant.astimezone() - _ROLLOVER).date().toordinal()


def longest_day() -> str:
    """About the widest words that `day_words` gives."""
    return day_words(datetime(2028, 12, 28).toordinal(), datetime(2026, 1, 1).toordinal())


def day_words(day: int, today: int) -> str:
    """A study day as a reader says it: today, tomorrow, a date."""
    if day <= today + 1:
        return (
            QCoreApplication.translate("RowWords", "today")
            if day <= today
            else QCoreApplication.translate("RowWords", "tomorrow")
        )
    date, now = (datetime.fromordinal(d) for d in (day, today))
    pattern = (
        QCoreApplication.translate("RowWords", "MMM d")
        if date.year == now.year
        else QCoreApplication.translate("RowWords", "MMM yyyy")
    )
    return interface_locale().toString(QDate(date.year, date.month, date.day), pattern)


class RowWords:
    """Makes words of rows. `now` gives the aware instant that "today" is counted from."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._articles: Mapping[ArticleId, StoredArticle] = {}

    def know(self, articles: Mapping[ArticleId, StoredArticle]) -> None:
        """The articles, whose language dates are written in."""
        self._articles = articles

    def script(self, row: BrowseRow) -> Script:
        """The script of a row's article."""
        article = self._articles.get(row.article_id)
        return article.script if article else Script.SIMPLIFIED

    def runs(self, row: BrowseRow) -> tuple[DateRun, ...]:
        """The date of a row, as it is set; empty where there is none."""
        article = self._articles.get(row.article_id)
        return written_runs(row.date, article.language if article else "", self.script(row))

    def cell(self, row: BrowseRow, column: Column) -> str:
        """The words of a cell."""
        if column is Column.DATE:
            return "".join(run.text for run in self.runs(row))
        if column is Column.EVENT:
            return row.text
        if column is Column.ARTICLE:
            return row.article
        if column is Column.SECTION:
            return row.path[-1] if row.path else row.article
        if column is Column.KNOWN:
            return self.state(row)
        if column is Column.DUE:
            return self.due(row)
        return _NONE if row.difficulty is None else interface_locale().toString(row.difficulty, "f", 1)

    def state(self, row: BrowseRow) -> str:
        """Why a row has no bar; empty where it has one."""
        suspended, rejected, gone, left_out, unlearned, undecided = state_names()
        if row.suspended:
            return suspended
        if row.state is EventState.REJECTED:
            return rejected
        if row.state is EventState.RETIRED:
            return gone
        if row.rejected is not None:
            return left_out
        if row.level is Level.UNLEARNED:
            return unlearned if row.queued or row.state is EventState.KEPT else undecided
        return ""

    def is_due(self, row: BrowseRow) -> bool:
        """Whether a card of the row is due on this study day."""
        return row.due is not None and not row.suspended and study_day(row.due) <= study_day(self._now())

    def due(self, row: BrowseRow) -> str:
        """When a card of the row comes next."""
        if row.due is None or row.suspended:
            return _NONE
        return day_words(study_day(row.due), study_day(self._now()))

    def spoken(self, row: BrowseRow) -> str:
        """A row for a screen reader."""
        parts = [self.cell(row, Column.DATE), row.text, self.state(row) or self.due(row)]
        if row.difficulty is not None:
            words = QCoreApplication.translate("RowWords", "difficulty %1")
            parts.append(words.replace("%1", self.cell(row, Column.DIFFICULTY)))
        return ", ".join(p for p in parts if p)
