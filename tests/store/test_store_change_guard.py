"""A file touched behind our back is never written over; what was seen can still be saved."""

import os
import shutil

import pytest
import sqlalchemy as sa

from outsource_desk.base.errors import UserError
from outsource_desk.store.errors import DataFileError
from tests.store.firm import CLOCK, VENDOR, add_vendor, create, open_store, raw, vendor_names


def replaced(path):
    other = shutil.copyfile(path, path.with_name("other"))
    other.replace(path)


def overwritten(path):
    data = path.read_bytes()
    with path.open("r+b") as file:
        file.write(data)
    os.utime(path, ns=(1, 1))


def changed_by_sqlite(path):
    db = raw(path)
    db.execute("INSERT INTO vendor (name) VALUES ('Other')")
    db.close()


TOUCHED = [
    ("moved", lambda path: path.unlink()),
    ("moved", lambda path: path.rename(path.with_name("elsewhere"))),
    ("changed", replaced),
    ("changed", overwritten),
    ("changed", changed_by_sqlite),
]


@pytest.mark.parametrize(("kind", "touch"), TOUCHED)
def test_change_is_refused_and_the_view_can_be_saved(store, path, tmp_path, kind, touch):
    """R119: nothing is lost silently: the owner keeps a copy of what the window shows."""
    add_vendor(store, "Acme")
    touch(path)
    there = path.read_bytes() if path.exists() else None
    put = store.documents.put
    for attempt in (lambda: add_vendor(store, "Bolt"), store.undo, lambda: put(b"x")):
        with pytest.raises(DataFileError) as caught:
            attempt()
        assert caught.value.kind == kind
    assert (path.read_bytes() if path.exists() else None) == there
    store.save_copy(tmp_path / "mine.outsource")
    store.close()
    copy = open_store(tmp_path / "mine.outsource")
    assert vendor_names(copy)[0] == "Acme"
    copy.close()


def older(path):
    """A sync program puts yesterday's file back into the same inode, the counter included."""
    now, data = path.read_bytes(), bytearray(path.with_name("before").read_bytes())
    data[24:28], data[92:100] = now[24:28], now[92:100]
    with path.open("r+b") as file:
        file.write(data)
        file.truncate()
    os.utime(path, ns=(1, 1))


def garbled(path):
    with path.open("r+b") as file:
        file.seek(8192)
        file.write(os.urandom(20_000))
    os.utime(path, ns=(1, 1))


@pytest.mark.parametrize(
    ("kind", "touch"),
    [
        ("overwritten", older),
        ("damaged", garbled),
        ("damaged", lambda path: os.truncate(path, 8192)),
    ],
)
def test_what_is_not_ours_any_more_is_never_saved_as_ours(store, path, tmp_path, kind, touch):
    """R119: neither a mixture of old and new pages nor another version gets our name."""
    with store.change("Many") as session:
        for number in range(200):
            session.execute(sa.insert(VENDOR).values(name=f"Vendor {number}", note="n" * 200))
    shutil.copyfile(path, path.with_name("before"))
    add_vendor(store, "Mine")
    assert len(vendor_names(store)) == 201
    touch(path)
    assert store.trouble().kind == "changed"
    target = tmp_path / "mine.outsource"
    target.write_bytes(b"an older copy")
    with pytest.raises(DataFileError) as caught:
        store.save_copy(target)
    assert caught.value.kind == kind
    assert target.read_bytes() == b"an older copy"
    with pytest.raises(DataFileError):
        store.back_up(tmp_path / "backups")
    assert list(tmp_path.glob("**/*.part")) == []


def test_trouble_is_known_before_anything_is_typed(store, path):
    """R119: a look at the folder's entry tells; a file that is moved back is fine again."""
    add_vendor(store, "Acme")
    assert store.trouble() is None
    path.rename(path.with_name("elsewhere"))
    assert store.trouble().kind == "moved"
    path.with_name("elsewhere").rename(path)
    assert store.trouble() is None
    add_vendor(store, "Bolt")
    replaced(path)
    assert store.trouble().kind == "changed"


def test_our_own_changes_are_not_taken_for_others(store):
    """R120: changes, undo, refused changes and documents all leave the guard content."""
    add_vendor(store, "Acme")
    with pytest.raises(UserError):
        add_vendor(store, "Acme")
    store.documents.put(b"x" * 10_000)
    store.undo()
    store.redo()
    add_vendor(store, "Bolt")
    assert vendor_names(store) == ["Acme", "Bolt"]


def test_full_disk_refuses_the_change_and_keeps_the_rest(store, path):
    """R119: disk full is a sentence; with space freed the same window goes on."""
    add_vendor(store, "Acme")
    pages = store._db.execute("PRAGMA page_count").fetchone()[0]
    store._db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DataFileError) as caught:
        add_vendor(store, "Bolt", note="n" * 100_000)
    assert caught.value.kind == "full"
    assert vendor_names(store) == ["Acme"]
    store._db.execute("PRAGMA max_page_count = 1000000")
    add_vendor(store, "Bolt", note="n" * 100_000)
    store.undo()
    assert vendor_names(store) == ["Acme"]
    assert raw(path).execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_really_full_disk_loses_nothing(tmp_path):
    """R119: 3 MB of disk: every change that was reported as saved is there afterwards."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if os.geteuid() != 0 or os.system(f"mount -t tmpfs -o size=3m tmpfs {disk} 2>/dev/null"):
        pytest.skip("a small disk can only be made by root")
    try:
        path = disk / "firm.outsource"
        store = create(path)
        saved = []

        def fill():
            for number in range(1000):
                add_vendor(store, f"Vendor {number}", note="n" * 20_000)
                saved.append(f"Vendor {number}")

        with pytest.raises(DataFileError) as caught:
            fill()
        assert caught.value.kind == "full"
        assert len(saved) > 5
        with pytest.raises(DataFileError):
            store.save_copy(disk / "copy.outsource")
        store.close()
        again = open_store(path)
        assert vendor_names(again) == saved
        again.close()
        assert [one.name for one in disk.iterdir()] == [path.name]
    finally:
        os.system(f"umount {disk}")


def test_save_copy_is_whole_and_small(store, tmp_path):
    """R117: the copy for sending holds everything, without the traces of deleted rows."""
    add_vendor(store, "Secret GmbH")
    with store.change("Edit") as session:
        session.execute(sa.update(VENDOR).values(name="Acme"))
    target = tmp_path / "copy.outsource"
    target.write_bytes(b"an older copy")
    target.with_name("copy.outsource-journal").write_bytes(b"left by a crash")
    store.save_copy(target)
    copy = open_store(target)
    assert vendor_names(copy) == vendor_names(store)
    assert len(copy.past.lines(9)) == 2
    copy.close()
    assert sorted(one.name for one in tmp_path.glob("copy*")) == ["copy.outsource"]
    with pytest.raises(UserError, match="is the file that is open"):
        store.save_copy(store.path)
    assert store.saved_at == CLOCK.now()
