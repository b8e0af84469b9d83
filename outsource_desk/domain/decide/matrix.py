"""The map of the work: how much a task decides your success, and how much hangs on it each day.

Source: strategic importance × operational impact (methods 4.1; mindtools.com newSTR_45).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from math import cos, sin, sqrt
from typing import TYPE_CHECKING, Any

from outsource_desk.domain.decide.answers import Core, Customers, Frequency, Impact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.domain.decide.answers import TaskAnswers

MIDDLE = 50  # from here on a value is high
STRATEGY = 88
BY_CORE = {Core.CORE: 78, Core.PARTLY: 40, Core.SUPPORT: 15}
DEALS_WITH_CUSTOMERS = 10
BY_IMPACT = {Impact.LITTLE: 10, Impact.NUISANCE: 32, Impact.LOSS: 65, Impact.STOP: 90}
BY_FREQUENCY = {
    Frequency.ONCE: -6,
    Frequency.YEARS: -6,
    Frequency.FEW: -3,
    Frequency.MONTHLY: 0,
    Frequency.WEEKLY: 3,
    Frequency.DAILY: 6,
}


class Quarter(StrEnum):
    """What the method advises for a part of the map."""

    RETAIN = "retain"
    ALLIANCE = "alliance"
    OUTSOURCE = "outsource"
    ELIMINATE = "eliminate"


TITLES = {
    Quarter.RETAIN: "Keep it yourself",
    Quarter.ALLIANCE: "Find a close partner",
    Quarter.OUTSOURCE: "Give it away",
    Quarter.ELIMINATE: "Ask first whether you need it",
}
ACROSS, UP = "How much hangs on it every day", "How much it makes you what you are"


@dataclass(frozen=True, slots=True)
class Position:
    """Where a task stands on the map; both 0…100."""

    importance: int  # strategic
    impact: int  # operational

    @property
    def quarter(self) -> Quarter:
        important, felt = self.importance >= MIDDLE, self.impact >= MIDDLE
        if important:
            return Quarter.RETAIN if felt else Quarter.ALLIANCE
        return Quarter.OUTSOURCE if felt else Quarter.ELIMINATE


def position(answers: TaskAnswers) -> Position | None:
    """Return where a task stands; None until its core and what hangs on it are answered."""
    if answers.impact is None or (answers.core is None and not answers.strategy):
        return None
    importance = STRATEGY if answers.strategy else BY_CORE[answers.core or Core.SUPPORT]
    if answers.customers == Customers.DIRECT and not answers.strategy:
        importance += DEALS_WITH_CUSTOMERS
    impact = BY_IMPACT[answers.impact]
    if answers.frequency is not None:
        impact += BY_FREQUENCY[answers.frequency]
    return Position(importance, impact)


GOLDEN_ANGLE = 2.399963  # radians: neighbours on a spiral with it never line up
SPIRAL = 3.4  # how fast the spiral grows
APART_ACROSS, APART_UP = 3.4, 6.0  # points closer than this would cover each other
LOWEST, HIGHEST = 2, 90  # above stands the title of a quarter
MOST_TURNS = 40  # tried for one point
CROWD = 80  # more tasks than this cannot be kept apart


def spread(positions: Sequence[Position]) -> tuple[tuple[float, float], ...]:
    """Return where to draw tasks, (impact, importance): close ones apart, in their quarter."""
    turns: dict[Position, int] = {}
    taken: dict[tuple[int, int], list[tuple[float, float]]] = {}
    places = []
    for spot in positions:
        turn = turns.get(spot, 0)
        last = turn if len(positions) > CROWD else turn + MOST_TURNS
        place = _place(spot, turn)
        while turn < last and _meets(place, taken):
            turn += 1
            place = _place(spot, turn)
        turns[spot] = turn + 1
        taken.setdefault(_cell(place), []).append(place)
        places.append(place)
    return tuple(places)


def _place(spot: Position, turn: int) -> tuple[float, float]:
    """Return a point of the spiral around a position, in the quarter of the position."""
    reach, angle = SPIRAL * sqrt(turn), GOLDEN_ANGLE * turn
    return (
        _within(spot.impact, spot.impact + reach * cos(angle)),
        _within(spot.importance, spot.importance + reach * sin(angle)),
    )


def _cell(place: tuple[float, float]) -> tuple[int, int]:
    return int(place[0] // APART_ACROSS), int(place[1] // APART_UP)


def _meets(place: tuple[float, float], taken: dict[tuple[int, int], list[Any]]) -> bool:
    column, row = _cell(place)
    return any(
        abs(place[0] - across) < APART_ACROSS and abs(place[1] - up) < APART_UP
        for at in product((column - 1, column, column + 1), (row - 1, row, row + 1))
        for across, up in taken.get(at, ())
    )


def _within(value: int, moved: float) -> float:
    """Keep a moved value on its side of the middle, and on the map."""
    low, high = (MIDDLE + 3, HIGHEST) if value >= MIDDLE else (LOWEST, MIDDLE - 6)
    return min(max(moved, low), high)
