"""The system's time zone at any instant."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studyapp.services.local_zone import LocalZone


@pytest.fixture
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.datetimes(datetime(1990, 1, 1), datetime(2037, 1, 1), timezones=st.just(UTC)))
def test_local_time_is_that_of_the_zone_database(berlin: None, instant: datetime) -> None:
    ours, theirs = instant.astimezone(LocalZone()), instant.astimezone(ZoneInfo("Europe/Berlin"))
    assert ours.replace(tzinfo=None) == theirs.replace(tzinfo=None)


def test_winter_and_summer_have_their_own_offset(berlin: None) -> None:
    winter = datetime(2026, 1, 1, 4, tzinfo=LocalZone())
    summer = datetime(2026, 7, 1, 4, tzinfo=LocalZone())
    assert winter.astimezone(UTC).hour == 3
    assert summer.astimezone(UTC).hour == 2
    assert (winter.tzname(), summer.tzname()) == ("CET", "CEST")
