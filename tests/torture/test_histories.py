"""Whatever is done, undone and done again, the file opens, is sound, and has a first page."""

from __future__ import annotations

import random
import shutil
import sys
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

import pytest

from outsource_desk.base.errors import UserError
from outsource_desk.services.home.home import home
from outsource_desk.store.checkup import check_file
from outsource_desk.store.store import Store
from outsource_desk.ui.file.file_work import create_store
from tests.e2e.changes import CHANGES
from tests.e2e.hand import Hand

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SHORT, LONG = 8, 2_000
STEPS = 12
TURNS = ("undo", "redo")
HELD = 250  # more than the longest list of steps
FIRM = "business.business.found_business"


@pytest.fixture
def make(tmp_path, sample_file, clock, monkeypatch) -> Callable[[Path, bool], Store]:
    """Return what opens the first session of a new file, or a copy of the sample."""
    for name in ("backups_folder", "seals_folder"):
        monkeypatch.setattr(
            f"outsource_desk.ui.file.file_work.{name}", lambda name=name: tmp_path / name
        )

    def start(path: Path, is_first: bool) -> Store:  # noqa: FBT001  drawn by chance
        if is_first:
            return create_store(path, clock)
        return Store.open(shutil.copyfile(sample_file, path), clock)

    return start


def work(store: Store, chance: random.Random, acts: list[Callable[[Store], object]]) -> int:
    """Do a few things a person does, many of them undo and redo; return how many."""
    done = 0
    for _ in range(chance.randrange(STEPS)):
        turn = chance.choice((*TURNS, "undo", "work", "work", "held"))
        with suppress(UserError, LookupError, AssertionError):  # of a row this file has not
            if turn == "held":
                while store.undo() is not None:
                    done += 1
            elif turn == "work":
                chance.choice(acts)(store)
            else:
                getattr(store, turn)()
            done += 1
    return done


def acts_on_any() -> list[Callable[[Store], object]]:
    """Return every change of the services, as a person would do it."""
    return [partial(lambda act, store: act(store, Hand()), CHANGES[name]) for name in CHANGES]


def acts_on_new() -> list[Callable[[Store], object]]:
    """Return those that a new file knows: tasks, vendors and what belongs to the firm."""
    of_new = ("tasks.", "vendors.", "business.", "sheets.", "decide.", "items.", "attachments.")
    return [
        act for name, act in zip(CHANGES, acts_on_any(), strict=True) if name.startswith(of_new)
    ]


@pytest.mark.parametrize(
    "count", [SHORT, pytest.param(LONG, marks=[pytest.mark.slow, pytest.mark.long])]
)
def test_no_history_leaves_a_file_that_does_not_open(tmp_path, make, clock, words, count) -> None:
    """R117, R120: also the first session of a new file, and Ctrl+Z held at any point."""
    chance, steps = random.Random(count), 0
    acts = {True: acts_on_new(), False: acts_on_any()}
    for number in range(count):
        path = tmp_path / f"{number}.outsource"
        is_first = chance.random() < 0.75
        store = make(path, is_first)
        steps += work(store, chance, acts[is_first])
        store.close()
        health = check_file(path)
        assert health.problem is None, (number, health.detail)
        again = Store.open(path, clock)
        home(again, clock.today(), words)
        again.close()
        path.unlink()
    sys.stdout.write(f"{count} histories with {steps} steps: each file opened\n")
