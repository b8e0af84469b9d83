"""What a file is, from its first bytes; its name only tells what the bytes leave open."""

from __future__ import annotations

from typing import Final

from outsource_desk.base.file_names import split_ending

HEAD_BYTES = 4096  # enough for every sign below; nothing is ever unpacked
UNKNOWN = "application/octet-stream"
PLAIN = "text/plain"
ZIP = "application/zip"
OLE = "application/x-ole-storage"
PDF = "application/pdf"
OFFICE = "application/vnd.openxmlformats-officedocument"
OPEN_DOCUMENT = "application/vnd.oasis.opendocument"

SIGNS: Final = (  # offset, bytes, media type; the first that fits
    (0, b"%PDF-", PDF),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (8, b"WEBP", "image/webp"),
    (0, b"II*\0", "image/tiff"),
    (0, b"MM\0*", "image/tiff"),
    (0, b"BM", "image/bmp"),
    (4, b"ftypheic", "image/heic"),
    (4, b"ftypmif1", "image/heic"),
    (4, b"ftyp", "video/mp4"),
    (8, b"WAVE", "audio/wav"),
    (8, b"AVI ", "video/x-msvideo"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"OggS", "audio/ogg"),
    (0, b"\x1aE\xdf\xa3", "video/x-matroska"),
    (0, b"{\\rtf", "application/rtf"),
    (0, b"PK\x03\x04", ZIP),
    (0, b"PK\x05\x06", ZIP),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLE),
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
    (0, b"\x1f\x8b", "application/gzip"),
)
INSIDE: Final = {  # what a container is, by the ending of its name
    (ZIP, "docx"): f"{OFFICE}.wordprocessingml.document",
    (ZIP, "xlsx"): f"{OFFICE}.spreadsheetml.sheet",
    (ZIP, "pptx"): f"{OFFICE}.presentationml.presentation",
    (ZIP, "odt"): f"{OPEN_DOCUMENT}.text",
    (ZIP, "ods"): f"{OPEN_DOCUMENT}.spreadsheet",
    (ZIP, "odp"): f"{OPEN_DOCUMENT}.presentation",
    (OLE, "doc"): "application/msword",
    (OLE, "xls"): "application/vnd.ms-excel",
    (OLE, "ppt"): "application/vnd.ms-powerpoint",
    (OLE, "msg"): "application/vnd.ms-outlook",
    (PLAIN, "csv"): "text/csv",
    (PLAIN, "md"): "text/markdown",
    (PLAIN, "htm"): "text/html",
    (PLAIN, "html"): "text/html",
    (PLAIN, "xml"): "application/xml",
    (PLAIN, "svg"): "image/svg+xml",
    (PLAIN, "eml"): "message/rfc822",
    (PLAIN, "ics"): "text/calendar",
    (PLAIN, "json"): "application/json",
}
ENDINGS: Final = {  # for a file whose name has none
    PDF: "pdf",
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/gif": "gif",
    "image/webp": "webp",
    "image/tiff": "tif",
    "image/bmp": "bmp",
    "application/rtf": "rtf",
    ZIP: "zip",
    PLAIN: "txt",
} | {media: ending for (_, ending), media in INSIDE.items()}
PROGRAM_ENDINGS: Final = frozenset(  # what some system starts when it is opened
    """
    apk app appimage application bash bat cmd com command cpl csh deb desktop dll dmg ear elf exe
    fish gadget hta inf ins iso jar jnlp js jse ksh lnk mjs msc msi msix msp mst pif pkg ps1 ps1xml
    ps2 psc1 psm1 py pyc pyw pyz rb reg rpm run scf scr sct service sh shb shs so sys terminal tool
    url vb vbe vbs vbscript war webloc workflow ws wsc wsf wsh xll zsh
    """.split()  # noqa: SIM905  a list of ninety strings reads worse
)
PROGRAM_SIGNS: Final = (
    b"\x7fELF",
    b"#!",
    b"\xca\xfe\xba\xbe",  # Java, and macOS
    b"\xfe\xed\xfa\xce",
    b"\xfe\xed\xfa\xcf",
    b"\xce\xfa\xed\xfe",
    b"\xcf\xfa\xed\xfe",
    b"L\0\0\0\x01\x14\x02\0",  # a Windows shortcut
    b"dex\n",
    b"!<arch>\n",
    b"\0asm",
)
WINDOWS_SIGN: Final = b"MZ"
WINDOWS_HEADER_BYTES = 64
MACRO_ENDINGS: Final = frozenset(
    {"docm", "dotm", "xlsm", "xltm", "xlam", "xlsb", "pptm", "potm", "ppam", "ppsm", "sldm"}
)


def media_type(name: str, head: bytes) -> str:
    """Return the media type of a file that begins with `head`."""
    kind = next(
        (media for at, sign, media in SIGNS if head[at : at + len(sign)] == sign),
        PLAIN if _is_text(head) else UNKNOWN,
    )
    return INSIDE.get((kind, split_ending(name)[1].lower()), kind)


def is_program(name: str, head: bytes) -> bool:
    """Whether some system would start it instead of showing it, by its name or by its bytes."""
    ending = split_ending(name.partition(":")[0])[1]  # Windows: "a.exe:stream" opens a.exe
    return ending.lower() in PROGRAM_ENDINGS or _is_program_code(head)


def may_hold_macros(name: str) -> bool:
    """Whether an office program may run something when it shows this file."""
    return split_ending(name)[1].lower() in MACRO_ENDINGS


def named_for(name: str, media: str) -> str:
    """Return `name` with an ending, so that the system knows what shows it."""
    known = ENDINGS.get(media, "")
    return name if split_ending(name)[1] or not known else f"{name}.{known}"


def _is_program_code(head: bytes) -> bool:
    if head.startswith(WINDOWS_SIGN):
        return b"\0" in head[:WINDOWS_HEADER_BYTES]  # else a text that begins with MZ
    return head.startswith(PROGRAM_SIGNS)


def _is_text(head: bytes) -> bool:
    if b"\0" in head:
        return False
    try:
        head.decode()
    except UnicodeDecodeError as error:
        return error.start > len(head) - 4 and len(head) == HEAD_BYTES  # a letter cut in two
    return True
