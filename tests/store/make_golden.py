"""Writes tests/golden/library-N.db.gz for the newest schema: run it once when a migration is added.

python -m tests.store.make_golden
"""

from __future__ import annotations

import gzip
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from studyapp.domain.scheduling import Grade
from studyapp.services.workspace import open_workspace
from studyapp.store.migrations import newest_schema
from studyapp.store.opening import library_path
from tests.helpers.extractor import SmallExtractor, make_article

GOLDEN = Path(__file__).resolve().parents[1] / "golden"


def main() -> None:
    """Make a small library with an article, a kept event and a review."""
    now = datetime(2026, 1, 2, 12, tzinfo=UTC)
    with TemporaryDirectory() as folder:
        data = Path(folder)
        article = make_article("两国条约", ("", "1850年2月3日，甲国与乙国签订条约。1861年，乙国宣布独立。"))
        with open_workspace(data, clock=lambda: now, extractor=SmallExtractor) as workspace:
            workspace.imports.import_article(article)
            workspace.reading.learn(article_ids=[workspace.reading.articles()[0].id])
            item = workspace.reviewing.next_item()
            assert item is not None
            workspace.reviewing.grade(item.card.id, Grade.GOOD)
            workspace._library.database.raw("VACUUM")
        packed = gzip.compress(library_path(data).read_bytes(), mtime=0)
    (GOLDEN / f"library-{newest_schema()}.db.gz").write_bytes(packed)


if __name__ == "__main__":
    main()
