"""Finished documents lie in the data file, once each, as long as something needs them."""

import hashlib
import os
import resource
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta

import pytest
import sqlalchemy as sa

from outsource_desk.base.clock import FixedClock
from outsource_desk.base.errors import UserError
from outsource_desk.base.files import NotAFile
from outsource_desk.records.tables import METADATA
from outsource_desk.store import documents
from outsource_desk.store.blobs import KEPT_DAYS, REFERENCES
from outsource_desk.store.documents import STEP_BYTES
from outsource_desk.store.errors import DataFileError
from outsource_desk.store.schema import Schema
from outsource_desk.store.store import Store
from tests.store.firm import CLOCK, FIRM, TABLES, add_vendor, open_store, raw, vendor_names

PAPER = TABLES["paper"]
DATA = bytes(range(256)) * 400
MB = 1_000_000
MOST_KB = 20_000  # of memory beyond what the open file takes


def attach(store, data):
    with store.change("Attach") as session:
        sha256 = store.documents.put(data)
        session.execute(sa.insert(PAPER).values(sha256=sha256))
    return sha256


def remove(store, sha256):
    with store.change("Remove") as session:
        session.execute(sa.delete(PAPER).where(PAPER.c.sha256 == sha256))


def stored(store):
    return store._db.execute("SELECT sha256, size, length(data) FROM blob").fetchall()


def test_stored_once_and_read_back(store, tmp_path):
    """R117, R125: attachments are part of the one file; the same bytes lie there once."""
    sha256 = attach(store, DATA)
    assert sha256 == hashlib.sha256(DATA).hexdigest()
    again = tmp_path / "again.bin"
    again.write_bytes(DATA)
    assert store.documents.put(DATA) == store.documents.put_file(again) == sha256
    assert store.documents.read(sha256) == DATA
    assert stored(store) == [(sha256, len(DATA), len(DATA))]


@pytest.mark.parametrize("size", [0, 1, documents.PIECE_BYTES, 3 * documents.PIECE_BYTES + 7])
def test_files_of_any_size_come_back_as_they_were(store, tmp_path, size):
    """R125: in pieces in, in pieces out, also inside a change."""
    data = os.urandom(size)
    source, target = tmp_path / "in", tmp_path / "out"
    source.write_bytes(data)
    shares = []
    with store.change("Attach") as session:
        sha256 = store.documents.put_file(source, shares.append)
        session.execute(sa.insert(PAPER).values(sha256=sha256))
    assert shares == sorted(shares)
    assert size == 0 or shares[-1] == 1
    store.documents.write_to(sha256, target, shares.append)
    assert target.read_bytes() == data == store.documents.read(sha256)
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize("how", ["bytes", "file"])
def test_rolled_back_with_its_change(store, tmp_path, how):
    """R117: a change that fails leaves no document behind."""
    source = tmp_path / "in"
    source.write_bytes(DATA)

    def attach_and_fail():
        with store.change("Attach"):
            if how == "bytes":
                store.documents.put(DATA)
            else:
                store.documents.put_file(source)
            raise UserError("stop")

    with pytest.raises(UserError):
        attach_and_fail()
    assert stored(store) == []


def test_stopped_half_way_leaves_nothing(store, tmp_path):
    """R125: Cancel in the middle of a large file, in and out."""
    source, target = tmp_path / "in", tmp_path / "out"
    source.write_bytes(os.urandom(8 * documents.PIECE_BYTES))

    class StopError(Exception):
        pass

    def stop_at(last):
        def report(share):
            if share > last:
                raise StopError

        return report

    for last in (0.1, 0.7):
        with pytest.raises(StopError):
            store.documents.put_file(source, stop_at(last))
        assert stored(store) == []
    sha256 = store.documents.put_file(source)
    target.write_bytes(b"what was there")
    with pytest.raises(StopError):
        store.documents.write_to(sha256, target, stop_at(0.5))
    assert target.read_bytes() == b"what was there"
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize("grow", [b"x", b""], ids=["grows", "is written anew"])
def test_a_file_that_changes_is_not_stored(store, tmp_path, grow):
    """R125: half an old file and half a new one would be neither."""
    source = tmp_path / "in"
    source.write_bytes(DATA * 20)

    def change_it(share):
        with source.open("r+b") as file:
            file.seek(0, os.SEEK_END if grow else os.SEEK_SET)
            file.write(grow or b"other")

    with pytest.raises(UserError, match="changed while it was being read"):
        store.documents.put_file(source, change_it)
    assert stored(store) == []


def test_closing_describes_no_table(sample_store, monkeypatch):
    """R130: a file that was only looked at closes at once, and still knows who needs a document."""
    named = {
        (table.name, key.parent.name)
        for table in METADATA.tables.values()
        for key in table.foreign_keys
        if key.target_fullname == "blob.sha256"
    }
    assert set(map(tuple, sample_store._db.execute(REFERENCES))) == named != set()
    before = set(stored(sample_store))
    sample_store.documents.put(DATA)
    monkeypatch.setattr(Schema, "metadata", property(lambda _: pytest.fail("was described")))
    sample_store.close()
    with closing(raw(sample_store.path)) as db:
        after = set(db.execute("SELECT sha256, size, length(data) FROM blob"))
    assert after == before != set()


def work_on(path, clock):
    """Change something, so that the history knows the day."""
    store = Store.open(path, clock, schema=FIRM)
    attach(store, f"of {clock.now()}".encode())
    store.close()


@pytest.mark.parametrize(("days", "kept"), [(KEPT_DAYS - 1, True), (KEPT_DAYS + 1, False)])
def test_deleted_ones_stay_for_the_bin_and_go_afterwards(path, days, kept):
    """R120: until the file is closed an undo may need them, and the bin for 90 days."""
    first = open_store(path)
    sha256, other = attach(first, DATA[::-1]), attach(first, DATA)
    remove(first, sha256)
    first.undo()
    assert first.documents.read(sha256) == DATA[::-1]
    first.redo()
    first.close()
    size = path.stat().st_size
    later = FixedClock(CLOCK.now() + timedelta(days=days))
    work_on(path, later)
    Store.open(path, later, schema=FIRM).close()
    found = {row[0] for row in raw(path).execute("SELECT sha256 FROM blob")}
    assert (sha256 in found) == kept
    assert other in found
    assert kept or path.stat().st_size < size - len(DATA) // 2


def test_a_clock_that_runs_ahead_empties_no_bin(path):
    """R120: one session with a wrong year, also one that changes something, costs no file."""
    first = open_store(path)
    sha256 = attach(first, DATA)
    remove(first, sha256)
    first.close()
    work_on(path, FixedClock(CLOCK.now() + timedelta(days=400)))
    Store.open(path, CLOCK, schema=FIRM).close()  # the clock is right again
    assert sha256 in {row[0] for row in raw(path).execute("SELECT sha256 FROM blob")}


def test_what_nothing_ever_named_goes_at_once(path):
    """R125: a file that was taken in and then not attached is no ballast."""
    store = open_store(path)
    store.documents.put(DATA)
    store.close()
    assert raw(path).execute("SELECT count(*) FROM blob").fetchone() == (0,)


def test_damaged_or_missing_is_said(store, tmp_path):
    """R119: a document is never shown unless it is what was stored."""
    sha256, target = attach(store, DATA), tmp_path / "out"
    store._db.execute("UPDATE blob SET data = x'00'")
    for wanted in (sha256, "0" * 64):
        for look in (store.documents.read, lambda one: store.documents.write_to(one, target)):
            with pytest.raises(DataFileError, match="no longer what was stored") as caught:
                look(wanted)
            assert caught.value.kind == "damaged"
    assert not target.exists()


def test_writing_one_out_keeps_nobody_waiting(store, tmp_path):
    """R125: a stick is slow; the window reads and saves meanwhile."""
    data = b"paper" * (2 * STEP_BYTES // 5 + 1)
    sha256 = store.documents.put(data)
    with ThreadPoolExecutor(1) as window:

        def report(share):
            window.submit(add_vendor, store, f"at {share}").result(timeout=5)

        store.documents.write_to(sha256, tmp_path / "out.pdf", report)
    assert (tmp_path / "out.pdf").read_bytes() == data
    assert len(vendor_names(store)) == 3


def test_too_large_is_refused_unread(store, tmp_path):
    """R125: the limit is said before anything is read or stored: 5 GB of nothing cost nothing."""
    huge = tmp_path / "huge"
    with huge.open("wb") as file:
        file.truncate(5_000_000_000)
    with pytest.raises(UserError, match="5000 MB large and was not stored: at most 100 MB"):
        store.documents.put_file(huge)


def test_pipes_folders_and_devices_do_not_hang(store, tmp_path):
    """R125: only a file is a file; a link to one is one."""
    pipe, link, loop = (tmp_path / name for name in ("pipe", "link", "loop"))
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    loop.symlink_to(loop)
    for wrong in (pipe, link, tmp_path, type(tmp_path)("/dev/zero")):
        with pytest.raises(NotAFile):
            store.documents.put_file(wrong)
    with pytest.raises(OSError, match="loop"):
        store.documents.put_file(loop)
    (tmp_path / "real").write_bytes(DATA)
    link.unlink()
    link.symlink_to(tmp_path / "real")
    assert store.documents.read(store.documents.put_file(link)) == DATA


def memory_of(work):
    """Run `work()` in a process of its own; return by how many KB its memory grew at most."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            work()
            grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
            os.write(writing, str(grown).encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as told:
        found = told.read()
    os.waitpid(child, 0)
    assert found, "the work failed"
    return int(found)


def test_a_large_file_takes_little_memory(path, tmp_path):
    """R125: 100 MB stored, stored again, read back and written out within 20 MB of memory."""
    source, target = tmp_path / "in", tmp_path / "out"
    with source.open("wb") as file:
        for at in range(100):
            file.write(hashlib.sha256(bytes([at])).digest() * (MB // 32))
    assert source.stat().st_size == 100 * MB

    def work():
        store = open_store(path)
        sha256 = store.documents.put_file(source)
        assert store.documents.put_file(source) == sha256
        store.documents.write_to(sha256, target)
        store.close()

    grown = memory_of(work)
    sys.stdout.write(f"100 MB in and out: {grown / 1000:.1f} MB of memory\n")
    assert target.stat().st_size == 100 * MB
    assert grown < MOST_KB
