"""Why a file of a vendor cannot be read, in words for the owner."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Trouble(StrEnum):
    """What the reading process says instead of an answer."""

    EMPTY = "empty"
    LARGE = "large"
    UNKNOWN = "unknown"
    ANSWERS_ONLY = "answers"
    OFFICE = "office"
    OLD_OFFICE = "old_office"
    PASSWORD = "password"  # noqa: S105  a kind of trouble, not a secret
    PROTECTED = "protected"
    DAMAGED = "damaged"
    BOMB = "bomb"
    SLOW = "slow"
    BROKEN = "broken"


KEPT: Final = "Nothing was changed."
TROUBLES: Final = {
    Trouble.EMPTY: "is empty. Ask the vendor to send it again.",
    Trouble.LARGE: "is larger than 25 MB, so it was not read. Ask for the form alone.",
    Trouble.UNKNOWN: "is neither a PDF nor an Excel file. Choose the form that came back.",
    Trouble.ANSWERS_ONLY: "holds answers without the form. Ask for the PDF itself.",
    Trouble.OFFICE: "is an Office file, but no .xlsx. Save it as .xlsx or ask for the form.",
    Trouble.OLD_OFFICE: (
        "is an Office file of an old kind or has a password. Save it as .xlsx without a password."
    ),
    Trouble.PASSWORD: "is locked with a password. Ask the vendor for a copy without one.",
    Trouble.PROTECTED: (
        "is protected in a way that this program cannot open. Ask the vendor to fill in the form"
        " as it was sent and to save it as a plain PDF, without “Protect”, “Certify” or a"
        " password – or to send the spreadsheet."
    ),
    Trouble.DAMAGED: "is damaged and cannot be read. Ask the vendor to send it again.",
    Trouble.BOMB: "takes too much memory and was not read. It may be made to do harm.",
    Trouble.SLOW: "takes too long and was not read. It may be damaged or made to do harm.",
    Trouble.BROKEN: "could not be read. Type the bid by hand, or ask for another copy.",
}


class TroubleError(Exception):
    """A file that cannot be read; raised and caught inside the reading process."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


def sentence(trouble: Trouble, name: str) -> str:
    return f"“{name}” {TROUBLES[trouble]} {KEPT}"
