"""No room, no rights, no answer from the drive: its own sentence, and nothing saved is lost."""

import errno
import os
import resource
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest

from outsource_desk.store.errors import DataFileError
from tests.store.firm import (
    NOBODY,
    add_vendor,
    as_nobody,
    create,
    everything,
    open_store,
    raw,
    vendor_names,
)
from tests.torture.small_disk import small_disk

NOTE = "n" * 20_000


@pytest.fixture
def disk(tmp_path):
    with small_disk(tmp_path / "disk") as disk:
        yield disk


@contextmanager
def no_file_above(size):
    """Another way to have no room: the system lets no file of this process grow above `size`."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def is_sound(path):
    db = raw(path)
    found = db.execute("PRAGMA integrity_check").fetchall()
    db.close()
    return found == [("ok",)]


def attach(store):
    return store.documents.put(os.urandom(100_000))


ACTS = {
    "change": lambda store, _: add_vendor(store, "Bolt", note=NOTE),
    "undo": lambda store, _: store.undo(),
    "document": lambda store, _: attach(store),
    "copy": lambda store, folder: store.save_copy(folder / "copy.outsource"),
    "backup": lambda store, folder: store.back_up(folder / "Backups"),
}


@pytest.mark.parametrize("act", ACTS)
def test_full_disk_in_the_middle_of(disk, act):
    """R119: disk full says so, leaves no half file, and goes on once there is room."""
    path = disk.folder / "firm.outsource"
    store = create(path)
    add_vendor(store, "Acme", note=NOTE)
    before, lines = everything(store), store.past.lines(9)
    disk.fill(spare_bytes=4096)
    for _ in range(2):
        with pytest.raises(DataFileError) as caught:
            ACTS[act](store, disk.folder)
        assert caught.value.kind == "full", caught.value.detail
    assert everything(store) == before
    assert store.past.lines(9) == lines
    left = {"Backups"} if (disk.folder / "Backups").exists() else set()
    assert set(disk.names()) - left == {f".{path.name}.lock", path.name}
    assert all(not list((disk.folder / name).iterdir()) for name in left)
    assert is_sound(path)
    disk.free()
    ACTS[act](store, disk.folder)
    store.close()
    assert is_sound(path)
    open_store(path).close()


def test_file_opens_on_a_disk_without_a_byte_left(disk):
    """R119: the owner sees the data; a change says that the disk is full until there is room."""
    path = disk.folder / "firm.outsource"
    store = create(path)
    add_vendor(store, "Acme")
    store.close()
    disk.fill()
    store = open_store(path)
    assert vendor_names(store) == ["Acme"]
    with pytest.raises(DataFileError) as caught:
        add_vendor(store, "Bolt")
    assert caught.value.kind == "full"
    disk.free()
    add_vendor(store, "Bolt")
    store.close()
    assert is_sound(path)
    assert disk.names() == [path.name]


def test_file_opens_although_its_backup_finds_no_room(disk, path):
    """R118: no room for the backup that opening makes is no reason to hide the data."""
    disk.fill()
    store = open_store(path, backups=disk.folder / "Backups")
    assert "your work is saved" in str(store.no_backup)
    add_vendor(store, "Acme")
    with pytest.raises(DataFileError) as caught:
        store.back_up(disk.folder / "Backups")
    assert "your work is saved" in str(caught.value)
    store.close()
    assert is_sound(path)


def test_new_file_on_a_full_disk(disk):
    """R117: a sentence instead of half a file."""
    disk.fill()
    with pytest.raises(DataFileError) as caught:
        create(disk.folder / "new.outsource")
    assert caught.value.kind == "full"
    assert disk.names() == []


def test_file_that_may_not_grow(store, path):
    """R119: a limit of the system is as good as a full disk; what was saved before is safe."""
    add_vendor(store, "Acme")
    before = everything(store)
    for spare in (0, 512, 4096, 5000, 20_000):
        with no_file_above(path.stat().st_size + spare), pytest.raises(DataFileError) as caught:
            add_vendor(store, "Bolt", note=NOTE * 20)
        assert caught.value.kind in {"full", "drive"}
        assert everything(store) == before
    with no_file_above(100), pytest.raises(DataFileError):
        store.undo()
    assert store.undo() is not None
    assert store.redo() is not None
    assert everything(store) == before
    assert is_sound(path)


def test_copy_that_may_not_grow(store, path, tmp_path):
    """R118: the older copy of that name stays as it was, and no half one is left."""
    add_vendor(store, "Acme", note=NOTE)
    target = tmp_path / "copy.outsource"
    target.write_bytes(b"an older copy")
    with no_file_above(8192), pytest.raises(DataFileError) as caught:
        store.save_copy(target)
    assert caught.value.kind in {"full", "drive"}
    assert target.read_bytes() == b"an older copy"
    assert not list(tmp_path.glob("*.part"))
    with no_file_above(8192), pytest.raises(DataFileError) as caught:
        store.back_up(tmp_path / "Backups")
    assert "your work is saved" in str(caught.value)
    assert list((tmp_path / "Backups").iterdir()) == []


def test_drive_that_fails_under_us(store, path):
    """R119: reads still work, writes do not: the sentence names the drive, nothing is lost."""
    add_vendor(store, "Acme")
    before = everything(store)
    inode = path.stat().st_ino
    mine = [
        int(one.name)
        for one in Path("/proc/self/fd").iterdir()
        if one.exists() and one.stat().st_ino == inode
    ]
    kept = {descriptor: os.dup(descriptor) for descriptor in mine}
    only_reads = os.open(path, os.O_RDONLY)
    try:
        for descriptor in mine:
            os.dup2(only_reads, descriptor)
        with pytest.raises(DataFileError) as caught:
            add_vendor(store, "Bolt", note=NOTE)
        assert caught.value.kind == "drive"
    finally:
        for descriptor, good in kept.items():
            os.dup2(good, descriptor)
    assert everything(store) == before
    add_vendor(store, "Bolt", note=NOTE)
    assert is_sound(path)


@pytest.fixture
def public():
    """A folder that also somebody without any rights can reach and change."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o777)
    yield folder
    folder.chmod(0o777)
    shutil.rmtree(folder)


def test_rights_that_go_while_the_file_is_open(public):
    """R119: the folder becomes read-only under us: a sentence, and on again when it is back."""
    with as_nobody():
        store = create(public / "firm.outsource")
        add_vendor(store, "Acme")
        before = everything(store)
    public.chmod(0o555)
    with as_nobody():
        for act in (lambda: add_vendor(store, "Bolt"), store.undo):
            with pytest.raises(DataFileError) as caught:
                act()
            assert caught.value.kind == "read_only"
        assert everything(store) == before
    public.chmod(0o777)
    with as_nobody():
        add_vendor(store, "Bolt")
        store.close()
    assert NOBODY in {one.stat().st_uid for one in public.iterdir()} or os.geteuid() != 0


def test_something_in_the_place_of_the_journal(store, path):
    """R119: a folder lies where the next change has to be noted first."""
    add_vendor(store, "Acme")
    before = everything(store)
    journal = path.with_name(f"{path.name}-journal")
    journal.mkdir()
    with pytest.raises(DataFileError) as caught:
        add_vendor(store, "Bolt")
    assert caught.value.kind in {"read_only", "drive"}
    journal.rmdir()
    assert everything(store) == before
    add_vendor(store, "Bolt")
    assert vendor_names(store) == ["Acme", "Bolt"]


def test_no_room_for_the_seal(disk, path):
    """R119: what tells later whether a file has rotted is a help, not a condition."""
    seals = disk.folder / "Seals"
    for _ in range(2):
        store = open_store(path, seals=seals)
        add_vendor(store, f"Vendor {len(vendor_names(store))}")
        disk.fill()
        store.close()
        disk.free()
    disk.fill()
    store = open_store(path, seals=seals)
    add_vendor(store, "Acme")
    store.close()
    disk.free()
    store = open_store(path, seals=seals)
    assert vendor_names(store) == ["Vendor 0", "Vendor 1", "Acme"]
    store.close()


def test_disk_that_is_found_full_only_at_the_push(store, tmp_path, monkeypatch):
    """R119: a network disk takes the bytes and says at the end that there is no room."""

    def no_room(_descriptor):
        raise OSError(errno.ENOSPC, "No space left on device")

    add_vendor(store, "Acme")
    monkeypatch.setattr(os, "fsync", no_room)
    for act in (
        lambda: store.save_copy(tmp_path / "copy.outsource"),
        lambda: create(tmp_path / "new.outsource"),
        lambda: store.back_up(tmp_path / "Backups"),
    ):
        with pytest.raises(DataFileError) as caught:
            act()
        assert caught.value.kind == "full"
    assert list((tmp_path / "Backups").iterdir()) == []
    assert not [one for one in tmp_path.iterdir() if one.name.startswith(("copy", "new"))]


def test_copy_onto_a_folder(store, tmp_path):
    """R119: a folder of that name stays, and no half copy is left beside it."""
    target = tmp_path / "copy.outsource"
    target.mkdir()
    with pytest.raises(DataFileError):
        store.save_copy(target)
    assert list(target.iterdir()) == []
    assert [one.name for one in tmp_path.glob("*copy*")] == [target.name]
