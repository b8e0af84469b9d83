"""Everything the owner can set: the business, its people, the look, and where the data lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from outsource_desk.domain.place import Place
from outsource_desk.ui.frame.page import Page, page
from outsource_desk.ui.kit.card import Header
from outsource_desk.ui.kit.columns import WidgetColumns
from outsource_desk.ui.kit.layout import column, stretch
from outsource_desk.ui.kit.scroll import Scroll
from outsource_desk.ui.radar.strip import RadarStrip
from outsource_desk.ui.settings.business import BusinessCard
from outsource_desk.ui.settings.data import DataCard
from outsource_desk.ui.settings.look import LookCard
from outsource_desk.ui.settings.people import DepartmentsCard, PeopleCard
from outsource_desk.ui.settings.switched_off import SwitchedOffCard
from outsource_desk.ui.settings.vision import VisionCard
from outsource_desk.ui.settings.work import WorkCard

if TYPE_CHECKING:
    from outsource_desk.ui.frame.desk import Desk


@page
class SettingsPage(Page):
    """Each change counts at once; there is nothing to save."""

    key = "settings"
    title = "Settings"
    icon = "settings"
    group = "records"
    order = 110

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.radar = RadarStrip(desk)
        self.business = BusinessCard(desk)
        self.vision = VisionCard(desk)
        self.work = WorkCard(desk)
        self.people = PeopleCard(desk)
        self.departments = DepartmentsCard(desk)
        self.look = LookCard(desk)
        self.data = DataCard(desk)
        self.switched_off = SwitchedOffCard(desk)
        self._profile = (self.business, self.vision, self.work)
        self._others = (self.people, self.departments, self.look, self.data, self.switched_off)
        self._columns = WidgetColumns(
            ((self.business, self.vision), 1),
            ((self.work, *self._others), 1),
        )
        body = QWidget()
        body.setObjectName("page_body")
        column(Scroll(body), on=self)  # before it is filled: each new parent dresses all below
        column(
            Header(self.title, "Each change counts at once. Undo takes it back."),
            self.radar,
            self._columns,
            stretch(),
            spacing=4,
            margins=(6, 5, 6, 6),
            on=body,
        )
        desk.settings_changed.connect(self.look.follow_settings)

    @override
    def refresh(self) -> None:
        for card in (*self._profile, *self._others):
            card.refresh()
        self.radar.show_place(Place(self.key))

    @override
    def open_place(self, place: Place) -> None:
        """Put the cursor into the field of the business that `field` names."""
        for card in self._profile:
            if place.field in card.form.names:
                card.form.focus_field(place.field)

    @override
    def panes(self) -> list[QWidget]:
        return [self.business, self.vision, self.work, self.people, self.look, self.data]
