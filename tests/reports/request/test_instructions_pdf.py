"""R27, R116: instruction sheets on paper."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from outsource_desk.reports.build import build_pdf
from outsource_desk.reports.document import DOCUMENTS, DocumentSubject
from outsource_desk.services.vendor_view.sheets import (
    SheetBook,
    SheetOwner,
    VendorSheet,
    VendorStep,
)
from tests.reports import reader

BOOKS, NEWSLETTER = 3, 2


def _picture():
    file = BytesIO()
    Image.new("RGB", (900, 600), "#b58a5a").save(file, "PNG")
    return file.getvalue()


def _sheet(*steps, video=""):
    return VendorSheet(1, "Pack", "Whole.", "Daily", ("Tape",), steps, ("Shake it",), video, "Jo")


def _pdf(words, *sheets):
    return build_pdf("instructions", SheetBook(SheetOwner("Hartmann", b""), sheets), words)


def _links(data):
    found = []
    for page in reader.reader(data).pages:
        for one in page.get("/Annots", ()):
            action = one.get_object().get("/A")
            found += [action["/URI"]] if action else []
    return found


def test_the_library_prints_each_sheet_on_its_own_page(sample_store, words, today):
    """R116: all sheets by name, each with steps, warnings, lists to tick, and a bookmark."""
    load = DOCUMENTS["instructions"].load
    data = build_pdf("instructions", load(sample_store, DocumentSubject(today=today)), words)
    pages = reader.pages(data)
    assert len(pages) == 3
    assert "Take everything out of the blue folder" in pages[0]
    assert "Watch out: Receipts on thermal paper fade." in pages[0]
    assert "☐" in pages[1]
    marks = reader.bookmarks(data)
    assert marks["Collect and hand over the receipts of a month"] == 1
    assert marks["Report the hours worked"] == 3


def test_a_request_gets_its_own_sheets_only(sample_store, words, today):
    """R27: those chosen for the task; a task without any gets a sentence, not an empty file."""
    load = DOCUMENTS["instructions"].load
    book = load(sample_store, DocumentSubject(today=today, task_id=BOOKS))
    assert [one.title for one in book.sheets] == ["Collect and hand over the receipts of a month"]
    none = load(sample_store, DocumentSubject(today=today, task_id=NEWSLETTER))
    assert "no instruction sheets" in reader.words(build_pdf("instructions", none, words))


def test_pictures_stand_beside_their_steps(words):
    """R27: a picture is printed small; a damaged one leaves the words alone."""
    steps = (
        VendorStep("Wrap it.", "", "", _picture()),
        VendorStep("Tape it.", "", "", b"\x89PNG\r\n\x1a\n broken"),
    )
    data = _pdf(words, _sheet(*steps))
    images = [image for page in reader.reader(data).pages for image in page.images]
    assert len(images) == 1
    assert "Tape it." in reader.words(data)


def test_only_addresses_of_the_internet_are_links(words):
    """R27: a video is opened with a click; a script or a path is words and nothing else."""
    steps = [
        VendorStep("One.", "", each, b"")
        for each in ("javascript:alert(1)", "https://a.example/b c", "On the blue stick, clip 3")
    ]
    data = _pdf(words, _sheet(*steps, video="https://videos.example/packing"))
    assert _links(data) == ["https://videos.example/packing"]
    assert "On the blue stick, clip 3" in reader.words(data)


def test_long_sheets_stay_whole(words):
    """R27: 120 long steps print in order, none is lost between pages."""
    steps = [VendorStep(f"Step word{at} " + "and more " * 60, "", "", b"") for at in range(120)]
    text = reader.words(_pdf(words, _sheet(*steps)))
    places = [text.index(f"word{at} ") for at in range(120)]
    assert places == sorted(places)
