"""What needs the owner's attention, and what the owner called not relevant."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlmodel import col, select

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.place import Place
from outsource_desk.domain.radar.check import CHECKS, run_checks
from outsource_desk.records.business import Dismissal
from outsource_desk.records.draft import read_text
from outsource_desk.services.radar.facts import collect_facts

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.domain.radar.check import Finding, Subject
    from outsource_desk.store.store import Store

LONGEST_NOTE = 2_000
FILES = "files"  # the field of a place: what is attached there


@dataclass(frozen=True, slots=True)
class Dismissed:
    """A finding that the owner answered with “Not relevant here”, and why."""

    id: int
    title: str  # of the check
    note: str


def findings(store: Store, today: date) -> tuple[Finding, ...]:
    """Return what needs attention, the worst and most urgent first, without what was dismissed."""
    return store.answer(("findings", today), lambda: _findings(store, today))


def _findings(store: Store, today: date) -> tuple[Finding, ...]:
    with store.read() as session:
        dismissed = frozenset(session.exec(select(Dismissal.check_key)))
        facts = collect_facts(session, today)
    return run_checks(facts, dismissed)


def place_of(finding: Finding) -> Place:
    """Return the exact spot that a finding is about."""
    subject = finding.subject
    if subject.attachment_id is not None:
        return _files_of(subject)
    field = finding.field or None
    if finding.stage is None:
        return Place(finding.page, item_id=subject.vendor_id, field=field)
    ids = (subject.milestone_id, subject.bid_id, subject.item_id, subject.contract_id)
    item_id = next((row_id for row_id in ids if row_id is not None), None)
    return Place(finding.page, subject.task_id, finding.stage.value, item_id, field)


def _files_of(subject: Subject) -> Place:
    """Return where the files of a task, a vendor, a bid, a contract … stand."""
    if subject.bid_id is not None:
        return Place("tasks", subject.task_id, Stage.COMPARE.value, subject.bid_id)
    if subject.milestone_id is not None:
        return Place("tasks", subject.task_id, Stage.DELIVER.value, subject.milestone_id)
    if subject.task_id is not None:
        stage = Stage.BRIEF if subject.contract_id is None else Stage.CONTRACT
        return Place("tasks", subject.task_id, stage.value, field=FILES)
    if subject.vendor_id is not None:
        return Place("vendors", item_id=subject.vendor_id, field=FILES)
    if subject.sheet_id is not None:
        return Place("sheets", item_id=subject.sheet_id)
    return Place("settings", field=FILES)


def dismiss(store: Store, key: str, title: str, note: str) -> None:
    """Keep that the finding `key` is not relevant here, and why. Raises: UserError."""
    why = read_text("The note", note, LONGEST_NOTE)
    with store.change(f"Not relevant here: {title}") as session:
        session.add(Dismissal(check_key=key, task_id=_task_in(key), note=why))


def dismissals(store: Store) -> tuple[Dismissed, ...]:
    """Return what was called not relevant, the newest first."""
    query = select(Dismissal.id, Dismissal.check_key, Dismissal.note)
    with store.read() as session:
        rows = session.exec(query.order_by(col(Dismissal.id).desc())).all()
    known = CHECKS.keys()
    return tuple(
        Dismissed(dismissal_id or 0, CHECKS[check].title if check in known else check, note)
        for dismissal_id, key, note in rows
        for check in (key.partition(":")[0],)
    )


def watch_again(store: Store, dismissal_id: int) -> None:
    """Let a finding that was dismissed appear again. Raises: UserError when it is gone."""
    with store.change("Watch again") as session:
        session.delete(session.need(Dismissal, dismissal_id))


def _task_in(key: str) -> int | None:
    """Return the task in a key such as “milestone_late:t3.c1.m7”: it takes the answer along."""
    parts = key.partition(":")[2].split(".")
    return next((int(part[1:]) for part in parts if part.startswith("t")), None)
