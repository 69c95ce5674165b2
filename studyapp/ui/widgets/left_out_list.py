"""What was left out, by reason: the sentences of one reason at a time, and a way to make a card all the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from studyapp.domain.event import Rejection
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.buttons import Button, Label
from studyapp.ui.widgets.prose_label import ProseLabel, ProseMark
from studyapp.ui.widgets.surface import Surface

_SHOWN = 5


def reason_words(reason: Rejection) -> str:
    """A reason for leaving out, in the language of the interface."""
    return {
        Rejection.NOT_SALIENT: QCoreApplication.translate("Reason", "Not salient"),
        Rejection.DATE_IN_NAME: QCoreApplication.translate("Reason", "Part of a name"),
        Rejection.QUOTED: QCoreApplication.translate("Reason", "Quotation, caption, reference"),
        Rejection.CITATION: QCoreApplication.translate("Reason", "Date of a source"),
        Rejection.DAMAGED: QCoreApplication.translate("Reason", "Words are missing in the file"),
        Rejection.DEFINITION: QCoreApplication.translate("Reason", "A definition, not an event"),
        Rejection.NO_SUBJECT: QCoreApplication.translate("Reason", "Unclear subject"),
        Rejection.NO_PREDICATE: QCoreApplication.translate("Reason", "Nothing happens in the sentence"),
        Rejection.TOO_LONG: QCoreApplication.translate("Reason", "Too long for a question"),
        Rejection.DUPLICATE: QCoreApplication.translate("Reason", "Duplicate"),
        Rejection.DATE_UNSURE: QCoreApplication.translate("Reason", "The date is not sure"),
        Rejection.DATE_UNKNOWN: QCoreApplication.translate("Reason", "The date cannot be known"),
        Rejection.ATTRIBUTE: QCoreApplication.translate("Reason", "The date qualifies a noun"),
        Rejection.NOT_UNIQUE: QCoreApplication.translate("Reason", "More than one answer"),
    }[reason]


class ReasonRow(QAbstractButton):
    """A reason with its number."""

    def __init__(self, theme: Theme, words: str, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count = count
        self.setText(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(f"{words}, {count}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(240, self._theme.px(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("select" if self.isChecked() else "hover"))
            painter.drawRoundedRect(self.rect().adjusted(0, 1, 0, -1), 5, 5)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 2, -1, -2), 5, 5)
        painter.setFont(self._theme.font("body-bold" if self.isChecked() else "body"))
        painter.setPen(self._theme.color("ink"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect().adjusted(10, 0, -10, 0), Qt.AlignmentFlag.AlignLeft | middle, self.text())
        painter.setFont(self._theme.font("body"))
        painter.setPen(self._theme.color("ink3"))
        painter.drawText(self.rect().adjusted(10, 0, -10, 0), Qt.AlignmentFlag.AlignRight | middle, str(self._count))
        painter.end()


class LeftOutList(QWidget):
    """Signals: `made_anyway(event_id)`."""

    made_anyway = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._items: list[tuple[object, Rejection, str, str]] = []
        self._language = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.heading = Label(theme, "body-bold")
        self._column.addWidget(self.heading)
        self._column.addSpacing(6)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._column.addLayout(self._rows)
        self._sentences = QVBoxLayout()
        self._sentences.setSpacing(8)
        self._column.addSpacing(8)
        self._column.addLayout(self._sentences)

    def show_left_out(self, items: Sequence[object], language: str = "") -> None:
        """Show passages: `LeftOut` of an import, or stored events with a reason in `rejected`."""
        self._language = language
        self._items = [_facts(item) for item in items]
        self.heading.setText(self.tr("%n dates were left out, why", "", len(self._items)))
        self.setVisible(bool(self._items))
        _empty(self._rows)
        _empty(self._sentences)
        counts = Counter(reason for _, reason, _, _ in self._items)
        for reason, count in counts.most_common():
            row = ReasonRow(self._theme, reason_words(reason), count)
            row.clicked.connect(lambda _=False, reason=reason: self._show_reason(reason))
            self._rows.addWidget(row)
        if counts:
            first = self._rows.itemAt(0)
            if first is not None and isinstance(first.widget(), ReasonRow):
                first.widget().setChecked(True)  # type: ignore[union-attr]  # seen to be a row
            self._show_reason(counts.most_common()[0][0])

    def _show_reason(self, reason: Rejection) -> None:
        _empty(self._sentences)
        found = [item for item in self._items if item[1] is reason]
        for event_id, _, sentence, expression in found[:_SHOWN]:
            self._sentences.addWidget(self._passage(event_id, sentence, expression))
        if len(found) > _SHOWN:
            more = Label(self._theme, "caption", "ink3")
            more.setText(self.tr("and %n more", "", len(found) - _SHOWN))
            self._sentences.addWidget(more)

    def _passage(self, event_id: object, sentence: str, expression: str) -> Surface:
        box = Surface(self._theme, "chrome")
        column = QVBoxLayout(box)
        column.setContentsMargins(12, 8, 12, 6)
        column.setSpacing(2)
        text = ProseLabel(self._theme, "event-small", leading=1.55, fill=True)
        at = sentence.find(expression) if expression else -1
        marks = [ProseMark(at, at + len(expression), "k2")] if at >= 0 else []
        text.set_text(sentence, self._language, marks=marks)
        column.addWidget(text)
        row = QHBoxLayout()
        row.addStretch(1)
        button = Button(self._theme, kind="link")
        button.setText(self.tr("Make a card anyway"))
        button.clicked.connect(lambda: self._make(event_id, button))
        row.addWidget(button)
        column.addLayout(row)
        return box

    def _make(self, event_id: object, button: Button) -> None:
        button.setEnabled(False)
        self.made_anyway.emit(event_id)


def _facts(item: object) -> tuple[object, Rejection, str, str]:
    event_id = getattr(item, "event_id", None) or getattr(item, "id", None)
    reason = getattr(item, "reason", None) or getattr(item, "rejected", None) or Rejection.NOT_SALIENT
    return event_id, reason, str(getattr(item, "sentence", "")), str(getattr(item, "expression", ""))


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
