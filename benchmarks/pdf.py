"""A contract of a dozen pages: the kit against hand-written ReportLab code for the same words.

Processor time, imports apart. The hand-written code has the same faces, sizes and tables, but no
bookmarks, no kept signatures, no escaping and no replacement of missing signs.
"""

from __future__ import annotations

import time
from io import BytesIO
from typing import TYPE_CHECKING, Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from benchmarks import Row, against_floor, medians
from outsource_desk.base.text import Words
from outsource_desk.reports.build import lay_out
from outsource_desk.reports.document import Printout
from outsource_desk.reports.kit import kit
from outsource_desk.reports.kit.fonts import SANS, SANS_BOLD, SERIF, SERIF_BOLD, register_fonts
from outsource_desk.reports.paper import A4, CONTRACT_MARGINS, MM

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportlab.pdfgen.canvas import Canvas

LIMIT = 1.2
GROUPS = 52
TEXTS = (
    (
        "The Supplier shall design, build, test and deliver the website and ordering system "
        "described in Annex A. Work that is not described in Annex A is outside this contract and "
        "needs a written change order signed by both parties."
    ),
    (
        "The Client shall test each milestone within ten working days after delivery and either "
        "accept it or send one list of defects. Silence for ten working days counts as acceptance."
    ),
    "Either party may propose a change. The Supplier shall state the effect on price and dates.",
)
HEAD = ("No.", "Milestone", "Acceptance due", "Share", "Amount")
ROWS = tuple(
    (f"M{at}", "Product catalogue and ordering, first release", "5 Feb 2027", "15 %", "€ 3,720.00")
    for at in range(1, 6)
)
TABLE_EVERY = 5
SHEET = A4.with_margins(CONTRACT_MARGINS)
WIDTHS = (10 * MM, 68 * MM, 28 * MM, 15 * MM, 26 * MM)


def run() -> list[Row]:
    """Return the processor time of one contract; both sides print the same words."""
    register_fonts()
    figures = medians({"kit": lambda: _cpu_ms(_kit), "hand": lambda: _cpu_ms(_by_hand)}, 11)
    return [against_floor("a 12-page contract, cpu ms", figures["kit"], figures["hand"], LIMIT)]


def _cpu_ms(work: Callable[[], bytes]) -> float:
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1000


def _kit() -> bytes:
    clauses = kit.Clauses()
    aligns: tuple[Any, ...] = ("left", "left", "left", "right", "right")
    columns = [
        kit.PaperColumn(title, align, width_mm=width / MM)
        for title, align, width in zip(HEAD, aligns, WIDTHS, strict=True)
    ]
    for at in range(GROUPS):
        clauses.heading(f"Clause group {at}")
        for text in TEXTS:
            clauses.clause(text)
        if at % TABLE_EVERY == 0:
            clauses.add(kit.table(columns, ROWS, sum(WIDTHS)))
    printout = Printout(
        title="Contract",
        flow=[*kit.opening("Service contract", "Website", ("C-2026-007",)), *clauses.flow],
        head=("Service contract · Website", "C-2026-007"),
        foot="Bakery · Software",
        author="Bakery",
    )
    return lay_out(printout, SHEET, Words())


def _by_hand() -> bytes:
    body = ParagraphStyle("body", fontName=SERIF, fontSize=10, leading=14.2, spaceAfter=5.5)
    body.leftIndent = 11 * MM
    body.bulletFontName = SANS
    heading = ParagraphStyle("heading", parent=body, fontName=SANS_BOLD, fontSize=11.6, leading=15)
    heading.spaceBefore, heading.keepWithNext = 11, 1
    title = ParagraphStyle("title", fontName=SERIF_BOLD, fontSize=25, leading=29)
    look = [
        ("FONT", (0, 0), (-1, -1), SANS, 9),
        ("LEADING", (0, 0), (-1, -1), 11.8),
        ("FONT", (0, 0), (-1, 0), SANS_BOLD, 8.2),
        ("ALIGN", (3, 0), (-1, -1), "RIGHT"),
        ("LINEBELOW", (0, 0), (-1, -1), 0.35, "#e3e8ee"),
    ]
    flow: list[Any] = [Paragraph("Service contract", body), Paragraph("Website", title)]
    flow.append(Paragraph("C-2026-007", body))
    for at in range(GROUPS):
        flow.append(Paragraph(f"Clause group {at}", heading, bulletText=f"{at + 1}."))
        for n, text in enumerate(TEXTS, 1):
            flow.append(Paragraph(text, body, bulletText=f"{at + 1}.{n}"))
        if at % TABLE_EVERY == 0:
            rows = [list(row) for row in (HEAD, *ROWS)]
            flow.append(Table(rows, colWidths=WIDTHS, repeatRows=1, style=look, spaceAfter=9))
    file = BytesIO()
    margins = SHEET.margins
    SimpleDocTemplate(
        file,
        pagesize=(SHEET.width, SHEET.height),
        leftMargin=margins.left,
        rightMargin=margins.right,
        topMargin=margins.top,
        bottomMargin=margins.bottom,
        initialFontName=SANS,
    ).build(flow, onFirstPage=_furniture, onLaterPages=_furniture)
    return file.getvalue()


def _furniture(canvas: Canvas, _template: SimpleDocTemplate) -> None:
    canvas.setFont(SANS, 8)
    canvas.drawString(SHEET.margins.left, SHEET.height - 15 * MM, "Service contract · Website")
    canvas.drawString(SHEET.margins.left, 12 * MM, "Bakery · Software")
    page = f"Page {canvas.getPageNumber()}"
    canvas.drawRightString(SHEET.width - SHEET.margins.right, 12 * MM, page)
