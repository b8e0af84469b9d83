"""The owner's hours spent on looking after a contract: part of what it really costs (R105)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlmodel import col, select

from outsource_desk.base.errors import UserError
from outsource_desk.records.delivery import OwnTime, OwnTimeDraft
from outsource_desk.services.deliver.signed_contracts import running_deal

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


def log_own_time(store: Store, contract_id: int, draft: OwnTimeDraft, today: date) -> int:
    """Store hours the owner's side spent, and return the id.

    Raises: UserError for a day to come, or when the contract is not running.
    """
    if draft.spent_on > today:
        raise UserError("These hours lie in the future. Enter today or an earlier day.")
    with store.change("Log own time") as session:
        running_deal(session, contract_id)
        return session.keep(OwnTime(**draft.model_dump(), contract_id=contract_id))


def remove_own_time(store: Store, entry_id: int) -> None:
    """Remove hours logged by mistake; undo brings them back."""
    with store.change("Remove own time") as session:
        session.delete(session.need(OwnTime, entry_id))
