"""Going back to a copy: over whatever is there, from any copy that is sound, and never by half."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3

import pytest

from outsource_desk.store.backup import copies, restoring
from outsource_desk.store.backup.inspect_copy import inside, looking
from outsource_desk.store.errors import DataFileError
from outsource_desk.store.migrations import SCHEMA_VERSION
from outsource_desk.store.store import Store
from tests.store.firm import CLOCK, FIRM, add_vendor, open_store, raw, vendor_names
from tests.store.hot import crash
from tests.store.test_store_golden import GOLDEN, made_of


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "Backups"


def test_restore_over_a_crashed_file(path, folder, tmp_path):
    """R118: the journal of the crash is kept but never played into the restored file."""
    store = open_store(path)
    add_vendor(store, "Acme")
    made = store.back_up(folder)
    add_vendor(store, "Bolt")
    store.close()
    journal = crash(path)
    kept = restoring.restore(path, made, tmp_path / "kept", CLOCK.now(), FIRM)
    assert not journal.exists()
    store = open_store(path)
    assert vendor_names(store) == ["Acme"]
    store.close()
    assert kept.with_name(f"{kept.name}-journal").exists()
    replaced = open_store(kept)
    assert vendor_names(replaced) == ["Acme", "Bolt"]
    replaced.close()
    assert copies.backups(kept.parent) == ()


def test_restored_file_is_not_taken_for_the_one_it_replaced(path, folder, tmp_path):
    """R119: on FAT both would have one time of change, and the seal would call it rotted."""
    store = open_store(path)
    made = store.back_up(folder)
    add_vendor(store, "Acme")
    store.close()
    before = path.stat().st_mtime_ns // restoring.COARSEST_NS
    restoring.restore(path, made, tmp_path / "kept", CLOCK.now(), FIRM)
    assert path.stat().st_mtime_ns // restoring.COARSEST_NS != before


def test_crashed_file_recovers_by_itself(path):
    """R119: the next start finishes what the crash interrupted."""
    store = open_store(path)
    add_vendor(store, "Acme")
    store.close()
    journal = crash(path)
    store = open_store(path)
    assert vendor_names(store) == ["Acme"]
    store.close()
    assert not journal.exists()


def test_restore_brings_back_a_file_that_is_gone(path, folder, tmp_path):
    """R118: the copy needs nothing of the original."""
    store = open_store(path)
    add_vendor(store, "Acme")
    made = store.back_up(folder)
    store.close()
    path.unlink()
    restoring.restore(path, made, tmp_path / "kept", CLOCK.now(), FIRM)
    store = open_store(path)
    assert vendor_names(store) == ["Acme"]
    store.close()


def test_restore_refuses_a_bad_copy_and_an_open_file(store, path, folder, tmp_path):
    """R118: what is there is replaced only by something better, and never under a window."""
    add_vendor(store, "Acme")
    made = store.back_up(folder)
    bad = shutil.copyfile(made, tmp_path / "bad.outsource")
    bad.write_bytes(bad.read_bytes()[:9000])
    for copy, kind in ((bad, "truncated"), (made, "locked")):
        with pytest.raises(DataFileError) as caught:
            restoring.restore(path, copy, tmp_path / "kept", CLOCK.now(), FIRM)
        assert caught.value.kind == kind
    add_vendor(store, "Bolt")
    assert vendor_names(store) == ["Acme", "Bolt"]


def refusal(path, copy, tmp_path):
    before = path.read_bytes()
    with pytest.raises(DataFileError) as caught:
        restoring.restore(path, copy, tmp_path / "kept", CLOCK.now(), FIRM)
    assert path.read_bytes() == before
    assert sorted(one.name for one in path.parent.glob("firm.outsource*")) == ["firm.outsource"]
    return caught.value.kind


def test_what_is_no_sound_copy_of_ours_is_refused(path, tmp_path):
    """R118: damaged, of a newer program, foreign, empty, gone, a folder, the file itself."""
    whole = path.read_bytes()
    damaged, newer, foreign, empty = (
        tmp_path / f"{name}.outsource" for name in ("damaged", "newer", "foreign", "empty")
    )
    damaged.write_bytes(whole[:8192] + b"\xa5" * 4096 + whole[12288:])
    newer.write_bytes(whole)
    with raw(newer) as db:
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    db.close()
    with sqlite3.connect(foreign) as db:
        db.execute("CREATE TABLE t (x)")
    db.close()
    empty.touch()
    for copy, kind in (
        (damaged, "damaged"),
        (newer, "newer"),
        (foreign, "foreign"),
        (empty, "empty"),
        (tmp_path / "nowhere.outsource", "missing"),
        (tmp_path, "not_a_file"),
        (path, "locked"),
    ):
        assert refusal(path, copy, tmp_path) == kind
    link = tmp_path / "link.outsource"
    link.symlink_to(path)
    assert refusal(path, link, tmp_path) == "locked"


def test_a_full_disk_changes_nothing(store, path, folder, tmp_path, monkeypatch):
    """R118: no room for the copy, or for keeping the present file: the sentence says so."""
    add_vendor(store, "Acme")
    made = store.back_up(folder)
    add_vendor(store, "Bolt")
    store.close()
    really = shutil.copyfile
    for allowed in range(2):
        left = [allowed]

        def copy(there, here, left=left):
            left[0] -= 1
            if left[0] < 0:
                raise OSError(28, "No space left on device")
            return really(there, here)

        monkeypatch.setattr(restoring.shutil, "copyfile", copy)
        assert refusal(path, made, tmp_path) == "full"
    monkeypatch.undo()
    again = open_store(path)
    assert vendor_names(again) == ["Acme", "Bolt"]
    again.close()


def test_an_older_copy_is_restored_and_converted(tmp_path, clock):
    """R118: the last copy may be of an older program: opening leads it to today's format."""
    path, older = tmp_path / "firm.outsource", tmp_path / "older.outsource"
    Store.create(path, clock).close()
    made_of(GOLDEN / "v1.sql", older)
    before = older.read_bytes()
    restoring.restore(path, older, tmp_path / "kept", CLOCK.now())
    store = Store.open(path, clock, backups=tmp_path / "Backups")
    assert store.past.newest_id() > 0
    store.close()
    assert older.read_bytes() == before


def test_looking_and_restoring_never_change_a_copy(store, path, folder, tmp_path):
    """R118: not a byte, not its time, nothing beside it; also of a copy with a hot journal."""
    add_vendor(store, "Acme")
    made = store.back_up(folder)
    store.close()
    crashed = shutil.copyfile(made, folder / "firm 2026-01-01 10-00-00 before restore.outsource")
    crash(crashed)

    def state():
        return {
            one.name: (hashlib.sha256(one.read_bytes()).hexdigest(), one.stat().st_mtime_ns)
            for one in folder.iterdir()
        }

    before = state()
    folder.chmod(0o500)
    private = iter(tmp_path / f"private {number}" for number in range(9))

    def make():
        place = next(private)
        place.mkdir()
        return place

    for copy in (made, crashed):
        with looking(copy, make) as db:
            assert db.execute("SELECT name FROM vendor").fetchall() == [("Acme",)]
        restoring.restore(path, copy, tmp_path / "kept", CLOCK.now(), FIRM)
        again = open_store(path)
        assert vendor_names(again) == ["Acme"]
        again.close()
    folder.chmod(0o700)
    assert state() == before
    assert len(copies.copies(folder)) == 2


def test_what_is_in_a_copy(tmp_path, sample_store):
    """R118: counts, the last change and whose copy it is."""
    made = sample_store.back_up(tmp_path / "Backups")
    with looking(made, lambda: tmp_path) as db:
        found = inside(db)
    assert (found.tasks, found.vendors, found.contracts) == (10, 15, 5)
    assert len(found.uid) == 32
    assert found.last.label == sample_store.past.lines(1)[0].label
