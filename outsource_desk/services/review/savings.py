"""What all outsourced work saved so far: money and hours, each for itself (R12, R105)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlmodel import col, select

from outsource_desk.domain.dates import add_months
from outsource_desk.domain.review.savings import MonthFacts, Savings, realised_saving
from outsource_desk.records.task import Task
from outsource_desk.services.business.business import currency
from outsource_desk.services.deliver.signed_contracts import deals
from outsource_desk.services.review.contract_savings import ContractSavings, contract_savings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from outsource_desk.services.deliver.signed_contracts import Deal
    from outsource_desk.store.store import Store


@dataclass(frozen=True, slots=True)
class SavingRow:
    """One contract; amounts in minor units of the owner's currency."""

    contract_id: int
    task_id: int
    task: str
    vendor: str
    since: date
    in_house_minor: int  # what the work would have cost here
    paid_minor: int
    own_minor: int  # own time at the owner's rate
    saving_minor: int
    against_plan_minor: int | None  # above 0: better than the business case
    minutes_freed: int
    cash_minor: int  # what of the saving is cash; the rest is what the hours are worth


@dataclass(frozen=True, slots=True)
class SavingsReport:
    """Everything that was saved; `left_out` names tasks whose cost in-house is not known."""

    currency: str
    since: date | None  # None before the first contract
    total: Savings
    rows: tuple[SavingRow, ...]
    left_out: tuple[str, ...]


def savings(store: Store, today: date) -> SavingsReport:
    """Add up what every contract saved until today, month by month.

    Source: the sum over contracts of baseline − (paid − credits + oversight + rework), methods
            4.15; a contract in another currency, or without a baseline, is left out and named.
    """
    with store.read() as session:
        own, running = currency(store), deals(session)
        ids = {deal.task_id for deal in running}
        kept = session.exec(select(Task).where(col(Task.id).in_(ids))).all()  # one look for all
        pairs = [(deal, contract_savings(session, deal, today)) for deal in running]
    del kept
    known = [(deal, saving) for deal, saving in pairs if saving is not None]
    results = [saving for _, saving in known]
    return SavingsReport(
        currency=own,
        since=min((saving.since for saving in results), default=None),
        total=realised_saving(_months(results)),
        rows=tuple(_row(deal, saving) for deal, saving in known),
        left_out=tuple(deal.task for deal, saving in pairs if saving is None),
    )


def _row(deal: Deal, saving: ContractSavings) -> SavingRow:
    return SavingRow(
        contract_id=deal.contract_id,
        task_id=deal.task_id,
        task=deal.task,
        vendor=deal.vendor,
        since=saving.since,
        in_house_minor=saving.baseline_minor,
        paid_minor=saving.spent_minor,
        own_minor=saving.own_minor,
        saving_minor=saving.result.saving_minor,
        against_plan_minor=saving.against_plan_minor,
        minutes_freed=saving.result.minutes_freed,
        cash_minor=saving.result.cash_minor,
    )


def _months(results: Iterable[ContractSavings]) -> Sequence[MonthFacts]:
    """Add the contracts up by month; months without any work are there with zeros."""
    sums: dict[date, list[int]] = defaultdict(lambda: [0, 0, 0, 0, 0])
    for month in (month for saving in results for month in saving.result.months):
        own = month.oversight_minutes
        parts = (
            month.baseline_minor,
            month.outsourced_minor,
            month.minutes_freed + own,
            own,
            month.time_saved_minor,
        )
        sums[month.month] = [
            total + part for total, part in zip(sums[month.month], parts, strict=True)
        ]
    return tuple(
        MonthFacts(
            month=month,
            baseline_minor=sums[month][0],
            paid_minor=sums[month][1],  # own time and credits are in it already
            baseline_minutes=sums[month][2],
            oversight_minutes=sums[month][3],
            baseline_time_minor=sums[month][4],
        )
        for month in _every_month(tuple(sums))
    )


def _every_month(days: Iterable[date]) -> list[date]:
    ordered = sorted(days)
    if not ordered:
        return []
    months = [ordered[0]]
    while months[-1] < ordered[-1]:
        months.append(add_months(months[-1], 1))
    return months
