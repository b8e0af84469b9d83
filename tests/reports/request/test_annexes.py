"""The request names the files that go to vendors, prints the pictures, and knows no others."""

from __future__ import annotations

import zlib
from datetime import UTC, datetime
from io import BytesIO

import pytest
from PIL import Image

from outsource_desk.base.text import Words
from outsource_desk.domain.owner import Owner, OwnerKind
from outsource_desk.records.attachment import AttachmentDraft
from outsource_desk.reports.build import build_pdf
from outsource_desk.reports.kit.photos import HIGHEST_POINTS, picture_for_print
from outsource_desk.services.attachments import changes
from outsource_desk.services.attachments.intake import take_in_bytes
from outsource_desk.services.vendor_view.annexes import annexes
from outsource_desk.services.vendor_view.request import request_pack
from tests.reports import reader

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
BOOKS = Owner(OwnerKind.TASK, 3)
SECRET = "S3CRET what we paid last year"
WIDTH = 400.0
LOGO = (650, 130)


def put(store, name, data=b"%PDF-1.4 pages", *, told=False, owner=BOOKS, **said):
    taken = take_in_bytes(store, name, data)
    draft = AttachmentDraft(name=name, goes_to_vendors=told, **said)
    return changes.attach(store, owner, [(taken, draft)], NOW)[0]


def picture(width, height, kind="PNG", mode="RGB", **more):
    file = BytesIO()
    Image.new(mode, (width, height), 128).save(file, kind, **more)
    return file.getvalue()


def request(store, today):
    return build_pdf("request", request_pack(store, BOOKS.id, today), Words("en_GB"))


def images(data):
    """Return the pictures, apart from the logo of the sample."""
    document = reader.reader(data)
    found = [document.get_object(number) for number in document.xref[0]]
    shown = [one for one in found if isinstance(one, dict) and one.get("/Subtype") == "/Image"]
    return [one for one in shown if (one["/Width"], one["/Height"]) != LOGO]


def test_the_ticked_files_are_named(sample_store, today):
    """R125: name, size and fingerprint; the newest version only."""
    before = reader.words(request(sample_store, today))
    assert "Fingerprint" not in before
    first = put(sample_store, "How we book.pdf", told=True)
    taken = take_in_bytes(sample_store, "How we book 2.pdf", b"%PDF-1.4 more pages")
    draft = AttachmentDraft(name="How we book 2.pdf", goes_to_vendors=True)
    changes.add_version(sample_store, first, taken, draft, NOW)
    said = reader.words(request(sample_store, today))
    assert "How we book 2.pdf" in said
    assert taken.sha256[:12] in said
    assert "How we book.pdf" not in said


def test_a_file_without_the_tick_is_in_no_paper(sample_store, today):
    """R34: neither its name, nor what was noted about it, nor a picture of it."""
    plain = request(sample_store, today)
    shot = picture(64, 64)
    put(sample_store, f"{SECRET}.png", shot, review_note=SECRET)
    for owner in (Owner(OwnerKind.VENDOR, 1), Owner(OwnerKind.BUSINESS), Owner(OwnerKind.BID, 1)):
        put(sample_store, f"{SECRET}.pdf", owner=owner, review_note=SECRET)
    assert request(sample_store, today) == plain
    put(sample_store, "Open.pdf", told=True, review_note=SECRET)
    told = request(sample_store, today)
    texts = "".join([reader.words(told), told.decode("latin-1")])
    assert "Open.pdf" in texts
    assert "S3CRET" not in texts
    assert images(told) == []


def test_pictures_are_printed_no_larger_than_the_paper_shows(sample_store, today):
    """R125: a photo of a camera becomes a few hundred KB, at 150 dpi of the column."""
    noise = Image.effect_noise((3000, 2000), 90)
    file = BytesIO()
    noise.save(file, "JPEG", quality=95)
    put(sample_store, "Desk.jpg", file.getvalue(), told=True)
    data = request(sample_store, today)
    (shown,) = images(data)
    assert shown["/Width"] <= 1100
    assert len(file.getvalue()) > 3_000_000 > len(data)
    assert request(sample_store, today) == data


def test_what_a_camera_hides_is_not_printed():
    """Privacy: where and when a photo was taken stays with the owner."""
    exif = Image.Exif()
    exif[0x010E] = "S3CRET place"
    data = picture(50, 20, "JPEG", exif=exif)
    assert b"S3CRET" in data
    made = picture_for_print(data, WIDTH)
    assert b"S3CRET" not in made.data


def test_a_turned_photo_stands_upright():
    """R125: as every viewer shows it."""
    exif = Image.Exif()
    exif[0x0112] = 6
    made = picture_for_print(picture(40, 20, "JPEG", exif=exif), WIDTH)
    assert (made.width, made.height) == (20, 40)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "L", "1", "CMYK", "I;16"])
def test_every_kind_of_colour_is_printed(mode):
    """R125: on white, as the PDF for archives wants it."""
    kind = "TIFF" if mode in {"CMYK", "I;16"} else "PNG"
    made = picture_for_print(picture(30, 30, kind, mode), WIDTH)
    with Image.open(BytesIO(made.data)) as shown:
        assert shown.mode == "RGB"


def test_a_tall_picture_fits_on_a_page():
    """R125: also a screenshot of a whole web page."""
    made = picture_for_print(picture(100, 5000), WIDTH)
    assert made.height == pytest.approx(HIGHEST_POINTS)


def chunk(kind, data):
    body = kind + data
    return len(data).to_bytes(4) + body + zlib.crc32(body).to_bytes(4)


BOMB = (
    b"\x89PNG\r\n\x1a\n"
    + chunk(b"IHDR", (50_000).to_bytes(4) * 2 + bytes([1, 0, 0, 0, 0]))
    + chunk(b"IDAT", zlib.compress(bytes(1_000_000), 9))
)


@pytest.mark.parametrize(
    "data", [picture(60, 60)[:90], b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", BOMB]
)
def test_damaged_pictures_and_bombs_are_named_only(sample_store, today, data):
    """R125: the request is printed all the same."""
    assert picture_for_print(data, WIDTH) is None
    put(sample_store, "Shot.png", data, told=True)
    assert len(annexes(sample_store, BOOKS.id)) == 1
    printed = request(sample_store, today)
    assert "Shot.png" in reader.words(printed)
    assert images(printed) == []
