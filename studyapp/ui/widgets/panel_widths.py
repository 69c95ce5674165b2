"""How wide the panels beside the text are, by the width of the window."""

from __future__ import annotations

from collections.abc import Sequence

WIDE = 1200
"""From this width on the library stands beside the text, pixels."""
MIDDLE = 1024
"""From this width on the cards stand beside the text, pixels."""
LIBRARY, CARDS, MIDDLE_CARDS = 296, 360, 336
"""Widths of the panels where the reader has not chosen others."""


def width_mode(width: int) -> str:
    """`wide` with library and cards beside the text, `middle` with the cards, `narrow` with neither."""
    return "wide" if width >= WIDE else "middle" if width >= MIDDLE else "narrow"


def kept_widths(value: object) -> list[int]:
    """The three widths of the panels as they were kept, pixels; empty where `value` is something else."""
    fits = isinstance(value, list) and len(value) == 3 and all(isinstance(n, int) and n > 0 for n in value)
    return list(value) if isinstance(value, list) and fits else []


def panel_widths(width: int, chosen: Sequence[int]) -> tuple[int, int]:
    """Pixels of library and cards in a window of that width; `chosen` are the three widths kept, or none."""
    mode = width_mode(width)
    if mode == "wide":
        return (chosen[0], chosen[2]) if chosen else (LIBRARY, CARDS)
    return 0, MIDDLE_CARDS if mode == "middle" else 0
