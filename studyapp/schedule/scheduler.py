"""When a card comes back: FSRS-6 counted in study days, as Anki counts them.

Owns the bridge to the `fsrs` library, its only importer (loaded at first use: it costs 20 ms of start-up). Knows
nothing of where memories are kept; the clock and the time zone are arguments.

The library counts periods of 24 hours. A learner's day ends at the rollover hour: reviewed at 23:00 and again at 08:00
is a day later. So the last review handed to the library is moved to a whole number of study days ago, and what it
gives in days is counted in study days again.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cached_property
from random import Random
from typing import TYPE_CHECKING

from studyapp.domain.errors import InputError
from studyapp.domain.ids import CardId
from studyapp.domain.scheduling import CardPhase, Grade, Memory, Parameters
from studyapp.schedule.fuzz import fuzz_bounds

if TYPE_CHECKING:
    import fsrs

FSRS_VERSION = 6
_WEIGHTS = 21
_AT_STABILITY = 0.9
"""The chance of recall when as many days have passed as the stability has: its definition."""


def default_parameters() -> Parameters:
    """The published FSRS-6 weights, asking for 90 % retention."""
    from fsrs.scheduler import DEFAULT_PARAMETERS

    return Parameters(FSRS_VERSION, tuple(DEFAULT_PARAMETERS))


class Scheduler:
    """Answers "what next" for one set of parameters, one time zone and one hour at which the day turns."""

    def __init__(self, parameters: Parameters, *, timezone: tzinfo, rollover_hour: int = 4) -> None:
        """Raises InputError where the parameters are not those of FSRS-6."""
        if parameters.version != FSRS_VERSION or len(parameters.weights) != _WEIGHTS:
            raise InputError(
                f"scheduling parameters: version {parameters.version} with {len(parameters.weights)} weights "
                f"is not FSRS-{FSRS_VERSION}; reset them to the defaults in the settings"
            )
        self._parameters = parameters
        self._timezone = timezone
        self._rollover_hour = rollover_hour

    @property
    def parameters(self) -> Parameters:
        """What it schedules with."""
        return self._parameters

    def preview(self, card_id: CardId, memory: Memory, now: datetime) -> dict[Grade, Memory]:
        """The memory after each of the four grades. Raises ValueError where `now` is naive."""
        memories = {grade: self._graded(memory, grade, now) for grade in Grade}
        return self._spread(card_id, memory, memories, self.study_day(now))

    def answer(self, card_id: CardId, memory: Memory, grade: Grade, now: datetime) -> Memory:
        """The memory after a grade: the very one that `preview` showed."""
        return self.preview(card_id, memory, now)[grade]

    def study_day(self, now: datetime) -> int:
        """The number of the study day an instant falls in, days since 0000-12-31. Raises ValueError where naive."""
        if now.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        local = now.astimezone(self._timezone)
        return local.toordinal() - (local.hour < self._rollover_hour)

    def day_start(self, study_day: int) -> datetime:
        """The UTC instant at which a study day begins."""
        start = datetime.combine(date.fromordinal(study_day), time(self._rollover_hour), self._timezone)
        return start.astimezone(UTC)

    def retrievability(self, memory: Memory, now: datetime) -> float:
        """The chance, 0 to 1, that the card is known now; 0 for one never reviewed."""
        if memory.stability is None:
            return 0.0
        card = self._card(memory, now)
        return float(self._fsrs.get_card_retrievability(card, now.astimezone(UTC)))

    @cached_property
    def patience(self) -> float:
        """After how many times its stability a card is no longer likelier known than desired; 1 where 90 % are."""
        decay = -self._parameters.weights[-1]
        return float((self._parameters.desired_retention ** (1 / decay) - 1) / (_AT_STABILITY ** (1 / decay) - 1))

    @cached_property
    def _fsrs(self) -> fsrs.Scheduler:
        import fsrs

        chosen = self._parameters
        try:
            return fsrs.Scheduler(
                parameters=chosen.weights,
                desired_retention=chosen.desired_retention,
                learning_steps=[timedelta(minutes=m) for m in chosen.learning_minutes],
                relearning_steps=[timedelta(minutes=m) for m in chosen.relearning_minutes],
                maximum_interval=chosen.maximum_interval,
                enable_fuzzing=False,
            )
        except ValueError as error:
            reason = " ".join(str(error).split())
            raise InputError(f"scheduling parameters: {reason}; reset them to the defaults in the settings") from error

    def _card(self, memory: Memory, now: datetime) -> fsrs.Card:
        """The memory as the library sees it, its last review a whole number of study days ago."""
        import fsrs

        states = {CardPhase.REVIEW: fsrs.State.Review, CardPhase.RELEARNING: fsrs.State.Relearning}
        last = None
        if memory.last_review is not None:
            # A clock set back makes the last review lie ahead: then it was today.
            elapsed = max(0, self.study_day(now) - self.study_day(memory.last_review))
            last = now.astimezone(UTC) - timedelta(days=elapsed)
        return fsrs.Card(
            card_id=0,
            state=states.get(memory.phase, fsrs.State.Learning),
            step=memory.step,
            stability=memory.stability,
            difficulty=memory.difficulty,
            due=now,
            last_review=last,
        )

    def _graded(self, memory: Memory, grade: Grade, now: datetime) -> Memory:
        """The memory after a grade, its interval not yet spread and `due` set for learning steps only."""
        import fsrs

        instant = now.astimezone(UTC)
        card, _ = self._fsrs.review_card(self._card(memory, now), fsrs.Rating(grade), instant)
        phase = CardPhase[card.state.name.upper()]
        forgotten = memory.phase is CardPhase.REVIEW and grade is Grade.AGAIN
        return Memory(
            phase=phase,
            due=card.due,
            stability=card.stability,
            difficulty=card.difficulty,
            step=card.step,
            last_review=instant,
            interval=(card.due - instant).days if phase is CardPhase.REVIEW else 0,
            reps=memory.reps + 1,
            lapses=memory.lapses + forgotten,
        )

    def _spread(self, card_id: CardId, before: Memory, after: dict[Grade, Memory], today: int) -> dict[Grade, Memory]:
        """The memories with fuzzed intervals that grow with the grade, due when their day begins.

        The same card at the same repetition is spread the same way however often it is asked, as in Anki.
        """
        chance = Random((card_id << 20) + before.reps).random()
        least = 1
        spread = dict(after)
        for grade in Grade:
            memory = after[grade]
            if memory.phase is not CardPhase.REVIEW:
                continue
            days = self._fuzzed(memory.interval, before, least, chance)
            spread[grade] = replace(memory, interval=days, due=self.day_start(today + days))
            # Forgotten without a relearning step: the other grades need not lie beyond it.
            least = 1 if grade is Grade.AGAIN else days + 1
        return spread

    def _fuzzed(self, days: int, before: Memory, least: int, chance: float) -> int:
        """An interval near `days`: longer than the last one where FSRS says longer, and at least `least`."""
        longest = self._parameters.maximum_interval
        if before.phase is CardPhase.REVIEW and days > before.interval:
            least = max(least, before.interval + 1)
        low, high = fuzz_bounds(days, min(least, longest), longest)
        return low + int(chance * (high - low + 1))
