"""The library as an item model."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from pytestqt.qtbot import QtBot

from studyapp.domain.library import Counts
from studyapp.services.article_import import DEFAULT_COLLECTION
from studyapp.services.reading import NodeKind, TreeNode
from studyapp.ui.models.library_model import DUE, NAME, LibraryModel


def tree(due: int = 5, title: str = "城") -> tuple[TreeNode, ...]:
    lead = TreeNode(NodeKind.SECTION, 1, "", Counts(due=due))
    notes = TreeNode(NodeKind.SECTION, 3, "注释", Counts(), apparatus=True)
    part = TreeNode(NodeKind.SECTION, 4, "细节", Counts())
    section = TreeNode(NodeKind.SECTION, 2, "往事", Counts(new=8, known=0.34, events=9), (part,))
    article = TreeNode(NodeKind.ARTICLE, 1, title, Counts(due=due, new=8), (lead, section, notes))
    return (TreeNode(NodeKind.COLLECTION, 1, DEFAULT_COLLECTION, Counts(), (article,)),)


def test_it_is_a_sound_model(qapp: object) -> None:
    model = LibraryModel()
    model.show_tree(tree())
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_tree(tree(due=7))
    model.show_tree(tree(title="镇"))


def test_the_apparatus_of_an_article_is_not_listed(qapp: object) -> None:
    model = LibraryModel()
    model.show_tree(tree())
    article = model.index_of(NodeKind.ARTICLE, 1)
    assert [model.index(i, 0, article).data() for i in range(model.rowCount(article))] == ["Introduction", "往事"]
    assert not model.index_of(NodeKind.SECTION, 3).isValid()


def test_rows_speak_their_numbers(qapp: object) -> None:
    model = LibraryModel()
    model.show_tree(tree())
    index = model.index_of(NodeKind.SECTION, 2)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "往事, due 0, new 8, known 34%"


def test_new_numbers_do_not_reset_the_tree(qtbot: QtBot) -> None:
    model = LibraryModel()
    model.show_tree(tree())
    resets = QSignalSpy(model.modelReset)
    model.show_tree(tree(due=9))
    assert resets.count() == 0
    index = model.index_of(NodeKind.ARTICLE, 1)
    assert model.index(index.row(), DUE, index.parent()).data() == 9


def test_only_rows_with_new_numbers_are_told_of(qapp: object) -> None:
    model = LibraryModel()
    collection = tree()[0]
    still = TreeNode(NodeKind.ARTICLE, 2, "港", Counts(), (TreeNode(NodeKind.SECTION, 9, "", Counts()),))
    model.show_tree((replace(collection, children=(*collection.children, still)),))
    told = QSignalSpy(model.dataChanged)
    model.show_tree((replace(collection, children=(*tree(due=9)[0].children, still)),))
    rows = {told.at(i)[0].data() for i in range(told.count())}
    assert {"城", "Introduction"} <= rows
    assert "港" not in rows


def test_an_index_from_before_a_reset_leads_nowhere(qapp: object) -> None:
    model = LibraryModel()
    model.show_tree(tree())
    old = [model.index_of(NodeKind.ARTICLE, 1), model.index_of(NodeKind.SECTION, 4)]
    model.show_tree(tree(title="镇"))
    for index in old:
        assert index.data() is None
        assert not index.parent().isValid()
        assert model.rowCount(index) == 0
        assert model.flags(index) == Qt.ItemFlag.ItemIsDropEnabled


def test_a_dropped_article_is_asked_to_move(qtbot: QtBot) -> None:
    model = LibraryModel()
    model.show_tree(tree())
    data = model.mimeData([model.index_of(NodeKind.ARTICLE, 1)])
    collection = model.index(0, NAME, QModelIndex())
    with qtbot.waitSignal(model.article_moved) as heard:
        assert not model.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, collection)
    assert heard.args == [1, DEFAULT_COLLECTION, 0]
