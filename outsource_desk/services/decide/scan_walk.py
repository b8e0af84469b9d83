"""Walking through the business: department by department, ten seconds for each task (R13, R14)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlmodel import col, select

from outsource_desk.base.errors import UserError
from outsource_desk.base.folding import same_name, sort_key
from outsource_desk.domain.decide.answers import Decision
from outsource_desk.domain.kinds import Stage
from outsource_desk.records.draft import read_draft
from outsource_desk.records.sql import by_name
from outsource_desk.records.task import Scan, ScanDraft, ScanSkip, Task, TaskDraft
from outsource_desk.services.business.business import business, departments
from outsource_desk.services.decide.scan import USUAL_MONTHS
from outsource_desk.services.tasks.starters import starters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store

MORE = "more:"  # in front of a department whose own tasks were asked for
NO_SCAN = "There is no scan that could go on. Begin a new one."
NO_DEPARTMENT = "Everything else"
ASKED = ("minutes_per_month", "core", "repetitive", "impact")


@dataclass(frozen=True, slots=True)
class ScanStop:
    """One thing to look at: a task of the file, a usual task, or room for one's own.

    key: "task:3", "payroll" or "more:Office"; values: what is known, by the names of TaskDraft.
    """

    key: str
    department: str
    title: str = ""
    summary: str = ""
    task_id: int | None = None
    values: Mapping[str, Any] = field(default_factory=dict)

    @property
    def asks_for_more(self) -> bool:
        return self.key.startswith(MORE)


@dataclass(frozen=True, slots=True)
class Walk:
    """What is left of a scan; the first of `looks` is asked now."""

    scan_id: int
    looks: tuple[ScanStop, ...]
    done: int
    departments: tuple[str, ...]

    @property
    def total(self) -> int:
        return self.done + len(self.looks)

    def left_in(self, department: str) -> int:
        """Count the tasks that are left; room for one's own is none."""
        return sum(look.department == department and not look.asks_for_more for look in self.looks)


def walk(store: Store) -> Walk | None:
    """Return what is left of the scan that is going on; None when none is."""
    with store.read() as session:
        scan = _open_scan(session)
        if scan is None or scan.id is None:
            return None
        tasks = session.exec(select(Task).order_by(by_name(Task.title))).all()
        skipped = set(session.exec(select(ScanSkip.starter).where(ScanSkip.scan_id == scan.id)))
        every = list(
            _looks(tasks, scan.begun_on, {department.name for department in departments(store)})
        )
        scan_id, begun_on = scan.id, scan.begun_on
        looked = sum(task.looked_on is not None and task.looked_on >= begun_on for task in tasks)
    left = [look for look in every if look.key not in skipped]
    names = _in_order([look.department for look in left])
    left.sort(key=lambda look: (names.index(look.department), look.asks_for_more))
    return Walk(scan_id, tuple(left), looked + len(skipped), names)


def begin_scan(store: Store, today: date) -> int:
    """Begin to walk through the business; one that is going on goes on."""
    with store.read() as session:
        going_on = _open_scan(session)
        newest = session.exec(select(Scan).order_by(col(Scan.id).desc())).first()
        months = newest.repeat_months if newest else USUAL_MONTHS
        if going_on is not None and going_on.id is not None:
            return going_on.id
    with store.change("Begin a scan of all tasks") as session:
        return session.keep(Scan(begun_on=today, repeat_months=months))


def take_on(store: Store, look: ScanStop, values: Mapping[str, Any], today: date) -> int:
    """Store what a quick look answered and return the task; a new one is added.

    values: title, minutes_per_month, core, repetitive, impact. Raises: FieldError, UserError.
    """
    typed = {name: value for name, value in values.items() if value is not None}
    known = {**look.values, **typed}
    draft = read_draft(TaskDraft, **known)
    with store.change(f"Look at “{draft.title}”") as session:
        _scan_of(session)
        if look.task_id is not None:
            task = session.need(Task, look.task_id)
            for name in ("title", *ASKED):
                setattr(task, name, getattr(draft, name))
        else:
            starter = "" if look.asks_for_more else look.key
            rate_minor = business(store).hour_rate_minor or None
            filled = draft.model_dump() | {
                "department": draft.department or look.department,
                "hour_rate_minor": draft.hour_rate_minor or rate_minor,
            }
            task = Task(**filled, starter=starter, created_on=today)
            session.add(task)
        task.looked_on = today
        session.flush()
        assert task.id is not None
        return task.id


def pass_over(store: Store, look: ScanStop, today: date) -> None:
    """Go on without it: a usual task that is not done here, or a task as it was."""
    name = look.title or look.department
    with store.change(f"Pass over “{name}” in the scan") as session:
        scan = _scan_of(session)
        if look.task_id is not None:
            session.need(Task, look.task_id).looked_on = today
        else:
            session.add(ScanSkip(scan_id=scan.id or 0, starter=look.key))


def end_scan(store: Store, today: date) -> None:
    """Finish the scan; the next one is asked for after the months that the owner chose."""
    with store.change("End the scan of all tasks") as session:
        _scan_of(session).ended_on = today


def repeat_scan(store: Store, months: int) -> None:
    """Choose after how many months the owner is reminded again (R13). Raises: FieldError."""
    draft = read_draft(ScanDraft, repeat_months=months)
    with store.change(f"Scan again every {draft.repeat_months} months") as session:
        newest = session.exec(select(Scan).order_by(col(Scan.id).desc())).first()
        if newest is None:
            raise UserError("Nothing was changed, because there was no scan yet. Begin one first.")
        newest.repeat_months = draft.repeat_months


def _open_scan(session: Session) -> Scan | None:
    newest = session.exec(select(Scan).order_by(col(Scan.id).desc())).first()
    return newest if newest is not None and newest.ended_on is None else None


def _scan_of(session: Session) -> Scan:
    scan = _open_scan(session)
    if scan is None:
        raise UserError(NO_SCAN)
    return scan


def _looks(tasks: Any, begun_on: date, own: set[str]) -> Iterator[ScanStop]:
    """Go through what is undecided or kept, the usual tasks that are missing, and one's own."""
    present = {task.starter for task in tasks} | {same_name(task.title) for task in tasks}
    places = {task.department or NO_DEPARTMENT for task in tasks} | own
    for task in tasks:
        settled = task.stage != Stage.DECIDE or task.decision == Decision.OUTSOURCE
        if settled or (task.looked_on is not None and task.looked_on >= begun_on):
            continue
        place = task.department or NO_DEPARTMENT
        values = {name: getattr(task, name) for name in TaskDraft.model_fields}
        yield ScanStop(f"task:{task.id}", place, task.title, task.summary, task.id, values)
    for starter in starters():
        place = str(starter.values["department"])
        places.add(place)
        if starter.key not in present and same_name(starter.title) not in present:
            summary = str(starter.values["summary"])
            yield ScanStop(starter.key, place, starter.title, summary, None, starter.values)
    for place in sorted(places, key=sort_key):
        yield ScanStop(f"{MORE}{place}", place)


def _in_order(names: list[str]) -> tuple[str, ...]:
    """Return the departments by name; what has none comes last."""
    return tuple(sorted(set(names), key=lambda name: (name == NO_DEPARTMENT, sort_key(name))))
