"""Contracts: the list, starting one from a choice, and filling in its clauses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlmodel import col, select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.contract.clauses import FieldKind, field_problem
from outsource_desk.records.contract import ClauseValue, Contract
from outsource_desk.records.draft import read_text
from outsource_desk.records.sql import TEXT
from outsource_desk.records.task import Task
from outsource_desk.records.vendor import Vendor
from outsource_desk.services.contract.clauses import clause_template
from outsource_desk.services.contract.guard import draft_in

if TYPE_CHECKING:
    from outsource_desk.domain.contract.clauses import ClauseField
    from outsource_desk.domain.kinds import ContractState
    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store

PAPERS = ("A4", "Letter")
WHOLE_COLUMNS = frozenset({"price_minor", "payment_days"})


@dataclass(frozen=True, slots=True)
class ContractRow:
    """One line of the list; the price is in minor units of `currency`."""

    contract_id: int
    task_id: int
    number: str
    title: str
    vendor: str
    state: ContractState
    price_minor: int
    currency: str
    signed_on: date | None
    ends_on: date | None


def contract_list(store: Store) -> tuple[ContractRow, ...]:
    """Return every contract, the newest number first."""
    names = ["number", "title", "state", "price_minor", "currency", "signed_on", "ends_on"]
    columns: tuple[Any, ...] = (
        Contract.id,
        Contract.task_id,
        Vendor.name,
        *(getattr(Contract, name) for name in names),
    )
    query: Any = select(*columns).join(Task).join(Vendor).order_by(col(Contract.number).desc())
    with store.read() as session:
        rows = session.exec(query).all()
    return tuple(
        ContractRow(contract_id, task_id, vendor=vendor, **dict(zip(names, rest, strict=True)))
        for contract_id, task_id, vendor, *rest in rows
    )


def contract_of_task(store: Store, task_id: int) -> int | None:
    """Return the newest contract of a task, or None."""
    newest = (
        select(Contract.id).where(Contract.task_id == task_id).order_by(col(Contract.id).desc())
    )
    with store.read() as session:
        return session.exec(newest).first()


def set_value(store: Store, contract_id: int, clause: str, field: str, value: str) -> None:
    """Fill in one field of one clause; the text is stored as `FieldKind` says.

    A missing or unusual value is kept and shows up in the outline.
    Raises: UserError when it cannot be stored, or when the contract is no draft any more.
    """
    asked = clause_template(clause).field(field)
    text = _storable(asked, value)
    with store.change() as session:
        contract = draft_in(session, contract_id)
        session.label = f"Change “{asked.label}” in contract {contract.number}"
        if asked.column:
            setattr(contract, asked.column, _column_value(asked, text))
            _check_dates(contract)
            session.add(contract)
        else:
            _put_value(session, contract_id, clause, field, text)


def set_paper(store: Store, contract_id: int, paper: str) -> None:
    """Choose the paper that the contract is printed on. Raises: UserError when it is fixed."""
    if paper not in PAPERS:
        raise UserError("Choose A4 or Letter.")
    with store.change() as session:
        contract = draft_in(session, contract_id)
        session.label = f"Change the paper of contract {contract.number}"
        contract.paper = paper
        session.add(contract)


def _storable(asked: ClauseField, value: str) -> str:
    text = read_text(asked.label, value, TEXT)
    unreadable = asked.kind in (FieldKind.DATE, FieldKind.CHOICE) or asked.column in WHOLE_COLUMNS
    if text and unreadable and (problem := field_problem(asked, text)):
        raise UserError(problem)
    return text


def _column_value(asked: ClauseField, text: str) -> date | int | None:
    if asked.kind is FieldKind.DATE:
        return date.fromisoformat(text) if text else None
    return int(text or 0)


def _check_dates(contract: Contract) -> None:
    if contract.starts_on and contract.ends_on and contract.ends_on < contract.starts_on:
        raise UserError("The contract ends before the work starts. Enter a later end.")


def _put_value(session: Session, contract_id: int, clause: str, field: str, text: str) -> None:
    known = session.exec(
        select(ClauseValue).where(
            ClauseValue.contract_id == contract_id,
            ClauseValue.clause == clause,
            ClauseValue.field == field,
        )
    ).first()
    stored = known or ClauseValue(contract_id=contract_id, clause=clause, field=field, value="")
    stored.value = text
    session.add(stored)
