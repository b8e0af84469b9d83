"""Slow work off the window's thread, one job at a time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from typing_extensions import override

from outsource_desk.ui.errors import show_error

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


class _Run(QRunnable):
    def __init__(self, job: Job, work: Callable[[Job], Any]) -> None:
        super().__init__()
        self._job = job
        self._work = work

    @override
    def run(self) -> None:
        try:
            self._job.report(0.0)
            result = self._work(self._job)
        except Cancelled:
            pass
        except Exception as error:  # noqa: BLE001  the one place: handed to the owner
            self._job.failed.emit(error)
        else:
            self._job.done.emit(result)
        self._job.ended.emit()


class Tasks(QObject):
    """Runs jobs in order; `current` drives the progress bar and blocks closing."""

    started = Signal(object)  # the Job
    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._jobs: list[Job] = []
        self._spare = QThreadPool(self)
        self._spare.setMaxThreadCount(1)
        self._aside: list[Job] = []

    @property
    def current(self) -> Job | None:
        return self._jobs[0] if self._jobs else None

    def run(
        self,
        work: Callable[[Job], T],
        done: Callable[[T], None],
        *,
        label: str = "",
        failed: Callable[[Exception], None] = show_error,
    ) -> Job:
        """Do `work(job)` elsewhere, then `done(result)` here; failures go to `failed`."""
        job = Job(label)
        self._jobs.append(job)
        job.done.connect(done)
        job.failed.connect(failed)
        job.ended.connect(self._end_first)
        self.started.emit(job)
        self._pool.start(_Run(job, work))
        return job

    def run_aside(
        self,
        work: Callable[[Job], T],
        done: Callable[[T], None],
        *,
        failed: Callable[[Exception], None] = show_error,
    ) -> Job:
        """Do what nobody waits for beside all other work; `wait` cuts it short."""
        job = Job("")
        self._aside.append(job)
        job.done.connect(done)
        job.failed.connect(failed)
        job.ended.connect(partial(self._aside.remove, job))
        self._spare.start(_Run(job, work))
        return job

    def wait(self) -> None:
        """Let running work end, before the data file is closed."""
        for job in self._aside:
            job.cancel()
        self._spare.waitForDone()
        self._pool.waitForDone()

    def _end_first(self) -> None:
        self._jobs.pop(0)
        if not self._jobs:
            self.idle.emit()
