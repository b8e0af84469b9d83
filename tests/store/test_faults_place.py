"""What happens to the place of an open file: moved, spoiled, linked, oddly named, gone."""

import os
import shutil
from datetime import UTC, datetime, timedelta

import pytest

from outsource_desk.base.clock import FixedClock
from outsource_desk.store.backup.copies import backups
from outsource_desk.store.errors import DataFileError
from outsource_desk.store.store import Store
from tests.store.firm import (
    CLOCK,
    FIRM,
    add_vendor,
    create,
    everything,
    open_store,
    raw,
    vendor_names,
)

ODD = [
    "my firm 2026 (copy).outsource",
    "100% #1? & more;x=1.outsource",
    "Łódź 🎉 中文 עברית.outsource",
    "'quoted' \"twice\" `back`.outsource",
    "-rf.outsource",
    "..outsource",
    "no ending",
    "%2e%2e%2fup.outsource",
    "file:x?mode=memory.outsource",
    "a\\b\tc\nd.outsource",
    "n" * 200 + ".outsource",
]


def zeroed(path):
    with path.open("r+b") as file:
        file.write(bytes(path.stat().st_size))


def emptied(path):
    os.truncate(path, 0)


def halved(path):
    os.truncate(path, path.stat().st_size // 2)


def folder_instead(path):
    path.unlink()
    path.mkdir()


def folder_gone(path):
    shutil.rmtree(path.parent)


def folder_renamed(path):
    path.parent.rename(path.parent.with_name("elsewhere"))


def overwritten_by_another(path):
    other = path.with_name("other.outsource")
    create(other).close()
    path.write_bytes(other.read_bytes())
    other.unlink()


SPOILED = [
    (zeroed, "changed"),
    (emptied, "changed"),
    (halved, "changed"),
    (overwritten_by_another, "changed"),
    (folder_instead, "changed"),
    (folder_gone, "moved"),
    (folder_renamed, "moved"),
]


@pytest.fixture
def apart(tmp_path, path):
    """A firm in a folder of its own, closed."""
    folder = tmp_path / "place"
    folder.mkdir()
    return shutil.copyfile(path, folder / path.name)


@pytest.mark.parametrize(("spoil", "kind"), SPOILED)
def test_spoiled_while_it_is_open(apart, tmp_path, spoil, kind):
    """R119: every way of saving says what happened; nothing is written, nothing breaks."""
    store = open_store(apart)
    add_vendor(store, "Acme")
    store.undo()
    store.redo()
    spoil(apart)
    there = apart.read_bytes() if apart.is_file() else None
    attempts = (
        lambda: add_vendor(store, "Bolt"),
        store.undo,
        lambda: store.documents.put(b"x"),
        lambda: store.back_up(tmp_path / "Backups"),
    )
    for attempt in attempts:
        with pytest.raises(DataFileError) as caught:
            attempt()
        assert caught.value.kind == kind
    assert (apart.read_bytes() if apart.is_file() else None) == there
    assert not list(tmp_path.glob("Backups/*"))
    try:
        store.save_copy(tmp_path / "mine.outsource")
    except DataFileError:
        assert not (tmp_path / "mine.outsource").exists()
    else:  # what is shown could still be read: then it is whole
        copy = open_store(tmp_path / "mine.outsource")
        assert vendor_names(copy) == ["Acme"]
        copy.close()
    store.close()
    assert (apart.read_bytes() if apart.is_file() else None) == there


@pytest.mark.parametrize("name", ODD)
def test_oddly_named_file(tmp_path, name):
    """R117: made, changed, backed up, copied and opened again under any name."""
    folder = tmp_path / "a #b? %41 c;d 🎉"
    folder.mkdir()
    path = folder / name
    store = create(path)
    add_vendor(store, "Acme")
    assert store.back_up(tmp_path / "Backups") is not None
    store.save_copy(folder / f"copy {name}")
    before = everything(store)
    store.close()
    for one in (path, folder / f"copy {name}", *(tmp_path / "Backups").iterdir()):
        store = open_store(one)
        assert everything(store) == before
        store.close()
    assert sorted(one.name for one in folder.iterdir()) == sorted([name, f"copy {name}"])


@pytest.mark.parametrize("length", [240, 242, 243, 246, 247, 249, 250, 255])
def test_name_that_leaves_no_room_for_the_files_beside(tmp_path, empty_file, length):
    """R117: lock and journal have longer names; made and usable, or refused with a sentence."""
    path = tmp_path / f"{'n' * (length - len('.outsource'))}.outsource"
    try:
        store = create(path)
    except DataFileError as error:
        refused = error.kind
    else:
        refused = ""
        add_vendor(store, "Acme")
        store.close()
        path.unlink()
    assert refused in {"", "read_only"}
    assert list(tmp_path.iterdir()) == []
    shutil.copyfile(empty_file, path)  # another program may well give it such a name
    store = open_store(path)
    assert vendor_names(store) == []
    if store.read_only:
        with pytest.raises(DataFileError):
            add_vendor(store, "Acme")
    else:
        add_vendor(store, "Acme")
    store.close()
    assert list(tmp_path.iterdir()) == [path]


def test_link_to_the_real_file(path, tmp_path):
    """R117: two ways to one file are one file: one lock, beside the real one."""
    link = tmp_path / "desktop" / "link.outsource"
    link.parent.mkdir()
    link.symlink_to(path)
    store = open_store(link)
    add_vendor(store, "Acme")
    assert [one.name for one in link.parent.iterdir()] == [link.name]
    with pytest.raises(DataFileError) as caught:
        open_store(path)
    assert caught.value.kind == "locked"
    store.close()
    assert link.is_symlink()
    store = open_store(path)
    assert vendor_names(store) == ["Acme"]
    store.close()


def test_link_that_leads_nowhere(tmp_path):
    """R119: it is missing, and nothing is created at its end."""
    link = tmp_path / "link.outsource"
    link.symlink_to(tmp_path / "gone" / "firm.outsource")
    with pytest.raises(DataFileError) as caught:
        open_store(link)
    assert caught.value.kind == "missing"
    assert list(tmp_path.iterdir()) == [link]


@pytest.mark.parametrize("days", [-4000, -1, 1, 4000])
def test_clock_that_jumps(path, tmp_path, days):
    """R118: the order of the history stays, no backup is lost, undo works."""
    folder = tmp_path / "Backups"
    store = open_store(path)
    for number in range(3):
        add_vendor(store, f"Vendor {number}")
        store.back_up(folder)
    store.close()
    kept = {one.path for one in backups(folder)}
    later = FixedClock(CLOCK.now() + timedelta(days=days))
    store = Store.open(path, later, schema=FIRM, backups=folder)
    add_vendor(store, "Late")
    assert store.back_up(folder) is not None
    assert store.past.lines(1)[0].label == "Add vendor “Late”"
    assert store.undo() is not None
    assert store.redo() is not None
    store.close()
    left = {one.path for one in backups(folder)}
    assert left - kept
    assert days > 0 or kept <= left
    assert kept & left  # thinned at most, as any old ones
    for one in left:
        assert raw(one).execute("PRAGMA quick_check").fetchone() == ("ok",)


def test_clock_before_the_first_second(tmp_path):
    """R119: a flat battery says 1970; the file works all the same."""
    start = FixedClock(datetime(1970, 1, 1, tzinfo=UTC))
    store = Store.create(tmp_path / "firm.outsource", start, schema=FIRM)
    add_vendor(store, "Acme")
    assert store.back_up(tmp_path / "Backups") is not None
    assert store.saved_at == start.now()
    store.close()
    open_store(tmp_path / "firm.outsource").close()
