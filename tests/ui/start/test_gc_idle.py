"""Garbage goes when the window comes to rest, never in the middle of something."""

from __future__ import annotations

import gc
import threading
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QAbstractEventDispatcher, QObject

from outsource_desk.ui.start.gc_idle import Collector, collect_if_due

MANY = 20_000  # far over every limit of Python's own


class Knot:
    """Refers to itself: only a collection takes it away."""

    def __init__(self):
        self.me = self


@contextmanager
def collections():
    """List the thread of each collection that happens meanwhile."""
    threads = []

    def note(phase, _info):
        if phase == "start":
            threads.append(threading.current_thread())

    gc.callbacks.append(note)
    try:
        yield threads
    finally:
        gc.callbacks.remove(note)


@pytest.fixture
def collector(qapp):
    gc.collect()
    parent = QObject()
    yield Collector(parent)
    QAbstractEventDispatcher.instance().aboutToBlock.disconnect(collect_if_due)
    gc.unfreeze()


def make_garbage():
    for _ in range(MANY):
        Knot()


def test_work_elsewhere_collects_nothing(collector, sample_desk, qtbot):
    """R119: a thread of some work never takes a widget away; the window's own does, at rest."""
    with collections() as threads:
        with qtbot.waitSignal(sample_desk.tasks.idle):
            sample_desk.tasks.run(lambda _job: make_garbage(), lambda _: None)
        qtbot.waitUntil(lambda: threads != [])
    assert set(threads) == {threading.main_thread()}


def test_nothing_is_collected_in_the_middle(collector, qtbot):
    """R119: not while something is built or deleted, but before the window waits again."""
    with collections() as threads:
        make_garbage()
        assert threads == []
        qtbot.waitUntil(lambda: threads != [])
    assert sum(isinstance(found, Knot) for found in gc.get_objects()) < MANY // 2
