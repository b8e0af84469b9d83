"""The files that go to vendors with a request: those of the task that were ticked, and no others.

No type here has room for notes, kinds or dates of a file: those stay with the owner.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.base.file_names import safe_name, split_ending
from outsource_desk.services.attachments.attachments import ticked_for_vendors

if TYPE_CHECKING:
    from outsource_desk.store.store import Store

FINGERPRINT_LETTERS = 12
LARGEST_PRINTED_BYTES = 10_000_000  # a larger picture is named, and sent as it is
PRINTABLE = ("image/png", "image/jpeg", "image/gif", "image/webp", "image/tiff", "image/bmp")


@dataclass(frozen=True, slots=True)
class RequestAnnex:
    """One file as vendors read of it."""

    name: str
    size: int  # bytes
    fingerprint: str  # the first letters of its SHA-256
    picture: bytes  # the whole file when it can be printed, else empty


def annexes(store: Store, task_id: int) -> tuple[RequestAnnex, ...]:
    """Return what goes to vendors with the request of a task, by name.

    Raises: DataFileError when a picture is no longer what was stored.
    """
    with store.read() as session:
        rows = session.exec(ticked_for_vendors(task_id)).all()
        return tuple(
            RequestAnnex(
                name, size, sha256[:FINGERPRINT_LETTERS], _picture(store, size, sha256, media)
            )
            for name, size, sha256, media in rows
        )


def annex_prints(store: Store, task_id: int) -> dict[str, str]:
    """Return the SHA-256 of each file that goes to vendors, by a name of its own."""
    prints: dict[str, str] = {}
    with store.read() as session:
        rows = session.exec(ticked_for_vendors(task_id)).all()
    for name, _, sha256, _ in rows:
        tidy, at = safe_name(name), 2
        stem, ending = split_ending(tidy)
        while tidy in prints:
            tidy, at = f"{stem} {at}.{ending}" if ending else f"{stem} {at}", at + 1
        prints[tidy] = sha256
    return prints


def _picture(store: Store, size: int, sha256: str, media_type: str) -> bytes:
    if media_type not in PRINTABLE or size > LARGEST_PRINTED_BYTES:
        return b""
    return store.documents.read(sha256)
