"""Reading rows for the search: their words piece by piece, and whole ones with their owners."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from outsource_desk.records.tables import METADATA
from outsource_desk.services.search.every import NUMBERS
from outsource_desk.services.search.index import IndexEntry
from outsource_desk.services.search.kind import FoundRow

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from sqlalchemy import Column, Table

    from outsource_desk.services.search.kind import Kind
    from outsource_desk.store.session import Session

OWNING = ("CASCADE", "RESTRICT")  # links that say what a row belongs to

Key = tuple[str, int]  # table, row id
Values = Mapping[Any, Any]


def rows_after(session: Session, kind: Kind, row_id: int, limit: int) -> list[Values]:
    """Return what is searched of the next rows of a kind, in the order of their ids."""
    id_, columns = _columns(kind)
    query = select(id_, *columns).where(id_ > row_id).order_by(id_).limit(limit)
    return [*session.connection().execute(query).mappings()]


def rows_of(session: Session, kind: Kind, row_ids: Collection[int]) -> list[Values]:
    """Return what is searched of those rows that are there."""
    id_, columns = _columns(kind)
    query = select(id_, *columns).where(id_.in_(row_ids))
    return [*session.connection().execute(query).mappings()]


def entries(kind: Kind, rows: Iterable[Values]) -> list[IndexEntry]:
    """Return the words of rows; no data file is needed for it any more."""
    number = NUMBERS[kind.table]
    return [IndexEntry(number, values["id"], *kind.texts(values)) for values in rows]


def whole_rows(session: Session, wanted: Iterable[Key]) -> dict[Key, FoundRow]:
    """Return rows with everything they belong to; rows that are gone are left out."""
    read: dict[Key, Mapping[str, Any]] = {}
    missing = set(wanted)
    while missing:
        fresh = dict(_values(session, missing))
        read |= fresh
        above = {owner for key in fresh for owner in _owners(key[0], fresh[key])}
        missing = above - read.keys()
    made: dict[Key, FoundRow] = {}
    return {key: _found(key, read, made) for key in read}


def changed_after(session: Session, row_id: int, limit: int) -> Sequence[tuple[int, str, int]]:
    """Return (number, table, row id) of what the history noted after its row `row_id`."""
    note = _tables()["history_row"]
    query = select(note.c.id, note.c.tab, note.c.row_id).where(note.c.id > row_id)
    rows = session.connection().execute(query.order_by(note.c.id).limit(limit))
    return [(number, table, changed) for number, table, changed in rows]


def newest_note(session: Session) -> int:
    """Return the number of the last row of the history; 0 when there is none."""
    note = _tables()["history_row"]
    query = select(note.c.id).order_by(note.c.id.desc()).limit(1)
    return session.connection().execute(query).scalar() or 0


def _columns(kind: Kind) -> tuple[Column[Any], list[Column[Any]]]:
    table = _tables()[kind.table]
    return table.c.id, [table.c[name] for name in (*kind.columns, *kind.special.reads)]


def _values(session: Session, wanted: set[Key]) -> Iterator[tuple[Key, Mapping[str, Any]]]:
    by_table: dict[str, list[int]] = {}
    for name, row_id in wanted:
        by_table.setdefault(name, []).append(row_id)
    for name, ids in by_table.items():
        table = _tables()[name]
        rows = session.connection().execute(select(table).where(table.c.id.in_(ids)))
        for row in rows.mappings():
            yield (name, row["id"]), {**row}


def _owners(name: str, values: Mapping[str, Any]) -> list[Key]:
    links = [
        (link.column.table.name, values[link.parent.name])
        for link in _tables()[name].foreign_keys
        if link.ondelete in OWNING and link.column.name == "id" and link.column.table.name != name
    ]
    return sorted((table, row_id) for table, row_id in links if row_id is not None)


def _found(key: Key, read: Mapping[Key, Mapping[str, Any]], made: dict[Key, FoundRow]) -> FoundRow:
    if key not in made:
        above = [owner for owner in _owners(key[0], read[key]) if owner in read]
        owners = tuple(_found(owner, read, made) for owner in above)
        made[key] = FoundRow(key[0], read[key], owners)
    return made[key]


def _tables() -> Mapping[str, Table]:
    return METADATA.tables
