"""Updating: whether articles have a newer revision where they came from; what changed is shown as an import."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from studyapp.domain.ids import ArticleId
from studyapp.domain.library import StoredArticle
from studyapp.services.newer_revisions import Revisions
from studyapp.ui.error_words import error_words

if TYPE_CHECKING:
    from studyapp.ui.windows.main_window import MainWindow


class Updating(QObject):
    """Asks the wikis when the reader asks, never by itself."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    @Slot()
    def look_for_all(self) -> None:
        """Ask about every article of the library."""
        self._fetch(self._window.workspace.reading.articles)

    def look_for(self, article_id: ArticleId) -> None:
        """Ask about one article."""
        self._fetch(lambda: (self._window.workspace.reading.article(article_id),))

    def show_provenance(self, article_id: ArticleId) -> None:
        """Show where an article came from."""
        reading = self._window.workspace.reading
        self._window.tasks.store(
            lambda: reading.article(article_id), self._show, failed=self._window.show_error, owner=self
        )

    def _show(self, article: StoredArticle) -> None:
        from studyapp.ui.dialogs.provenance_dialog import ProvenanceDialog

        dialog = ProvenanceDialog(self._window.theme, article, self._window)
        dialog.link_pressed.connect(self._window.overlays.open_link)
        dialog.look_asked.connect(lambda: self.look_for(article.id))
        dialog.open()

    def _fetch(self, articles: Callable[[], tuple[StoredArticle, ...]]) -> None:
        window = self._window
        window.tasks.store(articles, self._ask, failed=window.show_error, owner=self)

    def _ask(self, articles: tuple[StoredArticle, ...]) -> None:
        window = self._window
        window.notices.notify(self.tr("Asking for newer revisions…"))
        window.tasks.pure(
            lambda: window.workspace.imports.newer_revisions(articles),
            self._on_answer,
            failed=window.show_error,
            owner=self,
        )

    def _on_answer(self, found: Revisions) -> None:
        notices = self._window.notices
        if found.newer:
            words = self.tr("%n articles have a newer revision", "", len(found.newer))
            if len(found.newer) == 1:
                words = self.tr("“%1” has a newer revision").replace("%1", found.newer[0].title[:60])
            deed = self.tr("Show what changed")
            notices.offer(words, deed, lambda: self._window.importing.start_updates(found.newer))
        elif found.failed:
            notices.fail(error_words(found.failed[0]))
        elif found.current:
            notices.notify(self.tr("No newer revision of %n articles", "", len(found.current)))
        else:
            notices.notify(self.tr("Nothing here came from a wiki that can be asked"))
