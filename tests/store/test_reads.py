"""R131: the store knows which tables were read, and which a change touched."""

from __future__ import annotations

import sqlite3

import pytest
from sqlalchemy import text
from sqlmodel import select

from outsource_desk.base.errors import UserError
from outsource_desk.records.business import Business
from outsource_desk.records.tables import METADATA
from outsource_desk.records.vendor import Contact, Vendor
from outsource_desk.services.home.home import home
from outsource_desk.store.journal import EXCLUDED
from outsource_desk.store.reads import Reads, watching

SQLITE_READ = 20


def vendor_names(store) -> list[str]:
    with store.read() as session:
        return list(session.exec(select(Vendor.name)))


@pytest.fixture
def told(sample_store):
    """The tables that each change touched."""
    noted = []
    sample_store.on_change(noted.append)
    return noted


def test_what_is_read_is_noted(sample_store):
    """Also in words of SQL, without a single column, and again from what SQLite remembers."""
    for _ in range(2):
        with watching() as reads, sample_store.read() as session:
            session.exec(select(Vendor.name).join(Contact)).all()
            session.connection().execute(
                text("SELECT count(*) FROM task WHERE id > :id"), {"id": 0}
            )
        assert reads.tables == {"vendor", "contact", "task"}
    with watching() as reads:
        pass
    assert reads.tables == frozenset()


def test_sqlite_says_the_same(sample_store, today, words):
    """Every statement of Home, against what SQLite asks leave for when it prepares them."""
    asked = set()

    def allow(action, table, *_):
        if action == SQLITE_READ:
            asked.add(table)
        return sqlite3.SQLITE_OK

    sample_store._db.set_authorizer(allow)
    with watching() as reads:
        home(sample_store, today, words)
    sample_store._db.set_authorizer(None)
    assert reads.tables == asked - {"sqlite_master"}


def test_an_answer_given_again_counts_as_read(sample_store, today, words):
    """A cached answer, and the answers it was made of."""
    with watching() as first:
        home(sample_store, today, words)
    with watching() as again:
        home(sample_store, today, words)
    assert again.tables == first.tables
    assert len(first.tables) > len(("task", "vendor"))


def test_a_watch_sees_only_its_own(sample_store):
    """What is read inside another watch, or inside a change, is nothing that is shown here."""
    with watching() as around:
        with watching() as inner:
            vendor_names(sample_store)
        with sample_store.change("Rename") as session:
            session.exec(select(Business)).one().name = "Other"
    assert (around.tables, inner.tables) == (frozenset(), frozenset({"vendor"}))


def test_a_snapshot_can_be_asked_when_it_is_closed(sample_store):
    with watching() as reads:
        snapshot = sample_store.snapshot()
        vendor_names(snapshot)
        snapshot.close()
    assert reads.tables == {"vendor"}


def test_nothing_changes_in_a_closed_file(sample_store):
    with watching() as reads:
        vendor_names(sample_store)
    sample_store.close()
    assert not reads.meet(frozenset({"vendor"}))


def test_the_history_is_changed_by_everything(sample_store):
    """R121: a line is added, whatever it is about."""
    with watching() as reads:
        sample_store.past.lines(1)
    assert reads.meet(frozenset({"vendor"}))
    assert not Reads().meet(frozenset({"vendor"}))


def contents(store) -> dict[str, list[tuple]]:
    listed = [name for name in METADATA.tables if name not in EXCLUDED]
    return {name: store._db.execute(f'SELECT * FROM "{name}"').fetchall() for name in listed}


def test_what_goes_along_counts_as_touched(sample_store, told):
    """R120: rows that SQLite deletes or empties by itself; undo and redo touch the same."""
    most, before = 0, contents(sample_store)
    for name in before:
        told.clear()
        try:
            with sample_store.change("Delete", filling=True) as session:
                one = f'DELETE FROM "{name}" WHERE id = (SELECT min(id) FROM "{name}")'
                session.connection().execute(text(one))
        except UserError:  # something holds on to it
            continue
        after = contents(sample_store)
        differ = frozenset(other for other in before if before[other] != after[other])
        sample_store.undo()
        sample_store.redo()
        sample_store.undo()
        assert told == [differ] * 4 or not differ
        most = max(most, len(differ))
    assert most > len(("task", "brief", "bid"))
