"""From the screen to paper: the comparison, and the request that brings the bids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.base.file_names import document_name
from outsource_desk.ui.paper.printing import print_pdf

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk


def print_comparison(desk: Desk, parent: QWidget, task_id: int, task: str) -> None:
    """Offer the comparison for printing or saving."""
    _print(desk, parent, ("comparison", "Comparison of bids"), task_id, task)


def print_request(desk: Desk, parent: QWidget, task_id: int, task: str) -> None:
    """Offer the request that every vendor gets for printing or saving."""
    _print(desk, parent, ("request", "Request for bids"), task_id, task)


def _print(desk: Desk, parent: QWidget, document: tuple[str, str], task_id: int, task: str) -> None:
    """Read the data here, make the pages elsewhere, then offer them."""
    from outsource_desk.reports.build import build_pdf  # noqa: PLC0415  loads ReportLab
    from outsource_desk.reports.document import DOCUMENTS, DocumentSubject  # noqa: PLC0415  ReportLab only to print
    from outsource_desk.reports.paper import paper_named  # noqa: PLC0415  ReportLab only to print

    key, title = document
    words, today = desk.words, desk.clock.today()
    view = DOCUMENTS[key].load(desk.store, DocumentSubject(today=today, task_id=task_id))
    paper = paper_named(desk.paper)
    name = document_name(title, task, day=today)

    def offer(data: bytes) -> None:
        print_pdf(desk, parent, title, data, name)

    desk.tasks.run(lambda _job: build_pdf(key, view, words, paper), offer, label=title)
