"""The table of all vendors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.ui.kit.rows_model import ListColumn
from outsource_desk.ui.kit.table import RowsTable
from outsource_desk.ui.vendors.styles import CLOSE_LOOKS, STATE_LOOKS

if TYPE_CHECKING:
    from outsource_desk.services.vendors.vendors import VendorRow
    from outsource_desk.ui.frame.desk import Desk


class VendorTable(RowsTable["VendorRow"]):
    """Less important columns give way where there is no room; the card repeats them."""

    def __init__(self, desk: Desk) -> None:
        columns = _columns()
        super().__init__(
            "Vendors", columns, key=lambda row: row.id, empty="No vendor is in this state."
        )
        self.remember(desk, "vendors")


def _columns() -> list[ListColumn[VendorRow]]:
    return [
        ListColumn("Name", lambda row: row.name, strong=True, grows=True),
        ListColumn("State", lambda row: row.state.words, chip=lambda row: STATE_LOOKS[row.state]),
        ListColumn("Country", lambda row: row.country, spare=1),
        ListColumn("Kind", lambda row: row.kind.words, tone="text2", spare=5),
        ListColumn("Contact", lambda row: row.contact, tone="text2", spare=6),
        ListColumn(
            "Close to you",
            _closeness,
            chip=lambda row: CLOSE_LOOKS.get(row.relationship),
            spare=2,
        ),
        ListColumn("Bids", lambda row: row.bids or None, right=True, spare=3),
        ListColumn("Contracts", lambda row: row.contracts or None, right=True, spare=4),
    ]


def _closeness(row: VendorRow) -> str | None:
    look = CLOSE_LOOKS.get(row.relationship)
    return look.text if look else None
