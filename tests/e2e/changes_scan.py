"""Changes of the scan of all tasks and of what deciding adds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.services.decide import check_sheet, scan_walk, split
from outsource_desk.services.tasks import tasks
from tests.e2e.hand import TODAY, Hand

if TYPE_CHECKING:
    from collections.abc import Callable

    from outsource_desk.services.decide.scan_walk import ScanStop
    from outsource_desk.store.store import Store


def _look(store: Store, *, more: bool = False) -> ScanStop:
    scan_walk.begin_scan(store, TODAY)
    found = scan_walk.walk(store)
    assert found is not None
    return next(look for look in found.looks if look.asks_for_more == more)


def _take_on(store: Store, hand: Hand) -> None:
    typed = {"title": hand.write("take_on.title", "Cleaning"), "minutes_per_month": 120}
    scan_walk.take_on(store, _look(store, more=True), typed, TODAY)


def _end_scan(store: Store, _: Hand) -> None:
    scan_walk.begin_scan(store, TODAY)
    scan_walk.end_scan(store, TODAY)


def _repeat_scan(store: Store, _: Hand) -> None:
    scan_walk.begin_scan(store, TODAY)
    scan_walk.repeat_scan(store, 9)


def _split(store: Store, _: Hand) -> None:
    task_id = tasks.add_task(store, "Web site", TODAY)
    sheet = check_sheet.open_sheet(store, task_id)
    parts = {**sheet.values, "niches": "Design\nTexts"}
    check_sheet.save_draft(store, check_sheet.CheckSheet(parts, "", 1, "", task_id), TODAY)
    split.split_task(store, task_id, TODAY)


OF_SCAN: dict[str, Callable[[Store, Hand], object]] = {
    "decide.scan_walk.begin_scan": lambda store, _: scan_walk.begin_scan(store, TODAY),
    "decide.scan_walk.take_on": _take_on,
    "decide.scan_walk.pass_over": lambda store, _: scan_walk.pass_over(store, _look(store), TODAY),
    "decide.scan_walk.end_scan": _end_scan,
    "decide.scan_walk.repeat_scan": _repeat_scan,
    "decide.split.split_task": _split,
}
