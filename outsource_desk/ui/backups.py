"""Copies of the open file, made by themselves: when it opens and every half hour of change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from outsource_desk.base.clock import local
from outsource_desk.base.errors import UserError

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from outsource_desk.ui.desk import Desk
    from outsource_desk.ui.status_bar import StatusBar

EVERY_MS = 30 * 60 * 1000


class Backups(QObject):
    """Makes backups of the file on the desk and tells the status bar about the last one."""

    def __init__(self, desk: Desk, status: StatusBar, base: Path) -> None:
        super().__init__(status)
        self._desk = desk
        self._status = status
        self._base = base
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._make_quietly)
        self._timer.start()
        desk.opened.connect(self._show_opened)
        desk.asked.connect(self._do)

    def show_latest(self) -> None:
        """Say when the last backup was made; nothing before the first."""
        from outsource_desk.store.copies import backup_folder, latest_backup  # noqa: PLC0415  the frame comes first

        found = latest_backup(backup_folder(self._base, self._desk.store.path))
        self._status.show_backup(f"last backup {self._moment(found.made)}" if found else "")

    def _show_opened(self) -> None:
        self.show_latest()
        if self._desk.store.no_backup is not None:
            self._status.show_trouble(str(self._desk.store.no_backup))

    def make(self) -> Path | None:
        """Copy the file if it changed since the last copy. Raises: UserError."""
        from outsource_desk.store.copies import backup_folder  # noqa: PLC0415  the frame comes first

        store = self._desk.store
        if store.read_only:
            return None
        made = store.back_up(backup_folder(self._base, store.path))
        self.show_latest()
        return made

    def _do(self, act: str) -> None:
        if act != "back_up":
            return
        made = self.make()
        told = f"Backup made: “{made.name}”." if made else "Nothing changed since the last backup."
        self._desk.say(told, undo=False)

    def _make_quietly(self) -> None:
        if not self._desk.is_open:
            return
        try:
            self.make()
        except UserError as error:
            self._status.show_trouble(str(error))

    def _moment(self, made: datetime) -> str:
        today, wall = self._desk.clock.today(), local(made)
        day = "today" if wall.date() == today else self._desk.words.short_day(wall.date(), today)
        return f"{day} {wall:%H:%M}"
