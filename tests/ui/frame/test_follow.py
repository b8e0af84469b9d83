"""A screen is refreshed when, and only when, a table changed that it read."""

from __future__ import annotations

import sqlite3
import sys
import traceback
from contextlib import contextmanager, suppress

import pytest
from PySide6.QtWidgets import QComboBox, QListWidget
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlmodel import select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.owner import Owner, OwnerKind
from outsource_desk.records.business import Business, Dismissal
from outsource_desk.records.contract import ContractVersion, ExtraClause
from outsource_desk.records.delivery import Rework
from outsource_desk.records.tables import METADATA
from outsource_desk.records.task import ScanSkip
from outsource_desk.records.vendor import Vendor
from outsource_desk.store.journal import EXCLUDED
from outsource_desk.store.reads import HISTORY, Statements, note, watched, watching
from outsource_desk.ui.attachments.panel import FilesPanel
from outsource_desk.ui.frame.follow import MOST_ROUNDS, Follower
from outsource_desk.ui.frame.page import PAGES
from outsource_desk.ui.frame.stage import STAGES
from outsource_desk.ui.kit.table import RowsTable
from outsource_desk.ui.request.panel import RequestPanel
from tests import requesting
from tests.ui.screens import places, settle, window_of

SQLITE_READ = 20
OWN = frozenset(METADATA.tables) - EXCLUDED  # what an owner's acts can touch
ELSEWHERE = {"refresh_badges", "_act", "_put"}  # read for the sidebar, or to change something


@contextmanager
def asked_of(store):
    """Collect the tables that SQLite is asked for, in any thread and past every layer of ours."""
    asked = set()

    def allow(action, table, *_):
        if action == SQLITE_READ:
            asked.add(table)
        return sqlite3.SQLITE_OK

    store._db.set_authorizer(allow)
    yield asked
    store._db.set_authorizer(None)


@contextmanager
def screens(desk):
    """Show every page, stage and panel; yield each with the tables that SQLite was asked for."""
    at = places(desk.store)
    task_id = at["stage deliver"].task_id
    makers = {f"page {key}": PAGES[key] for key in PAGES.keys()}  # noqa: SIM118
    makers |= {f"stage {key}": STAGES[key] for key in STAGES.keys()}  # noqa: SIM118
    made = {}
    for name, maker in makers.items():
        desk.store._answers.clear()
        with asked_of(desk.store) as asked:
            made[name] = maker(desk), asked
            screen = made[name][0]
            screen.resize(1166, 700)
            screen.show()
            if name in at and name.startswith("stage"):
                screen.open_task(at[name].task_id)
            else:
                screen.refresh()
            settle(desk)
    for name, maker in {
        "request": lambda: RequestPanel(desk, task_id),
        "files": lambda: FilesPanel(desk, Owner(OwnerKind.TASK, task_id)),
    }.items():
        with asked_of(desk.store) as asked:
            made[name] = maker(), asked
            made[name][0].show()
            settle(desk)
    yield made
    for screen, _ in made.values():
        screen.deleteLater()
    settle(desk)


def fill(store) -> None:
    """Put a row into each table that the sample leaves empty."""
    requesting.release(store)
    requesting.ask(store, "When?", "Soon.")
    requesting.send(store, requesting.BRIGHTLINE)
    requesting.issue(store, "Another day", 3)
    sha256 = store.documents.put(b"%PDF-1.4 a contract")
    day, now = requesting.TODAY, requesting.NOW
    version = ContractVersion(contract_id=1, number=9, finished_at=now, sha256=sha256, pages=1)
    with store.change("Fill", filling=True) as session:
        session.add_all((version, ExtraClause(contract_id=1, title="More")))
        session.add_all((Dismissal(check_key="x"), ScanSkip(scan_id=1, starter="x")))
        session.add(Rework(milestone_id=1, reason="Late", asked_on=day))


def touch(store, name) -> bool:
    """Change one row of a table: the first column that can have another value."""
    for column in METADATA.tables[name].columns:
        if column.primary_key or column.foreign_keys:
            continue
        for value in ("{0} || 'x'", "{0} + 1"):
            other = value.format(f'"{column.name}"')
            row = f'WHERE id = (SELECT min(id) FROM "{name}")'
            newest = store.past.newest_id()
            with (
                suppress(UserError, IntegrityError),
                store.change("Touch", filling=True) as session,
            ):
                change = f'UPDATE "{name}" SET "{column.name}" = {other} {row}'
                session.connection().execute(text(change))
            if store.past.newest_id() > newest:
                return True
    return False


def test_each_change_refreshes_those_who_read_it(sample_desk):
    """R131: of every table, also when it is undone; SQLite says who read it, past all of ours."""
    store, wrong = sample_desk.store, []
    fill(store)
    with screens(sample_desk) as made:
        refreshed = set()
        for name, (screen, _) in made.items():
            for one in (screen, *screen.findChildren(Follower)):
                one.catch_up = lambda name=name: refreshed.add(name)
        for table in sorted(OWN):
            readers = {name for name, (_, asked) in made.items() if asked & ({table} | HISTORY)}
            for act in (lambda table=table: touch(store, table), store.undo):
                refreshed.clear()
                assert act(), table
                if refreshed != readers:
                    wrong.append((table, refreshed - readers, readers - refreshed))
    assert wrong == []
    assert {"page history"} < readers


def test_nothing_is_shown_that_was_not_noted(sample_desk, monkeypatch):
    """Going round and choosing rows: a screen reads nothing behind the back of its own notes."""
    behind = set()
    note_as_before = Statements.note

    def look(statements, sql, count):
        if watched() is None:
            codes = [frame.f_code for frame, _ in traceback.walk_stack(sys._getframe())][::-1]
            calls = [code.co_name for code in codes if "/outsource_desk/ui/" in code.co_filename]
            if calls and not set(calls) & ELSEWHERE:
                behind.add(" > ".join(calls[-3:]))
        note_as_before(statements, sql, count)

    monkeypatch.setattr(Statements, "note", look)
    with window_of(sample_desk) as window:
        for place in places(sample_desk.store).values():
            sample_desk.go(place)
            page = window.current_page()
            for table in page.findChildren(RowsTable):
                table.selectRow(1)
            for shown in page.findChildren(QListWidget):
                shown.setCurrentRow(2)
            for box in page.findChildren(QComboBox) if place.task_id is None else ():
                box.setCurrentIndex(1)
                box.activated.emit(1)
            settle(sample_desk)
    assert behind == set()


@pytest.fixture
def screen_of(sample_desk, qtbot):
    """Show a screen with a refresh of this test's own."""

    def make(refresh, *, shown=True):
        class Made(Follower):
            def __init__(self):
                super().__init__()
                self.count = 0
                self.follow(sample_desk)

            def refresh(self):
                self.count += 1
                refresh()

        made = Made()
        qtbot.addWidget(made)
        made.setVisible(shown)
        made.refresh()
        return made

    return make


def rename(store, table=Vendor) -> None:
    with store.change("Rename") as session:
        row = session.exec(select(table)).first()
        row.name += "x"


def test_a_refresh_that_writes_comes_to_an_end(sample_desk, screen_of):
    """What it changes it shows, but not for ever."""

    def write():
        note("vendor")
        rename(sample_desk.store)

    assert screen_of(write).count == MOST_ROUNDS


def test_a_hidden_screen_waits_for_what_it_read(sample_desk, screen_of):
    """R131: when it is shown again it is refreshed once, if one of its tables changed."""
    made = screen_of(lambda: note("vendor"), shown=False)
    rename(sample_desk.store, Business)
    made.show()
    assert made.count == 1
    made.hide()
    rename(sample_desk.store)
    sample_desk.store.undo()
    assert made.count == 1
    made.show()
    assert made.count == 2


def test_a_refresh_that_fails_goes_on_following(sample_desk, screen_of):
    """It shows what it showed, so what that came from still counts."""
    fails = []

    def read():
        if fails:
            raise UserError(fails.pop())
        note("vendor")

    made = screen_of(read)
    fails.append("The disk is away.")
    with pytest.raises(UserError):
        made.refresh()
    rename(sample_desk.store)
    assert made.count == 3


def test_a_job_reads_for_the_screen_that_asked_for_it(sample_desk, screen_of):
    """Also when it began before the screen was refreshed by something else."""
    store, tasks = sample_desk.store, sample_desk.tasks
    made = screen_of(lambda: tasks.run(lambda _job: note("vendor"), lambda _: None))
    settle(sample_desk)
    rename(store)
    assert made.count == 2
    with watching() as reads:
        settle(sample_desk)
    assert not reads.meet(frozenset({"vendor"}))
