"""Where the data lie, how old the last copy is, and what can be done with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout

from outsource_desk.base.clock import local
from outsource_desk.base.paths import backups_folder
from outsource_desk.store.copies import backup_folder, latest_backup
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.card import Card
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.side_by_side import SideBySide
from outsource_desk.ui.theme import S

if TYPE_CHECKING:
    from pathlib import Path

    from outsource_desk.ui.desk import Desk

NOTE = (
    "A backup is made by itself when you open the file and every half hour in which something"
    " changed. The file and its copies are not encrypted: whoever can read your disk can read"
    " them. Keep a copy on another disk."
)
BREAK = "\u200b"  # a long path may go on in the next line here


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
        self.add(Text(NOTE, "caption", "text2", wrap=True), *pairs)

    def refresh(self) -> None:
        path = self._desk.store.path
        copies = backup_folder(backups_folder(), path)
        latest = latest_backup(copies)
        self.file.setText(_breakable(path))
        self.folder.setText(_breakable(copies))
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


def _breakable(path: Path) -> str:
    return str(path).replace("/", f"/{BREAK}").replace("\\", f"\\{BREAK}")
