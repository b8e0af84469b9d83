"""The second place for backups: a stick that is missing, full, read-only, or holds other things."""

from __future__ import annotations

import errno
import os
import subprocess
from datetime import timedelta

import pytest

from outsource_desk.base.clock import FixedClock
from outsource_desk.services.file.sample import make_sample
from outsource_desk.store.backup import copies, offsite_backup
from outsource_desk.store.errors import DataFileError
from outsource_desk.store.store import Store
from tests.store.firm import CLOCK, add_vendor, open_store


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "Backups"


@pytest.fixture
def stick(tmp_path):
    place = tmp_path / "stick"
    place.mkdir()
    offsite_backup.prepare(place)
    return place


@pytest.fixture
def backed_up(store, folder):
    add_vendor(store, "Acme")
    assert store.back_up(folder)
    return store


def take(store, folder, stick, hours=0):
    return offsite_backup.take_along(
        folder, stick, store.path, CLOCK.now() + timedelta(hours=hours)
    )


def refused(store, folder, stick):
    with pytest.raises(DataFileError) as caught:
        take(store, folder, stick)
    assert str(caught.value) == offsite_backup.last_try(folder, stick).trouble
    return caught.value


def test_the_newest_copy_is_put_there_once(backed_up, folder, stick):
    """R118: byte by byte the same, under the same name; a second call has nothing to do."""
    made = take(backed_up, folder, stick)
    assert made.read_bytes() == copies.latest_backup(folder).path.read_bytes()
    assert made.name == copies.latest_backup(folder).path.name
    assert take(backed_up, folder, stick) is None
    note = offsite_backup.last_try(folder, stick)
    assert (note.at, note.trouble) == (copies.latest_backup(folder).made, "")


def test_what_is_not_ours_is_never_touched(backed_up, folder, stick):
    """R118: other files, links, folders and half files of others stay, whatever they are called."""
    there = take(backed_up, folder, stick).parent
    outside = stick / "old.outsource"
    outside.write_bytes(b"x")
    foreign = {
        "notes.txt",
        "firm.outsource",
        "other 2020-01-01 10-00-00.outsource",
        "firm copy 2020-01-01 10-00-00.outsource",
        "firm 2020-99-99 10-00-00.outsource",
        "film.mp4.part",
    }
    for name in foreign:
        (there / name).write_bytes(b"x")
    link = there / "firm 2020-01-02 10-00-00.outsource"
    link.symlink_to(outside)
    (there / "firm 2020-01-03 10-00-00.outsource").mkdir()
    ours = there / "firm 2020-01-04 10-00-00.outsource.part"
    ours.write_bytes(b"x")
    for day in range(1, 60):
        (there / f"firm 2019-{day % 12 + 1:02}-{day % 28 + 1:02} 10-00-00.outsource").touch()
    add_vendor(backed_up, "Bolt")
    backed_up._clock = FixedClock(CLOCK.now() + timedelta(hours=1))
    assert backed_up.back_up(folder)
    assert take(backed_up, folder, stick, hours=1)
    left = {one.name for one in there.iterdir()}
    assert foreign <= left
    assert link.is_symlink()
    assert outside.exists()
    assert (there / "firm 2020-01-03 10-00-00.outsource").is_dir()
    assert not ours.exists()
    assert len(copies.backups(there)) < 50


def test_a_place_without_our_folder_is_missing(backed_up, folder, tmp_path):
    """R118: the empty folder of a stick that was pulled out is not filled up."""
    place = tmp_path / "mount"
    place.mkdir()
    assert refused(backed_up, folder, place).kind == "missing"
    assert list(place.iterdir()) == []
    assert refused(backed_up, folder, tmp_path / "no such place").kind == "missing"


@pytest.fixture
def tiny(tmp_path):
    """A disk of 200 KB."""
    place = tmp_path / "tiny"
    place.mkdir()
    options = ("-t", "tmpfs", "-o", "size=200k,mode=777", "tmpfs", str(place))
    if os.geteuid() != 0 or subprocess.run(["mount", *options], check=False).returncode:
        pytest.skip("needs the right to mount a small disk")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_read_only_place(backed_up, folder, tiny):
    """R118: write protection has its own sentence."""
    offsite_backup.prepare(tiny)
    subprocess.run(["mount", "-o", "remount,ro", str(tiny)], check=True)
    found = refused(backed_up, folder, tiny)
    with pytest.raises(DataFileError) as caught:
        offsite_backup.prepare(tiny)
    assert found.kind == caught.value.kind == "read_only"
    assert "write protection" in str(found)


def test_a_full_place(backed_up, folder, tiny):
    """R118: a full stick has its own sentence; no half copy stays, the older ones do."""
    offsite_backup.prepare(tiny)
    old = copies.backup_folder(tiny / offsite_backup.OURS, backed_up.path)
    old.mkdir()
    (old / "firm 2026-11-01 10-00-00.outsource").write_bytes(b"x")
    (old / "filler").write_bytes(b"x" * 100_000)
    add_vendor(backed_up, "Bolt", note="n" * 150_000)
    backed_up._clock = FixedClock(CLOCK.now() + timedelta(hours=1))
    assert backed_up.back_up(folder)
    found = refused(backed_up, folder, tiny)
    assert found.kind == "full"
    assert "is full, and the copies on it are kept" in str(found)
    assert sorted(one.name for one in old.iterdir()) == [
        "filler",
        "firm 2026-11-01 10-00-00.outsource",
    ]


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, "full"),
        (errno.EROFS, "read_only"),
        (errno.ENODEV, "missing"),
        (errno.EIO, "drive"),
        (errno.ESTALE, "drive"),
    ],
)
def test_each_trouble_of_a_place_has_its_sentence(
    backed_up, folder, stick, monkeypatch, number, kind
):
    """R118: what the system says becomes one calm sentence; the first copies are not touched."""

    def fail(*_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(offsite_backup, "_copy", fail)
    before = sorted(folder.glob("*.outsource"))
    assert refused(backed_up, folder, stick).kind == kind
    assert sorted(folder.glob("*.outsource")) == before
    assert not any(stick.rglob("*.part"))


def test_a_copy_that_reads_differently_is_not_kept(backed_up, folder, stick, monkeypatch):
    """R118: a dying stick: what was written is read again before it counts."""
    monkeypatch.setattr(offsite_backup, "_sum", lambda _path: "0" * 64)
    assert refused(backed_up, folder, stick).kind == "drive"
    assert not any(stick.rglob("*.outsource"))


def test_two_businesses_of_one_name_do_not_mix_on_a_stick(tmp_path, stick, clock):
    """R118: two computers, one stick, the same path: each business has a folder of its own."""
    path, made = tmp_path / "firm.outsource", set()
    for number in range(2):
        make_sample(path, clock)
        store = Store.open(path, clock)
        folder = tmp_path / f"computer {number}"
        store.back_up(folder)
        made.add(take(store, folder, stick).parent)
        store.close()
        path.unlink()
    assert len(made) == 2
    assert set(offsite_backup.second_folders(stick, path)) == made


def test_a_file_that_was_never_copied_has_nothing_to_take(path, folder, stick):
    """R118: no first copy, no second one, and no trouble."""
    store = open_store(path)
    assert take(store, folder, stick) is None
    store.close()
