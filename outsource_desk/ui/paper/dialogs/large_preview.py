"""The pages of a document as large as the window, to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from typing_extensions import override

from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.kit.pdf_preview import PdfPreview
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk

EDGE_UNITS = 12
LEAST = (150, 90)  # units


@dialog("large_preview")
class LargePreviewDialog(Dialog):
    """Opens at the page that was in sight; Esc or Enter closes it."""

    title = "Preview"
    verb = "Close"

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, data: bytes, page: int = 1
    ) -> None:
        super().__init__(desk, parent)
        self.cancel_button.hide()
        self.heading.hide()
        self._page = page
        self.preview = PdfPreview()
        self.preview.load(data)
        self.body.addWidget(self.preview)
        over = parent.window().size() if parent is not None else QSize(*map(S, LEAST))
        room = over - QSize(S(EDGE_UNITS), S(EDGE_UNITS))
        self.preview.setMinimumHeight(min(S(LEAST[1]), room.height() - S(30)))
        self.resize(room)
        self.commit_button.setFocus()

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        from outsource_desk.reports.build import build_pdf  # noqa: PLC0415  only for pictures
        from outsource_desk.reports.document import DOCUMENTS, DocumentSubject  # noqa: PLC0415  only for pictures
        from outsource_desk.reports.paper import paper_named  # noqa: PLC0415  only for pictures

        view = DOCUMENTS["vision"].load(desk.store, DocumentSubject(today=desk.clock.today()))
        return cls(desk, data=build_pdf("vision", view, desk.words, paper_named(desk.paper)))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.preview.show_page(self._page)

    @override
    def commit(self) -> None:
        """There is nothing to do."""
