"""The field of a recipe's note that names what its event is easily taken for, among the events of the recipe."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studyapp.cards.neighbours import NeighbourIndex
from studyapp.domain.deck import WrittenDate
from studyapp.domain.ids import ArticleId, EventId
from studyapp.domain.telling import Telling
from studyapp.services.deck_notes import DateDisplay, Place, in_script, shown
from studyapp.services.mixup_text import MixUpText

_MOST = 3


@dataclass(frozen=True, slots=True)
class ToldNote:
    """An event that has a note: where it stands, its words and its date."""

    place: Place
    text: str
    date: WrittenDate

    def telling(self, number: int) -> Telling | None:
        """What is compared of it; None where it has no date."""
        date = self.date.value
        return Telling(EventId(number), ArticleId(0), *date.bounds, self.text) if date else None


def neighbour_lines(told: Sequence[ToldNote], show: DateDisplay) -> list[str]:
    """For each event a line for each of its neighbours, and what tells the two apart where they begin alike."""
    tellings = [one.telling(number) for number, one in enumerate(told)]
    index = NeighbourIndex(t for t in tellings if t is not None)
    words = MixUpText()

    def lines(one: ToldNote, telling: Telling | None) -> Iterator[str]:
        for _, rival in index.near(telling, _MOST) if telling is not None else ():
            other = told[rival.id]
            text = in_script(other.text, one.place.script)
            yield f"{shown(other.date, one.place, show)} {text}"
            yield words.difference(one.text, other.text, "", one.place)

    return ["\n".join(filter(None, lines(*pair))) for pair in zip(told, tellings, strict=True)]
