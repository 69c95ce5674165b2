"""The words on a time axis, in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from studyapp.domain.historical_date import civil
from studyapp.ui.interface_locale import interface_locale
from studyapp.ui.timescale import Tick, Unit, historical_year


def year_label(year: int) -> str:
    """An astronomical year as a reader writes it."""
    number = historical_year(year)
    return str(number) if number > 0 else QCoreApplication.translate("TimeAxis", "%1 BC").replace("%1", str(-number))


def span_label(first: int, last: int) -> str:
    """Astronomical years from one to another: 1917–1991."""
    return year_label(first) if first == last else f"{year_label(first)}–{year_label(last)}"


def month_label(month: int) -> str:
    """A month's short name."""
    return interface_locale().standaloneMonthName(month, QLocale.FormatType.ShortFormat)


def day_label(month: int, day: int) -> str:
    """A day of a month; the year does not matter."""
    return interface_locale().toString(QDate(2000, month, day), QCoreApplication.translate("TimeAxis", "MMM d"))


def tick_label(tick: Tick) -> str:
    """What stands beside a tick: the year for January and for years, else month or day."""
    year, month, day = civil(tick.day)
    if tick.unit is Unit.DAY:
        return day_label(month, day) if day == 1 else str(day)
    if tick.unit is Unit.MONTH and month > 1:
        return month_label(month)
    return year_label(year)


def tick_with_year(tick: Tick) -> str:
    """The same with the year, for the first tick of an axis, in figures: 1947.5, 1947.5.12."""
    year, month, day = civil(tick.day)
    if tick.unit is Unit.DAY:
        return f"{year_label(year)}.{month}.{day}"
    return f"{year_label(year)}.{month}" if tick.unit is Unit.MONTH and month > 1 else year_label(year)


def short_date(lo: int, hi: int) -> str:
    """A span of days in figures, as exact as it is: 1959.6, 1960.2.19, 1953–1957."""
    year, month, day = civil(lo)
    end_year, end_month, end_day = civil(hi)
    if lo == hi:
        return f"{year_label(year)}.{month}.{day}"
    if (year, month) == (end_year, end_month) and day == 1 and end_day >= 28:
        return f"{year_label(year)}.{month}"
    return year_label(year) if year == end_year else f"{year_label(year)}–{year_label(end_year)}"
