"""What changed in an article imported again: old date and new, what is new and gone; progress is always kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from studyapp.domain.article import Script
from studyapp.domain.historical_date import HistoricalDate
from studyapp.services.import_report import EventChange, EventDiff
from studyapp.ui.models.date_words import written_runs
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.buttons import Button, ElidedLabel, Label
from studyapp.ui.widgets.surface import Hairline

_SHOWN = 60
_LISTED = (EventChange.DATE_CORRECTED, EventChange.NEW, EventChange.GONE, EventChange.RESTORED)
_TOKENS = {EventChange.DATE_CORRECTED: "accent", EventChange.NEW: "ok", EventChange.RESTORED: "ok"}


def _date(date: HistoricalDate | None) -> str:
    return "".join(run.text for run in written_runs(date, "zh", Script.SIMPLIFIED)) or "—"


class ImportChanges(QWidget):
    """The list; each change can be declined. Signals: `declined(diffs)`."""

    declined = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._content: QWidget | None = None
        self._ticks: list[tuple[QCheckBox, EventDiff]] = []

    def show_diff(self, diff: Sequence[EventDiff]) -> str:
        """Show the changes; what they are in one sentence."""
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
        self._content = content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        heading = Label(self._theme, "body-bold")
        heading.setText(self.tr("Changes"))
        column.addWidget(heading)
        self._ticks = []
        listed = [d for d in diff if d.change in _LISTED and d.worth]
        for change in listed[:_SHOWN]:
            column.addWidget(self._row(change))
            column.addWidget(Hairline(self._theme))
        self._add_buttons(column, bool(listed))
        self._column.addWidget(content)
        return self._sentence(diff)

    def _sentence(self, diff: Sequence[EventDiff]) -> str:
        counts = Counter(d.change for d in diff if d.worth)
        words = self.tr("Compared with before: dates changed %1, added %2, gone %3, reworded %4; progress kept")
        numbers = (EventChange.DATE_CORRECTED, EventChange.NEW, EventChange.GONE, EventChange.REWORDED)
        for i, change in enumerate(numbers, 1):
            words = words.replace(f"%{i}", str(counts[change]), 1)
        return words

    def _row(self, diff: EventDiff) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 4, 0, 4)
        tick = QCheckBox()
        tick.setChecked(True)
        self._ticks.append((tick, diff))
        kind = Label(self._theme, "caption-bold", _TOKENS.get(diff.change, "ink2"))
        kind.setText(self._kind_words(diff.change))
        kind.setMinimumWidth(self._theme.px(56))
        line.addWidget(tick)
        line.addWidget(kind)
        tick.setAccessibleName(f"{kind.text()}, {diff.after_text or diff.before_text or ''}")
        tick.setToolTip(self.tr("Accept this change"))
        self._add_dates(line, diff)
        text = ElidedLabel(self._theme, "body", "ink")
        text.set_text(diff.after_text or diff.before_text or "")
        line.addWidget(text, 1)
        return row

    def _add_dates(self, line: QHBoxLayout, diff: EventDiff) -> None:
        old = Label(self._theme, "body", "ink3")
        font = old.font()
        font.setStrikeOut(True)
        old.setFont(font)
        old.setText(_date(diff.before_date))
        new = Label(self._theme, "body-bold")
        new.setText(_date(diff.after_date))
        if diff.change is EventChange.DATE_CORRECTED:
            arrow = Label(self._theme)
            arrow.setPixmap(self._theme.pixmap("arrow-right", "ink3"))
            for part in (old, arrow, new):
                line.addWidget(part)
        else:
            line.addWidget(old if diff.change is EventChange.GONE else new)

    def _kind_words(self, change: EventChange) -> str:
        return {
            EventChange.DATE_CORRECTED: self.tr("Date changed"),
            EventChange.NEW: self.tr("Added"),
            EventChange.GONE: self.tr("Gone"),
            EventChange.RESTORED: self.tr("Back again"),
        }[change]

    def _add_buttons(self, column: QVBoxLayout, wanted: bool) -> None:
        if not wanted:
            return
        decline = Button(self._theme)
        decline.setText(self.tr("Decline what is not ticked"))
        decline.clicked.connect(self._on_decline)
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 0)
        row.addWidget(decline, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)
        column.addLayout(row)

    def _on_decline(self) -> None:
        diffs = tuple(diff for tick, diff in self._ticks if not tick.isChecked())
        if diffs:
            self.declined.emit(diffs)
