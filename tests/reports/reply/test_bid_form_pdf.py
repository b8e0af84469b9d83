"""The bid form in PDF keeps the rules that real PDF programs need."""

from __future__ import annotations

import re
import time
from functools import cache

import pytest

from outsource_desk.domain.reply.form_identity import FIELD, read_printed_mark
from outsource_desk.domain.request.bid_form import LONG_CHARACTERS
from outsource_desk.domain.request.bid_questions import Wanted, form_of
from outsource_desk.reports.paper import A4, LETTER
from tests.reports.reader import pages, reader
from tests.reports.reply.specimen import FORM, form_pdf, mark_of

HIDDEN, READ_ONLY, REQUIRED, RADIO = 2, 1, 2, 1 << 15


@cache
def blank() -> bytes:
    return form_pdf()


def fields(data: bytes) -> dict:
    return reader(data).get_fields()


def test_every_question_is_a_field_and_nothing_else_is():
    """R38: vendor, prices, approach, references, compliance, signature … each can be filled in."""
    found = set(fields(blank()))
    assert found == {*FORM.names(), FIELD}
    assert all(re.fullmatch(r"[a-z0-9_]+", name) for name in found)


def test_every_text_has_the_limit_of_its_question():
    """R38: without a limit of its own, ReportLab cuts a text at 100 characters."""
    longest = {one.name: one.longest for one in FORM.questions()}
    widgets = [one.get_object() for page in reader(blank()).pages for one in page["/Annots"]]
    told = {
        str(one["/T"]): one.get("/MaxLen")
        for one in widgets
        if one.get("/FT") == "/Tx" and one["/T"] != FIELD
    }
    assert LONG_CHARACTERS in told.values()
    assert told == {name: longest[name] for name in told}


def test_one_font_check_marks_and_no_required_field():
    """R38: two form fonts lose one; “required” turns fields red; check marks need ZapfDingbats."""
    form = reader(blank()).trailer["/Root"]["/AcroForm"]
    assert set(form["/DR"]["/Font"]) == {"/Helv", "/ZaDb"}
    assert "/NeedAppearances" not in form
    assert [f["/T"] for f in fields(blank()).values() if f.get("/Ff", 0) & REQUIRED] == []


def test_every_field_has_a_look_of_its_own():
    """R38: some programs write into it; a shared one would show one answer in many fields."""
    looks = [
        pointer.get_object().raw_get("/AP").get_object()["/N"].indirect_reference.idnum
        for page in reader(blank()).pages
        for pointer in page["/Annots"]
        if pointer.get_object().get("/FT") in ("/Tx", "/Ch")
    ]
    assert len(looks) > 20
    assert len(set(looks)) == len(looks)


def test_mark_is_hidden_read_only_and_ascii():
    """R38: the identity lies in a hidden field, the only place that every program keeps."""
    found = reader(blank())
    marks = [a.get_object() for a in found.pages[0]["/Annots"] if a.get_object().get("/T") == FIELD]
    assert [mark["/V"] for mark in marks] == [mark_of()]
    assert marks[0]["/F"] & HIDDEN
    assert marks[0]["/Ff"] & READ_ONLY
    assert mark_of().isascii()


def test_every_page_says_which_form_it_is():
    """R38: copies that lose their fields are known by what is printed."""
    for text in pages(blank()):
        found = read_printed_mark(text)
        assert found is not None
        assert (found.request, found.version) == ("RFP-2026-004", 2)


@pytest.mark.parametrize("paper", [A4, LETTER], ids=lambda paper: paper.name)
def test_fields_lie_on_the_page_apart_from_each_other(paper):
    """R38: no field outside the text or under another one, on both papers."""
    for page in reader(form_pdf(sheet=paper)).pages:
        boxes = [
            [float(edge) for edge in pointer.get_object()["/Rect"]]
            for pointer in page["/Annots"]
            if not pointer.get_object()["/F"] & HIDDEN
        ]
        for at, (left, bottom, right, top) in enumerate(boxes):
            assert (left >= 50, right <= paper.width - 50) == (True, True)
            assert (bottom >= 50, top < paper.height) == (True, True)
            for other in boxes[at + 1 :]:
                apart_x = other[0] >= right or other[2] <= left
                assert apart_x or other[1] >= top or other[3] <= bottom


def test_who_prints_can_sign_by_hand():
    """R38: below the typed signature are lines for name, place, date and ink, on the same page."""
    last = pages(blank())[-1]
    at = last.index("This offer is complete")
    found = [last.index(word, at) for word in ("by hand", "Name", "Place", "Date", "Signature")]
    assert found == sorted(found)


def test_options_of_a_choice_and_buttons():
    """R38: few options are buttons, which can also be ticked on paper; none is chosen at first."""
    found = fields(blank())
    assert list(found["currency"]["/Opt"]) == ["Please choose", "EUR", "PLN", "INR", "USD"]
    assert found["tax"]["/Ff"] & RADIO
    states = {
        state
        for page in reader(blank()).pages
        for pointer in page["/Annots"]
        if "/T" not in pointer.get_object()
        for state in pointer.get_object()["/AP"]["/N"]
    }
    assert states == {"/Excluded", "/Included", "/None", "/Yes", "/Partly", "/No", "/Off"}
    assert all(found[name].get("/V") in (None, "/Off") for name in ("tax", "must_21"))


def test_hostile_words_are_printed_as_they_are():
    """R38: markup in a title is text, also in the tooltip."""
    assert "=SUM(A1) <b>Payroll</b> & more" in " ".join(pages(blank())).replace("\r\n", " ")
    assert fields(blank())["line_2_rate"]["/TU"].startswith("=SUM(A1) <b>Payroll</b>")


def test_same_form_gives_the_same_bytes():
    """R35: what is released can be made again."""
    assert form_pdf() == blank()


def test_a_long_form_is_made_in_time():
    """R38: fifty lines of prices in a fraction of the half second the whole request may take."""
    lines = tuple((f"Line {number}", "each month") for number in range(50))
    form = form_of(Wanted("RFP-2026-001", 1, "Much", lines, ("EUR", "USD", "GBP", "PLN")))
    form_pdf(form)
    began = time.process_time()
    form_pdf(form)
    assert time.process_time() - began < 1.0
