"""Read the answers of a spreadsheet: the hidden first column names the fields of each row.

What stands in any other cell is told, so that nothing a vendor wrote is dropped in silence.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from outsource_desk.domain.reply.form_identity import FIELD
from outsource_desk.domain.reply.raw_reply import ReplyKind, ReplyProblem
from outsource_desk.domain.request.bid_fields import TICKED
from outsource_desk.reports.reply.cell_number import CellNumber, cell_number
from outsource_desk.reports.reply.found import FoundValues
from outsource_desk.reports.reply.workbook import loose_words, usual_workbook

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_ROWS: Final = 2_000
MOST_SHEETS: Final = 20
NAMES_COLUMN: Final = 0
FIRST_ANSWER: Final = 2  # columns: names, question, answers
MOST_COLUMNS: Final = 16
FIELD_NAME: Final = re.compile("[A-Za-z0-9_]+")


def read_xlsx(data: bytes) -> FoundValues:
    """Return what a spreadsheet says; formulas count with the result that was saved."""
    book = usual_workbook(data)
    reply = FoundValues(ReplyKind.SHEET)
    sheets = list(zip(_sheets(book, results=True), _sheets(book, results=False), strict=True))
    marked = [pair for pair in sheets if any(_names(row)[:1] == [FIELD] for row in pair[0])]
    for pair in sheets:
        is_form = pair in marked or not marked
        for values, formulas in zip(*pair, strict=True):
            names = _names(values) if is_form else []
            if names[:1] == [FIELD]:
                reply.add(FIELD, _words(values[1]))
            elif names:
                _read_answers(reply, names, values, formulas)
            else:
                for value in values:
                    reply.note(_answer(value))
    for text in loose_words(book):
        reply.note(text)
    return reply


def _names(row: Sequence[Any]) -> list[str]:
    """Return the fields of a row; none where something else stands in the column of the names."""
    names = _words(row[NAMES_COLUMN]).split() if row else []
    return names if all(map(FIELD_NAME.fullmatch, names)) else []


def _read_answers(
    reply: FoundValues, names: Sequence[str], values: Sequence[Any], formulas: Sequence[Any]
) -> None:
    answers = values[FIRST_ANSWER:]
    for name, value, formula in zip(names, answers, formulas[FIRST_ANSWER:], strict=False):
        reply.add(name, _answer(value), is_number=isinstance(value, CellNumber))
        if isinstance(formula, str) and formula.startswith("=") and formula != value:
            reply.trouble(ReplyProblem.FORMULA)
    for value in answers[len(names) :]:
        reply.note(_answer(value), names[0] if len(names) == 1 else "")


def _sheets(data: bytes, *, results: bool) -> Iterator[list[tuple[Any, ...]]]:
    from openpyxl import load_workbook  # noqa: PLC0415  a PDF is read without it

    book = load_workbook(BytesIO(data), read_only=True, data_only=results, keep_links=False)
    for sheet in book.worksheets[:MOST_SHEETS]:
        rows = sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS)
        yield [tuple(map(_value, row)) for row in rows]


def _value(cell: Any) -> Any:
    """Return what is in a cell; a number with what its format shows beside it."""
    value = cell.value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return cell_number(value, str(cell.number_format))
    return value


def _answer(value: Any) -> str:
    """Return what was typed; a day that the spreadsheet understood comes as year-month-day."""
    if isinstance(value, bool):
        return TICKED if value else ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else _words(value)


def _words(value: Any) -> str:
    return "" if value is None else str(value)
