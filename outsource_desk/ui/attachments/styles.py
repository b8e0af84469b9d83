"""How attached files look in lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.radar.facts import DOCUMENT_SOON_DAYS
from outsource_desk.services.attachments.words import expiry_words
from outsource_desk.ui.kit.chip import ChipLook

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.services.attachments.attachments import FileRow

FOR_VENDORS = ChipLook("Goes to vendors", "accent", "send")


def expiry_look(row: FileRow, today: date) -> ChipLook | None:
    """Return a chip when a document has expired or soon will; a replaced one does not matter."""
    if row.expires_on is None or not row.is_latest:
        return None
    left = (row.expires_on - today).days
    if left > DOCUMENT_SOON_DAYS:
        return None
    tone, icon = ("danger", "circle-alert") if left < 0 else ("warn", "clock")
    return ChipLook(expiry_words(row.expires_on, today), tone, icon)


def version_look(row: FileRow) -> ChipLook | None:
    return None if row.is_latest else ChipLook(f"{row.version}, replaced", "neutral")


def kind_words(row: FileRow) -> str:
    return row.kind.words
