"""The menu of a row of the library: review it, learn it, move it, rename it, take it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QInputDialog, QMenu, QMessageBox

from studyapp.domain.ids import ArticleId, SectionId
from studyapp.domain.library import Changes
from studyapp.services.reading import NodeKind, TreeNode
from studyapp.services.reviewing import Scope

if TYPE_CHECKING:
    from studyapp.ui.windows.main_window import MainWindow


def scope_of(node: TreeNode) -> Scope:
    """The part of the library that a row stands for."""
    if node.kind is NodeKind.COLLECTION:
        return Scope(collections=frozenset({node.title}))
    if node.kind is NodeKind.ARTICLE:
        return Scope(articles=frozenset({ArticleId(node.id)}))
    return Scope(sections=frozenset({SectionId(node.id), *(SectionId(c.id) for c in _below(node))}))


def _below(node: TreeNode) -> list[TreeNode]:
    return [d for child in node.children for d in (child, *_below(child))]


def make_library_menu(window: MainWindow, node: TreeNode) -> QMenu:
    """The menu of a row."""
    menu = QMenu(window)
    reading = window.workspace.reading
    scope = scope_of(node)
    menu.addAction(QCoreApplication.translate("LibraryMenu", "Review")).triggered.connect(
        lambda: window.open_review(scope)
    )
    if node.kind is not NodeKind.COLLECTION:
        learn = menu.addAction(QCoreApplication.translate("LibraryMenu", "Learn"))
        learn.triggered.connect(
            lambda: _write(window, lambda: reading.learn(section_ids=scope.sections, article_ids=scope.articles))
        )
    if node.kind is NodeKind.ARTICLE:
        _add_article_entries(window, menu, node)
    if node.kind is NodeKind.COLLECTION:
        rename = menu.addAction(QCoreApplication.translate("LibraryMenu", "Rename…"))
        rename.triggered.connect(lambda: _rename(window, node))
    add = menu.addAction(QCoreApplication.translate("LibraryMenu", "New collection…"))
    add.triggered.connect(lambda: _add_collection(window))
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _add_article_entries(window: MainWindow, menu: QMenu, node: TreeNode) -> None:
    reading, article_id = window.workspace.reading, ArticleId(node.id)
    into = menu.addMenu(QCoreApplication.translate("LibraryMenu", "Move to"))
    model = window.reading.library.model
    for i in range(model.rowCount()):
        target = model.node(model.index(i, 0))
        if target is not None:
            name, place = target.title, len(target.children)
            into.addAction(name.replace("&", "&&")).triggered.connect(
                lambda _=False, name=name, place=place: _write(
                    window, lambda: reading.move_article(article_id, collection=name, position=place)
                )
            )
    source = menu.addAction(QCoreApplication.translate("LibraryMenu", "Where it came from…"))
    source.triggered.connect(lambda: window.updating.show_provenance(article_id))
    menu.addSeparator()
    remove = menu.addAction(QCoreApplication.translate("LibraryMenu", "Remove from the library…"))
    remove.triggered.connect(lambda: _remove(window, node))


def _write(window: MainWindow, write: object, words: str = "") -> None:
    def done(changes: Changes) -> None:
        window.spread(changes)
        if words:
            window.notices.notify(words, undoable=True)

    window.tasks.store(write, done, failed=window.show_error)  # type: ignore[arg-type]  # a call that gives Changes


def _remove(window: MainWindow, node: TreeNode) -> None:
    box = QMessageBox(window)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(box.textFormat().PlainText)
    question = QCoreApplication.translate("LibraryMenu", "Remove “%1” with its cards and reviews?")
    box.setText(question.replace("%1", node.title[:80]))
    box.setStandardButtons(QMessageBox.StandardButton.Cancel | QMessageBox.StandardButton.Yes)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    if box.exec() == QMessageBox.StandardButton.Yes:
        reading = window.workspace.reading
        said = QCoreApplication.translate("LibraryMenu", "Removed 1 article")
        _write(window, lambda: reading.delete_article(ArticleId(node.id)), said)


def _ask_name(window: MainWindow, title: str, text: str = "") -> str:
    label = QCoreApplication.translate("LibraryMenu", "Name of the collection")
    name, agreed = QInputDialog.getText(window, title, label, text=text)
    return name.strip() if agreed else ""


def _rename(window: MainWindow, node: TreeNode) -> None:
    name = _ask_name(window, QCoreApplication.translate("LibraryMenu", "Rename the collection"), node.title)
    if name and name != node.title:
        _write(window, lambda: window.workspace.reading.rename_collection(node.title, name))


def _add_collection(window: MainWindow) -> None:
    name = _ask_name(window, QCoreApplication.translate("LibraryMenu", "New collection"))
    if name:
        _write(window, lambda: window.workspace.reading.add_collection(name))
        window.reading.load_tree()
