"""The table of all instruction sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.ui.kit.rows_model import ListColumn
from outsource_desk.ui.kit.table import RowsTable

if TYPE_CHECKING:
    from outsource_desk.services.sheets.library import SheetRow
    from outsource_desk.ui.frame.desk import Desk


class SheetTable(RowsTable["SheetRow"]):
    """Less important columns give way where there is no room; the card repeats them."""

    def __init__(self, desk: Desk) -> None:
        columns = _columns(desk)
        super().__init__(
            "Instruction sheets",
            columns,
            key=lambda row: row.id,
            empty="No sheet has these words. Esc shows all again.",
        )
        self.remember(desk, "sheets")


def _columns(desk: Desk) -> list[ListColumn[SheetRow]]:
    words, today = desk.words, desk.clock.today()
    return [
        ListColumn("Sheet", lambda row: row.title, strong=True, grows=True),
        ListColumn("Steps", lambda row: row.steps or None, right=True),
        ListColumn("Goes with", lambda row: ", ".join(row.tasks), tone="text2", spare=1),
        ListColumn("When", lambda row: row.occasion, tone="text2", spare=2),
        ListColumn(
            "Changed",
            lambda row: row.changed_on,
            lambda day: words.short_day(day, today),
            right=True,
            spare=3,
        ),
    ]
