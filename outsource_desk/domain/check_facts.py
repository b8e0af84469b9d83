"""What the checks look at: plain facts that a service collects once for all of them.

None means “not known”: a check that needs the fact stays silent.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import ContractState, Relationship, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from outsource_desk.domain.answers import Core, Decision, Measurable
    from outsource_desk.domain.milestones import MilestoneFacts

DOCUMENT_SOON_DAYS = 30  # before a document runs out


@dataclass(frozen=True, slots=True)
class BidFacts:
    """One bid that has come in and has not been withdrawn."""

    bid_id: int
    vendor_name: str
    price_minor: int | None = None  # in the owner's currency
    quality: float | None = None  # points 0…100 without the price
    in_the_race: bool = True  # not knocked out
    valid_until: date | None = None
    references_checked: int | None = None


@dataclass(frozen=True, slots=True)
class TrackedMilestone:
    """A milestone with its name."""

    title: str
    facts: MilestoneFacts


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

    @property
    def in_writing(self) -> bool:
        return self.state in (ContractState.SIGNED, ContractState.ENDED)

    @property
    def open_draft(self) -> bool:
        return self.state in (ContractState.DRAFT, ContractState.FINISHED)


@dataclass(frozen=True, slots=True)
class TaskFacts:
    """One task with its bids and contracts."""

    task_id: int
    title: str
    stage: Stage = Stage.DECIDE
    decision: Decision | None = None
    core: Core | None = None
    strategy: bool | None = None
    measurable: Measurable | None = None
    numbers_in_brief: int | None = None  # how many results are measured
    price_weight_share: float | None = None  # 0…1
    bids_due_on: date | None = None
    bids: tuple[BidFacts, ...] = ()
    leading_bid_id: int | None = None
    chosen_bid_id: int | None = None
    contracts: tuple[ContractFacts, ...] = ()

    @property
    def in_writing(self) -> bool:
        return any(contract.in_writing for contract in self.contracts)


@dataclass(frozen=True, slots=True)
class VendorFacts:
    """One vendor over all tasks."""

    vendor_id: int
    name: str
    relationship: Relationship = Relationship.NONE
    tasks: int = 0  # running with this vendor
    in_writing: bool = False  # every running task has a signed contract
    yearly_spend_minor: int = 0  # in the owner's currency


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """An attached file that is good until a day; only its newest version counts."""

    attachment_id: int
    name: str
    owner: str  # in words, such as “Brightline Payroll”
    expires_on: date
    task_id: int | None = None  # what it belongs to, as far as that has a place; else the firm
    vendor_id: int | None = None
    bid_id: int | None = None
    contract_id: int | None = None
    milestone_id: int | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything the checks may look at, on one day."""

    today: date
    tasks: tuple[TaskFacts, ...] = ()
    vendors: tuple[VendorFacts, ...] = ()
    documents: tuple[DocumentFacts, ...] = ()

    def contracts(self) -> Iterator[tuple[TaskFacts, ContractFacts]]:
        """Go through every contract with its task."""
        return ((task, contract) for task in self.tasks for contract in task.contracts)

    def milestones(self) -> Iterator[tuple[TaskFacts, ContractFacts, TrackedMilestone]]:
        """Go through every milestone with its contract and task."""
        return (
            (task, contract, milestone)
            for task, contract in self.contracts()
            for milestone in contract.milestones
        )
