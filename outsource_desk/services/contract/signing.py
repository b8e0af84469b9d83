"""A contract becomes fixed: finished as a numbered version, then signed (R82)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlmodel import col, select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.contract.clauses import read_number
from outsource_desk.domain.kinds import ContractState, Stage, Undoing
from outsource_desk.records.contract import Contract, ContractVersion
from outsource_desk.records.delivery import Milestone
from outsource_desk.records.draft import read_text
from outsource_desk.records.sql import REASON
from outsource_desk.records.task import Task
from outsource_desk.services.contract.clauses import clause_template
from outsource_desk.services.contract.facts import facts_in
from outsource_desk.services.contract.guard import draft_in
from outsource_desk.services.contract.outline import minimum_missing, outline

if TYPE_CHECKING:
    from datetime import date, datetime

    from outsource_desk.base.text import Words
    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store

BEFORE_DELIVERY = (Stage.DECIDE, Stage.BRIEF, Stage.COMPARE, Stage.CONTRACT)


@dataclass(frozen=True, slots=True)
class FinishedPaper:
    """The PDF of a version, as it will be signed."""

    data: bytes
    pages: int


@dataclass(frozen=True, slots=True)
class VersionRow:
    number: int
    finished_at: datetime
    sha256: str
    pages: int


def check_ready(store: Store, contract_id: int, words: Words) -> None:
    """Raise UserError with the sentence that says what is missing before a version is finished.

    The minimum set comes first: the work, its acceptance, price and quality (R84).
    """
    contract = outline(store, contract_id, words)
    missing = minimum_missing(contract)
    if missing:
        titles = ", ".join(f"“{title}”" for title in missing)
        raise UserError(f"These clauses are needed in every contract: {titles}. Complete them.")
    if contract.open_findings:
        first = contract.open_findings[0]
        row = contract.row(first.clause)
        title = row.title if row else first.clause
        raise UserError(f"“{title}” is not complete yet: {first.sentence}")


def finish_contract(
    store: Store, contract_id: int, paper: FinishedPaper, words: Words, now: datetime
) -> int:
    """Freeze the contract as its next version with the PDF both sides will sign.

    Returns: the number of the version.
    Raises:  UserError when something is missing, or when it is no draft any more.
    """
    with store.change() as session:
        contract = draft_in(session, contract_id)
        check_ready(store, contract_id, words)
        number = facts_in(session, contract_id).last_version + 1
        session.label = f"Finish contract {contract.number}, version {number}"
        sha256 = store.documents.put(paper.data)
        session.add(
            ContractVersion(
                contract_id=contract_id,
                number=number,
                finished_at=now,
                sha256=sha256,
                pages=paper.pages,
            )
        )
        contract.state = ContractState.FINISHED
        session.add(contract)
    return number


def back_to_draft(store: Store, contract_id: int, reason: str) -> None:
    """Open a finished, unsigned contract again; the reason stands in the history.

    The finished version stays stored; the next one gets the next number.
    Raises: UserError without a reason, or when it is signed.
    """
    why = " ".join(read_text("The reason", reason, REASON).split())
    if not why:
        raise UserError("Say in one sentence why you open the contract again.")
    with store.change() as session:
        contract = session.need(Contract, contract_id)
        number = contract.number
        if contract.state is ContractState.DRAFT:
            raise UserError(f"Contract {number} is a draft already. Nothing was changed.")
        if contract.state is not ContractState.FINISHED:
            raise UserError(
                f"Contract {number} is signed, so nothing was changed. "
                "Make a change order that both sides sign."
            )
        session.label = f"Open contract {number} again: {why}"
        contract.state = ContractState.DRAFT


def record_signature(store: Store, contract_id: int, signed_on: date, today: date) -> None:
    """Note that both sides signed the finished version; the task goes on to delivery.

    Due dates become the baseline, and every milestone gets the days to check from the contract.
    Raises: UserError when it is not finished, signed already, or the day lies in the future.
    """
    if signed_on > today:
        raise UserError("A signature cannot lie in the future. Enter today or an earlier day.")
    with store.change(undo=Undoing.ASKS) as session:
        contract = session.need(Contract, contract_id)
        if contract.state is ContractState.DRAFT:
            raise UserError("Finish the contract first. What is signed must not change any more.")
        if contract.state is not ContractState.FINISHED:
            raise UserError(f"Contract {contract.number} is signed already. Nothing was changed.")
        session.label = f"Record signature of contract {contract.number}"
        review_days = _review_days(session, contract_id)
        contract.state = ContractState.SIGNED
        contract.signed_on = signed_on
        of_contract = select(Milestone).where(Milestone.contract_id == contract_id)
        for milestone in session.exec(of_contract):
            milestone.baseline_on = milestone.due_on
            milestone.review_days = review_days
            session.add(milestone)
        _deliver(session, contract.task_id)


def versions(store: Store, contract_id: int) -> tuple[VersionRow, ...]:
    """Return the finished versions, the newest first."""
    names = VersionRow.__slots__
    columns: Any = [getattr(ContractVersion, name) for name in names]
    query = select(*columns).where(ContractVersion.contract_id == contract_id)
    with store.read() as session:
        rows = session.exec(query.order_by(col(ContractVersion.number).desc())).all()
    return tuple(VersionRow(*row) for row in rows)


def stored_paper(store: Store, contract_id: int) -> bytes | None:
    """Return the PDF of the last finished version; None when there is none.

    A draft has none that counts. Raises: UserError when the stored file is damaged.
    """
    with store.read() as session:
        if session.need(Contract, contract_id).state is ContractState.DRAFT:
            return None
    finished = versions(store, contract_id)
    return store.documents.read(finished[0].sha256) if finished else None


def _review_days(session: Session, contract_id: int) -> int:
    values = facts_in(session, contract_id).values(clause_template("milestones"))
    return int(read_number(values["review_days"]) or 0)


def _deliver(session: Session, task_id: int) -> None:
    task = session.get_one(Task, task_id)
    if task.stage in BEFORE_DELIVERY:
        task.stage = Stage.DELIVER
        session.add(task)
