"""From the comparison on the screen to the one on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.ui.printing import print_pdf

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from outsource_desk.services.comparison import Comparison
    from outsource_desk.ui.desk import Desk


def print_comparison(desk: Desk, parent: QWidget, found: Comparison) -> None:
    """Offer the comparison for printing or saving."""
    from outsource_desk.reports.build import build_pdf  # noqa: PLC0415  not needed to start
    from outsource_desk.reports.paper import paper_named  # noqa: PLC0415

    paper = paper_named(desk.settings.paper or desk.words.default_paper())
    data = build_pdf("comparison", found, desk.words, paper)
    title = f"Comparison: {found.heading.title}"
    print_pdf(desk, parent, title, data, f"{title.replace(':', ' -')}.pdf")
