"""Price against quality: the good bids stand top left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from typing_extensions import override

from outsource_desk.reports.kit.fonts import SANS, SANS_BOLD, text_width
from outsource_desk.reports.kit.picture import Picture, Point, shortened, ticks
from outsource_desk.reports.kit.styles import HAIR, RULE, SERIES, WHITE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LEFT, BOTTOM, TOP = 26.0, 30.0, 16.0
SIZE = 7.6
NAME_SIZE = 8.4
STEP = 10
MARK = 3.6


@dataclass(frozen=True, slots=True)
class ScatterSpot:
    """One bid: its price in any unit and its quality score of 0…100."""

    name: str
    price: float
    quality: float


class Box(NamedTuple):
    """Room taken on the drawing."""

    x: float
    y: float
    width: float
    height: float = 10.0

    def meets(self, other: Box) -> bool:
        beside = self.x + self.width <= other.x or other.x + other.width <= self.x
        above = self.y + self.height <= other.y or other.y + other.height <= self.y
        return not (beside or above)


class Scatter(Picture):
    """Bids as marks with their names beside them, placed where they cover nothing."""

    def __init__(
        self,
        spots: Sequence[ScatterSpot],
        width: float,
        price_text: Callable[[float], str],
        height: float = 206,
    ) -> None:
        super().__init__(width, height)
        self._spots = spots
        self._price_text = price_text
        lowest = min((spot.quality for spot in spots), default=0)
        self._floor = max(0, int((lowest - STEP) // STEP) * STEP)  # the scale need not begin at 0
        self._prices = ticks(max((spot.price for spot in spots), default=0))

    @override
    def draw(self) -> None:
        step = STEP if 100 - self._floor <= 5 * STEP else 2 * STEP
        for score in range(100, self._floor - 1, -step):
            _, y = self._place(0, score)
            self.line((LEFT, y), (self.width, y), HAIR)
            self.text((LEFT - 5, y - 2.5), str(score), SIZE, anchor="end")
        for price in self._prices:
            x, _ = self._place(price, 0)
            self.line((x, BOTTOM), (x, self.height - TOP), HAIR if price else RULE)
            self.text((x, BOTTOM - 11), self._price_text(price), SIZE, anchor="middle")
        self.line((LEFT, BOTTOM), (self.width, BOTTOM), RULE)
        self.text((0, self.height - 8), "Quality", SIZE, font=SANS_BOLD)
        self.text((self.width, 4), "Price", SIZE, font=SANS_BOLD, anchor="end")
        self._write_names()
        for at, spot in enumerate(self._spots):
            colour = SERIES[at % len(SERIES)]
            self.marker(self._place(spot.price, spot.quality), at, colour, MARK)

    def _place(self, price: float, quality: float) -> Point:
        across = (self.width - LEFT - 16) / self._prices[-1]
        up = (self.height - BOTTOM - TOP) / (100 - self._floor)
        return LEFT + price * across, BOTTOM + max(quality - self._floor, 0) * up

    def _write_names(self) -> None:
        places = [self._place(spot.price, spot.quality) for spot in self._spots]
        taken = [Box(x - MARK, y - MARK, 2 * MARK, 2 * MARK) for x, y in places]
        for spot, place in zip(self._spots, places, strict=True):
            name = shortened(spot.name, self.width / 2, SANS, NAME_SIZE)
            box = self._free_box(place, text_width(name, SANS, NAME_SIZE) + 2, taken)
            taken.append(box)
            self.box((box.x, box.y), box.width, box.height, WHITE)
            self.text((box.x + 1, box.y + 2), name, NAME_SIZE)

    def _free_box(self, place: Point, width: float, taken: Sequence[Box]) -> Box:
        """Return the first room beside, above or below the mark that is free; else beside it."""
        x, y = place
        tries = [
            Box(left, y - 5 + lift, width)
            for lift in (0, 10, -10, 20, -20)
            for left in (x + MARK + 3, x - MARK - 3 - width, x - width / 2)
            if left >= LEFT and left + width <= self.width
        ]
        free = (box for box in tries if not any(box.meets(other) for other in taken))
        return next(free, tries[0] if tries else Box(LEFT, y - 5, width))
