"""An older version that a synced folder puts back is told, not taken for the file (F15)."""

from __future__ import annotations

import shutil

import pytest

from outsource_desk.store.backup.restoring import restore
from outsource_desk.store.checkup import check_file
from tests.store.firm import CLOCK, FIRM, add_vendor, open_store


@pytest.fixture
def seals(tmp_path):
    return tmp_path / "Seals"


@pytest.fixture
def older(path, seals, tmp_path):
    """A firm with Acme; Bolt and Cord were added before it was closed, then it came back."""
    work(path, seals, "Acme")
    before = shutil.copyfile(path, tmp_path / "before")
    work(path, seals, "Bolt", "Cord")
    shutil.copyfile(before, path)
    return path


def work(path, seals, *names):
    store = open_store(path, seals=seals)
    for name in names:
        add_vendor(store, name)
    store.close()


def test_what_came_back_older_is_told_until_the_owner_decides(older, seals, tmp_path):
    """R119: how many changes are missing, and since when; no backup ages out for it."""
    for _ in range(2):
        store = open_store(older, seals=seals, backups=tmp_path / "Backups")
        assert store.older.missing == 2
        sentence = store.older.sentence("firm")
        assert "2 changes are missing, the last of them “Add vendor “Cord””" in sentence
        assert not (tmp_path / "Backups").exists()
        store.close()
    assert "2 changes are missing" in check_file(older, FIRM, seals=seals).older
    store = open_store(older, seals=seals)
    store.keep_older()
    store.close()
    assert open_and_look(older, seals) is None


def test_work_on_the_older_one_is_a_decision_too(older, seals):
    """R119: from then on it is the file."""
    work(older, seals, "Dorn")
    assert open_and_look(older, seals) is None


def test_another_way_since_then_is_told(older, seals):
    """R119: the other side of a conflict has as many changes, but not ours."""
    work(older, None, "Else", "Fern", "Gold")
    found = open_and_look(older, seals)
    assert found.missing == 0
    assert "“Add vendor “Cord”” of" in found.sentence("firm")


def test_newer_equal_and_restored_files_are_silent(path, seals, tmp_path):
    """R119: work on another computer, and a restore by the owner."""
    work(path, seals, "Acme")
    before = shutil.copyfile(path, tmp_path / "before.outsource")
    work(path, None, "Bolt")
    assert open_and_look(path, seals) is None
    restore(path, before, tmp_path / "kept", CLOCK.now(), FIRM, seals=seals)
    assert open_and_look(path, seals) is None


def open_and_look(path, seals):
    store = open_store(path, seals=seals)
    older = store.older
    store.close()
    return older
