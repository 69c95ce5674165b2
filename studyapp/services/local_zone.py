"""The system's time zone with its daylight saving, as a `tzinfo`."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta, tzinfo


class LocalZone(tzinfo):
    """Local time as the system tells it, at any instant and not only now."""

    def utcoffset(self, when: datetime | None) -> timedelta:
        """What local time is ahead of UTC."""
        return timedelta(seconds=self._local(when).tm_gmtoff)

    def dst(self, when: datetime | None) -> timedelta:
        """An hour in summer time, else nothing."""
        return timedelta(hours=1 if self._local(when).tm_isdst > 0 else 0)

    def tzname(self, when: datetime | None) -> str:
        """The system's name of the zone."""
        return self._local(when).tm_zone

    def fromutc(self, when: datetime) -> datetime:
        """Local time of an instant given in UTC fields."""
        local = time.localtime((when.replace(tzinfo=UTC)).timestamp())
        return (when.replace(tzinfo=None) + timedelta(seconds=local.tm_gmtoff)).replace(tzinfo=self)

    def _local(self, when: datetime | None) -> time.struct_time:
        if when is None:
            return time.localtime()
        plain = when.replace(tzinfo=None)
        return time.localtime(time.mktime((*plain.timetuple()[:8], -1)))
