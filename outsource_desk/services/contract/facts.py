"""Everything a contract says, read once: what its outline, its text and its checks are made from.

Only what both sides may see is read. There is no budget, no score and no note to hand on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from sqlmodel import col, select

from outsource_desk.base.errors import UserError
from outsource_desk.records.about import about_of
from outsource_desk.records.brief import Deliverable, Kpi
from outsource_desk.records.business import Business
from outsource_desk.records.contract import (
    ClauseValue,
    Contract,
    ContractVersion,
    ExtraClause,
    Term,
)
from outsource_desk.records.delivery import CheckItem, Milestone
from outsource_desk.records.vendor import Vendor
from outsource_desk.services.brief.rows import DeliverableRow, KpiRow

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.domain.contract.clauses import ClauseTemplate
    from outsource_desk.domain.kinds import ContractState
    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store

Values = Mapping[tuple[str, str], str]  # stored texts by (clause, field)


@dataclass(frozen=True, slots=True)
class PartyFacts:
    name: str
    address: str
    country: str
    tax_id: str
    represented_by: str


@dataclass(frozen=True, slots=True)
class StageFacts:
    """One milestone; the amount is in minor units of the contract's currency."""

    id: int
    title: str
    deliverable: str
    starts_on: date | None
    due_on: date | None
    amount_minor: int
    criteria: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TermFacts:
    id: int
    word: str
    meaning: str


@dataclass(frozen=True, slots=True)
class ExtraFacts:
    id: int
    title: str
    body: str


@dataclass(frozen=True, slots=True)
class ContractHead:
    """The row of the contract itself."""

    id: int
    task_id: int
    vendor_id: int
    number: str
    title: str
    state: ContractState
    currency: str
    price_minor: int
    starts_on: date | None
    ends_on: date | None
    payment_days: int
    paper: str
    signed_on: date | None


@dataclass(frozen=True, slots=True)
class ContractContent:
    """What a contract says, with the results and the numbers of its brief."""

    head: ContractHead
    last_version: int  # 0: never finished
    client: PartyFacts
    provider: PartyFacts
    deliverables: tuple[DeliverableRow, ...]
    kpis: tuple[KpiRow, ...]
    milestones: tuple[StageFacts, ...]
    terms: tuple[TermFacts, ...]
    extras: tuple[ExtraFacts, ...]
    stored: Values = field(default_factory=dict)
    client_numbers: tuple[str, ...] = ()  # “VAT number DE 812 345 670”
    provider_numbers: tuple[str, ...] = ()

    def with_typed(self, typed: Values) -> ContractContent:
        """Return the facts as if `typed` were stored, for the preview while typing."""
        return replace(self, stored={**self.stored, **typed})

    def values(self, template: ClauseTemplate) -> dict[str, str]:
        """Return the text of every field of a clause: stored, else the default."""
        texts: dict[str, str] = {}
        for asked in template.fields:
            usual = (
                _column_text(getattr(self.head, asked.column)) if asked.column else asked.default
            )
            texts[asked.name] = self.stored.get((template.key, asked.name), usual)
        return texts

    def is_started(self, template: ClauseTemplate) -> bool:
        """Tell whether the owner has filled in anything of a clause."""
        return any((template.key, asked.name) in self.stored for asked in template.fields)


def read_facts(store: Store, contract_id: int) -> ContractContent:
    """Read a contract. Raises: UserError when it is gone."""
    with store.read() as session:
        return facts_in(session, contract_id)


def facts_in(session: Session, contract_id: int) -> ContractContent:
    """Read a contract in a session that is open. Raises: UserError when it is gone."""
    rows = _rows(session, ContractHead, Contract, col(Contract.id) == contract_id)
    if not rows:
        raise UserError(about_of(Contract).gone)
    head: ContractHead = rows[0]
    of_task = col(Deliverable.task_id) == head.task_id
    return ContractContent(
        head=head,
        last_version=_last_version(session, contract_id),
        client=_rows(session, PartyFacts, Business, col(Business.id) == 1)[0],
        provider=_rows(session, PartyFacts, Vendor, col(Vendor.id) == head.vendor_id)[0],
        deliverables=_rows(session, DeliverableRow, Deliverable, of_task),
        kpis=_rows(session, KpiRow, Kpi, col(Kpi.task_id) == head.task_id),
        milestones=_milestones(session, contract_id),
        terms=_rows(session, TermFacts, Term, col(Term.contract_id) == contract_id, Term.word),
        extras=_rows(session, ExtraFacts, ExtraClause, ExtraClause.contract_id == contract_id),
        stored=_stored(session, contract_id),
        client_numbers=_client_numbers(session),
        provider_numbers=_provider_numbers(session, head.vendor_id),
    )


def _client_numbers(session: Session) -> tuple[str, ...]:
    """Return what identifies the owner's firm besides its tax number."""
    vat, register = session.exec(select(Business.vat_id, Business.register_no)).one()
    return _numbered(("VAT number", vat), ("Register number", register))


def _provider_numbers(session: Session, vendor_id: int) -> tuple[str, ...]:
    register = session.exec(select(Vendor.register_no).where(Vendor.id == vendor_id)).one()
    return _numbered(("Register number", register))


def _numbered(*numbers: tuple[str, str]) -> tuple[str, ...]:
    return tuple(f"{word} {number}" for word, number in numbers if number)


def _rows(
    session: Session, kind: Any, table: Any, where: Any, order: Any = None
) -> tuple[Any, ...]:
    """Return the columns of `table` that `kind` names, as `kind`s; in the owner's order."""
    columns = [getattr(table, name) for name in kind.__slots__ if hasattr(table, name)]
    by = order if order is not None else getattr(table, "position", table.id)
    rows = session.exec(select(*columns).where(where).order_by(by, table.id)).all()
    return tuple(kind(*row) for row in rows)


def _milestones(session: Session, contract_id: int) -> tuple[StageFacts, ...]:
    criteria: dict[int, list[str]] = {}
    lines = (
        select(CheckItem.milestone_id, CheckItem.text)
        .join(Milestone)
        .where(Milestone.contract_id == contract_id)
        .order_by(col(CheckItem.position), col(CheckItem.id))
    )
    for milestone_id, text in session.exec(lines):
        criteria.setdefault(milestone_id, []).append(text)
    columns: tuple[Any, ...] = (
        Milestone.id,
        Milestone.title,
        Milestone.deliverable,
        Milestone.starts_on,
        Milestone.due_on,
        Milestone.amount_minor,
    )
    query = (
        select(*columns)
        .where(Milestone.contract_id == contract_id)
        .order_by(col(Milestone.position), col(Milestone.id))
    )
    rows: list[Any] = [(*row, tuple(criteria.get(row[0], ()))) for row in session.exec(query)]
    return tuple(StageFacts(*row) for row in rows)


def _stored(session: Session, contract_id: int) -> dict[tuple[str, str], str]:
    columns = select(ClauseValue.clause, ClauseValue.field, ClauseValue.value)
    rows = session.exec(columns.where(ClauseValue.contract_id == contract_id)).all()
    return {(clause, name): value for clause, name, value in rows}


def _last_version(session: Session, contract_id: int) -> int:
    numbers = select(ContractVersion.number).where(ContractVersion.contract_id == contract_id)
    return max(session.exec(numbers), default=0)


def _column_text(value: date | int | str | None) -> str:
    """Return a column as the text a clause would store; a price of 0 is not filled in."""
    return str(value) if value else ""
