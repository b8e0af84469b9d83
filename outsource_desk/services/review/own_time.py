"""The owner's hours spent on looking after a contract: part of what it really costs (R105)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlmodel import col, select

from outsource_desk.records.delivery import OwnTime

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.store.store import Store


@dataclass(frozen=True, slots=True)
class OwnTimeRow:
    """One entry, in minutes."""

    id: int
    spent_on: date
    minutes: int
    note: str


def own_time(store: Store, contract_id: int) -> tuple[OwnTimeRow, ...]:
    """Return the entries of a contract, the newest first."""
    columns: tuple[Any, ...] = (OwnTime.id, OwnTime.spent_on, OwnTime.minutes, OwnTime.note)
    query = select(*columns).where(OwnTime.contract_id == contract_id)
    order = (col(OwnTime.spent_on).desc(), col(OwnTime.id).desc())
    with store.read() as session:
        return tuple(OwnTimeRow(*row) for row in session.exec(query.order_by(*order)))
