"""The table of all instruction sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.ui.kit.rows_model import Column
from outsource_desk.ui.kit.table import RowsTable
from outsource_desk.ui.theme import S

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from outsource_desk.services.sheet_library import SheetRow
    from outsource_desk.ui.desk import Desk

# Column titles that give way first, by the width of the table they need; the card repeats them.
NEEDS_UNITS = {"Changed": 175, "When": 145, "Goes with": 100}


class SheetTable(RowsTable["SheetRow"]):
    """Less important columns hide where there is no room."""

    def __init__(self, desk: Desk) -> None:
        columns = _columns(desk)
        super().__init__(
            "Instruction sheets",
            columns,
            key=lambda row: row.id,
            empty="No sheet has these words. Esc shows all again.",
        )
        self._titles = [column.title for column in columns]
        self.remember(desk, "sheets")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        units = self.width() / S(1)
        for at, title in enumerate(self._titles):
            self.setColumnHidden(at, units < NEEDS_UNITS.get(title, 0))
        super().resizeEvent(event)


def _columns(desk: Desk) -> list[Column[SheetRow]]:
    words, today = desk.words, desk.clock.today()
    return [
        Column("Sheet", lambda row: row.title, strong=True, grows=True),
        Column("Steps", lambda row: row.steps or None, right=True),
        Column("Goes with", lambda row: ", ".join(row.tasks), tone="text2"),
        Column("When", lambda row: row.occasion, tone="text2"),
        Column(
            "Changed",
            lambda row: row.changed_on,
            lambda day: words.short_day(day, today),
            right=True,
        ),
    ]
