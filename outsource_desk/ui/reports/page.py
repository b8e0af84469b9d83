"""What can be looked back at and printed: savings, and every document of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from outsource_desk.ui.frame.page import Page, page
from outsource_desk.ui.kit.card import Header
from outsource_desk.ui.kit.layout import PAGE, column, grow, row
from outsource_desk.ui.kit.noting import noting
from outsource_desk.ui.kit.scroll import Scroll
from outsource_desk.ui.kit.topic_list import TopicList

if TYPE_CHECKING:
    from outsource_desk.domain.place import Place
    from outsource_desk.reports.document import Document
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.reports.printed import PrintedView
    from outsource_desk.ui.reports.savings import SavingsReportView

SAVINGS = "savings"


@page
class ReportsPage(Page):
    """The list on the left; what is chosen on the right."""

    key = "reports"
    title = "Reports"
    icon = "chart-column"
    group = "records"
    order = 100

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.list_ = TopicList("Reports")
        self.stack = QStackedWidget()
        self._documents: tuple[Document, ...] = ()
        self._savings: SavingsReportView | None = None
        self._printed: PrintedView | None = None
        self._lay_out()
        self.list_.currentRowChanged.connect(self._show)

    @override
    def refresh(self) -> None:
        if not self._documents:
            self._fill()
        self._show(self.list_.currentRow())

    @override
    def open_place(self, place: Place) -> None:
        """Show the report whose key is `field`."""
        keys = [SAVINGS, *(document.key for document in self._documents)]
        if place.field in keys:
            self.list_.setCurrentRow(keys.index(place.field))

    @override
    def print_out(self) -> None:
        if self._printed is not None and self.stack.currentWidget() is self._printed:
            self._printed.print_out()
        else:
            super().print_out()

    @override
    def panes(self) -> list[QWidget]:
        return [self.list_, self.stack]

    def _fill(self) -> None:
        from outsource_desk.reports.document import DOCUMENTS  # noqa: PLC0415  loads ReportLab

        self._documents = tuple(composer.document for composer in DOCUMENTS)
        titles = ["Savings", *(document.title for document in self._documents)]
        self.list_.blockSignals(True)
        self.list_.addItems(titles)
        self.list_.setCurrentRow(0)
        self.list_.blockSignals(False)
        self.list_.fit_to(titles)

    def _show(self, row: int) -> None:
        with noting(self.stack):
            if row > 0:
                printed = self._printed_view()
                self.stack.setCurrentWidget(printed)
                printed.show_document(self._documents[row - 1])
            else:
                self._savings_view().refresh()
                self.stack.setCurrentIndex(0)

    def _savings_view(self) -> SavingsReportView:
        from outsource_desk.ui.reports.savings import SavingsReportView  # noqa: PLC0415  built when first chosen

        if self._savings is None:
            self._savings = SavingsReportView(self.desk)
            self._savings.opened.connect(self.desk.go)
            self.stack.insertWidget(0, Scroll(self._savings))
        return self._savings

    def _printed_view(self) -> PrintedView:
        from outsource_desk.ui.reports.printed import PrintedView  # noqa: PLC0415  built when first chosen

        if self._printed is None:
            self._savings_view()
            self._printed = PrintedView(self.desk)
            self.stack.addWidget(self._printed)
        return self._printed

    def _lay_out(self) -> None:
        column(
            Header(self.title, "Look back, print, or save as PDF."),
            grow(row(self.list_, grow(self.stack), spacing=4)),
            spacing=3,
            margins=PAGE,
            on=self,
        )
