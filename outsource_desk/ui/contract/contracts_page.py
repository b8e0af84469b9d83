"""All contracts: with whom, about what, in which state, for how much and until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.domain.kinds import ContractState
from outsource_desk.domain.place import Place
from outsource_desk.services.contract import contracts
from outsource_desk.ui.frame.list_shell import ListPage
from outsource_desk.ui.frame.page import page
from outsource_desk.ui.kit.chip import ChipLook
from outsource_desk.ui.kit.empty import Nothing
from outsource_desk.ui.kit.layout import grow
from outsource_desk.ui.kit.rows_model import ListColumn
from outsource_desk.ui.kit.table import RowsTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.services.contract.contracts import ContractRow
    from outsource_desk.ui.frame.desk import Desk

CHIPS = {
    ContractState.DRAFT: ChipLook("Draft", "neutral", "pencil"),
    ContractState.FINISHED: ChipLook("To be signed", "accent", "signature"),
    ContractState.SIGNED: ChipLook("Signed", "success", "circle-check"),
    ContractState.ENDED: ChipLook("Ended", "neutral", "archive"),
}


@page
class ContractsPage(ListPage["ContractRow"]):
    """Enter or a double click opens the contract at its task."""

    key = "contracts"
    title = "Contracts"
    icon = "file-text"
    group = "work"
    order = 40
    caption = "What you agreed with whom, and for how long."
    search_texts = ("Search contracts", "Search, for example a vendor")
    nothing = Nothing(
        "No contracts yet",
        "A contract begins when you choose a vendor for a task. It then fills itself with the "
        "price, the deliverables and the people you know already.",
        "Go to Tasks",
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.arrange(self.tools(), grow(self.sheet))

    @override
    def make_table(self) -> RowsTable[ContractRow]:
        return _table(self.desk)

    @override
    def rows(self) -> Sequence[ContractRow]:
        return contracts.contract_list(self.desk.store)

    @override
    def begin(self) -> None:
        self.desk.go(Place("tasks"))

    @override
    def open_row(self, row: ContractRow) -> None:
        self.desk.go(Place("tasks", row.task_id, "contract"))


def _table(desk: Desk) -> RowsTable[ContractRow]:
    words, today = desk.words, desk.clock.today()
    columns: list[ListColumn[ContractRow]] = [
        ListColumn("Task", lambda row: row.title, strong=True, grows=True),
        ListColumn("Number", lambda row: row.number, spare=1),
        ListColumn("Vendor", lambda row: row.vendor),
        ListColumn("State", lambda row: CHIPS[row.state].text, chip=lambda row: CHIPS[row.state]),
        ListColumn(
            "Price",
            lambda row: (row.currency, row.price_minor),
            lambda price: words.money(price[1], price[0]),
            right=True,
        ),
        ListColumn(
            "Signed",
            lambda row: row.signed_on,
            lambda day: words.short_day(day, today),
            right=True,
            spare=2,
        ),
        ListColumn(
            "Runs until",
            lambda row: row.ends_on,
            lambda day: words.short_day(day, today),
            right=True,
        ),
    ]
    table = RowsTable("Contracts", columns, key=lambda row: row.contract_id)
    table.remember(desk, "contracts")
    return table
