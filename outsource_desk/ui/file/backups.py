"""Copies of the open file, made by themselves: when it opens and every half hour of change.

A copy that was made is then put into the second place, if the owner chose one. That goes on beside
everything else: a stick may be slow, and a network drive may not answer at all.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from outsource_desk.base.clock import local
from outsource_desk.base.errors import UserError
from outsource_desk.domain.place import Place
from outsource_desk.ui.frame.errors import show_error
from outsource_desk.ui.frame.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from outsource_desk.base.settings import Settings
    from outsource_desk.store.backup.offsite_backup import OffsiteNote
    from outsource_desk.store.store import Store
    from outsource_desk.ui.file.file_banner import FileBanner
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.frame.recovery_actions import Way
    from outsource_desk.ui.frame.tasks import Job

EVERY_MS = 30 * 60 * 1000
SETTLED_MS = 5000  # after opening: first the window comes to rest
SAID_ELSEWHERE = ("moved", "changed", "overwritten", "drive")  # the banner about the file itself
SILENT = (
    "The second backup place “{place}” does not answer: check it, or choose another one in"
    " Settings."
)
NO_COPY = "It has no copy of this file yet."


class Backups(QObject):
    """Makes backups of the file on the desk and says when there is none, and since when."""

    told = Signal(str)  # when the last backup was made; empty before the first

    def __init__(self, desk: Desk, banner: FileBanner, base: Path) -> None:
        super().__init__(banner.strip)
        self._desk = desk
        self._banner = banner
        self._base = base
        self._elsewhere = Tasks(self)  # of its own: a place that hangs holds up nothing else
        self._place = desk.settings.backup_place
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.make_quietly)
        self._timer.start()
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLED_MS)
        self._settled.timeout.connect(self.take_along)
        desk.opened.connect(self._opened)
        desk.asked.connect(self._do)
        desk.settings_changed.connect(self._follow)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._stop)

    def make_quietly(self) -> None:
        """Copy the file if it changed since the last copy; say only what went wrong."""
        if self._desk.is_open:
            self._make(self._made, self._not_made)

    def take_along(self) -> None:
        """Put the newest copy into the second place, beside everything else."""
        from outsource_desk.store.backup import offsite_backup  # noqa: PLC0415  the frame comes first

        if not self._has_second():
            self._banner.hide("second_place")
            return
        folder, place = self._folder(), Path(self._place)
        if self._elsewhere.current is not None:  # since the last time
            self._show_second(offsite_backup.unanswered(folder, place, SILENT))
            return
        document, now = self._desk.store.path, self._desk.clock.now()

        def work(job: Job) -> OffsiteNote:
            return offsite_backup.try_to(folder, place, document, now, job.report)

        self._elsewhere.run(work, self._taken)

    def _do(self, act: str) -> None:
        if act == "back_up":
            self._make(self._tell_made, show_error)

    def _make(
        self, done: Callable[[Path | None], None], failed: Callable[[Exception], None]
    ) -> None:
        store, folder = self._desk.store, self._folder()
        if self._desk.is_private(store.path):  # the sample: it is thrown away
            return
        self._desk.tasks.run(
            lambda _job: store.back_up(folder), done, label="Making a backup", failed=failed
        )

    def _made(self, made: Path | None) -> None:
        self._banner.hide("backup")
        self.show_latest()
        if made is not None or self._has_second():
            self.take_along()

    def _tell_made(self, made: Path | None) -> None:
        text = f"Backup made: “{made.name}”." if made else "Nothing changed since the last backup."
        self._desk.say(text, undo=False)
        self._made(made)

    def _not_made(self, error: Exception) -> None:
        """Keep saying it until one is made: the work is saved, but only once."""
        if not isinstance(error, UserError):
            show_error(error)
        elif getattr(error, "kind", "") not in SAID_ELSEWHERE:
            self._banner.show("backup", str(error), "warn", [("Try again", self.make_quietly)])

    def _opened(self) -> None:
        self._banner.hide("backup")
        self._banner.hide("second_place")
        self.show_latest()
        missed = self._desk.store.no_backup
        if missed is not None:
            self._not_made(missed)
        self._settled.start()

    def _follow(self, settings: Settings) -> None:
        if settings.backup_place != self._place:
            self._place = settings.backup_place
            self.show_latest()
            if self._desk.is_open:
                self.make_quietly()

    # What is said.

    def show_latest(self) -> None:
        """Say when the last backup was made; nothing before the first."""
        from outsource_desk.store.backup.copies import latest_backup  # noqa: PLC0415  the frame comes first

        if self._desk.is_open:
            latest = latest_backup(self._folder())
            self.told.emit(f"last backup {self._moment(latest.made)}" if latest else "")

    def _taken(self, note: OffsiteNote) -> None:
        if note.place == self._place:  # else the owner chose another one meanwhile
            self._show_second(note)

    def _show_second(self, note: OffsiteNote) -> None:
        self._desk.backed_up.emit()
        if not note.trouble:
            self._banner.hide("second_place")
            return
        since = f"It has had no copy since {self._moment(note.at)}." if note.at else NO_COPY
        go = partial(self._desk.go, Place("settings"))
        ways: list[Way] = [("Try again", self.take_along), ("Settings", go)]
        self._banner.show("second_place", f"{note.trouble} {since}", "warn", ways)

    def _moment(self, made: datetime) -> str:
        today, wall = self._desk.clock.today(), local(made)
        day = "today" if wall.date() == today else self._desk.words.short_day(wall.date(), today)
        return f"{day} {wall:%H:%M}"

    # Where.

    def _folder(self) -> Path:
        from outsource_desk.store.backup.copies import backup_folder  # noqa: PLC0415  the frame comes first

        return backup_folder(self._base, self._desk.store.path)

    def _has_second(self) -> bool:
        desk = self._desk
        return bool(self._place) and desk.is_open and _is_own(desk.store, desk)

    def _stop(self) -> None:
        """Let a copy to a slow place end in the middle; the next start makes it whole."""
        if self._elsewhere.current is not None:
            self._elsewhere.current.cancel()


def _is_own(store: Store, desk: Desk) -> bool:
    return not (store.read_only or desk.is_private(store.path))
