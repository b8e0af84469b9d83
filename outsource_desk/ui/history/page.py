"""What happened to the data, and the bin: everything deleted that can be brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from outsource_desk.ui.frame.page import Page, page
from outsource_desk.ui.kit.card import Header
from outsource_desk.ui.kit.fields import SegmentedField
from outsource_desk.ui.kit.layout import PAGE, column, grow, row

if TYPE_CHECKING:
    from outsource_desk.domain.place import Place
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.history.bin import BinView
    from outsource_desk.ui.history.lines import LinesView

HAPPENED, BIN = "happened", "bin"


@page
class HistoryPage(Page):
    """Two views: the lines of the history, and the bin."""

    key = "history"
    title = "History"
    icon = "history"
    group = "records"
    order = 105

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.shown = SegmentedField("Show", [(HAPPENED, "What happened"), (BIN, "Bin")])
        self.stack = QStackedWidget()
        self._lines: LinesView | None = None
        self._bin: BinView | None = None
        self.shown.set_value(HAPPENED)
        self._lay_out()
        self.shown.committed.connect(self.refresh)

    @override
    def refresh(self) -> None:
        if self.shown.value() == BIN:
            shown = self._bin_view()
            self.stack.setCurrentWidget(shown)
            shown.refresh()
        else:
            lines = self._lines_view()
            self.stack.setCurrentWidget(lines)
            lines.refresh()

    @override
    def open_place(self, place: Place) -> None:
        """Show the bin when `field` says so."""
        if place.field in (HAPPENED, BIN) and place.field != self.shown.value():
            self.shown.set_value(place.field)
            self.refresh()

    @override
    def search(self) -> None:
        if self.shown.value() == HAPPENED:
            self._lines_view().search()

    @override
    def panes(self) -> list[QWidget]:
        return [self.shown, self.stack]

    def _lines_view(self) -> LinesView:
        from outsource_desk.ui.history.lines import LinesView  # noqa: PLC0415  built when first shown

        if self._lines is None:
            self._lines = LinesView(self.desk)
            self.stack.addWidget(self._lines)
        return self._lines

    def _bin_view(self) -> BinView:
        from outsource_desk.ui.history.bin import BinView  # noqa: PLC0415  built when first shown

        if self._bin is None:
            self._bin = BinView(self.desk)
            self.stack.addWidget(self._bin)
        return self._bin

    def _lay_out(self) -> None:
        self.shown.label.hide()
        column(
            row(grow(Header(self.title, "Who changed what, and what was deleted.")), self.shown),
            grow(self.stack),
            spacing=3,
            margins=PAGE,
            on=self,
        )
