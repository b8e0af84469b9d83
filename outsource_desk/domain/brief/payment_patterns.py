"""How work is paid for: in which parts, and what a price line of a request asks for (R75)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from outsource_desk.domain.choice import Choice

if TYPE_CHECKING:
    from collections.abc import Mapping


class PaymentPattern(Choice):
    """In which parts a price is paid."""

    AT_END = "at_end", "All at the end"
    HALVES = "halves", "Half and half"
    THIRTY_FORTY_THIRTY = "thirty_forty_thirty", "30, 40 and 30 percent"
    QUARTERS = "quarters", "Four equal parts"
    MILESTONES = "milestones", "With each milestone"
    MONTHLY = "monthly", "Every month"
    TRIAL_FIRST = "trial_first", "The trial first, then the rest"


class PriceLine(Choice):
    """Whether vendors name a price of its own for a deliverable, and what it pays for."""

    WHOLE = "whole", "Part of the whole price"
    ONCE = "once", "One amount, once"
    MONTH = "month", "An amount a month"
    EACH = "each", "A price per unit"


@dataclass(frozen=True, slots=True)
class Pattern:
    """A usual way to pay; each part falls due when a piece of the work was accepted.

    shares: whole percents, 100 together; empty where the parts depend on the work.
    """

    told: str  # to the vendor: "you" is the vendor
    advice: str  # to the owner
    shares: tuple[int, ...] = ()


PATTERNS: Final[Mapping[PaymentPattern, Pattern]] = {
    PaymentPattern.AT_END: Pattern(
        "We pay the whole price when everything was accepted.",
        "Safe for you. Good for short work; vendors ask more for long work.",
        (100,),
    ),
    PaymentPattern.HALVES: Pattern(
        "We pay 50 % when the first half of the work was accepted, and 50 % at the end.",
        "For short work with one moment in between at which you can look at it.",
        (50, 50),
    ),
    PaymentPattern.THIRTY_FORTY_THIRTY: Pattern(
        "We pay 30 % when the first piece was accepted, 40 % when most of it was, and 30 % when "
        "everything was.",
        "Keeps almost a third until everything is right.",
        (30, 40, 30),
    ),
    PaymentPattern.QUARTERS: Pattern(
        "We pay 25 % each time another quarter of the work was accepted.",
        "For longer work with four clear pieces.",
        (25, 25, 25, 25),
    ),
    PaymentPattern.MILESTONES: Pattern(
        "We pay for each milestone when it was accepted; 10 % of the price wait for the last one.",
        "Ties each payment to a result, not to the calendar.",
    ),
    PaymentPattern.MONTHLY: Pattern(
        "We pay at the end of each month for what was accepted in it.",
        "For work that comes again and again. Agree what happens after a bad month.",
    ),
    PaymentPattern.TRIAL_FIRST: Pattern(
        "We pay for the trial when it was passed. What comes after it has a price of its own.",
        "You can stop after the trial and owe nothing more.",
    ),
}
