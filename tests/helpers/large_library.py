"""A large library for measuring: many articles of made-up sentences, two cards an event, a part of them learned."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from studyapp.domain.article import Article
from studyapp.services.workspace import Workspace, open_workspace
from tests.helpers.extractor import SmallExtractor, make_article

_WHO = "甲乙丙丁戊己庚辛壬癸"
_DID = ("签订通商条约", "宣布独立", "召开代表大会", "爆发内战", "建立外交关系", "修建铁路", "发行货币", "迁都北方")
_WHERE = ("东河", "西山", "南岭", "北原", "中州", "上谷", "下浦", "新滩")


def large_article(number: int, events: int, chance: Random) -> Article:
    """An article of that many dated sentences in ten sections."""
    sections = []
    for part in range(10):
        sentences = []
        for _ in range(events // 10):
            who, did, where = chance.choice(_WHO), chance.choice(_DID), chance.choice(_WHERE)
            date = f"{chance.randint(1600, 2000)}年{chance.randint(1, 12)}月{chance.randint(1, 28)}日"
            sentences.append(f"{date}，{who}国在{where}第{chance.randint(1, 10**6)}次{did}。")
        sections.append((f"第{part}节" if part else "", "\n".join(sentences)))
    return make_article(f"文章{number}", *sections)


def make_large(data_dir: Path, now: datetime, *, articles: int = 200, events: int = 250) -> Workspace:
    """A library with `articles * events * 2` cards, a third of them in review and due around now."""
    chance = Random(1)
    workspace = open_workspace(data_dir, clock=lambda: now, extractor=SmallExtractor)
    for number in range(articles):
        workspace.imports.import_article(large_article(number, events, chance), f"合集{number % 5}")
    workspace.reading.learn(article_ids=[a.id for a in workspace.reading.articles()][: articles // 2])
    database = workspace._library.database
    with workspace._library.journal.deed("large", now, undoable=False):
        start = int((now - timedelta(days=30)).timestamp() * 1_000_000)
        database.raw(
            "UPDATE cards SET phase = 'review', due = ? + (id % 60) * 86400000000, stability = 1 + id % 100, "
            "difficulty = 1 + id % 9, last_review = ?, interval = 10, reps = 3 WHERE active = 1 AND id % 3 != 0",
            (start, start),
        )
    return workspace
