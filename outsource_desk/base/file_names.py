"""File names that every system accepts: of a printed document, and of what others named."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

FORBIDDEN = re.compile(r'[\x00-\x1f<>:"/\\|?*\ud800-\udfff]+')  # refused by Windows, or unsafe
SPACES = re.compile(r"\s+")
DEVICES = re.compile(r"^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)", re.IGNORECASE)
UNSEEN = frozenset({"Cc", "Cf"})  # control characters, and those that turn the direction of text
LONGEST_PART = 40
LONGEST_PART_BYTES = 60  # file systems limit a whole name to 255 bytes
LONGEST_NAME_BYTES = 150
LONGEST_ENDING = 12
ENDING = ".outsource"  # of a data file, and of a copy of one


def document_name(*parts: str, day: date, suffix: str = "pdf") -> str:
    """Return a file name that every system accepts; empty parts are left out.

    For example "Contract-Web shop-Pixelhof-v2-2026-11-24.pdf".
    """
    named = [tidy for part in parts if (tidy := _tidy(part))]
    return f"{'-'.join([*named, day.isoformat()])}.{suffix}"


def safe_name(name: str, otherwise: str = "File") -> str:
    """Return `name` as one harmless file name: no folder, no device, nothing that cannot be seen.

    The ending stays, also of a name that is too long.
    """
    seen = "".join(" " if unicodedata.category(letter) in UNSEEN else letter for letter in name)
    line = SPACES.sub(" ", FORBIDDEN.sub(" ", seen))
    stem, ending = split_ending(line)
    stem = stem.encode()[:LONGEST_NAME_BYTES].decode(errors="ignore").strip(" .") or otherwise
    return DEVICES.sub(r"\1_", f"{stem}.{ending}" if ending else stem)


def split_ending(name: str) -> tuple[str, str]:
    """Return ("Offer 2.0", "pdf") for "Offer 2.0.pdf"; no ending is ""."""
    stem, dot, ending = name.rstrip(" .").rpartition(".")
    if not dot or len(ending) > LONGEST_ENDING or not ending.isalnum():
        return name, ""
    return stem, ending


def _tidy(part: str) -> str:
    line = SPACES.sub(" ", FORBIDDEN.sub(" ", part)).replace("-", "\u2013")
    short = line.strip(" .")[:LONGEST_PART].encode()[:LONGEST_PART_BYTES]
    return short.decode(errors="ignore").strip(" .\u2013")
