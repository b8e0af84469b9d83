"""A second place for backups: which one, since when it has no copy, and choosing another."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from outsource_desk.base.clock import local
from outsource_desk.base.errors import UserError
from outsource_desk.base.paths import backups_folder
from outsource_desk.store.backup.copies import backup_folder
from outsource_desk.store.backup.offsite_backup import OURS, last_try, prepare
from outsource_desk.ui.frame.errors import show_error
from outsource_desk.ui.kit.announce import announce
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.labels import Text, breakable
from outsource_desk.ui.kit.layout import column
from outsource_desk.ui.kit.side_by_side import SideBySide

if TYPE_CHECKING:
    from datetime import datetime

    from outsource_desk.base.settings import Settings
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.frame.tasks import Job

NONE = (
    "None. Choose a stick, another disk or a synced folder, and each backup is put there as well: a"
    " broken disk takes the copies on it along."
)
WAITING = "The first copy is put there with the next backup."


class SecondPlace(QWidget):
    """Part of the card “Your data”."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.about = Text("", wrap=True)
        self.trouble = Text("", "body", "danger", wrap=True)
        self.choose_button = Button("Choose folder…", name="Choose folder for the second place")
        self.stop_button = Button("Stop using it", name="Stop using the second place")
        column(
            Text("Second backup place", "body", "text2"),
            self.about,
            self.trouble,
            SideBySide((self.choose_button, self.stop_button)),
            spacing=1.5,
            on=self,
        )
        self.choose_button.clicked.connect(self._ask)
        self.stop_button.clicked.connect(self._stop)
        desk.backed_up.connect(self.refresh)
        desk.settings_changed.connect(self._follow)

    def refresh(self) -> None:
        """Say how the last try went, as it was noted: the place itself is not asked."""
        place, trouble = self._desk.settings.backup_place, ""
        self.about.setText(NONE)
        if place:
            folder = backup_folder(backups_folder(), self._desk.store.path)
            attempt = last_try(folder, Path(place))
            last = f"Newest copy there: {self._moment(attempt.at)}." if attempt.at else WAITING
            self.about.setText(f"{breakable(Path(place) / OURS)}\n{last}")
            trouble = attempt.trouble
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        self.stop_button.setEnabled(bool(place))

    def use(self, place: Path) -> None:
        """Take a folder as the second place, once it is proven that it can be written."""

        def work(_job: Job) -> Path:
            prepare(place)
            return place

        self._desk.tasks.run(
            work, self._use_prepared, label="Trying the folder", failed=self._refuse
        )

    def _refuse(self, error: Exception) -> None:
        """Say why a folder will not do; the former one stays."""
        if not isinstance(error, UserError):
            show_error(error)
            return
        self.trouble.setText(str(error))
        self.trouble.show()
        announce(self.trouble, str(error))

    def _use_prepared(self, place: Path) -> None:
        self._desk.set_settings(replace(self._desk.settings, backup_place=str(place)))

    def _stop(self) -> None:
        """Copies that lie there stay there."""
        self._desk.set_settings(replace(self._desk.settings, backup_place=""))
        self._desk.say("The second place is not used any more. Its copies stay there.", undo=False)

    def _ask(self) -> None:
        start = self._desk.settings.backup_place or str(Path.home())
        name = QFileDialog.getExistingDirectory(self, "Second place for backups", start)
        if name:
            self.use(Path(name))

    def _follow(self, _settings: Settings) -> None:
        if self._desk.is_open:
            self.refresh()

    def _moment(self, moment: datetime) -> str:
        wall = local(moment)
        return f"{self._desk.words.day(wall.date())}, {wall:%H:%M}"
