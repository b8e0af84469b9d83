"""Strengths and weaknesses on one wheel, and the legend that goes with it."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin
from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.reports.kit.fonts import SANS, text_width
from outsource_desk.reports.kit.picture import DASHES, Picture, Point, shortened
from outsource_desk.reports.kit.styles import HAIR, RULE, SERIES, SHADE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.reports.kit.picture import Anchor

FULL = 100.0
LABEL_SIZE = 8.4
LABEL_ROOM = 58.0
LABEL_HEIGHT = 48.0  # above and below the wheel
LEGEND_ROW = 13.0
LEAST_AXES = 3


@dataclass(frozen=True, slots=True)
class Series:
    """One line of the wheel: a score of 0…100 for each axis."""

    name: str
    scores: Sequence[float]


class Radar(Picture):
    """A wheel of scores. The first series is the one that matters: it is filled and on top."""

    def __init__(
        self, axes: Sequence[str], series: Sequence[Series], width: float, most: float = 88
    ) -> None:
        self._radius = min((width / 2 - LABEL_ROOM) / cos(pi / 6), most)
        super().__init__(width, 2 * self._radius + LABEL_HEIGHT)
        if len(axes) < LEAST_AXES:
            raise ValueError("A wheel needs three axes; show fewer as bars.")
        self._axes = axes
        self._series = series

    @override
    def draw(self) -> None:
        if self._series:
            self.shape(self._points(self._series[0].scores), fill=SHADE)
        for share in (0.25, 0.5, 0.75, 1.0):
            ring = self._points([share * FULL] * len(self._axes))
            self.shape(ring, stroke=RULE if share == 1.0 else HAIR)
        for at, name in enumerate(self._axes):
            self.line(self._place(at, 0), self._place(at, FULL), HAIR)
            self._label(at, name)
        for score in (50, 100):
            x, y = self._place(0, score)
            self.text((x + 3, y - 7), str(score), 6.6)
        for at in reversed(range(len(self._series))):
            self._draw_series(at)

    def _draw_series(self, at: int) -> None:
        points = self._points(self._series[at].scores)
        colour = SERIES[at % len(SERIES)]
        self.shape(points, stroke=colour, thickness=1.4, dash=DASHES[at % len(DASHES)])
        for point in points:
            self.marker(point, at, colour)

    def _points(self, scores: Sequence[float]) -> list[Point]:
        return [self._place(at, score) for at, score in enumerate(scores)]

    def _place(self, axis: int, score: float, beyond: float = 0) -> Point:
        angle = pi / 2 - 2 * pi * axis / len(self._axes)
        reach = self._radius * min(max(score, 0.0), FULL) / FULL + beyond
        return self.width / 2 + reach * cos(angle), self.height / 2 + reach * sin(angle)

    def _label(self, axis: int, name: str) -> None:
        x, y = self._place(axis, FULL, 9)
        side = x - self.width / 2
        anchor: Anchor = "middle" if abs(side) < 1 else "start" if side > 0 else "end"
        room = self.width if anchor == "middle" else self.width / 2 - abs(side)
        lines = _two_lines(name, room)
        below = self.height / 2 > y and anchor == "middle"
        start = y - 6 if below else y - 3 + 5 * (len(lines) - 1) * (anchor != "middle")
        if anchor == "middle" and not below:
            start = y + 10 * (len(lines) - 1)
        for at, line in enumerate(lines):
            self.text((x, start - 10 * at), line, LABEL_SIZE, anchor=anchor)


class Legend(Picture):
    """Names with the mark of their series, as many a row as fit."""

    def __init__(self, names: Sequence[str], width: float) -> None:
        self._places: list[tuple[float, int, str]] = []
        x, row = 0.0, 0
        for name in names:
            shown = shortened(name, width - 14, SANS, LABEL_SIZE)
            needed = 14 + text_width(shown, SANS, LABEL_SIZE)
            if x and x + needed > width:
                x, row = 0.0, row + 1
            self._places.append((x, row, shown))
            x += needed + 14
        super().__init__(width, LEGEND_ROW * (row + 1))

    @override
    def draw(self) -> None:
        for at, (x, row, name) in enumerate(self._places):
            y = self.height - LEGEND_ROW * (row + 1) + 3
            colour = SERIES[at % len(SERIES)]
            self.marker((x + 4, y + 3), at, colour, 3.2)
            self.text((x + 12, y), name, LABEL_SIZE)


def _two_lines(name: str, room: float) -> list[str]:
    if text_width(name, SANS, LABEL_SIZE) <= room:
        return [name]
    first, _, rest = name.partition(" ")
    lines = [first, rest] if rest else [first]
    return [shortened(line, room, SANS, LABEL_SIZE) for line in lines]
