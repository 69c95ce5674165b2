"""The scheduler for the reader's settings; its weights are stored with their version at the first review."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from studyapp.domain.scheduling import Parameters
from studyapp.services.settings import SettingsService
from studyapp.services.study_day import ROLLOVER_HOUR, StudyDay

if TYPE_CHECKING:
    from studyapp.schedule.scheduler import Scheduler

_KEY = "fsrs"


class Scheduling:
    """Makes the scheduler when it is first needed, and again when the settings change."""

    def __init__(self, settings: SettingsService, day: StudyDay, *, writing: bool) -> None:
        self._settings = settings
        self._day = day
        self._writing = writing
        self._made: tuple[float, Scheduler] | None = None

    def scheduler(self) -> Scheduler:
        """The scheduler. Raises InputError where the stored weights cannot be used."""
        retention = self._settings.get().desired_retention
        if self._made is None or self._made[0] != retention:
            from studyapp.schedule.scheduler import Scheduler

            parameters = replace(self.parameters(), desired_retention=retention)
            made = Scheduler(parameters, timezone=self._day.timezone, rollover_hour=ROLLOVER_HOUR)
            self._made = retention, made
        return self._made[1]

    def parameters(self) -> Parameters:
        """The stored weights; the published ones are stored where there are none."""
        from studyapp.schedule.scheduler import default_parameters

        stored = self._settings.state(_KEY)
        if stored:
            return Parameters(int(stored["version"]), tuple(map(float, stored["weights"])))
        chosen = default_parameters()
        if self._writing:
            self._settings.set_state(_KEY, {"version": chosen.version, "weights": list(chosen.weights)})
        return chosen

    def reset(self) -> None:
        """Make the scheduler anew after the library was replaced."""
        self._made = None
