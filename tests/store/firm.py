"""A firm of six small tables with every kind of link, and what the tests do with it."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import traceback
from datetime import UTC, datetime

import sqlalchemy as sa

from outsource_desk.base.clock import FixedClock
from outsource_desk.records.tables import METADATA
from outsource_desk.store.schema import Schema
from outsource_desk.store.store import Store

CLOCK = FixedClock(datetime(2026, 11, 24, 10, 0, tzinfo=UTC))
NOBODY = 65534


def _table(metadata, name, *columns):
    key = sa.Column("id", sa.Integer, primary_key=True)
    return sa.Table(name, metadata, key, *columns, sqlite_autoincrement=True, sqlite_strict=True)


def _link(name, target, ondelete):
    return sa.Column(name, sa.ForeignKey(target, ondelete=ondelete), index=True)


def make_metadata(*vendor_columns):
    metadata = sa.MetaData()
    for name in ("history", "history_row", "blob"):
        METADATA.tables[name].to_metadata(metadata)
    _table(
        metadata,
        "vendor",
        sa.Column("name", sa.String, unique=True, nullable=False),
        sa.Column("note", sa.String),
        *vendor_columns,
    )
    _table(
        metadata,
        "contact",
        _link("vendor_id", "vendor.id", "CASCADE"),
        _link("boss_id", "contact.id", "SET NULL"),
        sa.Column("name", sa.String),
    )
    _table(
        metadata,
        "contract",
        _link("vendor_id", "vendor.id", "RESTRICT"),
        _link("contact_id", "contact.id", "SET NULL"),
        sa.Column("total_minor", sa.BigInteger),
        sa.Column("title", sa.String),
        sa.CheckConstraint("total_minor >= -9000000000000000000", name="ck_total_limit"),
    )
    _table(
        metadata,
        "milestone",
        _link("contract_id", "contract.id", "CASCADE"),
        sa.Column("title", sa.String),
    )
    _table(
        metadata,
        "paper",
        _link("milestone_id", "milestone.id", "CASCADE"),
        _link("sha256", "blob.sha256", "RESTRICT"),
    )
    return metadata


FIRM = Schema(make_metadata(), 1, {})
TABLES = FIRM.metadata.tables
VENDOR, CONTACT, CONTRACT, MILESTONE = (
    TABLES[name] for name in ("vendor", "contact", "contract", "milestone")
)


def create(path, schema=FIRM):
    return Store.create(path, CLOCK, schema=schema)


def open_store(path, schema=FIRM, **more):
    return Store.open(path, CLOCK, schema=schema, **more)


def add_vendor(store, name, note=None):
    with store.change(f"Add vendor “{name}”") as session:
        added = session.execute(sa.insert(VENDOR).values(name=name, note=note))
    return added.inserted_primary_key[0]


def vendor_names(store):
    with store.read() as session:
        return list(session.execute(sa.select(VENDOR.c.name).order_by(VENDOR.c.id)).scalars())


def everything(store):
    """Every row of every table that undo looks after, with the type of each value."""
    with store.read() as session:
        return {
            name: [
                tuple((type(value), value) for value in row)
                for row in session.execute(sa.select(table).order_by(table.c.id))
            ]
            for name, table in TABLES.items()
            if name not in {"blob", "history", "history_row"}
        }


def raw(path):
    return sqlite3.connect(path, isolation_level=None)


@contextlib.contextmanager
def as_nobody():
    """Without the rights of root, who may write everywhere."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def kill_while(work, is_enough):
    """Run `work(report)` in a forked process and kill -9 it once `is_enough(what it reported)`.

    Returns everything that was reported before the kill.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            work(lambda text: os.write(writing, f"{text}\n".encode()))
        except BaseException:
            traceback.print_exc()
            raise
        finally:
            os._exit(1)
    os.close(writing)
    reported = b""
    while not is_enough(_lines(reported)):
        piece = os.read(reading, 4096)
        assert piece, "the process ended by itself"
        reported += piece
    os.kill(child, 9)
    while piece := os.read(reading, 4096):
        reported += piece
    os.waitpid(child, 0)
    os.close(reading)
    return _lines(reported)


def _lines(reported):
    """Only the whole ones: the kill may fall into a long report."""
    return reported.rpartition(b"\n")[0].decode().splitlines()
