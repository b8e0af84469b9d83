"""The sum of a closed file tells a bit that changed by itself from a change that was saved."""

from __future__ import annotations

import os
import shutil
from contextlib import closing

import pytest

from outsource_desk.store.backup.accept import accept
from outsource_desk.store.checksum import LARGEST_SEALED_BYTES, Seals
from outsource_desk.store.checkup import check_file
from outsource_desk.store.errors import DataFileError
from outsource_desk.store.store import Store
from tests.store.firm import CLOCK, FIRM, add_vendor, open_store, raw, vendor_names


@pytest.fixture
def seals(tmp_path):
    return tmp_path / "Seals"


@pytest.fixture
def sealed(path, seals):
    """A firm with one vendor, closed cleanly."""
    store = open_store(path, seals=seals)
    add_vendor(store, "Acme")
    store.close()
    return path


def rot(path):
    """Change one value that SQLite finds nothing wrong with; the time of change stays."""
    stat = path.stat()
    data = path.read_bytes().replace(b"Acme", b"Acne")
    path.write_bytes(data)
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def test_a_bit_that_changed_by_itself_is_caught(sealed, seals):
    """R119: SQLite would show “Acne” and call the file sound."""
    rot(sealed)
    before = sealed.read_bytes()
    with pytest.raises(DataFileError) as caught:
        open_store(sealed, seals=seals)
    assert caught.value.kind == "rotted"
    assert check_file(sealed, FIRM, seals=seals).problem == "rotted"
    assert sealed.read_bytes() == before
    assert check_file(sealed, FIRM).problem is None  # without the sum nobody notices


def test_owner_opens_it_all_the_same(sealed, seals, tmp_path):
    """R119: nobody is kept from the own data; the file as it was found is kept first."""
    rot(sealed)
    before = sealed.read_bytes()
    kept = accept(sealed, tmp_path / "Backups", seals, CLOCK.now())
    assert kept.read_bytes() == before
    store = open_store(sealed, seals=seals)
    assert vendor_names(store) == ["Acne"]
    store.close()
    open_store(sealed, seals=seals).close()


def test_saved_changes_are_no_damage(sealed, seals):
    """R119: what this program, another one or a sync program saved is opened as usual."""
    store = open_store(sealed, seals=seals)
    add_vendor(store, "Bolt")
    store.close()
    raw(sealed).execute("INSERT INTO vendor (name) VALUES ('Cord')")
    store = open_store(sealed, seals=seals)
    assert vendor_names(store) == ["Acme", "Bolt", "Cord"]
    store.close()


def test_a_crash_leaves_no_seal(sealed, seals):
    """R119: on drives that know whole seconds only, the time of change would not tell."""
    store = open_store(sealed, seals=seals)
    assert list(seals.iterdir()) == []
    store.close()
    assert len(list(seals.iterdir())) == 1


def test_reading_only_neither_breaks_nor_makes_a_seal(sealed, seals):
    """R118: looking at a file leaves no trace."""
    before = [one.read_bytes() for one in seals.iterdir()]
    open_store(sealed, seals=seals, read_only=True).close()
    assert [one.read_bytes() for one in seals.iterdir()] == before


def test_damaged_file_is_not_sealed(sealed, seals):
    """R119: a file in which damage was found is never taken for a sound one."""
    store = open_store(sealed, seals=seals)
    with store.change("Nothing") as session:
        session.connection().exec_driver_sql("UPDATE vendor SET name = 'A' || char(0)")
    assert store.health.check(lambda _share, _text: None).problem == "damaged"
    with pytest.raises(DataFileError, match="no new backup"):
        store.back_up(sealed.parent / "Backups")
    store.close()
    assert list(seals.iterdir()) == []


def test_what_another_program_wrote_is_not_sealed(sealed, seals, tmp_path):
    """R119: a closing window must not vouch for a file that was put under it meanwhile."""
    planted = shutil.copyfile(sealed, tmp_path / "planted.outsource")
    with closing(raw(planted)) as db:
        db.execute("CREATE TRIGGER evil AFTER INSERT ON vendor BEGIN DELETE FROM vendor; END")
    store = open_store(sealed, seals=seals)
    add_vendor(store, "Bolt")
    sealed.write_bytes(planted.read_bytes())
    store.close()
    with pytest.raises(DataFileError) as caught:
        open_store(sealed, seals=seals)
    assert caught.value.kind == "altered"


def test_backup_copied_over_the_file_is_no_damage(sealed, seals, tmp_path):
    """R119: it has the file's time of change, and the same rows: only SQLite's counters differ."""
    store = open_store(sealed, seals=seals)
    add_vendor(store, "Bolt")
    backup = store.back_up(tmp_path / "Backups")
    store.close()
    shutil.copy2(backup, sealed)
    store = open_store(sealed, seals=seals)
    assert vendor_names(store) == ["Acme", "Bolt"]
    store.close()


def test_damage_met_while_closing_neither_keeps_the_lock_nor_is_sealed(sealed, seals):
    """R119: the documents of the bin are looked for in a history that cannot be read."""
    store = open_store(sealed, seals=seals)
    store.documents.put(b"nobody needs it")
    with store.change("Nothing") as session:
        session.connection().exec_driver_sql(
            "INSERT INTO history_row (history_id, seq, tab, row_id, before)"
            " SELECT max(id), 1, 'paper', 1, '{' FROM history"
        )
    store.close()
    assert list(seals.iterdir()) == []
    assert not list(sealed.parent.glob(".*.lock"))


@pytest.mark.parametrize("text", ["", "{", "[]", '{"size": 1}'])
def test_torn_seal_is_no_seal(sealed, seals, text):
    """R119: what is kept beside the file must never keep it from opening."""
    for one in seals.iterdir():
        one.write_text(text)
    open_store(sealed, seals=seals).close()


def test_large_file_is_not_summed(sealed, seals, monkeypatch):
    """R119: closing never makes the owner wait; attachments have sums of their own."""
    assert LARGEST_SEALED_BYTES == 64 << 20
    monkeypatch.setattr("outsource_desk.store.checksum.LARGEST_SEALED_BYTES", 1000)
    open_store(sealed, seals=seals).close()
    assert list(seals.iterdir()) == []
    assert Seals(seals, sealed).compare() is False


def test_full_disk_costs_the_seal_only(sealed, tmp_path):
    """R119: where the seal cannot be written, the file is closed all the same."""
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where a folder should be")
    store = Store.open(sealed, CLOCK, seals=blocked, schema=FIRM)
    add_vendor(store, "Bolt")
    store.close()
    store = open_store(sealed)
    assert vendor_names(store) == ["Acme", "Bolt"]
    store.close()
