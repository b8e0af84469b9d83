"""The sample business: written as data in resources/sample, dated relative to today."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from sqlmodel import SQLModel

from outsource_desk.base.resources import read_toml, resource
from outsource_desk.domain.kinds import Undoing
from outsource_desk.records.tables import METADATA
from outsource_desk.services.attachments.intake import take_in_bytes
from outsource_desk.services.business.logo import logo_file
from outsource_desk.store.store import Store

if TYPE_CHECKING:
    from pathlib import Path

    from outsource_desk.base.clock import Clock
    from outsource_desk.store.session import Session

NOON = time(12)
DAYS_FROM_TODAY = re.compile(r"[+-]\d+")


def make_sample(path: Path, clock: Clock) -> None:
    """Write the sample business to a new file at `path`."""
    Store.create(path, clock=clock).close()
    store = Store.open(path, clock=clock)
    try:
        with store.change("Sample business", undo=Undoing.NEVER, filling=True) as session:
            picture = resource("sample/logo.png").read_bytes()
            taken = take_in_bytes(store, "logo.png", picture)
            known = {"logo": logo_file(session, taken, clock.now())}
            _Filling(session, clock.today(), known).fill(read_toml("sample/hartmann.toml"))
    finally:
        store.close()


class _Filling:
    """Puts nested tables into a session; remembers the rows that others point at."""

    def __init__(self, session: Session, today: date, known: dict[str, int]) -> None:
        self._session = session
        self._today = today
        self._ids = known
        self._kinds = _row_kinds()

    def fill(self, tables: dict[str, Any]) -> None:
        for table, rows in tables.items():
            for row in rows:
                self._add(table, row, {})

    def _add(self, table: str, row: dict[str, Any], parent: dict[str, int]) -> None:
        kind = self._kinds[table]
        children = {name: part for name, part in row.items() if isinstance(part, list)}
        values = {
            name: self._value(name, part)
            for name, part in row.items()
            if name not in children and name != "key"
        }
        new_id = self._session.keep(kind.model_validate(values | parent))
        if "key" in row:
            self._ids[row["key"]] = new_id
        for name, parts in children.items():
            for part in parts:
                self._add(name, part, {f"{table}_id": new_id})

    def _value(self, name: str, part: Any) -> Any:
        if isinstance(part, str) and part.startswith("@"):
            return self._ids[part[1:]]
        if name.endswith(("_on", "_until")):
            return self._today + timedelta(days=int(part))
        if name.endswith("_at"):
            day = self._today + timedelta(days=int(part))
            return datetime.combine(day, NOON, UTC)
        return part


def _row_kinds() -> dict[str, type[SQLModel]]:
    mappers = SQLModel._sa_registry.mappers  # noqa: SLF001  the only way from a table's name to its class
    kinds = {str(mapper.local_table.name): mapper.class_ for mapper in mappers}  # type: ignore[attr-defined]  # tables have names
    return {name: kinds[name] for name in METADATA.tables}
