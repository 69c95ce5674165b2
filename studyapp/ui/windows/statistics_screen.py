"""StatisticsScreen: one sentence on today, then forecast, retention, calendar, what is slipping, difficulty."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QGridLayout, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from studyapp.domain.errors import EnvironmentFault
from studyapp.domain.ids import ArticleId
from studyapp.domain.library import Changes, StoredArticle
from studyapp.services.reviewing import ReviewCounts, Scope, Session
from studyapp.services.statistics import Overview, Period, Retention, RetentionRow
from studyapp.services.workspace import Workspace
from studyapp.ui.interface_locale import interface_locale
from studyapp.ui.tasks import Tasks
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.buttons import Button
from studyapp.ui.widgets.charts import Bar, BarChart, CalendarChart, day_words
from studyapp.ui.widgets.choice_button import ChoiceButton
from studyapp.ui.widgets.figure import Figure, Table, csv_rows
from studyapp.ui.widgets.interval_label import duration_label, interval_label
from studyapp.ui.widgets.number_table import NumberTable
from studyapp.ui.widgets.prose_label import ProseLabel
from studyapp.ui.widgets.slipping_list import SlippingList
from studyapp.ui.widgets.surface import Hairline, Surface
from studyapp.ui.windows.screen import Screen

WIDTH = 1080
DAYS = 30
_ROWS = (Period(0), Period(1, 1), Period(6), Period(29))
_SECONDS_A_CARD = 8.0


class Lookback(Enum):
    """How far back the screen looks: the days before today, None without end."""

    QUARTER = 90
    YEAR = 364
    ALWAYS = None


@dataclass(frozen=True, slots=True)
class _Figures:
    """All numbers of the screen, asked for at once."""

    overview: Overview
    retention: tuple[RetentionRow, ...]
    session: Session
    counts: ReviewCounts
    articles: tuple[StoredArticle, ...]
    target: float


def longest_run(days: list[int]) -> int:
    """The most days in a row among some days."""
    known, best = set(days), 0
    for day in known:
        if day - 1 in known:
            continue
        length = 1
        while day + length in known:
            length += 1
        best = max(best, length)
    return best


class StatisticsScreen(Screen):
    """Shows numbers over the library or one article. Signals: those of `Screen`."""

    def __init__(self, workspace: Workspace, theme: Theme, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(workspace, theme, tasks, parent)
        self._scope = Scope()
        self._lookback = Lookback.YEAR
        self._articles: tuple[StoredArticle, ...] = ()
        self._tables: dict[str, Table] = {}
        self._stale = True
        self._choice = ChoiceButton(theme)
        self._period = ChoiceButton(theme)
        self._save = Button(theme, kind="quiet", icon="download")
        self._sentence = ProseLabel(theme, "sentence")
        self._forecast = BarChart(theme, scaled=True)
        self._retention = NumberTable(theme, bold=3)
        self._calendar = CalendarChart(theme)
        self._slipping = SlippingList(theme)
        self._difficulty = BarChart(theme, scaled=False)
        self._figures = {
            "forecast": Figure(theme, self._forecast, numbers=partial(self.table, "forecast")),
            "retention": Figure(theme, self._retention, numbers=partial(self.table, "retention")),
            "calendar": Figure(theme, self._calendar, numbers=partial(self.table, "calendar")),
            "slipping": Figure(theme, self._slipping),
            "difficulty": Figure(theme, self._difficulty, numbers=partial(self.table, "difficulty")),
        }
        self._lay_out()
        self._choice.clicked.connect(self._offer_articles)
        self._period.clicked.connect(self._offer_periods)
        self._save.clicked.connect(self._on_save)
        self._slipping.opened.connect(self.passage_opened)
        self._save.setText(self.tr("Export as CSV"))
        self._choice.setText(self.tr("All articles"))
        self._period.setText(self._lookback_words(self._lookback))

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        top = Surface(self.theme, "page", edges="b")
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 7, 0, 8)
        row.setSpacing(8)
        row.addWidget(self._choice)
        row.addWidget(self._period)
        row.addStretch()
        row.addWidget(self._save)
        self._centre(top, bar)
        outer.addWidget(top)
        ground = Surface(self.theme, "page")
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        self._centre(page, self._column())
        area.setWidget(page)
        scroll = area.verticalScrollBar()
        scroll.rangeChanged.connect(lambda _, most: self._keep_in_line(top, scroll.width() if most else 0))
        inside.addWidget(area)
        outer.addWidget(ground, 1)
        self.setFocusProxy(area)

    def _keep_in_line(self, top: QWidget, bar: int) -> None:
        """The bar above stays in line with the page beside its scroll bar."""
        top.setContentsMargins(0, 0, bar, 0)

    def _centre(self, ground: QWidget, column: QWidget) -> None:
        row = QHBoxLayout(ground)
        row.setContentsMargins(24, 0, 24, 0)
        column.setMaximumWidth(self.theme.px(WIDTH))
        row.addStretch(1)
        row.addWidget(column, 1000)
        row.addStretch(1)

    def _column(self) -> QWidget:
        column = QWidget()
        grid = QGridLayout(column)
        grid.setContentsMargins(0, 28, 0, 32)
        grid.setHorizontalSpacing(48)
        grid.setVerticalSpacing(20)
        grid.setColumnStretch(0, 4)
        grid.setColumnStretch(1, 3)
        grid.addWidget(self._sentence, 0, 0, 1, 2)
        grid.addWidget(self._figures["forecast"], 1, 0)
        grid.addWidget(self._figures["retention"], 1, 1)
        grid.addWidget(Hairline(self.theme), 2, 0, 1, 2)
        grid.addWidget(self._figures["calendar"], 3, 0, 1, 2)
        grid.addWidget(Hairline(self.theme), 4, 0, 1, 2)
        grid.addWidget(self._figures["slipping"], 5, 0)
        grid.addWidget(self._figures["difficulty"], 5, 1)
        grid.setRowStretch(6, 1)
        return column

    # Loading

    def activate(self) -> None:
        """Load what is stale."""
        if self._stale:
            self._stale = False
            self.tasks.store(self._fetch, self._show, owner=self)
        self.setFocus()

    def take_changes(self, changes: Changes) -> None:
        """Load again where cards were touched elsewhere."""
        self._stale = True
        if self.isVisible():
            self.activate()

    def _fetch(self) -> _Figures:
        workspace, scope = self.workspace, self._scope
        return _Figures(
            workspace.statistics.overview(scope, days=DAYS),
            workspace.statistics.retentions((*_ROWS, Period(self._lookback.value)), scope),
            workspace.reviewing.session(),
            workspace.reviewing.counts(scope),
            workspace.reading.articles(),
            workspace.settings.get().desired_retention,
        )

    def _show(self, figures: _Figures) -> None:
        self._articles = figures.articles
        self._sentence.set_text(self._summary(figures))
        self._show_forecast(figures.overview)
        self._show_retention(figures.retention, figures.target)
        self._show_calendar(figures.overview)
        self._show_difficulty(figures.overview)
        self._slipping.show_items(figures.overview.slipping)
        self._figures["slipping"].set_words(self.tr("Slipping"), self.tr("less likely known than wanted"))

    @property
    def sentence(self) -> str:
        """The sentence at the top."""
        return self._sentence.text

    @property
    def calendar_weeks(self) -> int:
        """How many weeks the calendar shows."""
        return self._calendar.weeks

    def spoken(self, name: str) -> str:
        """What a screen reader says of a chart: `forecast`, `calendar` or `difficulty`."""
        charts: dict[str, QWidget] = {
            "forecast": self._forecast,
            "calendar": self._calendar,
            "difficulty": self._difficulty,
        }
        return charts[name].accessibleName()

    def table(self, name: str) -> Table:
        """The numbers of a chart."""
        return self._tables.get(name, Table((), ()))

    # Words

    def _summary(self, figures: _Figures) -> str:
        session, counts = figures.session, figures.counts
        left = counts.new + counts.learning + counts.due
        parts = []
        seconds = _SECONDS_A_CARD
        if session.answered:
            done = self.tr("Today %n cards were reviewed in %1, %2% remembered.", "", session.answered)
            done = done.replace("%1", duration_label(session.taken))
            parts.append(done.replace("%2", str(round(100 * session.right / session.answered))))
            seconds = session.taken.total_seconds() / session.answered or seconds
        else:
            parts.append(self.tr("Nothing reviewed today yet."))
        if left:
            wait = timedelta(minutes=max(1, round(left * seconds / 60)))
            more = self.tr("%n cards remain, about %1.", "", left)
            parts.append(more.replace("%1", interval_label(wait)))
        return " ".join(parts) if self.theme.language == "latin" else "".join(parts)

    def _day(self, day: int, today: int) -> str:
        if day == today:
            return self.tr("today")
        found = date.fromordinal(day)
        return interface_locale().toString(QDate(found.year, found.month, found.day), self.tr("MMM d"))

    def _show_forecast(self, overview: Overview) -> None:
        days = overview.forecast
        bars = []
        for i, entry in enumerate(days):
            label = self._day(entry.day, overview.today) if i % 7 == 0 else ""
            note = f"{self._day(entry.day, overview.today)}: {self.tr('%n cards', '', entry.count)}"
            bars.append(Bar(entry.count, label, note))
        average = round(sum(d.count for d in days) / max(1, len(days)))
        most = max(days, key=lambda d: d.count, default=None)
        title = self.tr("Due in the next %n days", "", DAYS)
        spoken = title
        if days and most is not None:
            today = self.tr("today %n cards", "", days[0].count)
            words = self.tr("most on %1: %n cards", "", most.count).replace("%1", self._day(most.day, overview.today))
            spoken = ", ".join((title, today, words))
        self._forecast.show_bars(bars, marked=0, spoken=spoken)
        self._figures["forecast"].set_words(title, self.tr("%n a day on average", "", average))
        rows = tuple((day_words(d.day), str(d.count)) for d in days)
        self._tables["forecast"] = Table((self.tr("Day"), self.tr("Cards")), rows)

    def _show_retention(self, retention: tuple[RetentionRow, ...], target: float) -> None:
        longest = {Lookback.QUARTER: self.tr("3 months"), Lookback.YEAR: self.tr("1 year")}
        names = (
            *(self.tr("Today"), self.tr("Yesterday"), self.tr("7 days"), self.tr("30 days")),
            longest.get(self._lookback, self.tr("All")),
        )
        heads = ("", self.tr("under 21 days"), self.tr("21 days on"), self.tr("Together"), self.tr("Answers"))
        rows = [
            (name, self._rate(row.young), self._rate(row.mature), self._rate(row.whole), str(row.whole.answered))
            for name, row in zip(names, retention, strict=True)
        ]
        self._retention.show_rows(heads, rows)
        goal = self.tr("aim %1%").replace("%1", str(round(target * 100)))
        self._figures["retention"].set_words(self.tr("Remembered"), goal)
        self._tables["retention"] = Table(heads, tuple(rows))

    def _rate(self, retention: Retention) -> str:
        return "–" if retention.rate is None else f"{round(100 * retention.rate)}%"

    def _show_calendar(self, overview: Overview) -> None:
        back = self._lookback.value
        first = 0 if back is None else overview.today - back
        counts = {entry.day: entry.count for entry in overview.calendar if entry.day >= first}
        days, run = self.tr("%n days", "", len(counts)), self.tr("%n days", "", longest_run(list(counts)))
        remark = self.tr("reviewed on %1, longest run %2").replace("%1", days).replace("%2", run)
        title = self.tr("Calendar of reviews")
        if back is None:
            back = max(overview.today - min(counts, default=overview.today), Lookback.YEAR.value)
        self._calendar.show_days(counts, overview.today, days=back)
        self._calendar.setAccessibleName(f"{title}, {remark}")
        self._figures["calendar"].set_words(title, remark)
        rows = tuple((day_words(day), str(count)) for day, count in sorted(counts.items(), reverse=True))
        self._tables["calendar"] = Table((self.tr("Day"), self.tr("Answers")), rows)

    def _show_difficulty(self, overview: Overview) -> None:
        bars = [
            Bar(count, str(n), f"{n}: {self.tr('%n cards', '', count)}")
            for n, count in enumerate(overview.difficulty, start=1)
        ]
        total = self.tr("%n cards", "", sum(overview.difficulty))
        title = self.tr("Difficulty")
        self._difficulty.show_bars(bars, spoken=f"{title}, {total}")
        self._figures["difficulty"].set_words(title, total)
        rows = tuple((bar.label, str(bar.value)) for bar in bars)
        self._tables["difficulty"] = Table((title, self.tr("Cards")), rows)

    # Choices

    def _offer_articles(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        every = self.tr("All articles")
        menu.addAction(every).triggered.connect(lambda: self.show_scope(Scope(), every))
        menu.addSeparator()
        for article in self._articles:
            scope = Scope(articles=frozenset({ArticleId(article.id)}))
            action = menu.addAction(article.title.replace("&", "&&"))
            action.triggered.connect(lambda _=False, s=scope, t=article.title: self.show_scope(s, t))
        menu.popup(self._choice.mapToGlobal(self._choice.rect().bottomLeft()))

    def _lookback_words(self, lookback: Lookback) -> str:
        return {
            Lookback.QUARTER: self.tr("Last 3 months"),
            Lookback.YEAR: self.tr("Last year"),
            Lookback.ALWAYS: self.tr("Since the beginning"),
        }[lookback]

    def _offer_periods(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for lookback in Lookback:
            action = menu.addAction(self._lookback_words(lookback))
            action.setCheckable(True)
            action.setChecked(lookback is self._lookback)
            action.triggered.connect(lambda _=False, back=lookback: self.show_lookback(back))
        menu.popup(self._period.mapToGlobal(self._period.rect().bottomLeft()))

    def show_lookback(self, lookback: Lookback) -> None:
        """Show what was done in a period that ends today."""
        self._lookback = lookback
        self._period.setText(self._lookback_words(lookback))
        self._stale = True
        self.activate()

    def show_scope(self, scope: Scope, name: str) -> None:
        """Show the numbers of a part of the library."""
        self._scope = scope
        self._choice.setText(name)
        self._stale = True
        self.activate()

    def _on_save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export as CSV"), "StudyApp.csv", "*.csv")
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Write all numbers into a CSV file."""
        names: dict[str, Callable[[], str]] = {
            "forecast": lambda: self.tr("Forecast"),
            "retention": lambda: self.tr("Remembered"),
            "calendar": lambda: self.tr("Calendar of reviews"),
            "difficulty": lambda: self.tr("Difficulty"),
        }
        rows = csv_rows([(words(), self.table(name)) for name, words in names.items()])
        try:
            with path.open("w", encoding="utf-8-sig", newline="") as file:
                csv.writer(file).writerows(rows)
        except OSError as error:
            self.tasks.failed.emit(EnvironmentFault(f"{path}: cannot be written ({error}); choose another place"))
        else:
            self.noticed.emit(self.tr("Written to %1").replace("%1", str(path)), False)
