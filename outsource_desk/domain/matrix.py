"""The map of the work: how much a task decides your success, and how much hangs on it each day.

Source: strategic importance × operational impact (methods 4.1; mindtools.com newSTR_45).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from outsource_desk.domain.answers import Core, Customers, Frequency, Impact

if TYPE_CHECKING:
    from outsource_desk.domain.answers import TaskAnswers

MIDDLE = 50  # from here on a value is high
STRATEGY = 95
BY_CORE = {Core.CORE: 85, Core.PARTLY: 40, Core.SUPPORT: 15}
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
    Quarter.ELIMINATE: "Drop it or make it simpler",
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
