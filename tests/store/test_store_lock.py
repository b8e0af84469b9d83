"""One program at a time, and it is said who."""

import json
import os
import socket

import pytest

from outsource_desk.store.errors import DataFileError
from outsource_desk.store.lock import FileLock
from tests.store.firm import CLOCK, add_vendor, kill_while, open_store, vendor_names

SINCE = "2026-11-24T09:00:00+00:00"


def lock_file(path):
    return path.with_name(f".{path.name}.lock")


def write_lock(path, *, host, pid=1):
    told = {"pid": pid, "host": host, "user": "anna", "since": SINCE}
    lock_file(path).write_text(json.dumps(told))


def refused(path):
    with pytest.raises(DataFileError) as caught:
        open_store(path)
    assert caught.value.kind == "locked"
    return str(caught.value)


def test_lock_says_who_and_goes_with_the_close(path):
    """R117: the file beside the document names process, computer, person and time."""
    store = open_store(path)
    told = json.loads(lock_file(path).read_text())
    assert (told["pid"], told["host"]) == (os.getpid(), socket.gethostname())
    assert told["since"] == CLOCK.now().isoformat()
    store.close()
    assert not lock_file(path).exists()


def test_second_window_is_refused_but_may_read(path):
    """R117: two programs never write the same file."""
    store = open_store(path)
    add_vendor(store, "Acme")
    assert socket.gethostname() in refused(path)
    reader = open_store(path, read_only=True)
    assert vendor_names(reader) == ["Acme"]
    reader.close()
    assert lock_file(path).exists()
    store.close()
    open_store(path).close()


def test_another_computer_is_named_and_can_be_overruled(path):
    """R117: a synced folder shows a lock that this computer cannot test."""
    write_lock(path, host="OFFICE-PC")
    sentence = refused(path)
    assert "OFFICE-PC" in sentence
    assert "anna" in sentence
    assert "24 Nov 2026" in sentence
    assert lock_file(path).exists()
    store = open_store(path, force=True)
    add_vendor(store, "Acme")
    assert json.loads(lock_file(path).read_text())["pid"] == os.getpid()
    store.close()
    assert not lock_file(path).exists()


def test_lock_of_a_dead_program_here_is_taken_over(path):
    """R119: after a crash the file opens without a question, even if the number lives again."""
    write_lock(path, host=socket.gethostname(), pid=os.getpid())
    open_store(path).close()
    lock_file(path).write_text('{"pid": 1, "ho')  # the power went while it was written
    open_store(path).close()
    assert not lock_file(path).exists()


def test_killed_program_frees_the_file(path):
    """R119: kill -9 while the file is open."""

    def hold(report):
        store = open_store(path)
        report("open")
        os.read(os.pipe()[0], 1)
        store.close()

    assert kill_while(hold, len) == ["open"]
    assert lock_file(path).exists()
    open_store(path).close()
    assert not lock_file(path).exists()


def test_forced_lock_is_not_removed_by_the_first_owner(path):
    """R117: whoever closes removes only a lock that is still its own."""
    first = FileLock.take(path, CLOCK.now())
    second = FileLock.take(path, CLOCK.now(), force=True)
    first.release()
    assert lock_file(path).exists()
    refused(path)
    second.release()
    second.release()
    assert not lock_file(path).exists()


def test_failed_open_frees_the_file(path):
    """R117: a file that could not be opened is not locked either."""
    path.write_bytes(b"")
    with pytest.raises(DataFileError):
        open_store(path)
    assert not lock_file(path).exists()
