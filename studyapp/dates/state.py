"""State: what a reader remembers of the dates read so far; a value, replaced as the reading goes on."""

from __future__ import annotations

from dataclasses import dataclass

from studyapp.dates.eras import Era


@dataclass(frozen=True, slots=True)
class State:
    """The last narrative date. `year` is astronomical, None at the start; `month` and `day` are None where unknown.

    `pivot` is the year a bare decade is taken near. `lunar`: the date was written in the lunar calendar.
    `era` and `era_number` are of the last era year, `era_place` its offset. `text` and `place` are the expression
    that gave the date and its offset, None from an earlier section. `strength` is how well the date still holds.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    pivot: int | None = None
    lunar: bool = False
    vague: bool = False
    era: Era | None = None
    era_number: int = 0
    text: str = ""
    place: int | None = None
    strength: float = 1.0
