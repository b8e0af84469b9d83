"""The bid form as a spreadsheet, for vendors who prefer it: only the answers can be written.

The hidden first column names the fields of each row, so that rows may move but not change.
"""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from outsource_desk.domain.reply.form_identity import FIELD, printed_mark
from outsource_desk.domain.reply.sheet_words import SHEET_LEAD, SHEET_PRICES, sheet_title
from outsource_desk.domain.request.bid_fields import TICKED
from outsource_desk.domain.request.bid_form import PRICE_COLUMNS, AnswerKind
from outsource_desk.domain.request.bid_questions import PRICE_TITLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from outsource_desk.domain.request.bid_form import BidForm, FormQuestion, PricedItem, Section

WIDTHS: Final = {"A": 4, "B": 46, "C": 17, "D": 17, "E": 17, "F": 17}
QUESTION, FIRST, LAST = 2, 3, 6  # columns
NAMES: Final = 1
TICK_HINT: Final = f"Choose “{TICKED}” to agree."
LONG_HEIGHT: Final = 92.0
LINE_HEIGHT: Final = 20.0
CHARACTERS_A_LINE: Final = 44
NAVY, INK, MUTE, EDGE, TINT = "1B3A5C", "1D2430", "667085", "98A2B3", "F4F7FA"
FACE: Final = "Calibri"
AS_TEXT: Final = "@"  # what is typed stays as it was typed: 1.200 is not turned into 1.2
UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
MODIFIED: Final = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
NO_TIME: Final = rb"\g<1>2000-01-01T00:00:00Z"
MEDIA_TYPE_PART: Final = "[Content_Types].xml"  # office programs want it first
CORE_PART: Final = "docProps/core.xml"


def write_xlsx(form: BidForm, mark: str) -> bytes:
    """Return the spreadsheet; `mark` is `form_mark(store, form)`. Same form, same bytes."""
    from openpyxl import Workbook  # noqa: PLC0415  only when a form is written

    book = Workbook()
    sheet = _FormSheet(book.active)
    sheet.begin(form, mark)
    for section in form.sections:
        sheet.section(section)
        if section.title == PRICE_TITLE:
            sheet.prices(form.lines)
    sheet.finish()
    book.properties.title = _clean(form.title)
    book.properties.creator = "Outsource Desk"
    file = BytesIO()
    book.save(file)
    return _timeless(file.getvalue())


class _FormSheet:
    """Writes the form row by row."""

    def __init__(self, sheet: Any) -> None:
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side  # noqa: PLC0415  only when a form is written

        self._sheet = sheet
        self._row = 0
        self._wrap = Alignment(wrap_text=True, vertical="top")
        self._title = Font(name=FACE, size=16, bold=True, color=NAVY)
        self._heading = Font(name=FACE, size=12, bold=True, color=NAVY)
        self._strong = Font(name=FACE, size=10, bold=True, color=INK)
        self._normal = Font(name=FACE, size=10, color=INK)
        self._muted = Font(name=FACE, size=9, color=MUTE)
        side = Side(style="thin", color=EDGE)
        self._edge = Border(left=side, right=side, top=side, bottom=side)
        self._open = Protection(locked=False)
        self._white = PatternFill("solid", fgColor="FFFFFF")
        self._ground = PatternFill("solid", fgColor=TINT)

    def begin(self, form: BidForm, mark: str) -> None:
        sheet = self._sheet
        sheet.title = "Bid form"
        for letter, width in WIDTHS.items():
            sheet.column_dimensions[letter].width = width
        sheet.column_dimensions["A"].hidden = True
        self._next(LINE_HEIGHT, (FIELD,))
        self._put(QUESTION, mark, self._muted)
        sheet.row_dimensions[self._row].hidden = True
        self._wide(sheet_title(form), self._title, 28.0)
        if form.request:
            printed = printed_mark(form.request, form.version)
            self._wide(printed, self._muted, 15.0)
            sheet.oddFooter.center.text = printed
        self._wide(SHEET_LEAD, self._muted, 28.0)

    def section(self, section: Section) -> None:
        self._gap()
        self._wide(section.title, self._heading, LINE_HEIGHT)
        if section.lead:
            self._wide(section.lead, self._muted, LINE_HEIGHT)
        for question in section.questions:
            self._question(question)

    def prices(self, lines: Iterable[PricedItem]) -> None:
        self._gap()
        self._wide(SHEET_PRICES, self._heading, LINE_HEIGHT)
        self._next(LINE_HEIGHT)
        for column, (_, title, _) in enumerate(PRICE_COLUMNS, FIRST):
            self._put(column, title, self._muted)
        for line in lines:
            text = f"{line.title}\n{line.asked}" if line.asked else line.title
            self._next(_height(text), tuple(question.name for question in line.questions))
            self._put_with_hint(line.title, line.asked)
            for column, question in enumerate(line.questions, FIRST):
                self._answer(question, column, column)

    def finish(self) -> None:
        """Lock everything but the answers; a page is as wide as the sheet."""
        sheet = self._sheet
        for row in sheet.iter_rows(min_row=1, max_row=self._row, min_col=QUESTION, max_col=LAST):
            for cell in row:
                if cell.fill.fgColor.rgb != self._white.fgColor.rgb:
                    cell.fill = self._ground
        sheet.protection.sheet = True
        sheet.protection.formatColumns = False
        sheet.protection.formatRows = False
        sheet.sheet_view.showGridLines = False
        sheet.page_setup.orientation = "portrait"
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.print_area = f"B1:F{self._row}"

    def _question(self, question: FormQuestion) -> None:
        label = f"{question.label} *" if question.needed else question.label
        hint = question.hint or (TICK_HINT if question.kind == AnswerKind.TICK else "")
        least = LONG_HEIGHT if question.kind == AnswerKind.LONG else LINE_HEIGHT
        self._next(max(_height(f"{label}\n{hint}" if hint else label), least), (question.name,))
        self._put_with_hint(label, hint)
        self._answer(question, FIRST, LAST)

    def _answer(self, question: FormQuestion, first: int, last: int) -> None:
        for column in range(first, last + 1):
            cell = self._sheet.cell(self._row, column)
            cell.protection = self._open
            cell.border = self._edge
            cell.fill = self._white
            cell.font = self._normal
            cell.alignment = self._wrap
            cell.number_format = AS_TEXT
        if last > first:
            self._sheet.merge_cells(
                start_row=self._row, start_column=first, end_row=self._row, end_column=last
            )
        self._limit(question, self._sheet.cell(self._row, first))

    def _limit(self, question: FormQuestion, cell: Any) -> None:
        """Offer the options, or say at once that a text is too long."""
        from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415  only when a form is written

        options = (TICKED,) if question.kind == AnswerKind.TICK else question.options
        if options and not any(sign in "".join(options) for sign in ',"'):
            rule = DataValidation("list", formula1=f'"{",".join(options)}"', allow_blank=True)
            rule.error = "Please choose one of the list."
        else:
            most = str(question.longest)
            rule = DataValidation("textLength", "lessThanOrEqual", most, allow_blank=True)
            rule.error = f"Please write at most {most} characters."
        rule.showErrorMessage = True
        self._sheet.add_data_validation(rule)
        rule.add(cell)

    def _wide(self, text: str, font: Any, height: float) -> None:
        self._next(height)
        self._put(QUESTION, text, font)
        self._sheet.merge_cells(
            start_row=self._row, start_column=QUESTION, end_row=self._row, end_column=LAST
        )

    def _gap(self) -> None:
        self._next(8.0)

    def _next(self, height: float, names: tuple[str, ...] = ()) -> None:
        self._row += 1
        self._sheet.row_dimensions[self._row].height = height
        if names:
            self._put(NAMES, " ".join(names), self._muted)

    def _put_with_hint(self, label: str, hint: str) -> None:
        from openpyxl.cell.rich_text import CellRichText, TextBlock  # noqa: PLC0415  only when a form is written
        from openpyxl.cell.text import InlineFont  # noqa: PLC0415  only when a form is written

        self._put(QUESTION, label, self._strong)
        if hint:
            strong = InlineFont(rFont=FACE, sz=10, b=True, color=INK)
            muted = InlineFont(rFont=FACE, sz=9, color=MUTE)
            words = (TextBlock(strong, _clean(label)), TextBlock(muted, f"\n{_clean(hint)}"))
            self._sheet.cell(self._row, QUESTION).value = CellRichText(*words)

    def _put(self, column: int, text: str, font: Any) -> None:
        """Write words: a name that begins like a formula stays a name."""
        cell = self._sheet.cell(self._row, column)
        cell.value = _clean(text)
        cell.data_type = "s"
        cell.font = font
        cell.alignment = self._wrap


def _height(text: str) -> float:
    lines = sum(1 + len(line) // CHARACTERS_A_LINE for line in text.split("\n"))
    return LINE_HEIGHT + 13.0 * (lines - 1)


def _clean(text: str) -> str:
    return UNPRINTABLE.sub("\ufffd", text)


def _timeless(data: bytes) -> bytes:
    """Return the same file without the time of its making, in zip and in the properties."""
    file = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(data)) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in sorted(old.namelist(), key=lambda name: (name != MEDIA_TYPE_PART, name)):
            content = old.read(name)
            if name == CORE_PART:
                content = MODIFIED.sub(NO_TIME, content)
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, content)
    return file.getvalue()
