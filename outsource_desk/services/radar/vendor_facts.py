"""What the checks look at in vendors: how much of the work each one has, and on what paper."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from sqlalchemy import text
from sqlmodel import col, select

from outsource_desk.base.lettering import unprintable, unprintable_words
from outsource_desk.domain.kinds import ContractState
from outsource_desk.domain.money import share_of
from outsource_desk.domain.radar.facts import VendorFacts
from outsource_desk.records.bid import Award, Bid
from outsource_desk.records.contract import Contract
from outsource_desk.records.vendor import Vendor
from outsource_desk.services.business.own_currency import in_own_currency

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.store.session import Session

CONTACTS = """
    SELECT vendor_id, count(*) FROM contact WHERE email <> '' OR phone <> '' GROUP BY vendor_id
"""


@dataclass(slots=True)
class _Work:
    """The tasks of one vendor, and those of them that are signed."""

    tasks: set[int] = field(default_factory=set)
    signed: set[int] = field(default_factory=set)
    yearly_minor: int = 0


def vendor_facts(session: Session, own: str, today: date) -> tuple[VendorFacts, ...]:
    """Return every vendor with its running work; spending in the currency `own`."""
    work: dict[int, _Work] = defaultdict(_Work)
    chosen: Any = select(Bid.vendor_id, Award.task_id, Contract.id)
    chosen = chosen.join(Award, col(Award.bid_id) == col(Bid.id))
    chosen = chosen.join(Contract, col(Contract.task_id) == col(Award.task_id), isouter=True)
    for vendor_id, task_id, contract_id in session.exec(chosen):
        if contract_id is None:
            work[vendor_id].tasks.add(task_id)
    _add_contracts(session, work, own, today)
    columns: tuple[Any, ...] = (Vendor.id, Vendor.name, Vendor.relationship)
    rows = session.exec(select(*columns)).all()
    contacts = {row[0]: row[1] for row in session.execute(text(CONTACTS))}
    return tuple(
        VendorFacts(
            vendor_id=int(vendor_id or 0),
            name=name,
            relationship=relationship,
            tasks=len(work[vendor_id or 0].tasks),
            in_writing=work[vendor_id or 0].tasks <= work[vendor_id or 0].signed,
            yearly_spend_minor=work[vendor_id or 0].yearly_minor,
            contacts=contacts.get(vendor_id, 0),
            unprintable=unprintable_words(unprintable(name)),
        )
        for vendor_id, name, relationship in rows
    )


def _add_contracts(session: Session, work: dict[int, _Work], own: str, today: date) -> None:
    columns: tuple[Any, ...] = (
        Contract.vendor_id,
        Contract.task_id,
        Contract.state,
        Contract.starts_on,
        Contract.ends_on,
        Contract.price_minor,
        Contract.currency,
        Bid.rate_e9,
    )
    query: Any = select(*columns).join(Bid, col(Bid.id) == col(Contract.bid_id), isouter=True)
    for vendor_id, task_id, state, starts_on, ends_on, *price in session.exec(query):
        over = state == ContractState.ENDED or (ends_on is not None and ends_on < today)
        if over:
            continue
        load = work[vendor_id]
        load.tasks.add(task_id)
        if state == ContractState.SIGNED:
            load.signed.add(task_id)
            load.yearly_minor += _yearly(in_own_currency(own, *price) or 0, starts_on, ends_on)


def _yearly(price_minor: int, starts_on: date | None, ends_on: date | None) -> int:
    """Return what falls on one year: the whole price of work that takes less."""
    if starts_on is None or ends_on is None:
        return price_minor
    days = (ends_on - starts_on).days + 1
    return share_of(price_minor, min(Fraction(1), Fraction(365, days)))
