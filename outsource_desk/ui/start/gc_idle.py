"""Collects garbage where no widget is being made or deleted: when the window comes to rest.

Left alone, Python collects in the middle of anything: while Qt deletes a page and is halfway
through its children, or in the thread of some other work. A widget that goes away there takes the
program with it.
"""

from __future__ import annotations

import gc
from math import prod

from PySide6.QtCore import QAbstractEventDispatcher, QObject


def collect_if_due() -> None:
    """Do what Python would have done by itself: the oldest generation that is over its limit.

    Python looks every 700 objects; here many more may have come since, so they count as well.
    """
    new = gc.get_count()[0]
    limits = gc.get_threshold()
    due = None
    for generation, (count, limit) in enumerate(zip(gc.get_count(), limits, strict=True)):
        if count > limit or new > prod(limits[: generation + 1]):
            due = generation
    if due is not None:
        gc.collect(due)


class Collector(QObject):
    """Looks for garbage each time before the event loop waits; Python itself no longer does."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what the start made stays, and is never looked through
        QAbstractEventDispatcher.instance().aboutToBlock.connect(collect_if_due)
