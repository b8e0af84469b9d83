"""All contracts: with whom, about what, in which state, for how much and until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from typing_extensions import override

from outsource_desk.domain.kinds import ContractState
from outsource_desk.domain.place import Place
from outsource_desk.services.contract import contracts
from outsource_desk.ui.frame.page import Page, page
from outsource_desk.ui.kit.card import Header
from outsource_desk.ui.kit.chip import ChipLook
from outsource_desk.ui.kit.empty import Empty
from outsource_desk.ui.kit.list_search import ListSearch
from outsource_desk.ui.kit.rows_model import Column
from outsource_desk.ui.kit.sheet import white
from outsource_desk.ui.kit.table import RowsTable
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from outsource_desk.services.contract.contracts import ContractRow
    from outsource_desk.ui.frame.desk import Desk

CHIPS = {
    ContractState.DRAFT: ChipLook("Draft", "neutral", "pencil"),
    ContractState.FINISHED: ChipLook("To be signed", "accent", "signature"),
    ContractState.SIGNED: ChipLook("Signed", "success", "circle-check"),
    ContractState.ENDED: ChipLook("Ended", "neutral", "archive"),
}


@page
class ContractsPage(Page):
    """Enter or a double click opens the contract at its task."""

    key = "contracts"
    title = "Contracts"
    icon = "file-text"
    group = "work"
    order = 40

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.header = Header(self.title, "What you agreed with whom, and for how long.")
        self.search_field = ListSearch("Search contracts", "Search, for example a vendor")
        self.table = _table(desk)
        self.sheet = white(self.table)
        self.empty = Empty(
            "file-text",
            "No contracts yet",
            "A contract begins when you choose a vendor for a task. It then fills itself with the "
            "price, the deliverables and the people you know already.",
            "Go to Tasks",
        )
        self._lay_out()
        self.table.opened.connect(self._open)
        self.search_field.textChanged.connect(self.table.set_filter)
        self.empty.started.connect(lambda: desk.go(Place("tasks")))

    @override
    def refresh(self) -> None:
        rows = contracts.contract_list(self.desk.store)
        self.table.set_rows(rows)
        self.sheet.setVisible(bool(rows))
        self.search_field.setVisible(bool(rows))
        self.empty.setVisible(not rows)

    @override
    def open_place(self, place: Place) -> None:
        if place.item_id is not None:
            self.table.select(place.item_id)

    @override
    def search(self) -> None:
        self.search_field.begin()

    def _open(self, row: ContractRow) -> None:
        self.desk.go(Place("tasks", row.task_id, "contract"))

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.addWidget(self.search_field, stretch=1)
        tools.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(S(6), S(5), S(6), S(4))
        column.setSpacing(S(3))
        column.addWidget(self.header)
        column.addLayout(tools)
        column.addWidget(self.sheet, stretch=1)
        column.addWidget(self.empty, stretch=1)


def _table(desk: Desk) -> RowsTable[ContractRow]:
    words, today = desk.words, desk.clock.today()
    columns: list[Column[ContractRow]] = [
        Column("Task", lambda row: row.title, strong=True, grows=True),
        Column("Number", lambda row: row.number, spare=1),
        Column("Vendor", lambda row: row.vendor),
        Column("State", lambda row: CHIPS[row.state].text, chip=lambda row: CHIPS[row.state]),
        Column(
            "Price",
            lambda row: (row.currency, row.price_minor),
            lambda price: words.money(price[1], price[0]),
            right=True,
        ),
        Column(
            "Signed",
            lambda row: row.signed_on,
            lambda day: words.short_day(day, today),
            right=True,
            spare=2,
        ),
        Column(
            "Runs until",
            lambda row: row.ends_on,
            lambda day: words.short_day(day, today),
            right=True,
        ),
    ]
    table = RowsTable("Contracts", columns, key=lambda row: row.contract_id)
    table.remember(desk, "contracts")
    return table
