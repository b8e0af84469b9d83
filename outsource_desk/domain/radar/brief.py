"""What the checks look at in what is asked of vendors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.domain.decide.answers import DataClass
    from outsource_desk.domain.kinds import Rhythm, TradeOff


@dataclass(frozen=True, slots=True)
class DeliverableFacts:
    """One result that the brief asks for; True where something was said."""

    item_id: int
    title: str
    quantity: bool = True
    quality: bool = True
    speed: bool = True
    due: bool = True
    test: bool = True
    example: bool = True


@dataclass(frozen=True, slots=True)
class KpiFacts:
    """One number of the brief."""

    item_id: int
    name: str
    target: bool = True
    source: bool = True


@dataclass(frozen=True, slots=True)
class Spot:
    """Words in a field of a brief, or in a list of it."""

    words: str
    field: str


@dataclass(frozen=True, slots=True)
class BriefFacts:
    """What is asked of vendors; a text counts as said when it is not empty."""

    sent: bool = False
    objectives: bool = True
    in_scope: bool = True
    out_of_scope: bool = True
    language: str = ""
    channels: bool = True
    meetings: Rhythm | None = None
    data_rules: bool = True
    sensitive: tuple[DataClass, ...] = ()  # data that the law or the cards protect
    customer_rules: bool = True
    trade_off: TradeOff | None = None
    has_oversight: bool = True
    oversight_minutes: int = 60  # a week
    start_on: date | None = None
    due_on: date | None = None
    bids_due_on: date | None = None
    deliverables: tuple[DeliverableFacts, ...] = ()
    kpis: tuple[KpiFacts, ...] = ()
    inputs: int = 1
    has_security_proof: bool = True  # a must-have, where the data asks for one
    vague: tuple[Spot, ...] = ()  # words that everybody reads differently
    process: tuple[Spot, ...] = ()  # words that tell how instead of what
    assumptions: bool = True
    trial: bool = True
    transition: bool = True  # how the work changes hands, or for how long both do it
    remedies: bool = True
    has_payment: bool = True

    @property
    def begun(self) -> bool:
        """The owner has written what it is about: from then on gaps are worth a word."""
        return self.objectives or self.in_scope or bool(self.deliverables)
