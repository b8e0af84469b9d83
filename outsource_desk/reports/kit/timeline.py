"""Milestones on a strip of months: when each runs and when it is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.reports.kit.fonts import SANS, SANS_BOLD, text_width
from outsource_desk.reports.kit.picture import Picture, shortened
from outsource_desk.reports.kit.styles import (
    AMBER,
    GREEN,
    HAIR,
    MUTE,
    NAVY,
    RED,
    RULE,
    SHADE,
    WHITE,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.lib.colors import Color

    from outsource_desk.base.text import Words

ROW = 19.0
HEAD = 16.0
FOOT = 13.0
BAR = 9.0
SIZE = 8.4
NAME_SHARE = 0.36
MONTHS_SHOWN = 9
TONES: dict[str, Color] = {
    "planned": SHADE,
    "running": NAVY,
    "done": GREEN,
    "late": RED,
    "at_risk": AMBER,
}
# The sign says the same as the colour, for a grey printer.
SIGNS = {"planned": "", "running": "▶", "done": "✓", "late": "!", "at_risk": "?"}


@dataclass(frozen=True, slots=True)
class Stretch:
    """One milestone: from `start` to `due`; `state` is a key of TONES."""

    name: str
    start: date
    due: date
    state: str = "planned"


class TimelineChart(Picture):
    """A row a milestone, months across, an optional line at `today`."""

    def __init__(
        self,
        stretches: Sequence[Stretch],
        width: float,
        words: Words,
        today: date | None = None,
    ) -> None:
        super().__init__(width, HEAD + ROW * len(stretches) + FOOT)
        self._stretches = stretches
        self._words = words
        self._today = today
        self._left = width * NAME_SHARE
        first = min(stretch.start for stretch in stretches).replace(day=1)
        last = max(stretch.due for stretch in stretches)
        self._first = first
        self._end = _next_month(last)
        self._days = (self._end - first).days

    @override
    def draw(self) -> None:
        self._months()
        for at, stretch in enumerate(self._stretches):
            self._row(at, stretch)
        if self._today is not None and self._first <= self._today < self._end:
            x = self._x(self._today)
            self.line((x, FOOT - 3), (x, self.height - HEAD), RED, 0.8)
            self.text((x, 2), "Today", 7.4, anchor="middle")
        for at, stretch in enumerate(self._stretches):
            self._sign(at, stretch)

    def _months(self) -> None:
        top = self.height - HEAD
        self.line((0, top), (self.width, top), NAVY, 0.8)
        months = [self._first]
        while (following := _next_month(months[-1])) < self._end:
            months.append(following)
        step = -(-len(months) // MONTHS_SHOWN)
        for month in months[::step]:
            x = self._x(month)
            self.line((x, FOOT), (x, top), HAIR)
            self.text((x + 2, top + 4), self._words.month(month), 7.4)
        self.line((0, FOOT), (self.width, FOOT), RULE)

    def _row(self, at: int, stretch: Stretch) -> None:
        y = self.height - HEAD - ROW * (at + 1)
        if at:
            self.line((0, y + ROW), (self.width, y + ROW), HAIR)
        due = self._words.day(stretch.due)
        due_width = text_width(due, SANS, SIZE)
        room = self._left - due_width - 18
        self.text((0, y + 6), shortened(stretch.name, room, SANS, SIZE), SIZE)
        self.text((self._left - 10, y + 6), due, SIZE, anchor="end")
        start, end = self._x(stretch.start), self._x(stretch.due + timedelta(days=1))
        tone = TONES[stretch.state]
        self.box((start, y + 5), max(end - start, 3), BAR, tone, 1.5)
        self.shape([(end, y + 4), (end + 3, y + 9.5), (end, y + 15), (end - 3, y + 9.5)], fill=MUTE)

    def _sign(self, at: int, stretch: Stretch) -> None:
        """Write the sign of a state behind its bar; the line of today stays clear of it."""
        sign = SIGNS[stretch.state]
        if not sign:
            return
        x = self._x(stretch.due + timedelta(days=1)) + 6
        y = self.height - HEAD - ROW * (at + 1)
        self.box((x - 1, y + 5), text_width(sign, SANS_BOLD, SIZE) + 2, BAR, WHITE)
        self.text((x, y + 6.5), sign, SIZE, font=SANS_BOLD)

    def _x(self, day: date) -> float:
        room = self.width - self._left - 14
        return self._left + room * (day - self._first).days / self._days


def _next_month(day: date) -> date:
    """Return the first day of the month after that of `day`."""
    if day.month == 12:
        return date(day.year + 1, 1, 1)
    return date(day.year, day.month + 1, 1)
