"""Questions: the cards of an event, one per direction that comes out well; pure functions of the event's words."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from studyapp.cards.article_names import ArticleNames
from studyapp.cards.own_years import holds_own_year, tells_own_year, without_own_years
from studyapp.cards.templates import QuestionTemplates, in_script
from studyapp.domain.article import Article, Script
from studyapp.domain.event import CardKind, CardText, ExtractedEvent, Rejection
from studyapp.domain.historical_date import Calendar, DateKind, HistoricalDate, Mod, Precision
from studyapp.domain.mention import Mention
from studyapp.text.script import fold, settle
from studyapp.text.sentences import until_unclosed

_WHEN = {
    Precision.DAY: "day",
    Precision.MONTH: "month",
    Precision.SEASON: "season",
    Precision.YEAR: "year",
    Precision.DECADE: "decade",
    Precision.CENTURY: "century",
}
_SETS = {
    Precision.DAY: "set_days",
    Precision.MONTH: "set_months",
    Precision.DECADE: "set_decades",
    Precision.CENTURY: "set_centuries",
}
WORTH_TWO_DIRECTIONS = 0.5
"""Salience from which an event is also asked the other way round."""
LONGEST_OWN = 12
"""Code points of an expression that tells a part of a year better than its value."""
LONGEST_SPAN = 20
"""Code points of a span of centuries or decades in the words of the text."""
LONGEST_TAILED = 12
"""Code points of a subject whose verb is asked at the end."""
LONGEST_ANSWER = 32
"""Code points of an event that one can be expected to tell."""
MOST_TOLD = 5
"""Events of a subject in one article from which on its name tells nobody which of them is meant."""
LONGEST_TITLE = 24
"""Code points of a title that one can be expected to tell."""
LONGEST_SINGLE = 18
"""Code points of an event that is asked without a pause."""
LONGEST_QUESTION = 60
"""Code points of a question; what is longer loses its last clauses."""
SHORTEST_CUT = 12
"""Code points of an event that are left of one cut so."""
CLAUSE_END = "，"
CLOZE_MORE = 14
"""Code points that a sentence tells beyond its event, for a cloze to be another question."""
CLOZE_CLAUSES = 2
"""Commas in a sentence that makes a cloze: what is longer tells several things."""
CLOZE_LENGTH = (14, 60)
"""Code points of a sentence that makes a cloze."""


@dataclass(frozen=True, slots=True)
class CardLanguage:
    """What the questions need of a language: wording, the display of a date, and a reader of dates.

    `find_dates` gives the temporal expressions of a text of several lines.
    """

    templates: QuestionTemplates
    date_text: Callable[[HistoricalDate, Script], str]
    find_dates: Callable[[str], Sequence[Mention]]

    def dated_lines(self, texts: Sequence[str], title: str) -> frozenset[str]:
        """Those of the texts that hold a date, other than a month in the title; read in one go."""
        named = title if all(m.date is None for m in self.find_dates(title)) else "\n"
        lines = [t.replace(named, " ").replace("\n", " ") for t in texts]
        starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
        found = self.find_dates("\n".join(lines))
        return frozenset(texts[bisect_right(starts, m.start) - 1] for m in found)


def with_cards(
    article: Article, events: Sequence[ExtractedEvent], language: CardLanguage
) -> tuple[ExtractedEvent, ...]:
    """The events with their cards; an event whose question gives its date away, or that asks what another event asks
    with another answer, is rejected instead."""
    maker = _Maker(article, events, language)
    asked = [maker.asked(e) for e in events]
    keys = [_key(a.question) if isinstance(a, _Asked) else "" for a in asked]
    tellings = [_told(e) if k else None for e, k in zip(events, keys, strict=True)]
    times, told = Counter(keys), Counter(tellings)
    result = []
    for event, what, key, telling in zip(events, asked, keys, tellings, strict=True):
        if isinstance(what, _Asked) and times[key] == 1:
            result.append(maker.with_cards(event, what, alone=told[telling] == 1))
        elif isinstance(what, _Asked):
            result.append(replace(event, rejected=Rejection.NOT_UNIQUE))
        else:
            result.append(event if what is None else replace(event, rejected=what))
    return tuple(result)


@dataclass(frozen=True, slots=True)
class _Asked:
    """The event→date question of an event, and the text it was made of."""

    text: str
    question: str


def _key(question: str) -> str:
    return "".join(filter(str.isalnum, fold(question)))


def _told(event: ExtractedEvent) -> tuple[str, str]:
    """What a date→event question tells: the date and the subject."""
    return str(event.date.sort_key) if event.date else "", fold(event.subject)


class _Maker:
    """Makes the cards of one article."""

    def __init__(self, article: Article, events: Sequence[ExtractedEvent], language: CardLanguage) -> None:
        self._article = article
        self._templates = in_script(language.templates, article.script)
        self._kinds = [(fold(k), k) for k in self._templates.kinds]
        self._language = language
        self._script = article.script
        self._blanked = {
            (e.section, e.start, e.sentence_start): self._blank(e) for e in reversed(events) if e.rejected is None
        }
        dated = self._templates.dated_title.match(fold(article.title))
        self._title = article.title[dated.end() :] if dated else article.title
        told = [self._title, *(e.text for e in events if e.rejected is None), *self._blanked.values()]
        self._dated = language.dated_lines(told, self._title)
        self._clozes: set[tuple[int, int]] = set()
        self._told_of = Counter(e.subject for e in events if e.rejected is None)
        self._names = ArticleNames(article, self._title)
        self._scope = "" if self._title in self._dated else self._title

    def asked(self, event: ExtractedEvent) -> _Asked | Rejection | None:
        """What asks for the date of the event; a reason where that would tell it; None where it makes no card."""
        date = event.date
        if event.rejected is not None or date is None:
            return None
        text = without_own_years(event.text, date)
        if text in self._dated or tells_own_year(text, date) or self._templates.blank[:1] in text:
            return Rejection.DATE_IN_NAME
        return _Asked(text, self._short(event, self._with_its_name(text), date))

    def _with_its_name(self, text: str) -> str:
        """The text with the name of what was done in brackets behind it, in place of a clause that says so, and
        without what is explained in longer ones."""
        text = self._templates.explained.sub(lambda m: m[1] or "", text)
        name = self._templates.called.search(fold(text))
        if name is None or name.start() < SHORTEST_CUT // 2:
            return text
        return text[: name.start()] + self._templates.event_date["aside"].format(text[name.start(1) :])

    def _short(self, event: ExtractedEvent, text: str, date: HistoricalDate) -> str:
        """The question, without the last clauses where it is too long with them and they can be spared."""
        question = self._ask_date(event, text, date)
        while len(question) > LONGEST_QUESTION and CLAUSE_END in text[SHORTEST_CUT:]:
            text, _, last = text.rpartition(CLAUSE_END)
            text = until_unclosed(text).rstrip(CLAUSE_END)
            needed = self._templates.needed.match(fold(last)) and CLAUSE_END not in text
            if len(text) < SHORTEST_CUT or needed or self._templates.hollow.search(fold(text)):
                break
            question = self._ask_date(event, text, date)
        return question

    def with_cards(self, event: ExtractedEvent, asked: _Asked, *, alone: bool) -> ExtractedEvent:
        """The event with its cards; `alone` where no other event has its date and subject."""
        if asked.text != event.text:
            event = replace(event, text=asked.text)
        answer, context = self._answer(event), self._in_script(self._context(event))
        cards = [self._card(CardKind.EVENT_DATE, asked.question, answer, context)]
        if event.salience >= WORTH_TWO_DIRECTIONS:
            if alone and (pair := self._ask_event(event)):
                cards.append(self._card(CardKind.DATE_EVENT, *pair, context))
            if question := self._cloze(event):
                cards.append(
                    self._card(CardKind.CLOZE, self._scoped(question, self._names.tells(question)), answer, context)
                )
        return replace(event, cards=tuple(cards))

    def _card(self, kind: CardKind, question: str, answer: str, context: str) -> CardText:
        return CardText(kind, self._in_script(question), self._in_script(answer), context)

    def _in_script(self, text: str) -> str:
        """The text in the script of the article, so that a card is in one."""
        if self._script is Script.SIMPLIFIED and fold(text) == text:
            return text
        return settle(text, self._script)

    def _answer(self, event: ExtractedEvent) -> str:
        """The date as displayed, with its era year or lunar date behind it where the text has one."""
        assert event.date is not None
        date = _common(event.date)
        shown = self._language.date_text(date, self._script).replace(" ", "")
        shown = self._in_own_words(event, shown)
        named = event.era and unicodedata.numeric(event.era[0], None) is None
        beside = event.era if named and date.kind is DateKind.SINGLE else ""
        if not beside and event.date.calendar is Calendar.LUNAR:
            month = event.expression.rpartition(self._templates.year_mark)[2]
            if fold(month).startswith(fold(self._templates.lunar_only)):
                month = month[len(self._templates.lunar_only) :]
            short = 2 <= len(month) <= 6 and self._templates.lunar_words.match(fold(month)) is not None
            beside = self._templates.lunar.format(expression=month) if short else self._templates.lunar_only
        beside = until_unclosed(beside)
        return self._templates.with_era.format(date=shown, era=beside) if beside not in shown else shown

    def _in_own_words(self, event: ExtractedEvent, shown: str) -> str:
        """A part of a year or century as the text has it, where its value alone would say something else."""
        date = event.date
        if date is not None and date.start is not None and (part := self._part_of_year(event)):
            year = HistoricalDate.single(replace(date.start, month=None, precision=Precision.YEAR))
            return self._language.date_text(year, self._script) + part
        if date is not None and self._has_parts(event, date):
            return event.expression
        if date is None or date.mod not in (Mod.EARLY, Mod.MID, Mod.LATE):
            return shown
        whole_span = date.kind is DateKind.INTERVAL and None not in date.points
        if whole_span and not event.anchor and len(event.expression) <= LONGEST_OWN:
            whole = self._language.date_text(_common(date.with_mod(None)), self._script)
            return self._templates.with_era.format(date=event.expression, era=whole)
        if date.kind is not DateKind.SINGLE:
            return shown
        if not event.anchor and len(event.expression) <= LONGEST_OWN:
            return event.expression
        part = self._part_told(event)
        return self._language.date_text(date.with_mod(None), self._script) + part if part else shown

    def _has_parts(self, event: ExtractedEvent, date: HistoricalDate) -> bool:
        """Whether a span of decades or centuries is told with parts of them, which its value does not hold."""
        coarse = date.kind is DateKind.INTERVAL and date.precision >= Precision.DECADE and not event.anchor
        if not coarse or len(event.expression) > LONGEST_SPAN:
            return False
        expression = fold(event.expression)
        return any(p in expression for p in self._templates.span_parts)

    def _part_told(self, event: ExtractedEvent) -> str:
        """The part of a year or century that the expression ends with, "" for none."""
        expression = fold(event.expression)
        part = next((p for p in self._templates.parts if expression.endswith(p)), "")
        return event.expression[-len(part) :] if part else ""

    def _part_of_year(self, event: ExtractedEvent) -> str:
        """The half or quarter of one year that the months of the date stand for, "" where they are months."""
        date = event.date
        if date is None or date.kind is not DateKind.INTERVAL or date.start is None or date.end is None:
            return ""
        if date.precision is not Precision.MONTH or date.start.year != date.end.year:
            return ""
        part = self._part_told(event)
        before = fold(event.expression[: -len(part)]) if part else ""
        return part if not before or before.endswith(self._templates.of_year) else ""

    def _ask_date(self, event: ExtractedEvent, text: str, date: HistoricalDate) -> str:
        forms = self._templates.event_date
        when = self._templates.when[_WHEN[date.precision]]
        if date.precision is Precision.DAY and self._names_day(text, date):
            when = self._templates.when["year"]
        form = f"{date.mod}_what" if event.hangs_on and date.mod in (Mod.BEFORE, Mod.AFTER) else _form(date)
        if self._part_of_year(event):
            form, when = "part", self._templates.when["year"]
        known = self._names.tells_topic(event)
        if form == "single" and event.text == text and (verb := self._verb_of(event)):
            return self._scoped(forms["happened"].format(event=text, when=when, verb=verb), known)
        if form == "single" and (traced := self._templates.traced.search(fold(text))):
            return self._scoped(forms["traced"].format(event=text[: traced.start()], when=when), known)
        if form == "single" and (verb := self._tail(event)):
            question = forms["tail"].format(head=event.subject, when=when, verb=verb)
        else:
            long = len(text) > LONGEST_SINGLE or bool(self._templates.paused.search(fold(text)))
            told = text if long else text.rstrip(self._templates.done_mark)
            form = "several" if form == "single" and long else form
            question = forms[form].format(event=told, when=when, happening=event.hangs_on)
        return self._scoped(question, known)

    def _names_day(self, text: str, date: HistoricalDate) -> bool:
        """Whether the text calls what happened by its month and day, which then are not worth asking for."""
        point = date.start
        if point is None or point.month is None or point.day is None:
            return False
        folded = fold(text)
        happenings = [h for h in self._templates.day_names if h in folded]
        months, days = self._templates.numbers[point.month - 1], self._templates.numbers[point.day - 1]
        return any(m + d + happening in folded for happening in happenings for m in months for d in days)

    def _verb_of(self, event: ExtractedEvent) -> str:
        """What is asked of a happening that is told by its name alone: when it was signed, held, took place."""
        if event.subject or CLAUSE_END in event.text:
            return ""
        folded = fold(event.text)
        return next((v for ends, v in self._templates.happened.items() if folded.endswith(ends)), "")

    def _scoped(self, question: str, told: bool) -> str:
        """The question, with the title before it unless it tells what it is about."""
        if told or not self._scope:
            return question
        return self._templates.scope.format(title=self._scope, question=question)

    def _tail(self, event: ExtractedEvent) -> str:
        """The final verb of a clause that is nothing but a subject and one verb of the list."""
        rest = event.text.removeprefix(event.subject) if event.subject else ""
        short = len(event.subject) <= LONGEST_TAILED
        return rest if short and fold(rest) in self._templates.tail_words else ""

    def _ask_event(self, event: ExtractedEvent) -> tuple[str, str] | None:
        """Question and answer from the date: what was signed, or what happened to the subject."""
        date = event.date
        if (
            date is None
            or date.kind is not DateKind.SINGLE
            or date.precision > Precision.YEAR
            or date.mod in (Mod.BEFORE, Mod.AFTER)
        ):
            return None
        forms = self._templates.date_event
        shown = self._language.date_text(_common(date), self._script)
        pair = self._what_thing(event)
        if pair and len(pair[1]) <= LONGEST_TITLE:
            question = forms["thing"].format(date=shown, event=pair[0])
            return self._scoped(question, self._names.tells(question)), pair[1]
        if date.precision > Precision.DAY or event.hangs_on or len(event.text) > LONGEST_ANSWER:
            return None
        if CLAUSE_END in event.text or self._told_of[event.subject] > MOST_TOLD:
            return None
        if not self._names.is_known(event.subject):
            return None
        question = forms["about"].format(date=shown, subject=event.subject)
        return self._scoped(question, self._names.tells_topic(event)), event.text

    def _what_thing(self, event: ExtractedEvent) -> tuple[str, str] | None:
        """The clause with the one title at its end replaced by "what treaty", and that title.

        None where no verb of making stands before the title, or its name does not say what it is.
        """
        clause = event.text.split("，", 1)[0]
        at, end = clause.find("《"), clause.find("》")
        if at < 4 or end < at or clause.count("《") > 1 or end != len(clause) - 1:
            return None
        name, forms = fold(clause[at + 1 : end]), self._templates.date_event
        kind = next((k for folded, k in self._kinds if name.endswith(folded)), "")
        if not kind or not fold(clause[:at]).endswith(self._templates.done):
            return None
        return clause[:at] + forms["particle"] + forms["what"] + kind, clause[at : end + 1]

    def _blank(self, event: ExtractedEvent) -> str:
        """The sentence with its date blanked; empty where that makes no cloze."""
        low, high = CLOZE_LENGTH
        sentence = event.sentence
        if (
            not event.expression
            or (event.anchor and event.date and event.date.calendar is Calendar.LUNAR)
            or not low <= len(sentence) <= high
            or not event.subject
            or event.subject not in sentence
        ):
            return ""
        lost = self._article.sections[event.section].damage
        if any(event.sentence_start <= at <= event.sentence_end for at in lost):
            return ""
        if sentence.count(event.expression) != 1 or event.text[:2] not in sentence:
            return ""
        if len(sentence) - len(event.expression) - len(event.text) < CLOZE_MORE:
            return ""
        question = sentence.replace(event.expression, self._templates.blank)
        if question.startswith(self._templates.blank) and question[len(self._templates.blank) :][:1].isalnum():
            question = self._templates.blank + CLAUSE_END + question[len(self._templates.blank) :]
        if self._templates.cloze_hints.search(fold(question)) or question.count(CLAUSE_END) > CLOZE_CLAUSES:
            return ""
        return "" if event.date and holds_own_year(question, event.date) else question

    def _cloze(self, event: ExtractedEvent) -> str | None:
        """The sentence with its only date blanked, once for each date of the article."""
        question = self._blanked.get((event.section, event.start, event.sentence_start), "")
        return question if question and question not in self._dated and not self._clozed(event) else None

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


def _common(date: HistoricalDate) -> HistoricalDate:
    """The date without a word of the calendar that it was written in."""
    return date if date.calendar is Calendar.COMMON else replace(date, calendar=Calendar.COMMON)


def _form(date: HistoricalDate) -> str:
    """Which form of the question a date asks for."""
    if date.kind is DateKind.SET:
        return _SETS.get(date.precision, "set_years")
    if date.kind is DateKind.INTERVAL and date.start is None and date.mod is not None:
        return "until_part"
    if date.kind is DateKind.INTERVAL:
        return "until" if date.start is None else "from" if date.end is None else "interval"
    if date.mod in (Mod.BEFORE, Mod.AFTER, Mod.APPROX):
        return str(date.mod)
    return "part" if date.mod else "single"
