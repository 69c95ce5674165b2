"""A small extractor for tests of what surrounds the rules: one event for each `YYYY年M月D日` of a sentence."""

from __future__ import annotations

import re

from studyapp.domain.article import Article, Block, BlockKind, Provenance, Script, Section
from studyapp.domain.edtf import format_edtf
from studyapp.domain.event import CardKind, CardText, ExtractedEvent, Rejection
from studyapp.domain.historical_date import HistoricalDate

_SENTENCE = re.compile(r"[^。\n]+。?")
_DATE = re.compile(r"(\d{3,4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?")


class SmallExtractor:
    """Sentences with a date become events; 据说 makes one left out, 约 one with a doubtful date."""

    def __init__(self, rules_version: str = "1") -> None:
        self._version = rules_version

    @property
    def rules_version(self) -> str:
        return self._version

    def extract(self, article: Article) -> tuple[ExtractedEvent, ...]:
        return tuple(
            self._event(article, index, sentence, date)
            for index, section in enumerate(article.sections)
            for sentence in _SENTENCE.finditer(section.text)
            for date in _DATE.finditer(sentence.group())
        )

    def cards_for(self, article: Article, event: ExtractedEvent) -> tuple[CardText, ...]:
        assert event.date is not None
        answer = format_edtf(event.date)
        return (
            CardText(CardKind.EVENT_DATE, f"{event.text}是什么时候？", answer, event.sentence),
            CardText(CardKind.DATE_EVENT, f"{answer}发生了什么？", event.text, event.sentence),
        )

    def _event(self, article: Article, index: int, sentence: re.Match[str], date: re.Match[str]) -> ExtractedEvent:
        words = sentence.group()
        text = _DATE.sub("", words).strip("，。")
        rejected = Rejection.NOT_SALIENT if "据说" in words else Rejection.DATE_UNSURE if words[:1] == "约" else None
        event = ExtractedEvent(
            section=index,
            sentence=words,
            sentence_start=sentence.start(),
            sentence_end=sentence.end(),
            expression=date.group(),
            start=sentence.start() + date.start(),
            end=sentence.start() + date.end(),
            date=HistoricalDate.on(*(int(part) for part in date.groups() if part)),
            rule="test",
            anchor="",
            text=text,
            spans=((sentence.start(), sentence.end()),),
            salience=0.7,
            confidence=0.9,
            actors=(text[:2],),
            action="sign" if "签" in words else "",
            rejected=rejected,
        )
        cards = self.cards_for(article, event) if rejected is None else ()
        return ExtractedEvent(
            **{name: getattr(event, name) for name in event.__slots__ if name != "cards"}, cards=cards
        )


def make_article(title: str, *sections: tuple[str, str], script: Script = Script.SIMPLIFIED) -> Article:
    """An article of headings and texts; an empty heading is the lead."""
    made = []
    for heading, text in sections:
        blocks, at = [], 0
        for line in text.split("\n"):
            blocks.append(Block(BlockKind.PARAGRAPH, at, at + len(line)))
            at += len(line) + 1
        path = (heading,) if heading else ()
        made.append(Section(heading, 2 if heading else 1, path, text, tuple(blocks)))
    return Article(title, tuple(made), "zh", script, Provenance("test"), source=str(sections))
