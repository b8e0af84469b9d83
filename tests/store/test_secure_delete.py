"""R129: what is gone leaves no bytes in the file; what the history keeps is said."""

from __future__ import annotations

from datetime import timedelta

from outsource_desk.base.clock import FixedClock
from outsource_desk.store.blobs import KEPT_DAYS
from outsource_desk.store.store import Store
from tests.conftest import NOW
from tests.store.dump.exported import add_files

SECRET = b"Zebra-7713-secret " * 3000


def attach_and_delete(store):
    add_files(store, SECRET)
    with store.change("Delete it") as session:
        session.connection().exec_driver_sql("DELETE FROM attachment")


def test_a_document_nobody_needs_leaves_no_bytes(sample_store):
    """R129: after its time in the bin its pages are overwritten, not only unlinked."""
    attach_and_delete(sample_store)
    sample_store.close()
    assert b"Zebra-7713" in sample_store.path.read_bytes()  # it can still be brought back
    later = FixedClock(NOW + timedelta(days=KEPT_DAYS + 1))
    store = Store.open(sample_store.path, later)
    with store.change("Work goes on") as session:
        session.connection().exec_driver_sql("UPDATE vendor SET notes = 'x' WHERE id = 1")
    store.close()  # a clock that runs ahead for one session takes nothing away
    Store.open(sample_store.path, later).close()
    assert b"Zebra-7713" not in sample_store.path.read_bytes()


def test_deleted_and_changed_text_leaves_no_bytes_outside_the_history(sample_store):
    """R129: deleted rows are zeroed in every page; the history alone still knows the text."""
    with sample_store.change("Write") as session:
        session.connection().exec_driver_sql("UPDATE vendor SET notes = ? WHERE id = 1", ("Yak-1",))
        run = session.connection().exec_driver_sql
        run("INSERT INTO person (name, role, email) VALUES ('Yak-2', '', '')")
    with sample_store.change("Delete") as session:
        session.connection().exec_driver_sql("UPDATE vendor SET notes = '' WHERE id = 1")
        session.connection().exec_driver_sql("DELETE FROM person WHERE name = 'Yak-2'")
    sample_store.undo()
    sample_store.redo()
    db = sample_store._db
    db.execute("DELETE FROM history_row WHERE before LIKE '%Yak-%' OR after LIKE '%Yak-%'")
    sample_store.close()
    found = sample_store.path.read_bytes()
    assert b"Yak-" not in found


def test_history_keeps_what_was_deleted_as_help_says(sample_store):
    """R129: “delete” is no shredder, and the topic Privacy says so."""
    from outsource_desk.ui.help.topics import topics

    with sample_store.change("Write") as session:
        session.connection().exec_driver_sql("UPDATE vendor SET notes = ? WHERE id = 1", ("Yak-3",))
    with sample_store.change("Delete") as session:
        session.connection().exec_driver_sql("UPDATE vendor SET notes = '' WHERE id = 1")
    sample_store.close()
    assert b"Yak-3" in sample_store.path.read_bytes()
    privacy = topics()["privacy"].text
    assert "whoever has the file can read in it what was deleted" in privacy
    for word in ("BitLocker", "FileVault", "LUKS", "not encrypted"):
        assert word in privacy
