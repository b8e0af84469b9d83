"""Last step: the copy is in place, and where the former file lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.ui.frame.step import WizardStep
from outsource_desk.ui.kit.facts import FactList
from outsource_desk.ui.kit.labels import Icon, Text, breakable
from outsource_desk.ui.kit.layout import at_left, column, stretch

if TYPE_CHECKING:
    from pathlib import Path

    from outsource_desk.services.file.backup_list import BackupRow
    from outsource_desk.ui.file.restore_backup.words import CopyWords
    from outsource_desk.ui.frame.desk import Desk

UNDO = "To undo this, restore a backup again and choose the row “before a restore”."
NONE_KEPT = "There was no file before, so none was kept."


class DoneStep(WizardStep):
    key = "done"
    title = "Your file is back"
    short = "Done"
    lead = "It is open behind this window, and every change is saved at once, as always."

    def __init__(self, desk: Desk, words: CopyWords) -> None:
        super().__init__(desk)
        self._words = words
        self.facts = FactList()
        self.undo = Text(UNDO, wrap=True)
        column(
            at_left(Icon("circle-check", "success", 14)),
            self.facts,
            self.undo,
            stretch(),
            spacing=3,
            on=self,
        )

    def show_done(self, document: Path, row: BackupRow, kept: Path | None) -> None:
        self.facts.show_facts(
            (
                ("Data file", breakable(document)),
                ("As it was on", self._words.moment(row.made)),
                ("The former file is kept as", breakable(kept) if kept else NONE_KEPT),
            )
        )
        self.undo.setVisible(kept is not None)
