"""The contract as it will be printed, with the choice of paper below."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from outsource_desk.ui.frame.live_preview import LivePreview, Pages
from outsource_desk.ui.kit.fields import SegmentedField
from outsource_desk.ui.paper.contract_paper import make_pdf

if TYPE_CHECKING:
    from collections.abc import Callable

    from outsource_desk.services.vendor_view.contract import ContractPaper
    from outsource_desk.ui.frame.desk import Desk

PAPERS = [("A4", "A4"), ("Letter", "Letter")]


class PreviewPanel(LivePreview):
    """Asks `read` for the contract, or for the pages of a finished one."""

    paper_chosen = Signal(str)

    def __init__(self, desk: Desk, read: Callable[[], ContractPaper | bytes | None]) -> None:
        def pages() -> Pages:
            paper = read()
            if paper is None or isinstance(paper, bytes):
                return paper
            return partial(make_pdf, paper, desk.words)

        super().__init__(desk, pages)
        self.paper = SegmentedField("Paper", PAPERS)
        self.paper.label.hide()
        self.paper.committed.connect(lambda: self.paper_chosen.emit(self.paper.value() or "A4"))
        self.column.addWidget(self.paper, alignment=Qt.AlignmentFlag.AlignLeft)
