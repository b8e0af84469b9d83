"""The same questions as a spreadsheet, and its answers read back."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

import openpyxl
import pytest

from outsource_desk.domain.reply.raw_reply import ReplyKind, ReplyProblem
from outsource_desk.domain.request.bid_form import AnswerKind
from outsource_desk.reports.reply.reader import read_reply
from outsource_desk.reports.request.bid_form_xlsx import write_xlsx
from tests.reports.reply import clients
from tests.reports.reply.specimen import ANSWERS, FORM, assert_all_there, mark_of


@pytest.fixture
def blank():
    return write_xlsx(FORM, mark_of())


def cells(sheet) -> dict:
    """Return the cell of each answer, by the name of its field."""
    return {
        name: row[2 + at]
        for row in sheet.iter_rows()
        for at, name in enumerate(str(row[0].value or "").split(" "))
        if name in FORM.names()
    }


def filled(blank: bytes, answers: dict) -> bytes:
    book = openpyxl.load_workbook(BytesIO(blank))
    places = cells(book.active)
    for name, value in answers.items():
        places[name].value = value
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def read(data: bytes, tmp_path):
    path = tmp_path / "bid.xlsx"
    path.write_bytes(data)
    return read_reply(path)


def test_only_answers_can_be_written(blank):
    """R38: cells of the form are locked, every answer is open and kept as it was typed."""
    sheet = openpyxl.load_workbook(BytesIO(blank)).active
    places = cells(sheet)
    assert set(places) == set(FORM.names())
    assert sheet.protection.sheet
    assert all(not cell.protection.locked for cell in places.values())
    assert all(cell.number_format == "@" for cell in places.values())
    open_cells = sum(not cell.protection.locked for row in sheet.iter_rows() for cell in row)
    single = sum(one.name.startswith("line_") for one in FORM.questions())
    assert open_cells == single + 4 * (len(places) - single)  # an answer is four columns wide


def test_words_of_the_owner_are_no_formulas(blank):
    """R38: a title that begins like a formula stays a title."""
    sheet = openpyxl.load_workbook(BytesIO(blank)).active
    assert [c for row in sheet.iter_rows() for c in row if c.data_type == "f"] == []
    assert any("=SUM(A1) <b>Payroll</b>" in str(row[1].value) for row in sheet.iter_rows())


def test_answers_come_back(blank, tmp_path):
    """R38: the same values as from the PDF."""
    reply = read(filled(blank, ANSWERS), tmp_path)
    assert (reply.kind, reply.problems) == (ReplyKind.SHEET, ())
    assert_all_there(reply)


def test_numbers_days_and_formulas(blank, tmp_path):
    """R38: what a spreadsheet turned into a number or a day is told in plain words."""
    odd = {
        "total_once": 1234.5,
        "total_month": 1200,
        "line_1_once": 0.1,
        "line_1_month": 3 * 1234.1,  # 3702.2999999999997
        "valid_until": datetime(2027, 1, 31, 12, 30),  # noqa: DTZ001  spreadsheets know no zones
        "signed": True,
        "line_1_rate": "=2+2",
    }
    reply = read(filled(blank, odd), tmp_path)
    assert reply.values == {
        "total_once": "1234.5",
        "total_month": "1200",
        "line_1_once": "0.1",
        "line_1_month": "3702.3",
        "valid_until": "2027-01-31",
        "signed": "yes",
    }
    assert reply.problems == (ReplyProblem.FORMULA,)


def test_moved_rows_are_still_found(blank, tmp_path):
    """R38: a row that moved carries its name with it."""
    book = openpyxl.load_workbook(BytesIO(filled(blank, {"signer_name": "Ana"})))
    book.active.move_range(f"A1:F{book.active.max_row}", rows=3)
    file = BytesIO()
    book.save(file)
    reply = read(file.getvalue(), tmp_path)
    assert reply.values == {"signer_name": "Ana"}
    assert reply.mark == mark_of()


def test_too_long_answers_are_cut_and_told(blank, tmp_path):
    """R38: 5,000 characters are an answer; more is cut, and said."""
    reply = read(filled(blank, {"team": "x" * 6_000}), tmp_path)
    assert (len(reply.values["team"]), reply.problems) == (5_000, (ReplyProblem.CUT,))


def test_choices_offer_their_options(blank):
    """R38: a choice is chosen from a list; a text that is too long is refused at once."""
    sheet = openpyxl.load_workbook(BytesIO(blank)).active
    kinds = {one.name: one for one in FORM.questions()}
    rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
    for name, cell in cells(sheet).items():
        rule = rules[cell.coordinate]
        is_list = kinds[name].kind in (AnswerKind.CHOICE, AnswerKind.TICK)
        assert rule.type == ("list" if is_list else "textLength")


def test_same_form_gives_the_same_bytes(blank):
    """R35: no time of making lies in the file."""
    assert write_xlsx(FORM, mark_of()) == blank


@pytest.mark.slow
def test_libreoffice_keeps_the_answers(blank, tmp_path):
    """R38: opened and saved by LibreOffice Calc, every value is the same."""
    path = tmp_path / "bid.xlsx"
    path.write_bytes(filled(blank, ANSWERS))
    clients.saved_by_calc(path, tmp_path / "calc.xlsx")
    assert_all_there(read_reply(tmp_path / "calc.xlsx"))
