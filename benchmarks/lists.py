"""A list page with 10,000 rows: opening it, sorting it, searching it; and with ten times as many.

The page is Payments. Its floor is bare sqlite3 fetching the same columns of the same rows.
"""

from __future__ import annotations

import gc
import os
import sqlite3
import tempfile
import time
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import Row, at_most, medians

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlmodel import Session

    from outsource_desk.ui.deliver.payments_page import PaymentsPage

MANY, MOST = 10_000, 100_000
CONTRACTS = 40
OPEN_LIMIT = 2.0
# What does not grow with the rows: one board of running contracts, laying out the page,
# measuring 60 rows for the column widths and painting the thirty that are seen.
CONSTANT_MS = 60.0
MOVE_LIMIT_MS = 100.0
TEN_TIMES_LIMIT = 12.0
FIRST_DAY = date(2016, 1, 1)
FETCH = """
SELECT payment.id, payment.paid_on, payment.kind, payment.amount_minor, contract.currency,
       payment.method, payment.invoice, payment.note, payment.contract_id, contract.number,
       contract.task_id, task.title, vendor.name, coalesce(milestone.title, '')
FROM payment JOIN contract ON payment.contract_id = contract.id
     JOIN task ON task.id = contract.task_id JOIN vendor ON contract.vendor_id = vendor.id
     LEFT JOIN milestone ON payment.milestone_id = milestone.id
ORDER BY payment.paid_on DESC, payment.id DESC
"""


def run() -> list[Row]:
    """Return opening against its floor, sorting, searching, and how opening grows."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from outsource_desk.ui.start.refcount_workaround import keep_none

    application = QApplication.instance() or QApplication([])
    keep_none()
    with tempfile.TemporaryDirectory() as folder:
        some = Path(folder) / "many.outsource"
        more = Path(folder) / "most.outsource"
        _fill(some, MANY)
        _fill(more, MOST)
        with _page(some) as page, _page(more) as large:
            gc.collect()
            gc.freeze()  # as the program does when all is loaded
            figures = medians(
                {
                    "open": page.refresh,
                    "floor": lambda: _fetch(some),
                    "sort": _each(page, _sort),
                    "filter": _each(page, _search),
                    "open most": large.refresh,
                }
            )
    application.processEvents()
    ms = {name: figure * 1000 for name, figure in figures.items()}
    allowed = OPEN_LIMIT * ms["floor"] + CONSTANT_MS
    return [
        Row("list of 10,000: open, ms", ms["open"], allowed, ms["open"] / allowed, 1.0),
        at_most("list of 10,000: sort, ms", ms["sort"], MOVE_LIMIT_MS),
        at_most("list of 10,000: search, ms", ms["filter"], MOVE_LIMIT_MS),
        Row(
            "list of 100,000: open, ms",
            ms["open most"],
            ms["open"],
            ms["open most"] / ms["open"],
            TEN_TIMES_LIMIT,
        ),
    ]


def _each(page: PaymentsPage, act: Callable[[PaymentsPage, int], None]) -> Callable[[], float]:
    """Return a work that does `act` differently each time and repaints; the slowest counts."""

    def work() -> float:
        took = []
        for turn in range(4):
            began = time.perf_counter()
            act(page, turn)
            page.table.viewport().repaint()
            took.append(time.perf_counter() - began)
        return max(took)

    return work


def _sort(page: PaymentsPage, turn: int) -> None:
    """By amount, by vendor, by date and back."""
    from PySide6.QtCore import Qt

    columns = (6, 1, 0, 2)
    page.table.sortByColumn(columns[turn], Qt.SortOrder.DescendingOrder)


def _search(page: PaymentsPage, turn: int) -> None:
    """Nothing found, few, many, all: what typing and clearing does."""
    page.table.set_filter(("no such word", "bill 99", "vendor 1", "")[turn])


@contextmanager
def _page(path: Path) -> Iterator[PaymentsPage]:
    from outsource_desk.base.clock import SystemClock
    from outsource_desk.base.settings import Settings
    from outsource_desk.base.text import Words
    from outsource_desk.store.store import Store
    from outsource_desk.ui.deliver.payments_page import PaymentsPage
    from outsource_desk.ui.frame.desk import Desk

    store = Store.open(path, SystemClock())
    desk = Desk(SystemClock(), Settings())
    desk.open(store, Words("en_GB"))
    page = PaymentsPage(desk)
    page.resize(1140, 740)
    page.refresh()
    page.show()
    try:
        yield page
    finally:
        page.close()
        store.close()


def _fetch(path: Path) -> None:
    db = sqlite3.connect(path)
    db.execute(FETCH).fetchall()
    db.close()


def _fill(path: Path, count: int) -> None:
    """Make a data file whose contracts share `count` payments."""
    from outsource_desk.base.clock import SystemClock
    from outsource_desk.services.business.business import found_business
    from outsource_desk.store.store import Store

    Store.create(path, SystemClock()).close()
    store = Store.open(path, SystemClock())
    found_business(store)
    with store.change("Contracts") as session:
        for number in range(CONTRACTS):
            _add_contract(session, number)
    store.close()
    db = sqlite3.connect(path)  # straight into the table: nobody undoes these
    db.executemany(
        "INSERT INTO payment (kind, amount_minor, paid_on, method, invoice, note, contract_id,"
        " milestone_id) VALUES ('retainer', ?, ?, 'Bank transfer', ?, '', ?, NULL)",
        (
            (
                1 + at * 7919 % 500_000,
                (FIRST_DAY + timedelta(days=at % 3_900)).isoformat(),
                f"Bill {at}",
                1 + at % CONTRACTS,
            )
            for at in range(count)
        ),
    )
    db.commit()
    db.close()


def _add_contract(session: Session, number: int) -> None:
    from outsource_desk.domain.kinds import ContractState
    from outsource_desk.records.contract import Contract
    from outsource_desk.records.task import Task
    from outsource_desk.records.vendor import Vendor

    task = Task(title=f"Task {number}", created_on=FIRST_DAY)
    vendor = Vendor(name=f"Vendor {number}")
    session.add_all((task, vendor))
    session.flush()
    session.add(
        Contract(
            title=task.title,
            task_id=task.id,
            vendor_id=vendor.id,
            number=f"C-{number}",
            price_minor=10**12,
            state=ContractState.SIGNED,
            signed_on=FIRST_DAY,
        )
    )
