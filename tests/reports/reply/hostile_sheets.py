"""Spreadsheets and archives made to do harm: bombs, entities, lies, endless rows."""

from __future__ import annotations

import zipfile
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from outsource_desk.reports.request.bid_form_xlsx import write_xlsx
from tests.reports.reply.hostile_pdf import MEGA, good_pdf, zeros
from tests.reports.reply.specimen import FORM, mark_of

if TYPE_CHECKING:
    from collections.abc import Callable

SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "lol">'
    + b"".join(
        b'<!ENTITY %c "%s">' % (98 + level, b"&%c;" % (97 + level) * 10) for level in range(9)
    )
    + b"]><l>&j;</l>"
)


@cache
def good_xlsx() -> bytes:
    return write_xlsx(FORM, mark_of())


def repacked(change: dict[str, bytes | None], more: dict[str, bytes] | None = None) -> bytes:
    """Return the good spreadsheet with some of its parts replaced, dropped (None) or added."""
    file = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(good_xlsx())) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            content = change.get(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
        added = {name: part for name, part in change.items() if name not in old.namelist()}
        for name, content in {**added, **(more or {})}.items():
            new.writestr(name, content)
    return file.getvalue()


def archive(**parts: bytes) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts.items():
            new.writestr(name.replace("__", "/"), content)
    return file.getvalue()


def _sheet(cells: str) -> bytes:
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    head = f'<?xml version="1.0"?><worksheet xmlns="{space}">'
    return f"{head}<sheetData>{cells}</sheetData></worksheet>".encode()


def _lying() -> bytes:
    """Say that the parts are small; they are not."""
    data = bytearray(repacked({STRINGS: bytes(80 * MEGA)}))
    for at in range(len(data) - 4):
        if data[at : at + 4] == (80 * MEGA).to_bytes(4, "little"):
            data[at : at + 4] = (1_000).to_bytes(4, "little")
    return bytes(data)


def _row(number: int, cell: str) -> str:
    return f'<row r="{number}">{cell}</row>'


TEXT_CELL = '<c r="A1" t="inlineStr"><is><t>{}</t></is></c>'
SHEETS: dict[str, Callable[[], bytes]] = {
    "zip-bomb.xlsx": lambda: repacked({STRINGS: bytes(300 * MEGA)}),
    "lying-bomb.xlsx": _lying,
    "entities-in-strings.xlsx": lambda: repacked({STRINGS: ENTITIES}),
    "entities-in-sheet.xlsx": lambda: repacked({SHEET: ENTITIES}),
    "entities-in-types.xlsx": lambda: repacked({"[Content_Types].xml": ENTITIES}),
    "outside-entity.xlsx": lambda: repacked(
        {SHEET: b'<!DOCTYPE l [<!ENTITY x SYSTEM "/etc/passwd">]><l>&x;</l>'}
    ),
    "many-parts.xlsx": lambda: repacked({}, {f"xl/media/{at}.bin": b"" for at in range(5_000)}),
    "deep-xml.xlsx": lambda: repacked({SHEET: b"<a>" * 2 * MEGA}),
    "deep-sheet.xlsx": lambda: repacked({SHEET: _sheet("<row>" * 500_000)}),
    "last-row.xlsx": lambda: repacked({SHEET: _sheet(_row(1_048_576, TEXT_CELL.format("x")))}),
    "million-rows.xlsx": lambda: repacked(
        {SHEET: _sheet("".join(f'<row r="{at}"/>' for at in range(1, MEGA)))}
    ),
    "row-minus.xlsx": lambda: repacked({SHEET: _sheet(_row(-5, TEXT_CELL.format("x")))}),
    "no-such-string.xlsx": lambda: repacked(
        {SHEET: _sheet(_row(1, '<c r="A1" t="s"><v>99999999</v></c>'))}
    ),
    "bad-number.xlsx": lambda: repacked({SHEET: _sheet(_row(1, '<c r="A1"><v>1e999999</v></c>'))}),
    "bad-place.xlsx": lambda: repacked({SHEET: _sheet(_row(1, '<c r="ZZZZZZ9"><v>1</v></c>'))}),
    "long-cell.xlsx": lambda: repacked({SHEET: _sheet(_row(1, TEXT_CELL.format("x" * 30 * MEGA)))}),
    "no-sheet.xlsx": lambda: repacked({SHEET: None}),
    "no-workbook.xlsx": lambda: repacked({"xl/workbook.xml": None}),
    "no-styles.xlsx": lambda: repacked({"xl/styles.xml": None}),
    "bent-workbook.xlsx": lambda: repacked({"xl/workbook.xml": b"<workbook"}),
    "empty-sheet.xlsx": lambda: repacked({SHEET: b""}),
    "paths-outside.xlsx": lambda: repacked({}, {"../../../../evil": b"x", "/evil": b"x"}),
    "with-macro.xlsx": lambda: repacked({}, {"xl/vbaProject.bin": bytes(1_000)}),
    "document.docx": lambda: archive(word__document=b"<w/>", _rels=b"<r/>"),
    "table.ods": lambda: archive(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"),
    "empty.zip": archive,
    "zip-in-zip.zip": lambda: archive(inner=archive(inner=zeros(100))),
    "pdf-in-zip.xlsx": lambda: archive(form=good_pdf()),
}
