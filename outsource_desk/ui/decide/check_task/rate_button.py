"""A button beside “cost of one hour”: takes a rate that is known, or works one out (R12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu

from outsource_desk.ui.frame.dialog import open_dialog
from outsource_desk.ui.kit.buttons import Button

if TYPE_CHECKING:
    from outsource_desk.ui.frame.desk import Desk


class RateButton(Button):
    """Offers the rate of the firm and of everybody in it; `picked` carries minor units."""

    picked = Signal(object)  # an int; Qt's own would be cut off at 2^31

    def __init__(self, desk: Desk) -> None:
        super().__init__("Take a known rate…", "quiet", "calculator")
        self._desk = desk
        self.clicked.connect(self.show_rates)

    def show_rates(self) -> None:
        """Open the list below the button."""
        menu = self.menu_of_rates()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def menu_of_rates(self) -> QMenu:
        """Return the list: who, and what an hour of theirs costs."""
        from outsource_desk.services.business.business import currency  # noqa: PLC0415  when first pressed
        from outsource_desk.services.business.cost_rates import rates  # noqa: PLC0415  when first pressed

        money, own = self._desk.words.money, currency(self._desk.store)
        menu = QMenu(self)
        menu.setAccessibleName(self.text())
        for rate in rates(self._desk.store):
            text = f"{rate.who}: {money(rate.rate_minor, own)} an hour".replace("&", "&&")
            action = menu.addAction(text)
            action.triggered.connect(lambda _=False, minor=rate.rate_minor: self.picked.emit(minor))
        menu.addSeparator()
        menu.addAction("Work it out…").triggered.connect(self._work_out)
        return menu

    def _work_out(self) -> None:
        shown = open_dialog(self._desk, "hour_cost", self)
        shown.accepted.connect(self._take_own)

    def _take_own(self) -> None:
        from outsource_desk.services.business.business import business  # noqa: PLC0415  when first pressed

        self.picked.emit(business(self._desk.store).hour_rate_minor)
