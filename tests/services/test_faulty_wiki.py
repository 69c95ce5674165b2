"""Wikis that fail in every way: one plain sentence, soon, and a library as it was before."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import pytest

from studyapp.services.workspace import Workspace, open_workspace
from studyapp.sources.mediawiki import MediaWiki
from studyapp.sources.web import Limits, Web
from tests.helpers.extractor import SmallExtractor
from tests.helpers.local_wiki import FAULTS, LocalServer, Waits, api, serving


@pytest.fixture
def server() -> Iterator[LocalServer]:
    with serving() as server:
        server.replies["/w/api.php"] = api
        server.replies |= {f"/{name}/api.php": reply for name, reply in FAULTS.items()}
        yield server


@pytest.fixture
def library(server: LocalServer, tmp_path: Path) -> Iterator[Workspace]:
    """A library with one page of the wiki."""
    web = Web("StudyApp/test", Limits(silence=0.4, total=0.8, size=2**20), sleep=Waits())

    def client() -> MediaWiki:
        return MediaWiki(web, home=f"{server.address}/w/api.php", hurried=web)

    with open_workspace(tmp_path / "data", timezone=UTC, extractor=SmallExtractor, wiki=client) as workspace:
        assert not workspace.imports.import_online(["甲河"]).failed
        yield workspace


def is_as_before(library: Workspace) -> bool:
    (article,) = library.reading.articles()
    return (article.title, article.provenance.revision, library.backups.check().problems) == ("甲河", "77", ())


@pytest.mark.parametrize("fault", sorted(FAULTS))
def test_fault_leaves_nothing_behind(library: Workspace, server: LocalServer, fault: str) -> None:
    began = time.monotonic()
    places = [f"{server.address}/{fault}/index.php?title=甲河", "甲河"]
    failed, good = library.imports.import_online(places).files
    assert time.monotonic() - began < 10
    assert failed.error is not None
    assert failed.error.startswith("127.0.0.1:")
    assert "; " in failed.error
    assert "\n" not in failed.error
    assert good.error is None
    assert is_as_before(library)


@pytest.mark.parametrize("fault", sorted(FAULTS))
def test_fault_while_looking_for_a_newer_revision(library: Workspace, server: LocalServer, fault: str) -> None:
    server.replies["/w/api.php"] = FAULTS[fault]
    found = library.imports.newer_revisions(library.reading.articles())
    report = library.imports.update(library.reading.articles())
    assert found.newer == ()
    assert found.failed or found.elsewhere
    assert report.failed
    assert is_as_before(library)


def test_cancelled_in_the_middle_of_an_answer(library: Workspace, server: LocalServer) -> None:
    asked = iter([False] * 4)
    report = library.imports.import_online(
        [f"{server.address}/dribble/index.php?title=甲河"], cancelled=lambda: next(asked, True)
    )
    assert report.cancelled
    assert is_as_before(library)


def test_choices_are_imported_from_the_same_wiki(library: Workspace, server: LocalServer) -> None:
    file = library.imports.import_online([f"{server.address}/wiki/甲"]).files[0]
    assert file.choices == ("甲河", "甲山")
    assert library.imports.import_online(file.places[:1]).files[0].title == "甲河"


def test_suggestions_while_typing(library: Workspace, server: LocalServer) -> None:
    assert library.imports.suggestions("甲") == ("甲河", "甲水", "甲")
    asked = len(server.seen)
    assert library.imports.suggestions("  ") == library.imports.suggestions("https://a.org/wiki/甲") == ()
    assert len(server.seen) == asked
