"""The words for the choices of a brief: on the screen “you” is the owner, on paper the vendor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from outsource_desk.domain.brief.sections import SectionKey
from outsource_desk.domain.kinds import PriceBasis, TradeOff

if TYPE_CHECKING:
    from outsource_desk.base.text import Words

FEW, QUARTER_HOUR, HALF_HOUR, AN_HOUR = 5, 15, 30, 60  # minutes
SPOKEN: Final = {
    QUARTER_HOUR: "a quarter of an hour",
    HALF_HOUR: "half an hour",
    45: "three quarters of an hour",
    AN_HOUR: "an hour",
}
# R21: what follows from the choice, told to the owner.
CONSEQUENCES: Final = {
    TradeOff.QUALITY: "Expect a higher price and later days. Ask for samples, and test with care.",
    TradeOff.BALANCED: "Nothing gives way by itself: say in each deliverable what matters most.",
    TradeOff.SPEED: "Expect a higher price or more mistakes. Plan time to correct them.",
    TradeOff.COST: "Expect simpler work, later. Check quality at the first milestone.",
}
# The same, told to the vendor.
PRIORITIES: Final = {
    TradeOff.QUALITY: "When not everything can be had, quality comes before speed and price.",
    TradeOff.BALANCED: "Quality, speed and price matter alike. Ask us when they collide.",
    TradeOff.SPEED: "When not everything can be had, speed comes before price and polish.",
    TradeOff.COST: "When not everything can be had, a low price comes before speed and polish.",
}
# What a price on a bid pays for, after the amount.
PRICE_UNITS: Final = {
    PriceBasis.TOTAL: "for the whole work",
    PriceBasis.MONTH: "a month",
    PriceBasis.YEAR: "a year",
}
# The headings on paper, where “you” is the vendor.
HEADINGS: Final = {
    SectionKey.PURPOSE: "Why we ask",
    SectionKey.SCOPE: "What belongs to the work",
    SectionKey.DELIVERABLES: "What you deliver",
    SectionKey.INPUTS: "What you get from us",
    SectionKey.KPIS: "How quality is measured",
    SectionKey.DATA: "Data and customers",
    SectionKey.WORKING: "Working together",
    SectionKey.INTERFACES: "Who works with whom",
    SectionKey.TRIAL: "Trial and hand-over",
    SectionKey.PAYMENT: "Price and payment",
    SectionKey.CRITERIA: "How we choose",
    SectionKey.WORDS: "What these words mean",
    SectionKey.DATES: "Your bid",
}


def own_time_words(minutes: int, words: Words) -> str:
    """Return "15 minutes" or "about half an hour": nobody plans 27 minutes a week."""
    if minutes < AN_HOUR and minutes % FEW == 0:
        return words.count(minutes, "minute", "minutes")
    step = HALF_HOUR if minutes > AN_HOUR else QUARTER_HOUR if minutes > FEW else FEW
    rounded = max(FEW, (minutes + step // 2) // step * step)
    shown = SPOKEN.get(rounded) or (
        words.hours(rounded) if rounded > AN_HOUR else words.count(rounded, "minute", "minutes")
    )
    return shown if rounded == minutes else f"about {shown}"
