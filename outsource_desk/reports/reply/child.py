"""The process that reads one file and ends: it may take neither long nor much, and writes nothing.

It gets both files on its standard input and answers on its standard output; it opens no path.
"""

from __future__ import annotations

import json
import logging
import sys
import zipfile
from typing import TYPE_CHECKING, Final

from outsource_desk.reports.reply.trouble import Trouble, TroubleError

if TYPE_CHECKING:
    from outsource_desk.reports.reply.found import FoundValues

MEGABYTE: Final = 1_000_000
MEMORY: Final = 280 * MEGABYTE
SECONDS: Final = 6  # of work; the parent waits a little longer, as the machine may be busy
LENGTH_BYTES: Final = 8
PDF_WITHIN: Final = 1_024  # bytes that may stand before “%PDF”
OF_ERRORS: Final = {  # of pypdf, by name: a spreadsheet is read without it
    "LimitReachedError": Trouble.BOMB,
    "DependencyError": Trouble.PROTECTED,  # AES, whatever its password
}
OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def main() -> int:
    """Read one file and say what it holds, or why it cannot be read."""
    _limit()
    with open(0, "rb", closefd=False) as source:
        length = int.from_bytes(source.read(LENGTH_BYTES), "big")
        blank = source.read(length)
        data = source.read()
    answer = _answer(data, blank).encode("utf-8")
    with open(1, "wb", closefd=False) as target:
        target.write(answer)
    return 0


def _answer(data: bytes, blank: bytes) -> str:
    """Return the answer as JSON; whatever goes wrong becomes a kind of trouble."""
    try:
        return _read(data, blank).as_json()
    except TroubleError as error:
        trouble = error.trouble
    except MemoryError:
        trouble = Trouble.BOMB
    except RecursionError:
        trouble = Trouble.DAMAGED
    except Exception as error:  # noqa: BLE001  a stranger's file may break the reader anywhere
        trouble = OF_ERRORS.get(type(error).__name__, Trouble.DAMAGED)
    return json.dumps({"trouble": trouble})


def _read(data: bytes, blank: bytes) -> FoundValues:
    if not data.strip():
        raise TroubleError(Trouble.EMPTY)
    if b"%PDF-" in data[:PDF_WITHIN]:
        from outsource_desk.reports.reply.pdf_reply import read_pdf  # noqa: PLC0415  one of two

        return read_pdf(data, blank)
    if data.startswith(b"PK\x03\x04"):
        from outsource_desk.reports.reply.xlsx_reply import read_xlsx  # noqa: PLC0415  one of two

        try:
            return read_xlsx(data)
        except zipfile.BadZipFile as error:
            raise TroubleError(Trouble.DAMAGED) from error
    if data.startswith(OLD_OFFICE):
        raise TroubleError(Trouble.OLD_OFFICE)
    if b"%FDF-" in data[:PDF_WITHIN] or b"<xfdf" in data[:PDF_WITHIN]:
        raise TroubleError(Trouble.ANSWERS_ONLY)
    raise TroubleError(Trouble.UNKNOWN)


def _limit() -> None:
    """Give this process little memory and time, and no way to write a file."""
    logging.disable()
    if sys.platform == "win32":
        return  # there the time limit of the parent holds, and what pypdf and we unpack at most
    import resource  # noqa: PLC0415  Windows has none

    for what, most, at_last in (
        (resource.RLIMIT_AS, MEMORY, MEMORY),
        (resource.RLIMIT_CPU, SECONDS, SECONDS + 1),  # first told, then ended
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        resource.setrlimit(what, (most, at_last))
