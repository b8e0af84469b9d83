"""What a printed document is called: "Contract-Web shop-Pixelhof-v2-2026-11-24.pdf"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

FORBIDDEN = re.compile(r'[\x00-\x1f<>:"/\\|?*\ud800-\udfff]+')  # refused by Windows, or unsafe
SPACES = re.compile(r"\s+")
LONGEST_PART = 40
LONGEST_PART_BYTES = 60  # file systems limit a whole name to 255 bytes


def document_name(*parts: str, day: date, suffix: str = "pdf") -> str:
    """Return a file name that every system accepts; empty parts are left out."""
    named = [tidy for part in parts if (tidy := _tidy(part))]
    return f"{'-'.join([*named, day.isoformat()])}.{suffix}"


def _tidy(part: str) -> str:
    line = SPACES.sub(" ", FORBIDDEN.sub(" ", part)).replace("-", "\u2013")
    short = line.strip(" .")[:LONGEST_PART].encode()[:LONGEST_PART_BYTES]
    return short.decode(errors="ignore").strip(" .\u2013")
