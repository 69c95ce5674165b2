"""Importing: reports, folders, failures that leave nothing, cancelling, undo."""

from __future__ import annotations

from pathlib import Path

import pytest

from studyapp.domain.article import Article
from studyapp.domain.errors import InputError
from studyapp.domain.event import ExtractedEvent, Rejection
from studyapp.domain.resources import resource
from studyapp.services.imports import Progress, Stage
from studyapp.services.wanted import Found
from studyapp.services.workspace import Workspace
from tests.helpers.extractor import SmallExtractor, make_article

TEXT = "**山城**是一座城。1901年3月4日，山城建立大学。\n\n## 交通\n\n1920年，山城修建铁路。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    (folder / "deep").mkdir(parents=True)
    (folder / "one.md").write_text(TEXT, encoding="utf-8")
    (folder / "deep" / "two.md").write_text(TEXT.replace("山城", "水城"), encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    return folder


def test_report_counts_what_was_made_and_left_out(workspace: Workspace, article: Article) -> None:
    report = workspace.imports.import_article(article)
    file = report.files[0]
    assert (file.title, file.sections, file.dates, file.events, file.cards) == ("两国关系", 2, 6, 4, 8)
    assert [left.reason for left in file.left_out] == [Rejection.NOT_SALIENT, Rejection.DATE_UNSURE]
    assert file.left_out[0].expression == "1862年"
    assert report.changes.articles
    assert not file.again


def test_folder_is_walked_for_readable_kinds(workspace: Workspace, folder: Path) -> None:
    report = workspace.imports.import_paths([folder], collection="城市")
    assert sorted(f.title for f in report.files) == ["山城", "水城"]
    assert [node.title for node in workspace.reading.tree()] == ["城市"]


def test_folder_is_walked_by_patterns(workspace: Workspace, folder: Path) -> None:
    for include, titles in ((["t*.md"], ["水城"]), (["deep/*"], ["水城"]), (["*.txt", "one.*"], ["山城"]), (["x"], [])):
        paths = workspace.imports.expand([folder], include)
        assert [p.stem for p in paths] == [{"水城": "two", "山城": "one"}[t] for t in titles]


def test_progress_is_told_for_each_file(workspace: Workspace, folder: Path) -> None:
    told: list[Progress] = []
    workspace.imports.import_paths([folder], progress=told.append)
    assert [(p.done, p.total) for p in told] == [(0, 2), (1, 2), (2, 2)]
    assert told[-1].stage is Stage.DONE


def test_cancelling_keeps_what_was_stored(workspace: Workspace, folder: Path) -> None:
    asked = iter([False, True])
    report = workspace.imports.import_paths([folder], cancelled=lambda: next(asked))
    assert report.cancelled
    assert len(report.files) == len(workspace.reading.articles()) == 1


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("none.md", None, "no such file"),
        ("empty.md", b"", ""),
        ("binary.md", bytes(range(256)) * 20, ""),
    ],
)
def test_file_that_cannot_be_read_is_reported(
    workspace: Workspace, folder: Path, name: str, data: bytes | None, what: str
) -> None:
    if data is not None:
        (folder / name).write_bytes(data)
    report = workspace.imports.import_paths([folder / name, folder / "one.md"])
    error = report.files[0].error
    assert error is not None
    assert error.startswith(str(folder / name))
    assert what in error
    assert "\n" not in error
    assert [a.title for a in workspace.reading.articles()] == ["山城"]


def test_half_failed_import_leaves_nothing(workspace: Workspace, article: Article) -> None:
    events = workspace.imports._prepared("x", Found(article)).events
    # The second event points at a section that is not there: storing stops in the middle.
    broken = ExtractedEvent(**{name: getattr(events[1], name) for name in events[1].__slots__} | {"section": 9})
    prepared = type(workspace.imports._prepared("x", Found(article)))("x", article, (events[0], broken), "1")
    with pytest.raises(IndexError):
        workspace.imports.add(prepared)
    assert workspace.reading.tree() == ()
    assert workspace.backups.check().problems == ()


def test_same_article_again_changes_nothing(filled: Workspace, article: Article) -> None:
    report = filled.imports.import_article(article)
    assert report.files[0].again
    assert not report.changes
    assert (report.files[0].events, report.files[0].cards) == (4, 8)


def test_other_rules_extract_again(filled: Workspace, article: Article) -> None:
    filled.imports._make_extractor = lambda: SmallExtractor("2")
    filled.imports.__dict__.pop("_extractor")
    report = filled.imports.import_article(article)
    assert {d.change for d in report.files[0].diff} == {"unchanged"}


def test_pasted_text_has_the_title_given(workspace: Workspace) -> None:
    report = workspace.imports.import_text(TEXT, "笔记", "我的")
    assert report.files[0].title == "笔记"
    assert report.files[0].events == 2


def test_empty_paste_is_refused(workspace: Workspace) -> None:
    with pytest.raises(InputError, match="no text"):
        workspace.imports.import_text(" \n", "笔记")


def test_article_without_text_is_refused(workspace: Workspace) -> None:
    with pytest.raises(InputError, match="no text"):
        workspace.imports.import_article(make_article("空"))


def test_article_in_a_language_without_rules_can_be_read(workspace: Workspace) -> None:
    from dataclasses import replace

    from studyapp.services.extraction import Extractor
    from studyapp.services.reading import OwnCard

    workspace.imports._make_extractor = Extractor
    english = replace(make_article("Rivers", ("", "In 1850 the dam broke.")), language="en")
    assert workspace.imports.import_article(english).files[0].events == 0
    section = workspace.reading.sections(workspace.reading.articles()[0].id)[0]
    workspace.reading.add_own(section.id, OwnCard("When did the dam break?", "1850", 0, 7))
    assert workspace.reviewing.next_item() is not None


def test_starter_library_comes_once(workspace: Workspace) -> None:
    first = workspace.imports.import_starter()
    assert not first.failed
    shipped = {f.name for f in resource("library").iterdir() if f.name.endswith(".md")}
    assert {f.name for f in first.files} == shipped
    assert first.files[0].title == "中苏关系"
    assert all(f.again for f in workspace.imports.import_starter().files)


def test_one_undo_takes_the_whole_import_back(workspace: Workspace, folder: Path) -> None:
    workspace.imports.import_paths([folder])
    assert workspace.history.undo_label() == "import"
    workspace.history.undo()
    assert workspace.reading.tree() == ()
    workspace.history.redo()
    assert len(workspace.reading.articles()) == 2
    assert workspace.backups.check().problems == ()


def test_surrogates_and_control_characters_do_not_stop_an_import(workspace: Workspace) -> None:
    odd = make_article("题\ud800目\x00\u202e<b>", ("", "1850年，甲\ud800国\x00成立。"))
    report = workspace.imports.import_article(odd)
    assert report.files[0].events == 1
    assert workspace.backups.check().problems == ()


def test_guids_are_the_same_in_every_library(workspace: Workspace, article: Article, tmp_path: Path) -> None:
    from studyapp.services.workspace import open_workspace

    workspace.imports.import_article(article)
    with open_workspace(tmp_path / "other", extractor=SmallExtractor) as other:
        other.imports.import_article(article)
        guids = [
            [e.guid for s in w.reading.sections(w.reading.articles()[0].id) for e in w.reading.events(s.id)]
            for w in (workspace, other)
        ]
    assert guids[0] == guids[1]
    assert all((g.isalnum() and g.islower()) or g.isdigit() for g in guids[0])
