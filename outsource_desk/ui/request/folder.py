"""A folder with everything to send, one folder in it for each vendor (R35)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from outsource_desk.base.file_names import safe_name
from outsource_desk.base.files import write_whole
from outsource_desk.services.request.packet import request_files
from outsource_desk.services.vendor_view.letter import cover_letter
from outsource_desk.ui.request.papers import letter_pdf

if TYPE_CHECKING:
    from pathlib import Path

    from outsource_desk.base.text import Words
    from outsource_desk.services.request.log import SendLog
    from outsource_desk.services.vendor_view.letter import CoverLetter
    from outsource_desk.services.vendor_view.released import ReleasedRequest
    from outsource_desk.store.documents import Documents
    from outsource_desk.ui.frame.desk import Desk

LETTER: Final = "Letter.pdf"


@dataclass(frozen=True, slots=True)
class SendFolder:
    """What lies in the folder: the same files for everybody, and a letter for each vendor."""

    path: Path
    common: dict[str, str]  # SHA-256 by name
    letters: tuple[CoverLetter, ...]  # empty: nobody was asked yet, the files lie in `path`

    def write(self, documents: Documents, words: Words, size: str) -> int:
        """Write everything; return for how many vendors. Raises: OSError, DataFileError."""
        folders = [self.path]
        if self.letters:
            folders = [
                self.path / f"{at:02} {safe_name(letter.to.name, 'Vendor')}"
                for at, letter in enumerate(self.letters, 1)
            ]
        for folder in folders:
            folder.mkdir(parents=True, exist_ok=True)
            for name, sha256 in self.common.items():
                documents.write_to(sha256, folder / name)
        for folder, letter in zip(folders, self.letters, strict=False):
            write_whole(folder / LETTER, letter_pdf(letter, words, size))
        return len(self.letters)


def send_folder(desk: Desk, log: SendLog, released: ReleasedRequest, place: Path) -> SendFolder:
    """Return the folder to be written below `place`, for all who were asked."""
    today = desk.clock.today()
    letters = tuple(
        cover_letter(desk.store, released.task_id, vendor.vendor_id, today) for vendor in log.open
    )
    name = safe_name(f"{released.number} version {released.version}", "Request")
    return SendFolder(place / name, request_files(desk.store, released), letters)
