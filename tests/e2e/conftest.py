"""What the tests of whole journeys share."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from outsource_desk.__main__ import main

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LOGS = {"file_fact", "history", "history_row", "blob", "sqlite_sequence"}
Rows = dict[str, list[tuple]]
DEFERRED_DELETE = 52  # QEvent.Type.DeferredDelete


@pytest.fixture
def rows(sample_store) -> Iterator[Callable[[], Rows]]:
    """Read every row of every table, without the history and what nothing refers to.

    What is on the disk is read, beside the store. One connection does it for the whole test:
    each new one reads the description of all tables and triggers first.
    """
    uri = f"file:{sample_store.path}?mode=ro"
    with closing(sqlite3.connect(uri, uri=True)) as db:
        names = db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        wanted = sorted({name for (name,) in names} - LOGS)
        yield lambda: {
            name: db.execute(f'SELECT * FROM "{name}" ORDER BY 1').fetchall() for name in wanted
        }


@pytest.fixture
def run(capsys):
    """Run a command; return its exit code and what it said on both streams."""

    def call(*arguments):
        try:
            code = main([str(one) for one in arguments])
        except SystemExit as left:
            code = left.code
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


@pytest.fixture
def firm(empty_store, words, tmp_path):
    from tests.e2e.asking import Firm, Watch

    return Firm(empty_store, words, tmp_path / "to send", Watch())


@pytest.fixture
def take_in(firm, make_desk, qtbot, qapp):
    """Add a bid by the dialog: it reads in a process of its own, shows flags, and stores."""

    def add(path, moment):
        from outsource_desk.ui.reply.dialogs.bid_from_file import BidFromFileDialog

        firm.watch.moment = moment
        desk = make_desk(firm.store)
        desk.clock = firm.watch
        dialog = BidFromFileDialog(desk, subject=str(path))
        dialog.show()
        qtbot.waitUntil(lambda: dialog.offer is not None, timeout=20_000)
        qtbot.waitUntil(dialog.commit_button.isEnabled, timeout=20_000)  # the work has ended
        vendor_id, today = dialog.offer.vendor_id(), firm.today
        flags = dialog._shown.all_flags(vendor_id, today, firm.words)
        if any(one.to_confirm for one in flags):
            dialog.commit_button.click()
            assert dialog.isVisible()  # not before the owner has ticked it
            dialog.warnings.seen.set_value(True)
        dialog.commit_button.click()
        assert not dialog.isVisible()
        dialog.deleteLater()
        qapp.sendPostedEvents(None, DEFERRED_DELETE)
        return {one.kind for one in flags}

    return add
