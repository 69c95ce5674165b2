"""Reading the dates of a text or an article: expressions in order, each with its value in context.

The state of the reading (year, month and day last told) is carried over sentences, paragraphs and sections, as a
reader would; it is not changed by what stands in brackets, quotations, plans, relative clauses or names.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import islice, takewhile

from studyapp.dates.carry import day_doubted, entered, placed
from studyapp.dates.chains import Join
from studyapp.dates.eras import Era, reign_without_name
from studyapp.dates.expression import Bound, Expression, ExpressionReader
from studyapp.dates.language import Language
from studyapp.dates.parts import Parts
from studyapp.dates.resolve import Resolved, resolve_expression
from studyapp.dates.roles import Surroundings, role_of
from studyapp.dates.state import State
from studyapp.dates.topic import Topic, season_of, topic_of
from studyapp.domain.article import Article, Link, Section, SectionKind
from studyapp.domain.historical_date import HistoricalDate, Point, Precision
from studyapp.domain.mention import Mention, Origin, Role
from studyapp.text.sentences import sentence_spans

_HEADING, _TITLE, _OLDER = 0.85, 0.8, 0.5
_SILENT = ("no-century", "no-anchor", "open-era", "distance")
_SHORTEST_EVENT = 4
_FIRST = 600
_NEAR = 20
_NARRATIVE = (Role.EVENT, Role.AS_OF)


def read_text_dates(text: str, language: Language) -> tuple[Mention, ...]:
    """The temporal expressions of a text in order, without an article around it."""
    found, _ = _read(_Job(text, language), State())
    return found


def read_article_dates(article: Article, language: Language) -> tuple[tuple[Mention, ...], ...]:
    """For each section of the article its expressions in order; empty for sections that are no prose."""
    state = _seeded(State(), article.title, language, _TITLE)
    topic = _titled(article.title, language)
    found: list[tuple[Mention, ...]] = []
    before = article.title
    about = article.title + article.sections[0].text[:_FIRST] if article.sections else ""
    years = tuple({int(y) for s in article.sections for y in language.patterns["years"].findall(s.text)})
    for number, section in enumerate(article.sections):
        if section.kind is SectionKind.APPARATUS:
            found.append(())
            continue
        own = _titled(section.heading, language) or topic
        state = _entering(state, section, language, own) if number else state
        job = _Job(section.text, language, section.links, before, lead=number == 0, years=years, topic=own)
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
    lead: bool = False
    years: tuple[int, ...] = ()
    topic: Topic | None = None


def _titled(heading: str, language: Language) -> Topic | None:
    """The season or time that a title or heading names."""
    return topic_of(heading, _read(_Job(heading, language), State())[0], language) if heading else None


def _defined(lead: str, mentions: tuple[Mention, ...], language: Language) -> Topic | None:
    """When that took place which the first sentence of an article says the article is about."""
    spans = sentence_spans(lead[:_FIRST])
    end = spans[0][1] if spans else 0
    return topic_of(lead, [m for m in mentions if m.end <= end], language)


def _entering(state: State, section: Section, language: Language, topic: Topic | None) -> State:
    """The state at the head of a section: the year of its heading, else the old year as far as it holds."""
    seeded = _seeded(state, section.heading, language, _HEADING)
    if seeded is not state:
        return seeded
    if topic is not None and topic.season and topic.words and topic.words in section.heading:
        return State(topic.first.year, pivot=topic.first.year, text=topic.words, strength=_HEADING)
    return entered(state, topic)


def _seeded(state: State, heading: str, language: Language, strength: float) -> State:
    """The state with the year of a heading or title that names exactly one."""
    if not heading:
        return state
    dates = [m.date for m in _read(_Job(heading, language), State())[0] if m.date and m.origin is Origin.EXPLICIT]
    if len(dates) != 1 or len(dates[0].points) != 1 or dates[0].precision > Precision.YEAR:
        return state
    point = dates[0].points[0]
    if point is None:
        return state
    return State(point.year, point.month, point.day, point.year, text=heading, strength=strength)


def _read(job: _Job, state: State) -> tuple[tuple[Mention, ...], State]:
    return _Reading(job, state).run()


class _Reading:
    """The reading of one text."""

    def __init__(self, job: _Job, state: State) -> None:
        self._job, self._state = job, state
        self._season: Topic | None = None
        self._line = 0
        self._folded = job.language.fold(job.text)
        years = tuple({int(y) for y in job.language.patterns["years"].findall(self._folded)}) or job.years
        self._reader = ExpressionReader(self._folded, job.language, years=years, before=job.before)
        self._around = Surroundings(self._folded, job.language, _title_starts(job), lead=job.lead)

    def run(self) -> tuple[tuple[Mention, ...], State]:
        """The expressions in order, and the state behind the last."""
        mentions: list[Mention] = []
        position = 0
        while True:
            expression, position = self._reader.next(position, self._state)
            if expression is None:
                return tuple(mentions), self._left()
            state = self._placed(expression)
            resolved = resolve_expression(expression, state, self._job.language)
            if resolved.date is None and resolved.doubt in _SILENT:
                continue
            role = role_of(expression, self._around)
            mention = self._mention(expression, resolved, role, state)
            mentions.append(_checked(mention, self._job))
            moved = _next_state(state, expression, resolved, role)
            if moved is not state:
                self._state = self._in_season(mention, moved)
                self._told(expression.end)

    def _placed(self, expression: Expression) -> State:
        """The state that an expression takes from it what it does not say; a time of day wants its day in the line."""
        first = expression.chain.members[0]
        state = placed(first, self._state, self._topic)
        return day_doubted(state) if first.clock and not state.old and expression.start > self._line else state

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


def _title_starts(job: _Job) -> Mapping[int, str]:
    """Titles of linked pages by the offset where their link begins."""
    return {link.start: link.target for link in job.links}


def _next_state(state: State, expression: Expression, resolved: Resolved, role: Role) -> State:
    """The state behind an expression."""
    date = resolved.date
    if date is None or role not in _NARRATIVE:
        tells = role is Role.ATTRIBUTE or (role is Role.PARENTHESIS and state.year is None)
        held = state.year is not None and state.strength > _OLDER
        return state if date is None or held or not tells else _moved(state, expression, resolved)
    if expression.bound is Bound.BEFORE or (
        expression.bound is Bound.AFTER and expression.end - expression.date_end < _SHORTEST_EVENT
    ):
        return _bound_only(state, resolved)
    if expression.bound is Bound.UNTIL:
        return _bound_only(state, resolved)
    return _moved(state, expression, resolved)


def _bound_only(state: State, resolved: Resolved) -> State:
    """The state behind a date that only bounds what is told: it helps to place a decade, and is better than nothing."""
    points = resolved.values[0].points
    if not points:
        return state
    year = points[0].year
    if state.year is None:
        return replace(state, year=year, pivot=year, strength=_OLDER)
    return replace(state, pivot=year)


def _moved(state: State, expression: Expression, resolved: Resolved) -> State:
    date = resolved.date
    last = expression.chain.members[-1]
    value = resolved.values[-1]
    if date is None or not value.points:
        return state
    point = value.first if expression.chain.join is not Join.RANGE else value.last
    if point.precision > Precision.YEAR or last.era_span or last.era_decade:
        middle = point.years[0] + (point.years[1] - point.years[0]) // 2
        return replace(state, pivot=middle, strength=min(state.strength, _OLDER))
    explicit = resolved.origin is Origin.EXPLICIT
    unmoved = point.year == state.year
    strength = 1.0 if explicit else state.strength if unmoved else min(state.strength, max(resolved.confidence, 0.3))
    lunar = value.lunar or (point.month is None and _lunar_year(last, date, state))
    return State(
        year=point.year,
        month=point.month,
        day=point.day,
        pivot=point.year,
        lunar=lunar,
        vague=point.month is None and (expression.bound is Bound.FROM or len(resolved.values) + len(value.points) > 2),
        era=_reign(last, point, state),
        era_number=(last.era_number or 0) if last.era_number is not None else state.era_number,
        text="" if explicit else state.text,
        place=expression.chain.start if explicit else state.place,
        place_end=expression.date_end if explicit else state.place_end,
        strength=strength,
        day_strength=1.0
        if explicit or any(m.month is not None for m in expression.chain.members)
        else state.day_strength,
    )


def _reign(parts: Parts, point: Point, state: State) -> Era | None:
    """The era that years without a name go on with."""
    if parts.era_number is None:
        return state.era
    if parts.era is None:
        return reign_without_name(parts.era_number, point.year)
    return parts.era


def _lunar_year(parts: Parts, date: HistoricalDate, state: State) -> bool:
    """Whether bare months that follow are lunar ones."""
    if parts.names_year:
        return False
    if parts.era is not None:
        return parts.era.solar is None
    return state.lunar
