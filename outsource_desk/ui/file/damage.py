"""Looks for damage in the open file once Home is there, and says what can be done about it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from outsource_desk.base.errors import UserError
from outsource_desk.base.paths import backups_folder, seals_folder
from outsource_desk.ui.frame.errors import show_error
from outsource_desk.ui.frame.recovery_actions import BACKUP, SALVAGE

if TYPE_CHECKING:
    from outsource_desk.store.checkup import CheckResult
    from outsource_desk.store.store import Store
    from outsource_desk.ui.file.file_banner import FileBanner
    from outsource_desk.ui.file.files import DataFiles
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.frame.recovery_actions import Way
    from outsource_desk.ui.frame.tasks import Job

AFTER_MS = 3000  # the pages and the first papers come before a check that nobody waits for
FOUND = (
    "“{name}” is damaged. What you see can be used, but some of it may be wrong or missing. No"
    " backups are made from now on, so that the good ones are kept."
)


class DamageWatch(QObject):
    """Checks what was too much to check before Home was shown."""

    def __init__(self, desk: Desk, banner: FileBanner, files: DataFiles) -> None:
        super().__init__(files)
        self._desk = desk
        self._banner = banner
        self._files = files
        desk.opened.connect(self._begin)
        desk.asked.connect(self._do)

    def check(self, store: Store) -> None:
        """Check the whole file beside the work; reading and saving go on."""
        if not self._is_on_desk(store):
            return

        def work(job: Job) -> CheckResult:
            return store.health.check(job.report)

        self._desk.tasks.run_aside(
            work, lambda _found: self._show(store), failed=partial(self._unfinished, store)
        )

    def _begin(self) -> None:
        store = self._desk.store
        self._show(store)
        if not store.health.is_checked and not store.is_copy:
            QTimer.singleShot(AFTER_MS, self, lambda: self.check(store))

    def _show(self, store: Store) -> None:
        if not self._is_on_desk(store):
            return
        if store.health.damage is None:
            self._banner.hide("damage")
            return
        sentence = FOUND.format(name=store.path.name)
        ways: list[Way] = [
            (text, partial(self._desk.ask, act, str(store.path))) for text, act in (BACKUP, SALVAGE)
        ]
        self._banner.show("damage", sentence, "danger", ways)

    def _unfinished(self, store: Store, error: Exception) -> None:
        """A file that was closed or locked meanwhile is checked the next time."""
        if self._is_on_desk(store) and not isinstance(error, UserError):
            show_error(error)

    def _is_on_desk(self, store: Store) -> bool:
        return self._desk.is_open and self._desk.store is store

    def _do(self, act: str, subject: str) -> None:
        if act == "open_rotted":
            self._open_rotted(Path(subject))

    def _open_rotted(self, path: Path) -> None:
        """Keep the file as it is among its backups, then open it all the same."""
        from outsource_desk.store.backup.accept import accept  # noqa: PLC0415  not at start

        desk, base, seals = self._desk, backups_folder(), seals_folder()

        def done(kept: Path) -> None:
            self._files.open(path)
            desk.say(f"The file as it was found is kept as “{kept.name}”.", undo=False)

        desk.tasks.run(
            lambda _job: accept(path, base, seals, desk.clock.now()),
            done,
            label=f"Copying {path.name}",
        )
