"""The keys of the reading screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from studyapp.ui.windows.reading_screen import ReadingScreen


class ReadingKeys(QObject):
    """Binds the keys of `ui.md` §8; each also stands in the list of keys (?)."""

    def __init__(self, screen: ReadingScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        for keys, _, deed in self._entries():
            screen.add_key(keys, "", deed)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the list of keys in the language of the interface."""
        self._screen.commands[:] = [(keys, label) for keys, label, _ in self._entries()]
        self._screen.commands.append(("Space", self.tr("Next page of the text")))

    def _entries(self) -> tuple[tuple[str, str, Callable[[], object]], ...]:
        screen = self._screen
        view = screen.reader.view
        return (
            ("N", self.tr("Next card"), lambda: screen.step_card(1)),
            ("P", self.tr("Previous card"), lambda: screen.step_card(-1)),
            ("K", self.tr("Keep the card"), lambda: screen.do("keep")),
            ("X", self.tr("Reject the card"), lambda: screen.do("reject")),
            ("E", self.tr("Edit the card"), lambda: screen.do("edit")),
            ("S", self.tr("Split the card in two"), lambda: screen.do("split")),
            ("M", self.tr("Merge the card with the next"), lambda: screen.do("merge")),
            ("A", self.tr("Own card from the selection"), screen.own_card),
            ("L", self.tr("Learn this section"), screen.learn),
            ("R", self.tr("Mark the section as read"), screen.mark_read),
            ("[", self.tr("Previous section"), lambda: screen.step_section(-1)),
            ("]", self.tr("Next section"), lambda: screen.step_section(1)),
            ("D", self.tr("Next date in the text"), lambda: view.next_date(1)),
            ("Shift+D", self.tr("Previous date in the text"), lambda: view.next_date(-1)),
            ("Y", self.tr("Why this date"), lambda: screen.do("why")),
            ("Return", self.tr("From the card to its sentence and back"), screen.swap_focus),
            ("Ctrl+F", self.tr("Find in this section"), screen.reader.open_find),
            ("Alt+Left", self.tr("Back"), lambda: screen.go_in_history(-1)),
            ("Alt+Right", self.tr("Forward"), lambda: screen.go_in_history(1)),
        )
