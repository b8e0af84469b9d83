"""First step: every copy there is, with what is in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog
from typing_extensions import override

from outsource_desk.ui.frame.step import WizardStep
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import column, grow, row, stretch
from outsource_desk.ui.kit.rows_model import ListColumn
from outsource_desk.ui.kit.table import RowsTable
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.services.file.backup_list import BackupRow
    from outsource_desk.ui.file.restore_backup.words import CopyWords
    from outsource_desk.ui.frame.desk import Desk

READING = "Looking into the copies…"
NONE = (
    "There is no copy in the usual places. One is made each time you open the file and every half"
    " hour in which something changed. Look in another folder, for example on a stick."
)
NONE_THERE = "There is no data file in that folder. Look in another one."
TABLE_UNITS = 30  # a small window with large text has no room for more


class ChooseStep(WizardStep):
    key = "choose"
    title = "Which copy do you want back?"
    short = "Choose a copy"
    lead = (
        "Every row is a whole copy of your file. Looking changes nothing, neither here nor there."
    )

    elsewhere = Signal(object)  # the folder to look in
    looked = Signal(object)  # the row to look into

    def __init__(self, desk: Desk, words: CopyWords) -> None:
        super().__init__(desk)
        self._words = words
        self.table: RowsTable[BackupRow] = RowsTable(
            "Copies", _columns(words), key=lambda row: row.path, empty=READING
        )
        self.table.setMinimumHeight(S(TABLE_UNITS))
        self.about = Text("", wrap=True)
        self.look_button = Button("Look inside first", icon="eye")
        self.folder_button = Button("Look in another folder…", icon="folder-open")
        self.look_button.setEnabled(False)
        column(
            grow(self.table),
            self.about,
            row(self.look_button, self.folder_button, stretch(), spacing=2),
            spacing=2,
            on=self,
        )
        self.table.chosen.connect(self._chosen)
        self.look_button.clicked.connect(self._look)
        self.folder_button.clicked.connect(self._ask_folder)

    @override
    def focus_first(self) -> None:
        self.table.setFocus()

    @override
    def is_complete(self) -> bool:
        return self.row() is not None

    def show_reading(self) -> None:
        self.table.set_empty(READING)
        self.table.set_rows(())
        self._chosen(None)

    def show_rows(self, rows: Sequence[BackupRow], *, elsewhere: bool) -> None:
        """List the copies and choose the newest one that is whole."""
        self.table.set_empty(NONE_THERE if elsewhere else NONE)
        self.table.set_rows(rows)
        best = next((row for row in rows if _is_likely(row)), next(iter(rows), None))
        if best is not None:
            self.table.select(best.path)
        else:
            self._chosen(None)

    def row(self) -> BackupRow | None:
        return self.table.selected()

    def _chosen(self, row: BackupRow | None) -> None:
        self.look_button.setEnabled(row is not None and row.is_readable)
        self.about.setText(self._about(row) if row is not None else "")
        self.answered.emit()

    def _about(self, row: BackupRow) -> str:
        moment = self._words.moment(row.made)
        sentences = [f"{moment}, {self._words.words.size(row.size_bytes)}."]
        if row.is_kept:
            sentences.append(f"The file as it was before the restore of {moment}: it undoes that.")
        if row.is_other_business:
            sentences.append("It is a copy of another business, not of the file that is open.")
        sentences.append(row.sentence or f"Last change in it: {self._words.last(row)}.")
        return " ".join(sentences)

    def _look(self) -> None:
        row = self.row()
        if row is not None:
            self.looked.emit(row)

    def _ask_folder(self) -> None:
        start = str(Path.home())
        name = QFileDialog.getExistingDirectory(self, "Look for copies in this folder", start)
        if name:
            self.elsewhere.emit(Path(name))


def _is_likely(row: BackupRow) -> bool:
    return row.is_readable and not (row.is_kept or row.is_other_business)


def _columns(words: CopyWords) -> list[ListColumn[BackupRow]]:
    def number(name: str) -> ListColumn[BackupRow]:
        return ListColumn(
            f"{name}s".capitalize(),
            lambda row: getattr(row.inside, f"{name}s") if row.inside else None,
            words.words.number,
            right=True,
        )

    return [
        ListColumn("Made", lambda row: row.made, words.moment, strong=True),
        ListColumn("", lambda row: row.problem, chip=words.chip),
        ListColumn("Where", lambda row: row.place, tone="text2"),
        *(number(name) for name in ("task", "vendor", "contract")),
        ListColumn("Last change in it", words.last, grows=True),
        ListColumn("Size", lambda row: row.size_bytes, words.words.size, right=True, tone="text2"),
    ]
