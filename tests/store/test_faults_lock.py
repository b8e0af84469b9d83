"""Locks nobody can read, locks that lie, and two programs that write all the same."""

import json
import os
import shutil
import socket
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from outsource_desk.store.errors import DataFileError
from tests.store.firm import (
    add_vendor,
    as_nobody,
    create,
    kill_while,
    open_store,
    raw,
    vendor_names,
)
from tests.support.lock_file import lock_of

SINCE = "2026-11-24T09:00:00+00:00"
TEXTS = [
    b"",
    b"\0" * 4096,
    b"\xff\xfe garbage",
    b"[" * 4096,
    b"null",
    b"[]",
    b'{"pid": 1}',
    b'{"pid": 1e999, "host": "x", "user": "y", "since": "2026-11-24T09:00:00+00:00"}',
    b'{"pid": {}, "host": [], "user": null, "since": 7}',
    b'{"pid": 1, "host": "x", "user": "y", "since": "yesterday"}',
    b"x" * 1_000_000,
]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_lock_that_says_nothing(path, text):
    """R119: a lock that nobody holds and that names nobody keeps nobody out."""
    lock_of(path).write_bytes(text)
    store = open_store(path)
    add_vendor(store, "Acme")
    assert json.loads(lock_of(path).read_text())["pid"] == os.getpid()
    store.close()
    assert not lock_of(path).exists()


@pytest.mark.parametrize(
    "odd", [{"since": "2026-11-24T09:00:00"}, {"host": ""}, {"user": "x" * 3000}, {"pid": -1}]
)
def test_lock_of_another_computer_in_odd_words(path, odd):
    """R117: whatever it says, somebody is named and nothing breaks."""
    told = {"pid": 1, "host": "OFFICE-PC", "user": "anna", "since": SINCE} | odd
    lock_of(path).write_text(json.dumps(told))
    with pytest.raises(DataFileError) as caught:
        open_store(path)
    assert caught.value.kind == "locked"
    assert "nothing was changed" in str(caught.value)
    assert lock_of(path).exists()


def test_folder_in_the_place_of_the_lock(path):
    """R119: nobody can lock then, so nobody is kept out."""
    lock_of(path).mkdir()
    store = open_store(path)
    add_vendor(store, "Acme")
    store.close()
    assert lock_of(path).is_dir()


def test_link_in_the_place_of_the_lock(path, tmp_path):
    """R119: what a link leads to is neither overwritten nor removed."""
    precious = tmp_path / "precious.txt"
    precious.write_text("keep me")
    lock_of(path).symlink_to(precious)
    store = open_store(path)
    add_vendor(store, "Acme")
    store.close()
    assert precious.read_text() == "keep me"


def test_lock_of_somebody_else_that_may_not_be_read(empty_file):
    """R117: in a shared folder it says that the file is in use, though not by whom."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o777)
    path = Path(shutil.copyfile(empty_file, folder / "firm.outsource"))
    path.chmod(0o666)
    lock_of(path).write_text(json.dumps({"pid": 1, "host": "x", "user": "y", "since": SINCE}))
    lock_of(path).chmod(0o600)
    try:
        with as_nobody():
            with pytest.raises(DataFileError) as caught:
                open_store(path)
            assert caught.value.kind == "locked"
            store = open_store(path, force=True)
            add_vendor(store, "Acme")
            store.close()
    finally:
        shutil.rmtree(folder)


def test_two_programs_that_both_have_it(path):
    """R117: opened “anyway” beside the first: the one that saved last is told, nothing mixes."""
    first = open_store(path)
    add_vendor(first, "Acme")
    second = open_store(path, force=True)
    add_vendor(second, "Bolt")
    with pytest.raises(DataFileError) as caught:
        add_vendor(first, "Cog")
    assert caught.value.kind == "changed"
    with pytest.raises(DataFileError):
        first.undo()
    add_vendor(second, "Dart")
    first.close()
    add_vendor(second, "Eel")
    second.close()
    store = open_store(path)
    assert vendor_names(store) == ["Acme", "Bolt", "Dart", "Eel"]
    store.close()


def test_two_processes_that_write_at_the_same_time(path):
    """R119: both were opened “anyway”; whatever either was told is saved is there."""

    def write(report):
        store = open_store(path, force=True)
        for number in range(10_000):
            add_vendor(store, f"Child {number}")
            report(f"Child {number}")

    mine, stopped = [], []

    def write_too(told):
        if len(told) < 3:
            return False
        try:
            with closing(open_store(path, force=True)) as store:
                for number in range(50):
                    add_vendor(store, f"Parent {number}")
                    mine.append(f"Parent {number}")
        except DataFileError as error:  # also when the child left no moment between its changes
            stopped.append(error.kind)
        return True

    try:
        theirs = kill_while(write, write_too)
    except AssertionError:  # the child was told “changed” and ended: that is right as well
        theirs = []
    store = open_store(path, force=True)
    found = vendor_names(store)
    store.close()
    assert set(mine) | set(theirs) <= set(found)
    assert set(stopped) <= {"changed", "locked"}
    assert raw(path).execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_program_that_holds_a_long_transaction(path):
    """R119: another program that never ends its change: a sentence, not a frozen window."""
    store = open_store(path)
    add_vendor(store, "Acme")
    store._db.execute("PRAGMA busy_timeout = 50")
    other = raw(path)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(DataFileError) as caught:
        add_vendor(store, "Bolt")
    assert caught.value.kind == "locked"
    other.execute("ROLLBACK")
    other.close()
    add_vendor(store, "Bolt")
    assert vendor_names(store) == ["Acme", "Bolt"]
    store.close()


def test_host_without_a_name(path, monkeypatch):
    """R117: a computer that does not know its own name can still open its file."""
    monkeypatch.setattr(socket, "gethostname", lambda: "")
    create(path.with_name("new.outsource")).close()
    open_store(path).close()


def test_lock_of_somebody_else_that_may_only_be_read(empty_file):
    """R117: the usual rights in a shared folder: the program of another person still counts."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o777)
    path = Path(shutil.copyfile(empty_file, folder / "firm.outsource"))
    path.chmod(0o666)
    first = open_store(path)
    try:
        with as_nobody(), pytest.raises(DataFileError) as caught:
            open_store(path)
        assert caught.value.kind == "locked"
        assert socket.gethostname() in str(caught.value)
        first.close()
        with as_nobody():
            second = open_store(path)
            add_vendor(second, "Acme")
            second.close()
    finally:
        first.close()
        shutil.rmtree(folder)
