"""CardInfoDialog: where a card stands, and every answer given so far."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from studyapp.domain.library import Review
from studyapp.domain.scheduling import CardPhase, Grade, Memory
from studyapp.services.reviewing import ReviewItem
from studyapp.ui.interface_locale import interface_locale
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.buttons import Label
from studyapp.ui.widgets.prose_label import ProseLabel
from studyapp.ui.widgets.surface import Hairline

_DASH = "–"


class CardInfoDialog(QDialog):
    """Numbers of one card in two columns, its reviews under them, newest first."""

    def __init__(
        self, theme: Theme, item: ReviewItem, history: Sequence[Review], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Card info"))
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        question = ProseLabel(theme, "section")
        question.set_text(item.card.question, item.article.script)
        column.addWidget(question)
        column.addLayout(self._grid(self._numbers(item.card.memory)))
        column.addWidget(Hairline(theme))
        column.addWidget(self._reviews(history), 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.resize(theme.px(460), theme.px(420))

    def _numbers(self, memory: Memory) -> list[tuple[str, str]]:
        locale = interface_locale()
        phases = {
            CardPhase.NEW: self.tr("New"),
            CardPhase.LEARNING: self.tr("Learning"),
            CardPhase.REVIEW: self.tr("Review"),
            CardPhase.RELEARNING: self.tr("Learning again"),
        }
        stability = _DASH
        if memory.stability is not None:
            stability = self.tr("%1 days").replace("%1", locale.toString(memory.stability, "f", 1))
        difficulty = _DASH if memory.difficulty is None else locale.toString(memory.difficulty, "f", 1)
        return [
            (self.tr("State"), phases[memory.phase]),
            (self.tr("Next review"), self._time(memory.due)),
            (self.tr("Stability"), stability),
            (self.tr("Difficulty"), difficulty),
            (self.tr("Reviews"), locale.toString(memory.reps)),
            (self.tr("Forgotten"), locale.toString(memory.lapses)),
        ]

    def _time(self, instant: datetime | None) -> str:
        if instant is None:
            return _DASH
        stamp = QDateTime.fromSecsSinceEpoch(int(instant.timestamp()))
        return interface_locale().toString(stamp, QLocale.FormatType.ShortFormat)

    def _grid(self, rows: Sequence[tuple[str, ...]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for y, row in enumerate(rows):
            for x, words in enumerate(row):
                label = Label(self._theme, "body", "ink" if x else "ink2")
                label.setText(words)
                grid.addWidget(label, y, x)
        grid.setColumnStretch(max((len(row) for row in rows), default=1) - 1, 1)
        return grid

    def _reviews(self, history: Sequence[Review]) -> QWidget:
        names = {
            Grade.AGAIN: self.tr("Again"),
            Grade.HARD: self.tr("Hard"),
            Grade.GOOD: self.tr("Good"),
            Grade.EASY: self.tr("Easy"),
        }
        rows = [(self._time(r.at), names[r.grade], r.typed or "") for r in reversed(history)]
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        if rows:
            column.addLayout(self._grid(rows))
        else:
            label = Label(self._theme, "body", "ink3")
            label.setText(self.tr("Not reviewed yet"))
            column.addWidget(label)
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(content)
        return area
