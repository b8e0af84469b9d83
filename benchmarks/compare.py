"""Moving a weight with 12 bids × 20 criteria: re-rank, stability, why, and the repaint."""

from __future__ import annotations

import os
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import Row, at_most, medians

if TYPE_CHECKING:
    from outsource_desk.store.store import Store

BIDS, CRITERIA = 12, 20
FRAME_MS = 16
MOVES = 20


def run() -> list[Row]:
    """Drag one slider of a shown comparison and time each step to the painted picture."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from outsource_desk.base.clock import FixedClock
    from outsource_desk.base.settings import Settings
    from outsource_desk.base.text import Words
    from outsource_desk.store.store import Store
    from outsource_desk.ui.compare.stage import CompareStage
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.look.theme import apply_theme

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    apply_theme(application, "light")
    clock = FixedClock(datetime(2026, 11, 24, 10, tzinfo=UTC))
    with tempfile.TemporaryDirectory() as folder:
        store = Store.create(Path(folder) / "compare.outsource", clock)
        task_id = fill(store)
        desk = Desk(clock, Settings())
        desk.open(store, Words())
        stage = CompareStage(desk)
        stage.resize(1366, 700)
        stage.show()
        stage.open_task(task_id)
        QApplication.processEvents()
        slider = stage.board.grid.side.sliders()[0].slider

        def drag() -> float:
            """Pull the weight of the price through its range; the leader changes on the way."""
            slider.setSliderDown(True)
            began = time.process_time()
            for step in range(MOVES):
                slider.setValue((slider.value() + 5) % 100 if step else 1)
                QApplication.processEvents()
            return (time.process_time() - began) / MOVES

        took = medians({"drag": drag})["drag"]
        stage.close()
        store.close()
    return [at_most("compare: moving a weight, 12 × 20, ms of CPU", took * 1000, FRAME_MS)]


def fill(store: Store) -> int:
    """Write one task with 12 bids, all judged by 20 criteria, and return its number."""
    from outsource_desk.domain.kinds import BidState, CriterionKind, Stage
    from outsource_desk.records.bid import Bid, BidAnswer
    from outsource_desk.records.brief import Brief, Criterion
    from outsource_desk.records.task import Task
    from outsource_desk.records.vendor import Vendor

    with store.change("Fill") as session:
        day = datetime(2026, 11, 24, tzinfo=UTC).date()
        task = Task(title="Everything", stage=Stage.COMPARE, created_on=day)
        session.add(task)
        session.flush()
        assert task.id is not None
        session.add(Brief(task_id=task.id))
        kinds = [CriterionKind.PRICE, *[CriterionKind.SCORE] * (CRITERIA - 1)]
        criteria = [
            Criterion(task_id=task.id, name=f"Criterion {at}", kind=kind, weight=5, position=at)
            for at, kind in enumerate(kinds)
        ]
        session.add_all(criteria)
        vendors = [Vendor(name=f"Vendor {at}") for at in range(BIDS)]
        session.add_all(vendors)
        session.flush()
        for at, vendor in enumerate(vendors):
            bid = Bid(
                task_id=task.id,
                vendor_id=vendor.id or 0,
                price_minor=100_000 + at * 7_919,
                state=BidState.RECEIVED,
            )
            session.add(bid)
            session.flush()
            session.add_all(
                BidAnswer(
                    bid_id=bid.id or 0,
                    criterion_id=one.id or 0,
                    answer=f"answer {at}.{one.position}",
                    points=(37 * at + 11 * one.position) % 101,
                )
                for one in criteria[1:]
            )
        return task.id
