"""The scan: every task of the business by promise, and what is still to be looked at (R1, R13)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlmodel import col, select

from outsource_desk.base.folding import sort_key
from outsource_desk.domain.dates import add_months
from outsource_desk.domain.decide.answers import DataClass
from outsource_desk.domain.decide.matrix import position
from outsource_desk.domain.decide.potential import promise
from outsource_desk.domain.decide.screening import CARE_FOR, VerdictKind
from outsource_desk.domain.kinds import ReviewDecision, Stage
from outsource_desk.records.business import Person
from outsource_desk.records.contract import Contract
from outsource_desk.records.review import Review
from outsource_desk.records.task import Scan, Task, TaskDraft
from outsource_desk.services.business.business import currency
from outsource_desk.services.decide.screening import in_house_month, judge

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.domain.decide.answers import Decision
    from outsource_desk.domain.decide.cost_case import CostCase
    from outsource_desk.domain.decide.matrix import Position
    from outsource_desk.domain.decide.screening import Verdict
    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store

USUAL_MONTHS = 6  # until the next scan
NEXT_SHOWN = 3
WENT_WELL = (ReviewDecision.EXPAND, ReviewDecision.CONTINUE)


@dataclass(frozen=True, slots=True)
class ScanRow:
    """One task as the scan sees it."""

    task_id: int
    title: str
    department: str
    owner: str
    stage: Stage
    decision: Decision | None
    verdict: Verdict
    promise: int  # 0…100
    why: str  # what speaks most for or against it
    minutes: int | None  # own time a month
    yearly_minor: int | None  # what a year of it costs today
    costs: CostCase | None
    position: Position | None
    sensitive: bool  # customers or data that must be minded
    divisible: bool
    looked_on: date | None

    @property
    def is_open(self) -> bool:
        """Nothing is decided yet."""
        return self.decision is None and self.stage == Stage.DECIDE


@dataclass(frozen=True, slots=True)
class ScanDates:
    """When the business was walked through, and when to do it again (R13)."""

    open_id: int | None = None  # a scan that is not finished
    begun_on: date | None = None
    last_on: date | None = None
    repeat_months: int = USUAL_MONTHS
    next_on: date | None = None
    is_due: bool = False


@dataclass(frozen=True, slots=True)
class NextTasks:
    """What to give away next, after something went well (R18)."""

    success_id: int
    success: str  # the task that went well
    rows: tuple[ScanRow, ...]


@dataclass(frozen=True, slots=True)
class ScanList:
    """All tasks, the most promising first, and the state of the scan."""

    rows: tuple[ScanRow, ...]
    currency: str
    dates: ScanDates
    next: NextTasks | None

    def promising(self) -> tuple[ScanRow, ...]:
        return tuple(row for row in self.rows if row.is_open and row.promise)


def scan_list(store: Store, today: date) -> ScanList:
    """Return every task by promise; those that promise the same by own time, then by name."""
    rows = scan_rows(store)
    return ScanList(rows, currency(store), scan_dates(store, today), _next(store, rows))


def scan_rows(store: Store) -> tuple[ScanRow, ...]:
    names = tuple(TaskDraft.model_fields)
    columns: tuple[Any, ...] = (
        Task.id,
        Task.stage,
        Task.decision,
        Task.looked_on,
        Person.name,
        *(getattr(Task, name) for name in names),
    )
    query: Any = select(*columns).join(Person, isouter=True)
    with store.read() as session:
        records = session.exec(query).all()
    rows = [_row(values[:5], dict(zip(names, values[5:], strict=True))) for values in records]
    rows.sort(key=lambda row: (-row.promise, -(row.minutes or 0), sort_key(row.title)))
    return tuple(rows)


def scan_dates(store: Store, today: date) -> ScanDates:
    """Tell when the last scan was and whether it is time for the next."""
    with store.read() as session:
        scans = session.exec(select(Scan).order_by(col(Scan.id).desc())).all()
    if not scans:
        return ScanDates()
    newest = scans[0]
    last_on = max((scan.ended_on for scan in scans if scan.ended_on), default=None)
    next_on = add_months(last_on, newest.repeat_months) if last_on else None
    is_open = newest.ended_on is None
    return ScanDates(
        open_id=newest.id if is_open else None,
        begun_on=newest.begun_on if is_open else None,
        last_on=last_on,
        repeat_months=newest.repeat_months,
        next_on=next_on,
        is_due=not is_open and next_on is not None and next_on <= today,
    )


def next_tasks(store: Store) -> NextTasks | None:
    """Return what to give away next, when the newest review says that a task went well."""
    return _next(store, scan_rows(store))


def _next(store: Store, rows: tuple[ScanRow, ...]) -> NextTasks | None:
    with store.read() as session:
        success = _success(session)
    promising = tuple(row for row in rows if row.is_open and row.promise)[:NEXT_SHOWN]
    return NextTasks(*success, promising) if success and promising else None


def _success(session: Session) -> tuple[int, str] | None:
    """Return the task of the newest review that ended well."""
    columns: tuple[Any, ...] = (Task.id, Task.title, Review.decision)
    query = (
        select(*columns)
        .join(Contract, col(Contract.task_id) == col(Task.id))
        .join(Review, col(Review.contract_id) == col(Contract.id))
        .order_by(col(Review.held_on).desc(), col(Review.id).desc())
    )
    reviews = session.exec(query)
    return next(
        ((task_id, title) for task_id, title, decision in reviews if decision in WENT_WELL), None
    )


def _row(about: tuple[Any, ...], values: dict[str, Any]) -> ScanRow:
    task_id, stage, decision, looked_on, owner = about
    answers, verdict, costs = judge(values)
    minutes, today = values["minutes_per_month"], in_house_month(values)
    return ScanRow(
        task_id=task_id,
        title=values["title"],
        department=values["department"],
        owner=owner or "",
        stage=stage,
        decision=decision,
        verdict=verdict,
        promise=promise(verdict, minutes),
        why=why(verdict),
        minutes=minutes,
        yearly_minor=today.yearly_minor if today else None,
        costs=costs,
        position=position(answers),
        sensitive=verdict.kind == VerdictKind.CARE or (answers.data or DataClass.NONE) in CARE_FOR,
        divisible=bool(values["niches"]) or values["pilot_kind"] == "piece",
        looked_on=looked_on,
    )


def why(verdict: Verdict) -> str:
    """Return the one sentence that explains a verdict best."""
    if verdict.knock_outs:
        return verdict.knock_outs[0].sentence
    against = verdict.kind in (VerdictKind.KEEP, VerdictKind.PILOT)
    reasons = [
        reason for reason in verdict.reasons if reason.good != against and reason.question != "core"
    ]
    strongest = max(reasons or verdict.reasons, key=lambda reason: abs(reason.points), default=None)
    return f"{strongest.text}." if strongest else "No question is answered yet."
