"""Where a vendor could work, and what speaks for and against each place (R17, R42)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.domain.decide.answers import (
    Customers,
    DataClass,
    Documented,
    Location,
    Measurable,
    Offsite,
    Reason,
    Repetitive,
)

if TYPE_CHECKING:
    from enum import StrEnum

    from outsource_desk.domain.decide.answers import TaskAnswers

TITLES = {
    Location.HOME: "In your country",
    Location.DEVELOPED: "In a similar country",
    Location.OFFSHORE: "In a low-cost country",
    Location.AGENCY: "Through an agency",
}
STARTS_WITH = {Location.HOME: 3, Location.DEVELOPED: 0, Location.OFFSHORE: 0, Location.AGENCY: 0}
# (question, answer, place, points, what it means there)
RULES: tuple[tuple[str, StrEnum, Location, int, str], ...] = (
    ("offsite", Offsite.NO, Location.HOME, 9, "The work is done in your rooms."),
    ("offsite", Offsite.NO, Location.DEVELOPED, -9, "The work is done in your rooms."),
    ("offsite", Offsite.NO, Location.OFFSHORE, -9, "The work is done in your rooms."),
    ("offsite", Offsite.PARTLY, Location.HOME, 2, "Somebody has to come by now and then."),
    ("offsite", Offsite.PARTLY, Location.OFFSHORE, -2, "Somebody has to come by now and then."),
    ("customers", Customers.DIRECT, Location.HOME, 2, "Knows how your customers speak."),
    ("customers", Customers.DIRECT, Location.OFFSHORE, -2, "Customers hear who is speaking."),
    ("customers", Customers.SERVICE, Location.AGENCY, 1, "Agencies train and replace people."),
    ("data", DataClass.HEALTH, Location.HOME, 3, "Health data: your own law applies."),
    ("data", DataClass.HEALTH, Location.OFFSHORE, -4, "Health data may not leave, in most laws."),
    ("data", DataClass.PERSONAL, Location.HOME, 1, "Personal data: your own law applies."),
    ("data", DataClass.PERSONAL, Location.OFFSHORE, -2, "Personal data needs a special contract."),
    ("data", DataClass.PAYMENT, Location.OFFSHORE, -2, "Payment data: proof is harder to check."),
    ("data", DataClass.BUSINESS, Location.OFFSHORE, -1, "Your figures leave the country."),
    ("repetitive", Repetitive.SIMPLE, Location.OFFSHORE, 2, "Simple work travels well."),
    ("repetitive", Repetitive.SIMPLE, Location.AGENCY, 1, "Agencies have people for simple work."),
    ("repetitive", Repetitive.EXPERT, Location.DEVELOPED, 1, "More experts to choose from."),
    ("repetitive", Repetitive.EXPERT, Location.HOME, 1, "You can sit at one table."),
    ("documented", Documented.YES, Location.OFFSHORE, 1, "Written steps replace showing."),
    ("documented", Documented.NO, Location.OFFSHORE, -2, "Nothing is written down yet."),
    ("documented", Documented.NO, Location.HOME, 1, "You can show how it is done."),
    ("measurable", Measurable.JUDGEMENT, Location.OFFSHORE, -1, "Taste is hard to judge from far."),
    ("reason", Reason.COST, Location.OFFSHORE, 2, "Hours cost less."),
    ("reason", Reason.COST, Location.DEVELOPED, 1, "Prices differ between countries."),
    ("reason", Reason.EXTEND_HOURS, Location.OFFSHORE, 2, "Works while you sleep."),
    ("reason", Reason.EXTEND_HOURS, Location.DEVELOPED, 1, "Other working hours than yours."),
    ("reason", Reason.NEW_MARKET, Location.DEVELOPED, 2, "Somebody who lives in that market."),
    ("reason", Reason.SKILL, Location.DEVELOPED, 1, "More experts to choose from."),
    ("reason", Reason.CAPACITY, Location.AGENCY, 1, "Can send more people in a busy month."),
)
ALWAYS = {
    Location.HOME: ("Same law, language and hours; you can visit.",),
    Location.DEVELOPED: ("Similar law and standards; prices and hours may differ.",),
    Location.OFFSHORE: ("Check language, shared hours and how the staff are treated.",),
    Location.AGENCY: ("Ask for its guarantee, who replaces people, and one clear bill.",),
}


@dataclass(frozen=True, slots=True)
class PlaceView:
    """One place for a vendor with what speaks for it and against it."""

    place: Location
    title: str
    points: int
    pros: tuple[str, ...]
    cons: tuple[str, ...]
    note: str


def places(answers: TaskAnswers) -> tuple[PlaceView, ...]:
    """Return the four places, the most fitting first."""
    views = [_view(place, answers) for place in Location]
    return tuple(sorted(views, key=lambda view: -view.points))


def _view(place: Location, answers: TaskAnswers) -> PlaceView:
    fitting = [
        (points, words)
        for question, answer, where, points, words in RULES
        if where == place and getattr(answers, question) == answer
    ]
    return PlaceView(
        place=place,
        title=TITLES[place],
        points=STARTS_WITH[place] + sum(points for points, _ in fitting),
        pros=tuple(words for points, words in fitting if points > 0),
        cons=tuple(words for points, words in fitting if points < 0),
        note=ALWAYS[place][0],
    )
