"""Copies are whole or absent, thin out with age, and come back over whatever is there."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from outsource_desk.base.clock import FixedClock
from outsource_desk.store import backup, copies, restoring, rotation
from outsource_desk.store.errors import DataFileError
from outsource_desk.store.store import Store
from tests.store.firm import (
    CLOCK,
    FIRM,
    add_vendor,
    open_store,
    raw,
    vendor_names,
)
from tests.store.hot import crash


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "Backups"


def at(hours):
    return FixedClock(CLOCK.now() + timedelta(hours=hours))


def reopen(path, folder, hours):
    return Store.open(path, at(hours), schema=FIRM, backups=folder)


def test_backup_at_opening_when_something_changed(path, folder):
    """R118: opening makes a dated copy of a changed file, and none of an unchanged one."""
    store = reopen(path, folder, 0)
    add_vendor(store, "Acme")
    store.close()
    for hours in (1, 2, 3):
        reopen(path, folder, hours).close()
    made = copies.backups(folder)
    assert [one.path.name for one in made] == [
        "firm 2026-11-24 11-00-00.outsource",
        "firm 2026-11-24 10-00-00.outsource",
    ]
    assert copies.latest_backup(folder) == made[0]
    copy = open_store(made[0].path, read_only=True)
    assert vendor_names(copy) == ["Acme"]
    copy.close()


def test_backup_while_working(store, folder):
    """R118: the program copies from time to time; what is half done is not in the copy."""
    add_vendor(store, "Acme")
    made = store.back_up(folder)
    assert made is not None
    assert store.back_up(folder) is None
    assert raw(made).execute("PRAGMA integrity_check").fetchone() == ("ok",)
    add_vendor(store, "Bolt")
    assert store.back_up(folder) is not None


def test_damaged_file_is_never_backed_up(path, folder):
    """R118: good copies do not age out in favour of bad ones."""
    reopen(path, folder, 0).close()
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xa5" * 4096)
    with pytest.raises(DataFileError):
        reopen(path, folder, 1)
    assert len(copies.backups(folder)) == 1


def test_copy_that_turns_out_damaged_is_not_kept(store, folder, monkeypatch):
    """R118: a copy gets its name only after it was checked."""
    add_vendor(store, "Acme")

    def refuse(_db, path, **_):
        raise DataFileError("damaged", path)

    monkeypatch.setattr(backup, "check", refuse)
    with pytest.raises(DataFileError):
        store.back_up(folder)
    assert copies.backups(folder) == ()
    monkeypatch.undo()
    assert store.back_up(folder) is not None
    assert len(list(folder.iterdir())) == 1


def made_copies(start, hours_apart, count):
    return [
        copies.Backup(start - timedelta(hours=hours_apart * number), Path(f"{number}"))
        for number in range(count)
    ]


def test_thinning_over_two_years(folder):
    """R118: all of today and yesterday, then 12 days, 10 weeks and 9 months."""
    now = datetime(2026, 11, 24, 23, 0, tzinfo=UTC)
    all_of_them = made_copies(now, 2, 12 * 730)
    dropped = set(rotation.to_drop(all_of_them, now.date()))
    kept = [one.made.date() for one in all_of_them if one not in dropped]
    ages = [(now.date() - day).days for day in kept]
    assert ages[:24] == [0] * 12 + [1] * 12
    assert ages[24:36] == list(range(2, 14))
    weeks = [day.isocalendar()[:2] for day in kept[36:46]]
    assert len(set(weeks)) == 10
    months = [(day.year, day.month) for day in kept[46:]]
    assert len(set(months)) == len(months) == 9
    assert ages[-1] > 300


def test_thinning_day_by_day_keeps_what_it_promises():
    """R118: thinned at every start for a year, there is still an old copy and never a heap."""
    kept = []
    start = datetime(2026, 1, 1, 9, 0, tzinfo=UTC)
    for day in range(365):
        now = start + timedelta(days=day)
        kept += [copies.Backup(now + timedelta(hours=hour), Path()) for hour in (0, 4)]
        dropped = set(rotation.to_drop(kept, now.date()))
        kept = [one for one in kept if one not in dropped]
        assert len(kept) <= 4 + 12 + 10 + 9
    assert (now - min(one.made for one in kept)).days > 60


def test_two_files_of_one_name_have_two_folders(tmp_path):
    """R118: the copies of two firms do not mix."""
    first = copies.backup_folder(tmp_path, tmp_path / "a" / "firm.outsource")
    second = copies.backup_folder(tmp_path, tmp_path / "b" / "firm.outsource")
    assert first != second
    assert first.parent == tmp_path


def test_restore_over_a_crashed_file(path, folder, tmp_path):
    """R118: the journal of the crash is kept but never played into the restored file."""
    store = open_store(path)
    add_vendor(store, "Acme")
    made = store.back_up(folder)
    add_vendor(store, "Bolt")
    store.close()
    journal = crash(path)
    kept = restoring.restore(path, made, tmp_path / "kept", CLOCK.now())
    assert not journal.exists()
    store = open_store(path)
    assert vendor_names(store) == ["Acme"]
    store.close()
    assert kept.with_name(f"{kept.name}-journal").exists()
    replaced = open_store(kept)
    assert vendor_names(replaced) == ["Acme", "Bolt"]
    replaced.close()
    assert copies.backups(kept.parent) == ()


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
    restoring.restore(path, made, tmp_path / "kept", CLOCK.now())
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
            restoring.restore(path, copy, tmp_path / "kept", CLOCK.now())
        assert caught.value.kind == kind
    add_vendor(store, "Bolt")
    assert vendor_names(store) == ["Acme", "Bolt"]
