"""Instruction sheets as a PDF for the print dialog: one, those of a task, or all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.base.file_names import document_name
from outsource_desk.ui.paper.printing import print_pdf

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk

KIND = "Instructions"


def print_sheets(desk: Desk, parent: QWidget, subject: str = "", **about: int) -> None:
    """Make the paper off the window's thread, then offer to print it.

    `subject` is the name of the sheet or task; without one it is the whole library.
    """
    title = f"Instructions: “{subject}”" if subject else "All instruction sheets"
    today = desk.clock.today()

    def show(data: bytes) -> None:
        print_pdf(desk, parent, title, data, document_name(KIND, subject, day=today))

    def make(_: object) -> bytes:
        from outsource_desk.reports.build import build_pdf  # noqa: PLC0415  ReportLab only to print
        from outsource_desk.reports.document import DOCUMENTS, DocumentSubject  # noqa: PLC0415  ReportLab only to print
        from outsource_desk.reports.paper import paper_named  # noqa: PLC0415  ReportLab only to print

        result = DOCUMENTS["instructions"].load(desk.store, DocumentSubject(today=today, **about))
        paper = paper_named(desk.paper)
        return build_pdf("instructions", result, desk.words, paper)

    desk.tasks.run(make, show, label=f"Making {title}")
