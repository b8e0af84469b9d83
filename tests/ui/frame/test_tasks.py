"""Work in other threads, and who lets go of it last."""

from __future__ import annotations

import sys
import threading

import pytest

from outsource_desk.ui.frame import tasks as of_tasks
from outsource_desk.ui.frame.tasks import Cancelled, Job, Tasks

JOBS = 300


@pytest.fixture
def tasks(qapp):
    made = Tasks()
    yield made
    made.wait()


@pytest.fixture
def hasty():
    """Let threads take turns as often as they can."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.parametrize("way", ["run", "run_aside"])
def test_a_job_goes_in_the_thread_of_the_window(tasks, qtbot, qapp, monkeypatch, hasty, way):
    """R119: its signals arrive there; deleted elsewhere, it could take the program along."""
    gone = []

    class Watched(Job):
        def __del__(self):
            gone.append(threading.current_thread())

    monkeypatch.setattr(of_tasks, "Job", Watched)
    results = []
    for number in range(JOBS):
        getattr(tasks, way)(lambda _job, number=number: number, results.append)
        qapp.processEvents()
    qtbot.waitUntil(lambda: len(gone) == JOBS - 1)  # the last one stays until there is another
    assert results == list(range(JOBS))
    assert set(gone) == {threading.main_thread()}


def test_each_job_is_told_before_it_begins_and_idle_comes_last(tasks, qtbot):
    """R119: whoever shows the progress hears all of it."""
    told = []
    tasks.started.connect(lambda job: told.append(("started", job.label)))
    tasks.idle.connect(lambda: told.append(("idle", tasks.current)))
    with qtbot.waitSignal(tasks.idle):
        for label in ("one", "two"):
            tasks.run(lambda _job: None, lambda _, said=label: told.append(said), label=label)
    assert told == [("started", "one"), ("started", "two"), "one", "two", ("idle", None)]


def test_cancelled_work_tells_nothing(tasks, qtbot):
    """R119: neither a result nor a failure; the line goes on."""
    told = []
    go = threading.Event()

    def work(job):
        go.wait(5)
        job.report(0.5)

    def fail(_job):
        raise ValueError("broken")

    job = tasks.run(work, told.append, failed=told.append)
    job.cancel()
    go.set()
    with qtbot.waitSignal(tasks.idle):
        tasks.run(fail, told.append, failed=lambda error: told.append(str(error)))
    assert told == ["broken"]
    with pytest.raises(Cancelled):
        job.report(1.0)
