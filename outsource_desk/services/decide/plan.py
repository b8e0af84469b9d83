"""The outsourcing plan: every task, its verdict and why, what it saves, where to begin (R109)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from sqlmodel import select

from outsource_desk.domain.decide.answers import Decision
from outsource_desk.domain.decide.potential import Attack, Candidate, order_of_attack
from outsource_desk.domain.decide.task_path import place_of
from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.money import share_of
from outsource_desk.records.task import Task
from outsource_desk.services.business.business import business
from outsource_desk.services.decide.scan import ScanDates, ScanRow, scan_dates, scan_rows

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.domain.decide.screening import VerdictKind
    from outsource_desk.store.store import Store


@dataclass(frozen=True, slots=True)
class Saving:
    """What a year of one task costs in-house and outside, all costs counted."""

    task_id: int
    title: str
    in_house_minor: int
    outside_minor: int
    cash_minor: int  # what of the saving is cash; the rest is what the hours are worth
    minutes_freed: int

    @property
    def saved_minor(self) -> int:
        return self.in_house_minor - self.outside_minor


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One task of the plan; `number` is its number on the map."""

    number: int
    row: ScanRow
    override: str  # why the owner decided against the verdict
    trial: str
    where: str  # why the vendor works there


@dataclass(frozen=True, slots=True)
class OutsourcingPlan:
    """Everything that the plan prints. It holds costs and reasons: never for vendors."""

    business: str
    on: date
    currency: str
    rows: tuple[PlanRow, ...]
    attack: tuple[Attack, ...]
    running: tuple[str, ...]  # already with a vendor
    savings: tuple[Saving, ...]
    dates: ScanDates

    @property
    def saved_minor(self) -> int:
        return sum(saving.saved_minor for saving in self.savings)

    @property
    def cash_minor(self) -> int:
        return sum(saving.cash_minor for saving in self.savings)

    @property
    def minutes_freed(self) -> int:
        return sum(saving.minutes_freed for saving in self.savings)

    def count(self, *kinds: VerdictKind) -> int:
        return sum(planned.row.verdict.kind in kinds for planned in self.rows)


def outsourcing_plan(store: Store, today: date) -> OutsourcingPlan:
    """Return the plan as it stands today."""
    profile, rows = business(store), scan_rows(store)
    columns: tuple[Any, ...] = (Task.id, Task.override, Task.pilot_plan, Task.location_reason)
    with store.read() as session:
        notes = {task_id: rest for task_id, *rest in session.exec(select(*columns))}
    plan_rows = tuple(
        PlanRow(number, row, *notes[row.task_id]) for number, row in enumerate(rows, 1)
    )
    waiting = [row for row in rows if _waits(row)]
    return OutsourcingPlan(
        business=profile.name,
        on=today,
        currency=profile.currency,
        rows=plan_rows,
        attack=order_of_attack([_candidate(row) for row in waiting]),
        running=tuple(row.title for row in rows if _runs(row)),
        savings=tuple(_saving(row) for row in rows if row.costs and row.promise),
        dates=scan_dates(store, today),
    )


def _runs(row: ScanRow) -> bool:
    return place_of(row.stage) >= place_of(Stage.DELIVER)


def _waits(row: ScanRow) -> bool:
    return not _runs(row) and row.decision != Decision.KEEP


def _candidate(row: ScanRow) -> Candidate:
    fixes = [knock_out.fix for knock_out in row.verdict.knock_outs]
    return Candidate(
        task_id=row.task_id,
        title=row.title,
        kind=row.verdict.kind,
        promise=row.promise,
        minutes=row.minutes or 0,
        divisible=row.divisible,
        sensitive=row.sensitive,
        needs=fixes[0] if fixes else "",
    )


def _saving(row: ScanRow) -> Saving:
    """Spread what happens once over the months that were looked ahead."""
    case = row.costs
    assert case is not None
    outside = case.outsourced
    once_a_year = share_of(outside.once_minor * 12, Fraction(1, case.months))
    minutes_once = outside.total_minutes - case.months * outside.monthly_minutes
    minutes_a_year = share_of(minutes_once * 12, Fraction(1, case.months))
    in_house_minor = case.in_house.yearly_minor
    outside_minor = 12 * outside.monthly_minor + once_a_year
    return Saving(
        task_id=row.task_id,
        title=row.title,
        in_house_minor=in_house_minor,
        outside_minor=outside_minor,
        cash_minor=in_house_minor
        - outside_minor
        - share_of(case.time_saved_minor * 12, Fraction(1, case.months)),
        minutes_freed=12 * case.monthly_minutes_freed - minutes_a_year,
    )
