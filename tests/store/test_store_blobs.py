"""Finished documents lie in the data file, once each, as long as something refers to them."""

import hashlib

import pytest
import sqlalchemy as sa

from outsource_desk.base.errors import UserError
from outsource_desk.store import blobs
from outsource_desk.store.errors import DataFileError
from tests.store.firm import TABLES, open_store, raw

PAPER = TABLES["paper"]
DATA = bytes(range(256)) * 400


def attach(store, data):
    with store.change("Attach") as session:
        sha256 = store.put_blob(data)
        session.execute(sa.insert(PAPER).values(sha256=sha256))
    return sha256


def test_stored_once_and_read_back(store):
    """R117: attachments are part of the one file."""
    sha256 = attach(store, DATA)
    assert sha256 == hashlib.sha256(DATA).hexdigest()
    assert store.put_blob(DATA) == sha256
    assert store.read_blob(sha256) == DATA
    assert store._db.execute("SELECT count(*) FROM blob").fetchone() == (1,)


def test_rolled_back_with_its_change(store):
    """R117: a change that fails leaves no document behind."""

    def attach_and_fail():
        with store.change("Attach"):
            store.put_blob(DATA)
            raise UserError("stop")

    with pytest.raises(UserError):
        attach_and_fail()
    assert store._db.execute("SELECT count(*) FROM blob").fetchone() == (0,)


def test_unused_ones_go_when_the_file_is_closed(store, path):
    """R120: until then an undo may need them; afterwards the file shrinks."""
    kept, dropped = attach(store, DATA), attach(store, DATA[::-1])
    with store.change("Remove") as session:
        session.execute(sa.delete(PAPER).where(PAPER.c.sha256 == dropped))
    store.undo()
    assert store.read_blob(dropped) == DATA[::-1]
    store.redo()
    size = path.stat().st_size
    store.close()
    assert raw(path).execute("SELECT sha256 FROM blob").fetchall() == [(kept,)]
    assert path.stat().st_size < size - len(DATA) // 2
    again = open_store(path)
    assert again.read_blob(kept) == DATA
    again.close()


def test_damaged_or_missing_is_said(store):
    """R119: a document is never shown unless it is what was stored."""
    sha256 = attach(store, DATA)
    store._db.execute("UPDATE blob SET data = x'00'")
    for wanted in (sha256, "0" * 64):
        with pytest.raises(DataFileError) as caught:
            store.read_blob(wanted)
        assert caught.value.kind == "damaged"


def test_too_large_is_refused(store, monkeypatch):
    """R125: the limit is said before anything is stored."""
    monkeypatch.setattr(blobs, "LARGEST_BLOB_BYTES", 10)
    with pytest.raises(UserError, match="at most"):
        store.put_blob(b"x" * 11)
