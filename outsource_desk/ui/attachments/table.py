"""The table of the files of one owner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from typing_extensions import override

from outsource_desk.ui.attachments.styles import FOR_VENDORS, expiry_look, kind_words, version_look
from outsource_desk.ui.kit.rows_model import ListColumn
from outsource_desk.ui.kit.table import RowsTable

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from outsource_desk.services.attachments.attachments import FileRow
    from outsource_desk.ui.frame.desk import Desk

VENDORS = "For"


class FileTable(RowsTable["FileRow"]):
    """Enter opens a file, Del removes it."""

    remove_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        columns = _columns(desk)
        super().__init__("Files", columns, key=lambda row: row.id)
        self._for_at = [column.title for column in columns].index(VENDORS)
        self.set_compact(desk.settings.density == "compact")

    def show_vendors(self, shown: bool) -> None:  # noqa: FBT001  a switch, as in Qt
        """Only files of a task can go to vendors."""
        self.setColumnHidden(self._for_at, not shown)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.remove_asked.emit()
        else:
            super().keyPressEvent(event)


def _columns(desk: Desk) -> list[ListColumn[FileRow]]:
    words, today = desk.words, desk.clock.today()
    return [
        ListColumn("Name", lambda row: row.name, strong=True, grows=True),
        ListColumn("Kind", kind_words, tone="text2"),
        ListColumn("Version", lambda row: row.version, chip=version_look, right=True),
        ListColumn(
            "Size",
            lambda row: row.size,
            words.size,
            right=True,
            tone="text2",
        ),
        ListColumn(
            "Good until",
            lambda row: row.expires_on,
            words.day,
            chip=lambda row: expiry_look(row, today),
        ),
        ListColumn(VENDORS, _told, chip=lambda row: FOR_VENDORS if row.goes_to_vendors else None),
    ]


def _told(row: FileRow) -> str | None:
    return FOR_VENDORS.text if row.goes_to_vendors else None
