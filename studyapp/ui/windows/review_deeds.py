"""ReviewDeeds: what can be done with the card asked, beside grading it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from studyapp.domain.library import Changes
from studyapp.services.reading import EventEdit
from studyapp.services.reviewing import ReviewItem
from studyapp.ui.dialogs.card_info_dialog import CardInfoDialog
from studyapp.ui.dialogs.edit_event_dialog import EditEventDialog

if TYPE_CHECKING:
    from studyapp.ui.windows.review_screen import ReviewScreen


class ReviewDeeds(QObject):
    """Buries, suspends, marks, edits and explains the card that a review screen shows; nothing where it shows none."""

    def __init__(self, screen: ReviewScreen) -> None:
        super().__init__(screen)
        self._screen = screen

    def _put_away(self, deed: Callable[[ReviewItem], Changes], notice: str) -> None:
        screen = self._screen
        if screen.item is not None:
            screen.run(partial(deed, screen.item), lambda _: screen.noticed.emit(notice, True))

    def bury_card(self) -> None:
        """Keep the card away until tomorrow."""
        reviewing = self._screen.workspace.reviewing
        self._put_away(lambda i: reviewing.bury_card(i.card.id), self.tr("The card waits until tomorrow"))

    def bury_event(self) -> None:
        """Keep all cards of the event away until tomorrow."""
        reviewing = self._screen.workspace.reviewing
        notice = self.tr("All cards of the event wait until tomorrow")
        self._put_away(lambda i: reviewing.bury_event(i.event.id), notice)

    def suspend_card(self) -> None:
        """Keep the card away until it is allowed again."""
        reviewing = self._screen.workspace.reviewing
        self._put_away(lambda i: reviewing.suspend_card(i.card.id), self.tr("The card is suspended"))

    def suspend_event(self) -> None:
        """Keep all cards of the event away until they are allowed again."""
        reviewing = self._screen.workspace.reviewing
        notice = self.tr("All cards of the event are suspended")
        self._put_away(lambda i: reviewing.suspend_event(i.event.id), notice)

    def mark(self) -> None:
        """Set the mark of the event, or clear it."""
        screen, item = self._screen, self._screen.item
        if item is None:
            return
        marked = not screen.is_marked
        notice = self.tr("Marked") if marked else self.tr("Mark removed")

        def done(changes: Changes) -> None:
            screen.is_marked = marked
            screen.changes_made.emit(changes)
            screen.noticed.emit(notice, True)

        reviewing = screen.workspace.reviewing
        screen.tasks.store(lambda: reviewing.mark(item.event.id, marked), done, owner=self)

    def edit(self) -> None:
        """Open the editor; the card is asked again as edited."""
        screen, item = self._screen, self._screen.item
        if item is not None:
            dialog = EditEventDialog(screen.theme, item.event, item.article, screen)
            dialog.accepted.connect(lambda: self._save(item, dialog.edit()))
            dialog.open()

    def _save(self, item: ReviewItem, edit: EventEdit) -> None:
        screen, workspace = self._screen, self._screen.workspace

        def save() -> tuple[Changes, ReviewItem]:
            changes = workspace.reading.edit(item.event.id, edit)
            return changes, workspace.reviewing.item(item.card.id)

        def saved(result: tuple[Changes, ReviewItem]) -> None:
            screen.changes_made.emit(result[0])
            screen.ask(result[1])

        screen.tasks.store(save, saved, owner=self)

    def info(self) -> None:
        """Show the numbers of the card."""
        screen = self._screen
        if screen.item is not None:
            CardInfoDialog(screen.theme, screen.item, screen.history, screen).open()
