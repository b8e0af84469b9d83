"""The power goes at any moment: nothing told as saved is lost, and the file is sound."""

from __future__ import annotations

import random
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import apsw
import pytest

from outsource_desk.store.errors import DataFileError
from outsource_desk.store.opening import ALWAYS, WRITING
from outsource_desk.store.store import Store
from tests.torture.book import Book, look_into
from tests.torture.deeds import Owner, Seeded, pick
from tests.torture.power import NAME, Disk, LoggedDisk, Op

SHORT, LONG = 60, 1_000
DEEDS = 25
TOLD = "-- told"
UNTOLD = ("reopen", "attach")  # a document is written past the statements, piece by piece
PRAGMAS = ALWAYS + WRITING
CARELESS, USUAL = (
    tuple(pragma.replace("synchronous = EXTRA", f"synchronous = {less}") for pragma in PRAGMAS)
    for less in ("OFF", "FULL")
)


@dataclass(frozen=True)
class Work:
    """What a person did: the very statements the program sent, and how it should be after each."""

    statements: list[str]
    books: list[Book]


@dataclass
class Outcome:
    """What was found after all the cuts."""

    cuts: int = 0
    unfinished: int = 0  # with a journal to play back
    damaged: int = 0
    lost: int = 0  # something told as saved is not there, or something is there by half

    def __str__(self) -> str:
        return (
            f"{self.cuts} power cuts, {self.unfinished} with a journal left,"
            f" {self.damaged} damaged, {self.lost} with something lost"
        )


def worked(path: Path, clock, seed: int) -> Work:
    """Let a person work on the file at `path`, and write the statements down."""
    owner, chance = Owner(path, clock), Seeded(seed)
    done = Work([], [owner.book.copy()])

    def note(statement: str) -> None:
        if done.statements[-1:] != [statement]:  # told again for each trigger it sets off
            done.statements.append(statement)

    owner.store._db.set_trace_callback(note)
    while len(done.books) <= DEEDS:
        deed = pick(chance, owner.book)
        if deed.kind in UNTOLD:
            continue
        owner.do(deed)
        done.statements.append(TOLD)
        done.books.append(owner.book.copy())
    owner.store._db.set_trace_callback(None)
    owner.store.close()
    return done


def logged(path: Path, work: Work, pragmas) -> list[Op]:
    """Send the statements again, through the disk that notes everything."""
    disk = LoggedDisk()
    try:
        db = apsw.Connection(str(path), vfs=NAME)
        for pragma in pragmas:
            db.execute(f"PRAGMA {pragma}").fetchall()
        disk.log.clear()
        for statement in work.statements:
            if statement == TOLD:
                disk.log.append(Op("told"))
            else:
                db.execute(statement).fetchall()
        log = list(disk.log)
        db.close()
    finally:
        disk.unregister()
    return log


def cut_points(log: list[Op], count: int, chance: random.Random) -> list[int]:
    """Half of them anywhere, half right after a change was told as saved."""
    told = [place + 1 for place, op in enumerate(log) if op.kind == "told"]
    anywhere = chance.choices(range(1, len(log) + 1), k=count - count // 2)
    return sorted(anywhere + chance.choices(told, k=count // 2))


def try_cuts(start: Path, clock, count: int, pragmas, work: Work) -> Outcome:
    chance, outcome = random.Random(count), Outcome()
    folder = start.parent / "after"
    played = Path(shutil.copy(start, start.with_name("played.outsource")))
    log = logged(played, work, pragmas)
    assert work.books[-1].differences(look_into(played)) == []
    disk, here = Disk({played.name: start.read_bytes()}), 0
    for point in cut_points(log, count, chance):
        for op in log[here:point]:
            disk.follow(op)
        here = point
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for name, data in disk.cut(chance).items():
            (folder / name).write_bytes(data)
        look(folder / played.name, clock, work.books[disk.told : disk.told + 2], outcome)
    return outcome


def look(path: Path, clock, allowed: list[Book], outcome: Outcome) -> None:
    """Open the file as the program does, and compare every field."""
    outcome.cuts += 1
    outcome.unfinished += path.with_name(f"{path.name}-journal").exists()
    try:
        Store.open(path, clock).close()
        found = look_into(path)
    except DataFileError:
        outcome.damaged += 1
        return
    outcome.lost += all(book.differences(found) for book in allowed)


@pytest.mark.parametrize(
    "count", [SHORT, pytest.param(LONG, marks=pytest.mark.slow)], ids=["short", "long"]
)
def test_power_cut(sample_file, tmp_path, clock, count) -> None:
    """R119: 0 damaged, 0 lost; the same cuts do harm when nothing is pushed to the disk."""
    start = Path(shutil.copy(sample_file, tmp_path / "start.outsource"))
    work = worked(Path(shutil.copy(start, tmp_path / "worked.outsource")), clock, count)
    ours = try_cuts(start, clock, count, PRAGMAS, work)
    careless = try_cuts(start, clock, count // 3, CARELESS, work)
    sys.stdout.write(f"{ours}; without a push to the disk {careless}\n")
    assert len({PRAGMAS, CARELESS, USUAL}) == 3
    assert (ours.damaged, ours.lost) == (0, 0)
    assert ours.unfinished > 0
    assert careless.damaged > 0
    if count == LONG:
        usual = try_cuts(start, clock, count, USUAL, work)
        sys.stdout.write(f"with synchronous = FULL, as usual elsewhere, {usual}\n")
        assert usual.damaged == 0
        assert usual.lost > 0  # the harness would see a change that comes undone
