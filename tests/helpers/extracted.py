"""Events as an extraction gives them, made by hand."""

from dataclasses import replace
from typing import Any

from studyapp.domain.article import Article, Block, BlockKind, Provenance, Script, Section
from studyapp.domain.deck import DeckCard, DeckEvent, WrittenDate
from studyapp.domain.event import CardKind, CardText, ExtractedEvent
from studyapp.domain.historical_date import HistoricalDate
from studyapp.domain.ids import Guid
from studyapp.services.deck_dates import DeckDates

DATES = DeckDates()
DATE = HistoricalDate.on(1721, 3)


def event(text: str = "两城订立盐运协定", date: HistoricalDate | None = DATE, **changes: Any) -> ExtractedEvent:
    """An event with a card in each of two directions."""
    sentence = f"那年，{text}。"
    cards = (
        CardText(
            CardKind.EVENT_DATE,
            f"{text}，是在什么时候？",
            DATES(date, "zh", Script.SIMPLIFIED) if date else "",
            sentence,
        ),
        CardText(CardKind.DATE_EVENT, f"与{text[:6]}有关的事是哪一件？", text, sentence),
    )
    made = ExtractedEvent(
        section=0,
        sentence=sentence,
        sentence_start=0,
        sentence_end=len(sentence),
        expression="那年",
        start=0,
        end=2,
        date=date,
        rule="test",
        anchor="",
        text=text,
        spans=((3, 3 + len(text)),),
        salience=0.8,
        confidence=1.0,
        action="treaty",
        cards=cards,
    )
    return replace(made, **changes)


def article(title: str = "两城往来", text: str = "一段。") -> Article:
    """An article of one section under one heading."""
    section = Section("商路", 2, ("商路",), text, (Block(BlockKind.PARAGRAPH, 0, len(text)),))
    return Article(title, (section,), "zh", Script.SIMPLIFIED, Provenance("test"))


def deck_event(*args: Any, **changes: Any) -> DeckEvent:
    """The same as a deck sees it."""
    made = event(*args, **changes)
    cards = tuple(DeckCard(card.kind, card.question, card.answer, card.context) for card in made.cards)
    words = (made.sentence, made.action, made.name, made.era, made.salience)
    return DeckEvent(Guid("abc"), made.text, WrittenDate.of(made.date), *words, cards)
