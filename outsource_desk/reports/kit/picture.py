"""A drawing of fixed size, made of a few strokes. Solid colours only: alpha breaks PDF/A."""

from __future__ import annotations

from math import ceil, cos, floor, log10, radians, sin
from typing import TYPE_CHECKING, Literal

from reportlab.platypus import Flowable
from typing_extensions import override

from outsource_desk.reports.kit.fonts import SANS, register_fonts, text_width
from outsource_desk.reports.kit.styles import INK, WHITE
from outsource_desk.reports.kit.text import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.lib.colors import Color

Anchor = Literal["start", "middle", "end"]
Point = tuple[float, float]
DASHES: tuple[tuple[float, ...], ...] = ((), (5, 2), (2, 2), (7, 2, 2, 2))
CORNERS = (0, 4, 3, 4)  # of the markers: disc, square, triangle, diamond
TURNS = (0, 45, 90, 0)  # degrees of the first corner


class Picture(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """The base of every chart; a chart draws itself in points from its lower left corner."""

    def __init__(self, width: float, height: float) -> None:
        super().__init__()
        register_fonts()
        self.width = width
        self.height = height

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        return self.width, self.height

    def text(
        self, at: Point, words: str, size: float, *, font: str = SANS, anchor: Anchor = "start"
    ) -> None:
        """Write one line in ink."""
        canvas = self.canv
        canvas.setFont(font, size)
        canvas.setFillColor(INK)
        draw = {
            "start": canvas.drawString,
            "middle": canvas.drawCentredString,
            "end": canvas.drawRightString,
        }
        draw[anchor](*at, plain(words))

    def line(self, start: Point, end: Point, colour: Color, thickness: float = 0.5) -> None:
        self.canv.setStrokeColor(colour)
        self.canv.setLineWidth(thickness)
        self.canv.line(*start, *end)

    def box(self, at: Point, width: float, height: float, colour: Color, radius: float = 0) -> None:
        self.canv.setFillColor(colour)
        self.canv.roundRect(*at, width, height, radius, stroke=0, fill=1)

    def shape(
        self,
        points: Sequence[Point],
        *,
        stroke: Color | None = None,
        fill: Color | None = None,
        thickness: float = 0.5,
        dash: Sequence[float] = (),
    ) -> None:
        """Draw a closed shape."""
        canvas = self.canv
        canvas.saveState()
        canvas.setDash(list(dash))
        canvas.setLineJoin(1)
        canvas.setLineWidth(thickness)
        if stroke is not None:
            canvas.setStrokeColor(stroke)
        if fill is not None:
            canvas.setFillColor(fill)
        path = canvas.beginPath()
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        path.close()
        canvas.drawPath(path, stroke=int(stroke is not None), fill=int(fill is not None))
        canvas.restoreState()

    def marker(self, at: Point, series: int, colour: Color, size: float = 2.2) -> None:
        """Draw the mark of a series: its form tells it apart where colour does not."""
        form = series % len(CORNERS)
        corners = CORNERS[form]
        if not corners:
            self.canv.setFillColor(colour)
            self.canv.setStrokeColor(WHITE)
            self.canv.setLineWidth(0.5)
            self.canv.circle(*at, size, stroke=1, fill=1)
            return
        turns = [radians(TURNS[form] + 360 * corner / corners) for corner in range(corners)]
        reach = size * 1.35
        points = [(at[0] + reach * cos(turn), at[1] + reach * sin(turn)) for turn in turns]
        self.shape(points, stroke=WHITE, fill=colour)


def shortened(words: str, room: float, font: str, size: float) -> str:
    """Return `words`, ending in an ellipsis where they are wider than `room`."""
    shown = plain(words)
    if text_width(shown, font, size) <= room:
        return shown
    shown = shown[:200]
    while shown and text_width(f"{shown}…", font, size) > room:
        shown = shown[:-1]
    return f"{shown.rstrip()}…"


def ticks(top: float, about: int = 4) -> list[float]:
    """Return round values from 0 to at least `top`, about `about` of them above 0."""
    if top <= 0:
        return [0.0, 1.0]
    rough = top / about
    size = 10.0 ** floor(log10(rough))
    step = next(size * factor for factor in (1, 2, 2.5, 5, 10) if size * factor >= rough)
    return [step * at for at in range(ceil(top / step) + 1)]
