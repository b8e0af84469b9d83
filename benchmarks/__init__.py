"""Speed and memory, each beside a floor measured in the same run.

A module of this package with a function `run() -> list[Row]` is a benchmark; `python -m benchmarks`
finds it. A floor is the same work done by hand with the bare library, so a row says how much the
program adds, whatever the computer.
"""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ROUNDS = 5


class Row(NamedTuple):
    """One line of the table; the unit stands in the name, as in "one edit, ms".

    `limit` is for the ratio, or for the value itself where there is no floor.
    """

    name: str
    value: float
    floor: float | None
    ratio: float | None
    limit: float

    @property
    def is_kept(self) -> bool:
        return (self.value if self.ratio is None else self.ratio) <= self.limit


def against_floor(name: str, value: float, floor: float, limit: float) -> Row:
    """Return the row of a figure that is judged by its ratio to a floor."""
    return Row(name, value, floor, value / floor, limit)


def at_most(name: str, value: float, limit: float) -> Row:
    """Return the row of a figure that is judged by itself."""
    return Row(name, value, None, None, limit)


def medians(
    works: Mapping[str, Callable[[], float | None]], rounds: int = ROUNDS
) -> dict[str, float]:
    """Run each work once to warm up, then all in turn, and return the median of each.

    A work returns its own figure, or None to be timed in seconds of wall clock. Running them in
    turn lets a busy moment of the computer fall on all of them alike.
    """
    figures: dict[str, list[float]] = {name: [] for name in works}
    for turn in range(rounds + 1):
        for name, work in works.items():
            began = time.perf_counter()
            figure = work()
            took = time.perf_counter() - began
            if turn:
                figures[name].append(took if figure is None else figure)
    return {name: statistics.median(found) for name, found in figures.items()}
