"""Flags: where the labels of a lane stand. Each flies to the right of its pole; poles never cross flags.

A flag is put above every flag whose pole it would cover; the most salient are placed first, and one that would need
more rows than there are is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf


@dataclass(slots=True)
class Flag:
    """A label of some width in pixels at the pole `x`; `row` counts from 0, the lowest. `key` is the caller's.

    `width` is what it needs, `whole` what it would fill; `widen_flags` gives it of that what is free.
    """

    x: float
    width: float
    key: int
    row: int = 0
    whole: float = 0.0

    @property
    def right(self) -> float:
        """Where the flag ends."""
        return self.x + self.width


def place_flags(candidates: Iterable[Flag], rows: int) -> list[Flag]:
    """The flags that fit into some rows, the first candidates preferred, from left to right."""
    placed: list[Flag] = []
    for flag in candidates:
        raised = _raised(flag, placed, rows)
        if raised is None:
            continue
        for other, row in raised:
            other.row = row
        placed.append(flag)
    placed.sort(key=lambda f: f.x)
    return placed


def widen_flags(flags: Sequence[Flag]) -> None:
    """Let each of some placed flags, given from left to right, reach as far as it would, or as it can without covering
    another or a pole."""
    for i, flag in enumerate(flags):
        wall = next((o.x for o in flags[i + 1 :] if o.x > flag.x and o.row >= flag.row), inf)
        flag.width = max(flag.width, min(flag.whole, wall - flag.x))


def _raised(flag: Flag, placed: list[Flag], rows: int) -> list[tuple[Flag, int]] | None:
    """The rows that flags take when one is added; None where there are not enough."""
    row = max((o.row + 1 for o in placed if flag.x <= o.x < flag.right), default=0)
    if row >= rows:
        return None
    moved = {id(flag): (flag, row)}
    waiting = [flag]
    while waiting:
        low = waiting.pop()
        under = moved[id(low)][1]
        for other in placed:
            if other is low or not other.x <= low.x < other.right:
                continue
            present = moved[id(other)][1] if id(other) in moved else other.row
            # Flags at one pole need different rows, in either order.
            if present == under or (present < under and other.x < low.x):
                if under + 1 >= rows:
                    return None
                moved[id(other)] = (other, under + 1)
                waiting.append(other)
    return list(moved.values())
