"""Opening, making and copying data files, without making the window wait."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFileDialog

from outsource_desk.base.errors import UserError
from outsource_desk.base.file_names import ENDING
from outsource_desk.base.files import is_there, real_path
from outsource_desk.base.paths import documents_folder, first_data_file
from outsource_desk.ui.file.file_work import (
    create_store,
    look_at_copy,
    make_sample_store,
    open_store,
    put_store_away,
    warm_up_store,
    words_of,
)
from outsource_desk.ui.frame.errors import show_error
from outsource_desk.ui.frame.recovery_actions import ways_at_opening

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from outsource_desk.base.clock import Clock
    from outsource_desk.base.text import Words
    from outsource_desk.store.store import Store
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.frame.recovery_actions import Way
    from outsource_desk.ui.frame.tasks import Job

FILTER = f"Outsource Desk files (*{ENDING})"
SAMPLE_NAME = f"Sample business{ENDING}"


class DataFiles(QObject):
    """Puts data files on the desk, one at a time, and takes the last one off when it closes."""

    opening = Signal(object)  # the Path, before the slow part begins
    failed = Signal(object, object)  # the Path and the UserError, while no other file is shown

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self.hand_over: Callable[[Path], bool] = lambda _path: False  # to another window here
        self._refused = "locked"  # the kind of trouble when a file was opened last
        self.why_copy = ""  # the kind of trouble because of which a copy is shown
        self.warm_up = True  # the next file to open is not shown yet: ask it all at once

    @property
    def language(self) -> str:
        """The locale that the settings or the computer name."""
        return self._desk.settings.locale or QLocale.system().name()

    def open_first(self, path: Path | None) -> None:
        """Open `path`, else the file opened last, else the owner's new file in Documents."""
        recent = (Path(file) for file in self._desk.settings.recent)
        last = next((file for file in recent if is_there(file)), None)
        chosen = path or last or first_data_file()
        self.opening.emit(chosen)
        get = self.create if path is None and not is_there(chosen) else self.open
        QTimer.singleShot(0, lambda: get(chosen))  # what `opening` showed is painted first

    def open(self, path: Path) -> None:
        """Open a file; when that fails, the one on the desk stays."""
        desk = self._desk
        if desk.is_open and not desk.store.read_only and desk.store.path == real_path(path):
            desk.say(f"“{path.name}” is open already.", undo=False)
            return
        self._put_on_desk(path, open_store)

    def look(self, path: Path, why: str) -> None:
        """Show a private copy of a file, for reading only; `why` is the kind of trouble."""
        try:
            get = partial(look_at_copy, folder=self._desk.private_folder("look"))
        except UserError as error:
            show_error(error, self._window)
        else:
            self._put_on_desk(path, get, why=why)

    def reload(self) -> None:
        """Read the file again that another program changed; first see that it can be read."""
        desk, path = self._desk, self._desk.store.path
        try:
            folder = desk.private_folder("reload")
        except UserError as error:
            show_error(error, self._window)
            return

        def done(_found: None) -> None:
            desk.store.close()  # here: what the window asks next sees it
            self._put_on_desk(path, open_store, keep_before=False)

        desk.tasks.run(
            lambda _job: look_at_copy(path, desk.clock, folder=folder).close(),
            done,
            label=f"Reading {path.name}",
            failed=partial(self._cannot_open, path),
        )

    def create(self, path: Path) -> None:
        """Make a new file and open it."""
        self._put_on_desk(path, create_store)

    def open_sample(self) -> None:
        """Open a fresh copy of the sample business; it is thrown away at the end."""
        try:
            place = self._desk.private_folder("sample")
        except UserError as error:
            show_error(error, self._window)
        else:
            self._put_on_desk(place / SAMPLE_NAME, make_sample_store, keep=False)

    def open_own(self) -> None:
        """Leave the sample: open the file opened last that is another one, else a new one."""
        here = self._desk.store.path if self._desk.is_open else None
        paths = [Path(file) for file in self._desk.settings.recent]
        last = next((path for path in paths if path != here and is_there(path)), None)
        chosen = last or first_data_file()
        (self.open if is_there(chosen) else self.create)(chosen)

    def do(self, act: str, subject: str = "") -> None:
        """Do what the menus and pages ask; other acts are not about files."""
        acts: dict[str, Callable[[], object]] = {
            "new_file": self.ask_new,
            "open_file": self.ask_open,
            "open_sample": self.open_sample,
            "open_own": self.open_own,
            "open_recent": lambda: self.open(Path(subject)),
            "open_read_only": lambda: self.look(Path(subject), self._refused),
            "open_anyway": lambda: self._put_on_desk(
                Path(subject), partial(open_store, force=True)
            ),
            "mend_file": lambda: self._put_on_desk(
                Path(subject), partial(open_store, mending=True)
            ),
            "reload_file": self.reload,
            "clear_recent": self._forget_recent,
            "change_language": lambda: self._desk.speak(words_of(self.language)),
        }
        if act in acts:
            acts[act]()

    def ask_new(self) -> None:
        start = str(documents_folder() / f"New business{ENDING}")
        name, _ = QFileDialog.getSaveFileName(self._window, "New file", start, FILTER)
        if name:
            self.create(with_ending(Path(name)))

    def ask_open(self) -> None:
        start = str(self._desk.store.path.parent if self._desk.is_open else documents_folder())
        name, _ = QFileDialog.getOpenFileName(self._window, "Open file", start, FILTER)
        if name:
            self.open(Path(name))

    def _forget_recent(self) -> None:
        self._desk.set_settings(replace(self._desk.settings, recent=()))

    def close(self) -> None:
        """Store what is typed, let running work end, close the file and throw a sample away."""
        self._desk.settle()
        self._desk.tasks.end()
        if self._desk.is_open:
            self._put_away(self._desk.store)
        self._desk.drop_private()

    def _put_on_desk(
        self,
        path: Path,
        get: Callable[[Path, Clock], Store],
        *,
        keep: bool = True,
        keep_before: bool = True,
        why: str = "",
    ) -> None:
        desk, language = self._desk, self.language
        warm_up, self.warm_up = self.warm_up, True

        def work(_job: Job) -> tuple[Store, Words]:
            store, words = get(path, desk.clock), words_of(language)
            if warm_up:
                warm_up_store(store, words, desk.clock)
            return store, words

        def done(opened: tuple[Store, Words]) -> None:
            desk.settle()
            before = desk.store if desk.is_open else None
            self.why_copy = why
            desk.open(*opened)
            if before is not None and keep_before:
                self._put_away(before)
            if keep:
                desk.set_settings(desk.settings.with_recent(str(path)))

        failed = partial(self._cannot_open, path)
        desk.tasks.run(work, done, label=f"Opening {path.name}", failed=failed)

    def _put_away(self, store: Store) -> None:
        """Close a file; what its Home shows is kept for the next start."""
        desk = self._desk
        if desk.is_private(store.path):
            store.close()
        else:
            put_store_away(store, desk.words, desk.clock.today(), self.language)

    def _cannot_open(self, path: Path, error: Exception) -> None:
        """Say why, and what can be done: on the page while there is nothing else, else over it."""
        self._refused = kind = getattr(error, "kind", "")
        if kind == "read_only" and is_there(path):  # old, or left by a crash
            self.look(path, kind)
            return
        if kind == "locked" and not self._desk.is_open and self.hand_over(path):
            QApplication.quit()  # it was opened while this start was on its way
            return
        if isinstance(error, UserError) and not self._desk.is_open:
            self.failed.emit(path, error)
        elif kind != "locked":
            show_error(error, self._window, self._ways(path, kind))
        if kind == "locked":
            from outsource_desk.ui.frame.dialog import open_dialog  # noqa: PLC0415  not at start

            holder = getattr(error, "holder", None)
            open_dialog(self._desk, "locked_file", self._window, path=path, holder=holder)

    def _ways(self, path: Path, kind: str) -> list[Way]:
        ask = self._desk.ask
        return [(text, partial(ask, act, str(path))) for text, act in ways_at_opening(kind)]


def with_ending(path: Path) -> Path:
    """Return `path` with the ending of a data file."""
    return path if path.suffix == ENDING else path.with_name(path.name + ENDING)
