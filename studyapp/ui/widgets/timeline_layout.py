"""TimelineLayout: how high the lanes are, where their flags stand, and what is at a place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from studyapp.domain.ids import EventId
from studyapp.services.statistics import TimelineEvent
from studyapp.ui.models.flag_layout import Flag, place_flags, widen_flags
from studyapp.ui.models.timeline_lanes import LaneView, Mark
from studyapp.ui.timescale import TimeScale
from studyapp.ui.widgets.timeline_painter import FOOT, ROW, LaneBox, TimelinePainter

_LOWEST, _HIGHEST = 80, 220
_MOST_FLAGS = 48
_FLAGS_THAT_COUNT = 14
"""Flags by which the height of a lane is judged."""
_REACH = 10.0
_OVERHANG = 4
"""How far the words of a flag stand to the left of its pole."""
_FREE = 10
"""What of a flag's width is free behind its words."""

Hit = tuple[LaneBox, Mark | TimelineEvent]


class TimelineLayout:
    """The boxes of the lanes and the flags in them. Places are in the coordinates of all lanes, in pixels."""

    def __init__(self, painter: TimelinePainter) -> None:
        self._painter = painter
        self._flags: dict[int, tuple[TimeScale, list[Flag]]] = {}
        self.boxes: list[LaneBox] = []
        self.chosen: EventId | None = None

    @property
    def height(self) -> int:
        """Of all lanes together."""
        return round(self.boxes[-1].top + self.boxes[-1].height) if self.boxes else 0

    def fit(self, views: Sequence[LaneView], scale: TimeScale, size: tuple[int, int]) -> None:
        """Give each lane the height that its flags need at a scale, and what is left of the size to all."""
        width, height = size
        heights = [self._needed(view, scale, width) for view in views]
        spare = height - sum(heights)
        if heights and spare > 0:
            heights = [min(_HIGHEST, h + spare / len(heights)) for h in heights]
        self.boxes, top = [], 0.0
        for number, (view, high) in enumerate(zip(views, heights, strict=True)):
            self.boxes.append(LaneBox(number, view, top, high))
            top += high
        self._flags.clear()

    def forget(self, lane: int | None = None) -> None:
        """Lay the flags of a lane (None: of all) out anew when they are next asked for."""
        if lane is None:
            self._flags.clear()
        else:
            self._flags.pop(lane, None)

    def between(self, top: float, bottom: float) -> list[LaneBox]:
        """The lanes that touch a stretch of height."""
        return [b for b in self.boxes if b.top + b.height > top and b.top < bottom]

    def _needed(self, view: LaneView, scale: TimeScale, width: int) -> float:
        rows = (_HIGHEST - FOOT - 16) // ROW
        alone = self._alone(view, scale, (0, width))[:_FLAGS_THAT_COUNT]
        used = max((f.row + 1 for f in self._placed(view, alone, rows)), default=1)
        return min(_HIGHEST, max(_LOWEST, FOOT + 20 + used * ROW))

    def _alone(self, view: LaneView, scale: TimeScale, stretch: tuple[float, float]) -> list[Mark]:
        """The points that stand alone: the chosen one first, then the most salient."""
        alone = [m for m in view.marks(scale, *stretch) if m.count == 1]
        alone.sort(key=lambda m: (view.points[m.first].event_id != self.chosen, -view.points[m.first].salience))
        return alone

    def _placed(self, view: LaneView, alone: list[Mark], rows: int) -> list[Flag]:
        """Each flag is sure of some room, and gets what else is free for its words."""
        flags = []
        for mark in alone:
            whole = self._painter.width(view.points[mark.first].text) + _FREE
            flags.append(Flag(mark.x, min(whole, self._painter.sure_room + _FREE), mark.first, whole=whole))
        placed = place_flags(flags, rows)
        widen_flags(placed)
        return placed

    def flags(self, box: LaneBox, scale: TimeScale, width: int) -> list[Flag]:
        """The flags in view; laid out for three windows, so that dragging does not lay out anew."""
        known = self._flags.get(box.number)
        if known is not None and known[0].per_day == scale.per_day:
            moved = (known[0].first - scale.first) * scale.per_day
            if abs(moved) < width * 0.9:
                return self._in_view(known[1], moved, width)
        alone = self._alone(box.view, scale, (-width, 2 * width))[:_MOST_FLAGS]
        flags = self._placed(box.view, alone, box.rows)
        self._flags[box.number] = (scale, flags)
        return self._in_view(flags, 0.0, width)

    def _in_view(self, flags: Iterable[Flag], moved: float, width: int) -> list[Flag]:
        """Those of which enough stands in view, moved; their words end at its edge."""
        seen = []
        for flag in flags:
            x = flag.x + moved
            needed = min(flag.whole, self._painter.sure_room + _FREE)
            if x >= _OVERHANG and x + needed - _FREE <= width:
                seen.append(Flag(x, min(flag.width, width - x + _FREE), flag.key, flag.row, flag.whole))
        return seen

    def hit(self, x: float, y: float, scale: TimeScale, width: int) -> Hit | None:
        """The mark, flag or span at a place."""
        box = next((b for b in self.boxes if b.top <= y < b.top + b.height), None)
        if box is None or not 0 <= x <= width:
            return None
        above = box.rule - y
        if -_REACH <= above <= _REACH:
            return self._mark_at(box, x, scale)
        if above > _REACH:
            return self._flag_at(box, x, int((above - 10) // ROW), self.flags(box, scale, width))
        day = scale.day(x)
        spans = box.view.spans_between(day, day)
        return (box, spans[0].event) if spans else None

    def _flag_at(self, box: LaneBox, x: float, row: int, flags: list[Flag]) -> Hit | None:
        for flag in flags:
            if flag.row == row and flag.x - 4 <= x <= flag.right:
                return box, box.view.points[flag.key]
        return None

    def _mark_at(self, box: LaneBox, x: float, scale: TimeScale) -> Hit | None:
        best: tuple[float, Mark] | None = None
        for mark in box.view.marks(scale, x - 400, x + 400):
            shape = self._painter.shape(box, scale, box.view.points[mark.first])
            away = abs(mark.x - x) if mark.count > 1 else max(shape.left() - x, x - shape.right(), 0.0)
            if away <= _REACH and (best is None or away < best[0]):
                best = (away, mark)
        if best is None:
            return None
        return box, best[1] if best[1].count > 1 else box.view.points[best[1].first]
