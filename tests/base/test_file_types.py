"""What a file is, whatever it is called, and what it is called whatever others say."""

import io
import zipfile

import pytest

from outsource_desk.base.file_names import LONGEST_NAME_BYTES, safe_name, split_ending
from outsource_desk.base.file_types import (
    HEAD_BYTES,
    is_program,
    may_hold_macros,
    media_type,
    named_for,
)


def packed(name):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(name, "x")
    return file.getvalue()


WINDOWS = b"MZ\x90\0" + b"\0" * 100


@pytest.mark.parametrize(
    ("name", "head", "media"),
    [
        ("offer.pdf", b"%PDF-1.7 ...", "application/pdf"),
        ("offer", b"%PDF-1.7 ...", "application/pdf"),
        ("photo.pdf", b"\x89PNG\r\n\x1a\n...", "image/png"),
        ("photo.png", b"\xff\xd8\xff\xe0", "image/jpeg"),
        ("photo.heic", b"\0\0\0\x18ftypheic", "image/heic"),
        ("film.mp4", b"\0\0\0\x18ftypisom", "video/mp4"),
        ("photos.zip", packed("a.png"), "application/zip"),
        ("offer.odt", packed("content.xml"), "application/vnd.oasis.opendocument.text"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/msword"),
        ("notes.txt", "Grüße".encode(), "text/plain"),
        ("list.csv", b"a;b\n", "text/csv"),
        ("cut.txt", ("x" * (HEAD_BYTES - 1) + "ü").encode()[:HEAD_BYTES], "text/plain"),
        ("noise.txt", b"\0\1\2", "application/octet-stream"),
        ("latin.txt", b"Gr\xfc\xdfe", "application/octet-stream"),
    ],
)
def test_the_bytes_say_what_it_is(name, head, media):
    """R125: the ending only tells what the bytes leave open."""
    assert media_type(name, head) == media


@pytest.mark.parametrize(
    ("name", "head"),
    [
        *((f"setup.{one}", b"text") for one in ("exe", "MSI", "bat", "ps1", "js", "vbs", "jar")),
        *((f"setup.{one}", b"text") for one in ("scr", "com", "lnk", "app", "sh", "desktop")),
        ("invoice.pdf.exe", b"%PDF-1.7"),
        ("invoice.exe ", b"x"),
        ("invoice.exe...", b"x"),
        ("invoice.exe:invoice.pdf", b"x"),
        ("photo\u202egpj.exe", b"x"),
        ("invoice.pdf", WINDOWS),
        ("invoice.pdf", b"\x7fELF\x02\x01"),
        ("invoice.pdf", b"\xcf\xfa\xed\xfe\x07\0"),
        ("invoice.pdf", b"#!/bin/sh\nrm -rf ~"),
        ("invoice.pdf", b"L\0\0\0\x01\x14\x02\0\0\0"),
    ],
)
def test_programs_are_known_by_name_and_by_bytes(name, head):
    """R125: neither the one nor the other can be dressed up."""
    assert is_program(name, head)


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("MZ notes.txt", b"MZ stands for Mark Zbikowski."),
        ("offer.pdf", b"%PDF-1.7"),
        ("www.example", b"x"),
        ("exe", b"x"),
        ("sheet.xlsm", b"PK\x03\x04"),
    ],
)
def test_what_is_no_program(name, head):
    """R125: a word in a name or two letters in a text do no harm."""
    assert not is_program(name, head)


def test_macros_are_told_by_the_ending():
    """R125: office programs themselves go by it."""
    assert may_hold_macros("Plan.XLSM")
    assert not may_hold_macros("Plan.xlsx")


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ("../../etc/passwd", "etc passwd"),
        ("..\\..\\evil.pdf", "evil.pdf"),
        ("C:\\Users\\x.pdf", "C Users x.pdf"),
        ("a\0b.pdf", "a b.pdf"),
        ("photo\u202egpj.exe", "photo gpj.exe"),
        ("NUL.pdf", "NUL_.pdf"),
        ("com1", "com1_"),
        ("Lpt¹.txt", "Lpt¹_.txt"),
        ("invoicenul.pdf", "invoicenul.pdf"),
        (" .hidden. ", "File.hidden"),
        ("...", "File"),
        ("", "File"),
        ("\udcff\udcfe.pdf", "File.pdf"),
        ("Angebot für Käthe – v2.pdf", "Angebot für Käthe – v2.pdf"),
        ("one\r\ntwo\t.pdf", "one two.pdf"),
    ],
)
def test_names_of_others_are_made_harmless(given, made):
    """R125: no folder, no device, nothing unseen, never empty; and again changes nothing."""
    assert safe_name(given) == made
    assert safe_name(made) == made


def test_a_long_name_keeps_its_ending():
    """R125: also where a letter takes four bytes."""
    made = safe_name("🏺" * 300 + ".pdf")
    assert made.endswith("🏺.pdf")
    assert len(made.encode()) <= LONGEST_NAME_BYTES + 4


def test_endings():
    """R125: a version number is no ending; a file without one gets one when it is opened."""
    assert split_ending("Offer 2.0.pdf") == ("Offer 2.0", "pdf")
    assert split_ending("Offer v. 2 (final)") == ("Offer v. 2 (final)", "")
    assert named_for("Offer", "application/pdf") == "Offer.pdf"
    assert named_for("Offer.txt", "application/pdf") == "Offer.txt"
    assert named_for("Offer", "application/octet-stream") == "Offer"
