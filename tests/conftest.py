"""Fixtures that everybody needs: a clock that stands still, an empty file, the sample business."""

from __future__ import annotations

import gc
import os
from datetime import UTC, datetime

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("TZ", "UTC")

import hypothesis
import pytest

from outsource_desk.base import computer_fonts
from outsource_desk.base.clock import FixedClock
from outsource_desk.base.text import Words
from outsource_desk.ui.start.gc_idle import collect_if_due
from tests.support.quick_files import open_copy, use_memory_for_files

# A busy machine is no failure. A gate asks the same examples each time; at a desk they are new.
hypothesis.settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
hypothesis.settings.load_profile("house")

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


def pytest_configure():
    gc.disable()  # as the program does: garbage goes where no widget is being made or deleted
    use_memory_for_files()
    computer_fonts.font_folders = tuple  # papers are the same on every computer


def pytest_collection_modifyitems(items):
    """What takes seconds is begun first, or one worker waits for the other at the end."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Each worker gets one half, file by file; who is done first takes from the other's end."""
    from xdist.scheduler import WorkStealingScheduling

    return WorkStealingScheduling(config, log) if config.option.dist == "load" else None


def pytest_collection_finish():
    gc.freeze()  # what was imported stays, and need not be looked through again


@pytest.hookimpl(trylast=True)
def pytest_runtest_logfinish():
    collect_if_due()


@pytest.fixture(scope="session")
def clock():
    return FixedClock(NOW)


@pytest.fixture(scope="session")
def today(clock):
    return clock.today()


@pytest.fixture(scope="session")
def words():
    return Words("en_GB")


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory, clock):
    """The sample business, made once; tests get copies."""
    from outsource_desk.services.file.sample import make_sample

    path = tmp_path_factory.mktemp("sample") / "hartmann.outsource"
    make_sample(path, clock)
    return path


@pytest.fixture
def sample_store(sample_file, tmp_path, clock):
    """The sample business in a file of this test's own."""
    store = open_copy(sample_file, tmp_path / "hartmann.outsource", clock)
    yield store
    store.close()


@pytest.fixture
def task_id(sample_store):
    """The task of the sample business whose bids are compared."""
    from outsource_desk.domain.kinds import Stage
    from tests.support.sample_tasks import task_at

    return task_at(sample_store, Stage.COMPARE)


@pytest.fixture(scope="session")
def new_file(tmp_path_factory, clock):
    """What a new owner begins with, made once; tests get copies."""
    from outsource_desk.services.business.business import found_business
    from outsource_desk.store.store import Store

    path = tmp_path_factory.mktemp("new") / "mine.outsource"
    store = Store.create(path, clock=clock)
    found_business(store)
    store.close()
    return path


@pytest.fixture
def empty_store(new_file, tmp_path, clock):
    """A new owner's file: a business, nothing else."""
    store = open_copy(new_file, tmp_path / "mine.outsource", clock)
    yield store
    store.close()


@pytest.fixture
def make_desk(qapp, clock, words):
    """Put a store on a desk of this test's own."""
    from outsource_desk.base.settings import Settings
    from outsource_desk.ui.frame.desk import Desk

    desks = []

    def make(store, settings=None):
        desk = Desk(clock, settings or Settings(theme="light"))
        desk.open(store, words)
        desks.append(desk)
        return desk

    yield make
    for desk in desks:
        desk.tasks.end()  # or what it still has to do begins when its file is closed


@pytest.fixture
def sample_desk(make_desk, sample_store):
    return make_desk(sample_store)


@pytest.fixture
def empty_desk(make_desk, empty_store):
    return make_desk(empty_store)
