"""How a damaged file fares: what each way to it says, and whether work in it stays calm."""

from __future__ import annotations

import os
import select
import shutil
import signal
import sqlite3
import traceback
from contextlib import closing
from random import Random

from outsource_desk.base.clock import FixedClock
from outsource_desk.base.errors import UserError
from outsource_desk.base.text import Words
from outsource_desk.services.contract.contracts import contract_list
from outsource_desk.services.deliver.payments import payment_book
from outsource_desk.services.file.listing import KINDS, listing
from outsource_desk.services.file.salvage import salvage_file
from outsource_desk.services.home.home import home
from outsource_desk.services.radar.findings import findings
from outsource_desk.services.tasks.tasks import add_task, rename_task, task_list
from outsource_desk.services.vendors.vendors import vendor_list
from outsource_desk.store.checksum import Seals
from outsource_desk.store.checkup import check_file
from outsource_desk.store.errors import DataFileError
from outsource_desk.store.store import Store
from tests.conftest import NOW
from tests.store.damage import IN_PLACE, SEEN

CLOCK = FixedClock(NOW)
WORDS = Words("en_GB")
CASE_SECONDS = 30  # a hang; the usual case takes a tenth of one
SAME_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ({})"


def rows_of(path):
    """Every row of every table that the program's own housekeeping does not touch."""
    with closing(sqlite3.connect(path)) as db:
        db.text_factory = bytes
        names = [
            name.decode()
            for (name,) in db.execute(SAME_TABLES.format("'file_fact', 'sqlite_sequence'"))
        ]
        return {name: db.execute(f'SELECT * FROM "{name}" ORDER BY 1').fetchall() for name in names}


def ask_everything(store):
    """Home, the findings, the lists, the history and a change, as an owner would."""
    today = CLOCK.today()
    home(store, today, WORDS)
    findings(store, today)
    task_list(store)
    vendor_list(store)
    contract_list(store)
    payment_book(store, today)
    for kind in KINDS:
        listing(store, kind)
    for line in store.past.lines(20):
        store.past.field_changes(line.history_id)
    with store.read() as session:
        known = session.connection().exec_driver_sql("SELECT sha256 FROM blob").scalars().all()
    for sha256 in known:
        store.documents.read(sha256)
    added = add_task(store, "Something new", today)
    rename_task(store, added, "Something newer")
    store.undo()
    store.redo()


def work_in(path, *, ask=True):
    """Open without a seal and work; returns "refused: kind", "sentence" or "opened"."""
    try:
        store = Store.open(path, CLOCK)
    except DataFileError as error:
        return f"refused: {error.kind}"
    try:
        if ask:
            ask_everything(store)
    except UserError:
        return "opened, and later a sentence"
    finally:
        store.close()
    return "opened"


def fate(path, seals, original, *, with_work, with_salvage):
    """Return the outcomes of one damaged file, each a short text; a traceback is a bug."""
    before = path.read_bytes() if path.is_file() and path.stat().st_size < 1 << 27 else None
    outcomes = []
    try:
        Store.open(path, CLOCK, seals=seals, read_only=True).close()
    except DataFileError as error:
        outcomes.append(f"first {error.kind}")
    else:
        outcomes.append("first opened")
    check_file(path)
    copy = path.with_name("touched.outsource")
    if before is not None:
        for there in path.parent.glob(f"{path.name}*"):
            shutil.copy(there, copy.with_name(there.name.replace(path.name, copy.name)))
        same = _is_same(copy, original)
        outcome = work_in(copy, ask=with_work)
        outcomes.append(f"then {outcome}" + (" same" if same else ""))
    else:
        outcomes.append(f"then {work_in(path)}")
    if with_salvage:
        outcomes.append(_salvaged(path))
    after = path.read_bytes() if before is not None else None
    is_touched = before != after and before[18:20] != b"\2\2"  # WAL is led back to our way
    outcomes.append("TOUCHED" if is_touched else "untouched")
    return outcomes


def _is_same(path, original):
    try:
        return rows_of(path) == original
    except (sqlite3.Error, UnicodeDecodeError):  # the second: SQLite quotes bytes that are broken
        return False


def _salvaged(path):
    target = path.with_name("new.outsource")
    try:
        told = salvage_file(path, target, CLOCK, lambda _share, _text: None)
    except UserError:
        assert not target.exists()
        return "salvage refused"
    assert check_file(target).problem is None, check_file(target)
    assert work_in(target) == "opened"
    return "salvaged whole" if told.is_complete else "salvaged in part"


def one_case(number, base, seals, folder, original, *, whole):
    """Damage a fresh copy of `base` and report the kind and what came of it.

    `whole`: also work in it for a while, and salvage it.
    """
    chance = Random(number)
    kinds = {**IN_PLACE, **SEEN}
    names = [*IN_PLACE] * 4 + [*SEEN]
    kind = names[number % len(names)]
    folder.mkdir()
    path = folder / base.name
    shutil.copy2(base, path)
    stat = path.stat()
    seal = Seals(seals, path)
    seal.open_for_writing()
    seal.put()
    try:
        kinds[kind](chance, path)
        if kind in IN_PLACE:
            os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
        changed = kind not in IN_PLACE or path.read_bytes() != base.read_bytes()
        with_work = whole or kind in SEEN
        outcomes = fate(path, seals, original, with_work=with_work, with_salvage=whole)
    except Exception:  # noqa: BLE001  the point of it all: nothing may get here
        changed = True
        outcomes = ["TRACEBACK", traceback.format_exc().replace("\n", "\\n")]
    shutil.rmtree(folder)
    return "\t".join([kind, "changed" if changed else "the same bytes", *outcomes])


def in_children(cases):
    """Run each of `cases` in a forked process with a limit of time; yields what each reports."""
    waiting = list(cases)
    while waiting:
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            try:
                for case in waiting:
                    os.write(writing, f"{case()}\n".encode())
            finally:
                os._exit(0)
        os.close(writing)
        told = yield from _reports(reading, child, len(waiting))
        waiting = waiting[told + 1 :]  # the one that hung is not tried again
        os.close(reading)
        os.waitpid(child, 0)


def _reports(reading, child, count):
    told, rest = 0, b""
    while told < count:
        ready, _, _ = select.select([reading], [], [], CASE_SECONDS)
        piece = os.read(reading, 1 << 16) if ready else b""
        if not piece:
            os.kill(child, signal.SIGKILL)
            yield "HANG OR CRASH" if ready else "HANG"
            return told
        *lines, rest = (rest + piece).split(b"\n")
        for line in lines:
            told += 1
            yield line.decode()
    return told
