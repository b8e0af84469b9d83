"""Fields of a PDF form, drawn where the text stands.

What was measured: two form fonts lose one of them, “required” paints fields red, a field without
a limit gets one of 100 characters, and check marks need ZapfDingbats in the form itself.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from reportlab.pdfbase.acroform import PDFFromString
from reportlab.platypus import Flowable
from typing_extensions import override

from outsource_desk.domain.request.bid_form import AnswerKind, FormQuestion
from outsource_desk.reports.kit import styles
from outsource_desk.reports.kit.canvas import FOOT_SIZE
from outsource_desk.reports.kit.fonts import SANS, text_width
from outsource_desk.reports.kit.page import FOOT_Y
from outsource_desk.reports.kit.text import paragraph, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus import Paragraph

FONT: Final = "Helvetica"
FONT_SIZE: Final = 9
ONE_LINE: Final = 18.0  # height of a field, in points
MANY_LINES: Final = 66.0
LABEL_GAP: Final = 3.0
ACROSS: Final = 2  # short questions in a row
COLUMN_GAP: Final = 12.0
ROW_GAP: Final = 8.0
BOX: Final = 11.0
BOX_GAP: Final = 5.0
OPTION_GAP: Final = 16.0
MOST_BUTTONS: Final = 3  # options up to this many are buttons, which can be ticked on paper too
PLAIN_WORD: Final = re.compile(r"[A-Za-z]+")
LOOK: Final = {
    "borderColor": styles.FIELD_EDGE,
    "fillColor": styles.TINT,
    "textColor": styles.INK,
    "borderWidth": 0.6,
    "borderStyle": "solid",
}
NEEDED: Final = " *"


class FormRow(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """Questions beside each other: the label above, its hint, and the field below."""

    spaceAfter = ROW_GAP  # noqa: N815  # ReportLab's name

    def __init__(self, questions: Sequence[FormQuestion], printed: str) -> None:
        super().__init__()
        self._questions = tuple(questions)
        self._printed = printed
        self._labels: list[list[Paragraph]] = []
        is_long = any(question.kind == AnswerKind.LONG for question in questions)
        self._across = 1 if is_long else ACROSS

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        count = max(len(self._questions), self._across)
        self._room = (aW - COLUMN_GAP * (count - 1)) / count
        self._labels = [_label(question) for question in self._questions]
        tops = [sum(part.wrap(self._room, aH)[1] for part in label) for label in self._labels]
        self._field = max(_height(question) for question in self._questions)
        self.width, self.height = aW, max(tops) + LABEL_GAP + self._field
        return self.width, self.height

    @override
    def draw(self) -> None:
        sign_page(self.canv, self._printed)
        x = 0.0
        for question, label in zip(self._questions, self._labels, strict=True):
            y = self._field + LABEL_GAP + sum(part.height for part in label)
            for part in label:
                y -= part.height
                part.drawOn(self.canv, x, y)
            draw_field(self.canv, question, x, 0, self._room, self._field)
            x += self._room + COLUMN_GAP


class TickRow(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A box to tick, and beside it the sentence that is agreed to."""

    spaceAfter = ROW_GAP  # noqa: N815  # ReportLab's name

    def __init__(self, question: FormQuestion, printed: str) -> None:
        super().__init__()
        self._question = question
        self._printed = printed

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        needed = NEEDED if self._question.needed else ""
        self._text = paragraph(f"{self._question.label}{needed}", styles.CELL)
        height = self._text.wrap(aW - BOX - BOX_GAP, aH)[1]
        self.width, self.height = aW, max(height, BOX)
        return self.width, self.height

    @override
    def draw(self) -> None:
        sign_page(self.canv, self._printed)
        draw_field(self.canv, self._question, 0, self.height - BOX, BOX, BOX)
        self._text.drawOn(self.canv, BOX + BOX_GAP, self.height - self._text.height)


class FieldCell(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A field without a label, for the cell of a table."""

    def __init__(self, question: FormQuestion, printed: str) -> None:
        super().__init__()
        self._question = question
        self._printed = printed

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        self.width, self.height = aW, ONE_LINE
        return self.width, self.height

    @override
    def draw(self) -> None:
        sign_page(self.canv, self._printed)
        draw_field(self.canv, self._question, 0, 0, self.width, ONE_LINE)


class Mark(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """The hidden field that says which form this is; it takes no room."""

    width = height = 0

    def __init__(self, name: str, value: str) -> None:
        super().__init__()
        self._name, self._value = name, value

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        return 0, 0

    @override
    def draw(self) -> None:
        form_of(self.canv).textfield(
            name=self._name,
            value=self._value,
            x=1,
            y=1,
            width=1,
            height=1,
            maxlen=0,
            fontName=FONT,
            fontSize=4,
            borderWidth=0,
            borderColor=None,
            fillColor=None,
            textColor=styles.INK,
            annotationFlags="hidden",
            fieldFlags="readOnly",
        )
        _know_check_marks(self.canv)


def sign_page(canvas: Any, printed: str) -> None:
    """Print once a page which form it is: copies that lose their fields are known by it."""
    if not printed or getattr(canvas, "signed_page", 0) == canvas.getPageNumber():
        return
    canvas.signed_page = canvas.getPageNumber()
    canvas.saveState()
    canvas.resetTransforms()
    canvas.setFont(SANS, FOOT_SIZE)
    canvas.setFillColor(styles.MUTE)
    canvas.drawCentredString(canvas._pagesize[0] / 2, FOOT_Y, plain(printed))  # noqa: SLF001  no public way
    canvas.restoreState()


def form_of(canvas: Any) -> Any:
    """Return the form of a canvas; ReportLab would write its font anew for every field."""
    form = canvas.acroForm
    if "makeFont" not in vars(form):
        form.makeFont = cache(form.makeFont)
    return form


def draw_field(
    canvas: Any, question: FormQuestion, x: float, y: float, width: float, height: float
) -> None:
    """Draw the field of a question; its name and its limit are those of the question."""
    form = form_of(canvas)
    form._refMap.clear()  # noqa: SLF001  a look of its own: some programs write into it
    about = {"name": question.name, "tooltip": plain(question.label), "relative": True, **LOOK}
    if question.kind == AnswerKind.TICK:
        form.checkbox(**about, x=x, y=y, size=height, buttonStyle="check", fieldFlags="")
    elif question.kind == AnswerKind.CHOICE and are_buttons(question):
        _draw_buttons(canvas, question, about, x, y)
    else:
        text = {"x": x, "y": y, "width": width, "fontName": FONT, "fontSize": FONT_SIZE}
        if question.kind == AnswerKind.CHOICE:
            form.choice(
                **about,
                **text,
                height=ONE_LINE,
                value=question.choices[0],
                options=list(question.choices),
            )
        else:
            flags = "multiline" if question.kind == AnswerKind.LONG else ""
            form.textfield(
                **about, **text, height=height, maxlen=question.longest, fieldFlags=flags
            )


def are_buttons(question: FormQuestion) -> bool:
    """Whether a choice is drawn as buttons: few options, each one plain word."""
    return 1 < len(question.options) <= MOST_BUTTONS and all(
        PLAIN_WORD.fullmatch(option) for option in question.options
    )


def _draw_buttons(
    canvas: Any, question: FormQuestion, about: dict[str, Any], x: float, y: float
) -> None:
    middle = y + (ONE_LINE - BOX) / 2
    canvas.saveState()
    canvas.setFont(SANS, FONT_SIZE)
    canvas.setFillColor(styles.INK)
    for option in question.options:
        form_of(canvas).radio(
            **about,
            value=option,
            selected=False,
            x=x,
            y=middle,
            size=BOX,
            buttonStyle="check",
            shape="square",
            fieldFlags="radio",
        )
        canvas.drawString(x + BOX + BOX_GAP, middle + 2.2, option)
        x += BOX + BOX_GAP + text_width(option, SANS, FONT_SIZE) + OPTION_GAP
    canvas.restoreState()


def _know_check_marks(canvas: Any) -> None:
    """Name ZapfDingbats among the fonts of the form, which ReportLab forgets."""
    form = form_of(canvas)
    text_font, name = form.makeFont(FONT)
    marks = form.getRefStr(
        PDFFromString("<< /BaseFont /ZapfDingbats /Name /ZaDb /Subtype /Type1 /Type /Font >>")
    )
    form.extras["DR"] = PDFFromString(
        f"<< /Encoding << /RLAFencoding {form.encRefStr} >> "
        f"/Font << /{name} {text_font} /ZaDb {marks} >> >>"
    )


def _label(question: FormQuestion) -> list[Paragraph]:
    needed = NEEDED if question.needed else ""
    label = [paragraph(f"{question.label}{needed}", styles.FIELD_LABEL)]
    return [*label, paragraph(question.hint, styles.NOTE)] if question.hint else label


def _height(question: FormQuestion) -> float:
    return MANY_LINES if question.kind == AnswerKind.LONG else ONE_LINE
