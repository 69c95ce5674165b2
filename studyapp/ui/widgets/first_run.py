"""FirstRunPage: the first start: language, what is there already, where the data lies."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studyapp.domain.ids import ArticleId
from studyapp.services.reading import NodeKind, TreeNode
from studyapp.ui.theme import Theme
from studyapp.ui.translation import LANGUAGES, own_name
from studyapp.ui.widgets.axis_label import span_label
from studyapp.ui.widgets.buttons import Button, ElidedLabel, Label, plain_tip
from studyapp.ui.widgets.prose_label import ProseLabel
from studyapp.ui.widgets.surface import Hairline, Surface

_WIDTH = 480


class FirstRunPage(Surface):
    """Signals: `language_chosen(code)`, `begun`, `import_wanted`; `folder_wanted`, where it is `movable`."""

    language_chosen = Signal(str)
    begun = Signal()
    import_wanted = Signal()
    folder_wanted = Signal()

    def __init__(
        self, theme: Theme, language: str, data_dir: Path, *, movable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "page", parent=parent)
        self._language = language
        self._data_dir = data_dir
        self._movable = movable
        self._years: Mapping[ArticleId, tuple[int, int]] = {}
        self._tree: tuple[TreeNode, ...] = ()
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._area: QScrollArea | None = None
        self.retranslate()

    def retranslate(self) -> None:
        """Build the page in the language of the interface."""
        if self._area is not None:
            self._area.hide()
            self._area.deleteLater()
        content = QWidget()
        content.setFixedWidth(self.theme.px(_WIDTH))
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 24, 0, 24)
        column.setSpacing(8)
        self._add_name(column)
        self._add_languages(column)
        self._articles = QVBoxLayout()
        self._articles.setSpacing(0)
        column.addLayout(self._articles)
        self._add_data(column)
        self._add_buttons(column)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.addStretch(1)
        row.addWidget(content, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self._area.setWidget(holder)
        self._whole.addWidget(self._area)
        self.show_tree(self._tree, self._years)

    def set_language(self, language: str) -> None:
        """The language now spoken."""
        self._language = language
        self.retranslate()

    def _add_name(self, column: QVBoxLayout) -> None:
        name = Label(self.theme, "name")
        name.setText("StudyApp")
        said = Label(self.theme, "article")
        said.setText(self.tr("Read history, keep the dates."))
        column.addWidget(name)
        column.addWidget(said)
        column.addSpacing(24)

    def _add_languages(self, column: QVBoxLayout) -> None:
        caption = Label(self.theme, "caption", "ink2")
        caption.setText(self.tr("Language of the interface"))
        column.addWidget(caption)
        row = QHBoxLayout()
        row.setSpacing(8)
        self._group = QButtonGroup(self)
        for code in LANGUAGES:
            button = Button(self.theme, kind="choice")
            button.setText(own_name(code))
            button.setCheckable(True)
            button.setChecked(code == self._language)
            button.clicked.connect(lambda _=False, code=code: self.language_chosen.emit(code))
            self._group.addButton(button)
            row.addWidget(button, 1)
        column.addLayout(row)
        column.addSpacing(20)

    def _add_data(self, column: QVBoxLayout) -> None:
        column.addSpacing(24)
        said = ProseLabel(self.theme, "body")
        said.set_token("ink2")
        said.set_text(
            self.tr("Articles, cards and reviews stay on this computer. No account, no network; backed up daily.")
        )
        column.addWidget(said)
        row = QHBoxLayout()
        caption = Label(self.theme, "caption", "ink2")
        caption.setText(self.tr("Data folder"))
        folder = ElidedLabel(self.theme, "body", "ink")
        folder.set_text(_from_home(self._data_dir))
        folder.setToolTip(plain_tip(str(self._data_dir)))
        row.addWidget(caption)
        row.addWidget(folder, 1)
        self.change = Button(self.theme, kind="link")
        self.change.setText(self.tr("Change…"))
        self.change.setVisible(self._movable)
        self.change.clicked.connect(self.folder_wanted)
        row.addWidget(self.change)
        column.addLayout(row)
        column.addSpacing(20)

    def _add_buttons(self, column: QVBoxLayout) -> None:
        begin = Button(self.theme, kind="primary")
        begin.setText(self.tr("Start reading"))
        begin.setMinimumWidth(self.theme.px(132))
        own = Button(self.theme)
        own.setText(self.tr("Import my own articles"))
        begin.clicked.connect(self.begun)
        own.clicked.connect(self.import_wanted)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(begin)
        row.addWidget(own)
        row.addStretch(1)
        column.addLayout(row)
        self.begin = begin

    def show_tree(self, tree: Sequence[TreeNode], years: Mapping[ArticleId, tuple[int, int]]) -> None:
        """List the articles that are there already, with the years from which to which they tell."""
        self._tree, self._years = tuple(tree), years
        while (item := self._articles.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        articles = [n for c in tree for n in c.children if n.kind is NodeKind.ARTICLE]
        caption = Label(self.theme, "caption", "ink2")
        caption.setText(
            self.tr("The starter library is ready") if articles else self.tr("Preparing the starter library…")
        )
        self._articles.addWidget(caption)
        self._articles.addSpacing(6)
        for node in articles:
            self._articles.addWidget(Hairline(self.theme))
            self._articles.addWidget(self._article_row(node))
        if articles:
            self._articles.addWidget(Hairline(self.theme))

    def _article_row(self, node: TreeNode) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 7, 0, 7)
        title = ElidedLabel(self.theme, "body", "ink")
        title.set_text(node.title, node.script)
        count = Label(self.theme, "caption", "ink2")
        count.setText(self.tr("%n cards", "", node.counts.events))
        years = Label(self.theme, "event-small", "ink2")
        span = self._years.get(ArticleId(node.id))
        years.setText("" if span is None else span_label(*span))
        line.addWidget(title, 3)
        line.addWidget(years, 3)
        line.addWidget(count)
        return row


def _from_home(folder: Path) -> str:
    """A folder as readers know it: the home folder is ~ where such systems say so."""
    try:
        inside = folder.relative_to(Path.home())
    except (ValueError, RuntimeError):
        return str(folder)
    return str(folder) if sys.platform == "win32" else f"~/{inside}"
