"""What the checks look at: plain facts that a service collects once for all of them.

None means “not known”: a check that needs the fact stays silent.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.domain.decide.answers import Decision
from outsource_desk.domain.kinds import Relationship, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from outsource_desk.domain.decide.answers import (
        Core,
        Customers,
        DataClass,
        Documented,
        Location,
        Measurable,
        Oversight,
        Parity,
        Reason,
        Repetitive,
    )
    from outsource_desk.domain.radar.brief import BriefFacts
    from outsource_desk.domain.radar.contract import ContractFacts, TrackedMilestone

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
    vendor_id: int | None = None
    has_price: bool | None = None
    samples_seen: bool | None = None  # None: nobody asked for any
    unproven: tuple[tuple[int, str], ...] = ()  # must-haves that are not met: number and name
    languages: str | None = None  # of the vendor
    relationship: Relationship = Relationship.NONE
    eliminated: bool = False  # the vendor was ruled out before


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
    reason: Reason | None = None
    oversight: Oversight | None = None
    parity: Parity | None = None
    repetitive: Repetitive | None = None
    customers: Customers | None = None
    data_class: DataClass | None = None
    documented: Documented | None = None
    location: Location | None = None
    location_reason: bool = True
    pilot_plan: bool = True
    has_owner: bool | None = None
    created_on: date | None = None
    minutes_per_month: int | None = None  # as it is done today
    today_minor: int | None = None  # what a month costs in-house
    outside_minor: int | None = None  # what a month would cost: the fee and your own time
    own_minutes: int | None = None  # a month, as planned beside the fee; None: no fee yet
    sheets: int | None = None  # instruction sheets that go with it
    examples: int | None = None  # files that go to vendors
    brief: BriefFacts | None = None
    vendors_asked: int | None = None  # that got the newest version; None: nothing was released
    waiting_since: date | None = None  # the oldest question without an answer
    untold_answers: int = 0  # that stand in no addendum

    @property
    def in_writing(self) -> bool:
        return any(contract.in_writing for contract in self.contracts)

    @property
    def goes_out(self) -> bool:
        return self.decision in (Decision.OUTSOURCE, Decision.PILOT)

    @property
    def is_open(self) -> bool:
        """Nothing is chosen yet: it can still be decided and written otherwise."""
        return self.stage in (Stage.DECIDE, Stage.BRIEF, Stage.COMPARE) and not self.in_writing


@dataclass(frozen=True, slots=True)
class VendorFacts:
    """One vendor over all tasks."""

    vendor_id: int
    name: str
    relationship: Relationship = Relationship.NONE
    tasks: int = 0  # running with this vendor
    in_writing: bool = False  # every running task has a signed contract
    yearly_spend_minor: int = 0  # in the owner's currency
    contacts: int | None = None  # people who can be reached
    unprintable: str = ""  # letters of the name that no font of this computer has, in words


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
    sheet_id: int | None = None


@dataclass(frozen=True, slots=True)
class BusinessFacts:
    """What the owner said about the firm."""

    vision: bool = True
    strengths: bool = True
    scan_due_on: date | None = None  # the next walk through the whole business


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything the checks may look at, on one day."""

    today: date
    tasks: tuple[TaskFacts, ...] = ()
    vendors: tuple[VendorFacts, ...] = ()
    documents: tuple[DocumentFacts, ...] = ()
    business: BusinessFacts = BusinessFacts()

    def going_out(self) -> Iterator[TaskFacts]:
        """Go through the tasks that go, or went, to a vendor."""
        return (task for task in self.tasks if task.goes_out)

    def open_briefs(self) -> Iterator[tuple[TaskFacts, BriefFacts]]:
        """Go through the briefs that are being written, once something stands in them."""
        return ((task, brief) for task, brief in self.briefs() if not brief.sent)

    def briefs(self) -> Iterator[tuple[TaskFacts, BriefFacts]]:
        """Go through the briefs of tasks for which nobody is chosen yet, sent or not."""
        return (
            (task, task.brief)
            for task in self.tasks
            if task.brief is not None and task.brief.begun and task.is_open
        )

    def chosen_bids(self) -> Iterator[tuple[TaskFacts, BidFacts]]:
        """Go through the chosen bids until the contract is signed."""
        return (
            (task, bid)
            for task in self.tasks
            if not task.in_writing
            for bid in task.bids
            if bid.bid_id == task.chosen_bid_id
        )

    def drafts(self) -> Iterator[tuple[TaskFacts, ContractFacts]]:
        """Go through the contracts that are not signed yet."""
        return (pair for pair in self.contracts() if pair[1].open_draft)

    def running(self) -> Iterator[tuple[TaskFacts, ContractFacts]]:
        """Go through the contracts that are signed and have not ended."""
        return (pair for pair in self.contracts() if pair[1].running)

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
