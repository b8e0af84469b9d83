"""A workbook of a stranger, before a cell of it is read: what it is, and whether it does harm."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from outsource_desk.reports.reply.trouble import Trouble, TroubleError

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_PARTS: Final = 300
MOST_BYTES: Final = 60_000_000
TYPES: Final = "[Content_Types].xml"
LOOSE: Final = ("xl/comments", "xl/threadedComments", "xl/drawings/drawing")
BOXES: Final = ("comment", "threadedComment", "txBody")
XML: Final = (".xml", ".rels")
MAIN: Final = (
    b"spreadsheetml.sheet.main+xml",
    b"spreadsheetml.template.main+xml",
    b"sheet.macroEnabled.main+xml",
)
STRICT: Final = b"http://purl.oclc.org/ooxml/"
# “Strict Open XML Spreadsheet” is the same with other addresses: they are named as usual.
ADDRESSES: Final = (
    (b"spreadsheetml/main", b"spreadsheetml/2006/main"),
    (b"drawingml/main", b"drawingml/2006/main"),
    (b"officeDocument/", b"officeDocument/2006/"),
)
USUAL: Final = b"http://schemas.openxmlformats.org/"


def usual_workbook(data: bytes) -> bytes:
    """Return the workbook as Excel usually saves it.

    Raises: TroubleError for what is no workbook, unpacks to too much or declares entities.
    """
    with zipfile.ZipFile(BytesIO(data)) as archive:
        infos = archive.infolist()
        if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > MOST_BYTES:
            raise TroubleError(Trouble.BOMB)
        if any(info.flag_bits & 1 for info in infos):
            raise TroubleError(Trouble.PASSWORD)
        names = {info.filename: _usual_name(info.filename) for info in infos}
        if TYPES not in names.values():
            raise TroubleError(Trouble.OFFICE)
        is_odd = any(name != usual for name, usual in names.items())
        for info in infos:
            if names[info.filename].endswith(XML):
                part = _part(archive, info)
                is_odd = is_odd or STRICT in part
                if names[info.filename] == TYPES and not any(main in part for main in MAIN):
                    raise TroubleError(Trouble.OFFICE)
        return _rewritten(archive, names) if is_odd else data


def loose_words(data: bytes) -> Iterator[str]:
    """Yield what stands in comments and text boxes: in no cell at all."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for info in archive.infolist():
            if info.filename.startswith(LOOSE) and info.filename.endswith(".xml"):
                try:
                    root = ET.fromstring(_part(archive, info))  # noqa: S314  it has no entities
                except ET.ParseError:
                    continue
                for box in root.iter():
                    if box.tag.rpartition("}")[2] in BOXES:
                        yield "".join(part.text or "" for part in box.iter() if _is_text(part))


def _is_text(part: ET.Element) -> bool:
    return part.tag.rpartition("}")[2] in {"t", "text"}


def _part(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    with archive.open(info) as file:
        part = file.read(MOST_BYTES + 1)
    if b"<!DOCTYPE" in part or len(part) > MOST_BYTES:
        raise TroubleError(Trouble.BOMB)
    return part


def _usual_name(name: str) -> str:
    """Return the name of a part as it should be: some programs write the slashes of Windows."""
    usual = name.replace("\\", "/").lstrip("/")
    return TYPES if usual.casefold() == TYPES.casefold() else usual


def _rewritten(archive: zipfile.ZipFile, names: dict[str, str]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as usual:
        for info in archive.infolist():
            if not names[info.filename].endswith(XML):
                continue  # pictures and the like are not read
            part = _part(archive, info)
            for strict, address in ADDRESSES:
                part = part.replace(STRICT + strict, USUAL + address)
            usual.writestr(names[info.filename], part)
    return file.getvalue()
