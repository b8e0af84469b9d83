"""Plain lists of what is in a file, for scripts: the columns are stable names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Select, select

from outsource_desk.records.tables import METADATA

if TYPE_CHECKING:
    from outsource_desk.store.store import Store

Plain = str | int | None

# What a script may ask for: the table, and the columns that identify and describe its rows.
_COLUMNS: Final[dict[str, tuple[str, tuple[str, ...]]]] = {
    "tasks": ("task", ("id", "title", "department", "stage", "decision", "decided_on")),
    "vendors": ("vendor", ("id", "name", "kind", "state", "country", "timezone")),
    "bids": (
        "bid",
        ("id", "task_id", "vendor_id", "price_minor", "currency", "state", "valid_until"),
    ),
    "contracts": (
        "contract",
        ("id", "task_id", "number", "title", "state", "price_minor", "currency", "signed_on"),
    ),
    "milestones": (
        "milestone",
        ("id", "contract_id", "title", "state", "due_on", "amount_minor", "accepted_on"),
    ),
    "payments": (
        "payment",
        ("id", "contract_id", "milestone_id", "kind", "amount_minor", "paid_on", "invoice"),
    ),
    "reviews": ("review", ("id", "contract_id", "kind", "held_on", "decision")),
    "sheets": ("sheet", ("id", "title", "occasion", "changed_on")),
    "history": ("history", ("id", "at", "by_user", "kind", "label")),
}
KINDS: Final = tuple(_COLUMNS)


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows of plain values: text, whole numbers, None; dates and moments as ISO text."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Plain, ...], ...]


def listing(store: Store, kind: str) -> Listing:
    """Return every row of `kind`, one of KINDS, by number."""
    name, columns = _COLUMNS[kind]
    table = METADATA.tables[name]
    query: Select[Any] = select(*(table.c[column] for column in columns)).order_by(table.c.id)
    with store.read() as session:
        rows = session.connection().execute(query).all()
    return Listing(columns, tuple(tuple(_plain(part) for part in row) for row in rows))


def _plain(value: Any) -> Plain:
    if isinstance(value, date | datetime):
        return value.isoformat()
    if value is None or isinstance(value, int):
        return value
    return str(value)
