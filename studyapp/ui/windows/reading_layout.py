"""Where library, text and cards stand: side by side where there is room, else as drawers over the text."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from studyapp.ui.widgets.drawer import Drawer
from studyapp.ui.widgets.panel_widths import CARDS, LIBRARY, panel_widths, width_mode

_LEAST_TEXT = 520


class ReadingLayout(QWidget):
    """Arranges three panels by its width. Signals: `rearranged` when panels became drawers or came back."""

    rearranged = Signal()

    def __init__(self, library: QWidget, text: QWidget, cards: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library, self._text, self._cards = library, text, cards
        self._mode = ""
        self._sizes: list[int] = []
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.splitter)
        self.library_drawer = Drawer(self, right=False, width=LIBRARY + 24)
        self.cards_drawer = Drawer(self, right=True, width=CARDS + 24)
        text.setMinimumWidth(_LEAST_TEXT)
        self.splitter.addWidget(library)
        self.splitter.addWidget(text)
        self.splitter.addWidget(cards)
        self.splitter.splitterMoved.connect(self._on_moved)

    @property
    def mode(self) -> str:
        """`wide`, `middle` or `narrow`."""
        return self._mode

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        mode = width_mode(event.size().width())
        if mode != self._mode:
            self._mode = mode
            self._arrange()
            self.rearranged.emit()

    def _arrange(self) -> None:
        self.library_drawer.close_drawer()
        self.cards_drawer.close_drawer()
        self._put(self._library, drawer=None if self._mode == "wide" else self.library_drawer, place=0)
        self._put(self._cards, drawer=self.cards_drawer if self._mode == "narrow" else None, place=2)
        self._limit()
        self._share()

    def _put(self, panel: QWidget, *, drawer: Drawer | None, place: int) -> None:
        if drawer is not None:
            drawer.hold(panel)
        elif self.splitter.indexOf(panel) < 0:
            self.splitter.insertWidget(min(place, self.splitter.count()), panel)
            panel.show()

    def _limit(self) -> None:
        wide = self._mode == "wide"
        self._library.setMinimumWidth(240 if wide else 0)
        self._library.setMaximumWidth(400 if wide else 16777215)
        self._cards.setMinimumWidth(320 if self._mode != "narrow" else 0)
        self._cards.setMaximumWidth(480 if self._mode != "narrow" else 16777215)
        for i in range(self.splitter.count()):
            self.splitter.setStretchFactor(i, 1 if self.splitter.widget(i) is self._text else 0)

    def _share(self) -> None:
        width = self.width()
        library, cards = panel_widths(width, self._sizes)
        if self._mode == "wide":
            self.splitter.setSizes(self._sizes or [library, width - library - cards - 2, cards])
        elif self._mode == "middle":
            self.splitter.setSizes([width - cards - 1, cards])

    @Slot()
    def _on_moved(self) -> None:
        if self._mode == "wide":
            self._sizes = self.splitter.sizes()

    def sizes(self) -> list[int]:
        """The widths the reader chose, to be kept between starts; empty where none were chosen."""
        return self._sizes

    def set_sizes(self, sizes: list[int]) -> None:
        """Restore widths as `kept_widths` gives them; empty changes nothing."""
        if sizes:
            self._sizes = sizes
            self._share()

    def toggle_library(self) -> None:
        """Show or hide the library."""
        if self._mode == "wide":
            self._library.setVisible(not self._library.isVisible())
        else:
            self.cards_drawer.close_drawer()
            self.library_drawer.toggle()

    def toggle_cards(self) -> None:
        """Show or hide the cards."""
        if self._mode == "narrow":
            self.library_drawer.close_drawer()
            self.cards_drawer.toggle()
        else:
            self._cards.setVisible(not self._cards.isVisible())

    def set_motion(self, motion: bool) -> None:
        """Whether drawers slide."""
        self.library_drawer.motion = self.cards_drawer.motion = motion
