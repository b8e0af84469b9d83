"""kill -9 while everything is exported or imported: never half a result under the final name."""

from __future__ import annotations

import random
import sys
import time
import zipfile
from contextlib import suppress

import pytest

from outsource_desk.services.file.sample import make_sample
from outsource_desk.store.store import Store
from tests.store.dump.exported import bring_in, everything_in, export, make_awkward
from tests.store.firm import kill_while

SHORT, LONG = 8, 40
LATE = 4  # times the time that the work took alone: a busy machine is slower
COUNTS = pytest.mark.parametrize(
    "kills", [SHORT, pytest.param(LONG, marks=pytest.mark.slow)], ids=["short", "long"]
)


@pytest.fixture
def sample(tmp_path, clock):
    make_sample(tmp_path / "sample.outsource", clock)
    store = Store.open(tmp_path / "sample.outsource", clock)
    make_awkward(store)
    store.close()
    return store.path


def kill_after(seconds, work):
    """Kill the child so many seconds after its work began."""

    def child(report):
        report("begun")
        work()
        time.sleep(60)  # killed here, the work was done

    def is_enough(told):
        if told:
            time.sleep(seconds)
        return bool(told)

    kill_while(child, is_enough)


def moments(kills, whole, chance):
    """Yield when to kill: one early, one late, the others anywhere; so both outcomes occur."""
    yield 0.0
    yield whole * LATE
    for _ in range(kills - 2):
        yield chance.random() * whole * 1.3


def took(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def is_whole(target, expected, tmp_path):
    """Import what has the final name, and compare every row."""
    if target.suffix == ".zip":
        with zipfile.ZipFile(target) as packed:
            assert packed.testzip() is None
    made = bring_in(target, tmp_path / "proof.outsource")
    assert everything_in(made) == expected
    made.unlink()
    names = {path.name for path in target.iterdir()} if target.is_dir() else set()
    assert not names or {"README.txt", "schema.json", "attachments.csv"} <= names


@COUNTS
def test_killed_while_exporting(kills, sample, tmp_path, clock):
    """R122: the folder or the zip is there whole, or not at all; the next export works."""
    expected, chance, there = everything_in(sample), random.Random(kills), 0

    def run(target):
        store = Store.open(sample, clock, read_only=True)
        export(store, target, tmp_path)
        store.close()

    whole = took(lambda: run(tmp_path / "first"))
    for number, moment in enumerate(moments(kills, whole, chance)):
        target = tmp_path / f"out{'.zip' if number % 2 else ''}"
        kill_after(moment, lambda target=target: run(target))
        if target.exists():
            there += 1
            is_whole(target, expected, tmp_path)
            target.rename(tmp_path / f"kept{number}{target.suffix}")
        with suppress(FileNotFoundError):
            (tmp_path / "place" / "copy").unlink()
    for name in ("out", "out.zip"):
        run(tmp_path / name)
        is_whole(tmp_path / name, expected, tmp_path)
    assert not list(tmp_path.glob("*.part"))
    assert 0 < there < kills
    sys.stdout.write(
        f"{kills} kills while exporting: {there} whole, {kills - there} none, 0 half\n"
    )


@COUNTS
def test_killed_while_importing(kills, sample, tmp_path, clock):
    """R122: the new data file is there whole, or not at all; the next import works."""
    expected, chance, there = everything_in(sample), random.Random(kills), 0
    store = Store.open(sample, clock, read_only=True)
    export(store, tmp_path / "dump", tmp_path)
    store.close()
    target = tmp_path / "new.outsource"
    bring_in(tmp_path / "dump", tmp_path / "first.outsource")  # what is done once in a process
    whole = took(lambda: bring_in(tmp_path / "dump", tmp_path / "second.outsource"))
    for moment in moments(kills, whole, chance):
        kill_after(moment, lambda: bring_in(tmp_path / "dump", target))
        if target.exists():
            there += 1
            assert everything_in(target) == expected
            target.unlink()
    assert everything_in(bring_in(tmp_path / "dump", target)) == expected
    assert not list(tmp_path.glob("*.part*"))
    assert 0 < there < kills
    sys.stdout.write(
        f"{kills} kills while importing: {there} whole, {kills - there} none, 0 half\n"
    )
