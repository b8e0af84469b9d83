"""What the checks look at in what is asked of vendors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.domain.decide.answers import DataClass
    from outsource_desk.domain.kinds import CriterionKind, Rhythm, TradeOff


@dataclass(frozen=True, slots=True)
class DeliverableFacts:
    """One result that the brief asks for; True where something was said."""

    item_id: int
    name: str
    quantity: bool = True
    quality: bool = True
    speed: bool = True
    due: bool = True
    test: bool = True
    example: bool = True
    unit: bool = True


@dataclass(frozen=True, slots=True)
class KpiFacts:
    """One number of the brief."""

    item_id: int
    name: str
    target: bool = True
    source: bool = True


@dataclass(frozen=True, slots=True)
class InterfaceFacts:
    """One place where both firms touch; the name is that of our side."""

    item_id: int
    name: str
    theirs: bool = True
    passes: bool = True


@dataclass(frozen=True, slots=True)
class WordFacts:
    """One word of the glossary."""

    item_id: int
    name: str
    meaning: bool = True


@dataclass(frozen=True, slots=True)
class WordSpot:
    """Words in a field of a brief, or in a list of it."""

    words: str
    field: str


@dataclass(frozen=True, slots=True)
class BriefFacts:
    """What is asked of vendors; a text counts as said when it is not empty.

    What stands below `has_payment` is looked at by the meter of a brief only.
    """

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
    unproven: tuple[str, ...] = ()  # proofs that the data asks for, and no must-have does
    vague: tuple[WordSpot, ...] = ()  # words that everybody reads differently
    process: tuple[WordSpot, ...] = ()  # words that tell how instead of what
    assumptions: bool = True
    trial: bool = True
    transition: bool = True  # how the work changes hands
    both_work: bool = False  # for some weeks
    remedies: bool = True
    has_payment: bool = True
    background: bool = True
    measured_goal: bool = True
    data_places: bool = True
    conflicts: bool = True
    working_hours: bool = True
    reports: bool = True
    interfaces: tuple[InterfaceFacts, ...] = ()
    trial_passed: bool = True
    has_payment_days: bool = True
    criteria: frozenset[CriterionKind] = frozenset()
    words: tuple[WordFacts, ...] = ()
    unexplained: tuple[str, ...] = ()  # abbreviations
    bids_day_passed: bool = False

    @property
    def begun(self) -> bool:
        """The owner has written what it is about: from then on gaps are worth a word."""
        return self.objectives or self.in_scope or bool(self.deliverables)

    @property
    def sensitive_words(self) -> str:
        """“personal and health”."""
        return " and ".join(kind.value for kind in self.sensitive)

    @property
    def days_to_choose(self) -> int:
        """Between the last day for bids and the first day of the work; 0 where one is open."""
        if self.bids_due_on is None or self.start_on is None:
            return 0
        return (self.start_on - self.bids_due_on).days
