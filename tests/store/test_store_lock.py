"""One program at a time, and it is said who."""

import json
import os
import socket

import pytest
import sqlalchemy as sa

from outsource_desk.store.errors import DataFileError
from outsource_desk.store.lock import FileLock, LockedError
from tests.store.firm import CLOCK, VENDOR, add_vendor, kill_while, open_store, vendor_names
from tests.support.lock_file import lock_of

SINCE = "2026-11-24T09:00:00+00:00"


def write_lock(path, *, host, pid=1):
    told = {"pid": pid, "host": host, "user": "anna", "since": SINCE}
    lock_of(path).write_text(json.dumps(told))


def refused(path):
    with pytest.raises(DataFileError) as caught:
        open_store(path)
    assert caught.value.kind == "locked"
    return str(caught.value)


def test_lock_says_who_and_goes_with_the_close(path):
    """R117: the file beside the document names process, computer, person and time."""
    store = open_store(path)
    told = json.loads(lock_of(path).read_text())
    assert (told["pid"], told["host"]) == (os.getpid(), socket.gethostname())
    assert told["since"] == CLOCK.now().isoformat()
    store.close()
    assert not lock_of(path).exists()


def test_second_window_is_refused_but_may_read(path):
    """R117: two programs never write the same file."""
    store = open_store(path)
    add_vendor(store, "Acme")
    assert socket.gethostname() in refused(path)
    reader = open_store(path, read_only=True)
    assert vendor_names(reader) == ["Acme"]
    reader.close()
    assert lock_of(path).exists()
    store.close()
    open_store(path).close()


def test_another_computer_is_named_and_can_be_overruled(path):
    """R117: a synced folder shows a lock that this computer cannot test."""
    write_lock(path, host="OFFICE-PC")
    sentence = refused(path)
    assert "OFFICE-PC" in sentence
    assert "anna" in sentence
    assert "24 Nov 2026" in sentence
    assert lock_of(path).exists()
    store = open_store(path, force=True)
    add_vendor(store, "Acme")
    assert json.loads(lock_of(path).read_text())["pid"] == os.getpid()
    store.close()
    assert not lock_of(path).exists()


def test_lock_of_a_dead_program_here_is_taken_over(path):
    """R119: after a crash the file opens without a question, even if the number lives again."""
    write_lock(path, host=socket.gethostname(), pid=os.getpid())
    open_store(path).close()
    lock_of(path).write_text('{"pid": 1, "ho')  # the power went while it was written
    open_store(path).close()
    assert not lock_of(path).exists()


def test_killed_program_frees_the_file(path):
    """R119: kill -9 while the file is open."""

    def hold(report):
        store = open_store(path)
        report("open")
        os.read(os.pipe()[0], 1)
        store.close()

    assert kill_while(hold, len) == ["open"]
    assert lock_of(path).exists()
    open_store(path).close()
    assert not lock_of(path).exists()


def test_forced_lock_is_not_removed_by_the_first_owner(path):
    """R117: whoever closes removes only a lock that is still its own."""
    first = FileLock.take(path, CLOCK.now())
    second = FileLock.take(path, CLOCK.now(), force=True)
    first.release()
    assert lock_of(path).exists()
    refused(path)
    second.release()
    second.release()
    assert not lock_of(path).exists()


def test_failed_open_frees_the_file(path):
    """R117: a file that could not be opened is not locked either."""
    path.write_bytes(b"")
    with pytest.raises(DataFileError):
        open_store(path)
    assert not lock_of(path).exists()


def test_the_lock_names_its_holder_to_the_window(path):
    """R117: the dialog shows who, where and since when; a half-written lock names nobody."""
    write_lock(path, host="OFFICE-PC", pid=4711)
    with pytest.raises(LockedError) as caught:
        open_store(path)
    holder = caught.value.holder
    assert (holder.pid, holder.host, holder.user, holder.is_here) == (
        4711,
        "OFFICE-PC",
        "anna",
        False,
    )
    assert holder.since.isoformat() == SINCE


def test_a_crash_is_told_at_the_next_start_only(path):
    """R119: kill -9, then one start that knows, and none after it."""
    open_store(path).close()

    def hold(report):
        store = open_store(path)
        add_vendor(store, "Acme")
        report("saved")
        os.read(os.pipe()[0], 1)

    kill_while(hold, len)
    store = open_store(path)
    assert store.recovered
    assert (store.recovery.since, store.recovery.took_back) == (CLOCK.now(), False)
    assert vendor_names(store) == ["Acme"]
    snapshot = store.snapshot()
    assert not snapshot.recovered
    snapshot.close()
    store.close()
    again = open_store(path)
    assert not again.recovered
    again.close()


def test_a_change_cut_off_in_the_middle_is_told(path):
    """R119: what the journal takes back is said, also when the lock got lost."""

    def cut_off(report):
        store = open_store(path)
        add_vendor(store, "Saved")
        with store.change("Never finished") as session:
            store._db.execute("PRAGMA cache_size = 1")
            for number in range(2000):
                session.execute(sa.insert(VENDOR).values(name=f"V{number}", note="n" * 500))
            report("spilled")
            os.read(os.pipe()[0], 1)

    kill_while(cut_off, len)
    assert path.with_name(f"{path.name}-journal").stat().st_size > 0
    lock_of(path).unlink()
    store = open_store(path)
    assert store.recovery.took_back
    assert store.recovery.since is None
    assert vendor_names(store) == ["Saved"]
    store.close()


def test_a_clean_end_is_no_crash(path, tmp_path):
    """R119: nothing is told after a clean close, for a copy, or after overruling a lock."""
    store = open_store(path)
    store.save_copy(tmp_path / "copy.outsource")
    store.close()
    write_lock(path, host="OFFICE-PC")
    for opened in (
        open_store(path, force=True),
        open_store(tmp_path / "copy.outsource"),
        open_store(path, read_only=True),
    ):
        assert not opened.recovered
        opened.close()
