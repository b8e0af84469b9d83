"""One change is one transaction, one undo step and one line of history."""

import threading

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import OperationalError

from outsource_desk.base.errors import UserError
from outsource_desk.records.tables import METADATA
from outsource_desk.store.journal import EXCLUDED
from outsource_desk.store.store import Store
from tests.store.firm import (
    CLOCK,
    CONTRACT,
    VENDOR,
    add_vendor,
    create,
    open_store,
    raw,
    vendor_names,
)


def test_change_is_saved_when_the_block_ends(store, path):
    """R117: there is no Save button; what was changed is in the file."""
    add_vendor(store, "Acme")
    assert raw(path).execute("SELECT name FROM vendor").fetchall() == [("Acme",)]
    assert store.saved_at == CLOCK.now()


def test_raising_rolls_back_and_leaves_no_trace(store):
    """R120: a change that fails halfway never happened."""

    def add_and_fail():
        with store.change("Add") as session:
            session.execute(sa.insert(VENDOR).values(name="Acme"))
            session.execute(sa.text("no SQL"))

    with pytest.raises(OperationalError):
        add_and_fail()
    assert vendor_names(store) == []
    assert store.past.lines(9) == ()
    assert store.undo_label() is None
    add_vendor(store, "Next")
    assert vendor_names(store) == ["Next"]


def test_change_that_changes_nothing_leaves_no_trace(store):
    """R121: neither an empty block nor writing the same value again is a line of history."""
    told = []
    add_vendor(store, "Acme")
    store.on_change(told.append)
    with store.change("Look"):
        pass
    with store.change("Same name") as session:
        session.execute(sa.update(VENDOR).values(name="Acme"))
    assert [line.label for line in store.past.lines(9)] == ["Add vendor “Acme”"]
    assert told == []


def test_a_label_may_be_made_of_what_the_change_looks_up(store):
    """R121: the line of history names the row as it is in the very transaction that changes it."""
    add_vendor(store, "Acme")
    with store.change() as session:
        session.label = f"Rename “{session.execute(sa.select(VENDOR.c.name)).scalar_one()}”"
        session.execute(sa.update(VENDOR).values(name="Bolt"))
    assert store.undo_label() == "Rename “Acme”"
    assert [line.label for line in store.past.lines(1)] == ["Rename “Acme”"]


def test_a_change_without_a_label_is_a_bug(store):
    """R121: no line of history is empty; nothing is written then, and without a change no harm."""
    with pytest.raises(RuntimeError, match="needs a label"), store.change() as session:
        session.execute(sa.insert(VENDOR).values(name="Acme"))
    assert vendor_names(store) == []
    assert store.undo_label() is None
    with store.change():
        pass
    add_vendor(store, "Next")
    assert vendor_names(store) == ["Next"]


def test_listeners_hear_the_touched_tables_after_the_commit(store, path):
    """R120: pages are refreshed with what is really in the file, also after undo and redo."""
    told = []
    store.on_change(lambda tables: told.append((tables, len(vendor_names(store)))))
    vendor = add_vendor(store, "Acme")
    with store.change("Add contract") as session:
        session.execute(sa.insert(CONTRACT).values(vendor_id=vendor, title="Site"))
        session.execute(sa.update(VENDOR).values(note="busy"))
    store.undo()
    store.undo()
    store.redo()
    one, both = frozenset({"vendor"}), frozenset({"vendor", "contract"})
    assert told == [(one, 1), (both, 1), (both, 1), (one, 0), (one, 1)]


def test_history_tells_who_when_and_old_and_new(store):
    """R121: the audit trail holds every field before and after, undo and redo included."""
    add_vendor(store, "Acme", note="a")
    with store.change("Edit vendor") as session:
        session.execute(sa.update(VENDOR).values(note="b"))
    store.undo()
    store.redo()
    lines = store.past.lines(9)
    assert [line.kind for line in lines] == ["redo", "undo", "change", "change"]
    assert [line.label for line in lines[:3]] == ["Edit vendor"] * 3
    assert {line.at for line in lines} == {CLOCK.now()}
    assert all(line.by_user for line in lines)
    seen = [
        [(one.field, one.before, one.after) for one in store.past.field_changes(line.history_id)]
        for line in lines[:3]
    ]
    assert seen == [[("note", "a", "b")], [("note", "b", "a")], [("note", "a", "b")]]
    assert store.past.lines(1) == lines[:1]


def test_history_survives_closing(path):
    """R121: the history is in the file; the file itself holds no triggers."""
    first = open_store(path)
    add_vendor(first, "Acme")
    first.close()
    again = open_store(path)
    assert [line.label for line in again.past.lines(9)] == ["Add vendor “Acme”"]
    assert again.saved_at == CLOCK.now()
    assert again.undo_label() is None
    again.close()
    kinds = raw(path).execute("SELECT DISTINCT type FROM sqlite_schema").fetchall()
    assert ("trigger",) not in kinds


def test_changes_do_not_nest(store):
    """R120: two changes in one another would be half a step each."""
    with pytest.raises(RuntimeError), store.change("outer"), store.change("inner"):
        pass
    with pytest.raises(RuntimeError), store.read(), store.change("inner"):
        pass
    with pytest.raises(RuntimeError), store.change("outer"):
        store.undo()
    assert store.past.lines(9) == ()


def test_reading_inside_a_change_sees_it(store):
    """R117: a service that reads may be called from one that writes."""
    with store.change("Add") as session:
        session.execute(sa.insert(VENDOR).values(name="Acme"))
        assert vendor_names(store) == ["Acme"]
    assert vendor_names(store) == ["Acme"]


def test_reading_takes_no_lock(store, path):
    """R117: while a page reads, another program may still copy or change the file."""
    with store.read() as session:
        session.execute(sa.select(VENDOR)).all()
        other = raw(path)
        other.execute("BEGIN EXCLUSIVE")
        other.execute("ROLLBACK")
        other.close()


def test_reading_cannot_write_unnoticed(store):
    """R121: nothing is written past the history."""
    with pytest.raises(RuntimeError, match="used to write"), store.read() as session:
        session.execute(sa.insert(VENDOR).values(name="Acme"))


def test_body_cannot_end_the_transaction(store):
    """R121: a commit inside the block would be a change without its line of history."""

    def end_early():
        with store.change("x") as session:
            session.execute(sa.insert(VENDOR).values(name="Acme"))
            session.rollback()

    with pytest.raises(RuntimeError, match="ended the transaction"):
        end_early()
    assert store.past.lines(9) == ()


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        (sa.insert(VENDOR).values(name="Acme"), "Another vendor already has this name"),
        (sa.insert(VENDOR).values(note="x"), "fill in the name"),
        (sa.insert(CONTRACT).values(total_minor=-(2**63)), "“total limit”"),
        (sa.insert(CONTRACT).values(vendor_id=77), "linked"),
        (sa.delete(VENDOR), "linked"),
    ],
)
def test_broken_constraint_is_a_sentence(store, statement, words):
    """R120: the last line of defence says what was kept and what to do."""
    vendor = add_vendor(store, "Acme")
    with store.change("Add contract") as session:
        session.execute(sa.insert(CONTRACT).values(vendor_id=vendor))
    before = store.past.lines(9)
    with pytest.raises(UserError, match=words) as caught, store.change("Try") as session:
        session.execute(statement)
    assert "nothing was" in str(caught.value).lower()
    assert store.past.lines(9) == before


def test_opened_in_one_thread_used_in_another(path):
    """R117: the file is opened in the background and then belongs to the window."""
    opened = []
    worker = threading.Thread(target=lambda: opened.append(open_store(path)))  # noqa: TID251  # the test is about threads
    worker.start()
    worker.join()
    add_vendor(opened[0], "Acme")
    assert vendor_names(opened[0]) == ["Acme"]
    opened[0].close()


def test_snapshot_stays_as_it_was(store):
    """R117: a long report reads what was there when it began."""
    add_vendor(store, "Acme")
    snapshot = store.snapshot()
    add_vendor(store, "Bolt")
    assert vendor_names(snapshot) == ["Acme"]
    with pytest.raises(UserError), snapshot.change("x"):
        pass
    snapshot.close()
    assert vendor_names(store) == ["Acme", "Bolt"]


def test_every_table_of_the_program_can_be_noted_exactly(tmp_path):
    """R120: undo images are JSON, exact for whole numbers and text and nothing else."""
    store = Store.create(tmp_path / "real.outsource", CLOCK)
    store._writer._journal.arm()
    store.close()
    db = raw(tmp_path / "real.outsource")
    for name in METADATA.tables:
        if name not in EXCLUDED:
            types = {row[2] for row in db.execute(f"PRAGMA table_info({name})")}
            assert types <= {"INTEGER", "TEXT"}, name


def test_close_twice_and_create_once(tmp_path):
    """R117: closing again does nothing; a new file never replaces another."""
    store = create(tmp_path / "new.outsource")
    store.close()
    store.close()
    with pytest.raises(UserError, match="exists already"):
        create(tmp_path / "new.outsource")
    assert [one.name for one in tmp_path.iterdir()] == ["new.outsource"]
