"""What the rules that read dates look for, in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def rule_words(rule: str) -> str:
    """What a rule reads; of one unknown here its identifier too."""
    translate = QCoreApplication.translate
    words = {
        "date": translate("Rule", "a year, with month and day where they follow"),
        "early-date": translate("Rule", "a year of three figures"),
        "iso-day": translate("Rule", "a date written in figures alone"),
        "common-era": translate("Rule", "a year said to be of the common era"),
        "before-common-era": translate("Rule", "a year before the common era"),
        "small-before-common-era": translate("Rule", "a year of one or two figures before the common era"),
        "century": translate("Rule", "a century"),
        "named-century": translate("Rule", "this century, or the last one"),
        "century-decade": translate("Rule", "a decade of a century that is named"),
        "century-twin-decades": translate("Rule", "two decades of a century that is named"),
        "decade": translate("Rule", "a decade with its century"),
        "bare-decade": translate("Rule", "a decade without its century, which stands earlier"),
        "twin-decades": translate("Rule", "two decades without their century, which stands earlier"),
        "year-elided": translate("Rule", "a year that shares its “year” with the next one"),
        "year-in-brackets": translate("Rule", "years in brackets"),
        "year-year-right": translate("Rule", "the second year of a span"),
        "short-year-right": translate("Rule", "the second year of a span, without its century"),
        "small-year-right": translate("Rule", "a further year of three figures"),
        "small-year": translate("Rule", "a short year that the text around it makes clear"),
        "small-date": translate("Rule", "a short year with month and day"),
        "era-year": translate("Rule", "a year of an era or reign"),
        "era-year-bare": translate("Rule", "a year of the era named before"),
        "era-date-bare": translate("Rule", "a date of the era named before"),
        "era-decade": translate("Rule", "a decade of an era"),
        "era-cycle": translate("Rule", "a year of the sixty-year cycle within an era"),
        "era-span": translate("Rule", "a part of an era or reign"),
        "glossed-year": translate("Rule", "a year of an era with the common year in brackets"),
        "gloss-tail": translate("Rule", "month and day behind a year in brackets"),
        "cycle-year": translate("Rule", "a year of the sixty-year cycle"),
        "relative-year": translate("Rule", "a year counted from the one before: the same, the next, the last"),
        "relative-month": translate("Rule", "a month counted from the one before: the same, the next"),
        "relative-day": translate("Rule", "a day counted from the one before: the same, the next"),
        "event-day": translate("Rule", "the day of the event named before"),
        "near-event": translate("Rule", "a month and day beside an event whose year is known"),
        "later": translate("Rule", "some time after or before the date before it"),
        "later-date": translate("Rule", "some years later, with month and day"),
        "thereafter": translate("Rule", "after the date before it"),
        "clock": translate("Rule", "a time of the day named before"),
        "month": translate("Rule", "a month whose year stands earlier"),
        "month-lunar-named": translate("Rule", "a month of the lunar calendar by its name"),
        "month-part": translate("Rule", "the beginning, middle or end of the month named before"),
        "day": translate("Rule", "a day whose month stands earlier"),
        "day-written": translate("Rule", "a day in words, whose month stands earlier"),
        "day-right": translate("Rule", "the second day of a span"),
        "lunar-day-right": translate("Rule", "the second day of a span, of the lunar calendar"),
        "year-part": translate("Rule", "the beginning, middle or end of the year named before"),
        "season-year": translate("Rule", "the year of a sports season or school year"),
        "bare-season": translate("Rule", "a season whose year stands earlier"),
        "answer-year": translate("Rule", "a year as you typed it"),
        "answer-month": translate("Rule", "a month as you typed it"),
        "own": translate("Rule", "a card of your own"),
    }
    return words.get(rule) or translate("Rule", "a date, by the rule %1").replace("%1", rule)


def edited_words(field: str) -> str:
    """A part of an event that the reader has corrected."""
    words = {
        "date": QCoreApplication.translate("Rule", "the date"),
        "text": QCoreApplication.translate("Rule", "the event"),
        "name": QCoreApplication.translate("Rule", "the name"),
        "rejected": QCoreApplication.translate("Rule", "wanted although it was left out"),
    }
    return words.get(field, field)
