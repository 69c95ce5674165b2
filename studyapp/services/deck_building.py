"""Building a recipe to an .apkg: the same bytes for the same inputs.

The ledger beside the recipe carries guids and times from build to build, so that a fresh clone makes the same notes.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Protocol

from studyapp.cards.same_event import is_same_event
from studyapp.domain.article import Article
from studyapp.domain.deck import Deck, DeckCard, DeckEvent, DeckNote, LedgerEntry, NoteFields, WrittenDate
from studyapp.domain.errors import EnvironmentFault, InputError
from studyapp.domain.event import ExtractedEvent
from studyapp.domain.ids import Guid
from studyapp.domain.telling import Telling
from studyapp.events.identity import article_key, first_guid
from studyapp.services.deck_identity import Sighted, Told, identify
from studyapp.services.deck_ledger import NoteStatus, Stamps, content_digest, read_ledger, write_ledger
from studyapp.services.deck_neighbours import ToldNote, neighbour_lines
from studyapp.services.deck_notes import DateDisplay, OneAnswer, Place, article_tag, note_fields, note_tags
from studyapp.services.deck_recipes import LEDGER_SUFFIX, Recipe, load_recipe
from studyapp.sources.detect import read_article
from studyapp.text.script import fold


@dataclass(frozen=True, slots=True)
class BuiltDeck:
    """What was built: the file, how many notes and cards, and what became of them since the build before."""

    path: Path
    name: str
    notes: int
    cards: int
    new: int
    updated: int
    retired: int
    unchanged: int


class EventMaker(Protocol):
    """What makes events of an article; `services.extraction.Extractor` is one."""

    def extract(self, article: Article) -> tuple[ExtractedEvent, ...]: ...


class LibraryArticles(Protocol):
    """Where articles named by title come from."""

    def article_events(self, title: str) -> Sequence[tuple[Place, DeckEvent]]:
        """The article's events that go into decks, in text order. Raises NotFoundError."""
        ...


@dataclass(frozen=True, slots=True)
class Kitchen:
    """What recipes are built with. `now` is aware; without `library` a recipe cannot name titles."""

    extractor: EventMaker
    show: DateDisplay
    now: datetime
    library: LibraryArticles | None = None


@dataclass(frozen=True, slots=True)
class _Draft:
    """A note without identity and time."""

    sighted: Sighted
    fields: NoteFields
    tags: tuple[str, ...]
    deck: str
    told: ToldNote


@dataclass(frozen=True, slots=True)
class _Made:
    """A note, its line in the ledger, and what became of it."""

    note: DeckNote
    entry: LedgerEntry
    status: NoteStatus


def build_recipe(path: Path, out_dir: Path, kitchen: Kitchen) -> BuiltDeck:
    """Build a recipe to `<its name>.apkg` in `out_dir`, which is made where it is missing, and bring its ledger up
    to date. Raises InputError where the recipe or an article is wrong, EnvironmentFault where writing fails."""
    recipe = load_recipe(path)
    drafts = _drafts(recipe, kitchen)
    ledger = read_ledger(recipe.ledger_path)
    made = _made(drafts, ledger, _sibling_entries(recipe), kitchen.now)
    remaining = {one.note.guid for one in made}
    gone = [replace(entry, retired=True) for entry in ledger if entry.guid not in remaining]
    target = out_dir / f"{path.stem}.apkg"
    _write_package(target, Deck([one.note for one in made], _description(recipe)))
    write_ledger(recipe.ledger_path, [*(one.entry for one in made), *gone])
    return _report(recipe, target, made, sum(entry not in ledger for entry in gone))


def _drafts(recipe: Recipe, kitchen: Kitchen) -> list[_Draft]:
    unique = OneAnswer()
    already = _ToldAlready()
    drafts: list[_Draft] = []
    for name in recipe.articles:
        for place, event in _events(recipe, name, kitchen):
            if event.salience < recipe.minimum_salience:
                continue
            told = ToldNote(place, event.text, event.date)
            if (known := already.find(told)) is not None:
                drafts[known] = replace(drafts[known], tags=(*drafts[known].tags, article_tag(place.article)))
                continue
            fields = unique.admit(note_fields(event, place, show=kitchen.show, kinds=recipe.cards))
            if fields is not None:
                already.add(told, len(drafts))
                drafts.append(_draft(recipe, told, event, fields))
    lines = neighbour_lines([draft.told for draft in drafts], kitchen.show)
    return [replace(d, fields=d.fields._replace(confusable=line)) for d, line in zip(drafts, lines, strict=True)]


def _draft(recipe: Recipe, told: ToldNote, event: DeckEvent, fields: NoteFields) -> _Draft:
    sighted = Sighted(Told.of(told.place.article, fields.date_edtf, fields.event), event.guid)
    tags = (*note_tags(event, told.place), *recipe.tags)
    return _Draft(sighted, _licensed(recipe, fields), tags, _deck(recipe, told.place), told)


class _ToldAlready:
    """The events of a recipe by their dates, to find those that a later article tells again."""

    def __init__(self) -> None:
        self._by_bounds: dict[tuple[int, int], list[tuple[str, Telling]]] = defaultdict(list)

    def find(self, told: ToldNote) -> int | None:
        """The number of the draft of another article that tells of the event; None where there is none."""
        telling = told.telling(0)
        if telling is None:
            return None
        near = self._by_bounds[telling.low, telling.high]
        return next((t.id for title, t in near if title != told.place.article and is_same_event(t, telling)), None)

    def add(self, told: ToldNote, number: int) -> None:
        """Remember an event that has a draft of that number."""
        telling = told.telling(number)
        if telling is not None:
            self._by_bounds[telling.low, telling.high].append((told.place.article, telling))


def _licensed(recipe: Recipe, fields: NoteFields) -> NoteFields:
    return fields._replace(licence=recipe.licence) if recipe.licence else fields


def _deck(recipe: Recipe, place: Place) -> str:
    deck = recipe.deck.replace("{article}", place.article.replace("::", ":"))
    return deck.replace("{section}", (place.path or (place.article,))[0].replace("::", ":"))


def _events(recipe: Recipe, name: str, kitchen: Kitchen) -> Iterator[tuple[Place, DeckEvent]]:
    """The events of an article named in a recipe, of a file or else of the library; guids are those of first sight."""
    file = recipe.path.parent / name
    if file.is_file():
        yield from _file_events(file, kitchen.extractor)
    elif kitchen.library is not None and not _looks_like_path(name):
        yield from kitchen.library.article_events(name)
    else:
        raise InputError(f"{recipe.path}: there is no article {name}; give its path, from the recipe's folder")


def _looks_like_path(name: str) -> bool:
    return "/" in name or "\\" in name or bool(Path(name).suffix)


def _file_events(file: Path, extractor: EventMaker) -> Iterator[tuple[Place, DeckEvent]]:
    try:
        data = file.read_bytes()
    except OSError as error:
        raise InputError(f"{file}: cannot be read ({error.strerror}); check the file") from error
    article = read_article(data, name=file.name)
    events = extractor.extract(article)
    for event, guid in zip(events, _first_guids(article, events), strict=True):
        if event.rejected is None and event.cards:
            yield _place(article, event.section), _deck_event(event, guid)


def _deck_event(event: ExtractedEvent, guid: Guid) -> DeckEvent:
    return DeckEvent(
        guid=guid,
        text=event.text,
        date=WrittenDate.of(event.date),
        sentence=event.sentence,
        action=event.action,
        name=event.name,
        era=event.era,
        salience=event.salience,
        cards=tuple(DeckCard(card.kind, card.question, card.answer, card.context) for card in event.cards),
    )


def _first_guids(article: Article, events: Sequence[ExtractedEvent]) -> Iterator[Guid]:
    """The guids that the library gives to the events of an article that is new to it."""
    key = article_key(fold(article.title), article.language)
    used: Counter[tuple[tuple[str, ...], str]] = Counter()
    for event in events:
        actors = tuple(sorted(set(map(fold, event.actors))))
        yield first_guid(key, actors, event.action, used[actors, event.action])
        used[actors, event.action] += 1


def _place(article: Article, section: int) -> Place:
    path = article.sections[section].path
    return Place(article.title, path, article.language, article.script, article.provenance)


def _made(
    drafts: Sequence[_Draft], ledger: Sequence[LedgerEntry], siblings: Sequence[LedgerEntry], now: datetime
) -> list[_Made]:
    """The notes with guids of the ledger, else of a sibling's: one event has one guid in all decks of a folder."""
    own = {entry.guid: entry for entry in ledger}
    known = [*ledger, *{e.guid: e for e in siblings if e.guid not in own}.values()]
    stamps = Stamps(own, now)
    made = []
    for draft, (guid, key) in zip(drafts, identify([d.sighted for d in drafts], known), strict=True):
        fields = draft.fields._replace(study_key=guid)
        entry, status = stamps.stamp(guid, key, content_digest(fields, draft.tags))
        made.append(_Made(DeckNote(Guid(guid), fields, draft.tags, entry.modified, draft.deck), entry, status))
    return made


def _sibling_entries(recipe: Recipe) -> list[LedgerEntry]:
    others = sorted(recipe.path.parent.glob(f"*{LEDGER_SUFFIX}"))
    return [entry for other in others if other != recipe.ledger_path for entry in read_ledger(other)]


def _write_package(target: Path, deck: Deck) -> None:
    from studyapp.anki.package import DeckPackage  # genanki costs 55 ms: only when used

    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EnvironmentFault(f"{target.parent}: cannot be made ({error.strerror}); choose another folder") from error
    DeckPackage(deck).write(target)


def _description(recipe: Recipe) -> str:
    return "\n".join(filter(None, (recipe.description, recipe.licence)))


def _report(recipe: Recipe, target: Path, made: Sequence[_Made], retired: int) -> BuiltDeck:
    count = {status: sum(one.status is status for one in made) for status in NoteStatus}
    return BuiltDeck(
        path=target,
        name=recipe.name,
        notes=len(made),
        cards=sum(bool(question) for one in made for question in one.note.fields.questions),
        new=count[NoteStatus.NEW],
        updated=count[NoteStatus.UPDATED],
        retired=retired,
        unchanged=count[NoteStatus.UNCHANGED],
    )
