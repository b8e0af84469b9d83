"""Slow work with attached files, off the window's thread: taking in, opening, saving."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QBuffer, QIODevice, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage

from outsource_desk.base.errors import UserError
from outsource_desk.services.attachments.files import copy_to_look_at, save_as
from outsource_desk.services.attachments.intake import TakenIn, take_in, take_in_bytes
from outsource_desk.ui.frame.errors import show_error

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from outsource_desk.store.store import Store
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.frame.tasks import Job

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Harvest:
    """What came of a handful of files."""

    taken: tuple[TakenIn, ...]
    refused: tuple[str, ...]  # a sentence each

    @property
    def remarks(self) -> str:
        """Return everything the owner should read."""
        return "\n".join((*self.refused, *(file.warning for file in self.taken if file.warning)))


class Jobs(QObject):
    """One at a time; whoever asked may be gone when it ends."""

    started = Signal(object)  # the Job
    taken = Signal(object)  # Harvest
    said = Signal(str)  # something was done
    refused = Signal(str)  # a sentence

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def take_in(self, paths: Sequence[Path]) -> None:
        """Take in files; what cannot come in is told, the others come in all the same."""
        label = f"Reading “{paths[0].name}”" if len(paths) == 1 else f"Reading {len(paths)} files"
        self._run(partial(_take_in, self._desk.store, tuple(paths)), self._taken, label)

    def take_in_picture(self, name: str, picture: QImage) -> None:
        """Take in a picture from the clipboard, as PNG."""
        self._run(
            partial(_take_in_picture, self._desk.store, name, picture), self._taken, "Pasting"
        )

    def open(self, attachment_id: int) -> None:
        """Show a copy in the program that the system has for it."""
        try:
            folder = self._desk.private_folder("open")
        except UserError as error:
            self.refused.emit(str(error))
            return
        store = self._desk.store
        self._run(
            lambda job: copy_to_look_at(store, attachment_id, folder, job.report),
            self._show,
            "Opening",
        )

    def save(self, attachment_id: int, target: Path) -> None:
        """Write a copy to where the owner wants it."""
        store = self._desk.store

        def work(job: Job) -> Path:
            save_as(store, attachment_id, target, job.report)
            return target

        self._run(work, self._saved, "Saving")

    def _run(self, work: Callable[[Job], T], done: Callable[[T], None], label: str) -> None:
        job = self._desk.tasks.run(work, done, label=label, failed=self._fail)
        self.started.emit(job)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.refused.emit(str(error))
        else:
            show_error(error)

    def _taken(self, harvest: Harvest) -> None:
        self.taken.emit(harvest)

    def _saved(self, target: Path) -> None:
        self.said.emit(f"Saved as “{target.name}”.")

    def _show(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.refused.emit(
                f"No program on this computer shows “{path.name}”: save it with “Save as…”, or"
                " install one."
            )


def _take_in(store: Store, paths: tuple[Path, ...], job: Job) -> Harvest:
    taken, refused = [], []
    for at, path in enumerate(paths):
        report = partial(_report, job, at, len(paths))
        try:
            taken.append(take_in(store, path, report))
        except UserError as error:
            refused.append(str(error))
    return Harvest(tuple(taken), tuple(refused))


def _take_in_picture(store: Store, name: str, picture: QImage, _: Job) -> Harvest:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide's stubs know bytes only
    return Harvest((take_in_bytes(store, name, bytes(buffer.data().data())),), ())


def _report(job: Job, at: int, count: int, share: float) -> None:
    job.report((at + share) / count)
