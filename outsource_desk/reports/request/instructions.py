"""One instruction sheet on paper: also an annex of other documents."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from reportlab.platypus import Image as PrintedImage
from reportlab.platypus import Paragraph
from typing_extensions import override

from outsource_desk.reports.kit import kit, styles
from outsource_desk.reports.kit.grid import bare_grid
from outsource_desk.reports.kit.photos import picture_for_print
from outsource_desk.reports.kit.text import paragraph, paragraphs
from outsource_desk.reports.paper import MM

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle

    from outsource_desk.reports.document import Flow
    from outsource_desk.services.vendor_view.sheets import VendorSheet, VendorStep

WEB: Final = re.compile(r"https?://[!-~]{1,190}")  # what a reader of PDFs may open
NUMBER_WIDTH = 9 * MM
BOX_WIDTH = 7 * MM  # for a tick when the step is done
PICTURE_SHARE = 0.45  # of the room, so that a step and its picture are seen together
GUTTER = 10
STEP_NUMBER = styles.PARTY
BOX: Final = "☐"


class Link(Paragraph):  # type: ignore[misc]  # ReportLab has no types
    """Words that open a page in the internet when they are clicked."""

    address = ""

    @override
    def draw(self) -> None:
        super().draw()
        place = (0, 0, self.width, self.height)
        self.canv.linkURL(self.address, place, relative=1, thickness=0)


def instructions(sheet: VendorSheet, width: float) -> Flow:
    """Return what a sheet says: the head facts, its steps with pictures, the check at the end."""
    flow = [*kit.lead(sheet.purpose)] if sheet.purpose else []
    facts = [("When", sheet.occasion), ("Ask when in doubt", sheet.ask)]
    flow += kit.key_facts([fact for fact in facts if fact[1]], width)
    flow += _video(sheet.video, styles.BODY)
    if sheet.needs:
        flow += kit.heading("What you need", 1)
        flow += kit.bullets(sheet.needs)
    if sheet.steps:
        flow += kit.heading("Step by step", 1)
        for number, step in enumerate(sheet.steps, 1):
            flow += _step(number, step, width)
    if sheet.checks:
        flow += kit.heading("Check at the end", 1)
        flow += kit.check_list([(check, False) for check in sheet.checks])
    return flow


def _step(number: int, step: VendorStep, width: float) -> Flow:
    """Return a number, the words, the picture beside them, and a box to tick."""
    room = width - NUMBER_WIDTH - BOX_WIDTH
    made = picture_for_print(step.picture, room * PICTURE_SHARE) if step.picture else None
    shown = [PrintedImage(BytesIO(made.data), made.width, made.height)] if made else []
    beside = room * PICTURE_SHARE + GUTTER if made else 0
    words: Flow = [*paragraphs(step.text, styles.BODY)]
    if step.tip:
        words += paragraphs(step.tip, styles.CELL, strong="Watch out:")
    words += _video(step.video, styles.CELL)
    row = [paragraph(str(number), STEP_NUMBER), words, shown, paragraph(BOX, STEP_NUMBER)]
    widths = [NUMBER_WIDTH, room - beside, beside, BOX_WIDTH]
    cells = range(len(row)) if made else (0, 1, 3)  # a column without width cannot be laid out
    look = [
        ("LINEABOVE", (0, 0), (-1, 0), styles.HAIRLINE, styles.RULE),
        ("TOPPADDING", (0, 0), (-1, 0), 6),
        ("ALIGN", (2, 0), (-1, 0), "RIGHT"),
        ("LEFTPADDING", (-1, 0), (-1, 0), 6),
    ]
    parts = [row[at] for at in cells]
    return [bare_grid([parts], [widths[at] for at in cells], look, 6)]


def _video(link: str, style: ParagraphStyle) -> Flow:
    """Return the words of a link; what is no address of the internet is words only."""
    if not link:
        return []
    match = WEB.fullmatch(link)
    made: Any = paragraph(link, style, strong="Video:", kind=Link if match else Paragraph)
    if match:
        made.address = link
    return [made]
