"""A new file never takes the place of one that came meanwhile, and a copy is old or new."""

from __future__ import annotations

import errno
import os
import shutil
import stat
from pathlib import Path

import pytest

from outsource_desk.base.errors import UserError
from outsource_desk.store import opening
from outsource_desk.store.backup import copying
from outsource_desk.store.checkup import check_file
from outsource_desk.store.errors import DataFileError
from outsource_desk.store.files import put_new
from outsource_desk.store.salvage.salvage import salvage
from tests.store.firm import CLOCK, FIRM, add_vendor, create, open_store, vendor_names
from tests.store.hot import crash


@pytest.fixture(params=["links", "no links"])
def drive(request, monkeypatch):
    """Any drive, and one that knows no second name of a file."""
    if request.param == "no links":

        def refuse(_self, _target):
            raise OSError(errno.EPERM, "no links here")

        monkeypatch.setattr(Path, "hardlink_to", refuse)


@pytest.mark.usefixtures("drive")
def test_new_file_takes_its_name(path, tmp_path):
    """R117: nothing of it is left under another name."""
    target = tmp_path / "new.outsource"
    before = path.read_bytes()
    put_new(path, target)
    assert target.read_bytes() == before
    assert not path.exists()
    assert target.stat().st_nlink == 1


@pytest.mark.usefixtures("drive")
def test_file_that_came_while_a_new_one_was_made_stays(tmp_path, monkeypatch):
    """R117: a sync program may bring a file of the same name just then."""
    target, build = tmp_path / "firm.outsource", opening.build_file

    def build_slowly(part, schema):
        build(part, schema)
        target.write_bytes(b"years of work")

    monkeypatch.setattr(opening, "build_file", build_slowly)
    with pytest.raises(UserError, match="exists already"):
        create(target)
    assert target.read_bytes() == b"years of work"
    assert list(tmp_path.iterdir()) == [target]


def test_file_that_came_during_a_salvage_stays(path, tmp_path):
    """R119: reading a large damaged file takes minutes."""
    target = tmp_path / "new.outsource"

    def report(_share, _text):
        target.write_bytes(b"years of work")

    store = open_store(path)
    add_vendor(store, "Acme")
    store.close()
    with pytest.raises(UserError, match="exists already"):
        salvage(path, target, CLOCK.now(), report, FIRM)
    assert target.read_bytes() == b"years of work"
    assert sorted(tmp_path.iterdir()) == [path, target]


def test_copy_over_a_file_with_an_interrupted_change_is_old_or_new(path, tmp_path, monkeypatch):
    """R118: a kill between taking its journal away and replacing it leaves the old file whole."""
    target = tmp_path / "copy.outsource"
    shutil.copyfile(path, target)
    store = open_store(target)
    add_vendor(store, "Acme")
    store.close()
    crash(target)

    def killed(_part, _target):
        raise OSError(errno.EIO, "killed here")

    monkeypatch.setattr(copying, "put_in_place", killed)
    store = open_store(path)
    with pytest.raises(DataFileError):
        store.save_copy(target)
    store.close()
    assert check_file(target, FIRM).problem is None
    store = open_store(target)
    assert vendor_names(store) == ["Acme"]
    store.close()


def test_drive_that_cannot_push_a_folder_is_written_all_the_same(tmp_path, monkeypatch):
    """R118: network drives refuse that; a file that is in place must not be called missing."""
    push = os.fsync

    def push_files_only(descriptor):
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "not for folders")
        push(descriptor)

    monkeypatch.setattr(os, "fsync", push_files_only)
    store = create(tmp_path / "firm.outsource")
    add_vendor(store, "Acme")
    store.save_copy(tmp_path / "copy.outsource")
    assert store.back_up(tmp_path / "Backups") is not None
    store.close()
    assert check_file(tmp_path / "copy.outsource", FIRM).problem is None
