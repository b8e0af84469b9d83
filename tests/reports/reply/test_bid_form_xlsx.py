"""The same questions as a spreadsheet, and its answers read back."""

from __future__ import annotations

import zipfile
from datetime import datetime
from io import BytesIO

import openpyxl
import pytest
from openpyxl.comments import Comment

from outsource_desk.base.errors import UserError
from outsource_desk.domain.reply.flags import FlagKind
from outsource_desk.domain.reply.raw_reply import ReplyKind, ReplyProblem
from outsource_desk.domain.request.bid_form import AnswerKind
from outsource_desk.reports.reply.reader import read_reply
from outsource_desk.reports.request.bid_form_xlsx import write_xlsx
from outsource_desk.services.reply.beside import beside_flags
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


def test_a_format_says_as_much_as_words(blank, tmp_path):
    """R38: a cell that shows $ 12 or 10 % holds 12 or 0.1; the signs are not lost."""
    book = openpyxl.load_workbook(
        BytesIO(filled(blank, {"total_once": 12.5, "total_month": 0.1, "line_1_rate": 1.234}))
    )
    formats = {12.5: "[$$-409]#,##0.00", 0.1: "0%"}
    for row in book.active.iter_rows():
        for cell in row:
            cell.number_format = formats.get(cell.value, cell.number_format)
    file = BytesIO()
    book.save(file)
    reply = read(file.getvalue(), tmp_path)
    assert reply.values == {"total_once": "12.5 $", "total_month": "10 %", "line_1_rate": "1.234"}
    assert reply.numbers == set(reply.values)


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


def changed(data: bytes, change) -> bytes:
    book = openpyxl.load_workbook(BytesIO(data))
    change(book)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def beside(reply) -> list[str]:
    """Return what is told to the owner as words outside of the answers."""
    flags = beside_flags(FORM, reply)
    return [flag.sentence for flag in flags if flag.kind is FlagKind.NOTES]


def test_a_form_as_it_was_sent_has_nothing_beside_it(blank, tmp_path):
    """R38: headings and hints of the form are no words of the vendor."""
    reply = read(filled(blank, ANSWERS), tmp_path)
    assert (beside(reply), reply.noted) == ([], {})


def test_words_in_other_cells_are_told(blank, tmp_path):
    """R38: a row that was added, a cell at the edge, a second sheet: nothing is dropped."""

    def change(book):
        sheet = book.active
        sheet.cell(sheet.max_row + 2, 3).value = "Set-up fee"
        sheet.cell(sheet.max_row, 4).value = 500
        places = cells(sheet)
        places["line_1_month"].offset(0, 1).value = "without travel"
        book.create_sheet("Notes").cell(1, 1).value = "rebate"
        book["Notes"].cell(1, 2).value = "10 % off in May"

    reply = read(changed(filled(blank, ANSWERS), change), tmp_path)
    (sentence,) = beside(reply)
    for words in ("Set-up fee", "500", "without travel", "rebate", "10 % off in May"):
        assert f"“{words}”" in sentence
    assert reply.noted == {}
    assert dict(reply.values) == ANSWERS


def test_a_neighbour_of_an_empty_answer_is_offered(blank, tmp_path):
    """R38: one column too far to the right is still an answer; over a filled one it is told."""

    def change(book):
        places = cells(book.active)
        places["vendor_name"].offset(0, 4).value = "Kadry Łódź"
        places["total_once"].offset(0, 4).value = "plus tax"

    reply = read(changed(filled(blank, {"total_once": "100"}), change), tmp_path)
    assert reply.noted == {"vendor_name": "Kadry Łódź", "total_once": "plus tax"}
    told = beside(reply)
    assert len(told) == 2
    assert "“plus tax”" in told[0]
    assert "Kadry" not in told[0]  # it is shown as an answer
    assert "Company name" in told[1]


def test_comments_and_text_boxes_are_told(blank, tmp_path):
    """R38: what lies over the cells of a sheet is no answer, but it was written."""

    def change(book):
        note = Comment("Only until May", "Ana")
        cells(book.active)["total_once"].comment = note

    commented = changed(filled(blank, ANSWERS), change)
    space = "http://schemas.openxmlformats.org/drawingml/2006/main"
    words = "<a:p><a:t>plus </a:t><a:t>travel</a:t></a:p>"
    box = f'<x xmlns:a="{space}"><a:txBody>{words}</a:txBody></x>'
    boxed = with_part(commented, "xl/drawings/drawing9.xml", box)
    (sentence,) = beside(read(with_part(boxed, "xl/drawings/drawing8.xml", "<x>"), tmp_path))
    assert "“Only until May”" in sentence
    assert "“plus travel”" in sentence


def with_part(data: bytes, name: str, text: str) -> bytes:
    file = BytesIO(data)
    with zipfile.ZipFile(file, "a") as parts:
        parts.writestr(name, text)
    return file.getvalue()


def strict(data: bytes) -> bytes:
    return repacked_parts(data, lambda name, part: (name, as_strict(part)))


def as_strict(part: bytes) -> bytes:
    for usual, way in (
        (b"spreadsheetml/2006/main", b"spreadsheetml/main"),
        (b"officeDocument/2006/", b"officeDocument/"),
    ):
        part = part.replace(
            b"http://schemas.openxmlformats.org/" + usual, b"http://purl.oclc.org/ooxml/" + way
        )
    return part


def backslashes(data: bytes) -> bytes:
    return repacked_parts(data, lambda name, part: (name.replace("/", "\\"), part))


def other_names(data: bytes) -> bytes:
    """As a program that calls the workbook otherwise: the list of types says which it is."""

    def change(name, part):
        if name.endswith((".xml", ".rels")):
            part = part.replace(b"xl/workbook.xml", b"xl/book1.xml")
        return name.replace("workbook.xml", "book1.xml"), part

    return repacked_parts(data, change)


def repacked_parts(data: bytes, change) -> bytes:
    file = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(data)) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for info in old.infolist():
            name, part = change(info.filename, old.read(info))
            odd = zipfile.ZipInfo("x")
            odd.filename = name
            new.writestr(odd, part)
    return file.getvalue()


@pytest.mark.parametrize("way", [strict, backslashes, other_names], ids=lambda way: way.__name__)
def test_odd_ways_of_saving_are_read(way, blank, tmp_path):
    """R38: “Strict Open XML Spreadsheet”, slashes of Windows, other names of the parts."""
    assert_all_there(read(way(filled(blank, ANSWERS)), tmp_path))


def test_a_document_is_named_as_what_it_is(blank, tmp_path):
    """R38: a text document or a binary workbook is no dead end."""
    for kind in (b"wordprocessingml.document.main+xml", b"ms-excel.sheet.binary.main"):

        def change(name, part, kind=kind):
            return name, part.replace(b"spreadsheetml.sheet.main+xml", kind)

        with pytest.raises(UserError, match=r"an Office file, but no \.xlsx"):
            read(repacked_parts(blank, change), tmp_path)
