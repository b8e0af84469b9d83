"""A private copy to look at: of a file in use, too old, too new, or left by a crash."""

import shutil
import time

import pytest

from outsource_desk.store import viewing
from outsource_desk.store.errors import DataFileError
from outsource_desk.store.schema import Schema
from outsource_desk.store.store import Store
from tests.store.firm import (
    CLOCK,
    FIRM,
    add_vendor,
    as_nobody,
    create,
    kill_while,
    open_store,
    raw,
    vendor_names,
)


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "private"
    made.mkdir()
    return made


@pytest.fixture
def look(folder):
    shown = []

    def at(path, schema=FIRM):
        shown.append(Store.look(path, CLOCK, folder, schema=schema))
        return shown[-1]

    yield at
    for store in shown:
        store.close()


def contents(folder):
    return {one.name: one.read_bytes() for one in folder.iterdir() if one.is_file()}


def test_reading_while_another_program_writes(path, look):
    """R117: a copy is whole, and the writer is never refused because somebody looks."""

    def write(report):
        store = open_store(path)
        for number in range(100_000):
            add_vendor(store, f"Vendor {number}")
            report(str(number))
            time.sleep(0.005)  # a hundred changes a second

    looked = []

    def seen_enough(saved):
        if len(saved) < 20 * (len(looked) + 1):
            return False
        found = vendor_names(look(path))
        assert found == [f"Vendor {number}" for number in range(len(found))]
        assert len(found) >= len(saved)
        looked.append(len(found))
        return len(looked) == 3

    reported = kill_while(write, seen_enough)
    assert reported == [str(number) for number in range(len(reported))]
    assert len(set(looked)) == 3


def test_a_copy_cannot_be_written(path, look, store):
    """R117: what is shown is no place to work in, and says so."""
    add_vendor(store, "Acme")
    shown = look(path)
    assert (shown.read_only, shown.is_copy, shown.path) == (True, True, path)
    with pytest.raises(DataFileError) as caught:
        add_vendor(shown, "Bolt")
    assert caught.value.kind == "read_only"
    assert shown.trouble() is None
    add_vendor(store, "Bolt")
    assert vendor_names(shown) == ["Acme"]


def test_a_crash_where_nobody_may_write_is_finished_in_the_copy(path, look, public_folder):
    """R119: the change that was cut off is taken back in the copy; the original stays."""
    store = open_store(path)
    add_vendor(store, "Acme")
    store.close()

    def cut_off(report):
        db = raw(path)
        db.execute("PRAGMA cache_size = 1")
        db.execute("BEGIN")
        for number in range(2000):
            db.execute("INSERT INTO vendor (name, note) VALUES (?, ?)", (str(number), "n" * 500))
        report("spilled")
        time.sleep(60)

    kill_while(cut_off, len)
    for ending in ("", "-journal"):
        shutil.copyfile(f"{path}{ending}", public_folder / f"{path.name}{ending}")
    (public_folder / path.name).chmod(0o444)
    public_folder.chmod(0o555)
    before = contents(public_folder)
    with as_nobody(), pytest.raises(DataFileError) as caught:
        open_store(public_folder / path.name)
    assert caught.value.kind == "read_only"
    assert vendor_names(look(public_folder / path.name)) == ["Acme"]
    assert contents(public_folder) == before


def test_an_old_file_that_cannot_be_converted_in_place(look, public_folder):
    """R117: the copy is converted; the file on the medium keeps its format."""
    path = public_folder / "firm.outsource"
    store = create(path)
    add_vendor(store, "Acme")
    store.close()

    def to_two(db):
        db.execute("ALTER TABLE vendor ADD COLUMN extra TEXT")

    newer = Schema(FIRM.metadata, 2, {2: to_two})
    path.chmod(0o444)
    public_folder.chmod(0o555)
    before = path.read_bytes()
    with as_nobody(), pytest.raises(DataFileError) as caught:
        open_store(path, newer)
    assert caught.value.kind == "read_only"
    shown = look(path, newer)
    assert vendor_names(shown) == ["Acme"]
    assert shown._db.execute("PRAGMA user_version").fetchone() == (2,)
    assert path.read_bytes() == before


def made_newer(path, oldest_reader):
    db = raw(path)
    db.execute("CREATE TABLE IF NOT EXISTS file_fact (key TEXT PRIMARY KEY, value TEXT)")
    if oldest_reader is not None:
        db.execute("INSERT INTO file_fact VALUES ('oldest_reader', ?)", (oldest_reader,))
    db.execute("PRAGMA user_version = 7")
    db.close()


def test_a_newer_file_says_who_may_read_it(path, look):
    """R117: refused, but a copy may be looked at when the file says that we understand it."""
    add_vendor(store := open_store(path), "Acme")
    store.close()
    made_newer(path, "1")
    before = path.read_bytes()
    with pytest.raises(DataFileError) as caught:
        open_store(path)
    assert caught.value.kind == "newer_readable"
    assert "look at a copy" in str(caught.value)
    assert vendor_names(look(path)) == ["Acme"]
    assert path.read_bytes() == before


@pytest.mark.parametrize("oldest", ["6", None, "", "x", "-1", "9" * 30])
def test_a_newer_file_we_would_misread_is_refused(path, folder, oldest):
    """R117: without a clear word of the file, nothing is guessed."""
    made_newer(path, oldest)
    for attempt in (open_store, lambda path: Store.look(path, CLOCK, folder, schema=FIRM)):
        with pytest.raises(DataFileError) as caught:
            attempt(path)
        assert caught.value.kind == "newer"


def test_a_folder_that_may_not_be_entered(public_folder):
    """R119: the folder of somebody else is said, and is no bug of ours."""
    path = public_folder / "firm.outsource"
    create(path).close()
    public_folder.chmod(0o700)
    with as_nobody(), pytest.raises(DataFileError) as caught:
        open_store(path)
    assert caught.value.kind == "denied"


def test_nothing_to_look_at(folder, tmp_path):
    """R119: a missing, an empty, a foreign and a damaged file: each its own sentence."""
    path = tmp_path / "x.outsource"
    kinds = []
    for data in (None, b"", b"PDF" * 100, b"SQLite format 3\0" + b"\1" * 5000):
        if data is not None:
            path.write_bytes(data)
        with pytest.raises(DataFileError) as caught:
            Store.look(path, CLOCK, folder)
        kinds.append(caught.value.kind)
    assert kinds == ["missing", "empty", "foreign", "foreign"]


@pytest.mark.parametrize("saves", [1, 1000], ids=["once", "all the time"])
def test_a_slow_look_lets_others_save(path, look, monkeypatch, saves):
    """R117: over a network a copy takes long; who works in the file saves between two steps."""
    store = open_store(path)
    count, saved = viewing.Restarts.count, []

    def save_between(self, *told):
        if len(saved) < saves:
            saved.append(add_vendor(store, f"Vendor {len(saved)}"))
        count(self, *told)

    monkeypatch.setattr(viewing, "STEP_PAGES", 8)
    monkeypatch.setattr(viewing.Restarts, "count", save_between)
    names = vendor_names(look(path))
    assert len(saved) >= 1
    assert names == vendor_names(store)
    store.close()
