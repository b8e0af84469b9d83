"""The bid form as the last pages of a request: fields that a vendor fills in in any PDF reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from reportlab.platypus import KeepTogether

from outsource_desk.domain.reply.form_identity import FIELD, printed_mark
from outsource_desk.domain.request.bid_fields import BidField
from outsource_desk.domain.request.bid_form import PRICE_COLUMNS, AnswerKind
from outsource_desk.domain.request.bid_questions import PRICE_TITLE
from outsource_desk.reports.kit import kit, styles
from outsource_desk.reports.kit.grid import Command, bare_grid
from outsource_desk.reports.kit.table_look import PaperColumn
from outsource_desk.reports.kit.text import paragraph
from outsource_desk.reports.request.form_fields import ACROSS, FieldCell, FormRow, Mark, TickRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from outsource_desk.domain.request.bid_form import BidForm, FormQuestion, PricedItem, Section
    from outsource_desk.reports.document import Flow

TITLE: Final = "Bid form"
LEAD: Final = (
    "Fill in these pages on the screen, save them and send the file back: that is all. Please save "
    "it, do not print it into a new PDF: a copy that has lost its fields has to be typed again by "
    "hand. The same form is also there as a spreadsheet. An answer is needed where you see *."
)
PRICES: Final = "Prices line by line"
PRICES_LEAD: Final = "Quantity times price of one gives what is paid once, or every month."
BY_HAND: Final = "If you print and sign by hand:"
SIGNING: Final = (("Name", 0.27), ("Place", 0.18), ("Date", 0.15), ("Signature", 0.34))
SIGNING_ROOM: Final = 24.0  # above each line, in points
FIELD_MM: Final = 23.0
ALONE: Final = (AnswerKind.LONG, AnswerKind.TICK)


def form_story(form: BidForm, mark: str, width: float) -> Flow:
    """Return the form, beginning with its heading; `mark` is `form_mark(store, form)`.

    Every page of it says which form it is, so that copies without fields are recognised.
    """
    printed = printed_mark(form.request, form.version) if form.request else ""
    flow = [*kit.heading(TITLE), *kit.lead(form.title), *kit.small(LEAD), Mark(FIELD, mark)]
    for section in form.sections:
        questions = _section(section, printed)
        if any(question.name == BidField.SIGNED for question in section.questions):
            questions = [KeepTogether([*questions, *_by_hand(width)])]
        flow += questions
        if section.title == PRICE_TITLE:
            flow += _prices(form.lines, printed, width)
    return flow


def _section(section: Section, printed: str) -> Flow:
    flow = kit.heading(section.title, 1)
    if section.lead:
        flow.append(paragraph(section.lead, styles.SMALL_LEAD))
    return [*flow, *_rows(section.questions, printed)]


def _rows(questions: Iterable[FormQuestion], printed: str) -> Iterator[FormRow | TickRow]:
    """Put short answers two a row; the others have a row of their own."""
    waiting: list[FormQuestion] = []
    for question in questions:
        if question.kind in ALONE:
            yield from _beside(waiting, printed)
            waiting = []
            is_tick = question.kind == AnswerKind.TICK
            yield TickRow(question, printed) if is_tick else FormRow([question], printed)
            continue
        waiting.append(question)
        if len(waiting) == ACROSS:
            yield from _beside(waiting, printed)
            waiting = []
    yield from _beside(waiting, printed)


def _beside(questions: list[FormQuestion], printed: str) -> Iterator[FormRow]:
    if questions:
        yield FormRow(questions, printed)


def _by_hand(width: float) -> Flow:
    """Return lines for ink, for companies that may only sign on paper."""
    gap = width * (1 - sum(share for _, share in SIGNING)) / (len(SIGNING) - 1)
    labels: list[Any] = []
    widths: list[float] = []
    look: list[Command] = []
    for at, (label, share) in enumerate(SIGNING):
        look.append(("LINEABOVE", (2 * at, 0), (2 * at, 0), 0.7, styles.INK))
        labels += [paragraph(label, styles.NOTE), ""]
        widths += [share * width, gap]
    lines = bare_grid([labels[:-1]], widths[:-1], [*look, ("TOPPADDING", (0, 0), (-1, -1), 3)])
    return [*kit.small(BY_HAND), *kit.gap(SIGNING_ROOM), lines]


def _prices(lines: Iterable[PricedItem], printed: str, width: float) -> Flow:
    columns = [
        PaperColumn("What", share=1),
        *(PaperColumn(title, width_mm=FIELD_MM) for _, title, _ in PRICE_COLUMNS),
    ]
    rows = [
        (
            f"{line.title}\n{line.asked}" if line.asked else line.title,
            *(FieldCell(question, printed) for question in line.questions),
        )
        for line in lines
    ]
    return [
        *kit.heading(PRICES, 1),
        paragraph(PRICES_LEAD, styles.SMALL_LEAD),
        *kit.table(columns, rows, width),
    ]
