"""All vendors, and the card of the one that is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import VendorState
from outsource_desk.domain.place import Place
from outsource_desk.records.vendor import Contact
from outsource_desk.services.vendors import vendors
from outsource_desk.services.vendors.card import vendor_card
from outsource_desk.ui.frame.dialog import open_dialog
from outsource_desk.ui.frame.item_acts import ItemActs, ItemWork
from outsource_desk.ui.frame.page import Page, page
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.card import Header
from outsource_desk.ui.kit.empty import Empty
from outsource_desk.ui.kit.list_search import ListSearch
from outsource_desk.ui.kit.noting import noting
from outsource_desk.ui.kit.sheet import white
from outsource_desk.ui.look.theme import FULL_UNITS, S, window_units
from outsource_desk.ui.radar.strip import RadarStrip
from outsource_desk.ui.vendors.card import MAIN, WIDTH_UNITS, CardPanel
from outsource_desk.ui.vendors.files import FileRows
from outsource_desk.ui.vendors.table import VendorTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from outsource_desk.ui.frame.desk import Desk

A_MINUTE_MS = 60_000


@page
class VendorsPage(Page):
    key = "vendors"
    title = "Vendors"
    icon = "users"
    group = "records"
    order = 50

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._vendor_id: int | None = None  # whose card is shown
        self._known: frozenset[int] = frozenset()
        self._asked = False  # in a narrow window: the owner opened the card
        self.header = Header(self.title, "Everybody who could do work for you, or does.")
        self.add_button = Button("Add vendor…", "primary", "plus")
        self.header.set_buttons([self.add_button])
        self.search_field = ListSearch("Search vendors", "Search, for example Ireland")
        self.state_box = QComboBox()
        self.table = VendorTable(desk)
        self.sheet = white(self.table)
        self.card = CardPanel(desk.words, FileRows(desk))
        self._contacts = ItemActs(
            desk,
            self,
            ItemWork(
                Contact,
                "edit_contact",
                "The contact was removed.",
                owner=lambda: self._vendor_id or 0,
            ),
        )
        self.radar = RadarStrip(desk)
        self.empty = Empty(
            "users",
            "No vendors yet",
            "Ask people you trust, your chamber of commerce or the association of the trade. Note "
            "everybody here, also those you rule out, with the reason.",
            "Add vendor…",
        )
        self._tools = QWidget()
        self._body = QWidget()
        self._clock = QTimer(self)  # the card shows what time it is there
        self._clock.setInterval(A_MINUTE_MS)
        self._clock.timeout.connect(self._show_card)
        self._lay_out()
        self._connect()

    @override
    def refresh(self) -> None:
        rows = vendors.vendor_list(self.desk.store)
        self.table.set_rows(rows)
        for widget in (self._tools, self._body):
            widget.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self._select(frozenset(row.id for row in rows))
        self._show_card()

    @override
    def open_place(self, place: Place) -> None:
        """Show the card of `item_id`."""
        if place.item_id is None:
            return
        self.search_field.clear()
        self.state_box.setCurrentIndex(0)
        self._narrow()
        if self.table.select(place.item_id):
            self._open_card()

    @override
    def search(self) -> None:
        self._close_card()
        self.search_field.begin()

    @override
    def panes(self) -> list[QWidget]:
        return [self.table, self.card]

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _select(self, ids: frozenset[int]) -> None:
        """Show one that was just added or brought back, else the first while none is shown."""
        added = ids - self._known if self._known else frozenset()
        self._known = ids
        shown = self.table.rows()
        if len(added) == 1:
            self.table.select(next(iter(added)))
        elif self.table.selected() is None and shown:
            self.table.select(shown[0].id)

    def _show_card(self) -> None:
        row = self.table.selected()
        self._vendor_id = None if row is None else row.id
        if row is not None:
            with noting(self.card):
                self.card.show_card(vendor_card(self.desk.store, row.id, self.desk.clock.now()))
        self.radar.show_place(
            Place(self.key, item_id=row.id) if row else None, row.name if row else ""
        )
        self._fit()

    def _open_card(self) -> None:
        self._asked = True
        self._show_card()

    def _close_card(self) -> None:
        self._asked = False
        self._fit()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        """The card stands beside the list, or takes its place in a narrow window."""
        roomy = window_units(self) >= FULL_UNITS
        shown = self._vendor_id is not None and (roomy or self._asked)
        self.card.setVisible(shown)
        self.card.back_button.setVisible(not roomy)
        self.card.setMaximumWidth(S(WIDTH_UNITS) if roomy else S(WIDTH_UNITS * 4))
        self.card.setMinimumWidth(S(WIDTH_UNITS) if roomy else 0)
        self.sheet.setVisible(roomy or not shown)

    def _narrow(self) -> None:
        """Show the vendors that were asked for, and the card of one of them."""
        state = self.state_box.currentData()
        self.table.set_keep((lambda row: row.state == state) if state else None)
        self.table.set_filter(self.search_field.text())
        self._select(self._known)
        self._show_card()

    # Acts.

    def _open(self, key: str, **subject: object) -> None:
        open_dialog(self.desk, key, self, **subject)

    def _do(self, act: Callable[[], object], done: str) -> None:
        try:
            act()
        except UserError as error:
            self.desk.say(str(error), undo=False)
        else:
            self.desk.say(done)

    def _change(self) -> None:
        if self._vendor_id is not None:
            self._open("add_vendor", item_id=self._vendor_id)

    def _delete(self) -> None:
        row = self.table.selected()
        if row is not None:
            store = self.desk.store
            self._do(lambda: vendors.remove_vendor(store, row.id), f"“{row.name}” was deleted.")

    def _act_on_contact(self, what: str, contact_id: int) -> None:
        if what == MAIN:
            main = vendors.make_main_contact
            self._do(lambda: main(self.desk.store, contact_id), "The main contact was changed.")
        else:
            self._contacts(what, contact_id)

    def _connect(self) -> None:
        card = self.card
        for add in (self.add_button.clicked, self.empty.started):
            add.connect(lambda: self._open("add_vendor"))
        self.search_field.textChanged.connect(self._narrow)
        self.state_box.activated.connect(self._narrow)
        self.table.chosen.connect(lambda _: self._show_card())
        self.table.opened.connect(lambda _: self._open_card())
        card.closed.connect(self._close_card)
        card.change_asked.connect(self._change)
        card.delete_asked.connect(self._delete)
        card.contacts.asked.connect(self._act_on_contact)
        card.place_asked.connect(self.desk.go)
        for key, act in (("Ins", self.add_button.click), ("Del", self._delete)):
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        self.state_box.setAccessibleName("Show vendors by state")
        self.state_box.addItem("All states", None)
        for state in VendorState:
            self.state_box.addItem(state.words, state)
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(S(2))
        tools.addWidget(self.search_field, stretch=1)
        tools.addWidget(self.state_box)
        tools.addStretch(1)
        body = QHBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(S(4))
        body.addWidget(self.sheet, stretch=1)
        body.addWidget(self.card)
        column = QVBoxLayout(self)
        column.setContentsMargins(S(6), S(5), S(6), S(4))
        column.setSpacing(S(3))
        column.addWidget(self.header)
        column.addWidget(self.radar)
        column.addWidget(self._tools)
        column.addWidget(self._body, stretch=1)
        column.addWidget(self.empty, stretch=1)
