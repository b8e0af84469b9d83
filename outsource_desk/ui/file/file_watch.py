"""Says above the pages what is special about the open file, as soon as it is known."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from outsource_desk.base.clock import local
from outsource_desk.base.paths import backups_folder
from outsource_desk.ui.frame.recovery_actions import ways_at_work

if TYPE_CHECKING:
    from datetime import datetime

    from outsource_desk.ui.file.file_banner import FileBanner
    from outsource_desk.ui.file.files import DataFiles
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.frame.recovery_actions import Way

EVERY_MS = 2000  # one look at the file's entry in its folder takes some microseconds

NOT_SAVED = "Nothing more can be saved in this file."
TROUBLE = {
    "moved": "“{name}” was moved or deleted while it was open. Everything you see here is kept, but"
    " nothing more can be saved in it.",
    "changed": "Another program changed “{name}” while it was open. Everything you see here is"
    " kept, but nothing more is written over it.",
    "drive": "The drive of “{name}” cannot be reached. Everything you see here is kept; it can be"
    " saved again when the drive is back.",
}
COPY = {
    "locked": "“{name}” is open elsewhere. You see a copy of it, as it was at {time}, for reading"
    " only.",
    "newer_readable": "“{name}” was saved by a newer Outsource Desk. You see a copy of it, for"
    " reading only. Update this program to change it.",
    "read_only": "“{name}” cannot be written where it lies. You see a copy of it, made ready for"
    " this program, for reading only. Save a copy in a folder of your own to go on with it.",
}
READ_ONLY = (
    "“{name}” cannot be written where it lies, so it is open for reading only. Save a copy in a"
    " folder of your own to change something."
)
TOOK_BACK = "A change that was not finished was taken back."
ALL_THERE = "Nothing that was saved is lost."
BACKUP = "“{name}” is a backup, so it is open for reading only."


class FileWatch(QObject):
    """Looks at the file when the window becomes active, and every two seconds while it is."""

    troubled = Signal(str)  # nothing can be saved, in a few words
    settled = Signal()  # it can again

    def __init__(self, desk: Desk, banner: FileBanner, files: DataFiles) -> None:
        super().__init__(files)
        self._desk = desk
        self._banner = banner
        self._files = files
        self._is_troubled = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        desk.opened.connect(self._show_opened)
        desk.changed.connect(lambda _tables: self._show_older())  # to work on with it is a choice
        QGuiApplication.instance().applicationStateChanged.connect(self._awake)  # type: ignore[union-attr]  # there is one

    def look(self) -> None:
        """Say when the file was moved, deleted, replaced or changed by somebody else."""
        desk = self._desk
        if not desk.is_open:
            return
        error = desk.store.trouble()
        if error is None or error.kind not in TROUBLE:
            if self._is_troubled:
                self.settled.emit()
            self._is_troubled = False
            self._banner.hide("trouble")
            return
        self._is_troubled = True
        self.troubled.emit(NOT_SAVED)
        sentence = TROUBLE[error.kind].format(name=desk.store.path.name)
        self._banner.show("trouble", sentence, "danger", ways_at_work(error, desk.ask))

    def _awake(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.look()
            self._timer.start()
        else:
            self._timer.stop()

    def _show_opened(self) -> None:
        self._timer.start()
        self.look()
        self._show_read_only()
        self._show_recovered()
        self._show_older()

    def _show_read_only(self) -> None:
        store = self._desk.store
        if not store.read_only:
            self._banner.hide("read_only")
            return
        text, ways = READ_ONLY, self._ways("save_copy")
        if store.is_copy:
            why = self._files.why_copy
            text, ways = COPY.get(why, READ_ONLY), self._ways(why)
        elif store.path.is_relative_to(backups_folder()):
            text, ways = BACKUP, []
        time = f"{local(self._desk.clock.now()):%H:%M}"
        self._banner.show("read_only", text.format(name=store.path.name, time=time), "warn", ways)

    def _ways(self, why: str) -> list[Way]:
        path = str(self._desk.store.path)
        ask = self._desk.ask
        if why == "locked":
            look_again: Way = ("Look again", partial(ask, "open_read_only", path))
            return [look_again, ("Open to change it", partial(ask, "open_recent", path))]
        return [] if why == "newer_readable" else [("Save a copy…", partial(ask, "save_copy"))]

    def _show_recovered(self) -> None:
        """After a crash: what happened, what is there, what was taken back."""
        store = self._desk.store
        if store.recovery is None:
            self._banner.hide("recovered")
            return
        last = next(iter(store.past.lines(1)), None)
        sentences = ["The program did not end properly last time."]
        if store.recovery.since:
            sentences.append(f"It was opened on {self._moment(store.recovery.since)}.")
        if last:
            sentences.append(f"Your last saved change is “{last.label}”, {self._moment(last.at)}.")
        sentences.append(TOOK_BACK if store.recovery.took_back else ALL_THERE)
        hide = partial(self._banner.hide, "recovered")
        self._banner.show("recovered", " ".join(sentences), "accent", [("Understood", hide)])

    def _show_older(self) -> None:
        """Say what is missing in an older state that came back, until the owner chooses."""
        store = self._desk.store
        if store.older is None:
            self._banner.hide("older")
            return

        def keep() -> None:
            store.keep_older()
            self._banner.hide("older")

        back = partial(self._desk.ask, "restore_backup", str(store.path))
        ways: list[Way] = [("Restore a backup…", back), ("Keep this one", keep)]
        self._banner.show("older", store.older.sentence(store.path.name), "danger", ways)

    def _moment(self, moment: datetime) -> str:
        words = self._desk.words
        return f"{words.day(local(moment).date())}, {words.clock_time(moment)}"
