"""All vendors, and the card of the one that is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from typing_extensions import override

from outsource_desk.domain.kinds import VendorState
from outsource_desk.domain.place import Place
from outsource_desk.records.vendor import Contact
from outsource_desk.services.vendors import vendors
from outsource_desk.services.vendors.card import vendor_card
from outsource_desk.ui.frame.dialog import open_dialog
from outsource_desk.ui.frame.item_acts import ItemActs, ItemWork
from outsource_desk.ui.frame.list_shell import CardPage
from outsource_desk.ui.frame.page import page
from outsource_desk.ui.kit.empty import Nothing
from outsource_desk.ui.kit.field_choice import ChoiceBox
from outsource_desk.ui.radar.strip import RadarStrip
from outsource_desk.ui.vendors.card import MAIN, CardPanel
from outsource_desk.ui.vendors.files import FileRows
from outsource_desk.ui.vendors.table import VendorTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent, QShowEvent

    from outsource_desk.services.vendors.vendors import VendorRow
    from outsource_desk.ui.frame.desk import Desk

A_MINUTE_MS = 60_000


@page
class VendorsPage(CardPage["VendorRow"]):
    key = "vendors"
    title = "Vendors"
    icon = "users"
    group = "records"
    order = 50

    caption = "Everybody who could do work for you, or does."
    search_texts = ("Search vendors", "Search, for example Ireland")
    nothing = Nothing(
        "No vendors yet",
        "Ask people you trust, your chamber of commerce or the association of the trade. Note "
        "everybody here, also those you rule out, with the reason.",
        "Add vendor…",
    )
    card: CardPanel
    card_units = 96

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.header.set_buttons([self.add_button])
        self.state_box = ChoiceBox()
        self.state_box.setAccessibleName("Show vendors by state")
        self.state_box.addItem("All states", None)
        for state in VendorState:
            self.state_box.addItem(state.words, state)
        self.state_box.activated.connect(self.narrow)
        card = CardPanel(desk.words, FileRows(desk))
        self._contacts = ItemActs(
            desk,
            self,
            ItemWork(
                Contact,
                "edit_contact",
                "The contact was removed.",
                owner=lambda: self.item_id or 0,
            ),
        )
        self.radar = RadarStrip(desk)
        self._clock = QTimer(self)  # the card shows what time it is there
        self._clock.setInterval(A_MINUTE_MS)
        self._clock.timeout.connect(self.show_card)
        self.arrange_card(card, self.state_box, above=[self.radar])
        self._connect()

    @override
    def make_table(self) -> VendorTable:
        return VendorTable(self.desk)

    @override
    def rows(self) -> Sequence[VendorRow]:
        return vendors.vendor_list(self.desk.store)

    @override
    def fill_card(self, vendor: VendorRow) -> None:
        now = self.desk.clock.now()
        self.card.show_card(vendor_card(self.desk.store, vendor.id, now))

    @override
    def show_card(self) -> None:
        super().show_card()
        vendor = self.table.selected()
        place = Place(self.key, item_id=vendor.id) if vendor else None
        self.radar.show_place(place, vendor.name if vendor else "")

    @override
    def open_place(self, place: Place) -> None:
        if place.item_id is not None:
            self.state_box.setCurrentIndex(0)
            self.narrow()
        super().open_place(place)

    @override
    def narrow(self) -> None:
        """Show the vendors that were asked for, and the card of one of them."""
        state = self.state_box.currentData()
        self.table.set_keep((lambda vendor: vendor.state == state) if state else None)
        super().narrow()
        self.select_one()

    @override
    def begin(self) -> None:
        open_dialog(self.desk, "add_vendor", self)

    @override
    def remove(self) -> None:
        vendor = self.table.selected()
        if vendor is not None:
            store = self.desk.store
            self.do(
                lambda: vendors.remove_vendor(store, vendor.id), f"“{vendor.name}” was deleted."
            )

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()

    def _open(self, key: str, **subject: object) -> None:
        if self.item_id is not None:
            open_dialog(self.desk, key, self, item_id=self.item_id, **subject)

    def _act_on_contact(self, what: str, contact_id: int) -> None:
        if what == MAIN:
            main = vendors.make_main_contact
            self.do(lambda: main(self.desk.store, contact_id), "The main contact was changed.")
        else:
            self._contacts(what, contact_id)

    def _connect(self) -> None:
        card = self.card
        card.change_asked.connect(lambda: self._open("add_vendor"))
        card.delete_asked.connect(self.remove)
        card.contacts.asked.connect(self._act_on_contact)
