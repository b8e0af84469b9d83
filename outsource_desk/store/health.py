"""Whether the open file is sound, as far as anybody has looked."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from outsource_desk.store.backup.backup import BUSY_SECONDS, STEP_PAGES, Turns
from outsource_desk.store.checkup import examine, silent
from outsource_desk.store.errors import DataFileError, translated

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from threading import RLock

    from outsource_desk.store.checksum import Seals
    from outsource_desk.store.checkup import CheckResult, Report
    from outsource_desk.store.opening import OpenFile
    from outsource_desk.store.schema import Schema

STEPS_BETWEEN_LOOKS = 20_000  # of SQLite's machine: some milliseconds


class FileHealth:
    """Remembers the first damage found; from then on there is no seal and no backup."""

    def __init__(self, opened: OpenFile, path: Path, schema: Schema, mutex: RLock) -> None:
        self._db = opened.db
        self._path = path
        self._schema = schema
        self._mutex = mutex
        self.is_checked = opened.is_checked  # wholly; else it is worth a check beside the work
        self.damage: CheckResult | None = None
        self.seals: Seals | None = None

    def check(self, report: Report) -> CheckResult:
        """Check everything on a private copy, so that reading and saving go on meanwhile.

        `report` may raise to stop it; it is asked every few milliseconds.
        Raises: DataFileError when the copy cannot be made: that says nothing about the file.
        """
        copy = sqlite3.connect("", isolation_level=None)  # a file without a name, gone when closed
        stopped: list[BaseException] = []

        def stop_when_asked() -> int:
            try:
                report(0.3, "Checking the file")
            except BaseException as asked:  # noqa: BLE001  raised again below: SQLite would lose it
                stopped.append(asked)
            return len(stopped)

        try:
            self._copy_to(copy, lambda _share: None)
            copy.set_progress_handler(stop_when_asked, STEPS_BETWEEN_LOOKS)
            result = examine(copy, self._path, self._schema, report)
        finally:
            copy.close()
        if stopped:
            raise stopped[0]
        self.note(result)
        self.is_checked = True
        return result

    def copy_pages(self, target: Path, report: Report = silent) -> None:
        """Write the pages of the open file to `target` as they are, sound or not.

        Others can work in between; what they change goes into the copy too, which is always one
        whole state (SQLite sees to that, because they use the same connection).
        Raises: what `report` raises; DataFileError (full …).
        """
        copy = sqlite3.connect(target, isolation_level=None)
        try:
            self._copy_to(copy, lambda share: report(share, "Copying the pages"))
        finally:
            copy.close()

    def _copy_to(self, copy: sqlite3.Connection, report: Callable[[float], object]) -> None:
        with self._mutex, translated(self._path):
            turns = Turns(self._db, self._path, self._mutex, report)
            self._db.backup(copy, pages=STEP_PAGES, progress=turns.take, sleep=BUSY_SECONDS)

    def note(self, result: CheckResult) -> None:
        """Remember a finding; the first one stays."""
        if result.problem is not None and self.damage is None:
            self.damage = result
            self.distrust()

    def distrust(self) -> None:
        """Let the file be looked at closely when it is opened again."""
        if self.seals is not None:
            self.seals.distrust()

    def refuse_copy(self) -> None:
        """Raises: DataFileError (damaged) once damage was found: good backups must not age out."""
        if self.damage is not None:
            raise DataFileError(
                "damaged",
                self._path,
                self.damage.detail,
                f"“{self._path.name}” is damaged, so no new backup was made and the older ones are"
                " kept: restore one of them, or salvage what can be read into a new file.",
            )
