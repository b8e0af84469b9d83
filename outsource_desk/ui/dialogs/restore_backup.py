"""Going back to a copy of the data file; what is there now is kept beside the copies."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.base.errors import UserError
from outsource_desk.base.paths import backups_folder
from outsource_desk.services.backup_list import BackupRow, backup_rows
from outsource_desk.ui.dialog import WIDE_UNITS, Dialog, dialog
from outsource_desk.ui.kit.rows_model import Column
from outsource_desk.ui.kit.table import RowsTable
from outsource_desk.ui.theme import S

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.base.text import Words
    from outsource_desk.ui.desk import Desk

NO_COPY = "There is no copy yet. One is made each time you open the file and every half hour."
TABLE_UNITS = 70


@dialog("restore_backup")
class RestoreBackupDialog(Dialog):
    """`subject` is the path of a file that could not be opened; without it, the open one."""

    title = "Restore a backup"
    verb = "Restore this copy"
    width_units = WIDE_UNITS

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, subject: str = "") -> None:
        super().__init__(desk, parent)
        self._document = Path(subject) if subject else desk.store.path
        self.set_title(
            self.title,
            f"“{self._document.name}” goes back to how it was at that time."
            " The file as it is now is kept beside the copies, so nothing is lost.",
        )
        rows = backup_rows(backups_folder(), self._document)
        self.table: RowsTable[BackupRow] = RowsTable(
            "Copies", _columns(desk.words if desk.is_open else None), key=lambda row: row.path
        )
        self.table.set_empty(NO_COPY)
        self.table.set_rows(rows)
        self.table.setMinimumHeight(S(TABLE_UNITS))
        self.body.addWidget(self.table)
        self.commit_button.setEnabled(bool(rows))
        if rows:
            self.table.select(rows[0].path)

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        return cls(desk)

    @override
    def commit(self) -> None:
        row = self.table.selected()
        if row is None:
            raise UserError("Choose a copy from the list first.")
        if not row.is_readable:
            raise UserError("This copy cannot be read. Nothing was changed; choose another one.")
        self.desk.ask("restore", f"{self._document}\n{row.path}")


def _columns(words: Words | None) -> list[Column[BackupRow]]:
    def count(number: int | None) -> str:
        return "not readable" if number is None else str(number)

    def moment(row: BackupRow) -> str:
        day = words.day(row.made.date()) if words else row.made.date().isoformat()
        return f"{day}, {row.made:%H:%M}"

    return [
        Column("Made", moment, strong=True, grows=True),
        Column("Tasks", lambda row: row.tasks, count, right=True),
        Column("Vendors", lambda row: row.vendors, count, right=True),
        Column("Contracts", lambda row: row.contracts, count, right=True),
    ]
