"""Bars: a score beside a name, and values compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.reports.kit.fonts import SANS, SANS_BOLD, text_width
from outsource_desk.reports.kit.picture import Picture, shortened, ticks
from outsource_desk.reports.kit.styles import CELL, HAIR, RULE, SERIES, WHITE
from outsource_desk.reports.kit.text import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


BAR = 13.0
STEP = 45.0
AXIS = 16.0
LABEL_SIZE = 8.6
AXIS_SIZE = 7.6


@dataclass(frozen=True, slots=True)
class ChartBar:
    """One bar: its length in any unit, and how that value reads."""

    label: str
    value: float
    text: str


class ScoreBar(Picture):
    """A slim bar as high as a line of a table; `share` is 0…1."""

    def __init__(self, share: float, width: float = 92, series: int = 0) -> None:
        super().__init__(width, CELL.leading)
        self._share = min(max(share, 0.0), 1.0)
        self._series = series

    @override
    def draw(self) -> None:
        self.box((0, 2), self.width, 7, HAIR, 1)
        if self._share:
            colour = SERIES[self._series % len(SERIES)]
            self.box((0, 2), max(self._share * self.width, 2), 7, colour, 1)


class BarChart(Picture):
    """Horizontal bars with their names above and their values behind."""

    def __init__(
        self, bars: Sequence[ChartBar], width: float, axis_text: Callable[[float], str]
    ) -> None:
        super().__init__(width, AXIS + STEP * max(len(bars), 1))
        self._bars = bars
        self._axis_text = axis_text

    @override
    def draw(self) -> None:
        top = max((bar.value for bar in self._bars), default=0)
        marks = ticks(top)
        behind = max(
            (text_width(plain(b.text), SANS_BOLD, LABEL_SIZE) for b in self._bars), default=0
        )
        scale = (self.width - behind - 8) / marks[-1]
        for mark in marks:
            x = mark * scale
            self.line((x, AXIS), (x, self.height), HAIR if mark else RULE)
            self.text(
                (x, 4), self._axis_text(mark), AXIS_SIZE, anchor="middle" if mark else "start"
            )
        for at, bar in enumerate(self._bars):
            self._bar(at, bar, scale)

    def _bar(self, at: int, bar: ChartBar, scale: float) -> None:
        y = self.height - STEP * (at + 1) + 8
        length = max(bar.value, 0) * scale
        label = shortened(bar.label, self.width - 4, SANS, LABEL_SIZE)
        self.box((1, y + 16), text_width(label, SANS, LABEL_SIZE) + 4, 11, WHITE)
        self.text((2, y + 18), label, LABEL_SIZE)
        self.box((0, y), length, BAR, SERIES[at % len(SERIES)])
        self.box(
            (length + 3, y + 1), text_width(plain(bar.text), SANS_BOLD, LABEL_SIZE) + 4, 11, WHITE
        )
        self.text((length + 5, y + 3.6), bar.text, LABEL_SIZE, font=SANS_BOLD)


def _bold_width(text: str) -> float:
    return text_width(plain(text), SANS_BOLD, LABEL_SIZE)
