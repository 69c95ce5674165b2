"""Questions: the cards of an event, one per direction that comes out well; pure functions of the event's words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from studyapp.cards.templates import QuestionTemplates
from studyapp.domain.article import Article, Script, SectionKind
from studyapp.domain.event import CardKind, CardText, ExtractedEvent, Rejection
from studyapp.domain.historical_date import DateKind, HistoricalDate, Mod, Precision
from studyapp.domain.mention import Mention, Role
from studyapp.text.script import convert, fold

_WHEN = {
    Precision.DAY: "day",
    Precision.MONTH: "month",
    Precision.SEASON: "season",
    Precision.YEAR: "year",
    Precision.DECADE: "decade",
    Precision.CENTURY: "century",
}
_SETS = {Precision.DAY: "set_days", Precision.MONTH: "set_months"}
WORTH_TWO_DIRECTIONS = 0.5
"""Salience from which an event is also asked the other way round."""
LONGEST_CUE = 16
"""Code points of a subject that serves as a cue."""
KNOWN_FROM = 3
"""How often an article speaks of what is no longer only a word of one sentence."""
CLOZE_MORE = 14
"""Code points that a sentence tells beyond its event, for a cloze to be another question."""
CLOZE_LENGTH = (14, 90)
"""Code points of a sentence that makes a cloze."""


@dataclass(frozen=True, slots=True)
class CardLanguage:
    """What the questions need of a language: wording, the display of a date, and a reader of dates."""

    templates: QuestionTemplates
    date_text: Callable[[HistoricalDate, Script], str]
    find_dates: Callable[[str], Sequence[Mention]]


def with_cards(
    article: Article, events: Sequence[ExtractedEvent], language: CardLanguage
) -> tuple[ExtractedEvent, ...]:
    """The events with their cards; an event whose question gives its date away, or that asks what another event asks
    with another answer, is rejected instead."""
    maker = _Maker(article, language)
    made = [maker.questioned(e) for e in events]
    asked = Counter((_key(e.cards[0].question)) for e in made if e.cards)
    result = []
    told = Counter(_told(e) for e in made if e.cards)
    for event in made:
        if event.cards and asked[_key(event.cards[0].question)] > 1:
            event = replace(event, cards=(), rejected=Rejection.NOT_UNIQUE)
        elif event.cards:
            event = replace(event, cards=(*event.cards, *maker.further(event, told)))
        result.append(event)
    return tuple(result)


def _key(question: str) -> str:
    return "".join(c for c in fold(question) if c.isalnum())


def _told(event: ExtractedEvent) -> tuple[str, str]:
    """What a date→event question tells: the date and the subject."""
    return str(event.date.sort_key) if event.date else "", fold(event.subject)


class _Maker:
    """Makes the cards of one article."""

    def __init__(self, article: Article, language: CardLanguage) -> None:
        self._article = article
        self._templates = language.templates
        self._language = language
        self._script = article.script
        self._clozes: set[tuple[int, int]] = set()
        self._text = fold("\n".join(s.text for s in article.sections if s.kind is SectionKind.PROSE))

    def questioned(self, event: ExtractedEvent) -> ExtractedEvent:
        """The event with its event→date card, or rejected where the question would tell the date."""
        if event.rejected is not None or event.date is None:
            return event
        if self._language.find_dates(event.text):
            return replace(event, rejected=Rejection.DATE_IN_NAME)
        card = self._card(CardKind.EVENT_DATE, self._ask_date(event, event.date), self._answer(event), event)
        return replace(event, cards=(card,))

    def further(self, event: ExtractedEvent, told: Counter[tuple[str, str]]) -> list[CardText]:
        """The cards of the other directions that come out well."""
        if event.salience < WORTH_TWO_DIRECTIONS or event.date is None:
            return []
        made = []
        if told[_told(event)] == 1 and (pair := self._ask_event(event, event.date)):
            made.append(self._card(CardKind.DATE_EVENT, *pair, event))
        if question := self._cloze(event):
            made.append(self._card(CardKind.CLOZE, question, self._answer(event), event))
        return made

    def _card(self, kind: CardKind, question: str, answer: str, event: ExtractedEvent) -> CardText:
        context = self._context(event)
        question, answer, context = (convert(t, self._script) for t in (question, answer, context))
        return CardText(kind, question, answer, context)

    def _answer(self, event: ExtractedEvent) -> str:
        assert event.date is not None
        date = self._language.date_text(event.date, self._script)
        return self._templates.with_era.format(date=date, era=event.era) if event.era else date

    def _ask_date(self, event: ExtractedEvent, date: HistoricalDate) -> str:
        forms = self._templates.event_date
        when = self._templates.when[_WHEN[date.precision]]
        form = _form(date)
        if form == "single" and (verb := self._tail(event)):
            question = forms["tail"].format(head=event.subject, when=when, verb=verb)
        else:
            question = forms[form].format(event=event.text, when=when)
        if self._tells_its_topic(event) or self._language.find_dates(self._article.title):
            return question
        return self._templates.scope.format(title=self._article.title, question=question)

    def _tells_its_topic(self, event: ExtractedEvent) -> bool:
        """Whether the words of the event say what it is about: a linked name, a title, or the article's own."""
        if event.actors or event.name or self._is_known(event.subject):
            return True
        text, title = fold(event.text), fold(self._article.title)
        return any(title[i : i + 2] in text for i in range(len(title) - 1))

    def _is_known(self, subject: str) -> bool:
        """Whether a subject is a name the article comes back to, not a word for somebody or a number of people."""
        folded = fold(subject)
        if not 2 <= len(folded) <= LONGEST_CUE or any(c.isdigit() for c in folded):
            return False
        return self._text.count(folded) >= KNOWN_FROM

    def _tail(self, event: ExtractedEvent) -> str:
        """The final verb of a clause that is nothing but a subject and one verb of the list."""
        rest = event.text.removeprefix(event.subject) if event.subject else ""
        short = len(event.subject) <= LONGEST_CUE
        return rest if short and fold(rest) in self._templates.tail_words else ""

    def _ask_event(self, event: ExtractedEvent, date: HistoricalDate) -> tuple[str, str] | None:
        """Question and answer from the date: what was signed, or what happened to the subject."""
        if date.kind is not DateKind.SINGLE or date.precision > Precision.YEAR or date.mod in (Mod.BEFORE, Mod.AFTER):
            return None
        forms = self._templates.date_event
        shown = self._language.date_text(date, self._script)
        if pair := self._what_thing(event):
            return forms["thing"].format(date=shown, event=pair[0]), pair[1]
        if not self._is_known(event.subject) or fold(event.text) == fold(event.subject):
            return None
        return forms["about"].format(date=shown, subject=event.subject), event.text

    def _what_thing(self, event: ExtractedEvent) -> tuple[str, str] | None:
        """The clause with its one title in 《》 at the end replaced by "what treaty", and that title."""
        clause = event.text.split("，", 1)[0]
        at, end = clause.find("《"), clause.find("》")
        if at < 4 or end < at or clause.count("《") > 1 or end != len(clause) - 1:
            return None
        name = fold(clause[at + 1 : end])
        kind = next((k for k in self._templates.kinds if name.endswith(k)), self._templates.date_event["other_kind"])
        return clause[:at] + self._templates.date_event["what"] + kind, clause[at : end + 1]

    def _cloze(self, event: ExtractedEvent) -> str | None:
        """The sentence with its date blanked, where that is its only date and the sentence is of one piece."""
        low, high = CLOZE_LENGTH
        sentence = event.sentence
        if not event.expression or not low <= len(sentence) <= high or event.subject not in sentence:
            return None
        if len(sentence) - len(event.expression) - len(event.text) < CLOZE_MORE or self._clozed(event):
            return None
        if sentence.count(event.expression) != 1:
            return None
        before, _, behind = sentence.partition(event.expression)
        question = before + self._templates.blank + behind
        if any(m.role is not Role.NAME or m.date for m in self._language.find_dates(question)):
            return None
        return question if event.text[:2] in sentence else None

    def _clozed(self, event: ExtractedEvent) -> bool:
        """Whether the date of this place has its cloze already."""
        place = (event.section, event.start)
        if place in self._clozes:
            return True
        self._clozes.add(place)
        return False

    def _context(self, event: ExtractedEvent) -> str:
        heading = self._article.sections[event.section].heading
        section = self._templates.context_section.format(heading=heading) if heading else ""
        return self._templates.context.format(sentence=event.sentence, article=self._article.title, section=section)


def _form(date: HistoricalDate) -> str:
    """Which form of the question a date asks for."""
    if date.kind is DateKind.SET:
        return _SETS.get(date.precision, "set_years")
    if date.kind is DateKind.INTERVAL:
        return "until" if date.start is None else "from" if date.end is None else "interval"
    if date.mod in (Mod.BEFORE, Mod.AFTER, Mod.APPROX):
        return str(date.mod)
    return "part" if date.mod else "single"
