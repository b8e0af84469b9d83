"""Printing milestones and payments: of all running contracts, or of one task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.base.file_names import document_name
from outsource_desk.ui.paper.printing import print_pdf

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk

TITLE = "Milestones and payments"


def print_milestones(desk: Desk, parent: QWidget, task_id: int = 0, task: str = "") -> None:
    """Offer the report of a task, or of everything that runs, for printing."""
    from outsource_desk.reports.build import build_pdf  # noqa: PLC0415  loads ReportLab
    from outsource_desk.reports.document import DOCUMENTS, DocumentSubject  # noqa: PLC0415  ReportLab only to print
    from outsource_desk.reports.paper import paper_named  # noqa: PLC0415  ReportLab only to print

    today = desk.clock.today()
    result = DOCUMENTS["milestones"].load(desk.store, DocumentSubject(today=today, task_id=task_id))
    paper = paper_named(desk.paper)
    data = build_pdf("milestones", result, desk.words, paper)
    print_pdf(desk, parent, TITLE, data, document_name("Milestones", task, day=today))
