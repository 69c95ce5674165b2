"""State: what a reader remembers of the dates read so far; a value, replaced as the reading goes on."""

from __future__ import annotations

from dataclasses import dataclass

from studyapp.dates.eras import Era


@dataclass(frozen=True, slots=True)
class State:
    """The last narrative date. `year` is astronomical, None at the start; `month` and `day` are None where unknown.

    `pivot` is the year a bare decade is taken near. `lunar`: the date was written in the lunar calendar,
    with `lunar_digits` in digits. `vague`: it
    began or spanned a time. `era` and `era_number` are of the last era year. `place` and `place_end` are the span of
    the words that gave the date, `place` None where they stood in an earlier text or a heading: `text` then is those
    words. `strength` is how well the date still holds; `old`: it stands in an earlier section, where its strength was
    `told`. `day_strength` is how well month and day hold, where that is less than the year.
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
    place_end: int = 0
    strength: float = 1.0
    old: bool = False
    told: float = 1.0
    day_strength: float = 1.0
    lunar_digits: bool = False
