"""kill -9 in the middle of a backup or a restore: a whole copy or none, the old file or the new."""

from __future__ import annotations

import os
import random
import sys
import time
from collections import Counter
from datetime import timedelta

import pytest

from outsource_desk.store.backup import backup, copies, offsite_backup, restoring
from tests.store.firm import CLOCK, FIRM, add_vendor, kill_while, open_store, raw, vendor_names
from tests.store.hot import crash

SHORT, LONG = 10, 40
KILLS = pytest.mark.parametrize(
    "kills", [SHORT, pytest.param(LONG, marks=pytest.mark.slow)], ids=["short", "long"]
)
ROWS = 20
SPREAD = 4  # a fresh process takes longer; kills fall before, within and after the work


@pytest.fixture
def full(path):
    """A file of a megabyte, so that there is something to interrupt."""
    store = open_store(path)
    for number in range(ROWS):
        add_vendor(store, f"{number}", note="n" * 50_000)
    store.close()
    return path


def kill_at(work, seconds):
    """Run `work` and kill it that long after it began; returns whether it came to its end."""

    def enough(told):
        end = time.perf_counter() + seconds
        while "began" in told and time.perf_counter() < end:
            pass
        return bool(told)

    def whole(report):
        report("began")
        work()
        report("ended")
        time.sleep(60)

    return "ended" in kill_while(whole, enough)


def how_long(work):
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def is_sound(copy):
    """Whether a file of this name is a whole copy of the firm."""
    store = open_store(copy, read_only=True)
    found = vendor_names(store)
    store.close()
    return found == [str(number) for number in range(ROWS)]


@KILLS
def test_killed_backups_leave_only_whole_copies(full, tmp_path, kills):
    """R118: every file with the name of a copy is sound; the next start removes the rest."""
    chance, folder = random.Random(118), tmp_path / "Backups"
    db = raw(full)

    def copy_at(number):
        os.utime(full, ns=(number + 1, number + 1))
        backup.back_up(db, full, folder, CLOCK.now() + timedelta(seconds=number))

    lasts = how_long(lambda: copy_at(10_000))
    outcome = Counter()
    for number in range(kills):
        before = len(copies.backups(folder))
        kill_at(lambda number=number: copy_at(number), chance.random() * SPREAD * lasts)
        outcome["valid" if len(copies.backups(folder)) > before else "not yet written"] += 1
        assert all(is_sound(one.path) for one in copies.backups(folder))
    db.close()
    left = len(list(folder.glob("*.part")))
    open_store(full, backups=folder).close()
    assert {one.suffix for one in folder.iterdir()} == {".outsource"}
    assert left > 0  # else no kill fell into a copy, and nothing is proven
    sys.stdout.write(
        f"{kills} kills of backups, {left} within one: {outcome['valid']} valid,"
        f" {outcome['not yet written']} not yet written, 0 invalid\n"
    )


@KILLS
def test_killed_copies_to_the_second_place_are_whole(full, tmp_path, kills):
    """R118: the same on a stick that is pulled out."""
    chance, folder, stick = random.Random(119), tmp_path / "Backups", tmp_path / "stick"
    stick.mkdir()
    offsite_backup.prepare(stick)
    open_store(full, backups=folder).close()

    def take():
        offsite_backup.take_along(folder, stick, full, CLOCK.now())

    lasts = how_long(take)
    outcome = Counter()
    for _ in range(kills):
        for one in stick.rglob("*.outsource"):
            one.unlink()
        kill_at(take, chance.random() * SPREAD * lasts)
        found = list(stick.rglob("*.outsource"))
        assert all(is_sound(one) for one in found)
        outcome["valid" if found else "not yet written"] += 1
    take()
    assert not any(stick.rglob("*.part"))
    sys.stdout.write(
        f"{kills} kills of second copies: {outcome['valid']} valid,"
        f" {outcome['not yet written']} not yet written, 0 invalid\n"
    )


@KILLS
def test_killed_restores_leave_the_old_file_or_the_new_one(full, tmp_path, kills):
    """R118: never a mixture, also over a file with the hot journal of a crash; both are kept."""
    chance, kept_folder = random.Random(120), tmp_path / "kept"
    store = open_store(full)
    copy = store.back_up(tmp_path / "Backups")
    add_vendor(store, "new")
    store.close()
    present = full.read_bytes()
    old, new = [str(number) for number in range(ROWS)], [*map(str, range(ROWS)), "new"]

    def go_back():
        restoring.restore(full, copy, kept_folder, CLOCK.now(), FIRM)

    lasts = how_long(go_back)
    outcome = Counter()
    for number in range(kills):
        full.write_bytes(present)
        if number % 2:
            crash(full)
        kill_at(go_back, chance.random() * SPREAD * lasts)
        store = open_store(full, backups=tmp_path / "Backups")
        found = vendor_names(store)
        store.close()
        assert found in (old, new)
        outcome["restored" if found == old else "as before"] += 1
        assert not full.with_name(f"{full.name}.part").exists()
        for one in copies.copies(kept_folder):
            former = open_store(one.path)
            assert vendor_names(former) == new
            former.close()
            one.path.unlink()
    assert copy.exists()
    sys.stdout.write(
        f"{kills} kills of restores: {outcome['restored']} restored, {outcome['as before']} as"
        " before, 0 hybrids, 0 unopenable\n"
    )
