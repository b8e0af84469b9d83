"""What the tests of contracts share."""

from __future__ import annotations

from sqlmodel import select

from outsource_desk.records.delivery import Milestone
from outsource_desk.services.contract import contracts
from outsource_desk.services.contract.signing import FinishedPaper

PDF = FinishedPaper(b"%PDF-1.4 the very pages", 8)


def draft_of(store):
    """Return C-2026-004: one problem, one warning."""
    rows = contracts.contract_list(store)
    return next(row.contract_id for row in rows if row.number == "C-2026-004")


def make_ready(store):
    """Give C-2026-004 the one thing that is missing."""
    contract_id = draft_of(store)
    contracts.set_value(store, contract_id, "late", "limit_percent", "10")
    return contract_id


def milestones_of(store, contract_id):
    with store.read() as session:
        order = (Milestone.position, Milestone.id)
        rows = session.exec(
            select(Milestone).where(Milestone.contract_id == contract_id).order_by(*order)
        )
        return list(rows)
