"""Reading the dates of a text or an article: expressions in order, each with its value in context.

The state of the reading (year, month and day last told) is carried over sentences, paragraphs and sections, as a
reader would; it is not changed by what stands in brackets, quotations, plans, relative clauses or names.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import islice, takewhile

from studyapp.dates.carry import SHORT_UNITS, day_doubted, entered, placed
from studyapp.dates.expression import Expression, ExpressionReader
from studyapp.dates.language import Language
from studyapp.dates.moving import next_state
from studyapp.dates.resolve import Resolved, resolve_expression
from studyapp.dates.roles import Surroundings, role_of
from studyapp.dates.state import State
from studyapp.dates.topic import Topic, season_of, topic_of, winter_of
from studyapp.domain.article import Article, Link, SectionKind
from studyapp.domain.historical_date import Point, Precision
from studyapp.domain.mention import Mention, Origin, Role
from studyapp.text.sentences import sentence_spans

_HEADING, _TITLE = 0.85, 0.8
_SILENT = ("no-century", "no-anchor", "open-era", "distance")
_FIRST = 600
_NEAR = 20


def read_text_dates(text: str, language: Language) -> tuple[Mention, ...]:
    """The temporal expressions of a text in order, without an article around it."""
    found, _ = _read(_Job(text, language, years=tuple(_years(text, language))), State())
    return found


def _years(text: str, language: Language) -> set[int]:
    """The years written in digits in a text."""
    return set(map(int, language.patterns["years"].findall(text)))


def read_article_dates(article: Article, language: Language) -> tuple[tuple[Mention, ...], ...]:
    """For each section of the article its expressions in order; empty for sections that are no prose."""
    title = _heading(article.title, language)
    state, topic = title.seed(State(), _TITLE), title.topic
    found: list[tuple[Mention, ...]] = []
    before = article.title
    about = article.title + article.sections[0].text[:_FIRST] if article.sections else ""
    own_years = [_years(s.text, language) for s in article.sections]
    years = tuple(set().union(*own_years))
    for number, section in enumerate(article.sections):
        if section.kind is SectionKind.APPARATUS:
            found.append(())
            continue
        heading = _heading(section.heading, language)
        own = heading.topic or topic
        state = _entering(state, heading, own) if number else state
        told = tuple(own_years[number]) or years
        job = _Job(
            section.text, language, section.links, before, article.title, lead=number == 0, years=told, topic=own
        )
        mentions, state = _read(job, state)
        found.append(mentions)
        topic = _defined(section.text, mentions, language) or topic if number == 0 else topic
        before = about + section.text[-600:]
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Job:
    """One text to read, and what is known of it."""

    text: str
    language: Language
    links: tuple[Link, ...] = ()
    before: str = ""
    title: str = ""
    lead: bool = False
    years: tuple[int, ...] = ()
    topic: Topic | None = None


@dataclass(frozen=True, slots=True)
class _Heading:
    """A title or heading: the time it names, and the point where it names a single one."""

    text: str
    topic: Topic | None = None
    point: Point | None = None

    def seed(self, state: State, strength: float) -> State:
        """The state with the year that the heading names; the state itself where it names none."""
        if self.point is not None:
            p = self.point
            return State(p.year, p.month, p.day, p.year, text=self.text, strength=strength)
        if self.topic is not None and self.topic.season:
            return State(self.topic.first.year, pivot=self.topic.first.year, text=self.text, strength=strength)
        return state


def _heading(text: str, language: Language) -> _Heading:
    """What a title or heading says of time."""
    if not text or not language.trigger.search(language.fold(text)):
        return _Heading(text)
    mentions, _ = _read(_Job(text, language), State())
    dates = [m.date for m in mentions if m.date and m.origin is Origin.EXPLICIT]
    single = len(dates) == 1 and len(dates[0].points) == 1 and dates[0].precision <= Precision.YEAR
    return _Heading(text, topic_of(text, mentions, language), dates[0].points[0] if single else None)


def _defined(lead: str, mentions: tuple[Mention, ...], language: Language) -> Topic | None:
    """When that took place which the first sentence of an article says the article is about."""
    spans = sentence_spans(lead[:_FIRST])
    end = spans[0][1] if spans else 0
    return topic_of(lead, [m for m in mentions if m.end <= end], language)


def _entering(state: State, heading: _Heading, topic: Topic | None) -> State:
    """The state at the head of a section: the year of its heading, else the old year as far as it holds."""
    seeded = heading.seed(state, _HEADING)
    return entered(state, topic) if seeded is state else seeded


def _read(job: _Job, state: State) -> tuple[tuple[Mention, ...], State]:
    return _Reading(job, state).run()


class _Reading:
    """The reading of one text."""

    def __init__(self, job: _Job, state: State) -> None:
        self._job, self._state = job, state
        self._season: Topic | None = None
        self._line = 0
        self._folded = job.language.fold(job.text)
        self._title = job.language.fold(job.title)
        self._reader = ExpressionReader(self._folded, job.language, years=job.years, before=job.before)
        self._around = Surroundings(self._folded, job.language, job.links, lead=job.lead)

    def run(self) -> tuple[tuple[Mention, ...], State]:
        """The expressions in order, and the state behind the last."""
        mentions: list[Mention] = []
        position = 0
        while True:
            expression, position = self._reader.next(position, self._state)
            if expression is None:
                return tuple(mentions), self._left()
            if self._in_title(expression):
                continue
            state = self._placed(expression)
            resolved = resolve_expression(expression, state, self._job.language)
            if resolved.date is None and resolved.doubt in _SILENT:
                continue
            role = role_of(expression, self._around)
            mention = self._mention(expression, resolved, role, state)
            mentions.append(_checked(mention, self._job))
            moved = state if self._is_outcome(expression) else next_state(state, expression, resolved, role)
            if moved is not state:
                self._state = self._in_season(mention, moved)
                self._told(expression.end)

    def _is_outcome(self, expression: Expression) -> bool:
        """Whether days later somebody died of what is told: the telling goes on where it was."""
        counted = expression.chain.members[0].unit in SHORT_UNITS
        return counted and bool(self._job.language.patterns["outcome"].match(self._folded, expression.end))

    def _in_title(self, expression: Expression) -> bool:
        """Whether a month or day is a part of the article's title, which comes back in its text."""
        title = self._title
        if not title or expression.chain.members[0].names_year or len(title) <= expression.end - expression.start:
            return False
        low = max(0, expression.end - len(title))
        at = self._folded.find(title, low, expression.start + len(title))
        return 0 <= at <= expression.start

    def _placed(self, expression: Expression) -> State:
        """The state that an expression takes from it what it does not say; a time of day wants its day in the line."""
        first = expression.chain.members[0]
        new_line = expression.start > self._line
        state = placed(first, self._state, self._topic, new_line=new_line)
        return day_doubted(state) if first.clock and not state.old and new_line else state

    def _told(self, end: int) -> None:
        """Note where the line ends in which a date was told last."""
        if end > self._line:
            line = self._job.text.find("\n", end)
            self._line = line if line >= 0 else len(self._job.text)

    @property
    def _topic(self) -> Topic | None:
        """What the text is about here: the season last named while its years last, else that of the article."""
        return self._season if self._season and self._state.year in self._season.years else self._job.topic

    def _in_season(self, mention: Mention, state: State) -> State:
        """The state behind a mention, at the first year of the season where it names one."""
        if mention.origin is Origin.EXPLICIT and self._season and not self._season.goes_on(state.year, state.month):
            self._season = None
        self._season = winter_of(mention) or self._season
        season = season_of(self._job.text, mention, self._job.language)
        if season is None:
            return state
        self._season = season
        return replace(state, year=season.first.year, month=None, day=None)

    def _left(self) -> State:
        """The state as the next text takes it over: the words that gave the date instead of their place."""
        state = self._state
        return state if state.place is None else replace(state, text=self._anchor(state), place=None)

    def _anchor(self, state: State) -> str:
        return state.text if state.place is None else self._job.text[state.place : state.place_end]

    def _mention(self, expression: Expression, resolved: Resolved, role: Role, state: State) -> Mention:
        chain = expression.chain
        explicit = resolved.origin is Origin.EXPLICIT
        return Mention(
            expression=self._job.text[expression.start : expression.end],
            start=expression.start,
            end=expression.end,
            date=resolved.date,
            rule=chain.members[0].rule,
            origin=resolved.origin,
            role=role,
            anchor="" if explicit else self._anchor(state),
            anchor_offset=None if explicit else state.place,
            confidence=round(resolved.confidence, 3),
            doubt=resolved.doubt,
            era=self._era(expression),
            date_end=expression.date_end,
        )

    def _era(self, expression: Expression) -> str:
        """The era year as the text has it, empty where there is none; what follows a gloss is left off."""
        chain = expression.chain
        glosses = (m for g in chain.glosses for c in g for m in c.members)
        piece = next((m.text for m in (*chain.members, *glosses) if m.of_era), "")
        while piece:
            place = self._folded.find(piece, expression.start, expression.end)
            if place >= 0:
                return self._job.text[place : place + len(piece)]
            piece = piece[:-1]
        return ""


def _checked(mention: Mention, job: _Job) -> Mention:
    """The mention, less sure where its year is not its own and a linked title near it names another one."""
    if mention.origin is Origin.EXPLICIT or mention.date is None or not job.links:
        return mention
    begin = bisect_left(job.links, mention.end, key=lambda k: k.start)
    end = job.text.find("\n", mention.end, mention.end + _NEAR)
    end = mention.end + _NEAR if end < 0 else end
    near = takewhile(lambda k: k.start < end, islice(job.links, begin, None))
    told = {int(y) for k in near for y in job.language.patterns["years"].findall(k.target)}
    first = mention.date.start or mention.date.end
    if len(told) != 1 or first is None or told == {first.year}:
        return mention
    return replace(mention, confidence=round(mention.confidence * 0.8, 3), doubt=mention.doubt or "link-differs")
