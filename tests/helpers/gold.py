"""Annotated events of an article, and how well what was extracted agrees with them.

Three things are asked of an extracted event: does it stand where an annotated one stands (sentence and expression),
is its date the same, and do its words hold the key words that tell the annotated fact from its neighbours.
Scripts are folded and punctuation does not count. tests/corpus/README.md describes the files.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path

from studyapp.domain.edtf import format_edtf
from studyapp.domain.event import CardKind, ExtractedEvent
from studyapp.text.script import fold

BOUNDS = {"before", "after"}
SLACK = 6
"""Code points by which two expressions at the same place may differ in length."""
SERVES = 2
"""Annotated events that one extracted event may stand for."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an expression stands: its sentence and itself, squeezed."""

    sentence: str
    expression: str

    def meets(self, other: Place) -> bool:
        """Whether both are the same place. An empty expression, of a date in a heading, asks for the sentence alone."""
        if self.sentence not in other.sentence and other.sentence not in self.sentence:
            return False
        a, b = self.expression, other.expression
        return not a or not b or (abs(len(a) - len(b)) <= SLACK and (a in b or b in a))


@dataclass(frozen=True, slots=True)
class Annotation:
    """An annotated event, or an expression that must make no card (`trap`). `keys` are alternatives, each squeezed."""

    id: str
    place: Place
    date: str = ""
    mod: str = ""
    keys: tuple[tuple[str, ...], ...] = ()
    worth: int = 0
    trap: bool = False
    event: str = ""

    def dates(self, told: Told) -> bool:
        """Whether the date is the same; before and after are part of it, early and about are not."""
        bounds = {self.mod, told.mod}
        return self.date == told.date and (not bounds & BOUNDS or self.mod == told.mod)

    def words(self, told: Told) -> bool:
        """Whether the words hold every key."""
        return all(any(a in told.words for a in alternatives) for alternatives in self.keys)


@dataclass(frozen=True, slots=True)
class Told:
    """What the program says of an event. `words` are the event and its question, squeezed."""

    place: Place
    date: str
    mod: str
    words: str
    text: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Score:
    """Counts that add up over articles. `faults` are lines for a person to read."""

    gold: int = 0
    dated_gold: int = 0
    core: int = 0
    core_found: int = 0
    fair: int = 0
    fair_found: int = 0
    told: int = 0
    supported: int = 0
    dated: int = 0
    dated_right: int = 0
    tempted: int = 0
    faults: tuple[str, ...] = field(default=(), repr=False)

    def __add__(self, other: Score) -> Score:
        return Score(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(Score)))

    @property
    def wrong(self) -> int:
        """Events at an annotated place with another date."""
        return self.dated - self.dated_right


def share(part: int, whole: int) -> float:
    """A ratio; 1.0 of nothing."""
    return part / whole if whole else 1.0


def read_gold(path: Path) -> tuple[Annotation, ...]:
    """The annotations of a file, in reading order."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(_annotation(json.loads(line)) for line in lines if line.strip())


def _annotation(row: dict[str, object]) -> Annotation:
    place = Place(squeeze(str(row["sentence"])), squeeze(str(row["expression"])))
    if row.get("negative"):
        return Annotation(str(row["id"]), place, trap=True, event=str(row["why"]))
    keys = row["keys"]
    assert isinstance(keys, list)
    worth = row["worth"]
    assert isinstance(worth, int)
    return Annotation(
        id=str(row["id"]),
        place=place,
        date=str(row["date"]).replace("[", "{").replace("]", "}"),
        mod=str(row["mod"] or ""),
        keys=tuple(tuple(squeeze(a) for a in str(key).split("|")) for key in keys),
        worth=worth,
        event=str(row["event"]),
    )


def told(events: Iterable[ExtractedEvent]) -> tuple[Told, ...]:
    """Those events as the score sees them; one without a date says nothing."""
    return tuple(_told(e) for e in events if e.date is not None)


def _told(event: ExtractedEvent) -> Told:
    date = event.date
    assert date is not None
    asked = [c.question for c in event.cards if c.kind is CardKind.EVENT_DATE]
    return Told(
        place=Place(squeeze(event.sentence), squeeze(event.expression)),
        date=format_edtf(date),
        mod=date.mod.value if date.mod else "",
        words=squeeze(" ".join([event.text, *asked])),
        text=event.text,
        confidence=event.confidence,
    )


def score(annotations: Sequence[Annotation], said: Sequence[Told]) -> Score:
    """How well `said` agrees with the annotations of the same article."""
    events = [a for a in annotations if not a.trap]
    served = _served(events, said)
    found = {a for a, _ in served}
    result = Score(
        gold=len(events),
        dated_gold=sum(any(a.place.meets(t.place) and a.dates(t) for t in said) for a in events),
        core=sum(a.worth == 2 for a in events),
        core_found=sum(a.worth == 2 and a.id in found for a in events),
        fair=sum(a.worth >= 1 for a in events),
        fair_found=sum(a.worth >= 1 and a.id in found for a in events),
        told=len(said),
        supported=len({n for _, n in served}),
        faults=tuple(f"missed {a.id} {a.date} {a.event}" for a in events if a.worth == 2 and a.id not in found),
    )
    return sum((_placed(annotations, t) for t in said), result)


def _served(events: Sequence[Annotation], said: Sequence[Told]) -> set[tuple[str, int]]:
    """Pairs of an annotated event and the extracted one that stands for it, the weightiest served first."""
    pairs: set[tuple[str, int]] = set()
    uses = [0] * len(said)
    for a in sorted(events, key=lambda a: (-a.worth, -sum(len(k) for key in a.keys for k in key))):
        fits = [
            n
            for n, t in enumerate(said)
            if uses[n] < SERVES and a.date == t.date and a.place.meets(t.place) and a.words(t)
        ]
        if fits:
            best = min(fits, key=lambda n: len(said[n].words))
            uses[best] += 1
            pairs.add((a.id, best))
    return pairs


def _placed(annotations: Sequence[Annotation], one: Told) -> Score:
    """What one extracted event adds: a right date, a wrong one, a trap walked into, or nothing that was annotated."""
    here = [a for a in annotations if a.place.expression and a.place.meets(one.place)]
    dated = [a for a in here if not a.trap]
    if dated and any(a.dates(one) for a in dated):
        return Score(dated=1, dated_right=1)
    if dated:
        wanted = f"{dated[0].date} {dated[0].mod}".strip()
        return Score(dated=1, faults=(f"wrong {dated[0].id} {wanted}, got {one.date} {one.mod} {one.text}",))
    traps = [f"tempted {a.id} {a.place.expression} ({a.event}) {one.text}" for a in here]
    return Score(tempted=len(traps), faults=tuple(traps))


def squeeze(text: str) -> str:
    """The text without space and punctuation, folded to Simplified."""
    return "".join(c for c in fold(text) if c.isalnum())
