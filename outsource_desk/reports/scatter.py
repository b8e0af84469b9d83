"""Price against quality: the good bids stand top left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.reports.fonts import SANS, SANS_BOLD, text_width
from outsource_desk.reports.picture import Picture, shortened, ticks
from outsource_desk.reports.styles import HAIR, RULE, SERIES, WHITE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LEFT, BOTTOM, TOP = 26.0, 30.0, 16.0
SIZE = 7.6
NAME_SIZE = 8.4
FULL = 100
BOX_HEIGHT = 10.0


@dataclass(frozen=True, slots=True)
class Spot:
    """One bid: its price in any unit and its quality score of 0…100."""

    name: str
    price: float
    quality: float


class Scatter(Picture):
    """Bids as marks with their names beside them, moved apart where they would overlap."""

    def __init__(
        self,
        spots: Sequence[Spot],
        width: float,
        price_text: Callable[[float], str],
        height: float = 206,
    ) -> None:
        super().__init__(width, height)
        self._spots = spots
        self._price_text = price_text

    @override
    def draw(self) -> None:
        marks = ticks(max((spot.price for spot in self._spots), default=0))
        across = (self.width - LEFT - 12) / marks[-1]
        up = (self.height - BOTTOM - TOP) / FULL
        for score in range(0, FULL + 1, 25):
            y = BOTTOM + score * up
            self.line((LEFT, y), (self.width, y), HAIR if score else RULE)
            self.text((LEFT - 5, y - 2.5), str(score), SIZE, anchor="end")
        for mark in marks:
            x = LEFT + mark * across
            self.line((x, BOTTOM), (x, self.height - TOP), HAIR if mark else RULE)
            self.text((x, BOTTOM - 11), self._price_text(mark), SIZE, anchor="middle")
        self.text((0, self.height - 8), "Quality", SIZE, font=SANS_BOLD)
        self.text((self.width, 4), "Price", SIZE, font=SANS_BOLD, anchor="end")
        places = [(LEFT + s.price * across, BOTTOM + s.quality * up) for s in self._spots]
        self._names(places)
        for at, place in enumerate(places):
            self.marker(place, at, SERIES[at % len(SERIES)], 3.6)

    def _names(self, places: Sequence[tuple[float, float]]) -> None:
        """Write each name beside its mark, lower where another name already stands."""
        taken: list[tuple[float, float, float]] = []
        for spot, (x, y) in sorted(
            zip(self._spots, places, strict=True), key=lambda found: -found[1][1]
        ):
            name = shortened(spot.name, self.width / 2, SANS, NAME_SIZE)
            wide = text_width(name, SANS, NAME_SIZE)
            start = x + 8 if x + 8 + wide <= self.width else x - 8 - wide
            low = y - 3
            while any(_meets((start, low, wide), other) for other in taken) and low > BOTTOM:
                low -= BOX_HEIGHT
            taken.append((start, low, wide))
            self.box((start - 1, low - 2), wide + 2, BOX_HEIGHT, WHITE)
            self.text((start, low), name, NAME_SIZE)


def _meets(one: tuple[float, float, float], other: tuple[float, float, float]) -> bool:
    apart = one[0] + one[2] < other[0] or other[0] + other[2] < one[0]
    return not apart and abs(one[1] - other[1]) < BOX_HEIGHT
