"""WikiTitles: titles for what is being typed, asked for in the background, one question at a time."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from studyapp.domain.errors import Cancelled
from studyapp.services.imports import Imports
from studyapp.ui.dialogs.wiki_dialog import WikiDialog
from studyapp.ui.error_words import error_words
from studyapp.ui.tasks import Tasks


class WikiTitles(QObject):
    """Serves one dialog. A newer text gives up the question under way; the dialog's end gives up all."""

    def __init__(self, dialog: WikiDialog, imports: Imports, tasks: Tasks) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._imports = imports
        self._tasks = tasks
        self._wanted = ""
        self._is_asking = False
        dialog.paused.connect(self._on_paused)
        dialog.finished.connect(self._on_closed)

    @Slot(str)
    def _on_paused(self, text: str) -> None:
        self._wanted = text
        if not text:
            self._dialog.show_titles(())
        elif not self._is_asking:
            self._ask(text)

    @Slot()
    def _on_closed(self) -> None:
        self._wanted = ""

    def _ask(self, text: str) -> None:
        self._is_asking = True

        def ask() -> tuple[str, ...]:
            try:
                return self._imports.suggestions(text, lambda: self._wanted != text)
            except Cancelled:
                return ()

        self._tasks.pure(
            ask,
            lambda titles: self._on_answer(text, titles),
            failed=lambda error: self._on_answer(text, error),
            owner=self,
        )

    def _on_answer(self, text: str, answer: tuple[str, ...] | Exception) -> None:
        self._is_asking = False
        if self._wanted != text:
            if self._wanted:
                self._ask(self._wanted)
        elif isinstance(answer, Exception):
            self._dialog.show_fault(error_words(answer))
        else:
            self._dialog.show_titles(answer)
