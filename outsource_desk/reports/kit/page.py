"""What stands around the text on every page, and how the text is cut into pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.platypus import BaseDocTemplate, Frame, KeepTogether, PageTemplate
from typing_extensions import override

from outsource_desk.reports.kit.canvas import FOOT_SIZE, CountingCanvas
from outsource_desk.reports.kit.fonts import SANS, SANS_BOLD, text_width
from outsource_desk.reports.kit.letterhead import LOGO_ROOM, letterhead_logo
from outsource_desk.reports.kit.picture import shortened
from outsource_desk.reports.kit.styles import MUTE, RULE, THIN, WATER
from outsource_desk.reports.kit.text import plain
from outsource_desk.reports.paper import MM

if TYPE_CHECKING:
    from io import BytesIO

    from outsource_desk.reports.document import Printout
    from outsource_desk.reports.paper import Paper

HEAD_Y = 15 * MM
HEAD_ROOM = 4 * MM
FOOT_Y = 12.5 * MM
RULE_GAP = 10
INITIALS_LINE = 26
CREATOR = "Outsource Desk"


class Together(KeepTogether):  # type: ignore[misc]  # ReportLab has no types
    """A heading with what follows it. When that can be cut, its first part is enough.

    ReportLab's own would move a whole long table to the next page for the sake of its heading.
    """

    @override
    def split(self, aW: float, aH: float) -> list[Any]:
        *leads, last = self._content
        room = aH - sum(_height(lead, aW, aH, self.canv) for lead in leads)
        last._frame = getattr(self, "_frame", None)  # noqa: SLF001  # a table asks for it
        if room > 0 and last.wrapOn(self.canv, aW, room)[1] > room:
            parts = last.splitOn(self.canv, aW, room)
            if len(parts) > 1:
                return [*leads, *parts]
        return list(super().split(aW, aH))


class Sheets(BaseDocTemplate):  # type: ignore[misc]  # ReportLab has no types
    """The pages of one printout: a first one without a running head, and the others."""

    def __init__(self, file: BytesIO, printout: Printout, paper: Paper, language: str) -> None:
        margins = paper.margins
        super().__init__(
            file,
            pagesize=(paper.width, paper.height),
            leftMargin=margins.left,
            rightMargin=margins.right,
            topMargin=margins.top,
            bottomMargin=margins.bottom,
            initialFontName=SANS,
            keepTogetherClass=Together,
            displayDocTitle=True,
            title=plain(printout.title),
            author=plain(printout.author),
            subject=plain(printout.subject),
            keywords=[plain(word) for word in printout.keywords],
            creator=CREATOR,
            producer=CREATOR,
            lang=language,
            invariant=1,
        )
        self._printout = printout
        self._paper = paper
        self._logo = letterhead_logo(printout.logo)
        self.addPageTemplates(
            [
                PageTemplate(
                    "first",
                    [self._frame(LOGO_ROOM if self._logo else 0)],
                    onPage=self._first,
                    autoNextPageTemplate="later",
                ),
                PageTemplate("later", [self._frame(HEAD_ROOM)], onPage=self._later),
            ]
        )

    def _frame(self, head_room: float) -> Frame:
        paper, margins = self._paper, self._paper.margins
        height = paper.height - margins.top - head_room - margins.bottom
        return Frame(margins.left, margins.bottom, paper.text_width, height, 0, 0, 0, 0)

    def _first(self, canvas: CountingCanvas, _template: BaseDocTemplate) -> None:
        self._watermark(canvas)
        if self._logo is not None:
            self._logo.draw(canvas, self._paper)
        self._foot(canvas)

    def _later(self, canvas: CountingCanvas, _template: BaseDocTemplate) -> None:
        self._watermark(canvas)
        self._head(canvas)
        self._foot(canvas)

    def _head(self, canvas: CountingCanvas) -> None:
        paper = self._paper
        y = paper.height - HEAD_Y
        left, right = self._printout.head
        right = plain(right)
        room = paper.text_width - text_width(right, SANS, FOOT_SIZE) - RULE_GAP
        _furniture(canvas)
        canvas.drawString(paper.margins.left, y, _fitted(left, room))
        canvas.drawRightString(paper.width - paper.margins.right, y, right)
        _rule(canvas, paper, y - 5)
        canvas.restoreState()

    def _foot(self, canvas: CountingCanvas) -> None:
        paper = self._paper
        _furniture(canvas)
        _rule(canvas, paper, FOOT_Y + RULE_GAP)
        middle = paper.width / 2 - 58
        room = paper.text_width - 80
        if self._printout.initials:
            room = middle - paper.margins.left - RULE_GAP
            self._initials(canvas, middle)
        canvas.drawString(paper.margins.left, FOOT_Y, _fitted(self._printout.foot, room))
        canvas.page_number_at(paper.width - paper.margins.right, FOOT_Y)
        canvas.restoreState()

    def _initials(self, canvas: CountingCanvas, x: float) -> None:
        canvas.drawString(x, FOOT_Y, "Initials")
        x += 36
        for name in self._printout.initials:
            shown = _fitted(name, 48)
            canvas.drawString(x, FOOT_Y, shown)
            x += text_width(shown, SANS, FOOT_SIZE) + 3
            canvas.line(x, FOOT_Y - 1.5, x + INITIALS_LINE, FOOT_Y - 1.5)
            x += INITIALS_LINE + 9

    def _watermark(self, canvas: CountingCanvas) -> None:
        word = plain(self._printout.watermark)
        if not word:
            return
        size = min(150.0, 0.8 * self._paper.width / (text_width(word, SANS_BOLD, 1) or 1))
        canvas.saveState()
        canvas.translate(self._paper.width / 2, self._paper.height / 2)
        canvas.rotate(45)
        canvas.setFont(SANS_BOLD, size)
        canvas.setFillColor(WATER)
        canvas.drawCentredString(0, -size / 3, word)
        canvas.restoreState()


def _height(flowable: Any, width: float, height: float, canvas: CountingCanvas) -> float:
    needed = flowable.wrapOn(canvas, width, height)[1]
    return float(needed + flowable.getSpaceBefore() + flowable.getSpaceAfter())


def _furniture(canvas: CountingCanvas) -> None:
    canvas.saveState()
    canvas.setFont(SANS, FOOT_SIZE)
    canvas.setFillColor(MUTE)
    canvas.setStrokeColor(RULE)
    canvas.setLineWidth(THIN)


def _rule(canvas: CountingCanvas, paper: Paper, y: float) -> None:
    canvas.line(paper.margins.left, y, paper.width - paper.margins.right, y)


def _fitted(text: str, room: float) -> str:
    return shortened(text, room, SANS, FOOT_SIZE)
