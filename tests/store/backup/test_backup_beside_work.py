"""A copy is made while the owner works: a change waits for one step of it at most."""

from __future__ import annotations

import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from outsource_desk.store.backup import backup, copying
from tests.store.firm import add_vendor, open_store, vendor_names


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "Backups"


@pytest.mark.parametrize(
    "megabytes", [12, pytest.param(130, marks=pytest.mark.slow)], ids=["short", "long"]
)
def test_saving_goes_on_while_a_copy_is_made(path, folder, megabytes):
    """R118: a change waits for one step of the copy at most; the copy is one whole state."""
    store = open_store(path)
    for number in range(megabytes):
        add_vendor(store, f"{number}", note="n" * 1_000_000)
    waits = []
    with ThreadPoolExecutor(1) as pool:
        work = pool.submit(store.back_up, folder)
        while not work.done():
            began = time.perf_counter()
            add_vendor(store, f"during {len(waits)}")
            waits.append(time.perf_counter() - began)
    store.close()
    copy = open_store(work.result(), read_only=True)
    found = vendor_names(copy)
    copy.close()
    assert (
        found
        == [*map(str, range(megabytes)), *(f"during {n}" for n in range(len(waits)))][: len(found)]
    )
    assert len(found) >= megabytes
    sys.stdout.write(
        f"{megabytes} MB copied beside {len(waits)} changes: the longest took"
        f" {max(waits) * 1000:.0f} ms, the median {sorted(waits)[len(waits) // 2] * 1000:.1f} ms\n"
    )
    assert sorted(waits)[len(waits) // 2] < 0.1


def test_closing_ends_a_copy(path, folder, monkeypatch):
    """R118: a file that is closed meanwhile gets no copy, and no half of one stays."""
    store = open_store(path)
    add_vendor(store, "Acme", note="n" * 4_000_000)
    begun = []
    take = backup.Turns.take

    def close_in_between(turns, *given):
        begun.append(turns)
        store._writer = None
        store._db.close()
        take(turns, *given)

    monkeypatch.setattr(backup.Turns, "take", close_in_between)
    made = store.back_up(folder)
    store.close()
    assert begun
    assert made is None
    assert list(folder.iterdir()) == []


def test_saving_goes_on_while_a_copy_is_cleaned(path, tmp_path, monkeypatch):
    """R118: “Save a copy” of a large file must not let the window wait."""
    store, clean = open_store(path), copying.clean
    add_vendor(store, "Acme")
    with ThreadPoolExecutor(1) as window:

        def clean_beside(part):
            window.submit(add_vendor, store, "Bolt").result(timeout=5)
            clean(part)

        monkeypatch.setattr(copying, "clean", clean_beside)
        store.save_copy(tmp_path / "copy.outsource")
    assert vendor_names(store) == ["Acme", "Bolt"]
    store.close()
    copy = open_store(tmp_path / "copy.outsource")
    assert vendor_names(copy) == ["Acme"]
    copy.close()
