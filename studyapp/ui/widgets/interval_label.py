"""A length of time in the words of the interface: 10 min, 3 d, 1.5 mo, 2 y."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from studyapp.ui.interface_locale import interface_locale

_MONTH = 30.4375
_YEAR = 365.25


def _number(value: float) -> str:
    return interface_locale().toString(value, "f", 0 if value >= 10 or value == round(value) else 1)


def interval_label(length: timedelta) -> str:
    """The interval until a card comes again, rounded as a reader would say it."""
    days = length.total_seconds() / 86400
    minutes = round(length.total_seconds() / 60)
    if minutes < 60:
        minutes = max(1, minutes)
        return QCoreApplication.translate("Interval", "%n min", "", minutes)
    if days < 1:
        hours = round(minutes / 60)
        return QCoreApplication.translate("Interval", "%n h", "", hours)
    if days < 31:
        whole = round(days)
        return QCoreApplication.translate("Interval", "%n d", "", whole)
    if days < _YEAR:
        return QCoreApplication.translate("Interval", "%1 mo").replace("%1", _number(round(days / _MONTH, 1)))
    return QCoreApplication.translate("Interval", "%1 y").replace("%1", _number(round(days / _YEAR, 1)))


def duration_label(length: timedelta) -> str:
    """Time spent: minutes and seconds, or hours and minutes."""
    seconds = round(length.total_seconds())
    if seconds < 60:
        return QCoreApplication.translate("Interval", "%n s", "", seconds)
    if seconds < 3600:
        text = QCoreApplication.translate("Interval", "%1 min %2 s")
        return text.replace("%1", str(seconds // 60)).replace("%2", str(seconds % 60))
    text = QCoreApplication.translate("Interval", "%1 h %2 min")
    return text.replace("%1", str(seconds // 3600)).replace("%2", str(seconds % 3600 // 60))
