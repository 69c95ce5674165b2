"""Numerals: numbers written in digits or in the characters of a language whose values are data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Numerals:
    """Values of single characters: `digits` 0 to 15, `units` 10 and its powers, `tens` for two tens and more.

    `silent` are characters before a number that add nothing to it.
    """

    digits: Mapping[str, int]
    units: Mapping[str, int]
    tens: Mapping[str, int]
    silent: str = ""

    def number(self, text: str) -> int | None:
        """The value of a numeral in ASCII digits, digit by digit or with units; None where it is none."""
        if text.isdecimal():
            return int(text)
        text = text.lstrip(self.silent)
        if not any(c in self.units or c in self.tens for c in text):
            return self._positional(text)
        return self._additive(text)

    def _positional(self, text: str) -> int | None:
        if not text or any(c not in self.digits for c in text):
            return None
        if len(text) == 1:
            return self.digits[text]
        value = 0
        for c in text:
            value = value * 10 + self.digits[c]
        return value

    def _additive(self, text: str) -> int | None:
        total, pending = 0, -1
        for c in text:
            if c in self.tens:
                total += self.tens[c]
            elif c in self.units:
                total += self.units[c] * (1 if pending < 0 else pending)
                pending = -1
            elif c in self.digits:
                pending = self.digits[c]
            else:
                return None
        return total + max(pending, 0)
