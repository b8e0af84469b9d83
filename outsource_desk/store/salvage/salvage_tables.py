"""Which page of a damaged file belongs to which table, and what its columns are."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from outsource_desk.store.salvage.btree import Pages, Record, Value

SCHEMA_ROOT = 1
SCHEMA_COLUMNS = 5  # type, name, table, first page, SQL
COUNTERS = "sqlite_sequence"  # SQLite's own table: the highest number each table ever gave
KINDS = {"TEXT": str, "INTEGER": int, "BLOB": bytes}
LOOK_EVERY_PAGES = 200
FORBIDDEN = frozenset({sqlite3.SQLITE_SELECT, sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_FUNCTION})


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a table in the order in which its records hold them."""

    names: tuple[str, ...]
    kinds: tuple[str, ...]
    key: str  # the column that is the number of the row; "" where there is none

    def named(self, record: Record) -> dict[str, Value]:
        """Return the values by column; a record from before a column was added lacks it."""
        values = dict(zip(self.names, record.values, strict=False))
        if self.key:
            values[self.key] = record.row_id
        return values

    def fits(self, record: Record) -> bool:
        """Whether a record could be of this table."""
        return len(record.values) == len(self.names) and all(
            value is None if name == self.key else _is_of(kind, value)
            for name, kind, value in zip(self.names, self.kinds, record.values, strict=True)
        )


@dataclass(slots=True)
class LeafPlan:
    """The leaves of each table, those that nobody knows, and the layouts."""

    layouts: dict[str, Layout]
    leaves: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    unknown: list[int] = field(default_factory=list)


def layout_of(db: sqlite3.Connection, table: str) -> Layout:
    rows = db.execute("SELECT name, type, pk FROM pragma_table_info(?)", (table,)).fetchall()
    keys = [name for name, kind, pk in rows if pk == 1 and kind.upper() == "INTEGER"]
    return Layout(
        tuple(row[0] for row in rows), tuple(row[1].upper() for row in rows), "".join(keys[:1])
    )


def make_plan(
    pages: Pages, expected: dict[str, Layout], tell: Callable[[float, str], object]
) -> LeafPlan:
    """Find the leaves of every expected table: along its tree, then by the map of pages."""
    roots, layouts = _read_schema(pages, expected)
    plan = LeafPlan({**expected, **layouts})
    ours = {root: name for name, root in roots.items() if name in {*expected, COUNTERS}}
    for root, name in ours.items():
        plan.leaves[name] = list(pages.leaves(root))
    seen = {leaf for leaves in plan.leaves.values() for leaf in leaves}
    for number in range(2, pages.count + 1):
        if number % LOOK_EVERY_PAGES == 0:
            tell(0.3 * number / pages.count, "Looking for records")
        if number not in seen and pages.is_leaf(number):
            root = pages.root_of(number)
            if root in ours:
                plan.leaves[ours[root]].append(number)
            elif root not in {SCHEMA_ROOT, *roots.values()}:
                plan.unknown.append(number)
    return plan


def candidates(plan: LeafPlan, records: list[Record]) -> Iterator[str]:
    """Yield the tables that all these records could belong to."""
    for name, layout in plan.layouts.items():
        if records and all(layout.fits(record) for record in records):
            yield name


def _read_schema(
    pages: Pages, expected: dict[str, Layout]
) -> tuple[dict[str, int], dict[str, Layout]]:
    """Read the file's own list of tables, as far as it can be read."""
    leaves = dict.fromkeys(pages.leaves(SCHEMA_ROOT))
    for number in range(2, pages.count + 1):
        if pages.is_leaf(number) and pages.root_of(number) == SCHEMA_ROOT:
            leaves[number] = None
    roots: dict[str, int] = {}
    layouts: dict[str, Layout] = {}
    for leaf in leaves:
        for record in pages.records(leaf):
            if len(record.values) != SCHEMA_COLUMNS:
                continue
            kind, name, _, root, sql = record.values
            if kind == "table" and isinstance(root, int):
                roots.setdefault(str(name), root)
                layout = _parsed(str(sql), str(name)) if name in expected else None
                if layout is not None:
                    layouts[str(name)] = layout
    return roots, layouts


def _parsed(sql: str, name: str) -> Layout | None:
    """Let SQLite read a CREATE TABLE, in memory and without letting it do anything else."""
    db = sqlite3.connect(":memory:", isolation_level=None)
    try:
        db.set_authorizer(_only_describe)
        db.execute(sql)
        db.set_authorizer(None)
        layout = layout_of(db, name)
    except (sqlite3.Error, sqlite3.Warning, ValueError):
        return None
    finally:
        db.close()
    return layout if layout.names else None


def _only_describe(
    act: int, _one: str | None, _two: str | None, _base: str | None, _by: str | None
) -> int:
    return sqlite3.SQLITE_DENY if act in FORBIDDEN else sqlite3.SQLITE_OK


def _is_of(kind: str, value: Value) -> bool:
    return value is None or isinstance(value, KINDS.get(kind, object))
