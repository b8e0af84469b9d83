"""R122: a bundle appears whole or not at all, and what is there already is never touched."""

from __future__ import annotations

import errno
import os
from datetime import UTC, datetime

import pytest

from outsource_desk.base import bundle
from outsource_desk.base.bundle import UNFINISHED, new_bundle
from outsource_desk.base.errors import UserError

MOMENT = datetime(2026, 11, 24, tzinfo=UTC)
BOTH = pytest.mark.parametrize("name", ["out", "out.zip"])


def write(target, then=lambda: None):
    """Write two files, and do something before the bundle is finished."""
    with new_bundle(target, MOMENT) as made:
        for name in ("a.txt", "deep/b.txt"):
            with made.file(name) as file:
                file.write(b"content")
        then()


def fail():
    raise ValueError("stop")


@BOTH
def test_nothing_stays_when_the_body_fails(tmp_path, name):
    with pytest.raises(ValueError, match="stop"):
        write(tmp_path / name, then=fail)
    assert list(tmp_path.iterdir()) == []


@BOTH
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EDQUOT])
def test_what_the_disk_refuses_is_a_sentence(tmp_path, name, number, monkeypatch):
    """R122: disk full, a broken drive, no right: nothing is left behind."""

    def refuse(_descriptor):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(bundle.os, "fsync", refuse)
    with pytest.raises(UserError, match="nothing was left behind"):
        write(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@BOTH
def test_a_taken_name_is_refused(tmp_path, name):
    target = tmp_path / name
    makes = [
        lambda: target.write_bytes(b"precious"),
        lambda: target.symlink_to(tmp_path / "nowhere"),
        lambda: (target.mkdir(), (target / "mine").touch()),
    ]
    for make in makes:
        make()
        with pytest.raises(UserError, match="choose another name"):
            write(target)
        assert os.path.lexists(target)
        if target.is_dir():
            (target / "mine").unlink()
            target.rmdir()
        else:
            target.unlink()
    assert list(tmp_path.iterdir()) == []


@BOTH
def test_a_name_taken_meanwhile_is_refused(tmp_path, name):
    """R122: what appears while we write is kept too."""
    target = tmp_path / name
    with pytest.raises(UserError, match="choose another name"):
        write(target, then=lambda: target.write_bytes(b"precious"))
    assert target.read_bytes() == b"precious"
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_an_empty_folder_is_filled(tmp_path):
    (tmp_path / "out").mkdir()
    write(tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.txt", "deep"]


def test_a_folder_of_another_that_has_our_name_is_not_removed(tmp_path):
    """R122: only what carries our mark is taken for the rest of an export that was cut off."""
    strange = tmp_path / "out.part"
    strange.mkdir()
    (strange / "precious").write_text("stays")
    with pytest.raises(UserError, match="nothing was left behind"):
        write(tmp_path / "out")
    assert (strange / "precious").read_text() == "stays"
    (strange / UNFINISHED).touch()
    write(tmp_path / "out")
    assert not strange.exists()


def test_a_folder_that_is_not_there(tmp_path):
    for name in ("none/out", "none/out.zip"):
        with pytest.raises(UserError, match="choose another place"):
            write(tmp_path / name)
