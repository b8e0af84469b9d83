"""How SQLAlchemy talks to a data file. A statement is compiled once, for all files and copies.

SQLAlchemy keeps what it compiled for each engine apart, and every open file, every copy of it in
memory has an engine of its own: without this, each page printed beside the work compiles anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import create_engine
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.pool import StaticPool
from sqlalchemy.util import LRUCache
from typing_extensions import override

from outsource_desk.base.folding import sort_key
from outsource_desk.records.sql import BY_NAME

if TYPE_CHECKING:
    import sqlite3

    from sqlalchemy import Engine

MOST_STATEMENTS: Final = 1000
_compiled: LRUCache[object, object] = LRUCache(MOST_STATEMENTS)


class OneDialect(SQLiteDialect_pysqlite):
    """All files are spoken to alike, so that what was compiled for one serves the others."""

    supports_statement_cache = True

    @override
    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    @override
    def __hash__(self) -> int:
        return hash(OneDialect)


registry.register("sqlite.one", __name__, OneDialect.__name__)


def engine_over(db: sqlite3.Connection) -> Engine:
    """Return an engine whose only connection is `db`; it never begins or ends a transaction."""
    db.create_collation(BY_NAME, _compare_names)
    engine = create_engine(
        "sqlite+one://",
        creator=lambda: db,
        poolclass=StaticPool,
        pool_reset_on_return=None,
        execution_options={"compiled_cache": _compiled},
    )
    engine.connect().close()  # the first contact ends with a rollback: not inside a change
    return engine


def _compare_names(left: str, right: str) -> int:
    first, second = sort_key(left), sort_key(right)
    return (first > second) - (first < second)
