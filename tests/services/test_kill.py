"""Killed at any moment: every acknowledged grade is there, the library is sound and opens."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from studyapp.services.workspace import Workspace, open_workspace
from tests.helpers.extractor import SmallExtractor, make_article

GRADING = """
import sys
from pathlib import Path
from studyapp.domain.ids import CardId
from studyapp.domain.scheduling import Grade
from studyapp.services.workspace import open_workspace
from tests.helpers.extractor import SmallExtractor
with open_workspace(Path(sys.argv[1]), extractor=SmallExtractor) as workspace:
    card = workspace.reading.events(workspace.reading.sections(workspace.reading.articles()[0].id)[0].id)[0].cards[0]
    for number in range(100000):
        workspace.reviewing.prepare(card.id)
        workspace.reviewing.grade(card.id, Grade.GOOD)
        print(number + 1, flush=True)
"""

IMPORTING = """
import sys
from pathlib import Path
from random import Random
from studyapp.services.workspace import open_workspace
from tests.helpers.extractor import SmallExtractor
from tests.helpers.large_library import large_article
with open_workspace(Path(sys.argv[1]), extractor=SmallExtractor) as workspace:
    for number in range(100000):
        workspace.imports.import_article(large_article(number, 40, Random(number)))
        workspace.backups.backup()
        print(number + 1, flush=True)
"""

IMPORTING_FILES = """
import sys
from pathlib import Path
from studyapp.services.workspace import open_workspace
from tests.helpers.extractor import SmallExtractor
files = sorted(Path(sys.argv[1]).parent.glob("*.md"))
with open_workspace(Path(sys.argv[1]), extractor=SmallExtractor) as workspace:
    workspace.imports.import_paths(files, progress=lambda progress: print(progress.done, flush=True))
    sys.stdin.read()
"""


def kill_after(script: str, data: Path, acknowledged: int) -> int:
    """Run the script, kill it once it has told that many times, and give the last number it told."""
    root = Path(__file__).resolve().parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", script, str(data)], cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if int(line) >= acknowledged:
                break
        process.kill()
        told = [line for line in process.stdout if line.endswith("\n")]
    return int(told[-1]) if told else acknowledged


@pytest.mark.parametrize("acknowledged", [1, 23, 57, 300])
def test_acknowledged_grades_survive(acknowledged: int, reopen: Callable[[], Workspace], tmp_path: Path) -> None:
    with reopen() as workspace:
        workspace.imports.import_article(make_article("城", ("", "1900年，戊国成立。")))
        workspace.reading.learn(article_ids=[workspace.reading.articles()[0].id])
    told = kill_after(GRADING, tmp_path / "data", acknowledged)
    with reopen() as workspace:
        reviews = workspace.statistics.overview().reviews
        assert told <= reviews <= told + 1
        assert workspace.backups.check().problems == ()


@pytest.mark.parametrize("acknowledged", [1, 4])
def test_import_and_backup_are_whole_or_not_there(acknowledged: int, tmp_path: Path) -> None:
    told = kill_after(IMPORTING, tmp_path / "data", acknowledged)
    with open_workspace(tmp_path / "data", extractor=SmallExtractor) as workspace:
        articles = workspace.reading.articles()
        assert told <= len(articles) <= told + 1
        assert workspace.backups.check().problems == ()
        assert len(workspace.browsing.ids("")) == 40 * len(articles)
        for backup in workspace.backups.list():
            workspace.backups.restore(backup.path)


@pytest.mark.parametrize("acknowledged", [1, 12, 40])
def test_of_many_files_only_the_one_in_flight_is_lost(acknowledged: int, tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number:02}.md").write_text(f"# 城{number}\n\n{1900 + number}年，戊国成立。", encoding="utf-8")
    told = kill_after(IMPORTING_FILES, tmp_path / "data", acknowledged)
    with open_workspace(tmp_path / "data", extractor=SmallExtractor) as workspace:
        articles = workspace.reading.articles()
        assert told <= len(articles) <= told + 1
        assert workspace.backups.check().problems == ()
        assert len(workspace.browsing.ids("")) == len(articles)
