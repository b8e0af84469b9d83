"""Copies are whole or absent, thin out with age, and come back over whatever is there."""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from outsource_desk.base.clock import FixedClock
from outsource_desk.store.backup import backup, copies, rotation
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


def test_a_clock_that_is_set_back_costs_no_copy(path, folder):
    """R118: a copy of the same second gets a name of its own; one from the future stays."""
    store = open_store(path)
    for name in ("Acme", "Bolt", "Core"):
        add_vendor(store, name)
        store._clock = at(0)
        assert store.back_up(folder)
    assert len(copies.backups(folder)) == 3
    store._clock = at(24 * 3650)  # ten years ahead, and back
    add_vendor(store, "Dash")
    assert store.back_up(folder)
    store._clock = at(-48)
    add_vendor(store, "Echo")
    assert store.back_up(folder)
    store.close()
    found = [one.path for one in copies.backups(folder)]
    sizes = []
    for copy in found:
        shown = open_store(copy, read_only=True)
        sizes.append(len(vendor_names(shown)))
        shown.close()
    assert sizes == [4, 3, 5]  # in ten years, one of that day is enough


def test_copies_that_nobody_asked_for_are_half_an_hour_apart(path, folder):
    """R118: opening again and again makes no heap; asked for, a copy is made at once."""
    reopen(path, folder, 0).close()
    for minutes, made in ((10, 1), (29, 1), (31, 2)):
        store = reopen(path, folder, minutes / 60)
        assert len(copies.backups(folder)) == made
        add_vendor(store, f"{minutes}")
        store.close()
    store = reopen(path, folder, 0.6)
    assert store.back_up(folder)
    store.close()
    assert len(copies.backups(folder)) == 3


def test_two_years_of_work_and_of_large_files():
    """R118: 12 a workday for two years; fewer of a large file; what stays reaches far back."""
    start = datetime(2025, 1, 1, 9, 0, tzinfo=UTC)
    for is_large, most, reach in ((False, 24 + 31, 270), (True, 24 + 13, 80)):
        kept, fullest = [], 0
        for day in range(730):
            now = start + timedelta(days=day)
            if now.weekday() < 5:
                kept += [copies.Backup(now + timedelta(minutes=45 * n), Path()) for n in range(12)]
            dropped = set(rotation.to_drop(kept, now.date(), is_large=is_large))
            kept = [one for one in kept if one not in dropped]
            fullest = max(fullest, len(kept))
        oldest = (now - min(one.made for one in kept)).days
        assert fullest <= most
        assert oldest > reach
        sys.stdout.write(
            f"2 years, 12 copies a workday, {'over' if is_large else 'under'} 50 MB: at most"
            f" {fullest} kept, the oldest {oldest} days\n"
        )


def test_a_damaged_document_is_refused_before_anything_is_touched(path, folder):
    """R118: damage that is found while the file is open never thins the good copies."""
    store = open_store(path)
    add_vendor(store, "Acme", note="n" * 50_000)
    assert store.back_up(folder)
    before = {one: one.stat() for one in folder.iterdir()}
    add_vendor(store, "Bolt")
    store._db.execute("PRAGMA cache_size = 0")
    torn = path.read_bytes()
    with path.open("r+b") as file:
        file.seek(len(torn) // 2 // 4096 * 4096)
        file.write(b"\xa5" * 8192)
    store._writer._guard.stamp()  # as if the disk had done it, not another program
    with pytest.raises(DataFileError) as caught:
        store.back_up(folder)
    assert caught.value.kind == "damaged"
    assert {one: one.stat() for one in folder.iterdir()} == before
    store.close()
