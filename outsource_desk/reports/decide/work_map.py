"""The map of the work on paper: four quarters, a numbered disc for each task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.domain.decide.matrix import ACROSS, TITLES, UP, Position, Quarter, spread
from outsource_desk.reports.kit.fonts import SANS_BOLD
from outsource_desk.reports.kit.picture import Picture
from outsource_desk.reports.kit.styles import GOOD, NAVY, SHADE, WHITE

if TYPE_CHECKING:
    from collections.abc import Sequence

SIDE, BELOW = 16.0, 16.0
SIZE, NUMBER = 8.0, 7.0
DISC = 6.2
CORNERS = {
    Quarter.ALLIANCE: (0, 1),
    Quarter.RETAIN: (1, 1),
    Quarter.ELIMINATE: (0, 0),
    Quarter.OUTSOURCE: (1, 0),
}


class WorkMapChart(Picture):
    """Numbers stand for the rows of the table of tasks."""

    def __init__(
        self, spots: Sequence[tuple[int, Position]], width: float, height: float = 250
    ) -> None:
        super().__init__(width, height)
        self._spots = spots
        self.spaceAfter = 8

    @override
    def draw(self) -> None:
        wide, high = (self.width - SIDE) / 2, (self.height - BELOW) / 2
        for quarter, (column, row) in CORNERS.items():
            left, low = SIDE + column * wide, BELOW + row * high
            out = quarter == Quarter.OUTSOURCE
            self.box((left + 0.7, low + 0.7), wide - 1.4, high - 1.4, GOOD if out else SHADE)
            self.text((left + 6, low + high - 12), TITLES[quarter], SIZE, font=SANS_BOLD)
        self.text((SIDE + wide, 4), f"{ACROSS} →", SIZE, anchor="middle")
        canvas = self.canv
        canvas.saveState()
        canvas.translate(9, BELOW + high)
        canvas.rotate(90)
        self.text((0, 0), f"{UP} →", SIZE, anchor="middle")
        canvas.restoreState()
        places = spread([position for _, position in self._spots])
        for (number, _), (across, up) in zip(self._spots, places, strict=True):
            self._disc(number, SIDE + across / 100 * 2 * wide, BELOW + up / 100 * 2 * high)

    def _disc(self, number: int, x: float, y: float) -> None:
        canvas = self.canv
        canvas.setFillColor(WHITE)
        canvas.setStrokeColor(NAVY)
        canvas.setLineWidth(0.9)
        canvas.circle(x, y, DISC, stroke=1, fill=1)
        self.text((x, y - NUMBER * 0.36), str(number), NUMBER, font=SANS_BOLD, anchor="middle")
