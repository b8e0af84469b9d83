"""Where the data lie, how old the last copy is, and what can be done with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout

from outsource_desk.base.clock import local
from outsource_desk.base.paths import backups_folder
from outsource_desk.store.backup.copies import backup_folder, latest_backup
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.card import Card
from outsource_desk.ui.kit.labels import Text, breakable, line
from outsource_desk.ui.kit.side_by_side import SideBySide
from outsource_desk.ui.look.theme import S
from outsource_desk.ui.settings.second_place import SecondPlace

if TYPE_CHECKING:
    from outsource_desk.ui.frame.desk import Desk

NOTE = (
    "A backup is made by itself when you open the file and every half hour in which something"
    " changed. The file and its copies are not encrypted: whoever can read your disk can read"
    " them."
)


class DataCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__("Your data")
        self._desk = desk
        self.file = Text("", wrap=True)
        self.folder = Text("", wrap=True)
        self.latest = Text("", wrap=True)
        facts = QGridLayout()
        facts.setHorizontalSpacing(S(4))
        facts.setVerticalSpacing(S(1.5))
        facts.setColumnStretch(1, 1)
        for row, (title, fact) in enumerate(
            (("Data file", self.file), ("Backups", self.folder), ("Last backup", self.latest))
        ):
            facts.addWidget(Text(title, "body", "text2"), row, 0)
            facts.addWidget(fact, row, 1)
        self.show_button = Button("Show folder", icon="folder-open")
        self.show_button.clicked.connect(self._show_folder)
        asked = (("Back up now", "back_up"), ("Restore a backup…", "restore_backup"))
        buttons = [self.show_button]
        for text, act in (*asked, ("Save a copy…", "save_copy")):
            button = Button(text)
            button.clicked.connect(lambda _=False, wanted=act: self._ask(wanted))
            buttons.append(button)
        pairs = [SideBySide(buttons[:2]), SideBySide(buttons[2:])]
        self.body.addLayout(facts)
        self.second = SecondPlace(desk)
        self.add(*pairs, line(), self.second, line(), Text(NOTE, "caption", "text2", wrap=True))
        desk.backed_up.connect(self._show_latest)

    def refresh(self) -> None:
        path = self._desk.store.path
        self.file.setText(breakable(path))
        self.folder.setText(breakable(backup_folder(backups_folder(), path)))
        self._show_latest()
        self.second.refresh()

    def _show_latest(self) -> None:
        latest = latest_backup(backup_folder(backups_folder(), self._desk.store.path))
        if latest is None:
            self.latest.setText("None yet")
        else:
            made = local(latest.made)
            self.latest.setText(f"{self._desk.words.day(made.date())}, {made:%H:%M}")

    def _ask(self, act: str) -> None:
        self._desk.ask(act)
        self.refresh()

    def _show_folder(self) -> None:
        folder = self._desk.store.path.parent
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._desk.say(f"The folder could not be opened. It is {folder}", undo=False)
