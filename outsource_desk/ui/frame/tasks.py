"""Slow work off the window's thread, one job at a time."""

from __future__ import annotations

from contextvars import copy_context
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal

from outsource_desk.ui.frame.errors import show_error

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Cancelled(Exception):  # noqa: N818  not an error: the owner asked for it
    """Raised inside the work when the owner pressed Cancel."""


class Job(QObject):
    """One piece of work: tells how far it is, and whether it should stop."""

    progress = Signal(float, str)  # share 0 … 1, what is being done
    done = Signal(object)
    failed = Signal(object)
    ended = Signal()  # after done, failed or cancelled

    def __init__(self, label: str) -> None:
        super().__init__()
        self.label = label
        self._stop = False

    def cancel(self) -> None:
        """Ask the work to stop at its next `report`."""
        self._stop = True

    def report(self, share: float, text: str = "") -> None:
        """Say how far the work is.

        Raises: Cancelled when the owner pressed Cancel.
        """
        if self._stop:
            raise Cancelled
        self.progress.emit(share, text)


def _do(job: Job, work: Callable[[Job], Any]) -> None:
    try:
        job.report(0.0)
        result = work(job)
    except Cancelled:
        pass
    except Exception as error:  # noqa: BLE001  the one place: handed to the owner
        job.failed.emit(error)
    else:
        job.done.emit(result)
    job.ended.emit()


class _Lane(QObject):
    """A thread of its own, for one job after the other."""

    begins = Signal(object)  # the Job, before its thread has it
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.jobs: list[Job] = []
        self.is_over = False
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._last: Job | None = None

    def start(self, job: Job, work: Callable[[Job], Any]) -> None:
        if self.is_over:
            return
        self.jobs.append(job)
        job.ended.connect(self._end_first)
        self.begins.emit(job)
        # No QRunnable: PySide6 6.12 keeps it for ever when the thread is faster than `start`.
        # What the work reads counts for the screen that asked for it: see `watching`.
        self._pool.start(partial(copy_context().run, _do, job, work))

    def wait(self) -> None:
        self._pool.waitForDone()

    def _end_first(self) -> None:
        # Its thread may hold it a little longer, and whoever lets go last deletes it. That must be
        # this thread, where its signals arrive: so it stays until the job after it has ended.
        self._last = self.jobs.pop(0)
        self.ended.emit()


class Tasks(QObject):
    """Runs jobs in order; `current` drives the progress bar and blocks closing."""

    started = Signal(object)  # the Job
    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._line = _Lane(self)
        self._line.begins.connect(self.started)
        self._line.ended.connect(self._tell_idle)
        self._aside = _Lane(self)

    @property
    def current(self) -> Job | None:
        return next(iter(self._line.jobs), None)

    def run(
        self,
        work: Callable[[Job], T],
        done: Callable[[T], None],
        *,
        label: str = "",
        failed: Callable[[Exception], None] = show_error,
    ) -> Job:
        """Do `work(job)` elsewhere, then `done(result)` here; failures go to `failed`."""
        job = _job(label, done, failed)
        self._line.start(job, work)
        return job

    def run_aside(
        self,
        work: Callable[[Job], T],
        done: Callable[[T], None],
        *,
        failed: Callable[[Exception], None] = show_error,
    ) -> Job:
        """Do what nobody waits for beside all other work; `wait` cuts it short."""
        job = _job("", done, failed)
        self._aside.start(job, work)
        return job

    def wait(self) -> None:
        """Let running work end, before the data file is closed."""
        for job in self._aside.jobs:
            job.cancel()
        self._aside.wait()
        self._line.wait()

    def end(self) -> None:
        """Let running work end, and begin no other: its file is about to be closed for good."""
        self.wait()
        self._line.is_over = self._aside.is_over = True

    def _tell_idle(self) -> None:
        if self.current is None:
            self.idle.emit()


def _job(label: str, done: Callable[[Any], None], failed: Callable[[Exception], None]) -> Job:
    job = Job(label)
    job.done.connect(done)
    job.failed.connect(failed)
    return job
