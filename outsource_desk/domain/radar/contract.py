"""What the checks look at in contracts and their milestones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import ContractState, MilestoneState

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.domain.deliver.milestones import MilestoneFacts
    from outsource_desk.domain.kinds import ReviewDecision


@dataclass(frozen=True, slots=True)
class TrackedMilestone:
    """A milestone with its name."""

    title: str
    facts: MilestoneFacts
    reworks: int = 0


@dataclass(frozen=True, slots=True)
class PlannedMilestone:
    """A milestone of a contract that is not signed yet."""

    item_id: int
    title: str
    due_on: date | None
    amount_minor: int
    has_test: bool  # at least one acceptance criterion


@dataclass(frozen=True, slots=True)
class LastReview:
    """What the last review of a contract said."""

    held_on: date
    decision: ReviewDecision | None = None
    worst_mark: int | None = None  # 1 poor … 5 excellent
    broken: tuple[str, ...] = ()  # promises that were not kept
    next_on: date | None = None


@dataclass(frozen=True, slots=True)
class ContractFacts:
    """One contract, from the first draft to its end."""

    contract_id: int
    vendor_name: str
    state: ContractState = ContractState.DRAFT
    currency: str = "EUR"
    starts_on: date | None = None
    has_delay_credit: bool | None = None
    has_regular_call: bool | None = None
    has_trial: bool | None = None
    first_milestone_reviewed: bool = False
    last_review_on: date | None = None
    milestones: tuple[TrackedMilestone, ...] = ()
    planned: tuple[PlannedMilestone, ...] | None = None  # of a draft
    ends_on: date | None = None
    price_minor: int = 0
    bid_price_minor: int | None = None  # what was offered, where the two can be compared
    has_terms: bool | None = None  # words that are explained
    has_signed_copy: bool | None = None
    own_minutes: int | None = None  # spent looking after it in the last three months
    watched_on: date | None = None  # the last sign that somebody looked after it
    last_review: LastReview | None = None

    @property
    def in_writing(self) -> bool:
        return self.state in (ContractState.SIGNED, ContractState.ENDED)

    @property
    def open_draft(self) -> bool:
        return self.state in (ContractState.DRAFT, ContractState.FINISHED)

    @property
    def is_done(self) -> bool:
        """Everything was delivered and accepted."""
        states = [milestone.facts.state for milestone in self.milestones]
        return bool(states) and all(state == MilestoneState.ACCEPTED for state in states)

    def is_over(self, today: date) -> bool:
        """Its time is over, and nothing is left to deliver."""
        return self.is_done and self.ends_on is not None and self.ends_on < today

    @property
    def running(self) -> bool:
        return self.state == ContractState.SIGNED
