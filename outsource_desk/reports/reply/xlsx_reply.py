"""Read the answers of a spreadsheet: the hidden first column names the fields of each row."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from outsource_desk.domain.reply.form_identity import FIELD
from outsource_desk.domain.reply.raw_reply import ReplyKind, ReplyProblem
from outsource_desk.domain.request.bid_fields import TICKED
from outsource_desk.reports.reply.found import FoundValues
from outsource_desk.reports.reply.trouble import Trouble, TroubleError

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_PARTS: Final = 300
MOST_BYTES: Final = 60_000_000
MOST_ROWS: Final = 2_000
MOST_SHEETS: Final = 20
NAMES_COLUMN: Final = 0
FIRST_ANSWER: Final = 2  # columns: names, question, answers
MOST_COLUMNS: Final = 8
WORKBOOK: Final = "xl/workbook.xml"
SHEET_DIGITS: Final = 15  # that a spreadsheet shows of a number; the rest is noise
SEPARATOR: Final = " "  # between the names of the fields of one row


def read_xlsx(data: bytes) -> FoundValues:
    """Return what a spreadsheet says; formulas count with the result that was saved."""
    _refuse_bombs(data)
    reply = FoundValues(ReplyKind.SHEET)
    for values, formulas in zip(_rows(data, results=True), _rows(data, results=False), strict=True):
        names = _words(values[NAMES_COLUMN]).split(SEPARATOR) if values else []
        if names[:1] == [FIELD]:
            reply.add(FIELD, _words(values[1]))
            continue
        for name, value, formula in zip(
            names, values[FIRST_ANSWER:], formulas[FIRST_ANSWER:], strict=False
        ):
            if name:
                reply.add(name, _answer(value))
                if isinstance(formula, str) and formula.startswith("=") and formula != value:
                    reply.trouble(ReplyProblem.FORMULA)
    return reply


def _refuse_bombs(data: bytes) -> None:
    """Look at the list of parts before any of them is unpacked.

    Raises: TroubleError for what is no workbook, unpacks to too much or declares entities.
    """
    with zipfile.ZipFile(BytesIO(data)) as parts:
        infos = parts.infolist()
        if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > MOST_BYTES:
            raise TroubleError(Trouble.BOMB)
        if any(info.flag_bits & 1 for info in infos):
            raise TroubleError(Trouble.PASSWORD)
        if WORKBOOK not in parts.namelist():
            raise TroubleError(Trouble.OFFICE)
        for info in infos:
            if info.filename.endswith((".xml", ".rels")):
                with parts.open(info) as part:
                    if b"<!DOCTYPE" in part.read() or info.file_size > MOST_BYTES:
                        raise TroubleError(Trouble.BOMB)


def _rows(data: bytes, *, results: bool) -> Iterator[tuple[Any, ...]]:
    from openpyxl import load_workbook  # noqa: PLC0415  a PDF is read without it

    book = load_workbook(BytesIO(data), read_only=True, data_only=results, keep_links=False)
    for sheet in book.worksheets[:MOST_SHEETS]:
        yield from sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS, values_only=True)


def _answer(value: Any) -> str:
    """Return what was typed; a day that the spreadsheet understood comes as year-month-day."""
    if isinstance(value, bool):
        return TICKED if value else ""
    if isinstance(value, float):
        return f"{Decimal(f'{value:.{SHEET_DIGITS}g}').normalize():f}"
    if isinstance(value, datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else _words(value)


def _words(value: Any) -> str:
    return "" if value is None else str(value)
