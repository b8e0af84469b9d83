"""The board of milestones: what is due, what is late, what waits for the owner (R92, R93)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from outsource_desk.domain.deliver.milestones import (
    SOON_DAYS,
    MilestoneFacts,
    MilestoneStanding,
    MilestoneStatus,
    MilestoneTotals,
    PaymentStatus,
    milestone_totals,
    standing,
)
from outsource_desk.records.delivery import Milestone
from outsource_desk.services.deliver import signed_contracts
from outsource_desk.services.deliver.signed_contracts import (
    NO_MONEY,
    AcceptanceCriterion,
    Deal,
    MoneyMoved,
    ReworkNote,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from outsource_desk.domain.deliver.payments import Ledger
    from outsource_desk.services.deliver.signed_contracts import StoredMilestone
    from outsource_desk.store.store import Store

SETTLED = (PaymentStatus.PAID, PaymentStatus.NOTHING_DUE)
FINISHED = (MilestoneStatus.ACCEPTED, MilestoneStatus.PAID)


@dataclass(frozen=True, slots=True)
class MilestoneSpan:
    """Where a milestone lies in time; `end` is what is expected now, `due_on` what was agreed."""

    start: date
    end: date
    due_on: date
    progress: int  # per cent
    status: MilestoneStatus


@dataclass(frozen=True, slots=True)
class MilestoneRow:
    """One milestone as it stands today; amounts in minor units of its contract's currency."""

    id: int
    contract_id: int
    task_id: int
    group: str  # "Web shop redesign · Pixelhof GmbH"
    vendor: str
    currency: str
    title: str
    deliverable: str
    starts_on: date | None
    due_on: date | None
    forecast_on: date | None
    delivered_on: date | None
    accepted_on: date | None
    progress: int
    review_days: int
    payment_days: int
    amount_minor: int
    money: Ledger
    standing: MilestoneStanding
    checks: tuple[AcceptanceCriterion, ...]
    reworks: tuple[ReworkNote, ...]  # the newest first
    bar: MilestoneSpan | None
    is_soon: bool  # the work or its payment is due within 30 days
    contract_starts_on: date | None

    @property
    def status(self) -> MilestoneStatus:
        return self.standing.status

    @property
    def is_finished(self) -> bool:
        return self.status in FINISHED

    @property
    def open_checks(self) -> tuple[AcceptanceCriterion, ...]:
        return tuple(check for check in self.checks if not check.done)


@dataclass(frozen=True, slots=True)
class ContractGroup:
    """One contract and its milestones."""

    deal: Deal
    rows: tuple[MilestoneRow, ...]
    money: Ledger  # all payments of the contract
    facts: tuple[MilestoneFacts, ...]  # of the rows, for the figures above the list

    @property
    def title(self) -> str:
        return f"{self.deal.task} · {self.deal.vendor}"

    @property
    def gap_minor(self) -> int:
        """Milestones minus price: above 0 is too much, below 0 is missing."""
        return sum(row.amount_minor for row in self.rows) - self.deal.price_minor

    @property
    def late_rows(self) -> tuple[MilestoneRow, ...]:
        """Open milestones that are due after the contract has ended."""
        end = self.deal.ends_on
        if end is None:
            return ()
        return tuple(r for r in self.rows if not r.is_finished and r.due_on and r.due_on > end)

    @property
    def balance_minor(self) -> int:
        """What is still to pay towards the price."""
        return self.deal.price_minor - self.money.credit_minor - self.money.paid_minor


@dataclass(frozen=True, slots=True)
class CurrencyTotals:
    """The figures above the list, for the contracts in one currency."""

    currency: str
    totals: MilestoneTotals


@dataclass(frozen=True, slots=True)
class Counts:
    """How many milestones each choice above the list shows."""

    all: int
    needs_action: int
    soon: int
    paid: int


@dataclass(frozen=True, slots=True)
class MilestoneBoard:
    """All running contracts, or the contract of one task."""

    today: date
    groups: tuple[ContractGroup, ...]
    totals: tuple[CurrencyTotals, ...]  # the currency with the most money first
    counts: Counts

    @property
    def rows(self) -> tuple[MilestoneRow, ...]:
        return tuple(row for group in self.groups for row in group.rows)


@dataclass(frozen=True, slots=True)
class _AroundMilestones:
    """What was read about all milestones at once."""

    money: MoneyMoved
    checks: Mapping[int, tuple[AcceptanceCriterion, ...]]
    reworks: Mapping[int, tuple[ReworkNote, ...]]
    today: date

    def paid(self, milestone_id: int) -> Ledger:
        return self.money.by_milestone.get(milestone_id, NO_MONEY)


def board(
    store: Store, today: date, task_id: int | None = None, contract_id: int | None = None
) -> MilestoneBoard:
    """Return the milestones of all running contracts, or of one task or contract.

    A contract runs from its signature until everything is accepted and paid.
    """
    one_only = task_id is not None or contract_id is not None
    with store.read() as session:
        deals = signed_contracts.deals(session, task_id=task_id, contract_id=contract_id)
        ids = [deal.contract_id for deal in deals]
        stored = signed_contracts.milestones(session, ids)
        numbers = [milestone.id for milestone in stored]
        checks, reworks = (
            signed_contracts.checks(session, numbers),
            signed_contracts.reworks(session, numbers),
        )
        money = signed_contracts.money(session, ids)
    around = _AroundMilestones(money, checks, reworks, today)
    by_contract: dict[int, list[StoredMilestone]] = {number: [] for number in ids}
    for milestone in stored:
        by_contract[milestone.contract_id].append(milestone)
    groups = [_group(deal, by_contract[deal.contract_id], around) for deal in deals]
    shown = tuple(group for group in groups if one_only or _runs(group))
    return _board(shown, today)


def milestone_row(store: Store, milestone_id: int, today: date) -> MilestoneRow:
    """Return one milestone. Raises: UserError when it is gone or its contract is not signed."""
    with store.read() as session:
        contract_id = session.need(Milestone, milestone_id).contract_id
        signed_contracts.signed_deal(session, contract_id)
        rows = board(store, today, contract_id=contract_id).rows
    return next(row for row in rows if row.id == milestone_id)


def _board(groups: tuple[ContractGroup, ...], today: date) -> MilestoneBoard:
    rows = [row for group in groups for row in group.rows]
    return MilestoneBoard(
        today=today,
        groups=groups,
        totals=_by_currency(groups, today),
        counts=Counts(
            all=len(rows),
            needs_action=sum(row.standing.needs_action for row in rows),
            soon=sum(row.is_soon for row in rows),
            paid=sum(row.status == MilestoneStatus.PAID for row in rows),
        ),
    )


def _runs(group: ContractGroup) -> bool:
    return not group.rows or any(
        not row.is_finished or row.standing.payment.status not in SETTLED for row in group.rows
    )


def _group(
    deal: Deal, stored: Sequence[StoredMilestone], around: _AroundMilestones
) -> ContractGroup:
    facts = tuple(
        signed_contracts.facts_of(deal, milestone, around.paid(milestone.id))
        for milestone in stored
    )
    rows = tuple(_row(deal, *both, around) for both in zip(stored, facts, strict=True))
    money = around.money.by_contract.get(deal.contract_id, NO_MONEY)
    return ContractGroup(deal, rows, money, facts)


def _row(
    deal: Deal, stored: StoredMilestone, facts: MilestoneFacts, around: _AroundMilestones
) -> MilestoneRow:
    state = standing(facts, around.today)
    return MilestoneRow(
        id=stored.id,
        contract_id=deal.contract_id,
        task_id=deal.task_id,
        group=f"{deal.task} · {deal.vendor}",
        vendor=deal.vendor,
        currency=deal.currency,
        title=stored.title,
        deliverable=stored.deliverable,
        starts_on=stored.starts_on,
        due_on=stored.due_on,
        forecast_on=stored.forecast_on,
        delivered_on=stored.delivered_on,
        accepted_on=stored.accepted_on,
        progress=stored.progress,
        review_days=stored.review_days,
        payment_days=deal.payment_days,
        amount_minor=stored.amount_minor,
        money=around.paid(stored.id),
        standing=state,
        checks=around.checks.get(stored.id, ()),
        reworks=around.reworks.get(stored.id, ()),
        bar=_bar(facts, state.status, stored.progress),
        is_soon=_is_soon(facts, state, around.today),
        contract_starts_on=deal.starts_on,
    )


def _bar(facts: MilestoneFacts, status: MilestoneStatus, progress: int) -> MilestoneSpan | None:
    due = facts.due_on or facts.delivered_on or facts.accepted_on
    if due is None:
        return None
    start = min(facts.starts_on or due, due)
    expected = facts.accepted_on or facts.delivered_on or facts.forecast_on
    return MilestoneSpan(start, max(start, expected or due), due, progress, status)


def _is_soon(facts: MilestoneFacts, state: MilestoneStanding, today: date) -> bool:
    payment = state.payment
    if state.status in FINISHED:
        day = None if payment.status in SETTLED else payment.due_on
    else:
        day = facts.due_on
    return day is not None and today <= day <= today + timedelta(days=SOON_DAYS)


def _by_currency(groups: Iterable[ContractGroup], today: date) -> tuple[CurrencyTotals, ...]:
    """Sum the contracts of each currency; amounts in different ones are never added."""
    facts: dict[str, list[MilestoneFacts]] = {}
    for group in groups:
        facts.setdefault(group.deal.currency, []).extend(group.facts)
    totals = [CurrencyTotals(key, milestone_totals(own, today)) for key, own in facts.items()]
    totals.sort(key=lambda per_currency: (-per_currency.totals.agreed_minor, per_currency.currency))
    return tuple(totals)
