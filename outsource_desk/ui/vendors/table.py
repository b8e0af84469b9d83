"""The table of all vendors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.services.vendor_words import KINDS, STATES
from outsource_desk.ui.kit.rows_model import Column
from outsource_desk.ui.kit.table import RowsTable
from outsource_desk.ui.theme import S
from outsource_desk.ui.vendors.looks import CLOSE_LOOKS, STATE_LOOKS

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from outsource_desk.services.vendors import VendorRow
    from outsource_desk.ui.desk import Desk

# Column titles that give way first, by the width of the table they need; the card repeats them.
NEEDS_UNITS = {
    "Contact": 212,
    "Kind": 178,
    "Contracts": 155,
    "Bids": 140,
    "Close to you": 130,
    "Country": 95,
}


class VendorTable(RowsTable["VendorRow"]):
    """Less important columns hide where there is no room."""

    def __init__(self, desk: Desk) -> None:
        columns = _columns()
        super().__init__(
            "Vendors", columns, key=lambda row: row.id, empty="No vendor is in this state."
        )
        self._titles = [column.title for column in columns]
        self.remember(desk, "vendors")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        units = self.width() / S(1)
        for at, title in enumerate(self._titles):
            self.setColumnHidden(at, units < NEEDS_UNITS.get(title, 0))
        super().resizeEvent(event)


def _columns() -> list[Column[VendorRow]]:
    return [
        Column("Name", lambda row: row.name, strong=True, grows=True),
        Column("State", lambda row: STATES[row.state], chip=lambda row: STATE_LOOKS[row.state]),
        Column("Country", lambda row: row.country),
        Column("Kind", lambda row: KINDS[row.kind], tone="text2"),
        Column("Contact", lambda row: row.contact, tone="text2"),
        Column("Close to you", _closeness, chip=lambda row: CLOSE_LOOKS.get(row.relationship)),
        Column("Bids", lambda row: row.bids or None, right=True),
        Column("Contracts", lambda row: row.contracts or None, right=True),
    ]


def _closeness(row: VendorRow) -> str | None:
    look = CLOSE_LOOKS.get(row.relationship)
    return look.text if look else None
