"""Copies of the open file that the owner asks for; work goes on in a copy where it has to."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from outsource_desk.base.paths import documents_folder
from outsource_desk.ui.file.files import FILTER, with_ending
from outsource_desk.ui.frame.errors import show_error
from outsource_desk.ui.frame.recovery_actions import ways_at_work

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.file.files import DataFiles
    from outsource_desk.ui.frame.desk import Desk


COPY, MINE = "copy", "my version"  # in the names of files, before the day


class FileCopies(QObject):
    """Save a copy…, and Save my version as… after somebody else touched the file."""

    def __init__(self, desk: Desk, window: QWidget, files: DataFiles) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._files = files
        desk.asked.connect(self._do)

    def save(self, target: Path, *, work_there: bool) -> None:
        """Write a complete, checked copy; with `work_there` the window goes on in it."""
        desk, store = self._desk, self._desk.store

        def done(_found: None) -> None:
            if work_there:
                self._files.open(target)
                desk.say(f"Saved as “{target.name}”. You work in this file now.", undo=False)
            else:
                desk.say(f"Copy saved as “{target.name}”.", undo=False)

        desk.tasks.run(
            lambda _job: store.save_copy(target),
            done,
            label=f"Saving {target.name}",
            failed=self._tell,
        )

    def _do(self, act: str) -> None:
        acts: dict[str, Callable[[], None]] = {
            "save_copy": self._ask_copy,
            "save_my_version": self._ask_version,
        }
        if act in acts and self._desk.is_open:
            acts[act]()

    def _ask_copy(self) -> None:
        store, stamp = self._desk.store, self._desk.clock.today().isoformat()
        name = f"{_plain(store.path.stem, COPY)} {COPY} {stamp}"
        self._ask("Save a copy", documents_folder() / name, work_there=store.read_only)

    def _ask_version(self) -> None:
        here, stamp = self._desk.store.path, self._desk.clock.today().isoformat()
        name = f"{_plain(here.stem, MINE)} {MINE} {stamp}"
        folder = here.parent if here.parent.is_dir() else documents_folder()
        self._ask("Save my version", folder / name, work_there=True)

    def _ask(self, title: str, start: Path, *, work_there: bool) -> None:
        over = self._window.window()
        name, _ = QFileDialog.getSaveFileName(over, title, str(with_ending(start)), FILTER)
        if name:
            self.save(with_ending(Path(name)), work_there=work_there)

    def _tell(self, error: Exception) -> None:
        show_error(error, self._window, ways_at_work(error, self._desk.ask))


def _plain(stem: str, suffix: str) -> str:
    """Return a name without the suffixes of earlier copies: they would pile up."""
    return re.sub(rf"( {suffix} \d{{4}}-\d\d-\d\d)+$", "", stem) or stem
