"""The study day: it turns at four in the morning, local time, as Anki's does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, tzinfo
from datetime import time as day_time

ROLLOVER_HOUR = 4


class StudyDay:
    """Tells the time and the study day; day numbers are those of `schedule.Scheduler.study_day`."""

    def __init__(self, clock: Callable[[], datetime], timezone: tzinfo) -> None:
        self._clock = clock
        self.timezone = timezone

    def now(self) -> datetime:
        """The instant now, aware UTC."""
        return self._clock()

    def today(self) -> int:
        """The number of the study day now, days since 0000-12-31."""
        return self.number(self._clock())

    def number(self, instant: datetime) -> int:
        """The number of the study day an instant falls in."""
        local = instant.astimezone(self.timezone)
        return local.toordinal() - (local.hour < ROLLOVER_HOUR)

    def start(self, number: int) -> datetime:
        """The UTC instant at which a study day begins."""
        return datetime.combine(date.fromordinal(number), day_time(ROLLOVER_HOUR), self.timezone).astimezone(UTC)

    def end(self) -> datetime:
        """The last instant of today, UTC."""
        return self.start(self.today() + 1) - timedelta(microseconds=1)
