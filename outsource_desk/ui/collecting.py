"""Collects garbage where no widget is being made or deleted: when the window comes to rest.

Left alone, Python collects in the middle of anything: while Qt deletes a page and is halfway
through its children, or in the thread of some other work. A widget that goes away there takes the
program with it.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QAbstractEventDispatcher, QObject


def collect_if_due() -> None:
    """Do what Python would have done by itself: the oldest generation that is over its limit."""
    grown = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, limit) in enumerate(grown) if count > limit]
    if due:
        gc.collect(due[-1])


class Collector(QObject):
    """Looks for garbage each time before the event loop waits; Python itself no longer does."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what the start made stays, and is never looked through
        QAbstractEventDispatcher.instance().aboutToBlock.connect(collect_if_due)
