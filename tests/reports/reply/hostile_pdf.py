"""PDF files made to do harm: bombs, loops, endless lists, programs, locks."""

from __future__ import annotations

import random
import zlib
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

import pypdf
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

from tests.reports.reply.hostile_locks import AES_128, AES_256, SECRET, locked
from tests.reports.reply.specimen import form_pdf, mark_of

if TYPE_CHECKING:
    from collections.abc import Callable

MEGA = 1_000_000


@cache
def good_pdf() -> bytes:
    return form_pdf()


def pdf_of(
    *objects: bytes, root: bytes = b"<< /Type /Catalog /Pages 2 0 R /AcroForm 3 0 R >>"
) -> bytes:
    """Return a PDF of these objects; 1 is the catalog, 2 the pages, 3 the form, 4… are given."""
    pages = b"<< /Type /Pages /Kids [] /Count 0 >>"
    bodies = [root, pages, *objects] if not objects or objects[0] else [root, *objects[1:]]
    parts, places, start = [b"%PDF-1.7\n"], [], 9
    for number, body in enumerate(bodies, 1):
        places.append(start)
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, body))
        start += len(parts[-1])
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(bodies) + 1
    parts += [b"xref\n0 %d\n0000000000 65535 f \n" % size, table]
    parts.append(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (size, start))
    return b"".join(parts)


def stream(data: bytes, more: bytes = b"/Filter /FlateDecode") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), more, data)


@cache
def zeros(megabytes: int, rounds: int = 1) -> bytes:
    """Return zeros packed so that a few bytes become megabytes."""
    packer = zlib.compressobj(9)
    data = b"".join(packer.compress(bytes(MEGA)) for _ in range(megabytes)) + packer.flush()
    for _ in range(rounds - 1):
        data = zlib.compress(data, 9)
    return data


def field(value: bytes) -> bytes:
    return b"<< /FT /Tx /T (vendor_name) /V %s >>" % value


FORM_OF_FOUR = b"<< /Fields [4 0 R] >>"
PAGES_ONE = b"<< /Type /Pages /Kids [5 0 R] /Count 1 >>"


def _page_bomb(filters: bytes, data: bytes) -> bytes:
    return pdf_of(
        b"",
        PAGES_ONE,
        b"<< /Fields [] >>",
        stream(data, filters),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << >> >>",
    )


def _with(change: Callable[[pypdf.PdfWriter], object]) -> bytes:
    writer = pypdf.PdfWriter(clone_from=BytesIO(good_pdf()))
    change(writer)
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def _action(kind: str, **more: str) -> DictionaryObject:
    told = {NameObject(f"/{key}"): TextStringObject(value) for key, value in more.items()}
    return DictionaryObject({NameObject("/S"): NameObject(f"/{kind}"), **told})


def _opening(kind: str, **more: str) -> Callable[[], bytes]:
    def change(writer: pypdf.PdfWriter) -> None:
        writer.root_object[NameObject("/OpenAction")] = _action(kind, **more)

    return lambda: _with(change)


def _on_fields(writer: pypdf.PdfWriter) -> None:
    for page in writer.pages:
        for pointer in page["/Annots"]:
            trigger = DictionaryObject({NameObject("/K"): _action("JavaScript", JS="app.alert(1)")})
            pointer.get_object()[NameObject("/AA")] = trigger


def _in_names(writer: pypdf.PdfWriter) -> None:
    listed = ArrayObject([TextStringObject("a"), _action("JavaScript", JS="app.alert(1)")])
    scripts = DictionaryObject({NameObject("/Names"): listed})
    writer.root_object[NameObject("/Names")] = DictionaryObject(
        {NameObject("/JavaScript"): scripts}
    )


def _renamed(writer: pypdf.PdfWriter) -> None:
    for at, pointer in enumerate(writer.root_object["/AcroForm"]["/Fields"]):
        pointer.get_object()[NameObject("/T")] = TextStringObject(f"x{at}")


PDFS: dict[str, Callable[[], bytes]] = {
    "value-bomb.pdf": lambda: pdf_of(FORM_OF_FOUR, field(b"5 0 R"), stream(zeros(100))),
    "page-bomb.pdf": lambda: _page_bomb(b"/Filter /FlateDecode", zeros(100)),
    "huge-value-bomb.pdf": lambda: pdf_of(FORM_OF_FOUR, field(b"5 0 R"), stream(zeros(600))),
    "huge-page-bomb.pdf": lambda: _page_bomb(b"/Filter /FlateDecode", zeros(400)),
    "bomb-in-bomb.pdf": lambda: _page_bomb(
        b"/Filter [/FlateDecode /FlateDecode]", zeros(900, rounds=2)
    ),
    "forty-filters.pdf": lambda: _page_bomb(
        b"/Filter [" + b"/FlateDecode " * 40 + b"]", zeros(1, rounds=40)
    ),
    "run-length.pdf": lambda: _page_bomb(b"/Filter /RunLengthDecode", b"\x81A" * 3 * MEGA),
    "lzw.pdf": lambda: _page_bomb(b"/Filter /LZWDecode", random.Random(1).randbytes(MEGA)),
    "ascii85.pdf": lambda: _page_bomb(b"/Filter /ASCII85Decode", b"z" * 10 * MEGA),
    "operators.pdf": lambda: _page_bomb(b"", b"q 1 0 0 1 0 0 cm BT (a) Tj ET Q\n" * 400_000),
    "open-brackets-in-page.pdf": lambda: _page_bomb(b"", b"[" * 3 * MEGA),
    "parent-loop.pdf": lambda: pdf_of(FORM_OF_FOUR, b"<< /T (a) /Parent 4 0 R >>"),
    "kids-loop.pdf": lambda: pdf_of(FORM_OF_FOUR, b"<< /T (a) /Kids [4 0 R 4 0 R] >>"),
    "two-loop.pdf": lambda: pdf_of(
        FORM_OF_FOUR, b"<< /T (a) /Kids [5 0 R] >>", b"<< /T (b) /Kids [4 0 R] /Parent 4 0 R >>"
    ),
    "value-loop.pdf": lambda: pdf_of(FORM_OF_FOUR, field(b"4 0 R"), b"5 0 R"),
    "value-to-itself.pdf": lambda: pdf_of(FORM_OF_FOUR, field(b"5 0 R"), b"[5 0 R 5 0 R]"),
    "reference-loop.pdf": lambda: pdf_of(FORM_OF_FOUR, field(b"5 0 R"), b"6 0 R", b"5 0 R"),
    "fields-loop.pdf": lambda: pdf_of(b"<< /Fields 4 0 R >>", b"[4 0 R 4 0 R]"),
    "form-loop.pdf": lambda: pdf_of(b"3 0 R"),
    "pages-loop.pdf": lambda: pdf_of(
        b"", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>", b"<< >>"
    ),
    "root-loop.pdf": lambda: pdf_of(b"<< >>", root=b"1 0 R"),
    "no-root.pdf": lambda: pdf_of(b"<< >>", root=b"null"),
    "previous-loop.pdf": lambda: good_pdf().replace(b"/Size", b"/Prev 15 /Size"),
    "far-start.pdf": lambda: good_pdf().replace(b"startxref\n", b"startxref\n9999999999"),
    "length-loop.pdf": lambda: _page_bomb(b"/Length 4 0 R", b"BT ET"),
    "deep-arrays.pdf": lambda: pdf_of(FORM_OF_FOUR, field(b"[" * 200_000 + b"]" * 200_000)),
    "deep-dictionaries.pdf": lambda: pdf_of(FORM_OF_FOUR, b"<< /A " * 50_000 + b">>" * 50_000),
    "deep-kids.pdf": lambda: pdf_of(
        FORM_OF_FOUR,
        *(b"<< /T (a%d) /Kids [%d 0 R] >>" % (at, at + 1) for at in range(4, 5_000)),
        b"<< /T (end) /FT /Tx /V (1) >>",
    ),
    "many-fields.pdf": lambda: pdf_of(
        b"<< /Fields [%s] >>" % b" ".join(b"%d 0 R" % at for at in range(4, 60_000)),
        *(b"<< /T (f%d) /FT /Tx /V (1) >>" % at for at in range(4, 60_000)),
    ),
    "one-field-a-million-times.pdf": lambda: pdf_of(
        b"<< /Fields [%s] >>" % (b"4 0 R " * MEGA), field(b"(x)")
    ),
    "long-name.pdf": lambda: pdf_of(
        FORM_OF_FOUR, b"<< /FT /Tx /T (%s) /V (1) >>" % (b"n" * 5 * MEGA)
    ),
    "long-value.pdf": lambda: pdf_of(FORM_OF_FOUR, field(b"(%s)" % (b"v" * 20 * MEGA))),
    "hex-value.pdf": lambda: pdf_of(FORM_OF_FOUR, field(b"<%s>" % (b"00" * 9 * MEGA))),
    "many-kids.pdf": lambda: pdf_of(
        FORM_OF_FOUR, b"<< /T (a) /FT /Btn /V /Yes /Kids [%s] >>" % (b"4 0 R " * 300_000)
    ),
    "lone-surrogate.pdf": lambda: pdf_of(FORM_OF_FOUR, field(b"<FEFFD800D800004100000042>")),
    "odd-types.pdf": lambda: pdf_of(
        FORM_OF_FOUR, b"<< /FT 7 /T [1 2] /V << /A 1 >> /Ff (x) /Kids 9 /AA null /A [] >>"
    ),
    "minus-everything.pdf": lambda: good_pdf().replace(b"/Length ", b"/Length -"),
    "huge-numbers.pdf": lambda: good_pdf().replace(b"/MaxLen 5000", b"/MaxLen 99999999999999999"),
    "script-at-opening.pdf": _opening("JavaScript", JS="app.launchURL('http://example.invalid')"),
    "launch-at-opening.pdf": _opening("Launch", F="/bin/sh"),
    "submit-at-opening.pdf": _opening("SubmitForm", F="http://example.invalid"),
    "script-in-names.pdf": lambda: _with(_in_names),
    "script-in-fields.pdf": lambda: _with(_on_fields),
    "with-a-program.pdf": lambda: _with(lambda writer: writer.add_attachment("a.exe", b"MZ\x90")),
    "password.pdf": lambda: _with(lambda writer: writer.encrypt("secret", algorithm="RC4-128")),
    "owner-password.pdf": lambda: _with(
        lambda writer: writer.encrypt("", "owner", algorithm="RC4-128")
    ),
    "protected-128.pdf": lambda: locked(pdf_of(FORM_OF_FOUR, field(SECRET), AES_128), 5),
    "protected-256.pdf": lambda: locked(pdf_of(FORM_OF_FOUR, field(SECRET), AES_256), 5),
    "unknown-lock.pdf": lambda: good_pdf().replace(
        b"/Root", b"/Encrypt << /Filter /Other >> /Root"
    ),
    "renamed-fields.pdf": lambda: _with(_renamed),
    "another-key.pdf": lambda: form_pdf(mark=mark_of(key=b"other")),
    "altered-mark.pdf": lambda: form_pdf(mark=mark_of().replace('"rev":2', '"rev":1')),
    "endless-mark.pdf": lambda: form_pdf(mark="{" * 20_000),
    "deep-mark.pdf": lambda: form_pdf(mark='{"f":' * 150 + "|" + "0" * 32),
    "no-form.pdf": lambda: pdf_of(b"<< >>"),
    "another-program.pdf": lambda: pdf_of(FORM_OF_FOUR, b"<< /FT /Tx /T (iban) /V (DE00) >>"),
    "only-a-head.pdf": lambda: b"%PDF-1.7\n",
    "head-and-noise.pdf": lambda: b"%PDF-1.7\n" + random.Random(2).randbytes(2 * MEGA),
    "head-and-zeros.pdf": lambda: b"%PDF-1.7\n" + bytes(20 * MEGA),
    "many-objects.pdf": lambda: b"%PDF-1.7\n" + b"1 0 obj\n" * 2 * MEGA,
    "many-ends.pdf": lambda: good_pdf() + b"startxref\n0\n%%EOF\n" * 200_000,
}
