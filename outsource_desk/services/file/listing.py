"""Plain lists of what is in a file, for scripts: the columns are stable names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Select, select

from outsource_desk.records.tables import ABOUT, METADATA

if TYPE_CHECKING:
    from outsource_desk.store.store import Store

Plain = str | int | None

# What a script may ask for, and the table in which it is.
TABLES: Final = {
    about.many.rpartition(" ")[2]: table for table, about in ABOUT.items() if about.listed
}
KINDS: Final = tuple(TABLES)


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows of plain values: text, whole numbers, None; dates and moments as ISO text."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Plain, ...], ...]


def listing(store: Store, kind: str) -> Listing:
    """Return every row of `kind`, one of KINDS, by number."""
    table = METADATA.tables[TABLES[kind]]
    columns = ("id", *ABOUT[TABLES[kind]].listed)
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
