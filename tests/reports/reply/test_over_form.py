"""R38: what a vendor wrote over a PDF form, or stored in its own way, is read or told."""

from __future__ import annotations

from functools import cache
from io import BytesIO

import pypdf
import pytest
from pypdf.annotations import FreeText
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from outsource_desk.domain.reply.raw_reply import ReplyProblem
from outsource_desk.reports.reply.pdf_reply import read_pdf
from outsource_desk.reports.reply.pdf_values import is_of_unknown_letters, words
from tests.reports.reply.specimen import form_pdf

NAME, PRICE = "vendor_name", "total_once"


@cache
def blank():
    return form_pdf()


@pytest.fixture
def writer():
    return pypdf.PdfWriter(clone_from=BytesIO(blank()))


def placed(writer, name):
    """Return the page of a field, and the field."""
    for page in writer.pages:
        for pointer in page.get("/Annots", ()):
            field = pointer.get_object()
            if field.get("/T") == name:
                return page, field
    raise LookupError(name)


def fill(writer, name, text):
    page, _ = placed(writer, name)
    writer.update_page_form_field_values(page, {name: text}, auto_regenerate=False)


def put_note(writer, name, text, kind="FreeText", move=0.0):
    """Put a note over a field; `move` puts it that many points further up."""
    page, field = placed(writer, name)
    left, bottom, right, top = (float(edge) for edge in field["/Rect"])
    rect = (left + 4, bottom + move, right - 4, top + move)
    note = FreeText(text=text, rect=rect)
    note[NameObject("/Subtype")] = NameObject(f"/{kind}")
    if not text:
        del note["/Contents"]
    writer.add_annotation(writer.pages.index(page), note)


def read(writer):
    file = BytesIO()
    writer.write(file)
    return read_pdf(file.getvalue(), b"")


def offered(reply):
    return reply._noted


def notes(reply):
    return list(reply._notes)


def problems(reply):
    return list(reply._problems)


def test_a_form_as_it_was_sent_has_nothing_over_it(writer):
    """R38: the words of the form itself are no notes."""
    reply = read(writer)
    assert (notes(reply), offered(reply), problems(reply)) == ([], {}, [])


@pytest.mark.parametrize("kind", ["FreeText", "Stamp"])
def test_a_note_over_an_empty_field_is_offered(writer, kind):
    """R38: Fill & Sign, typewriter: the field is empty, its answer lies over it."""
    put_note(writer, PRICE, "9,999.00", kind)
    reply = read(writer)
    assert (notes(reply), offered(reply)) == (["9,999.00"], {PRICE: "9,999.00"})
    assert PRICE not in reply._values


def test_a_note_over_an_answer_is_told_beside_it(writer):
    """R38: “9,999.00 (valid below 20 staff)” over a price of 1,234.50 is not dropped."""
    fill(writer, PRICE, "1,234.50")
    put_note(writer, PRICE, "9,999.00 (valid below 20 staff)")
    reply = read(writer)
    assert reply._values[PRICE] == "1,234.50"
    assert offered(reply) == {PRICE: "9,999.00 (valid below 20 staff)"}


def test_a_comment_beside_the_fields_is_told(writer):
    """R38: a sticky note or words between two fields belong to no answer."""
    put_note(writer, NAME, "Call me first", "Text")
    put_note(writer, PRICE, "plus travel", move=-400)
    reply = read(writer)
    assert sorted(notes(reply)) == ["Call me first", "plus travel"]
    assert offered(reply) == {}


def test_ink_is_told_and_what_cannot_be_seen_is_not(writer):
    """R38: a drawn line has no words; a hidden note is no word of the vendor's."""
    put_note(writer, PRICE, "", "Ink")
    assert problems(read(writer)) == [ReplyProblem.DRAWN]
    page, _ = placed(writer, NAME)
    put_note(writer, NAME, "of a program")
    page["/Annots"][-1].get_object()[NameObject("/F")] = NumberObject(2)
    assert notes(read(writer)) == []


def test_an_answer_that_only_its_look_shows_is_offered(writer):
    """R38: some programs draw the answer and forget to store it."""
    fill(writer, PRICE, "1,234.50")
    _, field = placed(writer, PRICE)
    del field["/V"]
    assert offered(read(writer)) == {PRICE: "1,234.50"}


def test_a_tick_that_only_its_look_shows_is_offered(writer):
    """R38: the box looks ticked, the form says it is not."""
    _, field = placed(writer, "signed")
    field[NameObject("/AS")] = NameObject("/Yes")
    field[NameObject("/V")] = NameObject("/Off")
    assert offered(read(writer)) == {"signed": "yes"}


def test_words_typed_into_the_page_are_offered(writer):
    """R38: a typewriter that writes into the page itself, where the field is."""
    page, field = placed(writer, PRICE)
    left, bottom, *_ = (float(edge) for edge in field["/Rect"])
    page.merge_page(page_with(f"BT /F 9 Tf {left + 3} {bottom + 5} Td (1,234.50) Tj ET"))
    assert offered(read(writer)) == {PRICE: "1,234.50"}


def page_with(content):
    page = pypdf.PageObject.create_blank_page(width=595, height=842)
    stream = DecodedStreamObject()
    stream.set_data(content.encode())
    page[NameObject("/Contents")] = stream
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    face = DictionaryObject({NameObject(key): NameObject(name) for key, name in font.items()})
    faces = DictionaryObject({NameObject("/F"): face})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): faces})
    return page


def test_a_broken_note_keeps_nothing_back(writer):
    """R38, R131: no rectangle, no numbers in it, an endless chain of parents."""
    put_note(writer, PRICE, "9,999.00")
    page, _ = placed(writer, PRICE)
    for rect in ([], [FloatObject(1)] * 3, [TextStringObject("x")] * 4):
        note = FreeText(text="odd", rect=(0, 0, 1, 1))
        note[NameObject("/Rect")] = ArrayObject(rect)
        writer.add_annotation(writer.pages.index(page), note)
    reply = read(writer)
    assert offered(reply) == {PRICE: "9,999.00"}
    assert notes(reply) == ["9,999.00", "odd"]


def test_plain_utf_8_is_read_as_such(writer):
    """R38: a value without the mark of UTF-16, as some form programs write it."""
    text = "Łódź Lønn – №5"
    _, field = placed(writer, NAME)
    field[NameObject("/V")] = ByteStringObject(text.encode())
    assert read(writer)._values[NAME] == text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Łódź Lønn – №5".encode(), "Łódź Lønn – №5"),
        ("汉字".encode(), "汉字"),
        (b"M\xfcller", "Müller"),  # as PDF has it
        (b"\xfe\xff" + "Müller".encode("utf-16-be"), "Müller"),
        (b"plain", "plain"),
        (b"5 \xe2\x82\xac", "5 \u20ac"),  # a sign is enough
        (b"caf\x9f\xe9", "caf\u0178é"),  # neither: as Windows has it
    ],
)
def test_letters_are_read_as_they_were_written(data, text):
    """R38: valid UTF-8 with a sign of several bytes is UTF-8; else the alphabet of PDF."""
    assert words(pypdf.generic.create_string_object(data)) == text


def test_letters_that_nobody_can_be_sure_of_are_told(writer):
    """R38: in doubt, it is said."""
    _, field = placed(writer, NAME)
    field[NameObject("/V")] = ByteStringObject(b"caf\x9f\xe9")
    assert is_of_unknown_letters(field["/V"])
    assert problems(read(writer)) == [ReplyProblem.LETTERS]


def test_notes_on_a_copy_without_fields_are_found_where_the_fields_had_been(writer):
    """R38: printed to a file, then typed over: each note is told and offered."""
    put_note(writer, PRICE, "9,999.00")
    put_note(writer, NAME, "Kadry Łódź")
    for page in writer.pages:
        kept = [p for p in page.get("/Annots", ()) if p.get_object()["/Subtype"] == "/FreeText"]
        page[NameObject("/Annots")] = ArrayObject(kept)
    del writer.root_object["/AcroForm"]
    file = BytesIO()
    writer.write(file)
    reply = read_pdf(file.getvalue(), blank())
    assert reply.recovered == {PRICE: "9,999.00", NAME: "Kadry Łódź"}
    assert sorted(notes(reply)) == ["9,999.00", "Kadry Łódź"]
